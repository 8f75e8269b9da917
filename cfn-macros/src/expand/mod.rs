//! Models to tokens. For rustc, an expansion is what it checks, the struct, and the errors:
//!
//! ```text
//! impl ::cfn_core::part::Part for Orders {
//!     const STRUCT: &'static ::cfn_core::part::Struct = &::cfn_core::part::resource(
//!         ("Orders", 0x5f3c.., 0x1d0a.., "Holds the orders.", ::core::file!(), ::core::line!()),
//!         &[],
//!         &[::cfn_core::part::Piece::Text("Orders:\n  Type: ..")],
//!         ("DataKey ", &[<DataKey as ::cfn_core::part::Referable>::LOGICAL_ID]),
//!     );
//! }
//! impl ::cfn_core::part::Referable for Orders {
//!     const ID: &'static ::cfn_core::part::Identity =
//!         &::cfn_core::part::Identity::resource("Orders", 0x5f3c.., "AWS::DynamoDB::Table", "\u{3}Arn ..");
//! }
//! const _: () = ::cfn_core::part::proof::attribute(<DataKey as ::cfn_core::part::Referable>::ID, "Arn");
//! /// Holds the orders.
//! pub struct Orders;
//! ```
//!
//! For every other [host](Host), the view and what a resource returns stand before that, behind a `cfg`, and the
//! struct shows its fragment:
//!
//! ```text
//! #[allow(unexpected_cfgs)]
//! const _: () = {
//!     #[cfg(rust_analyzer)]
//!     const _: fn() = || ::cfn_macros::__view! { resource (..) () };
//!     #[cfg(rust_analyzer)]
//!     const _: () = ::cfn_macros::__attributes! { Orders "AWS::DynamoDB::Table" };
//!     #[cfg(not(rust_analyzer))]
//!     const _: () = { ::cfn_core::__checks! { impl ::cfn_core::part::Part for Orders { .. } .. } };
//! };
//! /// Holds the orders.
//! #[doc = "```yaml .."]
//! pub struct Orders;
//! ```

mod fragment;
mod names;
mod stack;
mod warnings;

use cfn_core::lint::references::WRONG_KIND;
use cfn_core::lint::references::expectation::{self, Expectation};
use cfn_core::lint::{Scope, check};
use cfn_core::model::{Declaration, Section, Template};
use cfn_core::part::{Attributes, key};
use cfn_core::schema::ResourceType;
use cfn_core::yaml;
use cfn_core::yaml::FragmentPiece;
use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};

use crate::errors::Errors;
use crate::host::Host;
use crate::model::{self, Head, Origins};
use crate::parse::{self, Item, Shape};
use crate::source::Source;
use crate::tokens::{Place, code, semicolon};
use crate::view::{self, Attribute};
pub(crate) use stack::stack;

pub(crate) fn resource(arguments: TokenStream, item: TokenStream) -> TokenStream {
    declared(Attribute::Resource, arguments.clone(), item, |head, origins, errors| {
        let arguments = parse::resource(arguments, errors);
        model::resource(head, &arguments, origins, errors)
    })
}

pub(crate) fn parameter(arguments: TokenStream, item: TokenStream) -> TokenStream {
    declared(Attribute::Parameter, arguments.clone(), item, |head, origins, errors| {
        let arguments = parse::arguments(arguments, errors);
        model::parameter(head, &arguments, origins, errors)
    })
}

pub(crate) fn output(arguments: TokenStream, item: TokenStream) -> TokenStream {
    declared(Attribute::Output, arguments.clone(), item, |head, origins, errors| {
        let arguments = parse::arguments(arguments, errors);
        model::output(head, &arguments, origins, errors)
    })
}

pub(crate) fn mapping(arguments: TokenStream, item: TokenStream) -> TokenStream {
    declared(Attribute::Mapping, arguments.clone(), item, |head, origins, errors| {
        let arguments = parse::arguments(arguments, errors);
        model::mapping(head, &arguments, origins, errors)
    })
}

pub(crate) fn rule(arguments: TokenStream, item: TokenStream) -> TokenStream {
    declared(Attribute::Rule, arguments.clone(), item, |head, origins, errors| {
        let arguments = parse::arguments(arguments, errors);
        model::rule(head, &arguments, origins, errors)
    })
}

pub(crate) fn condition(arguments: TokenStream, item: TokenStream) -> TokenStream {
    declared(Attribute::Condition, arguments.clone(), item, |head, origins, errors| {
        let (value, allows) = parse::condition(arguments, errors);
        model::condition(head, value.as_ref(), &allows, origins, errors)
    })
}

/// The four steps: parse and model (which `make` does), check, expand.
fn declared(
    attribute: Attribute,
    arguments: TokenStream,
    item: TokenStream,
    make: impl FnOnce(&Head, &mut Origins, &mut Errors) -> Declaration,
) -> TokenStream {
    let source = Source::of(attribute, &arguments, &item);
    let view = View { attribute, arguments, parts: TokenStream::new() };
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
    let warnings = if source.is_judged { TokenStream::new() } else { judge(&template, &origins, &mut errors) };
    let declaration = &template.declarations[0];

    let pieces = yaml::fragment(declaration);
    let id = key(declaration.section, &head.name.text);
    let mut checked = implementation(name, constructor(declaration.section), {
        let before = format!("{}, &[{}],", head_text(&head, id, source), allowances(declaration));
        let mut arguments = fragment::pieces(before, &pieces, &origins);
        arguments.extend(names::uses(&origins.uses));
        arguments
    });
    checked.extend(code(&identity(declaration, name, id)));
    if !source.is_judged {
        let expectations = if origins.uses.is_empty() { Vec::new() } else { expectations(declaration) };
        checked.extend(names::proofs(&origins.uses, &expectations));
    }
    checked.extend(warnings);
    finished(view, &item, returning(declaration), checked, (&pieces, &origins), errors)
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
        let message = format!("{} [cfn::{}]", finding.message, finding.lint.id);
        if finding.is_error() {
            errors.add(place, message);
        } else {
            warnings.extend(warnings::item(finding.lint.id, &finding.message, place));
        }
    }
    warnings
}

