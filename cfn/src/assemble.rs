//! What a test asks a template: [`Template`] has entries, an [`Entry`] has values.

pub use cfn_assemble::{Entry, Finding, Level, Template, Value};

pub use crate::script::{assemble, entry};
