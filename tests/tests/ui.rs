//! What rustc says about each case below `ui/<topic>`, compared with the `.stderr` beside it, and the near misses
//! below `ui/<topic>/pass`, which must compile. `TRYBUILD=overwrite cargo test -p cfn-tests --test ui` writes the
//! `.stderr` files anew; look at the difference before you keep it.

#[test]
fn mistakes_are_errors_at_their_tokens() {
    let cases = trybuild::TestCases::new();
    cases.pass("ui/*/pass/*.rs");
    cases.compile_fail("ui/*/*.rs");
}
