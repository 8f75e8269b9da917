//! The way from a resource to a setting, with what is assumed on it.

use crate::lint::facts::conditions::Assumption;
use crate::lint::facts::context::Context;
use crate::lint::facts::equality::scalar;
use crate::lint::facts::presence::is_generated;
use crate::model::{Intrinsic, Node, NodeId, Resource, Section, Value};
use crate::schema::{ResourceType, Schema};

/// Where a walk is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place<'a> {
    /// The place to report: the value, or the object that lacks it.
    pub at: NodeId,
    state: State<'a>,
}

#[derive(Clone, Copy, Debug)]
enum State<'a> {
    Node(&'a Node),
    /// Whether only the last step of the path is missing.
    Absent(bool),
    Unknown,
}

/// What a setting may be.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Leaf<'a> {
    /// It is left out.
    Absent,
    /// Only the deployment knows, or a macro.
    Unknown,
    /// This value.
    Value(&'a Node),
}

impl<'a> Place<'a> {
    /// The properties of a resource.
    pub(crate) fn of(resource: Resource<'a>) -> Self {
        let is_made = resource.declaration.body.as_object().is_none_or(is_generated);
        let state = match resource.properties() {
            Some(properties) => State::Node(properties),
            None if is_made => State::Unknown,
            None => State::Absent(false),
        };
        Self { at: resource.declaration.name.id, state }
    }

    /// Whether an object is there.
    pub(crate) fn is_object(&self) -> bool {
        matches!(self.state, State::Node(node) if node.as_object().is_some())
    }

    /// Whether the object is there that lacks the property.
    pub(crate) fn lacks_last(&self) -> bool {
        matches!(self.state, State::Absent(true))
    }

    /// The value that is there.
    pub(crate) fn node(&self) -> Option<&'a Node> {
        match self.state {
            State::Node(node) => Some(node),
            State::Absent(_) | State::Unknown => None,
        }
    }

    fn is(self, state: State<'a>) -> Self {
        Self { state, ..self }
    }
}

type Visit<'v, 'a> = &'v mut dyn FnMut(Place<'a>, &[Assumption<'a>]);

/// The key and the name that a step `[Key=name]` asks for.
pub(crate) fn pair(step: &str) -> Option<(&str, &str)> {
    step.strip_prefix('[')?.strip_suffix(']')?.split_once('=')
}

/// Visits each place that a path leads to, with the arms of `Fn::If` on the way.
pub(crate) fn walk<'a>(place: Place<'a>, path: &str, assumed: &mut Vec<Assumption<'a>>, visit: Visit<'_, 'a>) {
    let State::Node(node) = place.state else { return visit(place, assumed) };
    if node.is_no_value() {
        return visit(place.is(State::Absent(false)), assumed);
    }
    if let Some(chosen) = node.as_if() {
        for (arm, holds) in chosen.arms() {
            let condition = chosen.condition.as_str().map(|name| Assumption::Condition(name, holds));
            let count = assumed.len();
            assumed.extend(condition);
            walk(place.is(State::Node(arm)), path, assumed, visit);
            assumed.truncate(count);
        }
        return;
    }
    let (step, rest) = path.split_once('/').unwrap_or((path, ""));
    match &node.value {
        Value::Object(_) if step.is_empty() => visit(place, assumed),
        _ if step.is_empty() => visit(Place { at: node.id, ..place }, assumed),
        Value::List(items) if step == "*" => items.iter().for_each(|item| {
            let is_left_out = item.is_no_value();
            if !is_left_out {
                walk(Place { at: item.id, state: State::Node(item) }, rest, assumed, visit);
            }
        }),
        Value::List(items) => match pair(step) {
            Some((key, name)) => pick(place, (items, key, name), rest, assumed, visit),
            None => visit(place.is(State::Unknown), assumed),
        },
        Value::Object(members) => match members.iter().find(|member| member.key.name == step) {
            Some(member) => {
                walk(
                    Place { at: place_of(place, member.key.id, &member.value), state: State::Node(&member.value) },
                    rest,
                    assumed,
                    visit,
                );
            }
            None if is_generated(members) => visit(place.is(State::Unknown), assumed),
            None => visit(place.is(State::Absent(rest.is_empty())), assumed),
        },
        _ => visit(place.is(State::Unknown), assumed),
    }
}

/// What is missing in an object is reported at its key; what is left out as a whole, at the object around it.
fn place_of(around: Place<'_>, key: NodeId, value: &Node) -> NodeId {
    if value.is_no_value() { around.at } else { key }
}

