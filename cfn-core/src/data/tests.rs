//! Holds every table to what the reader relies on, and to the counts that its sources are known to have.

use super::json::Value;
use super::*;

/// Every table with the number of its lines.
static ALL: [(&Table, usize); 23] = [
    (&RESOURCES, 15_732),
    (&IAM_ACTIONS, 22_347),
    (&IAM_SERVICES, 459),
    (&IAM_RESOURCES, 2_345),
    (&IAM_CONDITIONS, 1_626),
    (&EXTENSIONS, 93),
    (&INSTANCE_TYPES, 29),
    (&DATABASE_CLASSES, 18),
    (&RELATIONS, 1_821),
    (&REFERENCES, 1_884),
    (&LAMBDA_RUNTIMES, 47),
    (&LAMBDA_RESERVED_ENVIRONMENT, 18),
    (&STATEFUL_RESOURCES, 29),
    (&REGIONS, 45),
    (&CONFIG_RULES, 833),
    (&TIME_ZONES, 60),
    (&SECRET_PROPERTIES, 87),
    (&SAM_GLOBALS, 10),
    (&SAM_POLICY_TEMPLATES, 81),
    (&UPDATES, 258),
    (&UNORDERED, 2_047),
    (&REPLACEMENT_CONDITIONS, 21),
    (&SCRUTINIZED, 88),
];

#[test]
fn every_table_has_its_lines() {
    for (table, lines) in &ALL {
        assert_eq!(table.iter().count(), *lines, "{}", table.name());
    }
}

#[test]
fn every_header_names_columns_and_sources() {
    for (table, _) in &ALL {
        let header: Vec<_> = table.header().collect();
        assert!(header[1].starts_with("# column 0: "), "{}", table.name());
        assert!(header.last().unwrap().starts_with("# source: "), "{}", table.name());
    }
}

#[test]
fn every_line_is_found_by_its_key() {
    for (table, _) in &ALL {
        for (key, value) in table.iter() {
            assert_eq!(table.get(key), Some(value), "{} {key}", table.name());
        }
    }
}

#[test]
fn keys_are_unique_and_sorted() {
    for (table, _) in &ALL {
        let keys: Vec<_> = table.iter().map(|(key, _)| key).collect();
        assert!(keys.is_sorted_by(|a, b| a < b), "{}", table.name());
    }
}

#[test]
fn all_resource_types_are_there() {
    let types = RESOURCES.iter().filter(|(key, _)| !key.contains('.'));
    assert_eq!(types.count(), 1_898);
}

#[test]
fn every_schema_is_json_and_finds_its_definitions() {
    for (key, value) in RESOURCES.iter() {
        let schema = Value::parse(value).unwrap_or_else(|error| panic!("{key}: {error}"));
        let resource = key.split('.').next().unwrap();
        assert_references(resource, key, &schema);
    }
}

fn assert_references(resource: &str, key: &str, schema: &Value) {
    let definition = match schema {
        Value::String(text) => text.strip_prefix('#'),
        _ => schema.get("$ref").and_then(Value::as_str),
    };
    if let Some(name) = definition {
        assert!(RESOURCES.contains(&format!("{resource}.{name}")), "{key} refers to {name}");
    }
    for keyword in ["properties", "patternProperties"] {
        for (_, child) in schema.get(keyword).and_then(Value::as_object).unwrap_or_default() {
            assert_references(resource, key, child);
        }
    }
    for keyword in ["oneOf", "anyOf", "allOf", "prefixItems"] {
        for child in schema.get(keyword).and_then(Value::as_array).unwrap_or_default() {
            assert_references(resource, key, child);
        }
    }
    for keyword in ["items", "additionalProperties", "not", "if", "then", "else"] {
        if let Some(child) = schema.get(keyword) {
            assert_references(resource, key, child);
        }
    }
}

#[test]
fn a_known_type_says_what_it_is_known_to_say() {
    let table = Value::parse(RESOURCES.get("AWS::DynamoDB::Table").unwrap()).unwrap();
    let names = |keyword| -> Vec<_> {
        let values = table.get(keyword).and_then(Value::as_array).unwrap();
        values.iter().filter_map(Value::as_str).collect()
    };
    assert_eq!(names("required"), ["KeySchema"]);
    assert_eq!(names("primaryIdentifier"), ["TableName"]);
    assert_eq!(names("readOnlyProperties"), ["Arn", "StreamArn"]);
    let attributes = table.get("attributes").unwrap();
    assert_eq!(attributes.get("Arn").and_then(Value::as_str), Some("String"));
    let nested = Value::parse(RESOURCES.get("AWS::RDS::DBInstance").unwrap()).unwrap();
    assert!(nested.get("attributes").unwrap().get("Endpoint.Address").is_some());
    let stack = Value::parse(RESOURCES.get("AWS::CloudFormation::Stack").unwrap()).unwrap();
    assert!(stack.get("attributes").unwrap().get("Outputs.*").is_some());
}

