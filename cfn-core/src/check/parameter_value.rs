//! What a parameter may be, where its value is used.

use super::visit::Visit;
use super::{Check, Level, Rule, Trial, describe, walk};
use crate::model::{Declaration, Node, Value};

/// The rules of this file.
pub(super) static RULES: [Rule; 1] = [Rule {
    id: "parameter_value",
    level: Level::Warn,
    title: "a parameter may be what the property refuses",
    explanation: "The parameter's default, or one of its allowed values, is not what the property takes: a deployment \
                  with this value fails. Change the value, restrict the parameter, or use it under a condition.",
    check: Check::Engine,
}];

/// Judges the values that the template itself says a parameter may have.
pub(super) fn judge(visit: &Visit<'_, '_>, parameter: &Declaration, trial: &mut Trial) {
    if trial.decides() {
        return trial.unsure();
    }
    if is_guarded(visit, &parameter.name.name) {
        return;
    }
    let kind = parameter.body.get("Type").and_then(Node::as_str).unwrap_or_default();
    let Some(reading) = reading(kind) else { return };
    let allowed = parameter.body.get("AllowedValues").and_then(Node::as_list);
    let default = parameter.body.get("Default").map(std::slice::from_ref);
    let (values, origin) = match (allowed, default) {
        (Some(values), _) => (values, "allows"),
        (None, Some(values)) => (values, "has the default"),
        (None, None) => return,
    };
    for value in values {
        let read = reading(value);
        let mut aside = Trial::reporting();
        walk::by_schema(&Visit { node: &read, given: true, ..*visit }, &mut aside);
        if let Some(problem) = aside.problems().first() {
            let name = &parameter.name.name;
            let message = format!("the parameter `{name}` {origin} {}: {}", describe::shown(value), problem.message);
            trial.in_name_of(Some(&RULES[0]), |trial| trial.report(visit, || message));
            return;
        }
    }
}

/// How a value of a parameter of that type reads where it is used; none where the value is looked up elsewhere.
fn reading(kind: &str) -> Option<fn(&Node) -> Node> {
    if kind.starts_with("AWS::SSM::") {
        None
    } else if kind == "CommaDelimitedList" || kind.starts_with("List<") {
        Some(as_list)
    } else {
        Some(Node::clone)
    }
}

fn as_list(value: &Node) -> Node {
    let text = value.as_str().unwrap_or_default();
    let element = |part: &str| Node { id: value.id, value: Value::String(part.trim().to_owned()) };
    let elements = if text.is_empty() { Vec::new() } else { text.split(',').map(element).collect() };
    Node { id: value.id, value: Value::List(elements) }
}

/// Whether a condition that looks at the parameter stands around the value: which of the parameter's values get here
/// is not known then.
fn is_guarded(visit: &Visit<'_, '_>, parameter: &str) -> bool {
    let uses = |condition: &str| visit.context.condition_uses(condition, parameter);
    let mut guard = visit.guard;
    while let Some(inner) = guard {
        if uses(inner.condition) {
            return true;
        }
        guard = inner.outer;
    }
    visit.resource.attribute("Condition").and_then(Node::as_str).is_some_and(uses)
}
