//! What a reference means, by the type that is referred to, the type that refers, and the property in which it stands.

/// What a kind of reference says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Relation {
    /// How the type that refers begins.
    source: &'static str,
    /// What the path below the properties holds, from its end: the last step that is one of these, in any case, or ends
    /// with one of these. Empty: any path.
    steps: &'static [&'static str],
    /// How the type that is referred to begins.
    target: &'static str,
    /// What is written on the edge.
    pub(super) label: &'static str,
    /// Whether the edge runs from the resource that is referred to.
    pub(super) is_reversed: bool,
}

const fn to(target: &'static str, steps: &'static [&'static str], label: &'static str) -> Relation {
    Relation { source: "", steps, target, label, is_reversed: false }
}

const fn of(
    source: &'static str,
    steps: &'static [&'static str],
    target: &'static str,
    label: &'static str,
) -> Relation {
    Relation { source, steps, target, label, is_reversed: false }
}

const fn reversed(relation: Relation) -> Relation {
    Relation { is_reversed: true, ..relation }
}

/// The first row that fits counts.
///
/// Sources: the description of each property in the CloudFormation template reference.
const RELATIONS: &[Relation] = &[
    // Text that is only passed on says nothing of what is done with it.
    to("", &["Environment", "EnvironmentVariables", "Tags", "UserData", "Metadata", "Description", "Secrets"], ""),
    of("AWS::KMS::Alias", &[], "AWS::KMS::", "names"),
    reversed(to("AWS::KMS::", &[], "encrypts")),
    of("AWS::CloudWatch::", &["AlarmActions", "OKActions", "InsufficientDataActions"], "", "notifies"),
    of("AWS::CloudWatch::", &["Dimensions", "Metrics", "AlarmRule", "DashboardBody"], "", "watches"),
    of("AWS::ApplicationAutoScaling::ScalableTarget", &["ResourceId"], "", "scales"),
    of("AWS::AutoScaling::ScalingPolicy", &["AutoScalingGroupName"], "", "scales"),
    of("AWS::AutoScaling::ScheduledAction", &["AutoScalingGroupName"], "", "scales"),
    of("AWS::Backup::BackupSelection", &["Resources"], "", "backs up"),
    to(
        "",
        &["DeadLetterConfig", "DeadLetterQueue", "RedrivePolicy", "deadLetterTargetArn", "OnFailure"],
        "dead letters to",
    ),
    to(
        "",
        &[
            "NotificationARN",
            "NotificationARNs",
            "NotificationTopicArn",
            "NotificationConfigurations",
            "SnsTopicName",
            "SnsTopicARN",
            "TopicConfigurations",
        ],
        "notifies",
    ),
    of("AWS::IAM::", &["ManagedPolicyArns"], "", "has"),
    of("AWS::IAM::", &["PermissionsBoundary"], "", "bounded by"),
    of("AWS::IAM::InstanceProfile", &["Roles"], "AWS::IAM::Role", "assumes"),
    of("AWS::IAM::", &["Groups", "GroupName"], "AWS::IAM::Group", "member of"),
    of("AWS::IAM::", &["Roles", "Users", "Groups", "RoleName", "UserName", "GroupName"], "AWS::IAM::", "attached to"),
    to("AWS::IAM::InstanceProfile", &[], "assumes"),
    to("AWS::IAM::Role", &[], "assumes"),
    of("AWS::Logs::MetricFilter", &["LogGroupName"], "", "counts lines of"),
    of("AWS::Logs::", &["LogGroupName", "LogGroupNames"], "AWS::Logs::LogGroup", ""),
    to("AWS::Logs::LogGroup", &[], "logs to"),
    to(
        "",
        &[
            "LoggingConfiguration",
            "LoggingConfig",
            "AccessLogSetting",
            "AccessLogSettings",
            "AccessLoggingPolicy",
            "LogDestination",
            "LogDestinationConfigs",
            "CloudWatchLogsLogGroupArn",
            "Logging",
        ],
        "logs to",
    ),
    of("AWS::CloudTrail::Trail", &["S3BucketName"], "", "logs to"),
    of("AWS::Config::DeliveryChannel", &["S3BucketName"], "", "writes to"),
    to("AWS::Lambda::LayerVersion", &[], "has"),
    of("AWS::Lambda::", &["FunctionName", "TargetFunctionArn", "FunctionVersion"], "AWS::Lambda::", "of"),
    to("AWS::Lambda::Function", &[], "invokes"),
    to("AWS::Lambda::Alias", &[], "invokes"),
    to("AWS::Lambda::Version", &[], "invokes"),
    to("AWS::Serverless::Function", &[], "invokes"),
    to("AWS::StepFunctions::StateMachine", &[], "starts"),
    to(
        "AWS::SQS::Queue",
        &["Targets", "Target", "QueueConfigurations", "Uri", "OnSuccess", "Endpoint", "LifecycleHookSpecificationList"],
        "sends to",
    ),
    to("AWS::Kinesis::", &["Targets", "Target", "KinesisStreamSpecification"], "sends to"),
    to("AWS::KinesisFirehose::", &["Targets", "Target", "FirehoseArn", "Endpoint"], "sends to"),
    to("AWS::Events::EventBus", &["Targets", "Target"], "sends to"),
    to("AWS::SNS::Topic", &["Targets", "Target", "OnSuccess"], "notifies"),
    of("AWS::KinesisFirehose::", &[], "AWS::S3::Bucket", "writes to"),
    to("AWS::S3::Bucket", &["Origins", "DefaultCacheBehavior", "S3Location", "Code", "Content"], "reads"),
    of("AWS::S3::Bucket", &["ReplicationConfiguration"], "AWS::S3::Bucket", "replicates to"),
    to("AWS::ElasticLoadBalancingV2::TargetGroup", &["DefaultActions", "Actions", "Forward"], "forwards to"),
    reversed(to("AWS::ElasticLoadBalancingV2::TargetGroup", &["LoadBalancers", "TargetGroupARNs"], "forwards to")),
    reversed(to("AWS::ElasticLoadBalancing::LoadBalancer", &["LoadBalancerNames"], "forwards to")),
    reversed(of("AWS::ElasticLoadBalancingV2::Listener", &["LoadBalancerArn"], "", "listens on")),
    reversed(of("AWS::ElasticLoadBalancingV2::ListenerRule", &["ListenerArn"], "", "")),
    of("AWS::CloudFront::Distribution", &["Origins"], "", "forwards to"),
    of("AWS::Route53::", &["AliasTarget", "ResourceRecords"], "", "points to"),
    to("AWS::CertificateManager::Certificate", &[], "shows"),
    to("AWS::SecretsManager::Secret", &[], "reads"),
    to("AWS::ECS::TaskDefinition", &[], "runs"),
    to("AWS::EC2::LaunchTemplate", &[], "starts from"),
    to("AWS::AutoScaling::LaunchConfiguration", &[], "starts from"),
    to("AWS::EC2::Subnet", &[], "in"),
    to("AWS::EC2::VPC", &["VpcId", "VPC", "VpcConfig", "Vpc"], "in"),
];

