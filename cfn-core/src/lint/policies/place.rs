//! Where templates hold policies.

use crate::lint::facts::rows::rows_of;

/// What a policy is for; what is right differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Says what the principal may do to which it is attached.
    Identity,
    /// Says who may assume a role.
    Trust,
    /// Says who may use the resource to which it is attached.
    Resource,
    /// The resource policy of a KMS key, which alone decides whether the account's own policies count.
    Key,
    /// Says what may pass an endpoint; it grants nothing, but narrows what others grant.
    Endpoint,
    /// Says what the accounts of an organisation may at most do; it grants nothing.
    Control,
    /// Says what a principal may at most do, as its permissions boundary or in its session; it grants nothing.
    Boundary,
}

impl Kind {
    /// Whether its statements say who they are about.
    pub fn has_principals(self) -> bool {
        !matches!(self, Kind::Identity | Kind::Control | Kind::Boundary)
    }

    /// Whether it only says what others may at most grant, so that its breadth is no risk.
    pub(crate) fn only_limits(self) -> bool {
        matches!(self, Kind::Control | Kind::Boundary)
    }

    /// Whether it hands out permissions, other than a policy that only limits those of others.
    pub fn grants(self) -> bool {
        !matches!(self, Kind::Endpoint | Kind::Control | Kind::Boundary)
    }
}

/// How a policy is written.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Form {
    /// A document of IAM, as an object or as JSON in a text.
    Document,
    /// One statement of such a document.
    Statement,
    /// Properties of the resource that together say what a statement says.
    Permission(&'static Permission),
}

/// The properties of a resource that is itself one statement of a resource policy.
#[derive(Debug)]
pub(crate) struct Permission {
    pub(crate) principal: &'static str,
    pub(crate) action: &'static str,
    /// Properties that narrow the statement: the property, and the condition that it stands for.
    pub(crate) conditions: &'static [(&'static str, &'static str, &'static str)],
}

/// One place where a template holds a policy.
#[derive(Debug)]
pub struct Place {
    /// The type of the resource.
    pub type_name: &'static str,
    /// The way from its properties to the policy; `*` stands for every element of a list.
    pub path: &'static str,
    /// What the policy is for.
    pub kind: Kind,
    /// How many characters it may have, without blanks between its tokens; zero where that is not known.
    pub most_characters: usize,
    pub(crate) form: Form,
}

const fn place(type_name: &'static str, path: &'static str, kind: Kind, most_characters: usize) -> Place {
    Place { type_name, path, kind, most_characters, form: Form::Document }
}

const fn resource(type_name: &'static str, path: &'static str) -> Place {
    place(type_name, path, Kind::Resource, 0)
}

const fn permission(type_name: &'static str, permission: &'static Permission) -> Place {
    Place { type_name, path: "", kind: Kind::Resource, most_characters: 0, form: Form::Permission(permission) }
}

const FUNCTION_PERMISSION: Permission = Permission {
    principal: "Principal",
    action: "Action",
    conditions: &[
        ("SourceArn", "ArnLike", "aws:SourceArn"),
        ("SourceAccount", "StringEquals", "aws:SourceAccount"),
        ("PrincipalOrgID", "StringEquals", "aws:PrincipalOrgID"),
        ("EventSourceToken", "StringEquals", "lambda:EventSourceToken"),
        ("FunctionUrlAuthType", "StringEquals", "lambda:FunctionUrlAuthType"),
    ],
};

const LAYER_PERMISSION: Permission = Permission {
    principal: "Principal",
    action: "Action",
    conditions: &[("OrganizationId", "StringEquals", "aws:PrincipalOrgID")],
};

const EVENT_BUS_PERMISSION: Permission = Permission { principal: "Principal", action: "Action", conditions: &[] };

