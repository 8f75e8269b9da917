//! The function that stores the records.

use cfn::resource;

use super::parameters::{Environment, LogLevel};
use super::security::FunctionRole;
use super::storage::DataTable;

/// Keeps the logs of the function for 30 days. FunctionRole is limited to this log group.
#[resource(AWS::Logs::LogGroup {
    LogGroupName: Sub("/aws/lambda/${AWS::StackName}"),
    RetentionInDays: 30,
}, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
pub struct FunctionLogGroup;

/// Stores the JSON body of each POST request in DataTable, with a unique ID and a timestamp. Lambda sets
/// AWS_REGION, which a template cannot set.
#[resource(AWS::Lambda::Function {
    Description: "Stores the body of each POST request to /data",
    Runtime: "python3.9",
    Handler: "index.lambda_handler",
    Code: { ZipFile: include_str!("../../handler/index.py") },
    Role: FunctionRole.Arn,
    Timeout: 20,
    MemorySize: 512,
    Environment: {
        Variables: {
            "STAGE": Environment,
            "DYNAMODB_TABLE_NAME": DataTable,
            "LOG_LEVEL": LogLevel,
        },
    },
    LoggingConfig: { LogGroup: FunctionLogGroup },
}, allow(deprecated_runtime, reason = "the request specifies python3.9; Lambda blocks creating functions with it from 2027-02-01"))]
pub struct DataFunction;
