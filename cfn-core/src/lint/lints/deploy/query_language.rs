//! Fields of states in another query language than the state has.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::states::{Language, definitions, each_state};
use crate::lint::finding::Findings;
use crate::lint::policies::document::resolved;
use crate::model::{Node, Resource};

declare_lint! {
    /// A state whose `QueryLanguage` is `JSONata` has `Arguments`, `Output` and `Condition`, and one whose language is
    /// `JSONPath`, the default, has `Parameters`, `ResultPath`, `Variable` and the like. Step Functions rejects a field of the
    /// other language.
    ///
    /// Source: "Transforming data with JSONata in Step Functions" of the Step Functions developer guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::StepFunctions::StateMachine
    /// Properties:
    ///   RoleArn: arn:aws:iam::123456789012:role/machine
    ///   Definition:
    ///     QueryLanguage: JSONata
    ///     StartAt: First
    ///     States:
    ///       First: {Type: Pass, ResultPath: $.first, End: true} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::StepFunctions::StateMachine
    /// Properties:
    ///   RoleArn: arn:aws:iam::123456789012:role/machine
    ///   Definition:
    ///     QueryLanguage: JSONata
    ///     StartAt: First
    ///     States:
    ///       First: {Type: Pass, Output: "{% $states.input.first %}", End: true}
    /// ```
    QUERY_LANGUAGE = "query_language", Deploy, Deny, "field of another query language",
    Check::Resource(query_language)
}

/// Fields of states that only JSONPath has, and what JSONata has instead.
const OF_JSONPATH: &[(&str, &str)] = &[
    ("CausePath", "`Cause` with an expression"),
    ("ErrorPath", "`Error` with an expression"),
    ("HeartbeatSecondsPath", "`HeartbeatSeconds` with an expression"),
    ("InputPath", "`Arguments`"),
    ("ItemsPath", "`Items`"),
    ("MaxConcurrencyPath", "`MaxConcurrency` with an expression"),
    ("OutputPath", "`Output`"),
    ("Parameters", "`Arguments`"),
    ("ResultPath", "`Output`"),
    ("ResultSelector", "`Output`"),
    ("SecondsPath", "`Seconds` with an expression"),
    ("TimeoutSecondsPath", "`TimeoutSeconds` with an expression"),
    ("TimestampPath", "`Timestamp` with an expression"),
    ("ToleratedFailureCountPath", "`ToleratedFailureCount` with an expression"),
    ("ToleratedFailurePercentagePath", "`ToleratedFailurePercentage` with an expression"),
];

/// Fields of states that only JSONata has, and what JSONPath has instead.
const OF_JSONATA: &[(&str, &str)] =
    &[("Arguments", "`Parameters`"), ("Items", "`ItemsPath`"), ("Output", "`ResultPath` or `OutputPath`")];

fn query_language<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::StepFunctions::StateMachine" {
        return;
    }
    for written in definitions(resource) {
        // The fields of the other language, and whether there is one of the state's own.
        let (mut found, mut has_own) = (Vec::new(), false);
        each_state(&resolved(written), &mut |state, language| {
            let Some(language) = language else { return };
            let (foreign, comparison) = match language {
                Language::JsonPath => (OF_JSONATA, ("Condition", "`Variable` and a comparison")),
                Language::Jsonata => (OF_JSONPATH, ("Variable", "`Condition`")),
            };
            has_own |= language == Language::Jsonata || has_field_of_jsonpath(state);
            for member in state.as_object().unwrap_or_default() {
                if let Some(row) = foreign.iter().find(|(name, _)| *name == member.key.name) {
                    found.push((member.key.id, message(language, row)));
                }
            }
            for choice in state.get("Choices").and_then(Node::as_list).unwrap_or_default() {
                if let Some(member) = choice.member(comparison.0) {
                    found.push((member.key.id, message(language, &comparison)));
                }
            }
        });
        if let ([(at, _), _, ..], false) = (found.as_slice(), has_own) {
            let message =
                "a machine in JSONPath has fields of JSONata only; add `QueryLanguage: JSONata` beside `StartAt`";
            findings.report(*at, message);
            continue;
        }
        found.into_iter().for_each(|(at, message)| findings.report(at, message));
    }
}

