use cfn::{parameter, resource};

#[resource(AWS::SNS::Topic {
    DisplayName: "a"
    TopicName: "b",
    , KmsMasterKeyId: "alias/c",
})]
pub struct BetweenProperties;

#[resource(AWS::SNS::Topic { DisplayName: "a" } DeletionPolicy: "Retain")]
pub struct BehindProperties;

#[parameter(Type: "String", AllowedValues: ["a" "b",, "c"], Default: "a" "b")]
pub struct InList;

#[resource(AWS::SNS::Topic { DisplayName: Join("," ["a"]) })]
pub struct BetweenArguments;

#[resource(AWS::SNS::Topic { DisplayName: "a"; TopicName: Join("", ["a"; 3]); }, DeletionPolicy: "Retain")]
pub struct Semicolons;

fn main() {}
