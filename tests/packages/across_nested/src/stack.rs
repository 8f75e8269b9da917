//! A stack with nested stacks.

use cfn::{output, parameter, resource, stack};

#[parameter(Type: "String", AllowedValues: ["dev", "prod"])]
pub struct Stage;

#[parameter(Type: "Number", Default: 3, MinValue: 1, MaxValue: 6)]
pub struct Zones;

#[parameter(Type: "String", AllowedPattern: "^10[.].*", Default: "10.0.0.0/16")]
pub struct Range;

#[resource(AWS::EC2::VPC { CidrBlock: Range, Tags: [{ Key: "Stage", Value: Sub("${Stage}-${Zones}") }] })]
pub struct Vpc;

#[output(Value: Vpc)]
pub struct VpcId;

#[stack]
pub struct Network(Stage, Zones, Range, Vpc, VpcId);

/// Where templates are.
#[parameter(Type: "String")]
pub struct Bucket;

#[resource(AWS::CloudFormation::Stack {
    TemplateURL: Sub("https://${Bucket}.s3.amazonaws.com/v1/network.yaml"),
    Parameters: { Stage: "dev", Zones: "2" },
})]
pub struct Right;

#[output(Value: Right.Outputs.VpcId)]
pub struct RightVpc;

#[resource(AWS::CloudFormation::Stack {
    TemplateURL: Sub("https://${Bucket}.s3.amazonaws.com/v1/network.yaml"),
    Parameters: { Stge: "dev", Zones: "7", Range: "11.0.0.0/16" },
})]
pub struct Wrong;

#[output(Value: Join(",", [Wrong.Outputs.VpcID, Sub("${Wrong.Outputs.Nothing}")]))]
pub struct WrongVpc;

#[resource(AWS::CloudFormation::Stack {
    TemplateURL: "https://templates.s3.amazonaws.com/network.yaml",
    Parameters: { Stage: "test", Other: "a" },
})]
pub struct OtherValues;

/// A value that only the deployment knows.
#[resource(AWS::CloudFormation::Stack {
    TemplateURL: "https://templates.s3.amazonaws.com/network.yaml",
    Parameters: { Stage: Bucket },
})]
pub struct Unknown;

#[resource(AWS::CloudFormation::Stack { TemplateURL: "https://templates.s3.amazonaws.com/network.yaml" })]
pub struct Nothing;

/// A template of others.
#[resource(AWS::CloudFormation::Stack {
    TemplateURL: "https://templates.s3.amazonaws.com/vpc.yaml",
    Parameters: { Anything: "a" },
})]
pub struct Foreign;

#[output(Value: Foreign.Outputs.Anything)]
pub struct ForeignOutput;

#[stack(allow(missing_deletion_policy, reason = "the nested stacks hold nothing"))]
pub struct Whole(
    Bucket, Right, RightVpc, Wrong, WrongVpc, OtherValues, Unknown, Nothing, Foreign, ForeignOutput,
);
