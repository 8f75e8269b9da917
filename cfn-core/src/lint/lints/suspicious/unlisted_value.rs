//! Values of long lists that services publish and extend.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::possible_texts::possible_texts;
use crate::lint::finding::Findings;
use crate::model::Resource;
use crate::nearest::meant;

declare_lint! {
    /// The service does not list this value. It is a warning, as AWS adds values to these lists; one that is misspelt fails
    /// the deployment.
    ///
    /// Source: "LoadBalancerAttribute", "TargetGroupAttribute" and "ListenerAttribute" of the Elastic Load Balancing API
    /// reference; "Security policies for your Application Load Balancer" and "for your Network Load Balancer"; the API
    /// references of API Gateway, CodeBuild, AWS Database Migration Service and Amazon ECS.
    ///
    /// ```yaml,fails
    /// Type: AWS::ElasticLoadBalancingV2::TargetGroup
    /// Properties:
    ///   TargetType: lambda
    ///   TargetGroupAttributes:
    ///     - {Key: lambda.multi_value_header.enabled, Value: "true"} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::ElasticLoadBalancingV2::TargetGroup
    /// Properties:
    ///   TargetType: lambda
    ///   TargetGroupAttributes:
    ///     - {Key: lambda.multi_value_headers.enabled, Value: "true"}
    /// ```
    UNLISTED_VALUE = "unlisted_value", Suspicious, Warn, "value that its service does not list",
    Check::Resource(unlisted_value)
}

/// The type, the path, what the value is, and the list.
const LISTS: &[(&str, &str, &str, &[&str])] = &[
    ("AWS::ApiGateway::DomainName", "SecurityPolicy", "security policy", API_POLICIES),
    ("AWS::ApiGateway::RestApi", "SecurityPolicy", "security policy", API_POLICIES),
    ("AWS::CertificateManager::Certificate", "KeyAlgorithm", "key algorithm", KEY_ALGORITHMS),
    ("AWS::CodeBuild::Project", "Environment/ComputeType", "compute type", COMPUTE_TYPES),
    ("AWS::CodeBuild::Project", "Environment/Type", "type of environment", ENVIRONMENT_TYPES),
    ("AWS::DMS::Endpoint", "EngineName", "engine", ENGINES),
    ("AWS::ECS::TaskDefinition", "ContainerDefinitions/*/LogConfiguration/LogDriver", "log driver", LOG_DRIVERS),
    ("AWS::ElasticLoadBalancingV2::Listener", "ListenerAttributes/*/Key", "attribute of a listener", LISTENER),
    ("AWS::ElasticLoadBalancingV2::Listener", "SslPolicy", "security policy", POLICIES),
    (
        "AWS::ElasticLoadBalancingV2::LoadBalancer",
        "LoadBalancerAttributes/*/Key",
        "attribute of a load balancer",
        LOAD_BALANCER,
    ),
    (
        "AWS::ElasticLoadBalancingV2::TargetGroup",
        "TargetGroupAttributes/*/Key",
        "attribute of a target group",
        TARGET_GROUP,
    ),
];

/// Source: `SecurityPolicy` of "CreateDomainName" in the API Gateway API reference.
const API_POLICIES: &[&str] = &[
    "SecurityPolicy_TLS12_2018_EDGE",
    "SecurityPolicy_TLS12_PFS_2025_EDGE",
    "SecurityPolicy_TLS13_1_2_2021_06",
    "SecurityPolicy_TLS13_1_2_Ext2_FIPS_PQ_2025_09",
    "SecurityPolicy_TLS13_1_2_Ext2_PQ_2025_09",
    "SecurityPolicy_TLS13_1_2_FIPS_PFS_PQ_2025_09",
    "SecurityPolicy_TLS13_1_2_FIPS_PQ_2025_09",
    "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09",
    "SecurityPolicy_TLS13_1_2_PQ_2025_09",
    "SecurityPolicy_TLS13_1_3_2025_09",
    "SecurityPolicy_TLS13_1_3_FIPS_2025_09",
    "SecurityPolicy_TLS13_2025_EDGE",
    "TLS_1_0",
    "TLS_1_2",
];

