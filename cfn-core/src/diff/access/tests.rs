use std::collections::HashMap;
use std::time::{Duration, Instant};

use super::values::Side;
use super::{Access, AccessChange, Broadening, access_changes};
use crate::lint::facts::context::{Context, Scope};
use crate::model::Template;
use crate::yaml::read_template;

mod network;
mod reference;

fn template(text: &str) -> Template {
    read_template(text).unwrap_or_else(|error| panic!("{error:?}\n{text}")).template
}

/// What changes of the access that the resource `R` gives.
fn changes(old: &str, new: &str) -> Vec<AccessChange> {
    let (old, new) = (template(old), template(new));
    let (before, after) = (Context::new(&old, Scope::Template), Context::new(&new, Scope::Template));
    let sides = Side::both(&before, &after, HashMap::new());
    access_changes(&sides, old.resource("R"), new.resource("R"))
}

fn worst(changes: &[AccessChange]) -> Broadening {
    changes.iter().map(AccessChange::broadened).max().unwrap_or_default()
}

/// A template whose queue policy has these statements, each on a line.
fn queue_policy(statements: &str, rest: &str) -> String {
    let statements: String = statements.lines().map(|line| format!("          - {line}\n")).collect();
    let list = if statements.is_empty() { " []\n".to_owned() } else { format!("\n{statements}") };
    format!(
        "Parameters:\n  P: {{Type: String}}\n  Q: {{Type: String}}\nConditions:\n  C: !Equals [!Ref P, a]\n  D: !Equals \
         [!Ref P, b]\nResources:\n  T: {{Type: AWS::DynamoDB::Table}}\n  B: {{Type: AWS::S3::Bucket}}\n  R:\n    Type: \
         AWS::SQS::QueuePolicy\n    Properties:\n      Queues: [q]\n      PolicyDocument:\n        Statement:{list}{rest}"
    )
}

