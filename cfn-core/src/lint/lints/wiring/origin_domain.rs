//! Origins that are named by something else than their domain.

use crate::iam::Spelling;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::references::kind::{REF, article};

declare_lint! {
    /// The `DomainName` of an origin is a domain name. An attribute that is a URL begins with `https://`, and `Ref` of a bucket
    /// or a load balancer is its name or its ARN: CloudFront rejects them.
    ///
    /// Source: "Origin" of the CloudFront API reference; the return values of these types in the template reference.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Site: {Type: AWS::S3::Bucket, DeletionPolicy: Retain, UpdateReplacePolicy: Retain}
    ///   Distribution:
    ///     Type: AWS::CloudFront::Distribution
    ///     Properties:
    ///       DistributionConfig:
    ///         Enabled: true
    ///         DefaultCacheBehavior: {TargetOriginId: site, ViewerProtocolPolicy: redirect-to-https, CachePolicyId: 658327ea-f89d-4fab-a63d-7e88639e58f6}
    ///         Origins:
    ///           - Id: site
    ///             DomainName: !GetAtt Site.WebsiteURL # <-
    ///             CustomOriginConfig: {OriginProtocolPolicy: http-only}
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Site: {Type: AWS::S3::Bucket, DeletionPolicy: Retain, UpdateReplacePolicy: Retain}
    ///   Distribution:
    ///     Type: AWS::CloudFront::Distribution
    ///     Properties:
    ///       DistributionConfig:
    ///         Enabled: true
    ///         DefaultCacheBehavior: {TargetOriginId: site, ViewerProtocolPolicy: redirect-to-https, CachePolicyId: 658327ea-f89d-4fab-a63d-7e88639e58f6}
    ///         Origins:
    ///           - Id: site
    ///             DomainName: !Select [2, !Split ["/", !GetAtt Site.WebsiteURL]]
    ///             CustomOriginConfig: {OriginProtocolPolicy: http-only}
    /// ```
    ORIGIN_DOMAIN = "origin_domain", Wiring, Deny, "origin whose domain is something else",
    Check::Template(origin_domain)
}

/// What is no domain: the type, `Ref` or an attribute, what that is, and what to write for the resource of that name.
const NO_DOMAINS: &[(&str, &str, &str, &str)] = &[
    ("AWS::ApiGateway::RestApi", "Ref", "ID", "!Sub \"${NAME}.execute-api.${AWS::Region}.${AWS::URLSuffix}\""),
    ("AWS::ApiGatewayV2::Api", "ApiEndpoint", "URL", "!Select [2, !Split [\"/\", !GetAtt NAME.ApiEndpoint]]"),
    ("AWS::ApiGatewayV2::Api", "Ref", "ID", "!Sub \"${NAME}.execute-api.${AWS::Region}.${AWS::URLSuffix}\""),
    ("AWS::ElasticLoadBalancing::LoadBalancer", "Ref", "name", "!GetAtt NAME.DNSName"),
    ("AWS::ElasticLoadBalancingV2::LoadBalancer", "LoadBalancerArn", "ARN", "!GetAtt NAME.DNSName"),
    ("AWS::ElasticLoadBalancingV2::LoadBalancer", "LoadBalancerFullName", "name", "!GetAtt NAME.DNSName"),
    ("AWS::ElasticLoadBalancingV2::LoadBalancer", "LoadBalancerName", "name", "!GetAtt NAME.DNSName"),
    ("AWS::ElasticLoadBalancingV2::LoadBalancer", "Ref", "ARN", "!GetAtt NAME.DNSName"),
    ("AWS::Lambda::Url", "FunctionUrl", "URL", "!Select [2, !Split [\"/\", !GetAtt NAME.FunctionUrl]]"),
    ("AWS::Lambda::Url", "Ref", "ARN", "!Select [2, !Split [\"/\", !GetAtt NAME.FunctionUrl]]"),
    ("AWS::S3::Bucket", "Arn", "ARN", "!GetAtt NAME.RegionalDomainName"),
    ("AWS::S3::Bucket", "Ref", "name", "!GetAtt NAME.RegionalDomainName"),
    ("AWS::S3::Bucket", "WebsiteURL", "URL", "!Select [2, !Split [\"/\", !GetAtt NAME.WebsiteURL]]"),
];

