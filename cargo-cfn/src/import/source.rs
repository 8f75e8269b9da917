//! Entries as structs, and modules as files.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write as _;

use cfn_core::lint::Finding;
use cfn_core::loops::PREFIX;
use cfn_core::model::{Declaration, Intrinsic, Member, Node, NodeId, Section, Template};
use cfn_core::yaml::Positions;

use super::Unsupported;
use super::additions;
use super::arguments::{Opened, argument, arguments, opened};
use super::comments::Comments;
use super::layout::{FIELDS_WIDTH, attribute, comment_line, import, is_doc, wrapped};
use super::loops::Separated;
use super::names::Names;
use super::print::{Item, Tree, WIDTH, literal};
use super::scope::Scope;
use super::value::Values;
use crate::check::comments::of_entry;
use crate::equality::says_nothing;

/// Why a lint is allowed.
pub(crate) const REASON: &str = "as imported";

/// The attribute of each section, in the order of [`Section::ALL`].
const ATTRIBUTES: [&str; Section::ALL.len()] = ["parameter", "rule", "mapping", "condition", "resource", "output"];

/// What a template has beside its entries, as arguments of `#[stack]`.
const STACK_ARGUMENTS: [&str; 5] = ["Description", "Metadata", "Transform", "Globals", "Hooks"];

/// A file of source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Module {
    /// The name of the module; `mod` for the one that holds the stack.
    pub(crate) name: String,
    pub(crate) text: String,
}

/// A template as source.
#[derive(Debug)]
pub(crate) struct Generated {
    /// The module of the stack comes first.
    pub(crate) modules: Vec<Module>,
    pub(crate) unsupported: Vec<Unsupported>,
    /// Comments that belong to nothing that Rust source has.
    pub(crate) lost_comments: Vec<String>,
}

/// The file that a template is read from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Original<'s> {
    pub(crate) text: &'s str,
    pub(crate) positions: &'s Positions,
    /// The name of the file.
    pub(crate) title: &'s str,
}

/// The source of a template, in which the findings are allowed; `stack` is the name of the struct.
pub(crate) fn generate(separated: &Separated, original: Original<'_>, stack: &str, findings: &[Finding]) -> Generated {
    let template = &separated.template;
    let names = Names::of(template);
    let mut generator = Generator {
        template,
        names: &names,
        comments: Comments::new(original.text, original.positions),
        unsupported: Vec::new(),
        allowed: allowed(separated, findings),
        added: additions(template),
        above_calls: HashMap::new(),
    };
    // In the order of the template, so that each comment goes to what follows it.
    let above = template.members.first().map(|first| generator.comments.take(first.key.id)).unwrap_or_default();
    let mut items: Vec<String> = Vec::new();
    let mut scopes: BTreeMap<&str, Scope<'_>> = BTreeMap::new();
    let calls = template.members.iter().filter(|member| is_call(member)).map(|call| call.key.id);
    let mut calls = calls.collect::<BTreeSet<_>>().into_iter().peekable();
    for index in 0..template.declarations.len() {
        while let Some(call) = calls.next_if(|call| *call < template.declarations[index].name.id) {
            let comments = generator.comments.take(call);
            generator.above_calls.insert(call, comments);
        }
        let module = names.placed[index].module.as_str();
        let scope = scopes.entry(module).or_insert_with(|| Scope::new(&names, template, module));
        items.push(generator.entry(index, scope));
    }
    let main = generator.main(original.title, stack, &above);
    let mut modules = vec![Module { name: "mod".to_owned(), text: main }];
    for module in &names.modules {
        let of_module = names.placed.iter().zip(&items).filter(|(placed, _)| placed.module == *module);
        let items: Vec<&str> = of_module.map(|(_, item)| item.as_str()).collect();
        let text = generator.module(module, scopes.get(module.as_str()), &items);
        modules.push(Module { name: module.clone(), text });
    }
    let lost_comments = generator.comments.rest();
    Generated { modules, unsupported: generator.unsupported, lost_comments }
}

