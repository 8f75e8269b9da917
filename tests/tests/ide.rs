//! What an editor shows: rust-analyzer itself, with the shipped stack and with a package outside of the workspace.

use std::io::Write as _;
use std::path::Path;

use cfn_tests::python::Python;
use cfn_tests::rust_analyzer;

#[test]
fn an_editor_knows_cloudformation() {
    let temporary = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let target = temporary.parent().expect("the target directory");
    let Some(executable) = rust_analyzer::find(target) else {
        // Written past the captured output of a passing test, so that the test is not taken for run.
        let message = format!("\nSKIPPED: there is no rust-analyzer. Get one: {}\n\n", rust_analyzer::HOW_TO_GET_ONE);
        std::io::stderr().write_all(message.as_bytes()).expect("standard error");
        return;
    };
    let files = [
        ("RUST_ANALYZER", executable),
        ("WORKSPACE", cfn_tests::workspace().to_owned()),
        ("TARGET", target.to_owned()),
    ];
    Python::environment(temporary).check("ide", &files);
}
