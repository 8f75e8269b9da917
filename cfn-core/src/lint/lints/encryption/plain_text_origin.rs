use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::model::{Intrinsic, Node, Resource};

declare_lint! {
    /// CloudFront fetches from the origin over plain HTTP, so that the way from CloudFront to the origin is not encrypted
    /// even if viewers use HTTPS. A website endpoint of S3 supports only HTTP; use the bucket itself as the origin, with
    /// an origin access control, where that matters.
    ///
    /// Source: "Require HTTPS for communication between CloudFront and your custom origin".
    ///
    /// ```yaml,fails
    /// Type: AWS::CloudFront::Distribution
    /// Properties:
    ///   DistributionConfig:
    ///     Enabled: true
    ///     DefaultCacheBehavior:
    ///       TargetOriginId: site
    ///       ViewerProtocolPolicy: https-only
    ///       CachePolicyId: 658327ea-f89d-4fab-a63d-7e88639e58f6
    ///     Origins:
    ///       - {Id: site, DomainName: origin.example.com, CustomOriginConfig: {OriginProtocolPolicy: http-only}} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::CloudFront::Distribution
    /// Properties:
    ///   DistributionConfig:
    ///     Enabled: true
    ///     DefaultCacheBehavior:
    ///       TargetOriginId: site
    ///       ViewerProtocolPolicy: https-only
    ///       CachePolicyId: 658327ea-f89d-4fab-a63d-7e88639e58f6
    ///     Origins:
    ///       - {Id: site, DomainName: origin.example.com, CustomOriginConfig: {OriginProtocolPolicy: https-only}}
    /// ```
    PLAIN_TEXT_ORIGIN = "plain_text_origin", Encryption, Allow, "origin that is reached over plain HTTP",
    Check::Resource(plain_text_origin)
}

fn plain_text_origin<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::CloudFront::Distribution" {
        return;
    }
    for origin in resource.values_at("DistributionConfig/Origins/*") {
        if origin.get("DomainName").is_none_or(is_website) {
            continue;
        }
        for written in origin.values_at("CustomOriginConfig/OriginProtocolPolicy") {
            let values = context.possible_values(written);
            let policy = values.iter().filter_map(|value| value.as_str());
            let mut wrong = policy.filter(|policy| ["http-only", "match-viewer"].contains(policy));
            if let Some(policy) = wrong.next() {
                let message = format!(
                    "`AWS::CloudFront::Distribution` reaches its origin over plain HTTP with `OriginProtocolPolicy: {policy}`; write `https-only`"
                );
                findings.report(written.id, message);
            }
        }
    }
}

/// Whether the name may be that of a website endpoint of S3.
fn is_website(name: &Node) -> bool {
    match name.as_function() {
        None => name.as_str().is_some_and(|name| name.contains("s3-website")),
        // What follows from a reference to a load balancer or an API is none.
        Some((Intrinsic::GetAtt, argument)) => {
            let attribute = argument.as_list().and_then(|parts| parts.get(1)).and_then(Node::as_str);
            attribute.is_none_or(|attribute| attribute == "WebsiteURL" || attribute.starts_with("Outputs."))
        }
        Some((Intrinsic::Sub, argument)) => argument.as_str().is_none_or(|text| {
            text.contains("s3-website") || text.starts_with("${") && !text.contains(".execute-api.")
        }),
        Some(_) => true,
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings_alone;

    /// What this lint finds; an invented name may be wrong in other ways.
    fn found(name: &str, policy: &str) -> Vec<String> {
        let template = format!(
            "Resources:
  Site:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Enabled: true
        DefaultCacheBehavior: {{TargetOriginId: site, ViewerProtocolPolicy: https-only, CachePolicyId: 658327ea-f89d-4fab-a63d-7e88639e58f6}}
        Origins:
          - Id: site
            DomainName: {name}
            CustomOriginConfig: {{OriginProtocolPolicy: {policy}}}
"
        );
        let found = findings_alone("plain_text_origin", &template).into_iter();
        found.filter(|found| found.starts_with("Site: `AWS::CloudFront::Distribution` reaches")).collect()
    }

    #[test]
    fn only_a_website_of_s3_needs_http() {
        let wrong = |policy: &str| {
            [format!(
                "Site: `AWS::CloudFront::Distribution` reaches its origin over plain HTTP with `OriginProtocolPolicy: {policy}`; write `https-only`"
            )]
        };
        assert_eq!(found("origin.example.com", "http-only"), wrong("http-only"));
        assert_eq!(found("origin.example.com", "match-viewer"), wrong("match-viewer"));
        assert_eq!(found("!GetAtt Balancer.DNSName", "http-only"), wrong("http-only"));
        assert_eq!(found("!GetAtt Balancer.DNSName", "!If [C, https-only, http-only]"), wrong("http-only"));
        assert!(found("origin.example.com", "https-only").is_empty());
        assert!(found("site.s3-website-us-east-1.amazonaws.com", "http-only").is_empty());
        assert!(found("!Select [1, !Split ['//', !GetAtt Site.WebsiteURL]]", "http-only").is_empty());
        assert!(found("!Sub '${Name}.s3-website.eu-central-1.amazonaws.com'", "http-only").is_empty());
        assert!(found("!Ref Origin", "http-only").is_empty());
    }
}
