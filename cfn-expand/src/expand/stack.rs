//! A stack: the constants of its parts as a list.

use cfn_core::yaml;
use proc_macro2::TokenStream;

use super::entry;
use super::findings::report;
use super::implementation::Implementation;
use super::structure::{finished, without_name};
use crate::errors::Errors;
use crate::model::{self, Head, Origins, Sites};
use crate::parse::{self, Shape};
use crate::tokens::Place;
use crate::view::{Attribute, Shown};

/// The expansion of `#[stack]` on a tuple struct.
pub fn stack(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let mut item = parse::item(item, &mut errors);
    let listed = match &item.shape {
        Shape::Tuple(_, group) => group.stream(),
        _ => TokenStream::new(),
    };
    let shown = Shown { attribute: Attribute::Stack, arguments: arguments.clone(), parts: listed };
    let Some(name) = &item.name else { return without_name(item, &shown, errors) };
    let arguments = parse::stack(arguments, &mut errors);
    let parts = match &item.shape {
        Shape::Unit => Vec::new(),
        Shape::Tuple(_, group) => parse::parts(name, group, &mut errors),
        Shape::Fields(place) => {
            errors.add(*place, "a stack lists its parts in parentheses; write `pub struct Name(Part, Part);`");
            Vec::new()
        }
    };
    let head = Head::new(name, item.doc.clone());
    let mut origins = Origins::of(&item.generics);
    let members = model::stack(&arguments, &mut origins, &mut errors);

    let names = parts.iter().map(|part| part.text.as_str()).collect();
    let text = entry::stack_text(&head, names, &yaml::members(&members), &arguments.settings, &origins);
    let places: Vec<Place> = parts.iter().map(|part| part.place).collect();
    let sites = Sites {
        origins: &origins,
        name: head.name.place,
        declaration: None,
        members: &members,
        parts: &places,
        settings: &arguments.settings,
    };
    let warnings = report(&text, &sites, &mut item.attributes, &mut errors);
    let part = Implementation {
        item: &item,
        name,
        attribute: Attribute::Stack,
        text: &text,
        origins: &origins,
        parts: &parts,
        is_known: false,
    };
    finished(&shown, &part, None, warnings, errors)
}
