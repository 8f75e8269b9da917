//! CloudFormation templates as annotated structs, checked when they are built.
//!
//! ```
//! use cfn::{output, resource, stack};
//!
//! /// Takes the jobs.
//! #[resource(AWS::SQS::Queue { VisibilityTimeout: 60 }, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain")]
//! pub struct Jobs;
//!
//! /// Where to send jobs.
//! #[output(Value: Jobs.QueueUrl)]
//! pub struct JobsUrl;
//!
//! /// Does jobs.
//! #[stack]
//! pub struct Worker(Jobs, JobsUrl);
//!
//! # #[cfg(feature = "assemble")] {
//! let template = cfn::assemble::<Worker>().expect("nothing is wrong with the stack");
//! assert_eq!(template.resource("Jobs").type_name(), "AWS::SQS::Queue");
//! # }
//! ```
//!
//! The package of a stack depends on this crate twice: as a dependency, without features, and as a build dependency, with
//! the feature `build`. The build script writes the template with one call of `cfn::build`. Tests that ask a template, and
//! lints of your own, need the feature `assemble`.

#[cfg(feature = "assemble")]
pub mod assemble;
#[cfg(feature = "diff")]
pub mod diff;
#[cfg(any(rust_analyzer, test))]
#[doc(hidden)]
pub mod ide;
#[cfg(feature = "assemble")]
pub mod lint;
#[doc(hidden)]
pub mod part;
#[cfg(any(feature = "build", feature = "assemble"))]
mod script;

pub use cfn_macros::{__view, condition, mapping, output, parameter, resource, rule, stack};
pub use part::{Condition, Mapping, Parameter, Part, Resource, Stack};
// What the expansion of each struct names, by paths of fewer steps: rustc resolves them for each.
#[doc(hidden)]
pub use part::{Expanded as __Expanded, Names as __Names, Text as __Text, section as __section};

#[cfg(feature = "assemble")]
pub use assemble::{Finding, Level, Template, assemble, entry};
#[cfg(feature = "graph")]
pub use cfn_core::graph;
#[cfg(feature = "assemble")]
pub use cfn_core::model;
#[cfg(feature = "permissions")]
pub use cfn_core::permissions;
#[cfg(any(feature = "build", feature = "assemble"))]
pub use script::{Build, build};
