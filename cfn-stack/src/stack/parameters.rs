//! The parameters, and a rule for the Region.

use cfn::{parameter, rule};

/// Deployment stage: the name of the API's stage, the table's tag and the function's STAGE.
#[parameter(Type: "String", Default: "dev", AllowedValues: ["dev", "stage", "prod"])]
pub struct Environment;

/// The least severe level that the function logs.
#[parameter(Type: "String", Default: "INFO", AllowedValues: ["INFO", "WARN", "ERROR"])]
pub struct LogLevel;

/// Email address for alarm notifications; its owner must confirm the subscription.
#[parameter(
    Type: "String",
    AllowedPattern: r"^[^@\s]+@[^@\s]+\.[^@\s]+$",
    ConstraintDescription: "must be an email address",
)]
pub struct SNSEmail;

/// Allows us-east-1 only, where Lambda sets AWS_REGION to us-east-1 for the function.
#[rule(Assertions: [{
    Assert: AWS::Region == "us-east-1",
    AssertDescription: "This stack can be deployed to us-east-1 only.",
}])]
pub struct Region;
