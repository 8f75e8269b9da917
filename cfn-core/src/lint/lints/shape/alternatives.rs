//! Alternatives: a value must fulfil one schema of several, or must not fulfil one.

use crate::data::json;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::describe::{all_of, literal, one_of, shown};
use crate::lint::schema::evaluation::{Evaluation, Outcome};
use crate::lint::schema::keywords::decide;
use crate::lint::schema::validator::Keyword;
use crate::lint::schema::visit::Visit;
use crate::lint::schema::walk::by_schema;
use crate::model::Value;
use crate::schema::{Kinds, Schema};

declare_lint! {
    /// The property accepts one of several forms; the value matches none of them, or more than one.
    ///
    /// ```yaml,fails
    /// Type: AWS::EC2::Volume
    /// Properties:
    ///   Size: 1 # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::EC2::Volume
    /// Properties:
    ///   Size: 1
    ///   AvailabilityZone: us-east-1a
    /// ```
    ALTERNATIVES = "alternatives", Shape, Deny, "value that matches none of its alternatives",
    Check::Values(&[
        Keyword::all("oneOf", one_schema),
        Keyword::all("anyOf", any_schema),
        Keyword::all("not", not_schema),
        Keyword::known("contains", contains),
    ])
}

fn one_schema(visit: &Visit<'_, '_>, schemas: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    let fitting = check(visit, schemas, evaluation);
    // Values of other kinds than objects fit into overlapping alternatives without harm.
    if fitting.len() > 1 && visit.node.as_object().is_some() {
        let groups = distinguishing(&fitting);
        if groups.len() == fitting.len() {
            let at = visit.node.member(groups[groups.len() - 1]).map_or(visit.at, |member| member.key.id);
            evaluation.report_at(visit, at, || format!("{} must have only one of {}", visit.label, all_of(groups)));
        }
    }
}

fn any_schema(visit: &Visit<'_, '_>, schemas: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    check(visit, schemas, evaluation);
}

/// The alternatives that the value fulfils for certain. If it can fulfil only one, it is checked by that one; if none,
/// by the nearest.
fn check(visit: &Visit<'_, '_>, schemas: &'static json::Value<'static>, evaluation: &mut Evaluation) -> Vec<Schema> {
    let schemas = schemas.as_array().unwrap_or_default().iter().map(|schema| visit.schema.at(schema));
    let outcomes: Vec<(Schema, Outcome)> = schemas.map(|schema| (schema, decide(visit, schema))).collect();
    let fitting: Vec<Schema> =
        outcomes.iter().filter(|(_, outcome)| *outcome == Outcome::Fits).map(|(schema, _)| *schema).collect();
    let possible = outcomes.iter().filter(|(_, outcome)| *outcome != Outcome::Fails).map(|(schema, _)| *schema);
    let possible: Vec<Schema> = possible.collect();
    match possible[..] {
        _ if !fitting.is_empty() => {}
        [only] => by_schema(&visit.by(only), evaluation),
        [] => fails(visit, outcomes.iter().map(|(schema, _)| *schema).collect(), evaluation),
        _ => evaluation.unsure(),
    }
    fitting
}

/// Says why a value fulfils none of the schemas.
fn fails(visit: &Visit<'_, '_>, schemas: Vec<Schema>, evaluation: &mut Evaluation) {
    if evaluation.decides() {
        return evaluation.report(visit, String::new);
    }
    if let Some(message) = missing_in_words(visit, &schemas) {
        return evaluation.report(visit, || message);
    }
    let kinds = schemas.iter().map(|schema| schema.kinds());
    let trials = schemas.iter().map(|schema| {
        let mut aside = evaluation.aside();
        by_schema(&visit.by(*schema), &mut aside);
        aside
    });
    let nearest = trials.zip(kinds).min_by_key(|(evaluation, kinds)| {
        let here = evaluation.problems().iter().filter(|problem| problem.depth == visit.depth).count();
        (!is_of_kind(&visit.node.value, *kinds), here, evaluation.problems().len())
    });
    if let Some((nearest, _)) = nearest {
        evaluation.take(nearest);
    }
}

/// Where the alternatives ask for different properties, and none of these is there: what is needed.
fn missing_in_words(visit: &Visit<'_, '_>, schemas: &[Schema]) -> Option<String> {
    let members = visit.node.as_object()?;
    let is_given = |name: &str| members.iter().any(|member| member.key.name == name);
    let mut groups = distinguishing(schemas);
    // Another property may be what keeps the value from fulfilling any of them.
    let is_closed = schemas.iter().any(|schema| schema.additional_properties().is_some());
    if groups.len() < schemas.len() || groups.iter().any(|name| is_given(name)) || is_closed && !members.is_empty() {
        return None;
    }
    let common: Vec<&str> = common(schemas).filter(|name| !is_given(name)).collect();
    let also = if common.is_empty() { String::new() } else { format!("{} and ", all_of(common)) };
    groups.dedup();
    Some(format!("missing {also}{1} in {0}", visit.label, one_of(groups)))
}

/// The properties that all of the schemas require.
fn common(schemas: &[Schema]) -> impl Iterator<Item = &'static str> {
    let [first, rest @ ..] = schemas else { return Vec::new().into_iter() };
    let in_all = |name: &&str| rest.iter().all(|schema| schema.required().any(|other| other == *name));
    first.required().filter(in_all).collect::<Vec<_>>().into_iter()
}

