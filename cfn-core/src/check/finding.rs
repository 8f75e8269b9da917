use super::policy::PolicyAt;
use super::registry::{self, RULES_BY_CHECK, RulesByCheck};
use super::{Check, Context, Level, Rule, Scope, allowance, policy, walk};
use crate::model::NodeId;

/// One mistake.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The rule that found it.
    pub rule: &'static Rule,
    /// The key or value that must change.
    pub at: NodeId,
    /// The logical id of the declaration in which it stands; empty for what stands beside the sections.
    pub declaration: String,
    /// What is wrong, what is allowed, what to write instead.
    pub message: String,
}

impl Finding {
    /// Whether it stops the build.
    pub fn is_error(&self) -> bool {
        self.rule.level == Level::Deny
    }
}

/// A rule, and another one that says better what is wrong if both find something at the same place.
const EXPLAINED_BY: &[(&str, &str)] = &[("pattern", "policy_variable")];

/// Collects what the rules find.
#[derive(Debug, Default)]
pub struct Findings {
    found: Vec<Finding>,
    rule: Option<&'static Rule>,
    declaration: String,
}

impl Findings {
    /// Reports a mistake in the declaration that the rule is judging.
    pub fn report(&mut self, at: NodeId, message: impl Into<String>) {
        let declaration = self.declaration.clone();
        self.report_in(&declaration, at, message);
    }

    /// Reports a mistake in the declaration of that logical id.
    pub fn report_in(&mut self, declaration: &str, at: NodeId, message: impl Into<String>) {
        let Some(rule) = self.rule else { return };
        self.found.push(Finding { rule, at, declaration: declaration.to_owned(), message: message.into() });
    }

    pub(super) fn run<'a>(&mut self, context: &Context<'a>) {
        let documents: Vec<_> =
            context.template.resources().flat_map(|resource| policy::documents(context, resource)).collect();
        let policies: Vec<_> =
            documents.iter().map(policy::Document::read).filter(|policy| !policy.policy.node.is_broken()).collect();
        let RulesByCheck { declaration: of_declaration, resource: of_resource, policy: of_policy, .. } =
            &*RULES_BY_CHECK;
        let mut rest = &policies[..];
        for declaration in &context.template.declarations {
            self.declaration.clone_from(&declaration.name.name);
            self.found.extend(walk::declaration(context, declaration).findings(&self.declaration));
            let own = rest.iter().take_while(|policy| policy.is_of(declaration)).count();
            let (own, behind) = rest.split_at(own);
            rest = behind;
            // What seems to be missing or out of place may be what could not be read.
            let is_broken = declaration.body.is_broken();
            for (rule, check) in of_declaration.iter().filter(|_| !is_broken) {
                self.rule = Some(rule);
                check(context, declaration, self);
            }
            if let Some(resource) = declaration.resource().filter(|_| !is_broken) {
                for (rule, check) in of_resource {
                    self.rule = Some(rule);
                    check(context, resource, self);
                }
            }
            for policy in own {
                for (rule, check) in of_policy {
                    self.rule = Some(rule);
                    check(context, policy, self);
                }
            }
        }
        self.declaration.clear();
        let holders = policy::holders(context, &policies);
        for rule in registry::rules() {
            self.rule = Some(rule);
            match (rule.check, context.scope) {
                (Check::Holders(check), _) => check(context, &holders, self),
                (Check::Template(check), Scope::Template) => check(context, self),
                _ => {}
            }
        }
    }

    /// Runs the rules about policies on one that stands by itself.
    pub(super) fn run_on_policy(&mut self, context: &Context<'_>, policy: &PolicyAt<'_>) {
        let holders = policy::holders(context, std::slice::from_ref(policy));
        for rule in registry::rules() {
            self.rule = Some(rule);
            match rule.check {
                Check::Policy(check) => check(context, policy, self),
                Check::Holders(check) => check(context, &holders, self),
                _ => {}
            }
        }
    }

    /// The findings that no allowance covers, in the order of the template, and the allowances that cover none.
    pub(super) fn finish(self, context: &Context<'_>) -> Vec<Finding> {
        let mut found = allowance::apply(context, self.found);
        let explained: Vec<_> = found.iter().map(|finding| (finding.at, finding.rule.id)).collect();
        found.retain(|finding| {
            let mut by = EXPLAINED_BY.iter().filter(|(rule, _)| *rule == finding.rule.id);
            !by.any(|(_, other)| explained.contains(&(finding.at, *other)))
        });
        found.sort_by_key(|finding| finding.at);
        found
    }
}
