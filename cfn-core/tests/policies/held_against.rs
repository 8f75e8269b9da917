//! What other tools check in policies, and the escalation paths that others have collected.

use std::collections::BTreeSet;
use std::fs;

use cfn_core::lint::registry;
use cfn_core::lint::{check_policy_text, policies::Kind};

use crate::cases::{folder, found};

fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect())
}

/// Each check of another tool has a lint here and a case in which that lint finds something, or a reason why not.
#[test]
fn every_check_of_another_tool_has_a_rule_and_a_case() {
    let mut seen = BTreeSet::new();
    let mut wrong = Vec::new();
    for row in rows(include_str!("held_against.tsv")) {
        let [tool, id, lint, case] = row[..] else { panic!("{row:?}") };
        assert!(seen.insert((tool, id)), "{tool} {id} stands here twice");
        if lint == "-" {
            assert!(case.ends_with('.'), "{tool} {id} has no reason");
            continue;
        }
        assert!(registry::lint(lint).is_some(), "{tool} {id} names no lint: {lint}");
        let file = folder().join(lint).join("fails").join(format!("{case}.yaml"));
        let shown = fs::read_to_string(&file).is_ok_and(|text| found(&text).iter().any(|(_, found)| found == lint));
        if !shown {
            wrong.push(format!("{tool} {id}: {lint}/{case}"));
        }
    }
    assert!(wrong.is_empty(), "not shown: {wrong:#?}");
}

/// Each known path is found where its actions are allowed on everything, and not where they are allowed on one thing.
#[test]
fn every_known_escalation_path_is_found() {
    for row in rows(include_str!("escalation_paths.tsv")) {
        let [source, id, actions] = row[..] else { panic!("{row:?}") };
        assert!(escalates(actions, "*"), "{source} {id}: {actions}");
        assert!(!escalates(actions, "arn:aws:iam::123456789012:role/one"), "{source} {id}: {actions}");
    }
}

fn escalates(actions: &str, resource: &str) -> bool {
    let actions = actions.replace(',', r#"", ""#);
    let statement = format!(r#"{{"Effect": "Allow", "Action": ["{actions}"], "Resource": "{resource}"}}"#);
    let policy = format!(r#"{{"Version": "2012-10-17", "Statement": {statement}}}"#);
    let checked = check_policy_text(&policy, Kind::Identity).unwrap();
    checked.findings.iter().any(|finding| finding.lint.id == "privilege_escalation")
}
