//! The resources that the SAM transform makes of its own.
//!
//! What lints look at is as SAM makes it: the function, its role with its policies, the permissions of its events. Of
//! what else is generated the ID, the type and the condition are there, to which other resources may refer.
//!
//! Sources: "Generated CloudFormation resources for AWS SAM" of the SAM developer guide; the logical IDs in
//! aws-sam-translator.

mod api;
mod connector;
mod event;
mod function;
mod globals;
mod graphql;
mod machine;
mod policies;
mod refer;
mod role;
mod simple;

use std::collections::{BTreeMap, BTreeSet};

pub use globals::{section as globals_section, sections as globals_sections};
pub(crate) use refer::without_hash;

use crate::data::SAM_POLICY_TEMPLATES;
use crate::model::{Declaration, Key, Member, Node, NodeId, Section, Template, Value};
use crate::transform::make;

/// What the types of the transform begin with.
pub const NAMESPACE: &str = "AWS::Serverless::";
/// The transform.
pub const TRANSFORM: &str = "AWS::Serverless-2016-10-31";

/// The names of the policy templates and their parameters.
pub fn policy_templates() -> impl Iterator<Item = (&'static str, impl Iterator<Item = &'static str>)> {
    SAM_POLICY_TEMPLATES.iter().map(|(name, line)| {
        let parameters = line.split('\t').next().unwrap_or_default();
        (name, parameters.split(',').filter(|parameter| !parameter.is_empty()))
    })
}

/// Makes what a resource is turned into.
type Translate = fn(&mut Translation<'_>, &Source<'_>);

/// The types whose resources are replaced, and how.
const TYPES: &[(&str, Translate)] = &[
    ("Api", api::rest),
    ("Application", simple::application),
    ("CapacityProvider", simple::capacity_provider),
    ("Connector", connector::resource),
    ("Function", function::function),
    ("GraphQLApi", graphql::api),
    ("HttpApi", api::http),
    ("LayerVersion", simple::layer),
    ("SimpleTable", simple::table),
    ("StateMachine", machine::machine),
    ("WebSocketApi", api::web_socket),
];

/// Replaces the resources of the transform in a template, and returns them as they were, with what `Globals` adds.
pub(crate) fn translate(
    template: &mut Template,
    is_alone: bool,
    origins: &mut BTreeMap<String, String>,
) -> Vec<Declaration> {
    let globals = template.member("Globals").map(|member| member.value.clone());
    let mut sources = Vec::new();
    for declaration in &template.declarations {
        let Some(name) = declaration.resource().and_then(|it| it.type_name.strip_prefix(NAMESPACE)) else { continue };
        let mut source = declaration.clone();
        if let Some(global) = globals.as_ref().and_then(|globals| globals::section_of(globals, name)) {
            globals::merge_into(&mut source, name, global);
        }
        sources.push(source);
    }
    let written: BTreeSet<String> =
        template.section(Section::Resources).map(|resource| resource.name.name.clone()).collect();
    let mut translation = Translation {
        template,
        is_alone,
        written,
        globals: globals.as_ref(),
        made: Vec::new(),
        origins: BTreeMap::new(),
        refer: refer::Referable::default(),
        grants: Vec::new(),
        notifiers: Vec::new(),
    };
    for source in &sources {
        let name = source.resource().map_or("", |resource| resource.type_name).trim_start_matches(NAMESPACE);
        if let Ok(index) = TYPES.binary_search_by_key(&name, |(known, _)| known) {
            (TYPES[index].1)(&mut translation, &Source { declaration: source });
        }
    }
    for declaration in &template.declarations {
        connector::embedded(&mut translation, declaration);
    }
    api::implicit(&mut translation, &sources);
    let Translation { made, origins: new_origins, refer, grants, notifiers, .. } = translation;
    origins.extend(new_origins);
    replace(template, made);
    connector::attach(&mut template.declarations, &grants);
    event::wait_for_permissions(&mut template.declarations, &notifiers);
    sources.iter_mut().for_each(|source| refer.resolve(source));
    for declaration in &mut template.declarations {
        refer.resolve(declaration);
        if let (Section::Resources, Value::Object(members)) = (declaration.section, &mut declaration.body.value) {
            members.retain(|member| member.key.name != "Connectors");
        }
    }
    sources
}

/// Puts what was made in the place of what it was made of, and all else at the end.
fn replace(template: &mut Template, made: Vec<Declaration>) {
    let key = |declaration: &Declaration| (declaration.name.name.clone(), declaration.name.id);
    let mut by_key: BTreeMap<_, Declaration> = made.iter().map(|made| (key(made), made.clone())).collect();
    for declaration in &mut template.declarations {
        let is_replaced = declaration.resource().is_some_and(|it| it.type_name.starts_with(NAMESPACE));
        if let Some(made) = is_replaced.then(|| by_key.remove(&key(declaration))).flatten() {
            *declaration = made;
        }
    }
    template.declarations.extend(made.into_iter().filter(|made| by_key.contains_key(&key(made))));
}

/// A resource of the transform, with what `Globals` adds to it.
#[derive(Clone, Copy)]
struct Source<'s> {
    declaration: &'s Declaration,
}

