//! `AWS::Serverless::StateMachine`.

use super::role::{self, Role};
use super::{Source, Translation, event, tags};
use crate::transform::make;

const PASSED: &[(&str, &str)] = &[
    ("Definition", "Definition"),
    ("DefinitionSubstitutions", "DefinitionSubstitutions"),
    ("Logging", "LoggingConfiguration"),
    ("Name", "StateMachineName"),
    ("Role", "RoleArn"),
    ("Tracing", "TracingConfiguration"),
    ("Type", "StateMachineType"),
];

pub(super) fn machine(translation: &mut Translation<'_>, source: &Source<'_>) {
    let name = source.name();
    let mut properties = source.passed(PASSED);
    properties.extend(tags(source));
    if source.property("Definition").is_none() {
        let location = [("Bucket", make::text("code")), ("Key", make::text("code"))];
        properties.push(make::member("DefinitionS3Location", make::object(location)));
    }
    if source.property("Role").is_none() {
        properties.push(make::member("RoleArn", make::attribute(&format!("{name}Role"), "Arn")));
        let managed = if source.property("Tracing").is_some() { vec!["AWSXRayDaemonWriteAccess"] } else { Vec::new() };
        role::execution(translation, source, Role { service: "states.amazonaws.com", managed, allowed: Vec::new() });
    }
    translation.replace(source, "AWS::StepFunctions::StateMachine", properties);
    if let Some(alias) = source.property("AutoPublishAlias") {
        let version = format!("{name}Version");
        translation.add(source, &version, "AWS::StepFunctions::StateMachineVersion", []);
        let letters = alias.as_str().unwrap_or_default();
        let id = format!("{name}Alias{letters}");
        translation.add(source, &id, "AWS::StepFunctions::StateMachineAlias", []);
        translation.refer.add(name, "Version", &version);
        translation.refer.add(name, "Alias", &id);
    }
    for member in source.members("Events") {
        event::of_machine(translation, source, &member.key.name, &member.value);
    }
}