/// The relation that a reference stands for.
pub(super) fn relation(source: &str, path: &[&str], target: &str) -> Option<&'static Relation> {
    let is_step = |steps: &[&str]| {
        steps.is_empty() || path.iter().any(|step| steps.iter().any(|wanted| step.eq_ignore_ascii_case(wanted)))
    };
    RELATIONS.iter().find(|row| source.starts_with(row.source) && target.starts_with(row.target) && is_step(row.steps))
}

/// A type whose resources do nothing but connect others: an edge says as much as a box.
#[derive(Debug)]
pub(super) struct Connector {
    pub(super) type_name: &'static str,
    /// The property that names where the edge begins.
    pub(super) from: &'static str,
    /// The properties that may name where it ends; the first that refers to a resource counts.
    pub(super) to: &'static [&'static str],
    pub(super) label: &'static str,
}

const fn connector(
    type_name: &'static str,
    from: &'static str,
    to: &'static [&'static str],
    label: &'static str,
) -> Connector {
    Connector { type_name, from, to, label }
}

/// Sorted by type. Source: the template reference.
pub(super) const CONNECTORS: &[Connector] = &[
    connector("AWS::ApiGateway::BasePathMapping", "DomainName", &["RestApiId"], "maps to"),
    connector("AWS::ApiGateway::BasePathMappingV2", "DomainNameArn", &["RestApiId"], "maps to"),
    connector("AWS::ApiGateway::UsagePlanKey", "KeyId", &["UsagePlanId"], "limited by"),
    connector("AWS::ApiGatewayV2::ApiMapping", "DomainName", &["ApiId"], "maps to"),
    connector("AWS::AppSync::DomainNameApiAssociation", "DomainName", &["ApiId"], "maps to"),
    connector("AWS::Cognito::UserPoolUserToGroupAttachment", "Username", &["GroupName"], "member of"),
    connector("AWS::EC2::EIPAssociation", "AllocationId", &["InstanceId", "NetworkInterfaceId"], "attached to"),
    connector(
        "AWS::EC2::Route",
        "RouteTableId",
        &[
            "CarrierGatewayId",
            "EgressOnlyInternetGatewayId",
            "GatewayId",
            "InstanceId",
            "NatGatewayId",
            "NetworkInterfaceId",
            "TransitGatewayId",
            "VpcEndpointId",
            "VpcPeeringConnectionId",
        ],
        "routes to",
    ),
    connector("AWS::EC2::SecurityGroupEgress", "GroupId", &["DestinationSecurityGroupId"], "may reach"),
    connector("AWS::EC2::SecurityGroupIngress", "SourceSecurityGroupId", &["GroupId"], "may reach"),
    connector("AWS::EC2::SubnetNetworkAclAssociation", "SubnetId", &["NetworkAclId"], "filtered by"),
    connector("AWS::EC2::SubnetRouteTableAssociation", "SubnetId", &["RouteTableId"], "routes by"),
    connector(
        "AWS::EC2::TransitGatewayRoute",
        "TransitGatewayRouteTableId",
        &["TransitGatewayAttachmentId"],
        "routes to",
    ),
    connector(
        "AWS::EC2::TransitGatewayRouteTableAssociation",
        "TransitGatewayAttachmentId",
        &["TransitGatewayRouteTableId"],
        "routes by",
    ),
    connector(
        "AWS::EC2::TransitGatewayRouteTablePropagation",
        "TransitGatewayAttachmentId",
        &["TransitGatewayRouteTableId"],
        "adds routes to",
    ),
    connector("AWS::EC2::VPCDHCPOptionsAssociation", "VpcId", &["DhcpOptionsId"], "uses"),
    connector("AWS::EC2::VPCGatewayAttachment", "InternetGatewayId", &["VpcId"], "attached to"),
    connector("AWS::EC2::VPCPeeringConnection", "VpcId", &["PeerVpcId"], "peers with"),
    connector("AWS::EC2::VolumeAttachment", "VolumeId", &["InstanceId"], "attached to"),
    connector("AWS::ECS::ClusterCapacityProviderAssociations", "Cluster", &["CapacityProviders"], "uses"),
    connector("AWS::ElasticLoadBalancingV2::ListenerCertificate", "ListenerArn", &["Certificates"], "shows"),
    connector("AWS::IAM::UserToGroupAddition", "Users", &["GroupName"], "member of"),
    connector("AWS::Lambda::EventSourceMapping", "EventSourceArn", &["FunctionName"], "invokes"),
    connector("AWS::Lambda::Permission", "SourceArn", &["FunctionName"], "invokes"),
    connector("AWS::Logs::SubscriptionFilter", "LogGroupName", &["DestinationArn"], "delivers to"),
    connector("AWS::RAM::ResourceShare", "ResourceArns", &["Principals"], "shared with"),
    connector("AWS::Route53Resolver::ResolverRuleAssociation", "VPCId", &["ResolverRuleId"], "resolves by"),
    connector("AWS::SNS::Subscription", "TopicArn", &["Endpoint"], "delivers to"),
    connector("AWS::SecretsManager::RotationSchedule", "SecretId", &["RotationLambdaARN"], "rotated by"),
    connector("AWS::SecretsManager::SecretTargetAttachment", "SecretId", &["TargetId"], "signs in to"),
    connector("AWS::ServiceCatalog::PortfolioProductAssociation", "PortfolioId", &["ProductId"], "offers"),
    connector("AWS::WAFRegional::WebACLAssociation", "WebACLId", &["ResourceArn"], "protects"),
    connector("AWS::WAFv2::WebACLAssociation", "WebACLArn", &["ResourceArn"], "protects"),
];

