//! The guide as a book: mdBook makes it without a complaint, and every link in it leads somewhere.
//!
//! The book is below `target/book`; open `index.html` there to read it.

mod html;
mod markdown;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use cfn_tests::python::Python;
use cfn_tests::workspace;

use crate::html::Page;

/// Makes the book, in a folder of its own that nothing else is in.
fn book() -> PathBuf {
    // An environment of its own: that of the oracles is made of other packages.
    let python = Python::book(Path::new(env!("CARGO_TARGET_TMPDIR")).join("book"));
    let folder = workspace().join("target/book");
    let output = python
        .script("mdbook")
        .arg("build")
        .arg(workspace().join("docs"))
        .arg("--dest-dir")
        .arg(&folder)
        .output()
        .expect("mdBook starts");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    assert!(!said.contains("WARN") && !said.contains("ERROR"), "{said}");
    folder
}

/// The pages of the book, by their paths in it.
fn pages(folder: &Path) -> BTreeMap<String, Page> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(below) = open.pop() {
        for entry in fs::read_dir(&below).expect("the folder is there") {
            let path = entry.expect("it is readable").path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "html") {
                let name = path.strip_prefix(folder).expect("it is below").to_string_lossy().replace('\\', "/");
                found.insert(name, Page::of(&fs::read_to_string(&path).expect("HTML is UTF-8")));
            }
        }
    }
    found
}

/// Pages that mdBook adds.
const ADDED: &[&str] = &["404.html", "print.html", "toc.html"];

#[test]
fn the_book_is_made_and_its_links_lead_somewhere() {
    let folder = book();
    let pages = pages(&folder);
    let summary = fs::read_to_string(workspace().join("docs/SUMMARY.md")).expect("the contents");
    let chapters = summary.matches("](").count();
    // The first chapter is the index as well.
    let made = pages.keys().filter(|name| !ADDED.contains(&name.as_str())).count();
    assert!(made >= chapters, "{made} pages of {chapters} chapters");
    let mut broken = Vec::new();
    for (name, page) in pages.iter().filter(|(name, _)| !ADDED.contains(&name.as_str())) {
        for link in &page.links {
            if let Some(reason) = html::broken(&folder, &pages, name, link) {
                broken.push(format!("{name}: {link}: {reason}"));
            }
        }
    }
    assert!(broken.is_empty(), "{} broken links:\n{}", broken.len(), broken.join("\n"));
    assert!(pages.values().map(|page| page.links.len()).sum::<usize>() > 1000, "the links are not found");
}

#[test]
fn no_page_is_left_out() {
    let summary = fs::read_to_string(workspace().join("docs/SUMMARY.md")).expect("the contents");
    for folder in ["docs", "docs/lints"] {
        for entry in fs::read_dir(workspace().join(folder)).expect("the guide") {
            let name = entry.expect("it is readable").file_name().into_string().expect("names are UTF-8");
            let path = format!("{folder}/{name}");
            let path = path.trim_start_matches("docs/");
            if path.ends_with(".md") && path != "SUMMARY.md" {
                assert!(summary.contains(&format!("]({path})")), "docs/SUMMARY.md does not have {path}");
            }
        }
    }
}
