//! What each form of the surface becomes: the passing cases below `ui/surface`, assembled. `UPDATE=1 cargo test -p
//! cfn-tests --test surface` writes the expected templates anew; look at the difference before you keep it.

#[path = "../../ui/surface/pass/conditions.rs"]
#[allow(dead_code, missing_docs)]
mod conditions;
#[allow(missing_docs)]
mod looped;
#[path = "../../ui/surface/pass/loops.rs"]
#[allow(dead_code, missing_docs)]
mod loops;
#[path = "../../ui/surface/pass/macros.rs"]
#[allow(dead_code, missing_docs)]
mod macros;
#[allow(missing_docs)]
mod own_lints;
#[path = "../../ui/surface/pass/structs.rs"]
#[allow(dead_code)]
mod structs;
#[path = "../../ui/surface/pass/values.rs"]
#[allow(dead_code, missing_docs)]
mod values;
#[allow(missing_docs)]
mod warnings;

use std::path::Path;

use cfn::Stack;

fn assert_template<S: Stack>(name: &str) {
    let template = cfn::assemble::<S>().unwrap_or_else(|findings| panic!("{findings:#?}"));
    let yaml = template.yaml();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/surface").join(name).with_extension("yaml");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, yaml).expect("a template that can be written");
    }
    let expected = std::fs::read_to_string(&path).expect("the expected template");
    assert!(yaml == expected, "{} is not what is made:\n{yaml}", path.display());
}

#[test]
fn values_are_what_they_say() {
    assert_template::<values::Whole>("values");
}

#[test]
fn conditions_and_rules_are_expressions() {
    assert_template::<conditions::Whole>("conditions");
}

#[test]
fn loops_are_written_as_cloudformation_documents_them() {
    assert_template::<loops::Whole>("loops");
}

#[test]
fn macros_are_called_beside_entries_and_in_place_of_them() {
    assert_template::<macros::Whole>("macros");
    let alone = cfn::assemble::<macros::Alone>().unwrap_or_else(|findings| panic!("{findings:#?}"));
    assert!(alone.yaml().ends_with("\nFn::Transform:\n  Name: All\n"), "{}", alone.yaml());
}

#[test]
fn structs_come_from_macros_and_modules() {
    assert_template::<structs::Whole>("structs");
}
