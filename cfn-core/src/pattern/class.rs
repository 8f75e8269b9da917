//! Sets of characters.

/// A set of characters: `[a-z\d]`, `\w`, `\p{L}`.
#[derive(Clone, Debug, Default)]
pub(super) struct Set {
    pub(super) items: Vec<Item>,
    pub(super) negated: bool,
    pub(super) ignore_case: bool,
}

/// What a set is made of.
#[derive(Clone, Copy, Debug)]
pub(super) enum Item {
    /// From one code point to another; surrogates may stand here, and match nothing.
    Range(u32, u32),
    /// A class of characters, or all others.
    Class(Class, bool),
}

/// A named class of characters. The general categories of Unicode are taken from what the standard library knows of
/// them; where it does not tell marks, punctuation and symbols apart, a character counts as each of the three.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Digit,
    Word,
    Space,
    Letter,
    Uppercase,
    Lowercase,
    Number,
    Separator,
    SpaceSeparator,
    Mark,
    Punctuation,
    Symbol,
    Other,
    Control,
    Format,
    Ascii,
    Print,
    Graph,
}

/// Names in `\p{..}`.
pub(super) const NAMES: &[(&str, Class)] = &[
    ("L", Class::Letter),
    ("Letter", Class::Letter),
    ("Alpha", Class::Letter),
    ("IsAlphabetic", Class::Letter),
    ("Lu", Class::Uppercase),
    ("Ll", Class::Lowercase),
    ("N", Class::Number),
    ("Nd", Class::Digit),
    ("Z", Class::Separator),
    ("Zs", Class::SpaceSeparator),
    ("M", Class::Mark),
    ("P", Class::Punctuation),
    ("S", Class::Symbol),
    ("C", Class::Other),
    ("Cc", Class::Control),
    ("Cf", Class::Format),
    ("ASCII", Class::Ascii),
    ("Print", Class::Print),
    ("Graph", Class::Graph),
];

/// The common marks, which are part of words.
const COMBINING: std::ops::RangeInclusive<char> = '\u{300}'..='\u{36f}';

/// Characters of the category `Cf` below U+E0000, as ranges.
const FORMAT: &[(char, char)] = &[
    ('\u{ad}', '\u{ad}'),
    ('\u{600}', '\u{605}'),
    ('\u{61c}', '\u{61c}'),
    ('\u{6dd}', '\u{6dd}'),
    ('\u{70f}', '\u{70f}'),
    ('\u{180e}', '\u{180e}'),
    ('\u{200b}', '\u{200f}'),
    ('\u{202a}', '\u{202e}'),
    ('\u{2060}', '\u{2064}'),
    ('\u{2066}', '\u{206f}'),
    ('\u{feff}', '\u{feff}'),
    ('\u{fff9}', '\u{fffb}'),
];

impl Set {
    pub(super) fn has(&self, character: char) -> bool {
        if self.has_exactly(character) {
            return true;
        }
        self.ignore_case
            && (character.to_lowercase().any(|other| self.has_exactly(other))
                || character.to_uppercase().any(|other| self.has_exactly(other)))
    }

    fn has_exactly(&self, character: char) -> bool {
        let mut doubtful = false;
        let mut rest = self.items.as_slice();
        while let [item, after @ ..] = rest {
            let found = match item {
                Item::Range(first, last) => *first <= character as u32 && character as u32 <= *last,
                Item::Class(class, negated) => match class.has(character) {
                    Some(has) => has != *negated,
                    None => {
                        doubtful = true;
                        false
                    }
                },
            };
            if found {
                return !self.negated;
            }
            rest = after;
        }
        self.negated || doubtful
    }
}

impl Class {
    /// Whether the character is in the class; `None` where the standard library does not know.
    fn has(self, character: char) -> Option<bool> {
        let ascii = character.is_ascii();
        let known = match self {
            Class::Digit => character.is_ascii_digit() || !ascii && character.is_numeric(),
            Class::Word => is_word(character),
            Class::Space => character.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&character),
            Class::Letter => character.is_alphabetic(),
            Class::Uppercase => character.is_uppercase(),
            Class::Lowercase => character.is_lowercase(),
            Class::Number => character.is_numeric(),
            Class::Separator => is_separator(character),
            Class::SpaceSeparator => is_separator(character) && !matches!(character, '\u{2028}' | '\u{2029}'),
            Class::Mark if is_unsorted(character) => return None,
            Class::Mark => false,
            Class::Punctuation if is_unsorted(character) => return None,
            Class::Punctuation => character.is_ascii_punctuation() && !is_ascii_symbol(character),
            Class::Symbol if is_unsorted(character) => return None,
            Class::Symbol => is_ascii_symbol(character),
            Class::Other => character.is_control() || is_format(character) || is_private(character),
            Class::Control => character.is_control(),
            Class::Format => is_format(character),
            Class::Ascii => ascii,
            Class::Print => !character.is_control(),
            Class::Graph => !character.is_control() && !character.is_whitespace(),
        };
        Some(known)
    }
}

/// Whether the character is part of words.
pub(super) fn is_word(character: char) -> bool {
    character == '_' || character.is_alphanumeric() || COMBINING.contains(&character)
}

/// Marks, punctuation and symbols beyond ASCII.
fn is_unsorted(character: char) -> bool {
    !(character.is_ascii()
        || character.is_alphanumeric()
        || is_separator(character)
        || character.is_control()
        || is_format(character)
        || is_private(character))
}

fn is_ascii_symbol(character: char) -> bool {
    matches!(character, '$' | '+' | '<' | '=' | '>' | '^' | '`' | '|' | '~')
}

fn is_separator(character: char) -> bool {
    character.is_whitespace() && !character.is_control()
}

fn is_format(character: char) -> bool {
    FORMAT.iter().any(|(first, last)| (*first..=*last).contains(&character))
}

fn is_private(character: char) -> bool {
    matches!(character, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..)
}
