//! Allowances of lints that do not exist.

use crate::lint::check::{Check, declare_lint};
use crate::lint::schema::validator::Role;

declare_lint! {
    /// An allowance names a lint by its ID, without `cfn::`.
    ///
    /// ```yaml,fails
    /// # allow(missing_deletion_polcy, reason = "the queue is empty at night")
    /// Type: AWS::SQS::Queue # <-
    /// ```
    /// ```yaml,passes
    /// # allow(missing_deletion_policy, reason = "the queue is empty at night")
    /// Type: AWS::SQS::Queue
    /// ```
    UNKNOWN_ALLOWANCE = "unknown_allowance", Shape, Deny, "allowance of an unknown lint",
    Check::Engine(Role::UnknownAllowance)
}