/// Every place, in the order of the types.
///
/// Sources: the resource schemas of CloudFormation for the properties; "IAM and AWS STS quotas", "Quotas for AWS
/// Organizations" and the quotas of each service for the sizes.
pub(crate) const PLACES: &[Place] = &[
    resource("AWS::AIOps::InvestigationGroup", "InvestigationGroupPolicy"),
    resource("AWS::APS::ResourcePolicy", "PolicyDocument"),
    resource("AWS::ApiGateway::DomainNameV2", "Policy"),
    place("AWS::ApiGateway::RestApi", "Policy", Kind::Resource, 8_192),
    resource("AWS::Backup::BackupVault", "AccessPolicy"),
    resource("AWS::Backup::LogicallyAirGappedBackupVault", "AccessPolicy"),
    resource("AWS::Bedrock::KnowledgeBasePolicy", "PolicyDocument"),
    resource("AWS::Bedrock::ResourcePolicy", "PolicyDocument"),
    place("AWS::BedrockAgentCore::ResourcePolicy", "Policy", Kind::Resource, 20_480),
    place("AWS::CloudTrail::ResourcePolicy", "ResourcePolicy", Kind::Resource, 8_192),
    place("AWS::CodeArtifact::Domain", "PermissionsPolicyDocument", Kind::Resource, 5_120),
    place("AWS::CodeArtifact::Repository", "PermissionsPolicyDocument", Kind::Resource, 5_120),
    resource("AWS::Comprehend::DocumentClassifier", "ModelPolicy"),
    resource("AWS::Comprehend::EntityRecognizer", "ModelPolicy"),
    resource("AWS::DSQL::Cluster", "PolicyDocument"),
    place(
        "AWS::DynamoDB::GlobalTable",
        "Replicas/*/ReplicaStreamSpecification/ResourcePolicy/PolicyDocument",
        Kind::Resource,
        20_480,
    ),
    place("AWS::DynamoDB::GlobalTable", "Replicas/*/ResourcePolicy/PolicyDocument", Kind::Resource, 20_480),
    place("AWS::DynamoDB::Table", "ResourcePolicy/PolicyDocument", Kind::Resource, 20_480),
    place("AWS::DynamoDB::Table", "StreamSpecification/ResourcePolicy/PolicyDocument", Kind::Resource, 20_480),
    place("AWS::EC2::VPCEndpoint", "PolicyDocument", Kind::Endpoint, 20_480),
    place("AWS::ECR::PublicRepository", "RepositoryPolicyText", Kind::Resource, 10_240),
    place("AWS::ECR::RegistryPolicy", "PolicyText", Kind::Resource, 10_240),
    place("AWS::ECR::Repository", "RepositoryPolicyText", Kind::Resource, 10_240),
    place("AWS::ECR::RepositoryCreationTemplate", "RepositoryPolicy", Kind::Resource, 10_240),
    resource("AWS::EFS::FileSystem", "FileSystemPolicy"),
    place("AWS::EKS::PodIdentityAssociation", "Policy", Kind::Boundary, 2_048),
    resource("AWS::Elasticsearch::Domain", "AccessPolicies"),
    resource("AWS::EventSchemas::RegistryPolicy", "Policy"),
    place("AWS::Events::EventBus", "Policy", Kind::Resource, 10_240),
    permission("AWS::Events::EventBusPolicy", &EVENT_BUS_PERMISSION),
    Place {
        type_name: "AWS::Events::EventBusPolicy",
        path: "Statement",
        kind: Kind::Resource,
        most_characters: 10_240,
        form: Form::Statement,
    },
    resource("AWS::EventsV2::ResourcePolicy", "PolicyDocument"),
    resource("AWS::FSx::S3AccessPointAttachment", "S3AccessPoint/Policy"),
    place("AWS::IAM::Group", "Policies/*/PolicyDocument", Kind::Identity, 5_120),
    place("AWS::IAM::GroupPolicy", "PolicyDocument", Kind::Identity, 5_120),
    place("AWS::IAM::ManagedPolicy", "PolicyDocument", Kind::Identity, 6_144),
    place("AWS::IAM::Policy", "PolicyDocument", Kind::Identity, 10_240),
    place("AWS::IAM::Role", "AssumeRolePolicyDocument", Kind::Trust, 4_096),
    place("AWS::IAM::Role", "Policies/*/PolicyDocument", Kind::Identity, 10_240),
    place("AWS::IAM::RolePolicy", "PolicyDocument", Kind::Identity, 10_240),
    place("AWS::IAM::User", "Policies/*/PolicyDocument", Kind::Identity, 2_048),
    place("AWS::IAM::UserPolicy", "PolicyDocument", Kind::Identity, 2_048),
    place("AWS::IoT::Policy", "PolicyDocument", Kind::Identity, 2_048),
    place("AWS::KMS::Key", "KeyPolicy", Kind::Key, 32_768),
    place("AWS::KMS::ReplicaKey", "KeyPolicy", Kind::Key, 32_768),
    place("AWS::Kinesis::ResourcePolicy", "ResourcePolicy", Kind::Resource, 20_480),
    permission("AWS::Lambda::LayerVersionPermission", &LAYER_PERMISSION),
    permission("AWS::Lambda::Permission", &FUNCTION_PERMISSION),
    place("AWS::Lambda::ResourcePolicy", "PolicyDocument", Kind::Resource, 20_480),
    resource("AWS::Lex::ResourcePolicy", "Policy"),
    resource("AWS::Logs::DeliveryDestination", "DeliveryDestinationPolicy/DeliveryDestinationPolicy"),
    place("AWS::Logs::Destination", "DestinationPolicy", Kind::Resource, 5_120),
    resource("AWS::Logs::LogGroup", "ResourcePolicyDocument"),
    place("AWS::Logs::ResourcePolicy", "PolicyDocument", Kind::Resource, 51_200),
    place("AWS::MSK::ClusterPolicy", "Policy", Kind::Resource, 20_480),
    place("AWS::MediaPackageV2::ChannelPolicy", "Policy", Kind::Resource, 6_144),
    place("AWS::MediaPackageV2::OriginEndpointPolicy", "Policy", Kind::Resource, 6_144),
    resource("AWS::MediaStore::Container", "Policy"),
    resource("AWS::MediaTailor::ChannelPolicy", "Policy"),
    place("AWS::ODB::OdbNetwork", "KmsPolicyDocument", Kind::Endpoint, 20_480),
    place("AWS::ODB::OdbNetwork", "S3PolicyDocument", Kind::Endpoint, 20_480),
    place("AWS::ODB::OdbNetwork", "StsPolicyDocument", Kind::Endpoint, 20_480),
    resource("AWS::OSIS::Pipeline", "ResourcePolicy/Policy"),
    resource("AWS::Oam::Sink", "Policy"),
    resource("AWS::Omics::SequenceStore", "S3AccessPolicy"),
    resource("AWS::OpenSearchService::Domain", "AccessPolicies"),
    place("AWS::Organizations::Policy", "Content", Kind::Control, 10_240),
    place("AWS::Organizations::ResourcePolicy", "Content", Kind::Resource, 40_000),
    place("AWS::PaymentCryptography::Key", "Policy", Kind::Resource, 20_480),
    resource("AWS::RUM::AppMonitor", "ResourcePolicy/PolicyDocument"),
    resource("AWS::Redshift::Cluster", "NamespaceResourcePolicy"),
    resource("AWS::RedshiftServerless::Namespace", "NamespaceResourcePolicy"),
    place("AWS::RolesAnywhere::Profile", "SessionPolicy", Kind::Boundary, 2_048),
    place("AWS::S3::AccessPoint", "Policy", Kind::Resource, 20_480),
    place("AWS::S3::BucketPolicy", "PolicyDocument", Kind::Resource, 20_480),
    place("AWS::S3::MultiRegionAccessPointPolicy", "Policy", Kind::Resource, 20_480),
    place("AWS::S3Express::AccessPoint", "Policy", Kind::Resource, 20_480),
    place("AWS::S3Express::BucketPolicy", "PolicyDocument", Kind::Resource, 20_480),
    resource("AWS::S3Files::FileSystemPolicy", "Policy"),
    place("AWS::S3ObjectLambda::AccessPointPolicy", "PolicyDocument", Kind::Resource, 20_480),
    place("AWS::S3Outposts::AccessPoint", "Policy", Kind::Resource, 20_480),
    place("AWS::S3Outposts::BucketPolicy", "PolicyDocument", Kind::Resource, 20_480),
    resource("AWS::S3Tables::TableBucketPolicy", "ResourcePolicy"),
    resource("AWS::S3Tables::TablePolicy", "ResourcePolicy"),
    resource("AWS::S3Vectors::VectorBucketPolicy", "Policy"),
    resource("AWS::SMSVOICE::ResourcePolicy", "PolicyDocument"),
    place("AWS::SNS::TopicInlinePolicy", "PolicyDocument", Kind::Resource, 30_720),
    place("AWS::SNS::TopicPolicy", "PolicyDocument", Kind::Resource, 30_720),
    resource("AWS::SQS::QueueInlinePolicy", "PolicyDocument"),
    resource("AWS::SQS::QueuePolicy", "PolicyDocument"),
    resource("AWS::SSM::ResourcePolicy", "Policy"),
    place("AWS::SSO::PermissionSet", "InlinePolicy", Kind::Identity, 32_768),
    resource("AWS::SageMaker::ModelPackageGroup", "ModelPackageGroupPolicy"),
    place("AWS::SecretsManager::ResourcePolicy", "ResourcePolicy", Kind::Resource, 20_480),
    place("AWS::Transfer::User", "Policy", Kind::Boundary, 2_048),
    place("AWS::VpcLattice::AuthPolicy", "Policy", Kind::Resource, 10_240),
    place("AWS::VpcLattice::ResourcePolicy", "Policy", Kind::Resource, 10_240),
    place("AWS::XRay::ResourcePolicy", "PolicyDocument", Kind::Resource, 5_120),
];

