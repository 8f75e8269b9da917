//! The engine behind `cfn_macros`: facts about CloudFormation and IAM, a model of templates, the rules that judge it,
//! and the assembler that a build script calls.
//!
//! ```
//! //! use cfn_core::check::policy::{Kind, check_policy};
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
//! assert_eq!(findings[0].rule.id, "broad_action");
//! ```
//!
//! A build script calls [`build`]; [`assemble`](fn@assemble) is the same without cargo and disk; [`check::check`] judges
//! any template. All of that is behind the default feature `engine`: what the expansions of `cfn_macros` name, [`part`],
//! stands without it. The feature `read` adds the reader of templates that were written by hand.

pub mod check;
pub mod data;
pub mod entry;
pub mod iam;

pub mod model;
pub mod nearest;
pub mod pattern;
pub mod schema;
pub mod verdict;
pub mod yaml;
