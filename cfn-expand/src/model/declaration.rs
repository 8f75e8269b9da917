use cfn_core::entry::Usage;
use cfn_core::model::{
    Allowance, Declaration, Intrinsic, Key, Member, Node, Section, SubPart, Value as Model, sub_parts,
};
use cfn_core::nearest::meant;
use cfn_core::yaml::mark;

use super::builder::{Builder, Setting};
use super::origins::Origins;
use crate::errors::Errors;
use crate::parse::{Arguments, ResourceArguments, SetLevel};
use crate::syntax::{Field, Form, Name, Value};
use crate::tokens::Place;

/// What every declaration has in addition to the arguments of its attribute.
pub(crate) struct Head {
    /// The struct's name.
    pub(crate) name: Name,
    /// The lines of the doc comment.
    pub(crate) doc: Vec<String>,
}

pub(crate) fn resource(
    head: &Head,
    arguments: &ResourceArguments,
    origins: &mut Origins,
    errors: &mut Errors,
) -> Declaration {
    let mut builder = Builder { origins, errors, setting: Setting::Template };
    builder.loops(&arguments.rest, &head.name);
    let key = builder.logical_id(&head.name, arguments.rest.id.as_ref());
    let place = arguments.type_name.as_ref().map_or(head.name.place, |name| name.place);
    let id = builder.origins.id(place);
    let word = |text: &str| Name { text: text.to_owned(), place };
    let mut members = Vec::new();
    if !arguments.is_made {
        members.push(builder.member(&word("Type"), |builder| match &arguments.type_name {
            Some(name) => builder.text(name.place, &name.text),
            None => builder.broken(),
        }));
    }
    if let Some((brace, fields)) = &arguments.properties {
        members.push(builder.member(&word("Properties"), |builder| builder.object(*brace, fields)));
    }
    members.extend(arguments.rest.fields.iter().map(|field| builder.attribute(field)));
    if let Some(order) = &arguments.rest.order {
        builder.order(order, &mut members);
    }
    builder.declaration(Section::Resources, key, Node { id, value: Model::Object(members) }, &arguments.rest.settings)
}

pub(crate) fn parameter(head: &Head, arguments: &Arguments, origins: &mut Origins, errors: &mut Errors) -> Declaration {
    described(Section::Parameters, head, arguments, origins, errors, |builder, field| {
        builder.field(field, Builder::value)
    })
}

pub(crate) fn output(head: &Head, arguments: &Arguments, origins: &mut Origins, errors: &mut Errors) -> Declaration {
    described(Section::Outputs, head, arguments, origins, errors, |builder, field| builder.attribute(field))
}

/// An entry whose doc comment is its `Description`.
fn described(
    section: Section,
    head: &Head,
    arguments: &Arguments,
    origins: &mut Origins,
    errors: &mut Errors,
    member: for<'b> fn(&mut Builder<'b>, &Field) -> Member,
) -> Declaration {
    let mut builder = Builder { origins, errors, setting: Setting::Template };
    match section {
        Section::Outputs => builder.loops(arguments, &head.name),
        _ => builder.no_loops(arguments.for_each.as_ref(), "parameter"),
    }
    builder.no_order(arguments.order.as_ref());
    let key = builder.logical_id(&head.name, arguments.id.as_ref());
    let id = builder.origins.id(head.name.place);
    let mut members = Vec::new();
    let text = paragraphs(&head.doc);
    if !text.is_empty() && arguments.fields.iter().all(|field| field.name.text != "Description") {
        let name = Name { text: "Description".to_owned(), place: head.name.place };
        members.push(builder.member(&name, |builder| builder.text(head.name.place, &text)));
    }
    members.extend(arguments.fields.iter().map(|field| member(&mut builder, field)));
    builder.declaration(section, key, Node { id, value: Model::Object(members) }, &arguments.settings)
}

/// The lines of a doc comment as one text: what is one paragraph in the source is one line.
fn paragraphs(lines: &[String]) -> String {
    let paragraphs = lines.split(|line| line.trim().is_empty()).filter(|lines| !lines.is_empty());
    paragraphs.map(|lines| lines.join(" ")).collect::<Vec<_>>().join("\n")
}

pub(crate) fn mapping(head: &Head, arguments: &Arguments, origins: &mut Origins, errors: &mut Errors) -> Declaration {
    let mut builder = Builder { origins, errors, setting: Setting::Template };
    builder.no_loops(arguments.for_each.as_ref(), "mapping");
    builder.no_order(arguments.order.as_ref());
    let key = builder.logical_id(&head.name, arguments.id.as_ref());
    let body = builder.object(head.name.place, &arguments.fields);
    builder.declaration(Section::Mappings, key, body, &arguments.settings)
}

pub(crate) fn condition(
    head: &Head,
    value: Option<&Value>,
    arguments: &Arguments,
    origins: &mut Origins,
    errors: &mut Errors,
) -> Declaration {
    let mut builder = Builder { origins, errors, setting: Setting::Condition };
    builder.loops(arguments, &head.name);
    builder.no_order(arguments.order.as_ref());
    let key = builder.logical_id(&head.name, arguments.id.as_ref());
    let body = match value {
        Some(value) => builder.condition(value),
        None => builder.broken(),
    };
    builder.declaration(Section::Conditions, key, body, &arguments.settings)
}

pub(crate) fn rule(head: &Head, arguments: &Arguments, origins: &mut Origins, errors: &mut Errors) -> Declaration {
    let mut builder = Builder { origins, errors, setting: Setting::Rule };
    builder.no_loops(arguments.for_each.as_ref(), "rule");
    builder.no_order(arguments.order.as_ref());
    let key = builder.logical_id(&head.name, arguments.id.as_ref());
    let id = builder.origins.id(head.name.place);
    let members = arguments.fields.iter().map(|field| builder.rule_member(field)).collect();
    builder.declaration(Section::Rules, key, Node { id, value: Model::Object(members) }, &arguments.settings)
}

