use super::Case;

/// A stack of one queue, with the seconds that its messages wait.
fn queue(seconds: &str) -> String {
    format!(
        "use cfn::{{resource, stack}};\n\n#[resource(AWS::SQS::Queue {{ DelaySeconds: {seconds} }}, DeletionPolicy: \"Retain\", \
         UpdateReplacePolicy: \"Retain\")]\npub struct Jobs;\n\n#[stack]\npub struct Whole(Jobs);\n"
    )
}

#[test]
fn errors_stay_until_they_are_mended_and_the_last_good_template_as_well() {
    let case = Case::new("steps");
    case.write("src/stack.rs", &queue("60"));
    assert!(case.build().succeeded);
    let good = case.read("template.yaml");
    assert!(good.contains("DelaySeconds: 60"), "{good}");

    case.write("src/stack.rs", &queue("901"));
    for command in [&["build"][..], &["build"], &["check"], &["clippy"], &["test"], &["doc", "--no-deps"]] {
        let ran = case.cargo(command);
        assert!(!ran.succeeded && ran.said.contains("[cfn::range]"), "{command:?}: {}", ran.said);
        assert!(ran.said.contains("src/stack.rs:3:44"), "{command:?}: {}", ran.said);
        assert_eq!(case.read("template.yaml"), good, "{command:?}");
    }

    case.write("src/stack.rs", &queue("900"));
    assert!(case.build().succeeded);
    assert!(case.read("template.yaml").contains("DelaySeconds: 900"));

    // A template that was deleted or changed is made again; without a change, nothing is done.
    std::fs::remove_file(case.path("template.yaml")).expect("a template");
    assert!(case.build().succeeded);
    assert!(case.read("template.yaml").contains("DelaySeconds: 900"));
    case.write("template.yaml", "changed");
    assert!(case.build().succeeded);
    assert!(case.read("template.yaml").contains("DelaySeconds: 900"));
}

/// Cargo does not run the build script again because of the library alone.
#[test]
fn errors_stay_when_the_library_leaves_the_stack_out() {
    let case = Case::new("left_out");
    case.write("src/stack.rs", &queue("60"));
    assert!(case.build().succeeded);
    case.write("src/stack.rs", &queue("901"));
    let ran = case.build();
    assert!(ran.said.contains("--> src/stack.rs:3:44"), "{}", ran.said);
    case.write("src/lib.rs", "");
    let ran = case.build();
    assert!(!ran.succeeded && ran.said.contains("error: left-out@0.1.0: src/stack.rs:3:44: "), "{}", ran.said);
}

#[test]
fn a_library_may_include_a_template_that_was_never_made() {
    let case = Case::new("include");
    case.write(
        "src/lib.rs",
        "pub mod stack;\npub const TEMPLATE: &str = include_str!(concat!(env!(\"OUT_DIR\"), \"/template.yaml\"));\n",
    );
    case.write("src/stack.rs", &queue("901"));
    let ran = case.build();
    assert_eq!(ran.errors(), 1, "{}", ran.said);
    case.write("src/stack.rs", &queue("900"));
    assert!(case.build().succeeded);
}

#[test]
fn a_package_makes_several_templates() {
    let case = Case::new("several");
    let other =
        queue("60").replace("Jobs", "Others").replace("Whole", "Other").replace("use cfn::{resource, stack};\n", "");
    case.write("src/stack.rs", &(queue("60") + &other));
    case.write(
        "build.rs",
        "#[path = \"src/stack.rs\"]\nmod stack;\n\nfn main() {\n    cfn::build::<stack::Whole>(\"tpl/t.yaml\");\n    \
         cfn::build::<stack::Other>(\"../several-tpl/tpl/t.yaml\");\n}\n",
    );
    case.write(
        "src/lib.rs",
        "pub mod stack;\npub const ONE: &str = include_str!(concat!(env!(\"OUT_DIR\"), \"/tpl/t.yaml\"));\n\
         pub const OTHER: &str = include_str!(concat!(env!(\"OUT_DIR\"), \"/parent/several-tpl/tpl/t.yaml\"));\n\
         #[test]\nfn they_are_apart() {\n    assert!(ONE.contains(\"Jobs:\") && OTHER.contains(\"Others:\"));\n}\n",
    );
    case.write("tpl/.keep", "");
    case.write("../several-tpl/tpl/.keep", "");
    let ran = case.cargo(&["test"]);
    assert!(ran.succeeded, "{}", ran.said);

    // One file is the template of one stack.
    let script = case.read("build.rs");
    case.edit("build.rs", "../several-tpl/tpl/t.yaml", "./tpl/t.yaml");
    let ran = case.build();
    let said = "build.rs:6:5: cannot write ./tpl/t.yaml: the template of stack `Whole` is written there";
    assert!(!ran.succeeded && ran.said.contains(said), "{}", ran.said);
    case.write("build.rs", &script);

    // Nor is it a source file, or without a name.
    let library = case.read("src/lib.rs");
    case.edit("build.rs", "../several-tpl/tpl/t.yaml", "src/lib.rs");
    let ran = case.build();
    let said = "build.rs:6:5: cannot write src/lib.rs: that is the name of a source file; choose another path";
    assert!(!ran.succeeded && ran.said.contains(said), "{}", ran.said);
    assert_eq!(case.read("src/lib.rs"), library);
    case.edit("build.rs", "src/lib.rs", "");
    let ran = case.build();
    let said = "build.rs:6:5: the path of the template is empty; write one such as `\"template.yaml\"`";
    assert!(!ran.succeeded && ran.said.contains(said), "{}", ran.said);
    case.write("build.rs", &script);
    assert!(case.build().succeeded);

    // What is wrong with each of them is told in one build, and both templates stay.
    case.edit("src/stack.rs", "DelaySeconds: 60", "DelaySeconds: 901");
    case.edit("src/stack.rs", "DelaySeconds: 60", "DelaySeconds: 902");
    let ran = case.build();
    assert_eq!(ran.errors(), 2, "{}", ran.said);
    assert!(case.read("tpl/t.yaml").contains("DelaySeconds: 60"));
    assert!(case.read("../several-tpl/tpl/t.yaml").contains("DelaySeconds: 60"));
}

#[test]
fn a_part_may_have_a_cfg() {
    let case = Case::new("cfg");
    case.write(
        "src/stack.rs",
        &queue("60")
            .replace("Whole(Jobs)", "Whole(#[cfg(windows)] Never, #[cfg(not(windows))] Jobs, Missing)")
            .replace(
                "#[stack]",
                "#[cfg(not(windows))]\n#[cfn::output(Value: Jobs.Arm)]\npub struct Missing;\n\n#[stack]",
            ),
    );
    // A struct with a `cfg` may be missing in the library: the build script reports what it finds there.
    let ran = case.build();
    assert!(!ran.succeeded && ran.said.contains("error: cfg@0.1.0: src/stack.rs:7:22: "), "{}", ran.said);
    assert!(ran.said.contains("[cfn::unknown_attribute]"), "{}", ran.said);
    case.edit("src/stack.rs", "Jobs.Arm", "Jobs.Arn");
    let ran = case.build();
    assert!(ran.succeeded, "{}", ran.said);
}
