//! The assembler of `cfn-rs`: from the structs of a stack, as data, to its template.
//!
//! This crate has no stable interface of its own; use `cfn-rs`, which runs it in one of two ways. In a build script with
//! the feature `build`, the process of `cfn-engine` does the work: a build script is linked at every edit, and this crate is most
//! of what it would consist of. With the feature `assemble`, it is linked: for tests, and for users' own lints.
//!
//! ```
//! use std::sync::Arc;
//!
//! use cfn_assemble::{Settings, Struct, assemble};
//!
//! let of = |identity, text, parts| {
//!     let (uses, values, arguments, circles) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
//!     Arc::new(Struct { text, identity, uses, values, arguments, parts, circles })
//! };
//! let orders = of(1, "7 resource Orders src/stack.rs\n\nOrders:\n  Type: AWS::SNS::Topic\n", Vec::new());
//! let shop = of(0, "12 stack Shop src/stack.rs\npart Orders\n\n", vec![(0, orders)]);
//!
//! let template = assemble(&shop, &Settings::default()).expect("nothing is wrong with the stack");
//! assert_eq!(template.resource("Orders").type_name(), "AWS::SNS::Topic");
//! ```

mod across;
mod assembled;
mod build;
mod caller;
mod collect;
mod comments;
mod compose;
mod entry;
mod finding;
mod included;
mod levels;
mod loops;
mod moved;
mod order;
mod report;
#[cfg(feature = "serde_yaml")]
mod serde;
mod settings;
mod snapshot;
mod source;
mod structs;
mod template;
#[cfg(feature = "diff")]
mod update;
mod write;

use std::sync::Arc;

pub use build::{Request, build};
pub use caller::Caller;
pub use cfn_core::lint::Level;
pub use entry::entry;
pub use finding::Finding;
pub use settings::{Set, Settings};
pub use structs::{Argument, Struct, float};
pub use template::{Entry, Template, Value};

use assembled::Assembled;

/// The template of a stack.
///
/// # Errors
/// All findings, including warnings, if at least one of them is an error.
pub fn assemble(stack: &Arc<Struct>, settings: &Settings) -> Result<Template, Vec<Finding>> {
    Assembled::of(stack, settings).into_result()
}
