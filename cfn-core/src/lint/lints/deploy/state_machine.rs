//! The Amazon States Language, in which state machines are written.

use std::collections::HashSet;

use crate::data::json;
use crate::lint::facts::context::Context;
use crate::lint::facts::presence::is_dynamic;
use crate::lint::finding::Findings;
use crate::lint::policies::document::resolved;
use crate::nearest::meant;

use crate::lint::check::{Check, declare_lint};
use crate::model::{Member, Node, NodeId, Resource};

declare_lint! {
    /// A state machine begins with the state that `StartAt` names. Each state has a `Type`, the fields that the type
    /// requires, and either `End: true` or a `Next` state; only `Choice`, `Succeed` and `Fail` have neither.
    ///
    /// ```yaml,fails
    /// Type: AWS::StepFunctions::StateMachine
    /// Properties:
    ///   Definition:
    ///     StartAt: Frist # <-
    ///     States:
    ///       First: {Type: Succeed}
    /// ```
    /// ```yaml,passes
    /// Type: AWS::StepFunctions::StateMachine
    /// Properties:
    ///   Definition:
    ///     StartAt: First
    ///     States:
    ///       First: {Type: Succeed}
    /// ```
    STATE_MACHINE = "state_machine", Deploy, Deny, "invalid state machine",
    Check::Resource(state_machine)
}

/// The types of states, whether they go on with `Next` or `End`, and what they need: one of each list.
///
/// Source: the Amazon States Language, "State types".
const TYPES: &[(&str, bool, &[&[&str]])] = &[
    ("Choice", false, &[&["Choices"]]),
    ("Fail", false, &[]),
    ("Map", true, &[&["ItemProcessor", "Iterator"]]),
    ("Parallel", true, &[&["Branches"]]),
    ("Pass", true, &[]),
    ("Succeed", false, &[]),
    ("Task", true, &[&["Resource"]]),
    ("Wait", true, &[&["Seconds", "SecondsPath", "Timestamp", "TimestampPath"]]),
];

/// The fields of states of any type.
///
/// Source: the Amazon States Language; "Transforming data with JSONata", "Distributed mode" and "Accessing resources in
/// other accounts" of the Step Functions developer guide.
const FIELDS: &[&str] = &[
    "Arguments",
    "Assign",
    "Branches",
    "Catch",
    "Cause",
    "CausePath",
    "Choices",
    "Comment",
    "Condition",
    "Credentials",
    "Default",
    "End",
    "Error",
    "ErrorPath",
    "HeartbeatSeconds",
    "HeartbeatSecondsPath",
    "InputPath",
    "ItemBatcher",
    "ItemProcessor",
    "ItemReader",
    "ItemSelector",
    "Items",
    "ItemsPath",
    "Iterator",
    "Label",
    "MaxConcurrency",
    "MaxConcurrencyPath",
    "Next",
    "Output",
    "OutputPath",
    "Parameters",
    "QueryLanguage",
    "Resource",
    "Result",
    "ResultPath",
    "ResultSelector",
    "ResultWriter",
    "Retry",
    "Seconds",
    "SecondsPath",
    "TimeoutSeconds",
    "TimeoutSecondsPath",
    "Timestamp",
    "TimestampPath",
    "ToleratedFailureCount",
    "ToleratedFailureCountPath",
    "ToleratedFailurePercentage",
    "ToleratedFailurePercentagePath",
    "Type",
];

fn state_machine<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::StepFunctions::StateMachine" {
        return;
    }
    for name in ["Definition", "DefinitionString"] {
        for node in resource.values_at(name) {
            let definition = resolved(node);
            if definition.as_object().is_some() {
                machine(&definition, findings);
            } else if let Some(text) = node.as_str().filter(|text| !is_open(text) && !is_dynamic(text)) {
                let reason = match json::Value::parse(text) {
                    Ok(_) => "found another value".to_owned(),
                    Err(error) => error.to_string(),
                };
                findings.report(node.id, format!("`{name}` must be a JSON object: {reason}"));
            }
        }
    }
}

/// Checks a machine: the whole one, a branch of `Parallel`, or what `Map` does with each item.
fn machine(node: &Node, findings: &mut Findings) {
    let Some(states) = needed(node, "States", "a state machine", findings) else { return };
    let start = needed(node, "StartAt", "a state machine", findings);
    let Some(states) = states.as_object().filter(|states| !states.iter().any(|state| is_open(&state.key.name))) else {
        return;
    };
    let names = Names::of(states);
    if let Some(start) = start {
        names.must_have(start, findings);
    }
    for member in states {
        state(&member.key.name, member.key.id, &member.value, &names, findings);
    }
}

