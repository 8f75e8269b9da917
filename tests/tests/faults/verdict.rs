//! What the engine and the oracles find in a template.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use cfn_core::lint::{Level, Levels, check_source_with};
use cfn_core::yaml;
use cfn_tests::python::Python;

use crate::tree::Tree;

/// The oracles, in the order of the columns of `tests/faults/oracles.tsv`.
pub(crate) const ORACLES: [&str; 2] = ["cfn-lint", "cloudformation-validate"];

/// The groups whose lints are off unless a stack enables them.
const OFF_BY_DEFAULT: [&str; 2] = ["encryption", "resilience"];

/// A lint, or a rule of an oracle, that found something, how much that weighs, and where.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Found {
    /// [`Level::Allow`] for a lint that is off unless a stack enables it.
    pub level: Level,
    pub lint: String,
    pub path: String,
}

/// What the engine finds, also by the lints that are off by default.
pub(crate) fn ours(template: &Tree) -> BTreeSet<Found> {
    let text = template.to_string();
    let source = match yaml::read_template(&text) {
        Ok(source) => source,
        Err(error) => {
            return BTreeSet::from([Found {
                level: Level::Deny,
                lint: "unreadable".to_owned(),
                path: error.to_string(),
            }]);
        }
    };
    let levels = Levels::new(OFF_BY_DEFAULT.map(|group| (group, Level::Warn))).expect("they are groups");
    let findings = check_source_with(&source, &levels);
    let found = findings.iter().map(|finding| {
        let path: Vec<_> = source.template.path_to(finding.at).iter().flatten().map(ToString::to_string).collect();
        Found { level: finding.lint.level, lint: finding.lint.id.to_owned(), path: path.join("/") }
    });
    found.collect()
}

/// A finding as the script writes it: whether it is an error, the rule, the path.
type Written = (bool, String, String);

/// What each oracle finds in each of these templates, by the template's name.
pub(crate) fn oracles(templates: &BTreeMap<String, Tree>) -> BTreeMap<String, [BTreeSet<Found>; 2]> {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let folder = target.join("faults");
    write(&folder, templates);
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("oracles/verdicts.py");
    let output = Python::environment(target).command().arg(script).arg(&folder).output().expect("Python starts");
    let (stdout, stderr) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{stdout}{stderr}");
    let verdicts: BTreeMap<String, [Vec<Written>; 2]> =
        serde_json::from_str(&stdout).unwrap_or_else(|error| panic!("{error}: {stdout}{stderr}"));
    let found = |(is_error, lint, path)| Found { level: if is_error { Level::Deny } else { Level::Warn }, lint, path };
    verdicts
        .into_iter()
        .map(|(name, verdicts)| (name, verdicts.map(|verdict| verdict.into_iter().map(found).collect())))
        .collect()
}

/// Writes each template into a file of its own, `/` in its name as `+`; nothing else is in the folder then.
pub(crate) fn write(folder: &Path, templates: &BTreeMap<String, Tree>) {
    if folder.exists() {
        fs::remove_dir_all(folder).expect("the test's folder can be cleared");
    }
    fs::create_dir_all(folder).expect("the test's folder can be made");
    for (name, template) in templates {
        let file = folder.join(name.replace('/', "+") + ".json");
        fs::write(file, template.to_string()).expect("the test's folder can be written");
    }
}
