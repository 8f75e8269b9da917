//! The variables of a state machine's definition, and their values.

use std::borrow::Cow;

use crate::data::json;
use crate::iam::{Piece, Spelling};
use crate::model::{Intrinsic, Member, Node, Resource, Value};

/// Types whose definition has variables.
const TYPES: &[&str] = &["AWS::Serverless::StateMachine", "AWS::StepFunctions::StateMachine"];

/// A definition that is all in view.
pub(crate) struct Substitutions<'a> {
    /// The names of the map's entries.
    pub(crate) entries: Vec<&'a str>,
    /// The texts of the definition, as they are once `Fn::Sub` and `Fn::Join` have been evaluated, and where they stand.
    pub(crate) texts: Vec<(&'a Node, Cow<'a, str>)>,
}

/// The entries of `DefinitionSubstitutions`, if the map is written out.
pub(crate) fn map<'a>(resource: Resource<'a>) -> Option<&'a [Member]> {
    resource.property("DefinitionSubstitutions")?.as_object()
}

/// The variables of a definition; none where it stands elsewhere or only the deployment knows it.
pub(crate) fn substitutions<'a>(resource: Resource<'a>) -> Option<Substitutions<'a>> {
    if !TYPES.contains(&resource.type_name) {
        return None;
    }
    let given = resource.property("DefinitionSubstitutions");
    let entries = match given {
        Some(given) => given.as_object()?.iter().map(|member| member.key.name.as_str()).collect(),
        None => Vec::new(),
    };
    let mut texts = Vec::new();
    for property in ["Definition", "DefinitionString"].into_iter().filter_map(|name| resource.property(name)) {
        collect(property, &mut texts)?;
    }
    (!texts.is_empty()).then_some(Substitutions { entries, texts })
}

/// The texts of a value; none where one of them is not known.
fn collect<'a>(node: &'a Node, texts: &mut Vec<(&'a Node, Cow<'a, str>)>) -> Option<()> {
    match &node.value {
        Value::String(text) => of_text(node, Cow::Borrowed(text), texts),
        Value::List(elements) => elements.iter().try_for_each(|element| collect(element, texts))?,
        Value::Object(members) => members.iter().try_for_each(|member| {
            texts.push((&member.value, Cow::Borrowed(&member.key.name)));
            collect(&member.value, texts)
        })?,
        Value::Function(Intrinsic::Sub | Intrinsic::Join, _) => {
            let spelling = Spelling::of(node);
            let text = spelling.pieces.iter().map(|piece| match piece {
                Piece::Text(text) => Some(text.as_ref()),
                Piece::Ref(_) | Piece::GetAtt(..) => Some(" "),
                Piece::Hole => None,
            });
            of_text(node, Cow::Owned(text.collect::<Option<String>>()?), texts);
        }
        Value::Function(Intrinsic::Ref | Intrinsic::GetAtt, _) => {}
        Value::Function(..) | Value::Hole(_) => return None,
        _ => {}
    }
    Some(())
}

/// The texts of a JSON object that stands in a text, or the text.
fn of_text<'a>(node: &'a Node, text: Cow<'a, str>, texts: &mut Vec<(&'a Node, Cow<'a, str>)>) {
    match json::Value::parse(&text) {
        Ok(value @ json::Value::Object(_)) => {
            of_json(&value, &mut |text| texts.push((node, Cow::Owned(text.to_owned()))))
        }
        _ => texts.push((node, text)),
    }
}

fn of_json(value: &json::Value<'_>, found: &mut dyn FnMut(&str)) {
    match value {
        json::Value::String(text) => found(text),
        json::Value::Array(items) => items.iter().for_each(|item| of_json(item, found)),
        json::Value::Object(members) => members.iter().for_each(|(name, value)| {
            found(name);
            of_json(value, found);
        }),
        _ => {}
    }
}
