//! Template requirements: format, parameters, region, comments, outputs.

use serde_yaml::Value;

use crate::template::{STACK, Template, id, yaml};

#[test]
fn the_format_is_yaml() {
    let template = Template::read();
    assert!(template.text.starts_with("AWSTemplateFormatVersion: "), "block style, not JSON");
    assert_eq!(template.section("AWSTemplateFormatVersion"), yaml("'2010-09-09'"));
    assert!(template.text.len() <= 51_200, "CloudFormation takes this much without a bucket");
}

#[test]
fn the_sections_are_in_the_usual_order() {
    let usual = ["AWSTemplateFormatVersion", "Description", "Parameters", "Rules", "Resources", "Outputs"];
    assert_eq!(Template::read().names(None), usual);
}

#[test]
fn the_parameters_are_the_three_asked_for() {
    assert_eq!(Template::read().names(Some("Parameters")), ["Environment", "LogLevel", "SNSEmail"]);
}

#[test]
fn environment_is_dev_stage_or_prod_and_dev_by_default() {
    let environment = &Template::read().section("Parameters")["Environment"];
    assert_eq!(environment["Type"], "String");
    assert_eq!(environment["AllowedValues"], yaml("[dev, stage, prod]"));
    assert_eq!(environment["Default"], "dev");
}

#[test]
fn log_level_is_info_warn_or_error_and_info_by_default() {
    let level = &Template::read().section("Parameters")["LogLevel"];
    assert_eq!(level["Type"], "String");
    assert_eq!(level["AllowedValues"], yaml("[INFO, WARN, ERROR]"));
    assert_eq!(level["Default"], "INFO");
}

#[test]
fn sns_email_has_to_be_given() {
    let email = &Template::read().section("Parameters")["SNSEmail"];
    assert_eq!(email["Type"], "String");
    assert_eq!(email.get("Default"), None);
    assert!(email["AllowedPattern"].as_str().is_some_and(|pattern| pattern.contains('@')));
}

#[test]
fn every_parameter_and_output_is_described() {
    let template = Template::read();
    for section in ["Parameters", "Outputs"] {
        for name in template.names(Some(section)) {
            let description = &template.written(section)[name]["Description"];
            assert!(description.as_str().is_some_and(|text| text.len() > 10), "{section}.{name}");
        }
    }
}

#[test]
fn the_stack_deploys_to_us_east_1_only() {
    let assertions = |template: Template| -> Vec<Value> {
        let rules = template.section("Rules");
        let rules = rules.as_mapping().expect("rules are a map").values();
        rules.flat_map(|rule| rule["Assertions"].as_sequence().expect("a list").clone()).collect()
    };
    assert!(assertions(Template::read()).iter().all(|assertion| assertion["Assert"] == true));
    let elsewhere = assertions(Template::read().in_region("eu-west-1"));
    assert!(elsewhere.iter().any(|assertion| assertion["Assert"] == false));
}

#[test]
fn a_comment_above_each_resource_says_what_it_does() {
    let template = Template::read();
    let lines: Vec<_> = template.text.lines().collect();
    let start = lines.iter().position(|line| *line == "Resources:").expect("there are resources");
    for id in template.names(Some("Resources")) {
        let heading = format!("  {id}:");
        let at = start + lines[start..].iter().position(|line| *line == heading).expect("a line of its own");
        let comment = lines[at - 1].trim_start();
        assert!(comment.starts_with("# ") && comment.len() > 15, "{id}: {comment:?}");
    }
}

#[test]
fn the_outputs_are_exported() {
    let template = Template::read();
    let names = ["ApiGatewayUrl", "LambdaFunctionArn", "DynamoDBTableName", "CloudWatchAlarmName"];
    assert_eq!(template.names(Some("Outputs")), names);
    for name in names {
        let export = &template.section("Outputs")[name]["Export"]["Name"];
        assert_eq!(*export, format!("{STACK}-{name}"), "unlike that of another stack");
    }
}

#[test]
fn the_outputs_are_what_their_names_say() {
    let template = Template::read();
    let outputs = template.section("Outputs");
    let api = format!("<{}>", template.id("AWS::ApiGateway::RestApi"));
    let url = format!("https://{api}.execute-api.us-east-1.amazonaws.com/dev/data");
    assert_eq!(outputs["ApiGatewayUrl"]["Value"], url);
    let function = template.id("AWS::Lambda::Function");
    assert_eq!(outputs["LambdaFunctionArn"]["Value"], id(&format!("{function}.Arn")));
    assert_eq!(outputs["DynamoDBTableName"]["Value"], STACK);
    assert_eq!(outputs["CloudWatchAlarmName"]["Value"], id(template.id("AWS::CloudWatch::Alarm")));
}
