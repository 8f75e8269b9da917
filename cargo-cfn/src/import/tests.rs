//! Templates that others wrote, and templates that nobody would write, go through the importer.

use std::collections::BTreeSet;
use std::path::Path;

use cfn_core::lint::{self, Finding};
use cfn_core::loops::PREFIX;
use cfn_core::model::Segment;
use cfn_core::yaml::{Source, read_template, write_template};
use cfn_tests::generate::Random;

use super::{Imported, Unsupported, import, proof};
use crate::corpus::all;

/// `template<TAB>why it cannot be imported`.
const REFUSED: &str = include_str!("../../tests/refused.tsv");

const SEEDS: u64 = 250;

/// Lints of what the assembler writes by itself, the version of the format: with it, a file without resources is a template
/// that has none.
const NOT_CARRIED: &[&str] = &["format_version", "no_resources"];

fn refused() -> Vec<(&'static str, &'static str)> {
    let rows = REFUSED.lines().filter(|line| !line.starts_with('#'));
    rows.map(|line| line.split_once('\t').filter(|(_, why)| !why.is_empty()).expect("a template and a reason"))
        .collect()
}

fn name(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).expect("names are UTF-8")
}

#[test]
fn real_templates_come_back() {
    let (mut wrong, mut known) = (Vec::new(), BTreeSet::new());
    let templates = all();
    let refused = refused();
    for (file, text) in &templates {
        let Ok(source) = read_template(text) else { continue };
        let Err(unsupported) = import(&source, text, "template.yaml", "Imported") else { continue };
        if refused.iter().any(|(known, _)| *known == name(file)) {
            known.insert(name(file));
            continue;
        }
        for Unsupported { at, message } in unsupported {
            wrong.push(format!("{}:{}: {message}", file.display(), source.positions.of(at).line));
        }
    }
    assert!(wrong.is_empty(), "{} mistakes:\n{}", wrong.len(), wrong.join("\n"));
    let is_there = |wanted: &str| templates.iter().any(|(file, _)| name(file) == wanted);
    let unneeded: Vec<_> = refused.iter().filter(|(name, _)| is_there(name) && !known.contains(name)).collect();
    assert!(unneeded.is_empty(), "these are imported: {unneeded:?}");
}

#[test]
fn keys_of_a_resource_keep_their_order() {
    let resource = |keys: &str| format!("Resources:\n  Made:\n    Type: AWS::S3::Bucket\n  Other:\n{keys}");
    for (keys, order) in [
        ("    Type: AWS::SNS::Topic\n    Properties: {}\n    DependsOn: Made\n", None),
        ("    Type: AWS::SNS::Topic\n    DependsOn: Made\n", None),
        ("    Type: AWS::SNS::Topic\n    DependsOn: Made\n    Properties: {}\n", Some("order(Type,DependsOn)")),
        ("    Properties: {}\n    Type: AWS::SNS::Topic\n", Some("order(Properties)")),
        ("    DependsOn: Made\n    Type: AWS::SNS::Topic\n    Properties: {}\n", Some("order(DependsOn)")),
        (
            "    DependsOn: Made\n    Properties: {}\n    Metadata: {}\n    Type: AWS::SNS::Topic\n",
            Some("order(DependsOn,Properties,Metadata)"),
        ),
    ] {
        let text = resource(keys);
        let source = read_template(&text).expect("it is a template");
        let Ok(Imported { modules, .. }) = import(&source, &text, "template.yaml", "Imported") else {
            panic!("{text}")
        };
        let code: String = modules.iter().flat_map(|module| module.text.split_whitespace()).collect();
        let code = code.replace(",)", ")");
        match order {
            Some(order) => assert!(code.contains(order), "{order}:\n{code}"),
            None => assert!(!code.contains("order("), "{code}"),
        }
    }
}

#[test]
fn what_a_build_has_written_of_an_allowance_becomes_one() {
    let text = "\
Resources:
  # Holds the orders.
  # Allowed: cfn::missing_deletion_policy, because it is \"made\" for tests
  # Allowed: nothing
  Orders:
    Type: AWS::S3::Bucket
";
    let source = read_template(text).expect("it is a template");
    let Ok(Imported { modules, .. }) = import(&source, text, "template.yaml", "Imported") else { panic!("{text}") };
    let code: String = modules.iter().map(|module| module.text.as_str()).collect();
    let expected = "\
/// Holds the orders.
/// Allowed: nothing
#[resource(
    AWS::S3::Bucket,
    allow(missing_deletion_policy, reason = r#\"it is \"made\" for tests\"#)
)]
pub struct Orders;
";
    assert!(code.ends_with(expected), "{code}");
}

