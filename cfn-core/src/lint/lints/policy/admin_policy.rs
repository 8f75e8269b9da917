use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::policies::managed::{attached, makes_administrator};
use crate::model::Resource;

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
