//! Entries as structs, and modules as files.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write as _;

use cfn_core::lint::Finding;
use cfn_core::loops::PREFIX;
use cfn_core::model::{Declaration, Key, Member, Node, Section, Template, Value};
use cfn_core::schema::ResourceType;
use cfn_core::yaml::Source;

use super::Unsupported;
use super::additions;
use super::comments::Comments;
use super::names::Names;
use super::print::{Item, Tree, WIDTH, literal, write_comment};
use super::proof::says_nothing;
use super::value::Values;

/// Why a lint is allowed.
pub(crate) const REASON: &str = "as imported";

/// The attribute of each section, in the order of [`Section::ALL`].
const ATTRIBUTES: [&str; Section::ALL.len()] = ["parameter", "rule", "mapping", "condition", "resource", "output"];

/// What an alias of an entry ends in, in the order of [`Section::ALL`].
const SUFFIXES: [&str; Section::ALL.len()] = ["Parameter", "Rule", "Mapping", "Condition", "Resource", "Output"];

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

/// What a module can name.
#[derive(Debug)]
pub(crate) struct Scope<'s> {
    names: &'s Names,
    template: &'s Template,
    module: &'s str,
    /// The local names of entries of other modules.
    imported: BTreeMap<usize, String>,
    taken: BTreeSet<String>,
}

impl<'s> Scope<'s> {
    fn new(names: &'s Names, template: &'s Template, module: &'s str) -> Self {
        let own = names.placed.iter().filter(|placed| placed.module == module).map(|placed| placed.name.clone());
        Self { names, template, module, imported: BTreeMap::new(), taken: own.collect() }
    }

    /// The name of an entry in this module, which imports it if need be.
    pub(crate) fn path(&mut self, name: &str, sections: &[Section]) -> Option<String> {
        let index = self.names.find(name, sections)?;
        let placed = &self.names.placed[index];
        if placed.module == self.module {
            return Some(placed.name.clone());
        }
        if let Some(local) = self.imported.get(&index) {
            return Some(local.clone());
        }
        let mut local = placed.name.clone();
        if self.taken.contains(&local) {
            local += SUFFIXES[self.template.declarations[index].section as usize];
        }
        while !self.taken.insert(local.clone()) {
            local.push('_');
        }
        self.imported.insert(index, local.clone());
        Some(local)
    }
}

/// The source of a template, in which the findings are allowed. `title` is the name of the template's file.
pub(crate) fn generate(source: &Source, text: &str, title: &str, stack: &str, findings: &[Finding]) -> Generated {
    let template = &source.template;
    let names = Names::of(template);
    let mut generator = Generator {
        template,
        names: &names,
        comments: Comments::new(text, &source.positions),
        unsupported: Vec::new(),
        allowed: allowed(template, findings),
        added: additions(template),
    };
    // In the order of the template, so that each comment goes to what follows it.
    let above = template.members.first().map(|first| generator.comments.take(first.key.id)).unwrap_or_default();
    let mut items: Vec<String> = Vec::new();
    let mut scopes: BTreeMap<&str, Scope<'_>> = BTreeMap::new();
    for index in 0..template.declarations.len() {
        let module = names.placed[index].module.as_str();
        let scope = scopes.entry(module).or_insert_with(|| Scope::new(&names, template, module));
        items.push(generator.entry(index, scope));
    }
    let main = generator.main(title, stack, &above);
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
fn allowed(template: &Template, findings: &[Finding]) -> Vec<BTreeSet<&'static str>> {
    let mut allowed = vec![BTreeSet::new(); template.declarations.len() + 1];
    for finding in findings {
        let begins = |declaration: &Declaration| declaration.name.id;
        let of = template.declarations.iter().enumerate().filter(|(_, it)| it.name.name == finding.declaration);
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
                let message = "a loop that makes several entries has no form in Rust; split it";
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
        items.extend(self.allowed[index].iter().map(|lint| allowance(lint)));
        // What the assembler would add: the input does without.
        let added = self.added.get(&declaration.name.name).filter(|_| declaration.section == Section::Resources);
        items.extend(added.into_iter().flatten().map(|addition| allowance(addition)));
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
        let mut out = format!("//! The stack of `{title}`.\n\n");
        for module in self.names.modules.iter().collect::<BTreeSet<_>>() {
            let _ = writeln!(out, "mod {module};");
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
        for member in self.template.members.iter().filter(|member| !says_nothing(member)) {
            let Member { key, value } = member;
            let comments = values.comments.take(key.id);
            match key.name.as_str() {
                "Description" => match value.as_str().filter(|text| is_doc(text)) {
                    Some(text) => description = Some(text),
                    None => {
                        let tree = Tree::field("Description", values.value(value, None));
                        arguments.push(Item { comments, tree });
                    }
                },
                name => {
                    let tree = Tree::field(name, values.value(value, None));
                    arguments.push(Item { comments, tree });
                }
            }
        }
        let imports = self.imports(&scope, "");
        out.insert_str(begin, &imports);
        arguments.extend(self.allowed[self.template.declarations.len()].iter().map(|lint| allowance(lint)));
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

/// An entry in loops.
struct Opened<'d> {
    /// The variables and the collections, the outermost loop first.
    loops: Vec<(&'d str, &'d Node)>,
    id: &'d Key,
    body: &'d Node,
}

/// The entry of a loop, or of loops in each other; none if a loop makes several.
fn opened(declaration: &Declaration) -> Option<Opened<'_>> {
    let (mut loops, mut body) = (Vec::new(), &declaration.body);
    loop {
        let [variable, collection, Node { value: Value::Object(members), .. }] = body.as_list()? else { return None };
        loops.push((variable.as_str()?, collection));
        let [Member { key, value }] = members.as_slice() else { return None };
        if !key.name.starts_with(PREFIX) {
            return Some(Opened { loops, id: key, body: value });
        }
        body = value;
    }
}

/// The arguments of an entry's attribute, and its description if that is the doc comment.
fn arguments<'d>(
    declaration: &Declaration,
    body: &'d Node,
    values: &mut Values<'_, '_>,
) -> (Vec<Item>, Option<&'d str>) {
    if declaration.section == Section::Conditions {
        return (vec![values.condition(body).into()], None);
    }
    let Value::Object(members) = &body.value else {
        values.refuse(body.id, format!("`{}` is not a mapping", declaration.name.name));
        return (Vec::new(), None);
    };
    match declaration.section {
        Section::Mappings => (values.members(members, None), None),
        Section::Resources => (resource(members, values, body), None),
        Section::Rules => (members.iter().map(|member| rule_member(member, values)).collect(), None),
        _ => {
            let described = members.first().filter(|member| member.key.name == "Description");
            let description = described.and_then(|member| member.value.as_str()).filter(|text| is_one_paragraph(text));
            let rest = if description.is_some() { &members[1..] } else { members };
            (rest.iter().map(|member| attribute_member(member, values)).collect(), description)
        }
    }
}

