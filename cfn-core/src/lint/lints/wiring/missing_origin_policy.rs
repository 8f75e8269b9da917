//! Buckets that do not let the origin access identity of a distribution in.

use crate::iam::{Effect, Policy, Spelling};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::index::Index;
use crate::lint::finding::Findings;
use crate::lint::policies::complete::is_all_there;
use crate::lint::policies::document::resolved;
use crate::model::{Node, Resource, Section, references_in};

declare_lint! {
    /// CloudFront reads a private bucket as its origin access identity: the policy of the bucket has to allow that
    /// `s3:GetObject`; otherwise every request is answered by "Access Denied". Add an `AWS::S3::BucketPolicy` with the
    /// identity as principal, or better, use origin access control. Whether a bucket lets in origin access control is checked
    /// by `missing_resource_policy`.
    ///
    /// Source: "Restrict access to an Amazon S3 origin" of the CloudFront developer guide.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Site: {Type: AWS::S3::Bucket, DeletionPolicy: Retain, UpdateReplacePolicy: Retain}
    ///   Identity:
    ///     Type: AWS::CloudFront::CloudFrontOriginAccessIdentity
    ///     Properties: {CloudFrontOriginAccessIdentityConfig: {Comment: site}}
    ///   Distribution:
    ///     Type: AWS::CloudFront::Distribution
    ///     Properties:
    ///       DistributionConfig:
    ///         Enabled: true
    ///         DefaultCacheBehavior: {TargetOriginId: site, ViewerProtocolPolicy: redirect-to-https, CachePolicyId: 658327ea-f89d-4fab-a63d-7e88639e58f6}
    ///         Origins:
    ///           - Id: site
    ///             DomainName: !GetAtt Site.RegionalDomainName # <-
    ///             S3OriginConfig: {OriginAccessIdentity: !Sub "origin-access-identity/cloudfront/${Identity}"}
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Site: {Type: AWS::S3::Bucket, DeletionPolicy: Retain, UpdateReplacePolicy: Retain}
    ///   Identity:
    ///     Type: AWS::CloudFront::CloudFrontOriginAccessIdentity
    ///     Properties: {CloudFrontOriginAccessIdentityConfig: {Comment: site}}
    ///   Policy:
    ///     Type: AWS::S3::BucketPolicy
    ///     Properties:
    ///       Bucket: !Ref Site
    ///       PolicyDocument:
    ///         Version: "2012-10-17"
    ///         Statement:
    ///           - Effect: Allow
    ///             Principal: {CanonicalUser: !GetAtt Identity.S3CanonicalUserId}
    ///             Action: s3:GetObject
    ///             Resource: !Sub "${Site.Arn}/*"
    ///   Distribution:
    ///     Type: AWS::CloudFront::Distribution
    ///     Properties:
    ///       DistributionConfig:
    ///         Enabled: true
    ///         DefaultCacheBehavior: {TargetOriginId: site, ViewerProtocolPolicy: redirect-to-https, CachePolicyId: 658327ea-f89d-4fab-a63d-7e88639e58f6}
    ///         Origins:
    ///           - Id: site
    ///             DomainName: !GetAtt Site.RegionalDomainName
    ///             S3OriginConfig: {OriginAccessIdentity: !Sub "origin-access-identity/cloudfront/${Identity}"}
    /// ```
    MISSING_ORIGIN_POLICY = "missing_origin_policy", Wiring, Deny, "bucket that does not let the identity of its distribution in",
    Check::Template(missing_origin_policy)
}

const IDENTITY: &str = "AWS::CloudFront::CloudFrontOriginAccessIdentity";
const BUCKET: &str = "AWS::S3::Bucket";

fn missing_origin_policy(context: &Context<'_>, findings: &mut Findings) {
    let index = context.index();
    if index.is_open() {
        return;
    }
    for distribution in index.of_type("AWS::CloudFront::Distribution") {
        for origin in distribution.values_at("DistributionConfig/Origins/*") {
            let identity = origin.values_at("S3OriginConfig/OriginAccessIdentity").into_iter();
            let Some(identity) = identity.filter_map(|node| index.referred(node, &[IDENTITY])).next() else { continue };
            let Some(domain) = origin.get("DomainName") else { continue };
            let Some(bucket) = index.referred(domain, &[BUCKET]) else { continue };
            if !lets_in(index, bucket, identity) {
                let message = format!(
                    "no policy of `{}` allows `{}` the action `s3:GetObject`; add an `AWS::S3::BucketPolicy` with \
                     `Principal: {{CanonicalUser: !GetAtt {}.S3CanonicalUserId}}` and `Action: s3:GetObject`",
                    bucket.name(),
                    identity.name(),
                    identity.name()
                );
                findings.report_in(distribution.name(), domain.id, message);
            }
        }
    }
}

