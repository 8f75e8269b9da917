//! Templates with one fault each: what the engine reports of them, and what cfn-lint and cloudformation-validate report.
//!
//! The lines of `tests/faults/near_misses.tsv` are edits of the same kinds after which the template is still right: they must
//! add no finding.
//!
//! The faults are lines of `tests/faults/faults.tsv`, drawn or written by hand, and are made when the tests run. What the oracles
//! say of them takes minutes and is kept in `tests/faults/oracles.tsv`; one fault of every fourth kind is checked anew in each
//! run, and all of them with `ORACLES=all`. `UPDATE=1` adds what is missing, as CONTRIBUTING.md says.

mod original;
mod recipe;
mod table;
mod tree;
mod verdict;

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;

use cfn_core::lint::Level;
use cfn_tests::python::{Python, asks_about_all};

use crate::recipe::Recipe;
use crate::table::{Kind, Oracles};
use crate::tree::Tree;
use crate::verdict::{Found, ORACLES, oracles, ours};

/// The least share of the faults that any oracle reports, and that the engine has to report, in percent.
const SHARE: usize = 98;

/// A fault that could be made.
struct Mutant<'a> {
    recipe: &'a Recipe,
    kind: &'a Kind,
    tree: Tree,
}

/// What the names of the corpus's templates begin with.
const CORPUS: &str = "corpus/";

fn has_corpus(originals: &BTreeMap<String, Tree>) -> bool {
    originals.keys().any(|name| name.starts_with(CORPUS))
}

/// Every fault in the templates that are at hand.
fn mutants<'a>(originals: &BTreeMap<String, Tree>, recipes: &'a [Recipe], kinds: &'a [Kind]) -> Vec<Mutant<'a>> {
    let of = |recipe: &'a Recipe| {
        let Some(original) = originals.get(&recipe.original) else {
            assert!(recipe.original.starts_with(CORPUS) && !has_corpus(originals), "there is no {}", recipe.original);
            return None;
        };
        let kind = kinds.iter().find(|kind| kind.name == recipe.kind).expect("the kind of a fault is listed");
        let tree = recipe.apply(original);
        let tree =
            tree.unwrap_or_else(|| panic!("{} has no place for {}: draw the faults anew", recipe.original, recipe.id));
        Some(Mutant { recipe, kind, tree })
    };
    recipes.iter().filter_map(of).collect()
}

/// The lints that find something in the mutant that was not in the original, and weigh enough for the kind.
fn reported(kind: &Kind, original: &BTreeSet<Found>, mutant: &BTreeSet<Found>) -> BTreeSet<String> {
    new(original, mutant, kind.level).map(|found| found.lint.clone()).collect()
}

/// What is found in the mutant and not in the original by lints of that level or a higher one.
fn new<'f>(
    original: &'f BTreeSet<Found>,
    mutant: &'f BTreeSet<Found>,
    least: Level,
) -> impl Iterator<Item = &'f Found> {
    mutant.difference(original).filter(move |found| found.level >= least)
}

fn originals_of<'a>(
    originals: &BTreeMap<String, Tree>,
    mutants: impl IntoIterator<Item = &'a Mutant<'a>>,
) -> BTreeMap<String, Tree> {
    let names: BTreeSet<_> = mutants.into_iter().map(|mutant| &mutant.recipe.original).collect();
    names.into_iter().map(|name| (name.clone(), originals[name].clone())).collect()
}

/// What each oracle reports of each of these mutants.
fn verdicts_of<'a>(
    originals: &BTreeMap<String, Tree>,
    mutants: &[&'a Mutant<'a>],
) -> BTreeMap<String, [BTreeSet<String>; 2]> {
    let mut templates = originals_of(originals, mutants.iter().copied());
    templates.extend(mutants.iter().map(|mutant| (mutant.recipe.id.clone(), mutant.tree.clone())));
    let verdicts = oracles(&templates);
    let of = |mutant: &&'a Mutant<'a>| {
        let (original, own) = (&verdicts[&mutant.recipe.original], &verdicts[&mutant.recipe.id]);
        let verdict = [0, 1].map(|oracle| reported(mutant.kind, &original[oracle], &own[oracle]));
        (mutant.recipe.id.clone(), verdict)
    };
    mutants.iter().map(of).collect()
}

/// Faults, and how many of them the engine and each oracle report.
#[derive(Default)]
struct Counts {
    faults: usize,
    ours: usize,
    oracles: [usize; 2],
    any: usize,
    both: usize,
}

