//! The pages of the guide, built as they say. A block of Rust begins with the name of its file.

use std::fs;

use cfn_core::lint::Group;
use cfn_core::lint::across::ACROSS_STACKS;
use cfn_tests::markdown::blocks;

use super::Case;

/// Writes the files of a page.
pub fn write_files(case: &Case, page: &str) {
    let mut files = 0;
    for block in blocks(page).iter().filter(|block| block.info == "rust") {
        case.write(block.file().expect("a block names its file"), &block.text);
        files += 1;
    }
    assert!(files > 1, "{page} lost its files");
}

/// Gives the build script of a package lints of its own, as `docs/your-own-lints.md` has it.
pub fn links_the_assembler(case: &Case) {
    case.edit("Cargo.toml", "features = [\"build\"]", "features = [\"assemble\"]");
}

/// Asserts that a build says what the page says.
#[track_caller]
fn assert_says(page: &str, said: &str) {
    let texts: Vec<_> = blocks(page).into_iter().filter(|block| block.info == "text").collect();
    assert!(!texts.is_empty(), "{page} does not show what a build says");
    for shown in texts.iter().flat_map(|block| block.text.split("\n\n")) {
        assert!(said.contains(shown.trim_end()), "{page} says\n{shown}\nand the build\n{said}");
    }
}

/// The manifest of a package that a page shows.
fn manifest(page: &str, file: &str) -> String {
    let found = blocks(page).into_iter().find(|block| block.info == "toml" && block.file() == Some(file));
    let text = found.unwrap_or_else(|| panic!("{page} has no {file}")).text;
    // That of this workspace, instead of the registry's.
    let path = format!("{{ path = \"{}\"", cfn_tests::slashed(&cfn_tests::workspace().join("cfn")));
    text.replace("{ version = \"0.1\"", &path).replace("cfn-rs = \"0.1\"", &format!("cfn-rs = {path} }}"))
}

/// Asserts that a text has these lines, in this order.
#[track_caller]
fn assert_lines(page: &str, text: &str) {
    let shown = blocks(page).into_iter().filter(|block| block.info == "yaml").map(|block| block.text);
    for shown in shown {
        let mut lines = text.lines();
        for line in shown.lines() {
            assert!(
                lines.any(|other| other == line),
                "{page} shows {line:?}, which is not there or not in this order:\n{text}"
            );
        }
    }
}

#[test]
fn groups() {
    const PAGE: &str = "docs/groups.md";
    let case = Case::new("guide_groups");
    write_files(&case, PAGE);
    case.write("groups/Cargo.toml", &manifest(PAGE, "groups/Cargo.toml"));
    case.write("Cargo.toml", &format!("{}\n[workspace]\n", manifest(PAGE, "Cargo.toml")));
    let ran = case.build();
    assert!(ran.succeeded && ran.said.is_empty(), "{}", ran.said);
    assert_lines(PAGE, &case.read("template.yaml"));
    case.edit("groups/src/lib.rs", "Period: 300", "Period: 45");
    let ran = case.build();
    assert!(!ran.succeeded);
    assert_says(PAGE, &ran.said);
}

#[test]
fn testing() {
    const PAGE: &str = "docs/testing.md";
    let case = Case::new("guide_testing");
    write_files(&case, PAGE);
    case.write("Cargo.toml", &format!("{}\n{}", case.read("Cargo.toml"), manifest(PAGE, "Cargo.toml")));
    let ran = case.cargo(&["test"]);
    assert!(ran.succeeded && ran.said.is_empty(), "{}", ran.said);
    // The tests are no tests if they pass whatever the stack is.
    case.edit("src/stack.rs", "DeletionPolicy: \"Retain\"", "DeletionPolicy: \"Delete\"");
    assert!(!case.cargo(&["test"]).succeeded);
}

