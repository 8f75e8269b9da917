//! The versions of the policy language.
//!
//! Source: "IAM JSON policy elements: Version" of the IAM user guide.

/// The version that has policy variables.
pub(crate) const CURRENT: &str = "2012-10-17";

/// The version of policies that name none.
pub(crate) const OUTDATED: &str = "2008-10-17";
