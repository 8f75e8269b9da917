//! What Kinesis, Amazon Data Firehose, Amazon MSK, Amazon MQ and AWS IoT ask of streams and messages, in the form of the table of services.

/// Where a stream of Firehose takes its records from.
const SOURCE: &str = r#"{"allOf":[
    {"if":{"required":["DeliveryStreamType"],"properties":{"DeliveryStreamType":{"type":"string","enum":["KinesisStreamAsSource"]}}},
        "then":{"required":["KinesisStreamSourceConfiguration"]},
        "else":{"properties":{"KinesisStreamSourceConfiguration":false}}},
    {"if":{"required":["DeliveryStreamType"],"properties":{"DeliveryStreamType":{"type":"string","enum":["MSKAsSource"]}}},
        "then":{"required":["MSKSourceConfiguration"]},
        "else":{"properties":{"MSKSourceConfiguration":false}}}]}"#;

/// Converted records are compressed by their new format, and need a buffer of 64 MiB.
const CONVERTED: &str = r#"{"if":{"required":["DataFormatConversionConfiguration"],"properties":{"DataFormatConversionConfiguration":{
        "required":["Enabled"],"properties":{"Enabled":{"enum":[true,"true"]}}}}},
    "then":{"properties":{"CompressionFormat":{"enum":["UNCOMPRESSED"]},"BufferingHints":{"properties":{"SizeInMBs":{"minimum":64}}},
        "DataFormatConversionConfiguration":{"required":["InputFormatConfiguration","OutputFormatConfiguration","SchemaConfiguration"]}}}}"#;

/// Brokers of each engine have their own ways to be there twice, each with its subnets.
const BROKER: &str = r#"{"allOf":[
    {"if":{"required":["EngineType"],"properties":{"EngineType":{"type":"string","enumCaseInsensitive":["rabbitmq"]}}},
        "then":{"properties":{"DeploymentMode":{"enum":["CLUSTER_MULTI_AZ","SINGLE_INSTANCE"]}}}},
    {"if":{"required":["EngineType"],"properties":{"EngineType":{"type":"string","enumCaseInsensitive":["activemq"]}}},
        "then":{"properties":{"DeploymentMode":{"enum":["ACTIVE_STANDBY_MULTI_AZ","SINGLE_INSTANCE"]}}}},
    {"if":{"required":["DeploymentMode"],"properties":{"DeploymentMode":{"type":"string","enum":["SINGLE_INSTANCE"]}}},
        "then":{"properties":{"SubnetIds":{"maxItems":1}}}},
    {"if":{"required":["DeploymentMode"],"properties":{"DeploymentMode":{"type":"string","enum":["ACTIVE_STANDBY_MULTI_AZ"]}}},
        "then":{"properties":{"SubnetIds":{"minItems":2,"maxItems":2}}}}]}"#;

