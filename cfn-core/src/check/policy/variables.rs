//! Policy variables, which IAM fills in: `${aws:username}`.

use super::PolicyAt;
use crate::check::{Check, Context, Findings, Level, Rule};
use crate::iam::{ConditionKey, Item, Statement};

pub(in crate::check) const RULES: &[Rule] = &[Rule {
    id: "policy_variable",
    level: Level::Deny,
    title: "a policy variable that IAM does not fill in",
    explanation: "In resources and in the values of conditions, IAM replaces `${..}` by the value of the condition key that it \
        names. A variable without `}`, without a key, or of a key that does not exist is compared as text, and so is one in \
        an action. Where a name of the template is meant, `Sub` is missing.",
    check: Check::Policy(policy_variable),
}];

/// Services whose policies have variables that are no condition keys.
///
/// Sources: "Thing policy variables" of AWS IoT; "Session policies" of AWS Transfer Family.
const OTHER_VARIABLES: &[&str] = &["iot", "transfer"];

/// What stands for itself behind `$`.
const CHARACTERS: &[&str] = &["*", "?", "$"];

fn policy_variable(_: &Context<'_>, at: &PolicyAt<'_>, findings: &mut Findings) {
    for statement in &at.policy.statements {
        for item in statement.actions.iter().flat_map(|actions| &actions.items) {
            if item.spelling.literal_text().any(|text| text.contains("${")) {
                findings.report(
                    item.node.id,
                    "an action has no variables; where a name of the template is meant, `Sub` is missing",
                );
            }
        }
        for item in filled_in(statement) {
            if let Some(message) = item.spelling.literal_text().find_map(mistaken_variable) {
                findings.report(item.node.id, message);
            }
        }
    }
}

/// The texts in which IAM fills in variables.
fn filled_in<'p>(statement: &'p Statement<'p>) -> impl Iterator<Item = &'p Item<'p>> {
    let resources = statement.resources.iter().flat_map(|resources| &resources.items);
    resources.chain(statement.conditions.iter().flat_map(|condition| &condition.values))
}

fn mistaken_variable(text: &str) -> Option<String> {
    let mut rest = text;
    while let Some((_, behind)) = rest.split_once("${") {
        let Some((variable, after)) = behind.split_once('}') else {
            return Some(format!("`${{{behind}` has no closing `}}`"));
        };
        if let Some(message) = mistaken(variable) {
            return Some(message);
        }
        rest = after;
    }
    None
}

fn mistaken(variable: &str) -> Option<String> {
    if CHARACTERS.contains(&variable) {
        return None;
    }
    // `${aws:PrincipalTag/team, 'company-wide'}` has a default.
    let (key, default) =
        variable.split_once(',').map_or((variable, None), |(key, default)| (key, Some(default.trim())));
    if default.is_some_and(|default| default.len() < 2 || !default.starts_with('\'') || !default.ends_with('\'')) {
        return Some(format!("the default of `${{{variable}}}` stands between single quotes"));
    }
    if key.trim().is_empty() {
        return Some("a variable names a condition key, as in `${aws:username}`".to_owned());
    }
    if key.contains(char::is_whitespace) {
        return Some(format!("`${{{variable}}}` has a blank in it, and is no variable"));
    }
    let Some((prefix, _)) = key.split_once(':') else {
        return Some(format!(
            "`${{{key}}}` is no policy variable; where a name of the template is meant, `Sub` is missing"
        ));
    };
    if prefix == "AWS" {
        return Some(format!("`${{{key}}}` is a pseudo parameter, which `Sub` fills in"));
    }
    let known = prefix.contains('.') || OTHER_VARIABLES.contains(&prefix) || ConditionKey::find(key).is_some();
    (!known).then(|| format!("`${{{key}}}` is no policy variable: there is no condition key `{key}`"))
}

#[cfg(test)]
mod tests {
    use super::mistaken_variable;

    #[test]
    fn variables_are_told_from_mistakes() {
        for right in [
            "a",
            "${aws:username}",
            "${*}${?}${$}",
            "${aws:PrincipalTag/team, 'all'}",
            "${www.amazon.com:user_id}",
            "${iot:ClientId}",
            "$a}",
        ] {
            assert_eq!(mistaken_variable(right), None, "{right}");
        }
        for wrong in [
            "${aws:username",
            "${}",
            "${ }",
            "${aws: username}",
            "${Bucket}",
            "${AWS::Region}",
            "${aws:usernam}",
            "${aws:username, all}",
        ] {
            assert!(mistaken_variable(wrong).is_some(), "{wrong}");
        }
    }
}
