use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::settings::{Right, Setting, TRUE, When};
use crate::lint::facts::settings_check::check;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// With deletion protection, a resource can only be deleted after somebody has switched the protection off. That
    /// includes the deletion with its stack.
    ///
    /// Source: "Deletion protection" in each service's guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::Cognito::UserPool
    /// DeletionPolicy: Retain
    /// UpdateReplacePolicy: Retain
    /// Properties: {DeletionProtection: INACTIVE} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::Cognito::UserPool
    /// DeletionPolicy: Retain
    /// UpdateReplacePolicy: Retain
    /// Properties: {DeletionProtection: ACTIVE}
    /// ```
    NO_DELETION_PROTECTION = "no_deletion_protection", Resilience, Allow, "resource that can be deleted at once",
    Check::Resource(no_deletion_protection)
}

const SETTINGS: &[Setting] = &[
    Setting::optional(
        "AWS::CloudTrail::EventDataStore",
        "TerminationProtectionEnabled",
        Right::NoneOf("true", &["false"]),
    ),
    Setting::needed("AWS::Cognito::UserPool", "DeletionProtection", Right::OneOf(&["ACTIVE"])),
    Setting::needed("AWS::DSQL::Cluster", "DeletionProtectionEnabled", TRUE),
    Setting::needed("AWS::DocDB::DBCluster", "DeletionProtection", TRUE),
    Setting::needed("AWS::DocDB::GlobalCluster", "DeletionProtection", TRUE),
    Setting::needed("AWS::DynamoDB::GlobalTable", "DeletionProtectionEnabled", TRUE).of("Replicas/*"),
    Setting::needed("AWS::DynamoDB::Table", "DeletionProtectionEnabled", TRUE),
    Setting::needed("AWS::EC2::Instance", "DisableApiTermination", TRUE).when(&[When::Absent("LaunchTemplate")]),
    Setting::needed("AWS::EKS::Cluster", "DeletionProtection", TRUE),
    Setting::needed("AWS::EMR::Cluster", "Instances/TerminationProtected", TRUE),
    Setting::needed(
        "AWS::ElasticLoadBalancingV2::LoadBalancer",
        "LoadBalancerAttributes/[Key=deletion_protection.enabled]/Value",
        TRUE,
    ),
    Setting::needed("AWS::Neptune::DBCluster", "DeletionProtection", TRUE),
    Setting::needed("AWS::Neptune::GlobalCluster", "DeletionProtection", TRUE),
    Setting::optional("AWS::NeptuneGraph::Graph", "DeletionProtection", Right::NoneOf("true", &["false"])),
    Setting::needed("AWS::NetworkFirewall::Firewall", "DeleteProtection", TRUE),
    Setting::optional("AWS::QLDB::Ledger", "DeletionProtection", Right::NoneOf("true", &["false"])),
    Setting::needed("AWS::RDS::DBCluster", "DeletionProtection", TRUE),
    Setting::needed("AWS::RDS::DBInstance", "DeletionProtection", TRUE).when(&[
        When::Absent("DBClusterIdentifier"),
        When::IsNot("Engine", &["aurora", "aurora-mysql", "aurora-postgresql"]),
    ]),
    Setting::needed("AWS::RDS::GlobalCluster", "DeletionProtection", TRUE),
];

fn no_deletion_protection<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    check(context, resource, (SETTINGS, "can be deleted by one mistaken call"), findings);
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::assert_settings;

    #[test]
    fn the_table_is_sorted_and_names_what_there_is() {
        crate::lint::facts::settings_check::assert_table(super::SETTINGS);
    }

    #[test]
    fn no_deletion_protection() {
        assert_settings(
            "no_deletion_protection",
            &[
                (
                    "AWS::RDS::DBInstance",
                    "{Engine: mysql}",
                    &[
                        "`AWS::RDS::DBInstance` without `DeletionProtection` can be deleted by one mistaken call; add `DeletionProtection: true`",
                    ],
                ),
                ("AWS::EC2::Instance", "{LaunchTemplate: {LaunchTemplateId: a}}", &[]),
                ("AWS::RDS::DBInstance", "{Engine: aurora-mysql}", &[]),
                (
                    "AWS::ElasticLoadBalancingV2::LoadBalancer",
                    "{LoadBalancerAttributes: [{Key: idle_timeout.timeout_seconds, Value: 60}]}",
                    &[
                        "`AWS::ElasticLoadBalancingV2::LoadBalancer` without `deletion_protection.enabled` can be deleted by one mistaken call; add `deletion_protection.enabled: true`",
                    ],
                ),
                (
                    "AWS::ElasticLoadBalancingV2::LoadBalancer",
                    "{LoadBalancerAttributes: [{Key: deletion_protection.enabled, Value: true}]}",
                    &[],
                ),
                (
                    "AWS::ElasticLoadBalancingV2::LoadBalancer",
                    "{LoadBalancerAttributes: [{Key: !Ref Free, Value: true}]}",
                    &[],
                ),
                (
                    "AWS::DynamoDB::Table",
                    "{DeletionProtectionEnabled: !Ref Off}",
                    &[
                        "`AWS::DynamoDB::Table` with `DeletionProtectionEnabled: false` can be deleted by one mistaken call; write `true`",
                    ],
                ),
            ],
        );
    }
}