/// Old statements, new statements, and what the new ones do.
const CASES: &[(&str, &str, Broadening)] = {
    use Broadening::{No, Unknown, Yes};
    &[
        // Actions.
        ("{Effect: Allow, Action: 's3:Get*', Resource: '*'}", "{Effect: Allow, Action: 's3:*', Resource: '*'}", Yes),
        ("{Effect: Allow, Action: 's3:*', Resource: '*'}", "{Effect: Allow, Action: 's3:Get*', Resource: '*'}", No),
        (
            "{Effect: Allow, Action: 's3:get*', Resource: '*'}",
            "{Effect: Allow, Action: 's3:GETObject', Resource: '*'}",
            No,
        ),
        ("{Effect: Allow, Action: '*:*', Resource: '*'}", "{Effect: Allow, Action: '*', Resource: '*'}", No),
        (
            "{Effect: Allow, Action: ['s3:Get*', 's3:Put*'], Resource: '*'}",
            "{Effect: Allow, Action: ['s3:?et*'], Resource: '*'}",
            Yes,
        ),
        ("{Effect: Allow, NotAction: 'iam:*', Resource: '*'}", "{Effect: Allow, Action: 's3:*', Resource: '*'}", No),
        (
            "{Effect: Allow, NotAction: 'iam:*', Resource: '*'}",
            "{Effect: Allow, NotAction: 'iam:P*', Resource: '*'}",
            Yes,
        ),
        (
            "{Effect: Allow, NotAction: 'iam:P*', Resource: '*'}",
            "{Effect: Allow, NotAction: 'iam:*', Resource: '*'}",
            No,
        ),
        (
            "{Effect: Allow, Action: 's3:*', Resource: '*'}\n{Effect: Allow, NotAction: 's3:*', Resource: '*'}",
            "{Effect: Allow, Action: '*', Resource: '*'}",
            No,
        ),
        // Resources.
        (
            "{Effect: Allow, Action: 's3:*', Resource: 'arn:aws:s3:::b/*'}",
            "{Effect: Allow, Action: 's3:*', Resource: 'arn:aws:s3:::b/a/*'}",
            No,
        ),
        (
            "{Effect: Allow, Action: 's3:*', Resource: 'arn:aws:s3:::b/*'}",
            "{Effect: Allow, Action: 's3:*', Resource: ['arn:aws:s3:::b', 'arn:aws:s3:::b/*']}",
            Yes,
        ),
        (
            "{Effect: Allow, Action: 's3:*', Resource: 'arn:aws:dynamodb:*:table/x'}",
            "{Effect: Allow, Action: 's3:*', Resource: 'arn:aws:dynamodb:us-east-1:111122223333:table/x'}",
            Yes,
        ),
        (
            "{Effect: Allow, Action: 'dynamodb:*', Resource: 'arn:aws:dynamodb:*:*:table/*'}",
            "{Effect: Allow, Action: 'dynamodb:*', Resource: !Sub 'arn:aws:dynamodb:${AWS::Region}:${AWS::AccountId}:table/x'}",
            No,
        ),
        (
            "{Effect: Allow, Action: 'dynamodb:*', Resource: 'arn:*:dynamodb:*:*:table/*'}",
            "{Effect: Allow, Action: 'dynamodb:*', Resource: !GetAtt T.Arn}",
            No,
        ),
        (
            "{Effect: Allow, Action: 'dynamodb:*', Resource: !GetAtt T.Arn}",
            "{Effect: Allow, Action: 'dynamodb:*', Resource: [!GetAtt T.Arn, !Sub '${T.Arn}/index/*']}",
            Yes,
        ),
        (
            "{Effect: Allow, Action: 's3:*', Resource: !Ref P}",
            "{Effect: Allow, Action: 's3:*', Resource: 'arn:aws:s3:::b'}",
            Unknown,
        ),
        (
            "{Effect: Allow, Action: 's3:GetObject', Resource: !Ref P}",
            "{Effect: Allow, Action: ['s3:GetObject', 's3:PutObject'], Resource: !Ref P}",
            Yes,
        ),
        (
            "{Effect: Allow, Action: 's3:*', Resource: !GetAtt B.Arn}",
            "{Effect: Allow, Action: 's3:*', Resource: !Sub '${B.Arn}'}",
            No,
        ),
        (
            "{Effect: Allow, Action: 's3:*', NotResource: 'arn:aws:s3:::b'}",
            "{Effect: Allow, Action: 's3:*', Resource: 'arn:aws:s3:::b*'}",
            Yes,
        ),
        (
            "{Effect: Allow, Action: 's3:*', NotResource: 'arn:aws:s3:::b'}",
            "{Effect: Allow, Action: 's3:*', Resource: 'arn:aws:s3:::b/*'}",
            No,
        ),
        (
            "{Effect: Allow, Action: 's3:*', Resource: 'arn:aws:s3:::home/*'}",
            "{Effect: Allow, Action: 's3:*', Resource: 'arn:aws:s3:::home/${aws:username}/*'}",
            No,
        ),
        // Principals.
        (
            "{Effect: Allow, Principal: {AWS: '111122223333'}, Action: 's3:*', Resource: '*'}",
            "{Effect: Allow, Principal: {AWS: 'arn:aws:iam::111122223333:role/r'}, Action: 's3:*', Resource: '*'}",
            No,
        ),
        (
            "{Effect: Allow, Principal: {AWS: !Ref AWS::AccountId}, Action: 's3:*', Resource: '*'}",
            "{Effect: Allow, Principal: {AWS: !Sub 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root'}, Action: 's3:*', Resource: '*'}",
            No,
        ),
        (
            "{Effect: Allow, Principal: {AWS: '111122223333'}, Action: 's3:*', Resource: '*'}",
            "{Effect: Allow, Principal: '*', Action: 's3:*', Resource: '*'}",
            Yes,
        ),
        (
            "{Effect: Allow, Principal: '*', Action: 's3:*', Resource: '*'}",
            "{Effect: Allow, Principal: {Service: s3.amazonaws.com}, Action: 's3:*', Resource: '*'}",
            No,
        ),
        (
            "{Effect: Allow, Principal: {Service: s3.amazonaws.com}, Action: 's3:*', Resource: '*'}",
            "{Effect: Allow, Principal: {Service: [s3.amazonaws.com, sns.amazonaws.com]}, Action: 's3:*', Resource: '*'}",
            Yes,
        ),
        // Conditions.
        (
            "{Effect: Allow, Action: 's3:*', Resource: '*', Condition: {Bool: {aws:SecureTransport: 'true'}}}",
            "{Effect: Allow, Action: 's3:*', Resource: '*'}",
            Yes,
        ),
        (
            "{Effect: Allow, Action: 's3:*', Resource: '*'}",
            "{Effect: Allow, Action: 's3:*', Resource: '*', Condition: {Bool: {aws:SecureTransport: 'true'}}}",
            No,
        ),
        (
            "{Effect: Allow, Action: 's3:*', Resource: '*', Condition: {IpAddress: {aws:SourceIp: 10.0.0.0/8}}}",
            "{Effect: Allow, Action: 's3:*', Resource: '*', Condition: {IpAddress: {aws:SourceIp: 10.1.0.0/16}}}",
            No,
        ),
        (
            "{Effect: Allow, Action: 's3:*', Resource: '*', Condition: {IpAddress: {aws:SourceIp: 10.1.0.0/16}}}",
            "{Effect: Allow, Action: 's3:*', Resource: '*', Condition: {IpAddress: {aws:SourceIp: 10.0.0.0/8}}}",
            Yes,
        ),
        (
            "{Effect: Allow, Action: 's3:*', Resource: '*', Condition: {StringLike: {aws:PrincipalArn: 'a*'}}}",
            "{Effect: Allow, Action: 's3:*', Resource: '*', Condition: {StringEquals: {aws:principalarn: ab}}}",
            No,
        ),
        (
            "{Effect: Allow, Action: 's3:*', Resource: '*', Condition: {StringNotEquals: {aws:SourceVpc: [a, b]}}}",
            "{Effect: Allow, Action: 's3:*', Resource: '*', Condition: {StringNotEquals: {aws:SourceVpc: a}}}",
            Yes,
        ),
        (
            "{Effect: Allow, Action: 's3:*', Resource: '*', Condition: {StringEquals: {aws:SourceVpc: a}}}",
            "{Effect: Allow, Action: 's3:*', Resource: '*', Condition: {StringEqualsIfExists: {aws:SourceVpc: a}}}",
            Yes,
        ),
        (
            "{Effect: Allow, Action: 's3:*', Resource: '*', Condition: {NumericLessThan: {s3:max-keys: '10'}}}",
            "{Effect: Allow, Action: 's3:*', Resource: '*', Condition: {NumericLessThanEquals: {s3:max-keys: '9'}}}",
            No,
        ),
        (
            "{Effect: Allow, Action: 's3:*', Resource: '*', Condition: {DateLessThan: {aws:CurrentTime: '2026-01-01T00:00:00Z'}}}",
            "{Effect: Allow, Action: 's3:*', Resource: '*', Condition: {DateLessThan: {aws:CurrentTime: '2027-01-01T00:00:00Z'}}}",
            Yes,
        ),
        (
            "{Effect: Allow, Action: 's3:*', Resource: '*', Condition: {StringEquals: {aws:SourceVpc: !Ref P}}}",
            "{Effect: Allow, Action: 's3:*', Resource: '*', Condition: {StringEquals: {aws:SourceVpc: !Ref Q}}}",
            Unknown,
        ),
        // Deny.
        ("{Effect: Deny, Action: 's3:*', Resource: '*'}", "", Yes),
        ("{Effect: Deny, Action: 's3:*', Resource: '*'}", "{Effect: Deny, Action: 's3:Get*', Resource: '*'}", Yes),
        ("{Effect: Deny, Action: 's3:Get*', Resource: '*'}", "{Effect: Deny, Action: 's3:*', Resource: '*'}", No),
        (
            "{Effect: Deny, Action: 's3:*', Resource: '*'}",
            "{Effect: Deny, Action: 's3:*', Resource: '*', Condition: {Bool: {aws:SecureTransport: 'false'}}}",
            Yes,
        ),
        (
            "{Effect: Allow, Action: 's3:Get*', Resource: '*'}\n{Effect: Deny, Action: 's3:Put*', Resource: '*'}",
            "{Effect: Allow, Action: ['s3:Get*', 's3:PutObject'], Resource: '*'}\n{Effect: Deny, Action: 's3:Put*', Resource: '*'}",
            No,
        ),
        // What only the deployment chooses.
        (
            "{Effect: Allow, Action: !If [C, 's3:*', 's3:Get*'], Resource: '*'}",
            "{Effect: Allow, Action: 's3:*', Resource: '*'}",
            Yes,
        ),
        (
            "{Effect: Allow, Action: !If [C, 's3:*', 's3:Get*'], Resource: '*'}",
            "{Effect: Allow, Action: !If [C, 's3:Put*', 's3:GetObject'], Resource: '*'}",
            No,
        ),
        (
            "{Effect: Allow, Action: !If [C, 's3:*', 's3:Get*'], Resource: '*'}",
            "{Effect: Allow, Action: !If [C, 's3:Get*', 's3:*'], Resource: '*'}",
            Yes,
        ),
        (
            "!If [C, {Effect: Deny, Action: 's3:*', Resource: '*'}, !Ref AWS::NoValue]",
            "!If [D, {Effect: Deny, Action: 's3:*', Resource: '*'}, !Ref AWS::NoValue]",
            Yes,
        ),
        ("{Effect: !Ref P, Action: 's3:*', Resource: '*'}", "{Effect: !Ref P, Action: 's3:*', Resource: '*'}", No),
    ]
};

