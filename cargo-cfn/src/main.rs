//! `cargo cfn`: checks any CloudFormation template, without a network and without AWS.
//!
//! ```console
//! $ cargo cfn check template.yaml
//! $ cargo cfn explain broad_action
//! ```

mod arguments;
mod check;
mod commands;
#[cfg(test)]
mod corpus;
mod diff;
mod equality;
mod example;
mod format;
mod import;
mod json;
mod krate;
mod modules;
mod outcome;
mod role;
mod terminal;

use std::process::ExitCode;

fn main() -> ExitCode {
    commands::run(arguments::parse(std::env::args_os())).into()
}
