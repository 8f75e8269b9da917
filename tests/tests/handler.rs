//! The function's code by itself: what it stores, what it refuses, what it logs, how it fails.

use cfn_tests::python::Python;

#[test]
fn handler() {
    Python::environment(env!("CARGO_TARGET_TMPDIR")).check("handler", &[("HANDLER", cfn_tests::handler())]);
}
