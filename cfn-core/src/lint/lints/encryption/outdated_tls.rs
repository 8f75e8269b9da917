use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::settings::{Right, Setting, When};
use crate::lint::facts::settings_check::check;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// TLS 1.0 and 1.1 have known weaknesses, and standards such as PCI DSS no longer admit them. Require TLS 1.2 or later. The
    /// default of a load balancer's listener, of a search domain and of CloudFront admits older versions; the default
    /// certificate of CloudFront cannot be combined with a minimum version, so use one of your own.
    ///
    /// Source: "Security policies for your Application Load Balancer", "Supported protocols and ciphers between viewers and CloudFront", "Choose a security policy for your custom domain in API Gateway".
    ///
    /// ```yaml,fails
    /// Type: AWS::ElasticLoadBalancingV2::Listener
    /// Properties:
    ///   LoadBalancerArn: arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/a/0123456789abcdef
    ///   Port: 443
    ///   Protocol: HTTPS
    ///   SslPolicy: ELBSecurityPolicy-2016-08 # <-
    ///   Certificates: [{CertificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/a'}]
    ///   DefaultActions: [{Type: fixed-response, FixedResponseConfig: {StatusCode: '200'}}]
    /// ```
    /// ```yaml,passes
    /// Type: AWS::ElasticLoadBalancingV2::Listener
    /// Properties:
    ///   LoadBalancerArn: arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/a/0123456789abcdef
    ///   Port: 443
    ///   Protocol: HTTPS
    ///   SslPolicy: ELBSecurityPolicy-TLS13-1-2-2021-06
    ///   Certificates: [{CertificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/a'}]
    ///   DefaultActions: [{Type: fixed-response, FixedResponseConfig: {StatusCode: '200'}}]
    /// ```
    OUTDATED_TLS = "outdated_tls", Encryption, Allow, "outdated version of TLS",
    Check::Resource(outdated_tls)
}

const SETTINGS: &[Setting] = &[
    Setting::optional("AWS::ApiGateway::DomainName", "SecurityPolicy", Right::NoneOf("TLS_1_2", &["TLS_1_0"])),
    Setting::optional("AWS::ApiGatewayV2::DomainName", "SecurityPolicy", Right::NoneOf("TLS_1_2", &["TLS_1_0"]))
        .of("DomainNameConfigurations/*"),
    Setting::optional(
        "AWS::CloudFront::Distribution",
        "OriginSSLProtocols",
        Right::Excludes(&["SSLv3", "TLSv1", "TLSv1.1"]),
    )
    .of("DistributionConfig/Origins/*/CustomOriginConfig")
    .otherwise("uses outdated versions of TLS to the origin"),
    Setting::needed(
        "AWS::CloudFront::Distribution",
        "DistributionConfig/ViewerCertificate/MinimumProtocolVersion",
        Right::Starts("TLSv1.2_2021", &["TLSv1.2", "TLSv1.3"]),
    ),
    Setting::optional(
        "AWS::ElasticLoadBalancing::LoadBalancer",
        "Attributes/[Name=Reference-Security-Policy]/Value",
        Right::OneOf(&["ELBSecurityPolicy-TLS-1-2-2017-01"]),
    )
    .of("Policies/*")
    .when(&[When::Is("PolicyType", &["SSLNegotiationPolicyType"])]),
    Setting::optional(
        "AWS::ElasticLoadBalancing::LoadBalancer",
        "Attributes/[Name=Protocol-TLSv1]/Value",
        Right::NoneOf("false", &["true"]),
    )
    .of("Policies/*")
    .when(&[When::Is("PolicyType", &["SSLNegotiationPolicyType"])]),
    Setting::optional(
        "AWS::ElasticLoadBalancing::LoadBalancer",
        "Attributes/[Name=Protocol-TLSv1.1]/Value",
        Right::NoneOf("false", &["true"]),
    )
    .of("Policies/*")
    .when(&[When::Is("PolicyType", &["SSLNegotiationPolicyType"])]),
    Setting::needed(
        "AWS::ElasticLoadBalancingV2::Listener",
        "SslPolicy",
        Right::Starts(
            "ELBSecurityPolicy-TLS13-1-2-2021-06",
            &[
                "ELBSecurityPolicy-TLS13-1-2",
                "ELBSecurityPolicy-TLS13-1-3",
                "ELBSecurityPolicy-FS-1-2",
                "ELBSecurityPolicy-TLS-1-2",
            ],
        ),
    )
    .when(&[When::Is("Protocol", &["HTTPS", "TLS"])]),
    Setting::needed(
        "AWS::Elasticsearch::Domain",
        "DomainEndpointOptions/TLSSecurityPolicy",
        Right::Starts("Policy-Min-TLS-1-2-2019-07", &["Policy-Min-TLS-1-2"]),
    ),
    Setting::optional(
        "AWS::IoT::DomainConfiguration",
        "TlsConfig/SecurityPolicy",
        Right::NoneOf(
            "IoTSecurityPolicy_TLS13_1_2_2022_10",
            &["IoTSecurityPolicy_TLS12_1_0_2015_01", "IoTSecurityPolicy_TLS12_1_0_2016_01"],
        ),
    ),
    Setting::needed(
        "AWS::OpenSearchService::Domain",
        "DomainEndpointOptions/TLSSecurityPolicy",
        Right::Starts("Policy-Min-TLS-1-2-2019-07", &["Policy-Min-TLS-1-2"]),
    ),
];

