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
    /// Functions rejects others.
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

/// The services whose integrations are all listed, and these.
///
/// Source: "Integrating services with Step Functions", "Optimized integrations".
const INTEGRATIONS: &[(&str, &[&str])] = &[
    ("apigateway", &["invoke"]),
    ("athena", &["getQueryExecution", "getQueryResults", "startQueryExecution", "stopQueryExecution"]),
    ("batch", &["submitJob"]),
    ("dynamodb", &["deleteItem", "getItem", "putItem", "updateItem"]),
    ("ecs", &["runTask"]),
    ("events", &["putEvents"]),
    ("http", &["invoke"]),
    ("lambda", &["invoke"]),
    ("sns", &["publish"]),
    ("sqs", &["sendMessage"]),
    ("states", &["startExecution"]),
];

/// The forms in which a distributed map reads its items.
///
/// Source: "ItemReader (Map)" of the Step Functions developer guide.
const INPUT_TYPES: &[&str] = &["CSV", "JSON", "JSONL", "MANIFEST", "PARQUET"];

fn unknown_integration<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::StepFunctions::StateMachine" {
        return;
    }
    for written in definitions(resource) {
        each_state(&resolved(written), &mut |state, _| {
            if state.get("Type").and_then(Node::as_str) == Some("Task")
                && let Some(task) = state.get("Resource")
                && let Some(message) = of_task(task)
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

fn of_task(task: &Node) -> Option<String> {
    let spelling = Spelling::of(task);
    let text: String = spelling.literal_text().collect();
    let (_, name) = text.split_once(":states:::")?;
    if is_open(name) {
        return None;
    }
    if let Some(sdk) = name.strip_prefix("aws-sdk:") {
        let (service, action) = sdk.split_once(':')?;
        let first = action.chars().next().filter(char::is_ascii_uppercase)?;
        let right = format!("{}{}", first.to_ascii_lowercase(), &action[1..]);
        return Some(format!("actions begin with a lowercase letter; write `aws-sdk:{service}:{right}`"));
    }
    let (service, rest) = name.split_once(':')?;
    let action = rest.split(['.', ':']).next().unwrap_or(rest);
    let Some((_, actions)) = INTEGRATIONS.iter().find(|(known, _)| *known == service) else {
        let near = meant(service, INTEGRATIONS.iter().map(|(known, _)| *known));
        return near.map(|near| format!("unknown integration `{name}`; did you mean `{near}:{rest}`?"));
    };
    if actions.contains(&action) {
        return None;
    }
    let instead = match meant(action, actions.iter().copied()) {
        Some(near) => format!("did you mean `{service}:{near}`?"),
        None => format!("for other actions, write `aws-sdk:{service}:{action}`"),
    };
    Some(format!("unknown integration `{service}:{action}`; {instead}"))
}

/// Whether a substitution fills the text in.
fn is_open(text: &str) -> bool {
    text.contains("${")
}

#[cfg(test)]
mod tests {
    use super::{INPUT_TYPES, INTEGRATIONS};
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
        for right in [
            "'arn:aws:states:::sns:publish'",
            "'arn:aws:states:::sqs:sendMessage.waitForTaskToken'",
            "'arn:aws:states:::states:startExecution.sync:2'",
            "'arn:aws:states:::aws-sdk:s3:getObject'",
            "'arn:aws:states:::glue:startJobRun.sync'",
            "!Sub 'arn:${AWS::Partition}:states:::lambda:invoke'",
            "'arn:aws:lambda:us-east-1:123456789012:function:a'",
        ] {
            assert_eq!(task(right), [""; 0], "{right}");
        }
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
        assert!(INTEGRATIONS.is_sorted() && INPUT_TYPES.is_sorted());
        assert!(INTEGRATIONS.iter().all(|(_, actions)| actions.is_sorted()));
    }
}
