//! Models to tokens. An expansion is, in this order: what only one of rustc and rust-analyzer sees, the view before all
//! else; the struct; and the errors.
//!
//! ```text
//! #[allow(unexpected_cfgs)]
//! const _: () = {
//!     #[cfg(rust_analyzer)]
//!     const _: fn() = || ::cfn_macros::__view! { resource (..) () };
//!     #[cfg(rust_analyzer)]
//!     const _: () = ::cfn_macros::__attributes! { Orders "AWS::DynamoDB::Table" };
//!     #[cfg(not(rust_analyzer))]
//!     const _: () = {
//!         ::cfn_core::__declaration! { Resources Orders "Orders" 0x5f3c.. doc ["Holds the orders."] allow [] fragment [..] uses [..] ..
//!             checks { const _: () = ::cfn_core::part::attribute(<DataKey as ::cfn_core::part::Referable>::ID, "Arn"); }
//!         }
//!     };
//! };
//! /// Holds the orders.
//! #[doc = "```yaml .."]
//! pub struct Orders;
//! ```

mod fragment;
mod names;
mod stack;
mod warnings;

use cfn_core::check::reference::expectation::{self, Expectation};
use cfn_core::check::reference::wrong_kind::WRONG_KIND;
use cfn_core::check::{Scope, check};
use cfn_core::model::{Declaration, Section, Template};
use cfn_core::part::key;
use cfn_core::schema::ResourceType;
use cfn_core::yaml;
use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};

use crate::errors::Errors;
use crate::model::{self, Head, Origins};
use crate::parse::{self, Item, Shape};
use crate::tokens::{Place, code, semicolon};
use crate::view::{self, Attribute};
use fragment::Holes;
pub(crate) use stack::stack;

pub(crate) fn resource(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let view = view::call(Attribute::Resource, arguments.clone(), TokenStream::new());
    declared(item, view, |head, origins, errors| {
        let arguments = parse::resource(arguments, errors);
        model::resource(head, &arguments, origins, errors)
    })
}

pub(crate) fn parameter(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let view = view::call(Attribute::Parameter, arguments.clone(), TokenStream::new());
    declared(item, view, |head, origins, errors| {
        let arguments = parse::arguments(arguments, errors);
        model::parameter(head, &arguments, origins, errors)
    })
}

pub(crate) fn output(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let view = view::call(Attribute::Output, arguments.clone(), TokenStream::new());
    declared(item, view, |head, origins, errors| {
        let arguments = parse::arguments(arguments, errors);
        model::output(head, &arguments, origins, errors)
    })
}

pub(crate) fn mapping(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let view = view::call(Attribute::Mapping, arguments.clone(), TokenStream::new());
    declared(item, view, |head, origins, errors| {
        let arguments = parse::arguments(arguments, errors);
        model::mapping(head, &arguments, origins, errors)
    })
}

pub(crate) fn rule(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let view = view::call(Attribute::Rule, arguments.clone(), TokenStream::new());
    declared(item, view, |head, origins, errors| {
        let arguments = parse::arguments(arguments, errors);
        model::rule(head, &arguments, origins, errors)
    })
}

pub(crate) fn condition(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let view = view::call(Attribute::Condition, arguments.clone(), TokenStream::new());
    declared(item, view, |head, origins, errors| {
        let (value, allows) = parse::condition(arguments, errors);
        model::condition(head, value.as_ref(), &allows, origins, errors)
    })
}

/// The four steps: parse and model (which `make` does), check, expand.
fn declared(
    item: TokenStream,
    view: TokenStream,
    make: impl FnOnce(&Head, &mut Origins, &mut Errors) -> Declaration,
) -> TokenStream {
    let mut errors = Errors::default();
    let item = parse::item(item, &mut errors);
    let Some(name) = &item.name else { return without_name(item, view, errors) };
    match &item.shape {
        Shape::Unit => {}
        Shape::Tuple(group) => errors.add(Place::of_group(group), "a part has no fields: `pub struct Name;`"),
        Shape::Other(place, what) => errors.add(*place, format!("a part has no {what}: `pub struct Name;`")),
    }
    let head = Head::new(name, item.doc.clone());
    let mut origins = Origins::default();
    let declaration = make(&head, &mut origins, &mut errors);
    let template = Template { members: Vec::new(), declarations: vec![declaration] };
    let warnings = judge(&template, &origins, &mut errors);
    let declaration = &template.declarations[0];

    let pieces = yaml::fragment(declaration);
    let mut checked = code("::cfn_core::__declaration!");
    let mut data = code(&opening(declaration, name, &head));
    data.extend(fragment::pieces(&pieces, &origins));
    data.extend(names::uses(&origins.uses));
    data.extend(code(&identity(declaration)));
    data.extend(checks([names::proofs(&origins.uses, &expectations(declaration)), warnings]));
    checked.extend([TokenTree::from(Group::new(Delimiter::Brace, data))]);
    let doc = fragment::doc(&pieces, Holes { origins: &origins });
    let mut view = view;
    if let Some(type_name) = returning(declaration) {
        view.extend(view::attributes_of(name, type_name));
    }
    finished(view, &item, &doc, checked, errors)
}

