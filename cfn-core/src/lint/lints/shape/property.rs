//! Which properties an object has.

use crate::data::json;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::describe::{all_of, one_of, shown};
use crate::lint::facts::presence::{Presence, is_macro_key, presence};
use crate::lint::schema::evaluation::Evaluation;
use crate::lint::schema::keywords::schema_of_member;
use crate::lint::schema::left_out::left_out;
use crate::lint::schema::validator::{EXCLUDED_VALUE, Keyword};
use crate::lint::schema::visit::Visit;
use crate::model::{Hole, If, Member, Node, Value};
use crate::nearest::meant;
use crate::schema::{ResourceType, Schema, texts};

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

declare_lint! {
    /// CloudFormation or the service does not create the resource without it.
    ///
    /// ```yaml,fails
    /// Type: AWS::SNS::Subscription
    /// Properties: {Protocol: sqs} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::SNS::Subscription
    /// Properties: {Protocol: sqs, TopicArn: "arn:aws:sns:us-east-1:123456789012:orders"}
    /// ```
    MISSING_PROPERTY = "missing_property", Shape, Deny, "missing required property",
    Check::Values(&[Keyword::known("required", missing_property)])
}

declare_lint! {
    /// AWS sets the property; a template can read it with `Fn::GetAtt`.
    ///
    /// ```yaml,fails
    /// Type: AWS::SNS::Topic
    /// Properties: {TopicArn: "arn:aws:sns:us-east-1:123456789012:orders"} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::SNS::Topic
    /// Properties: {TopicName: orders}
    /// ```
    READ_ONLY_PROPERTY = "read_only_property", Shape, Deny, "read-only property",
    Check::Values(&[Keyword::known("readOnlyProperties", read_only_property)])
}

declare_lint! {
    /// Another property of the resource excludes this property or value.
    ///
    /// ```yaml,fails
    /// Type: AWS::SNS::Topic
    /// UpdatePolicy: {WillReplace: true} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::AutoScaling::AutoScalingGroup
    /// UpdatePolicy: {AutoScalingReplacingUpdate: {WillReplace: true}}
    /// ```
    UNWANTED_PROPERTY = "unwanted_property", Shape, Deny, "property that conflicts with another value",
    Check::Values(&[
        Keyword::all("false", unwanted_property),
        Keyword::all(EXCLUDED_VALUE, excluded_value),
    ])
}

fn unknown_property(visit: &Visit<'_, '_>, keyword: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    // Once an object, whichever of the three keywords come together in its schema.
    let first = ["properties", "patternProperties", "additionalProperties"]
        .into_iter()
        .find_map(|name| visit.schema.keyword(name));
    if !first.is_some_and(|first| std::ptr::eq(first, keyword)) {
        return;
    }
    for member in visit.node.as_object().unwrap_or_default() {
        // What could not be read has its error already.
        let is_broken = member.value.value == Value::Hole(Hole::Broken);
        if is_unknown(visit.schema, &member.key.name) && !is_broken {
            let name = &member.key.name;
            let about = if evaluation.decides() { None } else { right_name(visit.schema, name) };
            evaluation.report_about(visit, member.key.id, about.unwrap_or(name), || unknown_in_words(visit, name));
        }
    }
}