fn state(name: &str, at: NodeId, node: &Node, names: &Names<'_>, findings: &mut Findings) {
    let Some(members) = node.as_object() else { return };
    // What misspelt fields stand for is not missing.
    let mut meant_fields = Vec::new();
    for key in members.iter().map(|member| &member.key) {
        if !FIELDS.contains(&key.name.as_str()) && !is_open(&key.name) {
            let near = meant(&key.name, FIELDS.iter().copied());
            meant_fields.extend(near);
            let near = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
            findings.report(key.id, format!("unknown field `{}` of a state{near}", key.name));
        }
    }
    let is_missing = |field: &str| node.get(field).is_none() && !meant_fields.contains(&field);
    let Some(kind) = node.get("Type") else {
        if !is_missing("Type") {
            return;
        }
        return findings.report(at, format!("missing `Type` in state `{name}`"));
    };
    let Some(kind_name) = kind.as_str().filter(|kind| !is_open(kind)) else { return };
    let Some((_, goes_on, needs)) = TYPES.iter().find(|(known, ..)| *known == kind_name) else {
        let near = meant(kind_name, TYPES.iter().map(|(known, ..)| *known));
        let near = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
        return findings.report(kind.id, format!("unknown state type `{kind_name}`{near}"));
    };
    for one_of in needs.iter().filter(|one_of| one_of.iter().all(|field| is_missing(field))) {
        let fields = one_of.iter().map(|field| format!("`{field}`")).collect::<Vec<_>>();
        let fields = match &fields[..] {
            [first @ .., last] if !first.is_empty() => format!("{} or {last}", first.join(", ")),
            _ => fields.concat(),
        };
        findings.report(at, format!("missing {fields} in state `{name}` of type `{kind_name}`"));
    }
    for one_of in *needs {
        let mut given = one_of.iter().filter_map(|field| node.member(field));
        if let (Some(first), Some(second)) = (given.next(), given.next()) {
            let (first, own) = (&first.key.name, &second.key.name);
            findings.report(second.key.id, format!("`{own}` cannot be combined with `{first}` in state `{name}`"));
        }
    }
    if *goes_on && is_missing("Next") && is_missing("End") {
        findings.report(at, format!("missing `Next` or `End` in state `{name}`"));
    }
    let list = |name: &str| node.get(name).and_then(Node::as_list).unwrap_or_default();
    for holder in list("Choices").iter().chain(list("Catch")).chain([node]) {
        for target in ["Next", "Default"].into_iter().filter_map(|field| holder.get(field)) {
            names.must_have(target, findings);
        }
    }
    for choice in list("Choices") {
        needed(choice, "Next", "a choice", findings);
    }
    for retry in list("Retry").iter().chain(list("Catch")) {
        needed(retry, "ErrorEquals", "a retrier or catcher", findings);
    }
    for inner in list("Branches").iter().chain(node.get("ItemProcessor")).chain(node.get("Iterator")) {
        machine(inner, findings);
    }
}

/// The member of that name; that it is missing is reported, unless the object is not known.
fn needed<'n>(node: &'n Node, name: &str, what: &str, findings: &mut Findings) -> Option<&'n Node> {
    let found = node.get(name);
    if found.is_none() && node.as_object().is_some() {
        findings.report(node.id, format!("missing `{name}` in {what}"));
    }
    found
}

/// The most states that a misspelt name is compared with.
const SUGGESTED: usize = 500;

/// The names of a machine's states.
struct Names<'n> {
    in_order: Vec<&'n str>,
    all: HashSet<&'n str>,
}

impl<'n> Names<'n> {
    fn of(states: &'n [Member]) -> Self {
        let in_order: Vec<&str> = states.iter().map(|state| state.key.name.as_str()).collect();
        Self { all: in_order.iter().copied().collect(), in_order }
    }

    /// Reports a name that no state has.
    fn must_have(&self, node: &Node, findings: &mut Findings) {
        let Some(text) = node.as_str().filter(|text| !is_open(text) && !self.all.contains(text)) else { return };
        let near = meant(text, self.in_order.iter().copied().take(SUGGESTED));
        let near = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
        findings.report(node.id, format!("unknown state `{text}`{near}"));
    }
}

/// Whether a substitution fills the text in.
fn is_open(text: &str) -> bool {
    text.contains("${")
}

#[cfg(test)]
mod tests {
    use super::FIELDS;
    use super::TYPES;
    use crate::lint::testing::findings_alone;

    fn found(definition: &str) -> Vec<String> {
        findings_alone(
            "state_machine",
            &format!("Resources:\n  M: {{Type: AWS::StepFunctions::StateMachine, Properties: {{{definition}}}}}\n"),
        )
    }

