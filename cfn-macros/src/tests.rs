//! Whatever tokens a macro is given, it answers with tokens: a panic in an IDE's macro server takes everything else of
//! the file with it.

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};

use crate::expand;

type Attribute = fn(TokenStream, TokenStream) -> TokenStream;

const ATTRIBUTES: &[(&str, Attribute)] = &[
    ("resource", expand::resource),
    ("parameter", expand::parameter),
    ("output", expand::output),
    ("condition", expand::condition),
    ("mapping", expand::mapping),
    ("rule", expand::rule),
    ("stack", expand::stack),
];

fn unit_struct() -> TokenStream {
    "/// Text.\npub struct Name;".parse().expect("a struct")
}

/// What rust-analyzer sees in place of the arguments.
fn view(name: &str, arguments: &TokenStream) -> String {
    let input = format!("{name} ({arguments}) ({arguments})");
    crate::view::expand(input.parse().expect("tokens")).to_string()
}

/// How many errors an expansion reports.
fn errors(expansion: &TokenStream) -> usize {
    let is_error = |tree: &TokenTree| matches!(tree, TokenTree::Ident(ident) if ident == "compile_error");
    expansion.clone().into_iter().filter(is_error).count()
}

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
        const PUNCTS: &[char] = &[':', ',', '.', '=', '!', '&', '|', '-', '#', '<', ';', '?', '$'];
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

/// Everything that begins as `stream` does and ends behind one of its tokens, at any depth.
fn prefixes(stream: &TokenStream) -> Vec<TokenStream> {
    let mut prefixes = vec![TokenStream::new()];
    let mut before: Vec<TokenTree> = Vec::new();
    for tree in stream.clone() {
        if let TokenTree::Group(group) = &tree {
            for inner in self::prefixes(&group.stream()) {
                let cut = TokenTree::from(Group::new(group.delimiter(), inner));
                prefixes.push(before.iter().cloned().chain([cut]).collect());
            }
        }
        before.push(tree);
        prefixes.push(before.iter().cloned().collect());
    }
    prefixes
}

