//! What an update of a deployed stack does, for tests: "this change replaces nothing".
//!
//! The crate of the stack needs the feature `diff` in its tests:
//!
//! ```toml
//! [dev-dependencies]
//! cfn-rs = { version = "0.1", features = ["diff"] }
//! ```
//!
//! The template that is deployed is a file beside the sources, or what `aws cloudformation get-template` returns.
//!
//! ```
//! use cfn::diff::Outcome;
//! use cfn::{resource, stack};
//!
//! /// Takes the jobs.
//! #[resource(
//!     AWS::SQS::Queue { QueueName: "jobs", VisibilityTimeout: 90 },
//!     DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain",
//! )]
//! pub struct Jobs;
//!
//! /// Does jobs.
//! #[stack]
//! pub struct Worker(Jobs);
//!
//! let deployed = "
//! Resources:
//!   Jobs:
//!     Type: AWS::SQS::Queue
//!     Properties: {QueueName: jobs, VisibilityTimeout: 60}
//!     DeletionPolicy: Retain
//!     UpdateReplacePolicy: Retain
//! ";
//! let template = cfn::assemble::<Worker>().expect("nothing is wrong with the stack");
//! let update = template.update_of(deployed).expect("the deployed template is YAML");
//!
//! assert_eq!(update.replaced().count(), 0);
//! assert_eq!(update.deleted().count(), 0);
//! let (jobs, verdict) = update.resources().next().expect("the timeout differs");
//! assert_eq!((jobs.id.as_str(), verdict.outcome), ("Jobs", Outcome::Update));
//! ```

pub use cfn_core::diff::*;
pub use cfn_core::yaml::ReadError;
