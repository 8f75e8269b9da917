//! What callers, operators and other stacks need to know.

use cfn::output;

use super::api::DataRestApi;
use super::function::DataFunction;
use super::monitoring::FunctionErrors;
use super::parameters::Environment;
use super::storage::DataTable;

/// URL that takes POST requests.
#[output(
    Value: Sub("https://${DataRestApi}.execute-api.${AWS::Region}.${AWS::URLSuffix}/${Environment}/data"),
    Export: { Name: Sub("${AWS::StackName}-ApiGatewayUrl") },
)]
pub struct ApiGatewayUrl;

/// ARN of the function that stores the records.
#[output(Value: DataFunction.Arn, Export: { Name: Sub("${AWS::StackName}-LambdaFunctionArn") })]
pub struct LambdaFunctionArn;

/// Name of the table that holds the records.
#[output(Value: DataTable, Export: { Name: Sub("${AWS::StackName}-DynamoDBTableName") })]
pub struct DynamoDBTableName;

/// Name of the alarm for failures of the function.
#[output(Value: FunctionErrors, Export: { Name: Sub("${AWS::StackName}-CloudWatchAlarmName") })]
pub struct CloudWatchAlarmName;
