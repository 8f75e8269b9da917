//! What is in a declaration, collected on one way through it: most lints look for something that most declarations do not
//! have.

use std::sync::OnceLock;

use crate::lint::facts::places::{Place, places};
use crate::lint::facts::presence::is_dynamic;
use crate::model::{Declaration, Intrinsic, Node, ReferenceUse, Resource, Value, references};

/// What is in a declaration.
#[derive(Clone, Debug, Default)]
pub struct Contents<'a> {
    /// The names that it uses, in the order in which they stand.
    pub uses: Vec<ReferenceUse<'a>>,
    /// The functions of a resource that give values to properties, once a lint has asked for them.
    places: OnceLock<Vec<Place<'a>>>,
    /// Its functions, in the order in which they stand, those around others first.
    pub(crate) functions: Vec<&'a Node>,
    /// Whether a key begins as the long form of a function does: a function that does not exist, a loop, a macro.
    pub(crate) has_function_key: bool,
    /// Whether a key is that of a loop, `Fn::ForEach::Name`.
    pub(crate) has_loop: bool,
    /// Whether a value is null.
    pub(crate) has_null: bool,
    /// Whether a text has a dynamic reference.
    pub(crate) has_dynamic_reference: bool,
    /// Whether a text has a dollar that is not the text of a `Fn::Sub`.
    pub(crate) has_plain_dollar: bool,
}

impl<'a> Contents<'a> {
    pub(crate) fn of(declaration: &'a Declaration) -> Self {
        let mut contents = Contents { uses: references(declaration), ..Contents::default() };
        contents.collect(&declaration.body, false);
        contents
    }

    /// Every function below the properties of the resource that gives a value to a property of its schema.
    pub(crate) fn places(&self, resource: Resource<'a>) -> &[Place<'a>] {
        self.places.get_or_init(|| if self.functions.is_empty() { Vec::new() } else { places(resource) })
    }

    /// Whether one of these functions is called.
    pub(crate) fn calls(&self, functions: &[Intrinsic]) -> bool {
        self.functions.iter().any(|node| node.as_function().is_some_and(|(function, _)| functions.contains(&function)))
    }

    fn collect(&mut self, node: &'a Node, is_of_sub: bool) {
        match &node.value {
            Value::String(text) => {
                self.has_dynamic_reference |= is_dynamic(text);
                self.has_plain_dollar |= !is_of_sub && text.as_bytes().contains(&b'$');
            }
            Value::Object(members) => {
                for member in members {
                    if let [b'F', b'n', b':', b':', ..] = member.key.name.as_bytes() {
                        self.has_function_key = true;
                        self.has_loop |= member.key.name.starts_with("Fn::ForEach");
                    }
                    self.collect(&member.value, false);
                }
            }
            Value::List(elements) => {
                for (index, element) in elements.iter().enumerate() {
                    self.collect(element, is_of_sub && index == 0);
                }
            }
            Value::Function(function, argument) => {
                self.functions.push(node);
                self.collect(argument, *function as usize == Intrinsic::Sub as usize);
            }
            Value::Null => self.has_null = true,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::template;

    #[test]
    fn what_is_there_is_seen() {
        let contents = |properties: &str| {
            let template =
                template(&format!("Resources:\n  R: {{Type: 'AWS::SNS::Topic', Properties: {{{properties}}}}}\n"));
            let declaration = template.declarations.first().expect("one resource").clone();
            let contents = Contents::of(&declaration);
            let Contents { has_function_key, has_null, has_dynamic_reference, has_plain_dollar, .. } = contents;
            (contents.functions.len(), [has_function_key, has_null, has_dynamic_reference, has_plain_dollar])
        };
        assert_eq!(contents("TopicName: a"), (0, [false; 4]));
        assert_eq!(contents("TopicName: !Sub '${A}'"), (1, [false; 4]));
        assert_eq!(contents("TopicName: !Sub ['${A}', {A: !Ref B}]"), (2, [false; 4]));
        assert_eq!(contents("TopicName: !Sub ['${A}', {A: '${B}'}]"), (1, [false, false, false, true]));
        assert_eq!(contents("Tags: ['${A}', {'Fn::Foo': null, a: 1}]"), (0, [true, true, false, true]));
        assert_eq!(contents("TopicName: '{{resolve:ssm:a}}'"), (0, [false, false, true, false]));
    }
}
