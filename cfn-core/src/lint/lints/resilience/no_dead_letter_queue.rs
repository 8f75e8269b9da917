use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::settings::{Related, Right, Setting, When};
use crate::lint::facts::settings_check::check;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// A message that fails again and again, or an event that cannot be delivered, is dropped in the end. A dead-letter queue
    /// keeps it, so that somebody can find out why and process it later. A queue that is itself a dead-letter queue needs none.
    ///
    /// Source: "Using dead-letter queues in Amazon SQS", "Capturing records of Lambda asynchronous invocations", "Using dead-letter queues to process undelivered events in EventBridge".
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Orders: {Type: AWS::SQS::Queue, DeletionPolicy: Retain, UpdateReplacePolicy: Retain} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Failures: {Type: AWS::SQS::Queue, DeletionPolicy: Retain, UpdateReplacePolicy: Retain}
    ///   Orders:
    ///     Type: AWS::SQS::Queue
    ///     DeletionPolicy: Retain
    ///     UpdateReplacePolicy: Retain
    ///     Properties: {RedrivePolicy: {deadLetterTargetArn: !GetAtt Failures.Arn, maxReceiveCount: 3}}
    /// ```
    NO_DEAD_LETTER_QUEUE = "no_dead_letter_queue", Resilience, Allow, "failed messages that are dropped",
    Check::Resource(no_dead_letter_queue)
}

const SETTINGS: &[Setting] = &[
    Setting::needed("AWS::Events::Rule", "DeadLetterConfig/Arn", Right::Given("the ARN of a queue")).of("Targets/*"),
    Setting::needed(
        "AWS::Lambda::EventInvokeConfig",
        "DestinationConfig/OnFailure/Destination",
        Right::Given("the ARN of a queue or topic"),
    ),
    Setting::needed(
        "AWS::Lambda::EventSourceMapping",
        "DestinationConfig/OnFailure/Destination",
        Right::Given("the ARN of a queue or topic"),
    )
    .when(&[When::Present("StartingPosition")]),
    Setting::needed("AWS::Lambda::Function", "DeadLetterConfig/TargetArn", Right::Given("the ARN of a queue or topic"))
        .unless(&[Related::new("AWS::Lambda::EventInvokeConfig", "FunctionName")
            .with("DestinationConfig/OnFailure/Destination")]),
    Setting::needed("AWS::SNS::Subscription", "RedrivePolicy", Right::Given("`deadLetterTargetArn`"))
        .when(&[When::IsNot("Protocol", &["email", "email-json", "sms", "application"])]),
    Setting::needed("AWS::SQS::Queue", "RedrivePolicy", Right::Given("`deadLetterTargetArn`"))
        .when(&[When::Absent("RedriveAllowPolicy")])
        .unless(&[
            Related::new("AWS::Events::Rule", "Targets/*/DeadLetterConfig/Arn"),
            Related::new("AWS::Lambda::EventInvokeConfig", "DestinationConfig/OnFailure/Destination"),
            Related::new("AWS::Lambda::EventSourceMapping", "DestinationConfig/OnFailure/Destination"),
            Related::new("AWS::Lambda::Function", "DeadLetterConfig/TargetArn"),
            Related::new("AWS::Scheduler::Schedule", "Target/DeadLetterConfig/Arn"),
            Related::new("AWS::SNS::Subscription", "RedrivePolicy/deadLetterTargetArn"),
            Related::new("AWS::SQS::Queue", "RedrivePolicy/deadLetterTargetArn"),
        ]),
    Setting::needed("AWS::Scheduler::Schedule", "Target/DeadLetterConfig/Arn", Right::Given("the ARN of a queue")),
];

fn no_dead_letter_queue<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    check(context, resource, (SETTINGS, "drops what could not be processed"), findings);
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::assert_settings;

    #[test]
    fn the_table_is_sorted_and_names_what_there_is() {
        crate::lint::facts::settings_check::assert_table(super::SETTINGS);
    }

    #[test]
    fn no_dead_letter_queue() {
        assert_settings(
            "no_dead_letter_queue",
            &[
                ("AWS::SQS::Queue", "{RedriveAllowPolicy: {redrivePermission: allowAll}}", &[]),
                ("AWS::SNS::Subscription", "{Protocol: email}", &[]),
                (
                    "AWS::SNS::Subscription",
                    "{Protocol: sqs}",
                    &[
                        "`AWS::SNS::Subscription` without `RedrivePolicy` drops what could not be processed; add `RedrivePolicy` with `deadLetterTargetArn`",
                    ],
                ),
                (
                    "AWS::Lambda::Function",
                    "{}",
                    &[
                        "`AWS::Lambda::Function` without `DeadLetterConfig.TargetArn` drops what could not be processed; add `DeadLetterConfig.TargetArn` with the ARN of a queue or topic",
                    ],
                ),
                (
                    "AWS::Events::Rule",
                    "{Targets: [{Id: a, Arn: b}]}",
                    &[
                        "`AWS::Events::Rule` without `Targets.DeadLetterConfig.Arn` drops what could not be processed; add `Targets.DeadLetterConfig.Arn` with the ARN of a queue",
                    ],
                ),
                (
                    "AWS::Lambda::EventSourceMapping",
                    "{StartingPosition: LATEST}",
                    &[
                        "`AWS::Lambda::EventSourceMapping` without `DestinationConfig.OnFailure.Destination` drops what could not be processed; add `DestinationConfig.OnFailure.Destination` with the ARN of a queue or topic",
                    ],
                ),
                ("AWS::Lambda::EventSourceMapping", "{BatchSize: 10}", &[]),
            ],
        );
    }
}