/// `impl ::cfn_core::part::Part for Orders { const STRUCT: .. = &::cfn_core::part::resource(..); }`
fn implementation(name: &Ident, constructor: &str, arguments: TokenStream) -> TokenStream {
    let mut constant =
        code(&format!("const STRUCT: &'static ::cfn_core::part::Struct = &::cfn_core::part::{constructor}"));
    constant.extend([TokenTree::from(Group::new(Delimiter::Parenthesis, arguments)), semicolon()]);
    let mut item = code(&format!("#[diagnostic::do_not_recommend] impl ::cfn_core::part::Part for {name}"));
    item.extend([TokenTree::from(Group::new(Delimiter::Brace, constant))]);
    item
}

/// The function of `cfn_core::part` that makes the struct's constant.
fn constructor(section: Section) -> &'static str {
    ["parameter", "rule", "mapping", "condition", "resource", "output"][section as usize]
}

/// `("Orders", 0x5f3c.., 0x1d0a.., "Holds the orders.", ::core::file!(), ::core::line!())`
fn head_text(head: &Head, key: u64, source: Source) -> String {
    let (name, hash, doc) = (&head.name.text, source.hash, head.doc.join("\n"));
    format!("({name:?}, {key}, {hash}, {doc:?}, ::core::file!(), ::core::line!())")
}

/// `("broad_action", "why"), ..`
fn allowances(declaration: &Declaration) -> String {
    let allowances = declaration.allowances.iter();
    allowances.map(|allowance| format!("({:?}, {:?}),", allowance.rule, allowance.reason)).collect()
}

/// How others see the struct.
fn identity(declaration: &Declaration, name: &Ident, key: u64) -> String {
    let text = &declaration.name.name;
    let (of, constructor, rest) = match declaration.section {
        Section::Resources => {
            let type_name = declaration.resource().map(|resource| resource.type_name).unwrap_or_default();
            let attributes = match ResourceType::find(type_name) {
                Some(found) => Attributes::text(found.attributes().map(|attribute| attribute.name)),
                // Whatever is asked of an unknown type is no mistake of whoever asks.
                None => Attributes::text(["*"]),
            };
            ("Referable", "resource", format!(", {type_name:?}, {attributes:?}"))
        }
        Section::Parameters => ("Referable", "parameter", String::new()),
        Section::Conditions => ("Condition", "condition", String::new()),
        Section::Mappings => ("Mapping", "mapping", String::new()),
        Section::Rules | Section::Outputs => return String::new(),
    };
    format!(
        "#[diagnostic::do_not_recommend] impl ::cfn_core::part::{of} for {name} {{
             const ID: &'static ::cfn_core::part::Identity =
                 &::cfn_core::part::Identity::{constructor}({text:?}, {key}{rest});
         }}"
    )
}

/// What rust-analyzer is shown of the arguments.
struct View {
    attribute: Attribute,
    arguments: TokenStream,
    parts: TokenStream,
}

/// The item as it is: nothing can be made of it.
fn without_name(item: Item, view: View, errors: Errors) -> TokenStream {
    let mut tokens = match Host::current() {
        Host::Compiler => TokenStream::new(),
        Host::Other => hidden(view::call(view.attribute, view.arguments, view.parts)),
    };
    tokens.extend(item.tokens);
    tokens.extend(errors.into_items());
    tokens
}

/// What only one of rustc and rust-analyzer does not see: items with a `cfg` that rustc has not heard of.
fn hidden(items: TokenStream) -> TokenStream {
    let mut tokens = code("#[allow(unexpected_cfgs)] const _: () =");
    tokens.extend([TokenTree::from(Group::new(Delimiter::Brace, items)), semicolon()]);
    tokens
}

/// What is checked and shown, the view before all else; the struct; and the errors.
fn finished(
    view: View,
    item: &Item,
    returning: Option<&str>,
    checked: TokenStream,
    (pieces, origins): (&[FragmentPiece], &Origins),
    errors: Errors,
) -> TokenStream {
    let mut tokens = match Host::current() {
        Host::Compiler => checked,
        Host::Other => shown(view, item, returning, checked),
    };
    tokens.extend(item.attributes.iter().cloned());
    if Host::current() == Host::Other {
        let doc = fragment::doc(pieces, origins);
        tokens.extend(code(&if doc.is_empty() { doc } else { format!("#[doc = {doc:?}]") }));
    }
    tokens.extend(item.head.iter().cloned());
    tokens.extend([semicolon()]);
    tokens.extend(errors.into_items());
    tokens
}

/// The view, what a `.` behind the struct's name completes, and what only rustc checks.
fn shown(view: View, item: &Item, returning: Option<&str>, checked: TokenStream) -> TokenStream {
    let mut items = view::call(view.attribute, view.arguments, view.parts);
    if let (Some(name), Some(type_name)) = (&item.name, returning) {
        items.extend(view::attributes_of(name, type_name));
    }
    let mut checks = code("::cfn_core::__checks!");
    checks.extend([TokenTree::from(Group::new(Delimiter::Brace, checked))]);
    items.extend(code("#[cfg(not(rust_analyzer))] const _: () ="));
    items.extend([TokenTree::from(Group::new(Delimiter::Brace, checks)), semicolon()]);
    hidden(items)
}
