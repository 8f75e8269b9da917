use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::lint::facts::index::{Index, transforms};
use crate::lint::facts::options::possible_values;
use crate::lint::facts::presence::includes;
use crate::lint::facts::secret_parameters::secret_parameters;
use crate::model::{Declaration, Node, PSEUDO_PARAMETERS, Resource, Section, Template};

/// What a check can see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// One declaration alone, as in a macro.
    Declaration,
    /// The whole template, as in the build script.
    Template,
}

/// What the lints are given: a template, and how much of it is there.
#[derive(Debug)]
pub struct Context<'a> {
    /// The template; of one that CloudFormation's own transforms rewrite, what they make of it.
    pub template: &'a Template,
    /// The template as it is written.
    pub written: &'a Template,
    /// Whether it is whole.
    pub scope: Scope,
    /// The length of the template's text in bytes, if it is known.
    pub bytes: Option<usize>,
    /// The templates of nested stacks that whoever checks has read, by the local path that names them.
    pub nested: Option<&'a BTreeMap<String, Template>>,
    /// Whether to tell what may follow from a mistake as well.
    pub(crate) with_follow_ups: bool,
    index: OnceLock<Index<'a>>,
    rewritten: OnceLock<bool>,
    secret_parameters: OnceLock<Vec<&'a Declaration>>,
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
    pub(crate) fn new(template: &'a Template, scope: Scope) -> Self {
        Self {
            template,
            written: template,
            scope,
            bytes: None,
            nested: None,
            with_follow_ups: false,
            index: OnceLock::new(),
            rewritten: OnceLock::new(),
            secret_parameters: OnceLock::new(),
        }
    }

    /// The same, of what the transforms of the template make of it.
    pub(crate) fn after<'b>(&self, template: &'b Template) -> Context<'b>
    where
        'a: 'b,
    {
        Context {
            template,
            written: self.written,
            scope: self.scope,
            bytes: self.bytes,
            nested: self.nested,
            with_follow_ups: self.with_follow_ups,
            index: OnceLock::new(),
            rewritten: OnceLock::new(),
            secret_parameters: OnceLock::new(),
        }
    }

    /// The template's names and references, collected when the first lint asks for them.
    pub fn index(&self) -> &Index<'a> {
        self.index.get_or_init(|| Index::new(self.template))
    }

    /// What `Ref` and `Fn::GetAtt` find under that name.
    pub fn named(&self, name: &str) -> Named<'a> {
        if name.starts_with("AWS::")
            && let Ok(index) = PSEUDO_PARAMETERS.binary_search(&name)
        {
            return Named::Pseudo(PSEUDO_PARAMETERS[index]);
        }
        match (self.index().named(name), self.scope) {
            (Some(declaration), _) => declaration.resource().map_or(Named::Parameter(declaration), Named::Resource),
            (None, Scope::Declaration) => Named::Elsewhere,
            (None, Scope::Template) => Named::Nothing,
        }
    }

    /// The declaration of that logical id in that section; the first, where there are several.
    pub fn find(&self, section: Section, name: &str) -> Option<&'a Declaration> {
        self.index().find(section, name)
    }

    /// The values that a value may have, as far as the template writes them: the arms of an `Fn::If` without
    /// `AWS::NoValue`, what `Fn::FindInMap` finds, the values that a parameter allows or else its default. A value that
    /// only the deployment knows is itself, a function.
    ///
    /// ```
    /// use cfn_core::lint::{Context, Findings};
    /// use cfn_core::model::Resource;
    ///
    /// fn large<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    ///     for written in resource.values_at("InstanceType") {
    ///         for value in context.possible_values(written) {
    ///             if value.as_str().is_some_and(|size| size.ends_with(".metal")) {
    ///                 findings.report(written.id, "bare metal is too large; use a smaller instance type");
    ///             }
    ///         }
    ///     }
    /// }
    /// ```
    pub fn possible_values(&self, node: &'a Node) -> Vec<&'a Node> {
        possible_values(self.index(), node)
    }

    /// The parameters that take a secret.
    pub(crate) fn secret_parameters(&self) -> &[&'a Declaration] {
        self.secret_parameters.get_or_init(|| secret_parameters(self.index()))
    }

    /// The names of the template's transforms.
    pub fn transforms(&self) -> impl Iterator<Item = &'a str> {
        transforms(self.template).into_iter().flatten()
    }

    /// Whether a macro that is not CloudFormation's own rewrites the template before it is deployed: one of the whole
    /// template, or one that is called beside the declarations of a section.
    pub fn is_rewritten(&self) -> bool {
        *self.rewritten.get_or_init(|| self.calls_macro())
    }

    fn calls_macro(&self) -> bool {
        let is_call = |name: &str, value: &Node| name == "Fn::Transform" && !includes(value);
        self.transforms().any(|name| !name.starts_with("AWS::"))
            || self.template.members.iter().any(|member| is_call(&member.key.name, &member.value))
            || self.index().find_call().is_some_and(|call| is_call(&call.name.name, &call.body))
    }
}
