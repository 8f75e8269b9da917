//! Keys that the services that encrypt with them cannot use.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::options::options;
use crate::lint::facts::rows::rows_of;
use crate::lint::finding::Findings;
use crate::lint::policies::keys::{ClosedKey, closed_key};
use crate::model::Node;

declare_lint! {
    /// CloudWatch Logs and CloudTrail encrypt with the key that they are given only if its policy names them; otherwise they
    /// reject the log group or the trail. A service that sends to an encrypted queue, or reads an encrypted bucket, needs
    /// the key as well. `kms:*` for the root of the account lets the roles of the account in, but no service.
    ///
    /// Source: "Encrypt log data in CloudWatch Logs using AWS KMS", "Configure AWS KMS key policies for CloudTrail", "Key
    /// management" of the SQS developer guide.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Key:
    ///     Type: AWS::KMS::Key
    ///     Properties:
    ///       KeyPolicy:
    ///         Version: "2012-10-17"
    ///         Statement:
    ///           - Effect: Allow
    ///             Principal: {AWS: !Sub "arn:${AWS::Partition}:iam::${AWS::AccountId}:root"}
    ///             Action: kms:*
    ///             Resource: "*"
    ///   Group:
    ///     Type: AWS::Logs::LogGroup
    ///     Properties: {KmsKeyId: !GetAtt Key.Arn} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Key:
    ///     Type: AWS::KMS::Key
    ///     Properties:
    ///       KeyPolicy:
    ///         Version: "2012-10-17"
    ///         Statement:
    ///           - Effect: Allow
    ///             Principal: {AWS: !Sub "arn:${AWS::Partition}:iam::${AWS::AccountId}:root"}
    ///             Action: kms:*
    ///             Resource: "*"
    ///           - Effect: Allow
    ///             Principal: {Service: !Sub "logs.${AWS::Region}.amazonaws.com"}
    ///             Action: ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"]
    ///             Resource: "*"
    ///             Condition: {ArnLike: {"kms:EncryptionContext:aws:logs:arn": !Sub "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:*"}}
    ///   Group:
    ///     Type: AWS::Logs::LogGroup
    ///     Properties: {KmsKeyId: !GetAtt Key.Arn}
    /// ```
    KEY_SHUTS_OUT = "key_shuts_out", Wiring, Deny, "key that a service has to use and cannot",
    Check::Template(key_shuts_out)
}

/// A service that has to use a key.
struct User {
    type_name: &'static str,
    /// The objects that hold the value.
    place: &'static str,
    /// The value that names the key, or what is encrypted with it.
    value: &'static str,
    /// A property beside it that has to have this value; `*` for any.
    only: Option<(&'static str, &'static str)>,
    /// What is encrypted with the key: its type, and the path of the key there. None if the value names the key.
    encrypted: Option<(&'static str, &'static str)>,
    /// The service, without `.amazonaws.com`.
    service: &'static str,
    actions: &'static [&'static str],
}

const SEND: &[&str] = &["kms:GenerateDataKey", "kms:Decrypt"];
const QUEUE: Option<(&str, &str)> = Some(("AWS::SQS::Queue", "KmsMasterKeyId"));
const BUCKET: Option<(&str, &str)> = Some((
    "AWS::S3::Bucket",
    "BucketEncryption/ServerSideEncryptionConfiguration/*/ServerSideEncryptionByDefault/KMSMasterKeyID",
));

const fn sender(
    type_name: &'static str,
    place: &'static str,
    value: &'static str,
    only: Option<(&'static str, &'static str)>,
    service: &'static str,
) -> User {
    User { type_name, place, value, only, encrypted: QUEUE, service, actions: SEND }
}

