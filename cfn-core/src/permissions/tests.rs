use std::fs;
use std::path::Path;

use super::*;
use crate::iam::{Action, Piece, ResourceType as Kind, Spelling};
use crate::lint::{check_policy, policies};
use crate::yaml::read_template;

fn deployment() -> Deployment {
    Deployment { stack: Some("shop".to_owned()), ..Deployment::default() }
}

fn of(text: &str) -> Permissions {
    permissions(&read_template(text).expect("it is a template").template, &deployment())
}

/// The ARNs on which an action is allowed; `*` for an action that knows none.
#[track_caller]
fn on(text: &str, action: &str) -> Vec<String> {
    on_with(text, action, &deployment())
}

fn on_with(text: &str, action: &str, deployment: &Deployment) -> Vec<String> {
    let needed = permissions(&read_template(text).expect("it is a template").template, deployment);
    let of_action = needed.statements.iter().filter(|statement| statement.actions.contains(action));
    let arns = of_action.flat_map(|statement| match statement.resources.is_empty() {
        true => vec!["*".to_owned()],
        false => statement.resources.iter().map(|arn| arn.in_policy(deployment)).collect(),
    });
    let mut found: Vec<_> = arns.collect();
    found.sort();
    found
}

/// The shipped stack, the templates of the faults, and of the templates beside the repository every so many.
fn templates() -> Vec<(String, Template)> {
    const SAMPLE: usize = 6;
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let files = |folder: &str| {
        let entries = fs::read_dir(root.join(folder)).into_iter().flatten();
        let mut files: Vec<_> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
        files.sort();
        files
    };
    let mut found = vec![root.join("cfn-stack/template.yaml")];
    found.extend(files("tests/faults/base"));
    for folder in ["templates", "templates-json", "sam"] {
        let step = if std::env::var_os("ORACLES").is_some() { 1 } else { SAMPLE };
        found.extend(files(&format!("../shared/corpus/{folder}")).into_iter().step_by(step));
    }
    let read = |path: &Path| {
        let mut text = fs::read_to_string(path).ok()?;
        // The inputs of SAM's translator leave the transform out.
        if path.components().any(|part| part.as_os_str() == "sam") && !text.contains("\nTransform:") {
            text.insert_str(0, "Transform: AWS::Serverless-2016-10-31\n");
        }
        Some((path.file_name()?.to_str()?.to_owned(), read_template(&text).ok()?.template))
    };
    found.iter().filter_map(|path| read(path)).collect()
}

/// What the lints find in a policy that cannot be better: the template, and why.
const ALLOWED: &[(&str, &str, &str)] = &[
    ("DMS__DMSAuroraToS3FullLoadAndOngoingReplication.yaml", "arn_format", "the template has an account of 14 digits"),
    ("service.yaml", "unscoped_resource", "requests to Route 53 do not say in whose account a VPC's zone is"),
];

