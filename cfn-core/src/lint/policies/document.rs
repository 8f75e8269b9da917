use std::borrow::Cow;

use crate::data::json;
use crate::lint::facts::context::Context;

use crate::iam::{
    Condition, Effect, Element, Item, Policy, Principal, PrincipalKind, Principals, Statement, has_wildcard,
};
use crate::lint::policies::place::{Form, Permission, Place, places_of};
use crate::model::{Declaration, Intrinsic, Key, Member, Node, NodeId, Resource, Section, Value};

/// A policy that a template holds, as it is written.
#[derive(Clone, Debug)]
pub(crate) struct Document<'a> {
    resource: Resource<'a>,
    place: &'static Place,
    node: Cow<'a, Node>,
}

/// A policy that a template holds, and where.
#[derive(Clone, Debug)]
pub struct PolicyAt<'a> {
    /// The resource that holds it; none for a policy that is checked by itself.
    pub resource: Option<Resource<'a>>,
    /// The place in that resource.
    pub place: &'static Place,
    /// The policy.
    pub policy: Policy<'a>,
}

impl PolicyAt<'_> {
    /// Whether this declaration holds it.
    pub(crate) fn is_of(&self, declaration: &Declaration) -> bool {
        self.resource.is_some_and(|resource| std::ptr::eq(resource.declaration, declaration))
    }
}

/// The policies of a resource.
pub(crate) fn documents<'a>(context: &Context<'a>, resource: Resource<'a>) -> Vec<Document<'a>> {
    let mut found = Vec::new();
    let Some(properties) = resource.properties() else { return found };
    for place in places_of(resource.type_name) {
        let mut nodes = vec![properties];
        for step in place.path.split('/').filter(|step| !step.is_empty()) {
            nodes = nodes.into_iter().flat_map(|node| below(node, step)).collect();
        }
        let settled = |node| settled(context, resolved(node));
        found.extend(nodes.into_iter().map(|node| Document { resource, place, node: settled(node) }));
    }
    found
}

fn below<'a>(node: &'a Node, step: &str) -> Vec<&'a Node> {
    match step {
        "*" => node.items(),
        name => node.alternatives().into_iter().filter_map(|node| node.get(name)).collect(),
    }
}

impl Document<'_> {
    /// Reads it as a policy.
    pub(crate) fn read(&self) -> PolicyAt<'_> {
        let policy = match self.place.form {
            Form::Document => Policy::read(&self.node),
            Form::Statement => Policy::of_statement(&self.node),
            Form::Permission(permission) => of_permission(permission, &self.node),
        };
        PolicyAt { resource: Some(self.resource), place: self.place, policy }
    }
}

/// The policy with what the template itself says elsewhere: values of mappings, and defaults of parameters that have a
/// wildcard. With such a default, the policy is as wide as one that says so in place.
fn settled<'a>(context: &Context<'a>, node: Cow<'a, Node>) -> Cow<'a, Node> {
    let mut is_settled = true;
    node.walk(&mut |node| is_settled &= elsewhere(context, node).is_none());
    if is_settled {
        return node;
    }
    let mut node = node.into_owned();
    settle(context, &mut node);
    Cow::Owned(node)
}

fn settle(context: &Context<'_>, node: &mut Node) {
    if let Some(found) = elsewhere(context, node) {
        // What is wrong with it is wrong where the policy asks for it.
        let at = node.id;
        let text = |found: &Node| Node { id: at, value: found.value.clone() };
        node.value = match &found.value {
            Value::List(elements) => Value::List(elements.iter().map(text).collect()),
            value => value.clone(),
        };
        return;
    }
    match &mut node.value {
        Value::List(elements) => elements.iter_mut().for_each(|element| settle(context, element)),
        Value::Object(members) => members.iter_mut().for_each(|member| settle(context, &mut member.value)),
        Value::Function(_, argument) => settle(context, argument),
        _ => {}
    }
}

/// The value that a function of the policy takes from a mapping or from a parameter's default.
fn elsewhere<'a>(context: &Context<'a>, node: &Node) -> Option<&'a Node> {
    match node.as_function()? {
        (Intrinsic::FindInMap, argument) => {
            let [mapping, first, second] = argument.as_list()? else { return None };
            let mapping = context.find(Section::Mappings, mapping.as_str()?)?;
            mapping.body.get(first.as_str()?)?.get(second.as_str()?)
        }
        (Intrinsic::Ref, name) => {
            let default = context.find(Section::Parameters, name.as_str()?)?.body.get("Default")?;
            default.as_str().is_some_and(has_wildcard).then_some(default)
        }
        _ => None,
    }
}