/// Source: `KeyAlgorithm` of "RequestCertificate" in the AWS Certificate Manager API reference.
const KEY_ALGORITHMS: &[&str] =
    &["EC_prime256v1", "EC_secp384r1", "EC_secp521r1", "RSA_1024", "RSA_2048", "RSA_3072", "RSA_4096"];

/// Source: `ComputeType` of "ProjectEnvironment" in the CodeBuild API reference.
const COMPUTE_TYPES: &[&str] = &[
    "ATTRIBUTE_BASED_COMPUTE",
    "BUILD_GENERAL1_2XLARGE",
    "BUILD_GENERAL1_LARGE",
    "BUILD_GENERAL1_MEDIUM",
    "BUILD_GENERAL1_SMALL",
    "BUILD_GENERAL1_XLARGE",
    "BUILD_LAMBDA_10GB",
    "BUILD_LAMBDA_1GB",
    "BUILD_LAMBDA_2GB",
    "BUILD_LAMBDA_4GB",
    "BUILD_LAMBDA_8GB",
    "CUSTOM_INSTANCE_TYPE",
];

/// Source: `EnvironmentType` of "ProjectEnvironment" in the CodeBuild API reference.
const ENVIRONMENT_TYPES: &[&str] = &[
    "ARM_CONTAINER",
    "ARM_EC2",
    "ARM_LAMBDA_CONTAINER",
    "LINUX_CONTAINER",
    "LINUX_EC2",
    "LINUX_GPU_CONTAINER",
    "LINUX_LAMBDA_CONTAINER",
    "MAC_ARM",
    "WINDOWS_CONTAINER",
    "WINDOWS_EC2",
    "WINDOWS_SERVER_2019_CONTAINER",
    "WINDOWS_SERVER_2022_CONTAINER",
];

/// Source: `EngineName` of "CreateEndpoint" in the AWS Database Migration Service API reference.
const ENGINES: &[&str] = &[
    "aurora",
    "aurora-postgresql",
    "aurora-postgresql-serverless",
    "aurora-serverless",
    "azure-sql-managed-instance",
    "azuredb",
    "babelfish",
    "db2",
    "db2-zos",
    "dms-transfer",
    "docdb",
    "dynamodb",
    "elasticsearch",
    "gcp-mysql",
    "kafka",
    "kinesis",
    "mariadb",
    "mongodb",
    "mysql",
    "neptune",
    "opensearch",
    "oracle",
    "postgres",
    "redis",
    "redshift",
    "redshift-serverless",
    "s3",
    "sqlserver",
    "sybase",
];

/// Source: "LogConfiguration" of the Amazon ECS API reference.
const LOG_DRIVERS: &[&str] =
    &["awsfirelens", "awslogs", "fluentd", "gelf", "journald", "json-file", "splunk", "syslog"];

const LISTENER: &[&str] = &[
    "routing.http.request.x_amzn_mtls_clientcert.header_name",
    "routing.http.request.x_amzn_mtls_clientcert_issuer.header_name",
    "routing.http.request.x_amzn_mtls_clientcert_leaf.header_name",
    "routing.http.request.x_amzn_mtls_clientcert_serial_number.header_name",
    "routing.http.request.x_amzn_mtls_clientcert_subject.header_name",
    "routing.http.request.x_amzn_mtls_clientcert_validity.header_name",
    "routing.http.request.x_amzn_tls_cipher_suite.header_name",
    "routing.http.request.x_amzn_tls_version.header_name",
    "routing.http.response.access_control_allow_credentials.header_value",
    "routing.http.response.access_control_allow_headers.header_value",
    "routing.http.response.access_control_allow_methods.header_value",
    "routing.http.response.access_control_allow_origin.header_value",
    "routing.http.response.access_control_expose_headers.header_value",
    "routing.http.response.access_control_max_age.header_value",
    "routing.http.response.content_security_policy.header_value",
    "routing.http.response.server.enabled",
    "routing.http.response.strict_transport_security.header_value",
    "routing.http.response.x_content_type_options.header_value",
    "routing.http.response.x_frame_options.header_value",
    "send_tcp_reset.on_idle_timeout.enabled",
    "tcp.idle_timeout.seconds",
];