#[test]
fn comments_above_macros_stay_with_them() {
    let text = include_str!("../../tests/templates/macros.yaml");
    let source = read_template(text).expect("it is a template");
    let Imported { modules, lost_comments, .. } =
        import(&source, text, "macros.yaml", "Imported").expect("it is imported");
    assert!(lost_comments.is_empty(), "{lost_comments:?}");
    let text = |name: &str| &modules.iter().find(|module| module.name == name).expect("the module").text;
    assert!(text("mod").contains("    // The subnets of the company.\n    Mappings: Transform("), "{}", text("mod"));
    assert!(text("mappings").contains("/// Own sizes.\n"), "{}", text("mappings"));
}

/// What is found: the lint, the place, and the message. The names of loops are labels.
fn found(source: &Source) -> BTreeSet<(&'static str, String, String)> {
    let findings = lint::check_source_at_length(source);
    let paths = source.template.paths_to(findings.iter().map(|finding| finding.at));
    let step = |step: &Segment| match step.to_string() {
        label if label.starts_with(PREFIX) => PREFIX.to_owned(),
        other => other,
    };
    let of = |Finding { lint, at, message, .. }: Finding| {
        let path: Vec<String> = paths.get(&at).into_iter().flatten().map(step).collect();
        (lint.id, path.join("/"), message)
    };
    findings.into_iter().filter(|finding| !NOT_CARRIED.contains(&finding.lint.id)).map(of).collect()
}

#[test]
fn what_is_imported_has_the_findings_that_it_had() {
    let (mut wrong, mut compared) = (Vec::new(), 0);
    for (file, text) in all() {
        let Ok(source) = read_template(&text) else { continue };
        let Ok(Imported { modules, .. }) = import(&source, &text, "template.yaml", "Imported") else { continue };
        let made = proof::template(&modules).expect("it has been proven");
        let made = read_template(&write_template(&made, &|_| Vec::new())).expect("what is written can be read");
        let (before, after) = (found(&source), found(&made));
        compared += before.len();
        for (lint, path, message) in before.symmetric_difference(&after) {
            wrong.push(format!("{}: {path}: {lint}: {message}", file.display()));
        }
    }
    assert!(wrong.is_empty(), "{} differences:\n{}", wrong.len(), wrong.join("\n"));
    assert!(compared > 100, "only {compared} findings");
}

/// The template of a seed as a file: what is written is what is imported.
fn written(template: &cfn_core::model::Template) -> (Source, String) {
    let text = write_template(template, &|_| Vec::new());
    (read_template(&text).expect("what is written can be read"), text)
}

#[test]
fn templates_that_nobody_would_write_survive() {
    let mut wrong = Vec::new();
    for seed in 0..SEEDS {
        let (source, text) = written(&Random::new(seed).stack());
        if let Err(unsupported) = import(&source, &text, "template.yaml", "Imported") {
            let Unsupported { at, message } = &unsupported[0];
            let line = text.lines().nth(source.positions.of(*at).line - 1).unwrap_or_default();
            wrong.push(format!("seed {seed}: {message}: {line}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {SEEDS}:\n{}", wrong.len(), wrong.join("\n"));
}

/// What is not even a template is imported as it is, or refused at a place.
#[test]
fn anything_else_survives_or_is_refused_at_its_place() {
    for seed in 0..SEEDS {
        let (source, text) = written(&Random::new(seed).template());
        let Err(unsupported) = import(&source, &text, "template.yaml", "Imported") else { continue };
        assert!(!unsupported.is_empty(), "seed {seed}");
        for Unsupported { at, message } in unsupported {
            let line = source.positions.of(at).line;
            assert!(line > 0 && line <= text.lines().count().max(1), "seed {seed}: {message} at {line}\n{text}");
            assert!(!message.contains("is not carried over"), "seed {seed}: {message}\n{text}");
        }
    }
}
