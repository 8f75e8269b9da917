//! What CloudFront, Route 53, AWS WAF and Certificate Manager ask of properties and what they reject, in the form of the table
//! of services.

/// A domain name, also of all its subdomains.
const DOMAIN_NAME: &str =
    r#"{"forms":[["^(\\*\\.)?([A-Za-z0-9_-]+\\.)+[A-Za-z0-9-]+$","must be a domain name such as `www.example.com`"]]}"#;

/// What a record set asks for.
const RECORDS: &str = r#"{"dependentRequired":{"ResourceRecords":["TTL"],"Weight":["SetIdentifier"],"Failover":["SetIdentifier"],
    "Region":["SetIdentifier"],"GeoLocation":["SetIdentifier"],"GeoProximityLocation":["SetIdentifier"],
    "CidrRoutingConfig":["SetIdentifier"],"MultiValueAnswer":["SetIdentifier"]}}"#;

/// A rule group acts by its own rules, which a rule that refers to it can only override.
const RULE_ACTION: &str = r#"{"allOf":[
    {"if":{"required":["Statement"],"properties":{"Statement":{"type":"object","required":["ManagedRuleGroupStatement"]}}},
        "then":{"if":{"required":["Action"]},"then":{"properties":{"Action":false}},"else":{"required":["OverrideAction"]}}},
    {"if":{"required":["Statement"],"properties":{"Statement":{"type":"object","required":["RuleGroupReferenceStatement"]}}},
        "then":{"if":{"required":["Action"]},"then":{"properties":{"Action":false}},"else":{"required":["OverrideAction"]}}},
    {"if":{"required":["Statement"],"properties":{"Statement":{"type":"object",
        "not":{"anyOf":[{"required":["ManagedRuleGroupStatement"]},{"required":["RuleGroupReferenceStatement"]}]}}}},
        "then":{"properties":{"OverrideAction":false}}}]}"#;

/// The rule groups against fraud and floods need to know what they protect.
const MANAGED_GROUP: &str = r#"{"if":{"required":["VendorName","Name"],"properties":{"VendorName":{"type":"string","enum":["AWS"]},
    "Name":{"type":"string","enum":["AWSManagedRulesACFPRuleSet","AWSManagedRulesATPRuleSet","AWSManagedRulesAntiDDoSRuleSet"]}}},
    "then":{"required":["ManagedRuleGroupConfigs"]}}"#;

/// Only CloudFront shows responses to a web ACL.
const RESPONSES: &str = r#"{"if":{"required":["Scope"],"properties":{"Scope":{"type":"string","enum":["REGIONAL"]}}},
    "then":{"properties":{"Rules":{"items":{"properties":{"Statement":{"properties":{"ManagedRuleGroupStatement":{"properties":{
        "ManagedRuleGroupConfigs":{"items":{"properties":{"AWSManagedRulesACFPRuleSet":{"properties":{"ResponseInspection":false}},
            "AWSManagedRulesATPRuleSet":{"properties":{"ResponseInspection":false}}}}}}}}}}}}}}}"#;

/// Statements that stand in a rule alone.
const NESTED: &str = r#"{"properties":{"ManagedRuleGroupStatement":false,"RateBasedStatement":false,"RuleGroupReferenceStatement":false}}"#;

/// Where a statement stands within another one.
const WITHIN: &str = "Rules/*/Statement/AndStatement/Statements/*,Rules/*/Statement/ManagedRuleGroupStatement/ScopeDownStatement,\
    Rules/*/Statement/NotStatement/Statement,Rules/*/Statement/OrStatement/Statements/*,\
    Rules/*/Statement/RateBasedStatement/ScopeDownStatement";

/// What each kind of health check needs.
const HEALTH_CHECK: &str = r#"{"allOf":[
    {"if":{"required":["Type"],"properties":{"Type":{"type":"string","enum":["HTTP","HTTPS","HTTPS_STR_MATCH","HTTP_STR_MATCH","TCP"]}}},
        "then":{"requiredOr":["FullyQualifiedDomainName","IPAddress"]}},
    {"if":{"required":["Type"],"properties":{"Type":{"type":"string","enum":["HTTPS_STR_MATCH","HTTP_STR_MATCH"]}}},
        "then":{"required":["SearchString"]}},
    {"if":{"required":["Type"],"properties":{"Type":{"type":"string","enum":["TCP"]}}},"then":{"required":["Port"]}},
    {"if":{"required":["Type"],"properties":{"Type":{"type":"string","enum":["CALCULATED"]}}},"then":{"required":["ChildHealthChecks"]}},
    {"if":{"required":["Type"],"properties":{"Type":{"type":"string","enum":["CLOUDWATCH_METRIC"]}}},"then":{"required":["AlarmIdentifier"]}}]}"#;

