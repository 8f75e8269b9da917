use super::Case;

const STACK: &str = "#[resource(AWS::SNS::Topic { DisplayName: \"topic\" })]\npub struct Topic;\n\n#[stack]\npub struct Whole(Topic);\n";

fn manifest(dependencies: &str, build_dependencies: &str) -> String {
    format!(
        "[package]\nname = \"dependencies\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n{dependencies}\n\n\
         [build-dependencies]\n{build_dependencies}\n\n[workspace]\n"
    )
}

#[test]
fn the_dependency_may_have_another_name() {
    let case = Case::new("dependencies");
    let path = cfn_tests::workspace().join("cfn");
    case.write(
        "Cargo.toml",
        &manifest(
            &format!("infra = {{ package = \"cfn-rs\", path = {path:?} }}"),
            &format!("infra = {{ package = \"cfn-rs\", path = {path:?}, features = [\"build\"] }}"),
        ),
    );
    case.edit("build.rs", "cfn::", "infra::");
    case.write("src/stack.rs", &format!("use infra::{{resource, stack}};\n\n{STACK}"));
    let ran = case.build();
    assert!(ran.succeeded, "{}", ran.said);
    assert!(case.read("template.yaml").contains("DisplayName: topic"));

    // Without it, there is one error, and not one for each struct.
    let macros = cfn_tests::workspace().join("cfn-macros");
    case.write(
        "Cargo.toml",
        &manifest(
            &format!("cfn-macros = {{ path = {macros:?} }}"),
            &format!("infra = {{ package = \"cfn-rs\", path = {path:?}, features = [\"build\"] }}"),
        ),
    );
    case.write("build.rs", "fn main() {}\n");
    case.write("src/stack.rs", &format!("use cfn_macros::{{resource, stack}};\n\n{STACK}"));
    let ran = case.build();
    assert_eq!(ran.errors(), 1, "{}", ran.said);
    assert!(ran.said.contains("cannot find crate `cfn`; add `cfn-rs` to `[dependencies]`"), "{}", ran.said);
}
