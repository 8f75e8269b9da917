//! Conditions that compare an ARN with what is none.

use crate::iam::{Compares, ConditionKey, Operator, Spelling};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::{Context, Named};
use crate::lint::finding::Findings;
use crate::lint::policies::document::PolicyAt;
use crate::lint::references::kind::{Form, Kind, REF, arn_attribute};

declare_lint! {
    /// A key such as `aws:SourceArn` holds an ARN. `Ref` of many types is a name or an ID, which no ARN equals: a statement
    /// that allows with such a condition allows nothing.
    ///
    /// Source: "AWS global condition context keys" of the IAM user guide.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Uploads: {Type: AWS::S3::Bucket, DeletionPolicy: Retain, UpdateReplacePolicy: Retain}
    ///   News: {Type: AWS::SNS::Topic}
    ///   Policy:
    ///     Type: AWS::SNS::TopicPolicy
    ///     Properties:
    ///       Topics: [!Ref News]
    ///       PolicyDocument:
    ///         Version: "2012-10-17"
    ///         Statement:
    ///           - Effect: Allow
    ///             Principal: {Service: s3.amazonaws.com}
    ///             Action: sns:Publish
    ///             Resource: !Ref News
    ///             Condition:
    ///               ArnEquals:
    ///                 aws:SourceArn: !Ref Uploads # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Uploads: {Type: AWS::S3::Bucket, DeletionPolicy: Retain, UpdateReplacePolicy: Retain}
    ///   News: {Type: AWS::SNS::Topic}
    ///   Policy:
    ///     Type: AWS::SNS::TopicPolicy
    ///     Properties:
    ///       Topics: [!Ref News]
    ///       PolicyDocument:
    ///         Version: "2012-10-17"
    ///         Statement:
    ///           - Effect: Allow
    ///             Principal: {Service: s3.amazonaws.com}
    ///             Action: sns:Publish
    ///             Resource: !Ref News
    ///             Condition:
    ///               ArnEquals:
    ///                 aws:SourceArn: !GetAtt Uploads.Arn
    /// ```
    NAME_FOR_ARN = "name_for_arn", Policy, Deny, "condition that compares an ARN with a name",
    Check::Policy(name_for_arn)
}

fn name_for_arn(context: &Context<'_>, at: &PolicyAt<'_>, findings: &mut Findings) {
    for condition in at.policy.statements.iter().flat_map(|statement| &statement.conditions) {
        let holds_arns = || {
            let key = ConditionKey::find(condition.key)?;
            key.types().all(|name| name == "ARN").then_some(key)
        };
        let Some(operator) = Operator::find(condition.operator) else { continue };
        if !matches!(operator.compares, Compares::Arn | Compares::Pattern | Compares::String) {
            continue;
        }
        for value in &condition.values {
            let spelling = Spelling::of(value.node);
            let Some((name, attribute)) = spelling.reference() else { continue };
            let Named::Resource(resource) = context.named(name) else { continue };
            let given = Kind::given_by(resource.type_name, attribute.unwrap_or(REF));
            let is_no_arn = |kind: &Kind<'_>| matches!(kind.form, Form::Ref(word) if word != "?");
            if given.is_empty() || !given.iter().all(is_no_arn) {
                continue;
            }
            let Some(key) = holds_arns() else { continue };
            let outcome = if operator.negated { "always" } else { "never" };
            let written = attribute.map_or_else(|| format!("`Ref` of `{name}`"), |of| format!("`{name}.{of}`"));
            let arn = arn_attribute(resource.type_name);
            let instead = arn.map(|arn| format!("; write `{name}.{arn}`")).unwrap_or_default();
            let message =
                format!("`{}` is an ARN, but {written} is not, so this condition {outcome} matches{instead}", key.name);
            findings.report(value.node.id, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn found(operator: &str, key: &str, value: &str) -> Vec<String> {
        let statement = format!(
            "{{Effect: Allow, Principal: {{Service: events.amazonaws.com}}, Action: 'sqs:SendMessage', Resource: !GetAtt Q.Arn, Condition: {{{operator}: {{'{key}': {value}}}}}}}"
        );
        let template = format!(
            "Parameters:
  Given: {{Type: String}}
Resources:
  Uploaded: {{Type: AWS::Events::Rule, Properties: {{EventPattern: {{source: [aws.s3]}}}}}}
  News: {{Type: AWS::SNS::Topic}}
  Q: {{Type: AWS::SQS::Queue}}
  Policy: {{Type: AWS::SQS::QueuePolicy, Properties: {{Queues: [!Ref Q], PolicyDocument: {{Version: '2012-10-17', Statement: [{statement}]}}}}}}
"
        );
        let found = findings("name_for_arn", &template);
        found.into_iter().filter(|found| found.starts_with("Policy: ")).collect()
    }

    #[test]
    fn an_arn_is_compared_with_an_arn() {
        let never = "Policy: `aws:SourceArn` is an ARN, but `Ref` of `Uploaded` is not, so this condition never matches; write `Uploaded.Arn`";
        for operator in ["ArnEquals", "ArnLike", "StringEquals", "StringLike", "ArnEqualsIfExists"] {
            assert_eq!(found(operator, "aws:SourceArn", "!Ref Uploaded"), [never], "{operator}");
        }
        assert_eq!(found("ArnEquals", "aws:sourcearn", "!Sub '${Uploaded}'"), [never]);
        assert_eq!(found("ArnNotEquals", "aws:SourceArn", "!Ref Uploaded"), [never.replace("never", "always")]);
        for (key, value) in [
            ("aws:SourceArn", "!GetAtt Uploaded.Arn"),
            ("aws:SourceArn", "!Ref News"),
            ("aws:SourceArn", "!Ref Given"),
            ("aws:SourceArn", "!Sub 'arn:aws:events:*:*:rule/${Uploaded}'"),
        ] {
            assert_eq!(found("ArnEquals", key, value), [""; 0], "{value}");
        }
    }
}
