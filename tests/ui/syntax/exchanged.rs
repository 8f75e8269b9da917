//! One token in place of another one.

use cfn::{condition, output, parameter, resource};

#[parameter(Type, "String", Default: "a")]
pub struct CommaForColon;

#[resource(AWS::SNS::Topic { DisplayName, Join("-", ["a", AWS::Region]), TopicName: "a" }, DeletionPolicy, "Retain")]
pub struct CommasForColons;

#[resource(AWS::SNS::Topic { Tags, [{ Key: "a", Value: "b" }] })]
pub struct CommaBeforeList;

#[resource(AWS::SNS::Topic { DisplayName: "a": TopicName: "b" })]
pub struct ColonForComma;

#[parameter(Type: "String", AllowedValues: { "a", "b", "c" })]
pub struct BracesOfList;

#[output(Value: Join(",", { AWS::Region, CommaForColon, "x" }))]
pub struct BracesOfNames;

#[condition(!{ AWS::Region == "a" })]
pub struct BracesOfCondition;

#[resource(AWS::SNS::Topic { Tags: [[Key: "a", Value: "b"], { Key: "c", Value: "d" }] })]
pub struct BracketsOfObject;

#[resource(AWS::SNS::Topic { DisplayName: 'text', Tags: [{ 'Key': "a", Value: "b" }] })]
pub struct SingleQuotes;

#[resource(AWS::SNS::Topic [DisplayName: "a"], order(Type, Properties))]
pub struct BracketsOfProperties;

#[resource(AWS::SNS::Topic { }, DependsOn: { CommaBeforeList })]
pub struct BracesOfName;

#[resource(AWS::SNS::Topic { }, id "A" =, DependsOn: CommaBeforeList)]
pub struct MovedText;

// What rustc reads is no mistake, whatever its end is.
#[resource(AWS::SNS::Topic { DisplayName: const { let a = "a"; a } TopicName: const { "b"; } Tags: [] })]
pub struct CommasMissing;

fn main() {}