/// The places of policies that are checked by themselves, in no template.
const BY_THEMSELVES: &[Place] = &[
    place("", "", Kind::Identity, 0),
    place("", "", Kind::Trust, 0),
    place("", "", Kind::Resource, 0),
    place("", "", Kind::Key, 0),
    place("", "", Kind::Endpoint, 0),
    place("", "", Kind::Control, 0),
    place("", "", Kind::Boundary, 0),
];

/// The policy of a principal's permissions boundary, in place of that of `AWS::IAM::ManagedPolicy`.
pub(crate) const BOUNDARY: &Place = &place("AWS::IAM::ManagedPolicy", "PolicyDocument", Kind::Boundary, 6_144);

/// A resource control policy, in place of a service control policy. It names principals, and denies only.
pub(crate) const RESOURCE_CONTROL: &Place = &place("AWS::Organizations::Policy", "Content", Kind::Endpoint, 5_120);

/// The place of a policy of that kind that is checked by itself.
pub(crate) fn by_itself(kind: Kind) -> &'static Place {
    &BY_THEMSELVES[kind as usize]
}

/// The places of a resource type.
pub(crate) fn places_of(type_name: &str) -> &'static [Place] {
    rows_of(PLACES, type_name, |place| place.type_name)
}

impl Place {
    /// The place at that path of a resource type, if a policy stands there.
    pub fn at(type_name: &str, path: &str) -> Option<&'static Place> {
        places_of(type_name).iter().find(|place| place.path == path && !matches!(place.form, Form::Permission(_)))
    }

    /// Whether the service rejects a policy with an action that applies to none of the resources of its statement.
    ///
    /// Source: the error `MalformedPolicy`, "Action does not apply to any resource(s) in statement", of S3.
    pub(crate) fn rejects_mismatches(&self) -> bool {
        self.type_name == "AWS::S3::BucketPolicy"
    }

    /// Whether it takes one statement in place of a document.
    pub fn is_statement(&self) -> bool {
        matches!(self.form, Form::Statement)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::RESOURCES;
    use crate::data::json::Value;

    #[test]
    fn places_are_in_order() {
        let limits = [Kind::Endpoint, Kind::Control, Kind::Boundary];
        for kind in [Kind::Identity, Kind::Trust, Kind::Resource, Kind::Key].into_iter().chain(limits) {
            assert_eq!(by_itself(kind).kind, kind);
        }
        assert!(PLACES.is_sorted_by_key(|place| place.type_name));
        let paths = |type_name: &str| places_of(type_name).iter().map(|place| place.path).collect::<Vec<_>>();
        assert_eq!(paths("AWS::IAM::Role"), ["AssumeRolePolicyDocument", "Policies/*/PolicyDocument"]);
        assert_eq!(paths("AWS::IAM::Rol"), [""; 0]);
    }

    /// A path that no resource has would be a policy that no lint sees.
    #[test]
    fn every_place_is_in_the_schema_of_its_type() {
        for place in PLACES {
            let names = match place.form {
                Form::Permission(permission) => vec![permission.principal, permission.action],
                _ => vec![place.path],
            };
            for name in names {
                assert!(leads_somewhere(place.type_name, place.type_name, name), "{} {name}", place.type_name);
            }
        }
    }

    /// Documents of that name that are in other languages than IAM's.
    const OTHER_LANGUAGES: &[&str] = &[
        "AWS::EC2::ClientVpnEndpoint.AuthorizationPolicy",
        "AWS::EC2::VerifiedAccessEndpoint",
        "AWS::EC2::VerifiedAccessGroup",
        "AWS::Logs::AccountPolicy",
        "AWS::NetworkManager::CoreNetwork",
    ];

    /// The other way round: a document that no lint sees would be a hole.
    #[test]
    fn every_policy_document_has_a_place() {
        for (key, schema) in RESOURCES.iter().filter(|(_, schema)| schema.contains("\"PolicyDocument\"")) {
            let schema = Value::parse(schema).unwrap();
            let has = schema.get("properties").is_some_and(|properties| properties.get("PolicyDocument").is_some());
            if !has || OTHER_LANGUAGES.contains(&key) {
                continue;
            }
            let places = places_of(key.split('.').next().unwrap());
            assert!(places.iter().any(|place| place.path.ends_with("PolicyDocument")), "{key}");
        }
    }

    fn leads_somewhere(type_name: &str, key: &str, path: &str) -> bool {
        let (step, rest) = path.split_once('/').unwrap_or((path, ""));
        let schema = Value::parse(RESOURCES.get(key).unwrap_or("null")).unwrap();
        let next = if step == "*" {
            Some(schema.clone())
        } else {
            schema.get("properties").and_then(|all| all.get(step)).cloned()
        };
        let Some(next) = next else { return false };
        if rest.is_empty() {
            return true;
        }
        let below = next.get("items").unwrap_or(&next);
        let definition =
            below.as_str().and_then(|name| name.strip_prefix('#')).or(below.get("$ref").and_then(Value::as_str));
        let rest = rest.strip_prefix("*/").unwrap_or(rest);
        if rest == "*" {
            return true;
        }
        definition.is_some_and(|name| leads_somewhere(type_name, &format!("{type_name}.{name}"), rest))
    }
}
