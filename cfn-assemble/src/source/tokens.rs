//! Rust as far as attributes and `mod` items need it: words, literals, groups.

/// A token, or a group with what is in it.
#[derive(Debug)]
pub(super) struct Tree<'s> {
    pub(super) kind: Kind,
    pub(super) text: &'s str,
    /// Its offset in the source.
    pub(super) at: usize,
    pub(super) trees: Vec<Tree<'s>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Word,
    /// A text between quotes, of any kind.
    Text,
    /// One character.
    Punct,
    Brace,
    Bracket,
    Parenthesis,
}

impl<'s> Tree<'s> {
    pub(super) fn is_group(&self) -> bool {
        matches!(self.kind, Kind::Brace | Kind::Bracket | Kind::Parenthesis)
    }

    pub(super) fn is(&self, punct: char) -> bool {
        self.kind == Kind::Punct && self.text.starts_with(punct)
    }

    /// The name that it is as a key: a word, or the text between quotes.
    pub(super) fn name(&self) -> Option<&'s str> {
        match self.kind {
            Kind::Word => Some(self.text.trim_start_matches("r#")),
            Kind::Text => {
                let text = self.text.trim_start_matches('r').trim_matches('#');
                text.strip_prefix('"')?.strip_suffix('"')
            }
            _ => None,
        }
    }
}

/// An attribute of ours and its struct.
pub(super) struct Item<'s> {
    /// The tokens between the brackets.
    pub(super) attribute: Vec<Tree<'s>>,
    /// The offset of the struct's name.
    pub(super) name: usize,
    /// The parts of a stack.
    pub(super) parts: Vec<Tree<'s>>,
}

/// The attribute of ours that begins in the line at `start`, on the struct of that name: other attributes and other
/// structs may be in the same line.
pub(super) fn item<'s>(source: &'s str, start: usize, name: &str) -> Option<Item<'s>> {
    let end = start + source[start..].lines().next()?.len();
    let mut lexer = Lexer { source, at: start };
    while lexer.at < end {
        match lexer.attribute() {
            Some(trees) if is_ours(&trees) => {
                if let Some(item) = lexer.item(name, trees) {
                    return Some(item);
                }
            }
            Some(_) => {}
            None => lexer.skip()?,
        }
    }
    None
}

/// All of a file, after the line `#!/usr/bin/..` that may begin it.
pub(super) fn file(source: &str) -> Option<Vec<Tree<'_>>> {
    let is_shebang = source.strip_prefix("#!").is_some_and(|rest| !rest.trim_start().starts_with('['));
    let at = if is_shebang { source.find('\n').unwrap_or(source.len()) } else { 0 };
    Lexer { source, at }.group(None, 0)
}

/// The length of the token at an offset; of a group, of its first delimiter.
pub(super) fn length(source: &str, at: usize) -> usize {
    let mut lexer = Lexer { source, at };
    match lexer.skip() {
        Some(()) => lexer.at - at,
        None => 1,
    }
}

