//! The committed tables of `tests/faults`: tab-separated, a head above.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use cfn_core::lint::Level;

use crate::recipe::Recipe;
use crate::verdict::ORACLES;

/// Who sees faults of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Oracles {
    /// One of the oracles, or both, or for some of the faults none.
    Any,
    /// Neither oracle is asked: the engine reports all.
    Neither,
}

/// A line of `kinds.tsv`.
#[derive(Clone, Debug)]
pub(crate) struct Kind {
    pub name: String,
    /// The least level of a lint whose finding counts as a report: `allow` for lints that are off by default.
    pub level: Level,
    pub oracles: Oracles,
}

/// The folder of the tables.
pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("faults")
}

fn lines(file: &str) -> Vec<String> {
    let path = folder().join(file);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.lines().skip(1).map(str::to_owned).collect()
}

pub(crate) fn recipes() -> Vec<Recipe> {
    lines("faults.tsv").iter().map(|line| Recipe::parse(line)).collect()
}

/// Edits of the same kinds that are right: they must add no finding.
pub(crate) fn near_misses() -> Vec<Recipe> {
    lines("near_misses.tsv").iter().map(|line| Recipe::parse(line)).collect()
}

pub(crate) fn kinds() -> Vec<Kind> {
    let kind = |line: String| {
        let [name, level, oracles] = columns(&line);
        Kind {
            name: name.to_owned(),
            level: Level::from_name(level).unwrap_or_else(|| panic!("{name}: {level} is no level")),
            oracles: if oracles == "neither" { Oracles::Neither } else { Oracles::Any },
        }
    };
    lines("kinds.tsv").into_iter().map(kind).collect()
}

/// The faults that the engine does not report although an oracle does, each with the reason.
pub(crate) fn exceptions() -> Vec<(String, String)> {
    explained("exceptions.tsv")
}

/// The faults that are several errors, each with the reason.
pub(crate) fn several() -> Vec<(String, String)> {
    explained("several.tsv")
}

fn explained(table: &str) -> Vec<(String, String)> {
    let row = |line: String| {
        let [id, reason] = columns(&line);
        assert!(!reason.is_empty(), "{id} has no reason");
        (id.to_owned(), reason.to_owned())
    };
    lines(table).into_iter().map(row).collect()
}

/// For each fault, the rules by which each oracle reports it.
pub(crate) fn verdicts() -> BTreeMap<String, [BTreeSet<String>; 2]> {
    let verdict = |line: String| {
        let [id, first, second] = columns(&line);
        let rules = |text: &str| text.split(' ').filter(|rule| *rule != "-").map(str::to_owned).collect();
        (id.to_owned(), [first, second].map(rules))
    };
    lines("oracles.tsv").into_iter().map(verdict).collect()
}

/// Writes `oracles.tsv`, with the faults in their order.
pub(crate) fn write_verdicts(recipes: &[Recipe], verdicts: &BTreeMap<String, [BTreeSet<String>; 2]>) {
    let mut text = format!("fault\t{}\n", ORACLES.join("\t"));
    for recipe in recipes {
        let verdict = verdicts[&recipe.id].each_ref().map(|rules| {
            let rules: Vec<&str> = rules.iter().map(String::as_str).collect();
            if rules.is_empty() { "-".to_owned() } else { rules.join(" ") }
        });
        text += &format!("{}\t{}\n", recipe.id, verdict.join("\t"));
    }
    fs::write(folder().join("oracles.tsv"), text).expect("the table can be written");
}

fn columns<const N: usize>(line: &str) -> [&str; N] {
    let columns: Vec<&str> = line.split('\t').collect();
    columns.try_into().unwrap_or_else(|columns| panic!("{columns:?} should be {N} columns"))
}

/// What a merge of two branches can leave behind: rows that stand twice, a kind in two places, a kind that is not listed.
#[test]
fn no_row_stands_twice_or_apart_from_its_kind() {
    let names: Vec<String> = kinds().into_iter().map(|kind| kind.name).collect();
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "a kind stands twice in kinds.tsv");
    for (file, mark) in [("faults.tsv", "-"), ("near_misses.tsv", "-ok-")] {
        let (mut ids, mut edits, mut seen, mut last) =
            (BTreeSet::new(), BTreeSet::new(), BTreeSet::new(), String::new());
        for line in lines(file) {
            let [id, kind, edit @ ..] = columns::<6>(&line).map(str::to_owned);
            let number = id.strip_prefix(&kind).and_then(|id| id.strip_prefix(mark));
            assert!(number.is_some_and(|number| number.parse::<usize>().is_ok()), "{id}: not {kind}{mark}<number>");
            assert!(ids.insert(id) && edits.insert((kind.clone(), edit)), "{file} has it twice: {line}");
            if last != kind {
                assert!(
                    names.contains(&kind) && seen.insert(kind.clone()),
                    "{kind}: not listed, or in two places of {file}"
                );
                last = kind;
            }
        }
    }
    let ids =
        |file| lines(file).iter().filter_map(|line| Some(line.split('\t').next()?.to_owned())).collect::<Vec<_>>();
    assert_eq!(ids("oracles.tsv"), ids("faults.tsv"), "run with UPDATE=1");
}
