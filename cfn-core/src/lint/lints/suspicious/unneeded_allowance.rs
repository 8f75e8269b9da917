//! Allowances that nothing needs.

use crate::lint::check::{Check, declare_lint};
use crate::lint::schema::validator::Role;

declare_lint! {
    /// The lint finds nothing to allow here, so the reason is outdated. Remove the allowance.
    UNNEEDED_ALLOWANCE = "unneeded_allowance", Suspicious, Warn, "unneeded allowance", Check::Engine(Role::UnneededAllowance)
}
