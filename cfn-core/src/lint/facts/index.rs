use std::sync::OnceLock;

use crate::model::{
    Declaration, Intrinsic, Member, Node, ReferenceUse, Resource, Section, Template, Use, Value, references,
};
use crate::transform::sam;

/// A template with its names looked up and its references collected, once for all lints.
#[derive(Debug)]
pub struct Index<'a> {
    template: &'a Template,
    /// By name, then section. Sorted lists: a declaration alone has one entry, and hashing costs more than it saves.
    named: Vec<&'a Declaration>,
    /// By type, then in the order of the template.
    by_type: Vec<Resource<'a>>,
    uses: Vec<Vec<ReferenceUse<'a>>>,
    by_section: OnceLock<[Vec<&'a Declaration>; Section::ALL.len()]>,
    open: OnceLock<bool>,
    declares_more: OnceLock<bool>,
}

impl<'a> Index<'a> {
    pub(crate) fn new(template: &'a Template) -> Self {
        let mut named: Vec<&Declaration> = template.declarations.iter().collect();
        named.sort_by_key(|declaration| key(declaration));
        let mut by_type: Vec<Resource<'_>> = template.resources().collect();
        by_type.sort_by_key(|resource| resource.type_name);
        let uses = template.declarations.iter().map(references).collect();
        Self {
            template,
            named,
            by_type,
            uses,
            by_section: OnceLock::new(),
            open: OnceLock::new(),
            declares_more: OnceLock::new(),
        }
    }

    /// The resource or parameter of that logical id.
    pub fn named(&self, name: &str) -> Option<&'a Declaration> {
        self.find(Section::Resources, name).or_else(|| self.find(Section::Parameters, name))
    }

    /// The declaration of that logical id in that section.
    pub fn find(&self, section: Section, name: &str) -> Option<&'a Declaration> {
        let first = self.named.partition_point(|declaration| key(declaration) < (name, section));
        self.named.get(first).copied().filter(|declaration| key(declaration) == (name, section))
    }

    /// The call of a macro that stands beside the declarations of a section.
    pub(crate) fn find_call(&self) -> Option<&'a Declaration> {
        let name = Intrinsic::Transform.long_name();
        let first = self.named.partition_point(|declaration| declaration.name.name.as_str() < name);
        self.named.get(first).copied().filter(|declaration| declaration.name.name == name)
    }

    /// The declarations of a section, in the order of the template.
    pub fn section(&self, section: Section) -> &[&'a Declaration] {
        let by_section = self.by_section.get_or_init(|| {
            let mut by_section = Section::ALL.map(|_| Vec::new());
            for declaration in &self.template.declarations {
                by_section[declaration.section as usize].push(declaration);
            }
            by_section
        });
        &by_section[section as usize]
    }

    /// The logical ids of a section that a misspelt one may stand for, in the order of the template: as many as a
    /// template can have that CloudFormation accepts.
    pub fn suggestions(&self, section: Section) -> impl Iterator<Item = &'a str> {
        const MOST: usize = 500;
        self.section(section).iter().take(MOST).map(|declaration| declaration.name.name.as_str())
    }

    /// The resource of that logical id.
    pub fn resource(&self, name: &str) -> Option<Resource<'a>> {
        self.find(Section::Resources, name)?.resource()
    }

    /// The resources of that type, in the order of the template.
    pub fn of_type(&self, type_name: &str) -> &[Resource<'a>] {
        let start = self.by_type.partition_point(|resource| resource.type_name < type_name);
        let of_type = &self.by_type[start..];
        &of_type[..of_type.partition_point(|resource| resource.type_name == type_name)]
    }

    /// Each declaration with the names that it uses.
    pub fn uses(&self) -> impl Iterator<Item = (&'a Declaration, &[ReferenceUse<'a>])> {
        self.template.declarations.iter().zip(self.uses.iter().map(Vec::as_slice))
    }

    /// Whether there may be more than the template shows: a macro adds to it or rewrites it. What seems to be
    /// missing or unused may then be there.
    pub fn is_open(&self) -> bool {
        *self.open.get_or_init(|| is_open(self.template))
    }

    /// Whether there may be names that the template does not declare. A macro that is called within a declaration adds
    /// none; a loop has a variable.
    pub fn declares_more(&self) -> bool {
        *self.declares_more.get_or_init(|| declares_more(self.template))
    }

    /// Whether there may be any name that the template does not declare: of those of loops something is known.
    pub(crate) fn declares_unknown(&self) -> bool {
        declares_unknown(self.template)
    }

    /// The first resource that `node` refers to by `Ref` or `Fn::GetAtt`, in a `Fn::Sub` as well, and that is one of
    /// these types.
    pub fn referred(&self, node: &'a Node, types: &[&str]) -> Option<Resource<'a>> {
        crate::model::references_in(node)
            .into_iter()
            .filter(|reference| matches!(reference.usage, Use::Ref | Use::GetAtt(_)))
            .filter_map(|reference| self.resource(reference.name))
            .find(|resource| types.contains(&resource.type_name))
    }
}

