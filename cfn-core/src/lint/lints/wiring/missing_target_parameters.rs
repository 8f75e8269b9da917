//! Targets of rules and schedules that need to be told what to run.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::fifo::{QUEUE, is_fifo};
use crate::lint::facts::presence::{Presence, presence};
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// A cluster, a job queue and a FIFO queue do not say by themselves which task, which job or which message group an event
    /// becomes. EventBridge rejects such a target without its parameters; EventBridge Scheduler also asks for those of streams
    /// and event buses.
    ///
    /// Source: "PutTargets" of the EventBridge API reference ("Parameter(s) EcsParameters must be specified for target");
    /// "Using templated targets" of the EventBridge Scheduler user guide.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Cluster: {Type: AWS::ECS::Cluster}
    ///   Nightly:
    ///     Type: AWS::Events::Rule
    ///     Properties:
    ///       ScheduleExpression: cron(0 3 * * ? *)
    ///       Targets:
    ///         - {Id: task, Arn: !GetAtt Cluster.Arn, RoleArn: !ImportValue NightlyRole} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Cluster: {Type: AWS::ECS::Cluster}
    ///   Nightly:
    ///     Type: AWS::Events::Rule
    ///     Properties:
    ///       ScheduleExpression: cron(0 3 * * ? *)
    ///       Targets:
    ///         - Id: task
    ///           Arn: !GetAtt Cluster.Arn
    ///           RoleArn: !ImportValue NightlyRole
    ///           EcsParameters: {TaskDefinitionArn: !ImportValue NightlyTask}
    /// ```
    MISSING_TARGET_PARAMETERS = "missing_target_parameters", Wiring, Deny, "target without the parameters that it needs",
    Check::Resource(missing_target_parameters)
}

/// Types of targets, and the property with what an event becomes there.
type Parameters = &'static [(&'static str, &'static str)];

const OF_RULE: Parameters =
    &[("AWS::Batch::JobQueue", "BatchParameters"), ("AWS::ECS::Cluster", "EcsParameters"), (QUEUE, "SqsParameters")];

const OF_SCHEDULE: Parameters = &[
    ("AWS::ECS::Cluster", "EcsParameters"),
    ("AWS::Events::EventBus", "EventBridgeParameters"),
    ("AWS::Kinesis::Stream", "KinesisParameters"),
    (QUEUE, "SqsParameters"),
];

fn missing_target_parameters<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    let (path, parameters) = match resource.type_name {
        "AWS::Events::Rule" => ("Targets/*", OF_RULE),
        "AWS::Scheduler::Schedule" => ("Target", OF_SCHEDULE),
        _ => return,
    };
    for target in resource.values_at(path) {
        let Some(arn) = target.get("Arn") else { continue };
        for (type_name, property) in parameters {
            let Some(named) = context.index().referred(arn, &[type_name]) else { continue };
            let needs = *type_name != QUEUE || is_fifo(named) == Some(true);
            if needs && arn.as_if().is_none() && presence(target, property) == Presence::Absent {
                let kind = if *type_name == QUEUE { "a FIFO queue" } else { "a target of this type" };
                let message = format!("missing `{property}`, which {kind} (`{}`) requires", named.name());
                findings.report(arn.id, message);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn targets_are_told_what_to_run() {
        let found = |target: &str| {
            let template = format!(
                "Resources:
  Cluster: {{Type: AWS::ECS::Cluster}}
  Jobs: {{Type: AWS::Batch::JobQueue}}
  Sorted: {{Type: AWS::SQS::Queue, Properties: {{FifoQueue: true}}}}
  Queue: {{Type: AWS::SQS::Queue}}
  R: {{Type: AWS::Events::Rule, Properties: {{ScheduleExpression: rate(1 day), Targets: [{{Id: a, RoleArn: !ImportValue Role, {target}}}]}}}}
"
            );
            let found = findings("missing_target_parameters", &template);
            found.into_iter().filter(|found| found.starts_with("R: ")).collect::<Vec<_>>()
        };
        assert_eq!(
            found("Arn: !GetAtt Cluster.Arn"),
            ["R: missing `EcsParameters`, which a target of this type (`Cluster`) requires"]
        );
        assert_eq!(
            found("Arn: !Ref Jobs"),
            ["R: missing `BatchParameters`, which a target of this type (`Jobs`) requires"]
        );
        assert_eq!(
            found("Arn: !GetAtt Sorted.Arn"),
            ["R: missing `SqsParameters`, which a FIFO queue (`Sorted`) requires"]
        );
        for fine in [
            "Arn: !GetAtt Queue.Arn",
            "Arn: !GetAtt Sorted.Arn, SqsParameters: {MessageGroupId: all}",
            "Arn: !GetAtt Cluster.Arn, EcsParameters: {TaskDefinitionArn: !ImportValue Task}",
            "Arn: !ImportValue Cluster",
        ] {
            assert!(found(fine).is_empty(), "{fine}");
        }
    }

    #[test]
    fn schedules_have_parameters_of_their_own() {
        let found = |target: &str| {
            let template = format!(
                "Resources:
  Bus: {{Type: AWS::Events::EventBus, Properties: {{Name: orders}}}}
  Stream: {{Type: AWS::Kinesis::Stream, Properties: {{ShardCount: 1}}}}
  Jobs: {{Type: AWS::Batch::JobQueue}}
  S: {{Type: AWS::Scheduler::Schedule, Properties: {{FlexibleTimeWindow: {{Mode: 'OFF'}}, ScheduleExpression: rate(1 day), Target: {{RoleArn: !ImportValue Role, {target}}}}}}}
"
            );
            let found = findings("missing_target_parameters", &template);
            found.into_iter().filter(|found| found.starts_with("S: ")).collect::<Vec<_>>()
        };
        assert_eq!(
            found("Arn: !GetAtt Stream.Arn"),
            ["S: missing `KinesisParameters`, which a target of this type (`Stream`) requires"]
        );
        assert_eq!(
            found("Arn: !GetAtt Bus.Arn"),
            ["S: missing `EventBridgeParameters`, which a target of this type (`Bus`) requires"]
        );
        for fine in [
            "Arn: !GetAtt Stream.Arn, KinesisParameters: {PartitionKey: a}",
            "Arn: !GetAtt Bus.Arn, EventBridgeParameters: {DetailType: a, Source: b}",
            "Arn: !ImportValue Stream",
        ] {
            assert!(found(fine).is_empty(), "{fine}");
        }
    }
}
