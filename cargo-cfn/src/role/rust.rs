//! A template of resources as Rust source, proven as that of `cargo cfn import` is.

use cfn_core::model::Template;
use cfn_core::yaml;

use crate::import::{Imported, import};
use crate::outcome::Failure;

/// The module with the structs of the resources.
pub(crate) fn source(template: &Template) -> Result<String, Failure> {
    let text = yaml::write_template(template, &|_| Vec::new());
    let read = yaml::read_template(&text).map_err(|error| Failure(format!("the template cannot be read: {error}")))?;
    let Imported { modules, .. } = import(&read, &text, "template.yaml", "Deployment").map_err(|unsupported| {
        let messages: Vec<String> = unsupported.into_iter().map(|it| it.message).collect();
        Failure(format!("the policy cannot be written as Rust source: {}", messages.join("; ")))
    })?;
    // The first module holds the stack, which is the user's own.
    Ok(modules.into_iter().skip(1).map(|module| module.text).collect())
}
