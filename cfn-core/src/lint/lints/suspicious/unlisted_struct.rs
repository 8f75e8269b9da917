//! Structs that no stack lists.

use crate::lint::check::{Check, declare_lint};

declare_lint! {
    /// The struct is part of no stack that the build script builds, so that no template has it: it may have been forgotten. Add
    /// it to a stack, or remove it. It is reported once nothing else is wrong. What no stack has, has the levels of none: allow
    /// the lint on the struct, or write `#[allow(dead_code)]`, as rustc knows it.
    ///
    /// ```stack,fails
    /// use cfn::{resource, stack};
    ///
    /// #[resource(AWS::SNS::Topic {})]
    /// pub struct Orders;
    ///
    /// #[resource(AWS::SNS::Topic {})]
    /// pub struct Payments;
    /// // warning: `Payments` is not part of any stack of the package; add it to one, or remove it
    ///
    /// #[stack]
    /// pub struct Shop(Orders);
    /// ```
    /// ```stack,passes
    /// use cfn::{resource, stack};
    ///
    /// #[resource(AWS::SNS::Topic {})]
    /// pub struct Orders;
    ///
    /// #[resource(AWS::SNS::Topic {})]
    /// pub struct Payments;
    ///
    /// #[stack]
    /// pub struct Shop(Orders, Payments);
    /// ```
    pub UNLISTED_STRUCT = "unlisted_struct", Suspicious, Warn, "struct that is part of no stack", Check::Package
}
