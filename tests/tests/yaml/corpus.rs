//! Templates written by other people, where they are at hand.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;

use cfn_core::yaml;

use crate::same::placeless_template;

/// The names and texts of the templates in the folder beside the repository; none, and a word about it, without it.
pub(crate) fn templates() -> Vec<(String, String)> {
    let folder = cfn_tests::workspace().join("../shared/corpus/templates");
    let Ok(entries) = fs::read_dir(&folder) else {
        let _ = writeln!(std::io::stderr(), "SKIPPED: there are no templates in {}", folder.display());
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("the folder can be read").path()).collect();
    paths.sort();
    assert!(!paths.is_empty(), "{} is empty", folder.display());
    paths
        .into_iter()
        .map(|path| (path.display().to_string(), fs::read_to_string(&path).expect("a template is UTF-8")))
        .collect()
}

#[test]
fn every_template_is_read_and_survives_writing() {
    for (name, text) in templates() {
        let read = |text: &str| yaml::read_template(text).unwrap_or_else(|error| panic!("{name}: {error}\n{text}"));
        let source = read(&text);
        assert!(source.template.resources().next().is_some(), "{name}");
        let written = yaml::write_template(&source.template, &|_| Vec::new());
        let again = read(&written);
        let missing = source.template.member("AWSTemplateFormatVersion").is_none();
        let mut expected = source.template;
        expected.members.extend(again.template.member("AWSTemplateFormatVersion").filter(|_| missing).cloned());
        let rewritten = yaml::write_template(&again.template, &|_| Vec::new());
        assert_eq!(placeless_template(again.template), placeless_template(expected), "{name}");
        assert_eq!(rewritten, written, "{name}");
    }
}
