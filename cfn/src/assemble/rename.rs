use cfn_core::model::{Intrinsic, Node, SubPart, Value, sub_parts};

/// Replaces one logical id by another wherever `node` refers to it.
pub(super) fn rename(node: &mut Node, from: &str, to: &str) {
    match &mut node.value {
        Value::List(elements) => elements.iter_mut().for_each(|element| rename(element, from, to)),
        Value::Object(members) => {
            for member in members {
                match member.key.name.as_str() {
                    "DependsOn" | "Condition" => rename_names(&mut member.value, from, to),
                    _ => rename(&mut member.value, from, to),
                }
            }
        }
        Value::Function(function, argument) => match function {
            Intrinsic::Ref | Intrinsic::Condition => rename_names(argument, from, to),
            Intrinsic::Sub => rename_in_sub(argument, from, to),
            Intrinsic::GetAtt | Intrinsic::If | Intrinsic::FindInMap => {
                let Value::List(elements) = &mut argument.value else { return };
                if let Some(name) = elements.first_mut() {
                    rename_names(name, from, to);
                }
                elements.iter_mut().for_each(|element| rename(element, from, to));
            }
            _ => rename(argument, from, to),
        },
        _ => {}
    }
}

fn rename_names(node: &mut Node, from: &str, to: &str) {
    match &mut node.value {
        Value::String(name) if name == from => *name = to.to_owned(),
        Value::List(elements) => elements.iter_mut().for_each(|element| rename_names(element, from, to)),
        Value::Object(_) | Value::Function(..) => rename(node, from, to),
        _ => {}
    }
}

fn rename_in_sub(argument: &mut Node, from: &str, to: &str) {
    let (text, variables) = match &mut argument.value {
        Value::List(elements) => match elements.as_mut_slice() {
            [text, variables, ..] => (text, Some(variables)),
            [text] => (text, None),
            [] => return,
        },
        _ => (argument, None),
    };
    let defined = variables.as_ref().is_some_and(|variables| variables.get(from).is_some());
    if let (Value::String(text), false) = (&mut text.value, defined) {
        *text = renamed_text(text, from, to);
    }
    if let Some(variables) = variables {
        rename(variables, from, to);
    }
}

fn renamed_text(text: &str, from: &str, to: &str) -> String {
    let mut renamed = String::with_capacity(text.len());
    for part in sub_parts(text) {
        match part {
            SubPart::Variable(variable) => {
                let (name, attribute) = variable.split_at(variable.find('.').unwrap_or(variable.len()));
                let name = if name == from { to } else { name };
                renamed.extend(["${", name, attribute, "}"]);
            }
            SubPart::Text("${") => renamed.push_str("${!"),
            SubPart::Text(text) | SubPart::Unclosed(text) => renamed.push_str(text),
        }
    }
    renamed
}
