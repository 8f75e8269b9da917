/// Whether the text has a wildcard of IAM: `*` for any text, `?` for any one character.
pub fn has_wildcard(text: &str) -> bool {
    text.as_bytes().contains(&b'*') || text.as_bytes().contains(&b'?')
}

/// Whether a text is one that the pattern with the wildcards `*` and `?` stands for.
///
/// Both are compared as they are given; whoever asks about actions makes them lower case before.
pub fn matches_wildcard(pattern: &str, text: &str) -> bool {
    let (pattern, bytes) = (pattern.as_bytes(), text.as_bytes());
    let (mut at, mut place) = (0, 0);
    // Where the last `*` stood, and the text after what it has taken so far.
    let mut star: Option<(usize, usize)> = None;
    while place < bytes.len() {
        if at < pattern.len() && pattern[at] == b'*' {
            star = Some((at + 1, place));
            at += 1;
        } else if at < pattern.len() && pattern[at] == b'?' {
            at += 1;
            place = next_character(text, place);
        } else if at < pattern.len() && pattern[at] == bytes[place] {
            at += 1;
            place += 1;
        } else if let Some((after, taken)) = star {
            let taken = next_character(text, taken);
            star = Some((after, taken));
            (at, place) = (after, taken);
        } else {
            return false;
        }
    }
    pattern[at..].iter().all(|byte| *byte == b'*')
}

fn next_character(text: &str, place: usize) -> usize {
    text.ceil_char_boundary(place + 1)
}

#[cfg(test)]
mod tests {
    use super::matches_wildcard;

    /// The definition of the two wildcards, word for word; exponential, for short texts only.
    fn reference(pattern: &[char], text: &[char]) -> bool {
        match pattern.split_first() {
            None => text.is_empty(),
            Some(('*', rest)) => (0..=text.len()).any(|taken| reference(rest, &text[taken..])),
            Some(('?', rest)) => !text.is_empty() && reference(rest, &text[1..]),
            Some((character, rest)) => text.first() == Some(character) && reference(rest, &text[1..]),
        }
    }

    /// Every text of at most `longest` of these characters.
    fn texts(alphabet: &[char], longest: usize) -> Vec<Vec<char>> {
        let mut all = vec![Vec::new()];
        let mut start = 0;
        for _ in 0..longest {
            let end = all.len();
            for index in start..end {
                for character in alphabet {
                    let mut text = all[index].clone();
                    text.push(*character);
                    all.push(text);
                }
            }
            start = end;
        }
        all
    }

    #[test]
    fn agrees_with_the_definition() {
        let texts_ = texts(&['a', 'ß'], 4);
        for pattern in texts(&['a', 'ß', '*', '?'], 4) {
            let written: String = pattern.iter().collect();
            for text in &texts_ {
                let read: String = text.iter().collect();
                assert_eq!(matches_wildcard(&written, &read), reference(&pattern, text), "{written} {read}");
            }
        }
    }

    #[test]
    fn many_stars_do_not_take_long() {
        let pattern = "a*".repeat(2_000) + "b";
        assert!(!matches_wildcard(&pattern, &"a".repeat(20_000)));
    }
}