/// The first property of each schema that not all of them require.
fn distinguishing(schemas: &[Schema]) -> Vec<&'static str> {
    let common: Vec<&str> = common(schemas).collect();
    schemas.iter().filter_map(|schema| schema.required().find(|name| !common.contains(name))).collect()
}

fn is_of_kind(value: &Value, kinds: Kinds) -> bool {
    kinds.has(match value {
        Value::Object(_) => Kinds::OBJECT,
        Value::List(_) => Kinds::LIST,
        Value::Bool(_) => Kinds::BOOLEAN.and(Kinds::TEXT),
        Value::Integer(_) | Value::Float(_) => Kinds::NUMBER.and(Kinds::INTEGER).and(Kinds::TEXT),
        _ => Kinds::SCALAR,
    })
}

fn not_schema(visit: &Visit<'_, '_>, schema: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    let schema = visit.schema.at(schema);
    match decide(visit, schema) {
        Outcome::Fails => {}
        Outcome::Unsure => evaluation.unsure(),
        Outcome::Fits => evaluation.report(visit, || {
            let values: Vec<String> = schema.allowed_values().map(literal).collect();
            let required: Vec<&str> = schema.required().collect();
            if !values.is_empty() {
                format!("{} cannot be {}", visit.label, shown(visit.node))
            } else if !required.is_empty() {
                format!("{} cannot have {}", visit.label, all_of(required))
            } else {
                format!("invalid value of {}", visit.label)
            }
        }),
    }
}

fn contains(visit: &Visit<'_, '_>, schema: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    let Some(elements) = visit.node.as_list() else { return };
    let outcomes: Vec<Outcome> =
        elements.iter().map(|element| decide(&visit.element(element, visit.schema), visit.schema.at(schema))).collect();
    if outcomes.contains(&Outcome::Fits) {
        return;
    }
    if outcomes.contains(&Outcome::Unsure) {
        return evaluation.unsure();
    }
    // What is missing in words, where the schema has them.
    let words = schema.get("lacking").and_then(json::Value::as_str);
    evaluation
        .report(visit, || words.map_or_else(|| format!("missing required item in {}", visit.label), str::to_owned));
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_resource;

    fn assert_template(template: &str, expected: &[&str]) {
        let properties = format!(r#"{{"ImageId":"ami-12345678","LaunchTemplate":{template}}}"#);
        assert_resource("AWS::EC2::Instance", &properties, expected);
    }

    #[test]
    fn one_of_several_properties() {
        assert_resource(
            "AWS::EC2::Volume",
            r#"{"Size":1}"#,
            &[
                "alternatives at R/Properties: missing `AvailabilityZone`, `AvailabilityZoneId` or `SourceVolumeId` in `AWS::EC2::Volume`",
            ],
        );
        assert_template(
            r#"{"Version":"1"}"#,
            &[
                "alternatives at R/Properties/LaunchTemplate: missing `LaunchTemplateName` or `LaunchTemplateId` in `LaunchTemplate`",
            ],
        );
        assert_template(
            "{}",
            &[
                "alternatives at R/Properties/LaunchTemplate: missing `Version` and `LaunchTemplateName` or `LaunchTemplateId` in `LaunchTemplate`",
            ],
        );
        assert_template(
            r#"{"Version":"1","LaunchTemplateName":"n","LaunchTemplateId":"i"}"#,
            &[
                "alternatives at R/Properties/LaunchTemplate/LaunchTemplateId: `LaunchTemplate` must have only one of `LaunchTemplateName` and `LaunchTemplateId`",
            ],
        );
        assert_template(r#"{"Version":"1","LaunchTemplateName":"n"}"#, &[]);
    }

    #[test]
    fn arms_may_choose_different_alternatives() {
        assert_template(
            r#"{"Version":"1","LaunchTemplateName":{"Fn::If":["C","n",{"Ref":"AWS::NoValue"}]},"LaunchTemplateId":{"Fn::If":["C",{"Ref":"AWS::NoValue"},"i"]}}"#,
            &[],
        );
        assert_template(
            r#"{"Fn::If":["C",{"Version":"1","LaunchTemplateName":"n"},{"Version":"1"}]}"#,
            &[
                "alternatives at R/Properties/LaunchTemplate/Fn::If/2: missing `LaunchTemplateName` or `LaunchTemplateId` in `LaunchTemplate`",
            ],
        );
    }

    #[test]
    fn the_nearest_alternative_is_explained() {
        let table = |key: &str| {
            format!(
                r#"{{"BillingMode":"PAY_PER_REQUEST","AttributeDefinitions":[{{"AttributeName":"a","AttributeType":"S"}}],"KeySchema":{key}}}"#
            )
        };
        assert_resource(
            "AWS::DynamoDB::Table",
            &table(r#"[{"AttributeName":"a","KeyTyp":"HASH"}]"#),
            &[
                "unknown_property at R/Properties/KeySchema/0/KeyTyp: unknown property `KeyTyp` of an item of `KeySchema`; did you mean `KeyType`?",
            ],
        );
        assert_resource("AWS::DynamoDB::Table", &table(r#"[{"AttributeName":"a","KeyType":{"Ref":"Kind"}}]"#), &[]);
    }
}
