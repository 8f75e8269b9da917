//! Objects as struct literals, and the structs that they are of.

use std::fmt::Write as _;

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};

use super::View;
use super::allow;
use super::rust;
use super::shape::{Field, Shape};
use crate::parse::fields;
use crate::tokens::{MAX_DEPTH, code, is_punct, name_of, trees};

impl View {
    /// `__view::Name { Property: any(value), .., __: (), ..any(()) }`; an object of whose names nothing is known as a
    /// tuple of its values.
    pub(super) fn object(&mut self, shape: &Shape, trees: &[TokenTree]) -> TokenStream {
        if self.depth >= MAX_DEPTH {
            return code("()");
        }
        self.depth += 1;
        let fields = fields(trees);
        let shape = shape.of_object(&fields);
        let structure = self.structs.add(&shape);
        let (mut literal, mut others) = (TokenStream::new(), TokenStream::new());
        for field in fields {
            let below = shape.below(&text_of(field.name));
            let value = match field.arguments {
                Some(group) => self.object(&below, &allowances(group)),
                None if field.value.is_empty() => code("()"),
                None => self.value(&below, field.value),
            };
            let (Some(index), Some(name)) = (structure, rust::name(field.name)) else {
                others.extend(value);
                others.extend(code(","));
                continue;
            };
            self.structs.use_name(index, name);
            literal.extend([field.name.clone()]);
            // A name that is still being typed stands alone: whatever rust-analyzer adds to it, nothing moves.
            if field.colon.is_some() || field.arguments.is_some() {
                literal.extend(code(": ::cfn::ide::any"));
                literal.extend([parenthesised(value)]);
                literal.extend(code(","));
            }
        }
        self.depth -= 1;
        let others = TokenStream::from(parenthesised(others));
        let Some(index) = structure else { return others };
        literal.extend(code("__: (), ..::cfn::ide::any"));
        literal.extend([parenthesised(others)]);
        let mut tokens = code(&format!("__view::{}", self.structs.name(index)));
        tokens.extend([TokenTree::from(Group::new(Delimiter::Brace, literal))]);
        tokens
    }
}

fn text_of(name: &TokenTree) -> String {
    match name {
        TokenTree::Ident(ident) => name_of(ident),
        other => other.to_string().trim_matches('"').to_owned(),
    }
}

/// `rule, reason = ".."` as names with colons: `rule: (), reason: (),`. What is still being typed stands alone.
fn allowances(group: &Group) -> Vec<TokenTree> {
    let mut named = Vec::new();
    for element in trees(group.stream()).split(|tree| is_punct(Some(tree), ',')) {
        if let Some(TokenTree::Ident(name)) = element.first() {
            named.push(TokenTree::from(name.clone()));
            if allow::is_known(name) {
                named.extend(code(": (),"));
            }
        }
    }
    named
}

pub(super) fn parenthesised(stream: TokenStream) -> TokenTree {
    Group::new(Delimiter::Parenthesis, stream).into()
}

/// The structs of a view.
#[derive(Default)]
pub(super) struct Structs {
    structs: Vec<Struct>,
}

struct Struct {
    shape: Shape,
    name: String,
    fields: Vec<Field>,
    /// Names that the user has written and that it does not have. They have their error already, which says more than
    /// rust-analyzer would: it finds them here.
    others: Vec<String>,
}

impl Structs {
    /// The struct for objects of that shape; none if nothing is known of their names.
    fn add(&mut self, shape: &Shape) -> Option<usize> {
        if let Some(index) = self.structs.iter().position(|known| known.shape == *shape) {
            return Some(index);
        }
        let fields = shape.fields()?;
        let mut name = shape.name();
        while self.structs.iter().any(|other| other.name == name) {
            name.push('_');
        }
        self.structs.push(Struct { shape: shape.clone(), name, fields, others: Vec::new() });
        Some(self.structs.len() - 1)
    }

    fn name(&self, index: usize) -> &str {
        &self.structs[index].name
    }

    fn use_name(&mut self, index: usize, name: &Ident) {
        let structure = &mut self.structs[index];
        let known = structure.fields.iter().any(|field| *name == rust::field(&field.name));
        let name = name.to_string();
        if !known && !structure.others.contains(&name) {
            structure.others.push(name);
        }
    }

    /// `mod __view { pub struct Table { .. } .. }`
    pub(super) fn define(&self) -> TokenStream {
        let mut source = String::from("#[allow(non_snake_case, non_camel_case_types)] mod __view {");
        for structure in &self.structs {
            let _ = write!(source, "pub struct {} {{ #[doc(hidden)] pub __: (),", structure.name);
            for Field { name, kind, doc } in &structure.fields {
                let _ = write!(source, "#[doc = {doc:?}] pub {}: {kind},", rust::field(name));
            }
            for name in &structure.others {
                let _ = write!(source, "#[doc(hidden)] pub {name}: (),");
            }
            source.push('}');
        }
        source.extend(self.markers().iter().map(|name| format!("pub struct {name};")));
        source.push('}');
        code(&source)
    }

    /// Structs that the types of fields name and that no literal of the view is of.
    fn markers(&self) -> Vec<&str> {
        let mut markers: Vec<&str> = Vec::new();
        for name in self.structs.iter().flat_map(|structure| &structure.fields).filter_map(|field| field.kind.object())
        {
            if !markers.contains(&name) && self.structs.iter().all(|structure| structure.name != name) {
                markers.push(name);
            }
        }
        markers
    }
}