/// What is made of a template.
struct Translation<'t> {
    template: &'t Template,
    /// Whether there may be a template around it, with `Globals`.
    is_alone: bool,
    /// The logical IDs of the resources that are written.
    written: BTreeSet<String>,
    globals: Option<&'t Node>,
    made: Vec<Declaration>,
    /// Of each generated resource, the one that it comes from.
    origins: BTreeMap<String, String>,
    refer: refer::Referable,
    /// What connectors give to roles.
    grants: Vec<connector::Grant>,
    /// Buckets that notify functions, each with the permission that it waits for.
    notifiers: Vec<(String, String)>,
}

/// Attributes of a resource that what is generated of it has as well.
const PASSED_ON: &[&str] = &["Condition", "DeletionPolicy", "UpdateReplacePolicy"];
/// Attributes that only the transform reads.
const CONSUMED: &[&str] = &["Connectors", "IgnoreGlobals", "Properties", "Type"];

impl<'s> Source<'s> {
    fn name(&self) -> &'s str {
        &self.declaration.name.name
    }

    fn property(&self, name: &str) -> Option<&'s Node> {
        self.declaration.body.get("Properties")?.get(name)
    }

    /// The members of a map in a property.
    fn members(&self, name: &str) -> &'s [Member] {
        self.property(name).and_then(Node::as_object).unwrap_or_default()
    }

    /// The properties of these names, as they are, under the other name where there is one.
    fn passed(&self, names: &[(&str, &str)]) -> Vec<Member> {
        let members = self.members_of_properties().iter();
        let passed = members.filter_map(|member| {
            let (_, to) = names.iter().find(|(from, _)| *from == member.key.name)?;
            Some(Member { key: Key { id: member.key.id, name: (*to).to_owned() }, value: member.value.clone() })
        });
        passed.collect()
    }

    fn members_of_properties(&self) -> &'s [Member] {
        self.declaration.body.get("Properties").and_then(Node::as_object).unwrap_or_default()
    }
}

impl Translation<'_> {
    /// Makes the resource that has the name of its source.
    fn replace(&mut self, source: &Source<'_>, type_name: &str, properties: Vec<Member>) {
        let written = source.declaration.body.as_object().unwrap_or_default();
        let at = source.declaration.body.get("Type").map_or(NodeId::GENERATED, |node| node.id);
        let mut members = vec![make::member("Type", Node { id: at, value: Value::String(type_name.to_owned()) })];
        members.extend(written.iter().filter(|member| !CONSUMED.contains(&member.key.name.as_str())).cloned());
        let at = source.declaration.body.get("Properties").map_or(at, |properties| properties.id);
        let at = if self.is_alone { NodeId::GENERATED } else { at };
        members.push(make::member("Properties", Node { id: at, value: Value::Object(properties) }));
        self.made.push(Declaration {
            section: Section::Resources,
            name: source.declaration.name.clone(),
            body: make::node(Value::Object(members)),
            allowances: Vec::new(),
        });
    }

    /// Makes another resource, unless there is one of that name.
    fn add<'n>(
        &mut self,
        source: &Source<'_>,
        name: &str,
        type_name: &str,
        properties: impl IntoIterator<Item = (&'n str, Node)>,
    ) {
        let members = properties.into_iter().map(|(name, value)| make::member(name, value)).collect();
        self.add_members(source, name, type_name, members);
    }

    fn add_members(&mut self, source: &Source<'_>, name: &str, type_name: &str, properties: Vec<Member>) {
        if self.origins.contains_key(name) {
            return;
        }
        // Of two resources of one name, the generated one is to be reported: where it comes from.
        let at = if self.written.contains(name) { source.declaration.name.id } else { NodeId::GENERATED };
        let mut members = vec![make::member("Type", make::text(type_name))];
        let written = source.declaration.body.as_object().unwrap_or_default();
        let passed = written.iter().filter(|member| PASSED_ON.contains(&member.key.name.as_str()));
        members.extend(passed.map(|member| make::member(&member.key.name, member.value.clone())));
        members.push(make::member("Properties", make::node(Value::Object(properties))));
        self.origins.insert(name.to_owned(), source.name().to_owned());
        self.made.push(Declaration {
            section: Section::Resources,
            name: Key { id: at, name: name.to_owned() },
            body: make::node(Value::Object(members)),
            allowances: Vec::new(),
        });
    }
}

/// A map of tags as a list of them.
fn tags(source: &Source<'_>) -> Option<Member> {
    let members = source.property("Tags")?.as_object()?;
    let tag = |member: &Member| {
        let key = Node { id: member.key.id, value: Value::String(member.key.name.clone()) };
        make::object([("Key", key), ("Value", member.value.clone())])
    };
    Some(make::member("Tags", make::list(members.iter().map(tag))))
}

/// The part of a logical ID that stands for a value: a text of letters and digits as it is, else nothing is known but
/// that a hash may follow.
fn id_part(value: Option<&Node>) -> String {
    match value.map(|node| &node.value) {
        Some(Value::String(text)) if text.bytes().all(|byte| byte.is_ascii_alphanumeric()) => text.clone(),
        Some(Value::Integer(number)) => number.to_string(),
        _ => String::new(),
    }
}

/// What stands for a hash in a generated logical ID.
const HASH: &str = "*";