/// The addresses of a set are ranges of its version, but not all of them.
const ADDRESSES: &str = r#"{"allOf":[
    {"if":{"required":["IPAddressVersion"],"properties":{"IPAddressVersion":{"type":"string","enum":["IPV4"]}}},
        "then":{"properties":{"Addresses":{"items":{"forms":[["^[0-9]+[.][0-9]+[.][0-9]+[.][0-9]+/","must be an IPv4 range, such as `192.0.2.44/32`"]]}}}}},
    {"if":{"required":["IPAddressVersion"],"properties":{"IPAddressVersion":{"type":"string","enum":["IPV6"]}}},
        "then":{"properties":{"Addresses":{"items":{"forms":[["^[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*/","must be an IPv6 range, such as `2001:db8::/32`"]]}}}}}],
    "properties":{"Addresses":{"items":{"forms":[["^(?!.*/0$)","cannot end with `/0`; use two ranges that end with `/1`"]]}}}}"#;

/// What is chosen from the names of a kind is listed.
macro_rules! listed {
    ($kind:literal $list:literal $behaviors:literal) => {
        concat!(
            r#"{"if":{"required":[""#,
            $kind,
            r#"Behavior"],"properties":{""#,
            $kind,
            r#"Behavior":{"type":"string","enum":"#,
            $behaviors,
            r#"}}},"then":{"required":[""#,
            $list,
            r#""]},"else":{"properties":{""#,
            $list,
            r#"":false}}}"#
        )
    };
}