fn resource(members: &[Member], values: &mut Values<'_, '_>, body: &Node) -> Vec<Item> {
    let Some(type_name) = body.get("Type").and_then(Node::as_str) else {
        values.refuse(body.id, "expected a `Type`");
        return Vec::new();
    };
    let schema = ResourceType::find(type_name).map(ResourceType::schema);
    let path = if type_name.split("::").all(is_type_segment) { type_name.to_owned() } else { literal(type_name) };
    let mut items: Vec<Item> = Vec::new();
    let mut first = Item::from(Tree::word(path.clone()));
    for member in members {
        let Member { key, value } = member;
        match key.name.as_str() {
            "Type" => first.comments.extend(values.comments.take(key.id)),
            "Properties" => match &value.value {
                Value::Object(properties) => {
                    first.comments.extend(values.comments.take(key.id));
                    first.tree = Tree::braces(&path, values.members(properties, schema));
                }
                // `Fn::If`, or what a macro makes.
                _ => items.push(attribute_member(member, values)),
            },
            _ => items.push(attribute_member(member, values)),
        }
    }
    items.insert(0, first);
    items
}

fn is_type_segment(segment: &str) -> bool {
    segment.starts_with(|c: char| c.is_ascii_alphabetic()) && segment.chars().all(|c| c.is_ascii_alphanumeric())
}

/// A member of a resource, an output or a parameter itself; two of them hold names.
fn attribute_member(Member { key, value }: &Member, values: &mut Values<'_, '_>) -> Item {
    let comments = values.comments.take(key.id);
    let tree = match key.name.as_str() {
        "DependsOn" => values.names(value, &[Section::Resources]),
        "Condition" => values.names(value, &[Section::Conditions]),
        _ => values.value(value, None),
    };
    Item { comments, tree: Tree::field(key.name.clone(), tree) }
}

fn rule_member(Member { key, value }: &Member, values: &mut Values<'_, '_>) -> Item {
    let comments = values.comments.take(key.id);
    let tree = match (key.name.as_str(), &value.value) {
        ("RuleCondition", _) => values.condition(value),
        ("Assertions", Value::List(assertions)) => {
            Tree::list(assertions.iter().map(|assertion| assertion_item(assertion, values)).collect())
        }
        _ => values.value(value, None),
    };
    Item { comments, tree: Tree::field(key.name.clone(), tree) }
}

fn assertion_item(assertion: &Node, values: &mut Values<'_, '_>) -> Item {
    let Value::Object(members) = &assertion.value else { return values.value(assertion, None).into() };
    let members = members.iter().map(|Member { key, value }| {
        let comments = values.comments.take(key.id);
        let tree = if key.name == "Assert" { values.condition(value) } else { values.value(value, None) };
        Item { comments, tree: Tree::field(key.name.clone(), tree) }
    });
    Tree::object(members.collect()).into()
}

fn allowance(lint: &str) -> Item {
    Tree::word(format!("allow({lint}, reason = {})", literal(REASON))).into()
}

