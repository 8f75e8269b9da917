//! The engine behind `cfn_macros`: facts about CloudFormation and IAM, a model of templates, the lints that check it,
//! and the assembler that a build script calls.
//!
//! ```
//! # #[cfg(feature = "engine")] {
//! use cfn_core::lint::{check_policy, policies::Kind};
//! use cfn_core::model::NodeIds;
//! use cfn_core::yaml::read_fragment;
//!
//! let policy = "\
//! Version: \"2012-10-17\"
//! Statement:
//!   - Effect: Allow
//!     Action: dynamodb:*
//!     Resource: arn:aws:dynamodb:us-east-1:111122223333:table/orders
//! ";
//! let policy = read_fragment(policy, &mut NodeIds::default()).expect("the policy is YAML");
//! let findings = check_policy(&policy, Kind::Identity);
//! assert_eq!(findings[0].lint.id, "broad_action");
//! # }
//! ```
//!
//! A build script calls [`build`]; [`assemble`](fn@assemble) is the same without cargo and disk; [`lint::check`](fn@lint::check) checks
//! any template. All of that is behind the default feature `engine`: what the expansions of `cfn_macros` name, [`part`],
//! stands without it. The feature `read` adds the reader of templates that were written by hand.

#[cfg(feature = "engine")]
pub mod assemble;
#[cfg(feature = "engine")]
pub mod data;
#[cfg(feature = "engine")]
pub mod iam;
#[cfg(any(rust_analyzer, test))]
#[doc(hidden)]
pub mod ide;
#[cfg(feature = "engine")]
pub mod lint;
pub mod model;
#[cfg(feature = "engine")]
pub mod nearest;
pub mod part;
#[cfg(feature = "engine")]
pub mod pattern;
#[cfg(feature = "engine")]
pub mod schema;
mod steps;
#[cfg(feature = "engine")]
pub mod yaml;

#[cfg(feature = "engine")]
pub use assemble::{assemble, build};
