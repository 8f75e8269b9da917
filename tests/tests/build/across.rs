//! What passes between the stacks of a package.

use super::Case;

#[test]
fn imports_are_held_against_the_exports_of_all_stacks() {
    let case = Case::new("across_imports");
    case.assert_fails();
    // The templates of the stacks with mistakes are those of the last valid build; the others are written.
    assert!(!case.path("shop.yaml").exists() && !case.path("reports.yaml").exists());
    assert!(case.read("network.yaml").contains("PrivateSubnetId"));

    case.edit("src/stack.rs", "PrivateSubent", "PrivateSubnet");
    case.edit("src/stack.rs", "qeue", "queue");
    case.edit("src/stack.rs", "PrivateSubnetIdd", "PrivateSubnetId");
    let ran = case.build();
    assert!(ran.succeeded && ran.said.is_empty(), "{}", ran.said);
    let good = case.read("shop.yaml");
    assert!(good.contains("PrivateSubnet"));

    // A template that was written before another stack shows its mistake comes back.
    case.edit("src/stack.rs", "${AWS::StackName}-PrivateSubnet", "${AWS::StackName}-PrivatSubnet");
    let ran = case.build();
    assert_eq!(ran.errors(), 2, "{}", ran.said);
    assert_eq!(case.read("shop.yaml"), good);

    // Without a library, the last call of `cfn::build` fails: it alone knows all exports.
    let case = Case::new("across_imports");
    std::fs::remove_file(case.path("src/lib.rs")).expect("the usual file");
    case.write("src/main.rs", "fn main() {}\n");
    let ran = case.build();
    assert!(!ran.succeeded, "{}", ran.said);
    for name in ["PrivateSubent", "orders-qeue-arn", "PrivateSubnetIdd"] {
        assert!(ran.said.contains(name), "{}", ran.said);
    }
    case.edit("src/stack.rs", "PrivateSubent", "PrivateSubnet");
    case.edit("src/stack.rs", "qeue", "queue");
    case.edit("src/stack.rs", "PrivateSubnetIdd", "PrivateSubnetId");
    let ran = case.build();
    assert!(ran.succeeded && ran.said.is_empty(), "{}", ran.said);
}

#[test]
fn a_nested_stack_gets_what_its_template_declares() {
    Case::new("across_nested").assert_fails();
}

#[test]
fn stacks_cannot_wait_for_each_other() {
    Case::new("across_cycle").assert_fails();
}

#[test]
fn a_struct_in_no_stack_is_a_warning() {
    let case = Case::new("unlisted");
    case.assert_builds();
    let ran = case.cargo(&["test"]);
    assert!(ran.succeeded && !ran.said.contains("`Small` is not built"), "{}", ran.said);
}
