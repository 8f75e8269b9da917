//! Evaluates the functions of a template as a deployment would, as far as the stack uses them.

use serde_yaml::value::TaggedValue;
use serde_yaml::{Mapping, Value};

/// What `Ref`, `Fn::GetAtt` and the names in `Fn::Sub` stand for.
pub(crate) trait Names {
    /// The value of `!Ref name`.
    fn reference(&self, name: &str) -> Value;

    /// The value of `!GetAtt name.attribute`.
    fn attribute(&self, name: &str, attribute: &str) -> Value;
}

/// The value without functions.
///
/// # Panics
/// At a function that the stack does not use.
pub(crate) fn evaluate(value: &Value, names: &impl Names) -> Value {
    match value {
        Value::Tagged(tagged) => call(tagged, names),
        Value::Sequence(items) => items.iter().map(|item| evaluate(item, names)).collect(),
        Value::Mapping(entries) => {
            let evaluated = entries.iter().map(|(key, value)| (key.clone(), evaluate(value, names)));
            evaluated.collect::<Mapping>().into()
        }
        scalar => scalar.clone(),
    }
}

fn call(tagged: &TaggedValue, names: &impl Names) -> Value {
    let argument = evaluate(&tagged.value, names);
    let list = argument.as_sequence();
    match (tagged.tag.to_string().as_str(), argument.as_str(), list.map(Vec::as_slice)) {
        ("!Ref", Some(name), _) => names.reference(name),
        ("!GetAtt", Some(path), _) => {
            let (name, attribute) = path.split_once('.').expect("GetAtt names a resource and an attribute");
            names.attribute(name, attribute)
        }
        ("!Sub", Some(text), _) => substitute(text, names).into(),
        ("!Equals", _, Some([left, right])) => (left == right).into(),
        (tag, ..) => panic!("{tag} is not evaluated here: {argument:?}"),
    }
}

fn substitute(text: &str, names: &impl Names) -> String {
    let mut pieces = text.split("${");
    let mut result = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, rest) = piece.split_once('}').expect("a `${` in Sub is closed");
        let value = match name.split_once('.') {
            Some((resource, attribute)) => names.attribute(resource, attribute),
            None => names.reference(name),
        };
        result.push_str(value.as_str().expect("Sub takes strings"));
        result.push_str(rest);
    }
    result
}
