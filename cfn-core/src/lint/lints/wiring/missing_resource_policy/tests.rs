use super::senders::SENDERS;
use crate::lint::testing::findings;

const SENDER: &[(&str, &str, &str)] = &[
    (
        "sns",
        "sqs:SendMessage",
        "Type: AWS::SNS::Subscription, Properties: {TopicArn: !Ref News, Protocol: sqs, Endpoint: !GetAtt Queue.Arn}",
    ),
    ("events", "sqs:SendMessage", "Type: AWS::Events::Rule, Properties: {Targets: [{Id: a, Arn: !GetAtt Queue.Arn}]}"),
    (
        "s3",
        "sqs:SendMessage",
        "Type: AWS::S3::Bucket, Properties: {NotificationConfiguration: {QueueConfigurations: [{Event: 's3:ObjectCreated:*', Queue: !GetAtt Queue.Arn}]}}",
    ),
];

fn found(sender: &str, policy: &str) -> Vec<String> {
    findings(
            "missing_resource_policy",
            &format!("Resources:\n  Queue: {{Type: AWS::SQS::Queue}}\n  Other: {{Type: AWS::SQS::Queue}}\n  Jobs: {{Type: AWS::SQS::Queue, Properties: {{QueueName: jobs}}}}\n  Elsewhere: {{Type: AWS::Events::Rule}}\n  News: {{Type: AWS::SNS::Topic}}\n  Sender: {{{sender}}}\n{policy}"),
        )
        .into_iter()
        .filter(|found| found.starts_with("Sender: "))
        .collect()
}

fn policy(service: &str, more: &str, of: &str) -> String {
    format!(
        "  Policy: {{Type: AWS::SQS::QueuePolicy, Properties: {{Queues: [!Ref {of}], PolicyDocument: {{Version: 2012-10-17, Statement: [{{Effect: Allow, Principal: {{Service: {service}}}, Action: 'sqs:SendMessage', Resource: '*'{more}}}]}}}}}}\n"
    )
}

#[test]
fn a_queue_lets_its_senders_in() {
    for (service, action, sender) in SENDER {
        let of = |name: &str| policy(&format!("{name}.amazonaws.com"), "", "Queue");
        let none = format!(
            "Sender: no policy of `Queue` allows `{service}.amazonaws.com` the action `{action}`; add an `AWS::SQS::QueuePolicy` with `Principal: {{Service: {service}.amazonaws.com}}` and `Action: {action}`"
        );
        assert_eq!(found(sender, ""), [none.as_str()], "{sender}");
        assert_eq!(
            found(sender, &policy(&format!("{service}.amazonaws.com"), "", "Other")),
            [none.as_str()],
            "{sender}"
        );
        assert_eq!(
            found(sender, &of("lambda")),
            [format!(
                "Sender: `Policy` does not allow `{service}.amazonaws.com` the action `{action}` on `Queue`; add a statement with `Principal: {{Service: {service}.amazonaws.com}}` and `Action: {action}`"
            )],
            "{sender}"
        );
        assert!(found(sender, &of(service)).is_empty(), "{sender}");
        assert!(found(sender, &policy("!ImportValue a", "", "Queue")).is_empty(), "{sender}");
        let by_arn = sender.replace("!GetAtt Queue.Arn", "'arn:aws:sqs:us-east-1:123456789012:jobs'");
        assert_eq!(found(&by_arn, ""), [none.replace("`Queue`", "`Jobs`")], "{by_arn}");
        assert!(found(sender, &of(service).replace("!Ref Queue", "!ImportValue url")).len() == 1, "{sender}");
    }
}

#[test]
fn a_policy_is_for_a_source() {
    let (service, action, sender) = SENDER[1];
    let with = |source: &str| {
        let condition = format!(", Condition: {{ArnLike: {{'aws:SourceArn': {source}}}}}");
        found(sender, &policy("events.amazonaws.com", &condition, "Queue"))
    };
    let other = format!(
        "Sender: `Policy` allows `{service}.amazonaws.com` the action `{action}` on `Queue` for another source only; compare `aws:SourceArn` with the ARN of `Sender`"
    );
    for right in [
        "!GetAtt Sender.Arn",
        "!Sub 'arn:${AWS::Partition}:events:*:*:rule/*'",
        "'arn:aws:events:*:*:rule/a'",
        "!ImportValue a",
    ] {
        assert!(with(right).is_empty(), "{right}");
    }
    for wrong in ["!GetAtt Queue.Arn", "!GetAtt Elsewhere.Arn"] {
        assert_eq!(with(wrong), [other.as_str()], "{wrong}");
    }
}