#[test]
fn statements_that_allow_more_are_known() {
    for (old, new, expected) in CASES {
        let found = changes(&queue_policy(old, ""), &queue_policy(new, ""));
        assert_eq!(worst(&found), *expected, "{old}\n{new}\n{found:#?}");
    }
    for (old, new, _) in CASES {
        for same in [old, new] {
            assert_eq!(changes(&queue_policy(same, ""), &queue_policy(same, "")), [], "{same}");
        }
    }
}

#[test]
fn only_statements_that_say_otherwise_are_listed() {
    let old = "{Sid: A, Effect: Allow, Action: ['s3:a', 's3:b'], Resource: '*'}\n{Effect: Deny, Action: 's3:c', Resource: '*'}";
    let new = "{Sid: B, Effect: Allow, Action: ['s3:b', 's3:a'], Resource: ['*']}\n{Effect: Deny, Action: 's3:*', Resource: '*'}";
    let found = changes(&queue_policy(old, ""), &queue_policy(new, ""));
    let [change] = &found[..] else { panic!("{found:#?}") };
    assert_eq!((change.added.len(), change.removed.len(), change.broadened()), (1, 1, Broadening::No));
    let path: Vec<_> = change.path.iter().map(ToString::to_string).collect();
    assert_eq!(path, ["Properties", "PolicyDocument"]);
}