/// The row of a type that only connects.
pub(super) fn connector_of(type_name: &str) -> Option<&'static Connector> {
    let found = CONNECTORS.binary_search_by(|row| row.type_name.cmp(type_name)).ok()?;
    Some(&CONNECTORS[found])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::ResourceType;

    #[test]
    fn connectors_are_sorted_and_their_properties_exist() {
        assert!(CONNECTORS.is_sorted_by_key(|row| row.type_name));
        for row in CONNECTORS {
            let of_type = ResourceType::find(row.type_name).unwrap_or_else(|| panic!("{} is no type", row.type_name));
            for property in row.to.iter().chain([&row.from]) {
                let properties = of_type.schema().keyword("properties");
                let exists = properties.is_some_and(|properties| properties.get(property).is_some());
                assert!(exists, "{} {property}", row.type_name);
            }
        }
    }

    #[test]
    fn relations_name_types_that_exist() {
        for row in RELATIONS {
            for start in [row.source, row.target] {
                let is_known = start.is_empty()
                    || start.starts_with("AWS::Serverless::")
                    || ResourceType::names_from(start).next().is_some();
                assert!(is_known, "{start}");
            }
        }
    }

    #[test]
    fn a_reference_means_what_its_property_says() {
        let label = |source: &str, path: &[&str], target: &str| relation(source, path, target).map(|row| row.label);
        assert_eq!(
            label("AWS::DynamoDB::Table", &["SSESpecification", "KMSMasterKeyId"], "AWS::KMS::Key"),
            Some("encrypts")
        );
        assert_eq!(label("AWS::Lambda::Function", &["Role"], "AWS::IAM::Role"), Some("assumes"));
        assert_eq!(
            label("AWS::Lambda::Function", &["Environment", "Variables", "F"], "AWS::Lambda::Function"),
            Some("")
        );
        assert_eq!(label("AWS::Events::Rule", &["Targets", "Arn"], "AWS::SQS::Queue"), Some("sends to"));
        assert_eq!(label("AWS::ApiGateway::Method", &["Integration", "Uri"], "AWS::Lambda::Function"), Some("invokes"));
        assert_eq!(label("AWS::ApiGateway::Resource", &["RestApiId"], "AWS::ApiGateway::RestApi"), None);
    }
}
