//! What is known of the names and the ARNs of types.

use super::{Deployment, Text};
use crate::data::REFERENCES;
use crate::iam::ResourceType as Kind;

/// Types of which a name that is made up need not begin with the stack's name.
///
/// Source: "Name type" and the pages of the types in the CloudFormation template reference; where these do not say whether
/// the stack's name comes first, it may.
pub(super) const WITHOUT_STACK: &[&str] = &[
    "AWS::Batch::ComputeEnvironment",
    "AWS::Batch::JobDefinition",
    "AWS::Batch::JobQueue",
    "AWS::CodeBuild::Project",
    FAMILY,
    "AWS::Glue::Crawler",
    "AWS::Glue::Job",
    "AWS::SSM::Document",
    "AWS::SSM::Parameter",
    "AWS::SecretsManager::Secret",
    "AWS::StepFunctions::StateMachine",
];

/// The family of tasks has no hyphens in it.
pub(super) const FAMILY: &str = "AWS::ECS::TaskDefinition";

/// The most characters of names whose schema does not say it.
///
/// Source: the quotas in the API reference of each service.
pub(super) const LONGEST: &[(&str, usize)] = &[
    ("AWS::ElasticLoadBalancing::LoadBalancer", 32),
    ("AWS::ElasticLoadBalancingV2::LoadBalancer", 32),
    ("AWS::ElasticLoadBalancingV2::TargetGroup", 32),
    ("AWS::IAM::InstanceProfile", 128),
    ("AWS::IAM::ManagedPolicy", 128),
    ("AWS::IAM::Role", 64),
    ("AWS::IAM::User", 64),
    ("AWS::Lambda::Function", 64),
    ("AWS::RDS::DBCluster", 63),
    ("AWS::RDS::DBInstance", 63),
    ("AWS::S3::Bucket", 63),
    ("AWS::SQS::Queue", 80),
];

/// Types whose names the service makes lower case, though their schemas take others.
///
/// Source: "CreateDBInstance", "CreateDBCluster" and their kin of the RDS API reference; "CreateCluster" of Redshift.
pub(super) const LOWER_CASE: &[&str] = &[
    "AWS::DocDB::DBCluster",
    "AWS::DocDB::DBInstance",
    "AWS::ElastiCache::ReplicationGroup",
    "AWS::ElastiCache::SubnetGroup",
    "AWS::Neptune::DBCluster",
    "AWS::Neptune::DBInstance",
    "AWS::RDS::DBCluster",
    "AWS::RDS::DBClusterParameterGroup",
    "AWS::RDS::DBInstance",
    "AWS::RDS::DBParameterGroup",
    "AWS::RDS::DBSubnetGroup",
    "AWS::RDS::OptionGroup",
    "AWS::Redshift::Cluster",
    "AWS::S3::Bucket",
];

/// ARNs that the source of the others does not have, or has in another form.
///
/// Source: the service authorization reference; "Secret ARN" of the Secrets Manager user guide for the six characters;
/// "CloudWatch Logs resources and operations" of the CloudWatch Logs user guide for the two forms of a log group.
const OTHER_TEMPLATES: &[(&str, &str)] = &[
    ("AWS::DocDB::DBCluster", "arn:${Partition}:rds:${Region}:${Account}:cluster:${DBClusterIdentifier}"),
    ("AWS::DocDB::DBInstance", "arn:${Partition}:rds:${Region}:${Account}:db:${DBInstanceIdentifier}"),
    ("AWS::ECS::TaskDefinition", "arn:${Partition}:ecs:${Region}:${Account}:task-definition/${Family}:*"),
    ("AWS::Events::Rule", "arn:${Partition}:events:${Region}:${Account}:rule/${EventBusName/}${Name}"),
    (
        "AWS::Logs::LogGroup",
        "arn:${Partition}:logs:${Region}:${Account}:log-group:${LogGroupName},\
         arn:${Partition}:logs:${Region}:${Account}:log-group:${LogGroupName}:*",
    ),
    ("AWS::SecretsManager::Secret", "arn:${Partition}:secretsmanager:${Region}:${Account}:secret:${Name}-??????"),
];

/// What a resource type's `Ref` returns, and its ARNs.
pub(super) struct Facts {
    pub(super) identifiers: &'static str,
    pub(super) form: &'static str,
    attributes: &'static str,
    templates: &'static str,
    /// The resource types of IAM with that ARN, as `service:type`.
    kinds: &'static str,
}

impl Facts {
    pub(super) fn of(type_name: &str) -> Option<Facts> {
        let mut columns = REFERENCES.get(type_name)?.split('\t');
        let mut column = || columns.next().unwrap_or_default();
        let (identifiers, form, attributes, templates) = (column(), column(), column(), column());
        let other = OTHER_TEMPLATES.iter().find(|(of, _)| *of == type_name).map(|(_, template)| *template);
        Some(Facts { identifiers, form, attributes, templates: other.unwrap_or(templates), kinds: column() })
    }

    /// Whether resources of this type are of that resource type of IAM.
    pub(super) fn is_of(&self, kind: &str) -> bool {
        self.kinds.split(',').any(|known| known == kind)
    }

    /// The ARNs of these that are of that type of IAM: the load balancers of one type have three.
    pub(super) fn of_kind(&self, kind: &Kind, arns: Vec<Text>, deployment: &Deployment) -> Vec<Text> {
        match self.templates.contains(',') {
            true => arns.into_iter().filter(|arn| kind.meets(&arn.pattern(deployment))).collect(),
            false => arns,
        }
    }

    pub(super) fn templates(&self) -> impl Iterator<Item = &'static str> {
        self.templates.split(',').filter(|template| !template.is_empty())
    }

    pub(super) fn attribute_is(&self, attribute: &str, what: &str) -> bool {
        let aliases = self.attributes.split(',').filter_map(|alias| alias.split_once('='));
        aliases.into_iter().any(|(name, of)| name == attribute && of == what)
    }
}
