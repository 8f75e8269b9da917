//! A struct as its text, and the constant that holds it.

use cfn_core::entry::{Entry, Kind};
use cfn_core::lint::Level;
use cfn_core::model::Declaration;
use cfn_core::yaml;
use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{quote, quote_spanned};

use super::warnings;
use crate::dependency::Cfn;
use crate::host::Host;
use crate::model::{Head, Origins};
use crate::parse::{Item, SetLevel};
use crate::view::Attribute;

/// The text of a declaration.
pub(super) fn text(head: &Head, declaration: &Declaration, origins: &Origins) -> String {
    let allowances = declaration.allowances.iter();
    let entry = Entry {
        kind: Some(Kind::Entry(declaration.section)),
        allowances: allowances.map(|allowance| (allowance.lint.as_str(), allowance.reason.as_str())).collect(),
        ..Entry::default()
    };
    text_of(head, entry, &origins.loops.fragment(declaration), origins)
}

/// The text of a stack.
pub(super) fn stack_text(
    head: &Head,
    parts: Vec<&str>,
    yaml: &str,
    settings: &[SetLevel],
    origins: &Origins,
) -> String {
    let mut entry = Entry { kind: Some(Kind::Stack), parts, ..Entry::default() };
    for SetLevel { level, name, reason } in settings {
        match level {
            Level::Allow => entry.allowances.push((&name.text, reason)),
            Level::Warn | Level::Deny => entry.levels.push((*level, &name.text)),
        }
    }
    text_of(head, entry, yaml, origins)
}

/// The text of an entry, with what every struct has.
fn text_of(head: &Head, entry: Entry<'_>, yaml: &str, origins: &Origins) -> String {
    let (file, line) = position();
    let parameters: Vec<String> = origins.parameters.iter().map(|(name, _)| name.to_string()).collect();
    Entry {
        name: &head.name.text,
        line,
        file: &file,
        doc: head.doc.iter().map(String::as_str).collect(),
        uses: origins.uses.iter().map(|used| (used.usage, used.name.as_str())).collect(),
        values: origins.values.iter().map(|value| value.written.as_str()).collect(),
        parameters: parameters.iter().map(String::as_str).collect(),
        id: origins.id.as_deref(),
        variables: origins.loops.variables().collect(),
        looped_id: origins.loops.marked_id.as_deref(),
        yaml,
        ..entry
    }
    .write()
}

/// The file and the line of the attribute, the file without steps that lead back: a build script reaches a file by
/// another way than the library. Not for an editor, which would have to be asked: what it
/// answers changes with every line above, and it would expand all that follows anew.
fn position() -> (String, u32) {
    if !proc_macro::is_available() || Host::current() == Host::RustAnalyzer {
        return (String::new(), 0);
    }
    let span = proc_macro::Span::call_site();
    let file = span.file();
    let mut steps: Vec<&str> = Vec::new();
    for step in file.split('/') {
        match (step, steps.last()) {
            (".", _) => {}
            ("..", Some(last)) if !matches!(*last, ".." | "") => {
                steps.pop();
            }
            _ => steps.push(step),
        }
    }
    (steps.join("/"), span.line() as u32)
}

/// `impl ::cfn::part::Expanded for Orders { .. }`
pub(super) fn part(
    item: &Item,
    name: &Ident,
    attribute: Attribute,
    text: &str,
    origins: &Origins,
    cfn: &Cfn,
) -> TokenStream {
    implementation(item, name, section(attribute), constants(text, origins, cfn), cfn)
}

/// `const TEXT: &'static str = ".."; const USES: ..`: those that hold something.
pub(super) fn constants(text: &str, origins: &Origins, cfn: &Cfn) -> TokenStream {
    let (uses, values, arguments) = (uses(origins, cfn), values(origins, cfn), arguments(origins, cfn));
    let mut literal = Literal::string(text);
    literal.set_span(cfn.span());
    quote_spanned!(cfn.span()=> const TEXT: &'static str = #literal; #uses #values #arguments)
}

/// What a struct says, as an implementation.
pub(super) fn implementation(
    item: &Item,
    name: &Ident,
    section: &str,
    constants: TokenStream,
    cfn: &Cfn,
) -> TokenStream {
    let section = Ident::new(section, cfn.span());
    let mut generics = item.generics.clone();
    // A type parameter without a bound has its error; rustc is not to add two of its own.
    for parameter in generics.type_params_mut().filter(|parameter| parameter.bounds.is_empty()) {
        parameter.bounds.push(syn::parse_quote!(#cfn::Part));
    }
    let (parameters, arguments, clause) = generics.split_for_impl();
    let allow = warnings::allowed(&item.attributes);
    // The implementation for a deprecated struct is not a use of it.
    let is_deprecated = item.attributes.iter().any(|attribute| attribute.path().is_ident("deprecated"));
    let own = is_deprecated.then(|| quote!(#[allow(deprecated)]));
    // rustc offers type parameters for unknown names, unless a macro has written the implementation that it would add
    // them to.
    let keyword = quote!(impl);
    quote_spanned! {cfn.span()=>
        #[automatically_derived]
        #allow
        #own
        #keyword #parameters #cfn::part::Expanded for #name #arguments #clause {
            type Section = #cfn::part::section::#section;
            #constants
        }
    }
}

/// The type that says what the struct is.
fn section(attribute: Attribute) -> &'static str {
    ["Resource", "Parameter", "Output", "Condition", "Mapping", "Rule", "Stack"][attribute as usize]
}

/// `const USES: &'static [TypeId] = &[::cfn::part::id::<DataKey>(), ..];`
fn uses(origins: &Origins, cfn: &Cfn) -> Option<TokenStream> {
    let mut ids = origins.uses.iter().map(|used| of_path("id", &used.path, cfn)).peekable();
    ids.peek()?;
    Some(quote_spanned!(cfn.span()=> const USES: &'static [::core::any::TypeId] = &[#(#ids,)*];))
}

/// `::cfn::part::of::<Zone<0>>()`, where the user wrote `Zone<0>`: rustc reports an argument that misses a bound there.
pub(super) fn of_path(function: &str, path: &TokenStream, cfn: &Cfn) -> TokenStream {
    let first = path.clone().into_iter().next().map_or_else(Span::call_site, |first| first.span());
    let span = first.resolved_at(cfn.span());
    let (function, cfn) = (Ident::new(function, span), cfn.at(span));
    quote_spanned!(span=> #cfn::part::#function::<#path>())
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
fn arguments(origins: &Origins, cfn: &Cfn) -> Option<TokenStream> {
    let arguments = origins.parameters.iter().map(|(name, is_const)| match is_const {
        true => quote_spanned!(cfn.span()=> #cfn::part::Argument::Value(&#name),),
        false => quote_spanned!(cfn.span()=> #cfn::part::Argument::Part(#cfn::part::of::<#name>()),),
    });
    let mut arguments = arguments.peekable();
    arguments.peek()?;
    Some(quote_spanned!(cfn.span()=> const ARGUMENTS: &'static [#cfn::part::Argument] = &[#(#arguments)*];))
}

/// The entry as YAML in a comment: names and values are shown as they are written.
pub(super) fn doc(text: &str) -> String {
    let entry = Entry::read(text);
    if entry.yaml.is_empty() {
        return String::new();
    }
    let yaml = yaml::mark::shown(entry.yaml, &|mark| match mark.parse::<usize>() {
        Ok(number) => entry.values.get(number).copied().unwrap_or_default().to_owned(),
        Err(_) => mark.to_owned(),
    });
    format!("\n```yaml\n{yaml}```")
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
}
