//! What tells the resources of a type apart.

use crate::schema::ResourceType;

/// Properties of which no two resources have the same, of types whose identifier is an ARN or a number that AWS gives; one
/// with `?` may be left out.
/// Source: the properties' descriptions in the template reference.
const NAMES: &[(&str, &[&str])] = &[
    ("AWS::ApiGateway::Resource", &["RestApiId", "ParentId", "PathPart"]),
    ("AWS::ApiGatewayV2::Route", &["ApiId", "RouteKey"]),
    ("AWS::ApiGatewayV2::Stage", &["ApiId", "StageName"]),
    ("AWS::AppSync::Resolver", &["ApiId", "TypeName", "FieldName"]),
    ("AWS::Batch::ComputeEnvironment", &["ComputeEnvironmentName"]),
    ("AWS::Batch::JobQueue", &["JobQueueName"]),
    ("AWS::CodeBuild::Project", &["Name"]),
    ("AWS::CodeCommit::Repository", &["RepositoryName"]),
    ("AWS::CodePipeline::Pipeline", &["Name"]),
    ("AWS::EC2::LaunchTemplate", &["LaunchTemplateName"]),
    ("AWS::EC2::NetworkAclEntry", &["NetworkAclId", "RuleNumber", "Egress?"]),
    ("AWS::EC2::Route", &["RouteTableId", "DestinationCidrBlock"]),
    ("AWS::EC2::Route", &["RouteTableId", "DestinationIpv6CidrBlock"]),
    ("AWS::EC2::SecurityGroup", &["GroupName", "VpcId?"]),
    ("AWS::EC2::SubnetRouteTableAssociation", &["SubnetId"]),
    ("AWS::ECS::Service", &["ServiceName", "Cluster?"]),
    ("AWS::EFS::MountTarget", &["FileSystemId", "SubnetId"]),
    ("AWS::ElasticLoadBalancingV2::Listener", &["LoadBalancerArn", "Port"]),
    ("AWS::ElasticLoadBalancingV2::ListenerRule", &["ListenerArn", "Priority"]),
    ("AWS::ElasticLoadBalancingV2::LoadBalancer", &["Name"]),
    ("AWS::ElasticLoadBalancingV2::TargetGroup", &["Name"]),
    ("AWS::Events::Rule", &["Name", "EventBusName?"]),
    ("AWS::IAM::ManagedPolicy", &["ManagedPolicyName"]),
    ("AWS::Lambda::Alias", &["FunctionName", "Name"]),
    ("AWS::Lambda::EventSourceMapping", &["FunctionName", "EventSourceArn", "Topics?", "Queues?"]),
    ("AWS::Route53::RecordSet", &["Name", "Type", "HostedZoneId?", "HostedZoneName?", "SetIdentifier?"]),
    ("AWS::SNS::Topic", &["TopicName"]),
    ("AWS::SQS::Queue", &["QueueName"]),
    ("AWS::SecretsManager::Secret", &["Name"]),
    ("AWS::StepFunctions::Activity", &["Name"]),
    ("AWS::StepFunctions::StateMachine", &["StateMachineName"]),
    ("AWS::WAFv2::IPSet", &["Name", "Scope"]),
    ("AWS::WAFv2::WebACL", &["Name", "Scope"]),
];

/// The sets of properties that together tell one resource of a type from another; one with `?` may be left out.
pub(crate) fn identities(type_name: &str) -> Vec<Vec<&'static str>> {
    let mut found = Vec::new();
    if let Some(of) = ResourceType::find(type_name) {
        let identifier: Vec<&str> = of.primary_identifier().collect();
        let is_given = |path: &&str| !path.contains('/') && !of.read_only().any(|read_only| read_only == *path);
        if !identifier.is_empty() && identifier.iter().all(is_given) {
            found.push(identifier);
        }
    }
    found.extend(NAMES.iter().filter(|(of, _)| *of == type_name).map(|(_, names)| names.to_vec()));
    found
}

#[cfg(test)]
mod tests {
    use super::{NAMES, ResourceType};

    #[test]
    fn names_are_properties() {
        assert!(NAMES.is_sorted());
        for (type_name, names) in NAMES {
            let of = ResourceType::find(type_name).expect("the table has the type");
            for name in *names {
                assert!(of.schema().property(name.trim_end_matches('?')).is_some(), "{type_name} {name}");
            }
        }
    }
}
