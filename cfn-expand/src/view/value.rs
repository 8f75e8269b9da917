//! Values as expressions.

use cfn_core::model::Intrinsic;
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::quote;

use super::shape::Shape;
use super::{View, path_end, rust, spans};
use crate::parse::elements;
use crate::tokens::{MAX_DEPTH, group_of, is_ident, is_punct, trees};

impl View {
    /// The value that the tokens make, as far as there is one. `place` is where an editor shows the struct of an object.
    pub(super) fn value(&mut self, shape: &Shape, tokens: &[TokenTree], place: Span) -> TokenStream {
        if self.depth >= MAX_DEPTH {
            return quote!(());
        }
        self.depth += 1;
        let value = self.read(shape, tokens, place);
        self.depth -= 1;
        value
    }

    fn read(&mut self, shape: &Shape, tokens: &[TokenTree], place: Span) -> TokenStream {
        if super::condition::has_operator(tokens) {
            return self.operands(tokens);
        }
        match tokens {
            [] => self.missing(),
            [TokenTree::Group(group), ..] => self.group(shape, group, place),
            [keyword, rest @ ..] if is_ident(Some(keyword), "if") => self.conditional(shape, keyword, rest, place),
            [keyword, block @ TokenTree::Group(_), ..] if is_ident(Some(keyword), "const") => quote!(#keyword #block),
            [TokenTree::Ident(_), bang, TokenTree::Group(_), ..] if is_punct(Some(bang), '!') => {
                tokens[..3].iter().cloned().collect()
            }
            [TokenTree::Ident(function), TokenTree::Group(group), ..]
                if group.delimiter() == Delimiter::Parenthesis =>
            {
                self.call(function, group)
            }
            [TokenTree::Ident(_), ..] => self.path(tokens),
            [colon, ..] if is_punct(Some(colon), ':') => self.path(tokens),
            [minus, number @ TokenTree::Literal(_), ..] if is_punct(Some(minus), '-') => quote!(#minus #number),
            [literal @ TokenTree::Literal(_), ..] => literal.clone().into(),
            [TokenTree::Punct(_), ..] => quote!(()),
        }
    }

    fn group(&mut self, shape: &Shape, group: &Group, place: Span) -> TokenStream {
        let trees = trees(group.stream());
        match group.delimiter() {
            Delimiter::Brace => self.object(shape, &trees, place),
            Delimiter::Bracket => self.tuple(&shape.element(), &trees, place),
            Delimiter::Parenthesis | Delimiter::None => self.value(shape, &trees, place),
        }
    }

    /// A list as a tuple, whose elements need no common type.
    fn tuple(&mut self, shape: &Shape, trees: &[TokenTree], place: Span) -> TokenStream {
        let elements = elements(trees);
        let values: Vec<_> = elements.into_iter().map(|element| self.value(shape, element, place)).collect();
        let missing = self.missing();
        quote! { (#(#values,)* #missing,) }
    }

    /// A function with as many arguments as it takes at most.
    fn call(&mut self, function: &Ident, group: &Group) -> TokenStream {
        let trees = trees(group.stream());
        let given = elements(&trees);
        let known = Intrinsic::from_name(&function.to_string());
        let most = known.map_or(0, |known| known.arguments().1);
        let missing = std::iter::repeat_n(self.missing(), most.saturating_sub(given.len()));
        let scope = self.scope();
        let given = given.iter().map(|argument| self.value(&Shape::Free, argument, spans::nowhere()));
        quote! { #scope #function(#(#given,)* #(#missing,)*) }
    }

    /// `if __condition(Condition) { __arm(a) } else { __arm(b) }`
    fn conditional(&mut self, shape: &Shape, keyword: &TokenTree, rest: &[TokenTree], place: Span) -> TokenStream {
        let is_block = |tree: &TokenTree| group_of(Some(tree), Delimiter::Brace).is_some();
        let block = rest.iter().position(is_block).unwrap_or(rest.len());
        let condition = self.operands(&rest[..block]);
        let then = self.arm(shape, rest.get(block), place);
        let otherwise = match rest.get(block + 1..) {
            Some([word, otherwise @ ..]) if is_ident(Some(word), "else") => otherwise,
            _ => &[],
        };
        let otherwise = match otherwise {
            [keyword, ..] if is_ident(Some(keyword), "if") => self.value(shape, otherwise, place),
            other => self.arm(shape, other.first(), place),
        };
        quote! { #keyword __condition(#condition) { __arm(#then) } else { __arm(#otherwise) } }
    }

    /// The value between the braces of `{ value }`.
    fn arm(&mut self, shape: &Shape, block: Option<&TokenTree>, place: Span) -> TokenStream {
        let trees = group_of(block, Delimiter::Brace).map(|group| trees(group.stream())).unwrap_or_default();
        self.value(shape, &trees, place)
    }

    /// `module::Name`, and `Name::__attributes.Arn`, for what a resource returns is reached through a constant of its
    /// struct. A name with generic arguments is a type, whose arguments an editor completes: `<Name<0>>::__attributes`.
    fn path(&mut self, tokens: &[TokenTree]) -> TokenStream {
        let end = path_end(tokens, 0);
        let (name, rest) = tokens.split_at(end);
        let has_arguments = name.iter().any(|tree| is_punct(Some(tree), '<'));
        let is_attribute = |tree: &&TokenTree| matches!(tree, TokenTree::Ident(_)) || is_punct(Some(tree), '.');
        let attribute: Vec<&TokenTree> = match rest.first() {
            Some(dot) if is_punct(Some(dot), '.') => rest.iter().take_while(is_attribute).collect(),
            _ => Vec::new(),
        };
        if has_arguments {
            return quote! { <#(#name)*>::__attributes #(#attribute)* };
        }
        let constant = (!attribute.is_empty()).then(|| quote!(::__attributes));
        let scope = match name {
            [TokenTree::Ident(name)] if !rust::is_keyword(name) => {
                if self.is_scoped {
                    self.names.push(quote!(#name #constant #(#attribute)*));
                }
                self.scope()
            }
            _ => TokenStream::new(),
        };
        quote! { #scope #(#name)* #constant #(#attribute)* }
    }

    /// What a single name is looked up in.
    fn scope(&self) -> TokenStream {
        if self.is_scoped { quote!(__scope::) } else { TokenStream::new() }
    }

    /// Stands for a value that is not there yet, in its place and as long as what comes before a name.
    pub(super) fn missing(&self) -> TokenStream {
        if self.is_scoped { quote!(__scope::__) } else { quote!(()) }
    }
}