/// `#[name(arguments)]`; the properties of a resource begin on the line of the attribute.
fn attribute(out: &mut String, name: &str, items: Vec<Item>) {
    if items.is_empty() {
        let _ = writeln!(out, "#[{name}]");
        return;
    }
    if let Some(arguments) = metadata(&items) {
        // rustfmt knows this form, and writes no comma at the end.
        let line = arguments.join(", ");
        if line.len() <= METADATA_WIDTH {
            let _ = writeln!(out, "#[{name}({line})]");
        } else {
            let _ = writeln!(out, "#[{name}(\n    {}\n)]", arguments.join(",\n    "));
        }
        return;
    }
    let open = format!("#[{name}");
    let is_mapping = name == "mapping";
    let tree = match is_mapping {
        true => Tree::braces(&open, items.clone()),
        false => Tree::List { open: format!("{open}("), items: items.clone(), close: ")", is_spaced: false },
    };
    match items.as_slice() {
        [Item { tree: first @ Tree::List { .. }, comments }, rest @ ..]
            if !is_mapping && comments.is_empty() && rest.iter().all(|item| item.comments.is_empty()) =>
        {
            let mut line = String::new();
            tree.write(&mut line, 0, 1);
            if line.contains('\n') {
                line = format!("{open}(");
                first.write(&mut line, 0, 2);
                for item in rest {
                    line.push_str(", ");
                    item.tree.write(&mut line, 0, 2);
                }
                line.push(')');
            }
            out.push_str(&line);
        }
        _ => tree.write(out, 0, 1),
    }
    out.push_str("]\n");
}

/// The longest arguments on one line of an attribute whose form rustfmt knows: its `attr_fn_like_width`.
const METADATA_WIDTH: usize = 70;

/// The arguments of an attribute if all of them are paths, literals, `allow(..)` and `id = ".."`.
fn metadata(items: &[Item]) -> Option<Vec<&str>> {
    let is_path = |word: &str| word.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, ':' | '_'));
    let is_known = |word: &str| ["allow(", "id = ", "\"", "r\"", "r#"].iter().any(|start| word.starts_with(start));
    let arguments = items.iter().map(|item| match &item.tree {
        Tree::Word(word) if item.comments.is_empty() && (is_path(word) || is_known(word)) => Some(word.as_str()),
        _ => None,
    });
    arguments.collect()
}

fn comment_line(out: &mut String, sign: &str, comment: &str) {
    write_comment(out, sign, comment);
    out.push('\n');
}

/// The longest fields on one line of a tuple struct: rustfmt's `fn_call_width`.
const FIELDS_WIDTH: usize = 60;

/// The longest line of a `use` item, and of the names in one that has several lines.
///
/// Source: rustfmt's output.
const IMPORT_WIDTH: usize = 98;
const LIST_WIDTH: usize = 99;

/// `use module::{A, B};` as rustfmt writes it.
fn import(module: &str, mut names: Vec<String>) -> String {
    names.sort_by_key(|name| natural(name));
    let line = match names.as_slice() {
        [name] => format!("use {module}::{name};\n"),
        names => format!("use {module}::{{{}}};\n", names.join(", ")),
    };
    if line.trim_end().len() <= IMPORT_WIDTH {
        return line;
    }
    let mut out = format!("use {module}::{{");
    let mut used = WIDTH;
    for name in &names {
        if used + name.len() + 2 > LIST_WIDTH {
            out.push_str("\n   ");
            used = 3;
        }
        let _ = write!(out, " {name},");
        used += name.len() + 2;
    }
    out + "\n};\n"
}

/// Parts of a name in the order in which rustfmt sorts: numbers by their value.
fn natural(name: &str) -> Vec<(String, u128)> {
    let mut parts = Vec::new();
    let mut rest = name;
    while !rest.is_empty() {
        let word = rest.find(|c: char| c.is_ascii_digit()).unwrap_or(rest.len());
        let digits = rest[word..].find(|c: char| !c.is_ascii_digit()).map_or(rest.len(), |end| word + end);
        parts.push((rest[..word].to_owned(), rest[word..digits].parse().unwrap_or_default()));
        rest = &rest[digits..];
    }
    parts
}

/// A description as lines of a doc comment, which the macro joins with blanks.
fn wrapped(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    for word in text.split(' ') {
        let last = lines.last_mut().expect("it has a line");
        if !last.is_empty() && last.chars().count() + word.chars().count() + 5 > WIDTH {
            lines.push(word.to_owned());
        } else {
            if !last.is_empty() {
                last.push(' ');
            }
            last.push_str(word);
        }
    }
    lines
}

/// Whether a doc comment of one paragraph says just this text.
fn is_one_paragraph(text: &str) -> bool {
    !text.is_empty()
        && text.split(' ').all(|word| !word.is_empty() && !word.contains(|c: char| c.is_whitespace() || c.is_control()))
}

/// Whether the lines of a doc comment say just this text.
fn is_doc(text: &str) -> bool {
    let is_plain = |line: &str| line == line.trim() && !line.contains(|c: char| c.is_control());
    !text.is_empty() && text == text.trim() && text.split('\n').all(is_plain)
}
