//! Targets and sources of events that need to be told more than their ARN.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::fifo::{QUEUE, is_fifo};
use crate::lint::facts::presence::{Presence, presence};
use crate::lint::facts::rows::rows_of;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// A cluster, a job queue and a FIFO queue do not say by themselves which task, which job or which message group an event
    /// becomes. EventBridge rejects such a target without its parameters; EventBridge Scheduler also asks for those of streams
    /// and event buses, and a pipe for where to begin in a stream.
    ///
    /// Source: "PutTargets" of the EventBridge API reference ("Parameter(s) EcsParameters must be specified for target");
    /// "Using templated targets" of the EventBridge Scheduler user guide; "PipeSourceParameters" and "PipeTargetParameters" of the
    /// EventBridge Pipes API reference.
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

/// For each type of a target or a source, the path of the parameters that it needs.
type Parameters = &'static [(&'static str, &'static str)];

/// The places of targets and sources: the type, the objects that hold them, the property with the ARN, and the parameters of
/// what it names. In the order of the types.
const PLACES: &[(&str, &str, &str, Parameters)] = &[
    (
        "AWS::Events::Rule",
        "Targets/*",
        "Arn",
        &[
            ("AWS::Batch::JobQueue", "BatchParameters"),
            ("AWS::ECS::Cluster", "EcsParameters"),
            (QUEUE, "SqsParameters"),
        ],
    ),
    (
        "AWS::Pipes::Pipe",
        "",
        "Source",
        &[
            ("AWS::DynamoDB::Table", "SourceParameters/DynamoDBStreamParameters"),
            ("AWS::Kinesis::Stream", "SourceParameters/KinesisStreamParameters"),
            ("AWS::MSK::Cluster", "SourceParameters/ManagedStreamingKafkaParameters"),
        ],
    ),
    (
        "AWS::Pipes::Pipe",
        "",
        "Target",
        &[
            ("AWS::Batch::JobQueue", "TargetParameters/BatchJobParameters"),
            ("AWS::ECS::Cluster", "TargetParameters/EcsTaskParameters"),
            ("AWS::Kinesis::Stream", "TargetParameters/KinesisStreamParameters"),
            (QUEUE, "TargetParameters/SqsQueueParameters"),
        ],
    ),
    (
        "AWS::Scheduler::Schedule",
        "Target",
        "Arn",
        &[
            ("AWS::ECS::Cluster", "EcsParameters"),
            ("AWS::Events::EventBus", "EventBridgeParameters"),
            ("AWS::Kinesis::Stream", "KinesisParameters"),
            (QUEUE, "SqsParameters"),
        ],
    ),
];

fn missing_target_parameters<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    for (_, holders, property, parameters) in rows_of(PLACES, resource.type_name, |row| row.0) {
        for holder in resource.values_at(holders) {
            let Some(arn) = holder.get(property) else { continue };
            for (type_name, path) in *parameters {
                let Some(named) = context.index().referred(arn, &[type_name]) else { continue };
                let needs = *type_name != QUEUE || is_fifo(named) == Some(true);
                if needs && arn.as_if().is_none() && lacks(holder, path) {
                    let kind = match (*type_name, *property) {
                        (QUEUE, _) => "a FIFO queue",
                        (_, "Source") => "a source of this type",
                        _ => "a target of this type",
                    };
                    let message = format!("missing `{path}`, which {kind} (`{}`) requires", named.name());
                    findings.report(arn.id, message);
                }
            }
        }
    }
}

/// Whether an object certainly has nothing at a path of one or two names.
fn lacks(holder: &Node, path: &str) -> bool {
    let Some((first, rest)) = path.split_once('/') else { return presence(holder, path) == Presence::Absent };
    match holder.get(first) {
        Some(inner) if inner.as_object().is_some() => presence(inner, rest) == Presence::Absent,
        _ => presence(holder, first) == Presence::Absent,
    }
}

#[cfg(test)]
mod tests {
    use super::PLACES;
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
    fn pipes_have_parameters_on_both_sides() {
        let found = |pipe: &str| {
            let template = format!(
                "Resources:
  Stream: {{Type: AWS::Kinesis::Stream, Properties: {{ShardCount: 1}}}}
  Queue: {{Type: AWS::SQS::Queue}}
  Sorted: {{Type: AWS::SQS::Queue, Properties: {{FifoQueue: true}}}}
  P: {{Type: AWS::Pipes::Pipe, Properties: {{RoleArn: !ImportValue Role, {pipe}}}}}
"
            );
            let found = findings("missing_target_parameters", &template);
            found.into_iter().filter(|found| found.starts_with("P: ")).collect::<Vec<_>>()
        };
        let source =
            ["P: missing `SourceParameters/KinesisStreamParameters`, which a source of this type (`Stream`) requires"];
        assert_eq!(found("Source: !GetAtt Stream.Arn, Target: !GetAtt Queue.Arn"), source);
        assert_eq!(
            found("Source: !GetAtt Stream.Arn, Target: !GetAtt Queue.Arn, SourceParameters: {FilterCriteria: {}}"),
            source
        );
        assert_eq!(
            found("Source: !GetAtt Queue.Arn, Target: !GetAtt Sorted.Arn"),
            ["P: missing `TargetParameters/SqsQueueParameters`, which a FIFO queue (`Sorted`) requires"]
        );
        for fine in [
            "Source: !GetAtt Queue.Arn, Target: !GetAtt Queue.Arn",
            "Source: !GetAtt Sorted.Arn, Target: !GetAtt Queue.Arn",
            "Source: !GetAtt Stream.Arn, Target: !GetAtt Queue.Arn, SourceParameters: {KinesisStreamParameters: {StartingPosition: LATEST}}",
            "Source: !GetAtt Stream.Arn, Target: !GetAtt Queue.Arn, SourceParameters: !If [C, {}, {}]",
        ] {
            assert!(found(fine).is_empty(), "{fine}");
        }
    }

    #[test]
    fn tables_are_sorted() {
        assert!(PLACES.is_sorted_by_key(|row| row.0));
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
