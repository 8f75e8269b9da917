//! A name that an object may have, and the type of its value.

use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;

use super::rust;

/// A name that an object may have.
#[derive(Clone, Debug)]
pub(super) struct Field {
    pub(super) name: String,
    pub(super) kind: Kind,
    /// Markdown.
    pub(super) doc: String,
}

impl Field {
    pub(super) fn is_required(&self) -> bool {
        matches!(self.kind, Kind::Of("Required", _))
    }
}

/// The type of a field.
#[derive(Clone, Debug)]
pub(super) enum Kind {
    /// One of `cfn::ide`: `Text`, `Integer` ..
    Known(&'static str),
    /// An object that has a struct.
    Object(String),
    /// A generic type of `cfn::ide`: `List`, `Map`, `Required`.
    Of(&'static str, Box<Kind>),
}

impl Kind {
    pub(super) fn of(self, outer: &'static str) -> Kind {
        Kind::Of(outer, Box::new(self))
    }

    pub(super) fn is_boolean(&self) -> bool {
        match self {
            Kind::Known(name) => *name == "Boolean",
            Kind::Object(_) => false,
            Kind::Of(_, inner) => inner.is_boolean(),
        }
    }

    /// The struct that the type names.
    pub(super) fn object(&self) -> Option<&str> {
        match self {
            Kind::Known(_) => None,
            Kind::Object(name) => Some(name),
            Kind::Of(_, inner) => inner.object(),
        }
    }

    /// The type in Rust: `::cfn::ide::List<Tag>`.
    pub(super) fn tokens(&self, span: Span) -> TokenStream {
        match self {
            Kind::Known(name) => {
                let name = rust::ident(name, span);
                quote_spanned! {span=> ::cfn::ide::#name }
            }
            Kind::Object(name) => {
                let name = rust::ident(name, span);
                quote_spanned! {span=> #name }
            }
            Kind::Of(outer, inner) => {
                let (outer, inner) = (rust::ident(outer, span), inner.tokens(span));
                quote_spanned! {span=> ::cfn::ide::#outer<#inner> }
            }
        }
    }
}
