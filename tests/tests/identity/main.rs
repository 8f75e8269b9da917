//! A name means what rustc says it means: references travel as identities, and each instantiation of a generic struct is
//! an entry of its own. Each case compares the whole template.

#![allow(missing_docs)]

mod constructs;
mod names;

use cfn::{Stack, assemble};

/// The template of a stack, without what every template begins with.
#[track_caller]
fn template<S: Stack>() -> String {
    match assemble::<S>() {
        Ok(template) => template.yaml().trim_start_matches("AWSTemplateFormatVersion: \"2010-09-09\"\n\n").to_owned(),
        Err(findings) => panic!("{}", findings.iter().map(|finding| format!("{finding}\n")).collect::<String>()),
    }
}

/// What is wrong with a stack, without the file.
#[track_caller]
fn findings<S: Stack>() -> Vec<String> {
    let findings = assemble::<S>().expect_err("the stack is wrong");
    findings.iter().map(|finding| format!("{}: {} [cfn::{}]", finding.name, finding.message, finding.lint)).collect()
}
