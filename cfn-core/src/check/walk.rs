//! The way through a resource's properties along their schemas: every value is handed, with the schema that it must
//! fulfil, to the rules that judge by a keyword of that schema.

use std::sync::LazyLock;

use super::known::{Known, known};
use super::shape::function;
use super::visit::{Guard, Label, Visit};
use super::{
    Check, Context, Judge, Keyword, Outcome, Rule, Sees, Trial, compose, extension, gather, parameter_value, registry,
    section,
};
use crate::data::json;
use crate::model::{Declaration, Hole, Intrinsic, Node, NodeId, Resource, Value};
use crate::schema::{ResourceType, Schema};

/// A keyword and who judges by it: a rule, or the walk itself, which only goes on to what is below.
struct Entry {
    rule: Option<&'static Rule>,
    sees: Sees,
    judge: Judge,
}

/// All keywords, sorted by name, each with those who judge by it.
static KEYWORDS: LazyLock<Vec<(&'static str, Vec<Entry>)>> = LazyLock::new(|| {
    let walked = compose::KEYWORDS.iter().map(|keyword| (None, keyword));
    let ruled = registry::rules().flat_map(|rule| {
        let keywords: &[Keyword] = if let Check::Values(keywords) = rule.check { keywords } else { &[] };
        keywords.iter().map(move |keyword| (Some(rule), keyword))
    });
    let mut table: Vec<(&'static str, Vec<Entry>)> = Vec::new();
    for (rule, Keyword { name, sees, judge }) in walked.chain(ruled) {
        let index = table.binary_search_by(|(other, _)| other.cmp(name)).unwrap_or_else(|index| {
            table.insert(index, (name, Vec::new()));
            index
        });
        table[index].1.push(Entry { rule, sees: *sees, judge: *judge });
    }
    table
});

/// The schema by which a resource of that type is judged; none for types of others, modules and what does not exist.
pub(super) fn schema_of(type_name: &str) -> Option<Schema> {
    const CUSTOM: &str = "AWS::CloudFormation::CustomResource";
    let name = if type_name.starts_with("Custom::") { CUSTOM } else { type_name };
    ResourceType::find(name).map(ResourceType::schema)
}

/// Judges a declaration: what its section takes, and the properties of a resource.
pub(super) fn declaration<'a>(context: &Context<'a>, declaration: &'a Declaration) -> Trial {
    let mut trial = Trial::reporting();
    section::judge(context, declaration, &mut trial);
    if let Some(resource) = declaration.resource() {
        properties(context, resource, &mut trial);
    }
    trial
}

fn properties<'a>(context: &Context<'a>, resource: Resource<'a>, trial: &mut Trial) {
    let Some(schema) = schema_of(resource.type_name) else { return };
    let none = Node { id: place_without_properties(resource), value: Value::Object(Vec::new()) };
    let node = resource.properties().unwrap_or(&none);
    let visit = Visit {
        context,
        resource,
        node,
        at: node.id,
        schema,
        label: Label { name: resource.type_name, element: false },
        depth: 0,
        given: false,
        data: None,
        tried: 0,
        guard: None,
    };
    judge(&visit, trial);
    extension::judge(&visit, trial);
}

/// Where a property is missed if there are none at all.
fn place_without_properties(resource: Resource<'_>) -> NodeId {
    resource.attribute("Type").map_or(resource.declaration.body.id, |node| node.id)
}

