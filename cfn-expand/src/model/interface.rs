use cfn_core::entry::Usage;
use cfn_core::model::{Node, Value as Model};

use super::builder::Builder;
use crate::syntax::{Form, Value};

/// Where the metadata of a template names parameters; `*` is each element of a list.
///
/// Source: "AWS::CloudFormation::Interface" of the CloudFormation template reference.
const PARAMETERS: &[&str] = &["AWS::CloudFormation::Interface", "ParameterGroups", "*", "Parameters", "*"];

impl Builder<'_> {
    /// `Metadata` of a template: the console's groups name parameters, where a name elsewhere is a `Ref`.
    pub(super) fn metadata(&mut self, value: &Value) -> Node {
        self.naming(value, PARAMETERS)
    }

    /// A value in which a name at the end of a way is text, not a `Ref`.
    fn naming(&mut self, value: &Value, way: &[&str]) -> Node {
        match (&value.form, way) {
            (Form::Path(path), []) if path.attribute.is_none() => self.name(path, Usage::Ref),
            (Form::List(elements), ["*", rest @ ..]) => {
                let id = self.origins.id(value.place);
                let elements = elements.iter().map(|element| self.naming(element, rest)).collect();
                Node { id, value: Model::List(elements) }
            }
            (Form::Object(fields), [name, rest @ ..]) => {
                let id = self.origins.id(value.place);
                let members = fields.iter().map(|field| {
                    let is_on_the_way = field.name.text == *name;
                    self.field(field, |builder, value| match is_on_the_way {
                        true => builder.naming(value, rest),
                        false => builder.value(value),
                    })
                });
                Node { id, value: Model::Object(members.collect()) }
            }
            _ => self.value(value),
        }
    }
}
