//! What a function gives, where the template itself shows it.

use std::borrow::Cow;

use crate::lint::facts::equality::scalar;
use crate::lint::facts::presence::is_dynamic;

use crate::lint::facts::context::{Context, Named};
use crate::model::{Declaration, Intrinsic, Node, Section, SubPart, Value, sub_parts};

/// What a value is for certain.
#[derive(Debug)]
pub(crate) enum Known<'n, 'a> {
    /// It stands there, or a function makes it of what stands there.
    Value(Cow<'n, Node>),
    /// A value of a mapping.
    Mapped(&'a Node),
    /// The value of a parameter.
    Parameter(&'a Declaration),
    /// Only the deployment knows, or rustc.
    Unknown,
}

/// What the value is.
pub(crate) fn known<'n, 'a>(context: &Context<'a>, node: &'n Node) -> Known<'n, 'a> {
    let Some((function, argument)) = node.as_function() else { return Known::Value(Cow::Borrowed(node)) };
    match function {
        Intrinsic::Ref => match argument.as_str().map(|name| context.named(name)) {
            Some(Named::Parameter(parameter)) => Known::Parameter(parameter),
            _ => Known::Unknown,
        },
        Intrinsic::FindInMap => mapped(context, argument).map_or(Known::Unknown, Known::Mapped),
        Intrinsic::Sub | Intrinsic::Join => match text(node) {
            Some(text) => Known::Value(Cow::Owned(Node { id: node.id, value: Value::String(text) })),
            None => Known::Unknown,
        },
        _ => Known::Unknown,
    }
}

/// The text that `Fn::Sub` without variables or `Fn::Join` of texts gives.
fn text(node: &Node) -> Option<String> {
    match node.as_function() {
        None => scalar(node).filter(|text| !is_dynamic(text)).map(Cow::into_owned),
        Some((Intrinsic::Sub, argument)) => {
            let template = argument.as_str().or_else(|| argument.as_list()?.first()?.as_str())?;
            let mut whole = String::new();
            for part in sub_parts(template) {
                match part {
                    SubPart::Text(text) | SubPart::Unclosed(text) => whole.push_str(text),
                    SubPart::Variable(_) => return None,
                }
            }
            Some(whole).filter(|text| !is_dynamic(text))
        }
        Some((Intrinsic::Join, argument)) => {
            let [delimiter, parts] = argument.as_list()? else { return None };
            let parts = parts.as_list()?.iter().map(text).collect::<Option<Vec<_>>>()?;
            Some(parts.join(delimiter.as_str()?)).filter(|text| !is_dynamic(text))
        }
        _ => None,
    }
}

/// What `Fn::FindInMap` finds under names that are written out.
fn mapped<'a>(context: &Context<'a>, argument: &Node) -> Option<&'a Node> {
    let [mapping, first, second, ..] = argument.as_list()? else { return None };
    let mapping = context.find(Section::Mappings, mapping.as_str()?)?;
    mapping.body.get(first.as_str()?)?.get(second.as_str()?)
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::{STATELESS, assert_template};

    #[test]
    fn a_mapping_gives_its_value_under_names_that_are_written_out() {
        let template = |key: &str| {
            format!(
                r#"{{"Mappings":{{"M":{{"a":{{"delay":901}},"b":{{"delay":9}}}}}},
                    "Resources":{{"R":{{"Type":"AWS::SQS::Queue",{STATELESS},"Properties":{{"DelaySeconds":{{"Fn::FindInMap":["M",{key},"delay"]}}}}}}}}}}"#
            )
        };
        assert_template(
            &template(r#""a""#),
            &["range at R/Properties/DelaySeconds: `DelaySeconds` must be between 0 and 900, found 901"],
        );
        assert_template(&template(r#""b""#), &[]);
        assert_template(
            &template(r#"{"Ref":"AWS::Region"}"#),
            &[
                "range at R/Properties/DelaySeconds: `DelaySeconds` must be between 0 and 900, found 901 (with `a` of mapping `M`)",
            ],
        );
    }
}
