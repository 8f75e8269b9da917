use crate::iam::{Item, Statement, service_name};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::policies::document::PolicyAt;
use crate::lint::policies::matching::no_arn;

declare_lint! {
    /// IAM accepts any action with any resource, but a statement whose actions do not support its resources allows or
    /// denies nothing: `dynamodb:PutItem` on a queue, `s3:GetObject` on the name of a bucket instead of an ARN. The
    /// service authorization reference lists the resource types of each action, with the format of their ARNs. An action
    /// on another resource type of its own service, such as `s3:GetObject` on a bucket, is found by
    /// `unsupported_resource`, unless it stands in the policy of a bucket: S3 rejects that ("Action does not apply to any
    /// resource(s) in statement").
    ///
    /// Source: the service authorization reference; "Actions, resources, and condition keys for Amazon S3" and
    /// "Troubleshooting bucket policies" of the S3 user guide.
    ///
    /// ```yaml,fails
    /// Effect: Allow
    /// Action: dynamodb:PutItem
    /// Resource: arn:aws:sqs:us-east-1:123456789012:orders # <-
    /// ```
    /// ```yaml,passes
    /// Effect: Allow
    /// Action: dynamodb:PutItem
    /// Resource: arn:aws:dynamodb:us-east-1:123456789012:table/orders
    /// ```
    WRONG_RESOURCE = "wrong_resource", Policy, Deny, "action on a resource of another service",
    Check::Policy(wrong_resource)
}

/// Types whose policies take actions of one service only: the type, the service.
///
/// Source: the policy examples in the guides of the services.
const OWN_SERVICES: &[(&str, &str)] = &[
    ("AWS::ApiGateway::RestApi", "execute-api"),
    ("AWS::Backup::BackupVault", "backup"),
    ("AWS::CodeArtifact::Domain", "codeartifact"),
    ("AWS::CodeArtifact::Repository", "codeartifact"),
    ("AWS::DynamoDB::Table", "dynamodb"),
    ("AWS::ECR::RegistryPolicy", "ecr"),
    ("AWS::ECR::Repository", "ecr"),
    ("AWS::EFS::FileSystem", "elasticfilesystem"),
    ("AWS::Events::EventBusPolicy", "events"),
    ("AWS::KMS::Key", "kms"),
    ("AWS::KMS::ReplicaKey", "kms"),
    ("AWS::Lambda::LayerVersionPermission", "lambda"),
    ("AWS::Lambda::Permission", "lambda"),
    ("AWS::OpenSearchService::Domain", "es"),
    ("AWS::S3::BucketPolicy", "s3"),
    ("AWS::SNS::TopicPolicy", "sns"),
    ("AWS::SQS::QueuePolicy", "sqs"),
    ("AWS::SecretsManager::ResourcePolicy", "secretsmanager"),
];

fn wrong_resource(context: &Context<'_>, at: &PolicyAt<'_>, findings: &mut Findings) {
    let own = OWN_SERVICES.binary_search_by_key(&at.place.type_name, |(type_name, _)| type_name);
    let own = own.ok().map(|index| OWN_SERVICES[index].1);
    for (number, statement) in at.policy.statements.iter().enumerate() {
        let foreign = own.map(|own| foreign_actions(statement, own)).unwrap_or_default();
        for item in &foreign {
            findings.report(
                item.node.id,
                format!("a policy of `{}` can only contain `{}` actions", at.place.type_name, own.unwrap_or_default()),
            );
        }
        if !foreign.is_empty() {
            continue;
        }
        for item in statement.named_resources() {
            if let Some(message) = no_arn(context, item) {
                findings.report(item.node.id, message);
            }
        }
        let own = at.mismatches(context).iter().filter(|mismatch| mismatch.statement == number);
        for mismatch in own.filter(|mismatch| mismatch.across || at.place.rejects_mismatches()) {
            findings.report(mismatch.at, mismatch.message.clone());
        }
    }
}

/// The actions of another service than the one that the policy is of.
fn foreign_actions<'p>(statement: &'p Statement<'p>, own: &str) -> Vec<&'p Item<'p>> {
    let is_foreign = |item: &&Item<'_>| {
        let service = item.spelling.start().split_once(':').map(|(service, _)| service.to_ascii_lowercase());
        service.is_some_and(|service| service != own && service_name(&service).is_some())
    };
    statement.named_actions().iter().filter(is_foreign).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::findings;

    /// What is said of a statement of a bucket's policy, or of a role's, with the level of what is said.
    fn of_bucket(statement: &str) -> Vec<String> {
        let template = format!(
            "Resources:
  Bucket: {{Type: AWS::S3::Bucket, DeletionPolicy: Retain, UpdateReplacePolicy: Retain}}
  Policy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Bucket
      PolicyDocument:
        Version: '2012-10-17'
        Statement: [{{Effect: Allow, Principal: {{AWS: 'arn:aws:iam::123456789012:role/r'}}, {statement}}}]
"
        );
        findings("wrong_resource", &template)
    }

    #[test]
    fn s3_rejects_actions_that_apply_to_no_resource() {
        let object = "Policy: `s3:GetObject` does not support this resource; use an ARN such as `arn:${Partition}:s3:::${BucketName}/${ObjectName}` (object)";
        for wrong in ["!GetAtt Bucket.Arn", "!Sub 'arn:aws:s3:::${Bucket}'", "'arn:aws:s3:::orders'"] {
            let found = of_bucket(&format!("Action: s3:GetObject, Resource: {wrong}"));
            assert!(matches!(&found[..], [one] if one.starts_with(object)), "{wrong}: {found:?}");
        }
        for wrong in [
            "Action: s3:ListBucket, Resource: !Sub '${Bucket.Arn}/*'",
            "Action: [s3:GetBucketLocation], Resource: !Sub 'arn:aws:s3:::${Bucket}/a/b'",
            "Action: [s3:GetObject, s3:ListBucket], Resource: !Sub '${Bucket.Arn}/*'",
        ] {
            assert_eq!(of_bucket(wrong).len(), 1, "{wrong}");
        }
        for right in [
            "Action: s3:GetObject, Resource: !Sub '${Bucket.Arn}/*'",
            "Action: s3:GetObject, Resource: !Sub '${Bucket.Arn}*'",
            "Action: s3:GetObject, Resource: '*'",
            "Action: [s3:GetObject, s3:ListBucket], Resource: [!GetAtt Bucket.Arn, !Sub '${Bucket.Arn}/*']",
            "Action: s3:ListBucket, Resource: !GetAtt Bucket.Arn",
        ] {
            assert!(of_bucket(right).iter().all(|found| !found.contains("support")), "{right}");
        }
    }

    #[test]
    fn own_services_are_sorted_and_known() {
        assert!(OWN_SERVICES.is_sorted());
        assert!(OWN_SERVICES.iter().all(|(_, service)| service_name(service).is_some()));
    }
}
