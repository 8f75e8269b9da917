//! Whatever tokens a macro is given, it answers with tokens: a panic in an editor's macro server loses everything else of
//! the file.

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};

use super::{ATTRIBUTES, unit_struct, view};

/// A small random number generator: the same numbers in each run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }

    /// Tokens that come near to what the attributes take.
    fn tokens(&mut self, depth: usize) -> TokenStream {
        (0..self.below(7)).flat_map(|_| self.token(depth)).collect()
    }

    fn token(&mut self, depth: usize) -> Vec<TokenTree> {
        const WORDS: &[&str] = &[
            "AWS",
            "SNS",
            "Topic",
            "DisplayName",
            "if",
            "else",
            "const",
            "Sub",
            "Join",
            "GetAtt",
            "FindInMap",
            "true",
            "include_str",
            "allow",
            "reason",
            "broad_action",
            "DependsOn",
            "Condition",
            "Assertions",
            "Assert",
            "pub",
            "struct",
            "self",
            "r#type",
            "Metadata",
            "Tags",
            "Type",
            "Properties",
        ];
        const LITERALS: &[&str] = &[
            "\"\"",
            "\"a ${B.c} ${\"",
            "r#\"${AWS::Region}\"#",
            "5",
            "0.5",
            "1e999",
            "'a'",
            "b\"a\"",
            "5u8",
            "c\"a\"",
            "\"AWS::SNS::Topic\"",
        ];
        const PUNCTS: &[char] = &[':', ',', '.', '=', '!', '&', '|', '-', '#', '<', '>', ';', '?', '$'];
        const DELIMITERS: &[Delimiter] =
            &[Delimiter::Brace, Delimiter::Bracket, Delimiter::Parenthesis, Delimiter::None];
        match self.below(8) {
            0 | 1 => {
                let word = self.pick(WORDS);
                let ident = match word.strip_prefix("r#") {
                    Some(word) => Ident::new_raw(word, Span::call_site()),
                    None => Ident::new(word, Span::call_site()),
                };
                vec![ident.into()]
            }
            2 => vec![self.pick(LITERALS).parse::<Literal>().expect("a literal").into()],
            3 | 4 if depth > 0 => {
                let delimiter = DELIMITERS[self.below(DELIMITERS.len())];
                vec![Group::new(delimiter, self.tokens(depth - 1)).into()]
            }
            // `Name: value`, or a pair as in `::` and `==`.
            5 => [":", ",", "::", "==", "&&", "||", "!="][self.below(7)]
                .parse::<TokenStream>()
                .expect("an operator")
                .into_iter()
                .collect(),
            _ => {
                let spacing = if self.below(2) == 0 { Spacing::Joint } else { Spacing::Alone };
                vec![Punct::new(PUNCTS[self.below(PUNCTS.len())], spacing).into()]
            }
        }
    }
}

#[test]
fn no_tokens_make_a_macro_panic() {
    let mut random = Random(0x5eed);
    for _ in 0..4_000 {
        let arguments = random.tokens(4);
        let item = if random.below(4) == 0 { random.tokens(2) } else { unit_struct() };
        for (name, attribute) in ATTRIBUTES {
            attribute(arguments.clone(), item.clone());
            view(name, &arguments);
        }
    }
}
