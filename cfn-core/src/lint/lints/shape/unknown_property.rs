use crate::data::json;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::describe::{all_of, one_of};
use crate::lint::schema::evaluation::Evaluation;
use crate::lint::schema::member_names::{is_closed, is_unknown_name, right_name};
use crate::lint::schema::validator::Keyword;
use crate::lint::schema::visit::Visit;
use crate::model::{Hole, Value};
use crate::schema::{ResourceType, Schema};

declare_lint! {
    /// CloudFormation rejects properties that the resource type or the property type does not have.
    ///
    /// ```yaml,fails
    /// Type: AWS::SNS::Topic
    /// Properties: {TopicNam: orders} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::SNS::Topic
    /// Properties: {TopicName: orders}
    /// ```
    UNKNOWN_PROPERTY = "unknown_property", Shape, Deny, "unknown property",
    Check::Values(&[
        Keyword::known("properties", unknown_property),
        Keyword::known("patternProperties", unknown_property),
        Keyword::known("additionalProperties", unknown_property),
    ])
}

fn unknown_property(visit: &Visit<'_, '_>, keyword: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    // Once an object, whichever of the three keywords come together in its schema.
    let properties = visit.schema.keyword("properties");
    let others = || visit.schema.keyword("patternProperties").or_else(|| visit.schema.keyword("additionalProperties"));
    if !properties.or_else(others).is_some_and(|first| std::ptr::eq(first, keyword)) {
        return;
    }
    let mut is_closed_object = None;
    for member in visit.node.as_object().unwrap_or_default() {
        // As most are.
        if properties.is_some_and(|properties| properties.get(&member.key.name).is_some()) {
            continue;
        }
        if !*is_closed_object.get_or_insert_with(|| is_closed(visit.schema)) {
            return;
        }
        // What could not be read has its error already.
        let is_broken = member.value.value == Value::Hole(Hole::Broken);
        if is_unknown_name(visit.schema, &member.key.name) && !is_broken {
            let name = &member.key.name;
            let about = if evaluation.decides() { None } else { right_name(visit.schema, name) };
            evaluation.report_about(visit, member.key.id, about.unwrap_or(name), || unknown_in_words(visit, name));
        }
    }
}

fn unknown_in_words(visit: &Visit<'_, '_>, name: &str) -> String {
    let said = format!("unknown property `{name}` of {}", visit.label);
    if let Some(right) = right_name(visit.schema, name) {
        return format!("{said}; did you mean `{right}`?");
    }
    if let Some(place) = place(visit, name) {
        return format!("{said}; it belongs in {place}");
    }
    let read_only = visit.schema.keyword("readOnlyProperties").and_then(json::Value::as_array).unwrap_or_default();
    let is_set_by_aws = |name: &str| read_only.iter().any(|path| path.as_str() == Some(name));
    let names: Vec<&str> =
        visit.schema.properties().map(|(name, _)| name).filter(|name| !is_set_by_aws(name)).collect();
    let patterns = visit.schema.keyword("patternProperties").and_then(json::Value::as_object).unwrap_or_default();
    match (names.is_empty(), patterns) {
        (false, _) => format!("{said}; available properties: {}", all_of(names)),
        (true, []) => said,
        (true, patterns) => {
            format!(
                "invalid name `{name}` in {}; names must match {}",
                visit.label,
                one_of(patterns.iter().map(|(name, _)| name))
            )
        }
    }
}

/// Where a property of that name stands instead: in an object below this one, or in one around it.
fn place(visit: &Visit<'_, '_>, name: &str) -> Option<String> {
    let below: Vec<&str> = holders(visit.schema, name);
    if !below.is_empty() && below.len() <= 3 {
        return Some(one_of(below));
    }
    let root = ResourceType::find(visit.resource.type_name)?.schema();
    // What stands beside the properties has a schema that is not the type's.
    let is_beside = visit.schema.of().is_empty();
    if is_beside && root.property(name).is_some() {
        return Some(String::from("`Properties`"));
    }
    if visit.depth > 0 && root.property(name).is_some() {
        return Some(String::from("the properties of the resource"));
    }
    let beside = holders(root, name);
    (visit.depth > 0 && !beside.is_empty() && beside.len() <= 3).then(|| one_of(beside))
}

/// The properties whose object, or whose elements, have the property.
fn holders(schema: Schema, name: &str) -> Vec<&'static str> {
    let has = |schema: Schema| schema.property(name).is_some();
    schema
        .properties()
        .filter(|(_, schema)| has(*schema) || schema.items().is_some_and(has))
        .map(|(name, _)| name)
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_resource;

    const KEY: &str = r#""KeySchema":[{"AttributeName":"id","KeyType":"HASH"}],"AttributeDefinitions":[{"AttributeName":"id","AttributeType":"S"}],"BillingMode":"PAY_PER_REQUEST""#;

    fn assert_table(properties: &str, expected: &[&str]) {
        assert_resource("AWS::DynamoDB::Table", &format!("{{{KEY},{properties}}}"), expected);
    }

    #[test]
    fn unknown_property() {
        assert_table(
            r#""TableNme":"t","table_class":"STANDARD""#,
            &[
                "unknown_property at R/Properties/TableNme: unknown property `TableNme` of `AWS::DynamoDB::Table`; did you mean `TableName`?",
                "unknown_property at R/Properties/table_class: unknown property `table_class` of `AWS::DynamoDB::Table`; did you mean `TableClass`?",
            ],
        );
        assert_table(
            r#""SSESpecification":{"SSEEnabled":true,"KmsMasterKeyId":"k"}"#,
            &[
                "unknown_property at R/Properties/SSESpecification/KmsMasterKeyId: unknown property `KmsMasterKeyId` of `SSESpecification`; did you mean `KMSMasterKeyId`?",
            ],
        );
        assert_resource(
            "AWS::Lambda::Function",
            r#"{"Code":{"ImageUri":"i"},"PackageType":"Image","Role":"arn:aws:iam::123456789012:role/r","Environment":{"Variables":{"!":"a"}}}"#,
            &[
                "unknown_property at R/Properties/Environment/Variables/!: invalid name `!` in `Variables`; names must match `",
            ],
        );
        assert_table(r#""TableName":"tab""#, &[]);
    }

    #[test]
    fn a_property_of_another_object_is_sent_there() {
        assert_table(
            r#""SSEEnabled":true"#,
            &[
                "unknown_property at R/Properties/SSEEnabled: unknown property `SSEEnabled` of `AWS::DynamoDB::Table`; it belongs in `SSESpecification`",
            ],
        );
        assert_table(
            r#""SSESpecification":{"SSEEnabled":true,"BillingMode":"PAY_PER_REQUEST"}"#,
            &[
                "unknown_property at R/Properties/SSESpecification/BillingMode: unknown property `BillingMode` of `SSESpecification`; it belongs in the properties of the resource",
            ],
        );
    }

    #[test]
    fn open_objects_take_any_property() {
        assert_resource("Custom::Thing", r#"{"ServiceToken":"arn","Anything":{"At":"all"}}"#, &[]);
        assert_resource("AWS::SSM::Document", r#"{"Content":{"schemaVersion":"2.2","x":{"y":[1]}}}"#, &[]);
        assert_table(r#""Fn::Transform":{"Name":"AWS::Include","Parameters":{"Location":"s3://a"}}"#, &[]);
    }
}
