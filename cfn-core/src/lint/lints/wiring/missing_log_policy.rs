//! Log groups that services write to.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::rows::rows_of;
use crate::lint::finding::Findings;
use crate::lint::policies::admission::{Admission, Request, admission};

declare_lint! {
    /// EventBridge, Route 53 and OpenSearch write to a log group only if a resource policy of CloudWatch Logs allows it. Such
    /// a policy belongs to the account, so another stack may have it. Add an `AWS::Logs::ResourcePolicy` to the stack, which
    /// then depends on no other.
    ///
    /// Source: "Using resource-based policies for Amazon EventBridge", "Public DNS query logging" of the Route 53 developer
    /// guide, "Monitoring OpenSearch logs with Amazon CloudWatch Logs".
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Logs: {Type: AWS::Logs::LogGroup}
    ///   Rule:
    ///     Type: AWS::Events::Rule
    ///     Properties:
    ///       EventPattern: {source: [aws.ec2]}
    ///       Targets: [{Id: logs, Arn: !GetAtt Logs.Arn}] # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Logs: {Type: AWS::Logs::LogGroup}
    ///   Policy:
    ///     Type: AWS::Logs::ResourcePolicy
    ///     Properties:
    ///       PolicyName: events
    ///       PolicyDocument: !Sub >-
    ///         {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "events.amazonaws.com"},
    ///         "Action": ["logs:CreateLogStream", "logs:PutLogEvents"], "Resource": "${Logs.Arn}",
    ///         "Condition": {"ArnEquals": {"aws:SourceArn": "${Rule.Arn}"}}}]}
    ///   Rule:
    ///     Type: AWS::Events::Rule
    ///     Properties:
    ///       EventPattern: {source: [aws.ec2]}
    ///       Targets: [{Id: logs, Arn: !GetAtt Logs.Arn}]
    /// ```
    MISSING_LOG_POLICY = "missing_log_policy", Wiring, Warn, "log group that no policy of the template opens to its writer",
    Check::Template(missing_log_policy)
}

/// Who writes to log groups: the type, the path of the log group, and the names of the service, without
/// `.amazonaws.com`. In the order of the types.
const WRITERS: &[(&str, &str, &[&str])] = &[
    ("AWS::Elasticsearch::Domain", "LogPublishingOptions/*/CloudWatchLogsLogGroupArn", &["es"]),
    ("AWS::Events::Rule", "Targets/*/Arn", &["events", "delivery.logs"]),
    ("AWS::OpenSearchService::Domain", "LogPublishingOptions/*/CloudWatchLogsLogGroupArn", &["es"]),
    ("AWS::Route53::HostedZone", "QueryLoggingConfig/CloudWatchLogsLogGroupArn", &["route53"]),
];

fn missing_log_policy(context: &Context<'_>, findings: &mut Findings) {
    let index = context.index();
    for writer in context.template.resources() {
        for (_, path, services) in rows_of(WRITERS, writer.type_name, |row| row.0) {
            for node in writer.values_at(path) {
                let Some(group) = index.referred(node, &["AWS::Logs::LogGroup"]) else { continue };
                if index.is_open() {
                    return;
                }
                let request = Request {
                    index,
                    services,
                    action: "logs:putlogevents",
                    on: group,
                    source: None,
                    counts_accounts: false,
                    path: None,
                };
                let policies = index.of_type("AWS::Logs::ResourcePolicy").iter();
                let documents = policies.filter_map(|policy| policy.property("PolicyDocument"));
                let mut documents = documents.chain(group.property("ResourcePolicyDocument"));
                if documents.any(|document| admission(document, &request) == Admission::Possible) {
                    continue;
                }
                let service = services[0];
                let message = format!(
                    "no policy of the template allows `{service}.amazonaws.com` to write to log group `{}`; add an \
                     `AWS::Logs::ResourcePolicy` that allows it `logs:CreateLogStream` and `logs:PutLogEvents`",
                    group.name()
                );
                findings.report_in(writer.name(), node.id, message);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn a_policy_opens_the_log_group() {
        let found = |service: &str, group: &str| {
            let template = format!(
                "Resources:
  Logs: {{Type: AWS::Logs::LogGroup}}
  Policy: {{Type: AWS::Logs::ResourcePolicy, Properties: {{PolicyName: a, PolicyDocument: '{{\"Version\": \"2012-10-17\", \"Statement\": [{{\"Effect\": \"Allow\", \"Principal\": {{\"Service\": \"{service}.amazonaws.com\"}}, \"Action\": \"logs:PutLogEvents\", \"Resource\": \"*\"}}]}}'}}}}
  Rule: {{Type: AWS::Events::Rule, Properties: {{ScheduleExpression: rate(1 hour), Targets: [{{Id: a, Arn: {group}}}]}}}}
"
            );
            let found = findings("missing_log_policy", &template);
            found.into_iter().filter(|found| found.starts_with("Rule: ")).collect::<Vec<_>>()
        };
        assert!(found("events", "!GetAtt Logs.Arn").is_empty());
        assert!(found("delivery.logs", "!GetAtt Logs.Arn").is_empty());
        assert_eq!(
            found("es", "!GetAtt Logs.Arn"),
            [
                "Rule: no policy of the template allows `events.amazonaws.com` to write to log group `Logs`; add an `AWS::Logs::ResourcePolicy` that allows it `logs:CreateLogStream` and `logs:PutLogEvents`"
            ]
        );
        assert!(found("es", "!ImportValue logs").is_empty());
    }
}
