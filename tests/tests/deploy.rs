//! The committed template deployed to a moto server, and the deployed function run against the deployed table.

use cfn_tests::python::Python;

#[test]
fn deploy() {
    Python::environment(env!("CARGO_TARGET_TMPDIR")).check("deploy", &[("TEMPLATE", cfn_tests::template())]);
}
