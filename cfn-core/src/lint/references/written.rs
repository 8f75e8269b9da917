//! What the tables of facts do not say of properties and parameters, in the form of [`RELATIONS`](crate::data::RELATIONS).

const FUNCTION: &str = "AWS::Lambda::Function.Arn,AWS::Lambda::Alias.AliasArn,AWS::Lambda::Version.FunctionArn";
const CERTIFICATE: &str = "AWS::CertificateManager::Certificate.CertificateArn";
const DELIVERY_STREAM: &str = "AWS::KinesisFirehose::DeliveryStream.Arn";
const GROUP_NAME: &str = "AWS::IAM::Group.Ref";
const HOSTED_ZONE: &str = "AWS::Route53::HostedZone.Id";
const LOG_GROUP_NAME: &str = "AWS::Logs::LogGroup.Ref";
const QUEUE: &str = "AWS::SQS::Queue.Arn";
const ROLE: &str = "AWS::IAM::Role.Arn";
const ROLE_NAME: &str = "AWS::IAM::Role.Ref";
const USER_POOL: &str = "AWS::Cognito::UserPool.UserPoolId";
const SECRET: &str = "AWS::SecretsManager::Secret.Id,AWS::SecretsManager::SecretTargetAttachment.Id";
const TOPIC: &str = "AWS::SNS::Topic.TopicArn";
const USER_NAME: &str = "AWS::IAM::User.Ref";
const ACTIONS: &[&str] = &[
    TOPIC,
    FUNCTION,
    "AWS::AutoScaling::ScalingPolicy.Arn,AWS::ApplicationAutoScaling::ScalingPolicy.Arn,\
    AWS::ApplicationAutoScaling::ScalingPolicy.Ref,AWS::SSMIncidents::ResponsePlan.Arn",
];

/// What a property takes where another one beside it has this value: the key, the other property, its value.
/// Sources: "AWS::SNS::Subscription, Endpoint", which names what each protocol delivers to;
/// "AWS::SecretsManager::SecretTargetAttachment, TargetType".
pub(crate) const BESIDE: &[(&str, &str, &str, &[&str])] = &[
    ("AWS::SNS::Subscription/Endpoint", "Protocol", "firehose", &[DELIVERY_STREAM]),
    ("AWS::SNS::Subscription/Endpoint", "Protocol", "lambda", &[FUNCTION]),
    ("AWS::SNS::Subscription/Endpoint", "Protocol", "sqs", &[QUEUE]),
    ("AWS::SNS::Topic.Subscription/Endpoint", "Protocol", "firehose", &[DELIVERY_STREAM]),
    ("AWS::SNS::Topic.Subscription/Endpoint", "Protocol", "lambda", &[FUNCTION]),
    ("AWS::SNS::Topic.Subscription/Endpoint", "Protocol", "sqs", &[QUEUE]),
    (
        "AWS::SecretsManager::SecretTargetAttachment/TargetId",
        "TargetType",
        "AWS::DocDB::DBCluster",
        &["AWS::DocDB::DBCluster.Ref"],
    ),
    (
        "AWS::SecretsManager::SecretTargetAttachment/TargetId",
        "TargetType",
        "AWS::DocDB::DBInstance",
        &["AWS::DocDB::DBInstance.Ref"],
    ),
    (
        "AWS::SecretsManager::SecretTargetAttachment/TargetId",
        "TargetType",
        "AWS::RDS::DBCluster",
        &["AWS::RDS::DBCluster.Ref"],
    ),
    (
        "AWS::SecretsManager::SecretTargetAttachment/TargetId",
        "TargetType",
        "AWS::RDS::DBInstance",
        &["AWS::RDS::DBInstance.Ref"],
    ),
    (
        "AWS::SecretsManager::SecretTargetAttachment/TargetId",
        "TargetType",
        "AWS::Redshift::Cluster",
        &["AWS::Redshift::Cluster.Ref"],
    ),
];

