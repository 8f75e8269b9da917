//! Allowances that a template itself has, with their reasons:
//!
//! ```yaml
//! Metadata:
//!   cfn:
//!     allow:
//!       broad_action: the deployment role
//! ```
//!
//! In the `Metadata` of a resource they hold for that resource, in the template's for all of it.

use cfn_core::lint::{Finding, Level, Lint, NestedLevels, Setting, registry};
use cfn_core::model::{Allowance, Member, Node, Section, Template};

/// What the metadata of a template say beside allowances.
#[derive(Debug, Default)]
pub(crate) struct Metadata {
    /// Mistakes in the allowances.
    pub(crate) findings: Vec<Finding>,
    /// What is worth knowing.
    pub(crate) notes: Vec<String>,
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
        declaration.allowances.extend(allowances);
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
    if !settings.is_empty() {
        levels.add_within(settings);
    }
    metadata
}

/// The members of `cfn/allow`: a lint or a group, and the reason.
fn allowed(metadata: &Node) -> impl Iterator<Item = &Member> {
    let allowed = metadata.get("cfn").and_then(|own| own.get("allow"));
    allowed.and_then(Node::as_object).into_iter().flatten()
}

fn without_reason(lint: &'static Lint, at: cfn_core::model::NodeId, name: &str) -> Finding {
    Finding {
        lint,
        level: lint.level,
        at,
        declaration: String::new(),
        message: format!("allowance of `{name}` without a reason; write `{name}: why it is allowed`"),
    }
}