/// Of what a `.` behind the struct's name asks something: the type of a resource; nothing is known of a parameter.
fn returning(declaration: &Declaration) -> Option<&str> {
    match declaration.section {
        Section::Resources => declaration.resource().map(|resource| resource.type_name),
        Section::Parameters => Some(""),
        _ => None,
    }
}

/// What the properties of a resource take, for rustc to compare with what it is given.
fn expectations(declaration: &Declaration) -> Vec<Expectation<'_>> {
    let allowed = declaration.allowances.iter().any(|allowance| allowance.rule == WRONG_KIND);
    declaration.resource().filter(|_| !allowed).map(expectation::expectations).unwrap_or_default()
}

/// Lets the engine judge, and turns what it finds into errors and warnings.
fn judge(template: &Template, origins: &Origins, errors: &mut Errors) -> TokenStream {
    let mut warnings = TokenStream::new();
    for finding in check(template, Scope::Declaration) {
        let Some(place) = origins.place(finding.at) else { continue };
        let message = format!("{} [cfn::{}]", finding.message, finding.rule.id);
        if finding.is_error() {
            errors.add(place, message);
        } else {
            warnings.extend(warnings::item(finding.rule.id, &finding.message, place));
        }
    }
    warnings
}

/// What stands in front of the fragment.
fn opening(declaration: &Declaration, name: &Ident, head: &Head) -> String {
    let section = declaration.section.name();
    let text = &head.name.text;
    let mut opening = format!("{section} {name} {text:?} {}", key(declaration.section, text));
    opening += &doc_lines(&head.doc);
    opening.push_str(" allow [");
    for allowance in &declaration.allowances {
        opening += &format!("{:?} {:?} ", allowance.rule, allowance.reason);
    }
    opening.push_str("] fragment");
    opening
}

fn doc_lines(lines: &[String]) -> String {
    let lines: Vec<String> = lines.iter().map(|line| format!("{line:?}")).collect();
    format!(" doc [{}]", lines.join(" "))
}

/// How others see the struct.
fn identity(declaration: &Declaration) -> String {
    match declaration.section {
        Section::Resources => {
            let type_name = declaration.resource().map(|resource| resource.type_name).unwrap_or_default();
            let attributes: Vec<String> = match ResourceType::find(type_name) {
                Some(found) => found.attributes().map(|attribute| format!("{:?}", attribute.name)).collect(),
                // Whatever is asked of an unknown type is no mistake of whoever asks.
                None => vec!["\"*\"".to_owned()],
            };
            let attributes = attributes.join(", ");
            format!("is Referable {{ Resource {{ type_name: {type_name:?}, attributes: &[{attributes}] }} }}")
        }
        Section::Parameters => "is Referable { Parameter }".to_owned(),
        Section::Conditions => "is Condition { Condition }".to_owned(),
        Section::Mappings => "is Mapping { Mapping }".to_owned(),
        Section::Rules | Section::Outputs => String::new(),
    }
}

/// The item as it is: nothing can be made of it.
fn without_name(item: Item, view: TokenStream, errors: Errors) -> TokenStream {
    let mut tokens = hidden(view);
    tokens.extend(item.tokens);
    tokens.extend(errors.into_items());
    tokens
}

/// `checks {..}`
fn checks(items: impl IntoIterator<Item = TokenStream>) -> TokenStream {
    let mut tokens = code("checks");
    tokens.extend([TokenTree::from(Group::new(Delimiter::Brace, items.into_iter().flatten().collect()))]);
    tokens
}

/// What one of rustc and rust-analyzer does not see: items with a `cfg` that rustc has not heard of.
fn hidden(items: TokenStream) -> TokenStream {
    let mut tokens = code("#[allow(unexpected_cfgs)] const _: () =");
    tokens.extend([TokenTree::from(Group::new(Delimiter::Brace, items)), semicolon()]);
    tokens
}

/// What only one of the two sees, the view before all else; the struct; and the errors.
fn finished(view: TokenStream, item: &Item, doc: &str, checked: TokenStream, errors: Errors) -> TokenStream {
    let mut items = view;
    items.extend(code("#[cfg(not(rust_analyzer))] const _: () ="));
    items.extend([TokenTree::from(Group::new(Delimiter::Brace, checked)), semicolon()]);
    let mut tokens = hidden(items);
    tokens.extend(item.attributes.iter().cloned());
    if !doc.is_empty() {
        tokens.extend(code(&format!("#[doc = {doc:?}]")));
    }
    tokens.extend(item.head.iter().cloned());
    tokens.extend([semicolon()]);
    tokens.extend(errors.into_items());
    tokens
}
