//! The committed pairs, and what a diff says in their words.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use cfn_core::diff::{Diff, Outcome};
use cfn_core::model::Template;
use cfn_core::yaml::read_template;

use crate::recipe::Recipe;
use crate::tree::Tree;

/// A line of `tests/diff/pairs.tsv`.
pub(crate) struct Pair {
    pub recipe: Recipe,
    pub expected: String,
}

pub(crate) fn pairs() -> Vec<Pair> {
    let pair = |line: &str| {
        let (recipe, expected) = line.rsplit_once('\t').expect("a pair has columns");
        Pair { recipe: Recipe::parse(recipe), expected: expected.to_owned() }
    };
    read("pairs.tsv").lines().skip(1).map(pair).collect()
}

/// The template of a pair and the one after its edit; nothing if it is of the corpus, which is not at hand.
pub(crate) fn trees<'o>(originals: &'o BTreeMap<String, Tree>, recipe: &Recipe) -> Option<(&'o Tree, Tree)> {
    const CORPUS: &str = "corpus/";
    let Some(original) = originals.get(&recipe.original) else {
        let has_corpus = originals.keys().any(|name| name.starts_with(CORPUS));
        assert!(recipe.original.starts_with(CORPUS) && !has_corpus, "there is no {}", recipe.original);
        return None;
    };
    let mutant = recipe.apply(original).unwrap_or_else(|| panic!("{recipe} changes nothing"));
    Some((original, mutant))
}

/// A committed table.
pub(crate) fn read(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("diff").join(file);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

pub(crate) fn template(tree: &Tree) -> Template {
    read_template(&tree.to_string()).expect("the template is JSON").template
}

/// What an update does to each resource.
pub(crate) fn found(update: &Diff) -> String {
    if update.is_empty() {
        return "nothing".to_owned();
    }
    let found: BTreeMap<&str, &str> =
        update.resources().map(|(entry, verdict)| (entry.id.as_str(), name(verdict.outcome))).collect();
    in_one_line(&found)
}

/// Logical IDs and what happens to each.
pub(crate) fn in_one_line(outcomes: &BTreeMap<&str, &str>) -> String {
    let outcomes: Vec<String> = outcomes.iter().map(|(id, outcome)| format!("{id}={outcome}")).collect();
    if outcomes.is_empty() { "-".to_owned() } else { outcomes.join(" ") }
}

/// The name of an outcome in the tables.
pub(crate) fn name(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Untouched => "untouched",
        Outcome::Create => "create",
        Outcome::MayCreate => "may-create",
        Outcome::MayUpdate => "may-update",
        Outcome::Update => "update",
        Outcome::Retain => "retain",
        Outcome::MayDelete => "may-delete",
        Outcome::MayReplace => "may-replace",
        Outcome::Replace => "replace",
        Outcome::Delete => "delete",
    }
}
