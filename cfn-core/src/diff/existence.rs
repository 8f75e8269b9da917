//! Whether a resource exists before and after an update, by its condition.

use super::compare::{Compared, Comparison};
use super::side::Side;
use super::verdict::{Cause, Deciding, Outcome, Reason, Rule};
use crate::lint::facts::equality::scalar;
use crate::model::{Intrinsic, Node, Section};
use crate::schema::Update;

/// Deeper than this, conditions refer to each other in a circle.
const DEPTH: usize = 32;

/// What becomes of a resource whose condition differs.
pub(super) struct Existence {
    pub(super) outcome: Outcome,
    pub(super) reason: Reason,
}

/// What the condition decides; nothing if it is the same as before.
pub(super) fn existence(comparison: &Comparison<'_>, old: Option<&str>, new: Option<&str>) -> Option<Existence> {
    let holds_not = |condition: &str| Deciding::Condition { condition: condition.to_owned(), holds: false };
    let (outcome, cause, deciding) = match (old, new) {
        (None, None) => return None,
        (Some(old), None) => (Outcome::MayCreate, Cause::Written, vec![holds_not(old)]),
        (None, Some(new)) => (Outcome::MayDelete, Cause::Written, vec![holds_not(new)]),
        (Some(old), Some(new)) => match comparison.condition(old, new) {
            Compared::Same => return None,
            Compared::Different(cause) => (Outcome::MayDelete, cause, vec![holds_not(new)]),
            Compared::Unknown(cause, deciding) => {
                let by_default = is_default(&deciding).then(|| {
                    let holds = [(comparison.old, old), (comparison.new, new)];
                    holds.map(|(side, condition)| by_defaults(side, condition))
                });
                match by_default {
                    Some([Some(true), Some(true)] | [Some(false), Some(false)]) => return None,
                    Some([Some(false), Some(true)]) => (Outcome::MayCreate, cause, deciding),
                    Some([Some(true), Some(false)]) => (Outcome::MayDelete, cause, deciding),
                    _ => (Outcome::MayDelete, cause, [deciding, vec![holds_not(new)]].concat()),
                }
            }
        },
    };
    let property = "Condition".to_owned();
    let reason = Reason { property, cause, update: Update::InPlace, rule: Rule::Template, deciding };
    Some(Existence { outcome, reason })
}

/// Whether only defaults decide.
pub(super) fn is_default(deciding: &[Deciding]) -> bool {
    !deciding.is_empty() && deciding.iter().all(|one| matches!(one, Deciding::Default { .. }))
}

/// Whether a condition holds in a stack with the defaults of its parameters.
fn by_defaults(side: &Side<'_>, condition: &str) -> Option<bool> {
    holds(side, &side.find(Section::Conditions, condition)?.body, DEPTH)
}

fn holds(side: &Side<'_>, node: &Node, depth: usize) -> Option<bool> {
    let Some((function, argument)) = node.as_function() else {
        return match scalar(node)?.as_ref() {
            "true" => Some(true),
            "false" => Some(false),
            _ => None,
        };
    };
    let depth = depth.checked_sub(1)?;
    let operands = argument.as_list().unwrap_or(std::slice::from_ref(argument));
    let answers = || operands.iter().map(|operand| holds(side, operand, depth));
    match (function, operands) {
        (Intrinsic::And, _) => match answers().any(|answer| answer == Some(false)) {
            true => Some(false),
            false => answers().collect::<Option<Vec<_>>>().map(|_| true),
        },
        (Intrinsic::Or, _) => match answers().any(|answer| answer == Some(true)) {
            true => Some(true),
            false => answers().collect::<Option<Vec<_>>>().map(|_| false),
        },
        (Intrinsic::Not, [operand]) => holds(side, operand, depth).map(|answer| !answer),
        (Intrinsic::Condition, [name]) => holds(side, &side.find(Section::Conditions, name.as_str()?)?.body, depth),
        (Intrinsic::Equals, [one, other]) => Some(value(side, one)? == value(side, other)?),
        _ => None,
    }
}

fn value(side: &Side<'_>, node: &Node) -> Option<String> {
    match node.as_function() {
        Some((Intrinsic::Ref, name)) => side.default_of(name.as_str()?),
        Some(_) => None,
        None => scalar(node).map(|text| text.into_owned()),
    }
}