/// The attributes of a source file that are ours, with their arguments.
fn uses(stream: TokenStream, found: &mut Vec<(&'static str, Attribute, TokenStream)>) {
    let trees: Vec<TokenTree> = stream.into_iter().collect();
    for (index, tree) in trees.iter().enumerate() {
        let TokenTree::Group(group) = tree else { continue };
        let name = trees[..index].iter().rev().find(|tree| matches!(tree, TokenTree::Ident(_)));
        let attribute = name.and_then(|name| {
            let name = name.to_string();
            ATTRIBUTES.iter().find(|(attribute, _)| name == *attribute)
        });
        match attribute {
            Some((name, attribute)) => found.push((name, *attribute, group.stream())),
            None => uses(group.stream(), found),
        }
    }
}

#[test]
fn no_half_typed_file_makes_a_macro_panic() {
    const FILES: &[&str] = &[
        include_str!("../../tests/ui/surface/pass/values.rs"),
        include_str!("../../tests/ui/surface/pass/conditions.rs"),
        include_str!("../../cfn-stack/src/stack/api.rs"),
        include_str!("../../cfn-stack/src/stack/function.rs"),
        include_str!("../../cfn-stack/src/stack/monitoring.rs"),
        include_str!("../../cfn-stack/src/stack/outputs.rs"),
        include_str!("../../cfn-stack/src/stack/parameters.rs"),
        include_str!("../../cfn-stack/src/stack/security.rs"),
        include_str!("../../cfn-stack/src/stack/storage.rs"),
    ];
    let mut found = Vec::new();
    for file in FILES {
        uses(file.parse().expect("a source file"), &mut found);
    }
    assert!(found.len() > 40, "only {} attributes", found.len());
    for (name, attribute, arguments) in found {
        let whole = attribute(arguments.clone(), unit_struct());
        assert_eq!(errors(&whole), 0, "{arguments}: {whole}");
        for prefix in prefixes(&arguments) {
            view(name, &prefix);
            attribute(prefix, unit_struct());
        }
    }
}

/// The word that an editor's cursor is made of while a name is completed.
const CURSOR: &str = "Cursor";

/// Words that are no names.
const KEYWORDS: &[&str] = &["if", "else", "const", "true", "false", "include_str"];

/// The stream with the cursor wherever a name can be typed: at the beginning, and after a comma, a colon and the like, but
/// not directly before a value; and at the end of each name.
fn with_cursor(stream: &TokenStream) -> Vec<TokenStream> {
    let cursor = || TokenTree::from(Ident::new(CURSOR, Span::call_site()));
    let trees: Vec<TokenTree> = stream.clone().into_iter().collect();
    let mut places = Vec::new();
    for at in 0..=trees.len() {
        let (before, behind) = trees.split_at(at);
        let takes_name = match before.last() {
            None => true,
            Some(TokenTree::Punct(punct)) if punct.as_char() == ',' => true,
            // A name would be one with the word that it stands before.
            Some(TokenTree::Punct(punct)) => {
                let splits_word = matches!(behind.first(), Some(TokenTree::Ident(_) | TokenTree::Literal(_)));
                punct.spacing() == Spacing::Alone && !splits_word
            }
            Some(_) => false,
        };
        let is_value =
            matches!(behind.first(), Some(TokenTree::Ident(_) | TokenTree::Literal(_) | TokenTree::Group(_)))
                && !crate::tokens::is_colon(behind, 1);
        if takes_name && !is_value {
            places.push(before.iter().cloned().chain([cursor()]).chain(behind.iter().cloned()).collect());
        }
        // At the end of a name.
        if let Some(TokenTree::Ident(ident)) = behind.first()
            && !KEYWORDS.iter().any(|keyword| ident == keyword)
        {
            let longer = TokenTree::from(Ident::new(&format!("{ident}{CURSOR}"), Span::call_site()));
            places.push(before.iter().cloned().chain([longer]).chain(behind[1..].iter().cloned()).collect());
        }
        if let Some(TokenTree::Group(group)) = behind.first() {
            for inner in with_cursor(&group.stream()) {
                let group = TokenTree::from(Group::new(group.delimiter(), inner));
                places.push(before.iter().cloned().chain([group]).chain(behind[1..].iter().cloned()).collect());
            }
        }
    }
    places
}

/// rust-analyzer finds the place of the cursor by its offset: nothing may move in front of it.
#[test]
fn a_cursor_moves_nothing_in_front_of_it() {
    let mut found = Vec::new();
    for file in [
        include_str!("../../tests/judges/ide/sample/keys.rs"),
        include_str!("../../tests/judges/ide/sample/stack.rs"),
        include_str!("../../cfn-stack/src/stack/security.rs"),
    ] {
        uses(file.parse().expect("a source file"), &mut found);
    }
    let mut places = 0;
    for (name, _, arguments) in found {
        let without = view(name, &arguments);
        for marked in with_cursor(&arguments) {
            let with = view(name, &marked);
            let Some((before, _)) = with.split_once(CURSOR) else { continue };
            assert!(without.starts_with(before.trim_end()), "{marked}\n{before}");
            places += 1;
        }
    }
    assert!(places > 350, "only {places} places");
}

#[test]
fn what_is_nested_too_deep_is_one_error() {
    let deep = |open: &str, close: &str| {
        format!("AWS::SNS::Topic {{}}, Metadata: {{ a: {}{} }}", open.repeat(20_000), close.repeat(20_000))
    };
    for (source, expected) in [
        (deep("[", "]"), 1),
        (deep("{ a: ", "}"), 1),
        (deep("(", ")"), 1),
        (deep("Base64(", ")"), 1),
        (deep("!", ""), 1),
        (deep("if A { \"a\" } else ", ""), 1),
        (deep("if A { ", "}"), 1),
    ] {
        let expansion = expand::resource(source.parse().expect("tokens"), unit_struct());
        assert_eq!(errors(&expansion), expected, "{}", &source[..40]);
    }
    let operands = vec!["A == \"a\""; 20_000].join(" && ");
    assert_eq!(errors(&expand::condition(operands.parse().expect("tokens"), unit_struct())), 0);
}
