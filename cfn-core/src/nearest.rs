//! The nearest right name for a wrong one.

use crate::steps;

/// Of the candidates the one that was most likely meant, if any is near enough: the first of [`nearest`], unless it is
/// only one of several that begin or end with what is written.
pub fn meant<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let near = scored(written, candidates);
    match near[..] {
        [] => None,
        [(PART, _), (PART, _), ..] => None,
        [(_, first), ..] => Some(first),
    }
}

/// At most `most` of the candidates that are near to what is written, the nearest first; of equally near ones the first
/// given.
///
/// In this order: the same name but for case, `_`, `-` and the like (`table_name` and `Tablename` for `TableName`,
/// `KmsMasterKeyId` for `KMSMasterKeyId`); singular for plural and the reverse; a few letters off; what begins or ends
/// with what is written (`Name` for `TableName`). The cost is bounded by the candidates' lengths.
pub fn nearest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>, most: usize) -> Vec<&'a str> {
    scored(written, candidates).into_iter().take(most).map(|(_, candidate)| candidate).collect()
}

/// The candidate that is written but for case or a few letters; not one that only begins or ends with what is written.
pub fn misspelled<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    scored(written, candidates).first().filter(|(score, _)| *score < PART).map(|(_, candidate)| *candidate)
}

/// A part of a name that is shorter than this says too little.
const SHORTEST_PART: usize = 4;

/// The score of a candidate that begins or ends with what is written, or the reverse.
const PART: usize = 100;

/// The most candidates that are compared: more than any table or any template that CloudFormation accepts has to offer.
/// What a search costs is bounded by it, whatever a hostile template declares.
const MOST_CANDIDATES: usize = 2_000;

/// The near candidates by their score.
fn scored<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Vec<(usize, &'a str)> {
    let written = Folded::of(written);
    let mut near = Vec::new();
    if !written.letters.is_empty() {
        let (mut folded, mut rows) = (Folded::default(), Rows::default());
        for candidate in candidates.into_iter().take(MOST_CANDIDATES) {
            steps::count(1);
            folded.set(candidate);
            if let Some(score) = score(&written, &folded, &mut rows) {
                near.push((score, candidate));
            }
        }
    }
    near.sort_by_key(|(score, _)| *score);
    near
}

/// A name in lower case, letters and digits only.
#[derive(Default)]
struct Folded {
    letters: Vec<char>,
    /// A bit for each letter that occurs; letters that share a bit make two names look nearer than they are.
    occurring: u64,
}

impl Folded {
    fn of(name: &str) -> Self {
        let mut folded = Self::default();
        folded.set(name);
        folded
    }

    fn set(&mut self, name: &str) {
        self.letters.clear();
        self.occurring = 0;
        for letter in name.chars() {
            if letter.is_ascii() {
                if letter.is_ascii_alphanumeric() {
                    self.push(letter.to_ascii_lowercase());
                }
            } else if letter.is_alphanumeric() {
                letter.to_lowercase().for_each(|letter| self.push(letter));
            }
        }
    }

    fn push(&mut self, letter: char) {
        self.letters.push(letter);
        self.occurring |= 1 << (u32::from(letter) % 64);
    }

    /// The fewest edits that can make one name of the other: each brings in at most one letter that is missing.
    fn fewest_edits(&self, other: &Folded) -> usize {
        let missing = |from: u64, to: u64| (to & !from).count_ones() as usize;
        let letters = missing(self.occurring, other.occurring).max(missing(other.occurring, self.occurring));
        letters.max(self.letters.len().abs_diff(other.letters.len()))
    }
}

/// How far the names are apart: 0 for the same letters, 1 for singular and plural, then by edits.
fn score(written: &Folded, candidate: &Folded, rows: &mut Rows) -> Option<usize> {
    let (a, b) = (&written.letters[..], &candidate.letters[..]);
    if a == b {
        return Some(0);
    }
    if is_plural(a, b) || is_plural(b, a) {
        return Some(1);
    }
    // A single letter is near to nothing.
    let limit = if a.len().min(b.len()) == 1 { 0 } else { (a.len().min(b.len()) / 3).clamp(1, 5) };
    let may_be_near = written.fewest_edits(candidate) <= limit;
    let edits = if may_be_near { distance(a, b, limit, rows).map(|edits| 1 + edits) } else { None };
    edits.or_else(|| (is_part(a, b) || is_part(b, a)).then_some(PART))
}

