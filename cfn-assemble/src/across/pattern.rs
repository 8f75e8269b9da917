//! Names that stacks give each other, as far as their templates show them.

use cfn_core::model::{Intrinsic, Node, Substituted, Substitution};

/// A part of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Text(String),
    /// What only the deployment knows: the name of a parameter or a pseudo parameter.
    Unknown(String),
}

/// A name, such as `${AWS::StackName}-Topic`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pattern(Vec<Piece>);

/// A pseudo parameter that is different in each stack.
const STACK_NAME: &str = "AWS::StackName";

impl Pattern {
    pub(super) fn of(node: &Node) -> Pattern {
        let mut pattern = Pattern(Vec::new());
        pattern.add(node);
        pattern
    }

    fn add(&mut self, node: &Node) {
        if let Some(text) = node.as_str() {
            return self.text(text);
        }
        match node.as_function() {
            Some((Intrinsic::Ref, name)) => self.unknown(name.as_str().unwrap_or_default()),
            Some((Intrinsic::Sub, argument)) => {
                for piece in Substitution::of(argument).pieces() {
                    match piece {
                        Substituted::Text(text) => self.text(text),
                        Substituted::Own(value) => self.add(value),
                        Substituted::Reference(name, _) => self.unknown(name),
                    }
                }
            }
            Some((Intrinsic::Join, argument)) => match argument.as_list() {
                Some([delimiter, parts]) if parts.as_list().is_some() => {
                    for (index, part) in parts.as_list().unwrap_or_default().iter().enumerate() {
                        if index > 0 {
                            self.add(delimiter);
                        }
                        self.add(part);
                    }
                }
                _ => self.unknown(""),
            },
            _ => self.unknown(""),
        }
    }

    fn text(&mut self, text: &str) {
        match self.0.last_mut() {
            Some(Piece::Text(before)) => before.push_str(text),
            _ => self.0.push(Piece::Text(text.to_owned())),
        }
    }

    fn unknown(&mut self, name: &str) {
        self.0.push(Piece::Unknown(name.to_owned()));
    }

    /// As it is written in `Sub`.
    pub(super) fn shown(&self) -> String {
        let piece = |piece: &Piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Unknown(name) => format!("${{{name}}}"),
        };
        self.0.iter().map(piece).collect()
    }

    /// The name of the file that a URL ends in, if it is written as a whole.
    pub(super) fn file(&self) -> Option<&str> {
        let Some(Piece::Text(end)) = self.0.last() else { return None };
        let end = end.split(['?', '#']).next().unwrap_or_default();
        let file = match end.rsplit_once('/') {
            Some((_, file)) => file,
            None if self.0.len() == 1 => end,
            None => return None,
        };
        (!file.is_empty()).then_some(file)
    }

    /// Whether both may be the same name.
    pub(super) fn may_be(&self, other: &Pattern) -> bool {
        meet(&self.letters(), &other.letters())
    }

    /// Whether an import of this name can only mean an export of the other one, whatever the stacks are called.
    pub(super) fn means(&self, export: &Pattern, is_same_stack: bool) -> bool {
        let says_something = |piece: &Piece| match piece {
            Piece::Text(text) => text.chars().filter(char::is_ascii_alphanumeric).count() >= 3,
            Piece::Unknown(_) => false,
        };
        let is_same = |(import, export): (&Piece, &Piece)| match (import, export) {
            (Piece::Text(one), Piece::Text(other)) => one == other,
            (Piece::Unknown(one), Piece::Unknown(other)) => {
                let names_own = one == STACK_NAME;
                if is_same_stack { one == other } else { !names_own && (one == other || other == STACK_NAME) }
            }
            _ => false,
        };
        self.0.iter().any(says_something) && self.0.len() == export.0.len() && self.0.iter().zip(&export.0).all(is_same)
    }

    /// Whether this is the other name with a mistake in its letters.
    pub(super) fn is_misspelt(&self, other: &Pattern) -> bool {
        let is_near = |(one, other): (&Piece, &Piece)| match (one, other) {
            (Piece::Text(one), Piece::Text(other)) => one == other || is_misspelt(one, other),
            (Piece::Unknown(_), Piece::Unknown(_)) => true,
            _ => false,
        };
        self.0.len() == other.0.len() && self.0.iter().zip(&other.0).all(is_near)
    }

    /// The words of the name, also those of the parameters in it.
    pub(super) fn words(&self) -> Vec<String> {
        let text = |piece: &Piece| match piece {
            Piece::Text(text) => words(text),
            Piece::Unknown(name) => words(name.trim_start_matches("AWS::")),
        };
        self.0.iter().flat_map(text).collect()
    }

    fn letters(&self) -> Vec<Option<char>> {
        let piece = |piece: &Piece| match piece {
            Piece::Text(text) => text.chars().map(Some).collect(),
            Piece::Unknown(_) => vec![None],
        };
        self.0.iter().flat_map(piece).collect()
    }
}

