//! What an update changes of who may do what: statements of policies, managed policies, rules of security groups.

mod attached;
mod change;
mod choices;
mod conditions;
mod documents;
mod language;
mod network;
mod policy;
mod principal;
mod statement;
mod text;
mod values;

#[cfg(test)]
mod tests;

pub use change::{Access, AccessChange, Broadening, Granted};

use super::pair::Pair;
use crate::lint::facts::context::{Context, Scope};
use crate::model::{Declaration, Resource, Section, Template};
use change::Holder;
use values::Side;

/// What resources change of who may do what, in the order of their logical IDs.
pub(super) fn changes<'i>(
    (old, new): (&Template, &Template),
    pairs: &[Pair<'_>],
    ids: impl Iterator<Item = &'i str>,
) -> Vec<Vec<AccessChange>> {
    let (before, after) = (Context::new(old, Scope::Template), Context::new(new, Scope::Template));
    let renamed = pairs.iter().filter_map(|pair| Some((pair.new?.name.name.as_str(), pair.old?.name.name.as_str())));
    let sides = Side::both(&before, &after, renamed.filter(|(new, old)| new != old).collect());
    let of_resource = |id| {
        let is_of = |pair: &&Pair<'_>| pair.section() == Section::Resources && pair.id() == id;
        let Some(pair) = pairs.iter().find(is_of) else { return Vec::new() };
        let [before, after] = [pair.old, pair.new].map(|declaration| declaration.and_then(Declaration::resource));
        access_changes(&sides, before, after)
    };
    ids.map(of_resource).collect()
}

/// What changes of the access that a resource gives; one that is not there in a template gives none.
fn access_changes<'a>(
    sides: &(Side<'a>, Side<'a>),
    old: Option<Resource<'a>>,
    new: Option<Resource<'a>>,
) -> Vec<AccessChange> {
    let (old_side, new_side) = sides;
    match (old, new) {
        (Some(before), Some(after)) if before.type_name != after.type_name => {
            [access_changes(sides, old, None), access_changes(sides, None, new)].concat()
        }
        (Some(either), _) | (None, Some(either)) => {
            let old = old.map(|resource| Holder { side: old_side, resource });
            let new = new.map(|resource| Holder { side: new_side, resource });
            let mut found = documents::changes(either.type_name, old, new);
            found.extend(attached::changes(either.type_name, old, new));
            found.extend(network::changes(either.type_name, old_side, old, new));
            found
        }
        (None, None) => Vec::new(),
    }
}
