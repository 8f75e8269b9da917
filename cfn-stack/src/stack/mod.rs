//! The serverless data API, split by subject.

pub mod api;
pub mod function;
pub mod monitoring;
pub mod outputs;
pub mod parameters;
pub mod security;
pub mod storage;

use cfn::stack;

use api::*;
use function::*;
use monitoring::*;
use outputs::*;
use parameters::*;
use security::*;
use storage::*;

/// Serverless data API: stores every record posted to /data in an encrypted DynamoDB table.
#[stack]
pub struct DataApi(
    Environment,
    LogLevel,
    SNSEmail,
    Region,
    DataKey,
    DataKeyAlias,
    DataTable,
    FunctionLogGroup,
    FunctionRole,
    DataFunction,
    DataRestApi,
    DataResource,
    PostData,
    ApiErrors,
    ApiMayInvokeFunction,
    ApiLogGroup,
    ApiLoggingRole,
    ApiAccount,
    ApiDeployment,
    ApiStage,
    AlarmTopic,
    AlarmSubscription,
    FunctionErrors,
    ApiGatewayUrl,
    LambdaFunctionArn,
    DynamoDBTableName,
    CloudWatchAlarmName,
);
