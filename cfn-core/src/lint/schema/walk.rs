//! The way through a resource's properties along their schemas: every value is handed, with the schema that it must
//! fulfil, to the lints that check by a keyword of that schema.

use crate::data::json;
use crate::lint::facts::conditions::{Assumption, Verdict, possible};
use crate::lint::facts::context::Context;
use crate::lint::facts::evaluate::{Known, known};
use crate::lint::facts::functions::unknown_function;
use crate::lint::facts::presence;
use crate::lint::schema::evaluation::{Evaluation, Outcome};
use crate::lint::schema::left_out::assumed;
use crate::lint::schema::validator::{AppliesTo, Role, Validator};
use crate::lint::schema::visit::{Guard, Label, Of, Visit};
use crate::lint::schema::{cross_resource, extensions, mapping_rows, parameter_value, section};
use crate::model::{Declaration, Hole, Intrinsic, Node, NodeId, Resource, Value};
use crate::schema::{ResourceType, Schema};

/// The schema by which a resource of that type is checked; none for types of others, modules and what does not exist.
pub(crate) fn schema_of(type_name: &str) -> Option<Schema> {
    const CUSTOM: &str = "AWS::CloudFormation::CustomResource";
    let name = if type_name.starts_with("Custom::") { CUSTOM } else { type_name };
    ResourceType::find(name).map(ResourceType::schema)
}

/// Checks a declaration: what its section takes, and the properties of a resource.
pub(crate) fn declaration<'a>(
    validator: &Validator,
    context: &Context<'a>,
    declaration: &'a Declaration,
) -> Evaluation {
    let mut evaluation = Evaluation::reporting();
    if is_rewritten(context, declaration) || is_never_created(context, declaration) {
        return evaluation;
    }
    section::check(validator, context, declaration, &mut evaluation);
    if let Some(resource) = declaration.resource() {
        properties(validator, context, resource, &mut evaluation);
    }
    evaluation
}

/// Whether a macro may make anything of the declaration.
fn is_rewritten(context: &Context<'_>, declaration: &Declaration) -> bool {
    context.is_rewritten() || declaration.body.as_object().is_some_and(presence::is_rewritten)
}

/// Whether the declaration's condition does not hold, whatever is deployed.
fn is_never_created<'a>(context: &Context<'a>, declaration: &'a Declaration) -> bool {
    declaration
        .condition()
        .is_some_and(|condition| possible(context, &[Assumption::Condition(condition, true)]) == Verdict::Impossible)
}

fn properties<'a>(validator: &Validator, context: &Context<'a>, resource: Resource<'a>, evaluation: &mut Evaluation) {
    let Some(schema) = schema_of(resource.type_name) else { return };
    let none = Node { id: place_without_properties(resource), value: Value::Object(Vec::new()) };
    let node = match resource.properties() {
        // They are there, under a name that is reported.
        None if section::is_misspelt(resource.declaration, "Properties") => return,
        properties => properties.unwrap_or(&none),
    };
    let visit = Visit {
        validator,
        context,
        resource,
        node,
        at: node.id,
        schema,
        label: Label { name: resource.type_name, of: Of::Whole },
        depth: 0,
        given: false,
        data: None,
        tried: 0,
        guard: None,
    };
    check(&visit, evaluation);
    extensions::check(&visit, evaluation);
    mapping_rows::check(&visit, evaluation);
}

/// Where a property is missed if there are none at all.
fn place_without_properties(resource: Resource<'_>) -> NodeId {
    resource.attribute("Type").map_or(resource.declaration.body.id, |node| node.id)
}

/// Checks a value by its schema: what it is for certain, each arm of an `Fn::If`, what a parameter allows it to be.
pub(crate) fn check(visit: &Visit<'_, '_>, evaluation: &mut Evaluation) {
    let node = visit.node;
    if matches!(node.value, Value::Hole(Hole::Broken)) || unknown_function(node).is_some() {
        return evaluation.unsure();
    }
    if node.is_no_value() {
        return;
    }
    if let Some((Intrinsic::If, _)) = node.as_function() {
        // Where no function is evaluated, this one is none whose arms could be checked.
        let before = evaluation.problems().len();
        if let Some(literal) = visit.schema.keyword("literal") {
            dispatch(visit, "literal", literal, evaluation);
        }
        if evaluation.problems().len() > before {
            return;
        }
        let Some(chosen) = node.as_if() else { return evaluation.unsure() };
        let arms = chosen.arms().map(|(arm, holds)| {
            let guard = Guard { condition: chosen.condition.as_str().unwrap_or_default(), holds, outer: visit.guard };
            let visit = Visit { node: arm, at: visit.place(arm.id), guard: Some(&guard), ..*visit };
            reached(&visit, evaluation)
        });
        return match arms {
            [Some(then), Some(otherwise)] => evaluation.take_either([then, otherwise]),
            arms => arms.into_iter().flatten().for_each(|arm| evaluation.take(arm)),
        };
    }
    match known(visit.context, node) {
        Known::Value(value) if std::ptr::eq(&*value, node) => by_schema(visit, evaluation),
        Known::Value(value) => by_schema(&Visit { node: &value, given: true, ..*visit }, evaluation),
        Known::Mapped(value) => by_schema(&Visit { node: value, given: true, ..*visit }, evaluation),
        Known::Parameter(parameter) => {
            by_schema(visit, evaluation);
            parameter_value::check(visit, parameter, evaluation);
        }
        Known::Unknown => by_schema(visit, evaluation),
    }
}

