use crate::iam::{Compares, Condition, Effect, Operator, Policy, Statement};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::policies::document::PolicyAt;

declare_lint! {
    /// A request with long-term access keys has no `aws:MultiFactorAuthPresent`; one with temporary credentials has it,
    /// with `true` or `false`. To require MFA, allow with `Bool: {"aws:MultiFactorAuthPresent": "true"}`, or deny with
    /// `BoolIfExists: {"aws:MultiFactorAuthPresent": "false"}`. Other combinations allow requests without MFA, or only
    /// those. Actions that set up MFA, such as `iam:EnableMFADevice`, may be allowed without.
    ///
    /// Source: "AWS global condition context keys", `aws:MultiFactorAuthPresent`.
    ///
    /// ```yaml,fails
    /// Effect: Allow
    /// Action: ec2:StopInstances
    /// Resource: arn:aws:ec2:us-east-1:123456789012:instance/i-0123456789abcdef0
    /// Condition: {Bool: {"aws:MultiFactorAuthPresent": "false"}} # <-
    /// ```
    /// ```yaml,passes
    /// Effect: Allow
    /// Action: ec2:StopInstances
    /// Resource: arn:aws:ec2:us-east-1:123456789012:instance/i-0123456789abcdef0
    /// Condition: {Bool: {"aws:MultiFactorAuthPresent": "true"}}
    /// ```
    MFA_CONDITION = "mfa_condition", Policy, Deny, "condition that does not require MFA",
    Check::Policy(mfa_condition)
}

const KEY: &str = "aws:MultiFactorAuthPresent";

/// Actions by which a user who has no MFA device gets one, or a session: the words that their names contain.
const SETTING_UP: &[&str] = &["getsessiontoken", "mfa"];

fn mfa_condition(_: &Context<'_>, at: &PolicyAt<'_>, findings: &mut Findings) {
    for statement in &at.policy.statements {
        for condition in statement.conditions.iter().filter(|condition| condition.key.eq_ignore_ascii_case(KEY)) {
            let Some(operator) = Operator::find(condition.operator) else { continue };
            let Some(wanted) = wanted(condition) else { continue };
            let null = operator.compares == Compares::Null;
            if !null && operator.compares != Compares::Bool {
                continue;
            }
            match (statement.effect, null, wanted) {
                (Effect::Allow, false, false) | (Effect::Allow, true, true) if !sets_up(statement) => findings.report(
                    condition.values[0].node.id,
                    format!(
                        "`{}` with `{wanted}` allows only requests without MFA; write `Bool` with `true`",
                        condition.operator
                    ),
                ),
                (Effect::Allow, true, false) if !requires(statement) => findings.report(
                    condition.operator_at,
                    format!("`{KEY}` is also present in requests without MFA, with `false`; write `Bool` with `true`"),
                ),
                (Effect::Allow, false, true) if operator.if_exists => findings.report(
                    condition.operator_at,
                    format!("`{}` also allows requests with long-term access keys; write `Bool`", condition.operator),
                ),
                (Effect::Deny, true, true) if !denies(&at.policy) => findings.report(
                    condition.operator_at,
                    "`Null` does not deny requests with temporary credentials without MFA; write `BoolIfExists` with \
                     `false`",
                ),
                _ => {}
            }
        }
    }
}

/// What the condition asks for, if that is certain.
fn wanted(condition: &Condition<'_>) -> Option<bool> {
    let [value] = &condition.values[..] else { return None };
    value.text()?.to_ascii_lowercase().parse().ok()
}

/// Whether all actions are for setting up MFA.
fn sets_up(statement: &Statement<'_>) -> bool {
    let is_for_it = |text: &str| SETTING_UP.iter().any(|word| text.to_ascii_lowercase().contains(word));
    let actions = statement.named_actions();
    !actions.is_empty() && actions.iter().all(|action| action.text().is_some_and(is_for_it))
}

/// Whether the statement also asks for MFA by `Bool`.
fn requires(statement: &Statement<'_>) -> bool {
    compares(statement, true)
}

/// Whether a statement of the policy denies temporary credentials without MFA.
fn denies(policy: &Policy<'_>) -> bool {
    let denying = policy.statements.iter().filter(|statement| statement.effect == Effect::Deny);
    denying.into_iter().any(|statement| compares(statement, false))
}

fn compares(statement: &Statement<'_>, value: bool) -> bool {
    statement.conditions.iter().any(|condition| {
        condition.key.eq_ignore_ascii_case(KEY)
            && Operator::find(condition.operator).is_some_and(|operator| operator.compares == Compares::Bool)
            && wanted(condition) == Some(value)
    })
}