fn is_part(part: &[char], whole: &[char]) -> bool {
    part.len() >= SHORTEST_PART && (whole.starts_with(part) || whole.ends_with(part))
}

/// Whether the one name is the plural of the other.
fn is_plural(plural: &[char], singular: &[char]) -> bool {
    match plural {
        [stem @ .., 'i', 'e', 's'] => singular.split_last() == Some((&'y', stem)),
        [stem @ .., 's'] => singular == stem,
        _ => false,
    }
}

/// The rows of [`distance`], kept between comparisons.
#[derive(Default)]
struct Rows {
    before: Vec<usize>,
    last: Vec<usize>,
    row: Vec<usize>,
}

/// Insertions, deletions, replacements and swaps of neighbours that make one of the other; `None` above the limit.
fn distance(a: &[char], b: &[char], limit: usize, rows: &mut Rows) -> Option<usize> {
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[same..], &b[same..]);
    let same = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[..a.len() - same], &b[..b.len() - same]);
    let Rows { before, last, row } = rows;
    last.clear();
    last.extend(0..=b.len());
    for (i, letter) in a.iter().enumerate() {
        row.clear();
        row.push(i + 1);
        for (j, other) in b.iter().enumerate() {
            steps::count(1);
            let mut edits = (last[j] + usize::from(letter != other)).min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *letter == b[j - 1] && a[i - 1] == *other {
                edits = edits.min(before[j - 1] + 1);
            }
            row.push(edits);
        }
        if row.iter().all(|edits| *edits > limit) {
            return None;
        }
        std::mem::swap(before, last);
        std::mem::swap(last, row);
    }
    last.last().copied().filter(|edits| *edits <= limit)
}

#[cfg(test)]
mod tests {
    use super::{meant, nearest};

    #[test]
    fn habits_of_cloudformation_are_known() {
        let names = ["KMSMasterKeyId", "TableName", "Tags", "SecurityGroupIds", "StreamSpecification", "Policies"];
        for (written, right) in [
            ("table_name", "TableName"),
            ("tablename", "TableName"),
            ("TableNme", "TableName"),
            ("TabelName", "TableName"),
            ("KmsMasterKeyId", "KMSMasterKeyId"),
            ("Tag", "Tags"),
            ("SecurityGroupId", "SecurityGroupIds"),
            ("Policy", "Policies"),
            ("Name", "TableName"),
            ("stream-specification", "StreamSpecification"),
        ] {
            assert_eq!(meant(written, names), Some(right), "{written}");
        }
    }

    #[test]
    fn what_is_far_off_has_no_neighbour() {
        let names = ["KMSMasterKeyId", "TableName", "TableClass", "Tags", "R"];
        for written in ["", "?", "Encryption", "X", "Table", "Ids", "T"] {
            assert_eq!(meant(written, names), None, "{written}");
        }
    }

    #[test]
    fn the_nearer_of_two_wins() {
        assert_eq!(meant("t2.mirco", ["t2.nano", "t2.micro", "t3.micro"]), Some("t2.micro"));
        assert_eq!(meant("Arm", ["Arn", "Army"]), Some("Arn"));
    }

    #[test]
    fn several_come_in_order() {
        let names = ["PutItem", "GetItem", "UpdateItem", "DeleteItem", "BatchGetItem"];
        assert_eq!(nearest("putitem", names, 3), ["PutItem", "GetItem"]);
        assert_eq!(nearest("GteItem", names, 1), ["GetItem"]);
        assert_eq!(nearest("Update", names, 1), ["UpdateItem"]);
        assert_eq!(nearest("Scan", names, 3), [""; 0]);
    }
}