    fn states(start: &str, states: &str) -> Vec<String> {
        found(&format!("Definition: {{StartAt: {start}, States: {states}}}"))
    }

    #[test]
    fn states_exist_and_go_on() {
        let cases: &[(&str, &str, &[&str])] = &[
            ("A", "{A: {Type: Pass, Next: B}, B: {Type: Succeed}}", &[]),
            ("Firts", "{First: {Type: Pass, End: true}}", &["M: unknown state `Firts`; did you mean `First`?"]),
            ("A", "{A: {Type: Pas, End: true}}", &["M: unknown state type `Pas`; did you mean `Pass`?"]),
            ("A", "{A: {Type: Pass}}", &["M: missing `Next` or `End` in state `A`"]),
            (
                "A",
                "{A: {Type: Choice, Choices: [{Variable: $.a, IsPresent: true}]}}",
                &["M: missing `Next` in a choice"],
            ),
            (
                "A",
                "{A: {Type: Choice, Choices: [{Not: {Variable: $.a, IsPresent: true}, Next: B}]}, B: {Type: Succeed}}",
                &[],
            ),
            ("A", "{A: {Type: Pass, Next: B}}", &["M: unknown state `B`"]),
            ("A", "{A: {Type: Task, End: true}}", &["M: missing `Resource` in state `A` of type `Task`"]),
            (
                "A",
                "{A: {Type: Wait, End: true}}",
                &["M: missing `Seconds`, `SecondsPath`, `Timestamp` or `TimestampPath` in state `A` of type `Wait`"],
            ),
            ("A", "{A: {End: true}}", &["M: missing `Type` in state `A`"]),
            // A misspelt field is one mistake.
            (
                "A",
                "{A: {Type: Wait, End: true, Seconds: 3, Timestamp: '2030-01-01T00:00:00Z'}}",
                &["M: `Timestamp` cannot be combined with `Seconds` in state `A`"],
            ),
            (
                "A",
                "{A: {Type: Wait, End: true, Secnds: 3}}",
                &["M: unknown field `Secnds` of a state; did you mean `Seconds`?"],
            ),
            ("A", "{A: {Type: Pass, Nxt: A}}", &["M: unknown field `Nxt` of a state; did you mean `Next`?"]),
            ("A", "{A: {Tpye: Succeed}}", &["M: unknown field `Tpye` of a state; did you mean `Type`?"]),
            (
                "A",
                "{A: {Type: Choice, Choices: [{Variable: $.a, IsNull: true, Next: B}], Default: A}}",
                &["M: unknown state `B`"],
            ),
        ];
        for (start, machine, expected) in cases {
            assert_eq!(states(start, machine), *expected, "{machine}");
        }
        assert_eq!(found("Definition: {States: {A: {Type: Succeed}}}"), ["M: missing `StartAt` in a state machine"]);
    }

    #[test]
    fn machines_are_within_states() {
        let map = |inner: &str| states("A", &format!("{{A: {{Type: Map, End: true, ItemProcessor: {inner}}}}}"));
        assert!(map("{ProcessorConfig: {Mode: INLINE}, StartAt: B, States: {B: {Type: Succeed}}}").is_empty());
        assert_eq!(map("{StartAt: C, States: {B: {Type: Succeed}}}"), ["M: unknown state `C`"]);
    }

    #[test]
    fn definitions_may_be_texts() {
        let text = |start: &str| format!(r#"'{{"StartAt":"{start}","States":{{"A":{{"Type":"Succeed"}}}}}}'"#);
        assert!(found(&format!("DefinitionString: {}", text("A"))).is_empty());
        assert_eq!(found(&format!("DefinitionString: {}", text("B"))), ["M: unknown state `B`"]);
        let filled_in = format!("DefinitionSubstitutions: {{First: A}}, DefinitionString: {}", text("${First}"));
        assert!(found(&filled_in).is_empty());
        assert!(found("DefinitionString: !Ref Text").is_empty());
        assert!(found("DefinitionString: '{\"TimeoutSeconds\": ${Seconds}}'").is_empty());
        assert_eq!(
            found("DefinitionString: '{\"StartAt\": \"A\",}'"),
            ["M: `DefinitionString` must be a JSON object: expected a key at byte 16"]
        );
        assert_eq!(
            found("DefinitionString: '[]'"),
            ["M: `DefinitionString` must be a JSON object: found another value"]
        );
    }

    #[test]
    fn tables_are_sorted() {
        assert!(FIELDS.is_sorted() && TYPES.is_sorted_by_key(|(name, ..)| name));
        assert!(
            TYPES.iter().flat_map(|(.., needs)| needs.iter().copied().flatten()).all(|field| FIELDS.contains(field))
        );
    }
}
