//! The README's examples are compiled, and what they expand to is compared with what the README says.

use std::fmt::Write as _;
use std::fs;

use cfn_core::check::{Level, registry};
use cfn_tests::workspace;

/// A fenced block of the README.
struct Block {
    /// What stands behind the opening fence.
    info: String,
    text: String,
    line: usize,
}

fn blocks() -> Vec<Block> {
    let readme = fs::read_to_string(workspace().join("README.md")).expect("a README");
    let mut blocks = Vec::new();
    let mut open: Option<Block> = None;
    for (index, line) in readme.lines().enumerate() {
        match (line.trim_start().strip_prefix("```"), open.take()) {
            (Some(info), None) => {
                open = Some(Block { info: info.trim().to_owned(), text: String::new(), line: index + 1 })
            }
            (Some(_), Some(block)) => blocks.push(block),
            (None, Some(mut block)) => {
                block.text.push_str(line);
                block.text.push('\n');
                open = Some(block);
            }
            (None, None) => {}
        }
    }
    assert!(open.is_none(), "the README has an open fence");
    blocks
}

/// The names of the structs of an example that are entries of a template.
fn names(example: &str) -> Vec<&str> {
    let after = example.split("pub struct ").skip(1);
    after.filter_map(|rest| rest.split_once(';')).map(|(name, _)| name).filter(|name| !name.contains('(')).collect()
}

#[test]
fn examples_compile_and_expand_to_what_is_said() {
    let blocks = blocks();
    let examples: Vec<usize> = (0..blocks.len()).filter(|&index| blocks[index].info == "rust").collect();
    assert!(examples.len() >= 4, "the README lost its examples");

    let mut modules = String::new();
    let mut assertions = String::new();
    let mut expansions = 0;
    for (number, &index) in examples.iter().enumerate() {
        // The first example is whole in itself; each of the others goes on from those before it.
        let earlier: String = (1..number).map(|earlier| format!("use crate::example{earlier}::*;\n")).collect();
        let uses = if number == 0 { String::new() } else { format!("use cfn_macros::*;\n{earlier}") };
        let Block { text, line, .. } = &blocks[index];
        write!(modules, "/// README.md:{line}\n#[allow(unused_imports)]\npub mod example{number} {{\n{uses}{text}}}\n")
            .expect("a string takes it");
        if let Some(expansion) = blocks.get(index + 1).filter(|block| block.info == "yaml") {
            let fragments: String =
                names(text).iter().map(|name| format!("assemble::entry::<example{number}::{name}>(), ")).collect();
            writeln!(assertions, "    same({}, &[{fragments}], {:?});", expansion.line, expansion.text)
                .expect("a string takes it");
            expansions += 1;
        }
    }
    assert!(expansions >= 3, "the README lost its expansions");

    let program = format!(
        "//! Made from README.md.\n#![allow(dead_code)]\nuse cfn_core::assemble;\n\n{modules}\n\
         fn same(line: usize, entries: &[String], said: &str) {{\n    \
             assert_eq!(entries.join(\"\\n\"), said, \"README.md:{{line}} says something else\");\n}}\n\n\
         fn main() {{\n{assertions}}}\n"
    );
    let folder = workspace().join("target/readme");
    fs::create_dir_all(&folder).expect("a folder below target");
    let path = folder.join("examples.rs");
    fs::write(&path, program).expect("a file below target");
    trybuild::TestCases::new().pass(path);
}

#[test]
fn the_table_of_rules_is_that_of_the_registry() {
    let readme = fs::read_to_string(workspace().join("README.md")).expect("a README");
    let rows = readme.lines().filter_map(|line| line.strip_prefix("| `")?.split_once("` | "));
    let listed: Vec<(&str, &str)> =
        rows.filter(|(_, rest)| rest.starts_with("deny | ") || rest.starts_with("warn | ")).collect();
    let mut rules: Vec<_> = registry::rules().collect();
    rules.sort_by_key(|rule| rule.id);
    let expected: Vec<(&str, String)> = rules
        .iter()
        .map(|rule| {
            let level = if rule.level == Level::Deny { "deny" } else { "warn" };
            (rule.id, format!("{level} | {} |", rule.title.replace('|', "\\|")))
        })
        .collect();
    let expected: Vec<(&str, &str)> = expected.iter().map(|(id, rest)| (*id, rest.as_str())).collect();
    assert_eq!(listed, expected, "run `cargo run -p cfn-core --example rules` and put the table into the README");
}
