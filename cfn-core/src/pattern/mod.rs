//! Matches the patterns of the resource tables.
//!
//! They are written for many engines (mostly ECMAScript's and Java's) and use look-around, possessive repetitions and
//! Unicode classes. This one is a small backtracking matcher with a limit on its steps: a pattern is compiled in
//! microseconds when a text needs it, also without optimisation, and no text can make it hang. Where the engines
//! differ, it takes the reading that accepts more.

mod class;
mod matcher;
mod parse;
mod program;

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use program::Instruction;

thread_local! {
    /// The patterns that were needed so far.
    static COMPILED: RefCell<HashMap<String, Rc<Result<Pattern, Unreadable>>>> = RefCell::default();
}

/// Whether the pattern matches somewhere in the text; `None` if it cannot be read, or takes too long.
pub fn matches(pattern: &str, text: &str) -> Option<bool> {
    let known = COMPILED.with_borrow(|patterns| patterns.get(pattern).cloned());
    let compiled = known.unwrap_or_else(|| {
        let compiled = Rc::new(Pattern::new(pattern));
        COMPILED.with_borrow_mut(|patterns| patterns.insert(pattern.to_owned(), compiled.clone()));
        compiled
    });
    compiled.as_ref().as_ref().ok()?.matches(text)
}

/// A character of the text that the pattern has nowhere; none if that is not what keeps it from matching, or if it
/// cannot be told.
pub fn unfit_character(pattern: &str, text: &str) -> Option<char> {
    let pattern = Pattern::new(pattern).ok()?;
    let takes = |character: &char| pattern.program.iter().any(|instruction| instruction.takes(*character));
    text.chars().find(|character| !takes(character))
}

/// A compiled pattern.
#[derive(Debug)]
pub struct Pattern {
    program: Vec<Instruction>,
    /// How many groups and loops keep a number while matching.
    slots: usize,
    /// Whether it can only match where the text begins.
    anchored: bool,
}

/// A pattern that cannot be read: the engine of the service reads it in a way of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

impl Pattern {
    /// Compiles a pattern.
    ///
    /// # Errors
    /// The pattern is not well formed, or uses what is not known here.
    pub fn new(pattern: &str) -> Result<Self, Unreadable> {
        let (tree, groups) = parse::parse(pattern)?;
        let (program, slots) = program::compile(&tree, groups);
        Ok(Self { anchored: matches!(program.first(), Some(Instruction::Start)), program, slots })
    }

    /// Whether the pattern matches somewhere in the text, as JSON schemas have it; `None` if that takes too many steps
    /// to find out.
    pub fn matches(&self, text: &str) -> Option<bool> {
        let text: Vec<char> = text.chars().collect();
        matcher::search(&self.program, self.slots, self.anchored, &text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matches(pattern: &str, text: &str) -> bool {
        super::matches(pattern, text).unwrap_or_else(|| panic!("{pattern}"))
    }

    #[test]
    fn a_pattern_searches_unless_it_is_anchored() {
        assert!(matches("b+", "aabba"));
        assert!(!matches("^b+", "aabba"));
        assert!(!matches("b+$", "aabba"));
        assert!(matches("^a|a$", "xa"));
        assert!(matches("", ""));
    }

    #[test]
    fn repetitions_give_back_what_they_took() {
        assert!(matches("^a*ab$", "aaab"));
        assert!(matches("^(a|ab)(c|bcd)$", "abcd"));
        assert!(matches("^(ab?)+b$", "abab"));
        assert!(matches("^(?:[a-z]+-){2,3}[a-z]+$", "a-b-c-d"));
        assert!(!matches("^(?:[a-z]+-){2,3}[a-z]+$", "a-b"));
        assert!(matches("^[a-z]{2,3}?$", "abc"));
        assert!(!matches("^a*+ab$", "aaab"));
        assert!(!matches("^a{3}$", "aa"));
        assert!(matches("^(a*)*$", "aaa"));
        assert!(matches("^(?:ab){1,3}?$", "ababab") && !matches("^(?:ab){1,2}?$", "ababab"));
        assert!(matches("^.{1,2048}$", &"x".repeat(2048)));
        assert!(!matches("^.{1,2048}$", &"x".repeat(2049)));
    }

    #[test]
    fn classes_are_sets_of_characters() {
        assert!(matches(r"^[\w.-]+$", "a-b.c_9"));
        assert!(matches(r"^[]a]+$", "a]"));
        assert!(!matches(r"^[^\s,]+$", "a b"));
        assert!(matches(r"^[\x20-\x7E]*$", "a ~"));
        assert!(!matches(r"^[\u0020-\u007E]*$", "é"));
        assert!(matches(r"^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$", "Straße 5"));
        assert!(!matches(r"^[\p{L}]*$", "a5"));
        assert!(matches(r"^[\uD800\uDC00-\uDBFF\uDFFF]$", "😀"));
        assert!(matches(r"^\P{C}+$", "ok") && !matches(r"^\P{C}+$", "a\u{7}"));
    }

    #[test]
    fn what_stands_around_can_be_asked_for() {
        assert!(matches("^(?!aws:)[a-z:]+$", "my:key"));
        assert!(!matches("^(?!aws:)[a-z:]+$", "aws:key"));
        assert!(matches("^(?=.{3}$)[a-z]+$", "abc") && !matches("^(?=.{3}$)[a-z]+$", "abcd"));
        assert!(matches("^[a-z-]+(?<!-)$", "a-b") && !matches("^[a-z-]+(?<!-)$", "a-"));
        assert!(matches(r"\bb\b", "a b c") && !matches(r"\bb\b", "abc"));
        assert!(matches(r"^(a|b)\1$", "bb") && !matches(r"^(a|b)\1$", "ba"));
    }

    #[test]
    fn flags_change_the_reading() {
        assert!(matches("(?i)^true$", "TRUE") && !matches("^true$", "TRUE"));
        assert!(!matches("^.$", "\n") && matches("(?s)^.$", "\n"));
        assert!(matches(r"^\.25\s*(?i)vCpu$", ".25 VCPU"));
    }

    #[test]
    fn no_search_is_endless() {
        let text = format!("{}b", "a".repeat(60));
        assert_eq!(super::matches("^(a+)+$", &text), Some(false));
        assert_eq!(super::matches("^(a|a|b?){1,5}*$", &format!("{text}c")), Some(false));
        assert_eq!(super::matches("^(a+){2,1000}$", &text), None);
    }

    #[test]
    fn what_is_no_pattern_is_refused() {
        for wrong in ["(", "a)", "[a", "*", r"\p{Nonsense}", "(?<x", r"a\"] {
            assert_eq!(Pattern::new(wrong).err(), Some(Unreadable), "{wrong}");
        }
    }
}
