use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::settings::{Right, Setting, TRUE, When};
use crate::lint::facts::settings_check::check;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// Who can see the traffic can read and change what is sent without TLS. A listener may accept HTTP if all that it does is
    /// to redirect to HTTPS.
    ///
    /// Source: "Encryption in transit" in the security chapter of each service's guide.
    ///
    /// ```yaml,fails
    /// Parameters:
    ///   Balancer: {Type: String}
    ///   Group: {Type: String}
    /// Resources:
    ///   Listener:
    ///     Type: AWS::ElasticLoadBalancingV2::Listener
    ///     Properties:
    ///       LoadBalancerArn: !Ref Balancer
    ///       Port: 80
    ///       Protocol: HTTP # <-
    ///       DefaultActions: [{Type: forward, TargetGroupArn: !Ref Group}]
    /// ```
    /// ```yaml,passes
    /// Parameters:
    ///   Balancer: {Type: String}
    /// Resources:
    ///   Listener:
    ///     Type: AWS::ElasticLoadBalancingV2::Listener
    ///     Properties:
    ///       LoadBalancerArn: !Ref Balancer
    ///       Port: 80
    ///       Protocol: HTTP
    ///       DefaultActions: [{Type: redirect, RedirectConfig: {Protocol: HTTPS, StatusCode: HTTP_301}}]
    /// ```
    UNENCRYPTED_TRANSIT = "unencrypted_transit", Encryption, Allow, "data not encrypted in transit",
    Check::Resource(unencrypted_transit)
}

