"""`policy-documents.tsv`: the properties that hold an IAM policy document.

No source has them all: cfn-lint's rules name those that it checks, the service specification marks many more without
saying what they are. The list here is theirs, sorted by kind, completed from the user guides of the services, and
checked against the schemas: a place that no longer exists stops the refresh.
"""

from __future__ import annotations

from schemas import load
from sources import CFN_LINT, SERVICE_SPEC, Archive
from table import Table

PLACES = {
    # What a principal may do; no Principal in it.
    "identity": """
        AWS::EKS::PodIdentityAssociation/Policy
        AWS::IAM::Group.Policy/PolicyDocument
        AWS::IAM::GroupPolicy/PolicyDocument
        AWS::IAM::ManagedPolicy/PolicyDocument
        AWS::IAM::Policy/PolicyDocument
        AWS::IAM::Role.Policy/PolicyDocument
        AWS::IAM::RolePolicy/PolicyDocument
        AWS::IAM::User.Policy/PolicyDocument
        AWS::IAM::UserPolicy/PolicyDocument
        AWS::IoT::Policy/PolicyDocument
        AWS::RolesAnywhere::Profile/SessionPolicy
        AWS::SSO::PermissionSet/InlinePolicy
        AWS::Transfer::User/Policy
    """,
    # Who may become a role; no Resource in it.
    "trust": "AWS::IAM::Role/AssumeRolePolicyDocument",
    # What may pass a VPC endpoint.
    "endpoint": """
        AWS::EC2::VPCEndpoint/PolicyDocument
        AWS::ODB::OdbNetwork/KmsPolicyDocument
        AWS::ODB::OdbNetwork/S3PolicyDocument
        AWS::ODB::OdbNetwork/StsPolicyDocument
    """,
    # What an organization's accounts may do at most; other kinds of Type are not IAM policies.
    "organization": "AWS::Organizations::Policy/Content",
    # Who may do what with a resource.
    "resource": """
        AWS::APS::ResourcePolicy/PolicyDocument
        AWS::ApiGateway::DomainNameV2/Policy
        AWS::ApiGateway::RestApi/Policy
        AWS::Backup::BackupVault/AccessPolicy
        AWS::Backup::LogicallyAirGappedBackupVault/AccessPolicy
        AWS::Bedrock::KnowledgeBasePolicy/PolicyDocument
        AWS::Bedrock::ResourcePolicy/PolicyDocument
        AWS::BedrockAgentCore::ResourcePolicy/Policy
        AWS::CloudTrail::ResourcePolicy/ResourcePolicy
        AWS::CodeArtifact::Domain/PermissionsPolicyDocument
        AWS::CodeArtifact::Repository/PermissionsPolicyDocument
        AWS::DSQL::Cluster/PolicyDocument
        AWS::DynamoDB::GlobalTable.ResourcePolicy/PolicyDocument
        AWS::DynamoDB::Table.ResourcePolicy/PolicyDocument
        AWS::ECR::PublicRepository/RepositoryPolicyText
        AWS::ECR::RegistryPolicy/PolicyText
        AWS::ECR::Repository/RepositoryPolicyText
        AWS::ECR::RepositoryCreationTemplate/RepositoryPolicy
        AWS::EFS::FileSystem/FileSystemPolicy
        AWS::Elasticsearch::Domain/AccessPolicies
        AWS::EventSchemas::RegistryPolicy/Policy
        AWS::Events::EventBus/Policy
        AWS::EventsV2::ResourcePolicy/PolicyDocument
        AWS::FSx::S3AccessPointAttachment.S3AccessPoint/Policy
        AWS::KMS::Key/KeyPolicy
        AWS::KMS::ReplicaKey/KeyPolicy
        AWS::Kinesis::ResourcePolicy/ResourcePolicy
        AWS::Lambda::ResourcePolicy/PolicyDocument
        AWS::Lex::ResourcePolicy/Policy
        AWS::Logs::DeliveryDestination.DestinationPolicy/DeliveryDestinationPolicy
        AWS::Logs::Destination/DestinationPolicy
        AWS::Logs::LogGroup/ResourcePolicyDocument
        AWS::Logs::ResourcePolicy/PolicyDocument
        AWS::MSK::ClusterPolicy/Policy
        AWS::MediaPackageV2::ChannelPolicy/Policy
        AWS::MediaPackageV2::OriginEndpointPolicy/Policy
        AWS::MediaStore::Container/Policy
        AWS::MediaTailor::ChannelPolicy/Policy
        AWS::OSIS::Pipeline.ResourcePolicy/Policy
        AWS::Oam::Sink/Policy
        AWS::Omics::SequenceStore/S3AccessPolicy
        AWS::OpenSearchService::Domain/AccessPolicies
        AWS::Organizations::ResourcePolicy/Content
        AWS::PaymentCryptography::Key/Policy
        AWS::RUM::AppMonitor.ResourcePolicy/PolicyDocument
        AWS::Redshift::Cluster/NamespaceResourcePolicy
        AWS::RedshiftServerless::Namespace/NamespaceResourcePolicy
        AWS::S3::AccessPoint/Policy
        AWS::S3::BucketPolicy/PolicyDocument
        AWS::S3::MultiRegionAccessPointPolicy/Policy
        AWS::S3Express::AccessPoint/Policy
        AWS::S3Express::BucketPolicy/PolicyDocument
        AWS::S3Files::FileSystemPolicy/Policy
        AWS::S3ObjectLambda::AccessPointPolicy/PolicyDocument
        AWS::S3Outposts::AccessPoint/Policy
        AWS::S3Outposts::BucketPolicy/PolicyDocument
        AWS::S3Tables::TableBucketPolicy/ResourcePolicy
        AWS::S3Tables::TablePolicy/ResourcePolicy
        AWS::S3Vectors::VectorBucketPolicy/Policy
        AWS::SMSVOICE::ResourcePolicy/PolicyDocument
        AWS::SNS::TopicInlinePolicy/PolicyDocument
        AWS::SNS::TopicPolicy/PolicyDocument
        AWS::SQS::QueueInlinePolicy/PolicyDocument
        AWS::SQS::QueuePolicy/PolicyDocument
        AWS::SSM::ResourcePolicy/Policy
        AWS::SageMaker::ModelPackageGroup/ModelPackageGroupPolicy
        AWS::SecretsManager::ResourcePolicy/ResourcePolicy
        AWS::VpcLattice::AuthPolicy/Policy
        AWS::VpcLattice::ResourcePolicy/Policy
        AWS::XRay::ResourcePolicy/PolicyDocument
    """,
}


def build(wheel: Archive) -> Table:
    table = Table(
        name="policy-documents.tsv",
        about="Properties that hold an IAM policy document, as an object or as JSON text.",
        key="type/property or type.definition/property",
        columns=["kind: identity, trust, resource, endpoint, organization"],
        sources=[CFN_LINT, SERVICE_SPEC],
    )
    schemas = load(wheel)
    for kind, places in PLACES.items():
        for place in places.split():
            node, _, name = place.partition("/")
            resource, _, definition = node.partition(".")
            schema = schemas[resource]
            owner = schema["definitions"][definition] if definition else schema
            if name not in owner["properties"]:
                raise ValueError(f"there is no {place}")
            table.add(place, kind)
    return table
