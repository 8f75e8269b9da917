//! What a stack gives to other stacks and takes from them.

use cfn_core::lint::across::ACROSS_STACKS;
use cfn_core::lint::{Level, Lint, transforms};
use cfn_core::loops::PREFIX;
use cfn_core::model::{
    Declaration, Intrinsic, Member, Node, NodeId, Section, Substitution, Template, Use, Value, references,
};

use super::pattern::Pattern;
use crate::finding::Finding;

/// What a stack gives and takes.
#[derive(Clone, Debug, Default)]
pub(crate) struct Interface {
    pub(super) exports: Vec<Pattern>,
    pub(super) outputs: Vec<String>,
    pub(super) parameters: Vec<Declaration>,
    /// Whether a macro or a loop may add outputs and parameters.
    pub(super) is_open: bool,
    pub(super) imports: Vec<(Pattern, Site)>,
    pub(super) nested: Vec<Nested>,
    pub(super) stack_outputs: Vec<StackOutput>,
}

/// Where a finding is reported, with the levels of the lints there.
#[derive(Clone, Debug)]
pub(super) struct Site {
    pub(super) finding: Finding,
    pub(super) levels: Levels,
}

/// The level of each lint of [`ACROSS_STACKS`], by its ID.
type Levels = Vec<(&'static str, Level)>;

/// `AWS::CloudFormation::Stack`.
#[derive(Clone, Debug)]
pub(super) struct Nested {
    /// The name of the file that the URL of its template ends in.
    pub(super) file: String,
    pub(super) url_site: Site,
    /// None if only the deployment knows which there are.
    pub(super) parameters: Option<Vec<Given>>,
    pub(super) parameters_site: Site,
    pub(super) outputs: Vec<(String, Site)>,
}

/// A parameter that a nested stack gets.
#[derive(Clone, Debug)]
pub(super) struct Given {
    pub(super) name: String,
    pub(super) name_site: Site,
    /// None if only the deployment knows it.
    pub(super) value: Option<Node>,
    pub(super) value_site: Site,
}

/// `Fn::GetStackOutput`.
#[derive(Clone, Debug)]
pub(super) struct StackOutput {
    pub(super) stack: Pattern,
    pub(super) output: String,
    pub(super) site: Site,
}

const STACK: &str = "AWS::CloudFormation::Stack";

impl Interface {
    /// Whether it may import what it exports itself.
    pub(crate) fn imports_own(&self) -> bool {
        !self.exports.is_empty() && !self.imports.is_empty()
    }

    /// `finding` is what is reported at a node of a declaration, `levels` are those of a lint in each declaration.
    pub(crate) fn of(
        template: &Template,
        finding: &dyn Fn(NodeId) -> Finding,
        levels: &dyn Fn(&'static Lint) -> Vec<Level>,
    ) -> Interface {
        let of_lints: Vec<_> = ACROSS_STACKS.iter().map(|across| (across.lint.id, levels(across.lint))).collect();
        let levels = |number: usize| of_lints.iter().map(|(id, levels)| (*id, levels[number])).collect::<Levels>();
        let mut interface = Interface { is_open: is_open(template), ..Interface::default() };
        for (number, declaration) in template.declarations.iter().enumerate() {
            match declaration.section {
                Section::Parameters => interface.parameters.push(declaration.clone()),
                Section::Outputs => {
                    interface.outputs.push(declaration.name.name.clone());
                    let name = declaration.body.get("Export").and_then(|export| export.get("Name"));
                    interface.exports.extend(name.map(Pattern::of));
                }
                _ => {}
            }
            let site = |at: NodeId| Site { finding: finding(at), levels: levels(number) };
            declaration.body.walk(&mut |node| interface.taken(node, &site));
            interface.nested(declaration, &site);
        }
        interface.outputs_of_nested(template, &|number, at| Site { finding: finding(at), levels: levels(number) });
        interface
    }

    fn taken(&mut self, node: &Node, site: &dyn Fn(NodeId) -> Site) {
        match &node.value {
            Value::Function(Intrinsic::ImportValue, name) => {
                let written = match &name.value {
                    Value::Function(Intrinsic::Sub, argument) => Substitution::of(argument).text,
                    _ => name,
                };
                let (pattern, site) = (Pattern::of(name), site(written.id));
                self.imports.push((pattern, site));
            }
            Value::Function(Intrinsic::GetStackOutput, argument) => {
                let (Some(stack), Some(name)) = (argument.get("StackName"), argument.get("OutputName")) else { return };
                if let Some(output) = name.as_str() {
                    let (stack, site) = (Pattern::of(stack), site(name.id));
                    self.stack_outputs.push(StackOutput { stack, output: output.to_owned(), site });
                }
            }
            _ => {}
        }
    }

    fn nested(&mut self, declaration: &Declaration, site: &dyn Fn(NodeId) -> Site) {
        let Some(resource) = declaration.resource().filter(|resource| resource.type_name == STACK) else { return };
        let Some(url) = resource.property("TemplateURL") else { return };
        let given = resource.property("Parameters");
        let parameters = match given.map(|node| &node.value) {
            None => Some(Vec::new()),
            Some(Value::Object(members)) if !members.iter().any(|member| member.key.name.starts_with("Fn::")) => {
                let parameter = |Member { key, value }: &Member| Given {
                    name: key.name.clone(),
                    name_site: site(key.id),
                    value: literal(value),
                    value_site: site(value.id),
                };
                Some(members.iter().map(parameter).collect())
            }
            Some(_) => None,
        };
        self.nested.push(Nested {
            file: Pattern::of(url).file().unwrap_or_default().to_owned(),
            url_site: site(url.id),
            parameters,
            parameters_site: site(given.map_or(url.id, |node| node.id)),
            outputs: Vec::new(),
        });
    }

    /// Adds the outputs of nested stacks that the template uses.
    fn outputs_of_nested(&mut self, template: &Template, site: &dyn Fn(usize, NodeId) -> Site) {
        if self.nested.is_empty() {
            return;
        }
        let stacks: Vec<&str> = template
            .resources()
            .filter(|resource| resource.type_name == STACK && resource.property("TemplateURL").is_some())
            .map(|resource| resource.name())
            .collect();
        for (number, declaration) in template.declarations.iter().enumerate() {
            for used in references(declaration) {
                let Use::GetAtt(Some(attribute)) = used.usage else { continue };
                let stack = stacks.iter().position(|stack| *stack == used.name);
                let (Some(stack), Some(output)) = (stack, attribute.strip_prefix("Outputs.")) else { continue };
                self.nested[stack].outputs.push((output.to_owned(), site(number, used.attribute)));
            }
        }
    }
}

/// A value that is written out.
fn literal(node: &Node) -> Option<Node> {
    match &node.value {
        Value::String(_) | Value::Integer(_) | Value::Float(_) | Value::Bool(_) => Some(node.clone()),
        _ => None,
    }
}

/// Whether there may be more than the template shows.
fn is_open(template: &Template) -> bool {
    transforms(template).iter().any(|name| name.is_none_or(|name| !name.starts_with("AWS::")))
        || template.declarations.iter().any(|declaration| {
            let in_section = matches!(declaration.section, Section::Outputs | Section::Parameters);
            in_section && (declaration.name.name.starts_with(PREFIX) || declaration.name.name == "Fn::Transform")
        })
        || template.member("Fn::Transform").is_some()
}
