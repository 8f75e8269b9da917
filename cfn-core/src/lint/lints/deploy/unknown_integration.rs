//! Tasks of state machines that Step Functions does not know.

use crate::iam::Spelling;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::describe::one_of;
use crate::lint::facts::states::{definitions, each_state};
use crate::lint::finding::Findings;
use crate::lint::policies::document::resolved;
use crate::model::{Node, Resource};
use crate::nearest::meant;

declare_lint! {
    /// The `Resource` of a task names an integration, such as `arn:aws:states:::sns:publish`, an action of the SDK, such as
    /// `arn:aws:states:::aws-sdk:s3:getObject`, a function or an activity. Actions begin with a lowercase letter. Step
    /// Functions rejects others, and ways to wait (`.sync`, `.waitForTaskToken`) that the service does not support. An express
    /// state machine does not wait at all.
    ///
    /// Source: "Integrating services with Step Functions" and "Learning to use AWS service SDK integrations" of the Step
    /// Functions developer guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::StepFunctions::StateMachine
    /// Properties:
    ///   RoleArn: arn:aws:iam::123456789012:role/machine
    ///   Definition:
    ///     StartAt: Tell
    ///     States:
    ///       Tell:
    ///         Type: Task
    ///         Resource: arn:aws:states:::sns:Publish # <-
    ///         End: true
    /// ```
    /// ```yaml,passes
    /// Type: AWS::StepFunctions::StateMachine
    /// Properties:
    ///   RoleArn: arn:aws:iam::123456789012:role/machine
    ///   Definition:
    ///     StartAt: Tell
    ///     States:
    ///       Tell:
    ///         Type: Task
    ///         Resource: arn:aws:states:::sns:publish
    ///         End: true
    /// ```
    UNKNOWN_INTEGRATION = "unknown_integration", Deploy, Deny, "task that Step Functions does not know",
    Check::Resource(unknown_integration)
}

/// The ways to wait for what a task starts, for a job to end or for a token to come back, as the ends of its name.
const JOB: &[&str] = &["sync"];
const TOKEN: &[&str] = &["waitForTaskToken"];
const JOB_AND_TOKEN: &[&str] = &["sync", "waitForTaskToken"];

/// The services and the ways in which a task can wait for them; of some actions of a service, it cannot wait for the job.
///
/// Source: "Integrating optimized services with Step Functions", the table of optimized integrations.
const PATTERNS: &[(&str, &[&str])] = &[
    ("apigateway", TOKEN),
    ("athena", JOB),
    ("aws-sdk", TOKEN),
    ("batch", JOB),
    ("bedrock", JOB_AND_TOKEN),
    ("codebuild", JOB),
    ("dynamodb", &[]),
    ("ecs", JOB_AND_TOKEN),
    ("eks", JOB_AND_TOKEN),
    ("events", TOKEN),
    ("glue", JOB),
    ("http", &[]),
    ("lambda", TOKEN),
    ("sns", TOKEN),
    ("sqs", TOKEN),
    ("states", JOB_AND_TOKEN),
];

/// The services whose integrations are all listed, and these.
///
/// Source: "Integrating optimized services with Step Functions", and the page of each service.
const INTEGRATIONS: &[(&str, &[&str])] = &[
    ("apigateway", &["invoke"]),
    ("athena", &["getQueryExecution", "getQueryResults", "startQueryExecution", "stopQueryExecution"]),
    ("batch", &["submitJob"]),
    (
        "codebuild",
        &[
            "batchDeleteBuilds",
            "batchGetReports",
            "deleteBuildBatch",
            "retryBuildBatch",
            "startBuild",
            "startBuildBatch",
            "stopBuild",
            "stopBuildBatch",
        ],
    ),
    ("dynamodb", &["deleteItem", "getItem", "putItem", "updateItem"]),
    ("ecs", &["runTask"]),
    ("events", &["putEvents"]),
    ("http", &["invoke"]),
    ("lambda", &["invoke"]),
    ("sns", &["publish"]),
    ("sqs", &["sendMessage"]),
    ("states", &["startExecution"]),
];

/// Other services that have integrations of their own.
const OTHERS: &[&str] = &[
    "bedrock",
    "databrew",
    "eks",
    "elasticmapreduce",
    "emr-containers",
    "emr-serverless",
    "glue",
    "mediaconvert",
    "sagemaker",
];

/// The forms in which a distributed map reads its items.
///
/// Source: "ItemReader (Map)" of the Step Functions developer guide.
const INPUT_TYPES: &[&str] = &["CSV", "JSON", "JSONL", "MANIFEST", "PARQUET"];