/// In the order of the types.
///
/// Sources: "CreateStream" and "IncreaseStreamRetentionPeriod" in the Kinesis API reference; "CreateDeliveryStream" and
/// "DataFormatConversionConfiguration" in the Amazon Data Firehose API reference; "Broker types" of the Amazon MSK developer
/// guide; "CreateBroker" in the Amazon MQ API reference; "Action" and "TopicRulePayload" in the AWS IoT API reference.
pub(crate) const STREAMS: &[(&str, &str, &str)] = &[
    ("AWS::AmazonMQ::Broker", "/", BROKER),
    (
        "AWS::IoT::TopicRule",
        "TopicRulePayload/Actions/*,TopicRulePayload/ErrorAction",
        r#"{"minProperties":1,"maxProperties":1}"#,
    ),
    ("AWS::IoT::TopicRule", "TopicRulePayload/AwsIotSqlVersion", r#"{"enum":["2015-10-08","2016-03-23","beta"]}"#),
    ("AWS::Kinesis::Stream", "RetentionPeriodHours", r#"{"minimum":24,"maximum":8760}"#),
    (
        "AWS::Kinesis::Stream",
        "/",
        r#"{"if":{"required":["StreamModeDetails"],"properties":{"StreamModeDetails":{"required":["StreamMode"],
            "properties":{"StreamMode":{"type":"string","enum":["ON_DEMAND"]}}}}},"then":{"properties":{"ShardCount":false}}}"#,
    ),
    ("AWS::KinesisFirehose::DeliveryStream", "/", SOURCE),
    ("AWS::KinesisFirehose::DeliveryStream", "ExtendedS3DestinationConfiguration", CONVERTED),
    (
        "AWS::KinesisFirehose::DeliveryStream",
        "ExtendedS3DestinationConfiguration/BufferingHints,S3DestinationConfiguration/BufferingHints",
        r#"{"dependentRequired":{"IntervalInSeconds":["SizeInMBs"],"SizeInMBs":["IntervalInSeconds"]}}"#,
    ),
    (
        "AWS::MSK::Cluster",
        "BrokerNodeGroupInfo/InstanceType",
        r#"{"forms":[["^(kafka|express)[.]","must begin with `kafka.` or `express.`, such as `kafka.m7g.large`"]]}"#,
    ),
    ("AWS::MSK::Cluster", "BrokerNodeGroupInfo/ClientSubnets", r#"{"minItems":2,"maxItems":3}"#),
];

#[cfg(test)]
mod tests {
    use super::STREAMS;
    use crate::lint::testing::assert_told_apart;

    const FIREHOSE: &str = "AWS::KinesisFirehose::DeliveryStream";
    const BUCKET: &str = "BucketARN: 'arn:aws:s3:::a', RoleARN: 'arn:aws:iam::123456789012:role/a'";
    const FROM: &str = "KinesisStreamSourceConfiguration: {KinesisStreamARN: 'arn:aws:kinesis:eu-west-1:123456789012:stream/a', RoleARN: 'arn:aws:iam::123456789012:role/a'}";
    const SCHEMA: &str =
        "Enabled: true, SchemaConfiguration: {}, InputFormatConfiguration: {}, OutputFormatConfiguration: {}";

    #[test]
    fn streams_are_told_apart() {
        assert_told_apart(&[
            (
                "AWS::Kinesis::Stream",
                "range",
                "ShardCount: 1, RetentionPeriodHours: 12",
                "ShardCount: 1, RetentionPeriodHours: 48",
            ),
            (
                "AWS::Kinesis::Stream",
                "unwanted_property",
                "ShardCount: 1, StreamModeDetails: {StreamMode: ON_DEMAND}",
                "ShardCount: 1, StreamModeDetails: {StreamMode: !Ref Mode}",
            ),
        ]);
        let cluster = |kind: &str, subnets: &str| {
            format!(
                "ClusterName: a, KafkaVersion: 3.6.0, NumberOfBrokerNodes: 2, BrokerNodeGroupInfo: {{InstanceType: {kind}, ClientSubnets: {subnets}}}"
            )
        };
        let two = "[subnet-12345678, subnet-23456789]";
        assert_told_apart(&[
            ("AWS::MSK::Cluster", "name_form", &cluster("m7g.large", two), &cluster("kafka.m7g.large", two)),
            (
                "AWS::MSK::Cluster",
                "item_count",
                &cluster("express.m7g.large", "[subnet-12345678]"),
                &cluster("express.m7g.large", "!Ref Subnets"),
            ),
        ]);
    }

