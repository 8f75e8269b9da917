//! Imports that no stack of the package exports.

use crate::lint::check::{Check, declare_lint};

declare_lint! {
    /// No stack of the package exports the name that `ImportValue` imports, but the name of an export is almost the same: the
    /// deployment of the importing stack would fail. Import the name that the other stack exports. A name that resembles none is
    /// the export of a stack elsewhere and is not checked.
    ///
    /// Source: "Get exported outputs from a deployed CloudFormation stack" of the CloudFormation user guide.
    ///
    /// ```stack,fails
    /// use cfn::{output, resource, stack};
    ///
    /// #[resource(AWS::SNS::Topic {})]
    /// pub struct Orders;
    ///
    /// #[output(Value: Orders, Export: { Name: "orders-topic" })]
    /// pub struct OrdersTopic;
    ///
    /// #[stack]
    /// pub struct Shop(Orders, OrdersTopic);
    ///
    /// #[resource(AWS::SNS::Subscription { Protocol: "email", Endpoint: "a@example.com", TopicArn: ImportValue("order-topic") })]
    /// // error: no stack exports `order-topic`; did you mean `orders-topic`, which `Shop` exports?
    /// pub struct Mail;
    ///
    /// #[stack]
    /// pub struct Mails(Mail);
    /// ```
    /// ```stack,passes
    /// use cfn::{output, resource, stack};
    ///
    /// #[resource(AWS::SNS::Topic {})]
    /// pub struct Orders;
    ///
    /// #[output(Value: Orders, Export: { Name: "orders-topic" })]
    /// pub struct OrdersTopic;
    ///
    /// #[stack]
    /// pub struct Shop(Orders, OrdersTopic);
    ///
    /// #[resource(AWS::SNS::Subscription { Protocol: "email", Endpoint: "a@example.com", TopicArn: ImportValue("orders-topic") })]
    /// pub struct Mail;
    ///
    /// #[stack]
    /// pub struct Mails(Mail);
    /// ```
    pub UNKNOWN_EXPORT = "unknown_export", Reference, Deny, "misspelled import from another stack", Check::Package
}
