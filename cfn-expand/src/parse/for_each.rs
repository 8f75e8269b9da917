//! `for_each(Item in ["a", "b"], id = "Topic${Item}")`: the loops around an entry, from the outermost one.

use proc_macro2::{Group, TokenTree};

use super::split::comma;
use super::value::Parser;
use crate::errors::Errors;
use crate::literal::{Scalar, scalar};
use crate::names::FOR_EACH;
use crate::syntax::{Form, Name, Value};
use crate::tokens::{Place, found, is_ident, is_punct, name_of, trees};

/// The loops around an entry.
#[derive(Debug)]
pub(crate) struct ForEach {
    /// The word `for_each`.
    pub(crate) place: Place,
    pub(crate) loops: Vec<Loop>,
    /// The logical ID of each entry.
    pub(crate) id: Option<Name>,
    /// Whether all of it could be read.
    pub(crate) is_whole: bool,
    /// The variables, also those of loops that could not be read, and the names in the logical ID.
    variables: Vec<String>,
}

/// The variables of loops that could not be read, which are no mistakes where they are used.
#[derive(Clone, Debug)]
pub(crate) enum Lost {
    Named(Vec<String>),
    /// Any name may be one.
    Any,
}

impl Default for Lost {
    fn default() -> Self {
        Lost::Named(Vec::new())
    }
}

/// `Item in ["a", "b"]`
#[derive(Debug)]
pub(crate) struct Loop {
    pub(crate) variable: Name,
    pub(crate) collection: Value,
}

/// What is expected at the word.
pub(super) const EXPECTED: &str = "expected `for_each(Item in [\"a\", \"b\"], id = \"Name${Item}\")`";

/// Reads the parentheses after the word. What could not be read has its error.
pub(super) fn read(word: &TokenTree, group: &Group, errors: &mut Errors) -> ForEach {
    let mut for_each =
        ForEach { place: Place::of_tree(word), loops: Vec::new(), id: None, is_whole: false, variables: Vec::new() };
    let before = errors.count();
    let trees = trees(group.stream());
    let mut start = 0;
    let mut is_torn = false;
    while start < trees.len() {
        let end = comma(&trees, start);
        let mut unheard = Errors::default();
        // What is no argument follows from the mistake before.
        let is_rest = is_torn && !starts_argument(&trees[start..end]);
        let errors = if is_rest { &mut unheard } else { &mut *errors };
        let before = errors.count();
        match &trees[start..end] {
            [] => errors.add(Place::of_tree(&trees[end]), "expected a loop before `,`, as in `Item in [\"a\", \"b\"]`"),
            [word, equals, text @ ..] if is_ident(Some(word), "id") && is_punct(Some(equals), '=') => {
                for_each.read_id(word, equals, text, errors);
            }
            argument => for_each.read_loop(argument, errors),
        }
        is_torn = errors.count() > before;
        start = end + 1;
    }
    if errors.count() == before {
        for_each.is_whole = !for_each.loops.is_empty();
        for_each.check(errors);
    }
    for_each
}

fn starts_argument(trees: &[TokenTree]) -> bool {
    is_ident(trees.get(1), "in") || (is_ident(trees.first(), "id") && is_punct(trees.get(1), '='))
}

/// The names before `in` and in logical IDs, wherever they are: the variables of a loop that is written where none is read.
pub(super) fn lost(arguments: &[TokenTree]) -> Lost {
    // At the arguments themselves, or in brackets among them.
    let inner = arguments.iter().map(|tree| match tree {
        TokenTree::Group(group) => trees(group.stream()),
        _ => Vec::new(),
    });
    let mut names = Vec::new();
    for list in [arguments.to_vec()].into_iter().chain(inner) {
        for rest in (0..list.len()).map(|at| &list[at..]) {
            match rest {
                [TokenTree::Ident(name), word, ..] if is_ident(Some(word), "in") => names.push(name_of(name)),
                [word, equals, TokenTree::Literal(text), ..]
                    if is_ident(Some(word), "id") && is_punct(Some(equals), '=') =>
                {
                    names.extend(variables(&text.to_string()));
                }
                _ => {}
            }
        }
    }
    let is_without_names = names.is_empty() && arguments.iter().any(|tree| is_ident(Some(tree), FOR_EACH));
    if is_without_names { Lost::Any } else { Lost::Named(names) }
}

/// The names in a logical ID.
fn variables(id: &str) -> impl Iterator<Item = String> {
    let starts = id.match_indices('{').filter(|(start, _)| id[..*start].ends_with(['$', '&']));
    starts
        .map(|(start, brace)| &id[start + brace.len()..])
        .filter_map(|name| name.split_once('}'))
        .map(|(name, _)| name.to_owned())
}