fn origin_domain<'a>(context: &Context<'a>, findings: &mut Findings) {
    let index = context.index();
    for distribution in index.of_type("AWS::CloudFront::Distribution") {
        for domain in distribution.values_at("DistributionConfig/Origins/*/DomainName") {
            let spelling = Spelling::of(domain);
            let Some((name, attribute)) = spelling.reference() else { continue };
            let Some(target) = index.resource(name) else { continue };
            let key = (target.type_name, attribute.unwrap_or(REF));
            let Ok(row) = NO_DOMAINS.binary_search_by_key(&key, |row| (row.0, row.1)) else { continue };
            let (type_name, _, what, instead) = NO_DOMAINS[row];
            let message = format!(
                "an origin must have a domain name, found the {what} of {} `{type_name}`; write `{}`",
                article(type_name),
                instead.replace("NAME", name)
            );
            findings.report_in(distribution.name(), domain.id, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::NO_DOMAINS;
    use crate::lint::testing::findings;
    use crate::schema::ResourceType;

    #[test]
    fn an_origin_has_a_domain() {
        let found = |domain: &str| {
            let template = format!(
                "Parameters:
  Domain: {{Type: String}}
Resources:
  Site: {{Type: AWS::S3::Bucket, DeletionPolicy: Retain, UpdateReplacePolicy: Retain}}
  Balancer: {{Type: AWS::ElasticLoadBalancingV2::LoadBalancer}}
  Api: {{Type: AWS::ApiGateway::RestApi}}
  D: {{Type: AWS::CloudFront::Distribution, Properties: {{DistributionConfig: {{Enabled: true, DefaultCacheBehavior: {{TargetOriginId: s, ViewerProtocolPolicy: redirect-to-https, CachePolicyId: 658327ea-f89d-4fab-a63d-7e88639e58f6}}, Origins: [{{Id: s, DomainName: {domain}, CustomOriginConfig: {{OriginProtocolPolicy: https-only}}}}]}}}}}}
"
            );
            let found = findings("origin_domain", &template);
            found.into_iter().filter(|found| found.starts_with("D: ")).collect::<Vec<_>>()
        };
        assert_eq!(
            found("!GetAtt Site.WebsiteURL"),
            [
                r#"D: an origin must have a domain name, found the URL of an `AWS::S3::Bucket`; write `!Select [2, !Split ["/", !GetAtt Site.WebsiteURL]]`"#
            ]
        );
        assert_eq!(
            found("!Ref Balancer"),
            [
                "D: an origin must have a domain name, found the ARN of an `AWS::ElasticLoadBalancingV2::LoadBalancer`; write `!GetAtt Balancer.DNSName`"
            ]
        );
        assert_eq!(
            found("!Ref Api"),
            [
                r#"D: an origin must have a domain name, found the ID of an `AWS::ApiGateway::RestApi`; write `!Sub "${Api}.execute-api.${AWS::Region}.${AWS::URLSuffix}"`"#
            ]
        );
        for right in [
            "!GetAtt Site.RegionalDomainName",
            "!GetAtt Balancer.DNSName",
            "!Sub '${Site}.s3.amazonaws.com'",
            "!Ref Domain",
            "www.example.com",
        ] {
            assert_eq!(found(right), [""; 0], "{right}");
        }
    }

    #[test]
    fn tables_are_sorted() {
        assert!(NO_DOMAINS.is_sorted_by_key(|row| (row.0, row.1)));
        for (type_name, attribute, ..) in NO_DOMAINS {
            let of = ResourceType::find(type_name).expect("a type");
            assert!(*attribute == "Ref" || of.attribute(attribute).is_some(), "{type_name}.{attribute}");
        }
    }
}
