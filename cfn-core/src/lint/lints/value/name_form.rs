//! Forms that names must have.

use crate::data::json;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::describe::shown;
use crate::lint::schema::evaluation::Evaluation;
use crate::lint::schema::validator::Keyword;
use crate::lint::schema::visit::Visit;
use crate::pattern;

declare_lint! {
    /// The service rejects names of this form: a hyphen at the end, a prefix that AWS keeps for itself.
    ///
    /// Source: the properties' descriptions in the template reference.
    ///
    /// ```yaml,fails
    /// Type: AWS::S3::Bucket
    /// Properties: {BucketName: orders-s3alias} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::S3::Bucket
    /// Properties: {BucketName: s3alias-orders}
    /// ```
    NAME_FORM = "name_form", Value, Deny, "name of a form that the service rejects",
    Check::Values(&[Keyword::known("forms", name_form)])
}

fn name_form(visit: &Visit<'_, '_>, forms: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    let Some(text) = visit.text().filter(|text| !text.is_empty()) else { return };
    for form in forms.as_array().unwrap_or_default() {
        let [form, words] = form.as_array().unwrap_or_default() else { continue };
        let (Some(form), Some(words)) = (form.as_str(), words.as_str()) else { continue };
        if pattern::matches(form, &text) == Some(false) {
            return evaluation.report(visit, || format!("{} {words}, found {}", visit.label, shown(visit.node)));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn forms_are_those_of_the_service() {
        let found = |type_name: &str, properties: &str| {
            let found = findings(
                "name_form",
                &format!("Resources:\n  R: {{Type: 'AWS::{type_name}', Properties: {{{properties}}}}}\n"),
            );
            found.into_iter().filter(|found| found.starts_with("R: ")).collect::<Vec<_>>()
        };
        for (type_name, name, wrong, right) in [
            ("S3::Bucket", "BucketName", "192.168.5.4 cannot be an IP address", "192.168.5.4a"),
            ("S3::Bucket", "BucketName", "xn--a cannot begin with `xn--`", "axn--a"),
            ("S3::Bucket", "BucketName", "a-s3alias cannot end with `-s3alias`", "a-s3alias-b"),
            (
                "ElasticLoadBalancingV2::LoadBalancer",
                "Name",
                "internal-a cannot begin with `internal-`",
                "a-internal-b",
            ),
            ("ElasticLoadBalancingV2::TargetGroup", "Name", "a- cannot end with a hyphen", "internal-a"),
            ("ElastiCache::ReplicationGroup", "ReplicationGroupId", "a--b cannot contain two hyphens in a row", "a-b"),
            ("ElastiCache::CacheCluster", "ClusterName", "1a must begin with a letter", "a1"),
            ("SSM::Parameter", "Name", "a/b must begin with `/`, because it has several levels", "/a/b"),
            ("SSM::Parameter", "Name", "/aws/b cannot begin with `aws` or `ssm`", "/awsome/b"),
            ("SQS::Queue", "QueueName", "a.b cannot contain a dot, except in `.fifo`", "a"),
            ("EC2::SecurityGroup", "GroupName", "sg-a cannot begin with `sg-`", "a-sg-"),
            ("KMS::Alias", "AliasName", "alias/aws/a cannot begin with `alias/aws/`", "alias/a"),
        ] {
            let (value, words) = wrong.split_once(' ').expect("a value and words");
            assert_eq!(
                found(type_name, &format!("{name}: {value}")),
                [format!("R: `{name}` {words}, found `{value}`")],
                "{type_name}"
            );
            assert_eq!(found(type_name, &format!("{name}: {right}")), [""; 0], "{type_name}");
            assert_eq!(found(type_name, &format!("{name}: !Sub '${{AWS::StackName}}--'")), [""; 0], "{type_name}");
        }
        let domain = |more: &str| found("Cognito::UserPoolDomain", &format!("UserPoolId: a, Domain: {more}"));
        assert_eq!(
            domain("my-cognito"),
            [
                "R: `Domain` cannot contain `aws`, `amazon` or `cognito`, found `my-cognito` (because `CustomDomainConfig` is not set)"
            ]
        );
        assert_eq!(domain("cognito.example.com, CustomDomainConfig: {CertificateArn: !ImportValue c}"), [""; 0]);
    }
}
