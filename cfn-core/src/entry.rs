//! The text that a macro makes of a struct, and that a build script reads.
//!
//! One text holds all of a struct but what only rustc knows, so that an edit costs rustc one literal. A head of one
//! fact a line, a blank line, and the entry as YAML with its [marks](crate::yaml::mark):
//!
//! ```text
//! 12 resource Orders src/stack.rs
//! tokens 5a1f9c3e0b7d2468 2.13.1
//! # Holds the orders.
//! allow broad_action the table belongs to this function alone
//! use Ref DataKey
//!
//! Orders:
//!   Type: AWS::DynamoDB::Table
//!   Properties:
//!     SSESpecification:
//!       KMSMasterKeyId: !GetAtt ⟨DataKey⟩.Arn
//! ```
//!
//! The line is the one in which the struct was when the text was made. An edit above moves the struct and leaves the text as it
//! is: rustc would compile all structs below anew.

use std::fmt::Write as _;

use crate::lint::Level;
use crate::model::Section;

/// What a struct stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An entry of a section.
    Entry(Section),
    /// A stack, or a group of parts.
    Stack,
}

/// The kinds by the name of their attribute.
const KINDS: [(&str, Kind); 7] = [
    ("parameter", Kind::Entry(Section::Parameters)),
    ("rule", Kind::Entry(Section::Rules)),
    ("mapping", Kind::Entry(Section::Mappings)),
    ("condition", Kind::Entry(Section::Conditions)),
    ("resource", Kind::Entry(Section::Resources)),
    ("output", Kind::Entry(Section::Outputs)),
    ("stack", Kind::Stack),
];

impl Kind {
    /// The name of its attribute, without `#[` and `]`.
    pub fn attribute(self) -> &'static str {
        KINDS.iter().find(|(_, kind)| *kind == self).map_or("", |(name, _)| name)
    }
}

/// What a name of a struct must lead to. Resources and parameters have names in common, so that the checks can tell one
/// that is taken for the other; the names of conditions and mappings are apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Usage {
    /// A resource or a parameter: `Ref`, `Fn::GetAtt`, `DependsOn`.
    Ref,
    /// A condition.
    Condition,
    /// A mapping.
    Mapping,
}

/// The usages by name, and the sections that they lead to.
const USAGES: [(&str, Usage, &[Section]); 3] = [
    ("Ref", Usage::Ref, &[Section::Resources, Section::Parameters]),
    ("Condition", Usage::Condition, &[Section::Conditions]),
    ("Mapping", Usage::Mapping, &[Section::Mappings]),
];

impl Usage {
    /// Its name in the text.
    pub fn name(self) -> &'static str {
        USAGES[self as usize].0
    }

    /// The sections whose entries the name may lead to.
    pub fn sections(self) -> &'static [Section] {
        USAGES[self as usize].2
    }
}

