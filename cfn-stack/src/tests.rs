//! The template is asked as a value: what the stack promises, whatever the structs are called.

use serde_yaml::Value;

use crate::stack::DataApi;

fn template() -> Value {
    cfn::assemble::<DataApi>().expect("nothing is wrong with the stack").to_value()
}

/// The resources of a type, by their logical IDs.
fn resources<'t>(template: &'t Value, type_name: &str) -> Vec<(&'t str, &'t Value)> {
    let resources = template["Resources"].as_mapping().expect("resources");
    let of_type = resources.iter().filter(|(_, resource)| resource["Type"] == type_name);
    of_type.map(|(name, resource)| (name.as_str().expect("a logical ID"), resource)).collect()
}

/// Every value below this one, itself included.
fn below(value: &Value) -> Vec<&Value> {
    let inner: Vec<&Value> = match value {
        Value::Mapping(mapping) => mapping.values().collect(),
        Value::Sequence(elements) => elements.iter().collect(),
        _ => Vec::new(),
    };
    std::iter::once(value).chain(inner.into_iter().flat_map(below)).collect()
}

#[test]
fn the_template_is_the_one_that_the_build_script_has_made() {
    let made = cfn::assemble::<DataApi>().expect("nothing is wrong with the stack");
    assert_eq!(made.yaml(), crate::TEMPLATE);
}

#[test]
fn the_table_is_encrypted_with_the_key_of_the_stack_and_outlives_it() {
    let template = template();
    let [(key, _)] = resources(&template, "AWS::KMS::Key")[..] else { panic!("expected one key") };
    let [(_, table)] = resources(&template, "AWS::DynamoDB::Table")[..] else { panic!("expected one table") };
    let encryption = &table["Properties"]["SSESpecification"];
    assert_eq!(encryption["SSEType"], "KMS");
    assert_eq!(encryption["KMSMasterKeyId"]["Fn::GetAtt"][0], key);
    assert_eq!(table["DeletionPolicy"], "RetainExceptOnCreate");
}

#[test]
fn the_function_may_do_nothing_to_the_table_but_put_items() {
    let template = template();
    let actions: Vec<&str> = below(&template["Resources"]["FunctionRole"])
        .into_iter()
        .filter_map(Value::as_str)
        .filter(|text| text.starts_with("dynamodb:"))
        .collect();
    assert_eq!(actions, ["dynamodb:PutItem"]);
}

#[test]
fn nothing_refers_to_what_is_not_there() {
    let template = template();
    let ids = |section: &str| template[section].as_mapping().into_iter().flat_map(|section| section.keys());
    let known: Vec<&str> = ids("Resources").chain(ids("Parameters")).filter_map(Value::as_str).collect();
    let referred: Vec<&str> = below(&template).into_iter().filter_map(|value| value.get("Ref")?.as_str()).collect();
    assert!(referred.len() > 10, "{referred:?}");
    for name in referred {
        assert!(name.starts_with("AWS::") || known.contains(&name), "{name}");
    }
}

#[test]
fn an_entry_is_asked_by_its_logical_id() {
    let template = cfn::assemble::<DataApi>().expect("nothing is wrong with the stack");
    let table = template.resource("DataTable");
    assert_eq!(table.type_name(), "AWS::DynamoDB::Table");
    assert_eq!(table.property("ProvisionedThroughput.WriteCapacityUnits"), 5);
    assert_eq!(table.property("KeySchema.1.KeyType"), "RANGE");
    assert_eq!(template.parameter("Environment").attribute("Default"), "dev");
    assert!(table.property("BillingMode").is_missing());
    assert!(template.find("Resources", "NoSuchTable").is_none());
}
