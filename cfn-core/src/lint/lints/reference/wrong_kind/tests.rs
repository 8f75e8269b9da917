use crate::lint::testing::findings;

const RESOURCES: &str = "Parameters:
  Text: {Type: String}
  VpcOfUser: {Type: AWS::EC2::VPC::Id}
  SubnetsOfUser: {Type: List<AWS::EC2::Subnet::Id>}
  Looked: {Type: AWS::SSM::Parameter::Value<AWS::EC2::Subnet::Id>}
Conditions:
  C: !Equals [!Ref Text, a]
Resources:
  Role: {Type: AWS::IAM::Role}
  Queue: {Type: AWS::SQS::Queue}
  Topic: {Type: AWS::SNS::Topic}
  Key: {Type: AWS::KMS::Key}
  KeyAlias: {Type: AWS::KMS::Alias}
  Secret: {Type: AWS::SecretsManager::Secret}
  Attachment: {Type: AWS::SecretsManager::SecretTargetAttachment}
  Profile: {Type: AWS::Signer::SigningProfile}
  Vpc: {Type: AWS::EC2::VPC}
  Subnet: {Type: AWS::EC2::Subnet}
  Group: {Type: AWS::EC2::SecurityGroup, Properties: {VpcId: !Ref Vpc}}
  Function: {Type: AWS::Lambda::Function}
  Alias: {Type: AWS::Lambda::Alias}
  Bucket: {Type: AWS::S3::Bucket}
  Table: {Type: AWS::DynamoDB::Table, Properties: {StreamSpecification: {StreamViewType: NEW_IMAGE}}}
  Custom: {Type: Custom::Thing}
  Cache: {Type: AWS::ElastiCache::SecurityGroup}
  Cluster: {Type: AWS::Redshift::ClusterSecurityGroup}
  Input: {Type: AWS::MediaLive::InputSecurityGroup}
";

/// A property, what it requires, the values that it does not take, with the rest of the message, and those that it
/// does.
struct Case {
    type_name: &'static str,
    /// The properties, with `VALUE` where the value goes.
    properties: &'static str,
    requires: &'static str,
    wrong: &'static [(&'static str, &'static str)],
    right: &'static [&'static str],
}

#[track_caller]
fn assert_cases(cases: &[Case]) {
    for Case { type_name, properties, requires, wrong, right } in cases {
        let found = |value: &str| {
            let properties = properties.replace("VALUE", value);
            findings("wrong_kind", &format!("{RESOURCES}  R: {{Type: '{type_name}', Properties: {{{properties}}}}}\n"))
        };
        for (value, rest) in *wrong {
            assert_eq!(found(value), [format!("R: {requires}{rest}")], "{type_name} {value}");
        }
        for value in *right {
            assert_eq!(found(value), [""; 0], "{type_name} {value}");
        }
    }
}

const EVENT_SOURCE: &str = "`EventSourceArn` requires the ARN of an `AWS::SQS::Queue`, the `StreamArn` of an `AWS::DynamoDB::Table`, the `StreamArn` of an `AWS::DynamoDB::GlobalTable`, the ARN of an `AWS::Kinesis::Stream` or another supported type";