/// In the order of the types.
const USERS: &[User] = &[
    User {
        type_name: "AWS::CloudFront::Distribution",
        place: "DistributionConfig/Origins/*",
        value: "DomainName",
        only: Some(("OriginAccessControlId", "*")),
        encrypted: BUCKET,
        service: "cloudfront",
        actions: &["kms:Decrypt"],
    },
    User {
        type_name: "AWS::CloudTrail::Trail",
        place: "",
        value: "KMSKeyId",
        only: None,
        encrypted: None,
        service: "cloudtrail",
        actions: &["kms:GenerateDataKey*"],
    },
    User {
        type_name: "AWS::ECS::Cluster",
        place: "Configuration/ManagedStorageConfiguration",
        value: "FargateEphemeralStorageKmsKeyId",
        only: None,
        encrypted: None,
        service: "fargate",
        actions: &["kms:GenerateDataKeyWithoutPlaintext", "kms:CreateGrant"],
    },
    sender("AWS::Events::Rule", "Targets/*", "Arn", None, "events"),
    sender("AWS::Events::Rule", "Targets/*/DeadLetterConfig", "Arn", None, "events"),
    User {
        type_name: "AWS::Logs::LogGroup",
        place: "",
        value: "KmsKeyId",
        only: None,
        encrypted: None,
        service: "logs",
        actions: &["kms:GenerateDataKey*", "kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:DescribeKey"],
    },
    sender("AWS::S3::Bucket", "NotificationConfiguration/QueueConfigurations/*", "Queue", None, "s3"),
    sender("AWS::SNS::Subscription", "", "Endpoint", Some(("Protocol", "sqs")), "sns"),
    sender("AWS::SNS::Subscription", "RedrivePolicy", "deadLetterTargetArn", None, "sns"),
    sender("AWS::SNS::Topic", "Subscription/*", "Endpoint", Some(("Protocol", "sqs")), "sns"),
];

fn key_shuts_out(context: &Context<'_>, findings: &mut Findings) {
    let index = context.index();
    for resource in context.template.resources() {
        for user in rows_of(USERS, resource.type_name, |user| user.type_name) {
            for holder in resource.values_at(user.place).into_iter().filter(|holder| applies(user, holder)) {
                for node in holder.values_at(user.value) {
                    let keys = match user.encrypted {
                        None => vec![node],
                        Some((type_name, path)) => {
                            let encrypted = index.referred(node, &[type_name]);
                            encrypted.map(|encrypted| encrypted.values_at(path)).unwrap_or_default()
                        }
                    };
                    let action = user.actions[0].trim_end_matches('*').to_lowercase();
                    let keys = keys.into_iter().flat_map(|key| options(index, key));
                    let closed = keys.filter_map(|key| closed_key(index, key, user.service, &action)).next();
                    if let Some(closed) = closed {
                        findings.report_in(resource.name(), node.id, message(user, &closed));
                    }
                }
            }
        }
    }
}

fn applies(user: &User, holder: &Node) -> bool {
    user.only.is_none_or(|(property, value)| match (holder.get(property), value) {
        (Some(given), "*") => given.as_str() != Some(""),
        (given, value) => given.and_then(Node::as_str) == Some(value),
    })
}

