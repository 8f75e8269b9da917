use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::policies::document::PolicyAt;

declare_lint! {
    /// `Allow` with `NotPrincipal` allows everyone except the named principals, including anonymous users. List the
    /// principals in `Principal`.
    ///
    /// Source: "AWS JSON policy elements: NotPrincipal" of the IAM user guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::SQS::QueuePolicy
    /// Properties:
    ///   Queues: [q]
    ///   PolicyDocument:
    ///     Version: "2012-10-17"
    ///     Statement:
    ///       - Effect: Allow
    ///         NotPrincipal: {AWS: "123456789012"} # <-
    ///         Action: sqs:SendMessage
    ///         Resource: "*"
    /// ```
    /// ```yaml,passes
    /// Type: AWS::SQS::QueuePolicy
    /// Properties:
    ///   Queues: [q]
    ///   PolicyDocument:
    ///     Version: "2012-10-17"
    ///     Statement:
    ///       - Effect: Deny
    ///         NotPrincipal: {AWS: "123456789012"}
    ///         Action: sqs:SendMessage
    ///         Resource: "*"
    /// ```
    NOT_PRINCIPAL = "not_principal", Policy, Deny, "`NotPrincipal` with `Allow`",
    Check::Policy(not_principal)
}

fn not_principal(_: &Context<'_>, at: &PolicyAt<'_>, findings: &mut Findings) {
    for statement in at.policy.statements.iter().filter(|statement| statement.allows()) {
        if let Some(principals) = statement.principals.as_ref().filter(|principals| principals.negated) {
            findings.report(
                principals.key,
                "`NotPrincipal` with `Allow` grants access to everyone except those it names; list the principals in \
                 `Principal`",
            );
        }
    }
}
