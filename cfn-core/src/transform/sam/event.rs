//! The events of functions and state machines.

use super::{Source, Translation, id_part, role};
use crate::model::{Declaration, Intrinsic, Key, Member, Node, Section, Value};
use crate::transform::make;

/// What an event of a function makes, besides what is made by name below: the type of the resource that is called as
/// the function and the event, and the service that invokes the function.
const KINDS: &[(&str, Option<&str>, Option<&str>)] = &[
    ("AlexaSkill", None, Some("alexa-appkit.amazon.com")),
    ("CloudWatchEvent", Some("AWS::Events::Rule"), Some("events.amazonaws.com")),
    ("CloudWatchLogs", Some("AWS::Logs::SubscriptionFilter"), Some("logs.amazonaws.com")),
    ("EventBridgeRule", Some("AWS::Events::Rule"), Some("events.amazonaws.com")),
    ("HttpApi", None, Some("apigateway.amazonaws.com")),
    ("IoTRule", Some("AWS::IoT::TopicRule"), Some("iot.amazonaws.com")),
    ("S3", None, Some("s3.amazonaws.com")),
    ("Schedule", Some("AWS::Events::Rule"), Some("events.amazonaws.com")),
    ("ScheduleV2", Some("AWS::Scheduler::Schedule"), None),
];

/// Event sources that Lambda reads: the type, and the property that names the source.
const READ: &[(&str, Option<&str>)] = &[
    ("DocumentDB", Some("Cluster")),
    ("DynamoDB", Some("Stream")),
    ("Kinesis", Some("Stream")),
    ("MQ", Some("Broker")),
    ("MSK", Some("Stream")),
    ("SQS", Some("Queue")),
    ("SelfManagedKafka", None),
];

/// Properties of events that a mapping has by the same name.
const MAPPED: &[&str] = &[
    "BatchSize",
    "BisectBatchOnFunctionError",
    "Enabled",
    "FilterCriteria",
    "FunctionResponseTypes",
    "KmsKeyArn",
    "MaximumBatchingWindowInSeconds",
    "MaximumRecordAgeInSeconds",
    "MaximumRetryAttempts",
    "MetricsConfig",
    "ParallelizationFactor",
    "ProvisionedPollerConfig",
    "Queues",
    "ScalingConfig",
    "SourceAccessConfigurations",
    "StartingPosition",
    "StartingPositionTimestamp",
    "Topics",
    "TumblingWindowInSeconds",
];

/// Properties of events that a subscription filter has by the same name.
const OF_FILTER: &[(&str, &str)] = &[("FilterPattern", "FilterPattern"), ("LogGroupName", "LogGroupName")];

/// Properties of events that a rule has by the same name or by another one.
const OF_RULE: &[(&str, &str)] = &[
    ("Description", "Description"),
    ("EventBusName", "EventBusName"),
    ("Name", "Name"),
    ("Pattern", "EventPattern"),
    ("RuleName", "Name"),
    ("Schedule", "ScheduleExpression"),
    ("State", "State"),
];

/// Properties of events that a schedule has by the same name.
const OF_SCHEDULE: &[(&str, &str)] = &[
    ("Description", "Description"),
    ("EndDate", "EndDate"),
    ("FlexibleTimeWindow", "FlexibleTimeWindow"),
    ("GroupName", "GroupName"),
    ("KmsKeyArn", "KmsKeyArn"),
    ("Name", "Name"),
    ("ScheduleExpression", "ScheduleExpression"),
    ("ScheduleExpressionTimezone", "ScheduleExpressionTimezone"),
    ("StartDate", "StartDate"),
    ("State", "State"),
];

