//! Policies that AWS manages, and policies of single users.

use crate::iam::{Item, Spelling};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::policies::holder::Holder;
use crate::model::{Node, Resource};

declare_lint! {
    /// `AdministratorAccess`, `PowerUserAccess`, `IAMFullAccess` and the many `..FullAccess` policies allow every
    /// action of the account or of a service on every resource. Write a policy with the actions and resources that
    /// are needed.
    ///
    /// ```yaml,fails
    /// Type: AWS::IAM::Role
    /// Properties:
    ///   ManagedPolicyArns:
    ///     - arn:aws:iam::aws:policy/AdministratorAccess # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::IAM::Role
    /// Properties:
    ///   ManagedPolicyArns:
    ///     - arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole
    /// ```
    ADMIN_POLICY = "admin_policy", Policy, Deny, "AWS managed policy with full access",
    Check::Resource(admin_policy)
}

declare_lint! {
    /// An AWS managed policy allows its actions on every resource, and AWS adds actions to it over time. Where that
    /// matters, write a policy with the same actions on the resources of the stack.
    ///
    /// ```yaml,fails
    /// Type: AWS::IAM::Role
    /// Properties:
    ///   ManagedPolicyArns:
    ///     - arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::IAM::Role
    /// Properties:
    ///   ManagedPolicyArns:
    ///     - arn:aws:iam::123456789012:policy/read-orders
    /// ```
    MANAGED_POLICY = "managed_policy", Policy, Warn, "AWS managed policy",
    Check::Resource(managed_policy)
}

declare_lint! {
    /// Permissions of individual users are hard to review. Attach the policy to a group or a role, and add the user
    /// to the group or let the user assume the role.
    ///
    /// ```yaml,fails
    /// Type: AWS::IAM::User
    /// Properties:
    ///   Policies:
    ///     - PolicyName: p
    ///       PolicyDocument:
    ///         Version: "2012-10-17" # <-
    ///         Statement: [{Effect: Allow, Action: "s3:GetObject", Resource: "arn:aws:s3:::orders/*"}]
    /// ```
    /// ```yaml,passes
    /// Type: AWS::IAM::Group
    /// Properties:
    ///   Policies:
    ///     - PolicyName: p
    ///       PolicyDocument:
    ///         Version: "2012-10-17"
    ///         Statement: [{Effect: Allow, Action: "s3:GetObject", Resource: "arn:aws:s3:::orders/*"}]
    /// ```
    USER_POLICY = "user_policy", Policy, Warn, "policy attached to a user",
    Check::Holders(user_policy)
}

/// Properties that attach managed policies: the type, the property.
const ATTACHING: &[(&str, &str)] = &[
    ("AWS::IAM::Group", "ManagedPolicyArns"),
    ("AWS::IAM::Role", "ManagedPolicyArns"),
    ("AWS::IAM::User", "ManagedPolicyArns"),
    ("AWS::SSO::PermissionSet", "ManagedPolicies"),
];

/// Policies of AWS that make an administrator, though their names do not end in `FullAccess`.
///
/// Source: "AWS managed policy reference".
const ADMINISTRATORS: &[&str] = &[
    "AdministratorAccess",
    "AdministratorAccess-AWSElasticBeanstalk",
    "AdministratorAccess-Amplify",
    "DatabaseAdministrator",
    "NetworkAdministrator",
    "PowerUserAccess",
    "SystemAdministrator",
];

/// The policies of AWS that a resource attaches: where, and their names without path.
fn attached(resource: Resource<'_>) -> Vec<(&Node, String)> {
    let Some((_, property)) = ATTACHING.iter().find(|(type_name, _)| *type_name == resource.type_name) else {
        return Vec::new();
    };
    let values = resource.property(property).into_iter().flat_map(Node::items).map(Item::of);
    values.filter_map(|item| Some((item.node, name_of_managed(&item.spelling)?))).collect()
}

/// The name in the ARN of a policy that AWS manages.
fn name_of_managed(spelling: &Spelling<'_>) -> Option<String> {
    let text: String = spelling.literal_text().collect();
    let (_, path) = text.split_once(":iam::aws:policy/")?;
    path.rsplit('/').next().map(str::to_owned)
}

fn makes_administrator(name: &str) -> bool {
    ADMINISTRATORS.binary_search(&name).is_ok() || name.contains("FullAccess")
}

fn admin_policy(_: &Context<'_>, resource: Resource<'_>, findings: &mut Findings) {
    for (node, name) in attached(resource).into_iter().filter(|(_, name)| makes_administrator(name)) {
        let what = match name.contains("FullAccess") {
            true => "every action of a service, on every resource",
            false => "nearly everything in the account",
        };
        findings.report(
            node.id,
            format!("`{name}` allows {what}; write a policy with the actions and resources that are needed"),
        );
    }
}

fn managed_policy(_: &Context<'_>, resource: Resource<'_>, findings: &mut Findings) {
    for (node, name) in attached(resource).into_iter().filter(|(_, name)| !makes_administrator(name)) {
        findings.report(
            node.id,
            format!(
                "AWS managed policy `{name}` allows its actions on every resource; write a policy with the actions \
                 and resources that are needed"
            ),
        );
    }
}

fn user_policy(_: &Context<'_>, holders: &[Holder<'_, '_>], findings: &mut Findings) {
    for holder in holders {
        for at in &holder.policies {
            let Some(policy) = at.resource else { continue };
            let users = policy.property("Users").filter(|users| !users.items().is_empty());
            let of_user = matches!(policy.type_name, "AWS::IAM::User" | "AWS::IAM::UserPolicy") || users.is_some();
            let seen_from_user = holder.resource.is_none_or(|resource| resource.type_name == "AWS::IAM::User");
            if of_user && seen_from_user {
                let node = users.map_or(at.policy.node.id, |users| users.id);
                findings.report_in(policy.name(), node, "policy attached to a user; attach it to a group or a role");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(ATTACHING.is_sorted() && ADMINISTRATORS.is_sorted());
    }
}
