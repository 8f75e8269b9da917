//! A job queue has compute environments of one platform.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::batch::{environments, named};
use crate::lint::facts::conditions::are_possible;
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;

declare_lint! {
    /// AWS Batch rejects a job queue whose compute environments run jobs on different platforms: on EC2 (`EC2`, `SPOT`), on
    /// Fargate (`FARGATE`, `FARGATE_SPOT`), on managed instances, or on EKS. Make a queue for each platform.
    ///
    /// Source: "CreateJobQueue" and "ComputeEnvironmentOrder" of the AWS Batch API reference.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Large: {Type: AWS::Batch::ComputeEnvironment, Properties: {Type: MANAGED, ComputeResources: {Type: SPOT, MaxvCpus: 64}}}
    ///   Small: {Type: AWS::Batch::ComputeEnvironment, Properties: {Type: MANAGED, ComputeResources: {Type: FARGATE, MaxvCpus: 8}}}
    ///   Queue:
    ///     Type: AWS::Batch::JobQueue
    ///     Properties:
    ///       Priority: 1
    ///       ComputeEnvironmentOrder:
    ///         - {Order: 1, ComputeEnvironment: !Ref Large}
    ///         - Order: 2
    ///           ComputeEnvironment: !Ref Small # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Large: {Type: AWS::Batch::ComputeEnvironment, Properties: {Type: MANAGED, ComputeResources: {Type: FARGATE_SPOT, MaxvCpus: 64}}}
    ///   Small: {Type: AWS::Batch::ComputeEnvironment, Properties: {Type: MANAGED, ComputeResources: {Type: FARGATE, MaxvCpus: 8}}}
    ///   Queue:
    ///     Type: AWS::Batch::JobQueue
    ///     Properties:
    ///       Priority: 1
    ///       ComputeEnvironmentOrder:
    ///         - {Order: 1, ComputeEnvironment: !Ref Large}
    ///         - Order: 2
    ///           ComputeEnvironment: !Ref Small
    /// ```
    MIXED_COMPUTE_ENVIRONMENTS = "mixed_compute_environments", Wiring, Deny, "job queue with compute environments of different platforms",
    Check::Template(mixed_compute_environments)
}

