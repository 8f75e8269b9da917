//! What a struct says, as an implementation of `Expanded`.
//!
//! A macro runs without optimization, and each stream of tokens costs calls over rustc's bridge. What has no place in the
//! source is one text, which rustc reads; what has one is quoted at once, without streams in between.

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt, quote, quote_spanned};
use syn::{Generics, TypeParam};

use super::warnings;
use crate::dependency::{Cfn, push_separator};
use crate::model::{NameUse, Origins};
use crate::parse::{Item, Part};
use crate::tokens::read;
use crate::view::Attribute;

/// `impl ::cfn::part::Expanded for Orders { .. }`
pub(super) struct Implementation<'a> {
    pub(super) item: &'a Item,
    pub(super) name: &'a Ident,
    pub(super) attribute: Attribute,
    pub(super) text: &'a str,
    pub(super) origins: &'a Origins,
    /// The parts of a stack.
    pub(super) parts: &'a [Part],
    /// Whether rustc has judged the same names before.
    pub(super) is_known: bool,
}

impl Implementation<'_> {
    pub(super) fn tokens(&self, cfn: &Cfn) -> TokenStream {
        match self.is_known && self.origins.uses.len() <= MAX_TYPES {
            true => self.of_types(cfn),
            false => self.of_constants(cfn),
        }
    }

    /// All of a plain struct, with its names as types.
    fn of_types(&self, cfn: &Cfn) -> TokenStream {
        let Implementation { name, attribute, text, origins, .. } = *self;
        let mut tokens = read(&format!("#[automatically_derived] impl {}::part::Expanded for {name}", cfn.text()));
        tokens.append(Group::new(Delimiter::Brace, stated(attribute, text, &origins.uses, cfn)));
        tokens
    }

    fn of_constants(&self, cfn: &Cfn) -> TokenStream {
        let Implementation { item, name, attribute, text, origins, parts, .. } = *self;
        let bounded = bounded(&item.generics, cfn);
        let generics = bounded.as_ref().unwrap_or(&item.generics);
        let (parameters, arguments, clause) = generics.split_for_impl();
        let allow = warnings::allowed(&item.attributes);
        // The implementation for a deprecated struct is not a use of it.
        let is_deprecated = item.attributes.iter().any(|attribute| attribute.path().is_ident("deprecated"));
        let own = is_deprecated.then(|| quote!(#[allow(deprecated)]));
        // rustc offers type parameters for unknown names, unless a macro has written the implementation that it would add
        // them to.
        let keyword = Ident::new("impl", Span::call_site());
        let (stated, uses) = (stated(attribute, text, &[], cfn), uses(origins, cfn));
        let (values, generic) = (values(origins, cfn), arguments_of(origins, cfn));
        let listed = (!parts.is_empty())
            .then(|| quote_spanned!(cfn.span()=> const PARTS: fn() -> #cfn::part::Parts = #cfn::part::parts::<Self>;));
        let mut tokens = quote_spanned! {cfn.span()=>
            #[automatically_derived]
            #allow
            #own
            #keyword #parameters #cfn::part::Expanded for #name #arguments #clause {
                #stated #uses #values #generic #listed
            }
        };
        if listed.is_some() {
            tokens.extend(list(name, generics, parts, quote!(#allow #own), cfn));
        }
        tokens
    }
}

/// The generic parameters, if rustc would add errors of its own: a type parameter without a bound has its error.
fn bounded(generics: &Generics, cfn: &Cfn) -> Option<Generics> {
    let lacks_bound = |parameter: &TypeParam| parameter.bounds.is_empty();
    if !generics.type_params().any(lacks_bound) {
        return None;
    }
    let mut generics = generics.clone();
    for parameter in generics.type_params_mut().filter(|parameter| lacks_bound(parameter)) {
        parameter.bounds.push(syn::parse_quote!(#cfn::Part));
    }
    Some(generics)
}

/// How many types [`stated`] may have.
const MAX_TYPES: usize = 8;

/// `type Section = ::cfn::part::section::Resource<(DataKey,)>; const TEXT: &'static str = "..";`
fn stated(attribute: Attribute, text: &str, names: &[NameUse], cfn: &Cfn) -> TokenStream {
    let cfn = cfn.text();
    let mut stated = String::with_capacity(text.len() + 256);
    stated.push_str("type Section = ");
    stated.push_str(cfn);
    stated.push_str("::part::section::");
    stated.push_str(section(attribute));
    let mut tokens = TokenStream::new();
    if !names.is_empty() {
        stated.push('<');
        tokens = read(&stated);
        let mut types = TokenStream::new();
        for name in names {
            types.extend(name.path.iter().cloned());
            types.append(punct(',', Span::call_site()));
        }
        tokens.append(Group::new(Delimiter::Parenthesis, types));
        stated.clear();
        stated.push('>');
    }
    stated.push_str("; const TEXT: &'static str = ");
    push_literal(&mut stated, text);
    stated.push(';');
    tokens.extend(read(&stated));
    tokens
}

/// The type that says what the struct is.
fn section(attribute: Attribute) -> &'static str {
    ["Resource", "Parameter", "Output", "Condition", "Mapping", "Rule", "Stack"][attribute as usize]
}

/// A text as a literal: a raw one, which is read as fast as it is written, unless it may hold what those cannot: a carriage
/// return, characters that change the direction of text, all of which have one of two bytes in common, and hundreds of `#`
/// after a quote.
fn push_literal(source: &mut String, text: &str) {
    let hashes_after = |(quote, _)| text[quote + 1..].bytes().take_while(|byte| *byte == b'#').count();
    let hashes = 1 + text.match_indices('"').map(hashes_after).max().unwrap_or_default();
    if hashes > MAX_HASHES || [b'\r', 0x80, 0x81].iter().any(|byte| text.as_bytes().contains(byte)) {
        return source.push_str(&format!("{text:?}"));
    }
    let hashes = "#".repeat(hashes);
    for piece in ["r", &hashes, "\"", text, "\"", &hashes] {
        source.push_str(piece);
    }
}

/// How many `#` a raw literal may have.
const MAX_HASHES: usize = 255;

/// Tokens that a function adds to those before them.
struct Added<F>(F);

impl<F: Fn(&mut TokenStream)> ToTokens for Added<F> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.0(tokens);
    }
}

/// `const USES: ::cfn::part::Uses = &[::cfn::part::id::<DataKey>(), ..];`, at places of the source: a text is in the line of the
/// attribute, and rustc would compile this anew after an edit above it.
fn uses(origins: &Origins, cfn: &Cfn) -> Option<impl ToTokens> {
    let (uses, span) = (&origins.uses, cfn.span());
    (!uses.is_empty()).then_some(Added(move |tokens: &mut TokenStream| {
        let mut ids = TokenStream::new();
        for used in uses {
            push_call(&mut ids, "id", &used.path, cfn);
            ids.append(punct(',', span));
        }
        tokens.append(Ident::new("const", span));
        tokens.append(Ident::new("USES", span));
        tokens.append(punct(':', span));
        push_path(tokens, "Uses", cfn);
        tokens.append(punct('=', span));
        tokens.append(punct('&', span));
        tokens.append(group(Delimiter::Bracket, ids, span));
        tokens.append(punct(';', span));
    }))
}

/// `::cfn::part::of::<Zone<0>>()`, where the user wrote `Zone<0>`: rustc reports an argument that misses a bound there.
fn push_call(tokens: &mut TokenStream, function: &str, path: &[TokenTree], cfn: &Cfn) {
    let first = path.first().map_or_else(Span::call_site, TokenTree::span);
    let span = first.resolved_at(cfn.span());
    push_path(tokens, function, &cfn.at(span));
    push_separator(tokens, span);
    tokens.append(punct('<', span));
    tokens.extend(path.iter().cloned());
    tokens.append(punct('>', span));
    tokens.append(group(Delimiter::Parenthesis, TokenStream::new(), span));
}

/// `::cfn::part::id`
fn push_path(tokens: &mut TokenStream, name: &str, cfn: &Cfn) {
    cfn.to_tokens(tokens);
    for segment in ["part", name] {
        push_separator(tokens, cfn.span());
        tokens.append(Ident::new(segment, cfn.span()));
    }
}

fn punct(character: char, span: Span) -> Punct {
    let mut punct = Punct::new(character, Spacing::Alone);
    punct.set_span(span);
    punct
}

fn group(delimiter: Delimiter, tokens: TokenStream, span: Span) -> Group {
    let mut group = Group::new(delimiter, tokens);
    group.set_span(span);
    group
}

/// `const VALUES: &'static [&'static dyn Constant] = &[&const { LIMIT * 2 }, &include_str!(".."), &ZONE];`; the type of
/// each is checked at its place.
fn values(origins: &Origins, cfn: &Cfn) -> Option<TokenStream> {
    let values = origins.values.iter().map(|value| {
        let expression = &value.expression;
        let span = expression.clone().into_iter().last().map_or_else(Span::call_site, |last| last.span());
        quote_spanned!(span=> &#expression,)
    });
    let mut values = values.peekable();
    values.peek()?;
    Some(quote_spanned!(cfn.span()=> const VALUES: &'static [&'static dyn #cfn::part::Constant] = &[#(#values)*];))
}

/// `const ARGUMENTS: &'static [Argument] = &[::cfn::part::Argument::Value(&ZONE), ..];`
fn arguments_of(origins: &Origins, cfn: &Cfn) -> Option<TokenStream> {
    let arguments = origins.parameters.iter().map(|(name, is_const)| match is_const {
        true => quote_spanned!(cfn.span()=> #cfn::part::Argument::Value(&#name),),
        false => quote_spanned!(cfn.span()=> #cfn::part::Argument::Part(#cfn::part::of::<#name>()),),
    });
    let mut arguments = arguments.peekable();
    arguments.peek()?;
    Some(quote_spanned!(cfn.span()=> const ARGUMENTS: &'static [#cfn::part::Argument] = &[#(#arguments)*];))
}

/// `impl<Any> ::cfn::part::Lists<Any> for Shop { const LIST: ::cfn::part::Parts = &[(0, ::cfn::part::of::<Orders>()), ..]; }`
fn list(name: &Ident, generics: &Generics, parts: &[Part], allow: TokenStream, cfn: &Cfn) -> TokenStream {
    let (_, arguments, clause) = generics.split_for_impl();
    let any = Ident::new("Any", Span::mixed_site());
    let mut parameters = generics.clone();
    parameters.params.push(syn::parse_quote!(#any));
    let (parameters, ..) = parameters.split_for_impl();
    let list = Added(|tokens: &mut TokenStream| {
        for (number, part) in parts.iter().enumerate() {
            let mut number = Literal::usize_unsuffixed(number);
            number.set_span(cfn.span());
            let mut pair = TokenStream::new();
            pair.append(number);
            pair.append(punct(',', cfn.span()));
            push_call(&mut pair, "of", &part.path, cfn);
            tokens.extend(part.attributes.iter().cloned());
            tokens.append(group(Delimiter::Parenthesis, pair, cfn.span()));
            tokens.append(punct(',', cfn.span()));
        }
    });
    quote_spanned! {cfn.span()=>
        #[automatically_derived]
        #allow
        impl #parameters #cfn::part::Lists<#any> for #name #arguments #clause {
            const LIST: #cfn::part::Parts = &[#list];
        }
    }
}

#[cfg(test)]
mod tests {
    use cfn_core::model::Section;

    use super::*;

    #[test]
    fn every_attribute_has_its_section() {
        for (attribute, expected) in [
            (Attribute::Resource, Section::Resources),
            (Attribute::Parameter, Section::Parameters),
            (Attribute::Output, Section::Outputs),
            (Attribute::Condition, Section::Conditions),
            (Attribute::Mapping, Section::Mappings),
            (Attribute::Rule, Section::Rules),
        ] {
            assert_eq!(format!("{}s", section(attribute)), expected.name());
        }
    }

    #[test]
    fn a_literal_has_its_text() {
        let hashes = [254, 255, 1000].map(|count| format!("\"{}", "#".repeat(count)));
        let texts = ["", "a\n\"b\" \\", "\"# \"##", "⟨Key⟩ é", "\r\n", "\u{202e}a\u{2066}"];
        for text in texts.into_iter().chain(hashes.iter().map(String::as_str)) {
            let mut source = String::new();
            push_literal(&mut source, text);
            let literal: syn::LitStr = syn::parse_str(&source).expect(&source);
            assert_eq!(literal.value(), text, "{source}");
            assert!(!source.contains(['\r', '\u{202e}', '\u{2066}']), "{source}");
        }
    }
}
