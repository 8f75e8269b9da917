//! Properties that depend on each other: one excludes another, or needs it, or one of several is needed.

use crate::data::json;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::describe::{all_of, one_of};
use crate::lint::facts::presence::{Presence, presence};
use crate::lint::schema::evaluation::Evaluation;
use crate::lint::schema::validator::Keyword;
use crate::lint::schema::visit::Visit;
use crate::schema::texts;

declare_lint! {
    /// Only one of the properties can be set.
    ///
    /// ```yaml,fails
    /// Type: AWS::CloudFront::Distribution
    /// Properties:
    ///   DistributionConfig:
    ///     Origins:
    ///       - Id: site
    ///         DomainName: example.com
    ///         CustomOriginConfig: {OriginProtocolPolicy: https-only}
    ///         S3OriginConfig: {} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::CloudFront::Distribution
    /// Properties:
    ///   DistributionConfig:
    ///     Origins:
    ///       - Id: site
    ///         DomainName: example.com
    ///         CustomOriginConfig: {OriginProtocolPolicy: https-only}
    /// ```
    EXCLUDED_PROPERTY = "excluded_property", Shape, Deny, "mutually exclusive properties",
    Check::Values(&[Keyword::known("dependentExcluded", excluded_property), Keyword::known("requiredXor", several_of_one)])
}

declare_lint! {
    /// The property requires the other property.
    ///
    /// ```yaml,fails
    /// Type: AWS::DynamoDB::Table
    /// Properties:
    ///   SSESpecification: {SSEEnabled: true, KMSMasterKeyId: alias/a} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::DynamoDB::Table
    /// Properties:
    ///   SSESpecification: {SSEEnabled: true, SSEType: KMS, KMSMasterKeyId: alias/a}
    /// ```
    DEPENDENT_PROPERTY = "dependent_property", Shape, Deny, "missing property that another one requires",
    Check::Values(&[
        Keyword::known("dependentRequired", dependent_property),
        Keyword::known("dependencies", dependent_property),
    ])
}

declare_lint! {
    /// One of the properties is required.
    ///
    /// ```yaml,fails
    /// Type: AWS::EC2::Instance
    /// Properties: {InstanceType: t3.micro} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::EC2::Instance
    /// Properties: {InstanceType: t3.micro, ImageId: ami-0123456789abcdef0}
    /// ```
    MISSING_ALTERNATIVE = "missing_alternative", Shape, Deny, "none of several alternative properties",
    Check::Values(&[Keyword::known("requiredOr", none_of_several), Keyword::known("requiredXor", none_of_several)])
}

fn excluded_property(visit: &Visit<'_, '_>, excluded: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    let mut said: Vec<(&str, &str)> = Vec::new();
    for (name, others) in excluded.as_object().unwrap_or_default() {
        let name = name.as_ref();
        for other in texts(Some(others)) {
            let both = [presence(visit.node, name), presence(visit.node, other)];
            if both.contains(&Presence::Absent) || said.contains(&(other, name)) {
                continue;
            }
            if both.contains(&Presence::Maybe) {
                evaluation.unsure();
                continue;
            }
            said.push((name, other));
            let at = visit.node.member(other).map_or(visit.at, |member| member.key.id);
            evaluation.report_at(visit, at, || format!("`{other}` cannot be combined with `{name}`"));
        }
    }
}

fn several_of_one(visit: &Visit<'_, '_>, names: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    let present = |name: &&str| presence(visit.node, name) == Presence::Present;
    let given: Vec<&str> = texts(Some(names)).filter(present).collect();
    if let [first, .., last] = given[..] {
        let at = visit.node.member(last).map_or(visit.at, |member| member.key.id);
        evaluation.report_at(visit, at, || format!("`{last}` cannot be combined with `{first}`"));
    }
}