const LOAD_BALANCER: &[&str] = &[
    "access_logs.s3.bucket",
    "access_logs.s3.enabled",
    "access_logs.s3.prefix",
    "client_keep_alive.seconds",
    "connection_logs.s3.bucket",
    "connection_logs.s3.enabled",
    "connection_logs.s3.prefix",
    "deletion_protection.enabled",
    "dns_record.client_routing_policy",
    "health_check_logs.s3.bucket",
    "health_check_logs.s3.enabled",
    "health_check_logs.s3.prefix",
    "idle_timeout.timeout_seconds",
    "ipv6.deny_all_igw_traffic",
    "load_balancing.cross_zone.enabled",
    "routing.http.desync_mitigation_mode",
    "routing.http.drop_invalid_header_fields.enabled",
    "routing.http.preserve_host_header.enabled",
    "routing.http.x_amzn_tls_kx.enabled",
    "routing.http.x_amzn_tls_version_and_cipher_suite.enabled",
    "routing.http.xff_client_port.enabled",
    "routing.http.xff_header_processing.mode",
    "routing.http2.enabled",
    "secondary_ips.auto_assigned.per_subnet",
    "waf.fail_open.enabled",
    "zonal_shift.config.enabled",
];

const POLICIES: &[&str] = &[
    "ELBSecurityPolicy-2015-05",
    "ELBSecurityPolicy-2016-08",
    "ELBSecurityPolicy-FS-1-1-2019-08",
    "ELBSecurityPolicy-FS-1-2-2019-08",
    "ELBSecurityPolicy-FS-1-2-Res-2019-08",
    "ELBSecurityPolicy-FS-1-2-Res-2020-10",
    "ELBSecurityPolicy-FS-2018-06",
    "ELBSecurityPolicy-TLS-1-0-2015-04",
    "ELBSecurityPolicy-TLS-1-1-2017-01",
    "ELBSecurityPolicy-TLS-1-2-2017-01",
    "ELBSecurityPolicy-TLS-1-2-Ext-2018-06",
    "ELBSecurityPolicy-TLS13-1-0-2021-06",
    "ELBSecurityPolicy-TLS13-1-0-FIPS-2023-04",
    "ELBSecurityPolicy-TLS13-1-0-FIPS-PQ-2025-09",
    "ELBSecurityPolicy-TLS13-1-0-PQ-2025-09",
    "ELBSecurityPolicy-TLS13-1-1-2021-06",
    "ELBSecurityPolicy-TLS13-1-1-FIPS-2023-04",
    "ELBSecurityPolicy-TLS13-1-2-2021-06",
    "ELBSecurityPolicy-TLS13-1-2-Ext0-FIPS-2023-04",
    "ELBSecurityPolicy-TLS13-1-2-Ext0-FIPS-PQ-2025-09",
    "ELBSecurityPolicy-TLS13-1-2-Ext0-RFC9151-FIPS-2023-07",
    "ELBSecurityPolicy-TLS13-1-2-Ext1-2021-06",
    "ELBSecurityPolicy-TLS13-1-2-Ext1-FIPS-2023-04",
    "ELBSecurityPolicy-TLS13-1-2-Ext1-FIPS-PQ-2025-09",
    "ELBSecurityPolicy-TLS13-1-2-Ext1-PQ-2025-09",
    "ELBSecurityPolicy-TLS13-1-2-Ext2-2021-06",
    "ELBSecurityPolicy-TLS13-1-2-Ext2-FIPS-2023-04",
    "ELBSecurityPolicy-TLS13-1-2-Ext2-FIPS-PQ-2025-09",
    "ELBSecurityPolicy-TLS13-1-2-Ext2-PQ-2025-09",
    "ELBSecurityPolicy-TLS13-1-2-FIPS-2023-04",
    "ELBSecurityPolicy-TLS13-1-2-FIPS-PQ-2025-09",
    "ELBSecurityPolicy-TLS13-1-2-PQ-2025-09",
    "ELBSecurityPolicy-TLS13-1-2-RFC9151-FIPS-2023-07",
    "ELBSecurityPolicy-TLS13-1-2-RFC9151-INTEROP1-FIPS-2023-07",
    "ELBSecurityPolicy-TLS13-1-2-RFC9151-INTEROP2-FIPS-2023-07",
    "ELBSecurityPolicy-TLS13-1-2-RFC9151-INTEROP3-FIPS-2023-07",
    "ELBSecurityPolicy-TLS13-1-2-RFC9151-INTEROP4-FIPS-2023-07",
    "ELBSecurityPolicy-TLS13-1-2-Res-2021-06",
    "ELBSecurityPolicy-TLS13-1-2-Res-FIPS-2023-04",
    "ELBSecurityPolicy-TLS13-1-2-Res-FIPS-PQ-2025-09",
    "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
    "ELBSecurityPolicy-TLS13-1-3-2021-06",
    "ELBSecurityPolicy-TLS13-1-3-FIPS-2023-04",
    "ELBSecurityPolicy-TLS13-1-3-FIPS-PQ-2025-09",
    "ELBSecurityPolicy-TLS13-1-3-PQ-2025-09",
    "ELBSecurityPolicy-TLS13-1-3-RFC9151-FIPS-2023-07",
];

