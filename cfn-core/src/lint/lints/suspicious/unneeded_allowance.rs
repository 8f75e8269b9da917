//! Allowances that nothing needs.

use crate::lint::check::{Check, declare_lint};
use crate::lint::schema::validator::Role;

declare_lint! {
    /// The lint or group finds nothing to allow here, so the reason is outdated. Remove the allowance.
    ///
    /// ```yaml,fails
    /// # allow(duplicate_key, reason = "history")
    /// Type: AWS::SNS::Topic # <-
    /// ```
    /// ```yaml,passes
    /// # allow(missing_deletion_policy, reason = "the queue is empty at night")
    /// Type: AWS::SQS::Queue
    /// ```
    UNNEEDED_ALLOWANCE = "unneeded_allowance", Suspicious, Warn, "unneeded allowance",
    Check::Engine(Role::UnneededAllowance)
}