fn none_of_several(visit: &Visit<'_, '_>, names: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    if visit.node.as_object().is_none() {
        return;
    }
    let presences: Vec<Presence> = texts(Some(names)).map(|name| presence(visit.node, name)).collect();
    if presences.iter().all(|presence| *presence == Presence::Absent) {
        evaluation.report(visit, || format!("missing {1} in {0}", visit.label, one_of(texts(Some(names)))));
    } else if !presences.contains(&Presence::Present) {
        evaluation.unsure();
    }
}

fn dependent_property(visit: &Visit<'_, '_>, dependent: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    for (name, needed) in dependent.as_object().unwrap_or_default() {
        let Some(member) = visit.node.member(name) else { continue };
        if presence(visit.node, name) != Presence::Present {
            evaluation.unsure();
            continue;
        }
        let absent = |needed: &&str| presence(visit.node, needed) == Presence::Absent;
        let missing: Vec<&str> = texts(Some(needed)).filter(absent).collect();
        if !missing.is_empty() {
            evaluation.report_at(visit, member.key.id, || format!("`{name}` requires {}", all_of(missing)));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_resource;

    #[test]
    fn dependent_property() {
        let table = |encryption: &str| {
            format!(
                r#"{{"KeySchema":[{{"AttributeName":"id","KeyType":"HASH"}}],"BillingMode":"PAY_PER_REQUEST","SSESpecification":{{"SSEEnabled":true,{encryption}}}}}"#
            )
        };
        assert_resource(
            "AWS::DynamoDB::Table",
            &table(r#""KMSMasterKeyId":"k""#),
            &[
                "dependent_property at R/Properties/SSESpecification/KMSMasterKeyId: `KMSMasterKeyId` requires `SSEType`",
            ],
        );
        assert_resource("AWS::DynamoDB::Table", &table(r#""SSEType":"KMS","KMSMasterKeyId":"k""#), &[]);
    }

    #[test]
    fn excluded_property() {
        let origin = |more: &str| {
            format!(
                r#"{{"DistributionConfig":{{"Enabled":true,"DefaultCacheBehavior":{{"TargetOriginId":"o","ViewerProtocolPolicy":"https-only","CachePolicyId":"c"}},"Origins":[{{"Id":"o","DomainName":"example.com",{more}}}]}}}}"#
            )
        };
        assert_resource(
            "AWS::CloudFront::Distribution",
            &origin(r#""CustomOriginConfig":{"OriginProtocolPolicy":"https-only"},"S3OriginConfig":{}"#),
            &[
                "excluded_property at R/Properties/DistributionConfig/Origins/0/S3OriginConfig: `S3OriginConfig` cannot be combined with `CustomOriginConfig`",
            ],
        );
        assert_resource("AWS::CloudFront::Distribution", &origin(r#""S3OriginConfig":{}"#), &[]);
    }

    #[test]
    fn missing_alternative() {
        assert_resource(
            "AWS::EC2::Subnet",
            r#"{"VpcId":"vpc-12345678"}"#,
            &[
                "missing_alternative at R/Properties: missing `CidrBlock`, `Ipv4IpamPoolId`, `Ipv6IpamPoolId` or `Ipv6CidrBlock` in `AWS::EC2::Subnet`",
            ],
        );
        assert_resource("AWS::EC2::Subnet", r#"{"VpcId":"vpc-12345678","CidrBlock":"10.0.0.0/24"}"#, &[]);
    }

    #[test]
    fn one_mistake_is_said_once() {
        assert_resource(
            "AWS::Route53::RecordSet",
            r#"{"Name":"a","Type":"A"}"#,
            &[
                "missing_alternative at R/Properties: missing `HostedZoneId` or `HostedZoneName` in `AWS::Route53::RecordSet`",
            ],
        );
        assert_resource(
            "AWS::EC2::VPC",
            r#"{"CidrBlock":"10.0.0.0/24","Ipv4IpamPoolId":"p"}"#,
            &["excluded_property at R/Properties/Ipv4IpamPoolId: `Ipv4IpamPoolId` cannot be combined with `CidrBlock`"],
        );
    }
}
