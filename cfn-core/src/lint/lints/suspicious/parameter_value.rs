//! What a parameter may be, where its value is used.

use crate::lint::check::{Check, declare_lint};
use crate::lint::schema::validator::Role;

declare_lint! {
    /// The property does not accept the default of the parameter, or one of its allowed values: a deployment with
    /// this value fails. Change the value, restrict the parameter, or use it under a condition.
    ///
    /// ```yaml,fails
    /// Parameters:
    ///   Delay: {Type: Number, Default: 1000}
    /// Resources:
    ///   Queue: {Type: AWS::SQS::Queue, Properties: {DelaySeconds: !Ref Delay}} # <-
    /// ```
    /// ```yaml,passes
    /// Parameters:
    ///   Delay: {Type: Number, Default: 900}
    /// Resources:
    ///   Queue: {Type: AWS::SQS::Queue, Properties: {DelaySeconds: !Ref Delay}}
    /// ```
    PARAMETER_VALUE = "parameter_value", Suspicious, Warn, "parameter value that the property does not accept",
    Check::Engine(Role::ParameterValue)
}
