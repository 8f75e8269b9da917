//! Topics that others publish to.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::options::options;
use crate::lint::finding::Findings;
use crate::lint::policies::keys::{ClosedKey, closed_key};
use crate::model::Node;

declare_lint! {
    /// A service that publishes to an encrypted topic needs access to its key. The policy of the AWS managed key
    /// (`alias/aws/sns`) cannot be changed and grants no access to services, so messages are lost without a visible
    /// error. Use a key of the stack whose policy allows `kms:GenerateDataKey` and `kms:Decrypt` to the publishing
    /// service.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Topic: {Type: AWS::SNS::Topic, Properties: {KmsMasterKeyId: alias/aws/sns}}
    ///   Alarm:
    ///     Type: AWS::CloudWatch::Alarm
    ///     Properties: {AlarmActions: [!Ref Topic]} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Topic: {Type: AWS::SNS::Topic}
    ///   Alarm:
    ///     Type: AWS::CloudWatch::Alarm
    ///     Properties: {AlarmActions: [!Ref Topic]}
    /// ```
    TOPIC_KEY_SHUTS_OUT = "topic_key_shuts_out", Wiring, Deny, "topic encrypted with a key that the publisher cannot use",
    Check::Template(topic_key_shuts_out)
}

const CLOUDWATCH: &str = "cloudwatch";

/// Services that publish: the type, where topics are named, what it is, and its principal
/// without `.amazonaws.com`.
/// Source: "Enable compatibility between event sources from AWS services and encrypted topics" of the SNS guide.
const PUBLISHERS: &[(&str, &str, &str, &str)] = &[
    ("AWS::Budgets::Budget", "NotificationsWithSubscribers/*/Subscribers/*/Address", "a budget", "budgets"),
    ("AWS::CloudWatch::Alarm", "AlarmActions/*", "an alarm", CLOUDWATCH),
    ("AWS::CloudWatch::Alarm", "InsufficientDataActions/*", "an alarm", CLOUDWATCH),
    ("AWS::CloudWatch::Alarm", "OKActions/*", "an alarm", CLOUDWATCH),
    ("AWS::CloudWatch::CompositeAlarm", "AlarmActions/*", "an alarm", CLOUDWATCH),
    ("AWS::CloudWatch::CompositeAlarm", "InsufficientDataActions/*", "an alarm", CLOUDWATCH),
    ("AWS::CloudWatch::CompositeAlarm", "OKActions/*", "an alarm", CLOUDWATCH),
    ("AWS::Events::Rule", "Targets/*/Arn", "an EventBridge rule", "events"),
    ("AWS::S3::Bucket", "NotificationConfiguration/TopicConfigurations/*/Topic", "a bucket", "s3"),
    ("AWS::SES::ReceiptRule", "Rule/Actions/*/SNSAction/TopicArn", "a receipt rule", "ses"),
];