const TARGET_GROUP: &[&str] = &[
    "deregistration_delay.connection_termination.enabled",
    "deregistration_delay.timeout_seconds",
    "lambda.multi_value_headers.enabled",
    "load_balancing.algorithm.anomaly_mitigation",
    "load_balancing.algorithm.type",
    "load_balancing.cross_zone.enabled",
    "preserve_client_ip.enabled",
    "proxy_protocol_v2.enabled",
    "routing.http2.rst_stream_error_forwarding.enabled",
    "send_tcp_reset.on_deregistration.enabled",
    "send_tcp_reset.on_unhealthy.enabled",
    "slow_start.duration_seconds",
    "stickiness.app_cookie.cookie_name",
    "stickiness.app_cookie.duration_seconds",
    "stickiness.enabled",
    "stickiness.lb_cookie.duration_seconds",
    "stickiness.type",
    "target_failover.on_deregistration",
    "target_failover.on_unhealthy",
    "target_group_health.dns_failover.minimum_healthy_targets.count",
    "target_group_health.dns_failover.minimum_healthy_targets.percentage",
    "target_group_health.unhealthy_state_routing.minimum_healthy_targets.count",
    "target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage",
    "target_health_state.unhealthy.connection_termination.enabled",
    "target_health_state.unhealthy.draining_interval_seconds",
    "waf.http2.traffic_inspection_behavior",
];

/// Types whose service reads the values without regard to case.
const IN_ANY_CASE: &[&str] = &["AWS::DMS::Endpoint"];

fn is_listed(type_name: &str, list: &[&str], text: &str) -> bool {
    list.binary_search(&text).is_ok()
        || IN_ANY_CASE.contains(&type_name) && list.iter().any(|listed| listed.eq_ignore_ascii_case(text))
}

