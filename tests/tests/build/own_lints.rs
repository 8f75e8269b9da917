use super::{Case, guide};

/// A package with the lints of the guide.
fn package(name: &'static str) -> Case {
    let case = Case::new(name);
    let stack = case.read("src/stack.rs");
    guide::write_files(&case, "docs/your-own-lints.md");
    case.write("src/stack.rs", &stack);
    case.write("src/lib.rs", "pub mod stack;\n");
    case.edit("build.rs", "Shop", "Whole");
    guide::links_the_assembler(&case);
    case
}

#[test]
fn findings_of_own_lints_stand_at_their_tokens() {
    let case = package("own_lints");
    case.assert_fails();
}

/// Whoever changes the level changes it for the library as well.
#[test]
fn a_build_script_sets_the_level_of_an_own_lint() {
    let case = package("own_lints_levels");
    let queue = "use cfn::{resource, stack};\n\n#[resource(AWS::S3::Bucket {}, DeletionPolicy: \"Retain\", \
                 UpdateReplacePolicy: \"Retain\")]\npub struct Orders;\n\n#[stack]\npub struct Whole(Orders);\n";
    case.write("src/stack.rs", queue);
    let script = case.read("build.rs");

    case.edit("build.rs", ".write", ".warn(\"owner_tag\").write");
    let ran = case.build();
    assert!(ran.succeeded, "{}", ran.said);
    assert!(
        ran.said.contains("warning: use of deprecated macro `owner_tag`: bucket `Orders` has no tag"),
        "{}",
        ran.said
    );

    case.write("build.rs", &script.replace(".write", ".allow(\"custom\", \"not yet\").write"));
    let ran = case.build();
    assert!(ran.succeeded && ran.said.is_empty(), "{}", ran.said);
    let template = case.read("template.yaml");
    assert!(
        template.starts_with("# Allowed in the whole stack: cfn::custom, because not yet\nAWSTemplate"),
        "{template}"
    );

    // What nothing needs is told where it is written.
    case.write(
        "build.rs",
        &script.replace(".write", ".allow(\"warnings\", \"none\")\n        .warn(\"custom\").write"),
    );
    let ran = case.build();
    assert!(ran.succeeded && ran.said.is_empty(), "{}", ran.said);
    case.write("build.rs", &script.replace(".write", ".warn(\"owner_tag\").allow(\"policy\", \"none\").write"));
    let ran = case.build();
    let expected = "build.rs:11:28: unneeded allowance of `policy`; remove it [cfn::unneeded_allowance]";
    assert!(ran.succeeded && ran.said.contains(expected), "{}", ran.said);
}

#[test]
fn what_a_build_script_says_wrongly_fails_it() {
    let case = package("own_lints_wrong");
    let stack = "use cfn::{resource, stack};\n\n#[resource(AWS::SNS::Topic {})]\npub struct Topic;\n\n#[stack]\n\
                 pub struct Whole(Topic);\n";
    case.write("src/stack.rs", stack);
    case.write(
        "lints/several_secrets.rs",
        &case.read("lints/several_secrets.rs").replace("\"several_secrets\"", "\"broad_action\""),
    );
    case.edit(
        "build.rs",
        ".write",
        ".lint(&lints::owner_tag::OWNER_TAG)\n        .deny(\"owner_tg\")\n        .warn(\"polcy\")\n        .allow(\"policy\", \" \")\n        \
         .write",
    );
    case.assert_fails();
    assert!(!case.path("template.yaml").exists());
}

/// The second stack has a struct of the first one, but not its lint.
#[test]
fn a_lint_of_one_stack_may_be_named_in_another() {
    let case = package("own_lints_several");
    case.write(
        "src/stack.rs",
        "use cfn::{resource, stack};\n\n#[resource(AWS::S3::Bucket {}, DeletionPolicy: \"Retain\", UpdateReplacePolicy: \"Retain\", \
         allow(owner_tag, reason = \"r\"))]\npub struct Orders;\n\n#[stack]\npub struct Whole(Orders);\n\n#[stack]\n\
         pub struct Other(Orders);\n",
    );
    case.edit("build.rs", "\n}\n", "\n    cfn::build::<stack::Other>(\"other.yaml\");\n}\n");
    let ran = case.build();
    assert!(ran.succeeded && ran.said.is_empty(), "{}", ran.said);
    assert!(case.path("other.yaml").exists());
}

/// A struct that no stack has checked: its allowance of an own lint is not called unknown.
#[test]
fn a_library_knows_the_lints_of_its_build_script() {
    let case = package("own_lints_known");
    case.write(
        "src/stack.rs",
        "use cfn::{resource, stack};\n\n#[resource(AWS::SNS::Topic {})]\npub struct Topic;\n\n#[stack]\npub struct Whole(Topic);\n",
    );
    let other = |lint: &str| {
        format!(
            "pub mod stack;\n#[allow(dead_code)]\n#[cfn::resource(AWS::S3::Bucket {{}}, DeletionPolicy: \"Retain\", UpdateReplacePolicy: \"Retain\", \
             allow({lint}, reason = \"r\"))]\npub struct Other;\n"
        )
    };
    case.write("src/lib.rs", &other("owner_tag"));
    let ran = case.build();
    assert!(ran.succeeded && ran.said.is_empty(), "{}", ran.said);
    case.write("src/lib.rs", &other("owner_tags"));
    let ran = case.build();
    assert!(!ran.succeeded && ran.said.contains("unknown lint `owner_tags`"), "{}", ran.said);
}
