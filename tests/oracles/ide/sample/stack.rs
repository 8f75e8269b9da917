//! A stack.

use cfn::{mapping, output, resource, rule, stack};

use crate::keys::{DataKey, Environment, IsProduction};

const LIMIT: i64 = 5 + 5;

#[mapping { "us-east-1": { "Ami": "ami-0abcdef1234567890" } }]
pub struct Images;

#[rule(
    RuleCondition: Environment == "prod",
    Assertions: [{ Assert: AWS::Region == "us-east-1", AssertDescription: "Production runs in us-east-1 only." }],
)]
pub struct ProductionRegion;

/// Serves the old reports.
#[resource(AWS::RDS::DBInstance {
    DBInstanceClass: "db.t4g.micro",
    Engine: "postgres",
    AllocatedStorage: "20",
    ManageMasterUserPassword: true,
    MasterUsername: "reports",
    StorageEncrypted: true,
}, DeletionPolicy: "Snapshot", UpdateReplacePolicy: "Snapshot")]
pub struct Database;

/// What the worker may do.
#[resource(AWS::IAM::Role {
    AssumeRolePolicyDocument: {
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
    },
    Policies: [{
        PolicyName: "ReadRecords",
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow",
                Action: "dynamodb:GetItem",
                Resource: DataTable.Arn,
                Condition: { StringEquals: { "aws:PrincipalAccount": AWS::AccountId } },
            }],
        },
    }],
})]
pub struct WorkerRole;

/// Works.
#[resource(AWS::Lambda::Function {
    Code: { ZipFile: include_str!("handler.txt") },
    Handler: "index.handler",
    Runtime: "python3.13",
    Role: WorkerRole.Arn,
    Environment: { Variables: { "KEY": DataKey.Arn, "HOST": Database.Endpoint.Address, "STAGE": Environment } },
})]
pub struct Worker;

/// Holds the records.
#[resource(AWS::DynamoDB::Table {
    TableName: AWS::StackName,
    AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
    KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
    ProvisionedThroughput: { ReadCapacityUnits: if IsProduction { 50 } else { 5 }, WriteCapacityUnits: const { LIMIT } },
    SSESpecification: { SSEEnabled: true, SSEType: "KMS", KMSMasterKeyId: DataKey.Arn },
    Tags: [
        { Key: "Environment", Value: Environment },
        { Key: "name", Value: Sub("${AWS::StackName}-${Environment}") },
        { Key: "image", Value: FindInMap(Images, AWS::Region, "Ami") },
        { Key: "joined", Value: Join(",", [AWS::Region, DataKey, DataKey.KeyId]) },
    ],
}, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain", allow(conditional_reference, reason = "a sample"))]
pub struct DataTable;

/// Name of the table.
#[output(Value: DataTable, Export: { Name: Sub("${AWS::StackName}-table") }, Condition: IsProduction)]
pub struct TableName;

/// A sample.
#[stack(Metadata: { "owner": "tests" })]
pub struct Sample(
    Environment, IsProduction, DataKey, Images, ProductionRegion, Database, WorkerRole, Worker, DataTable, TableName,
);
