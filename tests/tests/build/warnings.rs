use super::Case;

/// A warning is allowed on its struct: by Rust's own `allow`, or with a reason, which is written into the template.
#[test]
fn a_warning_stands_at_its_token() {
    let case = Case::new("warned");
    case.assert_builds();
    let template = case.read("template.yaml");
    assert!(
        template.contains("  # Allowed: cfn::unused_parameter, because the console asks for it\n  Needed:\n"),
        "{template}"
    );
}
