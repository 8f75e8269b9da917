//! What OpenSearch Service asks of domains, in the form of the table of services.

/// The subnets of a domain: one in each Availability Zone that it uses.
const SUBNETS: &str = r#"{"if":{"required":["ClusterConfig"],"properties":{"ClusterConfig":{
    "required":["ZoneAwarenessEnabled"],"properties":{"ZoneAwarenessEnabled":{"enum":[true,"true"]}}}}},
    "then":{"if":{"properties":{"ClusterConfig":{"required":["ZoneAwarenessConfig"],
            "properties":{"ZoneAwarenessConfig":{"required":["AvailabilityZoneCount"],
                "properties":{"AvailabilityZoneCount":{"enum":[3,"3"]}}}}}}},
        "then":{"properties":{"VPCOptions":{"properties":{"SubnetIds":{"minItems":3,"maxItems":3}}}}},
        "else":{"properties":{"VPCOptions":{"properties":{"SubnetIds":{"minItems":2,"maxItems":2}}}}}},
    "else":{"properties":{"VPCOptions":{"properties":{"SubnetIds":{"maxItems":1}}}}}}"#;

/// Fine-grained access control asks for encryption at rest, between nodes and on the way.
const FINE_GRAINED: &str = r#"{"if":{"required":["AdvancedSecurityOptions"],"properties":{"AdvancedSecurityOptions":{
    "required":["Enabled"],"properties":{"Enabled":{"enum":[true,"true"]}}}}},
    "then":{"required":["DomainEndpointOptions","EncryptionAtRestOptions","NodeToNodeEncryptionOptions"],"properties":{
        "DomainEndpointOptions":{"required":["EnforceHTTPS"],"properties":{"EnforceHTTPS":{"enum":[true]}}},
        "EncryptionAtRestOptions":{"required":["Enabled"],"properties":{"Enabled":{"enum":[true]}}},
        "NodeToNodeEncryptionOptions":{"required":["Enabled"],"properties":{"Enabled":{"enum":[true]}}}}}}"#;

/// The master user is one of IAM or one of the domain's own.
const MASTER_USER: &str = r#"{"if":{"required":["InternalUserDatabaseEnabled"],
    "properties":{"InternalUserDatabaseEnabled":{"enum":[true,"true"]}}},
    "then":{"properties":{"MasterUserOptions":{"required":["MasterUserName","MasterUserPassword"],"properties":{"MasterUserARN":false}}}}}"#;

/// Instance types without disks of their own. A part of the row is the name of the property and the end of the types.
macro_rules! disks {
    ($config:literal $end:literal) => {
        concat!(
            r#"{"if":{"required":[""#,
            $config,
            r#""],"properties":{""#,
            $config,
            r#"":{"required":["InstanceType"],"properties":{"InstanceType":{"type":"string",
                "pattern":"^(c[4-7]g?|m[4-7]g?|r[4-7]g?|t2|t3|t4g)[.][a-z0-9]+[.]"#,
            $end,
            r#"$"}}}}},"then":{"required":["EBSOptions"],"properties":{"EBSOptions":{"required":["EBSEnabled"],
                "properties":{"EBSEnabled":{"enum":[true]}}}}}}"#
        )
    };
}

const VOLUME: &str = r#"{"if":{"required":["VolumeType"],"properties":{"VolumeType":{"type":"string","enum":["gp2","standard"]}}},
    "then":{"properties":{"Iops":false,"Throughput":false}},
    "else":{"if":{"required":["VolumeType"],"properties":{"VolumeType":{"type":"string","enum":["io1"]}}},
        "then":{"required":["Iops"],"properties":{"Throughput":false}}}}"#;

const WARM: &str = r#"{"if":{"required":["WarmEnabled"],"properties":{"WarmEnabled":{"enum":[true,"true"]}}},
    "then":{"required":["DedicatedMasterEnabled","WarmCount","WarmType"],"properties":{"DedicatedMasterEnabled":{"enum":[true]}}}}"#;

const OPEN_SEARCH: &str = r#"{"forms":[["[.]search$","must end with `.search`, such as `r6g.large.search`"]]}"#;

const ELASTICSEARCH: &str =
    r#"{"forms":[["[.]elasticsearch$","must end with `.elasticsearch`, such as `r5.large.elasticsearch`"]]}"#;

const COGNITO: &str = r#"{"if":{"required":["Enabled"],"properties":{"Enabled":{"enum":[true,"true"]}}},
    "then":{"required":["IdentityPoolId","RoleArn","UserPoolId"]}}"#;

/// A domain with a zone in reserve has the same in each of three zones.
const STANDBY: &str = r#"{"if":{"required":["MultiAZWithStandbyEnabled"],"properties":{"MultiAZWithStandbyEnabled":{"enum":[true,"true"]}}},
    "then":{"properties":{"InstanceCount":{"multipleOf":3},"WarmCount":{"multipleOf":3},
        "ZoneAwarenessConfig":{"properties":{"AvailabilityZoneCount":{"enum":[3]}}}}}}"#;

