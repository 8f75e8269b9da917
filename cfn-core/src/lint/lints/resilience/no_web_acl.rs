use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::settings::{Related, Right, Setting, When};
use crate::lint::facts::settings_check::check;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// A web ACL of AWS WAF stops known attacks and floods of requests before they reach the application.
    ///
    /// Source: "AWS WAF" of the AWS WAF developer guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::CloudFront::Distribution
    /// Properties:
    ///   DistributionConfig: # <-
    ///     Enabled: true
    ///     DefaultCacheBehavior:
    ///       TargetOriginId: site
    ///       ViewerProtocolPolicy: https-only
    ///       CachePolicyId: 658327ea-f89d-4fab-a63d-7e88639e58f6
    ///     Origins: [{Id: site, DomainName: example.com, CustomOriginConfig: {OriginProtocolPolicy: https-only}}]
    /// ```
    /// ```yaml,passes
    /// Parameters:
    ///   Acl: {Type: String}
    /// Resources:
    ///   Site:
    ///     Type: AWS::CloudFront::Distribution
    ///     Properties:
    ///       DistributionConfig:
    ///         Enabled: true
    ///         WebACLId: !Ref Acl
    ///         DefaultCacheBehavior:
    ///           TargetOriginId: site
    ///           ViewerProtocolPolicy: https-only
    ///           CachePolicyId: 658327ea-f89d-4fab-a63d-7e88639e58f6
    ///         Origins: [{Id: site, DomainName: example.com, CustomOriginConfig: {OriginProtocolPolicy: https-only}}]
    /// ```
    NO_WEB_ACL = "no_web_acl", Resilience, Allow, "no filter for web requests",
    Check::Resource(no_web_acl)
}

const SETTINGS: &[Setting] = &[
    Setting::needed("AWS::ApiGateway::Stage", "", Right::Other("an `AWS::WAFv2::WebACLAssociation`")).unless(&[
        Related::new("AWS::WAFv2::WebACLAssociation", "ResourceArn").by_way_of(&["AWS::ApiGateway::RestApi"]),
    ]),
    Setting::needed("AWS::AppSync::GraphQLApi", "", Right::Other("an `AWS::WAFv2::WebACLAssociation`"))
        .unless(&[Related::new("AWS::WAFv2::WebACLAssociation", "ResourceArn")]),
    Setting::needed(
        "AWS::CloudFront::Distribution",
        "DistributionConfig/WebACLId",
        Right::Given("the ARN of a web ACL"),
    ),
    Setting::needed(
        "AWS::ElasticLoadBalancingV2::LoadBalancer",
        "",
        Right::Other("an `AWS::WAFv2::WebACLAssociation`"),
    )
    .when(&[When::IsOrAbsent("Type", &["application"]), When::IsOrAbsent("Scheme", &["internet-facing"])])
    .unless(&[Related::new("AWS::WAFv2::WebACLAssociation", "ResourceArn")]),
];

fn no_web_acl<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    check(context, resource, (SETTINGS, "does not filter requests"), findings);
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::assert_settings;

    #[test]
    fn the_table_is_sorted_and_names_what_there_is() {
        crate::lint::facts::settings_check::assert_table(super::SETTINGS);
    }

    #[test]
    fn no_web_acl() {
        assert_settings(
            "no_web_acl",
            &[
                (
                    "AWS::CloudFront::Distribution",
                    "{DistributionConfig: {Enabled: true}}",
                    &[
                        "`AWS::CloudFront::Distribution` without `DistributionConfig.WebACLId` does not filter requests; add `DistributionConfig.WebACLId` with the ARN of a web ACL",
                    ],
                ),
                (
                    "AWS::ElasticLoadBalancingV2::LoadBalancer",
                    "{}",
                    &[
                        "`AWS::ElasticLoadBalancingV2::LoadBalancer` does not filter requests; add an `AWS::WAFv2::WebACLAssociation`",
                    ],
                ),
                ("AWS::ElasticLoadBalancingV2::LoadBalancer", "{Scheme: internal}", &[]),
                ("AWS::ElasticLoadBalancingV2::LoadBalancer", "{Type: network}", &[]),
            ],
        );
    }
}
