//! Outputs that another stack of the package does not have.

use crate::lint::check::{Check, declare_lint};

declare_lint! {
    /// `GetStackOutput` reads an output that the stack does not have, but one of almost the same name. Read the output that the
    /// stack declares. The stack is one of the package if its name has the words of a template's file or of a stack's struct in it.
    ///
    /// Source: "Fn::GetStackOutput" of the CloudFormation template reference.
    ///
    /// ```stack,fails
    /// use cfn::{output, resource, stack};
    ///
    /// #[resource(AWS::SNS::Topic {})]
    /// pub struct Orders;
    ///
    /// #[output(Value: Orders)]
    /// pub struct Topic;
    ///
    /// #[stack]
    /// pub struct Shop(Orders, Topic);
    ///
    /// #[resource(AWS::SSM::Parameter {
    ///     Type: "String",
    ///     Value: GetStackOutput({ StackName: "shop-production", OutputName: "Topik" }),
    ///     // error: stack `Shop` has no output `Topik`; did you mean `Topic`?
    /// })]
    /// pub struct Name;
    ///
    /// #[stack]
    /// pub struct Names(Name);
    /// ```
    /// ```stack,passes
    /// use cfn::{output, resource, stack};
    ///
    /// #[resource(AWS::SNS::Topic {})]
    /// pub struct Orders;
    ///
    /// #[output(Value: Orders)]
    /// pub struct Topic;
    ///
    /// #[stack]
    /// pub struct Shop(Orders, Topic);
    ///
    /// #[resource(AWS::SSM::Parameter {
    ///     Type: "String",
    ///     Value: GetStackOutput({ StackName: "shop-production", OutputName: "Topic" }),
    /// })]
    /// pub struct Name;
    ///
    /// #[stack]
    /// pub struct Names(Name);
    /// ```
    pub STACK_OUTPUT = "stack_output", Reference, Deny, "misspelled output of another stack", Check::Package
}
