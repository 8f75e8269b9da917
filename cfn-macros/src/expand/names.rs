//! Names for rustc to resolve.

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
/// error at its own token.
pub(super) fn proofs(uses: &[NameUse]) -> TokenStream {
    uses.iter().flat_map(proof).collect()
}

fn proof(name: &NameUse) -> TokenStream {
    match &name.usage {
        Usage::Attribute(attribute) => proven("attribute", name, Some(&attribute.text), attribute.place),
        Usage::Resource(why) => proven("resource", name, Some(why), name.place),
        Usage::Parameter => proven("parameter", name, None, name.place),
        Usage::Referable | Usage::Condition | Usage::Mapping => TokenStream::new(),
    }
}

/// `const _: () = ::cfn_core::part::attribute(<DataKey as ::cfn_core::part::Referable>::ID, "Arn");`
fn proven(function: &str, name: &NameUse, argument: Option<&str>, place: Place) -> TokenStream {
    let mut arguments = code("<");
    arguments.extend(name.path.iter().cloned());
    arguments.extend(code(&match argument {
        Some(argument) => format!(" as ::cfn_core::part::Referable>::ID, {argument:?}"),
        None => " as ::cfn_core::part::Referable>::ID".to_owned(),
    }));
    let mut group = Group::new(Delimiter::Parenthesis, arguments);
    group.set_span(place.last);
    let mut item = code_at(&format!("const _: () = ::cfn_core::part::{function}"), place.first);
    item.extend([TokenTree::from(group)]);
    item.extend(code(";"));
    item
}
