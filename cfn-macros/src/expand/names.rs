//! Names for rustc to resolve.

use cfn_core::lint::references::expectation::Expectation;
use cfn_core::lint::references::kind::REF;
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use crate::model::{NameUse, Usage};
use crate::tokens::{Place, code, is_punct};

/// `("DataKey ..", &[<DataKey as ::cfn_core::part::Referable>::LOGICAL_ID, ..])`
pub(super) fn uses(uses: &[NameUse]) -> TokenStream {
    let mut text = String::from("(\"");
    for name in uses {
        text.push_str(&name.written);
        text.push(' ');
    }
    text.push_str("\", &[");
    for name in uses {
        text.push_str("< as ::cfn_core::part::");
        text.push_str(trait_of(name));
        text.push_str(">::LOGICAL_ID,");
    }
    text.push_str("])");
    let mut paths = uses.iter().map(|name| name.path.as_slice());
    with_paths(code(&text), &mut paths)
}

/// Puts a path behind each `<`.
fn with_paths(stream: TokenStream, paths: &mut dyn Iterator<Item = &[TokenTree]>) -> TokenStream {
    let mut tokens = Vec::new();
    for tree in stream {
        match &tree {
            TokenTree::Group(group) => {
                let inner = with_paths(group.stream(), paths);
                tokens.push(Group::new(group.delimiter(), inner).into());
            }
            _ => {
                let before_path = is_punct(Some(&tree), '<');
                tokens.push(tree);
                if before_path {
                    tokens.extend_from_slice(paths.next().unwrap_or_default());
                }
            }
        }
    }
    tokens.into_iter().collect()
}

/// The trait that tells what the name must stand for.
fn trait_of(name: &NameUse) -> &'static str {
    match name.usage {
        Usage::Referable | Usage::Attribute(_) | Usage::Resource(_) | Usage::Parameter => "Referable",
        Usage::Condition => "Condition",
        Usage::Mapping => "Mapping",
    }
}

/// A proof: the name, where its failure is reported, the function that rustc evaluates, and what it is given beside
/// the name.
struct Proof<'n> {
    name: &'n NameUse,
    place: Place,
    function: &'static str,
    arguments: String,
}

/// Constants that rustc evaluates, one for each name of which more than its trait is asked: each one that fails is an
/// error at its own token. `expectations` are what properties take.
///
/// `const _: () = ::cfn_core::part::proof::attribute(<DataKey as ::cfn_core::part::Referable>::ID, "Arn");`
pub(super) fn proofs(uses: &[NameUse], expectations: &[Expectation<'_>]) -> TokenStream {
    let proofs: Vec<Proof<'_>> =
        uses.iter().filter_map(|name| proof(name, expected(name, uses, expectations))).collect();
    let mut text = String::new();
    for Proof { function, arguments, .. } in &proofs {
        text.push_str("const _: () = ::cfn_core::part::proof::");
        text.push_str(function);
        text.push_str("(< as ::cfn_core::part::Referable>::ID,");
        text.push_str(arguments);
        text.push_str(");");
    }
    let mut tokens = Vec::new();
    let mut proofs = proofs.into_iter();
    let mut current = proofs.next();
    let mut in_call = false;
    for mut tree in code(&text) {
        if let (true, Some(Proof { name, place, .. })) = (in_call, &current) {
            match &tree {
                TokenTree::Group(group) => {
                    let inner = with_paths(group.stream(), &mut std::iter::once(name.path.as_slice()));
                    let mut group = Group::new(Delimiter::Parenthesis, inner);
                    group.set_span(place.last);
                    tree = group.into();
                    in_call = false;
                    current = proofs.next();
                }
                _ => tree.set_span(place.first),
            }
        } else {
            in_call = is_punct(Some(&tree), '=');
        }
        tokens.push(tree);
    }
    tokens.into_iter().collect()
}

/// What is expected of the name: it is the first one of that name within the value of which it is expected.
fn expected<'e>(name: &NameUse, uses: &[NameUse], expectations: &'e [Expectation<'e>]) -> Option<&'e Expectation<'e>> {
    let is_first = |expectation: &&Expectation<'_>| {
        let within = |other: &&NameUse| other.node >= expectation.at && other.written == expectation.name;
        uses.iter().find(within).is_some_and(|first| first.node == name.node)
    };
    expectations.iter().filter(|expectation| expectation.name == name.written).find(is_first)
}

fn proof<'n>(name: &'n NameUse, expected: Option<&Expectation<'_>>) -> Option<Proof<'n>> {
    let (attribute, place) = match &name.usage {
        Usage::Attribute(attribute) => (attribute.text.as_str(), attribute.place),
        _ => (REF, name.place),
    };
    let (function, arguments) = match (&name.usage, expected) {
        (Usage::Attribute(_) | Usage::Referable, Some(Expectation { property, taken, .. })) => {
            let types: Vec<String> = taken.types.iter().map(|name| format!("{name:?}")).collect();
            ("accepted", format!("{attribute:?}, {property:?}, &[{}], {:?}", types.join(", "), taken.words))
        }
        (Usage::Attribute(_), None) => ("attribute", format!("{attribute:?}")),
        (Usage::Resource(why), _) => ("resource", format!("{why:?}")),
        (Usage::Parameter, _) => ("parameter", String::new()),
        (Usage::Referable | Usage::Condition | Usage::Mapping, _) => return None,
    };
    Some(Proof { name, place, function, arguments })
}