fn is_unknown(schema: Schema, name: &str) -> bool {
    let denied = |schema: Schema| schema.value() == &json::Value::Bool(false);
    let named = schema.keyword("properties").is_some_and(|properties| properties.get(name).is_some());
    !named && schema_of_member(schema, name).is_some_and(denied) && !is_macro_key(name)
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

/// The property of the same object that was meant.
fn right_name(schema: Schema, name: &str) -> Option<&'static str> {
    meant(name, schema.properties().map(|(name, _)| name))
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

fn missing_property(visit: &Visit<'_, '_>, required: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    let Some(members) = visit.node.as_object() else { return };
    let mut missing = Vec::new();
    for name in texts(Some(required)) {
        match presence(visit.node, name) {
            Presence::Present => {}
            Presence::Maybe => {
                evaluation.unsure();
                let out =
                    visit.node.get(name).filter(|_| !evaluation.decides()).and_then(|value| left_out(visit, value));
                if let Some((at, when)) = out {
                    evaluation.report_at(visit, at, || {
                        let when = if when.is_empty() { when } else { format!(" if {when}") };
                        format!("missing `{name}` in {}{when}", visit.label)
                    });
                }
            }
            Presence::Absent if !evaluation.decides() && is_misspelt(visit, members, name, evaluation) => {}
            Presence::Absent => missing.push(name),
        }
    }
    if !missing.is_empty() {
        evaluation.report(visit, || format!("missing {1} in {0}", visit.label, all_of(missing)));
    }
}

/// Whether the property is there under a name that is reported already, by this schema or by another of the object, or
/// as the beginning of its name, which is being typed.
fn is_misspelt(visit: &Visit<'_, '_>, members: &[Member], name: &str, evaluation: &Evaluation) -> bool {
    members.iter().any(|member| {
        let begun = name.get(..member.key.name.len()).unwrap_or_default();
        if member.value.value == Value::Hole(Hole::Broken) && begun.eq_ignore_ascii_case(&member.key.name) {
            return true;
        }
        let is_reported = is_unknown(visit.schema, &member.key.name)
            || evaluation.problems().iter().any(|problem| problem.at == visit.place(member.key.id));
        is_reported && right_name(visit.schema, &member.key.name) == Some(name)
    })
}

fn read_only_property(visit: &Visit<'_, '_>, paths: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    // What is below a property that AWS sets goes with it.
    let is_below =
        |path: &str| texts(Some(paths)).any(|other| path.strip_prefix(other).is_some_and(|rest| rest.starts_with('/')));
    for path in texts(Some(paths)) {
        let segments: Vec<&str> = path.split('/').collect();
        set_by_template(visit.node, &segments, &mut |member| {
            if is_below(path) {
                return;
            }
            evaluation.report_at(visit, member.key.id, || format!("`{path}` is read-only; read it with `Fn::GetAtt`"));
        });
    }
}

/// Calls `found` with the members at a path.
fn set_by_template(node: &Node, path: &[&str], found: &mut dyn FnMut(&Member)) {
    match (&node.value, path) {
        (Value::Object(members), [name, rest @ ..]) => {
            for member in members.iter().filter(|member| *name == "*" || member.key.name == *name) {
                if rest.is_empty() {
                    found(member);
                } else {
                    set_by_template(&member.value, rest, found);
                }
            }
        }
        (Value::List(elements), ["*", rest @ ..]) => {
            elements.iter().for_each(|element| set_by_template(element, rest, found));
        }
        (Value::List(elements), _) => elements.iter().for_each(|element| set_by_template(element, path, found)),
        _ => {
            for (arm, _) in node.as_if().into_iter().flat_map(If::arms) {
                set_by_template(arm, path, found);
            }
        }
    }
}

/// Which value the condition excludes, the schema of the condition says.
fn excluded_value(visit: &Visit<'_, '_>, _: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    evaluation.report(visit, || format!("{} cannot be {}", visit.label, shown(visit.node)));
}

fn unwanted_property(visit: &Visit<'_, '_>, _: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    evaluation.report(visit, || format!("{} cannot be set here", visit.label));
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_declaration;
    use crate::lint::assertions::assert_resource;
    use crate::lint::assertions::of_resource;

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
    fn attributes_stand_beside_the_properties() {
        let queue = |attribute: &str| format!(r#"{{"Resources":{{"R":{{"Type":"AWS::SQS::Queue",{attribute}}}}}}}"#);
        assert_declaration(
            &queue(r#""DeletionPolcy":"Retain""#),
            &[
                "unknown_property at R/DeletionPolcy: unknown property `DeletionPolcy` of `R`; did you mean `DeletionPolicy`?",
            ],
        );
        assert_declaration(
            &queue(r#""QueueName":"q""#),
            &["unknown_property at R/QueueName: unknown property `QueueName` of `R`; it belongs in `Properties`"],
        );
        assert_declaration(&queue(r#""DeletionPolicy":"Snapshot""#), &["allowed_value at R/DeletionPolicy"]);
        assert_declaration(
            &queue(r#""UpdateReplacePolicy":"RetainExceptOnCreate""#),
            &["allowed_value at R/UpdateReplacePolicy"],
        );
        assert_declaration(
            &queue(r#""UpdatePolicy":{"AutoScalingRollingUpdate":{}}"#),
            &["unwanted_property at R/UpdatePolicy: `UpdatePolicy` cannot be set here"],
        );
        assert_declaration(
            &queue(
                r#""DeletionPolicy":"RetainExceptOnCreate","UpdateReplacePolicy":"Retain","Metadata":{"a":{"b":1}},"DependsOn":["S"],"Condition":"C""#,
            ),
            &[],
        );
        assert_declaration(
            r#"{"Resources":{"R":{"Type":"AWS::EC2::Volume","DeletionPolicy":"Snapshot","Properties":{"AvailabilityZone":"a","Size":8}}}}"#,
            &[],
        );
        assert_declaration(
            r#"{"Resources":{"R":{"Type":"AWS::CloudFormation::WaitCondition","CreationPolicy":{"ResourceSignal":{"Timeout":"15M","Counts":1}}}}}"#,
            &[
                "pattern at R/CreationPolicy/ResourceSignal/Timeout: `Timeout` cannot be `15M`",
                "unknown_property at R/CreationPolicy/ResourceSignal/Counts: unknown property `Counts` of `ResourceSignal`; did you mean `Count`?",
            ],
        );
    }

    #[test]
    fn open_objects_take_any_property() {
        assert_resource("Custom::Thing", r#"{"ServiceToken":"arn","Anything":{"At":"all"}}"#, &[]);
        assert_resource("AWS::SSM::Document", r#"{"Content":{"schemaVersion":"2.2","x":{"y":[1]}}}"#, &[]);
        assert_table(r#""Fn::Transform":{"Name":"AWS::Include","Parameters":{"Location":"s3://a"}}"#, &[]);
    }

    #[test]
    fn missing_property() {
        assert_resource(
            "AWS::DynamoDB::Table",
            r#"{"AttributeDefinitions":[]}"#,
            &["missing_property at R/Properties: missing `KeySchema` in `AWS::DynamoDB::Table`"],
        );
        assert_resource(
            "AWS::SQS::QueuePolicy",
            "{}",
            &["missing_property at R/Properties: missing `PolicyDocument` and `Queues` in `AWS::SQS::QueuePolicy`"],
        );
        assert_table(
            r#""SSESpecification":{}"#,
            &["missing_property at R/Properties/SSESpecification: missing `SSEEnabled` in `SSESpecification`"],
        );
        assert_resource("AWS::SQS::Queue", "{}", &[]);
    }

    #[test]
    fn a_misspelt_property_is_not_missing_too() {
        let found = of_resource(
            "AWS::SQS::QueuePolicy",
            r#"{"PolicyDocumnt":{"Version":"2012-10-17","Statement":[]},"Queues":["q"]}"#,
        );
        let rules: Vec<&str> = found.iter().filter_map(|finding| finding.split(' ').next()).collect();
        assert!(rules.contains(&"unknown_property") && !rules.contains(&"missing_property"), "{found:?}");
    }

    #[test]
    fn read_only_property() {
        assert_table(
            r#""Arn":"arn""#,
            &["read_only_property at R/Properties/Arn: `Arn` is read-only; read it with `Fn::GetAtt`"],
        );
        assert_table(r#""TableName":"arn""#, &[]);
        assert_resource(
            "AWS::S3::MultiRegionAccessPointPolicy",
            r#"{"MrapName":"abc","Policy":{},"PolicyStatus":{"IsPublic":"no"}}"#,
            &[
                "read_only_property at R/Properties/PolicyStatus: `PolicyStatus` is read-only; read it with `Fn::GetAtt`",
            ],
        );
    }
}
