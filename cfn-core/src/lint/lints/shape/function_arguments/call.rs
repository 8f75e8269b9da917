//! What single functions need of their arguments, beyond how many there are and of which kind.

use crate::data::REGIONS;
use crate::lint::facts::describe::counted;
use crate::lint::facts::presence::{is_generated, is_macro_key};
use crate::lint::finding::Findings;
use crate::model::{Form, Member, Node, Value};
use crate::nearest::meant;

/// A macro, or a list of macros, each with its name.
pub(crate) fn of_transform(argument: &Node, findings: &mut Findings) {
    for call in argument.as_list().unwrap_or(std::slice::from_ref(argument)) {
        let is_open = match &call.value {
            Value::Object(members) => is_generated(members) || call.get("Name").is_some(),
            Value::Function(..) | Value::Hole(_) => true,
            _ => false,
        };
        if !is_open {
            findings.report(call.id, "`Transform` takes an object with the `Name` of a macro and its `Parameters`");
        }
    }
}

pub(crate) fn availability_zones(argument: &Node, region: &str, findings: &mut Findings) {
    if !region.is_empty() && !REGIONS.contains(region) {
        let near =
            meant(region, REGIONS.iter().map(|(known, _)| known)).map(|near| format!("; did you mean `{near}`?"));
        findings.report(argument.id, format!("unknown Region `{region}`{}", near.unwrap_or_default()));
    }
}

/// What `Fn::GetStackOutput` needs, and what it takes besides.
///
/// Source: "Fn::GetStackOutput" of the template reference.
const OUTPUT_NEEDS: &[&str] = &["StackName", "OutputName"];
const OUTPUT_TAKES: &[&str] = &["StackName", "OutputName", "Region", "RoleArn"];

pub(crate) fn of_stack_output(argument: &Node, members: &[Member], findings: &mut Findings) {
    for name in OUTPUT_NEEDS.iter().filter(|name| argument.get(name).is_none() && !is_generated(members)) {
        findings.report(argument.id, format!("missing `{name}` in `GetStackOutput`"));
    }
    for key in members.iter().map(|member| &member.key) {
        if !OUTPUT_TAKES.contains(&key.name.as_str()) && !is_macro_key(&key.name) {
            let name = &key.name;
            findings.report(
                key.id,
                format!(
                    "unknown argument `{name}` of `GetStackOutput`; available arguments: `StackName`, `OutputName`, \
                     `Region`, and `RoleArn`"
                ),
            );
        }
    }
}

/// The list is known to end before the index.
pub(crate) fn select(index: &Node, list: &Node, findings: &mut Findings) {
    let position = match &index.value {
        Value::Integer(position) => Some(*position),
        Value::String(text) => match text.trim().parse() {
            Ok(position) => Some(position),
            Err(_) => {
                return findings.report(index.id, format!("the index of `Select` must be an integer, found `{text}`"));
            }
        },
        _ => None,
    };
    let Some(position) = position else { return };
    if position < 0 {
        return findings.report(index.id, "the index of `Select` must be at least 0");
    }
    let Some(elements) = list.as_list() else { return };
    let is_whole =
        elements.iter().all(|element| element.as_function().is_none_or(|(given, _)| given.form() != Form::Any));
    if is_whole && position >= elements.len() as i128 {
        let items = counted(elements.len(), "item");
        let message = format!(
            "index of `Select` out of bounds: the list has {items} but the index is {position}; indexes start at 0"
        );
        findings.report(index.id, message);
    }
}