const SETTINGS: &[Setting] = &[
    Setting::needed("AWS::AppSync::ApiCache", "TransitEncryptionEnabled", TRUE)
        .otherwise("sends data to its cache unencrypted"),
    Setting::needed("AWS::Batch::JobDefinition", "TransitEncryption", Right::OneOf(&["ENABLED"]))
        .of("ContainerProperties/Volumes/*/EfsVolumeConfiguration")
        .otherwise("mounts a file system without TLS"),
    Setting::needed("AWS::Batch::JobDefinition", "TransitEncryption", Right::OneOf(&["ENABLED"]))
        .of("EcsProperties/TaskProperties/*/Volumes/*/EfsVolumeConfiguration")
        .otherwise("mounts a file system without TLS"),
    Setting::needed("AWS::Chime::VoiceConnector", "RequireEncryption", TRUE),
    Setting::needed(
        "AWS::CloudFront::Distribution",
        "ViewerProtocolPolicy",
        Right::OneOf(&["redirect-to-https", "https-only"]),
    )
    .of("DistributionConfig/CacheBehaviors/*")
    .otherwise("serves viewers over plain HTTP"),
    Setting::needed(
        "AWS::CloudFront::Distribution",
        "ViewerProtocolPolicy",
        Right::OneOf(&["redirect-to-https", "https-only"]),
    )
    .of("DistributionConfig/DefaultCacheBehavior")
    .otherwise("serves viewers over plain HTTP"),
    Setting::needed("AWS::DAX::Cluster", "ClusterEndpointEncryptionType", Right::OneOf(&["TLS"])),
    Setting::needed("AWS::DMS::Endpoint", "SslMode", Right::NoneOf("require", &["none"]))
        .when(&[When::Is(
            "EngineName",
            &[
                "aurora",
                "aurora-postgresql",
                "azuredb",
                "db2",
                "docdb",
                "mariadb",
                "mongodb",
                "mysql",
                "oracle",
                "postgres",
                "sqlserver",
                "sybase",
            ],
        )])
        .otherwise("connects to the database without TLS"),
    Setting::needed("AWS::DataSync::LocationEFS", "InTransitEncryption", Right::OneOf(&["TLS1_2"]))
        .otherwise("mounts a file system without TLS"),
    Setting::needed("AWS::ECS::TaskDefinition", "TransitEncryption", Right::OneOf(&["ENABLED"]))
        .of("Volumes/*/EFSVolumeConfiguration")
        .otherwise("mounts a file system without TLS"),
    Setting::needed(
        "AWS::EMR::SecurityConfiguration",
        "SecurityConfiguration/EncryptionConfiguration/EnableInTransitEncryption",
        TRUE,
    )
    .otherwise("sends data between its nodes unencrypted"),
    Setting::needed("AWS::ElastiCache::CacheCluster", "TransitEncryptionEnabled", TRUE)
        .when(&[When::Is("Engine", &["memcached"])]),
    Setting::needed("AWS::ElastiCache::ReplicationGroup", "TransitEncryptionEnabled", TRUE)
        .when(&[When::Absent("GlobalReplicationGroupId")]),
    Setting::optional(
        "AWS::ElastiCache::ReplicationGroup",
        "TransitEncryptionMode",
        Right::NoneOf("required", &["preferred"]),
    ),
    Setting::optional("AWS::ElasticLoadBalancing::LoadBalancer", "Protocol", Right::NoneOf("HTTPS", &["HTTP"]))
        .of("Listeners/*"),
    Setting::optional("AWS::ElasticLoadBalancingV2::Listener", "Protocol", Right::NoneOf("HTTPS", &["HTTP"]))
        .when(&[When::IsNot("DefaultActions/*/RedirectConfig/Protocol", &["HTTPS"])]),
    Setting::needed("AWS::Elasticsearch::Domain", "DomainEndpointOptions/EnforceHTTPS", TRUE),
    Setting::needed("AWS::Elasticsearch::Domain", "NodeToNodeEncryptionOptions/Enabled", TRUE)
        .otherwise("sends data between its nodes unencrypted"),
    Setting::needed(
        "AWS::KafkaConnect::Connector",
        "KafkaClusterEncryptionInTransit/EncryptionType",
        Right::OneOf(&["TLS"]),
    )
    .otherwise("connects to the cluster without TLS"),
    Setting::optional(
        "AWS::MSK::Cluster",
        "EncryptionInfo/EncryptionInTransit/ClientBroker",
        Right::NoneOf("TLS", &["PLAINTEXT", "TLS_PLAINTEXT"]),
    ),
    Setting::optional(
        "AWS::MSK::Cluster",
        "EncryptionInfo/EncryptionInTransit/InCluster",
        Right::NoneOf("true", &["false"]),
    )
    .otherwise("sends data between its brokers unencrypted"),
    Setting::optional("AWS::MemoryDB::Cluster", "TLSEnabled", Right::NoneOf("true", &["false"])),
    Setting::needed("AWS::OpenSearchService::Domain", "DomainEndpointOptions/EnforceHTTPS", TRUE),
    Setting::needed("AWS::OpenSearchService::Domain", "NodeToNodeEncryptionOptions/Enabled", TRUE)
        .otherwise("sends data between its nodes unencrypted"),
    Setting::optional("AWS::QuickSight::DataSource", "SslProperties/DisableSsl", Right::NoneOf("false", &["true"]))
        .otherwise("connects to the data without TLS"),
    Setting::needed("AWS::RDS::DBProxy", "RequireTLS", TRUE),
    Setting::needed("AWS::SES::ConfigurationSet", "DeliveryOptions/TlsPolicy", Right::OneOf(&["REQUIRE"]))
        .otherwise("delivers mail without TLS"),
    Setting::optional("AWS::SNS::Subscription", "Protocol", Right::NoneOf("https", &["http"]))
        .otherwise("delivers messages over plain HTTP"),
    Setting::needed(
        "AWS::SageMaker::DataQualityJobDefinition",
        "NetworkConfig/EnableInterContainerTrafficEncryption",
        TRUE,
    )
    .when(&[When::IsNot("JobResources/ClusterConfig/InstanceCount", &["1"])])
    .otherwise("sends data between its instances unencrypted"),
    Setting::needed(
        "AWS::SageMaker::ModelBiasJobDefinition",
        "NetworkConfig/EnableInterContainerTrafficEncryption",
        TRUE,
    )
    .when(&[When::IsNot("JobResources/ClusterConfig/InstanceCount", &["1"])])
    .otherwise("sends data between its instances unencrypted"),
    Setting::needed(
        "AWS::SageMaker::ModelExplainabilityJobDefinition",
        "NetworkConfig/EnableInterContainerTrafficEncryption",
        TRUE,
    )
    .when(&[When::IsNot("JobResources/ClusterConfig/InstanceCount", &["1"])])
    .otherwise("sends data between its instances unencrypted"),
    Setting::needed(
        "AWS::SageMaker::ModelQualityJobDefinition",
        "NetworkConfig/EnableInterContainerTrafficEncryption",
        TRUE,
    )
    .when(&[When::IsNot("JobResources/ClusterConfig/InstanceCount", &["1"])])
    .otherwise("sends data between its instances unencrypted"),
    Setting::optional(
        "AWS::Transfer::Connector",
        "As2Config/EncryptionAlgorithm",
        Right::NoneOf("AES256_CBC", &["NONE"]),
    )
    .otherwise("sends messages unencrypted"),
    Setting::optional("AWS::Transfer::Server", "Protocols", Right::Excludes(&["FTP"]))
        .otherwise("accepts transfers without encryption"),
    Setting::optional("AWS::VpcLattice::Listener", "Protocol", Right::NoneOf("HTTPS", &["HTTP"])),
];

