use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::settings::{Right, Setting};
use crate::lint::facts::settings_check::check;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// With automatic minor upgrades, AWS installs security fixes of the engine in the maintenance window.
    ///
    /// Source: "Automatically upgrading the minor engine version" of the Amazon RDS user guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::DMS::ReplicationInstance
    /// Properties: {ReplicationInstanceClass: dms.t3.medium, AutoMinorVersionUpgrade: false} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::DMS::ReplicationInstance
    /// Properties: {ReplicationInstanceClass: dms.t3.medium}
    /// ```
    NO_MINOR_UPGRADES = "no_minor_upgrades", Resilience, Allow, "minor upgrades switched off",
    Check::Resource(no_minor_upgrades)
}

const SETTINGS: &[Setting] = &[
    Setting::optional("AWS::AmazonMQ::Broker", "AutoMinorVersionUpgrade", Right::NoneOf("true", &["false"])),
    Setting::optional("AWS::DMS::ReplicationInstance", "AutoMinorVersionUpgrade", Right::NoneOf("true", &["false"])),
    Setting::optional("AWS::DocDB::DBInstance", "AutoMinorVersionUpgrade", Right::NoneOf("true", &["false"])),
    Setting::optional("AWS::ElastiCache::CacheCluster", "AutoMinorVersionUpgrade", Right::NoneOf("true", &["false"])),
    Setting::optional(
        "AWS::ElastiCache::ReplicationGroup",
        "AutoMinorVersionUpgrade",
        Right::NoneOf("true", &["false"]),
    ),
    Setting::optional("AWS::MemoryDB::Cluster", "AutoMinorVersionUpgrade", Right::NoneOf("true", &["false"])),
    Setting::optional("AWS::Neptune::DBInstance", "AutoMinorVersionUpgrade", Right::NoneOf("true", &["false"])),
    Setting::optional("AWS::RDS::DBCluster", "AutoMinorVersionUpgrade", Right::NoneOf("true", &["false"])),
    Setting::optional("AWS::RDS::DBInstance", "AutoMinorVersionUpgrade", Right::NoneOf("true", &["false"])),
    Setting::optional("AWS::Redshift::Cluster", "AllowVersionUpgrade", Right::NoneOf("true", &["false"])),
];

fn no_minor_upgrades<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    check(context, resource, (SETTINGS, "misses security fixes of its engine"), findings);
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::assert_settings;

    #[test]
    fn the_table_is_sorted_and_names_what_there_is() {
        crate::lint::facts::settings_check::assert_table(super::SETTINGS);
    }

    #[test]
    fn no_minor_upgrades() {
        assert_settings(
            "no_minor_upgrades",
            &[
                ("AWS::RDS::DBInstance", "{}", &[]),
                (
                    "AWS::RDS::DBInstance",
                    "{AutoMinorVersionUpgrade: false}",
                    &[
                        "`AWS::RDS::DBInstance` with `AutoMinorVersionUpgrade: false` misses security fixes of its engine; write `true`",
                    ],
                ),
                (
                    "AWS::Redshift::Cluster",
                    "{AllowVersionUpgrade: !Ref Off}",
                    &[
                        "`AWS::Redshift::Cluster` with `AllowVersionUpgrade: false` misses security fixes of its engine; write `true`",
                    ],
                ),
            ],
        );
    }
}