/// The lints that fire, for each declaration; those of the whole template come last.
fn allowed(Separated { template, origins }: &Separated, findings: &[Finding]) -> Vec<BTreeSet<&'static str>> {
    let mut allowed = vec![BTreeSet::new(); template.declarations.len() + 1];
    for finding in findings {
        let begins = |declaration: &Declaration| declaration.name.id;
        let of = template.declarations.iter().enumerate().filter(|(index, _)| origins[*index] == finding.declaration);
        let before = of.clone().filter(|(_, it)| begins(it) <= finding.at).max_by_key(|(_, it)| begins(it));
        let index = before.or_else(|| of.clone().next()).map_or(template.declarations.len(), |(index, _)| index);
        allowed[index].insert(finding.lint.id);
    }
    allowed
}

struct Generator<'s> {
    template: &'s Template,
    names: &'s Names,
    comments: Comments<'s>,
    unsupported: Vec<Unsupported>,
    allowed: Vec<BTreeSet<&'static str>>,
    added: HashMap<String, Vec<&'static str>>,
    /// The comments above the macros that are called among the entries.
    above_calls: HashMap<NodeId, Vec<String>>,
}

impl<'s> Generator<'s> {
    /// A struct with its attribute.
    fn entry(&mut self, index: usize, scope: &mut Scope<'s>) -> String {
        let declaration = &self.template.declarations[index];
        let placed = &self.names.placed[index];
        let mut above = self.comments.take(declaration.name.id);
        let looped = declaration.name.name.starts_with(PREFIX).then(|| opened(declaration));
        let (loops, id, body) = match &looped {
            Some(Some(Opened { loops, id, body })) => (loops.as_slice(), Some(*id), *body),
            Some(None) => {
                let message = "expected a variable, a collection and an entry in the loop";
                self.unsupported.push(Unsupported::new(declaration.name.id, message));
                return String::new();
            }
            None => (&[][..], None, &declaration.body),
        };
        let variables = loops.iter().map(|(variable, _)| *variable).collect();
        let mut values = Values { scope, comments: &mut self.comments, unsupported: &mut self.unsupported, variables };
        let (mut items, description) = arguments(declaration, body, &mut values);
        if let Some(id) = id {
            let each = |(variable, collection): &(&str, &Node)| {
                Tree::prefixed(format!("{variable} in "), values.value(collection, None))
            };
            let mut arguments: Vec<Tree> = loops.iter().map(each).collect();
            arguments.push(Tree::prefixed("id = ", Tree::word(literal(&id.name))));
            items.push(Tree::call("for_each", arguments).into());
        }
        if placed.has_id {
            items.push(Tree::word(format!("id = {}", literal(&declaration.name.name))).into());
        }
        // What a build has written of a struct becomes what the struct said.
        let (allowed, rest): (Vec<String>, Vec<String>) = above.into_iter().partition(|line| of_entry(line).is_some());
        above = rest;
        let given: Vec<(&str, &str)> = allowed.iter().filter_map(|line| of_entry(line)).collect();
        items.extend(given.iter().map(|(lint, reason)| allowance(lint, reason)));
        let found = self.allowed[index].iter().filter(|lint| given.iter().all(|(given, _)| given != *lint));
        items.extend(found.map(|lint| allowance(lint, REASON)));
        // What the assembler would add: the input does without.
        let added = self.added.get(&declaration.name.name).filter(|_| declaration.section == Section::Resources);
        items.extend(added.into_iter().flatten().map(|addition| allowance(addition, REASON)));
        let mut out = String::new();
        let sign = match (description, declaration.section) {
            (Some(description), _) => {
                above.iter().for_each(|comment| comment_line(&mut out, "//", comment));
                above = wrapped(description);
                "///"
            }
            (None, Section::Parameters | Section::Outputs) => "//",
            (None, _) => "///",
        };
        above.iter().for_each(|comment| comment_line(&mut out, sign, comment));
        attribute(&mut out, ATTRIBUTES[declaration.section as usize], items);
        let _ = writeln!(out, "pub struct {};", placed.name);
        out
    }