fn unlisted_value<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    for (_, path, what, list) in LISTS.iter().filter(|row| row.0 == resource.type_name) {
        for node in resource.values_at(path) {
            let texts = possible_texts(context, node);
            let Some(unlisted) = texts.iter().find(|possible| !is_listed(resource.type_name, list, &possible.text))
            else {
                continue;
            };
            let near = meant(&unlisted.text, list.iter().copied()).map(|near| format!("; did you mean `{near}`?"));
            let message = format!("unknown {what} {}{}", unlisted.shown(), near.unwrap_or_default());
            findings.report(unlisted.written.id, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::LISTS;
    use crate::lint::testing::findings_alone;

    fn found(type_name: &str, properties: &str) -> Vec<String> {
        let template = format!(
            "Resources:\n  R: {{Type: 'AWS::ElasticLoadBalancingV2::{type_name}', Properties: {{{properties}}}}}\n"
        );
        let found = findings_alone("unlisted_value", &template);
        found.into_iter().filter(|found| found.starts_with("R: ")).collect()
    }

    #[test]
    fn values_are_those_of_the_lists() {
        let balancer =
            |key: &str| found("LoadBalancer", &format!("LoadBalancerAttributes: [{{Key: {key}, Value: '1'}}]"));
        assert_eq!(
            balancer("idle_timeout.timeout_second"),
            [
                "R: unknown attribute of a load balancer `idle_timeout.timeout_second`; did you mean `idle_timeout.timeout_seconds`?"
            ]
        );
        assert_eq!(balancer("own"), ["R: unknown attribute of a load balancer `own`"]);
        for right in ["idle_timeout.timeout_seconds", "!Ref Key", "!Sub '${Key}.enabled'"] {
            assert_eq!(balancer(right), [""; 0], "{right}");
        }
        let listener = |policy: &str| found("Listener", &format!("Protocol: HTTPS, SslPolicy: {policy}"));
        assert_eq!(
            listener("ELBSecurityPolicy-TLS13-1-2-2021-6"),
            [
                "R: unknown security policy `ELBSecurityPolicy-TLS13-1-2-2021-6`; did you mean `ELBSecurityPolicy-TLS13-1-2-2021-06`?"
            ]
        );
        assert_eq!(listener("ELBSecurityPolicy-TLS13-1-2-Res-2021-06"), [""; 0]);
    }

    #[test]
    fn other_services_have_lists_too() {
        let project = |kind: &str| {
            let template = format!(
                "Resources:\n  R: {{Type: 'AWS::CodeBuild::Project', Properties: {{Environment: {{ComputeType: {kind}}}}}}}\n"
            );
            findings_alone("unlisted_value", &template)
                .into_iter()
                .filter(|found| found.starts_with("R: "))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            project("BUILD_GENERAL1_SMAL"),
            ["R: unknown compute type `BUILD_GENERAL1_SMAL`; did you mean `BUILD_GENERAL1_SMALL`?"]
        );
        assert!(project("BUILD_GENERAL1_SMALL").is_empty() && project("!Ref Size").is_empty());
    }

    #[test]
    fn engines_are_read_in_any_case() {
        let endpoint = |engine: &str| {
            let template = format!(
                "Resources:\n  R: {{Type: 'AWS::DMS::Endpoint', Properties: {{EndpointType: source, EngineName: {engine}}}}}\n"
            );
            let found = findings_alone("unlisted_value", &template);
            found.into_iter().filter(|found| found.starts_with("R: ")).collect::<Vec<_>>()
        };
        assert_eq!(endpoint("postgresql"), ["R: unknown engine `postgresql`; did you mean `postgres`?"]);
        for right in ["postgres", "MySQL", "!Ref Engine"] {
            assert_eq!(endpoint(right), [""; 0], "{right}");
        }
    }

    #[test]
    fn tables_are_sorted() {
        assert!(LISTS.is_sorted_by_key(|row| (row.0, row.1)) && LISTS.iter().all(|(.., list)| list.is_sorted()));
    }
}