    #[test]
    fn brokers_and_rules_are_told_apart() {
        let broker = |engine: &str, mode: &str, subnets: &str| {
            format!(
                "BrokerName: a, EngineType: {engine}, DeploymentMode: {mode}, HostInstanceType: mq.m5.large, PubliclyAccessible: false, SubnetIds: {subnets}"
            )
        };
        let (one, two) = ("[subnet-12345678]", "[subnet-12345678, subnet-23456789]");
        for (lint, wrong, right) in [
            (
                "allowed_value",
                broker("RABBITMQ", "ACTIVE_STANDBY_MULTI_AZ", two),
                broker("ACTIVEMQ", "ACTIVE_STANDBY_MULTI_AZ", two),
            ),
            ("allowed_value", broker("ActiveMQ", "CLUSTER_MULTI_AZ", two), broker("RabbitMQ", "CLUSTER_MULTI_AZ", two)),
            ("item_count", broker("ACTIVEMQ", "SINGLE_INSTANCE", two), broker("ACTIVEMQ", "SINGLE_INSTANCE", one)),
            (
                "item_count",
                broker("ACTIVEMQ", "ACTIVE_STANDBY_MULTI_AZ", one),
                broker("ACTIVEMQ", "ACTIVE_STANDBY_MULTI_AZ", "!Ref Subnets"),
            ),
        ] {
            assert_told_apart(&[("AWS::AmazonMQ::Broker", lint, &wrong, &right)]);
        }
        let rule = |version: &str, more: &str| {
            format!(
                "TopicRulePayload: {{Sql: SELECT * FROM 'a', AwsIotSqlVersion: {version}, Actions: [{{Lambda: {{FunctionArn: !GetAtt F.Arn}}{more}}}]}}"
            )
        };
        let right = rule("'2016-03-23'", "");
        let both = rule("'2016-03-23'", ", Sns: {TargetArn: !Ref T, RoleArn: !GetAtt R.Arn}");
        assert_told_apart(&[
            ("AWS::IoT::TopicRule", "property_count", &both, &right),
            ("AWS::IoT::TopicRule", "allowed_value", &rule("'2017-01-01'", ""), &right),
        ]);
    }

    #[test]
    fn deliveries_are_told_apart() {
        let stream = |head: &str, more: &str| format!("{head}ExtendedS3DestinationConfiguration: {{{BUCKET}{more}}}");
        let converted = |more: &str| stream("", &format!(", DataFormatConversionConfiguration: {{{SCHEMA}}}{more}"));
        for (lint, wrong, right) in [
            (
                "missing_property",
                stream("DeliveryStreamType: KinesisStreamAsSource, ", ""),
                stream("DeliveryStreamType: DirectPut, ", ""),
            ),
            (
                "unwanted_property",
                stream(&format!("DeliveryStreamType: DirectPut, {FROM}, "), ""),
                stream(&format!("DeliveryStreamType: KinesisStreamAsSource, {FROM}, "), ""),
            ),
            (
                "unwanted_property",
                stream(&format!("{FROM}, "), ""),
                stream(&format!("DeliveryStreamType: !Ref Kind, {FROM}, "), ""),
            ),
            ("allowed_value", converted(", CompressionFormat: GZIP"), converted(", CompressionFormat: UNCOMPRESSED")),
            (
                "range",
                converted(", BufferingHints: {SizeInMBs: 5, IntervalInSeconds: 60}"),
                converted(", BufferingHints: {SizeInMBs: 64, IntervalInSeconds: 60}"),
            ),
            (
                "missing_property",
                stream("", ", DataFormatConversionConfiguration: {Enabled: true}"),
                stream("", ", DataFormatConversionConfiguration: {Enabled: false}"),
            ),
            (
                "dependent_property",
                stream("", ", BufferingHints: {SizeInMBs: 5}"),
                stream("", ", BufferingHints: {SizeInMBs: 5, IntervalInSeconds: 60}"),
            ),
        ] {
            assert_told_apart(&[(FIREHOSE, lint, &wrong, &right)]);
        }
    }

    #[test]
    fn the_table_is_sorted_and_its_schemas_are_read() {
        assert!(STREAMS.is_sorted_by_key(|row| row.0));
        assert!(STREAMS.iter().all(|(.., schema)| crate::schema::parsed(schema).is_some()));
    }
}
