use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::settings::{Right, Setting, TRUE, When};
use crate::lint::facts::settings_check::check;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// The metrics that a service collects by default are few or coarse, and an investigation often needs those from before
    /// the incident.
    ///
    /// Source: "Monitoring" in each service's guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::ECS::Cluster
    /// Properties: {ClusterSettings: [{Name: containerInsights, Value: disabled}]} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::ECS::Cluster
    /// Properties: {ClusterSettings: [{Name: containerInsights, Value: enhanced}]}
    /// ```
    NO_MONITORING = "no_monitoring", Resilience, Allow, "metrics that are not collected",
    Check::Resource(no_monitoring)
}

const SETTINGS: &[Setting] = &[
    Setting::optional("AWS::AutoScaling::LaunchConfiguration", "InstanceMonitoring", Right::NoneOf("true", &["false"])),
    Setting::needed("AWS::EC2::Instance", "Monitoring", TRUE).when(&[When::Absent("LaunchTemplate")]),
    Setting::needed("AWS::EC2::LaunchTemplate", "LaunchTemplateData/Monitoring/Enabled", TRUE),
    Setting::needed(
        "AWS::ECS::Cluster",
        "ClusterSettings/[Name=containerInsights]/Value",
        Right::OneOf(&["enabled", "enhanced"]),
    ),
    Setting::needed("AWS::RDS::DBInstance", "MonitoringInterval", Right::AtLeast(1)),
];

fn no_monitoring<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    check(context, resource, (SETTINGS, "collects no detailed metrics"), findings);
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::assert_settings;

    #[test]
    fn the_table_is_sorted_and_names_what_there_is() {
        crate::lint::facts::settings_check::assert_table(super::SETTINGS);
    }

    #[test]
    fn no_monitoring() {
        assert_settings(
            "no_monitoring",
            &[
                (
                    "AWS::ECS::Cluster",
                    "{}",
                    &[
                        "`AWS::ECS::Cluster` without `containerInsights` collects no detailed metrics; add `containerInsights: enabled`",
                    ],
                ),
                ("AWS::ECS::Cluster", "{ClusterSettings: [{Name: containerInsights, Value: enabled}]}", &[]),
                (
                    "AWS::RDS::DBInstance",
                    "{MonitoringInterval: 0}",
                    &[
                        "`AWS::RDS::DBInstance` with `MonitoringInterval: 0` collects no detailed metrics; write at least `1`",
                    ],
                ),
                ("AWS::EC2::Instance", "{Monitoring: true}", &[]),
                ("AWS::EC2::Instance", "{LaunchTemplate: {LaunchTemplateId: a}}", &[]),
            ],
        );
    }
}
