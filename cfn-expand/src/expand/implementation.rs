//! What a struct says, as an implementation of `Expanded`.

use proc_macro2::{Delimiter, Ident, Literal, Span, TokenStream, TokenTree};
use quote::quote_spanned;
use syn::{Generics, Token, TypeParam};

use super::warnings;
use super::writer::Writer;
use crate::dependency::Cfn;
use crate::model::{NameUse, Origins};
use crate::parse::{Item, Part};
use crate::tokens::literal;
use crate::view::Attribute;

/// `impl ::cfn::__Expanded for Orders { .. }`
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
        let Implementation { item, name, attribute, text, origins, parts, is_known } = *self;
        let bounded = bounded(&item.generics, cfn);
        let generics = bounded.as_ref().unwrap_or(&item.generics);
        let mut writer = Writer::of(cfn);
        self.write_attributes(&mut writer);
        // rustc offers type parameters for unknown names, unless a macro has written the implementation that it would add
        // them to.
        writer.push(Ident::new("impl", Span::call_site()));
        let is_generic = !generics.params.is_empty() || generics.where_clause.is_some();
        let (parameters, arguments, clause) = generics.split_for_impl();
        if is_generic {
            writer.extend(parameters);
        }
        writer.path(&["__Expanded"]);
        writer.word("for");
        writer.push(name.clone());
        if is_generic {
            writer.extend(arguments);
            writer.extend(clause);
        }
        writer.group(Delimiter::Brace, |writer| {
            write_section(writer, attribute);
            write_text(writer, text, |writer| write_uses(writer, &origins.uses, is_known));
            self.rest(cfn).into_iter().for_each(|rest| writer.extend(rest));
        });
        if !parts.is_empty() {
            self.write_list(&mut writer, generics);
        }
        writer.tokens()
    }

    /// What the struct allows.
    fn write_attributes(&self, writer: &mut Writer) {
        if self.item.attributes.is_empty() {
            return;
        }
        writer.extend(warnings::allowed(&self.item.attributes));
        // The implementation for a deprecated struct is not a use of it.
        if self.item.attributes.iter().any(|attribute| attribute.path().is_ident("deprecated")) {
            writer.punct('#');
            writer.group(Delimiter::Bracket, |writer| {
                writer.word("allow");
                writer.group(Delimiter::Parenthesis, |writer| writer.word("deprecated"));
            });
        }
    }

    /// `const REST: &'static ::cfn::part::Rest = &::cfn::part::Rest { values: &[..], ..*::cfn::part::NO_REST };`
    fn rest(&self, cfn: &Cfn) -> Option<TokenStream> {
        let span = cfn.span();
        let parts = (!self.parts.is_empty()).then(|| quote_spanned!(span=> parts: #cfn::part::parts::<Self>,));
        let fields = [values(self.origins, cfn), arguments(self.origins, cfn), parts];
        fields.iter().any(Option::is_some).then(|| {
            let fields = fields.iter().flatten();
            quote_spanned! {span=>
                const REST: &'static #cfn::part::Rest = &#cfn::part::Rest { #(#fields)* ..*#cfn::part::NO_REST };
            }
        })
    }

    /// `impl<Any> ::cfn::part::Lists<Any> for Shop { const LIST: ::cfn::part::Parts = if true { .. } else { &[] }; }`
    fn write_list(&self, writer: &mut Writer, generics: &Generics) {
        let (_, arguments, clause) = generics.split_for_impl();
        // Without the span of a macro, which changes with each line above. rustc does not offer to add unknown names to
        // parameters that seem to be around them.
        let any = Ident::new("__Any", writer.span());
        let end = self.item.tokens.clone().into_iter().last().map_or_else(Span::call_site, |last| last.span());
        let mut parameters = generics.clone();
        parameters.params.push(syn::parse_quote!(#any));
        parameters.lt_token = Some(Token![<](any.span()));
        parameters.gt_token = Some(Token![>](end.resolved_at(any.span())));
        let (parameters, ..) = parameters.split_for_impl();
        self.write_attributes(writer);
        writer.word("impl");
        writer.extend(parameters);
        writer.path(&["part", "Lists"]);
        writer.punct('<');
        writer.push(any);
        writer.punct('>');
        writer.word("for");
        writer.push(self.name.clone());
        writer.extend(arguments);
        writer.extend(clause);
        writer.group(Delimiter::Brace, |writer| {
            write_constant(writer, "LIST", "Parts");
            // In a branch: rustc would make a constant of what a `&` refers to elsewhere, and validate it and the list.
            writer.word("if");
            writer.word("true");
            writer.group(Delimiter::Brace, |writer| self.write_parts(writer));
            writer.word("else");
            writer.group(Delimiter::Brace, |writer| {
                writer.punct('&');
                writer.group(Delimiter::Bracket, |_| {});
            });
            writer.punct(';');
        });
    }

    /// `use ::cfn::part::of as __of; &[(0, __of::<Orders>()), ..]`: rustc resolves a short path for each part.
    fn write_parts(&self, writer: &mut Writer) {
        // An import must not be unused.
        let is_short = self.parts.iter().any(|part| part.attributes.is_empty());
        let of: &[&str] = &["part", "of"];
        if is_short {
            writer.word("use");
            writer.path(of);
            writer.word("as");
            writer.word(OF);
            writer.punct(';');
        }
        writer.punct('&');
        writer.group(Delimiter::Bracket, |writer| {
            for (number, part) in self.parts.iter().enumerate() {
                part.attributes.iter().for_each(|tree| writer.push(tree.clone()));
                writer.group(Delimiter::Parenthesis, |writer| {
                    writer.literal(Literal::usize_unsuffixed(number));
                    writer.punct(',');
                    write_call(writer, &part.path, |writer| if is_short { writer.word(OF) } else { writer.path(of) });
                });
                writer.punct(',');
            }
        });
    }
}

/// What the list of a stack calls `part::of`.
const OF: &str = "__of";

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

/// `type Section = ::cfn::__section::Resource;`
fn write_section(writer: &mut Writer, attribute: Attribute) {
    writer.word("type");
    writer.word("Section");
    writer.punct('=');
    writer.path(&["__section", section(attribute)]);
    writer.punct(';');
}

/// The type that says what the struct is.
fn section(attribute: Attribute) -> &'static str {
    ["Resource", "Parameter", "Output", "Condition", "Mapping", "Rule", "Stack"][attribute as usize]
}

/// `const TEXT: ::cfn::__Text = ("..", &[..]);`, which costs rustc less than two constants.
fn write_text(writer: &mut Writer, text: &str, uses: impl FnOnce(&mut Writer)) {
    writer.word("const");
    writer.word("TEXT");
    writer.punct(':');
    writer.path(&["__Text"]);
    writer.punct('=');
    writer.group(Delimiter::Parenthesis, |writer| {
        writer.literal(literal(&source_of(text)).unwrap_or_else(|| Literal::string(text)));
        writer.punct(',');
        uses(writer);
    });
    writer.punct(';');
}

/// The source of a text as a literal: a raw one, which is read as fast as it is written, unless it may hold what those cannot:
/// a carriage return, characters that change the direction of text, all of which have one of two bytes in common, and hundreds
/// of `#` after a quote.
fn source_of(text: &str) -> String {
    let hashes_after = |(quote, _)| text[quote + 1..].bytes().take_while(|byte| *byte == b'#').count();
    let hashes = 1 + text.match_indices('"').map(hashes_after).max().unwrap_or_default();
    if hashes > MAX_HASHES || [b'\r', 0x80, 0x81].iter().any(|byte| text.as_bytes().contains(byte)) {
        return format!("{text:?}");
    }
    let hashes = "#".repeat(hashes);
    let mut source = String::with_capacity(text.len() + 2 * hashes.len() + 3);
    for part in ["r", &hashes, "\"", text, "\"", &hashes] {
        source.push_str(part);
    }
    source
}

/// How many `#` a raw literal may have.
const MAX_HASHES: usize = 255;

/// `&[::cfn::part::id::<DataKey>(), ..]` or, of names that rustc has judged before, `<(DataKey, ..) as ::cfn::__Names>::USES`.
fn write_uses(writer: &mut Writer, uses: &[NameUse], is_known: bool) {
    if uses.is_empty() || (is_known && uses.len() <= MOST_NAMES) {
        writer.punct('<');
        writer.group(Delimiter::Parenthesis, |writer| {
            for used in uses {
                used.path.iter().for_each(|tree| writer.push(tree.clone()));
                writer.punct(',');
            }
        });
        writer.word("as");
        writer.path(&["__Names"]);
        writer.punct('>');
        writer.separator();
        writer.word("USES");
        return;
    }
    writer.punct('&');
    writer.group(Delimiter::Bracket, |writer| {
        for used in uses {
            write_call(writer, &used.path, |writer| writer.path(&["part", "id"]));
            writer.punct(',');
        }
    });
}

/// How many names a tuple of `::cfn::__Names` may have.
const MOST_NAMES: usize = 8;

/// `const LIST: ::cfn::part::Parts =`
fn write_constant(writer: &mut Writer, name: &str, of: &str) {
    writer.word("const");
    writer.word(name);
    writer.punct(':');
    writer.path(&["part", of]);
    writer.punct('=');
}

/// `::cfn::part::of::<Zone<0>>()`, where the user wrote `Zone<0>`: rustc reports an argument that misses a bound there.
fn write_call(writer: &mut Writer, path: &[TokenTree], function: impl FnOnce(&mut Writer)) {
    writer.at(path, |writer| {
        function(writer);
        writer.separator();
        writer.punct('<');
        path.iter().for_each(|tree| writer.push(tree.clone()));
        writer.punct('>');
        writer.group(Delimiter::Parenthesis, |_| {});
    });
}

/// `values: &[&const { LIMIT * 2 }, &include_str!(".."), &ZONE],`; the type of each is checked at its place.
fn values(origins: &Origins, cfn: &Cfn) -> Option<TokenStream> {
    let values = origins.values.iter().map(|value| {
        let expression = &value.expression;
        let span = expression.clone().into_iter().last().map_or_else(Span::call_site, |last| last.span());
        quote_spanned!(span=> &#expression,)
    });
    let mut values = values.peekable();
    values.peek()?;
    Some(quote_spanned!(cfn.span()=> values: &[#(#values)*],))
}

/// `arguments: &[::cfn::part::Argument::Value(&ZONE), ..],`
fn arguments(origins: &Origins, cfn: &Cfn) -> Option<TokenStream> {
    let arguments = origins.parameters.iter().map(|(name, is_const)| match is_const {
        true => quote_spanned!(cfn.span()=> #cfn::part::Argument::Value(&#name),),
        false => quote_spanned!(cfn.span()=> #cfn::part::Argument::Part(#cfn::part::of::<#name>()),),
    });
    let mut arguments = arguments.peekable();
    arguments.peek()?;
    Some(quote_spanned!(cfn.span()=> arguments: &[#(#arguments)*],))
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
            let source = source_of(text);
            let literal: syn::LitStr = syn::parse_str(&source).expect(&source);
            assert_eq!(literal.value(), text, "{source}");
            assert!(!source.contains(['\r', '\u{202e}', '\u{2066}']), "{source}");
        }
    }
}
