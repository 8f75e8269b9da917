//! Values as expressions.

use cfn_core::model::Intrinsic;
use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};

use super::View;
use super::object::parenthesised;
use super::shape::Shape;
use crate::parse::elements;
use crate::tokens::{MAX_DEPTH, code, group_of, is_ident, is_pair, is_punct, trees};

impl View {
    /// The value that the tokens make, as far as there is one.
    pub(super) fn value(&mut self, shape: &Shape, tokens: &[TokenTree]) -> TokenStream {
        if self.depth >= MAX_DEPTH {
            return code("()");
        }
        self.depth += 1;
        let value = self.read(shape, tokens);
        self.depth -= 1;
        value
    }

    fn read(&mut self, shape: &Shape, tokens: &[TokenTree]) -> TokenStream {
        if super::condition::has_operator(tokens) {
            return self.operands(tokens);
        }
        match tokens {
            [] => code("()"),
            [TokenTree::Group(group), ..] => self.group(shape, group),
            [keyword, rest @ ..] if is_ident(Some(keyword), "if") => self.conditional(shape, keyword, rest),
            [keyword, block @ TokenTree::Group(_), ..] if is_ident(Some(keyword), "const") => {
                [keyword.clone(), block.clone()].into_iter().collect()
            }
            [TokenTree::Ident(_), bang, TokenTree::Group(_), ..] if is_punct(Some(bang), '!') => {
                tokens[..3].iter().cloned().collect()
            }
            [TokenTree::Ident(function), TokenTree::Group(group), ..]
                if group.delimiter() == Delimiter::Parenthesis =>
            {
                self.call(function, group)
            }
            [TokenTree::Ident(_), ..] => path(tokens),
            [colon, ..] if is_punct(Some(colon), ':') => path(tokens),
            [minus, number @ TokenTree::Literal(_), ..] if is_punct(Some(minus), '-') => {
                [minus.clone(), number.clone()].into_iter().collect()
            }
            [literal @ TokenTree::Literal(_), ..] => literal.clone().into(),
            [TokenTree::Punct(_), ..] => code("()"),
        }
    }

    fn group(&mut self, shape: &Shape, group: &Group) -> TokenStream {
        let trees = trees(group.stream());
        match group.delimiter() {
            Delimiter::Brace => self.object(shape, &trees),
            Delimiter::Bracket => self.tuple(&shape.element(), &trees),
            Delimiter::Parenthesis | Delimiter::None => self.value(shape, &trees),
        }
    }

    /// A list as a tuple, whose elements need no common type.
    fn tuple(&mut self, shape: &Shape, trees: &[TokenTree]) -> TokenStream {
        let mut tuple = TokenStream::new();
        for element in elements(trees) {
            tuple.extend(self.value(shape, element));
            tuple.extend(code(","));
        }
        parenthesised(tuple).into()
    }

    /// A function with as many arguments as it takes at most.
    fn call(&mut self, function: &Ident, group: &Group) -> TokenStream {
        let trees = trees(group.stream());
        let given = elements(&trees);
        let known = Intrinsic::from_name(&function.to_string());
        let most = known.map_or(0, |known| known.arguments().1);
        let mut arguments = TokenStream::new();
        for argument in &given {
            arguments.extend(self.value(&Shape::Free, argument));
            arguments.extend(code(","));
        }
        for _ in given.len()..most {
            arguments.extend(code("(),"));
        }
        [TokenTree::from(function.clone()), parenthesised(arguments)].into_iter().collect()
    }

    /// `if condition(Condition) { arm(a) } else { arm(b) }`
    fn conditional(&mut self, shape: &Shape, keyword: &TokenTree, rest: &[TokenTree]) -> TokenStream {
        let is_block = |tree: &TokenTree| group_of(Some(tree), Delimiter::Brace).is_some();
        let block = rest.iter().position(is_block).unwrap_or(rest.len());
        let mut tokens = TokenStream::from(keyword.clone());
        tokens.extend(code("::cfn::ide::condition"));
        tokens.extend([parenthesised(self.operands(&rest[..block]))]);
        tokens.extend([self.arm(shape, rest.get(block))]);
        tokens.extend(code("else"));
        let otherwise = match rest.get(block + 1..) {
            Some([word, otherwise @ ..]) if is_ident(Some(word), "else") => otherwise,
            _ => &[],
        };
        let otherwise = match otherwise {
            [keyword, ..] if is_ident(Some(keyword), "if") => {
                let value = self.value(shape, otherwise);
                braced_arm(value)
            }
            other => self.arm(shape, other.first()),
        };
        tokens.extend([otherwise]);
        tokens
    }

    /// `{ arm(value) }`
    fn arm(&mut self, shape: &Shape, block: Option<&TokenTree>) -> TokenTree {
        let trees = group_of(block, Delimiter::Brace).map(|group| trees(group.stream())).unwrap_or_default();
        let value = self.value(shape, &trees);
        braced_arm(value)
    }
}

fn braced_arm(value: TokenStream) -> TokenTree {
    let mut tokens = code("::cfn::ide::arm");
    tokens.extend([parenthesised(value)]);
    Group::new(Delimiter::Brace, tokens).into()
}

/// `module::Name`, `Name::__attributes.Arn`: what a resource returns is reached through a constant of its struct.
fn path(tokens: &[TokenTree]) -> TokenStream {
    let mut path = TokenStream::new();
    let mut in_attribute = false;
    for (index, tree) in tokens.iter().enumerate() {
        match tree {
            TokenTree::Ident(_) => {}
            _ if is_pair(tokens, index, [':', ':']) => {}
            _ if index > 0 && is_pair(tokens, index - 1, [':', ':']) => {}
            _ if is_punct(Some(tree), '.') => {
                if !in_attribute {
                    path.extend(code("::__attributes"));
                }
                in_attribute = true;
            }
            _ => break,
        }
        path.extend([tree.clone()]);
    }
    path
}
