//! `AWS::Serverless::Function`.

use super::role::{self, Role};
use super::{HASH, Source, Translation, event, tags};
use crate::model::{Key, Member, Node, NodeId, Value};
use crate::transform::make;

/// Properties that the function has as they are.
const PASSED: &[(&str, &str)] = &[
    ("Architectures", "Architectures"),
    ("CodeSigningConfigArn", "CodeSigningConfigArn"),
    ("Description", "Description"),
    ("DurableConfig", "DurableConfig"),
    ("Environment", "Environment"),
    ("EphemeralStorage", "EphemeralStorage"),
    ("FileSystemConfigs", "FileSystemConfigs"),
    ("FunctionName", "FunctionName"),
    ("FunctionScalingConfig", "FunctionScalingConfig"),
    ("Handler", "Handler"),
    ("ImageConfig", "ImageConfig"),
    ("KmsKeyArn", "KmsKeyArn"),
    ("Layers", "Layers"),
    ("LoggingConfig", "LoggingConfig"),
    ("MemorySize", "MemorySize"),
    ("PackageType", "PackageType"),
    ("PublishToLatestPublished", "PublishToLatestPublished"),
    ("RecursiveLoop", "RecursiveLoop"),
    ("ReservedConcurrentExecutions", "ReservedConcurrentExecutions"),
    ("Role", "Role"),
    ("Runtime", "Runtime"),
    ("RuntimeManagementConfig", "RuntimeManagementConfig"),
    ("SnapStart", "SnapStart"),
    ("TenancyConfig", "TenancyConfig"),
    ("Timeout", "Timeout"),
    ("VpcConfig", "VpcConfig"),
];

/// Services that receive what a function could not process, with the actions that this needs.
const DEAD_LETTERS: &[(&str, &[&str])] = &[("SNS", &["sns:Publish"]), ("SQS", &["sqs:SendMessage"])];

/// Managed policies that let a function read its event sources.
const READING: &[(&str, &str)] = &[
    ("DynamoDB", "service-role/AWSLambdaDynamoDBExecutionRole"),
    ("Kinesis", "service-role/AWSLambdaKinesisExecutionRole"),
    ("MSK", "service-role/AWSLambdaMSKExecutionRole"),
    ("SQS", "service-role/AWSLambdaSQSQueueExecutionRole"),
];

const READING_SECRETS: &[&str] = &["secretsmanager:GetSecretValue"];

/// Event sources that are read with a secret, and the kinds of access that name it.
const SECRETS: &[(&str, &[&str])] = &[
    ("DocumentDB", &["BASIC_AUTH"]),
    ("MQ", &["BASIC_AUTH"]),
    ("MSK", &["CLIENT_CERTIFICATE_TLS_AUTH"]),
    (
        "SelfManagedKafka",
        &[
            "BASIC_AUTH",
            "CLIENT_CERTIFICATE_TLS_AUTH",
            "SASL_SCRAM_256_AUTH",
            "SASL_SCRAM_512_AUTH",
            "SERVER_ROOT_CA_CERTIFICATE",
        ],
    ),
];

pub(super) fn function(translation: &mut Translation<'_>, source: &Source<'_>) {
    let name = source.name();
    let mut properties = source.passed(PASSED);
    properties.push(make::member("Code", code(source)));
    properties.extend(tags(source));
    if let Some(target) = source.property("DeadLetterQueue").and_then(|queue| queue.get("TargetArn")) {
        properties.push(make::member("DeadLetterConfig", make::object([("TargetArn", target.clone())])));
    }
    let tracing = source.property("Tracing").filter(|mode| mode.as_str() != Some("Disabled"));
    // Of a parameter only the deployment knows whether it switches tracing off.
    if let Some(mode) = tracing.filter(|mode| mode.as_str().is_some()) {
        properties.push(make::member("TracingConfig", make::object([("Mode", mode.clone())])));
    }
    let role = source.property("Role");
    if role.is_none_or(|role| role.alternatives().len() < 2 && role.as_if().is_some()) {
        if role.is_none() {
            properties.push(make::member("Role", make::attribute(&format!("{name}Role"), "Arn")));
        }
        role::execution(translation, source, execution_role(source, tracing.is_some()));
    }
    translation.replace(source, "AWS::Lambda::Function", properties);
    versions(translation, source);
    deployment(translation, source);
    invocations(translation, source);
    url(translation, source);
    for member in source.members("Events") {
        event::of_function(translation, source, &member.key.name, &member.value);
    }
}

