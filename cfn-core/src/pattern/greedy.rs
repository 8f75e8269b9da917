//! The short way to a match: most patterns are a row of sets, and match where each of them takes all that it can.

use super::program::Instruction;

/// Whether a match begins with the text in which each run takes as many characters as it can. If not, there may be other
/// matches.
pub(super) fn matches(program: &[Instruction], text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    let mut rest = program;
    while let [instruction, after @ ..] = rest {
        let goes_on = match instruction {
            Instruction::Start => at == 0,
            Instruction::End => matches!(&bytes[at..], [] | [b'\n']),
            Instruction::Save(_) => true,
            Instruction::One(set) => {
                at += 1;
                at <= bytes.len() && bytes[at - 1].is_ascii() && set.has(bytes[at - 1] as char)
            }
            Instruction::Run { set, fewest, most, .. } => {
                let mut taken = 0;
                while taken < *most && at < bytes.len() && bytes[at].is_ascii() && set.has(bytes[at] as char) {
                    taken += 1;
                    at += 1;
                }
                taken >= *fewest
            }
            Instruction::Done => return true,
            _ => false,
        };
        if !goes_on {
            return false;
        }
        rest = after;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pattern::Pattern;

    #[test]
    fn what_is_found_so_is_a_match_and_what_is_not_may_be_one() {
        for (pattern, text, found) in [
            ("^[a-z][a-z0-9]+$", "a1", true),
            ("^[a-z]{2,3}$", "abc", true),
            ("[^/]+/", "a/b", true),
            ("^.*$", "", true),
            ("^a$", "a\n", true),
            ("^(?i)a(b)$", "AB", true),
            ("^[a-z]{2,3}$", "abcd", false),
            ("^a$", "", false),
            ("b", "ab", false),
            ("^a*a$", "aa", false),
            ("^a|b$", "b", false),
            ("^.$", "\u{e9}", false),
        ] {
            let pattern = Pattern::new(pattern).expect("the pattern is one");
            assert_eq!(matches(&pattern.program, text), found, "{pattern:?} {text}");
            assert!(!found || pattern.matches(text) == Some(true));
        }
    }
}
