//! Models to tokens. For rustc, an expansion is an implementation, the struct, and the errors:
//!
//! ```text
//! impl ::cfn::__Expanded for Orders {
//!     type Section = ::cfn::__section::Resource;
//!     const TEXT: ::cfn::__Text =
//!         ("12 resource Orders src/stack.rs\nuse Ref DataKey\n\nOrders:\n  Type: ..", &[::cfn::part::id::<DataKey>()]);
//! }
//! /// Holds the orders.
//! pub struct Orders;
//! ```
//!
//! Where the build script has found a struct to be clean, macros have its expansion without the steps before it, and its names
//! are a tuple: `<(DataKey,) as ::cfn::__Names>::USES` costs rustc less than a call for each of them.
//!
//! rust-analyzer gets the [view](crate::view::items) instead of the implementation. For every [host](crate::host::Host) but a
//! compiler, the struct has its fragment as documentation:
//!
//! ```text
//! /// Holds the orders.
//! #[doc = "```yaml .."]
//! pub struct Orders;
//! ```

mod entry;
mod findings;
mod implementation;
mod known;
mod stack;
mod structure;
mod warnings;
mod writer;

use cfn_core::model::Declaration;
use proc_macro2::TokenStream;

use crate::errors::Errors;
use crate::model::{self, Head, Origins, Sites};
use crate::parse::{self, Shape};
use crate::view::{Attribute, Shown};
use findings::report;
use implementation::Implementation;
use known::{Known, Tokens};
pub use stack::stack;
use structure::{finished, without_name};

/// The expansion of `#[resource(..)]` on a struct.
pub fn resource(arguments: TokenStream, item: TokenStream) -> TokenStream {
    declared(Attribute::Resource, arguments.clone(), item, |head, origins, errors| {
        let arguments = parse::resource(arguments, errors);
        model::resource(head, &arguments, origins, errors)
    })
}

/// The expansion of `#[parameter(..)]` on a struct.
pub fn parameter(arguments: TokenStream, item: TokenStream) -> TokenStream {
    declared(Attribute::Parameter, arguments.clone(), item, |head, origins, errors| {
        let arguments = parse::arguments(arguments, errors);
        model::parameter(head, &arguments, origins, errors)
    })
}

/// The expansion of `#[output(..)]` on a struct.
pub fn output(arguments: TokenStream, item: TokenStream) -> TokenStream {
    declared(Attribute::Output, arguments.clone(), item, |head, origins, errors| {
        let arguments = parse::arguments(arguments, errors);
        model::output(head, &arguments, origins, errors)
    })
}

/// The expansion of `#[mapping(..)]` on a struct.
pub fn mapping(arguments: TokenStream, item: TokenStream) -> TokenStream {
    declared(Attribute::Mapping, arguments.clone(), item, |head, origins, errors| {
        let arguments = parse::mapping(arguments, errors);
        model::mapping(head, &arguments, origins, errors)
    })
}

/// The expansion of `#[rule(..)]` on a struct.
pub fn rule(arguments: TokenStream, item: TokenStream) -> TokenStream {
    declared(Attribute::Rule, arguments.clone(), item, |head, origins, errors| {
        let arguments = parse::arguments(arguments, errors);
        model::rule(head, &arguments, origins, errors)
    })
}

/// The expansion of `#[condition(..)]` on a struct.
pub fn condition(arguments: TokenStream, item: TokenStream) -> TokenStream {
    declared(Attribute::Condition, arguments.clone(), item, |head, origins, errors| {
        let (value, arguments) = parse::condition(arguments, errors);
        model::condition(head, value.as_ref(), &arguments, origins, errors)
    })
}

/// The four steps: parse and model (which `make` does), check, expand.
fn declared(
    attribute: Attribute,
    arguments: TokenStream,
    item: TokenStream,
    make: impl FnOnce(&Head, &mut Origins, &mut Errors) -> Declaration,
) -> TokenStream {
    let shown = Shown { attribute, arguments, parts: TokenStream::new() };
    let tokens = Tokens::of(&shown, &item);
    if let Some(expansion) = tokens.as_ref().and_then(|tokens| known::expansion(&shown, &item, tokens)) {
        return expansion;
    }
    let mut errors = Errors::default();
    let mut item = parse::item(item, &mut errors);
    let Some(name) = &item.name else { return without_name(item, &shown, errors) };
    match &item.shape {
        Shape::Unit => {}
        Shape::Tuple(place, _) | Shape::Fields(place) => {
            errors.add(*place, "a part of a template cannot have fields; write `pub struct Name;`");
        }
    }
    let head = Head::new(name, item.doc.clone());
    let mut origins = Origins::of(&item.generics);
    let declaration = make(&head, &mut origins, &mut errors);
    let known = tokens.and_then(|tokens| Known::of(&tokens, &shown.arguments, &item, &origins));
    let text = entry::text(&head, &declaration, &origins, known.as_ref());

    let sites = Sites {
        origins: &origins,
        name: head.name.place,
        declaration: Some(&declaration),
        members: &[],
        parts: &[],
        settings: &[],
    };
    let warnings = report(&text, &sites, &mut item.attributes, &mut errors);
    let part =
        Implementation { item: &item, name, attribute, text: &text, origins: &origins, parts: &[], is_known: false };
    finished(&shown, &part, structure::returning(&declaration), warnings, errors)
}
