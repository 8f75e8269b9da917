use crate::lint::assertions::assert_resource;

const TABLE: &str = r#""KeySchema":[{"AttributeName":"a","KeyType":"HASH"}],"AttributeDefinitions":[{"AttributeName":"a","AttributeType":"S"}]"#;

#[test]
fn a_function_from_an_archive_has_a_handler_and_a_runtime() {
    const ROLE: &str = r#""Role":"arn:aws:iam::123456789012:role/r""#;
    let function = |rest: &str, expected: &[&str]| {
        assert_resource("AWS::Lambda::Function", &format!("{{{ROLE},{rest}}}"), expected);
    };
    const INLINE: &str = r#""Code":{"ZipFile":"def handler(event, context):\n  pass"}"#;
    const ARCHIVE: &str = r#""Code":{"S3Bucket":"bucket","S3Key":"key"}"#;
    const RUNTIME: &str = r#""Runtime":"python3.13""#;
    const HANDLER: &str = r#""Handler":"index.handler""#;
    let missing = |name: &str, given: &str| {
        format!(
            "missing_property at R/Properties: missing `{name}` in `AWS::Lambda::Function` (because `{given}` is set)"
        )
    };
    function(&format!("{INLINE},{RUNTIME}"), &[&missing("Handler", "ZipFile")]);
    function(&format!("{ARCHIVE},{RUNTIME}"), &[&missing("Handler", "S3Bucket")]);
    function(&format!("{INLINE},{HANDLER}"), &[&missing("Runtime", "ZipFile")]);
    function(&format!("{ARCHIVE},{HANDLER}"), &[&missing("Runtime", "S3Bucket")]);
    function(&format!("{ARCHIVE},{HANDLER},{RUNTIME}"), &[]);
    function(r#""PackageType":"Image","Code":{"ImageUri":"123456789012.dkr.ecr.us-east-1.amazonaws.com/a:b"}"#, &[]);
}

#[test]
fn notifications_are_of_the_events_of_s3() {
    let bucket = |event: &str| {
        format!(
            r#"{{"NotificationConfiguration":{{"TopicConfigurations":[{{"Event":"{event}","Topic":"arn:aws:sns:us-east-1:123456789012:a"}}]}}}}"#
        )
    };
    let wrong = &["allowed_value at R/Properties/NotificationConfiguration/TopicConfigurations/0/Event"];
    for event in ["s3:ObjectCreated", "s3:ObjectCreate:*", "ObjectCreated:*", "s3:ObjectRemoved:Deleted"] {
        assert_resource("AWS::S3::Bucket", &bucket(event), wrong);
    }
    for event in ["s3:ObjectCreated:*", "s3:ObjectRemoved:Delete", "s3:LifecycleTransition"] {
        assert_resource("AWS::S3::Bucket", &bucket(event), &[]);
    }
}

#[test]
fn a_file_system_is_reached_from_a_vpc() {
    let function = |more: &str| {
        format!(
            r#"{{"Code":{{"S3Bucket":"abc","S3Key":"k"}},"Handler":"h.h","Role":"arn:aws:iam::123456789012:role/r","Runtime":"python3.13",
                    "FileSystemConfigs":[{{"Arn":"arn:aws:elasticfilesystem:us-east-1:123456789012:access-point/fsap-0123456789abcdef0","LocalMountPath":"/mnt/a"}}]{more}}}"#
        )
    };
    assert_resource("AWS::Lambda::Function", &function(""), &["dependent_property at R/Properties"]);
    let vpc = r#","VpcConfig":{"SubnetIds":["subnet-12345678"],"SecurityGroupIds":["sg-12345678"]}"#;
    assert_resource("AWS::Lambda::Function", &function(vpc), &[]);
}

