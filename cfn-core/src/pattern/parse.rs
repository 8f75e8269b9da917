//! Reads a pattern into a tree.

use std::iter::Peekable;
use std::str::Chars;
use std::sync::Arc;

use super::Unreadable;
use super::class::{Class, Item, NAMES, Set};

/// A pattern, or a part of one.
#[derive(Clone, Debug)]
pub(super) enum Tree {
    /// One character out of a set.
    One(Arc<Set>),
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
    /// A part several times, and how many instructions it has when it is written out.
    Repeat { tree: Box<Tree>, fewest: u32, most: u32, greedy: bool, size: usize },
    /// One part after another.
    Sequence(Vec<Tree>),
    /// The first of several that lets the rest match.
    Alternatives(Vec<Tree>),
}

impl Tree {
    /// How many instructions it has.
    fn size(&self) -> usize {
        match self {
            Tree::Repeat { size, .. } => *size,
            Tree::Group(_, tree) | Tree::Look { tree, .. } | Tree::Atomic(tree) => 2 + tree.size(),
            Tree::Sequence(parts) => parts.iter().map(Tree::size).sum(),
            Tree::Alternatives(parts) => parts.iter().map(|part| 2 + part.size()).sum(),
            Tree::One(_) | Tree::Start | Tree::End | Tree::Boundary(_) | Tree::Back(_) => 1,
        }
    }
}

/// How many instructions a repetition has when it is written out.
fn written_out(part: &Tree, fewest: u32, most: u32) -> usize {
    let times = if most == ENDLESS { fewest.saturating_add(1) } else { most };
    match part {
        Tree::One(_) => 1,
        _ => (part.size() + 2).saturating_mul(times as usize),
    }
}

/// No limit of a repetition.
pub(super) const ENDLESS: u32 = u32::MAX;

/// How deep groups and repetitions may be nested.
const DEPTH: usize = 64;

/// The longest pattern that is read, in characters.
const LONGEST: usize = 4_096;

/// The most instructions that a pattern may have, with its repetitions written out.
const LARGEST: usize = 100_000;

/// The tree, and how many groups it has.
pub(super) fn parse(pattern: &str) -> Result<(Tree, usize), Unreadable> {
    if pattern.chars().nth(LONGEST).is_some() {
        return Err(Unreadable::TooLarge);
    }
    let mut parser = Parser { rest: pattern.chars().peekable(), groups: 0, depth: 0, flags: Flags::default() };
    let tree = parser.alternatives()?;
    match parser.rest.next() {
        None if tree.size() > LARGEST => Err(Unreadable::TooLarge),
        None => Ok((tree, parser.groups)),
        Some(_) => Err(Unreadable::Malformed),
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
        self.rest.next().ok_or(Unreadable::Malformed)
    }

    fn alternatives(&mut self) -> Result<Tree, Unreadable> {
        self.depth += 1;
        if self.depth > DEPTH {
            return Err(Unreadable::TooDeep);
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
                parts.push(self.repeated(part, 0)?);
            }
        }
        Ok(if parts.len() == 1 { parts.remove(0) } else { Tree::Sequence(parts) })
    }

    /// One part without its repetition; none for what only sets a flag.
    fn part(&mut self) -> Result<Option<Tree>, Unreadable> {
        Ok(Some(match self.next()? {
            '^' => Tree::Start,
            '$' => Tree::End,
            '.' => one(self.dot()),
            '[' => one(self.set()?),
            '(' => return self.group(),
            '\\' => self.escape()?,
            '*' | '+' | '?' => return Err(Unreadable::Malformed),
            character => self.character(character),
        }))
    }

    fn dot(&self) -> Set {
        let items = if self.flags.dot_is_all { vec![] } else { vec![range('\n')] };
        Set { items, negated: true, ignore_case: false }
    }

    fn character(&self, character: char) -> Tree {
        one(Set { items: vec![range(character)], negated: false, ignore_case: self.flags.ignore_case })
    }

    fn class(&self, class: Class, negated: bool) -> Tree {
        one(Set { items: vec![Item::Class(class, negated)], ..Set::default() })
    }

    /// A part with the repetitions after it, of which `before` have been read.
    fn repeated(&mut self, part: Tree, before: usize) -> Result<Tree, Unreadable> {
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
            return Err(Unreadable::Malformed);
        }
        if self.depth + before >= DEPTH {
            return Err(Unreadable::TooDeep);
        }
        let possessive = self.take('+');
        let greedy = possessive || !self.take('?');
        let size = written_out(&part, fewest, most);
        if size > LARGEST {
            return Err(Unreadable::TooLarge);
        }
        let repeat = Tree::Repeat { tree: Box::new(part), fewest, most, greedy, size };
        let repeat = if possessive { Tree::Atomic(Box::new(repeat)) } else { repeat };
        self.repeated(repeat, before + 1)
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
                        _ => return Err(Unreadable::Malformed),
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
        if self.take(')') { Ok(tree) } else { Err(Unreadable::Malformed) }
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
                    None => one(Set { items: vec![Item::Range(code, code)], ..Set::default() }),
                },
            },
        })
    }

    /// What stands after a backslash inside and outside of sets.
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
            return Err(Unreadable::Malformed);
        }
        let mut name = String::new();
        loop {
            match self.next()? {
                '}' => break,
                character => name.push(character),
            }
        }
        let (_, class) = NAMES.iter().find(|(known, _)| *known == name).ok_or(Unreadable::Malformed)?;
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
            code = code * 16 + self.next()?.to_digit(16).ok_or(Unreadable::Malformed)?;
        }
        Ok(code)
    }

    /// The part of a set after its opening bracket.
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
                        Item::Range(..) => return Err(Unreadable::Malformed),
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

fn one(set: Set) -> Tree {
    Tree::One(Arc::new(set))
}