/// In the order of the types.
///
/// Sources: the properties' descriptions in the template reference; "RequestCertificate" in the Certificate Manager API
/// reference; "HealthCheckConfig" in the Route 53 API reference; "IPSet", "WebACL", "ManagedRuleGroupStatement" and "RateBasedStatement" in the AWS WAF API reference; the messages
/// of CloudFront, such as "The parameter ForwardedValues cannot be used when a cache policy is associated to the cache
/// behavior".
pub(crate) const EDGE: &[(&str, &str, &str)] = &[
    ("AWS::CertificateManager::Certificate", "DomainName", DOMAIN_NAME),
    (
        "AWS::CertificateManager::Certificate",
        "/",
        r#"{"if":{"required":["DomainValidationOptions"],"properties":{"DomainValidationOptions":{"type":"array",
            "contains":{"type":"object","required":["HostedZoneId"]}}}},
            "then":{"required":["ValidationMethod"],"properties":{"ValidationMethod":{"enum":["DNS"]}}}}"#,
    ),
    ("AWS::CertificateManager::Certificate", "SubjectAlternativeNames/*", DOMAIN_NAME),
    (
        "AWS::CloudFront::CachePolicy",
        "CachePolicyConfig/ParametersInCacheKeyAndForwardedToOrigin/CookiesConfig",
        listed!("Cookie" "Cookies" r#"["allExcept","whitelist"]"#),
    ),
    (
        "AWS::CloudFront::CachePolicy",
        "CachePolicyConfig/ParametersInCacheKeyAndForwardedToOrigin/HeadersConfig",
        listed!("Header" "Headers" r#"["whitelist"]"#),
    ),
    (
        "AWS::CloudFront::CachePolicy",
        "CachePolicyConfig/ParametersInCacheKeyAndForwardedToOrigin/QueryStringsConfig",
        listed!("QueryString" "QueryStrings" r#"["allExcept","whitelist"]"#),
    ),
    (
        "AWS::CloudFront::Distribution",
        "DistributionConfig",
        r#"{"if":{"required":["Aliases"],"properties":{"Aliases":{"type":"array","minItems":1}}},
            "then":{"required":["ViewerCertificate"]}}"#,
    ),
    (
        "AWS::CloudFront::Distribution",
        "DistributionConfig/CacheBehaviors/*/AllowedMethods,DistributionConfig/DefaultCacheBehavior/AllowedMethods",
        r#"{"allOf":[{"if":{"maxItems":2},"then":{"minItems":2,"items":{"enum":["GET","HEAD"]}}},
            {"if":{"minItems":3,"maxItems":3},"then":{"items":{"enum":["GET","HEAD","OPTIONS"]}}},
            {"if":{"minItems":4},"then":{"minItems":7}}]}"#,
    ),
    (
        "AWS::CloudFront::Distribution",
        "DistributionConfig/CacheBehaviors/*/CachedMethods,DistributionConfig/DefaultCacheBehavior/CachedMethods",
        r#"{"minItems":2,"maxItems":3,"if":{"maxItems":2},"then":{"items":{"enum":["GET","HEAD"]}},
            "else":{"items":{"enum":["GET","HEAD","OPTIONS"]}}}"#,
    ),
    (
        "AWS::CloudFront::Distribution",
        "DistributionConfig/DefaultRootObject",
        r#"{"forms":[["^(?!/)","cannot begin with `/`"]]}"#,
    ),
    (
        "AWS::CloudFront::Distribution",
        "DistributionConfig/Origins/*",
        r#"{"requiredOr":["CustomOriginConfig","S3OriginConfig","VpcOriginConfig"]}"#,
    ),
    (
        "AWS::CloudFront::Distribution",
        "DistributionConfig/Origins/*/DomainName",
        r#"{"forms":[["^[^/:]+$","must be a domain name, without scheme, port and path"]]}"#,
    ),
    (
        "AWS::CloudFront::Distribution",
        "DistributionConfig/Origins/*/OriginPath",
        r#"{"forms":[["^(/|$)","must begin with `/`"],["(^|[^/])$","cannot end with `/`"]]}"#,
    ),
    (
        "AWS::CloudFront::Distribution",
        "DistributionConfig/CacheBehaviors/*,DistributionConfig/DefaultCacheBehavior",
        r#"{"requiredOr":["CachePolicyId","ForwardedValues"],"dependentExcluded":{"CachePolicyId":["ForwardedValues"]}}"#,
    ),
    (
        "AWS::CloudFront::Distribution",
        "DistributionConfig/CacheBehaviors/*/FunctionAssociations/*/EventType,DistributionConfig/DefaultCacheBehavior/FunctionAssociations/*/EventType",
        r#"{"enum":["viewer-request","viewer-response"]}"#,
    ),
    (
        "AWS::CloudFront::OriginRequestPolicy",
        "OriginRequestPolicyConfig/CookiesConfig",
        listed!("Cookie" "Cookies" r#"["allExcept","whitelist"]"#),
    ),
    (
        "AWS::CloudFront::OriginRequestPolicy",
        "OriginRequestPolicyConfig/HeadersConfig",
        listed!("Header" "Headers" r#"["allExcept","allViewerAndWhitelistCloudFront","whitelist"]"#),
    ),
    (
        "AWS::CloudFront::OriginRequestPolicy",
        "OriginRequestPolicyConfig/QueryStringsConfig",
        listed!("QueryString" "QueryStrings" r#"["allExcept","whitelist"]"#),
    ),
    ("AWS::Route53::HealthCheck", "HealthCheckConfig", HEALTH_CHECK),
    ("AWS::Route53::HealthCheck", "HealthCheckConfig/RequestInterval", r#"{"enum":[10,30]}"#),
    ("AWS::Route53::RecordSet", "/", RECORDS),
    ("AWS::Route53::RecordSetGroup", "RecordSets/*", RECORDS),
    ("AWS::WAFv2::IPSet", "/", ADDRESSES),
    ("AWS::WAFv2::RuleGroup", "Rules", r#"{"uniqueKeys":["Priority"]}"#),
    ("AWS::WAFv2::RuleGroup", "Rules/*", RULE_ACTION),
    ("AWS::WAFv2::RuleGroup", WITHIN, NESTED),
    ("AWS::WAFv2::WebACL", "/", RESPONSES),
    ("AWS::WAFv2::WebACL", "Rules", r#"{"uniqueKeys":["Priority"]}"#),
    ("AWS::WAFv2::WebACL", "Rules/*", RULE_ACTION),
    ("AWS::WAFv2::WebACL", "Rules/*/Statement/ManagedRuleGroupStatement", MANAGED_GROUP),
    ("AWS::WAFv2::WebACL", WITHIN, NESTED),
    ("AWS::WAFv2::WebACL", "DefaultAction", r#"{"minProperties":1,"maxProperties":1}"#),
];

#[cfg(test)]
mod tests {
    use super::EDGE;
    use crate::lint::testing::assert_told_apart;

    /// The type, the lint, what is wrong and what is right.
    const CASES: &[(&str, &str, &str, &str)] = &[
        (
            "AWS::CertificateManager::Certificate",
            "name_form",
            "DomainName: example.com, SubjectAlternativeNames: ['https://www.example.com']",
            "DomainName: example.com, SubjectAlternativeNames: ['*.example.com', !Ref Name]",
        ),
        (
            "AWS::Route53::HealthCheck",
            "missing_property",
            "HealthCheckConfig: {Type: HTTP_STR_MATCH, FullyQualifiedDomainName: example.com}",
            "HealthCheckConfig: {Type: HTTP_STR_MATCH, FullyQualifiedDomainName: example.com, SearchString: ok}",
        ),
        (
            "AWS::Route53::HealthCheck",
            "missing_alternative",
            "HealthCheckConfig: {Type: HTTP}",
            "HealthCheckConfig: {Type: HTTP, IPAddress: 192.0.2.44}",
        ),
        (
            "AWS::Route53::HealthCheck",
            "allowed_value",
            "HealthCheckConfig: {Type: HTTP, IPAddress: 192.0.2.44, RequestInterval: 15}",
            "HealthCheckConfig: {Type: HTTP, IPAddress: 192.0.2.44, RequestInterval: 10}",
        ),
        (
            "AWS::Route53::HealthCheck",
            "missing_property",
            "HealthCheckConfig: {Type: CALCULATED, HealthThreshold: 1}",
            "HealthCheckConfig: {Type: CALCULATED, HealthThreshold: 1, ChildHealthChecks: [a]}",
        ),
        (
            "AWS::WAFv2::IPSet",
            "name_form",
            "Scope: REGIONAL, IPAddressVersion: IPV4, Addresses: [10.0.0.1]",
            "Scope: REGIONAL, IPAddressVersion: IPV4, Addresses: [10.0.0.1/32, !Ref Office]",
        ),
        (
            "AWS::WAFv2::IPSet",
            "name_form",
            "Scope: REGIONAL, IPAddressVersion: IPV4, Addresses: ['2001:db8::/32']",
            "Scope: REGIONAL, IPAddressVersion: IPV6, Addresses: ['2001:db8::/32', '::1/128']",
        ),
        (
            "AWS::WAFv2::IPSet",
            "name_form",
            "Scope: REGIONAL, IPAddressVersion: IPV4, Addresses: [0.0.0.0/0]",
            "Scope: REGIONAL, IPAddressVersion: IPV4, Addresses: [0.0.0.0/1]",
        ),
    ];

    #[test]
    fn wrong_is_told_from_right() {
        assert_told_apart(CASES);
    }

    #[test]
    fn behaviors_are_told_apart() {
        let distribution = |behavior: &str| {
            format!(
                "DistributionConfig: {{Enabled: true, Origins: [{{Id: a, DomainName: example.com, CustomOriginConfig: {{OriginProtocolPolicy: https-only}}}}], DefaultCacheBehavior: {{TargetOriginId: a, ViewerProtocolPolicy: https-only, {behavior}}}}}"
            )
        };
        let policy = "CachePolicyId: 658327ea-f89d-4fab-a63d-7e88639e58f6";
        let function =
            |event: &str| format!("{policy}, FunctionAssociations: [{{EventType: {event}, FunctionARN: !Ref F}}]");
        let right = distribution(policy);
        assert_told_apart(&[
            (
                "AWS::CloudFront::Distribution",
                "excluded_property",
                &distribution(&format!("{policy}, ForwardedValues: {{QueryString: false}}")),
                &right,
            ),
            (
                "AWS::CloudFront::Distribution",
                "missing_alternative",
                &distribution("Compress: true"),
                &distribution("ForwardedValues: {QueryString: false}"),
            ),
            (
                "AWS::CloudFront::Distribution",
                "allowed_value",
                &distribution(&function("origin-request")),
                &distribution(&function("viewer-request")),
            ),
        ]);
        let list = |action: &str| {
            format!(
                "Scope: REGIONAL, DefaultAction: {action}, VisibilityConfig: {{CloudWatchMetricsEnabled: true, SampledRequestsEnabled: true, MetricName: a}}"
            )
        };
        let (wrong, right) = (list("{Allow: {}, Block: {}}"), list("{Allow: {}}"));
        assert_told_apart(&[("AWS::WAFv2::WebACL", "property_count", &wrong, &right)]);
    }

    #[test]
    fn what_a_policy_chooses_is_listed() {
        let policy = |headers: &str| {
            format!(
                "OriginRequestPolicyConfig: {{Name: a, HeadersConfig: {{{headers}}}, CookiesConfig: {{CookieBehavior: none}}, QueryStringsConfig: {{QueryStringBehavior: all}}}}"
            )
        };
        let listed = policy("HeaderBehavior: whitelist, Headers: [Accept]");
        for (lint, wrong, right) in [
            ("missing_property", policy("HeaderBehavior: whitelist"), &listed),
            ("unwanted_property", policy("HeaderBehavior: none, Headers: [Accept]"), &listed),
            ("missing_property", policy("HeaderBehavior: whitelist"), &policy("HeaderBehavior: !Ref Headers")),
        ] {
            assert_told_apart(&[("AWS::CloudFront::OriginRequestPolicy", lint, &wrong, right)]);
        }
    }

    #[test]
    fn statements_of_web_acls_are_told_apart() {
        let list = |scope: &str, statement: &str| {
            format!(
                "Scope: {scope}, DefaultAction: {{Allow: {{}}}}, VisibilityConfig: {{CloudWatchMetricsEnabled: true, SampledRequestsEnabled: true, MetricName: a}}, Rules: [{{Name: a, Priority: 0, OverrideAction: {{None: {{}}}}, VisibilityConfig: {{CloudWatchMetricsEnabled: true, SampledRequestsEnabled: true, MetricName: a}}, Statement: {{{statement}}}}}]"
            )
        };
        let group = |name: &str, more: &str| {
            format!("ManagedRuleGroupStatement: {{VendorName: AWS, Name: AWSManagedRules{name}RuleSet{more}}}")
        };
        let login = |more: &str| {
            group(
                "ATP",
                &format!(", ManagedRuleGroupConfigs: [{{AWSManagedRulesATPRuleSet: {{LoginPath: /login{more}}}}}]"),
            )
        };
        let answers = login(", ResponseInspection: {StatusCode: {SuccessCodes: [200], FailureCodes: [401]}}");
        let (rate, geo) =
            ("RateBasedStatement: {Limit: 100, AggregateKeyType: IP}", "GeoMatchStatement: {CountryCodes: [DE]}");
        let not = |statement: &str| format!("NotStatement: {{Statement: {{{statement}}}}}");
        let either = |statement: &str| format!("OrStatement: {{Statements: [{{{geo}}}, {{{statement}}}]}}");
        let limited = |statement: &str| {
            format!("RateBasedStatement: {{Limit: 100, AggregateKeyType: IP, ScopeDownStatement: {{{statement}}}}}")
        };
        for (lint, wrong, right) in [
            ("missing_property", list("REGIONAL", &group("ATP", "")), list("REGIONAL", &login(""))),
            ("missing_property", list("REGIONAL", &group("AntiDDoS", "")), list("REGIONAL", &group("BotControl", ""))),
            ("unwanted_property", list("REGIONAL", &answers), list("CLOUDFRONT", &answers)),
            ("unwanted_property", list("REGIONAL", &answers), list("!Ref Scope", &answers)),
        ] {
            assert_told_apart(&[("AWS::WAFv2::WebACL", lint, &wrong, &right)]);
        }
        let action = |list: String| list.replace("OverrideAction: {None: {}}", "Action: {Block: {}}");
        for within in [&not as &dyn Fn(&str) -> String, &either, &limited] {
            for nested in [&group("Common", ""), rate, "RuleGroupReferenceStatement: {Arn: !GetAtt Group.Arn}"] {
                let (wrong, right) =
                    (action(list("REGIONAL", &within(nested))), action(list("REGIONAL", &within(geo))));
                assert_told_apart(&[("AWS::WAFv2::WebACL", "unwanted_property", &wrong, &right)]);
            }
        }
    }

    #[test]
    fn the_table_is_sorted_and_its_schemas_are_read() {
        assert!(EDGE.is_sorted_by_key(|row| row.0));
        assert!(EDGE.iter().all(|(.., schema)| crate::schema::parsed(schema).is_some()));
    }
}
