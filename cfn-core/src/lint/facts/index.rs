use std::borrow::Cow;
use std::ptr;
use std::sync::OnceLock;

use crate::data::hashed::Hashed;
use crate::lint::facts::contents::Contents;
use crate::lint::facts::functions::calls_beside_entries;
use crate::model::{Declaration, Intrinsic, Node, ReferenceUse, Resource, Section, Template, Use};
use crate::transform::sam;

/// A template with its names looked up and its references collected, once for all lints.
#[derive(Debug)]
pub struct Index<'a> {
    template: &'a Template,
    /// By name; of those of one section and name the first.
    named: Hashed<&'a Declaration>,
    /// The resources of each type, in the order of the template.
    by_type: Hashed<(&'a str, Vec<Resource<'a>>)>,
    /// Of each declaration, once a lint has asked for it.
    contents: Vec<OnceLock<Contents<'a>>>,
    by_section: OnceLock<[Vec<&'a Declaration>; Section::ALL.len()]>,
    open: OnceLock<bool>,
    declares_more: OnceLock<bool>,
}

impl<'a> Index<'a> {
    pub(crate) fn new(template: &'a Template) -> Self {
        let mut named = Hashed::new(template.declarations.len());
        let mut by_type: Hashed<(&str, Vec<Resource<'_>>)> = Hashed::new(template.declarations.len());
        let mut contents = Vec::with_capacity(template.declarations.len());
        for declaration in &template.declarations {
            contents.push(OnceLock::new());
            let name = declaration.name.name.as_str();
            named.entry(name, |other: &&Declaration| is(other, declaration.section, name), || declaration);
            if let Some(resource) = declaration.resource() {
                let of = resource.type_name;
                by_type.entry(of, |(other, _)| *other == of, || (of, Vec::new())).1.push(resource);
            }
        }
        Self {
            template,
            named,
            by_type,
            contents,
            by_section: OnceLock::new(),
            open: OnceLock::new(),
            declares_more: OnceLock::new(),
        }
    }

    /// The resource or parameter of that logical id.
    pub fn named(&self, name: &str) -> Option<&'a Declaration> {
        let is_one = |declaration: &&Declaration| {
            matches!(declaration.section, Section::Resources | Section::Parameters) && declaration.name.name == *name
        };
        match self.named.find(name, is_one).copied()? {
            // A resource of that name counts more.
            parameter if parameter.section as usize == Section::Parameters as usize => {
                self.find(Section::Resources, name).or(Some(parameter))
            }
            resource => Some(resource),
        }
    }

    /// The declaration of that logical id in that section.
    pub fn find(&self, section: Section, name: &str) -> Option<&'a Declaration> {
        self.named.find(name, |declaration| is(declaration, section, name)).copied()
    }

    /// The call of a macro that stands beside the declarations of a section.
    pub(crate) fn find_call(&self) -> Option<&'a Declaration> {
        let name = Intrinsic::Transform.long_name();
        self.named.find(name, |declaration| declaration.name.name == name)?;
        Section::ALL.into_iter().find_map(|section| self.find(section, name))
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
        match self.by_type.find(type_name, |(other, _)| *other == type_name) {
            Some((_, resources)) => resources,
            None => &[],
        }
    }

    /// The types of the resources, each with its resources in the order of the template.
    pub(crate) fn types(&self) -> impl Iterator<Item = (&'a str, &[Resource<'a>])> {
        self.by_type.entries().iter().map(|(type_name, resources)| (*type_name, resources.as_slice()))
    }

    /// Each declaration with the names that it uses.
    pub fn uses(&self) -> impl Iterator<Item = (&'a Declaration, &[ReferenceUse<'a>])> {
        self.declarations().map(|(declaration, contents)| (declaration, contents.uses.as_slice()))
    }

    /// Each declaration with what is in it.
    pub(crate) fn declarations(&self) -> impl Iterator<Item = (&'a Declaration, &Contents<'a>)> {
        let all = self.template.declarations.iter().zip(&self.contents);
        all.map(|(declaration, contents)| (declaration, contents.get_or_init(|| Contents::of(declaration))))
    }

    /// What is in a declaration, also in one that a transform has replaced.
    pub fn contents(&self, declaration: &'a Declaration) -> Cow<'_, Contents<'a>> {
        match self.number(declaration) {
            Some(number) => Cow::Borrowed(self.contents[number].get_or_init(|| Contents::of(declaration))),
            None => Cow::Owned(Contents::of(declaration)),
        }
    }

    /// How many declarations there are.
    pub(crate) fn size(&self) -> usize {
        self.contents.len()
    }

    /// The declaration of that number, with what is in it.
    pub(crate) fn declaration(&self, number: usize) -> (&'a Declaration, &Contents<'a>) {
        let declaration = &self.template.declarations[number];
        (declaration, self.contents[number].get_or_init(|| Contents::of(declaration)))
    }

    /// The number of the resource of that logical id.
    pub(crate) fn number_of_resource(&self, name: &str) -> Option<usize> {
        self.number(self.find(Section::Resources, name)?)
    }

    /// The number of a declaration of the template, by its address.
    fn number(&self, declaration: &Declaration) -> Option<usize> {
        let all = &self.template.declarations;
        let offset = (ptr::from_ref(declaration) as usize).checked_sub(all.as_ptr() as usize)?;
        let number = offset / size_of::<Declaration>();
        all.get(number).is_some_and(|found| ptr::eq(found, declaration)).then_some(number)
    }

    /// Whether there may be more than the template shows: a macro adds to it or rewrites it. What seems to be
    /// missing or unused may then be there.
    pub fn is_open(&self) -> bool {
        *self.open.get_or_init(|| self.may_be_more())
    }

    /// Whether there may be names that the template does not declare. A macro that is called within a declaration adds
    /// none; a loop has a variable.
    pub fn declares_more(&self) -> bool {
        *self.declares_more.get_or_init(|| self.may_declare_more())
    }

    fn may_be_more(&self) -> bool {
        self.declares_more()
            || self.declarations().any(|(_, contents)| contents.calls(&[Intrinsic::Transform]))
            || self.template.resources().any(|resource| is_expanded(&resource))
    }

    fn may_declare_more(&self) -> bool {
        self.declares_unknown()
            || self.declarations().any(|(declaration, contents)| {
                declaration.name.name.starts_with("Fn::") || contents.has_loop || contents.calls(&[Intrinsic::ForEach])
            })
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

/// Whether it is the declaration of that section and logical ID.
fn is(declaration: &Declaration, section: Section, name: &str) -> bool {
    declaration.section as usize == section as usize && declaration.name.name == *name
}

/// The transform that only evaluates more functions and adds nothing but what `Fn::ForEach` spells out.
pub use crate::transform::LANGUAGE_EXTENSIONS;

/// The names of the template's transforms; `None` for one that is no text.
pub fn transforms(template: &Template) -> Vec<Option<&str>> {
    let Some(member) = template.member("Transform") else { return Vec::new() };
    let elements = member.value.as_list().unwrap_or(std::slice::from_ref(&member.value));
    elements.iter().map(|node| node.as_str().or_else(|| node.get("Name").and_then(Node::as_str))).collect()
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
        || calls_beside_entries(template).next().is_some()
}
