//! Private buckets that their distribution cannot read.

use crate::iam::Policy;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::equality::boolean;
use crate::lint::facts::index::Index;
use crate::lint::facts::presence::{Presence, presence};
use crate::lint::finding::Findings;
use crate::lint::policies::document::resolved;
use crate::model::{Node, Resource};

declare_lint! {
    /// A bucket that blocks public access answers CloudFront with "Access Denied", unless the origin has an origin access
    /// control (`OriginAccessControlId`) or an origin access identity, which the policy of the bucket then allows.
    ///
    /// Source: "Restrict access to an Amazon S3 origin" of the CloudFront developer guide.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Site:
    ///     Type: AWS::S3::Bucket
    ///     DeletionPolicy: Retain
    ///     UpdateReplacePolicy: Retain
    ///     Properties:
    ///       PublicAccessBlockConfiguration: {BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true}
    ///   Distribution:
    ///     Type: AWS::CloudFront::Distribution
    ///     Properties:
    ///       DistributionConfig:
    ///         Enabled: true
    ///         DefaultCacheBehavior: {TargetOriginId: site, ViewerProtocolPolicy: redirect-to-https, CachePolicyId: 658327ea-f89d-4fab-a63d-7e88639e58f6}
    ///         Origins:
    ///           - Id: site
    ///             DomainName: !GetAtt Site.RegionalDomainName # <-
    ///             S3OriginConfig: {}
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Site:
    ///     Type: AWS::S3::Bucket
    ///     DeletionPolicy: Retain
    ///     UpdateReplacePolicy: Retain
    ///     Properties:
    ///       PublicAccessBlockConfiguration: {BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true}
    ///   SitePolicy:
    ///     Type: AWS::S3::BucketPolicy
    ///     Properties:
    ///       Bucket: !Ref Site
    ///       PolicyDocument:
    ///         Version: "2012-10-17"
    ///         Statement:
    ///           - Effect: Allow
    ///             Principal: {Service: cloudfront.amazonaws.com}
    ///             Action: s3:GetObject
    ///             Resource: !Sub "${Site.Arn}/*"
    ///             Condition: {StringEquals: {"AWS:SourceArn": !Sub "arn:${AWS::Partition}:cloudfront::${AWS::AccountId}:distribution/${Distribution}"}}
    ///   Control:
    ///     Type: AWS::CloudFront::OriginAccessControl
    ///     Properties:
    ///       OriginAccessControlConfig: {Name: site, OriginAccessControlOriginType: s3, SigningBehavior: always, SigningProtocol: sigv4}
    ///   Distribution:
    ///     Type: AWS::CloudFront::Distribution
    ///     Properties:
    ///       DistributionConfig:
    ///         Enabled: true
    ///         DefaultCacheBehavior: {TargetOriginId: site, ViewerProtocolPolicy: redirect-to-https, CachePolicyId: 658327ea-f89d-4fab-a63d-7e88639e58f6}
    ///         Origins:
    ///           - Id: site
    ///             DomainName: !GetAtt Site.RegionalDomainName
    ///             OriginAccessControlId: !GetAtt Control.Id
    ///             S3OriginConfig: {}
    /// ```
    ORIGIN_WITHOUT_ACCESS = "origin_without_access", Wiring, Deny, "private bucket that its distribution cannot read",
    Check::Template(origin_without_access)
}

const BUCKET: &str = "AWS::S3::Bucket";

/// The properties without which a bucket is private.
const OPENING: &[&str] = &["AccessControl", "OwnershipControls", "PublicAccessBlockConfiguration"];

fn origin_without_access<'a>(context: &Context<'a>, findings: &mut Findings) {
    let index = context.index();
    if index.is_open() {
        return;
    }
    for distribution in index.of_type("AWS::CloudFront::Distribution") {
        for origin in distribution.values_at("DistributionConfig/Origins/*") {
            let (Some(domain), Some(config)) = (origin.get("DomainName"), origin.get("S3OriginConfig")) else {
                continue;
            };
            let is_given = presence(origin, "OriginAccessControlId") != Presence::Absent
                || config.as_object().is_none()
                || config.get("OriginAccessIdentity").is_some_and(|identity| identity.as_str() != Some(""));
            let Some(bucket) = index.referred(domain, &[BUCKET]).filter(|_| !is_given) else { continue };
            if is_private(bucket) && !has_other_access(index, bucket) {
                let message = format!(
                    "`{}` blocks public access, so CloudFront cannot read it; add `OriginAccessControlId` to the origin",
                    bucket.name()
                );
                findings.report_in(distribution.name(), domain.id, message);
            }
        }
    }
}

