use crate::iam::{Effect, Policy, Statement};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::equality::boolean;
use crate::lint::finding::Findings;
use crate::lint::policies::document::documents;
use crate::model::{Resource, references_in};

declare_lint! {
    /// Buckets, queues and topics also accept requests over plain HTTP, in which everybody on the way can read the data.
    /// Deny these in the policy of the resource: a statement with `Effect: Deny` and the condition
    /// `Bool: {aws:SecureTransport: false}`.
    ///
    /// Source: "Enforce encryption of data in transit" in "Security best practices for Amazon S3", and the same for Amazon
    /// SQS and Amazon SNS.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Files: {Type: AWS::S3::Bucket} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Files: {Type: AWS::S3::Bucket}
    ///   FilesPolicy:
    ///     Type: AWS::S3::BucketPolicy
    ///     Properties:
    ///       Bucket: !Ref Files
    ///       PolicyDocument:
    ///         Version: '2012-10-17'
    ///         Statement:
    ///           - Effect: Deny
    ///             Principal: '*'
    ///             Action: s3:*
    ///             Resource: [!GetAtt Files.Arn, !Sub '${Files.Arn}/*']
    ///             Condition: {Bool: {aws:SecureTransport: false}}
    /// ```
    NO_TLS_ONLY_POLICY = "no_tls_only_policy", Encryption, Allow, "requests over plain HTTP that no policy denies",
    Check::Template(no_tls_only_policy)
}

/// What accepts plain HTTP, in words, and the resource that holds its policy, with the property that names it.
const POLICIES: &[(&str, &str, &str, &str)] = &[
    ("AWS::S3::Bucket", "bucket", "AWS::S3::BucketPolicy", "Bucket"),
    ("AWS::SNS::Topic", "topic", "AWS::SNS::TopicPolicy", "Topics"),
    ("AWS::SQS::Queue", "queue", "AWS::SQS::QueuePolicy", "Queues"),
];

fn no_tls_only_policy(context: &Context<'_>, findings: &mut Findings) {
    if context.index().is_open() {
        return;
    }
    for &(type_name, noun, policy_type, property) in POLICIES {
        for resource in context.index().of_type(type_name) {
            let policies = context.index().of_type(policy_type).iter();
            let mut own = policies.filter(|policy| is_of(**policy, property, resource.name()));
            if own.any(|policy| may_deny_http(context, *policy)) {
                continue;
            }
            let name = resource.name();
            let message = format!(
                "{noun} `{name}` accepts requests over plain HTTP; deny them in an `{policy_type}` with `aws:SecureTransport: false`"
            );
            findings.report_in(name, resource.declaration.name.id, message);
        }
    }
}

fn is_of(policy: Resource<'_>, property: &str, name: &str) -> bool {
    let refers = |node| references_in(node).iter().any(|reference| reference.name == name);
    policy.property(property).is_some_and(refers)
}

/// Whether the policy denies plain HTTP, or cannot be read.
fn may_deny_http<'a>(context: &Context<'a>, policy: Resource<'a>) -> bool {
    let documents = documents(context, policy);
    documents.is_empty()
        || documents.iter().any(|document| {
            let Policy { node, statements } = document.read().policy;
            node.as_object().is_none() || statements.iter().any(denies_http)
        })
}

fn denies_http(statement: &Statement<'_>) -> bool {
    let is_http = |value: &crate::model::Node| boolean(value) == Some(false);
    statement.effect == Effect::Deny
        && statement.conditions.iter().any(|condition| {
            let [operator, key] = [condition.operator, condition.key].map(str::to_ascii_lowercase);
            operator.starts_with("bool")
                && key == "aws:securetransport"
                && condition.values.iter().any(|value| is_http(value.node))
                // A minimum version of TLS excludes plain HTTP too.
                || operator.starts_with("numericlessthan") && key == "s3:tlsversion"
        })
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn found(statement: &str) -> Vec<String> {
        let template = format!(
            "Parameters:
  Policy: {{Type: String}}
Resources:
  Orders: {{Type: AWS::SQS::Queue}}
  OrdersPolicy:
    Type: AWS::SQS::QueuePolicy
    Properties:
      Queues: [!Ref Orders]
      PolicyDocument:
        Version: '2012-10-17'
        Statement:
          - {{Sid: Tls, Action: 'sqs:*', Resource: !GetAtt Orders.Arn, Principal: '*', {statement}}}
"
        );
        findings("no_tls_only_policy", &template).into_iter().filter(|found| found.starts_with("Orders")).collect()
    }

    #[test]
    fn the_policy_of_the_resource_denies_plain_http() {
        let wrong = [
            "Orders: queue `Orders` accepts requests over plain HTTP; deny them in an `AWS::SQS::QueuePolicy` with `aws:SecureTransport: false`",
        ];
        assert!(found("Effect: Deny, Condition: {Bool: {'aws:SecureTransport': false}}").is_empty());
        assert!(found("Effect: Deny, Condition: {BoolIfExists: {'aws:securetransport': ['false']}}").is_empty());
        assert_eq!(found("Effect: Deny, Condition: {Bool: {'aws:SecureTransport': true}}"), wrong);
        assert_eq!(found("Effect: Allow, Condition: {Bool: {'aws:SecureTransport': true}}"), wrong);
        let without = |queue: &str| {
            findings("no_tls_only_policy", &format!("Resources:\n  Orders: {{Type: AWS::SQS::Queue}}\n{queue}"))
        };
        assert_eq!(without(""), wrong);
        let policy = "  P: {Type: AWS::SQS::QueuePolicy, Properties: {Queues: [!Ref Orders], PolicyDocument: !ImportValue policy}}\n";
        assert!(without(policy).iter().all(|found| !found.starts_with("Orders")));
    }
}
