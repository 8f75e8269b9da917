//! Allowances without a reason.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::model::Declaration;

declare_lint! {
    /// The reason is for the readers of the template: write `allow(lint, reason = "..")`, or in the `Metadata` of a template the
    /// reason as the value of the lint.
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
            let message = format!("missing reason for allowing `{}`; say why the lint is allowed", allowance.lint);
            findings.report(allowance.id, message);
        }
    }
}