/// Whether the bucket says that nobody reads it without a grant, or says nothing, which is the same.
///
/// Source: "Default settings for new S3 buckets FAQ" of the Amazon S3 user guide.
fn is_private(bucket: Resource<'_>) -> bool {
    if OPENING.iter().all(|name| bucket.property(name).is_none()) {
        return true;
    }
    let is_set = |name: &str| {
        let values = bucket.values_at(&format!("PublicAccessBlockConfiguration/{name}"));
        !values.is_empty() && values.into_iter().all(|value| boolean(value) == Some(true))
    };
    is_set("IgnorePublicAcls") && is_set("RestrictPublicBuckets")
}

/// Whether a policy of the bucket lets everyone in from certain addresses, as those of CloudFront, or may do so.
fn has_other_access<'a>(index: &Index<'a>, bucket: Resource<'a>) -> bool {
    let is_its = |policy: &&Resource<'a>| {
        policy
            .property("Bucket")
            .and_then(|of| index.referred(of, &[BUCKET]))
            .is_none_or(|of| of.name() == bucket.name())
    };
    index.of_type("AWS::S3::BucketPolicy").iter().filter(is_its).any(|policy| {
        let document = policy.property("PolicyDocument").map(resolved);
        document.is_none_or(|document| admits_everyone(&document))
    })
}

fn admits_everyone(document: &Node) -> bool {
    let policy = Policy::read(document);
    let mut allowing = policy.statements.iter().filter(|statement| statement.allows());
    allowing.any(|statement| {
        let principals = statement.principals.as_ref();
        principals.is_none_or(|principals| principals.negated || principals.items.iter().any(|who| who.is_everyone()))
    })
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn found(block: &str, origin: &str, more: &str) -> Vec<String> {
        let template = format!(
            "Resources:
  Site: {{Type: AWS::S3::Bucket, DeletionPolicy: Retain, UpdateReplacePolicy: Retain, Properties: {{PublicAccessBlockConfiguration: {{{block}}}}}}}
  D: {{Type: AWS::CloudFront::Distribution, Properties: {{DistributionConfig: {{Enabled: true, DefaultCacheBehavior: {{TargetOriginId: s, ViewerProtocolPolicy: redirect-to-https, CachePolicyId: 658327ea-f89d-4fab-a63d-7e88639e58f6}}, Origins: [{{Id: s, DomainName: !GetAtt Site.RegionalDomainName, {origin}}}]}}}}}}
{more}"
        );
        let found = findings("origin_without_access", &template);
        found.into_iter().filter(|found| found.starts_with("D: ")).collect()
    }

    #[test]
    fn a_private_bucket_needs_access_control() {
        let private =
            "BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true";
        let message =
            "D: `Site` blocks public access, so CloudFront cannot read it; add `OriginAccessControlId` to the origin";
        for origin in ["S3OriginConfig: {}", "S3OriginConfig: {OriginAccessIdentity: ''}"] {
            assert_eq!(found(private, origin, ""), [message], "{origin}");
        }
        for origin in [
            "S3OriginConfig: {}, OriginAccessControlId: E2QWRUHEXAMPLE",
            "S3OriginConfig: {OriginAccessIdentity: origin-access-identity/cloudfront/E127EXAMPLE51Z}",
            "CustomOriginConfig: {OriginProtocolPolicy: https-only}",
        ] {
            assert_eq!(found(private, origin, ""), [""; 0], "{origin}");
        }
        assert!(found("BlockPublicAcls: true", "S3OriginConfig: {}", "").is_empty());
        let plain = "Resources: {Site: {Type: AWS::S3::Bucket}, D: {Type: AWS::CloudFront::Distribution, Properties: {DistributionConfig: {Enabled: true, DefaultCacheBehavior: {TargetOriginId: s, ViewerProtocolPolicy: redirect-to-https, CachePolicyId: 658327ea-f89d-4fab-a63d-7e88639e58f6}, Origins: [{Id: s, DomainName: !GetAtt Site.RegionalDomainName, S3OriginConfig: {}}]}}}}";
        assert!(findings("origin_without_access", plain).contains(&message.to_owned()));
        let policy = "  P: {Type: AWS::S3::BucketPolicy, Properties: {Bucket: !Ref Site, PolicyDocument: {Version: '2012-10-17', Statement: [{Effect: Allow, Principal: '*', Action: 's3:GetObject', Resource: !Sub '${Site.Arn}/*', Condition: {IpAddress: {'aws:SourceIp': 203.0.113.0/24}}}]}}}\n";
        assert!(found(private, "S3OriginConfig: {}", policy).is_empty());
    }
}
