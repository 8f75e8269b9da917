//! The function that stores the records.

use cfn::resource;

use super::parameters::{Environment, LogLevel};
use super::security::FunctionRole;
use super::storage::DataTable;

/// Receives what the function logs. Part of the stack, so that the function's role can name it and logs expire.
#[resource(AWS::Logs::LogGroup {
    LogGroupName: Sub("/aws/lambda/${AWS::StackName}"),
    RetentionInDays: 30,
}, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
pub struct FunctionLogGroup;

/// Stores the body of each POST request in DataTable, with a unique id and the time.
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
}, allow(deprecated_runtime, reason = "python3.9 is asked for; Lambda creates such functions until 2027-02-01"))]
pub struct DataFunction;
