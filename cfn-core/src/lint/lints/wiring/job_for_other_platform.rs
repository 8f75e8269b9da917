//! A queue runs jobs that are made for its platform.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::batch::{Platform, environments, named, referred};
use crate::lint::facts::context::Context;
use crate::lint::facts::states::{definitions, each_state};
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// A job runs where its definition says: with `PlatformCapabilities: [FARGATE]` on Fargate, and without it on EC2. A queue
    /// whose compute environments are of another platform never runs it.
    ///
    /// Source: `platformCapabilities` of "RegisterJobDefinition" in the AWS Batch API reference, "Fargate compute
    /// environments" of the AWS Batch user guide.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Small: {Type: AWS::Batch::ComputeEnvironment, Properties: {Type: MANAGED, ComputeResources: {Type: FARGATE, MaxvCpus: 8}}}
    ///   Queue: {Type: AWS::Batch::JobQueue, Properties: {ComputeEnvironmentOrder: [{Order: 1, ComputeEnvironment: !Ref Small}]}}
    ///   Report: {Type: AWS::Batch::JobDefinition, Properties: {Type: container, ContainerProperties: {Image: report}}}
    ///   Nightly:
    ///     Type: AWS::Events::Rule
    ///     Properties:
    ///       ScheduleExpression: rate(1 day)
    ///       Targets:
    ///         - Id: report
    ///           Arn: !Ref Queue
    ///           BatchParameters:
    ///             JobName: report
    ///             JobDefinition: !Ref Report # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Small: {Type: AWS::Batch::ComputeEnvironment, Properties: {Type: MANAGED, ComputeResources: {Type: FARGATE, MaxvCpus: 8}}}
    ///   Queue: {Type: AWS::Batch::JobQueue, Properties: {ComputeEnvironmentOrder: [{Order: 1, ComputeEnvironment: !Ref Small}]}}
    ///   Report: {Type: AWS::Batch::JobDefinition, Properties: {Type: container, PlatformCapabilities: [FARGATE], ContainerProperties: {Image: report}}}
    ///   Nightly:
    ///     Type: AWS::Events::Rule
    ///     Properties:
    ///       ScheduleExpression: rate(1 day)
    ///       Targets:
    ///         - Id: report
    ///           Arn: !Ref Queue
    ///           BatchParameters:
    ///             JobName: report
    ///             JobDefinition: !Ref Report
    /// ```
    JOB_FOR_OTHER_PLATFORM = "job_for_other_platform", Wiring, Deny, "job for another platform than that of its queue",
    Check::Template(job_for_other_platform)
}

/// What submits jobs: the type, the objects that name both, and the paths of the queue and of the definition in them.
const SUBMITTERS: &[(&str, &str, &str, &str)] = &[
    ("AWS::Events::Rule", "Targets/*", "Arn", "BatchParameters/JobDefinition"),
    ("AWS::Pipes::Pipe", "", "Target", "TargetParameters/BatchJobParameters/JobDefinition"),
];

/// Where a state of a state machine names them.
const ARGUMENTS: &[&str] = &["Arguments", "Parameters"];

fn job_for_other_platform<'a>(context: &Context<'a>, findings: &mut Findings) {
    let index = context.index();
    if index.of_type("AWS::Batch::JobDefinition").is_empty() {
        return;
    }
    for (type_name, holders, queue, definition) in SUBMITTERS {
        for submitter in index.of_type(type_name) {
            for holder in submitter.values_at(holders) {
                check(context, *submitter, (holder, queue, definition), findings);
            }
        }
    }
    for machine in index.of_type("AWS::StepFunctions::StateMachine") {
        let mut holders = Vec::new();
        for definition in definitions(*machine) {
            each_state(definition, &mut |state, _| {
                holders.extend(ARGUMENTS.iter().filter_map(|name| state.get(name)));
            });
        }
        for holder in holders {
            check(context, *machine, (holder, "JobQueue", "JobDefinition"), findings);
        }
    }
}

