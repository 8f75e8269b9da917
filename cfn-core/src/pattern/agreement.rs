//! That both matchers give the same answer, for patterns that either can match.

use super::{Pattern, backtrack, states};

/// Numbers that look random and are always the same ones (xorshift).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }
}

fn pattern(numbers: &mut Numbers, depth: usize) -> String {
    const ATOMS: &[&str] = &["a", "b", "[ab]", "[^a]", ".", "^", "$", "\\b", "\\w", "c"];
    const REPEATED: &[&str] = &["", "", "*", "+", "?", "{2}", "{1,3}", "{,2}", "{2,}", "*?", "{0,2}?"];
    const GROUPS: &[&str] = &["(", "(?:", "(?=", "(?!", "(?<=", "(?<!"];
    let mut out = String::new();
    for _ in 0..1 + numbers.below(3) {
        let (part, repeats) = match numbers.below(4) {
            0 if depth > 0 => {
                let group = GROUPS[numbers.below(GROUPS.len())];
                (format!("{group}{})", pattern(numbers, depth - 1)), matches!(group, "(" | "(?:"))
            }
            1 if depth > 0 => (format!("(?:{}|{})", pattern(numbers, depth - 1), pattern(numbers, depth - 1)), true),
            _ => {
                let atom = ATOMS[numbers.below(ATOMS.len())];
                (atom.to_owned(), !matches!(atom, "^" | "$" | "\\b"))
            }
        };
        out += &part;
        if repeats {
            out += REPEATED[numbers.below(REPEATED.len())];
        }
    }
    out
}

#[test]
fn both_matchers_agree() {
    let mut numbers = Numbers(88_172_645_463_325_252);
    let (mut decided, mut found) = (0, 0);
    for _ in 0..4_000 {
        let source = pattern(&mut numbers, 3);
        let pattern = Pattern::new(&source).unwrap_or_else(|error| panic!("{source}: {error:?}"));
        for _ in 0..8 {
            let text: Vec<char> = (0..numbers.below(9)).map(|_| ['a', 'b', 'c', ' ', '\n'][numbers.below(5)]).collect();
            let by_states = states::search(&pattern.program, pattern.anchored, &text).expect("few steps");
            if let Some(expected) = backtrack::search(&pattern.program, pattern.groups, pattern.anchored, &text) {
                decided += 1;
                found += usize::from(expected);
                assert_eq!(by_states, expected, "{source} in {text:?}");
            }
        }
    }
    assert!(decided > 30_000 && found > decided / 5 && found < decided * 4 / 5, "{found} of {decided}");
}