fn unencrypted_transit<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    check(context, resource, (SETTINGS, "accepts connections without TLS"), findings);
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::assert_settings;

    #[test]
    fn the_table_is_sorted_and_names_what_there_is() {
        crate::lint::facts::settings_check::assert_table(super::SETTINGS);
    }

    #[test]
    fn unencrypted_transit() {
        assert_settings(
            "unencrypted_transit",
            &[
                (
                    "AWS::ElasticLoadBalancingV2::Listener",
                    "{Protocol: HTTP, DefaultActions: [{Type: forward}]}",
                    &[
                        "`AWS::ElasticLoadBalancingV2::Listener` with `Protocol: HTTP` accepts connections without TLS; write `HTTPS`",
                    ],
                ),
                (
                    "AWS::ElasticLoadBalancingV2::Listener",
                    "{Protocol: HTTP, DefaultActions: [{Type: redirect, RedirectConfig: {Protocol: HTTPS}}]}",
                    &[],
                ),
                (
                    "AWS::ElasticLoadBalancingV2::Listener",
                    "{Protocol: HTTP, DefaultActions: [{Type: redirect, RedirectConfig: {Protocol: HTTP}}]}",
                    &[
                        "`AWS::ElasticLoadBalancingV2::Listener` with `Protocol: HTTP` accepts connections without TLS; write `HTTPS`",
                    ],
                ),
                ("AWS::ElasticLoadBalancingV2::Listener", "{Protocol: TCP, DefaultActions: [{Type: forward}]}", &[]),
                (
                    "AWS::ElasticLoadBalancingV2::Listener",
                    "{Protocol: !If [IsProd, HTTPS, HTTP], DefaultActions: [{Type: forward}]}",
                    &[
                        "`AWS::ElasticLoadBalancingV2::Listener` with `Protocol: HTTP` accepts connections without TLS; write `HTTPS`",
                    ],
                ),
                (
                    "AWS::CloudFront::Distribution",
                    "{DistributionConfig: {DefaultCacheBehavior: {ViewerProtocolPolicy: https-only}, CacheBehaviors: [{ViewerProtocolPolicy: allow-all}]}}",
                    &[
                        "`AWS::CloudFront::Distribution` with `ViewerProtocolPolicy: allow-all` serves viewers over plain HTTP; write `redirect-to-https`",
                    ],
                ),
                (
                    "AWS::CloudFront::Distribution",
                    "{DistributionConfig: {DefaultCacheBehavior: {TargetOriginId: a}}}",
                    &[],
                ),
                ("AWS::MSK::Cluster", "{}", &[]),
                (
                    "AWS::MSK::Cluster",
                    "{EncryptionInfo: {EncryptionInTransit: {ClientBroker: TLS_PLAINTEXT, InCluster: false}}}",
                    &[
                        "`AWS::MSK::Cluster` with `ClientBroker: TLS_PLAINTEXT` accepts connections without TLS; write `TLS`",
                        "`AWS::MSK::Cluster` with `InCluster: false` sends data between its brokers unencrypted; write `true`",
                    ],
                ),
                (
                    "AWS::Transfer::Server",
                    "{Protocols: [SFTP, FTP]}",
                    &[
                        "`AWS::Transfer::Server` with a list as `Protocols` accepts transfers without encryption; leave out `FTP`",
                    ],
                ),
                ("AWS::Transfer::Server", "{}", &[]),
                (
                    "AWS::SageMaker::DataQualityJobDefinition",
                    "{JobResources: {ClusterConfig: {InstanceCount: 1}}}",
                    &[],
                ),
                (
                    "AWS::SageMaker::DataQualityJobDefinition",
                    "{JobResources: {ClusterConfig: {InstanceCount: 2}}}",
                    &[
                        "`AWS::SageMaker::DataQualityJobDefinition` without `NetworkConfig.EnableInterContainerTrafficEncryption` sends data between its instances unencrypted; add `NetworkConfig.EnableInterContainerTrafficEncryption: true`",
                    ],
                ),
                (
                    "AWS::DMS::Endpoint",
                    "{EngineName: mysql}",
                    &[
                        "`AWS::DMS::Endpoint` without `SslMode` connects to the database without TLS; add `SslMode: require`",
                    ],
                ),
                ("AWS::DMS::Endpoint", "{EngineName: s3}", &[]),
            ],
        );
    }
}
