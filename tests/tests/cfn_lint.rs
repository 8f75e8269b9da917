//! The committed template under cfn-lint, the validator of CloudFormation's own team.

use cfn_tests::python::Python;

/// The requested runtime, python3.9, is past its end of support. Nothing else may be found.
#[test]
fn finds_nothing_but_the_requested_runtime() {
    let python = Python::environment(env!("CARGO_TARGET_TMPDIR"));
    let mut command = python.command();
    command.args(["-c", "import sys; from cfnlint.runner import main; sys.exit(main())"]);
    command.args(["--regions", "us-east-1", "--format", "parseable", "--template"]);
    let output = command.arg(cfn_tests::template()).output().expect("cfn-lint starts");

    let findings = String::from_utf8(output.stdout).expect("cfn-lint writes UTF-8");
    let ids: Vec<_> = findings.lines().map(|finding| finding.split(':').nth(5).unwrap_or(finding)).collect();
    assert_eq!(ids, ["W2531"], "{findings}{}", String::from_utf8_lossy(&output.stderr));
}
