use std::borrow::Cow;
use std::sync::OnceLock;

use crate::lint::facts::context::Context;
use crate::lint::facts::json_text::value_of;

use crate::iam::{Condition, Effect, Element, Item, Policy, Principal, PrincipalKind, Principals, Statement};
use crate::lint::policies::exclusive::Branches;
use crate::lint::policies::matching::{Mismatch, mismatches};
use crate::lint::policies::place::{Form, Permission, Place, places_of};
use crate::lint::policies::purpose::with_purpose;
use crate::lint::policies::settled::settled;
use crate::lint::policies::words::service_name;
use crate::model::{Declaration, Node, Resource};

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
    mismatches: OnceLock<Vec<Mismatch>>,
    branches: OnceLock<Branches>,
}

impl<'a> PolicyAt<'a> {
    /// A policy at that place.
    pub(crate) fn new(resource: Option<Resource<'a>>, place: &'static Place, policy: Policy<'a>) -> Self {
        PolicyAt { resource, place, policy, mismatches: OnceLock::new(), branches: OnceLock::new() }
    }

    /// The actions and resources that have nothing to do with each other.
    pub(crate) fn mismatches(&self, context: &Context<'_>) -> &[Mismatch] {
        self.mismatches.get_or_init(|| mismatches(context, &self.policy))
    }

    /// What of it no deployment has together.
    pub(crate) fn branches(&self) -> &Branches {
        self.branches.get_or_init(|| Branches::below(self.policy.node))
    }

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
        let Some(place) = with_purpose(context, resource, place) else { continue };
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
        PolicyAt::new(Some(self.resource), self.place, policy)
    }
}

/// The object that a policy's JSON text stands for; anything else as it is.
pub(crate) fn resolved(node: &Node) -> Cow<'_, Node> {
    match value_of(node).filter(|value| value.as_object().is_some()) {
        Some(value) => Cow::Owned(value),
        None => Cow::Borrowed(node),
    }
}

/// The statement that the properties of a permission stand for.
pub(crate) fn of_permission<'a>(permission: &Permission, properties: &'a Node) -> Policy<'a> {
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
    let text = service_name(&item).unwrap_or_else(|| item.spelling.literal_text().collect());
    let kind = match text.as_str() {
        "*" => PrincipalKind::Everyone,
        text if text.contains(".amazonaws.com") || text.ends_with(".amazon.com") => PrincipalKind::Service,
        _ => PrincipalKind::Aws,
    };
    Principal { kind, item }
}