#[test]
fn what_a_statement_refers_to_counts() {
    let policy = |default: &str| {
        let statement = "{Effect: Allow, Action: 's3:*', Resource: !Ref P}";
        queue_policy(statement, "").replace("P: {Type: String}", &format!("P: {{Type: String, Default: '{default}'}}"))
    };
    assert_eq!(worst(&changes(&policy("arn:aws:s3:::a"), &policy("*"))), Broadening::Unknown);
    assert_eq!(changes(&policy("*"), &policy("*")), []);
}

#[test]
fn what_takes_too_long_is_unknown() {
    let patterns: Vec<String> =
        (0..12).map(|number| format!("s3:*{}*a*b*c*d*{number}*", "x*".repeat(number))).collect();
    let many = format!("{{Effect: Allow, Action: {patterns:?}, Resource: '*'}}");
    let other = many.replace("*d*", "*e*").replace("*a*", "*");
    let start = Instant::now();
    assert_ne!(worst(&changes(&queue_policy(&many, ""), &queue_policy(&other, ""))), Broadening::No);
    let texts: Vec<String> = (0..400).map(|number| format!("arn:aws:s3:::*{number}*{}*", number * 7)).collect();
    let long = |action: &str| format!("{{Effect: Allow, Action: ['s3:{action}', 's3:*a*'], Resource: {texts:?}}}");
    changes(&queue_policy(&long("*b*"), ""), &queue_policy(&long("*c*"), ""));
    assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
}

#[test]
fn json_in_a_text_is_a_policy_too() {
    let text = "{\"Statement\": {\"Effect\": \"Allow\", \"Action\": \"logs:Put*\", \"Resource\": \"*\"}}";
    let policy = |text: &str| {
        format!(
            "Resources:\n  R: {{Type: AWS::Logs::ResourcePolicy, Properties: {{PolicyName: p, PolicyDocument: '{text}'}}}}\n"
        )
    };
    let wide = text.replace("Put*", "*");
    assert_eq!(worst(&changes(&policy(text), &policy(&wide))), Broadening::Yes);
    assert_eq!(worst(&changes(&policy(&wide), &policy(text))), Broadening::No);
    assert_eq!(changes(&policy(text), &policy(&text.replace(": ", ":"))), []);
}

