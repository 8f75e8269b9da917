use super::Scope;
use crate::model::{Declaration, PSEUDO_PARAMETERS, Resource, Section, Template};

/// What the rules are given: a template, and how much of it is there.
#[derive(Debug)]
pub struct Context<'a> {
    /// The template.
    pub template: &'a Template,
    /// Whether it is whole.
    pub scope: Scope,
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
        Self { template, scope }
    }

    /// What `Ref` and `Fn::GetAtt` find under that name.
    pub fn named(&self, name: &str) -> Named<'a> {
        if let Ok(index) = PSEUDO_PARAMETERS.binary_search(&name) {
            return Named::Pseudo(PSEUDO_PARAMETERS[index]);
        }
        if let Some(resource) = self.template.resource(name) {
            return Named::Resource(resource);
        }
        match (self.template.find(Section::Parameters, name), self.scope) {
            (Some(parameter), _) => Named::Parameter(parameter),
            (None, Scope::Declaration) => Named::Elsewhere,
            (None, Scope::Template) => Named::Nothing,
        }
    }
}