fn message(user: &User, key: &ClosedKey<'_>) -> String {
    let (service, actions) = (user.service, user.actions.join(", "));
    match key {
        ClosedKey::OfAws(alias) => format!(
            "`{service}.amazonaws.com` cannot use the key `{alias}`, whose policy is fixed; use a customer managed key \
             whose policy allows it `[{actions}]`"
        ),
        ClosedKey::Own(key) => {
            // CloudWatch Logs asks for the Region in its name.
            let principal = match service {
                "logs" => String::from("!Sub \"logs.${AWS::Region}.amazonaws.com\""),
                _ => format!("{service}.amazonaws.com"),
            };
            format!(
                "the policy of key `{}` does not allow `{service}` to use it; add a statement with `Principal: {{Service: \
                 {principal}}}` and `Action: [{actions}]`",
                key.name()
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::USERS;
    use crate::lint::testing::findings;

    fn found(principal: &str, user: &str) -> Vec<String> {
        let root = "{Effect: Allow, Principal: {AWS: !Sub 'arn:aws:iam::${AWS::AccountId}:root'}, Action: 'kms:*', Resource: '*'}";
        let template = format!(
            "Resources:
  Key: {{Type: AWS::KMS::Key, Properties: {{KeyPolicy: {{Version: 2012-10-17, Statement: [{root}, {{Effect: Allow, Principal: {principal}, Action: ['kms:GenerateDataKey*', 'kms:Decrypt'], Resource: '*'}}]}}}}}}
  Default: {{Type: AWS::KMS::Key}}
  Queue: {{Type: AWS::SQS::Queue, Properties: {{KmsMasterKeyId: !Ref Key}}}}
  OfAws: {{Type: AWS::SQS::Queue, Properties: {{KmsMasterKeyId: alias/aws/sqs}}}}
  User: {{{user}}}
"
        );
        let found = findings("key_shuts_out", &template);
        found.into_iter().filter(|found| found.starts_with("User: ")).collect()
    }

    #[test]
    fn a_key_names_the_services_that_use_it() {
        let group = "Type: AWS::Logs::LogGroup, Properties: {KmsKeyId: !GetAtt Key.Arn}";
        let logs = |key: &str| {
            [format!(
                "User: the policy of key `{key}` does not allow `logs` to use it; add a statement with `Principal: {{Service: !Sub \"logs.${{AWS::Region}}.amazonaws.com\"}}` and `Action: [kms:GenerateDataKey*, kms:Encrypt, kms:Decrypt, kms:ReEncrypt*, kms:DescribeKey]`"
            )]
        };
        assert_eq!(found("{Service: sns.amazonaws.com}", group), logs("Key"));
        assert_eq!(found("{Service: !Sub 'sns.${AWS::URLSuffix}'}", group), logs("Key"));
        assert_eq!(found("{AWS: !Ref 'AWS::AccountId'}", group), logs("Key"));
        assert_eq!(found("'*'", &group.replace("Key.Arn", "Default.Arn")), logs("Default"));
        for right in [
            "logs.amazonaws.com",
            "!Sub 'logs.${AWS::Region}.amazonaws.com'",
            "!Sub 'logs.${AWS::Region}.${AWS::URLSuffix}'",
            "!ImportValue a",
        ] {
            assert!(found(&format!("{{Service: {right}}}"), group).is_empty(), "{right}");
        }
        assert!(found("'*'", "Type: AWS::Logs::LogGroup, Properties: {KmsKeyId: !ImportValue key}").is_empty());
    }

    #[test]
    fn fargate_encrypts_disks_only_with_a_key_that_lets_it_in() {
        let cluster = "Type: AWS::ECS::Cluster, Properties: {Configuration: {ManagedStorageConfiguration: {FargateEphemeralStorageKmsKeyId: !Ref Key}}}";
        assert_eq!(
            found("{Service: ecs.amazonaws.com}", cluster),
            [
                "User: the policy of key `Key` does not allow `fargate` to use it; add a statement with `Principal: {Service: fargate.amazonaws.com}` and `Action: [kms:GenerateDataKeyWithoutPlaintext, kms:CreateGrant]`"
            ]
        );
        assert!(found("{Service: fargate.amazonaws.com}", cluster).is_empty());
    }

    #[test]
    fn the_key_of_a_queue_lets_its_senders_in() {
        let subscription = |queue: &str| {
            let found = |service: &str| {
                found(
                    &format!("{{Service: {service}.amazonaws.com}}"),
                    &format!(
                        "Type: AWS::SNS::Subscription, Properties: {{Protocol: sqs, Endpoint: !GetAtt {queue}.Arn}}"
                    ),
                )
            };
            (found("events"), found("sns"))
        };
        let of = |found: Vec<String>| found.into_iter().filter(|found| found.contains("key")).collect::<Vec<_>>();
        let (wrong, right) = subscription("Queue");
        assert_eq!(
            of(wrong),
            [
                "User: the policy of key `Key` does not allow `sns` to use it; add a statement with `Principal: {Service: sns.amazonaws.com}` and `Action: [kms:GenerateDataKey, kms:Decrypt]`"
            ]
        );
        assert!(of(right).is_empty());
        let (wrong, _) = subscription("OfAws");
        assert_eq!(
            of(wrong),
            [
                "User: `sns.amazonaws.com` cannot use the key `alias/aws/sqs`, whose policy is fixed; use a customer managed key whose policy allows it `[kms:GenerateDataKey, kms:Decrypt]`"
            ]
        );
    }

    #[test]
    fn a_custom_resource_may_change_the_policy_of_a_key() {
        let template = |key: &str| {
            format!(
                "Resources:
  Key: {{Type: AWS::KMS::Key}}
  Other: {{Type: AWS::KMS::Key}}
  Group: {{Type: AWS::Logs::LogGroup, Properties: {{KmsKeyId: !GetAtt Key.Arn}}}}
  Updater: {{Type: Custom::KeyPolicy, Properties: {{ServiceToken: !ImportValue updater, KeyId: !Ref {key}}}}}
"
            )
        };
        assert_eq!(findings("key_shuts_out", &template("Other")).len(), 1);
        assert_eq!(findings("key_shuts_out", &template("Key")), [""; 0]);
    }

    #[test]
    fn tables_are_sorted() {
        assert!(USERS.is_sorted_by_key(|user| user.type_name));
    }
}