#[test]
fn types_and_forms_are_told_apart() {
    assert_cases(&[
        Case {
            type_name: "AWS::Lambda::Function",
            properties: "Role: VALUE",
            requires: "`Role` requires the ARN of an `AWS::IAM::Role`",
            wrong: &[
                ("!GetAtt Queue.Arn", ", but `Queue.Arn` is the ARN of an `AWS::SQS::Queue`"),
                ("!Sub '${Queue.Arn}'", ", but `Queue.Arn` is the ARN of an `AWS::SQS::Queue`"),
                ("!Select [0, [!GetAtt Queue.Arn]]", ", but `Queue.Arn` is the ARN of an `AWS::SQS::Queue`"),
                ("!Ref Role", ", but `Ref` of `Role` is the name of an `AWS::IAM::Role`; write `Role.Arn`"),
                ("!GetAtt Role.RoleId", ", but `Role.RoleId` is the `RoleId` of an `AWS::IAM::Role`; write `Role.Arn`"),
                ("!Ref VpcOfUser", ", but parameter `VpcOfUser` is the ID of an `AWS::EC2::VPC`"),
                ("!If [C, !GetAtt Role.Arn, !Ref Topic]", ", but `Ref` of `Topic` is the ARN of an `AWS::SNS::Topic`"),
            ],
            right: &["!GetAtt Role.Arn", "!Ref Text", "!ImportValue a", "!GetAtt Custom.Arn", "!Sub '${Role.Arn}'"],
        },
        Case {
            type_name: "AWS::IAM::InstanceProfile",
            properties: "Roles: [VALUE]",
            requires: "`Roles` requires the name of an `AWS::IAM::Role`",
            wrong: &[("!GetAtt Role.Arn", ", but `Role.Arn` is the ARN of an `AWS::IAM::Role`; write `Ref` of `Role`")],
            right: &["!Ref Role"],
        },
        Case {
            type_name: "AWS::DataSync::LocationS3",
            properties: "S3BucketArn: VALUE",
            requires: "`S3BucketArn` requires the ARN of an `AWS::S3::Bucket`",
            wrong: &[(
                "!Ref Bucket",
                ", but `Ref` of `Bucket` is the name of an `AWS::S3::Bucket`; write `Bucket.Arn`",
            )],
            right: &["!GetAtt Bucket.Arn"],
        },
    ]);
}

#[test]
fn networks_are_told_apart() {
    assert_cases(&[
        Case {
            type_name: "AWS::Lambda::Function",
            properties: "VpcConfig: {SecurityGroupIds: [sg-12345678], SubnetIds: VALUE}",
            requires: "`SubnetIds` requires the ID of an `AWS::EC2::Subnet`",
            wrong: &[("[!Ref Group]", ", but `Ref` of `Group` is the ID of an `AWS::EC2::SecurityGroup`")],
            right: &["[!Ref Subnet, !GetAtt Subnet.SubnetId, !Ref Looked, !Ref Text]", "!Ref SubnetsOfUser"],
        },
        Case {
            type_name: "AWS::Lambda::Function",
            properties: "VpcConfig: {SubnetIds: [subnet-12345678], SecurityGroupIds: VALUE}",
            requires: "`SecurityGroupIds` requires the ID of an `AWS::EC2::SecurityGroup`",
            wrong: &[("!Ref SubnetsOfUser", ", but parameter `SubnetsOfUser` is the ID of an `AWS::EC2::Subnet`")],
            right: &["[!Ref Group, !GetAtt Group.GroupId, !GetAtt Vpc.DefaultSecurityGroup]"],
        },
        Case {
            type_name: "AWS::EC2::SecurityGroup",
            properties: "VpcId: VALUE",
            requires: "`VpcId` requires the ID of an `AWS::EC2::VPC`",
            wrong: &[("!Ref Subnet", ", but `Ref` of `Subnet` is the ID of an `AWS::EC2::Subnet`")],
            right: &["!Ref Vpc", "!GetAtt Vpc.VpcId", "!Ref VpcOfUser"],
        },
    ]);
}

#[test]
fn keys_are_told_apart() {
    assert_cases(&[
        Case {
            type_name: "AWS::SNS::Topic",
            properties: "KmsMasterKeyId: VALUE",
            requires: "`KmsMasterKeyId` requires the name of an `AWS::KMS::Alias` or the ARN or ID of an `AWS::KMS::Key`",
            wrong: &[("!Ref Topic", ", but `Ref` of `Topic` is the ARN of an `AWS::SNS::Topic`")],
            right: &["!Ref Key", "!GetAtt Key.Arn"],
        },
        Case {
            type_name: "AWS::Kinesis::Stream",
            properties: "StreamEncryption: {KeyId: VALUE}",
            requires: "`KeyId` requires the ARN or ID of an `AWS::KMS::Key`",
            wrong: &[("!Ref Queue", ", but `Ref` of `Queue` is the URL of an `AWS::SQS::Queue`")],
            right: &["!Ref KeyAlias", "!Ref Key"],
        },
        Case {
            type_name: "AWS::Lambda::Function",
            properties: "KmsKeyArn: VALUE",
            requires: "`KmsKeyArn` requires the ARN of an `AWS::KMS::Key`",
            wrong: &[
                ("!Ref KeyAlias", ", but `Ref` of `KeyAlias` is the name of an `AWS::KMS::Alias`"),
                (
                    "!Sub 'arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:alias/a'",
                    ", found `arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:alias/a`",
                ),
            ],
            right: &["!Sub 'arn:aws:kms:${AWS::Region}:${AWS::AccountId}:alias/a'"],
        },
    ]);
}

