//! Names for rustc to resolve.

use cfn_core::check::reference::expectation::Expectation;
use cfn_core::check::reference::kind::REF;
use proc_macro2::{Delimiter, Group, Ident, Literal, Span, TokenStream, TokenTree};

use crate::model::{NameUse, Usage};
use crate::tokens::{Place, code, code_at};

/// `uses [Referable "DataKey" {DataKey} ..]`
pub(super) fn uses(uses: &[NameUse]) -> TokenStream {
    let mut list = Vec::with_capacity(uses.len() * 3);
    for name in uses {
        list.push(TokenTree::from(Ident::new(trait_of(name), Span::call_site())));
        list.push(TokenTree::from(Literal::string(&name.written)));
        list.push(TokenTree::from(Group::new(Delimiter::Brace, name.path.iter().cloned().collect())));
    }
    let list = Group::new(Delimiter::Bracket, list.into_iter().collect());
    [TokenTree::from(Ident::new("uses", Span::call_site())), TokenTree::from(list)].into_iter().collect()
}

/// The trait that tells what the name must stand for.
fn trait_of(name: &NameUse) -> &'static str {
    match name.usage {
        Usage::Referable | Usage::Attribute(_) | Usage::Resource(_) | Usage::Parameter => "Referable",
        Usage::Condition => "Condition",
        Usage::Mapping => "Mapping",
    }
}

/// Constants that rustc evaluates, one for each name of which more than its trait is asked: each one that fails is an
/// error at its own token. `expectations` are what properties take.
pub(super) fn proofs(uses: &[NameUse], expectations: &[Expectation<'_>]) -> TokenStream {
    uses.iter().flat_map(|name| proof(name, expected(name, uses, expectations))).collect()
}

/// What is expected of the name: it is the first one of that name within the value of which it is expected.
fn expected<'e>(name: &NameUse, uses: &[NameUse], expectations: &'e [Expectation<'e>]) -> Option<&'e Expectation<'e>> {
    let is_first = |expectation: &&Expectation<'_>| {
        let within = |other: &&NameUse| other.node >= expectation.at && other.written == expectation.name;
        uses.iter().find(within).is_some_and(|first| first.node == name.node)
    };
    expectations.iter().filter(|expectation| expectation.name == name.written).find(is_first)
}

fn proof(name: &NameUse, expected: Option<&Expectation<'_>>) -> TokenStream {
    let (attribute, place) = match &name.usage {
        Usage::Attribute(attribute) => (attribute.text.as_str(), attribute.place),
        _ => (REF, name.place),
    };
    match (&name.usage, expected) {
        (Usage::Attribute(_) | Usage::Referable, Some(Expectation { property, types, words, .. })) => {
            let types: Vec<String> = types.iter().map(|name| format!("{name:?}")).collect();
            let expected = format!("{attribute:?}, {property:?}, &[{}], {words:?}", types.join(", "));
            proven("accepted", name, &expected, place)
        }
        (Usage::Attribute(_), None) => proven("attribute", name, &format!("{attribute:?}"), place),
        (Usage::Resource(why), _) => proven("resource", name, &format!("{why:?}"), place),
        (Usage::Parameter, _) => proven("parameter", name, "", place),
        (Usage::Referable | Usage::Condition | Usage::Mapping, _) => TokenStream::new(),
    }
}

/// `const _: () = ::cfn_core::part::attribute(<DataKey as ::cfn_core::part::Referable>::ID, "Arn");`
fn proven(function: &str, name: &NameUse, arguments: &str, place: Place) -> TokenStream {
    let mut list = code("<");
    list.extend(name.path.iter().cloned());
    list.extend(code(&format!(" as ::cfn_core::part::Referable>::ID, {arguments}")));
    let mut group = Group::new(Delimiter::Parenthesis, list);
    group.set_span(place.last);
    let mut item = code_at(&format!("const _: () = ::cfn_core::part::{function}"), place.first);
    item.extend([TokenTree::from(group)]);
    item.extend(code(";"));
    item
}
