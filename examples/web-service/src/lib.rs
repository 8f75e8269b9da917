//! A web service in three Availability Zones: `cargo build` writes it to `template.yaml`.
//!
//! ```
//! assert!(web_service::TEMPLATE.starts_with("AWSTemplateFormatVersion:"));
//! ```

pub mod stack;
#[cfg(test)]
mod tests;

/// The template that the build script has written.
pub const TEMPLATE: &str = include_str!(concat!(env!("OUT_DIR"), "/template.yaml"));