fn code(source: &Source<'_>) -> Node {
    let taken = |from: &str, to: &str| source.property(from).map(|value| make::object([(to, value.clone())]));
    let written = taken("InlineCode", "ZipFile").or_else(|| taken("ImageUri", "ImageUri"));
    let from_bucket = || {
        let uri = source.property("CodeUri")?;
        let part = |name: &str| uri.get(name).cloned().unwrap_or_else(|| make::text("code"));
        Some(make::object([("S3Bucket", part("Bucket")), ("S3Key", part("Key"))]))
    };
    let is_image = source.property("PackageType").is_some_and(|kind| kind.as_str() == Some("Image"));
    written.or_else(from_bucket).unwrap_or_else(|| match is_image {
        true => make::object([("ImageUri", make::text("code"))]),
        false => make::object([("S3Bucket", make::text("code")), ("S3Key", make::text("code"))]),
    })
}

fn execution_role<'r>(source: &Source<'_>, is_traced: bool) -> Role<'r> {
    let basic = match source.property("DurableConfig") {
        Some(_) => "service-role/AWSLambdaBasicDurableExecutionRolePolicy",
        None => "service-role/AWSLambdaBasicExecutionRole",
    };
    let mut managed = vec![basic];
    if is_traced {
        managed.push("AWSXRayDaemonWriteAccess");
    }
    if source.property("VpcConfig").is_some() {
        managed.push("service-role/AWSLambdaVPCAccessExecutionRole");
    }
    for event in source.members("Events") {
        let kind = event.value.get("Type").and_then(Node::as_str).unwrap_or_default();
        managed.extend(READING.iter().filter(|(known, _)| *known == kind).map(|(_, policy)| *policy));
    }
    let mut allowed = Vec::new();
    let mut dead_letters = |to: Option<&Node>, target: &str| {
        let kind = to.and_then(|to| to.get("Type")).and_then(Node::as_str).unwrap_or_default();
        let known = DEAD_LETTERS.iter().find(|(known, _)| *known == kind);
        if let (Some((_, actions)), Some(on)) = (known, to.and_then(|to| to.get(target))) {
            allowed.push((*actions, Node { id: NodeId::GENERATED, value: on.value.clone() }));
        }
    };
    dead_letters(source.property("DeadLetterQueue"), "TargetArn");
    let destinations = source.property("EventInvokeConfig").and_then(|config| config.get("DestinationConfig"));
    for outcome in ["OnSuccess", "OnFailure"] {
        dead_letters(destinations.and_then(|to| to.get(outcome)), "Destination");
    }
    for event in source.members("Events") {
        let failed = event.value.values_at("Properties/DestinationConfig/OnFailure");
        dead_letters(failed.first().copied(), "Destination");
    }
    for event in source.members("Events") {
        let secrets = secrets(&event.value).map(|secret| Node { id: NodeId::GENERATED, value: secret.value.clone() });
        allowed.extend(secrets.map(|secret| (READING_SECRETS, secret)));
    }
    Role { service: "lambda.amazonaws.com", managed, allowed }
}

/// The secrets with which the source of an event is read.
fn secrets(event: &Node) -> impl Iterator<Item = &Node> {
    let kind = event.get("Type").and_then(Node::as_str).unwrap_or_default();
    let named = SECRETS.iter().find(|(known, _)| *known == kind).map_or(&[][..], |(_, named)| *named);
    let accesses = event.values_at("Properties/SourceAccessConfigurations/*").into_iter();
    accesses.filter_map(move |access| {
        let is_secret = named.contains(&access.get("Type")?.as_str()?);
        access.get("URI").filter(|_| is_secret)
    })
}