/// Whether a text exists that both are, where none stands for any letters.
fn meet(one: &[Option<char>], other: &[Option<char>]) -> bool {
    // Which beginnings of `other` the beginning of `one` so far may be.
    let mut row = vec![false; other.len() + 1];
    row[0] = true;
    for (at, letter) in other.iter().enumerate() {
        row[at + 1] = row[at] && letter.is_none();
    }
    for letter in one {
        let before = row.clone();
        row[0] = before[0] && letter.is_none();
        for (at, other) in other.iter().enumerate() {
            row[at + 1] = match (letter, other) {
                (Some(one), Some(other)) => before[at] && one == other,
                (None, None) => before[at] || before[at + 1] || row[at],
                (None, Some(_)) => row[at] || before[at + 1],
                (Some(_), None) => before[at + 1] || row[at],
            };
        }
    }
    row[other.len()]
}

/// Whether a text is another one with a mistake in one of its words. Words that differ by a number or by a single letter
/// name different things, as in `SubnetA` and `SubnetB`.
pub(super) fn is_misspelt(one: &str, other: &str) -> bool {
    let (one, other) = (words(one), words(other));
    if one.concat() == other.concat() {
        return true;
    }
    one.len() == other.len() && one.iter().zip(&other).all(|(one, other)| one == other || is_near(one, other))
}

/// Shorter words are often abbreviations, and near to each other.
const SHORTEST: usize = 4;
/// From this length on, two mistakes are one.
const LONG: usize = 8;
/// Words that are near to each other and mean something else.
const APART: &[(&str, &str)] = &[("http", "https"), ("east", "west"), ("read", "ready"), ("user", "users")];

fn is_near(one: &str, other: &str) -> bool {
    let length = one.len().min(other.len());
    let is_apart = APART.iter().any(|(a, b)| (one, other) == (*a, *b) || (one, other) == (*b, *a));
    let is_word = |word: &str| word.bytes().all(|byte| byte.is_ascii_lowercase());
    if is_apart || !is_word(one) || !is_word(other) {
        return false;
    }
    match length {
        0 | 1 => false,
        length if length < SHORTEST => is_slip(one, other) || is_slip(other, one),
        length => distance(one.as_bytes(), other.as_bytes()) <= if length >= LONG { 2 } else { 1 },
    }
}

/// Whether a letter of a short word is typed twice, or two letters of it are swapped.
fn is_slip(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let is_doubled = one.len() == other.len() + 1
        && (1..one.len()).any(|at| one[at] == one[at - 1] && [&one[..at], &one[at + 1..]].concat() == other);
    let is_swapped = one.len() == other.len() && one.len() > 2 && one != other && distance(one, other) == 1 && {
        let (mut letters, mut of) = (one.to_vec(), other.to_vec());
        letters.sort_unstable();
        of.sort_unstable();
        letters == of
    };
    is_doubled || is_swapped
}

/// How many letters must be changed, added, left out or swapped with the next one.
fn distance(one: &[u8], other: &[u8]) -> usize {
    let mut rows = vec![vec![0; other.len() + 1]; one.len() + 1];
    for at in 0..=one.len() {
        for of in 0..=other.len() {
            rows[at][of] = if at == 0 || of == 0 {
                at + of
            } else {
                let is_same = one[at - 1] == other[of - 1];
                let changed = rows[at - 1][of - 1] + usize::from(!is_same);
                let nearest = changed.min(rows[at - 1][of] + 1).min(rows[at][of - 1] + 1);
                let is_swapped = at > 1 && of > 1 && one[at - 1] == other[of - 2] && one[at - 2] == other[of - 1];
                if is_swapped { nearest.min(rows[at - 2][of - 2] + 1) } else { nearest }
            };
        }
    }
    rows[one.len()][other.len()]
}