#[test]
fn reports_what_the_oracles_report_and_what_neither_sees() {
    let (originals, recipes, kinds) = (original::originals(), table::recipes(), table::kinds());
    let (verdicts, exceptions) = (table::verdicts(), table::exceptions());
    let mutants = mutants(&originals, &recipes, &kinds);
    let found: BTreeMap<_, _> = originals.iter().map(|(name, original)| (name, ours(original))).collect();

    let mut counts: BTreeMap<&str, Counts> = BTreeMap::new();
    let mut missed = BTreeSet::new();
    let mut told = String::new();
    for Mutant { recipe, kind, tree } in &mutants {
        let own = reported(kind, &found[&recipe.original], &ours(tree));
        let verdict = &verdicts[&recipe.id];
        let is_seen = verdict.iter().any(|rules| !rules.is_empty());
        let kind_counts = counts.entry(&kind.name).or_default();
        kind_counts.faults += 1;
        kind_counts.ours += usize::from(!own.is_empty());
        kind_counts.any += usize::from(is_seen);
        kind_counts.both += usize::from(is_seen && !own.is_empty());
        for (count, rules) in kind_counts.oracles.iter_mut().zip(verdict) {
            *count += usize::from(!rules.is_empty());
        }
        if own.is_empty() && (is_seen || kind.oracles == Oracles::Neither) {
            missed.insert(recipe.id.as_str());
            writeln!(told, "{recipe} is not reported; {}: {verdict:?}", ORACLES.join(", "))
                .expect("a String takes all");
        }
    }

    // Not through `print!`, which the test harness keeps to itself.
    std::io::stdout().write_all(table(&kinds, &counts).as_bytes()).expect("the table can be printed");
    let unseen = |id: &&&str| mutants.iter().any(|one| one.recipe.id == **id && one.kind.oracles == Oracles::Neither);
    assert_eq!(missed.iter().filter(unseen).count(), 0, "of a kind that neither oracle sees\n{told}");
    let explained: BTreeSet<_> = exceptions.iter().map(|(id, _)| id.as_str()).collect();
    let checked: BTreeSet<_> = mutants.iter().map(|mutant| mutant.recipe.id.as_str()).collect();
    assert_eq!(
        missed,
        &explained & &checked,
        "each fault that is not reported has its reason in exceptions.tsv\n{told}"
    );
    let (any, both) = counts.values().fold((0, 0), |(any, both), kind| (any + kind.any, both + kind.both));
    assert!(both * 100 >= any * SHARE, "{both} of {any}\n{told}");
}

/// The table that the test prints.
fn table(kinds: &[Kind], counts: &BTreeMap<&str, Counts>) -> String {
    let mut text = format!("{:34}{:>8}{:>8}{:>10}{:>25}\n", "kind", "faults", "ours", ORACLES[0], ORACLES[1]);
    let mut total = Counts::default();
    let mut row = |name: &str, Counts { faults, ours, oracles: [first, second], .. }: &Counts| {
        writeln!(text, "{name:34}{faults:>8}{ours:>8}{first:>10}{second:>25}").expect("a String takes everything");
    };
    for kind in kinds {
        let Some(counts) = counts.get(kind.name.as_str()) else { continue };
        row(&kind.name, counts);
        total.faults += counts.faults;
        total.ours += counts.ours;
        total.any += counts.any;
        total.both += counts.both;
        total.oracles = [0, 1].map(|oracle| total.oracles[oracle] + counts.oracles[oracle]);
    }
    row("all", &total);
    writeln!(text, "of {} that any oracle reports, {} are ours", total.any, total.both)
        .expect("a String takes everything");
    text
}

/// One fault is one error, but for those that are explained in `several.tsv`.
#[test]
fn each_fault_is_one_error() {
    let (originals, recipes, kinds) = (original::originals(), table::recipes(), table::kinds());
    let found: BTreeMap<_, _> = originals.iter().map(|(name, original)| (name, ours(original))).collect();
    let mutants = mutants(&originals, &recipes, &kinds);
    let (mut several, mut told) = (BTreeSet::new(), String::new());
    for Mutant { recipe, tree, .. } in &mutants {
        let own = ours(tree);
        let errors: Vec<_> = new(&found[&recipe.original], &own, Level::Deny).collect();
        if errors.len() > 1 {
            several.insert(recipe.id.as_str());
            writeln!(told, "{recipe}: {errors:#?}").expect("a String takes all");
        }
    }
    let explained = table::several();
    let explained: BTreeSet<_> = explained.iter().map(|(id, _)| id.as_str()).collect();
    let checked: BTreeSet<_> = mutants.iter().map(|mutant| mutant.recipe.id.as_str()).collect();
    assert_eq!(several, &explained & &checked, "each fault with several errors has its reason in several.tsv\n{told}");
}

