use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::policies::managed::{attached, makes_administrator};
use crate::model::Resource;

declare_lint! {
    /// An AWS managed policy allows its actions on every resource, and AWS adds actions to it over time. Where that
    /// matters, write a policy with the same actions on the resources of the stack.
    ///
    /// Source: "AWS managed policies" of the IAM user guide.
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
