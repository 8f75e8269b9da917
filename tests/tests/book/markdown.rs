//! Links of the Markdown files outside of the book, such as the README: they lead to files of the repository, and to headings
//! of them.

use std::fs;
use std::path::Path;

use cfn_tests::workspace;

const FILES: &[&str] = &[
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "README.md",
    "SECURITY.md",
    "cfn-core/data/README.md",
    "cfn-stack/README.md",
    "examples/event-pipeline/README.md",
    "examples/static-site/README.md",
    "examples/web-service/README.md",
];

/// The targets of the links of a text, without those in code.
fn links(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut in_code = false;
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            in_code = !in_code;
        }
        if in_code {
            continue;
        }
        for rest in line.split("](").skip(1) {
            found.extend(rest.split_once(')').map(|(link, _)| link.to_owned()));
        }
    }
    found
}

/// The anchor of a heading, as a host of repositories makes it.
fn anchor(heading: &str) -> String {
    let heading = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = heading.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}

fn has_anchor(file: &Path, wanted: &str) -> bool {
    let text = fs::read_to_string(file).unwrap_or_default();
    text.lines().filter(|line| line.starts_with('#')).any(|heading| anchor(heading) == wanted)
}

#[test]
fn links_lead_to_files_and_headings() {
    let mut broken = Vec::new();
    let mut seen = 0;
    for name in FILES {
        let path = workspace().join(name);
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"));
        for link in links(&text).into_iter().filter(|link| !link.contains("://")) {
            let (file, wanted) = link.split_once('#').unwrap_or((&link, ""));
            let target = if file.is_empty() { path.clone() } else { path.parent().expect("a folder").join(file) };
            if !target.exists() || !wanted.is_empty() && !has_anchor(&target, wanted) {
                broken.push(format!("{name}: {link}"));
            }
            seen += 1;
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
    assert!(seen > 20, "only {seen} links are found");
}
