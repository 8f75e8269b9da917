use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::policies::document::PolicyAt;

declare_lint! {
    /// `Allow` with `NotAction` allows every action of every service except the named ones, including actions that
    /// AWS adds later. List the actions that are needed in `Action`, and exclude others with a `Deny` statement.
    ///
    /// Source: "IAM JSON policy elements: NotAction" of the IAM user guide.
    ///
    /// ```yaml,fails
    /// Effect: Allow
    /// NotAction: iam:* # <-
    /// Resource: "*"
    /// ```
    /// ```yaml,passes
    /// Effect: Deny
    /// NotAction: iam:*
    /// Resource: "*"
    /// ```
    NOT_ACTION = "not_action", Policy, Deny, "`NotAction` with `Allow`",
    Check::Policy(not_action)
}

fn not_action(_: &Context<'_>, at: &PolicyAt<'_>, findings: &mut Findings) {
    if at.place.kind.only_limits() {
        return;
    }
    for statement in at.policy.statements.iter().filter(|statement| statement.allows()) {
        if let Some(actions) = statement.actions.as_ref().filter(|actions| actions.negated) {
            findings.report(
                actions.key,
                "`NotAction` with `Allow` allows every action of every service except those it names; list the \
                 actions that are needed in `Action`",
            );
        }
    }
}