/// Whether a policy of the bucket lets an identity read, or may do so.
fn lets_in<'a>(index: &Index<'a>, bucket: Resource<'a>, identity: Resource<'a>) -> bool {
    let is_its = |policy: &&Resource<'a>| {
        policy.property("Bucket").is_none_or(|of| match index.referred(of, &[BUCKET]) {
            Some(named) => named.name() == bucket.name(),
            // A name that CloudFormation makes up is known to nobody else.
            None => bucket.property("BucketName").is_some(),
        })
    };
    let mut policies = index.of_type("AWS::S3::BucketPolicy").iter().filter(is_its);
    policies.any(|policy| policy.property("PolicyDocument").is_none_or(|document| allows(index, document, identity)))
}

fn allows(index: &Index<'_>, document: &Node, identity: Resource<'_>) -> bool {
    let document = resolved(document);
    if !is_all_there(&document) {
        return true;
    }
    Policy::read(&document).statements.iter().any(|statement| {
        let reads = statement.actions.as_ref().is_none_or(|actions| {
            actions.negated
                || actions.items.iter().any(|action| action.names_action("s3:getobject") || action.text().is_none())
        });
        let is_named = |node: &Node| {
            let used = references_in(node);
            // What only the deployment knows may be the identity.
            let is_open = Spelling::of(node).text().is_none() && used.is_empty()
                || used.iter().any(|used| index.find(Section::Parameters, used.name).is_some());
            is_open || used.iter().any(|used| used.name == identity.name())
        };
        let is_meant = statement.principals.as_ref().is_none_or(|principals| {
            principals.negated
                || principals.items.iter().any(|principal| principal.is_everyone() || is_named(principal.item.node))
        });
        statement.effect != Effect::Deny && reads && is_meant
    })
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn found(policy: &str) -> Vec<String> {
        let template = format!(
            "Parameters:
  Reader: {{Type: String}}
Resources:
  Site: {{Type: AWS::S3::Bucket}}
  Other: {{Type: AWS::S3::Bucket}}
  Identity: {{Type: AWS::CloudFront::CloudFrontOriginAccessIdentity}}
  Another: {{Type: AWS::CloudFront::CloudFrontOriginAccessIdentity}}
  D:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Origins: [{{Id: a, DomainName: !GetAtt Site.DomainName, S3OriginConfig: {{OriginAccessIdentity: !Sub 'origin-access-identity/cloudfront/${{Identity}}'}}}}]
{policy}"
        );
        let found = findings("missing_origin_policy", &template);
        found.into_iter().filter(|found| found.starts_with("D: no policy")).collect()
    }

    #[test]
    fn a_bucket_lets_the_identity_of_its_distribution_in() {
        let policy = |bucket: &str, action: &str, principal: &str| {
            format!(
                "  P: {{Type: AWS::S3::BucketPolicy, Properties: {{Bucket: !Ref {bucket}, PolicyDocument: {{Version: '2012-10-17', Statement: [{{Effect: Allow, Principal: {principal}, Action: '{action}', Resource: !Sub '${{{bucket}.Arn}}/*'}}]}}}}}}\n"
            )
        };
        let own = "{CanonicalUser: !GetAtt Identity.S3CanonicalUserId}";
        let message = [
            "D: no policy of `Site` allows `Identity` the action `s3:GetObject`; add an `AWS::S3::BucketPolicy` with `Principal: {CanonicalUser: !GetAtt Identity.S3CanonicalUserId}` and `Action: s3:GetObject`",
        ];
        for wrong in [
            String::new(),
            policy("Other", "s3:GetObject", own),
            policy("Site", "s3:PutObject", own),
            policy("Site", "s3:GetObject", "{CanonicalUser: !GetAtt Another.S3CanonicalUserId}"),
        ] {
            assert_eq!(found(&wrong), message, "{wrong}");
        }
        let by_arn = "{AWS: !Sub 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity ${Identity}'}";
        for right in [own, by_arn, "'*'", "{AWS: !ImportValue reader}", "{AWS: !Ref Reader}"] {
            assert!(found(&policy("Site", "s3:GetObject", right)).is_empty(), "{right}");
        }
        assert!(found(&policy("Site", "s3:Get*", own)).is_empty());
    }
}
