//! Targets that EventBridge only reaches with a role.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::presence::{Presence, presence};
use crate::lint::finding::Findings;

declare_lint! {
    /// EventBridge starts state machines, tasks, builds and pipelines, and writes to streams, with a role. It rejects such a
    /// target without `RoleArn`. Functions, queues, topics and log groups let EventBridge in by their own policies.
    ///
    /// Source: "Amazon EventBridge targets" and "Using IAM roles in Amazon EventBridge" of the EventBridge user guide.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Machine: {Type: AWS::StepFunctions::StateMachine}
    ///   Rule:
    ///     Type: AWS::Events::Rule
    ///     Properties:
    ///       ScheduleExpression: rate(1 hour)
    ///       Targets: [{Id: a, Arn: !Ref Machine}] # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Machine: {Type: AWS::StepFunctions::StateMachine}
    ///   Rule:
    ///     Type: AWS::Events::Rule
    ///     Properties:
    ///       ScheduleExpression: rate(1 hour)
    ///       Targets: [{Id: a, Arn: !Ref Machine, RoleArn: "arn:aws:iam::123456789012:role/start"}]
    /// ```
    TARGET_WITHOUT_ROLE = "target_without_role", Wiring, Deny, "target that EventBridge only reaches with a role",
    Check::Template(target_without_role)
}

/// The types of such targets, and the action that the role allows.
const TARGETS: &[(&str, &str)] = &[
    ("AWS::Batch::JobQueue", "batch:SubmitJob"),
    ("AWS::CodeBuild::Project", "codebuild:StartBuild"),
    ("AWS::CodePipeline::Pipeline", "codepipeline:StartPipelineExecution"),
    ("AWS::ECS::Cluster", "ecs:RunTask"),
    ("AWS::Events::ApiDestination", "events:InvokeApiDestination"),
    ("AWS::Kinesis::Stream", "kinesis:PutRecord"),
    ("AWS::KinesisFirehose::DeliveryStream", "firehose:PutRecord"),
    ("AWS::StepFunctions::StateMachine", "states:StartExecution"),
];

fn target_without_role(context: &Context<'_>, findings: &mut Findings) {
    let index = context.index();
    for rule in index.of_type("AWS::Events::Rule") {
        for target in rule.values_at("Targets/*") {
            if presence(target, "RoleArn") != Presence::Absent {
                continue;
            }
            for node in target.values_at("Arn") {
                let found = TARGETS.iter().find_map(|(of, action)| Some((index.referred(node, &[of])?, action)));
                if let Some((named, action)) = found {
                    let message = format!(
                        "EventBridge needs a role to use `{}`; add `RoleArn` with a role that trusts \
                         `events.amazonaws.com` and allows `{action}`",
                        named.name()
                    );
                    findings.report_in(rule.name(), node.id, message);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn some_targets_need_a_role() {
        let found = |target: &str| {
            let template = format!(
                "Resources:
  Stream: {{Type: AWS::Kinesis::Stream}}
  Group: {{Type: AWS::Logs::LogGroup}}
  Rule: {{Type: AWS::Events::Rule, Properties: {{ScheduleExpression: rate(1 hour), Targets: [{{Id: a, {target}}}]}}}}
"
            );
            findings("target_without_role", &template)
        };
        assert_eq!(
            found("Arn: !GetAtt Stream.Arn"),
            [
                "Rule: EventBridge needs a role to use `Stream`; add `RoleArn` with a role that trusts `events.amazonaws.com` and allows `kinesis:PutRecord`"
            ]
        );
        assert!(found("Arn: !GetAtt Stream.Arn, RoleArn: 'arn:aws:iam::123456789012:role/a'").is_empty());
    }
}
