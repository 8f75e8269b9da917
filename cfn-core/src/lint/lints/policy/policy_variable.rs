//! Policy variables, which IAM fills in: `${aws:username}`.

use crate::iam::{ConditionKey, Item, Statement};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::policies::document::PolicyAt;

declare_lint! {
    /// In resources and in the values of conditions, IAM replaces `${..}` with the value of the condition key. A
    /// variable without `}`, without a key, or with an unknown key is compared as plain text, and so is a variable in
    /// an action. For a name of the template, use `Sub`.
    ///
    /// ```yaml,fails
    /// Effect: Allow
    /// Action: s3:GetObject
    /// Resource: arn:aws:s3:::orders/${aws:usrname}/* # <-
    /// ```
    /// ```yaml,passes
    /// Effect: Allow
    /// Action: s3:GetObject
    /// Resource: arn:aws:s3:::orders/${aws:username}/*
    /// ```
    POLICY_VARIABLE = "policy_variable", Policy, Deny, "invalid policy variable",
    Check::Policy(policy_variable)
}

/// Services whose policies have variables that are no condition keys.
///
/// Sources: "Thing policy variables" of AWS IoT; "Session policies" of AWS Transfer Family.
const OTHER_VARIABLES: &[&str] = &["iot", "transfer"];

/// What stands for itself after `$`.
const CHARACTERS: &[&str] = &["*", "?", "$"];

fn policy_variable(_: &Context<'_>, at: &PolicyAt<'_>, findings: &mut Findings) {
    for statement in &at.policy.statements {
        for item in statement.actions.iter().flat_map(|actions| &actions.items) {
            if item.spelling.literal_text().any(|text| text.contains("${")) {
                findings
                    .report(item.node.id, "an action cannot contain variables; use `Sub` for a name of the template");
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
    while let Some((_, tail)) = rest.split_once("${") {
        let Some((variable, after)) = tail.split_once('}') else {
            return Some(format!("missing `}}` after `${{{tail}`"));
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
        return Some(format!("the default value in `${{{variable}}}` must be in single quotes"));
    }
    if key.trim().is_empty() {
        return Some("empty policy variable; write a condition key, such as `${aws:username}`".to_owned());
    }
    if key.contains(char::is_whitespace) {
        return Some(format!("policy variable `${{{variable}}}` contains white space; remove it"));
    }
    let Some((prefix, _)) = key.split_once(':') else {
        return Some(format!("unknown policy variable `${{{key}}}`; use `Sub` for a name of the template"));
    };
    if prefix == "AWS" {
        return Some(format!(
            "pseudo parameter `${{{key}}}` is not replaced without `Sub`; write the string in `Sub(..)`"
        ));
    }
    let known = prefix.contains('.') || OTHER_VARIABLES.contains(&prefix) || ConditionKey::find(key).is_some();
    (!known).then(|| format!("unknown policy variable `${{{key}}}`"))
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
