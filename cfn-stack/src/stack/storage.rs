//! The table that holds the records.

use cfn::resource;

use super::parameters::Environment;
use super::security::DataKey;

/// Holds every record posted to /data, encrypted at rest with DataKey. Its 5 write capacity units sustain
/// 5 KB per second. Kept when the stack is deleted; deleted only if the operation that creates it is rolled back, so that
/// a retry does not find a table with the same name.
#[resource(AWS::DynamoDB::Table {
    TableName: AWS::StackName,
    AttributeDefinitions: [
        { AttributeName: "id", AttributeType: "S" },
        { AttributeName: "timestamp", AttributeType: "S" },
    ],
    KeySchema: [
        { AttributeName: "id", KeyType: "HASH" },
        { AttributeName: "timestamp", KeyType: "RANGE" },
    ],
    ProvisionedThroughput: { ReadCapacityUnits: 5, WriteCapacityUnits: 5 },
    SSESpecification: { SSEEnabled: true, SSEType: "KMS", KMSMasterKeyId: DataKey.Arn },
    Tags: [{ Key: "Environment", Value: Environment }],
}, DeletionPolicy: "RetainExceptOnCreate", UpdateReplacePolicy: "Retain")]
pub struct DataTable;