fn has_field_of_jsonpath(state: &Node) -> bool {
    let has_comparison = |choice: &Node| choice.get("Variable").is_some();
    OF_JSONPATH.iter().any(|(field, _)| state.get(field).is_some())
        || state.get("Choices").and_then(Node::as_list).unwrap_or_default().iter().any(has_comparison)
}

fn message(language: Language, (field, instead): &(&str, &str)) -> String {
    format!("a state in {} has no `{field}`; write {instead}", language.name())
}

#[cfg(test)]
mod tests {
    use super::{OF_JSONATA, OF_JSONPATH};
    use crate::lint::testing::findings_alone;

    fn found(head: &str, states: &str) -> Vec<String> {
        findings_alone(
            "query_language",
            &format!(
                "Resources:\n  M: {{Type: AWS::StepFunctions::StateMachine, Properties: {{Definition: {{{head}StartAt: A, States: {states}}}}}}}\n"
            ),
        )
    }

    #[test]
    fn fields_are_of_the_language() {
        let jsonata = "QueryLanguage: JSONata, ";
        let choice = "{A: {Type: Choice, Choices: [{Variable: $.a, NumericGreaterThan: 0, Next: A}], Default: A}}";
        let condition = "{A: {Type: Choice, Choices: [{Condition: '{% true %}', Next: A}], Default: A}}";
        let pass = |field: &str| format!("{{A: {{Type: Pass, {field}: a, End: true}}}}");
        assert_eq!(found(jsonata, choice), ["M: a state in JSONata has no `Variable`; write `Condition`"]);
        assert_eq!(
            found("", condition),
            ["M: a state in JSONPath has no `Condition`; write `Variable` and a comparison"]
        );
        assert!(found("", choice).is_empty() && found(jsonata, condition).is_empty());
        assert_eq!(found(jsonata, &pass("ResultPath")), ["M: a state in JSONata has no `ResultPath`; write `Output`"]);
        assert_eq!(
            found("", &pass("Output")),
            ["M: a state in JSONPath has no `Output`; write `ResultPath` or `OutputPath`"]
        );
        assert!(found("", &pass("ResultPath")).is_empty() && found(jsonata, &pass("Output")).is_empty());
        assert!(found("QueryLanguage: !Ref Language, ", &pass("Output")).is_empty());
    }

    #[test]
    fn a_forgotten_language_is_one_mistake() {
        let states = |more: &str| {
            format!(
                "{{A: {{Type: Pass, Output: a, Next: B}}, B: {{Type: Pass, Output: b, {more}Assign: {{c: d}}, Next: C}}, C: {{Type: Choice, Choices: [{{Condition: '{{% true %}}', Next: A}}]}}}}"
            )
        };
        assert_eq!(
            found("", &states("")),
            ["M: a machine in JSONPath has fields of JSONata only; add `QueryLanguage: JSONata` beside `StartAt`"]
        );
        assert_eq!(found("", &states("ResultPath: $.b, ")).len(), 3);
        assert_eq!(found("", &states("QueryLanguage: JSONata, ")).len(), 2);
        assert!(found("QueryLanguage: JSONata, ", &states("")).is_empty());
    }

    #[test]
    fn a_state_may_have_a_language_of_its_own() {
        let own = "{A: {Type: Pass, QueryLanguage: JSONata, Output: a, End: true}}";
        assert!(found("", own).is_empty());
        let inner = |language: &str| {
            format!(
                "{{A: {{Type: Map, End: true, {language}ItemProcessor: {{StartAt: B, States: {{B: {{Type: Pass, Output: a, End: true}}}}}}}}}}"
            )
        };
        assert_eq!(found("", &inner("")).len(), 1);
        assert!(found("QueryLanguage: JSONata, ", &inner("")).is_empty());
        assert!(found("", &inner("QueryLanguage: JSONata, ")).is_empty());
    }

    #[test]
    fn tables_are_sorted() {
        assert!(OF_JSONATA.is_sorted() && OF_JSONPATH.is_sorted());
    }
}
