//! What the checks of a whole stack have found in each struct: written by the build script, and shown by the macros when
//! the library is compiled.
//!
//! A struct is known by its [identity](Identity). The file has a line for each of the package's own lints, and a line for
//! each struct that was checked, followed by the lines of what was found in it. After a blank line come the
//! [texts](crate::entry) of structs in which nothing was found, if their [tokens](entry::Entry::tokens) alone tell what they
//! are: where the library has the same tokens, it needs neither read nor model them.

use std::fmt::Write as _;
use std::path::Path;

use crate::entry::{self, Identity};
use crate::lint::{Group, Level, Lint};
use crate::model::{Declaration, Intrinsic, Member, Node, NodeId, Segment};

/// The file's name in `OUT_DIR`.
pub const FILE: &str = "cfn.judged";

/// A place in a struct.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// The name of the struct.
    #[default]
    Name,
    /// A value, or the key of a member: the way to it from the entry's body.
    Body {
        /// The way.
        way: Vec<Segment>,
        /// Whether it is the key that the way ends with.
        key: bool,
    },
    /// The name of a lint or a group whose level is set.
    Allowance(String),
    /// A part of a stack, by its number in the list.
    Part(usize),
}

impl Place {
    /// The place of a node in a declaration.
    pub fn in_declaration(declaration: &Declaration, at: NodeId) -> Option<Place> {
        if declaration.name.id == at {
            return Some(Place::Name);
        }
        let allowance = declaration.allowances.iter().find(|allowance| allowance.id == at);
        allowance
            .map(|allowance| Place::Allowance(allowance.lint.clone()))
            .or_else(|| Place::in_body(&declaration.body, at))
    }

    /// The place of a node in the body of an entry.
    pub fn in_body(body: &Node, at: NodeId) -> Option<Place> {
        let way = body.path_to(at)?;
        // The way to a member's key and that to its value are the same.
        let key = body.at(&way).is_none_or(|node| node.id != at);
        Some(Place::Body { way, key })
    }

    /// The place of a node among the members that a stack's arguments give.
    pub fn in_members(members: &[Member], at: NodeId) -> Option<Place> {
        members.iter().find_map(|member| {
            let first = Segment::Key(member.key.name.clone());
            if member.key.id == at {
                return Some(Place::Body { way: vec![first], key: true });
            }
            match Place::in_body(&member.value, at)? {
                Place::Body { way, key } => Some(Place::Body { way: [vec![first], way].concat(), key }),
                other => Some(other),
            }
        })
    }
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How much it weighs.
    pub level: Level,
    /// The id of the lint, without `cfn::`.
    pub lint: String,
    /// Whether it is one of the package's own lints.
    pub is_own: bool,
    /// Where it is.
    pub place: Place,
    /// What is wrong, and what to write instead.
    pub message: String,
}

impl Finding {
    /// The message with the name of the lint.
    pub fn said(&self) -> String {
        format!("{} [{}]", self.message, shown_lint(&self.lint, self.is_own))
    }
}

/// A lint as it is shown: `cfn::` is before those of this crate, and before no other.
pub fn shown_lint(id: &str, is_own: bool) -> String {
    if is_own { id.to_owned() } else { format!("cfn::{id}") }
}

/// One of the package's own lints, for an editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnLint {
    /// Its ID.
    pub id: String,
    /// The group that it belongs to.
    pub group: Group,
    /// Its level, if no other is set.
    pub level: Level,
    /// The mistake, in a few words.
    pub title: String,
    /// Its documentation without the examples.
    pub explanation: String,
}

impl OwnLint {
    /// What an editor shows of the lint.
    pub fn of(lint: &Lint) -> OwnLint {
        let Lint { id, group, level, title, .. } = *lint;
        OwnLint { id: id.to_owned(), group, level, title: title.to_owned(), explanation: lint.explanation() }
    }
}

/// What was found in the structs of a package.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verdicts {
    lints: Vec<OwnLint>,
    /// In their order.
    structs: Vec<(Identity, Vec<Finding>)>,
    /// The texts of structs, in the order of their tokens.
    texts: Vec<Text>,
}

/// The text of a struct.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Text {
    /// The hash of its tokens.
    tokens: u64,
    /// [`Entry::is_pinned`](entry::Entry::is_pinned).
    is_pinned: bool,
    text: String,
}

impl Verdicts {
    /// Adds a lint of the package, once.
    pub fn add_lint(&mut self, lint: OwnLint) {
        if !self.lints.contains(&lint) {
            self.lints.push(lint);
        }
    }

