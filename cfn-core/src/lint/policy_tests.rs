//! What all lints find in policies that stand in no template, written as JSON.

use super::assertions::assert_begin;
use super::{Finding, check_policy};
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

/// What all lints find in a policy: `lint at text: message`, the text being the one in which the mistake is.
fn found(kind: Kind, policy: &str) -> Vec<String> {
    let document = node(policy);
    let text = |id| {
        let mut text = String::new();
        document.walk(&mut |node| {
            if node.id == id {
                text = node.as_str().unwrap_or("?").to_owned();
            }
        });
        text
    };
    let shown = |finding: Finding| format!("{} at {}: {}", finding.lint.id, text(finding.at), finding.message);
    check_policy(&document, kind).into_iter().map(shown).collect()
}

/// Asserts that an identity policy of one statement has these findings, by the beginnings of their texts.
#[track_caller]
fn assert_statement(statement: &str, expected: &[&str]) {
    let policy = format!(r#"{{"Version": "2012-10-17", "Statement": {statement}}}"#);
    assert_begin(&found(Kind::Identity, &policy), expected);
}

/// The same of a statement that allows an action on a resource that it supports, or on `*`.
#[track_caller]
fn assert_action(action: &str, resource: &str, expected: &[&str]) {
    let statement = format!(r#"{{"Effect": "Allow", "Action": "{action}", "Resource": "{resource}"}}"#);
    assert_statement(&statement, expected);
}

const TABLE: &str = "arn:aws:dynamodb:us-east-1:123456789012:table/T";
const OBJECTS: &str = "arn:aws:s3:::orders/*";

#[test]
fn wildcards_in_allowed_actions_are_found() {
    for (action, resource, expected) in [
        ("dynamodb:*", TABLE, "`dynamodb:*` allows "),
        ("s3:Get*", OBJECTS, "`s3:Get*` allows "),
        (
            "s3:Ge*Object",
            OBJECTS,
            "`s3:Ge*Object` matches only `s3:GetObject` today, but will match actions that AWS adds later; write `s3:GetObject`",
        ),
        (
            "DynamoDB:Put?tem",
            TABLE,
            "`DynamoDB:Put?tem` matches only `dynamodb:PutItem` today, but will match actions that AWS adds later; write `dynamodb:PutItem`",
        ),
    ] {
        assert_action(action, resource, &[&format!("broad_action at {action}: {expected}")]);
    }
    for action in ["*", "*:*"] {
        let broad = format!(
            "broad_action at {action}: `{action}` allows every action of every service, including actions that delete and that change permissions; name the actions that are needed"
        );
        assert_action(action, "*", &[&broad]);
    }
}

#[test]
fn exact_and_denied_actions_are_not_broad() {
    assert_action("dynamodb:putitem", TABLE, &[]);
    assert_statement(r#"{"Effect": "Deny", "Action": ["dynamodb:*"], "Resource": "*"}"#, &[]);
}

#[test]
fn the_account_may_manage_its_key() {
    let assert_grant = |kind, principal: &str, action: &str, expected: &[&str]| {
        let statement =
            format!(r#"{{"Effect": "Allow", "Principal": {principal}, "Action": "{action}", "Resource": "*"}}"#);
        assert_begin(&found(kind, &format!(r#"{{"Version": "2012-10-17", "Statement": {statement}}}"#)), expected);
    };
    let root = r#"{"AWS": {"Fn::Sub": "arn:${AWS::Partition}:iam::${AWS::AccountId}:root"}}"#;
    let role = r#"{"AWS": "arn:aws:iam::123456789012:role/R"}"#;
    assert_grant(Kind::Key, root, "kms:*", &[]);
    assert_grant(
        Kind::Key,
        root,
        "*",
        &[
            "broad_action at *: `*` allows every action of every service, including actions that delete and that change permissions; name the actions that are needed",
        ],
    );
    let all_of_kms = "broad_action at kms:*: `kms:*` allows ";
    assert_grant(Kind::Resource, root, "kms:*", &[all_of_kms]);
    assert_grant(Kind::Key, role, "kms:*", &[all_of_kms]);
}

#[test]
fn breadth_is_told_in_numbers_and_names() {
    // How many there are changes with the table.
    let policy = format!(
        r#"{{"Version": "2012-10-17", "Statement": {{"Effect": "Allow", "Action": "dynamodb:*", "Resource": "{TABLE}"}}}}"#
    );
    let all = found(Kind::Identity, &policy).join("\n");
    for part in [
        " actions, of which ",
        " write, ",
        " delete, ",
        " change tags and ",
        " change permissions; name the actions that are needed",
    ] {
        assert!(all.contains(part), "{all}");
    }
    assert_action(
        "iam:PassR*",
        "arn:aws:iam::123456789012:role/R",
        &[
            "broad_action at iam:PassR*: `iam:PassR*` matches only `iam:PassRole` today, but will match actions that AWS adds later; write `iam:PassRole`",
        ],
    );
    assert_action(
        "dynamodb:*TimeToLive",
        TABLE,
        &[
            "broad_action at dynamodb:*TimeToLive: `dynamodb:*TimeToLive` allows 2 actions, of which 1 writes: `dynamodb:DescribeTimeToLive`, `dynamodb:UpdateTimeToLive`; name the actions that are needed",
        ],
    );
}

#[test]
fn unknown_actions_get_the_nearest_names() {
    for (action, resource, expected) in [
        (
            "dynamodb:PutItems",
            TABLE,
            "unknown action `PutItems` of service `dynamodb`; did you mean `dynamodb:PutItem`?",
        ),
        (
            "dynamodb:table",
            TABLE,
            "unknown action `table` of service `dynamodb`, which is a resource type; write an action on it",
        ),
        (
            "dynamodb:LeadingKeys",
            TABLE,
            "unknown action `LeadingKeys` of service `dynamodb`, which is a condition key; move it to `Condition`",
        ),
        (
            "s3:ListObjectsV2",
            OBJECTS,
            "unknown action `ListObjectsV2` of service `s3`; the permission for this operation is `s3:ListBucket`",
        ),
        (
            "s3:GetObjekt*",
            OBJECTS,
            "`s3:GetObjekt*` matches no action of `s3`; did you mean `s3:GetObject` or `s3:PutObject`?",
        ),
    ] {
        assert_action(action, resource, &[&format!("unknown_action at {action}: {expected}")]);
    }
}

#[test]
fn unknown_services_get_the_right_prefix() {
    for (action, expected) in [
        ("cloudwatchlogs:PutLogEvents", "unknown service prefix `cloudwatchlogs`; its actions begin with `logs:`"),
        ("dynamdb:PutItem", "unknown service prefix `dynamdb`; did you mean `dynamodb:`?"),
        (
            "PutItem",
            "`PutItem` is not an action of the form `service:Name`; did you mean `dax:PutItem` or `dynamodb:PutItem`?",
        ),
        ("stepfunctions:StartExecution", "unknown service prefix `stepfunctions`; its actions begin with `states:`"),
        ("secrets-manager:GetSecretValue", "unknown service prefix `secrets-manager`; did you mean `secretsmanager:`?"),
    ] {
        assert_action(action, TABLE, &[&format!("unknown_service at {action}: {expected}")]);
    }
}

#[test]
fn what_a_function_gives_counts_as_if_it_were_written() {
    let split = r#"{"Fn::Split": [",", "dynamodb:*,s3:GetObject"]}"#;
    let policy = format!(
        r#"{{"Version": "2012-10-17", "Statement": {{"Effect": "Allow", "Action": {split}, "Resource": ["{TABLE}", "{OBJECTS}"]}}}}"#
    );
    assert_begin(&found(Kind::Identity, &policy), &["broad_action at ?: `dynamodb:*` allows "]);
}

#[test]
fn within_a_service_an_unsupported_resource_is_a_warning() {
    assert_action(
        "s3:GetObject",
        "arn:aws:s3:::orders",
        &[
            "unsupported_resource at arn:aws:s3:::orders: `s3:GetObject` does not support this resource; use an ARN such as \
            `arn:${Partition}:s3:::${BucketName}/${ObjectName}` (object)",
        ],
    );
    assert_action(
        "iam:PassRole",
        "arn:aws:s3:::*",
        &["wrong_resource at arn:aws:s3:::*: `iam:PassRole` does not support this resource; use an ARN such as \
            `arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}` (role)"],
    );
    assert_action("ssmmessages:OpenDataChannel", "arn:aws:ssm:*:*:session/${aws:userid}-*", &[]);
}

#[test]
fn a_wildcard_that_only_reads_is_told_with_what_to_write() {
    assert_action(
        "ec2:Describe*",
        "*",
        &[
            "broad_action at ec2:Describe*: `ec2:Describe*` allows ",
            "unscoped_resource at *: actions that `ec2:Describe*` matches support resource-level permissions; replace `*` in \
             `Resource` with the ARNs they need",
        ],
    );
    let told = found(
        Kind::Identity,
        r#"{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:Get*", "Resource": "arn:aws:s3:::orders/*"}}"#,
    );
    assert!(
        told[0].contains("; name the actions that are needed, such as ") && told[0].contains("`s3:GetObject`"),
        "{told:?}"
    );
}

#[test]
fn an_action_that_may_be_new_is_a_warning() {
    assert_action(
        "bedrock:OrchestrateOrders",
        "*",
        &[
            "unlisted_action at bedrock:OrchestrateOrders: `OrchestrateOrders` is not among the known actions of service \
            `bedrock`, which may be incomplete; check it in the documentation of the service",
        ],
    );
    assert_action("bedrock:InvokeModle", "*", &["unknown_action at bedrock:InvokeModle: unknown action `InvokeModle`"]);
}

#[test]
fn a_trust_policy_names_whom_it_means() {
    let trust = |subject: &str| {
        let github = "token.actions.githubusercontent.com";
        let policy = format!(
            r#"{{"Version": "2012-10-17", "Statement": {{"Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity",
                "Principal": {{"Federated": "arn:aws:iam::123456789012:oidc-provider/{github}"}},
                "Condition": {{"StringLike": {{"{github}:sub": "{subject}"}}}}}}}}"#
        );
        found(Kind::Trust, &policy)
    };
    assert_begin(
        &trust("repo:*"),
        &[
            "public_principal at repo:*: `repo:*` matches users of other organizations, so everyone can get a token to assume \
            the role; name the organization and the project, as in `repo:acme/web:*`",
        ],
    );
    assert_begin(
        &trust("repo:acme/*"),
        &[
            "broad_subject at repo:acme/*: `repo:acme/*` matches more than one project; name it, as in `repo:acme/web:*`",
        ],
    );
    assert_begin(&trust("repo:acme/web:*"), &[]);
}

#[test]
fn arns_of_parameters_have_one_slash() {
    assert_action(
        "ssm:GetParameter",
        "arn:aws:ssm:us-east-1:123456789012:parameter//orders/db",
        &[
            "arn_format at arn:aws:ssm:us-east-1:123456789012:parameter//orders/db: `parameter//orders/db` matches no parameter, as ARNs leave out the first slash of a parameter's name; write `parameter/orders/db`",
        ],
    );
    assert_action("ssm:GetParameter", "arn:aws:ssm:us-east-1:123456789012:parameter/orders/db", &[]);
}

#[test]
fn an_account_with_wildcards_is_one_mistake() {
    let trust = |principal: &str| {
        let policy = format!(
            r#"{{"Version": "2012-10-17", "Statement": {{"Effect": "Allow", "Action": "sts:AssumeRole",
                "Principal": {{"AWS": "{principal}"}}}}}}"#
        );
        found(Kind::Trust, &policy)
    };
    assert_begin(
        &trust("arn:aws:iam::*:root"),
        &["principal_format at arn:aws:iam::*:root: a principal cannot contain wildcards; write the whole ARN"],
    );
    assert_begin(
        &trust("arn:aws:iam::123456789012:root"),
        &["account_principal at arn:aws:iam::123456789012:root: every principal of this account can assume the role"],
    );
}

