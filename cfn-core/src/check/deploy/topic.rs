//! Topics that others publish to.

use super::place::property;
use crate::check::{Check, Context, Findings, Level, Rule};
use crate::iam::Spelling;

pub(in crate::check) const RULES: &[Rule] = &[Rule {
    id: "topic_key_shuts_out",
    level: Level::Deny,
    title: "topic encrypted with a key that its publisher cannot use",
    explanation: "Services that publish to an encrypted topic need the topic's key. The policy of the key that AWS manages \
                  (`alias/aws/sns`) cannot be changed and lets no service use it, so the messages are lost, without an \
                  error that anybody sees. Use a key of the stack whose policy allows `kms:GenerateDataKey*` and \
                  `kms:Decrypt` to the publishing service.",
    check: Check::Template(topic_key_shuts_out),
}];

/// Services that publish: the type, where topics are named, and what it is.
/// Source: "Enable compatibility between event sources from AWS services and encrypted topics" of the SNS guide.
const PUBLISHERS: &[(&str, &str, &str)] = &[
    ("AWS::CloudWatch::Alarm", "AlarmActions/*", "an alarm"),
    ("AWS::CloudWatch::Alarm", "InsufficientDataActions/*", "an alarm"),
    ("AWS::CloudWatch::Alarm", "OKActions/*", "an alarm"),
    ("AWS::CloudWatch::CompositeAlarm", "AlarmActions/*", "an alarm"),
    ("AWS::CloudWatch::CompositeAlarm", "InsufficientDataActions/*", "an alarm"),
    ("AWS::CloudWatch::CompositeAlarm", "OKActions/*", "an alarm"),
    ("AWS::Events::Rule", "Targets/*/Arn", "an EventBridge rule"),
    ("AWS::S3::Bucket", "NotificationConfiguration/TopicConfigurations/*/Topic", "a bucket"),
];

fn topic_key_shuts_out(context: &Context<'_>, findings: &mut Findings) {
    let index = context.index();
    for (type_name, path, what) in PUBLISHERS {
        for &publisher in index.of_type(type_name) {
            for node in property(publisher, path) {
                let Some(topic) = index.referred(node, &["AWS::SNS::Topic"]) else { continue };
                let key = topic.property("KmsMasterKeyId").map(Spelling::of);
                if key.is_some_and(|key| key.literal_text().any(|text| text.ends_with("alias/aws/sns"))) {
                    let message = format!(
                        "`{}` is encrypted with `alias/aws/sns`, which {what} cannot use: its messages are lost",
                        topic.name()
                    );
                    findings.report_in(publisher.name(), node.id, message);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::findings;

    #[test]
    fn an_alarm_can_use_the_key_of_its_topic() {
        let found = |key: &str| {
            findings(
                "topic_key_shuts_out",
                &format!(
                    "Resources:
  Topic: {{Type: AWS::SNS::Topic, Properties: {{KmsMasterKeyId: {key}}}}}
  Alarm: {{Type: AWS::CloudWatch::Alarm, Properties: {{AlarmActions: [!Ref Topic]}}}}
"
                ),
            )
        };
        assert_eq!(
            found("alias/aws/sns"),
            ["Alarm: `Topic` is encrypted with `alias/aws/sns`, which an alarm cannot use: its messages are lost"]
        );
        assert!(found("alias/mine").is_empty());
        assert!(found("!Ref Key").is_empty());
    }
}
