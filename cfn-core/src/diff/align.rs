//! Which element of a new list is which element of the old one.

use std::collections::BTreeMap;

use super::term::Term;

/// Longer lists than these are compared element by element.
const MOST_CELLS: usize = 1 << 18;

/// Members that name an element among others, in the order in which they count.
const IDENTITIES: &[&str] = &[
    "Key",
    "Sid",
    "Id",
    "Name",
    "PolicyName",
    "IndexName",
    "AttributeName",
    "DeviceName",
    "TargetId",
    "ContainerName",
    "ParameterName",
    "ParameterKey",
];

/// The pairs of two lists by their indices, in the order of the new list, what is only in the old one last. Equal elements
/// are a pair; of the others, those that have the same name among their members, and then those at the same place.
pub(super) fn align(old: &[&Term], new: &[&Term], is_ordered: bool) -> Vec<(Option<usize>, Option<usize>)> {
    let mut partner = match is_ordered {
        true => in_order(old, new),
        false => in_any_order(old, new),
    };
    let mut is_free = vec![true; old.len()];
    partner.iter().flatten().for_each(|at| is_free[*at] = false);
    join(&mut partner, &mut is_free, old, new, |term, _| Some((Some(term), 0)));
    join(&mut partner, &mut is_free, old, new, |term, _| Some((Some(name(term)?), 0)));
    join(&mut partner, &mut is_free, old, new, |term, place| name(term).is_none().then_some((None, place)));
    let pairs = partner.into_iter().enumerate().map(|(to, at)| (at, Some(to)));
    let left = is_free.into_iter().enumerate().filter(|(_, is_free)| *is_free);
    pairs.chain(left.map(|(at, _)| (Some(at), None))).collect()
}

/// By what two elements are taken to be one.
type Likeness<'t> = (Option<&'t Term>, usize);

/// Makes partners of the elements that have none yet and are alike.
fn join<'t>(
    partner: &mut [Option<usize>],
    is_free: &mut [bool],
    old: &[&'t Term],
    new: &[&'t Term],
    likeness: impl Fn(&'t Term, usize) -> Option<Likeness<'t>>,
) {
    let mut places: BTreeMap<Likeness<'t>, Vec<usize>> = BTreeMap::new();
    for (at, term) in old.iter().enumerate().rev().filter(|(at, _)| is_free[*at]) {
        if let Some(likeness) = likeness(term, at) {
            places.entry(likeness).or_default().push(at);
        }
    }
    for (to, place) in partner.iter_mut().enumerate().filter(|(_, place)| place.is_none()) {
        let likeness = likeness(new[to], to);
        if let Some(at) = likeness.and_then(|likeness| places.get_mut(&likeness)?.pop()) {
            *place = Some(at);
            is_free[at] = false;
        }
    }
}

/// What names an element.
fn name(term: &Term) -> Option<&Term> {
    let Term::Object(members) = term else { return None };
    IDENTITIES.iter().find_map(|name| members.iter().find(|(key, _)| key == name).map(|(_, value)| value))
}

/// The partners of the elements of a new list: a longest sequence that both have.
fn in_order(old: &[&Term], new: &[&Term]) -> Vec<Option<usize>> {
    let mut partner = vec![None; new.len()];
    let start = old.iter().zip(new).take_while(|(one, other)| one == other).count();
    let most = old.len().min(new.len()) - start;
    let end = old.iter().rev().zip(new.iter().rev()).take(most).take_while(|(one, other)| one == other).count();
    (0..start).for_each(|index| partner[index] = Some(index));
    (1..=end).for_each(|back| partner[new.len() - back] = Some(old.len() - back));
    let (old_end, new_end) = (old.len() - end, new.len() - end);
    let (rows, columns) = (old_end - start, new_end - start);
    if rows * columns == 0 || rows * columns > MOST_CELLS {
        return partner;
    }
    // The length of the longest common sequence from each pair of places on.
    let mut lengths = vec![vec![0_u32; columns + 1]; rows + 1];
    for row in (0..rows).rev() {
        for column in (0..columns).rev() {
            lengths[row][column] = match old[start + row] == new[start + column] {
                true => lengths[row + 1][column + 1] + 1,
                false => lengths[row + 1][column].max(lengths[row][column + 1]),
            };
        }
    }
    let (mut row, mut column) = (0, 0);
    while row < rows && column < columns {
        if old[start + row] == new[start + column] {
            partner[start + column] = Some(start + row);
            (row, column) = (row + 1, column + 1);
        } else if lengths[row + 1][column] >= lengths[row][column + 1] {
            row += 1;
        } else {
            column += 1;
        }
    }
    partner
}

/// The partners of the elements of a new list whose order says nothing.
fn in_any_order(old: &[&Term], new: &[&Term]) -> Vec<Option<usize>> {
    let mut places: BTreeMap<&Term, Vec<usize>> = BTreeMap::new();
    old.iter().enumerate().rev().for_each(|(index, term)| places.entry(term).or_default().push(index));
    new.iter().map(|term| places.get_mut(term)?.pop()).collect()
}
