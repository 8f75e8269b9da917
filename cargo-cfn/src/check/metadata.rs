//! Allowances that a template itself has, with their reasons:
//!
//! ```yaml
//! Metadata:
//!   cfn:
//!     allow:
//!       broad_action: the deployment role
//! ```
//!
//! In the `Metadata` of a resource they hold for that resource, in the template's for all of it. What the metadata tell
//! cfn-lint to ignore is allowed too.

use std::collections::BTreeSet;

use cfn_core::lint::equivalents::lints_of_cfn_lint;
use cfn_core::lint::{Finding, Level, Lint, NestedLevels, Setting, registry};
use cfn_core::model::{Allowance, Member, Node, NodeId, Section, Template};

/// What the metadata of a template say beside allowances.
#[derive(Debug, Default)]
pub(crate) struct Metadata {
    /// Mistakes in the allowances.
    pub(crate) findings: Vec<Finding>,
    /// What is worth knowing.
    pub(crate) notes: Vec<String>,
    /// Where cfn-lint is told to ignore a rule, and where a build has written an allowance. A rule may be several lints, of which
    /// not each needs its allowance; and a build allows more than is found in a template.
    ignored: BTreeSet<NodeId>,
}

impl Metadata {
    /// Takes places at which an allowance may be unneeded.
    pub(crate) fn ignore_unneeded(&mut self, places: Vec<NodeId>) {
        self.ignored.extend(places);
    }

    /// Leaves out the findings on allowances that need not be needed.
    pub(crate) fn filter(&self, findings: &mut Vec<Finding>) {
        findings.retain(|finding| !(finding.lint.id == "unneeded_allowance" && self.ignored.contains(&finding.at)));
    }
}

/// Adds the allowances to the template's declarations and to the levels.
pub(crate) fn apply(template: &mut Template, levels: &mut NestedLevels) -> Metadata {
    let mut metadata = Metadata::default();
    for declaration in template.declarations.iter_mut().filter(|it| it.section == Section::Resources) {
        let allowed = declaration.body.get("Metadata").into_iter().flat_map(allowed);
        let allowances: Vec<_> = allowed
            .map(|Member { key, value }| Allowance {
                id: key.id,
                lint: key.name.clone(),
                reason: value.as_str().unwrap_or_default().to_owned(),
            })
            .collect();
        let ignored: Vec<_> = declaration.body.get("Metadata").into_iter().flat_map(ignored).collect();
        let of_cfn_lint = ignored.iter().flat_map(|(at, rule)| {
            let allowance = move |lint: &Lint| Allowance {
                id: *at,
                lint: lint.id.to_owned(),
                reason: format!("cfn-lint ignores {rule}"),
            };
            lints_of_cfn_lint(rule).map(allowance)
        });
        let of_cfn_lint: Vec<_> = of_cfn_lint.collect();
        metadata.ignored.extend(ignored.into_iter().map(|(at, _)| at));
        declaration.allowances.extend(allowances);
        declaration.allowances.extend(of_cfn_lint);
    }
    let mut settings = Vec::new();
    let of_template = template.member("Metadata").map(|member| &member.value);
    for Member { key, value } in of_template.into_iter().flat_map(allowed) {
        if value.as_str().is_some_and(|reason| !reason.trim().is_empty()) {
            settings.push(Setting { at: key.id, name: key.name.clone(), level: Level::Allow });
        } else if let Some(lint) = registry::lint("allowance_reason") {
            metadata.findings.push(without_reason(lint, key.id, &key.name));
        }
    }
    for (at, rule) in of_template.into_iter().flat_map(ignored) {
        let setting = |lint: &Lint| Setting { at, name: lint.id.to_owned(), level: Level::Allow };
        settings.extend(lints_of_cfn_lint(rule).map(setting));
        metadata.ignored.insert(at);
    }
    if !settings.is_empty() {
        levels.add_within(settings);
    }
    if !metadata.ignored.is_empty() {
        metadata.notes.push("rules that its metadata tell cfn-lint to ignore are ignored".to_owned());
    }
    metadata
}

/// The rules of `cfn-lint/config/ignore_checks`, each with its place.
fn ignored(metadata: &Node) -> impl Iterator<Item = (NodeId, &str)> {
    let rules = metadata.get("cfn-lint").and_then(|own| own.get("config")?.get("ignore_checks"));
    let rules = rules.and_then(Node::as_list).into_iter().flatten();
    rules.filter_map(|rule| Some((rule.id, rule.as_str()?)))
}

/// The members of `cfn/allow`: a lint or a group, and the reason.
fn allowed(metadata: &Node) -> impl Iterator<Item = &Member> {
    let allowed = metadata.get("cfn").and_then(|own| own.get("allow"));
    allowed.and_then(Node::as_object).into_iter().flatten()
}

fn without_reason(lint: &'static Lint, at: NodeId, name: &str) -> Finding {
    Finding {
        lint,
        level: lint.level,
        at,
        declaration: String::new(),
        message: format!("missing reason for allowing `{name}`; say why the lint is allowed"),
    }
}
