//! The Lambda function.

use std::fs;

use serde_yaml::Value;

use crate::template::{Template, id, yaml};

fn function() -> Value {
    Template::read().properties("AWS::Lambda::Function")
}

#[test]
fn its_runtime_is_python_3_9() {
    assert_eq!(function()["Runtime"], "python3.9");
}

#[test]
fn its_handler_is_index_lambda_handler() {
    assert_eq!(function()["Handler"], "index.lambda_handler");
    let source = function()["Code"]["ZipFile"].clone();
    assert!(source.as_str().is_some_and(|source| source.contains("\ndef lambda_handler(event")));
}

#[test]
fn its_code_is_the_handler_file() {
    let source = fs::read_to_string(cfn_tests::handler()).expect("the handler is a file");
    let code = function()["Code"].clone();
    assert_eq!(code.as_mapping().map(serde_yaml::Mapping::len), Some(1));
    assert!(code["ZipFile"] == source, "the template has other code than the handler's file");
}

/// A variable of the function's environment, as the template writes it.
fn variable(name: &str) -> Value {
    let template = Template::read();
    let function = &template.written("Resources")[template.id("AWS::Lambda::Function")];
    function["Properties"]["Environment"]["Variables"][name].clone()
}

#[test]
fn its_environment_holds_the_stage_of_the_parameter() {
    assert_eq!(variable("STAGE"), yaml("!Ref Environment"));
}

#[test]
fn its_environment_holds_the_name_of_the_table_of_this_stack() {
    let table = Template::read().id("AWS::DynamoDB::Table").to_owned();
    assert_eq!(variable("DYNAMODB_TABLE_NAME"), yaml(&format!("!Ref {table}")));
}

#[test]
fn its_environment_holds_the_log_level_of_the_parameter() {
    assert_eq!(variable("LOG_LEVEL"), yaml("!Ref LogLevel"));
}

/// Lambda refuses a template that sets it, and sets it itself: to us-east-1, where alone the stack deploys.
#[test]
fn its_environment_leaves_aws_region_to_lambda() {
    let variables = function()["Environment"]["Variables"].clone();
    let names: Value = variables.as_mapping().expect("a map").keys().cloned().collect();
    assert_eq!(names, yaml("[STAGE, DYNAMODB_TABLE_NAME, LOG_LEVEL]"));
}

#[test]
fn it_acts_with_the_role_of_the_stack() {
    let template = Template::read();
    let role = function()["Role"].clone();
    assert!(template.ids("AWS::IAM::Role").iter().any(|name| role == id(&format!("{name}.Arn"))));
}

#[test]
fn it_logs_to_a_log_group_of_the_stack_that_does_not_grow_forever() {
    let template = Template::read();
    let name = function()["LoggingConfig"]["LogGroup"].clone();
    let groups = template.ids("AWS::Logs::LogGroup").into_iter().map(|id| template.resource(id)["Properties"].clone());
    let own: Vec<_> = groups.filter(|group| group["LogGroupName"] == name).collect();
    assert_eq!(own.len(), 1, "{name:?}");
    assert!(own[0]["RetentionInDays"].is_u64());
}
