//! The generated source goes through the macros, and what they make is compared with the input.
//!
//! What rustc and the build script do with the expansions is done here by hand: names are resolved by the `use` items of a
//! module, and the texts of all structs become one template. The source is read as tokens, as rustc would, so that the
//! comparison also proves what is written around the arguments.

use std::collections::HashMap;

use cfn_core::entry::{Entry, Kind, Usage};
use cfn_core::loops::PREFIX;
use cfn_core::model::{Declaration, Intrinsic, Key, Member, Node, NodeId, NodeIds, Section, Template, Value};
use cfn_core::yaml::{mark, read_marked};
use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::source::Module;
use crate::equality::{same, same_but_for_labels, says_nothing};

/// Expands an attribute: its arguments, and the struct.
type Expand = fn(TokenStream, TokenStream) -> TokenStream;

/// The names of the attributes, with their functions.
const ATTRIBUTES: &[(&str, Expand)] = &[
    ("resource", cfn_expand::resource),
    ("parameter", cfn_expand::parameter),
    ("output", cfn_expand::output),
    ("condition", cfn_expand::condition),
    ("mapping", cfn_expand::mapping),
    ("rule", cfn_expand::rule),
    ("stack", cfn_expand::stack),
];

/// The module that holds the stack.
const MAIN: &str = "mod";

/// A struct with its expansion.
#[derive(Debug)]
struct Expanded {
    text: String,
    constants: Vec<Value>,
}

/// The template that the source makes.
///
/// # Errors
///
/// What the macros refuse, with the name of the struct.
pub(crate) fn template(modules: &[Module]) -> Result<Template, String> {
    let mut structs = HashMap::new();
    let mut uses: HashMap<(String, String), (String, String)> = HashMap::new();
    for module in modules {
        let tokens: TokenStream =
            module.text.parse().map_err(|error| format!("module `{}` cannot be read: {error}", module.name))?;
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        for item in tokens.split_inclusive(|tree| is_punct(tree, ';')) {
            if let Some(start) = item.iter().position(|tree| is_ident(tree, "use")) {
                import(&module.name, &item[start + 1..], &mut uses);
            } else if let Some((name, expanded)) = expand(item)? {
                structs.insert((module.name.clone(), name), expanded);
            }
        }
    }
    assemble(&structs, &uses)
}

fn assemble(
    structs: &HashMap<(String, String), Expanded>,
    uses: &HashMap<(String, String), (String, String)>,
) -> Result<Template, String> {
    let entries: HashMap<_, _> = structs.iter().map(|(key, expanded)| (key, Entry::read(&expanded.text))).collect();
    let stack = entries.iter().find(|(_, entry)| entry.kind == Some(Kind::Stack));
    let (key, stack) = stack.ok_or("the source has no stack")?;
    let mut ids = NodeIds::default();
    let mut template = Template::default();
    let find = |module: &str, path: &str| -> Option<(String, String)> {
        let path: String = path.split_whitespace().collect();
        match path.split_once("::") {
            Some((module, name)) => Some((module.to_owned(), name.to_owned())),
            None => {
                let own = (module.to_owned(), path);
                if structs.contains_key(&own) { Some(own) } else { uses.get(&own).cloned() }
            }
        }
    };
    let logical_id = |key: &(String, String)| {
        let entry = entries.get(key)?;
        Some(entry.id.unwrap_or(entry.name).to_owned())
    };
    let mut read = |key: &(String, String), entry: &Entry<'_>| -> Result<Vec<Member>, String> {
        let id_of = |name: &str| find(&key.0, name).and_then(|key| logical_id(&key));
        let mut filler = Filler { entry, constants: &structs[key].constants, id_of: &id_of };
        if entry.yaml.is_empty() {
            return Ok(Vec::new());
        }
        match read_marked(entry.yaml, &mut ids, &mut filler) {
            Ok(Node { value: Value::Object(members), .. }) => Ok(members),
            // The only argument of a stack, which reads as a function.
            Ok(Node { id, value: Value::Function(function, argument) }) => {
                Ok(vec![Member { key: Key { id, name: function.long_name().to_owned() }, value: *argument }])
            }
            Ok(_) => Ok(Vec::new()),
            Err(error) => Err(format!("the entry of `{}` cannot be read: {error}", entry.name)),
        }
    };
    template.members = read(key, stack)?;
    for part in &stack.parts {
        let key = find(MAIN, part).filter(|key| entries.contains_key(key));
        let key = key.ok_or_else(|| format!("the stack has no part `{part}`"))?;
        let entry = &entries[&key];
        let (Some(Kind::Entry(section)), Some(Member { key: name, value })) = (entry.kind, read(&key, entry)?.pop())
        else {
            return Err(format!("`{part}` is not an entry"));
        };
        let is_loop = name.name.starts_with(PREFIX);
        let id = if is_loop { Some(name.name) } else { logical_id(&key) };
        let name = Key { id: name.id, name: id.unwrap_or_default() };
        template.declarations.push(Declaration { section, name, body: value, allowances: Vec::new() });
    }
    let description = stack.doc.join("\n");
    if !description.is_empty() && template.member("Description").is_none() {
        let key = Key { id: ids.next(), name: "Description".to_owned() };
        let value = Value::String(description.trim().to_owned());
        template.members.push(Member { key, value: Node { id: ids.next(), value } });
    }
    Ok(template)
}