/// The object that a policy's JSON text stands for; anything else as it is.
pub(crate) fn resolved(node: &Node) -> Cow<'_, Node> {
    let (text, substituted) = match (&node.value, node.as_function()) {
        (Value::String(text), _) => (text.as_str(), false),
        (_, Some((Intrinsic::Sub, argument))) => match argument.as_str() {
            Some(text) => (text, true),
            None => return Cow::Borrowed(node),
        },
        _ => return Cow::Borrowed(node),
    };
    match json::Value::parse(text) {
        Ok(value @ json::Value::Object(_)) => Cow::Owned(from_json(&value, node.id, substituted)),
        _ => Cow::Borrowed(node),
    }
}

/// The value of a JSON text, all of which stands at one place of the template. In a text that `Fn::Sub` completes,
/// each text within stands for a `Fn::Sub` of its own.
fn from_json(value: &json::Value<'_>, id: NodeId, substituted: bool) -> Node {
    let below = |value: &json::Value<'_>| from_json(value, id, substituted);
    let value = match value {
        json::Value::Null => Value::Null,
        json::Value::Bool(value) => Value::Bool(*value),
        json::Value::Number(digits) => number(digits),
        json::Value::String(text) if substituted && text.contains("${") => {
            Value::Function(Intrinsic::Sub, Box::new(Node { id, value: Value::String(text.to_string()) }))
        }
        json::Value::String(text) => Value::String(text.to_string()),
        json::Value::Array(elements) => Value::List(elements.iter().map(below).collect()),
        json::Value::Object(members) => {
            let member = |(name, value): &(Cow<'_, str>, json::Value<'_>)| Member {
                key: Key { id, name: name.to_string() },
                value: below(value),
            };
            Value::Object(members.iter().map(member).collect())
        }
    };
    Node { id, value }
}

fn number(digits: &str) -> Value {
    match (digits.parse(), digits.parse()) {
        (Ok(whole), _) => Value::Integer(whole),
        (_, Ok(number)) => Value::Float(number),
        _ => Value::Null,
    }
}

/// The statement that the properties of a permission stand for.
fn of_permission<'a>(permission: &Permission, properties: &'a Node) -> Policy<'a> {
    let mut statements = Vec::new();
    if let (Some(principal), Some(action)) =
        (properties.member(permission.principal), properties.member(permission.action))
    {
        let principals = principal.value.items().into_iter().map(permitted).collect();
        let conditions = permission.conditions.iter().filter_map(|&(property, operator, key)| {
            let member = properties.member(property)?;
            let values: Vec<_> = member.value.items().into_iter().map(Item::of).collect();
            let at = member.key.id;
            (!values.is_empty()).then_some(Condition { operator, operator_at: at, key, key_at: at, values })
        });
        let mut conditions: Vec<_> = conditions.collect();
        // The condition of `AWS::Events::EventBusPolicy`: one comparison, in three properties.
        if let Some(condition) = properties.get("Condition")
            && let (Some(operator), Some(key), Some(value)) =
                (condition.member("Type"), condition.member("Key"), condition.get("Value"))
            && let (Some(operator_text), Some(key_text)) = (operator.value.as_str(), key.value.as_str())
        {
            conditions.push(Condition {
                operator: operator_text,
                operator_at: operator.value.id,
                key: key_text,
                key_at: key.value.id,
                values: vec![Item::of(value)],
            });
        }
        statements.push(Statement {
            node: properties,
            effect: Effect::Allow,
            actions: Some(Element {
                key: action.key.id,
                negated: false,
                items: action.value.items().into_iter().map(Item::of_action).collect(),
            }),
            resources: None,
            principals: Some(Principals { key: principal.key.id, negated: false, items: principals }),
            conditions,
        });
    }
    Policy { node: properties, statements }
}

/// What kind of principal a permission names: it has no key that says so.
fn permitted(node: &Node) -> Principal<'_> {
    let item = Item::of(node);
    let text: String = item.spelling.literal_text().collect();
    let kind = match text.as_str() {
        "*" => PrincipalKind::Everyone,
        text if text.contains(".amazonaws.com") || text.ends_with(".amazon.com") => PrincipalKind::Service,
        _ => PrincipalKind::Aws,
    };
    Principal { kind, item }
}
