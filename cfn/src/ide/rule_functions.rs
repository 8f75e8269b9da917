//! The functions that only rules have.
//!
//! Source: "Rule-specific intrinsic functions" of the CloudFormation template reference.

#![allow(non_snake_case)]

use super::Value;

/// `Fn::Contains`: whether a string is in a list.
///
/// [Fn::Contains](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-rules.html#fn-contains)
pub const fn Contains<T, U>(_list: T, _text: U) -> Value {
    unreachable!()
}

/// `Fn::EachMemberEquals`: whether every string of a list equals the given one.
///
/// [Fn::EachMemberEquals](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-rules.html#fn-eachmemberequals)
pub const fn EachMemberEquals<T, U>(_list: T, _text: U) -> Value {
    unreachable!()
}

/// `Fn::EachMemberIn`: whether every string of a list is in another list.
///
/// [Fn::EachMemberIn](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-rules.html#fn-eachmemberin)
pub const fn EachMemberIn<T, U>(_list: T, _all: U) -> Value {
    unreachable!()
}

/// `Fn::RefAll`: the values of all parameters of a type, such as `"AWS::EC2::VPC::Id"`.
///
/// [Fn::RefAll](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-rules.html#fn-refall)
pub const fn RefAll<T>(_parameter_type: T) -> Value {
    unreachable!()
}

/// `Fn::ValueOf`: an attribute of what a parameter refers to, such as a tag of a VPC.
///
/// [Fn::ValueOf](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-rules.html#fn-valueof)
pub const fn ValueOf<T, U>(_parameter: T, _attribute: U) -> Value {
    unreachable!()
}

/// `Fn::ValueOfAll`: an attribute of what all parameters of a type refer to.
///
/// [Fn::ValueOfAll](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-rules.html#fn-valueofall)
pub const fn ValueOfAll<T, U>(_parameter_type: T, _attribute: U) -> Value {
    unreachable!()
}