/// Judges a value by its schema: what it is for certain, each arm of an `Fn::If`, what a parameter allows it to be.
pub(super) fn judge(visit: &Visit<'_, '_>, trial: &mut Trial) {
    let node = visit.node;
    if matches!(node.value, Value::Hole(Hole::Broken)) || function::unknown(node).is_some() {
        return trial.unsure();
    }
    if node.is_no_value() {
        return;
    }
    if let Some((Intrinsic::If, _)) = node.as_function() {
        // Where no function is evaluated, this one is none whose arms could be judged.
        let before = trial.problems().len();
        if let Some(literal) = visit.schema.keyword("literal") {
            dispatch(visit, "literal", literal, trial);
        }
        if trial.problems().len() > before {
            return;
        }
        let Some(chosen) = node.as_if() else { return trial.unsure() };
        let arms = chosen.arms().map(|(arm, holds)| {
            let guard = Guard { condition: chosen.condition.as_str().unwrap_or_default(), holds, outer: visit.guard };
            let mut aside = trial.aside();
            judge(&Visit { node: arm, at: visit.place(arm.id), guard: Some(&guard), ..*visit }, &mut aside);
            aside
        });
        return trial.take_either(arms);
    }
    match known(visit.context, node) {
        Known::Value(value) if std::ptr::eq(&*value, node) => by_schema(visit, trial),
        Known::Value(value) => by_schema(&Visit { node: &value, given: true, ..*visit }, trial),
        Known::Mapped(value) => by_schema(&Visit { node: value, given: true, ..*visit }, trial),
        Known::Parameter(parameter) => {
            by_schema(visit, trial);
            parameter_value::judge(visit, parameter, trial);
        }
        Known::Unknown => by_schema(visit, trial),
    }
}

/// Judges a value, as it stands there, by every keyword of its schema; by `type` first, for what is of the wrong kind
/// has no other mistakes.
pub(super) fn by_schema(visit: &Visit<'_, '_>, trial: &mut Trial) {
    match visit.schema.value() {
        json::Value::Bool(true) => {}
        value @ json::Value::Bool(false) => dispatch(visit, "false", value, trial),
        value @ json::Value::String(_) => match visit.schema.reference() {
            Some(target) => by_schema(&visit.by(target), trial),
            None => dispatch(visit, "type", value, trial),
        },
        json::Value::Object(pairs) => {
            let before = trial.problems().len();
            if let Some(types) = visit.schema.keyword("type") {
                dispatch(visit, "type", types, trial);
            }
            if trial.problems().len() == before {
                for (keyword, value) in pairs.iter().filter(|(keyword, _)| keyword != "type") {
                    dispatch(visit, keyword, value, trial);
                }
            }
        }
        _ => {}
    }
}

fn dispatch(visit: &Visit<'_, '_>, keyword: &str, value: &'static json::Value<'static>, trial: &mut Trial) {
    if value.get("$data").is_some() || value.get("$lookup").is_some() {
        return by_data(visit, keyword, value, trial);
    }
    let table = &*KEYWORDS;
    let Ok(index) = table.binary_search_by(|(name, _)| (*name).cmp(keyword)) else { return };
    for entry in &table[index].1 {
        if entry.sees == Sees::Known && !visit.is_known() {
            trial.unsure();
        } else {
            trial.in_name_of(entry.rule, |trial| (entry.judge)(visit, value, trial));
        }
    }
}

/// Judges by a keyword whose value is one that was gathered. Only decides: what is wrong is said of the whole.
fn by_data(visit: &Visit<'_, '_>, keyword: &str, value: &'static json::Value<'static>, trial: &mut Trial) {
    if keyword == "const" {
        match gather::is_same(visit, value) {
            Outcome::Fits => {}
            Outcome::Unsure => trial.unsure(),
            Outcome::Fails => trial.in_name_of(Some(&gather::RULES[0]), |trial| trial.report(visit, String::new)),
        }
        return;
    }
    match gather::resolved(visit, value) {
        Some(value) => dispatch(visit, keyword, value, trial),
        None => trial.unsure(),
    }
}

#[cfg(test)]
mod tests {
    use super::declaration;
    use crate::check::assertions::read;
    use crate::check::{Context, Scope};
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

    #[test]
    fn no_value_of_any_property_makes_it_panic() {
        let mut judged = 0;
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
                let context = Context::new(&template, Scope::Declaration);
                declaration(&context, &template.declarations[0]);
                judged += 1;
            }
        }
        assert!(judged > 20_000, "only {judged}");
    }
}
