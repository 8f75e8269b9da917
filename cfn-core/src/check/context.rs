use std::cell::OnceCell;
use std::collections::HashMap;

use super::Scope;
use crate::model::{Declaration, PSEUDO_PARAMETERS, Resource, Section, Template, Use, references};

/// What the rules are given: a template, and how much of it is there.
#[derive(Debug)]
pub struct Context<'a> {
    /// The template.
    pub template: &'a Template,
    /// Whether it is whole.
    pub scope: Scope,
    names: OnceCell<HashMap<(Section, &'a str), &'a Declaration>>,
}

/// What a name stands for.
#[derive(Clone, Copy, Debug)]
pub enum Named<'a> {
    /// A resource.
    Resource(Resource<'a>),
    /// A parameter.
    Parameter(&'a Declaration),
    /// A pseudo parameter.
    Pseudo(&'static str),
    /// Something that is not in view: the template is one declaration alone.
    Elsewhere,
    /// Nothing: the whole template does not have it.
    Nothing,
}

impl<'a> Context<'a> {
    pub(super) fn new(template: &'a Template, scope: Scope) -> Self {
        Self { template, scope, names: OnceCell::new() }
    }

    /// The declaration of that logical id in that section; the first, where there are several.
    pub fn find(&self, section: Section, name: &str) -> Option<&'a Declaration> {
        if self.scope == Scope::Declaration {
            return self.template.find(section, name);
        }
        let names = self.names.get_or_init(|| {
            let mut names = HashMap::new();
            for declaration in &self.template.declarations {
                names.entry((declaration.section, declaration.name.name.as_str())).or_insert(declaration);
            }
            names
        });
        names.get(&(section, name)).copied()
    }

    /// What `Ref` and `Fn::GetAtt` find under that name.
    pub fn named(&self, name: &str) -> Named<'a> {
        if let Ok(index) = PSEUDO_PARAMETERS.binary_search(&name) {
            return Named::Pseudo(PSEUDO_PARAMETERS[index]);
        }
        if let Some(resource) = self.find(Section::Resources, name).and_then(Declaration::resource) {
            return Named::Resource(resource);
        }
        match (self.find(Section::Parameters, name), self.scope) {
            (Some(parameter), _) => Named::Parameter(parameter),
            (None, Scope::Declaration) => Named::Elsewhere,
            (None, Scope::Template) => Named::Nothing,
        }
    }

    /// The names in the template's `Transform`.
    pub fn transforms(&self) -> Vec<&'a str> {
        let Some(transform) = self.template.member("Transform") else { return Vec::new() };
        let transforms = transform.value.as_list().unwrap_or(std::slice::from_ref(&transform.value));
        transforms.iter().filter_map(|name| name.get("Name").unwrap_or(name).as_str()).collect()
    }

    /// Whether a macro that is not CloudFormation's own rewrites the template before it is deployed.
    pub fn is_rewritten(&self) -> bool {
        self.transforms().iter().any(|name| !name.starts_with("AWS::"))
    }

    /// Whether the condition of that name, or one that it is made of, looks at the parameter.
    pub fn condition_uses(&self, condition: &str, parameter: &str) -> bool {
        let mut seen = vec![condition];
        let mut next = 0;
        while let Some(name) = seen.get(next).copied() {
            next += 1;
            let Some(declaration) = self.find(Section::Conditions, name) else { continue };
            for reference in references(declaration) {
                match reference.usage {
                    Use::Condition if !seen.contains(&reference.name) => seen.push(reference.name),
                    Use::Ref if reference.name == parameter => return true,
                    _ => {}
                }
            }
        }
        false
    }
}