pub(super) fn of_function(translation: &mut Translation<'_>, source: &Source<'_>, name: &str, event: &Node) {
    let kind = event.get("Type").and_then(Node::as_str).unwrap_or_default();
    let function = source.name();
    let id = format!("{function}{name}");
    let properties = event.get("Properties");
    if let Some((_, source_of)) = READ.iter().find(|(known, _)| *known == kind) {
        return mapping(translation, source, &id, (properties, *source_of));
    }
    match kind {
        "Api" => {
            let api = properties.and_then(|it| it.get("RestApiId")).and_then(referred);
            let stage = stage_of(translation, api.as_deref());
            permission(translation, source, &format!("{id}Permission{stage}"), "apigateway.amazonaws.com");
        }
        "Cognito" => {
            permission(translation, source, &format!("{function}CognitoPermission"), "cognito-idp.amazonaws.com")
        }
        "SNS" => topic(translation, source, &id, properties),
        _ => {
            let Some((_, type_name, service)) = KINDS.iter().find(|(known, ..)| *known == kind) else { return };
            if let Some(type_name) = type_name {
                resource_of(translation, source, (&id, type_name), properties);
            }
            if kind == "S3" {
                let bucket = properties.and_then(|it| it.get("Bucket")).and_then(referred);
                translation.notifiers.extend(bucket.map(|bucket| (bucket, format!("{id}Permission"))));
            }
            if let Some(service) = service {
                permission(translation, source, &format!("{id}Permission"), service);
            } else {
                let target = make::attribute(function, "Arn");
                let role = ("scheduler.amazonaws.com", "lambda:InvokeFunction", target);
                role::of_event(translation, source, &format!("{id}Role"), role);
            }
            dead_letters(translation, source, &id, properties);
        }
    }
}

pub(super) fn of_machine(translation: &mut Translation<'_>, source: &Source<'_>, name: &str, event: &Node) {
    let kind = event.get("Type").and_then(Node::as_str).unwrap_or_default();
    let id = format!("{}{name}", source.name());
    let properties = event.get("Properties");
    let type_name = KINDS.iter().find(|(known, ..)| *known == kind).and_then(|(_, type_name, _)| *type_name);
    if let Some(type_name) = type_name {
        resource_of(translation, source, (&id, type_name), properties);
    }
    let service = match kind {
        "Api" => "apigateway.amazonaws.com",
        "ScheduleV2" => "scheduler.amazonaws.com",
        _ => "events.amazonaws.com",
    };
    if properties.and_then(|it| it.get("RoleArn")).is_none() {
        let target = make::reference(source.name());
        role::of_event(translation, source, &format!("{id}Role"), (service, "states:StartExecution", target));
    }
    dead_letters(translation, source, &id, properties);
}

/// The name of the resource to which a value refers.
pub(super) fn referred(node: &Node) -> Option<String> {
    match node.as_function() {
        Some((Intrinsic::Ref, name)) => name.as_str().map(str::to_owned),
        _ => node.as_str().map(str::to_owned),
    }
}

fn permission(translation: &mut Translation<'_>, source: &Source<'_>, id: &str, service: &str) {
    let properties = [
        ("Action", make::text("lambda:InvokeFunction")),
        ("FunctionName", make::reference(source.name())),
        ("Principal", make::text(service)),
    ];
    translation.add(source, id, "AWS::Lambda::Permission", properties);
}

fn mapping(
    translation: &mut Translation<'_>,
    source: &Source<'_>,
    id: &str,
    (properties, source_of): (Option<&Node>, Option<&str>),
) {
    let written = properties.and_then(Node::as_object).unwrap_or_default().iter();
    let mut members: Vec<Member> = written
        .filter_map(|member| {
            let name = match member.key.name.as_str() {
                name if MAPPED.contains(&name) => name,
                name if Some(name) == source_of => "EventSourceArn",
                _ => return None,
            };
            Some(Member { key: Key { id: member.key.id, name: name.to_owned() }, value: member.value.clone() })
        })
        .collect();
    members.push(make::member("FunctionName", make::reference(source.name())));
    translation.add_members(source, id, "AWS::Lambda::EventSourceMapping", members);
}

fn resource_of(
    translation: &mut Translation<'_>,
    source: &Source<'_>,
    (id, type_name): (&str, &str),
    properties: Option<&Node>,
) {
    let written = properties.and_then(Node::as_object).unwrap_or_default().iter();
    let names = match type_name {
        "AWS::Events::Rule" => OF_RULE,
        "AWS::Logs::SubscriptionFilter" => OF_FILTER,
        "AWS::Scheduler::Schedule" => OF_SCHEDULE,
        _ => &[],
    };
    let members = written
        .filter_map(|member| {
            let (_, name) = names.iter().find(|(known, _)| *known == member.key.name)?;
            Some(Member { key: Key { id: member.key.id, name: (*name).to_owned() }, value: member.value.clone() })
        })
        .collect();
    translation.add_members(source, id, type_name, members);
}

