use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::policies::arn_format::mistaken_arn;
use crate::lint::policies::document::PolicyAt;

declare_lint! {
    /// A resource in a policy is `*` or an ARN: `arn:partition:service:region:account:resource`. Account IDs have
    /// twelve digits. Services such as S3 leave Region and account empty but keep the colons.
    ///
    /// Source: "Identify AWS resources with Amazon Resource Names (ARNs)" of the IAM user guide.
    ///
    /// ```yaml,fails
    /// Effect: Allow
    /// Action: s3:GetObject
    /// Resource: orders/* # <-
    /// ```
    /// ```yaml,passes
    /// Effect: Allow
    /// Action: s3:GetObject
    /// Resource: arn:aws:s3:::orders/*
    /// ```
    ARN_FORMAT = "arn_format", Policy, Deny, "resource that is not an ARN",
    Check::Policy(arn_format)
}

fn arn_format(_: &Context<'_>, at: &PolicyAt<'_>, findings: &mut Findings) {
    let elements = at.policy.statements.iter().filter_map(|statement| statement.resources.as_ref());
    for item in elements.flat_map(|element| &element.items) {
        if let Some(message) = mistaken_arn(item) {
            findings.report(item.node.id, message);
        }
    }
}
