use std::cell::OnceCell;
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::conditional::conditional_attributes;
use super::tokens;

/// A source file, with what is asked for again and again when much is wrong.
pub(crate) struct Source {
    /// Without links.
    pub(crate) path: Option<PathBuf>,
    pub(crate) text: String,
    /// Where each line begins.
    lines: Vec<usize>,
    /// Each attribute by where its first token begins, and whether a `cfg` decides over its item.
    conditional: OnceCell<HashMap<usize, bool>>,
}

impl Source {
    /// Reads a source file. Its name is relative to where rustc was run: for the member of a workspace that is the
    /// workspace's folder, which is one of those around the package.
    fn read(package: &Path, file: &str) -> Option<Source> {
        package.ancestors().map(|folder| folder.join(file)).find_map(|path| {
            let text = fs::read_to_string(&path).ok()?;
            Some(Source { path: path.canonicalize().ok(), ..Source::of(text) })
        })
    }

    pub(crate) fn of(text: String) -> Source {
        let lines = [0].into_iter().chain(text.match_indices('\n').map(|(end, _)| end + 1)).collect();
        Source { path: None, text, lines, conditional: OnceCell::new() }
    }

    /// Where a line begins, from 1.
    pub(super) fn line_start(&self, line: u32) -> Option<usize> {
        self.lines.get((line as usize).saturating_sub(1)).copied()
    }

    /// The line of an offset, from 1, and where it begins.
    pub(super) fn line_of(&self, at: usize) -> (u32, usize) {
        let line = self.lines.partition_point(|start| *start <= at);
        (line as u32, self.lines[line.saturating_sub(1)])
    }

    /// The text of a line, from 1.
    pub(crate) fn line(&self, line: u32) -> Option<&str> {
        self.text[self.line_start(line)?..].lines().next()
    }

    /// The line in which the attribute of the first struct of that name begins; it was in the given one when its text was made.
    /// Where a `cfg` decides over structs, the nearest one of those that may be the first is it.
    pub(crate) fn line_of_struct(&self, (line, name): (u32, &str)) -> Option<u32> {
        let begin_of_name = |at| if self.text[..at].ends_with("r#") { at - 2 } else { at };
        let is_declared = |at: &usize| self.text[..*at].trim_end().ends_with("struct");
        let begin = |at| {
            let (last, _) = self.line_of(at);
            let begins = |line: &u32| self.line(*line).is_some_and(|text| text.contains("#["));
            let lines = (1..=last).rev().filter(begins).take(MOST_ATTRIBUTES);
            let item = |line| tokens::item(&self.text, self.line_start(line)?, name);
            lines.into_iter().find(|line| item(*line).is_some_and(|item| item.name == at))
        };
        let names = self.text.match_indices(name).map(|(at, _)| begin_of_name(at));
        let mut nearest = None;
        for found in names.filter(is_declared).filter_map(begin) {
            nearest = nearest.into_iter().chain([found]).min_by_key(|found: &u32| found.abs_diff(line));
            if self.is_conditional((found, name)) != Some(true) {
                break;
            }
        }
        nearest
    }

    /// Whether a `cfg` decides over the struct of that name whose attribute begins in a line, or over a module around it;
    /// none if it is not found.
    pub(crate) fn is_conditional(&self, (line, name): (u32, &str)) -> Option<bool> {
        let item = tokens::item(&self.text, self.line_start(line)?, name)?;
        let conditional = self.conditional.get_or_init(|| conditional_attributes(&self.text));
        conditional.get(&item.attribute.first()?.at).copied()
    }
}

/// How many lines with attributes a struct may have above it, those within its own attribute among them.
const MOST_ATTRIBUTES: usize = 32;

/// The source files of a package, each read once.
pub(crate) struct Sources<'p> {
    package: &'p Path,
    files: HashMap<&'static str, Option<Source>>,
}

impl<'p> Sources<'p> {
    pub(crate) fn of(package: &'p Path) -> Sources<'p> {
        Sources { package, files: HashMap::new() }
    }

    pub(crate) fn file(&mut self, name: &'static str) -> Option<&Source> {
        self.files.entry(name).or_insert_with(|| Source::read(self.package, name)).as_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_struct_is_found_where_an_edit_has_moved_it() {
        let source = "use cfn;\n\n#[resource(X { Text: \"struct A\" })]\n#[allow(x)]\npub struct A;\nmod m {\n    #[cfn::resource(X {\n\
                      })]\n    /// Text.\n    pub(crate) struct r#type;\n    #[resource(X)] struct A;\n}\n#[doc = \"\"]\nstruct B;\n\
                      mod n {\nstruct C;\n#[resource(X)] #[cfg(a)] struct C;\n#[cfg(b)]\n#[resource(X)]\nstruct C;\n\
                      #[resource(X)] struct C;\n#[resource(X)] struct C;\n}";
        let source = Source::of(source.to_owned());
        for (line, name, expected) in [
            (3, "A", Some(3)),
            (1, "A", Some(3)),
            (11, "A", Some(3)),
            (5, "type", Some(7)),
            (1, "B", None),
            (1, "C", Some(17)),
            (19, "C", Some(19)),
            (22, "C", Some(21)),
            (1, "D", None),
        ] {
            assert_eq!(source.line_of_struct((line, name)), expected, "{name} in {line}");
        }
    }

    #[test]
    fn a_cfg_decides_over_what_follows_it() {
        let source = "#[cfg(a)]\n#[resource(X)]\nstruct A;\n#[resource(X)] #[cfg_attr(a, b)] struct B;\n#[resource(X)] struct C;\n\
                      #[cfg(a)] mod m { #[doc = \"x\"]\n#[resource(X)] struct D; }\nmod n {\n#[resource(X)] struct E(A); }\n\
                      mod o { #![cfg(a)]\n#[resource(X)] struct G; }\n";
        let source = Source::of(source.to_owned());
        for (line, name, expected) in [
            (2, "A", Some(true)),
            (4, "B", Some(true)),
            (5, "C", Some(false)),
            (7, "D", Some(true)),
            (9, "E", Some(false)),
            (11, "G", Some(true)),
            (1, "F", None),
        ] {
            assert_eq!(source.is_conditional((line, name)), expected, "{name}");
        }
    }
}
