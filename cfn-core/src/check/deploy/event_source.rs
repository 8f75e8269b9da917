//! Event source mappings: what Lambda reads for a function.

use super::invoke::function_of;
use super::place::property;
use super::role::{allows, grants};
use crate::check::same::integer;
use crate::check::{Check, Context, Findings, Level, Rule};
use crate::model::Resource;

pub(in crate::check) const RULES: &[Rule] = &[
    Rule {
        id: "event_source_permissions",
        level: Level::Deny,
        title: "event source that the function's role may not read",
        explanation: "Lambda reads the source with the function's role, tests it when the mapping is made, and refuses the \
                      mapping if an action is missing. AWS has a managed policy for each kind of source \
                      (`AWSLambdaSQSQueueExecutionRole` ..); a policy with the source's ARN as resource is narrower.",
        check: Check::Template(event_source_permissions),
    },
    Rule {
        id: "visibility_timeout",
        level: Level::Deny,
        title: "queue whose messages come back while the function still works on them",
        explanation: "Lambda refuses to read from a queue whose visibility timeout (30 seconds by default) is shorter than the \
                      function's timeout (3 seconds by default). AWS recommends six times the function's timeout.",
        check: Check::Template(visibility_timeout),
    },
];

const QUEUE: &str = "AWS::SQS::Queue";

/// Kinds of source, and the actions without which the mapping is refused. Source: "Lambda execution role permissions"
/// of each event source in the Lambda developer guide.
const SOURCES: &[(&str, &[&str])] = &[
    (
        "AWS::DynamoDB::Table",
        &["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams"],
    ),
    ("AWS::Kinesis::Stream", &["kinesis:DescribeStream", "kinesis:GetRecords", "kinesis:GetShardIterator"]),
    (QUEUE, &["sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"]),
];

/// The mappings with their function and their source, as far as both are in the template.
fn mappings<'a>(context: &Context<'a>) -> Vec<(Resource<'a>, Resource<'a>, Resource<'a>)> {
    let index = context.index();
    let types: Vec<&str> = SOURCES.iter().map(|(type_name, _)| *type_name).collect();
    let mappings = index.of_type("AWS::Lambda::EventSourceMapping").iter().copied();
    let complete = mappings.filter_map(|mapping| {
        let function = function_of(index, mapping.property("FunctionName")?)?;
        let source = index.referred(mapping.property("EventSourceArn")?, &types)?;
        Some((mapping, function, source))
    });
    complete.collect()
}

fn event_source_permissions(context: &Context<'_>, findings: &mut Findings) {
    let index = context.index();
    if index.is_open() {
        return;
    }
    for (mapping, function, source) in mappings(context) {
        let role = function.property("Role").and_then(|node| index.referred(node, &["AWS::IAM::Role"]));
        let Some((role, grants)) = role.and_then(|role| Some((role, grants(index, role)?))) else { continue };
        let needed = SOURCES.iter().find(|(type_name, _)| *type_name == source.type_name);
        let missing: Vec<String> = needed
            .into_iter()
            .flat_map(|(_, actions)| *actions)
            .filter(|action| !allows(index, &grants, &action.to_lowercase(), source))
            .map(|action| format!("`{action}`"))
            .collect();
        let at = property(mapping, "EventSourceArn").first().map(|node| node.id);
        if let (Some(at), false) = (at, missing.is_empty()) {
            let message = format!(
                "the role `{}` of `{}` may not read `{}`: it lacks {}",
                role.name(),
                function.name(),
                source.name(),
                missing.join(", ")
            );
            findings.report_in(mapping.name(), at, message);
        }
    }
}

/// What holds where the template says nothing, in seconds.
const DEFAULT_VISIBILITY: i128 = 30;
const DEFAULT_TIMEOUT: i128 = 3;

fn visibility_timeout(context: &Context<'_>, findings: &mut Findings) {
    for (mapping, function, queue) in mappings(context) {
        let seconds = |resource: Resource<'_>, name: &str, default: i128| match resource.property(name) {
            Some(node) => integer(node),
            None => Some(default),
        };
        let visibility = seconds(queue, "VisibilityTimeout", DEFAULT_VISIBILITY);
        let timeout = seconds(function, "Timeout", DEFAULT_TIMEOUT);
        let (QUEUE, Some(visibility), Some(timeout)) = (queue.type_name, visibility, timeout) else { continue };
        if visibility < timeout {
            let at = queue.property("VisibilityTimeout").map_or(queue.declaration.name.id, |node| node.id);
            let message = format!(
                "the visibility timeout of {visibility} s is shorter than the {timeout} s that `{}` may take, which reads \
                 it through `{}`",
                function.name(),
                mapping.name()
            );
            findings.report_in(queue.name(), at, message);
        }
    }
}