#[test]
fn health_checks_of_ec2_are_alone() {
    let group = |kind: &str| {
        let more = r#""LaunchTemplate":{"LaunchTemplateId":"lt-12345678","Version":"1"},"AvailabilityZones":["a"]"#;
        format!(r#"{{"MinSize":"1","MaxSize":"1",{more},"HealthCheckType":"{kind}"}}"#)
    };
    let wrong = &["pattern at R/Properties/HealthCheckType"];
    assert_resource("AWS::AutoScaling::AutoScalingGroup", &group("EC2,ELB"), wrong);
    assert_resource("AWS::AutoScaling::AutoScalingGroup", &group("ELB,EC2"), wrong);
    for right in ["EC2", "ELB", "ELB,EBS"] {
        assert_resource("AWS::AutoScaling::AutoScalingGroup", &group(right), &[]);
    }
}

#[test]
fn a_mistake_of_one_item_hides_none_of_another() {
    let disk = |kind: &str, more: &str| {
        format!(r#"{{"DeviceName":"/dev/sdm","Ebs":{{"VolumeType":"{kind}","VolumeSize":20{more}}}}}"#)
    };
    let disks = [disk("io1", r#","Iops":0"#), disk("magnetic", "")].join(",");
    assert_resource(
        "AWS::EC2::Instance",
        &format!(r#"{{"ImageId":"ami-12345678","BlockDeviceMappings":[{disks}]}}"#),
        &[
            "range at R/Properties/BlockDeviceMappings/0/Ebs/Iops: `Iops` must be between 100 and 64000, found 0 (because `VolumeType` is `io1`)",
            "allowed_value at R/Properties/BlockDeviceMappings/1/Ebs/VolumeType",
        ],
    );
}

#[test]
fn a_version_that_is_gone_is_told_by_its_value() {
    assert_resource(
        "AWS::RDS::DBInstance",
        r#"{"Engine":"postgres","EngineVersion":"16.4","DBInstanceClass":"db.t4g.micro","AllocatedStorage":"20","ManageMasterUserPassword":true,"MasterUsername":"shop"}"#,
        &[
            "questionable_value at R/Properties/EngineVersion: `EngineVersion` cannot be `16.4` (because `Engine` is `postgres`)",
        ],
    );
}

#[test]
fn one_property_asks_for_another() {
    assert_resource(
        "AWS::DynamoDB::Table",
        &format!("{{{TABLE}}}"),
        &[
            "missing_property at R/Properties: missing `ProvisionedThroughput` in `AWS::DynamoDB::Table` (because `BillingMode` is not `PAY_PER_REQUEST`)",
        ],
    );
    assert_resource("AWS::DynamoDB::Table", &format!(r#"{{{TABLE},"BillingMode":{{"Ref":"Mode"}}}}"#), &[]);
    assert_resource("AWS::DynamoDB::Table", &format!(r#"{{{TABLE},"BillingMode":"PAY_PER_REQUEST"}}"#), &[]);
}

#[test]
fn what_is_wrong_already_asks_for_nothing() {
    assert_resource(
        "AWS::DynamoDB::Table",
        &format!(r#"{{{TABLE},"BillingMode":"PAY"}}"#),
        &["allowed_value at R/Properties/BillingMode"],
    );
    assert_resource(
        "AWS::DynamoDB::Table",
        &format!(r#"{{{TABLE},"BilingMode":"PAY_PER_REQUEST"}}"#),
        &["unknown_property at R/Properties/BilingMode"],
    );
}

#[test]
fn questionable_value() {
    let group = |port: &str| {
        format!(
            r#"{{"GroupDescription":"g","SecurityGroupIngress":[{{"IpProtocol":"-1","CidrIp":"10.0.0.0/8"{port}}}]}}"#
        )
    };
    assert_resource(
        "AWS::EC2::SecurityGroup",
        &group(r#","FromPort":80"#),
        &["questionable_value at R/Properties/SecurityGroupIngress/0/FromPort: `FromPort` is not allowed here"],
    );
    assert_resource("AWS::EC2::SecurityGroup", &group(""), &[]);
}

#[test]
fn ports_are_numbers_of_16_bits() {
    let group = |protocol: &str, from: &str, to: &str| {
        format!(
            r#"{{"GroupDescription":"g","SecurityGroupIngress":[{{"IpProtocol":{protocol},"CidrIp":"10.0.0.0/8","FromPort":{from},"ToPort":{to}}}]}}"#
        )
    };
    assert_resource(
        "AWS::EC2::SecurityGroup",
        &group(r#""tcp""#, "80", "65536"),
        &[
            "range at R/Properties/SecurityGroupIngress/0/ToPort: `ToPort` must be between 0 and 65535, found 65536 (because `IpProtocol` is `tcp`, `udp`, `6` or `17`)",
        ],
    );
    assert_resource("AWS::EC2::SecurityGroup", &group(r#""tcp""#, "0", "65535"), &[]);
    assert_resource("AWS::EC2::SecurityGroup", &group(r#""icmp""#, "-1", "-1"), &[]);
}

#[test]
fn tags_are_limited() {
    let topic = |tags: &str| format!(r#"{{"Tags":[{tags}]}}"#);
    let twice = r#"{"Key":"a","Value":"1"},{"Key":"a","Value":"2"}"#;
    assert_resource(
        "AWS::SNS::Topic",
        &topic(twice),
        &["unique_items at R/Properties/Tags/1/Key: duplicate `Key` in `Tags`"],
    );
    assert_resource(
        "AWS::SNS::Topic",
        &topic(r#"{"Key":"aws:a","Value":"1"}"#),
        &["pattern at R/Properties/Tags/0/Key"],
    );
    assert_resource(
        "AWS::SSM::Parameter",
        r#"{"Type":"String","Value":"v","Tags":{"aws:a":"1"}}"#,
        &["unknown_property at R/Properties/Tags/aws:a: invalid name `aws:a` in `Tags`; names must match `^(?!aws:)`"],
    );
    assert_resource("AWS::SNS::Topic", &topic(r#"{"Key":"a:aws:","Value":""},{"Key":"b","Value":"2"}"#), &[]);
}

#[test]
fn what_the_sources_have_in_code() {
    let function = |runtime: &str| {
        format!(
            r#"{{"Code":{{"S3Bucket":"abc","S3Key":"k"}},"Handler":"h.h","Role":"arn:aws:iam::123456789012:role/r","Runtime":"{runtime}","SnapStart":{{"ApplyOn":"PublishedVersions"}}}}"#
        )
    };
    assert_resource(
        "AWS::Lambda::Function",
        &function("nodejs22.x"),
        &[
            "allowed_value at R/Properties/Runtime: `Runtime` must be `dotnet10`, `dotnet8`, `java11`, `java17`, `java21`, `java25`, `python3.12`, `python3.13` or `python3.14`, found `nodejs22.x` (because `ApplyOn` is `PublishedVersions` and `Runtime` is set)",
        ],
    );
    assert_resource("AWS::Lambda::Function", &function("java21"), &[]);
    assert_resource("AWS::EC2::Instance", r#"{"InstanceType":"t3.micro"}"#, &["missing_alternative at R/Properties"]);
    let zone = |name: &str| {
        format!(
            r#"{{"HostedZoneName":"{name}","Name":"a.example.com","Type":"A","TTL":"60","ResourceRecords":["10.0.0.1"]}}"#
        )
    };
    assert_resource("AWS::Route53::RecordSet", &zone("example.com"), &["pattern at R/Properties/HostedZoneName"]);
    assert_resource("AWS::Route53::RecordSet", &zone("example.com."), &[]);
    let tiering = |tier: &str, days: u32| {
        let tiers = format!(r#"[{{"AccessTier":"{tier}","Days":{days}}}]"#);
        format!(r#"{{"IntelligentTieringConfigurations":[{{"Id":"a","Status":"Enabled","Tierings":{tiers}}}]}}"#)
    };
    assert_resource(
        "AWS::S3::Bucket",
        &tiering("DEEP_ARCHIVE_ACCESS", 90),
        &["range at R/Properties/IntelligentTieringConfigurations/0/Tierings/0/Days"],
    );
    assert_resource("AWS::S3::Bucket", &tiering("ARCHIVE_ACCESS", 90), &[]);
}

#[test]
fn engines_have_no_case() {
    let instance = |engine: &str| {
        format!(
            r#"{{"Engine":"{engine}","DBInstanceClass":"db.t3.micro","AllocatedStorage":"20","MasterUsername":"admin1","ManageMasterUserPassword":true}}"#
        )
    };
    assert_resource("AWS::RDS::DBInstance", &instance("MySQL"), &[]);
    assert_resource("AWS::RDS::DBInstance", &instance("MySQ"), &["questionable_value at R/Properties/Engine"]);
}

#[test]
fn an_event_of_a_stream_has_a_position() {
    let event = |properties: &str| {
        format!(
            r#"{{"Transform":"AWS::Serverless-2016-10-31","Resources":{{
                "S":{{"Type":"AWS::Kinesis::Stream","DeletionPolicy":"Delete","UpdateReplacePolicy":"Delete","Properties":{{"ShardCount":1}}}},
                "F":{{"Type":"AWS::Serverless::Function","Properties":{{"InlineCode":"def handler(event, context): pass",
                    "Handler":"index.handler","Runtime":"python3.13","Events":{{"E":{{"Type":"Kinesis","Properties":{{
                        "Stream":{{"Fn::GetAtt":["S","Arn"]}}{properties}}}}}}}}}}}}}}}"#
        )
    };
    let template =
        |properties: &str, expected: &[&str]| crate::lint::assertions::assert_template(&event(properties), expected);
    template("", &["missing_property at F/Properties/Events/E/Properties: missing `StartingPosition`"]);
    template(r#","StartingPosition":"LATEST""#, &[]);
}

#[test]
fn a_function_in_a_vpc_has_subnets_and_groups() {
    let function = |vpc: &str, expected: &[&str]| {
        let properties = format!(
            r#"{{"Code":{{"S3Bucket":"abc","S3Key":"k"}},"Handler":"h.h","Role":"arn:aws:iam::123456789012:role/r","Runtime":"python3.13","VpcConfig":{{{vpc}}}}}"#
        );
        assert_resource("AWS::Lambda::Function", &properties, expected);
    };
    let (subnets, groups) = (r#""SubnetIds":["subnet-12345678"]"#, r#""SecurityGroupIds":["sg-12345678"]"#);
    function(subnets, &["dependent_property at R/Properties/VpcConfig"]);
    function(groups, &["dependent_property at R/Properties/VpcConfig"]);
    function(&format!("{subnets},{groups}"), &[]);
}

#[test]
fn a_delivery_stream_is_subscribed_with_a_role() {
    let subscription = |more: &str, expected: &[&str]| {
        let properties = format!(
            r#"{{"TopicArn":"arn:aws:sns:eu-west-1:123456789012:a","Protocol":"firehose","Endpoint":"arn:aws:firehose:eu-west-1:123456789012:deliverystream/a"{more}}}"#
        );
        assert_resource("AWS::SNS::Subscription", &properties, expected);
    };
    subscription("", &["missing_property at R/Properties: missing `SubscriptionRoleArn`"]);
    subscription(r#","SubscriptionRoleArn":"arn:aws:iam::123456789012:role/a""#, &[]);
}
