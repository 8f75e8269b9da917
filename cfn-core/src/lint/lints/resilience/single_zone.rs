use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::settings::{Right, Setting, TRUE, When};
use crate::lint::facts::settings_check::check;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// A resource that stands in one Availability Zone stops with it. With a standby or nodes in other zones, the service goes
    /// on by itself.
    ///
    /// Source: "High availability" in each service's guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::DMS::ReplicationInstance
    /// Properties: {ReplicationInstanceClass: dms.t3.medium, MultiAZ: false} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::DMS::ReplicationInstance
    /// Properties: {ReplicationInstanceClass: dms.t3.medium, MultiAZ: true}
    /// ```
    SINGLE_ZONE = "single_zone", Resilience, Allow, "resource in one Availability Zone",
    Check::Resource(single_zone)
}

const SETTINGS: &[Setting] = &[
    Setting::needed(
        "AWS::AmazonMQ::Broker",
        "DeploymentMode",
        Right::NoneOf("ACTIVE_STANDBY_MULTI_AZ", &["SINGLE_INSTANCE"]),
    ),
    Setting::needed("AWS::DMS::ReplicationInstance", "MultiAZ", TRUE),
    Setting::optional("AWS::EFS::FileSystem", "AvailabilityZoneName", Right::OneOf(&[])),
    Setting::needed("AWS::ElastiCache::ReplicationGroup", "AutomaticFailoverEnabled", TRUE)
        .otherwise("does not fail over to a replica"),
    Setting::needed("AWS::ElastiCache::ReplicationGroup", "MultiAZEnabled", TRUE)
        .when(&[When::Is("AutomaticFailoverEnabled", &["true"])]),
    Setting::needed("AWS::ElasticLoadBalancing::LoadBalancer", "CrossZone", TRUE)
        .otherwise("does not balance between Availability Zones"),
    Setting::needed("AWS::Elasticsearch::Domain", "ElasticsearchClusterConfig/ZoneAwarenessEnabled", TRUE),
    Setting::needed(
        "AWS::FSx::FileSystem",
        "WindowsConfiguration/DeploymentType",
        Right::NoneOf("MULTI_AZ_1", &["SINGLE_AZ_1", "SINGLE_AZ_2"]),
    )
    .when(&[When::Is("FileSystemType", &["WINDOWS"])]),
    Setting::optional("AWS::MemoryDB::Cluster", "NumReplicasPerShard", Right::AtLeast(1)),
    Setting::needed("AWS::OpenSearchService::Domain", "ClusterConfig/ZoneAwarenessEnabled", TRUE)
        .when(&[When::IsNot("ClusterConfig/MultiAZWithStandbyEnabled", &["true"])]),
    Setting::needed("AWS::OpenSearchService::Domain", "ClusterConfig/DedicatedMasterEnabled", TRUE)
        .when(&[When::IsNot("ClusterConfig/MultiAZWithStandbyEnabled", &["true"])])
        .otherwise("has no dedicated master nodes"),
    Setting::needed("AWS::RDS::DBInstance", "MultiAZ", TRUE).when(&[
        When::Absent("DBClusterIdentifier"),
        When::IsNot("Engine", &["aurora", "aurora-mysql", "aurora-postgresql"]),
        When::Absent("SourceDBInstanceIdentifier"),
    ]),
];

fn single_zone<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    check(context, resource, (SETTINGS, "stops if its Availability Zone fails"), findings);
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::assert_settings;

    #[test]
    fn the_table_is_sorted_and_names_what_there_is() {
        crate::lint::facts::settings_check::assert_table(super::SETTINGS);
    }

    #[test]
    fn single_zone() {
        assert_settings(
            "single_zone",
            &[
                (
                    "AWS::RDS::DBInstance",
                    "{Engine: mysql}",
                    &[
                        "`AWS::RDS::DBInstance` without `MultiAZ` stops if its Availability Zone fails; add `MultiAZ: true`",
                    ],
                ),
                ("AWS::RDS::DBInstance", "{Engine: mysql, SourceDBInstanceIdentifier: a}", &[]),
                (
                    "AWS::EFS::FileSystem",
                    "{AvailabilityZoneName: eu-west-1a}",
                    &[
                        "`AWS::EFS::FileSystem` with `AvailabilityZoneName: eu-west-1a` stops if its Availability Zone fails; leave it out",
                    ],
                ),
                ("AWS::EFS::FileSystem", "{}", &[]),
                ("AWS::OpenSearchService::Domain", "{ClusterConfig: {MultiAZWithStandbyEnabled: true}}", &[]),
                (
                    "AWS::MemoryDB::Cluster",
                    "{NumReplicasPerShard: 0}",
                    &[
                        "`AWS::MemoryDB::Cluster` with `NumReplicasPerShard: 0` stops if its Availability Zone fails; write at least `1`",
                    ],
                ),
                (
                    "AWS::ElastiCache::ReplicationGroup",
                    "{AutomaticFailoverEnabled: true}",
                    &[
                        "`AWS::ElastiCache::ReplicationGroup` without `MultiAZEnabled` stops if its Availability Zone fails; add `MultiAZEnabled: true`",
                    ],
                ),
            ],
        );
    }
}
