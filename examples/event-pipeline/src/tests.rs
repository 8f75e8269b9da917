//! The template is asked as a value: what the pipeline promises, whatever the structs are called.

use std::collections::BTreeSet;

use serde_yaml::Value;

use crate::stack::Pipeline;

const DEFINITION: &str = include_str!("../check-orders.asl.json");

fn template() -> Value {
    cfn::assemble::<Pipeline>().expect("nothing is wrong with the stack").to_value()
}

/// The properties of the resources of a type, by their logical IDs.
fn resources<'t>(template: &'t Value, type_name: &str) -> Vec<(&'t str, &'t Value)> {
    let resources = template["Resources"].as_mapping().expect("resources");
    let of_type = resources.iter().filter(|(_, resource)| resource["Type"] == type_name);
    of_type.map(|(name, resource)| (name.as_str().expect("a logical ID"), &resource["Properties"])).collect()
}

#[test]
fn the_template_is_the_one_that_the_build_script_has_made() {
    let made = cfn::assemble::<Pipeline>().expect("nothing is wrong with the stack");
    assert_eq!(made.yaml(), crate::TEMPLATE);
}

#[test]
fn a_file_goes_from_the_bucket_to_the_machine() {
    let template = template();
    let properties = |name: &str| &template["Resources"][name]["Properties"];
    let events = &properties("Uploads")["NotificationConfiguration"]["EventBridgeConfiguration"];
    assert_eq!(events["EventBridgeEnabled"], true);
    let rule = properties("FileUploaded");
    assert_eq!(rule["EventPattern"]["detail"]["bucket"]["name"][0]["Ref"], "Uploads");
    assert_eq!(rule["Targets"][0]["Arn"]["Fn::GetAtt"][0], "Files");
    let pipe = properties("FileToMachine");
    assert_eq!(pipe["Source"]["Fn::GetAtt"][0], "Files");
    assert_eq!(pipe["Target"]["Ref"], "CheckOrders");
}

#[test]
fn what_cannot_be_processed_is_kept_and_somebody_hears_of_it() {
    let template = template();
    let properties = |name: &str| &template["Resources"][name]["Properties"];
    assert_eq!(properties("Files")["RedrivePolicy"]["deadLetterTargetArn"]["Fn::GetAtt"][0], "FailedFiles");
    assert_eq!(properties("FileUploaded")["Targets"][0]["DeadLetterConfig"]["Arn"]["Fn::GetAtt"][0], "FailedFiles");
    let alarm = properties("FailedFilesPresent");
    assert_eq!(alarm["Dimensions"][0]["Value"]["Fn::GetAtt"][0], "FailedFiles");
    for (name, alarm) in resources(&template, "AWS::CloudWatch::Alarm") {
        assert_eq!(alarm["AlarmActions"][0]["Ref"], "Notifications", "{name}");
    }
}

#[test]
fn the_machine_has_a_value_for_each_name_in_its_definition() {
    let template = template();
    let [(_, machine)] = resources(&template, "AWS::StepFunctions::StateMachine")[..] else {
        panic!("expected one machine")
    };
    let given = machine["DefinitionSubstitutions"].as_mapping().expect("substitutions");
    let given: BTreeSet<_> = given.keys().filter_map(Value::as_str).collect();
    let used = DEFINITION.split("${").skip(1).filter_map(|rest| rest.split('}').next());
    assert_eq!(used.collect::<BTreeSet<_>>(), given);
}

#[test]
fn the_role_names_the_machine_as_the_machine_is_named() {
    let template = template();
    let [(_, machine)] = resources(&template, "AWS::StepFunctions::StateMachine")[..] else {
        panic!("expected one machine")
    };
    let name = machine["StateMachineName"]["Fn::Sub"].as_str().expect("a name");
    let role = serde_yaml::to_string(&template["Resources"]["MachineRole"]).expect("YAML");
    assert_eq!(role.matches(&format!(":stateMachine:{name}")).count(), 2, "{role}");
    assert_eq!(role.matches(&format!(":execution:{name}*")).count(), 1, "{role}");
}

#[test]
fn the_function_is_the_one_in_rust() {
    let template = cfn::assemble::<Pipeline>().expect("nothing is wrong with the stack");
    let function = template.resource("CheckFunction");
    assert_eq!(function.property("Runtime"), "provided.al2023");
    // The name of its program, which Lambda starts.
    assert_eq!(function.property("Handler"), "bootstrap");
    assert!(include_str!("../handler/Cargo.toml").contains("name = \"bootstrap\""));
}

#[test]
fn every_bucket_is_private_encrypted_and_reached_over_tls_only() {
    let template = template();
    let policies = resources(&template, "AWS::S3::BucketPolicy");
    for (name, bucket) in resources(&template, "AWS::S3::Bucket") {
        assert_eq!(bucket["PublicAccessBlockConfiguration"]["RestrictPublicBuckets"], true, "{name}");
        assert!(!bucket["BucketEncryption"].is_null(), "{name}");
        let policy = policies.iter().find(|(_, policy)| policy["Bucket"]["Ref"] == name);
        let (_, policy) = policy.unwrap_or_else(|| panic!("{name} has no policy"));
        let statements = policy["PolicyDocument"]["Statement"].as_sequence().expect("statements");
        let denies = |statement: &Value| {
            statement["Effect"] == "Deny" && statement["Condition"]["Bool"]["aws:SecureTransport"] == "false"
        };
        assert!(statements.iter().any(denies), "{name}");
    }
}
