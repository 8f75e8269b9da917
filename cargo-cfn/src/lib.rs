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
mod dependency;
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

use cfn_core::yaml;

/// Runs the command with the arguments of the process.
pub fn main() -> ExitCode {
    commands::run(arguments::parse(std::env::args_os())).into()
}

/// The modules that `cargo cfn import` makes of a template, by name, proven to make the template again.
///
/// # Errors
///
/// What cannot be read, or what Rust source cannot say.
pub fn imported(text: &str) -> Result<Vec<(String, String)>, String> {
    let source = yaml::read_template(text).map_err(|error| error.to_string())?;
    match import::import(&source, text, "template.yaml", "Imported") {
        Ok(imported) => Ok(imported.modules.into_iter().map(|module| (module.name, module.text)).collect()),
        Err(unsupported) => {
            let messages: Vec<String> = unsupported.into_iter().map(|place| place.message).collect();
            Err(messages.join("\n"))
        }
    }
}