#[test]
fn the_faults_are_many_and_of_many_kinds() {
    let (recipes, kinds) = (table::recipes(), table::kinds());
    assert!(recipes.len() >= 1300 && kinds.len() >= 200, "{} faults of {} kinds", recipes.len(), kinds.len());
}

#[test]
fn each_kind_has_faults_and_near_misses() {
    let (recipes, near_misses, kinds) = (table::recipes(), table::near_misses(), table::kinds());
    for rows in [&recipes, &near_misses] {
        let used: BTreeSet<_> = rows.iter().map(|recipe| &recipe.kind).collect();
        let without: Vec<_> = kinds.iter().map(|kind| &kind.name).filter(|name| !used.contains(name)).collect();
        assert!(without.is_empty(), "without a fault, or without a near miss: {without:#?}");
    }
}

/// A near miss of a kind whose lints are on by default may get a finding of one that is off by default, which says nothing
/// of the kind.
#[test]
fn the_near_misses_add_no_finding() {
    let (originals, recipes, kinds) = (original::originals(), table::near_misses(), table::kinds());
    let mut wrong = String::new();
    let mutants = mutants(&originals, &recipes, &kinds);
    let found: BTreeMap<_, _> =
        originals_of(&originals, &mutants).into_iter().map(|(name, original)| (name, ours(&original))).collect();
    for Mutant { recipe, kind, tree } in &mutants {
        let (original, own) = (&found[&recipe.original], ours(tree));
        for Found { lint, path, .. } in new(original, &own, kind.level.min(Level::Warn)) {
            writeln!(wrong, "{recipe}: {lint} at {path}").expect("a String takes all");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// What the engine says of the templates of the corpus is explained by the test `corpus`.
#[test]
fn the_originals_give_no_false_alarm() {
    let ours = original::originals().into_iter().filter(|(name, _)| !name.starts_with(CORPUS));
    for (name, original) in ours {
        let errors: Vec<_> = verdict::ours(&original).into_iter().filter(|found| found.level == Level::Deny).collect();
        assert_eq!(errors, [], "{name}");
    }
}

/// The committed verdicts are what the oracles say.
#[test]
fn the_verdicts_are_those_of_the_oracles() {
    if env::var_os("UPDATE").is_some() {
        draw_the_faults();
        ask_the_oracles();
        return;
    }
    let (originals, recipes, kinds) = (original::originals(), table::recipes(), table::kinds());
    let verdicts = table::verdicts();
    let mutants = mutants(&originals, &recipes, &kinds);
    // Of each kind the fault in the smallest template, which cfn-lint is done with soonest.
    let size = |mutant: &&Mutant<'_>| {
        let original = &mutant.recipe.original;
        (original.starts_with(CORPUS), originals[original].to_string().len())
    };
    let smallest =
        |kind: &Kind| mutants.iter().filter(|mutant| mutant.kind.name == kind.name).min_by_key(|mutant| size(mutant));
    let sample: Vec<_> = kinds.iter().step_by(4).filter_map(smallest).collect();
    // Without the corpus, what is made in the templates of the repository.
    let least = if has_corpus(&originals) { 50 } else { 30 };
    assert!(sample.len() >= least, "{}", sample.len());
    let asked = if asks_about_all() { mutants.iter().collect() } else { sample };
    for (id, verdict) in verdicts_of(&originals, &asked) {
        assert_eq!(verdict, verdicts[&id], "{id}: take its row out of oracles.tsv, and run with UPDATE=1");
    }
}

/// Draws the faults of the kinds of `tests/oracles/faults` that have none, and adds them to the tables.
fn draw_the_faults() {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let (folder, originals) = (target.join("originals"), original::originals());
    assert!(has_corpus(&originals), "the faults are drawn from the corpus too");
    verdict::write(&folder, &originals);
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("oracles/faults/generate.py");
    let mut command = Python::environment(target).command();
    let status = command.arg(script).arg(&folder).arg(table::folder()).status().expect("Python starts");
    assert!(status.success(), "{status}");
}

/// Writes `tests/faults/oracles.tsv`: what is there stays, and the oracles are asked about the faults that it lacks.
fn ask_the_oracles() {
    let (originals, recipes, kinds) = (original::originals(), table::recipes(), table::kinds());
    let mut verdicts = table::verdicts();
    let mutants = mutants(&originals, &recipes, &kinds);
    let missing: Vec<_> = mutants.iter().filter(|mutant| !verdicts.contains_key(&mutant.recipe.id)).collect();
    verdicts.extend(verdicts_of(&originals, &missing));
    table::write_verdicts(&recipes, &verdicts);
}