/// Checks a queue and a job definition that stand in one object.
fn check<'a>(
    context: &Context<'a>,
    submitter: Resource<'a>,
    (holder, queue, definition): (&'a Node, &str, &str),
    findings: &mut Findings,
) {
    let ([queue], [node]) = (&holder.values_at(queue)[..], &holder.values_at(definition)[..]) else { return };
    let Some(queue) = referred(context.index(), queue, "AWS::Batch::JobQueue") else { return };
    let Some(definition) = referred(context.index(), node, "AWS::Batch::JobDefinition") else { return };
    let used = environments(context, queue);
    let Some(first) = used.first().filter(|first| used.iter().all(|other| other.platform == first.platform)) else {
        return;
    };
    let Some(platforms) = platforms(context, definition) else { return };
    if let Some(own) = platforms.first().filter(|_| !platforms.contains(&first.platform)) {
        let message = format!(
            "job definition `{}` is for {}, but queue `{}` runs jobs on {}; use a queue and a job definition of the same platform",
            definition.name(),
            own.words(),
            queue.name(),
            first.platform.words()
        );
        findings.report_in(submitter.name(), node.id, message);
    }
}

/// The platforms that a job definition is for, if all of them are known.
fn platforms<'a>(context: &Context<'a>, definition: Resource<'a>) -> Option<Vec<Platform>> {
    if definition.property("EksProperties").is_some() {
        return Some(vec![Platform::Eks]);
    }
    let Some(capabilities) = definition.property("PlatformCapabilities") else { return Some(vec![Platform::Ec2]) };
    capabilities.as_list()?.iter().map(|capability| named(context, capability)).collect()
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn found(environment: &str, definition: &str, submitter: &str) -> Vec<String> {
        let template = format!(
            "Parameters: {{Kind: {{Type: String}}}}
Resources:
  Environment: {{Type: AWS::Batch::ComputeEnvironment, Properties: {{Type: MANAGED, ComputeResources: {{Type: {environment}, MaxvCpus: 8}}}}}}
  Queue: {{Type: AWS::Batch::JobQueue, Properties: {{Priority: 1, ComputeEnvironmentOrder: [{{Order: 1, ComputeEnvironment: !Ref Environment}}]}}}}
  Job: {{Type: AWS::Batch::JobDefinition, Properties: {{Type: container, {definition}}}}}
  R: {{{submitter}}}
"
        );
        let found = findings("job_for_other_platform", &template);
        found.into_iter().filter(|found| found.starts_with("R: job")).collect()
    }

    const RULE: &str = "Type: AWS::Events::Rule, Properties: {Targets: [{Id: a, Arn: !Ref Queue, BatchParameters: {JobName: a, JobDefinition: !Ref Job}}]}";
    const PIPE: &str = "Type: AWS::Pipes::Pipe, Properties: {Target: !GetAtt Queue.JobQueueArn, TargetParameters: {BatchJobParameters: {JobName: a, JobDefinition: !Ref Job}}}";
    const MACHINE: &str = "Type: AWS::StepFunctions::StateMachine, Properties: {Definition: {StartAt: A, States: {A: {Type: Task, Resource: 'arn:aws:states:::batch:submitJob.sync', Parameters: {JobName: a, JobQueue: !Ref Queue, JobDefinition: !Ref Job}, End: true}}}}";

    #[test]
    fn a_queue_runs_jobs_of_its_platform() {
        let message = |own: &str, of_queue: &str| {
            [format!(
                "R: job definition `Job` is for {own}, but queue `Queue` runs jobs on {of_queue}; use a queue and a job definition of the same platform"
            )]
        };
        let fargate = "PlatformCapabilities: [FARGATE], ContainerProperties: {Image: a}";
        let ec2 = "ContainerProperties: {Image: a}";
        let eks = "EksProperties: {PodProperties: {Containers: [{Image: a}]}}";
        for submitter in [RULE, PIPE, MACHINE] {
            assert_eq!(found("EC2", fargate, submitter), message("Fargate", "EC2"), "{submitter}");
            assert_eq!(found("FARGATE_SPOT", ec2, submitter), message("EC2", "Fargate"), "{submitter}");
            for (environment, definition) in [
                ("FARGATE", fargate),
                ("SPOT", ec2),
                ("!Ref Kind", fargate),
                ("EC2", "PlatformCapabilities: [!Ref Kind], ContainerProperties: {Image: a}"),
                ("EC2", "PlatformCapabilities: [FARGATE, EC2], ContainerProperties: {Image: a}"),
            ] {
                assert_eq!(
                    found(environment, definition, submitter),
                    [""; 0],
                    "{environment} {definition} {submitter}"
                );
            }
        }
        assert_eq!(found("FARGATE", eks, RULE), message("EKS", "Fargate"));
    }
}
