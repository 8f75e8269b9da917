//! Rules of choices without a comparison.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::states::{Language, definitions, each_state};
use crate::lint::finding::Findings;
use crate::lint::policies::document::resolved;
use crate::model::{Member, Node, Resource};
use crate::nearest::meant;

declare_lint! {
    /// A rule of a `Choice` state that names a `Variable` compares it by one operator, such as `StringEquals`. Step Functions
    /// rejects a rule without one, and one whose operator it does not know.
    ///
    /// Source: "Choice workflow state" of the Step Functions developer guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::StepFunctions::StateMachine
    /// Properties:
    ///   RoleArn: arn:aws:iam::123456789012:role/machine
    ///   Definition:
    ///     StartAt: Paid
    ///     States:
    ///       Paid:
    ///         Type: Choice
    ///         Choices:
    ///           - {Variable: $.status, StringEqual: paid, Next: Done} # <-
    ///       Done: {Type: Succeed}
    /// ```
    /// ```yaml,passes
    /// Type: AWS::StepFunctions::StateMachine
    /// Properties:
    ///   RoleArn: arn:aws:iam::123456789012:role/machine
    ///   Definition:
    ///     StartAt: Paid
    ///     States:
    ///       Paid:
    ///         Type: Choice
    ///         Choices:
    ///           - {Variable: $.status, StringEquals: paid, Next: Done}
    ///       Done: {Type: Succeed}
    /// ```
    CHOICE_COMPARISON = "choice_comparison", Deploy, Deny, "rule of a choice without a comparison",
    Check::Resource(choice_comparison)
}

const OPERATORS: &[&str] = &[
    "BooleanEquals",
    "BooleanEqualsPath",
    "IsBoolean",
    "IsNull",
    "IsNumeric",
    "IsPresent",
    "IsString",
    "IsTimestamp",
    "NumericEquals",
    "NumericEqualsPath",
    "NumericGreaterThan",
    "NumericGreaterThanEquals",
    "NumericGreaterThanEqualsPath",
    "NumericGreaterThanPath",
    "NumericLessThan",
    "NumericLessThanEquals",
    "NumericLessThanEqualsPath",
    "NumericLessThanPath",
    "StringEquals",
    "StringEqualsPath",
    "StringGreaterThan",
    "StringGreaterThanEquals",
    "StringGreaterThanEqualsPath",
    "StringGreaterThanPath",
    "StringLessThan",
    "StringLessThanEquals",
    "StringLessThanEqualsPath",
    "StringLessThanPath",
    "StringMatches",
    "TimestampEquals",
    "TimestampEqualsPath",
    "TimestampGreaterThan",
    "TimestampGreaterThanEquals",
    "TimestampGreaterThanEqualsPath",
    "TimestampGreaterThanPath",
    "TimestampLessThan",
    "TimestampLessThanEquals",
    "TimestampLessThanEqualsPath",
    "TimestampLessThanPath",
];

/// What else a rule may have.
const OTHERS: &[&str] = &["Assign", "Comment", "Next", "Output", "Variable"];

fn choice_comparison<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::StepFunctions::StateMachine" {
        return;
    }
    for written in definitions(resource) {
        each_state(&resolved(written), &mut |state, language| {
            if language == Some(Language::JsonPath) {
                for choice in state.get("Choices").and_then(Node::as_list).unwrap_or_default() {
                    rule(choice, findings);
                }
            }
        });
    }
}

fn rule(node: &Node, findings: &mut Findings) {
    for inner in node.values_at("And/*").into_iter().chain(node.values_at("Or/*")).chain(node.get("Not")) {
        rule(inner, findings);
    }
    let Some(members) = node.as_object().filter(|_| node.get("Variable").is_some()) else { return };
    let is_known = |member: &Member, names: &[&str]| names.contains(&member.key.name.as_str());
    if members.iter().any(|member| is_known(member, OPERATORS) || member.key.name.contains("${")) {
        return;
    }
    let unknown = members.iter().find(|member| !is_known(member, OTHERS));
    let Some(unknown) = unknown else {
        return findings.report(node.id, "the rule compares nothing; add a comparison such as `StringEquals`");
    };
    let name = &unknown.key.name;
    let hint = match meant(name, OPERATORS.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "use one such as `StringEquals`".to_owned(),
    };
    findings.report(unknown.key.id, format!("unknown comparison operator `{name}`; {hint}"));
}

#[cfg(test)]
mod tests {
    use super::OPERATORS;
    use crate::lint::testing::findings_alone;

    fn found(head: &str, rule: &str) -> Vec<String> {
        let found = findings_alone(
            "choice_comparison",
            &format!(
                "Resources:\n  M: {{Type: AWS::StepFunctions::StateMachine, Properties: {{RoleArn: 'arn:aws:iam::123456789012:role/m', DefinitionSubstitutions: {{Operator: IsNull}}, Definition: {{{head}StartAt: A, States: {{A: {{Type: Choice, Choices: [{rule}]}}, B: {{Type: Succeed}}}}}}}}}}\n"
            ),
        );
        found.into_iter().filter(|found| found.starts_with("M: ")).collect()
    }

    #[test]
    fn a_rule_compares_by_an_operator() {
        for (rule, expected) in [
            (
                "{Variable: $.a, StringEqual: b, Next: B}",
                "unknown comparison operator `StringEqual`; did you mean `StringEquals`?",
            ),
            (
                "{Variable: $.a, Equals: b, Next: B}",
                "unknown comparison operator `Equals`; use one such as `StringEquals`",
            ),
            ("{Variable: $.a, Next: B}", "the rule compares nothing; add a comparison such as `StringEquals`"),
            (
                "{And: [{Variable: $.a, IsPresent: true}, {Variable: $.a, NumericGreater: 5}], Next: B}",
                "unknown comparison operator `NumericGreater`; did you mean `NumericGreaterThan`?",
            ),
            (
                "{Not: {Variable: $.a, isNull: true}, Next: B}",
                "unknown comparison operator `isNull`; did you mean `IsNull`?",
            ),
        ] {
            let found = found("", rule);
            assert!(found.len() == 1 && found[0] == format!("M: {expected}"), "{rule}: {found:?}");
        }
        for rule in [
            "{Variable: $.a, StringEquals: b, Next: B}",
            "{Or: [{Variable: $.a, IsNull: true}, {Not: {Variable: $.a, IsString: true}}], Next: B, Comment: c}",
            "{Variable: $.a, '${Operator}': b, Next: B}",
        ] {
            assert_eq!(found("", rule), [""; 0], "{rule}");
        }
        assert_eq!(found("QueryLanguage: JSONata, ", "{Condition: '{% true %}', Next: B}"), [""; 0]);
    }

    #[test]
    fn the_operators_are_sorted() {
        assert!(OPERATORS.is_sorted());
    }
}