/// In the order of the types.
///
/// Sources: "ClusterConfig", "VPCOptions", "EBSOptions", "CreateDomain" and "MasterUserOptions" in the Amazon OpenSearch
/// Service API reference; "Fine-grained access control", "UltraWarm storage" and "Supported instance types" of its
/// developer guide.
pub(crate) const DOMAINS: &[(&str, &str, &str)] = &[
    ("AWS::Elasticsearch::Domain", "/", FINE_GRAINED),
    ("AWS::Elasticsearch::Domain", "/", disks!("ElasticsearchClusterConfig" "elasticsearch")),
    ("AWS::Elasticsearch::Domain", "AdvancedSecurityOptions", MASTER_USER),
    ("AWS::Elasticsearch::Domain", "CognitoOptions", COGNITO),
    ("AWS::Elasticsearch::Domain", "EBSOptions", VOLUME),
    (
        "AWS::Elasticsearch::Domain",
        "ElasticsearchClusterConfig/DedicatedMasterType,ElasticsearchClusterConfig/InstanceType,ElasticsearchClusterConfig/WarmType",
        ELASTICSEARCH,
    ),
    (
        "AWS::Elasticsearch::Domain",
        "ElasticsearchVersion",
        r#"{"forms":[["^[0-9]+[.][0-9]+$","must be a version such as `7.10`"]]}"#,
    ),
    ("AWS::OpenSearchService::Domain", "/", FINE_GRAINED),
    ("AWS::OpenSearchService::Domain", "/", SUBNETS),
    ("AWS::OpenSearchService::Domain", "/", disks!("ClusterConfig" "search")),
    ("AWS::OpenSearchService::Domain", "AdvancedSecurityOptions", MASTER_USER),
    ("AWS::OpenSearchService::Domain", "ClusterConfig", STANDBY),
    ("AWS::OpenSearchService::Domain", "ClusterConfig", WARM),
    (
        "AWS::OpenSearchService::Domain",
        "ClusterConfig/DedicatedMasterCount",
        r#"{"minimum":3,"forms":[["^(?!4$)","cannot be 4; use 3 or 5"]]}"#,
    ),
    (
        "AWS::OpenSearchService::Domain",
        "ClusterConfig/DedicatedMasterType,ClusterConfig/InstanceType,ClusterConfig/WarmType",
        OPEN_SEARCH,
    ),
    ("AWS::OpenSearchService::Domain", "ClusterConfig/ZoneAwarenessConfig/AvailabilityZoneCount", r#"{"enum":[2,3]}"#),
    ("AWS::OpenSearchService::Domain", "CognitoOptions", COGNITO),
    ("AWS::OpenSearchService::Domain", "EBSOptions", VOLUME),
    (
        "AWS::OpenSearchService::Domain",
        "EngineVersion",
        r#"{"forms":[["^(OpenSearch|Elasticsearch)_[0-9]+[.][0-9]+$","must have the form `OpenSearch_X.Y` or `Elasticsearch_X.Y`"]]}"#,
    ),
    (
        "AWS::OpenSearchService::Domain",
        "LogPublishingOptions",
        r#"{"propertyNames":{"enum":["AUDIT_LOGS","ES_APPLICATION_LOGS","INDEX_SLOW_LOGS","SEARCH_SLOW_LOGS"]}}"#,
    ),
];

#[cfg(test)]
mod tests {
    use super::DOMAINS;
    use crate::lint::testing::assert_told_apart;

    const SAFE: &str = "DomainEndpointOptions: {EnforceHTTPS: true}, EncryptionAtRestOptions: {Enabled: true}, NodeToNodeEncryptionOptions: {Enabled: true}";

    /// The lint, what is wrong and what is right.
    const CASES: &[(&str, &str, &str)] = &[
        (
            "multiple_of",
            "ClusterConfig: {MultiAZWithStandbyEnabled: true, InstanceCount: 4}",
            "ClusterConfig: {MultiAZWithStandbyEnabled: true, InstanceCount: 6}",
        ),
        (
            "allowed_value",
            "ClusterConfig: {MultiAZWithStandbyEnabled: true, ZoneAwarenessEnabled: true, ZoneAwarenessConfig: {AvailabilityZoneCount: 2}}",
            "ClusterConfig: {MultiAZWithStandbyEnabled: true, ZoneAwarenessEnabled: true, ZoneAwarenessConfig: {AvailabilityZoneCount: 3}}",
        ),
        ("item_count", "VPCOptions: {SubnetIds: [subnet-a, subnet-b]}", "VPCOptions: {SubnetIds: [subnet-a]}"),
        (
            "item_count",
            "VPCOptions: {SubnetIds: [subnet-a]}, ClusterConfig: {ZoneAwarenessEnabled: true}",
            "VPCOptions: {SubnetIds: [subnet-a, subnet-b]}, ClusterConfig: {ZoneAwarenessEnabled: true}",
        ),
        (
            "item_count",
            "VPCOptions: {SubnetIds: [subnet-a, subnet-b]}, ClusterConfig: {ZoneAwarenessEnabled: true, ZoneAwarenessConfig: {AvailabilityZoneCount: 3}}",
            "VPCOptions: {SubnetIds: !Ref Subnets}, ClusterConfig: {ZoneAwarenessEnabled: true, ZoneAwarenessConfig: {AvailabilityZoneCount: 3}}",
        ),
        (
            "item_count",
            "VPCOptions: {SubnetIds: [subnet-a, subnet-b]}, ClusterConfig: {InstanceCount: 2}",
            "VPCOptions: {SubnetIds: [subnet-a, subnet-b]}, ClusterConfig: {ZoneAwarenessEnabled: !Ref Zones}",
        ),
        (
            "missing_property",
            "ClusterConfig: {InstanceType: r6g.large.search}",
            "ClusterConfig: {InstanceType: r6gd.large.search}",
        ),
        (
            "allowed_value",
            "ClusterConfig: {InstanceType: t3.small.search}, EBSOptions: {EBSEnabled: false}",
            "ClusterConfig: {InstanceType: t3.small.search}, EBSOptions: {EBSEnabled: true, VolumeSize: 10}",
        ),
        ("name_form", "ClusterConfig: {InstanceType: i3.large}", "ClusterConfig: {InstanceType: i3.large.search}"),
        ("name_form", "EngineVersion: '2.11'", "EngineVersion: OpenSearch_2.11"),
        (
            "range",
            "ClusterConfig: {DedicatedMasterEnabled: true, DedicatedMasterCount: 2}",
            "ClusterConfig: {DedicatedMasterEnabled: true, DedicatedMasterCount: 3}",
        ),
        (
            "name_form",
            "ClusterConfig: {DedicatedMasterEnabled: true, DedicatedMasterCount: 4}",
            "ClusterConfig: {DedicatedMasterEnabled: true, DedicatedMasterCount: 5}",
        ),
        (
            "allowed_value",
            "EBSOptions: {EBSEnabled: true, VolumeType: gp4}",
            "EBSOptions: {EBSEnabled: true, VolumeType: gp3, Throughput: 125}",
        ),
        (
            "unwanted_property",
            "EBSOptions: {EBSEnabled: true, VolumeType: gp2, Throughput: 125}",
            "EBSOptions: {EBSEnabled: true, VolumeType: !Ref Kind, Throughput: 125}",
        ),
        (
            "missing_property",
            "ClusterConfig: {WarmEnabled: true, DedicatedMasterEnabled: true}",
            "ClusterConfig: {WarmEnabled: true, DedicatedMasterEnabled: true, WarmCount: 2, WarmType: ultrawarm1.medium.search}",
        ),
        (
            "unwanted_property",
            "AdvancedSecurityOptions: {InternalUserDatabaseEnabled: true, MasterUserOptions: {MasterUserName: a, MasterUserPassword: !Ref Password, MasterUserARN: !GetAtt Role.Arn}}",
            "AdvancedSecurityOptions: {InternalUserDatabaseEnabled: false, MasterUserOptions: {MasterUserARN: !GetAtt Role.Arn}}",
        ),
        ("missing_property", "CognitoOptions: {Enabled: true}", "CognitoOptions: {Enabled: false}"),
    ];

    #[test]
    fn wrong_is_told_from_right() {
        let cases: Vec<_> =
            CASES.iter().map(|(lint, bad, good)| ("AWS::OpenSearchService::Domain", *lint, *bad, *good)).collect();
        assert_told_apart(&cases);
    }

    #[test]
    fn fine_grained_access_control_needs_encryption() {
        let domain = |rest: &str| format!("AdvancedSecurityOptions: {{Enabled: true}}{rest}");
        let plain = SAFE.replace("EnforceHTTPS: true", "EnforceHTTPS: false");
        let unsure = SAFE.replace("EnforceHTTPS: true", "EnforceHTTPS: !Ref Https");
        assert_told_apart(&[
            ("AWS::OpenSearchService::Domain", "missing_property", &domain(""), &domain(&format!(", {SAFE}"))),
            (
                "AWS::OpenSearchService::Domain",
                "allowed_value",
                &domain(&format!(", {plain}")),
                &domain(&format!(", {unsure}")),
            ),
            (
                "AWS::Elasticsearch::Domain",
                "missing_property",
                &domain(""),
                "AdvancedSecurityOptions: {Enabled: false}",
            ),
        ]);
    }

    #[test]
    fn the_table_is_sorted_and_its_schemas_are_read() {
        assert!(DOMAINS.is_sorted_by_key(|row| row.0));
        assert!(DOMAINS.iter().all(|(.., schema)| crate::schema::parsed(schema).is_some()));
    }
}
