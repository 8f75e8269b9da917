//! The pseudo parameters.
//!
//! Source: "Pseudo parameters reference" of the CloudFormation template reference.

#![allow(non_upper_case_globals)]

use super::{List, Text};

/// The account ID of the stack, such as `123456789012`.
///
/// [AWS::AccountId](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/pseudo-parameter-reference.html#cfn-pseudo-param-accountid)
pub const AccountId: Text = Text;

/// No value: the property or element is removed.
///
/// [AWS::NoValue](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/pseudo-parameter-reference.html#cfn-pseudo-param-novalue)
pub const NoValue: Text = Text;

/// The ARNs of the topics that receive the events of the stack.
///
/// [AWS::NotificationARNs](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/pseudo-parameter-reference.html#cfn-pseudo-param-notificationarns)
pub const NotificationARNs: List<Text> = List(std::marker::PhantomData);

/// The partition: `aws`, `aws-cn` or `aws-us-gov`.
///
/// [AWS::Partition](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/pseudo-parameter-reference.html#cfn-pseudo-param-partition)
pub const Partition: Text = Text;

/// The Region of the stack, such as `us-east-1`.
///
/// [AWS::Region](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/pseudo-parameter-reference.html#cfn-pseudo-param-region)
pub const Region: Text = Text;

/// The ARN of the stack.
///
/// [AWS::StackId](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/pseudo-parameter-reference.html#cfn-pseudo-param-stackid)
pub const StackId: Text = Text;

/// The name of the stack.
///
/// [AWS::StackName](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/pseudo-parameter-reference.html#cfn-pseudo-param-stackname)
pub const StackName: Text = Text;

/// The suffix of domain names of AWS, such as `amazonaws.com`.
///
/// [AWS::URLSuffix](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/pseudo-parameter-reference.html#cfn-pseudo-param-urlsuffix)
pub const URLSuffix: Text = Text;
