//! The nearest right name for a wrong one.

/// Of the candidates the one that was most likely meant, if any is near enough.
///
/// In this order: the same name but for case, `_`, `-` and the like (`table_name` and `Tablename` for `TableName`,
/// `KmsMasterKeyId` for `KMSMasterKeyId`); singular for plural and the reverse; a few letters off; the only candidate
/// that begins or ends with what is written (`Name` for `TableName`). The cost is bounded by the candidates' lengths.
pub fn nearest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let folded = fold(written);
    if folded.is_empty() {
        return None;
    }
    let mut best: Option<(usize, &'a str)> = None;
    let mut containing: Option<&'a str> = None;
    let mut several_contain = false;
    for candidate in candidates {
        let other = fold(candidate);
        let limit = best.map_or(usize::MAX, |(score, _)| score);
        if let Some(score) = score(&folded, &other).filter(|score| *score < limit) {
            best = Some((score, candidate));
        }
        if folded.len() >= SHORTEST_PART && (other.ends_with(&folded) || other.starts_with(&folded)) {
            several_contain |= containing.is_some();
            containing = Some(candidate);
        }
    }
    best.map(|(_, candidate)| candidate).or(containing.filter(|_| !several_contain))
}

/// A part of a name that is shorter than this says too little.
const SHORTEST_PART: usize = 4;

/// How far the names are apart: 0 for the same letters, 1 for singular and plural, then by edits.
fn score(written: &[char], candidate: &[char]) -> Option<usize> {
    if written == candidate {
        return Some(0);
    }
    if singular(written) == singular(candidate) {
        return Some(1);
    }
    let limit = (written.len().min(candidate.len()) / 3).clamp(1, 5);
    distance(written, candidate, limit).map(|edits| 1 + edits)
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
    use super::nearest;

    #[test]
    fn habits_of_cloudformation_are_known() {
        let names = ["KMSMasterKeyId", "TableName", "Tags", "SecurityGroupIds", "StreamSpecification", "Policies"];
        for (written, meant) in [
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
            assert_eq!(nearest(written, names), Some(meant), "{written}");
        }
    }

    #[test]
    fn what_is_far_off_has_no_neighbour() {
        let names = ["KMSMasterKeyId", "TableName", "TableClass", "Tags"];
        for written in ["", "?", "Encryption", "X", "Table", "Ids"] {
            assert_eq!(nearest(written, names), None, "{written}");
        }
    }

    #[test]
    fn the_nearer_of_two_wins() {
        assert_eq!(nearest("t2.mirco", ["t2.nano", "t2.micro", "t3.micro"]), Some("t2.micro"));
        assert_eq!(nearest("Arm", ["Arn", "Army"]), Some("Arn"));
    }
}