#[test]
fn functions_and_their_sources_are_told_apart() {
    assert_cases(&[
        Case {
            type_name: "AWS::Lambda::EventSourceMapping",
            properties: "EventSourceArn: VALUE",
            requires: EVENT_SOURCE,
            wrong: &[
                ("!GetAtt Role.Arn", ", but `Role.Arn` is the ARN of an `AWS::IAM::Role`"),
                (
                    "!GetAtt Table.Arn",
                    ", but `Table.Arn` is the ARN of an `AWS::DynamoDB::Table`; write `Table.StreamArn`",
                ),
            ],
            right: &["!GetAtt Queue.Arn", "!GetAtt Table.StreamArn"],
        },
        Case {
            type_name: "AWS::Lambda::Permission",
            properties: "FunctionName: VALUE",
            requires: "`FunctionName` requires the ARN of an `AWS::Lambda::Alias`, the ARN or name of an `AWS::Lambda::Function` or the ARN of an `AWS::Lambda::Version`",
            wrong: &[("!Ref Queue", ", but `Ref` of `Queue` is the URL of an `AWS::SQS::Queue`")],
            right: &["!Ref Function", "!Ref Alias"],
        },
        Case {
            type_name: "AWS::Lambda::Url",
            properties: "TargetFunctionArn: VALUE",
            requires: "`TargetFunctionArn` requires the ARN or name of an `AWS::Lambda::Function`, the ARN of an `AWS::Lambda::Alias` or the ARN of an `AWS::Lambda::Version`",
            wrong: &[("!Ref Role", ", but `Ref` of `Role` is the name of an `AWS::IAM::Role`")],
            right: &["!Ref Function", "!GetAtt Function.Arn"],
        },
    ]);
}

#[test]
fn some_types_stand_for_others() {
    assert_cases(&[
        Case {
            type_name: "AWS::SecretsManager::ResourcePolicy",
            properties: "SecretId: VALUE",
            requires: "`SecretId` requires the ARN of an `AWS::SecretsManager::Secret` or the `Id` of an `AWS::SecretsManager::SecretTargetAttachment`",
            wrong: &[("!Ref Topic", ", but `Ref` of `Topic` is the ARN of an `AWS::SNS::Topic`")],
            right: &["!Ref Attachment", "!Ref Secret"],
        },
        Case {
            type_name: "AWS::Lambda::CodeSigningConfig",
            properties: "AllowedPublishers: {SigningProfileVersionArns: [VALUE]}",
            requires: "`SigningProfileVersionArns` requires the ARN or `ProfileVersionArn` of an `AWS::Signer::SigningProfile`",
            wrong: &[(
                "!GetAtt Profile.ProfileVersion",
                ", but `Profile.ProfileVersion` is the `ProfileVersion` of an `AWS::Signer::SigningProfile`; write `Ref` of `Profile`",
            )],
            right: &["!GetAtt Profile.ProfileVersionArn", "!Ref Profile"],
        },
    ]);
}

