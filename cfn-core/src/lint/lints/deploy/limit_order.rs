//! Two limits of one thing, of which one cannot be above the other.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::equality::scalar;
use crate::lint::facts::rows::rows_of;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// The service rejects a minimum above its maximum, and a later step before an earlier one.
    ///
    /// ```yaml,fails
    /// Type: AWS::ApplicationAutoScaling::ScalableTarget
    /// Properties:
    ///   MinCapacity: 4
    ///   MaxCapacity: 2 # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::ApplicationAutoScaling::ScalableTarget
    /// Properties:
    ///   MinCapacity: 4
    ///   MaxCapacity: 4
    /// ```
    LIMIT_ORDER = "limit_order", Deploy, Deny, "lower limit above the upper limit",
    Check::Resource(limit_order)
}

/// In the order of the types: the type, where both stand, the lower one, the upper one, and by how much the upper one has to be higher.
///
/// Source: the properties' descriptions in the template reference.
const ORDERS: &[(&str, &str, &str, &str, f64)] = &[
    ("AWS::AppRunner::AutoScalingConfiguration", "", "MinSize", "MaxSize", 0.0),
    ("AWS::ApplicationAutoScaling::ScalableTarget", "", "MinCapacity", "MaxCapacity", 0.0),
    (
        "AWS::ApplicationAutoScaling::ScalableTarget",
        "ScheduledActions/*/ScalableTargetAction",
        "MinCapacity",
        "MaxCapacity",
        0.0,
    ),
    (
        "AWS::ApplicationAutoScaling::ScalingPolicy",
        "StepScalingPolicyConfiguration/StepAdjustments/*",
        "MetricIntervalLowerBound",
        "MetricIntervalUpperBound",
        0.0,
    ),
    ("AWS::AutoScaling::AutoScalingGroup", "", "DesiredCapacity", "MaxSize", 0.0),
    ("AWS::AutoScaling::AutoScalingGroup", "", "MinSize", "DesiredCapacity", 0.0),
    (
        "AWS::AutoScaling::AutoScalingGroup",
        "MixedInstancesPolicy/LaunchTemplate/Overrides/*/InstanceRequirements/*",
        "Min",
        "Max",
        0.0,
    ),
    ("AWS::AutoScaling::ScheduledAction", "", "DesiredCapacity", "MaxSize", 0.0),
    ("AWS::AutoScaling::ScheduledAction", "", "MinSize", "DesiredCapacity", 0.0),
    ("AWS::AutoScaling::ScheduledAction", "", "MinSize", "MaxSize", 0.0),
    (
        "AWS::Backup::BackupPlan",
        "BackupPlan/BackupPlanRule/*/Lifecycle",
        "MoveToColdStorageAfterDays",
        "DeleteAfterDays",
        90.0,
    ),
    ("AWS::Backup::BackupVault", "LockConfiguration", "MinRetentionDays", "MaxRetentionDays", 0.0),
    ("AWS::Batch::ComputeEnvironment", "ComputeResources", "MinvCpus", "MaxvCpus", 0.0),
    ("AWS::Batch::ComputeEnvironment", "ComputeResources", "DesiredvCpus", "MaxvCpus", 0.0),
    ("AWS::Batch::ComputeEnvironment", "ComputeResources", "MinvCpus", "DesiredvCpus", 0.0),
    ("AWS::CloudFront::CachePolicy", "CachePolicyConfig", "DefaultTTL", "MaxTTL", 0.0),
    ("AWS::CloudFront::CachePolicy", "CachePolicyConfig", "MinTTL", "DefaultTTL", 0.0),
    ("AWS::CloudFront::Distribution", "DistributionConfig/CacheBehaviors/*", "DefaultTTL", "MaxTTL", 0.0),
    ("AWS::CloudFront::Distribution", "DistributionConfig/CacheBehaviors/*", "MinTTL", "DefaultTTL", 0.0),
    ("AWS::CloudFront::Distribution", "DistributionConfig/DefaultCacheBehavior", "DefaultTTL", "MaxTTL", 0.0),
    ("AWS::CloudFront::Distribution", "DistributionConfig/DefaultCacheBehavior", "MinTTL", "DefaultTTL", 0.0),
    ("AWS::CloudWatch::Alarm", "", "DatapointsToAlarm", "EvaluationPeriods", 0.0),
    ("AWS::Cognito::UserPool", "Schema/*/NumberAttributeConstraints", "MinValue", "MaxValue", 0.0),
    ("AWS::Cognito::UserPool", "Schema/*/StringAttributeConstraints", "MinLength", "MaxLength", 0.0),
    ("AWS::Deadline::Fleet", "", "MinWorkerCount", "MaxWorkerCount", 0.0),
    ("AWS::DocDB::DBCluster", "ServerlessV2ScalingConfiguration", "MinCapacity", "MaxCapacity", 0.0),
    (
        "AWS::DynamoDB::GlobalTable",
        "WriteProvisionedThroughputSettings/WriteCapacityAutoScalingSettings",
        "MinCapacity",
        "MaxCapacity",
        0.0,
    ),
    ("AWS::EC2::EC2Fleet", "LaunchTemplateConfigs/*/Overrides/*/InstanceRequirements/*", "Min", "Max", 0.0),
    ("AWS::EC2::LaunchTemplate", "LaunchTemplateData/InstanceRequirements/*", "Min", "Max", 0.0),
    ("AWS::EC2::SecurityGroup", "SecurityGroupEgress/*", "FromPort", "ToPort", 0.0),
    ("AWS::EC2::SecurityGroup", "SecurityGroupIngress/*", "FromPort", "ToPort", 0.0),
    ("AWS::EC2::SecurityGroupEgress", "", "FromPort", "ToPort", 0.0),
    ("AWS::EC2::SecurityGroupIngress", "", "FromPort", "ToPort", 0.0),
    (
        "AWS::EC2::SpotFleet",
        "SpotFleetRequestConfigData/LaunchTemplateConfigs/*/Overrides/*/InstanceRequirements/*",
        "Min",
        "Max",
        0.0,
    ),
    (
        "AWS::ECS::CapacityProvider",
        "AutoScalingGroupProvider/ManagedScaling",
        "MinimumScalingStepSize",
        "MaximumScalingStepSize",
        0.0,
    ),
    (
        "AWS::ECS::CapacityProvider",
        "ManagedInstancesProvider/InstanceLaunchTemplate/InstanceRequirements/*",
        "Min",
        "Max",
        0.0,
    ),
    ("AWS::ECS::Service", "DeploymentConfiguration", "MinimumHealthyPercent", "MaximumPercent", 0.0),
    ("AWS::ECS::TaskDefinition", "ContainerDefinitions/*", "MemoryReservation", "Memory", 0.0),
    ("AWS::EKS::Nodegroup", "ScalingConfig", "DesiredSize", "MaxSize", 0.0),
    ("AWS::EKS::Nodegroup", "ScalingConfig", "MinSize", "DesiredSize", 0.0),
    ("AWS::EKS::Nodegroup", "ScalingConfig", "MinSize", "MaxSize", 0.0),
    ("AWS::EMR::Cluster", "ManagedScalingPolicy/ComputeLimits", "MinimumCapacityUnits", "MaximumCapacityUnits", 0.0),
    ("AWS::ElastiCache::ServerlessCache", "CacheUsageLimits/DataStorage", "Minimum", "Maximum", 0.0),
    ("AWS::ElastiCache::ServerlessCache", "CacheUsageLimits/ECPUPerSecond", "Minimum", "Maximum", 0.0),
    ("AWS::ElasticLoadBalancing::LoadBalancer", "HealthCheck", "Timeout", "Interval", 0.0),
    ("AWS::ElasticLoadBalancingV2::TargetGroup", "", "HealthCheckTimeoutSeconds", "HealthCheckIntervalSeconds", 0.0),
    ("AWS::GameLift::Fleet", "", "MinSize", "MaxSize", 0.0),
    ("AWS::GameLift::Fleet", "EC2InboundPermissions/*", "FromPort", "ToPort", 0.0),
    ("AWS::Lambda::EventSourceMapping", "ProvisionedPollerConfig", "MinimumPollers", "MaximumPollers", 0.0),
    ("AWS::MWAA::Environment", "", "MinWebservers", "MaxWebservers", 0.0),
    ("AWS::MWAA::Environment", "", "MinWorkers", "MaxWorkers", 0.0),
    ("AWS::Neptune::DBCluster", "ServerlessScalingConfiguration", "MinCapacity", "MaxCapacity", 0.0),
    ("AWS::RDS::DBCluster", "ScalingConfiguration", "MinCapacity", "MaxCapacity", 0.0),
    ("AWS::RDS::DBCluster", "ServerlessV2ScalingConfiguration", "MinCapacity", "MaxCapacity", 0.0),
    ("AWS::RDS::DBInstance", "", "AllocatedStorage", "MaxAllocatedStorage", 0.0),
    ("AWS::S3::Bucket", "LifecycleConfiguration/Rules/*", "Transitions/*/TransitionInDays", "ExpirationInDays", 1.0),
];