#[test]
fn permissions_of_functions_are_statements() {
    let permission = |rest: &str| {
        format!(
            "Resources:\n  R:\n    Type: AWS::Lambda::Permission\n    Properties: {{FunctionName: f, Action: \
             lambda:InvokeFunction, Principal: s3.amazonaws.com{rest}}}\n"
        )
    };
    let narrow = permission(", SourceArn: 'arn:aws:s3:::b'");
    assert_eq!(worst(&changes(&narrow, &permission(""))), Broadening::Yes);
    assert_eq!(worst(&changes(&permission(""), &narrow)), Broadening::No);
    let other = narrow.replace("FunctionName: f", "FunctionName: g");
    assert_eq!(worst(&changes(&narrow, &other)), Broadening::Yes);
}

#[test]
fn roles_have_managed_policies_and_boundaries() {
    let role = |rest: &str| format!("Resources:\n  R:\n    Type: AWS::IAM::Role\n    Properties: {{{rest}}}\n");
    let one = role("ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess']");
    let two = role(
        "ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess', 'arn:aws:iam::aws:policy/AdministratorAccess']",
    );
    let found = changes(&one, &two);
    assert_eq!((found.len(), found[0].access, worst(&found)), (1, Access::ManagedPolicies, Broadening::Yes));
    assert_eq!(worst(&changes(&two, &one)), Broadening::No);
    let bounded = role("PermissionsBoundary: 'arn:aws:iam::aws:policy/ReadOnlyAccess'");
    assert_eq!(worst(&changes(&bounded, &role(""))), Broadening::Yes);
    assert_eq!(worst(&changes(&role(""), &bounded)), Broadening::No);
    assert_eq!(worst(&changes(&bounded, &bounded.replace("ReadOnly", "Administrator"))), Broadening::Unknown);
    assert_eq!(worst(&changes("Resources: {}\n", &two)), Broadening::Yes);
}

#[test]
fn whom_a_policy_applies_to_counts() {
    let policy = |roles: &str| {
        format!(
            "Resources:\n  R:\n    Type: AWS::IAM::Policy\n    Properties: {{PolicyName: p, Roles: [{roles}], \
             PolicyDocument: {{Statement: [{{Effect: Allow, Action: 's3:*', Resource: '*'}}]}}}}\n"
        )
    };
    let found = changes(&policy("a"), &policy("a, b"));
    assert_eq!((found.len(), found[0].access, worst(&found)), (1, Access::Targets, Broadening::Yes));
    assert_eq!(worst(&changes(&policy("a, b"), &policy("a"))), Broadening::No);
    let member =
        "Resources:\n  R:\n    Type: AWS::IAM::UserToGroupAddition\n    Properties: {GroupName: g, Users: [u]}\n";
    assert_eq!(worst(&changes("Resources: {}\n", member)), Broadening::Yes);
    assert_eq!(worst(&changes(member, "Resources: {}\n")), Broadening::No);
}

#[test]
fn an_endpoint_without_a_policy_is_open() {
    let endpoint = |rest: &str| {
        format!(
            "Resources:\n  R:\n    Type: AWS::EC2::VPCEndpoint\n    Properties: {{VpcId: v, ServiceName: s{rest}}}\n"
        )
    };
    let limited =
        endpoint(", PolicyDocument: {Statement: [{Effect: Allow, Principal: '*', Action: 's3:Get*', Resource: '*'}]}");
    assert_eq!(worst(&changes(&endpoint(""), &limited)), Broadening::No);
    assert_eq!(worst(&changes("Resources: {}\n", &limited)), Broadening::No);
}

#[test]
fn a_renamed_resource_is_the_same_one() {
    let text = |role: &str| {
        format!(
            "Resources:\n  {role}:\n    Type: AWS::IAM::Role\n    Properties: {{AssumeRolePolicyDocument: {{Statement: \
             [{{Effect: Allow, Principal: {{Service: lambda.amazonaws.com}}, Action: sts:AssumeRole}}]}}}}\n  R:\n    Type: \
             AWS::IAM::Policy\n    Properties: {{PolicyName: p, Roles: [!Ref {role}], PolicyDocument: {{Statement: [{{Effect: \
             Allow, Action: sts:AssumeRole, Resource: !GetAtt {role}.Arn}}]}}}}\n"
        )
    };
    let found = crate::diff::diff(&template(&text("Old")), &template(&text("New")));
    assert!(found.entries.iter().all(|entry| entry.access.is_empty()), "{:#?}", found.entries);
    assert!(found.entries.iter().any(|entry| entry.id == "New"), "{:#?}", found.entries);
}
