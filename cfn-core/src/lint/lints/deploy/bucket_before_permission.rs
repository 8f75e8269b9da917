use crate::lint::check::{Check, declare_lint};
use crate::lint::ordering::missing::report_missing;
use crate::lint::ordering::needed::buckets;

declare_lint! {
    /// S3 checks every destination of its notifications when the bucket is created, and rejects the bucket if it
    /// cannot call one ("Unable to validate the following destination configurations"). Add the permission or policy
    /// to the `DependsOn` of the bucket. If that permission refers to the bucket, break the cycle: give the bucket a
    /// name made of `AWS::StackName`, and write that name in the permission instead of the reference.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Topic: {Type: AWS::SNS::Topic}
    ///   Policy: {Type: AWS::SNS::TopicPolicy, Properties: {Topics: [!Ref Topic]}}
    ///   Bucket: # <-
    ///     Type: AWS::S3::Bucket
    ///     Properties:
    ///       NotificationConfiguration: {TopicConfigurations: [{Event: "s3:ObjectCreated:*", Topic: !Ref Topic}]}
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Topic: {Type: AWS::SNS::Topic}
    ///   Policy: {Type: AWS::SNS::TopicPolicy, Properties: {Topics: [!Ref Topic]}}
    ///   Bucket:
    ///     Type: AWS::S3::Bucket
    ///     DependsOn: Policy
    ///     Properties:
    ///       NotificationConfiguration: {TopicConfigurations: [{Event: "s3:ObjectCreated:*", Topic: !Ref Topic}]}
    /// ```
    BUCKET_BEFORE_PERMISSION = "bucket_before_permission", Deploy, Deny, "missing dependency of a bucket on the permission to notify",
    Check::Template(|context, findings| report_missing(context, findings, buckets))
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn found(depends_on: &str, source: &str, more: &str) -> Vec<String> {
        let template = format!(
            "Resources:
  Function: {{Type: AWS::Lambda::Function}}
  Permission:
    Type: AWS::Lambda::Permission
    Properties: {{FunctionName: !Ref Function, Principal: s3.amazonaws.com{source}}}
  Bucket:
    Type: AWS::S3::Bucket
    {depends_on}
    Properties: {{NotificationConfiguration: {{LambdaConfigurations: [{{Function: !GetAtt Function.Arn}}]}}}}
{more}"
        );
        findings("bucket_before_permission", &template)
    }

    #[test]
    fn a_bucket_waits_for_one_permission_to_notify() {
        assert_eq!(
            found("", "", ""),
            [
                "Bucket: `Bucket` does not wait for `Permission`: S3 checks that it can call the destinations of its notifications; add `Permission` to its `DependsOn`"
            ]
        );
        assert!(found("DependsOn: Permission", "", "").is_empty());
        // Which of the two is that of the bucket is not known.
        let other = "  PermissionOfOther:
    Type: AWS::Lambda::Permission
    Properties: {FunctionName: !Ref Function, Principal: s3.amazonaws.com, SourceArn: 'arn:aws:s3:::other'}
";
        assert_eq!(
            found("", "", other),
            [
                "Bucket: `Bucket` does not wait for `Permission` or `PermissionOfOther`: S3 checks that it can call the destinations of its notifications; add `Permission` or `PermissionOfOther` to its `DependsOn`"
            ]
        );
        assert!(found("DependsOn: Permission", "", other).is_empty());
    }

    #[test]
    fn a_permission_that_refers_to_the_bucket_comes_too_late() {
        assert_eq!(
            found("", ", SourceArn: !GetAtt Bucket.Arn", ""),
            [
                "Bucket: `Bucket` is created before `Permission`, which refers to it: S3 checks that it can call the destinations of its notifications; write the name of `Bucket` in `Permission` instead of the reference, and add `Permission` to its `DependsOn`"
            ]
        );
    }

    #[test]
    fn a_policy_that_is_needed_twice_is_named_once() {
        let template = "Resources:
  One: {Type: AWS::SQS::Queue}
  Two: {Type: AWS::SQS::Queue}
  Policy: {Type: AWS::SQS::QueuePolicy, Properties: {Queues: [!Ref One, !Ref Two]}}
  Bucket:
    Type: AWS::S3::Bucket
    Properties:
      NotificationConfiguration: {QueueConfigurations: [{Queue: !GetAtt One.Arn}, {Queue: !GetAtt Two.Arn}]}
";
        assert_eq!(
            findings("bucket_before_permission", template),
            [
                "Bucket: `Bucket` does not wait for `Policy`: S3 checks that it can call the destinations of its notifications; add `Policy` to its `DependsOn`"
            ]
        );
    }
}
