//! Names that were meant.

/// At most `most` of the candidates that are near `name`, the nearest first; of equally near ones the first given.
///
/// Near means: without regard to case, at most a third of the name's letters have to be added, dropped, replaced or
/// swapped with their neighbour; or one of the two names begins with the other.
pub(crate) fn nearest<'a>(name: &str, candidates: impl Iterator<Item = &'a str>, most: usize) -> Vec<&'a str> {
    let name = name.to_ascii_lowercase();
    let limit = (name.len() / 3).max(1);
    let mut near: Vec<(usize, &str)> = Vec::new();
    for candidate in candidates {
        if let Some(distance) = within(name.as_bytes(), candidate, limit) {
            near.push((distance, candidate));
        }
    }
    near.sort_by_key(|(distance, _)| *distance);
    near.truncate(most);
    near.into_iter().map(|(_, candidate)| candidate).collect()
}

/// How far apart the names are, if they are near.
fn within(name: &[u8], candidate: &str, limit: usize) -> Option<usize> {
    let begins_alike = |short: &[u8], long: &[u8]| short.len() > 3 && long[..short.len()].eq_ignore_ascii_case(short);
    let (short, long) = match name.len() <= candidate.len() {
        true => (name, candidate.as_bytes()),
        false => (candidate.as_bytes(), name),
    };
    let apart = long.len() - short.len();
    if apart > limit {
        // A name that is only cut off or drawn out stands behind those that are misspelt.
        return begins_alike(short, long).then_some(limit + apart);
    }
    let candidate = candidate.to_ascii_lowercase();
    Some(distance(name, candidate.as_bytes())).filter(|distance| *distance <= limit)
}

/// The number of letters to add, drop, replace or swap with their neighbour.
fn distance(a: &[u8], b: &[u8]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let same = a[i - 1] == b[j - 1];
            let mut cost = (above[j - 1] + usize::from(!same)).min(above[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                cost = cost.min(before[j - 2] + 1);
            }
            row[j] = cost;
        }
        before = std::mem::replace(&mut above, row);
    }
    above[b.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    const NAMES: [&str; 5] = ["PutItem", "GetItem", "UpdateItem", "DeleteItem", "BatchGetItem"];

    #[test]
    fn misspelt_names_are_found() {
        assert_eq!(nearest("putitem", NAMES.into_iter(), 3), ["PutItem", "GetItem"]);
        assert_eq!(nearest("GteItem", NAMES.into_iter(), 1), ["GetItem"]);
        assert_eq!(nearest("PutItems", NAMES.into_iter(), 1), ["PutItem"]);
        assert_eq!(nearest("Update", NAMES.into_iter(), 1), ["UpdateItem"]);
    }

    #[test]
    fn other_names_are_not() {
        assert_eq!(nearest("Scan", NAMES.into_iter(), 3), [""; 0]);
        assert_eq!(nearest("", NAMES.into_iter(), 3), [""; 0]);
    }
}