/// Fills the marks of one struct.
struct Filler<'f> {
    entry: &'f Entry<'f>,
    constants: &'f [Value],
    id_of: &'f dyn Fn(&str) -> Option<String>,
}

impl mark::Fill for Filler<'_> {
    fn reference(&mut self, name: &str, _: NodeId) -> Option<String> {
        let (name, _) = mark::name_and_variables(name);
        let is_used = |usage: &Usage, written: &str| match name.rsplit_once(mark::AS) {
            Some((name, as_usage)) => written == name && usage.name() == as_usage,
            None => written == name,
        };
        let (_, written) = self.entry.uses.iter().find(|(usage, written)| is_used(usage, written))?;
        (self.id_of)(written)
    }

    fn value(&mut self, number: usize) -> Option<Value> {
        self.constants.get(number).cloned()
    }

    fn variable(&mut self, name: &str, in_text: bool) -> Option<Value> {
        let text = |text: String| Value::String(text);
        Some(match (name.strip_prefix('&'), in_text) {
            (Some(name), _) => text(format!("&{{{name}}}")),
            (None, true) => text(format!("${{{name}}}")),
            (None, false) => {
                let name = Node { id: NodeId::default(), value: text(name.to_owned()) };
                Value::Function(Intrinsic::Ref, Box::new(name))
            }
        })
    }
}

/// An annotated struct through its macro; none for any other item.
fn expand(item: &[TokenTree]) -> Result<Option<(String, Expanded)>, String> {
    let Some(keyword) = item.iter().position(|tree| is_ident(tree, "struct")) else { return Ok(None) };
    let Some(TokenTree::Ident(name)) = item.get(keyword + 1) else { return Ok(None) };
    for (at, tree) in item.iter().enumerate().skip(1) {
        let TokenTree::Group(group) = tree else { continue };
        let mut inner = group.stream().into_iter();
        let (Some(TokenTree::Ident(attribute)), arguments) = (inner.next(), inner.next()) else { continue };
        let Some((_, function)) = ATTRIBUTES.iter().find(|(known, _)| attribute == known) else { continue };
        let arguments = match arguments {
            Some(TokenTree::Group(group)) => group.stream(),
            _ => TokenStream::new(),
        };
        let rest = item[..at - 1].iter().chain(&item[at + 1..]).cloned().collect();
        let expansion = function(arguments, rest);
        let mut found = Found::default();
        found.search(expansion);
        // The lints judge the whole template, not its structs.
        let is_of_lint = |error: &String| error.ends_with(']') && error.contains(" [cfn::");
        if let Some(error) = found.errors.into_iter().find(|error| !is_of_lint(error)) {
            return Err(format!("`{name}`: {error}"));
        }
        let text = found.text.ok_or_else(|| format!("`{name}` has no entry"))?;
        let expanded = Expanded { text, constants: found.constants };
        return Ok(Some((name.to_string(), expanded)));
    }
    Ok(None)
}

/// What stands in an expansion.
#[derive(Debug, Default)]
struct Found {
    text: Option<String>,
    constants: Vec<Value>,
    errors: Vec<String>,
}