#[test]
fn what_is_made_for_real_templates_passes_the_lints() {
    let mut wrong = Vec::new();
    let templates = templates();
    assert!(templates.len() > 8);
    for (name, template) in &templates {
        let needed = permissions(template, &deployment());
        if needed.statements.is_empty() {
            continue;
        }
        let document = needed.document(&deployment(), Written::AsPolicy);
        for finding in check_policy(&document, policies::Kind::Identity) {
            if !ALLOWED.iter().any(|(of, lint, _)| of == name && *lint == finding.lint.id) {
                wrong.push(format!("{name}: {}: {}", finding.lint.id, finding.message));
            }
        }
    }
    assert!(wrong.is_empty(), "{} findings:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_action_exists_and_fits_the_resources_of_its_statement() {
    let mut wrong = Vec::new();
    for (name, template) in templates() {
        for statement in permissions(&template, &deployment()).statements {
            let actions: Vec<_> = statement.actions.iter().map(|action| (action, Action::find(action))).collect();
            for (action, found) in &actions {
                let Some(found) = found else {
                    wrong.push(format!("{name}: {action} does not exist"));
                    continue;
                };
                let is_beside = action.as_str() == "cloudformation:CreateChangeSet";
                if statement.resources.is_empty() && found.needs_scope() {
                    wrong.push(format!("{name}: {action} on {} resources", statement.resources.len()));
                }
                let fits = statement.resources.iter().any(|arn| {
                    let spelling = Spelling { pieces: vec![Piece::Text(arn.in_policy(&deployment()).into())] };
                    let pattern = crate::iam::Pattern::of(&spelling, |_| crate::iam::Filling::Unknown);
                    Kind::of(found).any(|kind| kind.meets(&pattern))
                });
                if !fits && !statement.resources.is_empty() && !is_beside {
                    wrong.push(format!("{name}: {action} does not apply to {:?}", statement.resources));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} mistakes:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn names_are_given_or_made_up() {
    let text = "
Parameters:
  Stage: {Type: String, AllowedValues: [dev, prod]}
  Free: {Type: String}
Conditions:
  Big: !Equals [!Ref Stage, prod]
Resources:
  Plain: {Type: AWS::SQS::Queue}
  Named: {Type: AWS::SQS::Queue, Properties: {QueueName: jobs}}
  Staged: {Type: AWS::SNS::Topic, Properties: {TopicName: !Sub '${AWS::StackName}-${Stage}'}}
  Chosen: {Type: AWS::DynamoDB::Table, Properties: {TableName: !If [Big, large, !Ref AWS::NoValue]}}
  Unknown: {Type: AWS::S3::Bucket, Properties: {BucketName: !Sub 'logs-${Free}'}}
  Lower: {Type: AWS::S3::Bucket}
  Kept: {Type: AWS::SecretsManager::Secret, Properties: {Name: /db/password}}
  Setting: {Type: AWS::SSM::Parameter, Properties: {Name: /web/site, Type: String, Value: a}}
  Short: {Type: AWS::IAM::Role, Properties: {Path: /app/, RoleName: short, AssumeRolePolicyDocument: {}}}
";
    assert_eq!(on(text, "sqs:CreateQueue"), ["arn:aws:sqs:*:*:jobs", "arn:aws:sqs:*:*:shop-Plain-*"]);
    assert_eq!(on(text, "sns:CreateTopic"), ["arn:aws:sns:*:*:shop-dev", "arn:aws:sns:*:*:shop-prod"]);
    assert_eq!(on(text, "dynamodb:CreateTable"), ["arn:aws:dynamodb:*:*:table/large"]);
    assert_eq!(on(text, "s3:CreateBucket"), ["arn:aws:s3:::logs-*", "arn:aws:s3:::shop-lower-*"]);
    assert_eq!(on(text, "secretsmanager:CreateSecret"), ["arn:aws:secretsmanager:*:*:secret:/db/password-??????"]);
    assert_eq!(on(text, "ssm:PutParameter"), ["arn:aws:ssm:*:*:parameter/web/site"]);
    assert_eq!(on(text, "iam:CreateRole"), ["arn:aws:iam::*:role/app/short"]);
    let known = Deployment {
        region: Some("cn-north-1".to_owned()),
        account: Some("123456789012".to_owned()),
        parameters: [("Free".to_owned(), "a".to_owned()), ("Stage".to_owned(), "qa".to_owned())].into(),
        ..deployment()
    };
    assert_eq!(on_with(text, "sns:CreateTopic", &known), ["arn:aws-cn:sns:cn-north-1:123456789012:shop-qa"]);
    assert_eq!(on_with(text, "s3:CreateBucket", &known)[0], "arn:aws-cn:s3:::logs-a");
}

#[test]
fn a_group_has_no_name_that_is_made_up() {
    let text = "Resources:\n  S: {Type: AWS::Scheduler::Schedule}\n";
    assert_eq!(on(text, "scheduler:CreateSchedule"), ["arn:aws:scheduler:*:*:schedule/*/shop-S-*"]);
}

#[test]
fn a_type_without_a_known_arn_has_that_of_its_name() {
    let text =
        "Resources:\n  L: {Type: AWS::AutoScaling::LaunchConfiguration, Properties: {LaunchConfigurationName: l}}\n";
    let expected = "arn:aws:autoscaling:*:*:launchConfiguration:*:launchConfigurationName/l";
    assert_eq!(on(text, "autoscaling:CreateLaunchConfiguration"), [expected]);
}

#[test]
fn names_that_are_cut_keep_their_beginning() {
    let text = "Resources:\n  AVeryLongLogicalIdOfALoadBalancer: {Type: AWS::ElasticLoadBalancingV2::TargetGroup}\n";
    let expected = "arn:aws:elasticloadbalancing:*:*:targetgroup/shop*/*";
    assert_eq!(on(text, "elasticloadbalancing:CreateTargetGroup"), [expected]);
}

#[test]
fn roles_are_passed_to_their_services_only() {
    let text = "
Parameters:
  Given: {Type: String}
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement: [{Effect: Allow, Principal: {Service: lambda.amazonaws.com}, Action: 'sts:AssumeRole'}]
  Function: {Type: AWS::Lambda::Function, Properties: {Code: {ZipFile: a}, Role: !GetAtt Role.Arn}}
  Other: {Type: AWS::Lambda::Function, Properties: {Code: {ZipFile: a}, Role: 'arn:aws:iam::123456789012:role/other'}}
  Unknown: {Type: AWS::Lambda::Function, Properties: {Code: {ZipFile: a}, Role: !Ref Given}}
";
    let needed = of(text);
    let passing = needed.statements.iter().filter(|statement| statement.actions.contains("iam:PassRole"));
    let passing: Vec<_> = passing.collect();
    let [statement] = passing[..] else { panic!("{passing:?}") };
    let mut arns: Vec<_> = statement.resources.iter().map(|arn| arn.in_policy(&deployment())).collect();
    arns.sort_unstable();
    assert_eq!(arns, ["arn:aws:iam::*:role/shop-Role-*", "arn:aws:iam::123456789012:role/other"]);
    assert_eq!(
        statement.conditions,
        [Condition::equals("iam:PassedToService", vec![Text::literal("lambda.amazonaws.com")])]
    );
    let missing: Vec<_> = needed.notes.iter().filter(|note| note.about == About::Missing).collect();
    assert!(missing.iter().any(|note| note.of == "Unknown" && note.message.contains("iam:PassRole")), "{missing:?}");
}

#[test]
fn other_services_are_asked_for_what_properties_name_only() {
    let table = |properties: &str| {
        format!(
            "Resources:\n  Key: {{Type: AWS::KMS::Key}}\n  T:\n    Type: AWS::DynamoDB::Table\n    Properties: {properties}\n"
        )
    };
    assert!(on(&table("{TableName: t}"), "kms:CreateGrant").is_empty());
    let encrypted = table("{TableName: t, SSESpecification: {SSEEnabled: true, KMSMasterKeyId: !Ref Key}}");
    assert_eq!(on(&encrypted, "kms:CreateGrant"), ["arn:aws:kms:*:*:key/*"]);
    let code = "Resources:\n  F:\n    Type: AWS::Lambda::Function\n    Properties: {Code: {S3Bucket: code, S3Key: a.zip}, \
                Role: 'arn:aws:iam::123456789012:role/r'}\n";
    assert_eq!(on(code, "s3:GetObject"), ["arn:aws:s3:::code/a.zip"]);
}

#[test]
fn what_the_service_names_is_narrowed_by_tags_or_by_the_account() {
    let needed = of("Resources:\n  Net: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}\n");
    let of_action = |action: &str| {
        let found = needed.statements.iter().find(|statement| statement.actions.contains(action));
        found.unwrap_or_else(|| panic!("{action} in {needed:?}"))
    };
    let delete = of_action("ec2:DeleteVpc");
    assert_eq!(delete.conditions[0].key, "aws:ResourceTag/aws:cloudformation:stack-name");
    assert_eq!(delete.wide, Some(Wide::NamedByTheService));
    assert_eq!(of_action("ec2:CreateVpc").conditions[0].key, "aws:ResourceAccount");
}

#[test]
fn a_boundary_is_demanded_and_cannot_be_removed() {
    let text = "Resources:\n  R: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {}}}\n";
    let arn = "arn:aws:iam::123456789012:policy/boundary";
    let bounded = Deployment { boundary: Some(arn.to_owned()), ..deployment() };
    let needed = permissions(&read_template(text).expect("it is a template").template, &bounded);
    let create = needed.statements.iter().find(|it| it.actions.contains("iam:CreateRole")).expect("it is needed");
    assert_eq!(create.conditions, [Condition::equals("iam:PermissionsBoundary", vec![Text::literal(arn)])]);
    assert!(needed.actions().all(|action| action != "iam:DeleteRolePermissionsBoundary"));
    assert!(needed.notes.iter().any(|note| note.of == "R" && note.message.contains("PermissionsBoundary")));
}

#[test]
fn transforms_macros_and_look_ups_need_permissions_of_their_own() {
    let text = "
Transform: [AWS::Serverless-2016-10-31, Ours]
Parameters:
  Image: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /aws/service/ami}
Resources:
  F: {Type: AWS::Serverless::Function, Properties: {InlineCode: a, Handler: a.b, Runtime: python3.13}}
  Password: {Type: AWS::SSM::Parameter, Properties: {Type: String, Value: '{{resolve:secretsmanager:db:SecretString:p}}'}}
  Secret: {Type: AWS::SecretsManager::Secret, Properties: {Name: own}}
  Copy: {Type: AWS::SSM::Parameter, Properties: {Type: String, Value: !Sub '{{resolve:secretsmanager:${Secret}}}'}}
  Custom: {Type: 'Custom::Thing', Properties: {ServiceToken: !GetAtt F.Arn}}
";
    let change_sets = on(text, "cloudformation:CreateChangeSet");
    assert_eq!(
        change_sets,
        ["arn:aws:cloudformation:*:*:transform/Ours", "arn:aws:cloudformation:*:aws:transform/Serverless-2016-10-31"]
    );
    assert!(on(text, "ssm:GetParameters").contains(&"arn:aws:ssm:*::parameter/aws/service/ami".to_owned()));
    let looked_up = ["arn:aws:secretsmanager:*:*:secret:db-??????", "arn:aws:secretsmanager:*:*:secret:own-??????"];
    assert_eq!(on(text, "secretsmanager:GetSecretValue"), looked_up);
    assert_eq!(on(text, "lambda:InvokeFunction"), ["arn:aws:lambda:*:*:function:shop-F-*"]);
    assert_eq!(on(text, "iam:CreateRole"), ["arn:aws:iam::*:role/shop-FRole-*"]);
}

#[test]
fn documents_are_split_below_the_quota_and_lose_nothing() {
    let resources: String = (0..200).map(|number| format!("  Queue{number}: {{Type: AWS::SQS::Queue}}\n")).collect();
    let needed = of(&format!("Resources:\n{resources}"));
    assert!(needed.length(&deployment(), Written::AsPolicy) > MANAGED_QUOTA);
    let documents = needed.documents(&deployment(), Written::AsPolicy, MANAGED_QUOTA);
    assert!(documents.len() > 1);
    let mut arns = std::collections::BTreeSet::new();
    for document in &documents {
        assert!(crate::lint::policies::length::length(document) <= MANAGED_QUOTA);
        arns.extend(document.values_at("Statement/*/Resource/*").into_iter().filter_map(|node| node.as_str()));
        let sids = document.values_at("Statement/*/Sid");
        assert!(sids.iter().all(|sid| sid.as_str().is_some_and(|sid| sid.bytes().all(|b| b.is_ascii_alphanumeric()))));
    }
    assert_eq!(arns.len(), 200);
}