#[test]
fn a_wildcard_in_a_claim_needs_an_operator_that_knows_it() {
    let trust = |operator: &str| {
        let github = "token.actions.githubusercontent.com";
        let policy = format!(
            r#"{{"Version": "2012-10-17", "Statement": {{"Effect": "Allow", "Action": "sts:AssumeRoleWithWebIdentity",
                "Principal": {{"Federated": "arn:aws:iam::123456789012:oidc-provider/{github}"}},
                "Condition": {{"{operator}": {{"{github}:sub": "repo:acme/web:*"}}}}}}}}"#
        );
        found(Kind::Trust, &policy)
    };
    assert_begin(
        &trust("StringEquals"),
        &["condition at repo:acme/web:*: `StringEquals` compares `*` literally; write `StringLike` for a wildcard"],
    );
    assert_begin(&trust("StringLike"), &[]);
    assert_begin(&trust("ForAnyValue:StringLike"), &[]);
}

#[test]
fn a_wildcard_after_a_parameter_is_shown_as_it_is_written() {
    let policy = |action: &str| {
        format!(
            r#"{{"Version": "2012-10-17", "Statement": {{"Effect": "Allow", "Action": {action}, "Resource": "{TABLE}"}}}}"#
        )
    };
    assert_begin(
        &found(Kind::Identity, &policy(r#"{"Fn::Sub": "${Service}:*"}"#)),
        &["broad_action at ?: the wildcard in `${Service}:*` allows more actions than needed; name the actions"],
    );
}