fn mixed_compute_environments<'a>(context: &Context<'a>, findings: &mut Findings) {
    for queue in context.index().of_type("AWS::Batch::JobQueue") {
        let used = environments(context, *queue);
        let own = queue.property("JobQueueType").and_then(|node| named(context, node));
        for (number, other) in used.iter().enumerate() {
            let before = used[..number].iter().find(|before| {
                before.platform != other.platform && are_possible(context, &[&before.assumed, &other.assumed])
            });
            let (name, platform) = (other.environment.name(), other.platform.words());
            if let Some(own) = own.filter(|own| *own != other.platform) {
                let message = format!(
                    "`{name}` runs jobs on {platform}, but the type of the queue is for {}; use a compute environment for that",
                    own.words()
                );
                findings.report_in(queue.name(), other.node.id, message);
                break;
            }
            let Some(before) = before.filter(|_| own.is_none()) else { continue };
            let message = format!(
                "`{name}` runs jobs on {platform}, but `{}` of the same queue on {}; make a queue for each",
                before.environment.name(),
                before.platform.words()
            );
            findings.report_in(queue.name(), other.node.id, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn found(queue: &str) -> Vec<String> {
        let environment = |kind: &str| {
            format!(
                "{{Type: AWS::Batch::ComputeEnvironment, Properties: {{Type: MANAGED, ComputeResources: {{Type: {kind}, MaxvCpus: 8}}}}}}"
            )
        };
        let (ec2, spot, fargate, fargate_spot) =
            (environment("EC2"), environment("spot"), environment("FARGATE"), environment("FARGATE_SPOT"));
        let (chosen, unknown) =
            (environment("!If [IsProd, FARGATE, FARGATE_SPOT]"), environment("!If [IsProd, EC2, FARGATE]"));
        let template = format!(
            "Parameters: {{Stage: {{Type: String}}}}
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
  IsDev: !Not [!Condition IsProd]
Resources:
  Ec2: {ec2}
  Spot: {spot}
  Fargate: {fargate}
  FargateSpot: {fargate_spot}
  Chosen: {chosen}
  Unknown: {unknown}
  Kubernetes: {{Type: AWS::Batch::ComputeEnvironment, Properties: {{Type: MANAGED, EksConfiguration: {{EksClusterArn: a, KubernetesNamespace: b}}, ComputeResources: {{Type: EC2, MaxvCpus: 8}}}}}}
  Queue: {{Type: AWS::Batch::JobQueue, Properties: {{Priority: 1, {queue}}}}}
"
        );
        let found = findings("mixed_compute_environments", &template);
        found.into_iter().filter(|found| found.starts_with("Queue: ")).collect()
    }

    fn order(environments: &[&str]) -> String {
        let entries: Vec<_> = (1..)
            .zip(environments)
            .map(|(order, node)| format!("{{Order: {order}, ComputeEnvironment: {node}}}"))
            .collect();
        format!("ComputeEnvironmentOrder: [{}]", entries.join(", "))
    }

    #[test]
    fn a_queue_has_one_platform() {
        let message = |name: &str, on: &str, other: &str, elsewhere: &str| {
            [format!(
                "Queue: `{name}` runs jobs on {on}, but `{other}` of the same queue on {elsewhere}; make a queue for each"
            )]
        };
        assert_eq!(found(&order(&["!Ref Ec2", "!Ref Fargate"])), message("Fargate", "Fargate", "Ec2", "EC2"));
        assert_eq!(
            found(&order(&["!GetAtt FargateSpot.ComputeEnvironmentArn", "!Ref Fargate", "!Ref Spot"])),
            message("Spot", "EC2", "FargateSpot", "Fargate")
        );
        assert_eq!(found(&order(&["!Ref Ec2", "!Ref Kubernetes"])), message("Kubernetes", "EKS", "Ec2", "EC2"));
        assert_eq!(found(&order(&["!Ref Ec2", "!Ref Chosen"])), message("Chosen", "Fargate", "Ec2", "EC2"));
        assert_eq!(
            found(&order(&["!Ref Ec2", "!If [IsProd, !Ref Fargate, !Ref Spot]"])),
            message("Fargate", "Fargate", "Ec2", "EC2")
        );
        for right in [
            order(&["!Ref Ec2", "!Ref Spot"]),
            order(&["!Ref Fargate", "!Ref FargateSpot", "!Ref Chosen"]),
            order(&["!Ref Ec2", "!Ref Unknown"]),
            order(&["!Ref Ec2", "!ImportValue fargate"]),
            order(&["!If [IsProd, !Ref Ec2, !Ref Fargate]"]),
            order(&["!If [IsProd, !Ref Ec2, !Ref Fargate]", "!If [IsDev, !Ref FargateSpot, !Ref Spot]"]),
        ] {
            assert_eq!(found(&right), [""; 0], "{right}");
        }
    }

    #[test]
    fn elements_under_conditions_are_compared_where_both_are_there() {
        let entries = |one: &str, other: &str| {
            found(&format!(
                "ComputeEnvironmentOrder: [!If [{one}, {{Order: 1, ComputeEnvironment: !Ref Ec2}}, !Ref AWS::NoValue], !If [{other}, {{Order: 2, ComputeEnvironment: !Ref Fargate}}, !Ref AWS::NoValue]]"
            ))
        };
        assert_eq!(entries("IsProd", "IsProd").len(), 1);
        assert_eq!(entries("IsProd", "IsDev"), [""; 0]);
    }

    #[test]
    fn the_type_of_a_queue_is_that_of_its_environments() {
        let of_type = |kind: &str, node: &str| found(&format!("JobQueueType: {kind}, {}", order(&[node])));
        assert_eq!(
            of_type("ECS_FARGATE", "!Ref Ec2"),
            [
                "Queue: `Ec2` runs jobs on EC2, but the type of the queue is for Fargate; use a compute environment for that"
            ]
        );
        assert_eq!(of_type("EKS", "!Ref Ec2").len(), 1);
        for (kind, node) in [
            ("ECS", "!Ref Spot"),
            ("ECS_FARGATE", "!Ref Chosen"),
            ("EKS", "!Ref Kubernetes"),
            ("!Ref Stage", "!Ref Ec2"),
        ] {
            assert_eq!(of_type(kind, node), [""; 0], "{kind} {node}");
        }
    }
}
