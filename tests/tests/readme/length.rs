//! The README is for newcomers.

use std::fs;

use cfn_tests::workspace;

const MOST_LINES: usize = 250;

#[test]
fn the_readme_is_short() {
    let readme = fs::read_to_string(workspace().join("README.md")).expect("a README");
    let lines = readme.lines().count();
    assert!(lines <= MOST_LINES, "{lines} lines; move what a newcomer does not need to the guide");
}