/// A struct as its text has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry<'t> {
    /// What it stands for; none in a text that was not written by a macro.
    pub kind: Option<Kind>,
    /// The name of the struct.
    pub name: &'t str,
    /// The line of the attribute when the text was made, from 1; 0 if it is not known.
    pub line: u32,
    /// The source file of the attribute, as rustc names it.
    pub file: &'t str,
    /// The [hash] of the tokens that the text is made of, if nothing but they and the place tells what it is.
    pub tokens: Option<u64>,
    /// Whether the struct is known in its line only: `macro_rules!` has written it, so that the source does not show it, or it
    /// is not the first struct of that name in the file. Nobody would find it again after an edit above.
    pub is_pinned: bool,
    /// Where in those tokens the names are: for each of [`uses`](Entry::uses) the number of the tree in the attribute's
    /// arguments, that of the tree in it, and so on, with `.` between them.
    pub ways: Vec<&'t str>,
    /// The lines of the doc comment.
    pub doc: Vec<&'t str>,
    /// The lints and groups that are allowed, each with its reason.
    pub allowances: Vec<(&'t str, &'t str)>,
    /// The lints and groups that a stack denies or warns of.
    pub levels: Vec<(Level, &'t str)>,
    /// The names that are used, in the order of the identities that rustc gives beside the text.
    pub uses: Vec<(Usage, &'t str)>,
    /// The values that rustc gives beside the text, as they are written.
    pub values: Vec<&'t str>,
    /// The generic parameters.
    pub parameters: Vec<&'t str>,
    /// The logical ID that `id = ".."` gives, with marks for generic parameters.
    pub id: Option<&'t str>,
    /// The variables of the [loops](crate::loops) around the entry, from the outermost one.
    pub variables: Vec<&'t str>,
    /// The logical ID of the entries that the loops make, with marks for variables and generic parameters.
    pub looped_id: Option<&'t str>,
    /// The parts of a stack, as they are written.
    pub parts: Vec<&'t str>,
    /// The YAML: the name and the entry's body, or the members that a stack's arguments give.
    pub yaml: &'t str,
}

impl<'t> Entry<'t> {
    /// The text.
    pub fn write(&self) -> String {
        let mut text = String::with_capacity(self.yaml.len() + 256);
        let attribute = self.kind.map_or("", Kind::attribute);
        let _ = writeln!(text, "{} {attribute} {} {}", self.line, self.name, self.file);
        if let Some(tokens) = self.tokens {
            let _ = write!(text, "{}{tokens:x}", if self.is_pinned { PINNED } else { TOKENS });
            self.ways.iter().for_each(|way| text.extend([" ", way]));
            text.push('\n');
        }
        let mut line = |words: [&str; 3]| {
            text.push_str(words[0]);
            for word in &words[1..] {
                if !word.is_empty() {
                    text.push(' ');
                    push_line(&mut text, word);
                }
            }
            text.push('\n');
        };
        self.doc.iter().for_each(|doc| line(["#", doc, ""]));
        self.allowances.iter().for_each(|(lint, reason)| line(["allow", lint, reason]));
        self.levels.iter().for_each(|(level, name)| line([level.name(), name, ""]));
        self.uses.iter().for_each(|(usage, name)| line(["use", usage.name(), name]));
        self.values.iter().for_each(|value| line(["value", value, ""]));
        self.parameters.iter().for_each(|parameter| line(["parameter", parameter, ""]));
        self.id.iter().for_each(|id| line(["id", id, ""]));
        self.variables.iter().for_each(|variable| line(["each", variable, ""]));
        self.looped_id.iter().for_each(|id| line(["ids", id, ""]));
        self.parts.iter().for_each(|part| line(["part", part, ""]));
        text.push('\n');
        text.push_str(self.yaml);
        text
    }

    /// Reads a text; what no macro has written is left out.
    pub fn read(text: &'t str) -> Entry<'t> {
        let (head, yaml) = text.split_once("\n\n").unwrap_or((text, ""));
        let mut lines = head.split('\n');
        let mut first = lines.next().unwrap_or_default().splitn(4, ' ');
        let line = first.next().and_then(|line| line.parse().ok()).unwrap_or_default();
        let attribute = first.next().unwrap_or_default();
        let mut entry = Entry {
            kind: KINDS.iter().find(|(name, _)| *name == attribute).map(|(_, kind)| *kind),
            name: first.next().unwrap_or_default(),
            line,
            file: first.next().unwrap_or_default(),
            yaml,
            ..Entry::default()
        };
        for line in lines {
            entry.read_line(line);
        }
        entry
    }

    /// Whether an edit above may have moved the struct since the text was made: if not, its line is right.
    pub fn may_have_moved(&self) -> bool {
        self.tokens.is_some() && !self.is_pinned
    }

    /// All levels that it sets.
    pub fn settings(&self) -> impl Iterator<Item = (&'t str, Level)> {
        let allowed = self.allowances.iter().map(|(name, _)| (*name, Level::Allow));
        allowed.chain(self.levels.iter().map(|(level, name)| (*name, *level)))
    }

    fn read_line(&mut self, line: &'t str) {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        match word {
            "tokens" | "pinned" => {
                self.is_pinned = word == "pinned";
                let mut words = rest.split(' ');
                self.tokens = words.next().and_then(|hash| u64::from_str_radix(hash, 16).ok());
                self.ways = words.collect();
            }
            "#" => self.doc.push(rest),
            "allow" => self.allowances.push(rest.split_once(' ').unwrap_or((rest, ""))),
            "deny" => self.levels.push((Level::Deny, rest)),
            "warn" => self.levels.push((Level::Warn, rest)),
            "use" => {
                let (usage, name) = rest.split_once(' ').unwrap_or((rest, ""));
                let known = USAGES.iter().find(|(name, ..)| *name == usage);
                self.uses.extend(known.map(|(_, usage, _)| (*usage, name)));
            }
            "value" => self.values.push(rest),
            "parameter" => self.parameters.push(rest),
            "id" => self.id = Some(rest),
            "each" => self.variables.push(rest),
            "ids" => self.looped_id = Some(rest),
            "part" => self.parts.push(rest),
            _ => {}
        }
    }
}

/// Adds a fact, which has a line of its own.
fn push_line(text: &mut String, fact: &str) {
    for (index, line) in fact.lines().enumerate() {
        if index > 0 {
            text.push(' ');
        }
        text.push_str(line);
    }
}

/// What the line of the tokens begins with, which is the second one.
const TOKENS: &str = "tokens ";

/// What it begins with if the struct [is pinned](Entry::is_pinned).
const PINNED: &str = "pinned ";

/// The [hash of the tokens](Entry::tokens) of a text, and whether its struct [is pinned](Entry::is_pinned).
pub fn tokens_of(text: &str) -> Option<(u64, bool)> {
    let (_, rest) = text.split_once('\n')?;
    let tokens = rest.strip_prefix(TOKENS).map(|tokens| (tokens, false));
    let (tokens, is_pinned) = tokens.or_else(|| Some((rest.strip_prefix(PINNED)?, true)))?;
    let (line, _) = tokens.split_once('\n')?;
    let hash = line.split_once(' ').map_or(line, |(hash, _)| hash);
    Some((u64::from_str_radix(hash, 16).ok()?, is_pinned))
}

/// The [line](Entry::line) and the [file](Entry::file) of a text.
pub fn place_of(text: &str) -> (u32, &str) {
    let first = text.split_once('\n').map_or(text, |(first, _)| first);
    let mut words = first.splitn(4, ' ');
    let line = words.next().and_then(|line| line.parse().ok());
    (line.unwrap_or_default(), words.nth(2).unwrap_or_default())
}

/// What tells one struct from another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Identity {
    /// The hash of the text without its line.
    pub hash: u64,
    /// The [line](Entry::line): structs in different modules of a file may have the same text.
    pub line: u32,
}

