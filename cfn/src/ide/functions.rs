//! The functions that return a value.
//!
//! Source: "Intrinsic function reference" of the CloudFormation template reference.

#![allow(non_snake_case)]

use super::Value;

/// `Fn::Sub`: a string in which `${Name}`, `${Name.Attribute}` and `${AWS::Region}` are replaced by values;
/// `${!Literal}` becomes `${Literal}`.
///
/// [Fn::Sub](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html)
pub const fn Sub<U>(_text: &str, _variables: U) -> Value {
    unreachable!()
}

/// `Fn::Join`: strings, joined with a delimiter.
///
/// [Fn::Join](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-join.html)
pub const fn Join<U>(_delimiter: &str, _values: U) -> Value {
    unreachable!()
}

/// `Fn::Select`: one element of a list, counted from 0.
///
/// [Fn::Select](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-select.html)
pub const fn Select<T, U>(_index: T, _list: U) -> Value {
    unreachable!()
}

/// `Fn::Split`: a string, split into a list at each delimiter.
///
/// [Fn::Split](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-split.html)
pub const fn Split<U>(_delimiter: &str, _text: U) -> Value {
    unreachable!()
}

/// `Fn::Base64`: a string in Base64, such as the user data of an EC2 instance.
///
/// [Fn::Base64](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-base64.html)
pub const fn Base64<T>(_text: T) -> Value {
    unreachable!()
}

/// `Fn::Cidr`: CIDR blocks within a block: how many, and with how many host bits each.
///
/// [Fn::Cidr](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-cidr.html)
pub const fn Cidr<T, U, V>(_block: T, _count: U, _bits: V) -> Value {
    unreachable!()
}

/// `Fn::GetAZs`: the Availability Zones of a Region, by default of the stack's own.
///
/// [Fn::GetAZs](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getavailabilityzones.html)
pub const fn GetAZs<T>(_region: T) -> Value {
    unreachable!()
}

/// `Fn::ImportValue`: the value that another stack of the account and Region exports under a name.
///
/// [Fn::ImportValue](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-importvalue.html)
pub const fn ImportValue<T>(_name: T) -> Value {
    unreachable!()
}

/// `Fn::GetStackOutput`: an output of a stack, `{ StackName: .., OutputName: .. }`, also of another `Region` and, by a
/// `RoleArn`, of another account.
///
/// [Intrinsic functions](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html)
pub const fn GetStackOutput<T>(_output: T) -> Value {
    unreachable!()
}

/// `Fn::FindInMap`: the value of a mapping under two keys; with the transform `AWS::LanguageExtensions` also `{
/// DefaultValue: .. }`.
///
/// [Fn::FindInMap](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-findinmap.html)
pub const fn FindInMap<T, U, V, W>(_mapping: T, _top_level_key: U, _second_level_key: V, _default: W) -> Value {
    unreachable!()
}

/// `Fn::Transform`: the result of a macro with its parameters: `{ Name: .., Parameters: { .. } }`.
///
/// [Fn::Transform](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-transform.html)
pub const fn Transform<T>(_of: T) -> Value {
    unreachable!()
}

/// `Fn::ToJsonString`: an object or a list as a JSON string. Needs the transform `AWS::LanguageExtensions`.
///
/// [Fn::ToJsonString](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-ToJsonString.html)
pub const fn ToJsonString<T>(_value: T) -> Value {
    unreachable!()
}

/// `Fn::Length`: the number of elements of a list. Needs the transform `AWS::LanguageExtensions`.
///
/// [Fn::Length](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-length.html)
pub const fn Length<T>(_list: T) -> Value {
    unreachable!()
}

/// `Fn::GetAtt`: an attribute of a resource whose name is computed; otherwise write `Name.Attribute`.
///
/// [Fn::GetAtt](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getatt.html)
pub const fn GetAtt<T, U>(_resource: T, _attribute: U) -> Value {
    unreachable!()
}
