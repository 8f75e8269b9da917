//! Templates as JSON.

use cfn_core::model::{Declaration, Member, Node, Section, Template, Value};
use cfn_core::yaml::SECTION_ORDER;

/// A template as JSON, two blanks an indentation, functions in their long form, keys in their order.
pub(crate) fn write_template(template: &Template) -> String {
    let mut members: Vec<(&str, Body<'_>)> = Vec::new();
    let names = SECTION_ORDER.iter().copied();
    let others =
        template.members.iter().map(|member| member.key.name.as_str()).filter(|name| !SECTION_ORDER.contains(name));
    for name in names.chain(others) {
        let own = template.members.iter().filter(|member| member.key.name == name);
        members.extend(own.map(|member| (name, Body::Value(&member.value))));
        if let Some(section) = Section::from_name(name) {
            let declarations: Vec<_> = template.section(section).collect();
            if !declarations.is_empty() {
                members.push((name, Body::Section(declarations)));
            }
        }
    }
    let mut out = String::new();
    object(&mut out, members.into_iter(), 0, |out, body, indent| match body {
        Body::Value(node) => value(out, node, indent),
        Body::Section(declarations) => {
            let entries = declarations.iter().map(|declaration| (declaration.name.name.as_str(), &declaration.body));
            object(out, entries, indent, value);
        }
    });
    out.push('\n');
    out
}

/// A value as JSON, in the same form.
pub(crate) fn write(node: &Node) -> String {
    let mut out = String::new();
    value(&mut out, node, 0);
    out.push('\n');
    out
}

enum Body<'t> {
    Value(&'t Node),
    Section(Vec<&'t Declaration>),
}

/// A value as JSON, functions in their long form.
pub(crate) fn to_value(node: &Node) -> serde_json::Value {
    match &node.value {
        Value::Null | Value::Hole(_) => serde_json::Value::Null,
        Value::Bool(truth) => (*truth).into(),
        Value::Integer(number) => match (i64::try_from(*number), u64::try_from(*number)) {
            (Ok(number), _) => number.into(),
            (_, Ok(number)) => number.into(),
            _ => number.to_string().into(),
        },
        Value::Float(number) => (*number).into(),
        Value::String(text) => text.as_str().into(),
        Value::List(elements) => elements.iter().map(to_value).collect(),
        Value::Object(members) => {
            let member = |Member { key, value }: &Member| (key.name.clone(), to_value(value));
            serde_json::Value::Object(members.iter().map(member).collect())
        }
        Value::Function(function, argument) => {
            let long = (function.long_name().to_owned(), to_value(argument));
            serde_json::Value::Object(std::iter::once(long).collect())
        }
    }
}

fn value(out: &mut String, node: &Node, indent: usize) {
    match &node.value {
        Value::Null | Value::Hole(_) => out.push_str("null"),
        Value::Bool(truth) => out.push_str(if *truth { "true" } else { "false" }),
        Value::Integer(number) => out.push_str(&number.to_string()),
        Value::Float(number) => out.push_str(&format!("{number:?}")),
        Value::String(text) => string(out, text),
        Value::List(elements) => list(out, elements, indent),
        Value::Object(members) => {
            object(out, members.iter().map(|Member { key, value }| (key.name.as_str(), value)), indent, value);
        }
        Value::Function(function, argument) => {
            object(out, std::iter::once((function.long_name(), &**argument)), indent, value);
        }
    }
}

fn list(out: &mut String, elements: &[Node], indent: usize) {
    out.push('[');
    for (number, element) in elements.iter().enumerate() {
        out.push_str(if number == 0 { "" } else { "," });
        newline(out, indent + 2);
        value(out, element, indent + 2);
    }
    if !elements.is_empty() {
        newline(out, indent);
    }
    out.push(']');
}

fn object<'t, B>(
    out: &mut String,
    members: impl Iterator<Item = (&'t str, B)>,
    indent: usize,
    write: impl Fn(&mut String, B, usize),
) {
    out.push('{');
    let mut is_empty = true;
    for (name, body) in members {
        out.push_str(if is_empty { "" } else { "," });
        newline(out, indent + 2);
        string(out, name);
        out.push_str(": ");
        write(out, body, indent + 2);
        is_empty = false;
    }
    if !is_empty {
        newline(out, indent);
    }
    out.push('}');
}

fn newline(out: &mut String, indent: usize) {
    out.push('\n');
    out.extend(std::iter::repeat_n(' ', indent));
}

fn string(out: &mut String, text: &str) {
    out.push_str(&serde_json::Value::from(text).to_string());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_have_their_long_form() {
        let text = "Resources:\n  T:\n    Type: AWS::SNS::Topic\n    Properties:\n      TopicName: !Sub ${A}\n      Tags: \
                    []\n      X: !GetAtt [B, C.D]\n      N: 1.5\n";
        let source = cfn_core::yaml::read_template(text).expect("it is a template");
        let json = write_template(&source.template);
        let value: serde_json::Value = serde_json::from_str(&json).expect("it is JSON");
        let properties = &value["Resources"]["T"]["Properties"];
        assert_eq!(properties["TopicName"]["Fn::Sub"], "${A}");
        assert_eq!(properties["X"]["Fn::GetAtt"], serde_json::json!(["B", "C.D"]));
        assert_eq!(properties["N"], 1.5);
        assert!(json.contains("      \"Tags\": [],\n") || json.contains("        \"Tags\": [],\n"), "{json}");
    }
}
