//! A template against itself, however it is written.

use cfn_core::diff::diff;
use cfn_core::yaml::{read_template, write_template};

use crate::expected::template;
use crate::original;

#[test]
fn a_template_does_not_differ_from_itself() {
    for (name, original) in original::originals() {
        let template = template(&original);
        let update = diff(&template, &template);
        assert!(update.is_empty(), "{name}: {update:#?}");
    }
}

#[test]
fn a_template_does_not_differ_from_its_yaml() {
    for (name, original) in original::originals() {
        let template = template(&original);
        let written = write_template(&template, &|_| Vec::new());
        let written = read_template(&written).unwrap_or_else(|error| panic!("{name}: {error}")).template;
        let update = diff(&template, &written);
        assert!(update.is_empty(), "{name}: {update:#?}");
    }
}