#[test]
fn transforms() {
    const PAGE: &str = "docs/transforms.md";
    let case = Case::new("guide_transforms");
    write_files(&case, PAGE);
    let wrong = case.build();
    assert!(!wrong.succeeded);
    assert_says(PAGE, &wrong.said);
    case.edit("src/stack.rs", "QueueName: Jobs }", "QueueName: Jobs.QueueName }");
    let ran = case.build();
    assert!(ran.succeeded && ran.said.is_empty(), "{}", ran.said);
    assert_lines(PAGE, &format!("{}{}", case.read("worker.yaml"), case.read("network.yaml")));
}

#[test]
fn your_own_lints() {
    const PAGE: &str = "docs/your-own-lints.md";
    let case = Case::new("guide_own_lints");
    write_files(&case, PAGE);
    links_the_assembler(&case);
    let ran = case.build();
    assert!(!ran.succeeded);
    assert_says(PAGE, &ran.said);
    assert_eq!(ran.errors(), 2, "{}", ran.said);

    case.edit("src/stack.rs", "{ Key: \"Team\"", "{ Key: \"Owner\"");
    case.edit("src/stack.rs", "m7g.large", "t4g.medium");
    let manifest = case.read("Cargo.toml");
    let dependency = manifest.lines().find(|line| line.contains("\"assemble\"")).expect("the build dependency");
    case.write("Cargo.toml", &format!("{manifest}\n[dev-dependencies]\n{dependency}\n"));
    let ran = case.cargo(&["test"]);
    assert!(ran.succeeded && ran.said.is_empty(), "{}", ran.said);
    let template = fs::read_to_string(case.path("template.yaml")).expect("a template");
    assert!(template.contains("  # Allowed: owner_tag, because the tests have no owner\n  Scratch:\n"));
}

#[test]
fn levels() {
    const PAGE: &str = "docs/levels.md";
    let text = fs::read_to_string(cfn_tests::workspace().join(PAGE)).expect("a page");
    for group in Group::ALL {
        assert!(text.contains(&format!("\n| `{}` | ", group.name())), "{PAGE} has no {group:?}");
    }
    let case = Case::new("guide_levels");
    write_files(&case, PAGE);
    let with_levels = case.read("build.rs");
    case.write(
        "build.rs",
        "#[path = \"src/stack.rs\"]\nmod stack;\n\nfn main() {\n    cfn::build::<stack::Shop>(\"t.yaml\");\n}\n",
    );
    let by_stack = case.build();
    case.write("build.rs", &with_levels.replace("\"wiring\"", "\"wirng\""));
    let unknown = case.build();
    assert_says(PAGE, &format!("{}{}", by_stack.said, unknown.said.replace("guide-levels@", "shop@")));

    case.write("build.rs", &with_levels);
    case.edit("src/stack.rs", "AWS::SQS::Queue { QueueName: \"orders\" }", "AWS::SNS::Topic {}");
    let ran = case.build();
    assert_eq!(ran.errors(), 1, "{}", ran.said);
    case.edit("src/stack.rs", "warn(missing_deletion_policy)", "allow(missing_deletion_policy, reason = \"a\")");
    let ran = case.build();
    assert!(ran.succeeded && ran.said.is_empty(), "{}", ran.said);
}

#[test]
fn several_stacks() {
    const PAGE: &str = "docs/several-stacks.md";
    let text = fs::read_to_string(cfn_tests::workspace().join(PAGE)).expect("a page");
    for check in ACROSS_STACKS {
        assert!(text.contains(&format!("\n| `{}` | ", check.lint.id)), "{PAGE} has no {}", check.lint.id);
    }
    let case = Case::new("guide_several_stacks");
    write_files(&case, PAGE);
    let wrong = case.build();
    assert_eq!(wrong.errors(), 3, "{}", wrong.said);
    case.edit("src/stack.rs", "VpcIdd", "VpcId");
    case.edit("src/stack.rs", "\"test\"", "\"prod\"");
    case.edit("src/stack.rs", "Outputs.VpcID)", "Outputs.VpcId)");
    let right = case.build();
    assert!(right.succeeded, "{}", right.said);
    assert_says(PAGE, &(wrong.said + &right.said));
}