/// By what declarations are sorted.
fn key(declaration: &Declaration) -> (&str, Section) {
    (&declaration.name.name, declaration.section)
}

/// The transform that only evaluates more functions and adds nothing but what `Fn::ForEach` spells out.
pub use crate::transform::LANGUAGE_EXTENSIONS;

/// The names of the template's transforms; `None` for one that is no text.
pub fn transforms(template: &Template) -> Vec<Option<&str>> {
    let Some(member) = template.member("Transform") else { return Vec::new() };
    let elements = member.value.as_list().unwrap_or(std::slice::from_ref(&member.value));
    elements.iter().map(|node| node.as_str().or_else(|| node.get("Name").and_then(Node::as_str))).collect()
}

fn is_open(template: &Template) -> bool {
    let calls_macro = |declaration: &Declaration| calls(&declaration.body, &[Intrinsic::Transform, Intrinsic::ForEach]);
    declares_more(template)
        || template.declarations.iter().any(calls_macro)
        || template.resources().any(|resource| is_expanded(&resource))
}

fn declares_more(template: &Template) -> bool {
    declares_unknown(template)
        || template.declarations.iter().any(|declaration| {
            declaration.name.name.starts_with("Fn::") || calls(&declaration.body, &[Intrinsic::ForEach])
        })
}

/// Whether a resource stands for others: the transform of SAM adds to it, be it that the template names the transform
/// elsewhere, or another tool fills in its type.
fn is_expanded(resource: &Resource<'_>) -> bool {
    resource.type_name.starts_with("AWS::Serverless::")
        || resource.attribute("Connectors").is_some()
        || (resource.type_name.is_empty() && resource.attribute("Type").is_some())
}

/// Whether a macro or a module may declare any name.
fn declares_unknown(template: &Template) -> bool {
    let is_known = |name: Option<&str>| matches!(name, Some(sam::TRANSFORM) | Some(LANGUAGE_EXTENSIONS));
    // What is still of SAM has not been replaced: it makes resources, or would with the transform.
    let is_unknown = |type_name: &str| type_name.ends_with("::MODULE") || type_name.starts_with(sam::NAMESPACE);
    transforms(template).into_iter().any(|name| !is_known(name))
        || template.resources().any(|resource| is_unknown(resource.type_name))
        || template.declarations.iter().any(|declaration| declaration.name.name == "Fn::Transform")
        || template.members.iter().any(makes_entries)
}

/// Whether a member of a template is made by a macro: all of a section, or more sections.
fn makes_entries(Member { key, value }: &Member) -> bool {
    key.name == Intrinsic::Transform.long_name()
        || (Section::from_name(&key.name).is_some() && matches!(value.as_function(), Some((Intrinsic::Transform, _))))
}

/// Whether one of these functions is called below `node`.
fn calls(node: &Node, functions: &[Intrinsic]) -> bool {
    match &node.value {
        Value::Function(function, argument) => functions.contains(function) || calls(argument, functions),
        Value::List(elements) => elements.iter().any(|element| calls(element, functions)),
        // A loop is a key, `Fn::ForEach::Name`.
        Value::Object(members) => members.iter().any(|member| {
            functions.contains(&Intrinsic::ForEach) && member.key.name.starts_with("Fn::ForEach")
                || calls(&member.value, functions)
        }),
        _ => false,
    }
}
