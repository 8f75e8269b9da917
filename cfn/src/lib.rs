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
//! # #[cfg(feature = "build")] {
//! let template = cfn::assemble::<Worker>().expect("nothing is wrong with the stack");
//! assert_eq!(template.resource("Jobs").type_name(), "AWS::SQS::Queue");
//! # }
//! ```
//!
//! The package of a stack depends on this crate twice: as a dependency, without features, and as a build dependency, with
//! the feature `build`. The build script writes the template with one call of `cfn::build`.

// Nothing names it; rustc takes the engine from it.
#[cfg(feature = "dynamic")]
extern crate cfn_dylib as _;

#[cfg(feature = "build")]
pub mod assemble;
#[cfg(feature = "diff")]
pub mod diff;
#[cfg(any(rust_analyzer, test))]
#[doc(hidden)]
pub mod ide;
#[cfg(feature = "build")]
pub mod lint;
#[doc(hidden)]
pub mod part;

pub use cfn_macros::{__view, condition, mapping, output, parameter, resource, rule, stack};
pub use part::{Condition, Mapping, Parameter, Part, Resource, Stack};

#[cfg(feature = "build")]
pub use assemble::{Build, Finding, Level, Template, assemble, build, entry};
#[cfg(feature = "graph")]
pub use cfn_core::graph;
#[cfg(feature = "build")]
pub use cfn_core::model;
#[cfg(feature = "permissions")]
pub use cfn_core::permissions;
