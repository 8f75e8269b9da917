use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::settings::{Right, Setting, When};
use crate::lint::facts::settings_check::check;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// By default, an Auto Scaling group replaces an instance only if EC2 reports it as impaired, not if the load balancer gets
    /// no answer from it.
    ///
    /// Source: "Health checks for instances in an Auto Scaling group" of the Amazon EC2 Auto Scaling user guide.
    ///
    /// ```yaml,fails
    /// Parameters:
    ///   Subnet: {Type: String}
    ///   Group: {Type: String}
    ///   Template: {Type: String}
    /// Resources:
    ///   Servers: # <-
    ///     Type: AWS::AutoScaling::AutoScalingGroup
    ///     Properties:
    ///       MinSize: '1'
    ///       MaxSize: '2'
    ///       VPCZoneIdentifier: [!Ref Subnet]
    ///       LaunchTemplate: {LaunchTemplateId: !Ref Template, Version: '1'}
    ///       TargetGroupARNs: [!Ref Group]
    /// ```
    /// ```yaml,passes
    /// Parameters:
    ///   Subnet: {Type: String}
    ///   Group: {Type: String}
    ///   Template: {Type: String}
    /// Resources:
    ///   Servers:
    ///     Type: AWS::AutoScaling::AutoScalingGroup
    ///     Properties:
    ///       MinSize: '1'
    ///       MaxSize: '2'
    ///       VPCZoneIdentifier: [!Ref Subnet]
    ///       LaunchTemplate: {LaunchTemplateId: !Ref Template, Version: '1'}
    ///       TargetGroupARNs: [!Ref Group]
    ///       HealthCheckType: ELB
    /// ```
    NO_HEALTH_CHECK = "no_health_check", Resilience, Allow, "group that keeps instances that fail",
    Check::Resource(no_health_check)
}

const SETTINGS: &[Setting] = &[
    Setting::needed(
        "AWS::AutoScaling::AutoScalingGroup",
        "HealthCheckType",
        Right::Containing(&["ELB", "VPC_LATTICE"]),
    )
    .when(&[When::Present("TargetGroupARNs/*")]),
    Setting::needed(
        "AWS::AutoScaling::AutoScalingGroup",
        "HealthCheckType",
        Right::Containing(&["ELB", "VPC_LATTICE"]),
    )
    .when(&[When::Present("LoadBalancerNames/*"), When::Absent("TargetGroupARNs")]),
];

fn no_health_check<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    check(context, resource, (SETTINGS, "keeps instances that the load balancer finds unhealthy"), findings);
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::assert_settings;

    #[test]
    fn the_table_is_sorted_and_names_what_there_is() {
        crate::lint::facts::settings_check::assert_table(super::SETTINGS);
    }

    #[test]
    fn no_health_check() {
        assert_settings(
            "no_health_check",
            &[
                ("AWS::AutoScaling::AutoScalingGroup", "{}", &[]),
                ("AWS::AutoScaling::AutoScalingGroup", "{TargetGroupARNs: []}", &[]),
                (
                    "AWS::AutoScaling::AutoScalingGroup",
                    "{TargetGroupARNs: [a], HealthCheckType: EC2}",
                    &[
                        "`AWS::AutoScaling::AutoScalingGroup` with `HealthCheckType: EC2` keeps instances that the load balancer finds unhealthy; write `ELB`",
                    ],
                ),
                ("AWS::AutoScaling::AutoScalingGroup", "{LoadBalancerNames: [a], HealthCheckType: 'EBS,ELB'}", &[]),
            ],
        );
    }
}