fn unknown_integration<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::StepFunctions::StateMachine" {
        return;
    }
    let is_express = resource.property("StateMachineType").and_then(Node::as_str) == Some("EXPRESS");
    for written in definitions(resource) {
        each_state(&resolved(written), &mut |state, _| {
            if state.get("Type").and_then(Node::as_str) == Some("Task")
                && let Some(task) = state.get("Resource")
                && let Some(message) = of_task(task, is_express)
            {
                findings.report(task.id, message);
            }
            let config = state.get("ItemReader").and_then(|reader| reader.get("ReaderConfig"));
            let Some(input) = config.and_then(|config| config.get("InputType")) else { return };
            if let Some(text) = input.as_str().filter(|text| !INPUT_TYPES.contains(text) && !is_open(text)) {
                let message = format!("`InputType` must be {}, found `{text}`", one_of(INPUT_TYPES));
                findings.report(input.id, message);
            }
        });
    }
}

fn of_task(task: &Node, is_express: bool) -> Option<String> {
    let spelling = Spelling::of(task);
    let text: String = spelling.literal_text().collect();
    let (_, name) = text.split_once(":states:::")?;
    if is_open(name) {
        return None;
    }
    let (service, rest) = name.split_once(':')?;
    let (called, pattern) = match rest.split_once('.') {
        Some((called, pattern)) => (called, Some(pattern)),
        None => (rest, None),
    };
    let of_action = match called.split_once(':') {
        Some((of, action)) if service == "aws-sdk" => of_sdk(of, action),
        _ => of_service(service, called, name),
    };
    of_action.or_else(|| of_pattern(service, called, pattern?, is_express))
}

/// What is wrong with an action of the SDK.
fn of_sdk(service: &str, action: &str) -> Option<String> {
    let first = action.chars().next().filter(char::is_ascii_uppercase)?;
    let right = format!("{}{}", first.to_ascii_lowercase(), &action[1..]);
    Some(format!("actions begin with a lowercase letter; write `aws-sdk:{service}:{right}`"))
}

/// What is wrong with an integration, of which `name` is the whole name.
fn of_service(service: &str, action: &str, name: &str) -> Option<String> {
    let Some((_, actions)) = INTEGRATIONS.iter().find(|(known, _)| *known == service) else {
        if OTHERS.contains(&service) {
            return None;
        }
        let near = meant(service, INTEGRATIONS.iter().map(|(known, _)| *known).chain(OTHERS.iter().copied()))?;
        return Some(format!("unknown integration `{name}`; did you mean `{}`?", name.replacen(service, near, 1)));
    };
    let action = action.split(':').next().unwrap_or(action);
    if actions.contains(&action) {
        return None;
    }
    let instead = match meant(action, actions.iter().copied()) {
        Some(near) => format!("did you mean `{service}:{near}`?"),
        None => format!("for other actions, write `aws-sdk:{service}:{action}`"),
    };
    Some(format!("unknown integration `{service}:{action}`; {instead}"))
}

/// What is wrong with the way in which a task waits.
fn of_pattern(service: &str, action: &str, pattern: &str, is_express: bool) -> Option<String> {
    let kind = pattern.split(':').next().unwrap_or(pattern);
    if !JOB_AND_TOKEN.contains(&kind) {
        let known: Vec<String> = JOB_AND_TOKEN.iter().map(|kind| format!(".{kind}")).collect();
        return Some(format!("unknown integration pattern `.{pattern}`; write {}", one_of(&known)));
    }
    if is_express {
        return Some(format!(
            "an express state machine cannot wait with `.{pattern}`; write `{service}:{action}`, or use a standard one"
        ));
    }
    let (_, patterns) = PATTERNS.iter().find(|(known, _)| *known == service)?;
    if patterns.contains(&kind) {
        return None;
    }
    let instead = match patterns.first() {
        Some(pattern) => format!("`{service}:{action}` or `{service}:{action}.{pattern}`"),
        None => format!("`{service}:{action}`"),
    };
    Some(format!("`{service}` does not support `.{pattern}`; write {instead}"))
}

/// Whether a substitution fills the text in.
fn is_open(text: &str) -> bool {
    text.contains("${")
}

#[cfg(test)]
mod tests {
    use super::{INPUT_TYPES, INTEGRATIONS, PATTERNS};
    use crate::lint::testing::findings_alone;

    fn found(state: &str) -> Vec<String> {
        findings_alone(
            "unknown_integration",
            &format!(
                "Resources:\n  M: {{Type: AWS::StepFunctions::StateMachine, Properties: {{Definition: {{StartAt: A, States: {{A: {{End: true, {state}}}}}}}}}}}\n"
            ),
        )
    }