    /// The package's own lints.
    pub fn lints(&self) -> &[OwnLint] {
        &self.lints
    }

    /// Says that the struct of that text was checked.
    pub fn checked(&mut self, text: &str) {
        self.of(Identity::of(text));
        if let Some((tokens, is_pinned)) = entry::tokens_of(text) {
            let at = self.texts.partition_point(|other| other.tokens < tokens);
            if !self.texts_of(tokens).any(|other| other.text == text) {
                self.texts.insert(at, Text { tokens, is_pinned, text: text.to_owned() });
            }
        }
    }

    /// Adds what was found in a struct; what several stacks find in it is one finding.
    pub fn add(&mut self, identity: Identity, finding: Finding) {
        let findings = self.of(identity);
        if !findings.contains(&finding) {
            findings.push(finding);
        }
    }

    fn of(&mut self, identity: Identity) -> &mut Vec<Finding> {
        let at = match self.structs.binary_search_by_key(&identity, |(identity, _)| *identity) {
            Ok(at) => at,
            Err(at) => {
                self.structs.insert(at, (identity, Vec::new()));
                at
            }
        };
        &mut self.structs[at].1
    }

    /// Whether structs were checked, and nothing is wrong with any.
    pub fn is_clean(&self) -> bool {
        let mut findings = self.structs.iter().flat_map(|(_, findings)| findings);
        !self.structs.is_empty() && findings.all(|finding| finding.level != Level::Deny)
    }

    /// What was found in a struct; none if it was not checked. An edit above may have moved it, so that of several structs
    /// of the same text, the one in the nearest line is it.
    pub fn find(&self, Identity { hash, line }: Identity) -> Option<&[Finding]> {
        let from = self.structs.partition_point(|(other, _)| other.hash < hash);
        let alike = self.structs[from..].iter().take_while(|(other, _)| other.hash == hash);
        let nearest = alike.min_by_key(|(other, _)| other.line.abs_diff(line));
        nearest.map(|(_, findings)| findings.as_slice())
    }

    /// The text of a struct that has those tokens in that file, if it was checked and nothing was found in it. An edit above
    /// may have moved it into that line, unless it is pinned.
    pub fn known(&self, tokens: u64, (line, file): (u32, &str)) -> Option<&str> {
        let is_it = |text: &&Text| {
            let (of_text, file_of_text) = entry::place_of(&text.text);
            file_of_text == file && (!text.is_pinned || of_text == line)
        };
        self.texts_of(tokens).find(is_it).map(|text| text.text.as_str())
    }

    fn texts_of(&self, tokens: u64) -> impl Iterator<Item = &Text> {
        let from = self.texts.partition_point(|other| other.tokens < tokens);
        self.texts[from..].iter().take_while(move |other| other.tokens == tokens)
    }

    /// The text of the file. Another version of the engine may find something else, and the `OUT_DIR` of another package
    /// is inherited where one package's test builds the other: both are named.
    pub fn write(&self, package: &Path) -> String {
        let mut text = first_line(package);
        for OwnLint { id, group, level, title, explanation } in &self.lints {
            let (group, level) = (group.name(), level.name());
            let _ = write!(text, "\n{LINT}{id}\t{group}\t{level}\t{}\t{}", escaped(title), escaped(explanation));
        }
        for (Identity { hash, line }, findings) in &self.structs {
            let _ = write!(text, "\n{hash:x} {line}");
            for Finding { level, lint, is_own, place, message } in findings {
                let (level, lint, place) = (level.name(), shown_lint(lint, *is_own), write_place(place));
                let _ = write!(text, "\n\t{level}\t{lint}\t{place}\t{}", escaped(message));
            }
        }
        for Text { text: clean, .. } in &self.texts {
            if self.find(Identity::of(clean)) == Some(&[]) {
                let _ = write!(text, "\n\n{}\n{clean}", clean.len());
            }
        }
        text
    }

    /// Reads a file's text; none if another version has written it, or the build script of another package.
    pub fn read(text: &str, package: &Path) -> Option<Verdicts> {
        let lines = text.strip_prefix(&first_line(package)).filter(|rest| rest.is_empty() || rest.starts_with('\n'))?;
        let (lines, texts) = lines.split_once("\n\n").unwrap_or((lines, ""));
        let mut structs: Vec<(Identity, Vec<Finding>)> = Vec::new();
        let mut lints = Vec::new();
        for line in lines.lines().skip(1) {
            match (line.strip_prefix('\t'), structs.last_mut()) {
                (Some(finding), Some((_, findings))) => findings.push(read_finding(finding)?),
                (None, None) if line.starts_with(LINT) => lints.push(read_lint(&line[LINT.len()..])?),
                _ => structs.push((read_identity(line)?, Vec::new())),
            }
        }
        let texts = read_texts(texts)?;
        let is_sorted =
            structs.is_sorted_by_key(|(identity, _)| *identity) && texts.is_sorted_by_key(|text| text.tokens);
        is_sorted.then_some(Verdicts { lints, structs, texts })
    }
}

