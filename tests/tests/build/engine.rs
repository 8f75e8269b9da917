//! The process that assembles for build scripts, against the assembler that is linked.

use super::Case;

/// What a build script makes and says by way of the engine is what it makes and says by itself.
#[test]
fn a_process_assembles_as_the_linked_assembler_does() {
    let case = Case::new("engine");
    let results = ["build", "assemble"].map(|feature| {
        if feature == "assemble" {
            case.edit("Cargo.toml", "features = [\"build\"]", "features = [\"assemble\"]");
        }
        let refused = case.build();
        let script = case.read("build.rs");
        case.edit("build.rs", ".allow(\"unknown_name\", \"never\")", "");
        let built = case.build();
        case.write("build.rs", &script);
        let templates = ["all.yaml", "src/less.yaml"].map(|file| {
            let text = case.read(file);
            std::fs::remove_file(case.path(file)).expect("the template was made");
            text
        });
        assert!(!refused.succeeded && built.succeeded, "{}\n{}", refused.said, built.said);
        (case.without_folders(&refused.said), built.said, templates)
    });
    let [of_process, of_linked] = results;
    assert_eq!(of_process, of_linked);

    let (refused, built, [all, _]) = of_process;
    assert!(refused.contains("unknown lint `unknown_name`"), "{refused}");
    // In the order in which the build script says it.
    let said: Vec<usize> =
        ["before", "between", "build.rs:9:", "after"].map(|word| built.find(word)).into_iter().flatten().collect();
    assert!(said.len() == 4 && said.is_sorted(), "{built}");
    for line in ["    Default: 0.1\n", "    Default: -14\n", "      IsOn: true\n", "  Queue20Queue10Logs:\n"] {
        assert!(all.contains(line), "{line:?} is not in\n{all}");
    }
}