/// ARNs that a property takes beside those of [`WRITTEN`], of resources that have no attribute for them: the key, and the
/// forms. Sources: the property's description in the template reference; "Using Lambda with Amazon DocumentDB".
pub(crate) const ARNS: &[(&str, &[&str])] = &[
    // The identity of the caller is passed on.
    ("AWS::ApiGateway::Method.Integration/Credentials", &["arn:${Partition}:iam::${Account}:user/${User}"]),
    (
        "AWS::Lambda::EventSourceMapping/EventSourceArn",
        &["arn:${Partition}:rds:${Region}:${Account}:cluster:${DBClusterName}"],
    ),
    (
        "AWS::WAFv2::WebACLAssociation/ResourceArn",
        &[
            "arn:${Partition}:apigateway:${Region}::/restapis/${ApiId}/stages/${StageName}",
            "arn:${Partition}:bedrock-agentcore:${Region}:${Account}:gateway/${GatewayId}",
            "arn:${Partition}:ec2:${Region}:${Account}:verified-access-instance/${VerifiedAccessInstanceId}",
        ],
    ),
];

/// Types that nothing is sent to or read from: a property takes them only where the sources say so.
pub(crate) const NEVER_ENDPOINTS: &[&str] =
    &["AWS::EC2::SecurityGroup", "AWS::EC2::Subnet", "AWS::EC2::VPC", "AWS::IAM::InstanceProfile", "AWS::IAM::Role"];

