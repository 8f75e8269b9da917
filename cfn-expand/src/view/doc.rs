//! Documentation of names, in Markdown: what the tables know, and the page of AWS.

use cfn_core::data::RELATIONS;
use cfn_core::data::json::Value;
use cfn_core::lint::describe::literal;
use cfn_core::schema::{Kinds, Schema, Update};

use super::property::{Owner, Property};

/// The documentation of CloudFormation.
const DOCUMENTATION: &str = "https://docs.aws.amazon.com/AWSCloudFormation/latest/";
/// What the types of SAM begin with, and where their pages are.
const SAM: &str = "AWS::Serverless::";
const SAM_DOCUMENTATION: &str =
    "https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-";

/// How many allowed values are listed at most.
const MOST_VALUES: usize = 40;

/// `[name](page)`
pub(super) fn link(name: &str, page: &str) -> String {
    format!("[{name}]({DOCUMENTATION}{page})")
}

/// What is known of a property.
pub(super) fn property(property: &Property, required: bool) -> String {
    let mut lines = Vec::new();
    let mut line = |name: &str, text: String| lines.push(format!("*{name}:* {text}"));
    line("Required", if required { "yes" } else { "no" }.to_owned());
    line("Type", type_in_words(property.schema));
    constraints(property.schema, &mut line);
    if let Some(also) = property.also {
        constraints(also, &mut line);
    }
    if let Owner::Type(resource) = property.owner {
        let holds = holds(resource.name(), property);
        if !holds.is_empty() {
            line("Refers to", holds);
        }
        line("Update", updates(resource.update(&property.path)).to_owned());
    }
    let facts = lines.join("  \n");
    match property.owner {
        Owner::Type(_) => format!("{facts}\n\n{}", reference(property)),
        Owner::Entry(member) if property.path.is_empty() => {
            format!("{}\n\n{facts}\n\n{}", member.meaning, link(member.name, member.page))
        }
        Owner::Entry(member) => format!("{facts}\n\n{}", link(member.name, member.page)),
    }
}

fn updates(update: Update) -> &'static str {
    match update {
        Update::InPlace => "in place",
        Update::Conditional => "**replacement** in some cases",
        Update::Replacement => "**replacement**",
    }
}

/// The property on the page of its type or definition.
fn reference(property: &Property) -> String {
    let Owner::Type(resource) = property.owner else { return String::new() };
    if let Some(name) = resource.name().strip_prefix(SAM) {
        return format!("[{}]({SAM_DOCUMENTATION}{}.html)", resource.name(), name.to_lowercase());
    }
    let path = resource.name().split("::").skip(1).collect::<Vec<_>>().join("-").to_lowercase();
    let (page, anchor, title) = match property.holder {
        "" => (format!("aws-resource-{path}"), path, resource.name().to_owned()),
        holder => {
            let path = format!("{path}-{}", holder.to_lowercase());
            (format!("aws-properties-{path}"), path, format!("{} {holder}", resource.name()))
        }
    };
    let name = property.name.to_lowercase();
    link(&title, &format!("TemplateReference/{page}.html#cfn-{anchor}-{name}"))
}

/// "list, each element a string", "`KeySchema`"
fn type_in_words(schema: Schema) -> String {
    if let Some(definition) = super::property::definition(schema)
        && schema.resolved().properties().next().is_some()
    {
        return format!("`{definition}`");
    }
    let schema = schema.resolved();
    match schema.items() {
        Some(items) => format!("list, each element {}", type_in_words(items)),
        None if schema.kinds() == Kinds::ALL => match schema.allowed_values().next() {
            Some(Value::String(_)) => Kinds::TEXT.to_string(),
            _ => "any".to_owned(),
        },
        None => schema.kinds().to_string(),
    }
}

/// A range of the schema: its name, and the keywords of its ends.
const RANGES: &[(&str, &str, &str)] = &[
    ("Range", "minimum", "maximum"),
    ("Range, exclusive", "exclusiveMinimum", "exclusiveMaximum"),
    ("Length", "minLength", "maxLength"),
    ("Elements", "minItems", "maxItems"),
    ("Members", "minProperties", "maxProperties"),
];

fn constraints(schema: Schema, line: &mut dyn FnMut(&str, String)) {
    let schema = schema.resolved();
    let values: Vec<String> = schema.allowed_values().map(|value| format!("`{}`", literal(value))).collect();
    if !values.is_empty() {
        let more = if values.len() > MOST_VALUES { ", .." } else { "" };
        let listed = values.iter().take(MOST_VALUES).cloned().collect::<Vec<_>>().join(", ");
        line("Allowed values", format!("{listed}{more}"));
    }
    for (name, least, most) in RANGES {
        let end = |keyword| schema.keyword(keyword).map(literal);
        let text = match (end(least), end(most)) {
            (Some(least), Some(most)) if least == most => least,
            (Some(least), Some(most)) => format!("{least} to {most}"),
            (Some(least), None) => format!("at least {least}"),
            (None, Some(most)) => format!("at most {most}"),
            (None, None) => continue,
        };
        line(name, text);
    }
    if let Some(pattern) = schema.keyword("pattern").and_then(Value::as_str) {
        line("Pattern", format!("`{pattern}`"));
    }
    if let Some(default) = schema.keyword("default").map(literal).filter(|default| !default.contains('\n')) {
        line("Default", format!("`{default}`"));
    }
    if let Some(items) = schema.items()
        && items.properties().next().is_none()
    {
        constraints(items, &mut |name, text| line(&format!("{name} of an element"), text));
    }
}

/// What the property refers to, by the tables: "`AWS::KMS::Key.Arn`".
fn holds(type_name: &str, property: &Property) -> String {
    let holder = match property.holder {
        "" => type_name.to_owned(),
        holder => format!("{type_name}.{holder}"),
    };
    let key = format!("{holder}/{}", property.name);
    let columns =
        [RELATIONS.get(&key), RELATIONS.get(&format!("{key}/*"))].into_iter().flatten().flat_map(|row| row.split('\t'));
    let mut held: Vec<&str> = Vec::new();
    for name in columns.flat_map(|column| column.split(',')).filter(|name| !name.is_empty()) {
        // A relation of a type to itself says nothing.
        let of_itself = name.strip_prefix(type_name).is_some_and(|rest| rest.starts_with('.'));
        if !of_itself && !held.contains(&name) {
            held.push(name);
        }
    }
    held.iter().take(MOST_VALUES).map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
