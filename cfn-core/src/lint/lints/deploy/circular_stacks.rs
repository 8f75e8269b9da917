//! Stacks of which none can be deployed before the others.

use crate::lint::check::{Check, declare_lint};

declare_lint! {
    /// Stacks import from each other, or contain each other: none of them can be deployed before the others. Move what both need
    /// into a stack of its own, or into one of the two.
    ///
    /// Source: "Get exported outputs from a deployed CloudFormation stack" of the CloudFormation user guide.
    ///
    /// ```stack,fails
    /// use cfn::{output, resource, stack};
    ///
    /// #[resource(AWS::SNS::Topic { DisplayName: ImportValue("payments-topic") })]
    /// pub struct Orders;
    ///
    /// #[output(Value: Orders, Export: { Name: "orders-topic" })]
    /// pub struct OrdersTopic;
    ///
    /// #[stack]
    /// pub struct Shop(Orders, OrdersTopic);
    ///
    /// #[resource(AWS::SNS::Topic { DisplayName: ImportValue("orders-topic") })]
    /// // error: circular dependency between stacks: `Desk` -> `Shop` -> `Desk`
    /// pub struct Payments;
    ///
    /// #[output(Value: Payments, Export: { Name: "payments-topic" })]
    /// pub struct PaymentsTopic;
    ///
    /// #[stack]
    /// pub struct Desk(Payments, PaymentsTopic);
    /// ```
    /// ```stack,passes
    /// use cfn::{output, resource, stack};
    ///
    /// #[resource(AWS::SNS::Topic { DisplayName: "Orders" })]
    /// pub struct Orders;
    ///
    /// #[output(Value: Orders, Export: { Name: "orders-topic" })]
    /// pub struct OrdersTopic;
    ///
    /// #[stack]
    /// pub struct Shop(Orders, OrdersTopic);
    ///
    /// #[resource(AWS::SNS::Topic { DisplayName: ImportValue("orders-topic") })]
    /// pub struct Payments;
    ///
    /// #[stack]
    /// pub struct Desk(Payments);
    /// ```
    pub CIRCULAR_STACKS = "circular_stacks", Deploy, Deny, "stacks that need each other", Check::Package
}
