//! Reads a pattern into a tree.

use std::iter::Peekable;
use std::str::Chars;

use super::Unreadable;
use super::class::{Class, Item, NAMES, Set};

/// A pattern, or a part of one.
#[derive(Clone, Debug)]
pub(super) enum Tree {
    /// One character out of a set.
    One(Set),
    /// The beginning of the text.
    Start,
    /// The end of the text, also before a last line break.
    End,
    /// Between a word and what is none, or not there.
    Boundary(bool),
    /// What a group matched.
    Back(usize),
    /// A group that keeps what it matched.
    Group(usize, Box<Tree>),
    /// What must follow (or precede), or must not.
    Look { ahead: bool, negated: bool, tree: Box<Tree> },
    /// A part that gives nothing back once it has matched.
    Atomic(Box<Tree>),
    /// A part several times.
    Repeat { tree: Box<Tree>, fewest: u32, most: u32, greedy: bool },
    /// One part after another.
    Sequence(Vec<Tree>),
    /// The first of several that lets the rest match.
    Alternatives(Vec<Tree>),
}

/// No limit of a repetition.
pub(super) const ENDLESS: u32 = u32::MAX;

/// How deep groups may be nested.
const DEPTH: usize = 64;

/// The tree, and how many groups it has.
pub(super) fn parse(pattern: &str) -> Result<(Tree, usize), Unreadable> {
    let mut parser = Parser { rest: pattern.chars().peekable(), groups: 0, depth: 0, flags: Flags::default() };
    let tree = parser.alternatives()?;
    match parser.rest.next() {
        None => Ok((tree, parser.groups)),
        Some(_) => Err(Unreadable),
    }
}

#[derive(Clone, Copy, Default)]
struct Flags {
    ignore_case: bool,
    dot_is_all: bool,
}

struct Parser<'p> {
    rest: Peekable<Chars<'p>>,
    groups: usize,
    depth: usize,
    flags: Flags,
}