impl Found {
    fn search(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        for (at, tree) in tokens.iter().enumerate() {
            let after = || tokens[at..].iter().take_while(|tree| !is_punct(tree, ';'));
            match tree {
                // `("..", &[..])`
                TokenTree::Ident(name) if name == "TEXT" => {
                    if let Some(TokenTree::Group(pair)) = after().find(|tree| is_group(tree, Delimiter::Parenthesis)) {
                        let first = pair.stream().into_iter().next();
                        self.text = self.text.take().or_else(|| first.as_ref().and_then(text_of));
                    }
                }
                // A field of the implementation's `Rest`.
                TokenTree::Ident(name) if name == "values" => {
                    if let Some(TokenTree::Group(list)) = after().find(|tree| is_group(tree, Delimiter::Bracket)) {
                        let blocks = list.stream().into_iter().filter(|tree| is_group(tree, Delimiter::Brace));
                        self.constants.extend(blocks.filter_map(constant));
                    }
                }
                TokenTree::Ident(name) if name == "compile_error" => {
                    if let Some(TokenTree::Group(message)) = tokens.get(at + 2) {
                        self.errors.extend(message.stream().into_iter().next().as_ref().and_then(text_of));
                    }
                }
                TokenTree::Group(group) => self.search(group.stream()),
                _ => {}
            }
        }
    }
}

/// The value of `{ "text" }` or `{ () }`.
fn constant(block: TokenTree) -> Option<Value> {
    let TokenTree::Group(block) = block else { return None };
    match block.stream().into_iter().next()? {
        TokenTree::Group(_) => Some(Value::Null),
        tree => text_of(&tree).map(Value::String),
    }
}

/// The value of a literal that is a text.
fn text_of(tree: &TokenTree) -> Option<String> {
    match tree {
        TokenTree::Literal(literal) => {
            syn::parse_str::<syn::LitStr>(&literal.to_string()).ok().map(|text| text.value())
        }
        _ => None,
    }
}

/// `super::module::{A, B as C}`, or `module::A` in the module of the stack.
fn import(module: &str, tokens: &[TokenTree], uses: &mut HashMap<(String, String), (String, String)>) {
    let words: Vec<String> = tokens.iter().map(ToString::to_string).filter(|word| word != ":" && word != ";").collect();
    let (from, rest) = match words.as_slice() {
        [first, from, rest @ ..] if first == "super" => (from, rest),
        [from, rest @ ..] if module == MAIN && from != "cfn" => (from, rest),
        _ => return,
    };
    let listed = rest.join(" ");
    for name in listed.trim_matches(['{', '}', ' ']).split(',').map(str::trim).filter(|name| !name.is_empty()) {
        let (name, local) = name.split_once(" as ").unwrap_or((name, name));
        uses.insert((module.to_owned(), local.to_owned()), (from.clone(), name.to_owned()));
    }
}

fn is_ident(tree: &TokenTree, text: &str) -> bool {
    matches!(tree, TokenTree::Ident(ident) if ident == text)
}

fn is_punct(tree: &TokenTree, c: char) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.as_char() == c)
}

fn is_group(tree: &TokenTree, delimiter: Delimiter) -> bool {
    matches!(tree, TokenTree::Group(group) if group.delimiter() == delimiter)
}

/// What differs between the input and what its source makes: the place in the input, and what it is. Keys have the order of
/// the input.
pub(crate) fn difference(input: &Template, made: &Template) -> Option<(NodeId, String)> {
    for member in input.members.iter().filter(|member| !says_nothing(member)) {
        match made.member(&member.key.name) {
            Some(other) if same(&member.value, &other.value, same_but_for_labels) => {}
            _ => return Some((member.key.id, format!("`{}` is not carried over", member.key.name))),
        }
    }
    for section in Section::ALL {
        let mut others = made.section(section);
        for declaration in input.section(section) {
            let at = declaration.name.id;
            let id = &declaration.name.name;
            let is_same = others.next().is_some_and(|other| {
                same_but_for_labels(&other.name.name, id) && same(&declaration.body, &other.body, same_but_for_labels)
            });
            if !is_same {
                return Some((at, format!("`{id}` is not carried over as it is")));
            }
        }
        if let Some(other) = others.next() {
            return Some((NodeId(1), format!("`{}` was not in the template", other.name.name)));
        }
    }
    None
}
