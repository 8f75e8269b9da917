//! The engine of `cfn`: facts about CloudFormation and IAM, a model of templates, and lints.
//!
//! ```
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
//! ```
//!
//! [`lint::check`](fn@lint::check) checks any template. This crate does not depend on Rust structs or cargo: `cfn-expand`
//! writes each struct as an [`entry`], and `cfn` writes the findings as a [`verdict`]. The feature `read` adds a reader of
//! existing templates in YAML and JSON, the feature `diff` what an update from one template to another does, the feature
//! `graph` the graph of a template, and the feature `permissions` what CloudFormation needs to deploy one.

pub mod data;
#[cfg(feature = "diff")]
pub mod diff;
pub mod entry;
#[cfg(feature = "graph")]
pub mod graph;
pub mod iam;
pub mod lint;
pub mod loops;
pub mod model;
pub mod nearest;
mod parallel;
pub mod pattern;
#[cfg(feature = "permissions")]
pub mod permissions;
pub mod schema;
mod steps;
pub mod transform;
pub mod verdict;
pub mod yaml;
