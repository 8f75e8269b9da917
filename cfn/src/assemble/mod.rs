//! From the structs of a stack to its template.
//!
//! [`assemble`] returns the template and writes no files; [`build`] is for build scripts, and writes the template. [`Build`]
//! does both with the user's own lints and with other levels.

mod across;
mod assembled;
mod build;
mod builder;
mod caller;
mod collect;
mod comments;
mod compose;
mod entry;
mod finding;
mod included;
mod levels;
mod loops;
mod order;
mod report;
#[cfg(feature = "serde_yaml")]
mod serde;
mod settings;
mod snapshot;
mod source;
mod template;
mod value;
mod write;

pub use build::build;
pub use builder::Build;
pub use cfn_core::lint::Level;
pub use entry::entry;
pub use finding::Finding;
pub use template::{Entry, Template, Value};

use crate::part::Stack;
use assembled::Assembled;
use settings::Settings;

/// Returns the template of a stack, for tests.
///
/// ```
/// use cfn::{resource, stack};
///
/// #[resource(AWS::SNS::Topic { DisplayName: "Alarms" })]
/// pub struct Alarms;
///
/// #[stack]
/// pub struct Monitoring(Alarms);
///
/// let template = cfn::assemble::<Monitoring>().expect("nothing is wrong with the stack");
/// assert_eq!(template.resource("Alarms").property("DisplayName"), "Alarms");
/// ```
///
/// # Errors
/// All findings, including warnings, if at least one of them is an error.
pub fn assemble<S: Stack>() -> Result<Template, Vec<Finding>> {
    Assembled::of(S::PART, &Settings::default()).into_result()
}
