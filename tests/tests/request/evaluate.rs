//! Evaluates the functions of a template as a deployment would, as far as the stack uses them.

use serde_yaml::{Mapping, Value};

/// What `Ref`, `Fn::GetAtt` and the names in `Fn::Sub` stand for.
pub(crate) trait Names {
    /// The value of `!Ref name`.
    fn reference(&self, name: &str) -> Value;

    /// The value of `!GetAtt name.attribute`.
    fn attribute(&self, name: &str, attribute: &str) -> Value;
}

/// The value without functions, which may be written as tags or in the long form.
///
/// # Panics
/// At a function that the stack does not use.
pub(crate) fn evaluate(value: &Value, names: &impl Names) -> Value {
    match value {
        Value::Tagged(tagged) => call(tagged.tag.to_string().trim_start_matches('!'), &tagged.value, names),
        Value::Sequence(items) => items.iter().map(|item| evaluate(item, names)).collect(),
        Value::Mapping(entries) => {
            if let Some((function, argument)) = long_form(entries) {
                return call(function, argument, names);
            }
            let evaluated = entries.iter().map(|(key, value)| (key.clone(), evaluate(value, names)));
            evaluated.collect::<Mapping>().into()
        }
        scalar => scalar.clone(),
    }
}

fn long_form(entries: &Mapping) -> Option<(&str, &Value)> {
    let (key, argument) = entries.iter().next().filter(|_| entries.len() == 1)?;
    let key = key.as_str()?;
    let function = key.strip_prefix("Fn::").or_else(|| (key == "Ref").then_some(key))?;
    Some((function, argument))
}

fn call(function: &str, argument: &Value, names: &impl Names) -> Value {
    let argument = evaluate(argument, names);
    match (function, argument.as_str(), argument.as_sequence().map(Vec::as_slice)) {
        ("Ref", Some(name), _) => names.reference(name),
        ("GetAtt", Some(path), _) => attribute(path, names),
        ("Sub", Some(text), _) => substitute(text, names).into(),
        ("Equals", _, Some([left, right])) => (left == right).into(),
        _ => panic!("{function} is not evaluated here: {argument:?}"),
    }
}

fn attribute(path: &str, names: &impl Names) -> Value {
    let (name, attribute) = path.split_once('.').expect("a resource and an attribute");
    names.attribute(name, attribute)
}

fn substitute(text: &str, names: &impl Names) -> String {
    let mut pieces = text.split("${");
    let mut result = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, rest) = piece.split_once('}').expect("a `${` in Sub is closed");
        let value = if name.contains('.') { attribute(name, names) } else { names.reference(name) };
        result.push_str(value.as_str().expect("Sub takes strings"));
        result.push_str(rest);
    }
    result
}
