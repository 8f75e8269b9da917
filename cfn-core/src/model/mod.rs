//! A template in memory: what the macros read from tokens, what the readers read from YAML,
//! what the lints check and what the writer writes.
//!
//! Every key and every value has a [`NodeId`]. Whoever builds a model keeps beside it where each
//! node came from (a span of tokens, a line and column of a file); findings name nodes only.

mod function;
mod node;
mod path;
mod pseudo;
mod references;
mod sub;
mod template;
mod values;

pub use function::{Form, Intrinsic};
pub use node::{Hole, Key, Member, Node, NodeId, NodeIds, Value};
pub use path::Segment;
pub use pseudo::PSEUDO_PARAMETERS;
pub use references::{ReferenceUse, Use, references, references_in};
pub use sub::{SubPart, Substituted, Substitution, sub_parts};
pub use template::{Allowance, Declaration, Resource, Section, Template};
pub use values::{Arm, If};