#[test]
fn actions_name_resource_types_that_exist() {
    for (key, value) in IAM_ACTIONS.iter() {
        let service = key.split(':').next().unwrap();
        assert!(IAM_SERVICES.contains(service), "{key}");
        let kinds = value.split('\t').nth(2).unwrap_or_default();
        for kind in kinds.split(',').filter(|kind| !kind.is_empty()) {
            let kind = format!("{service}:{}", kind.trim_end_matches('*'));
            assert!(IAM_RESOURCES.contains(&kind), "{key} names {kind}");
        }
    }
}

#[test]
fn an_action_says_what_it_is_known_to_say() {
    let columns: Vec<_> = IAM_ACTIONS.get("dynamodb:putitem").unwrap().split('\t').collect();
    assert_eq!(columns[..3], ["PutItem", "W", "table*"]);
    assert!(columns[3].split(',').any(|key| key == "dynamodb:LeadingKeys"));
    let [_, _, kinds, _, depends] = IAM_ACTIONS.get("ec2:runinstances").unwrap().split('\t').collect::<Vec<_>>()[..]
    else {
        panic!("columns");
    };
    assert!(kinds.contains("subnet*"));
    assert!(depends.contains("iam:PassRole"));
}

#[test]
fn extensions_are_json_and_of_a_type() {
    for (key, value) in EXTENSIONS.iter() {
        let (resource, _) = key.split_once('/').unwrap();
        assert!(RESOURCES.contains(resource), "{key}");
        let [rule, paths, schema] = value.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{key} has other columns");
        };
        assert!(rule.starts_with(['E', 'W']), "{key}");
        assert!(!paths.is_empty(), "{key}");
        Value::parse(schema).unwrap_or_else(|error| panic!("{key}: {error}"));
    }
}

#[test]
fn relations_stand_at_definitions_and_name_types() {
    for (key, value) in RELATIONS.iter() {
        let (node, _) = key.split_once('/').unwrap_or((key, ""));
        assert!(RESOURCES.contains(node), "{key}");
        for target in value.split(['\t', ',']).filter(|target| !target.is_empty()) {
            let (resource, attribute) = target.split_once('.').unwrap();
            let schema = Value::parse(RESOURCES.get(resource).unwrap()).unwrap();
            let known =
                ["properties", "attributes"].iter().any(|map| schema.get(map).unwrap().get(attribute).is_some());
            assert!(known, "{key} holds {target}");
        }
    }
}

#[test]
fn relations_say_what_they_are_known_to_say() {
    let holds = |key, target| RELATIONS.get(key).unwrap().split(['\t', ',']).any(|held| held == target);
    assert!(holds("AWS::Lambda::Function/Role", "AWS::IAM::Role.Arn"));
    assert!(holds("AWS::Lambda::Function.VpcConfig/SubnetIds/*", "AWS::EC2::Subnet.SubnetId"));
    assert!(holds("AWS::DynamoDB::Table.SSESpecification/KMSMasterKeyId", "AWS::KMS::Key.Arn"));
    assert!(!holds("AWS::Lambda::Function/Role", "AWS::SQS::Queue.Arn"));
}

#[test]
fn references_say_what_they_are_known_to_say() {
    let columns = |key| REFERENCES.get(key).unwrap().split('\t').collect::<Vec<_>>();
    assert_eq!(columns("AWS::IAM::Role")[..3], ["RoleName", "name", "Arn=arn"]);
    assert_eq!(columns("AWS::SNS::Topic")[..2], ["TopicArn", "arn"]);
    assert_eq!(columns("AWS::SQS::Queue")[..2], ["QueueUrl", "url"]);
    assert_eq!(columns("AWS::SecretsManager::Secret")[1], "arn");
    let table = "arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}";
    assert_eq!(columns("AWS::DynamoDB::Table")[3..], [table, "dynamodb:table"]);
    assert_eq!(columns("AWS::DynamoDB::GlobalTable")[3..], [table, "dynamodb:table"]);
    for (key, value) in REFERENCES.iter() {
        let kinds = value.split('\t').nth(4).unwrap_or_default();
        for kind in kinds.split(',').filter(|kind| !kind.is_empty()) {
            assert!(IAM_RESOURCES.contains(kind), "{key} is {kind}");
        }
    }
}

#[test]
fn lists_that_are_searched_by_halving_are_sorted() {
    for (key, list) in INSTANCE_TYPES.iter().chain(DATABASE_CLASSES.iter()) {
        assert!(list.split(',').is_sorted(), "{key}");
    }
}

#[test]
fn small_tables_say_what_they_are_known_to_say() {
    assert_eq!(LAMBDA_RUNTIMES.get("python3.9"), Some("2025-12-15\t2027-02-01\t2027-03-03\tpython3.14"));
    assert!(LAMBDA_RESERVED_ENVIRONMENT.contains("AWS_REGION"));
    assert!(!LAMBDA_RESERVED_ENVIRONMENT.contains("LOG_LEVEL"));
    assert_eq!(STATEFUL_RESOURCES.get("AWS::S3::Bucket"), Some("empty"));
    assert_eq!(STATEFUL_RESOURCES.get("AWS::DynamoDB::Table"), Some(""));
    assert!(REGIONS.contains("eu-central-1"));
    assert!(!REGIONS.contains("eu-central-9"));
    let sizes = INSTANCE_TYPES.get("AWS::EC2::Instance/InstanceType").unwrap();
    assert!(list_has(sizes, "t3.micro"));
}
