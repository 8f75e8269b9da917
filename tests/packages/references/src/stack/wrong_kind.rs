use cfn::{parameter, resource};

#[parameter(Type: "String")]
pub struct Text;

#[resource(AWS::SNS::Topic {})]
pub struct Topic;

#[resource(AWS::Events::EventBus { Name: "a" })]
pub struct Bus;

#[resource(Custom::Thing { ServiceToken: Topic.TopicArn })]
pub struct Custom;

#[resource(AWS::Lambda::Function {
    Code: { ZipFile: "" },
    Runtime: "python3.13",
    Handler: "index.handler",
    Role: Topic,
    KmsKeyArn: Sub("${Bus.Arn}"),
    DeadLetterConfig: { TargetArn: Topic.TopicArn },
    VpcConfig: { SubnetIds: [Topic, Custom.Subnet], SecurityGroupIds: [Bus.Arm, Text] },
})]
pub struct Function;

#[resource(AWS::Lambda::Function {
    Code: { ZipFile: "" },
    Runtime: "python3.13",
    Handler: "index.handler",
    Role: Topic.TopicArn,
}, allow(wrong_kind, reason = "a test"))]
pub struct Allowed;

#[resource(AWS::Lambda::Function {
    Code: { ZipFile: "" },
    Runtime: "python3.13",
    Handler: "index.handler",
    Role: Role,
    VpcConfig: { SubnetIds: [Subnet.SubnetId], SecurityGroupIds: [Subnet] },
})]
pub struct ByName;

#[resource(AWS::IAM::Role {
    AssumeRolePolicyDocument: {
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
    },
})]
pub struct Role;

#[resource(AWS::EC2::Subnet { VpcId: "vpc-12345678", CidrBlock: "10.0.0.0/24" })]
pub struct Subnet;
