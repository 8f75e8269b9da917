//! The inputs of the SAM translator's own tests, which nobody here wrote: what the engine reports of the right ones is
//! explained, line by line, and so is each of the wrong ones of which it reports nothing.
//!
//! The templates are no part of the repository; they are looked for in `../shared/corpus/sam` beside it, or in `sam` where
//! `CFN_CORPUS` says. Most of them leave out the transform, which is added.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::PathBuf;

use cfn_core::lint::{Finding, Scope, check};
use cfn_core::model::Template;
use cfn_core::yaml::read_template;

/// `template<TAB>lint<TAB>why`; `*` for every template.
const EXPLAINED: &str = include_str!("sam_findings.tsv");
/// `template<TAB>why`.
const MISSED: &str = include_str!("sam_missed.tsv");
/// What the names of templates with a mistake begin with.
const WRONG: &str = "error_";
/// Functions of the translator's tests have runtimes that have ended since: that is not their mistake.
const ENDED: &[&str] = &["gone_runtime", "deprecated_runtime"];

fn templates() -> Option<Vec<(String, Template)>> {
    let beside = cfn_tests::workspace().join("../shared/corpus");
    let corpus = std::env::var_os("CFN_CORPUS").map_or(beside, PathBuf::from).join("sam");
    let Ok(files) = fs::read_dir(&corpus) else {
        let _ = writeln!(std::io::stderr(), "SKIPPED: there are no templates in {}", corpus.display());
        return None;
    };
    let transform = read_template("Transform: AWS::Serverless-2016-10-31\n").expect("a template").template.members;
    let mut templates: Vec<(String, Template)> = files
        .map(|file| {
            let path = file.expect("the folder can be listed").path();
            let name = path.file_name().and_then(|name| name.to_str()).expect("a name in UTF-8").to_owned();
            let text = fs::read_to_string(&path).expect("a template is text");
            let mut template = read_template(&text).unwrap_or_else(|error| panic!("{name}: {error}")).template;
            if template.member("Transform").is_none() {
                template.members.extend(transform.iter().cloned());
            }
            (name, template)
        })
        .collect();
    templates.sort_by(|(one, _), (other, _)| one.cmp(other));
    Some(templates)
}

fn errors(template: &Template) -> Vec<Finding> {
    check(template, Scope::Template).into_iter().filter(|finding| finding.is_error()).collect()
}

fn lines(table: &str) -> impl Iterator<Item = Vec<&str>> {
    table.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect())
}

#[test]
fn every_error_in_a_right_template_is_explained() {
    let Some(templates) = templates() else { return };
    let explained: BTreeSet<(&str, &str)> = lines(EXPLAINED)
        .map(|line| match line[..] {
            [template, lint, why] if !why.is_empty() => (template, lint),
            _ => panic!("not `template<TAB>lint<TAB>why`: {line:?}"),
        })
        .collect();
    let mut needed = BTreeSet::new();
    let mut unexplained = BTreeSet::new();
    for (name, template) in templates.iter().filter(|(name, _)| !name.starts_with(WRONG)) {
        for finding in errors(template) {
            let known = [("*", finding.lint.id), (name.as_str(), finding.lint.id)];
            match known.into_iter().find_map(|line| explained.get(&line)) {
                Some(line) => _ = needed.insert(*line),
                None => _ = unexplained.insert(format!("{name}\t{}\t{}", finding.lint.id, finding.message)),
            }
        }
    }
    let unexplained: Vec<_> = unexplained.into_iter().collect();
    assert!(unexplained.is_empty(), "not explained:\n{}", unexplained.join("\n"));
    let idle: Vec<_> = explained.difference(&needed).collect();
    assert!(idle.is_empty(), "nothing is found any more: {idle:?}");
}

#[test]
fn every_mistake_that_is_missed_is_explained() {
    let Some(templates) = templates() else { return };
    let explained: BTreeSet<&str> = lines(MISSED)
        .map(|line| match line[..] {
            [template, why] if !why.is_empty() => template,
            _ => panic!("not `template<TAB>why`: {line:?}"),
        })
        .collect();
    let wrong = templates.iter().filter(|(name, _)| name.starts_with(WRONG));
    let is_missed = |template: &Template| errors(template).iter().all(|finding| ENDED.contains(&finding.lint.id));
    let missed: BTreeSet<&str> =
        wrong.filter(|(_, template)| is_missed(template)).map(|(name, _)| name.as_str()).collect();
    let unexplained: Vec<_> = missed.difference(&explained).collect();
    assert!(unexplained.is_empty(), "not explained: {unexplained:#?}");
    let idle: Vec<_> = explained.difference(&missed).collect();
    assert!(idle.is_empty(), "no longer missed: {idle:?}");
}
