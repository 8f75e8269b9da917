//! A stack: its parts as data, and what rustc proves of them together.

use cfn_core::model::Template;
use cfn_core::yaml;
use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};

use super::{finished, fragment, head_text, implementation, judge, names, without_name};
use crate::errors::Errors;
use crate::model::{self, Head, Origins};
use crate::parse::{self, Shape, visibility_end};
use crate::source::Source;
use crate::tokens::{Place, code, code_at, is_ident, is_punct, trees};
use crate::view::{Attribute, Shown};

pub(crate) fn stack(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let source = Source::of(Attribute::Stack, &arguments, &item);
    let mut errors = Errors::default();
    let item = parse::item(item, &mut errors);
    let listed = match &item.shape {
        Shape::Tuple(group) => group.stream(),
        _ => TokenStream::new(),
    };
    let view = Shown { attribute: Attribute::Stack, arguments: arguments.clone(), parts: listed };
    let Some(name) = &item.name else { return without_name(item, view, errors) };
    let arguments = parse::arguments(arguments, &mut errors);
    let parts = match &item.shape {
        Shape::Unit => TokenStream::new(),
        Shape::Tuple(group) => parts(name, group, &mut errors),
        Shape::Other(place, what) => {
            errors.add(*place, format!("a stack has no {what}, only its parts: `pub struct Name(Part, Part);`"));
            TokenStream::new()
        }
    };
    let head = Head::new(name, item.doc.clone());
    let mut origins = Origins::default();
    let members = model::stack(&arguments, &mut origins, &mut errors);
    let template = Template { members, declarations: Vec::new() };
    let warnings = judge(&template, &origins, &mut errors);

    let pieces = yaml::members(&template.members);
    let mut checked = implementation(name, "stack", {
        let mut arguments = fragment::pieces(format!("{},", head_text(&head, 0, source)), &pieces, &origins);
        arguments.extend(names::uses(&origins.uses));
        arguments.extend(code(", &"));
        arguments.extend([TokenTree::from(Group::new(Delimiter::Bracket, parts))]);
        arguments
    });
    checked.extend(names::proofs(&origins.uses, &[]));
    checked.extend(if errors.count() == 0 && !source.is_judged { whole(name) } else { unproven(name) });
    checked.extend(warnings);
    finished(view, name, &item, None, checked, (&pieces, &origins), errors)
}

/// The parts of a stack: `#[cfg(..)] <path as ::cfn::part::Part>::STRUCT,` for each.
fn parts(stack: &Ident, group: &Group, errors: &mut Errors) -> TokenStream {
    let trees = trees(group.stream());
    let mut parts = TokenStream::new();
    let mut seen: Vec<String> = Vec::new();
    for tokens in trees.split(|tree| is_punct(Some(tree), ',')).filter(|tokens| !tokens.is_empty()) {
        let Some((attributes, path)) = part(tokens, errors) else { continue };
        let text: String = path.iter().map(ToString::to_string).collect();
        if is_ident(path.first(), &stack.to_string()) && path.len() == 1 {
            errors.add(Place::of_tree(&path[0]), format!("`{text}` is the stack itself, and no part of it"));
            continue;
        }
        if seen.contains(&text) && attributes.is_empty() {
            let place = Place::of_tree(&path[0]).to(Place::of_tree(&path[path.len() - 1]));
            errors.add(place, format!("`{text}` is a part of this stack already"));
            continue;
        }
        seen.push(text);
        parts.extend(attributes);
        parts.extend(code("<"));
        parts.extend(path.iter().cloned());
        parts.extend(code(" as ::cfn::part::Part>::STRUCT,"));
    }
    parts
}

/// `#[cfg(..)]` in front of a part, without its doc comments, and its path.
fn part<'t>(tokens: &'t [TokenTree], errors: &mut Errors) -> Option<(Vec<TokenTree>, &'t [TokenTree])> {
    let mut attributes = Vec::new();
    let mut path = tokens;
    while let [hash, TokenTree::Group(attribute), rest @ ..] = path
        && is_punct(Some(hash), '#')
    {
        if !is_ident(attribute.stream().into_iter().next().as_ref(), "doc") {
            attributes.extend_from_slice(&path[..2]);
        }
        path = rest;
    }
    let path = &path[visibility_end(path)..];
    let is_path = |tree: &TokenTree| matches!(tree, TokenTree::Ident(_)) || is_punct(Some(tree), ':');
    match path.iter().find(|tree| !is_path(tree)) {
        None if !path.is_empty() => Some((attributes, path)),
        wrong => {
            let place = Place::of_tree(wrong.unwrap_or(&tokens[tokens.len() - 1]));
            errors.add(place, "expected the path of a part, as in `pub struct Name(Part, module::Part);`");
            None
        }
    }
}

/// What rustc proves of a stack as a whole, at its name.
fn whole(name: &Ident) -> TokenStream {
    let of_stack = format!("<{name} as ::cfn::part::Stack>::VERDICT");
    let of_part = format!("<{name} as ::cfn::part::Part>::STRUCT");
    let size = format!("{{ ::cfn::part::size({of_part}) }}");
    let judge = format!("::cfn::part::judge::<{size}, {{ ::cfn::part::slots({size}) }}>({of_part})");
    let mut items = code("#[allow(long_running_const_eval)] const _: () =");
    items.extend(code_at(&format!("{of_stack}.consistent()"), name.span()));
    items.extend(code(&format!("; impl ::cfn::part::Stack for {name}")));
    let mut constants = code(&format!(
        "#[allow(long_running_const_eval)] const VERDICT: &'static ::cfn::part::Verdict = &{judge};
         const SELF_CONTAINED: () ="
    ));
    constants.extend(code_at(&format!("{of_stack}.self_contained()"), name.span()));
    constants.extend(code(";"));
    items.extend([TokenTree::from(Group::new(Delimiter::Brace, constants))]);
    items
}

/// A stack with errors is a stack all the same, for whoever names it; and nothing is left to prove of one that the build
/// script has judged.
fn unproven(name: &Ident) -> TokenStream {
    code(&format!(
        "impl ::cfn::part::Stack for {name} {{
             const VERDICT: &'static ::cfn::part::Verdict = &::cfn::part::Verdict::NONE;
             const SELF_CONTAINED: () = ();
         }}"
    ))
}