impl Parser<'_> {
    fn take(&mut self, expected: char) -> bool {
        self.rest.next_if_eq(&expected).is_some()
    }

    fn next(&mut self) -> Result<char, Unreadable> {
        self.rest.next().ok_or(Unreadable)
    }

    fn alternatives(&mut self) -> Result<Tree, Unreadable> {
        self.depth += 1;
        if self.depth > DEPTH {
            return Err(Unreadable);
        }
        let mut alternatives = vec![self.sequence()?];
        while self.take('|') {
            alternatives.push(self.sequence()?);
        }
        self.depth -= 1;
        Ok(if alternatives.len() == 1 { alternatives.remove(0) } else { Tree::Alternatives(alternatives) })
    }

    fn sequence(&mut self) -> Result<Tree, Unreadable> {
        let mut parts = Vec::new();
        while let Some(next) = self.rest.peek() {
            if matches!(next, '|' | ')') {
                break;
            }
            if let Some(part) = self.part()? {
                parts.push(self.repeated(part)?);
            }
        }
        Ok(if parts.len() == 1 { parts.remove(0) } else { Tree::Sequence(parts) })
    }

    /// One part without its repetition; none for what only sets a flag.
    fn part(&mut self) -> Result<Option<Tree>, Unreadable> {
        Ok(Some(match self.next()? {
            '^' => Tree::Start,
            '$' => Tree::End,
            '.' => Tree::One(self.dot()),
            '[' => Tree::One(self.set()?),
            '(' => return self.group(),
            '\\' => self.escape()?,
            '*' | '+' | '?' => return Err(Unreadable),
            character => self.character(character),
        }))
    }

    fn dot(&self) -> Set {
        let items = if self.flags.dot_is_all { vec![] } else { vec![range('\n')] };
        Set { items, negated: true, ignore_case: false }
    }

    fn character(&self, character: char) -> Tree {
        Tree::One(Set { items: vec![range(character)], negated: false, ignore_case: self.flags.ignore_case })
    }

    fn class(&self, class: Class, negated: bool) -> Tree {
        Tree::One(Set { items: vec![Item::Class(class, negated)], ..Set::default() })
    }

    fn repeated(&mut self, part: Tree) -> Result<Tree, Unreadable> {
        let (fewest, most) = match self.rest.peek() {
            Some('*') => (0, ENDLESS),
            Some('+') => (1, ENDLESS),
            Some('?') => (0, 1),
            Some('{') => match self.counts() {
                Some(counts) => counts,
                None => return Ok(part),
            },
            _ => return Ok(part),
        };
        self.rest.next();
        if fewest > most {
            return Err(Unreadable);
        }
        let possessive = self.take('+');
        let greedy = possessive || !self.take('?');
        let repeat = Tree::Repeat { tree: Box::new(part), fewest, most, greedy };
        let repeat = if possessive { Tree::Atomic(Box::new(repeat)) } else { repeat };
        self.repeated(repeat)
    }

    /// `{2}`, `{2,}`, `{,3}`, `{2,3}` up to the closing brace, which stays; nothing is read if it is none of these.
    fn counts(&mut self) -> Option<(u32, u32)> {
        let inside: String = self.rest.clone().skip(1).take_while(|character| *character != '}').collect();
        let (fewest, most) = match inside.split_once(',') {
            None => (inside.parse().ok()?, inside.parse().ok()?),
            Some(("", "")) => return None,
            Some((fewest, most)) => (
                if fewest.is_empty() { 0 } else { fewest.parse().ok()? },
                if most.is_empty() { ENDLESS } else { most.parse().ok()? },
            ),
        };
        for _ in 0..=inside.chars().count() {
            self.rest.next();
        }
        (self.rest.peek() == Some(&'}')).then_some((fewest, most))
    }

    fn group(&mut self) -> Result<Option<Tree>, Unreadable> {
        let outer = self.flags;
        if !self.take('?') {
            self.groups += 1;
            let number = self.groups;
            let tree = self.closed()?;
            self.flags = outer;
            return Ok(Some(Tree::Group(number, Box::new(tree))));
        }
        let tree = match self.next()? {
            ':' => self.closed()?,
            '>' => Tree::Atomic(Box::new(self.closed()?)),
            '=' => self.look(true, false)?,
            '!' => self.look(true, true)?,
            '<' => match self.next()? {
                '=' => self.look(false, false)?,
                '!' => self.look(false, true)?,
                _ => {
                    while self.next()? != '>' {}
                    self.groups += 1;
                    let number = self.groups;
                    Tree::Group(number, Box::new(self.closed()?))
                }
            },
            flag => {
                let mut flag = Some(flag);
                while let Some(letter) = flag {
                    match letter {
                        'i' => self.flags.ignore_case = true,
                        's' => self.flags.dot_is_all = true,
                        'u' => {}
                        // From here to the end of the enclosing group.
                        ')' => return Ok(None),
                        ':' => break,
                        _ => return Err(Unreadable),
                    }
                    flag = self.rest.next();
                }
                self.closed()?
            }
        };
        self.flags = outer;
        Ok(Some(tree))
    }

    fn look(&mut self, ahead: bool, negated: bool) -> Result<Tree, Unreadable> {
        Ok(Tree::Look { ahead, negated, tree: Box::new(self.closed()?) })
    }

    fn closed(&mut self) -> Result<Tree, Unreadable> {
        let tree = self.alternatives()?;
        if self.take(')') { Ok(tree) } else { Err(Unreadable) }
    }

    fn escape(&mut self) -> Result<Tree, Unreadable> {
        let letter = self.next()?;
        Ok(match letter {
            'A' => Tree::Start,
            'Z' | 'z' => Tree::End,
            'b' => Tree::Boundary(true),
            'B' => Tree::Boundary(false),
            '1'..='9' => Tree::Back(letter as usize - '0' as usize),
            _ => match self.escaped(letter)? {
                Item::Class(class, negated) => self.class(class, negated),
                Item::Range(code, _) => match char::from_u32(code) {
                    Some(character) => self.character(character),
                    None => Tree::One(Set { items: vec![Item::Range(code, code)], ..Set::default() }),
                },
            },
        })
    }

    /// What stands behind a backslash inside and outside of sets.
    fn escaped(&mut self, letter: char) -> Result<Item, Unreadable> {
        let character = match letter {
            'd' | 'D' => return Ok(Item::Class(Class::Digit, letter == 'D')),
            'w' | 'W' => return Ok(Item::Class(Class::Word, letter == 'W')),
            's' | 'S' => return Ok(Item::Class(Class::Space, letter == 'S')),
            'p' | 'P' => return self.category(letter == 'P'),
            'x' => return self.code(2),
            'u' => return self.code(4),
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'f' => '\u{c}',
            'v' => '\u{b}',
            'a' => '\u{7}',
            '0' => '\0',
            other => other,
        };
        Ok(range(character))
    }

    fn category(&mut self, negated: bool) -> Result<Item, Unreadable> {
        if !self.take('{') {
            return Err(Unreadable);
        }
        let mut name = String::new();
        loop {
            match self.next()? {
                '}' => break,
                character => name.push(character),
            }
        }
        let (_, class) = NAMES.iter().find(|(known, _)| *known == name).ok_or(Unreadable)?;
        Ok(Item::Class(*class, negated))
    }

    /// A code point in hexadecimal digits; two escaped halves of a surrogate pair are one.
    fn code(&mut self, digits: usize) -> Result<Item, Unreadable> {
        let code = self.hexadecimal(digits)?;
        let mut ahead = self.rest.clone();
        if (0xd800..0xdc00).contains(&code) && ahead.next() == Some('\\') && ahead.next() == Some('u') {
            let before = self.rest.clone();
            self.rest.nth(1);
            let low = self.hexadecimal(4)?;
            if (0xdc00..0xe000).contains(&low) {
                let pair = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
                return Ok(Item::Range(pair, pair));
            }
            self.rest = before;
        }
        Ok(Item::Range(code, code))
    }

    fn hexadecimal(&mut self, digits: usize) -> Result<u32, Unreadable> {
        let mut code = 0;
        for _ in 0..digits {
            code = code * 16 + self.next()?.to_digit(16).ok_or(Unreadable)?;
        }
        Ok(code)
    }

    /// A set from behind its opening bracket.
    fn set(&mut self) -> Result<Set, Unreadable> {
        let negated = self.take('^');
        let mut items = Vec::new();
        while items.is_empty() || self.rest.peek() != Some(&']') {
            let item = self.member()?;
            let mut ahead = self.rest.clone();
            let dash = ahead.next() == Some('-') && !matches!(ahead.next(), None | Some(']'));
            match item {
                Item::Range(first, _) if dash => {
                    self.rest.next();
                    match self.member()? {
                        Item::Range(last, _) if first <= last => items.push(Item::Range(first, last)),
                        Item::Range(..) => return Err(Unreadable),
                        class => items.extend([item, range('-'), class]),
                    }
                }
                _ => items.push(item),
            }
        }
        self.rest.next();
        Ok(Set { items, negated, ignore_case: self.flags.ignore_case })
    }

    fn member(&mut self) -> Result<Item, Unreadable> {
        match self.next()? {
            '\\' => match self.next()? {
                'b' => Ok(range('\u{8}')),
                letter => self.escaped(letter),
            },
            character => Ok(range(character)),
        }
    }
}

fn range(character: char) -> Item {
    Item::Range(character as u32, character as u32)
}