/// Whether the tokens between the brackets of an attribute are a `cfg`.
pub(super) fn is_conditional(attribute: &[Tree<'_>]) -> bool {
    attribute.first().is_some_and(|tree| matches!(tree.text, "cfg" | "cfg_attr"))
}

/// Whether `#![cfg(..)]` is among items.
pub(super) fn has_inner_cfg(trees: &[Tree<'_>]) -> bool {
    let is_inner = |window: &[Tree<'_>]| {
        window[0].is('#') && window[1].is('!') && window[2].kind == Kind::Bracket && is_conditional(&window[2].trees)
    };
    trees.windows(3).any(is_inner)
}

/// Whether the last word before the arguments is the name of one of the attributes.
fn is_ours(attribute: &[Tree<'_>]) -> bool {
    const OURS: &[&str] = &["resource", "parameter", "output", "condition", "mapping", "rule", "stack"];
    let path = attribute.iter().take_while(|tree| !tree.is_group());
    path.filter(|tree| tree.kind == Kind::Word).last().is_some_and(|tree| OURS.contains(&tree.text))
}

/// rustc takes no deeper ones.
const MAX_DEPTH: usize = 128;

#[derive(Clone)]
struct Lexer<'s> {
    source: &'s str,
    at: usize,
}

impl<'s> Lexer<'s> {
    fn rest(&self) -> &'s str {
        &self.source[self.at..]
    }

    /// The tokens between the brackets of the next attribute, if one comes next.
    fn attribute(&mut self) -> Option<Vec<Tree<'s>>> {
        let mut lexer = self.clone();
        lexer.skip_blank()?;
        lexer.at += lexer.rest().starts_with("#[").then_some(2)?;
        let trees = lexer.group(Some(']'), 0)?;
        *self = lexer;
        Some(trees)
    }

    /// The struct of that name, if it comes next, after other attributes and its visibility.
    fn item(&self, name: &str, attribute: Vec<Tree<'s>>) -> Option<Item<'s>> {
        let mut lexer = self.clone();
        while lexer.attribute().is_some() {}
        let mut is_struct = false;
        loop {
            lexer.skip_blank()?;
            let at = lexer.at;
            lexer.skip()?;
            match lexer.source[at..lexer.at].trim_start_matches("r#") {
                word if is_struct => {
                    if word != name {
                        return None;
                    }
                    let parts = lexer.list().unwrap_or_default();
                    return Some(Item { attribute, name: at, parts });
                }
                "struct" => is_struct = true,
                ";" | "{" | "}" | "#" => return None,
                _ => {}
            }
        }
    }

    /// The fields of a tuple struct, after its generic parameters.
    fn list(&mut self) -> Option<Vec<Tree<'s>>> {
        let mut generics = 0_usize;
        loop {
            self.skip_blank()?;
            match self.rest().chars().next()? {
                '<' => generics += 1,
                '>' => generics = generics.saturating_sub(1),
                _ if generics > 0 => {}
                ';' | '{' | '}' => return None,
                '(' => {
                    self.at += 1;
                    return self.group(Some(')'), 0);
                }
                _ => {}
            }
            self.skip()?;
        }
    }

    /// Goes past one token, or one delimiter.
    fn skip(&mut self) -> Option<()> {
        self.skip_blank()?;
        let kind = match self.rest().chars().next()? {
            '"' => Kind::Text,
            first if is_word(first) => Kind::Word,
            _ => Kind::Punct,
        };
        self.token(kind).map(|_| ())
    }

    /// The trees up to the closing delimiter, which is read too, or up to the end of the file.
    fn group(&mut self, close: Option<char>, depth: usize) -> Option<Vec<Tree<'s>>> {
        let mut trees = Vec::new();
        loop {
            self.skip_blank()?;
            let Some(first) = self.rest().chars().next() else {
                return close.is_none().then_some(trees);
            };
            let at = self.at;
            let (kind, inner) = match first {
                _ if Some(first) == close => {
                    self.at += first.len_utf8();
                    return Some(trees);
                }
                '{' => (Kind::Brace, Some('}')),
                '[' => (Kind::Bracket, Some(']')),
                '(' => (Kind::Parenthesis, Some(')')),
                '}' | ']' | ')' => return None,
                '"' => (Kind::Text, None),
                '\'' => (Kind::Punct, None),
                _ if is_word(first) => (Kind::Word, None),
                _ => (Kind::Punct, None),
            };
            let (kind, inner) = match inner {
                Some(close) if depth < MAX_DEPTH => {
                    self.at += 1;
                    (kind, self.group(Some(close), depth + 1)?)
                }
                Some(_) => return None,
                None => (self.token(kind)?, Vec::new()),
            };
            trees.push(Tree { kind, text: &self.source[at..self.at], at, trees: inner });
        }
    }

    /// Goes past blanks and comments.
    fn skip_blank(&mut self) -> Option<()> {
        loop {
            self.at += self.rest().len() - self.rest().trim_start().len();
            if self.rest().starts_with("//") {
                self.at += self.rest().find('\n').unwrap_or(self.rest().len());
            } else if self.rest().starts_with("/*") {
                self.skip_comment()?;
            } else {
                return Some(());
            }
        }
    }

    /// Goes past a comment, which may hold others.
    fn skip_comment(&mut self) -> Option<()> {
        let mut depth = 0;
        loop {
            let next = self.rest().find(['/', '*'])?;
            self.at += next;
            if self.rest().starts_with("/*") {
                depth += 1;
                self.at += 2;
            } else if self.rest().starts_with("*/") {
                depth -= 1;
                self.at += 2;
            } else {
                self.at += 1;
            }
            if depth == 0 {
                return Some(());
            }
        }
    }

    /// Goes past one token that begins as `kind` does; says what it is.
    fn token(&mut self, kind: Kind) -> Option<Kind> {
        let rest = self.rest();
        match kind {
            Kind::Text => self.quoted().map(|()| Kind::Text),
            Kind::Word => {
                let end = rest.find(|letter| !is_word(letter)).unwrap_or(rest.len());
                let after = &rest[end..];
                match &rest[..end] {
                    "r" | "br" | "cr" if after.starts_with(['"', '#']) => self.raw(end),
                    "b" | "c" if after.starts_with('"') => {
                        self.at += end;
                        self.quoted().map(|()| Kind::Text)
                    }
                    _ => {
                        self.at += end;
                        Some(Kind::Word)
                    }
                }
            }
            _ => {
                self.at += character(rest).unwrap_or_else(|| rest.chars().next().map_or(1, char::len_utf8));
                Some(Kind::Punct)
            }
        }
    }

    /// Goes past a text whose quote begins here.
    fn quoted(&mut self) -> Option<()> {
        self.at += 1;
        loop {
            let next = self.rest().find(['"', '\\'])?;
            self.at += next + 1;
            match self.source.as_bytes()[self.at - 1] {
                b'"' => return Some(()),
                _ => self.at += self.rest().chars().next()?.len_utf8(),
            }
        }
    }

    /// Goes past `r#".."#`, or past `r#name`; `prefix` is the number of letters before the first `#` or quote.
    fn raw(&mut self, prefix: usize) -> Option<Kind> {
        let hashes = self.rest()[prefix..].bytes().take_while(|byte| *byte == b'#').count();
        let after = &self.rest()[prefix + hashes..];
        if !after.starts_with('"') {
            let end = after.find(|letter| !is_word(letter)).unwrap_or(after.len());
            self.at += prefix + hashes + end;
            return Some(Kind::Word);
        }
        let close = format!("\"{}", "#".repeat(hashes));
        self.at += prefix + hashes + 1 + after[1..].find(&close)? + close.len();
        Some(Kind::Text)
    }
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// The length of `'a'` or `'\n'`; none for a lifetime, or for anything else.
fn character(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('\'')?;
    let mut letters = inner.char_indices();
    if letters.next()?.1 == '\\' {
        letters.next()?;
    }
    let (end, close) = letters.find(|(_, letter)| !letter.is_alphanumeric() && !matches!(letter, '{' | '}'))?;
    let is_escape = inner.starts_with('\\');
    (close == '\'' && (is_escape || inner[..end].chars().count() == 1)).then_some(end + 2)
}
