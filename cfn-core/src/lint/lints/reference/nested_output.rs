//! Outputs that a nested stack does not have.

use crate::lint::check::{Check, declare_lint};

declare_lint! {
    /// An output of a nested stack is read, `Nested.Outputs.Name`, that its template does not declare. Read one that it declares,
    /// or add the output to the nested stack. The template is known if the URL ends in the file name of a template of the package.
    ///
    /// Source: "Fn::GetAtt" and "AWS::CloudFormation::Stack" of the CloudFormation template reference.
    ///
    /// ```stack,fails
    /// use cfn::{output, parameter, resource, stack};
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
    /// /// The bucket with the templates.
    /// #[parameter(Type: "String")]
    /// pub struct Templates;
    ///
    /// #[resource(AWS::CloudFormation::Stack { TemplateURL: Sub("https://${Templates}.s3.amazonaws.com/shop.yaml") },
    ///     DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
    /// pub struct Inner;
    ///
    /// #[output(Value: Inner.Outputs.Topics)]
    /// // error: `shop.yaml` has no output `Topics`; did you mean `Topic`?
    /// pub struct InnerTopic;
    ///
    /// #[stack]
    /// pub struct Whole(Templates, Inner, InnerTopic);
    /// ```
    /// ```stack,passes
    /// use cfn::{output, parameter, resource, stack};
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
    /// /// The bucket with the templates.
    /// #[parameter(Type: "String")]
    /// pub struct Templates;
    ///
    /// #[resource(AWS::CloudFormation::Stack { TemplateURL: Sub("https://${Templates}.s3.amazonaws.com/shop.yaml") },
    ///     DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
    /// pub struct Inner;
    ///
    /// #[output(Value: Inner.Outputs.Topic)]
    /// pub struct InnerTopic;
    ///
    /// #[stack]
    /// pub struct Whole(Templates, Inner, InnerTopic);
    /// ```
    pub NESTED_OUTPUT = "nested_output", Reference, Deny, "unknown output of a nested stack", Check::Package
}
