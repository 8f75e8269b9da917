//! The nearest right name for a wrong one.

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

/// A part of a name that is shorter than this says too little.
const SHORTEST_PART: usize = 4;

/// The score of a candidate that begins or ends with what is written, or the reverse.
const PART: usize = 100;

/// The near candidates by their score.
fn scored<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Vec<(usize, &'a str)> {
    let folded = fold(written);
    let mut near = Vec::new();
    if !folded.is_empty() {
        for candidate in candidates {
            if let Some(score) = score(&folded, &fold(candidate)) {
                near.push((score, candidate));
            }
        }
    }
    near.sort_by_key(|(score, _)| *score);
    near
}

/// How far the names are apart: 0 for the same letters, 1 for singular and plural, then by edits.
fn score(written: &[char], candidate: &[char]) -> Option<usize> {
    if written == candidate {
        return Some(0);
    }
    if singular(written) == singular(candidate) {
        return Some(1);
    }
    let limit = (written.len().min(candidate.len()) / 3).clamp(1, 5);
    let edits = distance(written, candidate, limit).map(|edits| 1 + edits);
    edits.or_else(|| (is_part(written, candidate) || is_part(candidate, written)).then_some(PART))
}

fn is_part(part: &[char], whole: &[char]) -> bool {
    part.len() >= SHORTEST_PART && (whole.starts_with(part) || whole.ends_with(part))
}

/// Lower case, letters and digits only.
fn fold(name: &str) -> Vec<char> {
    name.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn singular(name: &[char]) -> Vec<char> {
    match name {
        [stem @ .., 'i', 'e', 's'] => [stem, &['y']].concat(),
        [stem @ .., 's'] => stem.to_vec(),
        _ => name.to_vec(),
    }
}

/// Insertions, deletions, replacements and swaps of neighbours that make one of the other; `None` above the limit.
fn distance(a: &[char], b: &[char], limit: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > limit {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, letter) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, other) in b.iter().enumerate() {
            let mut edits = (last[j] + usize::from(letter != other)).min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *letter == b[j - 1] && a[i - 1] == *other {
                edits = edits.min(before[j - 1] + 1);
            }
            row.push(edits);
        }
        if row.iter().all(|edits| *edits > limit) {
            return None;
        }
        before = std::mem::replace(&mut last, row);
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
        let names = ["KMSMasterKeyId", "TableName", "TableClass", "Tags"];
        for written in ["", "?", "Encryption", "X", "Table", "Ids"] {
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