/// What the line of a lint begins with; no identity does.
const LINT: &str = "lint ";

fn first_line(package: &Path) -> String {
    format!("cfn-core {} in {}", env!("CARGO_PKG_VERSION"), package.display())
}

/// Reads texts, each after a line with its length and before a blank line.
fn read_texts(mut rest: &str) -> Option<Vec<Text>> {
    let mut texts = Vec::new();
    while !rest.is_empty() {
        let (length, after) = rest.split_once('\n')?;
        let (text, after) = after.split_at_checked(length.parse().ok()?)?;
        let (tokens, is_pinned) = entry::tokens_of(text)?;
        texts.push(Text { tokens, is_pinned, text: text.to_owned() });
        rest = if after.is_empty() { after } else { after.strip_prefix("\n\n")? };
    }
    Some(texts)
}

fn read_identity(line: &str) -> Option<Identity> {
    let (hash, line) = line.split_once(' ')?;
    Some(Identity { hash: u64::from_str_radix(hash, 16).ok()?, line: line.parse().ok()? })
}

fn read_finding(line: &str) -> Option<Finding> {
    let mut fields = line.splitn(4, '\t');
    let level = Level::from_name(fields.next()?)?;
    let lint = fields.next()?;
    let (lint, is_own) = lint.strip_prefix("cfn::").map_or((lint, true), |lint| (lint, false));
    let place = read_place(fields.next()?)?;
    Some(Finding { level, lint: lint.to_owned(), is_own, place, message: unescaped(fields.next()?) })
}

fn read_lint(line: &str) -> Option<OwnLint> {
    let mut fields = line.split('\t');
    Some(OwnLint {
        id: fields.next()?.to_owned(),
        group: Group::from_name(fields.next()?)?,
        level: Level::from_name(fields.next()?)?,
        title: unescaped(fields.next()?),
        explanation: unescaped(fields.next()?),
    })
}

/// Steps are told apart by a letter before them; a step is escaped, so that `/` stands between steps only.
fn write_place(place: &Place) -> String {
    match place {
        Place::Name => "name".to_owned(),
        Place::Allowance(lint) => format!("allow/{}", escaped(lint)),
        Place::Part(number) => format!("part/{number}"),
        Place::Body { way, key } => {
            let mut text = if *key { "key".to_owned() } else { "value".to_owned() };
            for segment in way {
                text += &match segment {
                    Segment::Key(name) => format!("/k{}", escaped(name)),
                    Segment::Index(index) => format!("/i{index}"),
                    Segment::Function(function) => format!("/f{}", function.name()),
                };
            }
            text
        }
    }
}

fn read_place(text: &str) -> Option<Place> {
    let mut steps = text.split('/');
    match steps.next()? {
        "name" => Some(Place::Name),
        "allow" => steps.next().map(|lint| Place::Allowance(unescaped(lint))),
        "part" => steps.next()?.parse().ok().map(Place::Part),
        first => {
            let way = steps.map(|step| match step.split_at_checked(1)? {
                ("k", name) => Some(Segment::Key(unescaped(name))),
                ("i", index) => index.parse().ok().map(Segment::Index),
                ("f", name) => Intrinsic::from_name(name).map(Segment::Function),
                _ => None,
            });
            Some(Place::Body { way: way.collect::<Option<_>>()?, key: first == "key" })
        }
    }
}

const ESCAPES: [(char, &str); 5] = [('\\', "\\\\"), ('\n', "\\n"), ('\t', "\\t"), ('/', "\\s"), ('\r', "\\r")];

fn escaped(text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    for letter in text.chars() {
        match ESCAPES.iter().find(|(escaped, _)| *escaped == letter) {
            Some((_, escape)) => whole.push_str(escape),
            None => whole.push(letter),
        }
    }
    whole
}

fn unescaped(text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        whole.push_str(&rest[..at]);
        let from = &rest[at..];
        let known = ESCAPES.iter().find(|(_, escape)| from.starts_with(escape));
        whole.extend(known.map(|(letter, _)| letter));
        rest = &from[known.map_or(1, |(_, escape)| escape.len())..];
    }
    whole + rest
}

#[cfg(test)]
mod tests;