/// The protocols whose `FromPort` and `ToPort` are ports. Of ICMP, they are a type and a code.
const WITH_PORTS: &[&str] = &["tcp", "udp", "6", "17"];

fn limit_order<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    let mut told = Vec::new();
    for (_, path, low_name, high_name, distance) in rows_of(ORDERS, resource.type_name, |row| row.0) {
        for holder in resource.values_at(path) {
            let protocol = holder.get("IpProtocol").map(scalar);
            if protocol.is_some_and(|protocol| protocol.is_none_or(|name| !WITH_PORTS.contains(&&*name))) {
                continue;
            }
            let number = |node: &Node| scalar(node)?.trim().parse::<f64>().ok();
            let lows = holder.values_at(low_name);
            let low_name = low_name.rsplit('/').next().unwrap_or(low_name);
            let Some(low) = lows.into_iter().filter_map(number).reduce(f64::max) else { continue };
            let Some(at) = holder.get(high_name) else { continue };
            let Some(high) = number(at) else { continue };
            // What is wrong with two pairs is wrong with one of them.
            if low + distance <= high || told.contains(&holder.id) {
                continue;
            }
            told.push(holder.id);
            let message = match *distance {
                0.0 => format!("`{high_name}` must be at least `{low_name}` ({low}), found {high}"),
                distance => {
                    format!("`{high_name}` must be at least {distance} more than `{low_name}` ({low}), found {high}")
                }
            };
            findings.report(at.id, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ORDERS;
    use crate::lint::testing::findings_alone;
    use crate::schema::ResourceType;

    fn found(type_name: &str, properties: &str) -> Vec<String> {
        let resource = format!("Resources:\n  R: {{Type: '{type_name}', Properties: {{{properties}}}}}\n");
        findings_alone("limit_order", &resource)
    }

    #[test]
    fn the_least_is_not_above_the_most() {
        let target = |low: &str, high: &str| {
            found("AWS::ApplicationAutoScaling::ScalableTarget", &format!("MinCapacity: {low}, MaxCapacity: {high}"))
        };
        assert_eq!(target("5", "'4'"), ["R: `MaxCapacity` must be at least `MinCapacity` (5), found 4"]);
        assert!(target("5", "5").is_empty() && target("5", "!Ref A").is_empty() && target("!Ref A", "1").is_empty());
        let nodes = |sizes: &str| found("AWS::EKS::Nodegroup", &format!("ScalingConfig: {{{sizes}}}"));
        assert_eq!(
            nodes("MinSize: 3, DesiredSize: 1, MaxSize: 2"),
            ["R: `DesiredSize` must be at least `MinSize` (3), found 1"]
        );
        assert!(nodes("MinSize: 1, MaxSize: 2").is_empty());
    }

    #[test]
    fn objects_move_before_they_expire() {
        let rule = |days: &str, expiration: &str| {
            found(
                "AWS::S3::Bucket",
                &format!(
                    "LifecycleConfiguration: {{Rules: [{{Status: Enabled, ExpirationInDays: {expiration}, Transitions: [{{StorageClass: GLACIER, TransitionInDays: {days}}}]}}]}}"
                ),
            )
            .into_iter()
            .filter(|found| found.starts_with("R: "))
            .collect::<Vec<_>>()
        };
        assert_eq!(
            rule("60", "30"),
            ["R: `ExpirationInDays` must be at least 1 more than `TransitionInDays` (60), found 30"]
        );
        assert_eq!(rule("60", "60").len(), 1);
        assert!(rule("60", "90").is_empty() && rule("!Ref A", "1").is_empty());
    }

    #[test]
    fn a_range_of_ports_begins_below_its_end() {
        let rule = |rule: &str| {
            let list = format!("GroupDescription: a, SecurityGroupIngress: [{{{rule}, CidrIp: 10.0.0.0/8}}]");
            let alone = found("AWS::EC2::SecurityGroupEgress", rule);
            assert_eq!(alone, found("AWS::EC2::SecurityGroup", &list));
            alone
        };
        assert_eq!(
            rule("IpProtocol: tcp, FromPort: 443, ToPort: 80"),
            ["R: `ToPort` must be at least `FromPort` (443), found 80"]
        );
        assert!(rule("IpProtocol: tcp, FromPort: 80, ToPort: 443").is_empty());
        // The echo request, whatever its code.
        assert!(rule("IpProtocol: icmp, FromPort: 8, ToPort: -1").is_empty());
        assert!(rule("IpProtocol: !Ref A, FromPort: 8, ToPort: -1").is_empty());
    }

    #[test]
    fn cold_backups_are_kept() {
        let plan = |days: u32| {
            let lifecycle = format!("Lifecycle: {{MoveToColdStorageAfterDays: 10, DeleteAfterDays: {days}}}");
            found("AWS::Backup::BackupPlan", &format!("BackupPlan: {{BackupPlanRule: [{{{lifecycle}}}]}}"))
        };
        assert_eq!(
            plan(99),
            ["R: `DeleteAfterDays` must be at least 90 more than `MoveToColdStorageAfterDays` (10), found 99"]
        );
        assert!(plan(100).is_empty());
    }

    #[test]
    fn other_services_have_limits_too() {
        let workers = |least: u32, most: u32| {
            let found = found("AWS::MWAA::Environment", &format!("Name: air, MinWorkers: {least}, MaxWorkers: {most}"));
            found.into_iter().filter(|found| found.starts_with("R: ")).collect::<Vec<_>>()
        };
        assert_eq!(workers(5, 2), ["R: `MaxWorkers` must be at least `MinWorkers` (5), found 2"]);
        assert!(workers(2, 5).is_empty());
        for (type_name, wrong, right) in [
            (
                "AWS::CloudFront::Distribution",
                "DistributionConfig: {DefaultCacheBehavior: {MinTTL: 60, DefaultTTL: 30}}",
                "DistributionConfig: {DefaultCacheBehavior: {MinTTL: 60, DefaultTTL: 60, MaxTTL: 120}}",
            ),
            (
                "AWS::Cognito::UserPool",
                "Schema: [{Name: a, StringAttributeConstraints: {MinLength: '9', MaxLength: '5'}}]",
                "Schema: [{Name: a, StringAttributeConstraints: {MinLength: '5', MaxLength: '9'}}]",
            ),
            (
                "AWS::EC2::LaunchTemplate",
                "LaunchTemplateData: {InstanceRequirements: {VCpuCount: {Min: 8, Max: 4}, MemoryMiB: {Min: 8}}}",
                "LaunchTemplateData: {InstanceRequirements: {VCpuCount: {Min: 4, Max: 8}, MemoryMiB: {Min: 8}}}",
            ),
            (
                "AWS::AutoScaling::ScheduledAction",
                "MinSize: 9, MaxSize: 3",
                "MinSize: 3, DesiredCapacity: 4, MaxSize: 9",
            ),
        ] {
            let of =
                |properties| found(type_name, properties).into_iter().filter(|found| found.starts_with("R: ")).count();
            assert_eq!((of(wrong), of(right)), (1, 0), "{type_name}");
        }
    }

    #[test]
    fn types_exist() {
        assert!(ORDERS.is_sorted_by_key(|(type_name, ..)| type_name));
        assert!(ORDERS.iter().all(|(type_name, ..)| ResourceType::find(type_name).is_some()));
    }
}
