//! Judges policies given as JSON; what each test says is the text at the place of each finding, and its lint.

use super::check_policy;
use crate::data::json;
use crate::lint::policies::place::Kind;
use crate::model::{Key, Member, Node, NodeIds, Value};

/// The model of a JSON text. An object with one key that names a function is that function.
pub(crate) fn node(text: &str) -> Node {
    let value = json::Value::parse(text).unwrap_or_else(|error| panic!("{error}: {text}"));
    build(&value, &mut NodeIds::default())
}

fn build(value: &json::Value<'_>, ids: &mut NodeIds) -> Node {
    let id = ids.next();
    let value = match value {
        json::Value::Null => Value::Null,
        json::Value::Bool(value) => Value::Bool(*value),
        json::Value::Number(digits) => Value::Integer(digits.parse().unwrap()),
        json::Value::String(text) => Value::String(text.to_string()),
        json::Value::Array(elements) => Value::List(elements.iter().map(|element| build(element, ids)).collect()),
        json::Value::Object(members) => match &members[..] {
            [(name, argument)] if crate::model::Intrinsic::from_long_name(name).is_some() => {
                Value::Function(crate::model::Intrinsic::from_long_name(name).unwrap(), Box::new(build(argument, ids)))
            }
            _ => Value::Object(
                members
                    .iter()
                    .map(|(name, value)| Member {
                        key: Key { id: ids.next(), name: name.to_string() },
                        value: build(value, ids),
                    })
                    .collect(),
            ),
        },
    };
    Node { id, value }
}

/// What is found in an identity policy of one statement: `lint at text`.
fn found_in_statement(statement: &str) -> Vec<String> {
    found(Kind::Identity, &format!(r#"{{"Version": "2012-10-17", "Statement": {statement}}}"#))
}

fn found(kind: Kind, policy: &str) -> Vec<String> {
    let document = node(policy);
    let texts = |id| {
        let mut text = String::new();
        document.walk(&mut |node| {
            if node.id == id {
                text = node.as_str().unwrap_or("?").to_owned();
            }
        });
        text
    };
    check_policy(&document, kind).iter().map(|finding| format!("{} {}", finding.lint.id, texts(finding.at))).collect()
}

fn message(statement: &str) -> String {
    let document = node(&format!(r#"{{"Version": "2012-10-17", "Statement": {statement}}}"#));
    check_policy(&document, Kind::Identity).first().map(|finding| finding.message.clone()).unwrap_or_default()
}

fn with_action(action: &str) -> String {
    format!(r#"{{"Effect": "Allow", "Action": "{action}", "Resource": "arn:aws:x"}}"#)
}

#[test]
fn wildcards_in_allowed_actions_are_found() {
    for action in ["*", "dynamodb:*", "s3:Get*", "s3:Ge*Object", "DynamoDB:Put?tem", "*:*"] {
        let found = found_in_statement(&with_action(action));
        assert!(found.contains(&format!("broad_action {action}")), "{action} {found:?}");
    }
}

#[test]
fn exact_and_denied_actions_are_not_broad() {
    let policies = [
        r#"{"Effect": "Allow", "Action": ["dynamodb:putitem"], "Resource": "arn:aws:dynamodb:us-east-1:123456789012:table/T"}"#,
        r#"{"Effect": "Deny", "Action": ["dynamodb:*"], "Resource": "*"}"#,
    ];
    for policy in policies {
        assert_eq!(found_in_statement(policy), [""; 0], "{policy}");
    }
}

#[test]
fn the_account_may_manage_its_key() {
    let policy = |principal: &str, action: &str| {
        format!(
            r#"{{"Statement": {{"Effect": "Allow", "Principal": {principal}, "Action": "{action}", "Resource": "*"}}}}"#
        )
    };
    let root = r#"{"AWS": {"Fn::Sub": "arn:${AWS::Partition}:iam::${AWS::AccountId}:root"}}"#;
    assert!(!found(Kind::Key, &policy(root, "kms:*")).contains(&"broad_action kms:*".to_owned()));
    assert!(found(Kind::Key, &policy(root, "*")).contains(&"broad_action *".to_owned()));
    assert!(found(Kind::Resource, &policy(root, "kms:*")).contains(&"broad_action kms:*".to_owned()));
    let role = r#"{"AWS": "arn:aws:iam::123456789012:role/R"}"#;
    assert!(found(Kind::Key, &policy(role, "kms:*")).contains(&"broad_action kms:*".to_owned()));
}

#[test]
fn breadth_is_told_in_numbers_and_names() {
    let all = message(&with_action("dynamodb:*"));
    assert!(
        all.contains(" actions, of which ") && all.contains("delete") && all.contains("change permissions"),
        "{all}"
    );
    let one = message(&with_action("iam:PassR*"));
    assert!(one.contains("write `iam:PassRole`"), "{one}");
    let few = message(&with_action("dynamodb:*TimeToLive"));
    assert!(
        few.contains("2 actions, of which 1 writes: `dynamodb:DescribeTimeToLive`, `dynamodb:UpdateTimeToLive`"),
        "{few}"
    );
}

#[test]
fn unknown_actions_get_the_nearest_names() {
    let cases = [
        ("dynamodb:PutItems", "did you mean `dynamodb:PutItem`"),
        ("dynamodb:table", "which is a resource type"),
        ("dynamodb:LeadingKeys", "a condition key"),
        ("s3:ListObjectsV2", "`s3:ListBucket`"),
        ("s3:GetObjekt*", "matches no action of `s3`; did you mean `s3:GetObject"),
    ];
    for (action, expected) in cases {
        let found = found_in_statement(&with_action(action));
        assert!(found.contains(&format!("unknown_action {action}")), "{action} {found:?}");
        let message = message(&with_action(action));
        assert!(message.contains(expected), "{message}");
    }
}

#[test]
fn unknown_services_get_the_right_prefix() {
    let cases = [
        ("cloudwatchlogs:PutLogEvents", "begin with `logs:`"),
        ("dynamdb:PutItem", "did you mean `dynamodb:`"),
        ("PutItem", "or `dynamodb:PutItem`?"),
        ("stepfunctions:StartExecution", "`states:`"),
        ("secrets-manager:GetSecretValue", "`secretsmanager:`"),
    ];
    for (action, expected) in cases {
        let found = found_in_statement(&with_action(action));
        assert!(found.contains(&format!("unknown_service {action}")), "{action} {found:?}");
        let message = message(&with_action(action));
        assert!(message.contains(expected), "{message}");
    }
}