/// Goes on in the item of a list that has that name.
fn pick<'a>(
    place: Place<'a>,
    (items, key, name): (&'a [Node], &str, &str),
    rest: &str,
    assumed: &mut Vec<Assumption<'a>>,
    visit: Visit<'_, 'a>,
) {
    let (mut found, mut is_certain) = (false, true);
    for item in items.iter().flat_map(Node::items) {
        // A key is a path with dots. An item without it is another one, a function may be this one.
        let is_known = item.as_object().is_some();
        let names = item.values_at(&key.replace('.', "/"));
        if names.iter().any(|text| text.as_str() == Some(name)) {
            found = true;
            walk(Place { at: item.id, state: State::Node(item) }, rest, assumed, visit);
        }
        is_certain &= is_known && names.iter().all(|text| scalar(text).is_some());
    }
    if !found {
        visit(place.is(if is_certain { State::Absent(false) } else { State::Unknown }), assumed);
    }
}

/// Visits what the value at a place may be: also the values of a parameter and of a mapping, each with what is assumed
/// then.
pub(crate) fn values<'a>(
    context: &Context<'a>,
    place: Place<'a>,
    assumed: &mut Vec<Assumption<'a>>,
    visit: &mut dyn FnMut(Leaf<'a>, &[Assumption<'a>]),
) {
    let node = match place.state {
        State::Absent(_) => return visit(Leaf::Absent, assumed),
        State::Unknown => return visit(Leaf::Unknown, assumed),
        State::Node(node) => node,
    };
    let found = match node.as_function() {
        None if matches!(node.value, Value::Hole(_)) => return visit(Leaf::Unknown, assumed),
        None => return visit(Leaf::Value(node), assumed),
        Some((Intrinsic::FindInMap, argument)) => rows(context, argument),
        Some((Intrinsic::Ref, name)) => name.as_str().map(|name| given(context, node, name)).unwrap_or_default(),
        Some(_) => Vec::new(),
    };
    if found.is_empty() {
        visit(Leaf::Unknown, assumed);
    }
    for (value, assumption) in found {
        let count = assumed.len();
        assumed.extend(assumption);
        visit(if value.as_function().is_some() { Leaf::Unknown } else { Leaf::Value(value) }, assumed);
        assumed.truncate(count);
    }
}

type Assumed<'a> = (&'a Node, Option<Assumption<'a>>);

/// The values that a parameter may have as far as the template lists them.
fn given<'a>(context: &Context<'a>, node: &'a Node, name: &'a str) -> Vec<Assumed<'a>> {
    let assume = |value: &'a Node| (value, scalar(value).map(|text| Assumption::Parameter(name, text)));
    let values = context.possible_values(node).into_iter();
    values.filter(|value| !std::ptr::eq(*value, node)).map(assume).collect()
}

/// The values of a mapping that a look-up may find.
fn rows<'a>(context: &Context<'a>, argument: &'a Node) -> Vec<Assumed<'a>> {
    let Some([mapping, first, second, ..]) = argument.as_list() else { return Vec::new() };
    let mapping = mapping.as_str().and_then(|name| context.find(Section::Mappings, name));
    let mut found = Vec::new();
    for (row, assumption) in mapping.map(|mapping| chosen(&mapping.body, first)).unwrap_or_default() {
        for (value, other) in chosen(row, second) {
            // One assumption is enough to exclude a row.
            found.push((value, assumption.clone().or(other)));
        }
    }
    found
}

/// The members of an object that a key may name.
fn chosen<'a>(object: &'a Node, key: &'a Node) -> Vec<Assumed<'a>> {
    if let Some(name) = key.as_str() {
        return object.get(name).map(|value| (value, None)).into_iter().collect();
    }
    let parameter = key.as_function().filter(|(function, _)| *function == Intrinsic::Ref);
    let parameter = parameter.and_then(|(_, name)| name.as_str());
    let members = object.as_object().into_iter().flatten();
    members
        .map(|member| {
            let assume = |name: &'a str| Assumption::Parameter(name, member.key.name.as_str().into());
            (&member.value, parameter.map(assume))
        })
        .collect()
}

/// Whether the schema of a type has a property at that path.
#[cfg(test)]
pub(crate) fn is_in_schema(type_name: &str, path: &str) -> bool {
    schema_at(type_name, path).is_some()
}

/// Whether the schema of a type requires the property at that path in the object that has it, so that another lint reports
/// it if it is missing.
pub(crate) fn is_required(type_name: &str, path: &str) -> bool {
    let (object, property) = path.rsplit_once('/').unwrap_or(("", path));
    schema_at(type_name, object).is_some_and(|schema| schema.required().any(|required| required == property))
}

fn schema_at(type_name: &str, path: &str) -> Option<Schema> {
    let schema = ResourceType::find(type_name)?.schema();
    path.split('/').filter(|step| !step.is_empty()).try_fold(schema, schema_step)
}

/// Where a step of a path leads to from a schema; what has no properties of its own takes any.
fn schema_step(schema: Schema, step: &str) -> Option<Schema> {
    if step == "*" || pair(step).is_some() {
        return schema.items();
    }
    schema.property(step).or_else(|| schema.properties().next().is_none().then_some(schema))
}