/// Checks a value within arms of `Fn::If`.
pub(crate) fn check_reached(visit: &Visit<'_, '_>, evaluation: &mut Evaluation) {
    match visit.guard {
        None => check(visit, evaluation),
        Some(_) => reached(visit, evaluation).into_iter().for_each(|aside| evaluation.take(aside)),
    }
}

/// What is found in a value, unless the template never takes the arms in which it is.
fn reached(visit: &Visit<'_, '_>, evaluation: &Evaluation) -> Option<Evaluation> {
    let mut aside = evaluation.aside();
    check(visit, &mut aside);
    (aside.problems().is_empty() || is_reached(visit)).then_some(aside)
}

/// Whether the conditions around a value can hold together, as far as the template says.
fn is_reached(visit: &Visit<'_, '_>) -> bool {
    assumed(visit).is_none_or(|assumptions| possible(visit.context, &assumptions) != Verdict::Impossible)
}

/// Checks a value, as it stands there, by every keyword of its schema; by `type` first, for what is of the wrong kind
/// has no other mistakes.
pub(crate) fn by_schema(visit: &Visit<'_, '_>, evaluation: &mut Evaluation) {
    if evaluation.is_decided() {
        return;
    }
    if let Value::Object(members) = &visit.node.value
        && presence::is_rewritten(members)
    {
        return evaluation.unsure();
    }
    match visit.schema.value() {
        json::Value::Bool(true) => {}
        value @ json::Value::Bool(false) => dispatch(visit, "false", value, evaluation),
        value @ json::Value::String(_) => match visit.schema.reference() {
            Some(target) => by_schema(&visit.by(target), evaluation),
            None => dispatch(visit, "type", value, evaluation),
        },
        json::Value::Object(pairs) => {
            let before = evaluation.problems().len();
            if let Some(types) = visit.schema.keyword("type") {
                dispatch(visit, "type", types, evaluation);
            }
            if evaluation.problems().len() == before {
                let mut rest = pairs.as_slice();
                while let [(keyword, value), after @ ..] = rest {
                    // A value that fails one keyword fails, whatever the others say.
                    if evaluation.is_decided() {
                        return;
                    }
                    let keyword: &str = keyword;
                    if keyword.as_bytes() != b"type" {
                        dispatch(visit, keyword, value, evaluation);
                    }
                    rest = after;
                }
            }
        }
        _ => {}
    }
}

pub(crate) fn dispatch(
    visit: &Visit<'_, '_>,
    keyword: &str,
    value: &'static json::Value<'static>,
    evaluation: &mut Evaluation,
) {
    if visit.data.is_some() && (value.get("$data").is_some() || value.get("$lookup").is_some()) {
        return by_data(visit, keyword, value, evaluation);
    }
    for entry in visit.validator.keyword(keyword) {
        if entry.applies_to == AppliesTo::Known && !visit.is_known() {
            evaluation.unsure();
        } else {
            evaluation.in_name_of(entry.lint, |evaluation| (entry.check)(visit, value, evaluation));
        }
    }
}

