//! Real templates, for tests.

use std::fs;
use std::path::{Path, PathBuf};

use cfn_core::lint::registry;

/// The templates of a folder beside the repository, with their texts; none if the folder is not there.
pub(crate) fn corpus(folder: &str) -> Vec<(PathBuf, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus").join(folder);
    let Ok(entries) = fs::read_dir(&folder) else {
        // Past the capture of the test runner.
        drop(std::io::Write::write_all(&mut std::io::stderr(), b"SKIPPED: the corpus is not there\n"));
        return Vec::new();
    };
    let mut files: Vec<_> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    files.sort();
    files.into_iter().map(read).collect()
}

/// The templates beside the repository, those of the repository's own tests and pages, and those of cfn-lint's tests that
/// are right. Inputs of SAM's tests that are wrong are left out.
pub(crate) fn all() -> Vec<(PathBuf, String)> {
    let is_right = |(path, _): &(PathBuf, String)| {
        !path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("error_"))
    };
    let beside = ["templates", "templates-json", "sam"].into_iter().flat_map(corpus).filter(is_right);
    let of_cfn_lint = cfn_tests::templates::of_cfn_lint(&cfn_tests::target_tmp()).join("templates/good");
    let files = cfn_tests::templates::own().into_iter().chain(cfn_tests::templates::below(&of_cfn_lint));
    beside.chain(files.map(read)).chain(of_pages()).collect()
}

fn read(path: PathBuf) -> (PathBuf, String) {
    let text = fs::read_to_string(&path).expect("the file is readable");
    (path, text)
}

/// The examples of the lints' pages that are resources or whole templates, by the name of the lint and a
/// number.
fn of_pages() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for lint in registry::lints() {
        let mut number = 0;
        let mut blocks = lint.page.split("```");
        while let (Some(_), Some(block)) = (blocks.next(), blocks.next()) {
            let Some((_, text)) = block.split_once('\n').filter(|(info, _)| info.starts_with("yaml,")) else {
                continue;
            };
            let text: String =
                text.lines().map(|line| format!("{}\n", line.strip_prefix(' ').unwrap_or(line))).collect();
            let text = match text.contains("Resources:") {
                true => text,
                false if text.contains("Type: AWS::") && text.starts_with("Type:") => {
                    let body = text.lines().map(|line| format!("    {line}\n"));
                    format!("Resources:\n  Example:\n{}", body.collect::<String>())
                }
                false => continue,
            };
            number += 1;
            found.push((PathBuf::from(format!("{}.{number}", lint.id)), text));
        }
    }
    found
}
