//! What EC2 asks of instances, volumes and networks, in the form of the table of services.

/// The sizes and the speed of a volume. The parts of the row are the name of the size and that of the speed.
macro_rules! volume {
    ($size:literal) => {
        concat!(
            r#"{"allOf":[
                {"if":{"required":["VolumeType"],"properties":{"VolumeType":{"type":"string","enum":["io1","io2"]}}},
                    "then":{"required":["Iops"],"properties":{""#, $size, r#"":{"minimum":4}}}},
                {"if":{"required":["VolumeType"],"properties":{"VolumeType":{"type":"string","enum":["sc1","st1"]}}},
                    "then":{"properties":{""#, $size, r#"":{"minimum":125,"maximum":16384}}}},
                {"if":{"required":["VolumeType"],"properties":{"VolumeType":{"type":"string","enum":["standard"]}}},
                    "then":{"properties":{""#, $size, r#"":{"maximum":1024}}}},
                {"if":{"required":["VolumeType"],"properties":{"VolumeType":{"type":"string","enum":["gp2","io1"]}}},
                    "then":{"properties":{""#, $size, r#"":{"maximum":16384}}}},
                {"if":{"required":["VolumeType"],"properties":{"VolumeType":{"type":"string","enum":["gp3"]}}},
                    "then":{"properties":{"Iops":{"minimum":3000},"Throughput":{"minimum":125}}}}]}"#
        )
    };
}

/// Where a flow log is delivered: to a log group, with a role, or elsewhere.
const FLOW_LOG: &str = r#"{"requiredOr":["LogDestination","LogGroupName"],
    "if":{"required":["LogDestinationType"],"properties":{"LogDestinationType":{"type":"string","enum":["kinesis-data-firehose","s3"]}}},
    "then":{"properties":{"LogGroupName":false}},
    "else":{"required":["DeliverLogsPermissionArn"]}}"#;

/// A public gateway of a zone has an address.
const GATEWAY: &str = r#"{"if":{"properties":{"ConnectivityType":{"type":"string","enum":["public"]},
    "AvailabilityMode":{"type":"string","enum":["zonal"]}}},"then":{"required":["AllocationId","SubnetId"]},
    "else":{"if":{"required":["ConnectivityType"],"properties":{"ConnectivityType":{"type":"string","enum":["private"]}}},
        "then":{"properties":{"AllocationId":false}}}}"#;

/// TCP and UDP have ports, and ICMP has types.
const ACL_ENTRY: &str = r#"{"allOf":[
    {"if":{"required":["Protocol"],"properties":{"Protocol":{"enum":[6,17,"6","17"]}}},"then":{"required":["PortRange"]}},
    {"if":{"required":["Protocol"],"properties":{"Protocol":{"enum":[1,"1"]}}},"then":{"required":["Icmp"]}}]}"#;

/// In the order of the types.
///
/// Sources: "Amazon EBS volume types" of the Amazon EBS user guide; "PutScheduledUpdateGroupAction" in the Amazon EC2 Auto
/// Scaling API reference; "CreateFlowLogs", "CreateNatGateway", "CreateNetworkAclEntry", "CreateVolume" and "RunInstances" in
/// the Amazon EC2 API reference, and its messages, such as "The parameter groupName cannot be used with the
/// parameter subnet".
pub(crate) const COMPUTE: &[(&str, &str, &str)] = &[
    ("AWS::AutoScaling::ScheduledAction", "/", r#"{"requiredOr":["DesiredCapacity","MaxSize","MinSize"]}"#),
    (
        "AWS::AutoScaling::ScheduledAction",
        "Recurrence",
        r#"{"forms":[["^[^ ()]+( +[^ ()]+){4}$","must have five fields, such as `30 8 * * 1-5`"]]}"#,
    ),
    ("AWS::EC2::FlowLog", "/", FLOW_LOG),
    ("AWS::EC2::Instance", "/", r#"{"if":{"required":["SubnetId"]},"then":{"properties":{"SecurityGroups":false}}}"#),
    ("AWS::EC2::Instance", "BlockDeviceMappings/*/Ebs", volume!("VolumeSize")),
    ("AWS::EC2::LaunchTemplate", "LaunchTemplateData/BlockDeviceMappings/*/Ebs", volume!("VolumeSize")),
    ("AWS::EC2::NatGateway", "/", GATEWAY),
    ("AWS::EC2::NetworkAclEntry", "/", ACL_ENTRY),
    ("AWS::EC2::NetworkAclEntry", "RuleNumber", r#"{"minimum":1,"maximum":32766}"#),
    ("AWS::EC2::Volume", "/", volume!("Size")),
];

#[cfg(test)]
mod tests {
    use super::COMPUTE;
    use crate::lint::testing::assert_told_apart;

    const LOGGED: &str = "ResourceId: vpc-12345678, ResourceType: VPC, TrafficType: ALL";
    const TO_GROUP: &str = "LogGroupName: a, DeliverLogsPermissionArn: 'arn:aws:iam::123456789012:role/a'";

    #[test]
    fn volumes_are_told_apart() {
        for (lint, wrong, right) in [
            ("missing_property", "VolumeType: io1, Size: 10", "VolumeType: io1, Size: 10, Iops: 500"),
            ("range", "VolumeType: st1, Size: 100", "VolumeType: st1, Size: 125"),
            ("range", "VolumeType: standard, Size: 2000", "VolumeType: gp2, Size: 2000"),
            ("range", "VolumeType: gp3, Size: 10, Iops: 100", "VolumeType: gp3, Size: 10, Iops: 3000"),
            ("range", "VolumeType: gp2, Size: 20000", "VolumeType: !Ref Kind, Size: 20000"),
        ] {
            let volume = |rest: &str| format!("AvailabilityZone: eu-west-1a, {rest}");
            assert_told_apart(&[("AWS::EC2::Volume", lint, &volume(wrong), &volume(right))]);
        }
        let template = |ebs: &str| {
            format!("LaunchTemplateData: {{BlockDeviceMappings: [{{DeviceName: /dev/sda1, Ebs: {{{ebs}}}}}]}}")
        };
        let (wrong, right) = (template("VolumeType: io2, VolumeSize: 10"), template("VolumeType: gp3, VolumeSize: 10"));
        assert_told_apart(&[("AWS::EC2::LaunchTemplate", "missing_property", &wrong, &right)]);
    }

    #[test]
    fn schedules_and_entries_are_told_apart() {
        let action = |rest: &str| format!("AutoScalingGroupName: a, {rest}");
        let right = action("MinSize: 1, Recurrence: '0 8 * * 1-5'");
        for (lint, wrong) in [
            ("missing_alternative", "Recurrence: 0 8 * * *"),
            ("name_form", "MinSize: 1, Recurrence: cron(0 8 * * ? *)"),
            ("name_form", "MinSize: 1, Recurrence: 0 8 * * ? *"),
        ] {
            assert_told_apart(&[("AWS::AutoScaling::ScheduledAction", lint, &action(wrong), &right)]);
        }
        let entry = |rest: &str| format!("NetworkAclId: acl-12345678, RuleAction: deny, CidrBlock: 10.0.0.0/8, {rest}");
        let right = entry("RuleNumber: 100, Protocol: 6, PortRange: {From: 443, To: 443}");
        for (lint, wrong) in [
            ("missing_property", "RuleNumber: 100, Protocol: 17"),
            ("missing_property", "RuleNumber: 100, Protocol: '1'"),
            ("range", "RuleNumber: 40000, Protocol: -1"),
        ] {
            assert_told_apart(&[("AWS::EC2::NetworkAclEntry", lint, &entry(wrong), &right)]);
        }
        assert_told_apart(&[(
            "AWS::EC2::NetworkAclEntry",
            "missing_property",
            &entry("RuleNumber: 100, Protocol: 6"),
            &entry("RuleNumber: 100, Protocol: -1"),
        )]);
    }

    #[test]
    fn networks_are_told_apart() {
        let log = |rest: &str| format!("{LOGGED}, {rest}");
        for (lint, wrong, right) in [
            ("missing_alternative", LOGGED.to_owned(), log(TO_GROUP)),
            ("missing_property", log("LogGroupName: a"), log(TO_GROUP)),
            (
                "unwanted_property",
                log("LogDestinationType: s3, LogDestination: 'arn:aws:s3:::a', LogGroupName: a"),
                log("LogDestinationType: s3, LogDestination: 'arn:aws:s3:::a'"),
            ),
        ] {
            assert_told_apart(&[("AWS::EC2::FlowLog", lint, &wrong, &right)]);
        }
        for (lint, wrong, right) in [
            (
                "missing_property",
                "SubnetId: subnet-12345678",
                "SubnetId: subnet-12345678, AllocationId: eipalloc-12345678",
            ),
            ("missing_property", "SubnetId: subnet-12345678", "SubnetId: subnet-12345678, ConnectivityType: private"),
            ("missing_property", "SubnetId: subnet-12345678", "VpcId: vpc-12345678, AvailabilityMode: regional"),
            (
                "unwanted_property",
                "SubnetId: subnet-12345678, ConnectivityType: private, AllocationId: eipalloc-12345678",
                "SubnetId: subnet-12345678, ConnectivityType: !Ref Kind, AllocationId: eipalloc-12345678",
            ),
        ] {
            assert_told_apart(&[("AWS::EC2::NatGateway", lint, wrong, right)]);
        }
        assert_told_apart(&[(
            "AWS::EC2::Instance",
            "unwanted_property",
            "ImageId: ami-12345678, SubnetId: subnet-12345678, SecurityGroups: [web]",
            "ImageId: ami-12345678, SubnetId: subnet-12345678, SecurityGroupIds: [sg-12345678]",
        )]);
    }

    #[test]
    fn the_table_is_sorted_and_its_schemas_are_read() {
        assert!(COMPUTE.is_sorted_by_key(|row| row.0));
        assert!(COMPUTE.iter().all(|(.., schema)| crate::schema::parsed(schema).is_some()));
    }
}
