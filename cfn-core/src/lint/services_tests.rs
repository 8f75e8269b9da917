//! What services ask for and reject, each with a resource that is wrong and one that is like it and right.

use crate::lint::schema::services::SERVICES;
use crate::lint::testing::assert_told_apart;

/// The type, the lint, what is wrong and what is right.
const CASES: &[(&str, &str, &str, &str)] = &[
    (
        "AWS::ApplicationAutoScaling::ScalingPolicy",
        "missing_property",
        "PolicyName: p, PolicyType: StepScaling",
        "PolicyName: p, PolicyType: StepScaling, StepScalingPolicyConfiguration: {}",
    ),
    (
        "AWS::AutoScaling::AutoScalingGroup",
        "missing_alternative",
        "MinSize: '1', MaxSize: '1', LaunchConfigurationName: a",
        "MinSize: '1', MaxSize: '1', LaunchConfigurationName: a, AvailabilityZones: [us-east-1a]",
    ),
    (
        "AWS::AutoScaling::ScalingPolicy",
        "missing_property",
        "AutoScalingGroupName: a, PolicyType: TargetTrackingScaling",
        "AutoScalingGroupName: a, ScalingAdjustment: 1, AdjustmentType: ChangeInCapacity",
    ),
    (
        "AWS::CertificateManager::Certificate",
        "name_form",
        "DomainName: 'https://example.com'",
        "DomainName: '*.example.com'",
    ),
    (
        "AWS::CertificateManager::Certificate",
        "allowed_value",
        "DomainName: example.com, ValidationMethod: dns",
        "DomainName: example.com, ValidationMethod: DNS",
    ),
    (
        "AWS::CloudFront::Distribution",
        "missing_property",
        "DistributionConfig: {Enabled: true, DefaultCacheBehavior: {TargetOriginId: a, ViewerProtocolPolicy: https-only}, Aliases: [www.example.com]}",
        "DistributionConfig: {Enabled: true, DefaultCacheBehavior: {TargetOriginId: a, ViewerProtocolPolicy: https-only}, Aliases: []}",
    ),
    (
        "AWS::CloudFront::Distribution",
        "item_count",
        "DistributionConfig: {DefaultCacheBehavior: {AllowedMethods: [GET, HEAD, OPTIONS, POST]}}",
        "DistributionConfig: {DefaultCacheBehavior: {AllowedMethods: [GET, HEAD, OPTIONS, PUT, POST, PATCH, DELETE]}}",
    ),
    (
        "AWS::CloudFront::Distribution",
        "allowed_value",
        "DistributionConfig: {DefaultCacheBehavior: {AllowedMethods: [GET, POST]}}",
        "DistributionConfig: {DefaultCacheBehavior: {AllowedMethods: [GET, HEAD]}}",
    ),
    (
        "AWS::CloudFront::Distribution",
        "item_count",
        "DistributionConfig: {DefaultCacheBehavior: {CachedMethods: [GET]}}",
        "DistributionConfig: {DefaultCacheBehavior: {CachedMethods: [GET, HEAD, OPTIONS]}}",
    ),
    (
        "AWS::CodeBuild::Project",
        "allowed_value",
        "Source: {Type: CODEPIPELINE, BuildSpec: a.yml}, Artifacts: {Type: NO_ARTIFACTS}",
        "Source: {Type: CODEPIPELINE, BuildSpec: a.yml}, Artifacts: {Type: CODEPIPELINE}",
    ),
    (
        "AWS::CodeBuild::Project",
        "name_form",
        "Environment: {ComputeType: BUILD_GENERAL1_SMALL, Type: ARM_CONTAINER, Image: 'aws/codebuild/standard:7.0'}",
        "Environment: {ComputeType: BUILD_GENERAL1_SMALL, Type: ARM_CONTAINER, Image: 'aws/codebuild/amazonlinux-aarch64-standard:3.0'}",
    ),
    (
        "AWS::KinesisFirehose::DeliveryStream",
        "missing_property",
        "ExtendedS3DestinationConfiguration: {BucketARN: !Ref A, RoleARN: !Ref B, Prefix: '!{timestamp:yyyy}/'}",
        "ExtendedS3DestinationConfiguration: {BucketARN: !Ref A, RoleARN: !Ref B, Prefix: 'a/'}",
    ),
    ("AWS::Lambda::Function", "dependent_property", "Code: {S3Bucket: abc}", "Code: {S3Bucket: abc, S3Key: k}"),
    (
        "AWS::WAFv2::WebACL",
        "unique_items",
        "Scope: REGIONAL, DefaultAction: {Allow: {}}, VisibilityConfig: {CloudWatchMetricsEnabled: true, MetricName: a, SampledRequestsEnabled: true}, Rules: [{Name: a, Priority: 1, Statement: {}, VisibilityConfig: {CloudWatchMetricsEnabled: true, MetricName: a, SampledRequestsEnabled: true}}, {Name: b, Priority: 1, Statement: {}, VisibilityConfig: {CloudWatchMetricsEnabled: true, MetricName: a, SampledRequestsEnabled: true}}]",
        "Scope: REGIONAL, DefaultAction: {Allow: {}}, VisibilityConfig: {CloudWatchMetricsEnabled: true, MetricName: a, SampledRequestsEnabled: true}, Rules: [{Name: a, Priority: 1, Statement: {}, VisibilityConfig: {CloudWatchMetricsEnabled: true, MetricName: a, SampledRequestsEnabled: true}}, {Name: b, Priority: 2, Statement: {}, VisibilityConfig: {CloudWatchMetricsEnabled: true, MetricName: a, SampledRequestsEnabled: true}}]",
    ),
    (
        "AWS::CloudFront::Distribution",
        "name_form",
        "DistributionConfig: {DefaultRootObject: /index.html}",
        "DistributionConfig: {DefaultRootObject: index.html}",
    ),
    (
        "AWS::CloudFront::Distribution",
        "missing_alternative",
        "DistributionConfig: {Origins: [{Id: a, DomainName: a.example.com}]}",
        "DistributionConfig: {Origins: [{Id: a, DomainName: a.example.com, S3OriginConfig: {}}]}",
    ),
    (
        "AWS::CloudFront::Distribution",
        "name_form",
        "DistributionConfig: {Origins: [{Id: a, DomainName: 'https://a.example.com', S3OriginConfig: {}}]}",
        "DistributionConfig: {Origins: [{Id: a, DomainName: a.example.com, OriginPath: /a, S3OriginConfig: {}}]}",
    ),
    (
        "AWS::CloudFront::Distribution",
        "name_form",
        "DistributionConfig: {Origins: [{Id: a, DomainName: a.example.com, OriginPath: /a/, S3OriginConfig: {}}]}",
        "DistributionConfig: {Origins: [{Id: a, DomainName: a.example.com, OriginPath: '', S3OriginConfig: {}}]}",
    ),
    (
        "AWS::CloudWatch::Alarm",
        "missing_alternative",
        "ComparisonOperator: GreaterThanThreshold, EvaluationPeriods: 1, Threshold: 1, MetricName: a, Namespace: b, Period: 60",
        "ComparisonOperator: GreaterThanThreshold, EvaluationPeriods: 1, Threshold: 1, MetricName: a, Namespace: b, Period: 60, ExtendedStatistic: p99",
    ),
    (
        "AWS::CertificateManager::Certificate",
        "allowed_value",
        "DomainName: a.example.com, ValidationMethod: EMAIL, DomainValidationOptions: [{DomainName: a.example.com, HostedZoneId: Z1}]",
        "DomainName: a.example.com, ValidationMethod: DNS, DomainValidationOptions: [{DomainName: a.example.com, HostedZoneId: Z1}]",
    ),
    (
        "AWS::CertificateManager::Certificate",
        "missing_property",
        "DomainName: a.example.com, DomainValidationOptions: [{DomainName: a.example.com, HostedZoneId: Z1}]",
        "DomainName: a.example.com, DomainValidationOptions: [{DomainName: a.example.com, ValidationDomain: example.com}]",
    ),
    (
        "AWS::Cognito::UserPool",
        "excluded_property",
        "AliasAttributes: [email], UsernameAttributes: [email]",
        "UsernameAttributes: [email]",
    ),
    (
        "AWS::Cognito::UserPool",
        "missing_alternative",
        "MfaConfiguration: 'ON'",
        "MfaConfiguration: 'ON', EnabledMfas: [SOFTWARE_TOKEN_MFA]",
    ),
    (
        "AWS::Cognito::UserPoolClient",
        "missing_property",
        "UserPoolId: a, AllowedOAuthFlowsUserPoolClient: true, AllowedOAuthFlows: [client_credentials], AllowedOAuthScopes: [a/b]",
        "UserPoolId: a, AllowedOAuthFlowsUserPoolClient: true, AllowedOAuthFlows: [code], AllowedOAuthScopes: [openid], CallbackURLs: ['https://example.com']",
    ),
    (
        "AWS::Cognito::UserPoolClient",
        "name_form",
        "UserPoolId: a, CallbackURLs: ['http://example.com/a']",
        "UserPoolId: a, CallbackURLs: ['http://localhost:3000/a', 'https://example.com', 'app://a']",
    ),
    (
        "AWS::Cognito::UserPoolClient",
        "allowed_value",
        "UserPoolId: a, ExplicitAuthFlows: [ALLOW_SRP_AUTH]",
        "UserPoolId: a, ExplicitAuthFlows: [ALLOW_USER_SRP_AUTH]",
    ),
    (
        "AWS::EC2::Route",
        "missing_alternative",
        "RouteTableId: rtb-12345678, DestinationCidrBlock: 10.0.0.0/16",
        "RouteTableId: rtb-12345678, DestinationCidrBlock: 10.0.0.0/16, NatGatewayId: nat-12345678",
    ),
    (
        "AWS::EC2::Subnet",
        "name_form",
        "VpcId: vpc-12345678, CidrBlock: 10.0.0.0/29",
        "VpcId: vpc-12345678, CidrBlock: 10.0.0.0/28",
    ),
    ("AWS::EC2::VPC", "name_form", "CidrBlock: 10.0.0.0/8", "CidrBlock: 10.0.0.0/16"),
    (
        "AWS::EC2::Volume",
        "unwanted_property",
        "AvailabilityZone: a, Size: 10, VolumeType: io2, Iops: 100, Throughput: 500",
        "AvailabilityZone: a, Size: 10, VolumeType: gp3, Iops: 3000, Throughput: 500",
    ),
    (
        "AWS::EC2::VPCEndpoint",
        "unwanted_property",
        "VpcId: vpc-12345678, VpcEndpointType: Interface, RouteTableIds: [rtb-12345678]",
        "VpcId: vpc-12345678, VpcEndpointType: Gateway, RouteTableIds: [rtb-12345678]",
    ),
    (
        "AWS::EC2::Volume",
        "unwanted_property",
        "AvailabilityZone: us-east-1a, Size: 10, VolumeType: gp2, Iops: 3000",
        "AvailabilityZone: us-east-1a, Size: 10, VolumeType: gp3, Iops: 3000",
    ),
    (
        "AWS::ElasticLoadBalancingV2::Listener",
        "missing_property",
        "LoadBalancerArn: a, DefaultActions: [{Type: redirect}]",
        "LoadBalancerArn: a, DefaultActions: [{Type: redirect, RedirectConfig: {StatusCode: HTTP_301}}]",
    ),
    (
        "AWS::ElasticLoadBalancingV2::ListenerRule",
        "item_count",
        "Priority: 1, Actions: [], Conditions: []",
        "Priority: 1, Actions: [], Conditions: [{Field: path-pattern, Values: [/a]}]",
    ),
    ("AWS::ElasticLoadBalancingV2::TargetGroup", "missing_property", "Name: a", "TargetType: lambda"),
    (
        "AWS::ElasticLoadBalancingV2::TargetGroup",
        "name_form",
        "VpcId: a, Port: 80, Protocol: HTTP, Matcher: {HttpCode: 2xx}",
        "VpcId: a, Port: 80, Protocol: HTTP, HealthCheckPath: /a, Matcher: {HttpCode: '200,202-299'}",
    ),
    (
        "AWS::Events::Connection",
        "missing_property",
        "AuthorizationType: API_KEY, AuthParameters: {BasicAuthParameters: {Username: a, Password: b}}",
        "AuthorizationType: API_KEY, AuthParameters: {ApiKeyAuthParameters: {ApiKeyName: a, ApiKeyValue: b}}",
    ),
    (
        "AWS::Events::Rule",
        "missing_property",
        "ScheduleExpression: rate(1 day), Targets: [{Id: a, Arn: b, EcsParameters: {TaskDefinitionArn: c, LaunchType: FARGATE}}]",
        "ScheduleExpression: rate(1 day), Targets: [{Id: a, Arn: b, EcsParameters: {TaskDefinitionArn: c, LaunchType: EC2}}]",
    ),
    (
        "AWS::Events::Rule",
        "unwanted_property",
        "ScheduleExpression: rate(1 day), EventBusName: orders",
        "ScheduleExpression: rate(1 day), EventBusName: default",
    ),
    (
        "AWS::Events::Rule",
        "excluded_property",
        "ScheduleExpression: rate(1 day), Targets: [{Id: a, Arn: 'arn:aws:sqs:us-east-1:123456789012:q', Input: '1', InputPath: $.a}]",
        "ScheduleExpression: rate(1 day), Targets: [{Id: a, Arn: 'arn:aws:sqs:us-east-1:123456789012:q', Input: '1'}]",
    ),
    (
        "AWS::Events::Rule",
        "missing_property",
        "ScheduleExpression: rate(1 day), Targets: [{Id: a, Arn: 'arn:aws:sqs:us-east-1:123456789012:q.fifo'}]",
        "ScheduleExpression: rate(1 day), Targets: [{Id: a, Arn: 'arn:aws:sqs:us-east-1:123456789012:q'}]",
    ),
    ("AWS::KMS::Key", "missing_property", "KeySpec: ECC_NIST_P256", "KeySpec: SYMMETRIC_DEFAULT"),
    (
        "AWS::KMS::Key",
        "allowed_value",
        "KeySpec: RSA_2048, KeyUsage: SIGN_VERIFY, EnableKeyRotation: true",
        "KeySpec: SYMMETRIC_DEFAULT, EnableKeyRotation: true",
    ),
    (
        "AWS::Lambda::Alias",
        "unwanted_property",
        "FunctionName: a, Name: live, FunctionVersion: $LATEST, ProvisionedConcurrencyConfig: {ProvisionedConcurrentExecutions: 1}",
        "FunctionName: a, Name: live, FunctionVersion: '1', ProvisionedConcurrencyConfig: {ProvisionedConcurrentExecutions: 1}",
    ),
    (
        "AWS::Lambda::Function",
        "name_form",
        "Runtime: python3.13, Environment: {Variables: {MY-URL: a}}",
        "Runtime: python3.13, Environment: {Variables: {MY_URL: a}}",
    ),
    (
        "AWS::Logs::MetricFilter",
        "excluded_property",
        "LogGroupName: a, FilterPattern: '', MetricTransformations: [{MetricName: a, MetricNamespace: b, MetricValue: '1', DefaultValue: 0, Dimensions: [{Key: a, Value: b}]}]",
        "LogGroupName: a, FilterPattern: '', MetricTransformations: [{MetricName: a, MetricNamespace: b, MetricValue: '1', DefaultValue: 0}]",
    ),
    (
        "AWS::RDS::DBInstance",
        "unwanted_property",
        "MasterUsername: shop, ManageMasterUserPassword: true, MasterUserPassword: '{{resolve:secretsmanager:a}}'",
        "MasterUsername: shop, ManageMasterUserPassword: true",
    ),
    (
        "AWS::RDS::DBInstance",
        "missing_property",
        "DBInstanceClass: db.t4g.micro, Engine: postgres",
        "DBInstanceClass: db.r6g.large, Engine: aurora-mysql, DBClusterIdentifier: a",
    ),
    (
        "AWS::RDS::DBInstance",
        "missing_property",
        "MasterUsername: shop, MonitoringInterval: 60",
        "MasterUsername: shop, MonitoringInterval: 0",
    ),
    (
        "AWS::RDS::DBInstance",
        "name_form",
        "MasterUsername: shop, PreferredBackupWindow: 3:00-4:00",
        "MasterUsername: shop, PreferredBackupWindow: 03:00-04:00, PreferredMaintenanceWindow: Sun:05:00-Sun:06:00",
    ),
    (
        "AWS::RDS::DBSubnetGroup",
        "item_count",
        "DBSubnetGroupDescription: d, SubnetIds: [subnet-12345678]",
        "DBSubnetGroupDescription: d, SubnetIds: [subnet-12345678, subnet-12345679]",
    ),
    (
        "AWS::Route53::RecordSet",
        "dependent_property",
        "HostedZoneId: a, Name: a.example.com, Type: A, ResourceRecords: [10.0.0.1]",
        "HostedZoneId: a, Name: a.example.com, Type: A, ResourceRecords: [10.0.0.1], TTL: '60'",
    ),
    ("AWS::SNS::Subscription", "allowed_value", "TopicArn: a, Protocol: mail", "TopicArn: a, Protocol: email"),
    (
        "AWS::SNS::Subscription",
        "name_form",
        "TopicArn: a, Protocol: https, Endpoint: 'http://example.com'",
        "TopicArn: a, Protocol: http, Endpoint: 'http://example.com'",
    ),
    (
        "AWS::SNS::Subscription",
        "wrong_type",
        "TopicArn: a, Protocol: email, FilterPolicy: {kind: order}",
        "TopicArn: a, Protocol: email, FilterPolicy: {kind: [order], more: {a: [1]}}",
    ),
    (
        "AWS::SNS::Subscription",
        "allowed_value",
        "TopicArn: a, Protocol: email, RawMessageDelivery: true",
        "TopicArn: a, Protocol: sqs, RawMessageDelivery: true",
    ),
    (
        "AWS::SQS::Queue",
        "unwanted_property",
        "SqsManagedSseEnabled: true, KmsMasterKeyId: alias/aws/sqs",
        "SqsManagedSseEnabled: false, KmsMasterKeyId: alias/aws/sqs",
    ),
    (
        "AWS::SQS::Queue",
        "range",
        "RedrivePolicy: {deadLetterTargetArn: !Ref A, maxReceiveCount: 0}",
        "RedrivePolicy: {deadLetterTargetArn: !Ref A, maxReceiveCount: 1}",
    ),
    (
        "AWS::Scheduler::Schedule",
        "missing_property",
        "ScheduleExpression: rate(1 day), Target: {Arn: a, RoleArn: b}, FlexibleTimeWindow: {Mode: FLEXIBLE}",
        "ScheduleExpression: rate(1 day), Target: {Arn: a, RoleArn: b}, FlexibleTimeWindow: {Mode: 'OFF'}",
    ),
    (
        "AWS::SecretsManager::Secret",
        "dependent_property",
        "GenerateSecretString: {SecretStringTemplate: '{}'}",
        "GenerateSecretString: {PasswordLength: 20}",
    ),
    (
        "AWS::SecretsManager::Secret",
        "name_form",
        "GenerateSecretString: {GenerateStringKey: a, SecretStringTemplate: 'user: a'}",
        "GenerateSecretString: {GenerateStringKey: a, SecretStringTemplate: ' {\"user\": \"a\"}'}",
    ),
    (
        "AWS::Lambda::EventSourceMapping",
        "missing_property",
        "FunctionName: a, EventSourceArn: !ImportValue Stream, StartingPosition: AT_TIMESTAMP",
        "FunctionName: a, EventSourceArn: !ImportValue Stream, StartingPosition: LATEST",
    ),
    ("AWS::SNS::Topic", "allowed_value", "ContentBasedDeduplication: true", "ContentBasedDeduplication: false"),
    (
        "AWS::SQS::Queue",
        "allowed_value",
        "FifoQueue: true, FifoThroughputLimit: perMessageGroupId, DeduplicationScope: queue",
        "FifoQueue: true, FifoThroughputLimit: perMessageGroupId, DeduplicationScope: messageGroup",
    ),
    (
        "AWS::WAFv2::WebACL",
        "unwanted_property",
        "Scope: REGIONAL, Rules: [{Name: a, Priority: 0, Action: {Block: {}}, Statement: {ManagedRuleGroupStatement: {VendorName: AWS, Name: b}}}]",
        "Scope: REGIONAL, Rules: [{Name: a, Priority: 0, OverrideAction: {None: {}}, Statement: {ManagedRuleGroupStatement: {VendorName: AWS, Name: b}}}]",
    ),
    (
        "AWS::WAFv2::WebACL",
        "unwanted_property",
        "Scope: REGIONAL, Rules: [{Name: a, Priority: 0, Action: {Block: {}}, OverrideAction: {None: {}}, Statement: {GeoMatchStatement: {CountryCodes: [FR]}}}]",
        "Scope: REGIONAL, Rules: [{Name: a, Priority: 0, Action: {Block: {}}, Statement: {GeoMatchStatement: {CountryCodes: [FR]}}}]",
    ),
];

#[test]
fn services_ask_and_reject() {
    assert_told_apart(CASES);
}

#[test]
fn the_table_is_sorted_and_its_schemas_are_read() {
    assert!(SERVICES.is_sorted_by_key(|row| row.0));
    assert!(SERVICES.iter().all(|(.., schema)| crate::schema::parsed(schema).is_some()));
}
