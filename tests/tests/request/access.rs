//! The function's role, and least privilege everywhere else.

use std::collections::BTreeMap;

use serde_yaml::Value;

use crate::template::{ACCOUNT, REGION, Template, id, list, yaml};

/// The properties of the role that the function acts with.
fn role(template: &Template) -> Value {
    let arn = template.properties("AWS::Lambda::Function")["Role"].clone();
    let roles = template.ids("AWS::IAM::Role");
    let own = roles.into_iter().find(|role| arn == id(&format!("{role}.Arn"))).expect("a role of the stack");
    template.resource(own)["Properties"].clone()
}

/// The resources that each action of the function's role is allowed on.
fn granted(template: &Template) -> BTreeMap<String, Vec<Value>> {
    let mut granted = BTreeMap::<_, Vec<_>>::new();
    for policy in list(&role(template)["Policies"]) {
        for statement in list(&policy["PolicyDocument"]["Statement"]) {
            assert_eq!(statement["Effect"], "Allow");
            assert_eq!(statement.get("NotAction"), None);
            assert_eq!(statement.get("NotResource"), None);
            for action in list(&statement["Action"]) {
                let action = action.as_str().expect("actions are strings").to_owned();
                granted.entry(action).or_default().extend(list(&statement["Resource"]));
            }
        }
    }
    granted
}

/// Every statement of every policy document of the template, with the id of its resource.
fn statements(template: &Template) -> Vec<(String, Value)> {
    fn collect(id: &str, value: &Value, found: &mut Vec<(String, Value)>) {
        match value {
            Value::Mapping(entries) => {
                if let Some(statement) = entries.get("Statement") {
                    found.extend(list(statement).into_iter().map(|statement| (id.to_owned(), statement)));
                }
                entries.values().for_each(|value| collect(id, value, found));
            }
            Value::Sequence(items) => items.iter().for_each(|item| collect(id, item, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    for id in template.names(Some("Resources")) {
        collect(id, &template.resource(id), &mut found);
    }
    assert!(found.len() >= 6, "the key's three, the function's trust and policies");
    found
}

#[test]
fn lambda_alone_assumes_the_functions_role() {
    let trust = role(&Template::read())["AssumeRolePolicyDocument"].clone();
    let statements = list(&trust["Statement"]);
    assert_eq!(statements.len(), 1);
    assert_eq!(statements[0]["Effect"], "Allow");
    assert_eq!(statements[0]["Principal"], yaml("Service: lambda.amazonaws.com"));
    assert_eq!(list(&statements[0]["Action"]), ["sts:AssumeRole"]);
}

#[test]
fn the_functions_role_may_do_four_things() {
    let granted = granted(&Template::read());
    let actions: Vec<_> = granted.keys().map(String::as_str).collect();
    assert_eq!(actions, ["dynamodb:PutItem", "logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"]);
}

#[test]
fn the_functions_role_has_no_policies_but_its_own() {
    let template = Template::read();
    assert_eq!(role(&template).get("ManagedPolicyArns"), None);
    for attached in ["AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::IAM::RolePolicy"] {
        assert_eq!(template.ids(attached), [""; 0]);
    }
}

#[test]
fn the_function_puts_items_into_the_table_and_nowhere_else() {
    let template = Template::read();
    let table = id(&format!("{}.Arn", template.id("AWS::DynamoDB::Table")));
    assert_eq!(granted(&template)["dynamodb:PutItem"], [table]);
}

#[test]
fn the_function_writes_to_its_log_group_and_nowhere_else() {
    let template = Template::read();
    let group = template.properties("AWS::Lambda::Function")["LoggingConfig"]["LogGroup"].clone();
    let group = format!("arn:aws:logs:{REGION}:{ACCOUNT}:log-group:{}", group.as_str().expect("a name"));
    for action in ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"] {
        let resources = &granted(&template)[action];
        assert!(resources.contains(&format!("{group}:*").into()), "{action} names the group's streams");
        assert!(resources.iter().all(|arn| *arn == group || *arn == format!("{group}:*")), "{action}: {resources:?}");
    }
}

#[test]
fn no_policy_but_the_keys_covers_every_resource_or_every_action() {
    let template = Template::read();
    let key = template.id("AWS::KMS::Key");
    for (id, statement) in statements(&template) {
        for action in list(&statement["Action"]) {
            let broad = action.as_str().is_some_and(|action| action.contains(['*', '?']));
            assert!(!broad || id == key && action == "kms:*", "{id}: {action:?}");
        }
        for resource in list(&statement["Resource"]) {
            assert!(resource != "*" || id == key, "{id}: {resource:?}");
        }
    }
}
