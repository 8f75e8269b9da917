//! Allowances without a reason.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::model::Declaration;

declare_lint! {
    /// The reason is written into the template, for its readers: write `allow(lint, reason = "..")`.
    ///
    /// ```yaml,fails
    /// # allow(missing_deletion_policy, reason = "")
    /// Type: AWS::SQS::Queue # <-
    /// ```
    /// ```yaml,passes
    /// # allow(missing_deletion_policy, reason = "the queue is empty at night")
    /// Type: AWS::SQS::Queue
    /// ```
    ALLOWANCE_REASON = "allowance_reason", Shape, Deny, "allowance without a reason",
    Check::Declaration(allowance_reason)
}

fn allowance_reason<'a>(_: &Context<'a>, declaration: &'a Declaration, findings: &mut Findings) {
    for allowance in &declaration.allowances {
        if allowance.reason.trim().is_empty() {
            findings.report(
                allowance.id,
                format!("missing reason for allowing `{}`; add `reason = \"..\"`", allowance.lint),
            );
        }
    }
}