fn outdated_tls<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    check(context, resource, (SETTINGS, "accepts outdated versions of TLS"), findings);
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::assert_settings;

    #[test]
    fn the_table_is_sorted_and_names_what_there_is() {
        crate::lint::facts::settings_check::assert_table(super::SETTINGS);
    }

    #[test]
    fn outdated_tls() {
        assert_settings(
            "outdated_tls",
            &[
                (
                    "AWS::ElasticLoadBalancingV2::Listener",
                    "{Protocol: HTTPS}",
                    &[
                        "`AWS::ElasticLoadBalancingV2::Listener` without `SslPolicy` accepts outdated versions of TLS; add `SslPolicy: ELBSecurityPolicy-TLS13-1-2-2021-06`",
                    ],
                ),
                ("AWS::ElasticLoadBalancingV2::Listener", "{Protocol: HTTP}", &[]),
                (
                    "AWS::ElasticLoadBalancingV2::Listener",
                    "{Protocol: TLS, SslPolicy: ELBSecurityPolicy-TLS13-1-0-2021-06}",
                    &[
                        "`AWS::ElasticLoadBalancingV2::Listener` with `SslPolicy: ELBSecurityPolicy-TLS13-1-0-2021-06` accepts outdated versions of TLS; write `ELBSecurityPolicy-TLS13-1-2-2021-06`",
                    ],
                ),
                (
                    "AWS::ElasticLoadBalancingV2::Listener",
                    "{Protocol: TLS, SslPolicy: ELBSecurityPolicy-TLS13-1-3-2021-06}",
                    &[],
                ),
                ("AWS::ElasticLoadBalancingV2::Listener", "{Protocol: !Ref Free}", &[]),
                (
                    "AWS::ElasticLoadBalancing::LoadBalancer",
                    "{Policies: [{PolicyName: a, PolicyType: SSLNegotiationPolicyType, Attributes: [{Name: Reference-Security-Policy, Value: ELBSecurityPolicy-2016-08}]}]}",
                    &[
                        "`AWS::ElasticLoadBalancing::LoadBalancer` with `Reference-Security-Policy: ELBSecurityPolicy-2016-08` accepts outdated versions of TLS; write `ELBSecurityPolicy-TLS-1-2-2017-01`",
                    ],
                ),
                (
                    "AWS::ElasticLoadBalancing::LoadBalancer",
                    "{Policies: [{PolicyName: a, PolicyType: SSLNegotiationPolicyType, Attributes: [{Name: Protocol-TLSv1.2, Value: true}]}]}",
                    &[],
                ),
                (
                    "AWS::ApiGateway::DomainName",
                    "{SecurityPolicy: TLS_1_0}",
                    &[
                        "`AWS::ApiGateway::DomainName` with `SecurityPolicy: TLS_1_0` accepts outdated versions of TLS; write `TLS_1_2`",
                    ],
                ),
                ("AWS::ApiGateway::DomainName", "{SecurityPolicy: TLS_1_2}", &[]),
                (
                    "AWS::CloudFront::Distribution",
                    "{DistributionConfig: {ViewerCertificate: {CloudFrontDefaultCertificate: true}, Origins: [{CustomOriginConfig: {OriginSSLProtocols: [TLSv1, TLSv1.2]}}]}}",
                    &[
                        "`AWS::CloudFront::Distribution` without `DistributionConfig.ViewerCertificate.MinimumProtocolVersion` accepts outdated versions of TLS; add `DistributionConfig.ViewerCertificate.MinimumProtocolVersion: TLSv1.2_2021`",
                        "`AWS::CloudFront::Distribution` with a list as `OriginSSLProtocols` uses outdated versions of TLS to the origin; leave out `SSLv3`, `TLSv1` and `TLSv1.1`",
                    ],
                ),
                (
                    "AWS::CloudFront::Distribution",
                    "{DistributionConfig: {ViewerCertificate: {MinimumProtocolVersion: TLSv1.3_2025}}}",
                    &[],
                ),
            ],
        );
    }
}
