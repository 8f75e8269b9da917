"""What the handlers of the provider schemas mean by names that IAM does not have; hand-written, with the origin."""

# Prefixes of SDKs and of services' older names, and those of IAM: the service authorization reference.
PREFIXES = {"efs": "elasticfilesystem", "emr": "elasticmapreduce", "stepfunctions": "states"}

# Operations, and misspelt actions, with the actions that are checked: "Policy actions for Amazon S3" (the operations of
# S3 and their permissions) and "Actions, resources, and condition keys" of the service. Tags of API Gateway are written
# with the verbs of HTTP.
AS_MEANT = {
    "apigateway:GetTags": ["apigateway:GET"],
    "apigateway:TagResource": ["apigateway:POST", "apigateway:PUT"],
    "apigateway:UntagResource": ["apigateway:DELETE"],
    "apigateway:unTagResource": ["apigateway:DELETE"],
    "cloudfront:CreateDistributionWithTags": ["cloudfront:CreateDistribution", "cloudfront:TagResource"],
    "dms:DescribeDataProviders": ["dms:ListDataProviders"],
    "dms:DescribeInstanceProfiles": ["dms:ListInstanceProfiles"],
    "dms:ModifyDataProvider": ["dms:UpdateDataProvider"],
    "dms:ModifyInstanceProfile": ["dms:UpdateInstanceProfile"],
    "dms:ModifyMigrationProject": ["dms:UpdateMigrationProject"],
    "ec2:CreateVpcEndpointServicePermissions": ["ec2:ModifyVpcEndpointServicePermissions"],
    "ec2:DeleteVpcEndpoint": ["ec2:DeleteVpcEndpoints"],
    "ec2:DeleteVpcEndpointServicePermissions": ["ec2:ModifyVpcEndpointServicePermissions"],
    "ec2:DescribeSecurityGroup": ["ec2:DescribeSecurityGroups"],
    "ec2:DescribeVpcEndpoint": ["ec2:DescribeVpcEndpoints"],
    "ec2:ModifyTransitGatewayOptions": ["ec2:ModifyTransitGateway"],
    "es:UpdateDomain": ["es:UpdateDomainConfig"],
    "events:CreateRule": ["events:PutRule"],
    "evidently:ListSegment": ["evidently:ListSegments"],
    "iam:AssumeRole": ["sts:AssumeRole"],
    "iam:DescribeOrganization": ["organizations:DescribeOrganization"],
    "iam:assumeRole": ["sts:AssumeRole"],
    "kms:ReEncrypt": ["kms:ReEncryptFrom", "kms:ReEncryptTo"],
    "lambda:GetLayerVersionByArn": ["lambda:GetLayerVersion"],
    "lambda:Invoke": ["lambda:InvokeFunction"],
    "lambda:TagResource20170331v2": ["lambda:TagResource"],
    "lambda:UntagResource20170331v2": ["lambda:UntagResource"],
    "lightsail:GetCertificateDetails": ["lightsail:GetCertificates"],
    "network-firewall:ListTagsForResources": ["network-firewall:ListTagsForResource"],
    "redshift:DescribeSnapshotCopyGrant": ["redshift:DescribeSnapshotCopyGrants"],
    "s3-outposts:DeleteBucketTagging": ["s3-outposts:PutBucketTagging"],
    "s3:DeleteBucketAnalyticsConfiguration": ["s3:PutAnalyticsConfiguration"],
    "s3:DeleteBucketCors": ["s3:PutBucketCORS"],
    "s3:DeleteBucketEncryption": ["s3:PutEncryptionConfiguration"],
    "s3:DeleteBucketLifecycle": ["s3:PutLifecycleConfiguration"],
    "s3:DeleteBucketMetricsConfiguration": ["s3:PutMetricsConfiguration"],
    "s3:DeleteBucketReplication": ["s3:PutReplicationConfiguration"],
    "s3:DeleteBucketTagging": ["s3:PutBucketTagging"],
    "s3:DoesObjectExist": ["s3:GetObject"],
    "s3:GetBucketNotificationConfiguration": ["s3:GetBucketNotification"],
    "s3:GetObjectMetadata": ["s3:GetObject"],
    "s3:HeadBucket": ["s3:ListBucket"],
    "s3:HeadObject": ["s3:GetObject"],
    "s3:ListObjects": ["s3:ListBucket"],
    "s3:ListObjectsV2": ["s3:ListBucket"],
    "s3:PutBucketEncryption": ["s3:PutEncryptionConfiguration"],
    "s3:PutBucketNotificationConfiguration": ["s3:PutBucketNotification"],
    "s3:PutBucketReplication": ["s3:PutReplicationConfiguration"],
    "s3:PutObjectLockConfiguration": ["s3:PutBucketObjectLockConfiguration"],
    "s3:REST.PUT.OBJECT": ["s3:PutObject"],
    "s3:listBuckets": ["s3:ListAllMyBuckets"],
    "sagemaker:ListMonitoringSchedule": ["sagemaker:ListMonitoringSchedules"],
    "sso:TagInstance": ["sso:TagResource"],
}

