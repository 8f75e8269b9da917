//! Objects as struct literals, and the structs that they are of.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

use super::View;
use super::field::Field;
use super::own;
use super::rust;
use super::shape::Shape;
use super::spans;
use crate::parse::fields;
use crate::tokens::{MAX_DEPTH, is_punct, name_of, trees};

impl View {
    /// `__view::Name { Property: __any(value), .., __: (), ..__any(()) }`; an object whose names are unknown as a tuple
    /// of its values. `place` is where an editor shows the struct.
    pub(super) fn object(&mut self, shape: &Shape, trees: &[TokenTree], place: Span) -> TokenStream {
        if self.depth >= MAX_DEPTH {
            return quote!(());
        }
        self.depth += 1;
        let fields = fields(trees);
        let shape = shape.of_object(&fields);
        let structure = self.structs.add(&shape, place);
        let (mut literal, mut others) = (TokenStream::new(), TokenStream::new());
        for field in fields {
            let name = text_of(field.name);
            let below = shape.below(&name);
            // Before `true` and `false`, which are not in the scope.
            let is_scoped = self.is_scoped;
            self.is_scoped &= !structure.is_some_and(|index| self.structs.is_boolean(index, &name));
            let value = match field.arguments {
                Some(group) if below == Shape::ForEach => self.for_each(group, spans::before(field.name.span())),
                Some(group) => self.object(&below, &listed(group, &below), spans::before(field.name.span())),
                None => self.value(&below, field.value, spans::before(field.name.span())),
            };
            self.is_scoped = is_scoped;
            let (Some(index), Some(name)) = (structure, rust::name(field.name)) else {
                others.extend(quote! { #value, });
                continue;
            };
            self.structs.use_name(index, name);
            literal.extend([field.name.clone()]);
            // A name that is still being typed is emitted alone: whatever rust-analyzer adds to it, nothing moves.
            if field.colon.is_some() || field.arguments.is_some() {
                literal.extend(quote! { : __any(#value), });
            }
        }
        self.depth -= 1;
        let Some(index) = structure else { return quote!((#others)) };
        let name = self.structs.name(index);
        quote! { __view::#name { #literal __: (), ..__any((#others)) } }
    }
}

fn text_of(name: &TokenTree) -> String {
    match name {
        TokenTree::Ident(ident) => name_of(ident),
        other => other.to_string().trim_matches('"').to_owned(),
    }
}

/// `lint, reason = ".."` as names with colons: `lint: (), reason: (),`. A name that is still being typed has no colon.
fn listed(group: &Group, shape: &Shape) -> Vec<TokenTree> {
    let mut named = Vec::new();
    for element in trees(group.stream()).split(|tree| is_punct(Some(tree), ',')) {
        if let Some(TokenTree::Ident(name)) = element.first() {
            named.push(TokenTree::from(name.clone()));
            let is_known = if *shape == Shape::Order { own::is_key(name) } else { own::is_known(name) };
            if is_known {
                named.extend(quote! { : (), });
            }
        }
    }
    named
}

/// The structs of a view.
#[derive(Default)]
pub(super) struct Structs {
    structs: Vec<Struct>,
}

struct Struct {
    shape: Shape,
    name: Ident,
    fields: Vec<Field>,
    /// Names that the user has written and that the object does not have. They have an error already, which says more
    /// than that of rust-analyzer would.
    others: Vec<Ident>,
}

impl Structs {
    /// The struct for objects of that shape; none if their names are unknown.
    pub(super) fn add(&mut self, shape: &Shape, place: Span) -> Option<usize> {
        if let Some(index) = self.structs.iter().position(|known| known.shape == *shape) {
            return Some(index);
        }
        let fields = shape.fields()?;
        let mut name = shape.name();
        while self.structs.iter().any(|other| other.name == *name) {
            name.push('_');
        }
        let name = Ident::new(&name, place);
        self.structs.push(Struct { shape: shape.clone(), name, fields, others: Vec::new() });
        Some(self.structs.len() - 1)
    }

    pub(super) fn name(&self, index: usize) -> Ident {
        spans::copied(&self.structs[index].name)
    }

    fn is_boolean(&self, index: usize, name: &str) -> bool {
        let mut fields = self.structs[index].fields.iter();
        fields.find(|field| field.name == name).is_some_and(|field| field.kind.is_boolean())
    }

    pub(super) fn use_name(&mut self, index: usize, name: &Ident) {
        let structure = &mut self.structs[index];
        let known = structure.fields.iter().any(|field| field.name == name_of(name));
        if !known && !structure.others.contains(name) {
            structure.others.push(spans::copied(name));
        }
    }

    /// `mod __view { pub struct Table { .. } .. }`
    pub(super) fn define(&self) -> TokenStream {
        let structs = self.structs.iter().map(Struct::define);
        let markers = self.markers().into_iter().map(|name| rust::ident(name, spans::nowhere()));
        quote! {
            #[allow(non_snake_case, non_camel_case_types)]
            mod __view {
                #(#structs)*
                #(pub struct #markers;)*
            }
        }
    }

    /// Structs that the types of fields name and that no literal of the view is of.
    fn markers(&self) -> Vec<&str> {
        let mut markers: Vec<&str> = Vec::new();
        for name in self.structs.iter().flat_map(|structure| &structure.fields).filter_map(|field| field.kind.object())
        {
            if !markers.contains(&name) && self.structs.iter().all(|structure| structure.name != *name) {
                markers.push(name);
            }
        }
        markers
    }
}

impl Struct {
    /// `pub struct Table { pub __: (), /** .. */ pub TableName: ::cfn::ide::Text, .. }`
    fn define(&self) -> TokenStream {
        let (name, others) = (&self.name, &self.others);
        let place = name.span();
        let fields = self.fields.iter().map(|Field { name, kind, doc }| {
            let name = rust::ident(name, place);
            let kind = kind.tokens(place);
            quote_spanned! {place=> #[doc = #doc] pub #name: #kind, }
        });
        quote_spanned! {place=>
            pub struct #name {
                #[doc(hidden)]
                pub __: (),
                #(#fields)*
                #(#[doc(hidden)] pub #others: (),)*
            }
        }
    }
}
