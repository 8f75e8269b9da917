//! No block of Rust in the guide escapes the compiler.

use std::fs;

use cfn_tests::workspace;

use crate::blocks::blocks;

/// The pages whose Rust a test compiles: this one, `build`, or that of the command line.
const COMPILED: &[&str] = &[
    "docs/environments.md",
    "docs/groups.md",
    "docs/levels.md",
    "docs/several-stacks.md",
    "docs/start.md",
    "docs/surface.md",
    "docs/testing.md",
    "docs/transforms.md",
    "docs/your-own-lints.md",
];

#[test]
fn every_block_of_rust_is_compiled() {
    let mut pages: Vec<String> = fs::read_dir(workspace().join("docs"))
        .expect("the guide")
        .map(|entry| entry.expect("it is readable").file_name().into_string().expect("names are UTF-8"))
        .filter(|name| name.ends_with(".md"))
        .map(|name| format!("docs/{name}"))
        .collect();
    pages.sort();
    let mut with_rust = Vec::new();
    for page in pages {
        let infos: Vec<_> = blocks(&page).into_iter().map(|block| block.info).collect();
        let ignored: Vec<_> = infos.iter().filter(|info| info.contains("ignore")).collect();
        assert!(ignored.is_empty(), "{page} has blocks that nothing compiles: {ignored:?}");
        if infos.iter().any(|info| info == "rust") {
            with_rust.push(page);
        }
    }
    assert_eq!(with_rust, COMPILED);
}