    /// The module that holds the stack.
    fn main(&mut self, title: &str, stack: &str, above: &[String]) -> String {
        let mut scope = Scope::new(self.names, self.template, "mod");
        let mut out = format!("//! The stack of `{title}`.\n");
        for (number, module) in self.names.modules.iter().collect::<BTreeSet<_>>().into_iter().enumerate() {
            let _ = writeln!(out, "{}mod {module};", if number == 0 { "\n" } else { "" });
        }
        out.push_str("\nuse cfn::stack;\n");
        let begin = out.len();
        let mut values = Values {
            scope: &mut scope,
            comments: &mut self.comments,
            unsupported: &mut self.unsupported,
            variables: Vec::new(),
        };
        let mut arguments: Vec<Item> = Vec::new();
        let mut description = None;
        let mut seen = BTreeSet::new();
        for member in self.template.members.iter().filter(|member| !says_nothing(member)) {
            let Member { key, value } = member;
            let comments = self.above_calls.remove(&key.id).unwrap_or_else(|| values.comments.take(key.id));
            match key.name.as_str() {
                name if !seen.insert(name) => {
                    values.refuse(key.id, format!("duplicate `Fn::Transform` in `{name}`; remove one"));
                }
                name if !(STACK_ARGUMENTS.contains(&name) || is_call(member)) => {
                    values.refuse(key.id, format!("unknown section `{name}`"));
                }
                "Description" => match value.as_str().filter(|text| is_doc(text)) {
                    Some(text) => description = Some(text),
                    None => {
                        let tree = Tree::field("Description", values.value(value, None));
                        arguments.push(Item { comments, tree });
                    }
                },
                name => {
                    let tree = Tree::field(argument(name), values.value(value, None));
                    arguments.push(Item { comments, tree });
                }
            }
        }
        let imports = self.imports(&scope, "");
        out.insert_str(begin, &imports);
        arguments.extend(self.allowed[self.template.declarations.len()].iter().map(|lint| allowance(lint, REASON)));
        out.push('\n');
        above.iter().for_each(|comment| comment_line(&mut out, "//", comment));
        description.into_iter().flat_map(str::lines).for_each(|line| comment_line(&mut out, "///", line));
        attribute(&mut out, "stack", arguments);
        let parts = self.names.placed.iter().map(|placed| format!("{}::{}", placed.module, placed.name));
        let parts: Vec<_> = parts.collect();
        let list = parts.join(", ");
        let line = format!("pub struct {stack}({list});");
        if line.len() <= WIDTH && list.len() <= FIELDS_WIDTH {
            let _ = writeln!(out, "{line}");
        } else {
            let _ = writeln!(out, "pub struct {stack}(");
            parts.iter().for_each(|part| out.push_str(&format!("    {part},\n")));
            out.push_str(");\n");
        }
        out
    }

    /// The `use` items of a module, after an empty line.
    fn imports(&self, scope: &Scope<'_>, parent: &str) -> String {
        let mut imports: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for (index, local) in &scope.imported {
            let placed = &self.names.placed[*index];
            let item = match placed.name == *local {
                true => local.clone(),
                false => format!("{} as {local}", placed.name),
            };
            imports.entry(&placed.module).or_default().push(item);
        }
        let imports = imports.into_iter().map(|(module, names)| import(&format!("{parent}{module}"), names));
        let imports: String = imports.collect();
        if imports.is_empty() { imports } else { format!("\n{imports}") }
    }

    fn module(&self, name: &str, scope: Option<&Scope<'_>>, items: &[&str]) -> String {
        let sections: BTreeSet<Section> = self
            .names
            .placed
            .iter()
            .zip(&self.template.declarations)
            .filter(|(placed, _)| placed.module == name)
            .map(|(_, declaration)| declaration.section)
            .collect();
        let mut out = String::new();
        let is_camel = |placed: &str| {
            placed.starts_with(|c: char| c.is_ascii_uppercase()) && !placed.trim_end_matches('_').contains('_')
        };
        if self.names.placed.iter().any(|placed| placed.module == name && !is_camel(&placed.name)) {
            out.push_str("#![allow(non_camel_case_types)]\n\n");
        }
        let mut attributes: Vec<&str> = sections.iter().map(|section| ATTRIBUTES[*section as usize]).collect();
        attributes.sort_unstable();
        out.push_str(&import("cfn", attributes.iter().map(|name| (*name).to_owned()).collect()));
        scope.iter().for_each(|scope| out.push_str(&self.imports(scope, "super::")));
        for item in items {
            out.push('\n');
            out.push_str(item);
        }
        out
    }
}

/// Whether a macro makes entries: of a section, or of any.
fn is_call(Member { key, value }: &Member) -> bool {
    let is_call = matches!(value.as_function(), Some((Intrinsic::Transform, _)));
    key.name == Intrinsic::Transform.long_name() || (is_call && Section::from_name(&key.name).is_some())
}

fn allowance(lint: &str, reason: &str) -> Item {
    Tree::word(format!("allow({lint}, reason = {})", literal(reason))).into()
}
