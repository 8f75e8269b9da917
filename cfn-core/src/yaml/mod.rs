//! Templates as YAML.
//!
//! The writer has one form for each value, which a YAML 1.1 reader (CloudFormation is one) and a YAML 1.2 reader
//! take alike. [`read_fragment`] reads exactly that form, and quickly: it runs unoptimised in build scripts.
//! Any other template is read by `read_template`, with the feature `read`.

mod error;
mod fragment;
mod fragment_scalar;
pub mod mark;
#[cfg(feature = "read")]
mod read;
mod scalar;
mod template;
mod write;

pub use error::ReadError;
pub use fragment::{read_fragment, read_marked};
#[cfg(feature = "read")]
pub use read::{
    Comment, Document, MAX_BYTES, Position, Positions, Source, comments, format_template, read, read_template, utf8,
};
pub use template::{SECTION_ORDER, write_comment, write_template};
pub use write::{fragment, members, write};

/// How deep values may be nested in what is read.
pub const MAX_DEPTH: usize = 128;
