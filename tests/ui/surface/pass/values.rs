//! Every form of a value.

use cfn::{condition, mapping, output, parameter, resource, stack};

const LIMIT: i64 = 5;
const NAME: &str = concat!("a", "b");

const fn doubled(number: i64) -> i64 {
    number * 2
}

#[parameter(Type: "String")]
pub struct Environment;

#[condition(Environment == "prod")]
pub struct IsProd;

#[condition(Environment == "stage")]
pub struct IsStage;

#[mapping {
    "us-east-1": { "Ami": "ami-1", Count: 5 },
    "eu-west-1": { "Ami": "ami-2", Count: 0x10, },
}]
pub struct Images;

#[resource(AWS::SNS::Topic {})]
pub struct Topic;

#[resource(AWS::CloudFormation::WaitConditionHandle {}, Metadata: {
    texts: ["", "a\n\"b\"\u{e9}", r#"raw "text""#, "a \
        line that goes on", r"\d"],
    numbers: [0, -1, 1_000_000, 0xff, 0b11, -0.5, 1e3],
    truths: [true, false],
    maps: [{}, { "aws:SourceArn": "a", Version: "2012-10-17", r#type: "b", "two words": {}, }],
    lists: [[], [[]], [Environment,],],
    references: [Environment, self::Topic, self::Topic.TopicArn],
    pseudo: [AWS::AccountId, AWS::NoValue, AWS::NotificationARNs, AWS::Partition, AWS::Region, AWS::StackId,
        AWS::StackName, AWS::URLSuffix],
    choices: [
        if IsProd { "a" } else { "b" },
        if IsProd { "a" },
        if IsProd { [1] } else if IsStage { [2] } else { [3] },
        if (IsProd) { { Key: "a" } } else if IsStage { {} },
    ],
    constants: [const { LIMIT * 2 }, const { NAME }, const { 0.5 }, const { LIMIT > 4 }, const { concat!("a", 1) },
        const { if LIMIT > 4 { doubled(LIMIT) } else { 0 } }],
    file: include_str!("values.txt"),
    subs: [
        Sub("plain"),
        Sub("${Environment} ${Topic.TopicName} ${AWS::Region} $ {} ${!Literal} { ${ Environment }"),
        Sub("${Variable}-${Environment}-${Other}", { Variable: Topic.TopicArn, "Other": "used" }),
        Sub(r#"{"name": "${Environment}"}"#),
        Sub(include_str!("values.txt")),
    ],
    functions: [
        Join(",", ["a", Environment]),
        Join(",", Split("-", Environment)),
        Select(0, [1, 2]),
        Base64("a"),
        Cidr("10.0.0.0/16", 6),
        Cidr("10.0.0.0/16", 6, 8),
        GetAZs(),
        GetAZs(AWS::Region),
        ImportValue(Sub("${AWS::StackName}-a")),
        GetStackOutput({ StackName: "network", OutputName: "VpcId" }),
        FindInMap(Images, AWS::Region, "Ami"),
        FindInMap(Images, AWS::Region, "Ami", { DefaultValue: "none" }),
        Transform({ Name: "AWS::Include", Parameters: { Location: "s3://bucket/a.yaml" } }),
        ToJsonString({ key: Environment }),
        Length([1, 2]),
        GetAtt(Topic, "TopicArn"),
        GetAtt(Topic, Environment),
    ],
})]
pub struct Values;

/// Both.
#[output(Value: Values)]
pub struct Out;

#[stack(Transform: "AWS::LanguageExtensions", Metadata: { a: Environment })]
pub struct Whole(Environment, IsProd, IsStage, Images, Topic, Values, Out);

fn main() {}