    #[test]
    fn tasks_are_integrations() {
        let task = |resource: &str| found(&format!("Type: Task, Resource: {resource}"));
        let wrong = |name: &str, rest: &str| {
            assert_eq!(task(&format!("'arn:aws:states:::{name}'")), [format!("M: {rest}")], "{name}");
        };
        wrong("sns:Publish", "unknown integration `sns:Publish`; did you mean `sns:publish`?");
        wrong("sqs:sendMesage", "unknown integration `sqs:sendMesage`; did you mean `sqs:sendMessage`?");
        wrong("lambda:invokeFunction", "unknown integration `lambda:invokeFunction`; did you mean `lambda:invoke`?");
        wrong(
            "dynamodb:query",
            "unknown integration `dynamodb:query`; for other actions, write `aws-sdk:dynamodb:query`",
        );
        wrong("dynamdb:getItem", "unknown integration `dynamdb:getItem`; did you mean `dynamodb:getItem`?");
        wrong("aws-sdk:s3:GetObject", "actions begin with a lowercase letter; write `aws-sdk:s3:getObject`");
        wrong(
            "lambda:invoke.sync",
            "`lambda` does not support `.sync`; write `lambda:invoke` or `lambda:invoke.waitForTaskToken`",
        );
        wrong("dynamodb:putItem.sync", "`dynamodb` does not support `.sync`; write `dynamodb:putItem`");
        wrong(
            "glue:startJobRun.waitForTaskToken",
            "`glue` does not support `.waitForTaskToken`; write `glue:startJobRun` or `glue:startJobRun.sync`",
        );
        wrong(
            "aws-sdk:s3:getObject.sync",
            "`aws-sdk` does not support `.sync`; write `aws-sdk:s3:getObject` or `aws-sdk:s3:getObject.waitForTaskToken`",
        );
        wrong(
            "sqs:sendMessage.waitForToken",
            "unknown integration pattern `.waitForToken`; write `.sync` or `.waitForTaskToken`",
        );
        for right in [
            "'arn:aws:states:::sns:publish'",
            "'arn:aws:states:::sqs:sendMessage.waitForTaskToken'",
            "'arn:aws:states:::states:startExecution.sync:2'",
            "'arn:aws:states:::aws-sdk:s3:getObject'",
            "'arn:aws:states:::glue:startJobRun.sync'",
            "'arn:aws:states:::codebuild:startBuild.sync'",
            "'arn:aws:states:::ecs:runTask.waitForTaskToken'",
            "'arn:aws:states:::eks:call'",
            "'arn:aws:states:::aws-sdk:ec2:runInstances.waitForTaskToken'",
            "!Sub 'arn:${AWS::Partition}:states:::lambda:invoke'",
            "'arn:aws:lambda:us-east-1:123456789012:function:a'",
        ] {
            assert_eq!(task(right), [""; 0], "{right}");
        }
    }

    #[test]
    fn express_machines_do_not_wait() {
        let of = |kind: &str, task: &str| {
            findings_alone(
                "unknown_integration",
                &format!(
                    "Resources:\n  M: {{Type: AWS::StepFunctions::StateMachine, Properties: {{StateMachineType: {kind}, Definition: {{StartAt: A, States: {{A: {{End: true, Type: Task, Resource: 'arn:aws:states:::{task}'}}}}}}}}}}\n"
                ),
            )
        };
        assert_eq!(
            of("EXPRESS", "ecs:runTask.sync"),
            ["M: an express state machine cannot wait with `.sync`; write `ecs:runTask`, or use a standard one"]
        );
        assert!(of("EXPRESS", "ecs:runTask").is_empty());
        assert!(of("STANDARD", "ecs:runTask.sync").is_empty());
        assert!(of("!Ref Kind", "ecs:runTask.sync").is_empty());
    }

    #[test]
    fn items_have_a_known_form() {
        let map = |kind: &str| {
            found(&format!(
                "Type: Map, ItemReader: {{Resource: 'arn:aws:states:::s3:getObject', ReaderConfig: {{InputType: {kind}}}}}, ItemProcessor: {{StartAt: B, States: {{B: {{Type: Succeed}}}}}}"
            ))
        };
        assert_eq!(
            map("JSONLINES"),
            ["M: `InputType` must be `CSV`, `JSON`, `JSONL`, `MANIFEST` or `PARQUET`, found `JSONLINES`"]
        );
        assert!(map("JSONL").is_empty() && map("CSV").is_empty() && map("!Ref Kind").is_empty());
    }

    #[test]
    fn tables_are_sorted() {
        assert!(INTEGRATIONS.is_sorted() && INPUT_TYPES.is_sorted() && PATTERNS.is_sorted());
        assert!(INTEGRATIONS.iter().all(|(_, actions)| actions.is_sorted()));
    }
}
