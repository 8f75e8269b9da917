//! The fragment as literals and holes, and as documentation.

use cfn_core::yaml::FragmentPiece;
use proc_macro2::{Delimiter, Group, Literal, TokenStream, TokenTree};

use crate::model::Origins;
use crate::tokens::{code, code_at};

/// `[Text("..") Const(&{ .. }) File(include_str!(".."), 4)]`
pub(super) fn pieces(pieces: &[FragmentPiece], origins: &Origins) -> TokenStream {
    let mut tokens = TokenStream::new();
    for piece in pieces {
        let (kind, argument) = match piece {
            FragmentPiece::Text(text) => ("Text", TokenTree::from(Literal::string(text)).into()),
            FragmentPiece::Const(index) => ("Const", constant(&origins.constants[*index])),
            FragmentPiece::File { index, indent } => {
                let mut argument = origins.files[*index].clone();
                argument.extend(code(&format!(", {indent}")));
                ("File", argument)
            }
        };
        tokens.extend(code(kind));
        tokens.extend([TokenTree::from(Group::new(Delimiter::Parenthesis, argument))]);
    }
    TokenTree::from(Group::new(Delimiter::Bracket, tokens)).into()
}

/// A reference to the block, whose type rustc judges where the block stands.
fn constant(block: &TokenStream) -> TokenStream {
    let span = block.clone().into_iter().next().map_or_else(proc_macro2::Span::call_site, |block| block.span());
    let mut tokens = code_at("&", span);
    tokens.extend(block.clone());
    tokens
}

/// What fills the holes of a fragment where it is shown.
pub(super) struct Holes<'a> {
    pub(super) origins: &'a Origins,
}

/// The fragment as a comment's text; a constant and a file are shown as they are written.
pub(super) fn doc(pieces: &[FragmentPiece], holes: Holes<'_>) -> String {
    let mut yaml = String::new();
    for piece in pieces {
        match piece {
            FragmentPiece::Text(text) => yaml.push_str(text),
            FragmentPiece::Const(index) => yaml += &format!("const {}", holes.origins.constants[*index]),
            FragmentPiece::File { index, .. } => yaml += &holes.origins.files[*index].to_string(),
        }
    }
    if yaml.is_empty() { yaml } else { format!("\n```yaml\n{yaml}```") }
}
