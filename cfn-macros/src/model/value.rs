use cfn_core::entry::Usage;
use cfn_core::model::{Hole, Intrinsic, Node, Value as Model};
use proc_macro2::TokenTree;
use quote::quote;

use super::Builder;
use crate::syntax::{Field, Form, If, Path, Value};
use crate::tokens::Place;

impl Builder<'_> {
    /// A value where anything may stand.
    pub(super) fn value(&mut self, value: &Value) -> Node {
        let place = value.place;
        match &value.form {
            Form::Text(text) => self.text(place, text),
            Form::Integer(number) => self.node(place, Model::Integer(*number)),
            Form::Float(number) => self.node(place, Model::Float(*number)),
            Form::Bool(value) => self.node(place, Model::Bool(*value)),
            Form::List(elements) => {
                let id = self.origins.id(place);
                let elements = elements.iter().map(|element| self.value(element)).collect();
                Node { id, value: Model::List(elements) }
            }
            Form::Object(fields) => self.object(place, fields),
            Form::Path(path) => self.reference(place, path),
            Form::Pseudo(name) => self.function(Intrinsic::Ref, place, |builder| builder.text(place, name)),
            Form::Call(name, arguments) => self.call(name, arguments),
            Form::If(branches) => self.conditional(place, branches),
            Form::Constant(block) => {
                let number = self.origins.use_value(quote!(const #block));
                self.node(place, Model::Hole(Hole::Value(number)))
            }
            Form::File(call) => {
                let number = self.origins.use_value(call.clone());
                self.node(place, Model::Hole(Hole::Value(number)))
            }
            _ if value.is_broken() => self.broken(),
            Form::Equal(_) | Form::Unequal(_) | Form::All(_) | Form::Any(_) | Form::Not(_) => self.wrong(
                place,
                "a value cannot be true or false by comparison: declare it, `#[condition(..)] pub struct Name;`, and \
                 choose between two values, `if Name { .. } else { .. }`",
            ),
            Form::Broken => self.broken(),
        }
    }

    pub(super) fn object(&mut self, place: Place, fields: &[Field]) -> Node {
        let id = self.origins.id(place);
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
                let message = format!("`{}` is a const parameter, which has no attributes", path.name.text);
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
                _ => builder.wrong(
                    condition.place,
                    "`Fn::If` takes a condition by name: declare it, `#[condition(..)] pub struct Name;`, and write \
                     `if Name { .. }`",
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
