//! Whether a role may do something, and the sentence where it may not.

use crate::lint::facts::describe::all_of;
use crate::lint::facts::index::Index;
use crate::lint::facts::lambda::function_of;
use crate::lint::facts::role::{Grant, allows, allows_on_any, grants};
use crate::model::{Declaration, Node, Resource, references_in};

/// A role of the template, and what it is allowed to do.
pub(crate) struct Holder<'a> {
    pub(crate) role: Resource<'a>,
    grants: Vec<Grant<'a>>,
}

/// Policies of resources, which may let a role in that has no rights of its own.
const RESOURCE_POLICIES: &[&str] = &[
    "AWS::ECR::RegistryPolicy",
    "AWS::Events::EventBusPolicy",
    "AWS::Kinesis::ResourcePolicy",
    "AWS::Lambda::Permission",
    "AWS::Lambda::ResourcePolicy",
    "AWS::S3::BucketPolicy",
    "AWS::SNS::TopicInlinePolicy",
    "AWS::SNS::TopicPolicy",
    "AWS::SQS::QueueInlinePolicy",
    "AWS::SQS::QueuePolicy",
    "AWS::SecretsManager::ResourcePolicy",
];

impl<'a> Holder<'a> {
    /// The role that a value names, or the role of the function that it names; none if it is not in the template, or if
    /// the template does not say all that it may do.
    pub(crate) fn named_by(index: &Index<'a>, node: &'a Node) -> Option<Self> {
        let node = function_of(index, node).map_or(Some(node), |function| function.property("Role"))?;
        let role = index.referred(node, &["AWS::IAM::Role"])?;
        Some(Self { role, grants: grants(index, role)? })
    }

    /// The actions that the role may not do on a resource, or on any. Of several with `|` between them, any one is enough,
    /// and the first is missing.
    pub(crate) fn lacks<'n>(&self, index: &Index<'a>, actions: &[&'n str], on: Option<Resource<'a>>) -> Vec<&'n str> {
        let may = |action: &str| {
            let action = action.to_lowercase();
            match on.filter(|_| !action.starts_with("iam:")) {
                Some(on) => allows(index, &self.grants, &action, &[on]),
                None => allows_on_any(&self.grants, &action),
            }
        };
        let lacking = actions.iter().filter(|any_of| !any_of.split('|').any(may));
        let missing: Vec<&str> = lacking.filter_map(|any_of| any_of.split('|').next()).collect();
        if on.is_some_and(|on| !missing.is_empty() && self.is_let_in(index, on)) { Vec::new() } else { missing }
    }

    /// Whether a policy of the resource speaks of the role.
    fn is_let_in(&self, index: &Index<'a>, on: Resource<'a>) -> bool {
        let names = |declaration: &Declaration, name: &str| {
            references_in(&declaration.body).iter().any(|reference| reference.name == name)
        };
        names(on.declaration, self.role.name())
            || RESOURCE_POLICIES
                .iter()
                .flat_map(|type_name| index.of_type(type_name))
                .any(|policy| names(policy.declaration, on.name()) && names(policy.declaration, self.role.name()))
    }

    /// What is missing, in words.
    pub(crate) fn message(&self, user: &str, missing: &[&str], on: Option<Resource<'_>>) -> String {
        let actions = all_of(missing);
        // What runs a task needs rights on other things than the one that it names.
        let on = on.filter(|on| !on.type_name.starts_with("AWS::ECS::"));
        let (of, role) = (on.map(|on| format!(" on `{}`", on.name())).unwrap_or_default(), self.role.name());
        format!("role `{role}` of `{user}` does not allow {actions}{of}; add a statement with {}", asked(missing))
    }
}

/// `Action: a` or `Action: [a, b]`.
fn asked(missing: &[&str]) -> String {
    match missing {
        [only] => format!("`Action: {only}`"),
        _ => format!("`Action: [{}]`", missing.join(", ")),
    }
}
