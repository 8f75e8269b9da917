//! Values of the model, told apart from places and compared with what other readers make of the same text.

use cfn_core::model::{Declaration, Intrinsic, Node, NodeId, Template, Value};
use cfn_tests::places::placeless;
use serde_json::json;

/// A template without its places, its declarations section by section.
pub(crate) fn placeless_template(mut template: Template) -> Template {
    template.declarations.sort_by_key(|declaration| declaration.section);
    for Declaration { name, body, .. } in &mut template.declarations {
        name.id = NodeId(0);
        *body = placeless(body.clone());
    }
    template.members.sort_by(|one, other| one.key.name.cmp(&other.key.name));
    for member in &mut template.members {
        member.key.id = NodeId(0);
        member.value = placeless(member.value.clone());
    }
    template
}

/// A value in the shape in which the oracle in Python gives it.
pub(crate) fn told(node: &Node) -> serde_json::Value {
    match &node.value {
        Value::Null | Value::Hole(_) => json!(null),
        Value::Bool(truth) => json!(truth),
        Value::Integer(number) => json!({ "integer": number.to_string() }),
        Value::Float(number) => json!({ "float": format!("{:016x}", number.to_bits()) }),
        Value::String(text) => json!(text),
        Value::List(elements) => elements.iter().map(told).collect(),
        Value::Object(members) => match members.as_slice() {
            [member] if is_function(&member.key.name) => json!({ "function": [member.key.name, told(&member.value)] }),
            _ => {
                let members: Vec<_> =
                    members.iter().map(|member| json!([member.key.name, told(&member.value)])).collect();
                json!({ "object": members })
            }
        },
        Value::Function(function, argument) => json!({ "function": [function.long_name(), told(argument)] }),
    }
}

fn is_function(name: &str) -> bool {
    name.starts_with("Fn::") || name == "Ref" || name == "Condition"
}

/// Whether `serde_yaml`, a reader of YAML 1.2, has read the same value.
pub(crate) fn is_same(node: &Node, read: &serde_yaml::Value) -> bool {
    use serde_yaml::Value as Yaml;
    match (&node.value, read) {
        (Value::Null, Yaml::Null) => true,
        (Value::Bool(truth), Yaml::Bool(read)) => truth == read,
        (Value::Integer(number), Yaml::Number(read)) => {
            read.as_i64().map(i128::from).or(read.as_u64().map(i128::from)) == Some(*number)
        }
        (Value::Float(number), Yaml::Number(read)) => read.as_f64() == Some(*number),
        (Value::String(text), Yaml::String(read)) => text == read,
        (Value::List(elements), Yaml::Sequence(read)) => {
            elements.len() == read.len() && elements.iter().zip(read).all(|(element, read)| is_same(element, read))
        }
        (Value::Object(members), Yaml::Mapping(read)) => {
            members.len() == read.len()
                && members
                    .iter()
                    .zip(read)
                    .all(|(member, (key, read))| key.as_str() == Some(&member.key.name) && is_same(&member.value, read))
        }
        (Value::Function(function, argument), Yaml::Mapping(read)) => {
            let (key, read) = read.iter().next().expect("a function has a key");
            key.as_str() == Some(function.long_name()) && is_same(argument, read)
        }
        (Value::Function(function, argument), Yaml::Tagged(read)) => {
            read.tag == function.name()
                && (is_same(argument, &read.value) || is_dotted(*function, argument, &read.value))
        }
        _ => false,
    }
}

/// Whether every whole number has at most 64 bits; `serde_yaml` takes no others.
pub(crate) fn is_narrow(node: &Node) -> bool {
    let mut is_narrow = true;
    node.walk(&mut |node| {
        if let Value::Integer(number) = node.value {
            is_narrow &= i64::try_from(number).is_ok() || u64::try_from(number).is_ok();
        }
    });
    is_narrow
}

fn is_dotted(function: Intrinsic, argument: &Node, read: &serde_yaml::Value) -> bool {
    let names: Option<Vec<&str>> = argument.as_list().and_then(|parts| parts.iter().map(Node::as_str).collect());
    function == Intrinsic::GetAtt && read.as_str() == names.map(|names| names.join(".")).as_deref()
}
