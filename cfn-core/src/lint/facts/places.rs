//! The way to the values of a resource's properties, and what each property takes by the tables.

use crate::data::json;
use crate::iam::Spelling;
use crate::model::{If, Intrinsic, Node, Resource, Value};
use crate::schema::{ResourceType, Schema};

/// A value that a function gives or a text, and the property that it is given to.
#[derive(Clone, Debug)]
pub(crate) struct Place<'a> {
    /// The value; never an `Fn::If`, whose arms are places of their own.
    pub(crate) node: &'a Node,
    /// What the value spells.
    pub(crate) spelling: Spelling<'a>,
    /// The key of the property in [`RELATIONS`](crate::data::RELATIONS).
    pub(crate) key: String,
    /// The name of the property.
    pub(crate) name: &'a str,
    /// Whether the value is an element of the property's list.
    pub(crate) element: bool,
    /// What the value must be.
    pub(crate) schema: Schema,
    /// The object that holds the property.
    pub(crate) holder: &'a Node,
}

/// Properties that the schemas leave open, and in which references stand all the same.
const FREE_FORM: &[&str] = &["RedriveAllowPolicy", "RedrivePolicy"];

/// Every function below the properties of a resource that gives a value to a property of its schema.
pub(crate) fn places(resource: Resource<'_>) -> Vec<Place<'_>> {
    below(resource, false)
}

/// Every function as [`places`] has it, and every text.
#[cfg(feature = "permissions")]
pub(crate) fn places_and_texts(resource: Resource<'_>) -> Vec<Place<'_>> {
    below(resource, true)
}

fn below(resource: Resource<'_>, with_texts: bool) -> Vec<Place<'_>> {
    let mut found = Vec::new();
    if let (Some(of), Some(properties)) = (ResourceType::find(resource.type_name), resource.properties()) {
        let (base, schema) = (of.name(), of.schema());
        let at = At { base, definition: "", schema, name: "", element: false, holder: properties, with_texts };
        walk(properties, at, &mut Vec::new(), &mut found);
    }
    found
}

/// Where the walk is.
#[derive(Clone, Copy)]
struct At<'a> {
    /// The type, and the definition of it below which the path goes on; empty below the type itself.
    base: &'static str,
    definition: &'static str,
    schema: Schema,
    name: &'a str,
    element: bool,
    holder: &'a Node,
    /// Whether texts are asked for besides functions.
    with_texts: bool,
}

fn walk<'a>(node: &'a Node, at: At<'a>, path: &mut Vec<&'a str>, found: &mut Vec<Place<'a>>) {
    match &node.value {
        Value::Function(Intrinsic::If, _) => {
            node.as_if().into_iter().flat_map(If::arms).for_each(|(arm, _)| walk(arm, at, path, found));
        }
        Value::Function(..) if !node.is_no_value() => {
            found.push(at.place(node, path));
        }
        Value::String(_) if at.with_texts => found.push(at.place(node, path)),
        Value::Object(members) => at.below(path, |at, path| {
            for member in members.iter().filter(|member| at.with_texts || has_function(&member.value)) {
                let name = member.key.name.as_str();
                let (step, schema) = match at.schema.property(name) {
                    Some(schema) => (name, schema),
                    None => match at.schema.resolved().additional_properties() {
                        Some(any @ (json::Value::Object(_) | json::Value::String(_))) => ("*", at.schema.at(any)),
                        _ if FREE_FORM.contains(&at.name) => (name, at.schema),
                        _ => continue,
                    },
                };
                path.push(step);
                walk(&member.value, At { name, element: false, schema, holder: node, ..at }, path, found);
                path.pop();
            }
        }),
        Value::List(elements) if at.with_texts || has_function(node) => at.below(path, |at, path| {
            let Some(schema) = at.schema.items() else { return };
            path.push("*");
            elements.iter().for_each(|element| walk(element, At { element: true, schema, ..at }, path, found));
            path.pop();
        }),
        _ => {}
    }
}

/// Whether there is any function at the node or below it: most values have none, and to look up what each property
/// takes costs far more.
fn has_function(node: &Node) -> bool {
    match &node.value {
        Value::Function(..) => true,
        Value::Object(members) => {
            for member in members {
                if has_function(&member.value) {
                    return true;
                }
            }
            false
        }
        Value::List(elements) => elements.iter().any(has_function),
        _ => false,
    }
}

impl<'a> At<'a> {
    /// Goes on below: what is below a definition is found under its name.
    fn below(mut self, path: &mut Vec<&'a str>, go_on: impl FnOnce(Self, &mut Vec<&'a str>)) {
        let mut entered = false;
        while let Some((name, schema)) = definition(self.schema) {
            (self.definition, self.schema, entered) = (name, schema, true);
        }
        if entered { go_on(self, &mut Vec::new()) } else { go_on(self, path) }
    }

    fn place(&self, node: &'a Node, path: &[&str]) -> Place<'a> {
        let At { name, element, schema, holder, .. } = *self;
        Place { node, spelling: Spelling::of(node), key: self.key(path), name, element, schema, holder }
    }

    fn key(&self, path: &[&str]) -> String {
        let mut key = String::from(self.base);
        if !self.definition.is_empty() {
            key.push('.');
            key.push_str(self.definition);
        }
        for step in path {
            key.push('/');
            key.push_str(step);
        }
        key
    }
}

/// The definition that a schema refers to, with its name.
fn definition(schema: Schema) -> Option<(&'static str, Schema)> {
    let name = match schema.value() {
        json::Value::String(text) => text.strip_prefix('#')?,
        _ => schema.keyword("$ref")?.as_str()?,
    };
    Some((name, schema.reference()?))
}

impl Place<'_> {
    /// The keys under which the property may stand: as it is reached, and as the definition that its value is.
    pub(crate) fn keys(&self) -> impl Iterator<Item = String> + '_ {
        std::iter::once(self.key.clone()).chain(self.key_of_definition())
    }

    /// The second one of the keys, if there is one.
    pub(crate) fn key_of_definition(&self) -> Option<String> {
        definition(self.schema).map(|(name, schema)| format!("{}.{name}", schema.of()))
    }

    /// Whether the property's pattern takes nothing but ARNs.
    pub(crate) fn demands_arn(&self) -> bool {
        let schema = self.schema.resolved();
        let pattern = schema.keyword("pattern").and_then(json::Value::as_str);
        pattern.is_some_and(|pattern| pattern.trim_start_matches('^').starts_with("arn:") && !pattern.contains("$|"))
    }
}
