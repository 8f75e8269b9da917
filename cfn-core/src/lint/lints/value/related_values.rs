//! Values of several resources that conflict.

use crate::lint::check::{Check, declare_lint};
use crate::lint::schema::validator::Role;

declare_lint! {
    /// The value conflicts with another value of the resource, or with a resource that it refers to, so AWS rejects
    /// it.
    ///
    /// Source: the extension schemas of cfn-lint.
    ///
    /// ```yaml,fails
    /// Type: AWS::AutoScaling::AutoScalingGroup
    /// Properties: {MinSize: "5", MaxSize: "4"} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::AutoScaling::AutoScalingGroup
    /// Properties: {MinSize: "5", MaxSize: "5"}
    /// ```
    RELATED_VALUES = "related_values", Value, Deny, "conflicting values",
    Check::Engine(Role::RelatedValues)
}