#[test]
fn a_name_or_a_url_is_no_arn() {
    assert_cases(&[
        Case {
            type_name: "AWS::Lambda::Permission",
            properties: "FunctionName: f, Principal: s3.amazonaws.com, SourceArn: VALUE",
            requires: "`SourceArn` requires an ARN",
            wrong: &[(
                "!Ref Bucket",
                ", but `Ref` of `Bucket` is the name of an `AWS::S3::Bucket`; write `Bucket.Arn`",
            )],
            right: &["!GetAtt Bucket.Arn"],
        },
        Case {
            type_name: "AWS::Lambda::Permission",
            properties: "FunctionName: f, Principal: sns.amazonaws.com, SourceArn: VALUE",
            requires: "",
            wrong: &[],
            right: &["!Ref Topic"],
        },
        Case {
            type_name: "AWS::Events::Rule",
            properties: "Targets: [{Id: a, Arn: VALUE}]",
            requires: "`Arn` requires an ARN",
            wrong: &[("!Ref Queue", ", but `Ref` of `Queue` is the URL of an `AWS::SQS::Queue`; write `Queue.Arn`")],
            right: &["!GetAtt Queue.Arn", "!GetAtt Table.Arn"],
        },
        Case {
            type_name: "AWS::Events::Rule",
            properties: "Targets: [{Id: a, Arn: VALUE}]",
            requires: "",
            wrong: &[(
                "!GetAtt Role.Arn",
                "`Role.Arn` is the ARN of an `AWS::IAM::Role`, which `Arn` does not support",
            )],
            right: &[],
        },
        Case {
            type_name: "AWS::SQS::Queue",
            properties: "RedrivePolicy: {deadLetterTargetArn: VALUE}",
            requires: "`deadLetterTargetArn` requires the ARN of an `AWS::SQS::Queue`",
            wrong: &[
                ("!Ref Queue", ", but `Ref` of `Queue` is the URL of an `AWS::SQS::Queue`; write `Queue.Arn`"),
                ("!Ref Topic", ", but `Ref` of `Topic` is the ARN of an `AWS::SNS::Topic`"),
            ],
            right: &["!GetAtt Queue.Arn"],
        },
    ]);
}

#[test]
fn groups_of_a_service_are_no_security_groups_of_a_vpc() {
    let case = |type_name, properties, right| Case { type_name, properties, requires: "", wrong: &[], right };
    assert_cases(&[
        case("AWS::MediaLive::Input", "InputSecurityGroups: [VALUE]", &["!Ref Input", "!Ref Text"]),
        case("AWS::ElastiCache::SecurityGroupIngress", "CacheSecurityGroupName: VALUE", &["!Ref Cache"]),
        case("AWS::Redshift::ClusterSecurityGroupIngress", "ClusterSecurityGroupName: VALUE", &["!Ref Cluster"]),
        case("AWS::Redshift::Cluster", "ClusterSecurityGroups: [VALUE]", &["!Ref Cluster"]),
    ]);
}

#[test]
fn an_endpoint_is_of_its_protocol() {
    assert_cases(&[
        Case {
            type_name: "AWS::SNS::Subscription",
            properties: "TopicArn: !Ref Topic, Protocol: sqs, Endpoint: VALUE",
            requires: "`Endpoint` requires the ARN of an `AWS::SQS::Queue`",
            wrong: &[("!Ref Queue", ", but `Ref` of `Queue` is the URL of an `AWS::SQS::Queue`; write `Queue.Arn`")],
            right: &["!GetAtt Queue.Arn"],
        },
        Case {
            type_name: "AWS::SNS::Subscription",
            properties: "TopicArn: !Ref Topic, Protocol: lambda, Endpoint: VALUE",
            requires: "`Endpoint` requires the ARN of an `AWS::Lambda::Function`, the ARN of an `AWS::Lambda::Alias` or the ARN of an `AWS::Lambda::Version`",
            wrong: &[("!GetAtt Queue.Arn", ", but `Queue.Arn` is the ARN of an `AWS::SQS::Queue`")],
            right: &["!Ref Alias"],
        },
        Case {
            type_name: "AWS::SNS::Subscription",
            properties: "TopicArn: !Ref Topic, Protocol: !Ref Text, Endpoint: VALUE",
            requires: "",
            wrong: &[],
            right: &["!GetAtt Queue.Arn", "!Ref Text"],
        },
    ]);
}

