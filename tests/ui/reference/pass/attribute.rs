//! Attributes of every kind of resource.

use cfn::{output, resource, stack};

#[resource(AWS::RDS::DBInstance { DBInstanceClass: "db.t3.micro", DBSnapshotIdentifier: "orders" }, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain")]
pub struct Database;

#[resource(AWS::CloudFormation::Stack { TemplateURL: "https://example.com/a.yaml" })]
pub struct Child;

#[resource(Custom::Thing { ServiceToken: "arn:aws:sns:us-east-1:123456789012:a" })]
pub struct Custom;

#[resource("Custom::Some-Thing" { ServiceToken: "arn:aws:sns:us-east-1:123456789012:a" })]
pub struct Quoted;

#[resource(AWS::CloudFormation::CustomResource { ServiceToken: "arn:aws:sns:us-east-1:123456789012:a" })]
pub struct Plain;

#[output(Value: Join(",", [
    Database.Endpoint.Address,
    Database.DBInstanceArn,
    Child.Outputs.Anything,
    Custom.Whatever,
    Custom.What.Ever,
    Quoted.Whatever,
    Plain.Whatever,
    GetAtt(Database, "Endpoint.Port"),
    GetAtt(Custom, "Any"),
    Sub("${Database.Endpoint.Port} ${Child.Outputs.Name} ${Custom.Name}"),
]))]
pub struct Out;

#[stack]
pub struct Whole(Database, Child, Custom, Quoted, Plain, Out);

fn main() {}
