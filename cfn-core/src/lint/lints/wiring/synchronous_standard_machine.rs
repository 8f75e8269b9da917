//! Standard state machines that something waits for.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// A pipe can wait only for a state machine of type `EXPRESS`. A standard one is started with
    /// `InvocationType: FIRE_AND_FORGET`, and cannot be an enrichment.
    ///
    /// Source: "PipeTargetStateMachineParameters" of the EventBridge Pipes API reference; "Event enrichment in Amazon
    /// EventBridge Pipes".
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Machine: {Type: AWS::StepFunctions::StateMachine}
    ///   Pipe:
    ///     Type: AWS::Pipes::Pipe
    ///     Properties:
    ///       RoleArn: arn:aws:iam::123456789012:role/pipe
    ///       Source: arn:aws:sqs:us-east-1:123456789012:orders
    ///       Target: !Ref Machine
    ///       TargetParameters:
    ///         StepFunctionStateMachineParameters:
    ///           InvocationType: REQUEST_RESPONSE # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Machine: {Type: AWS::StepFunctions::StateMachine}
    ///   Pipe:
    ///     Type: AWS::Pipes::Pipe
    ///     Properties:
    ///       RoleArn: arn:aws:iam::123456789012:role/pipe
    ///       Source: arn:aws:sqs:us-east-1:123456789012:orders
    ///       Target: !Ref Machine
    ///       TargetParameters:
    ///         StepFunctionStateMachineParameters:
    ///           InvocationType: FIRE_AND_FORGET
    /// ```
    SYNCHRONOUS_STANDARD_MACHINE = "synchronous_standard_machine", Wiring, Deny, "pipe that waits for a standard state machine",
    Check::Template(synchronous_standard_machine)
}

const MACHINE: &str = "AWS::StepFunctions::StateMachine";

fn synchronous_standard_machine<'a>(context: &Context<'a>, findings: &mut Findings) {
    let index = context.index();
    let standard = |node: &'a Node| {
        let whole = node.as_if().is_none();
        index.referred(node, &[MACHINE]).filter(|machine| whole && is_standard(*machine))
    };
    for pipe in index.of_type("AWS::Pipes::Pipe") {
        if let Some(machine) = pipe.property("Target").and_then(standard) {
            for node in pipe.values_at("TargetParameters/StepFunctionStateMachineParameters/InvocationType") {
                if node.as_str() == Some("REQUEST_RESPONSE") {
                    let message = format!(
                        "`{}` is a standard state machine, for which a pipe cannot wait; write `FIRE_AND_FORGET`",
                        machine.name()
                    );
                    findings.report_in(pipe.name(), node.id, message);
                }
            }
        }
        if let Some(node) = pipe.property("Enrichment")
            && let Some(machine) = standard(node)
        {
            let message = format!(
                "`{}` is a standard state machine, which cannot enrich events; use one with `StateMachineType: EXPRESS`",
                machine.name()
            );
            findings.report_in(pipe.name(), node.id, message);
        }
    }
}

fn is_standard(machine: Resource<'_>) -> bool {
    machine.property("StateMachineType").is_none_or(|kind| kind.as_str() == Some("STANDARD"))
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn a_pipe_waits_for_express_machines_only() {
        let found = |machine: &str, pipe: &str| {
            let template = format!(
                "Parameters:
  Type: {{Type: String}}
Resources:
  M: {{Type: AWS::StepFunctions::StateMachine, Properties: {{{machine}}}}}
  Pipe: {{Type: AWS::Pipes::Pipe, Properties: {{RoleArn: 'arn:aws:iam::123456789012:role/pipe', Source: 'arn:aws:sqs:us-east-1:123456789012:orders', {pipe}}}}}
"
            );
            let found = findings("synchronous_standard_machine", &template);
            found.into_iter().filter(|found| found.starts_with("Pipe: ")).collect::<Vec<_>>()
        };
        let target = |kind: &str| {
            format!(
                "Target: !Ref M, TargetParameters: {{StepFunctionStateMachineParameters: {{InvocationType: {kind}}}}}"
            )
        };
        let waits = ["Pipe: `M` is a standard state machine, for which a pipe cannot wait; write `FIRE_AND_FORGET`"];
        assert_eq!(found("", &target("REQUEST_RESPONSE")), waits);
        assert_eq!(found("StateMachineType: STANDARD", &target("REQUEST_RESPONSE")), waits);
        assert!(found("StateMachineType: EXPRESS", &target("REQUEST_RESPONSE")).is_empty());
        assert!(found("StateMachineType: !Ref Type", &target("REQUEST_RESPONSE")).is_empty());
        assert!(found("", &target("FIRE_AND_FORGET")).is_empty());
        let enriched = "Target: 'arn:aws:sqs:us-east-1:123456789012:other', Enrichment: !GetAtt M.Arn";
        assert_eq!(
            found("", enriched),
            [
                "Pipe: `M` is a standard state machine, which cannot enrich events; use one with `StateMachineType: EXPRESS`"
            ]
        );
        assert!(found("StateMachineType: EXPRESS", enriched).is_empty());
    }
}
