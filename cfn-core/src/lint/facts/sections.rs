//! What a template has beside its sections.

/// What a template has beside its sections.
pub(crate) const MEMBERS: &[&str] = &["AWSTemplateFormatVersion", "Description", "Metadata", "Transform"];