impl ForEach {
    fn read_id(&mut self, word: &TokenTree, equals: &TokenTree, text: &[TokenTree], errors: &mut Errors) {
        let [TokenTree::Literal(literal)] = text else {
            let place = Place::of_tree(text.first().unwrap_or(equals));
            let found = text.first().map(|tree| format!(", found {}", found(tree))).unwrap_or_default();
            return errors.add(place, format!("expected a string after `id =`{found}"));
        };
        let place = Place::of(literal.span());
        match scalar(literal) {
            Ok(Scalar::Text(_)) if self.id.is_some() => errors.add(Place::of_tree(word), "duplicate `id`; remove one"),
            Ok(Scalar::Text(text)) => {
                self.variables.extend(variables(&text));
                self.id = Some(Name { text, place });
            }
            Ok(_) => errors.add(place, format!("expected a string after `id =`, found {}", found(&text[0]))),
            Err(message) => errors.add(place, message),
        }
    }

    fn read_loop(&mut self, argument: &[TokenTree], errors: &mut Errors) {
        let first = &argument[0];
        let TokenTree::Ident(variable) = first else {
            return errors
                .add(Place::of_tree(first), format!("expected the name of a loop variable, found {}", found(first)));
        };
        let name = name_of(variable);
        if name == "in" {
            return errors.add(Place::of_tree(first), "expected the name of a loop variable before `in`");
        }
        self.variables.push(name.clone());
        match argument.get(1) {
            Some(word) if is_ident(Some(word), "in") => {}
            Some(other) => {
                return errors
                    .add(Place::of_tree(other), format!("expected `in` after `{name}`, found {}", found(other)));
            }
            None => {
                let message =
                    format!("expected `in` and a collection after `{name}`, as in `{name} in [\"a\", \"b\"]`");
                return errors.add(Place::of_tree(first), message);
            }
        }
        let place = Place::of(variable.span());
        if let Some(earlier) = self.loops.iter().find(|earlier| earlier.variable.text == name) {
            let name = &earlier.variable.text;
            return errors.add(place, format!("duplicate loop variable `{name}`; rename one"));
        }
        if argument.len() == 2 {
            let message = format!("expected a collection after `{name} in`, as in `{name} in [\"a\", \"b\"]`");
            return errors.add(Place::of_tree(&argument[1]), message);
        }
        let collection = Parser::new(errors).value(&argument[2..], Place::of_tree(&argument[1]));
        self.loops.push(Loop { variable: Name { text: name, place }, collection });
    }

    /// Checks what is there, once all of it could be read.
    fn check(&self, errors: &mut Errors) {
        if self.loops.is_empty() {
            return errors.add(self.place, EXPECTED);
        }
        for Loop { collection, .. } in &self.loops {
            check_collection(collection, errors);
        }
        if self.id.is_none() {
            let example: String = self.loops.iter().map(|each| format!("${{{}}}", each.variable.text)).collect();
            errors.add(self.place, format!("missing `id` in `for_each`; add `id = \"Name{example}\"`"));
        }
    }

    /// Its variables, if it could not be read.
    pub(crate) fn lost(&self) -> Lost {
        if self.variables.is_empty() { Lost::Any } else { Lost::Named(self.variables.clone()) }
    }

    /// The variable that the logical ID lacks, so that two entries have the same one.
    pub(crate) fn variable_beside_id(&self) -> Option<&Name> {
        let id = &self.id.as_ref()?.text;
        let is_missing = |name: &&Name| ["$", "&"].iter().all(|sign| !id.contains(&format!("{sign}{{{}}}", name.text)));
        self.loops.iter().map(|each| &each.variable).find(is_missing)
    }
}

fn check_collection(collection: &Value, errors: &mut Errors) {
    const KINDS: &str = "a list of strings, a parameter of type `CommaDelimitedList`, or `FindInMap(..)`";
    match &collection.form {
        Form::List(items) if items.is_empty() => {
            errors.add(collection.place, "empty collection; `for_each` needs at least one item");
        }
        Form::List(items) => {
            for (index, item) in items.iter().enumerate() {
                match &item.form {
                    Form::Text(text) => {
                        let is_same = |earlier: &Value| matches!(&earlier.form, Form::Text(other) if other == text);
                        if items[..index].iter().any(is_same) {
                            errors.add(item.place, format!("duplicate item `{text}`; remove one"));
                        }
                    }
                    Form::Integer(number) => {
                        errors.add(item.place, format!("items must be strings; write `\"{number}\"`"));
                    }
                    Form::Constant(_) | Form::Pseudo(_) | Form::Broken => {}
                    Form::Path(path) if path.attribute.is_none() => {}
                    _ => errors.add(item.place, "items must be strings, as in `[\"a\", \"b\"]`"),
                }
            }
        }
        Form::Path(path) if path.attribute.is_none() => {}
        Form::Call(name, _) if name.text == "FindInMap" => {}
        Form::Broken => {}
        Form::Text(text) => {
            let message = format!("expected a collection, found a string; write `[\"{text}\"]`");
            errors.add(collection.place, message);
        }
        _ => errors.add(collection.place, format!("expected {KINDS}")),
    }
}