#[test]
fn arns_that_are_put_together_are_matched() {
    assert_cases(&[
        Case {
            type_name: "AWS::Lambda::EventSourceMapping",
            properties: "EventSourceArn: !Sub 'arn:aws:VALUE'",
            requires: EVENT_SOURCE,
            wrong: &[
                ("iam::${AWS::AccountId}:role/a", ", found `arn:aws:iam::${AWS::AccountId}:role/a`"),
                ("s3:::${Bucket}", ", found `arn:aws:s3:::${Bucket}`"),
            ],
            right: &[
                "sqs:${AWS::Region}:${AWS::AccountId}:q",
                "dynamodb:${AWS::Region}:${AWS::AccountId}:table/t/stream/s",
                "kinesis:${AWS::Region}:${AWS::AccountId}:stream/a",
                "kafka:${AWS::Region}:${AWS::AccountId}:vpc-connection/a/b",
                "mq:${AWS::Region}:${AWS::AccountId}:broker:a:b",
                "rds:${AWS::Region}:${AWS::AccountId}:cluster:documents",
                "${Text}:us-east-1:123456789012:a",
            ],
        },
        Case {
            type_name: "AWS::Lambda::Function",
            properties: "Role: VALUE",
            requires: "`Role` requires the ARN of an `AWS::IAM::Role`",
            wrong: &[
                (
                    "!Sub 'arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:q'",
                    ", found `arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:q`",
                ),
                (
                    "!Join [':', ['arn:aws:iam:', !Ref AWS::AccountId, 'user/a']]",
                    ", found `arn:aws:iam::${AWS::AccountId}:user/a`",
                ),
            ],
            right: &[
                "!Sub 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/${Text}'",
                "!Join ['', ['arn:', !Ref AWS::Partition, ':iam::', !Ref AWS::AccountId, ':role/a/b']]",
            ],
        },
        Case {
            type_name: "AWS::WAFv2::WebACLAssociation",
            properties: "WebACLArn: !ImportValue a, ResourceArn: !Sub 'arn:aws:VALUE'",
            requires: "`ResourceArn` requires the ARN of an `AWS::ElasticLoadBalancingV2::LoadBalancer`, the ARN of an `AWS::AppSync::GraphQLApi`, the ARN of an `AWS::Cognito::UserPool`, the ARN of an `AWS::AppRunner::Service` or another supported type",
            wrong: &[(
                "sqs:${AWS::Region}:${AWS::AccountId}:q",
                ", found `arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:q`",
            )],
            right: &[
                "apigateway:${AWS::Region}::/restapis/${Text}/stages/prod",
                "ec2:${AWS::Region}:${AWS::AccountId}:verified-access-instance/vai-0123456789abcdef0",
                "cognito-idp:${AWS::Region}:${AWS::AccountId}:userpool/${Text}",
            ],
        },
        Case {
            type_name: "AWS::ApiGateway::Method",
            properties: "Integration: {Type: AWS, Credentials: !Sub 'arn:${AWS::Partition}:VALUE'}",
            requires: "`Credentials` requires the ARN of an `AWS::IAM::Role`",
            wrong: &[(
                "iam::${AWS::AccountId}:group/a",
                ", found `arn:${AWS::Partition}:iam::${AWS::AccountId}:group/a`",
            )],
            right: &["iam::*:user/*", "iam::${AWS::AccountId}:role/a"],
        },
        Case {
            type_name: "AWS::ImageBuilder::ImageRecipe",
            properties: "Components: [{ComponentArn: VALUE}]",
            requires: "`ComponentArn` requires the ARN of an `AWS::ImageBuilder::Component`",
            wrong: &[(
                "!Sub 'arn:aws:imagebuilder:${AWS::Region}:aws:image/update-linux/x.x.x'",
                ", found `arn:aws:imagebuilder:${AWS::Region}:aws:image/update-linux/x.x.x`",
            )],
            right: &["!Sub 'arn:aws:imagebuilder:${AWS::Region}:aws:component/update-linux/x.x.x'"],
        },
    ]);
}

