//! Which entry of the new template is which of the old one.

use std::collections::HashMap;

use super::compare::Comparison;
use super::pair::Pair;
use super::renames::renames;
use super::side::Side;
use crate::model::{Declaration, Section, Template};

/// The entries in the order of the sections, within one in the order of the new template, the removed ones last.
pub(super) fn pairs<'a>(comparison: &Comparison<'a>, old: &'a Template, new: &'a Template) -> Vec<Pair<'a>> {
    let mut found = Vec::new();
    for section in Section::ALL {
        let is_first = |side: &Side<'a>, declaration: &'a Declaration| {
            side.find(section, &declaration.name.name).is_some_and(|first| std::ptr::eq(first, declaration))
        };
        for declaration in new.section(section).filter(|declaration| is_first(comparison.new, declaration)) {
            let id = &declaration.name.name;
            found.push(Pair { old: comparison.old.find(section, id), new: Some(declaration) });
        }
        let removed = old.section(section).filter(|declaration| {
            is_first(comparison.old, declaration) && comparison.new.find(section, &declaration.name.name).is_none()
        });
        found.extend(removed.map(|declaration| Pair { old: Some(declaration), new: None }));
    }
    let moved = moves(&found);
    join(&mut found, moved);
    let renamed = renames(comparison, &found);
    join(&mut found, renamed);
    found
}

/// The entries that stand in another section under the same logical ID: indices of the removed and of the added one.
fn moves(pairs: &[Pair<'_>]) -> Vec<(usize, usize)> {
    let added = pairs.iter().enumerate().filter(|(_, pair)| pair.old.is_none());
    let mut added: HashMap<&str, usize> = added.map(|(index, pair)| (pair.id(), index)).collect();
    let removed = pairs.iter().enumerate().filter(|(_, pair)| pair.new.is_none());
    removed.filter_map(|(index, pair)| Some((index, added.remove(pair.id())?))).collect()
}

/// Makes one pair of each removed and added one.
fn join(pairs: &mut Vec<Pair<'_>>, joined: Vec<(usize, usize)>) {
    let mut gone = vec![false; pairs.len()];
    for (removed, added) in joined {
        pairs[added].old = pairs[removed].old;
        gone[removed] = true;
    }
    let mut gone = gone.into_iter();
    pairs.retain(|_| !gone.next().unwrap_or_default());
}
