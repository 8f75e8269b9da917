//! The fragment as literals and holes, and as documentation.

use cfn_core::yaml::FragmentPiece;
use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};

use crate::model::Origins;
use crate::tokens::{code, code_at};

/// `before &[::cfn::part::Piece::Text(".."), ::cfn::part::Piece::Const(&const { .. }), ..],`
///
/// Mostly there is one piece, a text; then all of it is written as text, which costs the least.
pub(super) fn pieces(before: String, pieces: &[FragmentPiece], origins: &Origins) -> TokenStream {
    if let [FragmentPiece::Text(yaml)] = pieces {
        return code(&format!("{before} &[::cfn::part::Piece::Text({yaml:?})],"));
    }
    let mut tokens = TokenStream::new();
    let mut text = String::new();
    for piece in pieces {
        match piece {
            FragmentPiece::Text(yaml) => text += &format!("::cfn::part::Piece::Text({yaml:?}),"),
            FragmentPiece::Const(index) => {
                tokens.extend(hole(&mut text, "Const", constant(&origins.constants[*index])));
            }
            FragmentPiece::File { index, indent } => {
                let mut argument = origins.files[*index].clone();
                argument.extend(code(&format!(", {indent}")));
                tokens.extend(hole(&mut text, "File", argument));
            }
        }
    }
    tokens.extend(code(&text));
    let mut list = code(&format!("{before} &"));
    list.extend([TokenTree::from(Group::new(Delimiter::Bracket, tokens))]);
    list.extend(code(","));
    list
}

/// What has been written so far, and a piece that rustc fills.
fn hole(text: &mut String, kind: &str, argument: TokenStream) -> TokenStream {
    let mut tokens = code(&format!("{} ::cfn::part::Piece::{kind}", std::mem::take(text)));
    tokens.extend([TokenTree::from(Group::new(Delimiter::Parenthesis, argument))]);
    text.push(',');
    tokens
}

/// A reference to the block, whose type rustc judges where the block stands. A `const` block lasts for ever, whatever
/// is in it; what a block with an `if` gives would be gone at the end of the statement.
fn constant(block: &TokenStream) -> TokenStream {
    let span = block.clone().into_iter().next().map_or_else(Span::call_site, |block| block.span());
    let mut tokens = code_at("&const", span);
    tokens.extend(block.clone());
    tokens
}

/// The fragment as a comment's text; a constant and a file are shown as they are written.
pub(super) fn doc(pieces: &[FragmentPiece], origins: &Origins) -> String {
    let mut yaml = String::new();
    for piece in pieces {
        match piece {
            FragmentPiece::Text(text) => yaml.push_str(text),
            FragmentPiece::Const(index) => yaml += &format!("const {}", origins.constants[*index]),
            FragmentPiece::File { index, .. } => yaml += &origins.files[*index].to_string(),
        }
    }
    if yaml.is_empty() { yaml } else { format!("\n```yaml\n{yaml}```") }
}
