//! Allowances and levels of lints that do not exist.

use crate::lint::check::{Check, declare_lint};
use crate::lint::schema::validator::Role;

declare_lint! {
    /// Allowances and levels name a lint by its ID, without `cfn::`, or a group of lints such as `policy`. A lint of your
    /// own is known if the build script adds it to the stack.
    ///
    /// ```yaml,fails
    /// # allow(missing_deletion_polcy, reason = "the queue is empty at night")
    /// Type: AWS::SQS::Queue # <-
    /// ```
    /// ```yaml,passes
    /// # allow(missing_deletion_policy, reason = "the queue is empty at night")
    /// Type: AWS::SQS::Queue
    /// ```
    UNKNOWN_ALLOWANCE = "unknown_allowance", Shape, Deny, "unknown lint or group",
    Check::Engine(Role::UnknownAllowance)
}
