//! The pairs against cdk's own diff. Every disagreement has its reason in `tests/diff/disagreements.tsv`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use cfn_core::diff::diff;
use cfn_tests::node::Node;

use crate::expected::{Pair, found, in_one_line, pairs, read, template, trees};
use crate::original;

/// The impacts of cdk, and the outcomes that are the same.
const IMPACTS: &[(&str, &str)] = &[
    ("MAY_REPLACE", "may-replace"),
    ("WILL_CREATE", "create"),
    ("WILL_DESTROY", "delete"),
    ("WILL_ORPHAN", "retain"),
    ("WILL_REPLACE", "replace"),
    ("WILL_UPDATE", "update"),
];

/// The rows of the table: the pair, what cdk says, and why it is another thing.
fn disagreements() -> Vec<(String, String, String)> {
    let table = read("disagreements.tsv");
    let row = |line: &str| match line.split('\t').collect::<Vec<_>>()[..] {
        [pair, cdk, reason] if !reason.is_empty() => (pair.to_owned(), cdk.to_owned(), reason.to_owned()),
        _ => panic!("not `pair<TAB>cdk<TAB>reason`: {line}"),
    };
    table.lines().skip(1).map(row).collect()
}

/// What cdk says of a pair, in the words of the tables.
fn in_our_words(impacts: &BTreeMap<String, String>) -> String {
    let of = |impact: &str| IMPACTS.iter().find(|(name, _)| *name == impact).map(|(_, outcome)| *outcome);
    let said: BTreeMap<&str, &str> =
        impacts.iter().filter_map(|(id, impact)| Some((id.as_str(), of(impact)?))).collect();
    in_one_line(&said)
}

#[test]
fn every_disagreement_with_cdk_is_explained() {
    let Some(node) = Node::available(env!("CARGO_TARGET_TMPDIR")) else { return };
    let originals = original::originals();
    let mut ours = BTreeMap::new();
    let mut asked = Vec::new();
    let pairs = pairs();
    for Pair { recipe, .. } in &pairs {
        let Some((original, mutant)) = trees(&originals, recipe) else { continue };
        let update = found(&diff(&template(original), &template(&mutant)));
        asked.push(format!("{}: [{original}, {mutant}]", serde_json::Value::from(recipe.id.as_str())));
        ours.insert(&recipe.id, if update == "nothing" { "-".to_owned() } else { update });
    }
    let said = node.run("diff/check.js", &format!("{{{}}}", asked.join(",\n")));
    let said: BTreeMap<String, BTreeMap<String, String>> =
        serde_json::from_str(&said).unwrap_or_else(|error| panic!("{error}: {said}"));

    let explained = disagreements();
    let mut wrong = String::new();
    for (pair, ours) in &ours {
        let cdk = in_our_words(&said[*pair]);
        let row = explained.iter().find(|(explained, _, _)| explained == *pair);
        let is_right = match row {
            Some((_, explained, _)) => *explained == cdk && cdk != *ours,
            None => cdk == *ours,
        };
        if !is_right {
            writeln!(wrong, "{pair}\t{cdk}\tours: {ours}").expect("a String takes all");
        }
    }
    let names: Vec<&String> = explained.iter().map(|(pair, _, _)| pair).collect();
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "a pair stands twice");
    let ids: BTreeSet<&String> = pairs.iter().map(|pair| &pair.recipe.id).collect();
    assert!(names.iter().all(|name| ids.contains(name)), "a pair of disagreements.tsv is no longer there");
    assert!(wrong.is_empty(), "not explained, or no longer so:\n{wrong}");
}
