//! The texts that a value may be, as far as the template writes them.

use std::borrow::Cow;

use crate::lint::facts::context::Context;
use crate::lint::facts::equality::scalar;
use crate::lint::facts::evaluate::{Known, known};
use crate::model::{Intrinsic, Node, Section};

/// A text that a value may be.
#[derive(Debug)]
pub(crate) struct PossibleText<'a> {
    /// Where it is written: the value itself or an arm of its `Fn::If`; for a parameter or a mapping, the function that
    /// reads it.
    pub written: &'a Node,
    /// The text.
    pub text: Cow<'a, str>,
}

impl PossibleText<'_> {
    /// The text in backticks, with what it is read from.
    pub(crate) fn shown(&self) -> String {
        match self.written.as_function() {
            Some((Intrinsic::Ref, name)) => {
                format!("`{}` of `{}`", self.text, name.as_str().unwrap_or_default())
            }
            _ => format!("`{}`", self.text),
        }
    }
}

/// The texts that a value may be: of literals, of both arms of `Fn::If`, of mappings, of a parameter's allowed values or
/// default, what `Fn::Sub` and `Fn::Join` make of literals, and what `Fn::Select` takes of these. What only the deployment
/// knows is left out.
pub(crate) fn possible_texts<'a>(context: &Context<'a>, node: &'a Node) -> Vec<PossibleText<'a>> {
    if let Some(text) = scalar(node) {
        return vec![PossibleText { written: node, text }];
    }
    let mut found = Vec::new();
    for written in node.alternatives() {
        found.extend(selected(context, written).into_iter().map(|text| PossibleText { written, text }));
        for value in context.possible_values(written) {
            let text = match (scalar(value), known(context, value)) {
                (Some(text), _) => Some(text),
                (None, Known::Value(made)) => scalar(&made).map(|text| Cow::Owned(text.into_owned())),
                _ => None,
            };
            found.extend(text.map(|text| PossibleText { written, text }));
        }
    }
    found
}

/// The texts that `Fn::Select` may take of a list, of the parts of a text or of a parameter's default.
fn selected<'a>(context: &Context<'a>, node: &'a Node) -> Vec<Cow<'a, str>> {
    let Some((Intrinsic::Select, argument)) = node.as_function() else { return Vec::new() };
    let Some([index, list]) = argument.as_list() else { return Vec::new() };
    let Some(index) = scalar(index).and_then(|index| index.parse::<usize>().ok()) else { return Vec::new() };
    let part = |text: &str, delimiter: &str| text.split(delimiter).nth(index).map(|part| Cow::Owned(part.to_owned()));
    match (list.as_list(), list.as_function()) {
        (Some(elements), _) => {
            let texts = elements.get(index).map(|element| possible_texts(context, element));
            texts.unwrap_or_default().into_iter().map(|possible| possible.text).collect()
        }
        (None, Some((Intrinsic::Split, argument))) => {
            let Some([delimiter, text]) = argument.as_list() else { return Vec::new() };
            let Some(delimiter) = delimiter.as_str().filter(|delimiter| !delimiter.is_empty()) else {
                return Vec::new();
            };
            let texts = possible_texts(context, text);
            texts.iter().filter_map(|possible| part(&possible.text, delimiter)).collect()
        }
        (None, Some((Intrinsic::Ref, _))) => {
            let defaults = context.possible_values(list).into_iter().filter_map(scalar);
            defaults.filter_map(|default| part(&default, ",")).map(|text| Cow::Owned(text.trim().to_owned())).collect()
        }
        _ => Vec::new(),
    }
}

/// The first text that a value may be and for which `is_wrong` holds, with the value that was written.
pub(crate) fn first_text<'a>(
    context: &Context<'a>,
    nodes: impl IntoIterator<Item = &'a Node>,
    is_wrong: impl Fn(&str) -> bool,
) -> Option<PossibleText<'a>> {
    nodes.into_iter().flat_map(|node| possible_texts(context, node)).find(|possible| is_wrong(&possible.text))
}

/// The same for a setting, of which a parameter offers every value there is: what counts is its default.
pub(crate) fn first_setting<'a>(
    context: &Context<'a>,
    nodes: impl IntoIterator<Item = &'a Node>,
    is_wrong: impl Fn(&str) -> bool,
) -> Option<PossibleText<'a>> {
    let is_chosen = |possible: &PossibleText<'a>| match possible.written.as_function() {
        Some((Intrinsic::Ref, name)) => {
            let parameter = name.as_str().and_then(|name| context.find(Section::Parameters, name));
            let default = parameter.and_then(|parameter| scalar(parameter.body.get("Default")?));
            default.is_some_and(|default| default == possible.text)
        }
        _ => true,
    };
    let texts = nodes.into_iter().flat_map(|node| possible_texts(context, node));
    texts.into_iter().find(|possible| is_wrong(&possible.text) && is_chosen(possible))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::facts::context::Scope;
    use crate::lint::testing::template;

    #[test]
    fn texts_are_read_through_functions() {
        let template = template(
            "Parameters:
  P: {Type: String, Default: p}
  Q: {Type: String}
  L: {Type: CommaDelimitedList, Default: 'v, w'}
Mappings:
  M: {a: {x: m}}
Resources:
  R:
    Type: T
    Properties:
      V: [1, !If [C, a, !If [C, b, !Ref AWS::NoValue]], !Ref P, !Ref Q, !FindInMap [M, a, x], !Sub s, !Sub 's${P}', !Join ['', [j, k]], !Join ['/', [l, 0]], !Select [1, [n, o]], !Select [0, !Split ['-', 't-u']], !Select ['1', !Ref L], !Select [5, [n]], !Select [0, !Ref Q]]
",
        );
        let context = Context::new(&template, Scope::Template);
        let values = template.resource("R").expect("it is there").values_at("V/*");
        let texts: Vec<_> = values.into_iter().flat_map(|value| possible_texts(&context, value)).collect();
        let texts: Vec<&str> = texts.iter().map(|possible| &*possible.text).collect();
        assert_eq!(texts, ["1", "a", "b", "p", "m", "s", "jk", "l/0", "o", "t", "w"]);
    }
}