/// What the sources do not have, or not whole: keys as in [`RELATIONS`](crate::data::RELATIONS), sorted, and all that each takes.
/// Source: the property's description in the template reference.
pub(crate) const WRITTEN: &[(&str, &[&str])] = &[
    ("AWS::ApiGateway::Authorizer/AuthorizerCredentials", &[ROLE]),
    ("AWS::ApiGateway::Method.Integration/Credentials", &[ROLE]),
    (
        "AWS::ApiGateway::Resource/ParentId",
        &["AWS::ApiGateway::Resource.ResourceId,AWS::ApiGateway::RestApi.RootResourceId"],
    ),
    (
        "AWS::ApiGateway::Stage.AccessLogSetting/DestinationArn",
        &["AWS::Logs::LogGroup.Arn,AWS::KinesisFirehose::DeliveryStream.Arn"],
    ),
    ("AWS::AutoScaling::AutoScalingGroup/VPCZoneIdentifier/*", &["AWS::EC2::Subnet.SubnetId"]),
    (
        "AWS::CloudFront::Distribution.DistributionConfig/WebACLId",
        &["AWS::WAF::WebACL.Id", "AWS::WAF::WebACL.Ref", "AWS::WAFv2::WebACL.Arn"],
    ),
    ("AWS::CloudFront::Distribution.ViewerCertificate/AcmCertificateArn", &[CERTIFICATE]),
    ("AWS::CloudWatch::Alarm/AlarmActions/*", ACTIONS),
    ("AWS::CloudWatch::Alarm/InsufficientDataActions/*", ACTIONS),
    ("AWS::CloudWatch::Alarm/OKActions/*", ACTIONS),
    ("AWS::CodeBuild::Project.CloudWatchLogsConfig/GroupName", &[LOG_GROUP_NAME]),
    ("AWS::CodeBuild::Project/ServiceRole", &[ROLE, ROLE_NAME]),
    ("AWS::Cognito::IdentityPool.CognitoIdentityProvider/ProviderName", &["AWS::Cognito::UserPool.ProviderName"]),
    ("AWS::Cognito::UserPool.LambdaConfig/CreateAuthChallenge", &[FUNCTION]),
    ("AWS::Cognito::UserPool.LambdaConfig/CustomMessage", &[FUNCTION]),
    ("AWS::Cognito::UserPool.LambdaConfig/DefineAuthChallenge", &[FUNCTION]),
    ("AWS::Cognito::UserPool.LambdaConfig/PostAuthentication", &[FUNCTION]),
    ("AWS::Cognito::UserPool.LambdaConfig/PostConfirmation", &[FUNCTION]),
    ("AWS::Cognito::UserPool.LambdaConfig/PreAuthentication", &[FUNCTION]),
    ("AWS::Cognito::UserPool.LambdaConfig/PreSignUp", &[FUNCTION]),
    ("AWS::Cognito::UserPool.LambdaConfig/PreTokenGeneration", &[FUNCTION]),
    ("AWS::Cognito::UserPool.LambdaConfig/VerifyAuthChallengeResponse", &[FUNCTION]),
    ("AWS::Cognito::UserPool.SmsConfiguration/SnsCallerArn", &[ROLE]),
    ("AWS::Cognito::UserPoolClient/UserPoolId", &[USER_POOL]),
    ("AWS::Cognito::UserPoolDomain/UserPoolId", &[USER_POOL]),
    ("AWS::Cognito::UserPoolGroup/UserPoolId", &[USER_POOL]),
    ("AWS::Cognito::UserPoolIdentityProvider/UserPoolId", &[USER_POOL]),
    ("AWS::Cognito::UserPoolResourceServer/UserPoolId", &[USER_POOL]),
    ("AWS::Cognito::UserPoolUser/UserPoolId", &[USER_POOL]),
    ("AWS::EC2::FlowLog/DeliverLogsPermissionArn", &[ROLE]),
    ("AWS::EC2::LaunchTemplate.IamInstanceProfile/Arn", &["AWS::IAM::InstanceProfile.Arn"]),
    ("AWS::EC2::LaunchTemplate.IamInstanceProfile/Name", &["AWS::IAM::InstanceProfile.Ref"]),
    ("AWS::EC2::NatGateway/AllocationId", &["AWS::EC2::EIP.AllocationId"]),
    ("AWS::EC2::Route/GatewayId", &["AWS::EC2::InternetGateway.InternetGatewayId,AWS::EC2::VPNGateway.VPNGatewayId"]),
    // A name is completed to the ARN when the task definition is registered.
    ("AWS::ECS::TaskDefinition/ExecutionRoleArn", &[ROLE, ROLE_NAME]),
    ("AWS::Events::Rule.DeadLetterConfig/Arn", &[QUEUE]),
    ("AWS::IAM::GroupPolicy/GroupName", &[GROUP_NAME]),
    ("AWS::IAM::Policy/Groups/*", &[GROUP_NAME]),
    ("AWS::IAM::Policy/Roles/*", &[ROLE_NAME]),
    ("AWS::IAM::Policy/Users/*", &[USER_NAME]),
    ("AWS::IAM::Role/PermissionsBoundary", &["AWS::IAM::ManagedPolicy.PolicyArn"]),
    ("AWS::IAM::RolePolicy/RoleName", &[ROLE_NAME]),
    ("AWS::IAM::User/PermissionsBoundary", &["AWS::IAM::ManagedPolicy.PolicyArn"]),
    ("AWS::IAM::UserPolicy/UserName", &[USER_NAME]),
    ("AWS::IAM::UserToGroupAddition/GroupName", &[GROUP_NAME]),
    ("AWS::IAM::UserToGroupAddition/Users/*", &[USER_NAME]),
    ("AWS::KinesisFirehose::DeliveryStream.CloudWatchLoggingOptions/LogGroupName", &[LOG_GROUP_NAME]),
    (
        "AWS::Lambda::CodeSigningConfig.AllowedPublishers/SigningProfileVersionArns/*",
        &["AWS::Signer::SigningProfile.Arn,AWS::Signer::SigningProfile.ProfileVersionArn"],
    ),
    (
        "AWS::Lambda::EventSourceMapping/EventSourceArn",
        &[
            QUEUE,
            "AWS::DynamoDB::Table.StreamArn,AWS::DynamoDB::GlobalTable.StreamArn,AWS::Kinesis::Stream.Arn",
            "AWS::Kinesis::StreamConsumer.ConsumerARN,AWS::MSK::Cluster.Arn,AWS::MSK::ServerlessCluster.Arn",
            "AWS::AmazonMQ::Broker.Arn,AWS::MSK::VpcConnection.Arn",
            // A DocumentDB cluster has the ARN of an RDS cluster.
            "AWS::RDS::DBCluster.DBClusterArn",
        ],
    ),
    ("AWS::Lambda::Function.DeadLetterConfig/TargetArn", &[QUEUE, TOPIC]),
    (
        "AWS::Lambda::Function.FileSystemConfig/Arn",
        &["AWS::EFS::AccessPoint.Arn,AWS::S3Files::AccessPoint.AccessPointArn"],
    ),
    ("AWS::Lambda::Function.LoggingConfig/LogGroup", &[LOG_GROUP_NAME]),
    ("AWS::Lambda::Function/Layers/*", &["AWS::Lambda::LayerVersion.LayerVersionArn"]),
    ("AWS::Lambda::Function/Role", &[ROLE]),
    // A name does as well.
    ("AWS::Lambda::Url/TargetFunctionArn", &[FUNCTION, "AWS::Lambda::Function.Ref"]),
    (
        "AWS::Pipes::Pipe/Source",
        &[
            QUEUE,
            "AWS::DynamoDB::Table.StreamArn,AWS::DynamoDB::GlobalTable.StreamArn,AWS::Kinesis::Stream.Arn",
            "AWS::MSK::Cluster.Arn,AWS::MSK::ServerlessCluster.Arn,AWS::AmazonMQ::Broker.Arn",
        ],
    ),
    ("AWS::Route53::RecordSet/HostedZoneId", &[HOSTED_ZONE]),
    ("AWS::Route53::RecordSetGroup/HostedZoneId", &[HOSTED_ZONE]),
    ("AWS::S3::Bucket.LambdaConfiguration/Function", &[FUNCTION]),
    ("AWS::S3::Bucket.QueueConfiguration/Queue", &[QUEUE]),
    ("AWS::S3::Bucket.ReplicationConfiguration/Role", &[ROLE]),
    ("AWS::S3::Bucket.ReplicationDestination/Bucket", &["AWS::S3::Bucket.Arn"]),
    ("AWS::S3::Bucket.TopicConfiguration/Topic", &[TOPIC]),
    ("AWS::SQS::Queue/RedrivePolicy/deadLetterTargetArn", &[QUEUE]),
    ("AWS::Scheduler::Schedule.DeadLetterConfig/Arn", &[QUEUE]),
    ("AWS::SecretsManager::ResourcePolicy/SecretId", &[SECRET]),
    ("AWS::SecretsManager::RotationSchedule/RotationLambdaARN", &[FUNCTION]),
    ("AWS::SecretsManager::RotationSchedule/SecretId", &[SECRET]),
    ("AWS::SecretsManager::SecretTargetAttachment/SecretId", &[SECRET]),
    (
        "AWS::WAFv2::WebACLAssociation/ResourceArn",
        &[
            "AWS::ElasticLoadBalancingV2::LoadBalancer.LoadBalancerArn,AWS::AppSync::GraphQLApi.Arn",
            "AWS::Cognito::UserPool.Arn,AWS::AppRunner::Service.ServiceArn,AWS::Amplify::App.Arn",
        ],
    ),
    ("AWS::WAFv2::WebACLAssociation/WebACLArn", &["AWS::WAFv2::WebACL.Arn"]),
];

/// Parameter types whose values stand for resources, and for which.
/// Source: "AWS-specific parameter types" of the CloudFormation user guide.
pub(crate) const PARAMETERS: &[(&str, &str)] = &[
    ("AWS::EC2::Image::Id", "AWS::EC2::Image.ImageId"),
    ("AWS::EC2::Instance::Id", "AWS::EC2::Instance.InstanceId"),
    ("AWS::EC2::KeyPair::KeyName", "AWS::EC2::KeyPair.KeyName"),
    ("AWS::EC2::SecurityGroup::GroupName", "AWS::EC2::SecurityGroup.GroupName"),
    ("AWS::EC2::SecurityGroup::Id", "AWS::EC2::SecurityGroup.Id"),
    ("AWS::EC2::Subnet::Id", "AWS::EC2::Subnet.SubnetId"),
    ("AWS::EC2::VPC::Id", "AWS::EC2::VPC.VpcId"),
    ("AWS::EC2::Volume::Id", "AWS::EC2::Volume.VolumeId"),
    ("AWS::Route53::HostedZone::Id", "AWS::Route53::HostedZone.Id"),
];
