//! Pairs of templates, and what an update from the one to the other does.
//!
//! The pairs are lines of `tests/diff/pairs.tsv`: an edit of a template, and what happens to each resource, as it follows
//! from the schemas. `nothing` is an edit that changes nothing; `-` one that changes no resource.

mod expected;
mod identity;
mod oracle;
#[path = "../faults/original.rs"]
mod original;
#[path = "../faults/recipe.rs"]
mod recipe;
#[path = "../faults/tree.rs"]
mod tree;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use cfn_core::diff::diff;

use crate::expected::{Pair, found, pairs, template, trees};

#[test]
fn the_verdicts_are_those_of_the_schemas() {
    let originals = original::originals();
    let mut wrong = String::new();
    for pair in pairs() {
        let Pair { recipe, expected } = &pair;
        let Some((original, mutant)) = trees(&originals, recipe) else { continue };
        let update = diff(&template(original), &template(&mutant));
        let found = found(&update);
        if found != *expected {
            writeln!(wrong, "{recipe}\n  expected {expected}\n  found    {found}").expect("a String takes all");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn the_pairs_are_many_and_of_many_kinds() {
    let pairs = pairs();
    let kinds: BTreeSet<&str> = pairs.iter().map(|pair| pair.recipe.kind.as_str()).collect();
    assert!(pairs.len() >= 200 && kinds.len() >= 40, "{} pairs of {} kinds", pairs.len(), kinds.len());
    let mut ids = BTreeMap::new();
    for pair in &pairs {
        let number = pair.recipe.id.strip_prefix(&pair.recipe.kind).and_then(|id| id.strip_prefix('-'));
        assert!(number.is_some_and(|number| number.parse::<usize>().is_ok()), "{} is not its kind's", pair.recipe.id);
        assert!(ids.insert(&pair.recipe.id, ()).is_none(), "{} stands twice", pair.recipe.id);
    }
}
