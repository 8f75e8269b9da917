//! The constraints of a parameter, held against a value.

use crate::lint::facts::aws_formats::FORMATS;
use crate::lint::facts::describe::shown;
use crate::lint::facts::equality::scalar;
use crate::lint::facts::parameters::{is_list, number, type_of};
use crate::model::{Declaration, Member, Node};
use crate::pattern;

/// Why a deployment with that value of a parameter fails: `` `test` is not one of `AllowedValues` ``.
pub fn refused(parameter: &Declaration, value: &Node) -> Option<String> {
    let (_, kind) = type_of(parameter)?;
    let text = scalar(value)?;
    let objection = objection(&parameter.body, kind, &text).or_else(|| wrong_form(kind, &text))?;
    Some(format!("{} {objection}", shown(value)))
}

/// Whether a value has not the form that its type asks for, such as `AWS::EC2::VPC::Id`.
fn wrong_form(kind: &str, text: &str) -> Option<String> {
    let of_items = kind.strip_prefix("List<").and_then(|rest| rest.strip_suffix('>'));
    let (resource, property) = of_items.unwrap_or(kind).rsplit_once("::")?;
    let name = format!("{resource}.{property}");
    let (_, words, has_form) = FORMATS.iter().find(|(format, ..)| *format == name)?;
    let mut items = text.split(',').map(str::trim).filter(|_| of_items.is_some()).peekable();
    let is_right = if items.peek().is_some() { items.all(has_form) } else { has_form(text) };
    (!is_right).then(|| format!("is not {words}"))
}

/// A lower limit and the upper one below it.
pub(crate) fn exclusive_limits(parameter: &Node) -> Option<(&'static str, &Member)> {
    [("MinLength", "MaxLength"), ("MinValue", "MaxValue")].into_iter().find_map(|(least, most)| {
        let [low, high] = [least, most].map(|name| parameter.get(name).and_then(number));
        (low? > high?).then_some((least, parameter.member(most)?))
    })
}

/// What the constraints of a parameter say against a value.
pub(crate) fn objection(parameter: &Node, kind: &str, text: &str) -> Option<String> {
    let whole = to_one(parameter, kind, text);
    // The items of a list are checked; some constraints hold for it as a whole.
    match is_list(kind) {
        true => whole.filter(|_| text.split(',').any(|part| to_one(parameter, kind, part.trim()).is_some())),
        false => whole,
    }
}

fn to_one(parameter: &Node, kind: &str, text: &str) -> Option<String> {
    let limit = |name: &str| parameter.get(name).and_then(number);
    let length = text.chars().count() as f64;
    let value = text.trim().parse::<f64>().ok();
    let is_number = matches!(kind, "Number" | "List<Number>");
    if let Some(allowed) = parameter.get("AllowedValues").and_then(Node::as_list) {
        let same = |node: &Node| {
            scalar(node)
                .is_none_or(|other| other == text || is_number && value.is_some() && other.parse().ok() == value)
        };
        if !allowed.iter().any(same) {
            return Some(String::from("is not one of `AllowedValues`"));
        }
    }
    if is_number && value.is_none() {
        return Some(String::from("is not a number"));
    }
    if let Some(pattern) = parameter.get("AllowedPattern").and_then(Node::as_str)
        && matches_whole(pattern, text) == Some(false)
    {
        return Some(format!("does not match `AllowedPattern`, `{pattern}`"));
    }
    if limit("MinLength").is_some_and(|least| length < least) {
        return Some(String::from("is shorter than `MinLength`"));
    }
    if limit("MaxLength").is_some_and(|most| length > most) {
        return Some(String::from("is longer than `MaxLength`"));
    }
    if limit("MinValue").zip(value).is_some_and(|(least, value)| value < least) {
        return Some(String::from("is less than `MinValue`"));
    }
    if limit("MaxValue").zip(value).is_some_and(|(most, value)| value > most) {
        return Some(String::from("is more than `MaxValue`"));
    }
    None
}

/// CloudFormation matches the whole value.
fn matches_whole(pattern: &str, text: &str) -> Option<bool> {
    pattern::matches(&format!("^(?:{pattern})$"), text)
}
