//! The text that a macro makes of a struct, and that a build script reads.
//!
//! One text holds all of a struct but what only rustc knows, so that an edit costs rustc one literal. A head of one
//! fact a line, a blank line, and the entry as YAML with its [marks](crate::yaml::mark):
//!
//! ```text
//! resource Orders 12 src/stack.rs
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
    /// The line of the attribute, from 1.
    pub line: u32,
    /// The source file of the attribute, as rustc names it.
    pub file: &'t str,
    /// The [hash] of the tokens that the text is made of, if nothing but they and the place tells what it is.
    pub tokens: Option<u64>,
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
        let _ = writeln!(text, "{attribute} {} {} {}", self.name, self.line, self.file);
        if let Some(tokens) = self.tokens {
            let _ = write!(text, "{TOKENS}{tokens:x}");
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

    /// The text with another line: that of a struct which an edit above it has moved.
    pub fn at_line(text: &str, line: u32) -> String {
        let mut words = text.splitn(4, ' ');
        let mut word = || words.next().unwrap_or_default();
        let (attribute, name, _, rest) = (word(), word(), word(), word());
        format!("{attribute} {name} {line} {rest}")
    }

    /// Reads a text; what no macro has written is left out.
    pub fn read(text: &'t str) -> Entry<'t> {
        let (head, yaml) = text.split_once("\n\n").unwrap_or((text, ""));
        let mut lines = head.split('\n');
        let mut first = lines.next().unwrap_or_default().splitn(4, ' ');
        let attribute = first.next().unwrap_or_default();
        let mut entry = Entry {
            kind: KINDS.iter().find(|(name, _)| *name == attribute).map(|(_, kind)| *kind),
            name: first.next().unwrap_or_default(),
            line: first.next().and_then(|line| line.parse().ok()).unwrap_or_default(),
            file: first.next().unwrap_or_default(),
            yaml,
            ..Entry::default()
        };
        for line in lines {
            entry.read_line(line);
        }
        entry
    }

    /// All levels that it sets.
    pub fn settings(&self) -> impl Iterator<Item = (&'t str, Level)> {
        let allowed = self.allowances.iter().map(|(name, _)| (*name, Level::Allow));
        allowed.chain(self.levels.iter().map(|(level, name)| (*name, *level)))
    }

    fn read_line(&mut self, line: &'t str) {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        match word {
            "tokens" => {
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

/// The [hash of the tokens](Entry::tokens) of a text.
pub fn tokens_of(text: &str) -> Option<u64> {
    let (_, rest) = text.split_once('\n')?;
    let (hash, _) = rest.strip_prefix(TOKENS)?.split_once([' ', '\n'])?;
    u64::from_str_radix(hash, 16).ok()
}

/// The [line](Entry::line) and the [file](Entry::file) of a text.
pub fn place_of(text: &str) -> (&str, &str) {
    let first = text.split_once('\n').map_or(text, |(first, _)| first);
    let mut words = first.splitn(4, ' ').skip(2);
    (words.next().unwrap_or_default(), words.next().unwrap_or_default())
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
        assert_eq!(place_of(&entry.write()), ("12", "src/a b.rs"));
        assert_eq!(Entry::at_line(&entry.write(), 7), Entry { line: 7, ..entry }.write());
    }

    #[test]
    fn texts_that_differ_have_different_hashes() {
        let long = "resource Orders 12 src/stack.rs\n".repeat(40);
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
        for text in ["", "\n", "\n\n", "resource", "resource A x y\nuse Nothing X\nunheard of\n\n", "nothing A 1 f"] {
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