# What AWS's own policies for the users of a service have instead: `AutoScalingConsoleFullAccess` and
# `AmazonRedshiftFullAccess`; "AMI parameters in launch templates" for the parameters that name an image.
WILDCARDS = {
    ("AWS::AutoScaling::AutoScalingGroup", "ec2:Describe*"): [
        "ec2:DescribeAccountAttributes",
        "ec2:DescribeAvailabilityZones",
        "ec2:DescribeImages",
        "ec2:DescribeInstances",
        "ec2:DescribeInstanceTypes",
        "ec2:DescribeKeyPairs",
        "ec2:DescribeLaunchTemplateVersions",
        "ec2:DescribeLaunchTemplates",
        "ec2:DescribePlacementGroups",
        "ec2:DescribeSecurityGroups",
        "ec2:DescribeSpotInstanceRequests",
        "ec2:DescribeSubnets",
        "ec2:DescribeVpcs",
    ],
    ("AWS::AutoScaling::AutoScalingGroup", "ec2:Get*"): ["ec2:GetInstanceTypesFromInstanceRequirements"],
    ("AWS::AutoScaling::AutoScalingGroup", "ssm:Get*"): ["ssm:GetParameters"],
    ("AWS::Redshift::Cluster", "ec2:Describe*"): [
        "ec2:DescribeAccountAttributes",
        "ec2:DescribeAddresses",
        "ec2:DescribeAvailabilityZones",
        "ec2:DescribeInternetGateways",
        "ec2:DescribeSecurityGroups",
        "ec2:DescribeSubnets",
        "ec2:DescribeVpcs",
    ],
}

# Types of which the actions have another noun.
NAMED_OTHERWISE = {
    "AWS::PinpointEmail::Identity": "EmailIdentity",
    "AWS::PinpointEmail::ConfigurationSetEventDestination": "ConfigurationSetEventDestination",
}

# Types whose actions are not named after them: the service's API reference.
OF_LEGACY_TYPES = {
    "AWS::CloudFormation::Macro": {
        "lambda:GetFunction": "c",
        "lambda:InvokeFunction": "c",
    },
    "AWS::DocDB::DBCluster": {
        "rds:AddTagsToResource": "cu",
        "rds:CreateDBCluster": "c",
        "rds:DeleteDBCluster": "d",
        "rds:DescribeDBClusters": "crud",
        "rds:ListTagsForResource": "r",
        "rds:ModifyDBCluster": "u",
        "rds:RemoveTagsFromResource": "u",
        "rds:RestoreDBClusterFromSnapshot": "c",
        "rds:RestoreDBClusterToPointInTime": "c",
    },
    "AWS::EC2::ClientVpnTargetNetworkAssociation": {
        "ec2:AssociateClientVpnTargetNetwork": "c",
        "ec2:DescribeClientVpnTargetNetworks": "crud",
        "ec2:DisassociateClientVpnTargetNetwork": "d",
    },
    "AWS::EMR::Cluster": {
        "elasticmapreduce:AddTags": "cu",
        "elasticmapreduce:DescribeCluster": "crud",
        "elasticmapreduce:ListInstanceGroups": "ru",
        "elasticmapreduce:ModifyInstanceGroups": "u",
        "elasticmapreduce:RemoveTags": "u",
        "elasticmapreduce:RunJobFlow": "c",
        "elasticmapreduce:SetTerminationProtection": "ud",
        "elasticmapreduce:SetVisibleToAllUsers": "u",
        "elasticmapreduce:TerminateJobFlows": "d",
    },
    "AWS::Elasticsearch::Domain": {
        "es:AddTags": "cu",
        "es:CreateElasticsearchDomain": "c",
        "es:DeleteElasticsearchDomain": "d",
        "es:DescribeElasticsearchDomain": "crud",
        "es:ListTags": "r",
        "es:RemoveTags": "u",
        "es:UpdateElasticsearchDomainConfig": "u",
    },
    "AWS::IAM::UserToGroupAddition": {
        "iam:AddUserToGroup": "cu",
        "iam:GetGroup": "crud",
        "iam:RemoveUserFromGroup": "ud",
    },
    "AWS::LakeFormation::DataLakeSettings": {
        "lakeformation:GetDataLakeSettings": "crud",
        "lakeformation:PutDataLakeSettings": "cud",
    },
    "AWS::LakeFormation::Permissions": {
        "lakeformation:GrantPermissions": "cu",
        "lakeformation:ListPermissions": "crud",
        "lakeformation:RevokePermissions": "ud",
    },
    "AWS::OpsWorks::ElasticLoadBalancerAttachment": {
        "opsworks:AttachElasticLoadBalancer": "cu",
        "opsworks:DescribeElasticLoadBalancers": "crud",
        "opsworks:DetachElasticLoadBalancer": "ud",
    },
    "AWS::Route53::RecordSetGroup": {
        "route53:ChangeResourceRecordSets": "cud",
        "route53:GetChange": "cud",
        "route53:GetHostedZone": "cud",
        "route53:ListHostedZones": "cud",
        "route53:ListHostedZonesByName": "cud",
        "route53:ListResourceRecordSets": "crud",
    },
    "AWS::WAFRegional::WebACLAssociation": {
        "elasticloadbalancing:SetWebACL": "cd",
        "waf-regional:AssociateWebACL": "c",
        "waf-regional:DisassociateWebACL": "d",
        "waf-regional:GetWebACLForResource": "r",
    },
} | {
    # The first update creates a channel.
    f"AWS::Pinpoint::{name}": {
        f"mobiletargeting:Delete{action}": "d",
        f"mobiletargeting:Get{action}": "crud",
        f"mobiletargeting:Update{action}": "cu",
    }
    for name, action in {
        "ADMChannel": "AdmChannel",
        "APNSChannel": "ApnsChannel",
        "APNSSandboxChannel": "ApnsSandboxChannel",
        "APNSVoipChannel": "ApnsVoipChannel",
        "APNSVoipSandboxChannel": "ApnsVoipSandboxChannel",
        "BaiduChannel": "BaiduChannel",
        "EmailChannel": "EmailChannel",
        "GCMChannel": "GcmChannel",
        "SMSChannel": "SmsChannel",
        "VoiceChannel": "VoiceChannel",
    }.items()
}
