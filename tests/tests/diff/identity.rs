//! A template against itself, however it is written: nothing differs.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use cfn_core::diff::diff;
use cfn_core::yaml::{MAX_BYTES, format_template, read, read_template};
use cfn_tests::python::Python;

use crate::expected::template;
use crate::tree::Tree;

/// The files of all corpora that are at hand: our own templates, the corpus beside the repository, cfn-lint's fixtures.
fn files() -> Vec<PathBuf> {
    let workspace = cfn_tests::workspace();
    let corpus = std::env::var_os("CFN_CORPUS").map_or(workspace.join("../shared/corpus"), PathBuf::from);
    let mut folders = vec![workspace.join("tests/faults/base")];
    folders.extend(["templates", "templates-json", "sam"].map(|folder| corpus.join(folder)));
    folders.extend(fixtures().map(|fixtures| fixtures.join("templates")));
    let mut found = vec![cfn_tests::template()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else {
            // Not through `eprintln!`, which the test harness keeps to itself.
            let _ = writeln!(std::io::stderr(), "SKIPPED: there are no templates in {}", folder.display());
            continue;
        };
        for entry in entries {
            let path = entry.expect("the folder can be read").path();
            let into = if path.is_dir() { &mut folders } else { &mut found };
            into.push(path);
        }
    }
    found.sort();
    found
}

/// The folder with cfn-lint's fixtures.
fn fixtures() -> Option<PathBuf> {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = target.join("fixtures");
    let mut command = Python::available(target)?.command();
    command.arg(tests.join("oracles/fixtures.py")).arg("fetch").arg(&folder);
    let output = command.arg(tests.join("fixtures/requirements.txt")).output().expect("Python starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(folder)
}

#[test]
fn no_template_differs_from_itself_its_format_and_its_json() {
    let mut count = 0;
    let mut wrong = Vec::new();
    for file in files() {
        let Ok(text) = fs::read_to_string(&file) else { continue };
        let Ok(source) = read_template(&text) else { continue };
        count += 1;
        let mut same = |how: &str, other| {
            let update = diff(&source.template, &other);
            if !update.is_empty() {
                let changes = update.entries.iter().flat_map(|entry| &entry.changes).chain(&update.members);
                let first = changes.map(|change| format!("{:?}: {:?}", change.path, change.value)).next();
                let entry = update.entries.first().map(|entry| &entry.id);
                wrong.push(format!("{} differs from {how}: {entry:?}, {first:?}", file.display()));
            }
        };
        same("itself", source.template.clone());
        let formatted = format_template(&source, &text);
        same("its format", read_template(&formatted).expect("what is formatted can be read").template);
        let json = Tree::from(&read(&text).expect("a template is a document").root);
        if json.to_string().len() < MAX_BYTES {
            same("its JSON", template(&json));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count > 10, "only {count} templates");
}