impl Identity {
    /// That of the struct of a text.
    pub fn of(text: &str) -> Identity {
        let (line, rest) = text.split_once(' ').unwrap_or(("", text));
        Identity { hash: hash(rest), line: line.parse().unwrap_or_default() }
    }
}

/// What tells one text from another: the same in a build script and in the macros. Both run without optimization, in which
/// the hasher of the standard library takes several times as long.
pub fn hash(text: &str) -> u64 {
    // Odd, with the digits of the golden ratio.
    const FACTOR: u128 = 0x9e37_79b9_7f4a_7c15;
    // Both halves of the product: in the lower one, the last letters of a word would change little.
    let mixed = |hash: u64, word: [u8; 8]| {
        let product = u128::from(hash ^ u64::from_le_bytes(word)).wrapping_mul(FACTOR);
        product as u64 ^ (product >> 64) as u64
    };
    let (words, rest) = text.as_bytes().as_chunks::<8>();
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    let mut hash = mixed(text.len() as u64, last);
    for word in words {
        hash = mixed(hash.rotate_left(23), *word);
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let entry = Entry {
            kind: Some(Kind::Entry(Section::Resources)),
            name: "Orders",
            line: 12,
            file: "src/a b.rs",
            tokens: Some(0xabc),
            is_pinned: false,
            ways: vec!["2.10", "0"],
            doc: vec!["Holds the orders.", "", "  indented"],
            allowances: vec![("broad_action", "it is needed"), ("redundant", "")],
            levels: vec![(Level::Warn, "policy"), (Level::Deny, "warnings")],
            uses: vec![(Usage::Ref, "DataKey"), (Usage::Condition, "keys::Logs<0>")],
            values: vec!["{ LIMIT * 2 }"],
            parameters: vec!["ZONE", "F"],
            id: Some("Alarm⟨F⟩"),
            variables: vec!["Item", "Other"],
            looped_id: Some("Alarm⟨*Item in text⟩"),
            parts: vec!["a::B<ZONE>"],
            yaml: "Orders:\n  Code: |+\n    a\n\n",
        };
        assert_eq!(Entry::read(&entry.write()), entry);
        assert_eq!(place_of(&entry.write()), (12, "src/a b.rs"));
        assert_eq!(tokens_of(&entry.write()), Some((0xabc, false)));
        assert!(entry.may_have_moved());
        let pinned = Entry { is_pinned: true, ..entry };
        assert!(
            !pinned.may_have_moved() && !Entry { tokens: None, is_pinned: false, ..pinned.clone() }.may_have_moved()
        );
        assert_eq!(Entry::read(&pinned.write()), pinned);
        assert_eq!(tokens_of(&pinned.write()), Some((0xabc, true)));
        assert_eq!(tokens_of(&Entry { tokens: None, ..pinned }.write()), None);
    }

    #[test]
    fn a_struct_that_has_moved_differs_in_its_line_only() {
        let text = |line, name| Entry { line, name, file: "src/a b.rs", ..Entry::default() }.write();
        let identity = Identity::of(&text(12, "A"));
        assert_eq!(identity.line, 12);
        assert_eq!(Identity::of(&text(7, "A")), Identity { line: 7, ..identity });
        assert_ne!(Identity::of(&text(12, "B")), identity);
    }

    #[test]
    fn texts_that_differ_have_different_hashes() {
        let long = "12 resource Orders src/stack.rs\n".repeat(40);
        let mut texts = vec![String::new(), "\0".to_owned(), "\0".repeat(8), "\0".repeat(9)];
        for (at, _) in long.char_indices() {
            texts.extend(["a", "b"].map(|letter| format!("{}{letter}{}", &long[..at], &long[at + 1..])));
            texts.push(long[..at].to_owned() + "!");
        }
        texts.sort();
        texts.dedup();
        let mut hashes: Vec<u64> = texts.iter().map(|text| hash(text)).collect();
        hashes.sort_unstable();
        hashes.dedup();
        assert_eq!(hashes.len(), texts.len());
    }

    #[test]
    fn a_fact_has_one_line() {
        let entry = Entry { allowances: vec![("a", "one\ntwo")], values: vec!["{\n\n1\n}"], ..Entry::default() };
        let text = entry.write();
        let read = Entry::read(&text);
        assert_eq!((read.allowances, read.values), (vec![("a", "one two")], vec!["{  1 }"]));
    }

    #[test]
    fn what_no_macro_has_written_is_left_out() {
        for text in ["", "\n", "\n\n", "1 resource", "x resource A y\nuse Nothing X\nunheard of\n\n", "1 nothing A f"] {
            assert_eq!(Entry::read(text).uses, [], "{text:?}");
        }
    }

    #[test]
    fn every_usage_stands_at_its_place() {
        for (index, (name, usage, sections)) in USAGES.iter().enumerate() {
            assert_eq!((*usage as usize, usage.name(), usage.sections()), (index, *name, *sections));
        }
    }
}