#[test]
fn the_target_of_a_secret_is_of_its_type() {
    let found = |of: &str, target: &str| {
        findings(
                "wrong_kind",
                &format!(
                    "Resources:
  Instance: {{Type: AWS::RDS::DBInstance}}
  Cluster: {{Type: AWS::RDS::DBCluster}}
  Attachment: {{Type: AWS::SecretsManager::SecretTargetAttachment, Properties: {{SecretId: a, TargetType: 'AWS::RDS::{of}', TargetId: !Ref {target}}}}}
"
                ),
            )
            .into_iter()
            .filter(|found| found.starts_with("Attachment: "))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        found("DBCluster", "Instance"),
        [
            "Attachment: `TargetId` requires the ID of an `AWS::RDS::DBCluster`, but `Ref` of `Instance` is the ID of an `AWS::RDS::DBInstance`"
        ]
    );
    assert_eq!(found("DBInstance", "Instance"), [""; 0]);
    assert_eq!(found("DBCluster", "Cluster"), [""; 0]);
}

#[test]
fn ecs_takes_the_name_of_an_execution_role() {
    let found = |role: &str| {
        findings(
                "wrong_kind",
                &format!(
                    "Resources:\n  Role: {{Type: AWS::IAM::Role}}\n  Topic: {{Type: AWS::SNS::Topic}}\n  Task: {{Type: AWS::ECS::TaskDefinition, Properties: {{ExecutionRoleArn: {role}}}}}\n"
                ),
            )
            .into_iter()
            .filter(|found| found.starts_with("Task: "))
            .count()
    };
    assert_eq!((found("!Ref Role"), found("!GetAtt Role.Arn"), found("!Ref Topic")), (0, 0, 1));
}

/// Cognito takes the ID of a pool, which has no colon, and for the provider of identities its name.
#[test]
fn a_pool_is_named_by_its_id() {
    let found = |type_name: &str, properties: &str| {
        let template = format!(
            "Resources:
  Pool: {{Type: AWS::Cognito::UserPool, DeletionPolicy: Retain, UpdateReplacePolicy: Retain}}
  R: {{Type: 'AWS::Cognito::{type_name}', Properties: {{{properties}}}}}
"
        );
        let found = findings("wrong_kind", &template);
        found.into_iter().filter(|found| found.starts_with("R: ")).collect::<Vec<_>>()
    };
    let wrong = "R: `UserPoolId` requires the ID of an `AWS::Cognito::UserPool`, but `Pool.Arn` is the ARN of an `AWS::Cognito::UserPool`; write `Ref` of `Pool`";
    for type_name in ["UserPoolClient", "UserPoolDomain", "UserPoolGroup"] {
        assert_eq!(found(type_name, "UserPoolId: !GetAtt Pool.Arn"), [wrong], "{type_name}");
        for right in ["!Ref Pool", "!GetAtt Pool.UserPoolId", "eu-west-1_abcdefghi"] {
            assert_eq!(found(type_name, &format!("UserPoolId: {right}")), [""; 0], "{type_name} {right}");
        }
    }
    let provider = |name: &str| {
        found(
            "IdentityPool",
            &format!(
                "AllowUnauthenticatedIdentities: false, CognitoIdentityProviders: [{{ClientId: a, ProviderName: {name}}}]"
            ),
        )
    };
    assert_eq!(
        provider("!Ref Pool"),
        [
            "R: `ProviderName` requires the `ProviderName` of an `AWS::Cognito::UserPool`, but `Ref` of `Pool` is the ID of an `AWS::Cognito::UserPool`; write `Pool.ProviderName`"
        ]
    );
    assert_eq!(provider("!GetAtt Pool.ProviderName"), [""; 0]);
    assert_eq!(provider("!Sub 'cognito-idp.${AWS::Region}.amazonaws.com/${Pool}'"), [""; 0]);
}