/// The words of a name in lower case: `OrdersDBTable-2` has `orders`, `db`, `table` and `2`.
pub(super) fn words(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let mut words: Vec<String> = Vec::new();
    let mut is_open = false;
    for (at, letter) in letters.iter().enumerate() {
        if !letter.is_alphanumeric() {
            is_open = false;
            continue;
        }
        let before = at.checked_sub(1).map(|before| letters[before]);
        let begins = before.is_none_or(|before| {
            let is_next_lower = letters.get(at + 1).is_some_and(|next| next.is_lowercase());
            before.is_numeric() != letter.is_numeric()
                || letter.is_uppercase() && (!before.is_uppercase() || is_next_lower)
        });
        if begins || !is_open {
            words.push(String::new());
        }
        is_open = true;
        words.last_mut().expect("a word is open").extend(letter.to_lowercase());
    }
    words
}

#[cfg(test)]
mod tests {
    use cfn_core::model::NodeIds;
    use cfn_core::yaml::read_fragment;

    use super::*;

    fn pattern(text: &str) -> Pattern {
        Pattern::of(&read_fragment(text, &mut NodeIds::default()).expect("a value"))
    }

    #[test]
    fn a_url_ends_in_a_file() {
        for (url, expected) in [
            ("https://b.s3.amazonaws.com/v1/network.yaml", Some("network.yaml")),
            ("!Sub https://${Bucket}.s3.amazonaws.com/${Version}/network.yaml?versionId=1", Some("network.yaml")),
            ("network.yaml", Some("network.yaml")),
            ("!Sub ${Prefix}network.yaml", None),
            ("!Sub https://b/${File}", None),
            ("https://b/", None),
        ] {
            assert_eq!(pattern(url).file(), expected, "{url}");
        }
    }

    #[test]
    fn a_name_may_be_another_one() {
        for (import, export, expected) in [
            ("orders", "orders", true),
            ("orders", "order", false),
            ("shop-orders", "!Sub ${AWS::StackName}-orders", true),
            ("shop-ordes", "!Sub ${AWS::StackName}-orders", false),
            ("!Sub ${Shop}-orders", "!Sub ${AWS::StackName}-orders", true),
            ("!Sub ${Shop}-order", "!Sub ${AWS::StackName}-orders", false),
            ("!Ref Name", "orders", true),
            ("!Sub ${A}-x-${B}", "!Sub ${C}-y", true),
            ("!Sub ${A}x", "!Sub y${C}z", false),
        ] {
            assert_eq!(pattern(import).may_be(&pattern(export)), expected, "{import} {export}");
        }
    }

    #[test]
    fn a_name_means_another_one() {
        let export = pattern("!Sub ${AWS::StackName}-orders");
        assert!(pattern("!Sub ${Shop}-orders").means(&export, false));
        assert!(pattern("!Sub ${AWS::StackName}-orders").means(&export, true));
        assert!(!pattern("!Sub ${AWS::StackName}-orders").means(&export, false));
        assert!(!pattern("!Sub ${Shop}-orders").means(&export, true));
        assert!(!pattern("!Ref Name").means(&pattern("!Ref Name"), false));
    }

    #[test]
    fn a_mistake_in_a_word_is_one() {
        for (one, other) in [
            ("orders-tabel", "orders-table"),
            ("OrderTable", "OrdersTable"),
            ("DataTableArn", "DatatableArn"),
            ("order_topic", "order-topic"),
            ("TopicName", "TopicNmae"),
            ("VpcIdd", "VpcId"),
            ("TopicAnr", "TopicArn"),
        ] {
            assert!(is_misspelt(one, other), "{one} {other}");
        }
        for (one, other) in [
            ("SubnetA", "SubnetB"),
            ("Subnet1", "Subnet2"),
            ("PublicSubnet", "PrivateSubnet"),
            ("HttpListener", "HttpsListener"),
            ("orders-dev", "orders-prd"),
            ("eu-west-1", "eu-east-1"),
            ("VpcId", "VpcArn"),
            ("LogsId", "LogsIp"),
            ("Topic", "Queue"),
        ] {
            assert!(!is_misspelt(one, other), "{one} {other}");
        }
    }
}
