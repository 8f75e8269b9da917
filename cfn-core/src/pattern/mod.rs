//! Matches the patterns of the resource tables.
//!
//! They are written for many engines (mostly ECMAScript's and Java's) and use look-around, possessive repetitions and
//! Unicode classes. A pattern is compiled in microseconds when a text needs it, also without optimisation. Nearly all are
//! matched by `states`, in time that grows with the text; the few that refer back or give nothing back by
//! `backtrack`, which has a limit on its steps. A pattern that is too large or too deep is refused before anything is
//! built of it. Where the engines differ, the reading that accepts more is taken.

#[cfg(test)]
mod agreement;
mod backtrack;
mod class;
mod greedy;
mod parse;
mod program;
mod states;

use std::sync::Arc;

use crate::data::memo::Memo;

use program::Instruction;

/// The patterns that were needed so far, by any thread.
static COMPILED: Memo<Compiled, 32> = Memo::new();

type Compiled = Arc<Result<Pattern, Unreadable>>;

/// Whether the pattern matches somewhere in the text; `None` if it cannot be read, or takes too long.
pub fn matches(pattern: &str, text: &str) -> Option<bool> {
    let compiled = COMPILED.get(0, pattern, || Arc::new(Pattern::new(pattern)));
    compiled.as_ref().as_ref().ok()?.matches(text)
}

/// Whether the pattern has more parts than are matched, or parts that are nested too deep.
pub fn is_too_large(pattern: &str) -> bool {
    matches!(Pattern::new(pattern), Err(Unreadable::TooLarge | Unreadable::TooDeep))
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
    /// How many groups it has.
    groups: usize,
    /// Whether it can only match where the text begins.
    anchored: bool,
    /// Whether what it matches depends on more than the position in the text.
    has_memory: bool,
}

/// Why a pattern cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is not well formed, or the engine of the service reads it in a way of its own.
    Malformed,
    /// It is too long, or has too many parts when its repetitions are written out.
    TooLarge,
    /// Its groups or repetitions are nested too deep.
    TooDeep,
}

impl Pattern {
    /// Compiles a pattern.
    ///
    /// # Errors
    /// If the pattern is not well formed, uses what is not known here, or is too large.
    pub fn new(pattern: &str) -> Result<Self, Unreadable> {
        let (tree, groups) = parse::parse(pattern)?;
        let program = program::compile(&tree);
        let anchored = matches!(program.first(), Some(Instruction::Start));
        let has_memory = program.iter().any(Instruction::has_memory);
        Ok(Self { program, groups, anchored, has_memory })
    }

    /// Whether the pattern matches somewhere in the text, as JSON schemas have it; `None` if that takes too many steps
    /// to find out.
    pub fn matches(&self, text: &str) -> Option<bool> {
        if greedy::matches(&self.program, text) {
            return Some(true);
        }
        let text: Vec<char> = text.chars().collect();
        if self.has_memory {
            backtrack::search(&self.program, self.groups, self.anchored, &text)
        } else {
            states::search(&self.program, self.anchored, &text)
        }
    }
}

/// Whether the text ends at that position, or has but a last line break.
fn is_end(text: &[char], position: usize) -> bool {
    position == text.len() || position + 1 == text.len() && text[position] == '\n'
}

/// Whether a word begins or ends at that position.
fn is_edge(text: &[char], position: usize) -> bool {
    let is_word = |index: usize| text.get(index).is_some_and(|character| class::is_word(*character));
    (position > 0 && is_word(position - 1)) != is_word(position)
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
        assert_eq!(super::matches("^(a+){2,1000}$", &text), Some(false));
        assert_eq!(super::matches(r"^(a+)+\1$", &"ab".repeat(60)), Some(false));
        assert_eq!(super::matches(r"^(a*)*\1*c$", &"a".repeat(600)), None);
        assert_eq!(super::matches(r"[a-zA-Z0-9_\-]{1,2048}$", &format!("{}.", "a".repeat(4000))), Some(false));
        assert_eq!(super::matches(r"[a-zA-Z0-9_\-]{1,2048}$", &"a".repeat(4000)), Some(true));
        assert_eq!(super::matches(r"^(\w|/|-){1,1011}$", &"a/".repeat(505)), Some(true));
        assert_eq!(super::matches(r"^(\w|/|-){1,1011}$", &"a/".repeat(506)), Some(false));
    }

    #[test]
    fn a_pattern_has_bounds() {
        let nested = |begin: &str, end: &str, times: usize| format!("{}ab{}", begin.repeat(times), end.repeat(times));
        for (pattern, why) in [
            (nested("(", ")", 100), Unreadable::TooDeep),
            (nested("(", ")*", 100), Unreadable::TooDeep),
            (format!("a{}", "*".repeat(4_000)), Unreadable::TooDeep),
            (format!("a{}", "*".repeat(30_000)), Unreadable::TooLarge),
            ("(((((ab){100}){50}){33}){25}){20}".to_owned(), Unreadable::TooLarge),
            ("(?:(?:ab){4294967294}){4294967294}".to_owned(), Unreadable::TooLarge),
            ("a".repeat(5_000), Unreadable::TooLarge),
        ] {
            assert_eq!(Pattern::new(&pattern).err(), Some(why), "{:.60}", pattern);
        }
        assert!(matches(&nested("(", ")*", 24), "xyz"));
        assert!(!matches(&format!("^{}$", nested("(", ")*", 24)), &"ab".repeat(200).repeat(2)[1..]));
    }

    #[test]
    fn what_is_no_pattern_is_refused() {
        for wrong in ["(", "a)", "[a", "*", r"\p{Nonsense}", "(?<x", r"a\"] {
            assert_eq!(Pattern::new(wrong).err(), Some(Unreadable::Malformed), "{wrong}");
        }
    }
}