fn topic_key_shuts_out<'a>(context: &Context<'a>, findings: &mut Findings) {
    let index = context.index();
    for (type_name, path, what, service) in PUBLISHERS {
        for &publisher in index.of_type(type_name) {
            for node in publisher.values_at(path) {
                let Some(topic) = index.referred(node, &["AWS::SNS::Topic"]) else { continue };
                let keys = topic.property("KmsMasterKeyId").map(|key| options(index, key)).unwrap_or_default();
                let closed = |key: &&'a Node| closed_key(index, key, service, "kms:generatedatakey");
                let Some(key) = keys.iter().find_map(closed) else { continue };
                let reason = match key {
                    ClosedKey::OfAws(alias) => format!(
                        "`{alias}` does not allow `{service}.amazonaws.com` to use the key; use a customer managed key \
                         that allows it `kms:GenerateDataKey` and `kms:Decrypt`"
                    ),
                    ClosedKey::Own(key) => format!(
                        "the policy of `{}` does not allow `{service}.amazonaws.com` to use the key; allow it \
                         `kms:GenerateDataKey` and `kms:Decrypt`",
                        key.name()
                    ),
                };
                let message = format!("{what} cannot publish to encrypted topic `{}`: {reason}", topic.name());
                findings.report_in(publisher.name(), node.id, message);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    const OF_AWS: &str = "Alarm: an alarm cannot publish to encrypted topic `Topic`: `alias/aws/sns` does not allow `cloudwatch.amazonaws.com` to use the key; use a customer managed key that allows it `kms:GenerateDataKey` and `kms:Decrypt`";
    const OWN: &str = "Alarm: an alarm cannot publish to encrypted topic `Topic`: the policy of `Key` does not allow `cloudwatch.amazonaws.com` to use the key; allow it `kms:GenerateDataKey` and `kms:Decrypt`";

    #[test]
    fn an_alarm_can_use_the_key_of_its_topic() {
        let found = |key: &str| {
            findings(
                "topic_key_shuts_out",
                &format!(
                    "Conditions:
  C: !Equals [!Ref AWS::Region, a]
Resources:
  Topic: {{Type: AWS::SNS::Topic, Properties: {{KmsMasterKeyId: {key}}}}}
  Alarm: {{Type: AWS::CloudWatch::Alarm, Properties: {{AlarmActions: [!Ref Topic]}}}}
Parameters:
  Key: {{Type: String}}
"
                ),
            )
        };
        assert_eq!(found("alias/aws/sns"), [OF_AWS]);
        assert_eq!(found("!If [C, alias/aws/sns, alias/mine]"), [OF_AWS]);
        assert!(found("alias/mine").is_empty());
        assert!(found("!Ref Key").is_empty());
    }

    #[test]
    fn the_policy_of_the_key_names_the_publisher() {
        let found = |key: &str, statement: &str| {
            findings(
                "topic_key_shuts_out",
                &format!(
                    "Resources:
  Key: {{Type: AWS::KMS::Key, Properties: {{KeyPolicy: {{Version: 2012-10-17, Statement: [{statement}]}}}}}}
  Alias: {{Type: AWS::KMS::Alias, Properties: {{TargetKeyId: !Ref Key}}}}
  Topic: {{Type: AWS::SNS::Topic, Properties: {{KmsMasterKeyId: {key}}}}}
  Alarm: {{Type: AWS::CloudWatch::Alarm, Properties: {{AlarmActions: [!Ref Topic]}}}}
Parameters:
  Statement: {{Type: String}}
"
                ),
            )
        };
        let account = "{Effect: Allow, Action: 'kms:*', Principal: {AWS: !Ref 'AWS::AccountId'}, Resource: '*'}";
        let statement = |principal: &str| {
            let actions = "['kms:GenerateDataKey', 'kms:Decrypt']";
            format!("{account}, {{Effect: Allow, Action: {actions}, Principal: {principal}, Resource: '*'}}")
        };
        assert_eq!(found("!Ref Key", account), [OWN]);
        assert_eq!(found("!Ref Alias", account), [OWN]);
        assert!(found("!Ref Key", &statement("{Service: cloudwatch.amazonaws.com}")).is_empty());
        assert_eq!(
            found("!Ref Key", &statement("'*'")),
            [
                "public_principal: Key: `*` grants access to everyone, including anonymous users; name the accounts, roles or services, or add a condition such as `aws:PrincipalOrgID` or `aws:SourceAccount`"
            ]
        );
        assert!(found("!Ref Key", "!Ref Statement").is_empty());
        // What other principals are spelled with does not matter.
        let spelled = |principal: &str| statement(&format!("{{Service: !Sub '{principal}.${{AWS::URLSuffix}}'}}"));
        assert_eq!(found("!Ref Key", &spelled("s3")), [OWN]);
        assert!(found("!Ref Key", &spelled("cloudwatch")).is_empty());
    }
}
