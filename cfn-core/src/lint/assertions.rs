//! What all lints find in the templates of the tests, written as JSON or as YAML.

use super::{Finding, Scope, check, testing};
use crate::data::json;
use crate::model::{Allowance, Declaration, Intrinsic, Key, Member, Node, NodeId, NodeIds, Section, Template, Value};

/// The attributes of a resource that is deleted with its stack.
pub(crate) const STATELESS: &str = r#""DeletionPolicy":"Delete","UpdateReplacePolicy":"Delete""#;

/// What all lints find in a template: `lint at place: message`, the place being the path of keys and indices.
pub(crate) fn findings(template: &str) -> Vec<String> {
    checked(&read(template), Scope::Template)
}

/// What the lints find in a resource of that type with those properties, and nothing else in view. It has no state to
/// lose.
fn of_resource(type_name: &str, properties: &str) -> Vec<String> {
    let template = format!(r#"{{"Resources":{{"R":{{"Type":"{type_name}",{STATELESS},"Properties":{properties}}}}}}}"#);
    checked(&read(&template), Scope::Declaration)
}

/// Asserts that a resource of that type with those properties has these findings, by the beginnings of their texts.
#[track_caller]
pub(crate) fn assert_resource(type_name: &str, properties: &str, expected: &[&str]) {
    assert_begin(&of_resource(type_name, properties), expected);
}

/// Asserts that a template has these findings where each of its declarations is checked without the others in view.
#[track_caller]
pub(crate) fn assert_declaration(template: &str, expected: &[&str]) {
    assert_begin(&checked(&read(template), Scope::Declaration), expected);
}

/// Asserts that a template has these findings, by the beginnings of their texts.
#[track_caller]
pub(crate) fn assert_template(template: &str, expected: &[&str]) {
    assert_begin(&findings(template), expected);
}

/// Asserts that a template in YAML has these findings, by the beginnings of their texts.
#[track_caller]
pub(crate) fn assert_yaml(template: &str, expected: &[&str]) {
    assert_begin(&checked(&testing::template(template), Scope::Template), expected);
}

/// Asserts that a template in YAML has these findings where each of its declarations is checked without the others in
/// view.
#[track_caller]
pub(crate) fn assert_yaml_declaration(template: &str, expected: &[&str]) {
    assert_begin(&checked(&testing::template(template), Scope::Declaration), expected);
}

/// Asserts that these findings were found, by the beginnings of their texts.
#[track_caller]
pub(crate) fn assert_begin(found: &[String], expected: &[&str]) {
    let same =
        found.len() == expected.len() && found.iter().zip(expected).all(|(found, start)| found.starts_with(start));
    assert!(same, "found {found:#?}\nexpected {expected:#?}");
}

/// What all lints find in a template, of which all or only one declaration is there.
pub(crate) fn checked(template: &Template, scope: Scope) -> Vec<String> {
    let shown =
        |finding: Finding| format!("{} at {}: {}", finding.lint.id, place(template, finding.at), finding.message);
    check(template, scope).into_iter().map(shown).collect()
}

fn place(template: &Template, at: NodeId) -> String {
    for declaration in &template.declarations {
        let name = &declaration.name.name;
        if declaration.name.id == at {
            return name.clone();
        }
        if let Some(path) = declaration.body.path_to(at) {
            let steps: Vec<String> = path.iter().map(ToString::to_string).collect();
            return if steps.is_empty() { name.clone() } else { format!("{name}/{}", steps.join("/")) };
        }
    }
    String::from("?")
}

/// Reads a template.
pub(crate) fn read(text: &str) -> Template {
    let value = json::Value::parse(text).unwrap_or_else(|error| panic!("{error}: {text}"));
    let mut ids = NodeIds::default();
    let mut template = Template::default();
    for (name, value) in value.as_object().expect("an object") {
        let Some(section) = Section::from_name(name) else {
            template.members.push(member(name, value, &mut ids));
            continue;
        };
        let Some(entries) = value.as_object() else {
            template.members.push(member(name, value, &mut ids));
            continue;
        };
        for (name, value) in entries {
            let Member { key, value: body } = member(name, value, &mut ids);
            template.declarations.push(Declaration { section, name: key, body, allowances: Vec::new() });
        }
    }
    template
}

/// Allows a lint on a declaration.
pub(crate) fn allow(template: &mut Template, declaration: &str, lint: &str, reason: &str) {
    let declaration =
        template.declarations.iter_mut().find(|other| other.name.name == declaration).expect("a declaration");
    let id = declaration.name.id;
    declaration.allowances.push(Allowance { id, lint: lint.to_owned(), reason: reason.to_owned() });
}

fn member(name: &str, value: &json::Value<'_>, ids: &mut NodeIds) -> Member {
    Member { key: Key { id: ids.next(), name: name.to_owned() }, value: node(value, ids) }
}

fn node(value: &json::Value<'_>, ids: &mut NodeIds) -> Node {
    let id = ids.next();
    let value = match value {
        json::Value::Null => Value::Null,
        json::Value::Bool(value) => Value::Bool(*value),
        json::Value::Number(digits) => match digits.parse() {
            Ok(number) => Value::Integer(number),
            Err(_) => Value::Float(digits.parse().expect("a number")),
        },
        json::Value::String(text) => Value::String(text.to_string()),
        json::Value::Array(items) => Value::List(items.iter().map(|item| node(item, ids)).collect()),
        json::Value::Object(pairs) => match &pairs[..] {
            [(name, argument)] if Intrinsic::from_long_name(name).is_some() => {
                let function = Intrinsic::from_long_name(name).expect("a function");
                Value::Function(function, Box::new(node(argument, ids)))
            }
            _ => Value::Object(pairs.iter().map(|(name, value)| member(name, value, ids)).collect()),
        },
    };
    Node { id, value }
}