/// What a template has in addition to its sections. The doc comment is the description, unless it is given here: a doc
/// comment cannot begin or end with blanks.
const STACK_ARGUMENTS: &[&str] = &["Description", "Metadata", "Transform", "Globals", "Hooks"];

/// The members of the template that a stack's arguments give.
pub(crate) fn stack(arguments: &Arguments, origins: &mut Origins, errors: &mut Errors) -> Vec<Member> {
    let mut builder = Builder { origins, errors, setting: Setting::Template };
    let mut members = Vec::new();
    for field in &arguments.fields {
        let name = &field.name.text;
        let is_known = || STACK_ARGUMENTS.contains(&name.as_str()) || Section::from_name(name).is_some();
        if field.complete && !is_known() && name != Intrinsic::Transform.long_name() {
            let message = match meant(name, STACK_ARGUMENTS.iter().copied()) {
                Some(meant) => format!("unknown argument `{name}` of `#[stack]`; did you mean `{meant}`?"),
                None => format!(
                    "unknown argument `{name}` of `#[stack]`; available arguments: `{}`",
                    STACK_ARGUMENTS.join("`, `")
                ),
            };
            builder.errors.add(field.name.place, message);
        }
        members.push(match (name.as_str(), Section::from_name(name)) {
            ("Metadata", _) => builder.field(field, Builder::metadata),
            (_, Some(_)) => builder.field(field, Builder::entries),
            _ => builder.field(field, Builder::value),
        });
    }
    builder.no_loops(arguments.for_each.as_ref(), "stack");
    if let Some(order) = &arguments.order {
        builder
            .errors
            .add(order.place, "`order` is for resources; the sections of a template have CloudFormation's order");
    }
    if let Some(id) = &arguments.id {
        builder.errors.add(id.place, "a stack has no logical ID; remove `id`");
    }
    members
}

impl Builder<'_> {
    /// The key of an entry: the struct's name, also where `id = ".."` gives another one.
    fn logical_id(&mut self, name: &Name, id: Option<&Name>) -> Key {
        let Some(id) = id else {
            // What is wrong with the ID of an entry is wrong with that of its loop.
            let of_loop = self.origins.loops.id().map(|key| key.id);
            let key = self.key(name);
            return Key { id: of_loop.unwrap_or(key.id), ..key };
        };
        let mut marked = String::new();
        for part in sub_parts(&id.text) {
            match part {
                SubPart::Text(text) => marked.push_str(&mark::escape(text)),
                SubPart::Variable(variable) if self.origins.parameters.contains(variable) => {
                    marked.push_str(&mark::reference(variable));
                }
                SubPart::Variable(variable) => {
                    let message = format!("`{variable}` is not a generic parameter of `{}`", name.text);
                    self.errors.add(id.place, message);
                }
                SubPart::Unclosed(_) => self.errors.add(id.place, "expected `}` after the name of a generic parameter"),
            }
        }
        self.origins.id = Some(marked);
        Key { id: self.origins.id(id.place), name: name.text.clone() }
    }

    fn declaration(&mut self, section: Section, name: Key, body: Node, settings: &[SetLevel]) -> Declaration {
        let allowances = settings
            .iter()
            .map(|setting| Allowance {
                id: self.origins.id(setting.name.place),
                lint: setting.name.text.clone(),
                reason: setting.reason.clone(),
            })
            .collect();
        Declaration { section, name, body, allowances }
    }

    /// A member of a resource or an output itself; two of them hold names.
    fn attribute(&mut self, field: &Field) -> Member {
        self.field(field, |builder, value| match field.name.text.as_str() {
            "DependsOn" => builder.names(value, Usage::Ref, "a resource"),
            "Condition" => builder.names(value, Usage::Condition, "a condition"),
            _ => builder.value(value),
        })
    }

    /// What a stack adds to the entries of a section, which are structs: the result of a macro.
    fn entries(&mut self, value: &Value) -> Node {
        match &value.form {
            Form::Call(name, _) if name.text == Intrinsic::Transform.name() => self.value(value),
            _ if value.is_broken() => self.broken(),
            _ => self
                .wrong(value.place, "expected `Transform(..)`; declare an entry as a struct and add it to the stack"),
        }
    }

    fn rule_member(&mut self, field: &Field) -> Member {
        self.field(field, |builder, value| match (field.name.text.as_str(), &value.form) {
            ("RuleCondition", _) => builder.condition(value),
            ("Assertions", Form::List(assertions)) => {
                let id = builder.origins.id(value.place);
                let assertions = assertions.iter().map(|assertion| builder.assertion(assertion)).collect();
                Node { id, value: Model::List(assertions) }
            }
            _ => builder.value(value),
        })
    }

    fn assertion(&mut self, assertion: &Value) -> Node {
        let Form::Object(fields) = &assertion.form else { return self.value(assertion) };
        let id = self.origins.id(assertion.place);
        let members = fields
            .iter()
            .map(|field| {
                self.field(field, |builder, value| match field.name.text.as_str() {
                    "Assert" => builder.condition(value),
                    _ => builder.value(value),
                })
            })
            .collect();
        Node { id, value: Model::Object(members) }
    }
}

impl Head {
    pub(crate) fn new(name: &proc_macro2::Ident, doc: Vec<String>) -> Head {
        Head { name: Name { text: crate::tokens::name_of(name), place: Place::of(name.span()) }, doc }
    }
}