/// Checks by a keyword whose value is one that was gathered. Only decides: what is wrong is said of the whole.
fn by_data(visit: &Visit<'_, '_>, keyword: &str, value: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    if keyword == "const" {
        match cross_resource::is_same(visit, value) {
            Outcome::Fits => {}
            Outcome::Unsure => evaluation.unsure(),
            Outcome::Fails => evaluation.in_name_of(visit.validator.role(Role::RelatedValues), |evaluation| {
                evaluation.report(visit, String::new)
            }),
        }
        return;
    }
    match cross_resource::resolved(visit, value) {
        Some(value) => dispatch(visit, keyword, value, evaluation),
        None => evaluation.unsure(),
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::{assert_template, read};
    use crate::lint::check;
    use crate::lint::facts::context::Scope;
    use crate::schema::ResourceType;

    /// What can stand where anything else is expected.
    const VALUES: &[&str] = &[
        "null",
        "true",
        "-1.5",
        r#""text""#,
        r#""{{resolve:ssm:a}}""#,
        "[]",
        r#"[[{"a":[1]}],"b"]"#,
        r#"{"a":{"b":{"c":"d"}}}"#,
        r#"{"Ref":"AWS::NoValue"}"#,
        r#"{"Fn::If":["C",{"Fn::GetAtt":["A","B"]}]}"#,
        r#"{"Fn::If":["C",[{"Ref":"A"}],{"Fn::Split":["",{"Ref":"A"}]}]}"#,
        r#"{"Fn::FindInMap":[]}"#,
    ];

    fn assert_queue(template: &str, resource: &str, expected: &[&str]) {
        let template = format!(
            r#"{{{template}"Resources":{{"R":{{"Type":"AWS::SQS::Queue","DeletionPolicy":"Delete","UpdateReplacePolicy":"Delete",{resource}}}}}}}"#
        );
        assert_template(&template, expected);
    }

    const WRONG: &str = r#""QueueNam":"q","DelaySeconds":[1]"#;
    const FOUND: &[&str] = &["unknown_property at R/Properties/QueueNam", "wrong_type at R/Properties/DelaySeconds"];

    #[test]
    fn what_a_macro_rewrites_is_not_judged() {
        let properties = format!(r#""Properties":{{{WRONG}}}"#);
        assert_queue("", &properties, FOUND);
        assert_queue(r#""Transform":["AWS::LanguageExtensions"],"#, &properties, FOUND);
        assert_queue(r#""Transform":["Mine"],"#, &properties, &[]);
        assert_queue(r#""Transform":{"Name":"Mine"},"#, &properties, &[]);
        let include = r#""Fn::Transform":{"Name":"AWS::Include","Parameters":{"Location":"s3://b/k"}},"#;
        let call = r#""Fn::Transform":{"Name":"Mine"},"#;
        assert_queue("", &format!(r#""Properties":{{{include}{WRONG}}}"#), FOUND);
        assert_queue("", &format!(r#""Properties":{{{call}{WRONG}}}"#), &[]);
        assert_queue("", &format!("{call}{properties}"), &[]);
        let below = r#""Properties":{"QueueNam":"q","RedriveAllowPolicy":{"Fn::Transform":{"Name":"Mine"},"a":1}}"#;
        assert_queue("", below, &FOUND[..1]);
    }

    #[test]
    fn what_never_counts_is_not_judged() {
        let never = r#""Conditions":{"Never":{"Fn::Equals":["true","false"]},"Sometimes":{"Fn::Equals":[{"Ref":"AWS::Region"},"us-east-1"]}},
            "Outputs":{"O":{"Condition":"Sometimes","Value":{"Fn::If":["Never","a","b"]}}},"#;
        let with = |condition: &str| format!(r#""Condition":"{condition}","Properties":{{{WRONG}}}"#);
        assert_queue(never, &with("Never"), &[]);
        assert_queue(never, &with("Sometimes"), FOUND);
        let choice = |condition: &str| {
            format!(
                r#""Properties":{{"DelaySeconds":{{"Fn::If":["{condition}",{{"Fn::If":["Sometimes",[1],1]}},1]}}}}"#
            )
        };
        assert_queue(never, &choice("Never"), &[]);
        assert_queue(never, &choice("Sometimes"), &["wrong_type at R/Properties/DelaySeconds/Fn::If/1/Fn::If/1"]);
    }

    #[test]
    fn no_value_of_any_property_makes_it_panic() {
        let mut checked = 0;
        for name in ResourceType::names() {
            let resource = ResourceType::find(name).expect("a type of the table");
            let properties: Vec<&str> = resource.schema().properties().map(|(name, _)| name).collect();
            for (offset, _) in VALUES.iter().enumerate() {
                let members = properties
                    .iter()
                    .enumerate()
                    .map(|(index, property)| format!(r#""{property}":{}"#, VALUES[(index + offset) % VALUES.len()]));
                let members: Vec<String> = members.collect();
                let template = read(&format!(
                    r#"{{"Resources":{{"R":{{"Type":"{name}","Properties":{{{}}}}}}}}}"#,
                    members.join(",")
                ));
                check(&template, Scope::Declaration);
                checked += 1;
            }
        }
        assert!(checked > 20_000, "only {checked}");
    }
}
