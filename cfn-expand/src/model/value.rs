use cfn_core::entry::Usage;
use cfn_core::model::{Hole, Intrinsic, Node, Value as Model};
use proc_macro2::{Span, TokenTree};
use quote::quote_spanned;

use super::builder::Builder;
use crate::names::{instead_of_key, is_constant};
use crate::syntax::{Field, Form, If, Path, Value};
use crate::tokens::Place;

impl Builder<'_> {
    /// A value of any form.
    pub(super) fn value(&mut self, value: &Value) -> Node {
        let place = value.place;
        match &value.form {
            Form::Text(text) => self.text(place, text),
            Form::Integer(number) => self.node(place, Model::Integer(*number)),
            Form::Float(number) => self.node(place, Model::Float(*number)),
            Form::Bool(value) => self.node(place, Model::Bool(*value)),
            Form::List(elements) => {
                // An element that could not be read may be several.
                let is_whole = !elements.iter().any(Value::is_broken);
                let id = if is_whole { self.origins.id(place) } else { self.origins.silent_id() };
                let elements = elements.iter().map(|element| self.value(element)).collect();
                Node { id, value: Model::List(elements) }
            }
            Form::Object(fields) => match function_key(fields) {
                Some((place, message)) => self.wrong(place, message),
                None => self.object(place, fields),
            },
            Form::Path(path) => self.reference(place, path),
            Form::Pseudo(name) => self.function(Intrinsic::Ref, place, |builder| builder.text(place, name)),
            Form::Call(name, arguments) => self.call(name, arguments),
            Form::If(branches) => self.conditional(place, branches),
            Form::Constant(block) => {
                let span = block.clone().into_iter().next().map_or_else(Span::call_site, |block| block.span());
                let number = self.origins.use_value(quote_spanned!(span=> const #block));
                self.node(place, Model::Hole(Hole::Value(number)))
            }
            Form::File(call) => {
                let number = self.origins.use_value(call.clone());
                self.node(place, Model::Hole(Hole::Value(number)))
            }
            _ if value.is_broken() => self.broken(),
            Form::Equal(_) | Form::Unequal(_) | Form::All(_) | Form::Any(_) | Form::Not(_) => self.wrong(
                place,
                "expected a value, found a condition; declare it with `#[condition(..)]` and write \
                 `if Condition { a } else { b }`",
            ),
            Form::Broken => self.broken(),
        }
    }

    pub(super) fn object(&mut self, place: Place, fields: &[Field]) -> Node {
        // The name that could not be read may be the one that the object seems to lack.
        let is_whole = fields.iter().all(|field| field.complete || !field.name.text.is_empty());
        let id = if is_whole { self.origins.id(place) } else { self.origins.silent_id() };
        let members = fields.iter().map(|field| self.field(field, Self::value)).collect();
        Node { id, value: Model::Object(members) }
    }

    /// `Name` or `Name.Attribute`
    fn reference(&mut self, place: Place, path: &Path) -> Node {
        if let [name] = path.tokens.as_slice()
            && self.origins.parameters.is_const(&path.name.text)
        {
            return self.parameter(place, name, path);
        }
        if path.tokens.len() == 1
            && let Some(node) = self.variable(place, &path.name, path.attribute.as_ref())
        {
            return node;
        }
        if is_constant(&path.name.text) && path.attribute.is_none() {
            let path: String = path.tokens.iter().map(ToString::to_string).collect();
            return self.wrong(place, format!("expected a struct, found a constant; write `const {{ {path} }}`"));
        }
        let Some(attribute) = &path.attribute else {
            return self.function(Intrinsic::Ref, place, |builder| builder.name(path, Usage::Ref));
        };
        self.function_of(Intrinsic::GetAtt, place, |builder| {
            vec![builder.name(path, Usage::Ref), builder.text(attribute.place, &attribute.text)]
        })
    }

    /// A const parameter.
    fn parameter(&mut self, place: Place, name: &TokenTree, path: &Path) -> Node {
        match &path.attribute {
            Some(attribute) => {
                let message =
                    format!("const parameter `{name}` has no attributes; write `{name}`", name = path.name.text);
                self.wrong(attribute.place, message)
            }
            None => {
                let number = self.origins.use_parameter(name);
                self.node(place, Model::Hole(Hole::Value(number)))
            }
        }
    }

    fn conditional(&mut self, place: Place, branches: &If) -> Node {
        let If { condition, then, otherwise } = branches;
        self.function_of(Intrinsic::If, place, |builder| {
            let condition = match &condition.form {
                Form::Path(path) if path.attribute.is_none() => builder.name(path, Usage::Condition),
                Form::Broken => builder.broken(),
                // What a loop makes, for which there is no struct.
                Form::Text(text) if builder.has_variable(text) => builder.text(condition.place, text),
                Form::Call(function, _) if function.text == "Ref" => {
                    builder.names(condition, Usage::Condition, "a condition")
                }
                _ => builder.wrong(
                    condition.place,
                    "expected the name of a condition after `if`; declare the condition with `#[condition(..)]`",
                ),
            };
            let then = builder.value(then);
            let otherwise = match otherwise {
                Some(value) => builder.value(value),
                None => builder.function(Intrinsic::Ref, place, |builder| builder.text(place, "AWS::NoValue")),
            };
            vec![condition, then, otherwise]
        })
    }
}

/// A key that is the name of a function, as JSON writes functions, and what to write instead.
fn function_key(fields: &[Field]) -> Option<(Place, String)> {
    let [field] = fields else { return None };
    instead_of_key(&field.name.text).filter(|_| field.complete).map(|message| (field.name.place, message))
}
