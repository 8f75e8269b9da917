//! The examples of the lints that need several stacks, as their pages have them.

use cfn_core::lint::Check;
use cfn_core::lint::across::ACROSS_STACKS;

use super::Case;

/// The examples of a page, in blocks of that kind.
fn examples<'p>(page: &'p str, kind: &'p str) -> impl Iterator<Item = String> + 'p {
    let start = format!("```stack,{kind}\n");
    let text: String = page.lines().map(|line| format!("{}\n", line.strip_prefix(' ').unwrap_or(line))).collect();
    let blocks: Vec<String> = text.split(&start).skip(1).map(str::to_owned).collect();
    blocks.into_iter().map(|block| block.split("```").next().unwrap_or_default().to_owned())
}

/// A build script that builds every stack of an example, each into the file of its name.
fn build_script(example: &str) -> String {
    let after_stacks = example.split("#[stack]\npub struct ").skip(1);
    let names = after_stacks.filter_map(|rest| rest.split('(').next());
    let calls = names.map(|name| format!("    cfn::build::<stack::{name}>(\"{}.yaml\");\n", name.to_lowercase()));
    format!("#[path = \"src/stack.rs\"]\nmod stack;\n\nfn main() {{\n{}}}\n", calls.collect::<String>())
}

#[test]
fn the_examples_of_lints_across_stacks_fail_and_pass() {
    let case = Case::new("lint_pages");
    let mut built = 0;
    for declared in ACROSS_STACKS {
        let (id, page) = (declared.lint.id, declared.lint.page);
        for example in examples(page, "fails") {
            case.write("src/stack.rs", &example);
            case.write("build.rs", &build_script(&example));
            let said = case.build().said;
            for (line, number) in example.lines().zip(1..) {
                let Some((level, message)) =
                    line.trim().strip_prefix("// ").and_then(|comment| comment.split_once(": "))
                else {
                    continue;
                };
                // The message of a warning is that of a macro.
                assert!(said.contains(message) && said.contains(&format!("cfn::{id}")), "{id}:\n{said}");
                assert!(said.contains(&format!("src/stack.rs:{}:", number - 1)), "{id} is elsewhere:\n{said}");
                let reported = said.lines().filter(|line| line.starts_with(level)).count();
                assert_eq!(reported, 1, "{id}:\n{said}");
                built += 1;
            }
        }
        for example in examples(page, "passes") {
            case.write("src/stack.rs", &example);
            case.write("build.rs", &build_script(&example));
            let ran = case.build();
            assert!(ran.succeeded && ran.said.is_empty(), "{id}:\n{}", ran.said);
        }
    }
    let of_package = ACROSS_STACKS.iter().filter(|declared| matches!(declared.check, Check::Package)).count();
    assert_eq!(built, of_package);
}

#[test]
fn levels_of_lints_across_stacks_are_those_of_the_stack() {
    let page = ACROSS_STACKS.iter().find(|declared| declared.lint.id == "unknown_export").expect("it exists").lint.page;
    let example = examples(page, "fails").next().expect("an example");
    let case = Case::new("lint_pages_levels");
    case.write("build.rs", &build_script(&example));
    let levels = [
        ("#[stack(warn(unknown_export))]", "warning"),
        ("#[stack(warn(reference))]", "warning"),
        ("#[stack(allow(unknown_export, reason = \"a\"))]", ""),
    ];
    for (stack, level) in levels {
        case.write(
            "src/stack.rs",
            &example.replace("#[stack]\npub struct Mails", &format!("{stack}\npub struct Mails")),
        );
        let ran = case.build();
        assert!(ran.succeeded, "{stack}\n{}", ran.said);
        assert_eq!(ran.said.contains("no stack exports"), level == "warning", "{stack}\n{}", ran.said);
        assert_eq!(ran.said.is_empty(), level.is_empty(), "{stack}\n{}", ran.said);
        assert!(case.read("mails.yaml").contains("order-topic"), "{stack}");
    }
}