/// The version and the alias of `AutoPublishAlias`.
fn versions(translation: &mut Translation<'_>, source: &Source<'_>) {
    let Some(alias) = source.property("AutoPublishAlias") else { return };
    let name = source.name();
    let version = format!("{name}Version{HASH}");
    translation.add(source, &version, "AWS::Lambda::Version", [("FunctionName", make::reference(name))]);
    translation.refer.add(name, "Version", &version);
    let letters: String = alias.as_str().unwrap_or_default().chars().filter(char::is_ascii_alphanumeric).collect();
    let id = format!("{name}Alias{letters}");
    translation.add(
        source,
        &id,
        "AWS::Lambda::Alias",
        [
            ("Name", alias.clone()),
            ("FunctionName", make::reference(name)),
            ("FunctionVersion", make::attribute(&version, "Version")),
        ],
    );
    translation.refer.add(name, "Alias", &id);
}

fn deployment(translation: &mut Translation<'_>, source: &Source<'_>) {
    let Some(preference) = source.property("DeploymentPreference") else { return };
    let is_off = preference.get("Enabled").is_some_and(|node| matches!(node.value, Value::Bool(false)));
    if is_off || source.property("AutoPublishAlias").is_none() {
        return;
    }
    translation.add(source, "ServerlessDeploymentApplication", "AWS::CodeDeploy::Application", []);
    if preference.get("Role").is_none() {
        translation.add(source, "CodeDeployServiceRole", "AWS::IAM::Role", []);
    }
    let group = format!("{}DeploymentGroup", source.name());
    translation.add(source, &group, "AWS::CodeDeploy::DeploymentGroup", []);
}

fn invocations(translation: &mut Translation<'_>, source: &Source<'_>) {
    let Some(config) = source.property("EventInvokeConfig") else { return };
    let name = source.name();
    let id = format!("{name}EventInvokeConfig");
    for outcome in ["OnSuccess", "OnFailure"] {
        let Some(to) = config.get("DestinationConfig").and_then(|to| to.get(outcome)) else { continue };
        let (kind, type_name) = match to.get("Type").and_then(Node::as_str) {
            Some("SQS") => ("Queue", "AWS::SQS::Queue"),
            Some("SNS") => ("Topic", "AWS::SNS::Topic"),
            _ => continue,
        };
        let target = to.get("Destination");
        if target.is_none_or(|target| target.alternatives().len() < 2 && target.as_if().is_some()) {
            let made = format!("{id}{outcome}{kind}");
            translation.add(source, &made, type_name, []);
            translation.refer.add(name, &format!("Destination{kind}"), &made);
        }
    }
    translation.add(source, &id, "AWS::Lambda::EventInvokeConfig", [("FunctionName", make::reference(name))]);
}

fn url(translation: &mut Translation<'_>, source: &Source<'_>) {
    let Some(config) = source.property("FunctionUrlConfig") else { return };
    let name = source.name();
    let written = config.as_object().unwrap_or_default().iter();
    let mut properties: Vec<Member> = written.cloned().collect();
    let target = source.property("AutoPublishAlias").cloned();
    let key = Key { id: NodeId::GENERATED, name: String::from("TargetFunctionArn") };
    properties.push(Member { key, value: make::reference(name) });
    if let Some(alias) = target {
        properties.push(make::member("Qualifier", alias));
    }
    translation.add_members(source, &format!("{name}Url"), "AWS::Lambda::Url", properties);
    if config.get("AuthType").is_some_and(|kind| kind.as_str() == Some("NONE")) {
        for id in ["UrlPublicPermissions", "URLInvokeAllowPublicAccess"] {
            translation.add(source, &format!("{name}{id}"), "AWS::Lambda::Permission", []);
        }
    }
}
