//! The examples of the surface are compiled, and what they expand to is compared with what the pages say.

use std::fmt::Write as _;
use std::fs;

use cfn_tests::workspace;

use crate::blocks::{Block, surface};

/// The names of the structs of an example that are entries of a template.
fn names(example: &str) -> Vec<&str> {
    let after = example.split("pub struct ").skip(1);
    after.filter_map(|rest| rest.split_once(';')).map(|(name, _)| name).filter(|name| !name.contains('(')).collect()
}

#[test]
fn examples_compile_and_expand_to_what_is_said() {
    let blocks = surface();
    let examples: Vec<usize> = (0..blocks.len()).filter(|&index| blocks[index].info == "rust").collect();
    assert!(examples.len() >= 8, "the pages lost their examples");

    let mut modules = String::new();
    let mut assertions = String::new();
    let mut expansions = 0;
    for (number, &index) in examples.iter().enumerate() {
        // The first example is whole in itself; each of the others goes on from those before it.
        let earlier: String = (1..number).map(|earlier| format!("use crate::example{earlier}::*;\n")).collect();
        let uses = if number == 0 { String::new() } else { format!("use cfn::*;\n{earlier}") };
        let Block { page, text, line, .. } = &blocks[index];
        write!(modules, "/// {page}:{line}\n#[allow(unused_imports)]\npub mod example{number} {{\n{uses}{text}}}\n")
            .expect("a string takes it");
        if let Some(expansion) = blocks.get(index + 1).filter(|block| block.info == "yaml") {
            let fragments: String =
                names(text).iter().map(|name| format!("assemble::entry::<example{number}::{name}>(), ")).collect();
            let Block { page, text, line, .. } = expansion;
            writeln!(assertions, "    same(\"{page}:{line}\", &[{fragments}], {text:?});").expect("a string takes it");
            expansions += 1;
        }
    }
    assert!(expansions >= 6, "the pages lost their expansions");

    let program = format!(
        "//! Made from the README and the guide.\n#![allow(dead_code)]\nuse cfn::assemble;\n\n{modules}\n\
         fn same(place: &str, entries: &[String], said: &str) {{\n    \
             assert_eq!(entries.join(\"\\n\"), said, \"{{place}} says something else\");\n}}\n\n\
         fn main() {{\n{assertions}}}\n"
    );
    let folder = workspace().join("target/readme");
    fs::create_dir_all(&folder).expect("a folder below target");
    let path = folder.join("examples.rs");
    fs::write(&path, program).expect("a file below target");
    trybuild::TestCases::new().pass(path);
}