#[test]
fn logs_are_written_below_their_prefix() {
    let of = |attributes: &str, path: &str| {
        let template = format!(
                "Parameters:
  Prefix: {{Type: String}}
Resources:
  Logs: {{Type: AWS::S3::Bucket}}
  LogsPolicy: {{Type: AWS::S3::BucketPolicy, Properties: {{Bucket: !Ref Logs, PolicyDocument: {{Version: 2012-10-17, Statement: [{{Effect: Allow, Principal: {{Service: logdelivery.elasticloadbalancing.amazonaws.com}}, Action: 's3:PutObject', Resource: {path}}}]}}}}}}
  B: {{Type: AWS::ElasticLoadBalancingV2::LoadBalancer, DependsOn: LogsPolicy, Properties: {{LoadBalancerAttributes: [{{Key: access_logs.s3.bucket, Value: !Ref Logs}}{attributes}]}}}}
"
            );
        let found = findings("missing_resource_policy", &template);
        found.into_iter().filter(|found| found.starts_with("B: ")).collect::<Vec<_>>()
    };
    let prefix = ", {Key: access_logs.s3.prefix, Value: web}";
    let wrong = |path: &str| {
        [format!(
            "B: `LogsPolicy` allows `logdelivery.elasticloadbalancing.amazonaws.com` the action `s3:PutObject` on another path of `Logs` only; add `${{Logs.Arn}}/{path}*` to its `Resource`"
        )]
    };
    assert_eq!(of("", "!Sub '${Logs.Arn}/logs/*'"), wrong("AWSLogs/"));
    assert_eq!(of("", "!Sub 'arn:aws:s3:::${Logs}/AWSLog'"), wrong("AWSLogs/"));
    assert_eq!(of(prefix, "!Sub '${Logs.Arn}/AWSLogs/*'"), wrong("web/AWSLogs/"));
    assert_eq!(of(prefix, "!Sub 'arn:aws:s3:::${Logs}/api/AWSLogs/${AWS::AccountId}/*'"), wrong("web/AWSLogs/"));
    for (attributes, path) in [
        ("", "!Sub '${Logs.Arn}/AWSLogs/${AWS::AccountId}/*'"),
        ("", "!Sub '${Logs.Arn}/*'"),
        ("", "!Sub '${Logs.Arn}/*/AWSLogs/*'"),
        ("", "'*'"),
        (prefix, "!Sub '${Logs.Arn}/web/AWSLogs/${AWS::AccountId}/*'"),
        (prefix, "!Sub '${Logs.Arn}/web/*'"),
        (", {Key: access_logs.s3.prefix, Value: !Ref Prefix}", "!Sub '${Logs.Arn}/logs/*'"),
        (", {Key: access_logs.s3.prefix, Value: !Ref Prefix}", "!Sub '${Logs.Arn}/${Prefix}/AWSLogs/*'"),
    ] {
        assert_eq!(of(attributes, path), [""; 0], "{attributes} {path}");
    }
}

#[test]
fn a_topic_lets_alarms_in_by_default() {
    let alarm = "Type: AWS::CloudWatch::Alarm, Properties: {AlarmActions: [!Ref News]}";
    assert!(found(alarm, "").is_empty());
    let policy = |principal: &str| {
        format!(
            "  Policy: {{Type: AWS::SNS::TopicPolicy, Properties: {{Topics: [!Ref News], PolicyDocument: {{Version: 2012-10-17, Statement: [{{Effect: Allow, Principal: {principal}, Action: 'sns:Publish', Resource: '*'}}]}}}}}}\n"
        )
    };
    assert_eq!(
        found(alarm, &policy("{Service: events.amazonaws.com}")),
        [
            "Sender: `Policy` does not allow `cloudwatch.amazonaws.com` the action `sns:Publish` on `News`; add a statement with `Principal: {Service: cloudwatch.amazonaws.com}` and `Action: sns:Publish`"
        ]
    );
    assert!(found(alarm, &policy("{AWS: '*'}")).is_empty());
    assert!(found(alarm, &policy("{Service: !Sub 'cloudwatch.${AWS::URLSuffix}'}")).is_empty());
}

#[test]
fn another_protocol_or_a_role_needs_no_policy() {
    assert!(found("Type: AWS::SNS::Subscription, Properties: {TopicArn: !Ref News, Protocol: https, Endpoint: !GetAtt Queue.Arn}", "").is_empty());
    assert!(
        found("Type: AWS::Events::Rule, Properties: {Targets: [{Id: a, Arn: !GetAtt Queue.Arn, RoleArn: a}]}", "")
            .is_empty()
    );
    let logged = |acl: &str| {
        found(
            "Type: AWS::S3::Bucket, Properties: {LoggingConfiguration: {DestinationBucketName: !Ref Logs}}",
            &format!("  Logs: {{Type: AWS::S3::Bucket, Properties: {{{acl}}}}}\n"),
        )
    };
    assert!(logged("AccessControl: LogDeliveryWrite").is_empty());
    assert_eq!(logged("").len(), 1);
}

#[test]
fn tables_are_sorted() {
    assert!(SENDERS.is_sorted_by_key(|sender| sender.type_name));
}

#[test]
fn a_connector_of_sam_makes_the_policy() {
    let found = |ends: &str| {
        findings(
                "missing_resource_policy",
                &format!(
                    "Transform: AWS::Serverless-2016-10-31
Resources:
  Queue: {{Type: AWS::SQS::Queue}}
  Other: {{Type: AWS::SQS::Queue}}
  News: {{Type: AWS::SNS::Topic, Properties: {{Subscription: [{{Protocol: sqs, Endpoint: !GetAtt Queue.Arn}}]}}}}
  Connector: {{Type: AWS::Serverless::Connector, Properties: {{Source: {{Id: News}}, Destination: {ends}, Permissions: [Write]}}}}
"
                ),
            )
    };
    assert_eq!(found("{Id: Queue}"), [""; 0]);
    assert_eq!(found("[{Id: Other}, {Id: Queue}]"), [""; 0]);
    assert_eq!(found("{Id: Other}").len(), 1);
}