/// The queue that SAM makes for what a rule could not deliver.
fn dead_letters(translation: &mut Translation<'_>, source: &Source<'_>, id: &str, properties: Option<&Node>) {
    let Some(config) = properties.and_then(|it| it.get("DeadLetterConfig")) else { return };
    if config.get("Type").is_none() {
        return;
    }
    let own = config.get("QueueLogicalId").and_then(Node::as_str).map(str::to_owned);
    translation.add(source, &own.unwrap_or_else(|| format!("{id}Queue")), "AWS::SQS::Queue", []);
    translation.add(source, &format!("{id}QueuePolicy"), "AWS::SQS::QueuePolicy", []);
}

fn topic(translation: &mut Translation<'_>, source: &Source<'_>, id: &str, properties: Option<&Node>) {
    let topic = properties.and_then(|it| it.get("Topic")).cloned();
    let subscription = properties.and_then(|it| it.get("SqsSubscription"));
    let is_queue = subscription.is_some_and(|node| !matches!(node.value, Value::Bool(false)));
    if !is_queue {
        let mut members = vec![make::member("Protocol", make::text("lambda"))];
        members.push(make::member("Endpoint", make::attribute(source.name(), "Arn")));
        members.extend(topic.map(|topic| make::member("TopicArn", topic)));
        translation.add_members(source, id, "AWS::SNS::Subscription", members);
        return permission(translation, source, &format!("{id}Permission"), "sns.amazonaws.com");
    }
    translation.add(source, id, "AWS::SNS::Subscription", []);
    let own = subscription.and_then(|node| node.get("QueuePolicyLogicalId")).and_then(Node::as_str);
    if subscription.is_none_or(|node| node.get("QueueArn").is_none()) {
        translation.add(source, &format!("{id}Queue"), "AWS::SQS::Queue", []);
    }
    let policy = own.map_or_else(|| format!("{id}QueuePolicy"), str::to_owned);
    translation.add(source, &policy, "AWS::SQS::QueuePolicy", []);
    translation.add(source, &format!("{id}EventSourceMapping"), "AWS::Lambda::EventSourceMapping", []);
}

/// The implicit APIs that the events of a resource call for.
pub(super) fn implicit_api(event: &Node) -> Option<&'static str> {
    let (kind, property) = match event.get("Type").and_then(Node::as_str)? {
        "Api" => ("ServerlessRestApi", "RestApiId"),
        "HttpApi" => ("ServerlessHttpApi", "ApiId"),
        _ => return None,
    };
    let is_explicit = event.get("Properties").is_some_and(|properties| properties.get(property).is_some());
    (!is_explicit).then_some(kind)
}

/// Lets buckets wait for the permissions to invoke the functions that they notify.
pub(super) fn wait_for_permissions(declarations: &mut [Declaration], notifiers: &[(String, String)]) {
    for (bucket, permission) in notifiers {
        let bucket = declarations
            .iter_mut()
            .find(|declaration| declaration.section == Section::Resources && declaration.name.name == *bucket);
        let Some(Value::Object(members)) = bucket.map(|bucket| &mut bucket.body.value) else { continue };
        let permission = make::text(permission);
        match members.iter_mut().find(|member| member.key.name == "DependsOn") {
            None => members.push(make::member("DependsOn", make::list([permission]))),
            Some(Member { value, .. }) => {
                let written = std::mem::replace(value, make::text(""));
                *value = match written.value {
                    Value::List(mut elements) => {
                        elements.push(permission);
                        Node { id: written.id, value: Value::List(elements) }
                    }
                    _ => make::list([written, permission]),
                };
            }
        }
    }
}

/// What follows the name of a function in the logical ID of a permission for the stage of an API.
fn stage_of(translation: &Translation<'_>, api: Option<&str>) -> String {
    let Some(api) = api else { return String::from("Prod") };
    let declaration = translation.template.resource(api);
    let stage = declaration.and_then(|api| api.property("StageName"));
    let part = id_part(stage);
    if part.is_empty() { String::from("Stage") } else { part }
}
