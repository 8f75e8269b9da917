use super::Case;

/// What only the whole stack shows is an error of rustc at its token, all of it in one build.
#[test]
fn five_mistakes_are_five_errors() {
    let case = Case::new("five_mistakes");
    case.assert_fails();
    assert!(!case.path("template.yaml").exists());
}

#[test]
fn without_a_library_the_build_script_fails() {
    Case::new("no_library").assert_fails();
}

#[test]
fn a_library_without_the_stack_shows_nothing_and_the_build_script_fails() {
    Case::new("not_included").assert_fails();
}

#[test]
fn what_another_package_has_written_is_shown_by_the_build_script() {
    Case::new("another_package").assert_fails();
}

/// The macro runs the lints of a declaration itself.
#[test]
fn a_crate_without_a_build_script_checks_each_struct() {
    Case::new("no_build_script").assert_fails();
}

#[test]
fn a_struct_that_only_the_library_compiles_is_checked_there() {
    Case::new("only_in_library").assert_fails();
}

#[test]
fn a_struct_that_macro_rules_have_written_has_one_error() {
    Case::new("from_macro_rules").assert_fails();
}

#[test]
fn what_is_wrong_with_a_list_is_told_at_its_parts() {
    Case::new("list").assert_fails();
}

#[test]
fn a_reference_is_checked_by_what_it_leads_to() {
    Case::new("references").assert_fails();
}

/// What follows from a mistake elsewhere in the stack is not told beside it.
#[test]
fn one_mistake_is_one_error() {
    Case::new("one_mistake").assert_fails();
}

#[test]
fn a_cycle_is_told_where_it_can_be_broken() {
    Case::new("cycle").assert_fails();
}

#[test]
fn what_is_wrong_with_loops_is_told_at_their_tokens() {
    Case::new("for_each").assert_fails();
}

#[test]
fn loops_without_their_transform_are_one_error() {
    Case::new("for_each_transform").assert_fails();
}

#[test]
fn what_loops_make_is_referred_to_by_name() {
    Case::new("for_each_names").assert_fails();
}
