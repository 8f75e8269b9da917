//! Which values of resources a text takes that no schema describes: the value of a dimension, of an option, of a key of a
//! configuration.

use crate::iam::Spelling;
use crate::lint::facts::context::{Context, Named};
use crate::lint::references::kind::{Form, Kind, REF, article};
use crate::model::Node;
use crate::schema::ResourceType;

/// A type of which a text takes values, and which ones: `Ref` or attributes, of which the first is what to write. None if
/// no value of the resource is what the text takes.
pub(crate) type Taken = (&'static str, &'static [&'static str]);

/// What is wrong with a value that refers to a resource of one of these types, or that is an ARN where none is taken:
/// "cannot be the URL of an `AWS::SQS::Queue`; write `Orders.QueueName`".
pub(crate) fn refused(context: &Context<'_>, taken: &[Taken], node: &Node) -> Option<String> {
    let spelling = Spelling::of(node);
    let of_attribute = |(type_name, attributes): &Taken| {
        attributes
            .iter()
            .any(|attribute| Kind::of_attribute(type_name, attribute).is_some_and(|kind| kind.form == Form::Arn))
    };
    let takes_arns = taken.iter().any(of_attribute);
    let Some((name, attribute)) = spelling.reference() else {
        return (!takes_arns && spelling.start().starts_with("arn:")).then(|| String::from("cannot be an ARN"));
    };
    let Named::Resource(resource) = context.named(name) else { return None };
    let is_unknown =
        |attribute| ResourceType::find(resource.type_name).is_some_and(|of| of.attribute(attribute).is_none());
    // A mistake of its own.
    if attribute.is_some_and(is_unknown) {
        return None;
    }
    let attribute = attribute.unwrap_or(REF);
    let kind = Kind::of_attribute(resource.type_name, attribute)?;
    let Some((_, attributes)) = taken.iter().find(|(type_name, _)| *type_name == resource.type_name) else {
        // Of other types, only what cannot be a name is certainly wrong.
        let is_no_name = matches!(kind.form, Form::Arn | Form::Ref("url"));
        return (is_no_name && !takes_arns).then(|| format!("cannot be {kind}"));
    };
    if attributes.contains(&attribute)
        || attributes.iter().any(|other| Kind::of_attribute(kind.type_name, other) == Some(kind))
    {
        return None;
    }
    let instead = match attributes.first() {
        Some(&REF) => format!("`Ref` of `{name}`"),
        Some(right) => format!("`{name}.{right}`"),
        None => format!("the name that {} `{}` has by its properties", article(kind.type_name), kind.type_name),
    };
    Some(format!("cannot be {kind}; write {instead}"))
}
