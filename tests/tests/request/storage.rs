//! The table and the key that encrypts it.

use serde_yaml::Value;

use crate::template::{ACCOUNT, REGION, STACK, Template, id, list, yaml};

fn table() -> Value {
    Template::read().properties("AWS::DynamoDB::Table")
}

fn key() -> Value {
    Template::read().properties("AWS::KMS::Key")
}

/// The three statements of the key policy: the account, DynamoDB, the account through DynamoDB.
fn statements() -> [Value; 3] {
    let statements = list(&key()["KeyPolicy"]["Statement"]);
    statements.try_into().unwrap_or_else(|statements| panic!("three statements, not {statements:?}"))
}

#[test]
fn the_tables_name_is_the_stacks() {
    assert_eq!(table()["TableName"], STACK);
}

#[test]
fn the_tables_partition_key_is_the_id_as_a_string() {
    assert_eq!(table()["KeySchema"][0], yaml("{AttributeName: id, KeyType: HASH}"));
    assert!(list(&table()["AttributeDefinitions"]).contains(&yaml("{AttributeName: id, AttributeType: S}")));
}

#[test]
fn the_tables_sort_key_is_the_timestamp_as_a_string() {
    assert_eq!(table()["KeySchema"][1], yaml("{AttributeName: timestamp, KeyType: RANGE}"));
    assert!(list(&table()["AttributeDefinitions"]).contains(&yaml("{AttributeName: timestamp, AttributeType: S}")));
}

#[test]
fn the_table_has_5_read_and_5_write_units() {
    assert_eq!(table()["ProvisionedThroughput"], yaml("{ReadCapacityUnits: 5, WriteCapacityUnits: 5}"));
    assert_eq!(table().get("BillingMode").and_then(Value::as_str).unwrap_or("PROVISIONED"), "PROVISIONED");
}

#[test]
fn the_table_is_tagged_with_the_environment() {
    let template = Template::read();
    let written = &template.written("Resources")[template.id("AWS::DynamoDB::Table")]["Properties"]["Tags"];
    assert!(list(written).contains(&yaml("{Key: Environment, Value: !Ref Environment}")));
}

#[test]
fn the_table_is_encrypted_with_the_keys_arn() {
    let arn = id(&format!("{}.Arn", Template::read().id("AWS::KMS::Key")));
    let encryption = table()["SSESpecification"].clone();
    assert_eq!(encryption["SSEEnabled"], true);
    assert_eq!(encryption["SSEType"], "KMS");
    assert_eq!(encryption["KMSMasterKeyId"], arn);
}

/// A table that a failed first deployment left behind would make each retry fail: its name is the stack's.
#[test]
fn the_table_and_its_key_outlive_the_stack_but_not_a_failed_first_deployment() {
    let template = Template::read();
    for resource_type in ["AWS::DynamoDB::Table", "AWS::KMS::Key"] {
        let resource = template.resource(template.id(resource_type));
        assert_eq!(resource["DeletionPolicy"], "RetainExceptOnCreate", "{resource_type}");
        assert_eq!(resource["UpdateReplacePolicy"], "Retain", "{resource_type}");
    }
}

#[test]
fn the_key_is_rotated() {
    assert_eq!(key()["EnableKeyRotation"], true);
}

#[test]
fn the_key_has_an_alias() {
    let template = Template::read();
    let alias = template.properties("AWS::KMS::Alias");
    assert_eq!(alias["AliasName"], format!("alias/{STACK}"));
    assert_eq!(alias["TargetKeyId"], id(template.id("AWS::KMS::Key")));
}

#[test]
fn the_accounts_root_manages_the_key() {
    let [root, ..] = statements();
    assert_eq!(root["Effect"], "Allow");
    assert_eq!(root["Principal"], yaml(&format!("AWS: 'arn:aws:iam::{ACCOUNT}:root'")));
    assert_eq!(list(&root["Action"]), ["kms:*"]);
    assert_eq!(root.get("Condition"), None);
}

#[test]
fn dynamodb_encrypts_and_decrypts_with_the_key_and_does_nothing_else() {
    let [_, dynamodb, _] = statements();
    assert_eq!(dynamodb["Effect"], "Allow");
    assert_eq!(dynamodb["Principal"], yaml("Service: dynamodb.amazonaws.com"));
    assert_eq!(list(&dynamodb["Action"]), ["kms:GenerateDataKey", "kms:Decrypt"]);
}

/// Without this the function's writes would be refused: its role holds nothing for the key.
#[test]
fn the_accounts_principals_use_the_key_through_dynamodb_only() {
    let [.., through_dynamodb] = statements();
    assert_eq!(through_dynamodb["Effect"], "Allow");
    assert_eq!(through_dynamodb["Principal"], yaml("AWS: '*'"));
    let conditions = &through_dynamodb["Condition"]["StringEquals"];
    assert_eq!(conditions["kms:CallerAccount"], ACCOUNT);
    assert_eq!(conditions["kms:ViaService"], format!("dynamodb.{REGION}.amazonaws.com"));
    let actions = list(&through_dynamodb["Action"]);
    for needed in ["kms:Decrypt", "kms:GenerateDataKey", "kms:DescribeKey", "kms:CreateGrant"] {
        assert!(actions.contains(&needed.into()), "{needed}");
    }
    assert!(actions.iter().all(|action| action.as_str().is_some_and(|action| !action.contains('*'))));
}
