//! The policies of a resource, before and after.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::change::{Access, AccessChange, Broadening, Granted, Holder, path_to};
use super::choices::{choices, chosen};
use super::language::Budget;
use super::policy::broadened;
use super::statement::Claim;
use super::values::{Side, canonical};
use crate::iam::{Element, Item, Policy, Statement};
use crate::lint::policies::document::{of_permission, resolved};
use crate::lint::policies::place::{Form, Kind, Place, places_of};
use crate::lint::policies::purpose::with_purpose;
use crate::model::{Node, NodeId, Value};

/// The work that one comparison may be; what needs more is unknown.
const WORK: usize = 3_000_000;

/// Properties that name what a permission is for, which has no `Resource`.
const PERMITTED: &[&str] = &["EventBusName", "FunctionName", "LayerVersionArn"];

/// What changes in the policies of a resource.
pub(super) fn changes<'a>(
    type_name: &str,
    old: Option<Holder<'_, 'a>>,
    new: Option<Holder<'_, 'a>>,
) -> Vec<AccessChange> {
    places_of(type_name).iter().filter_map(|place| change(place, old, new)).collect()
}

fn change<'a>(place: &'static Place, old: Option<Holder<'_, 'a>>, new: Option<Holder<'_, 'a>>) -> Option<AccessChange> {
    let purpose = |holder: Holder<'_, '_>| with_purpose(holder.side.context, holder.resource, place);
    let kind = new.and_then(purpose).or_else(|| old.and_then(purpose))?.kind;
    let held = |holder: Option<Holder<'_, '_>>| {
        let node = holder?.resource.properties()?;
        let first = place.path.split('/').next().unwrap_or_default();
        if first.is_empty() { Some(node) } else { node.get(first) }.cloned()
    };
    let (old_value, new_value) = (held(old), held(new));
    if let (Some(old), Some(new), Some(before), Some(after)) = (old, new, &old_value, &new_value)
        && old.side.name_of(before) == new.side.name_of(after)
    {
        return None;
    }
    let before = old.zip(old_value).map(|(holder, value)| Written::new(holder.side, place, value));
    let after = new.zip(new_value).map(|(holder, value)| Written::new(holder.side, place, value));
    if before.is_none() && after.is_none() {
        return None;
    }
    let (mut verdicts, mut budget) = (Verdicts::default(), Budget(WORK));
    let nothing = |holder: Option<Holder<'_, '_>>, is_there: bool| {
        let limits = matches!(kind, Kind::Endpoint | Kind::Control | Kind::Boundary);
        // Without a policy that limits, nothing is limited.
        let unlimited = limits && (holder.is_some() || is_there);
        if unlimited { vec![(NodeId(0), Claim::everything())] } else { Vec::new() }
    };
    let claims = |written: &Option<Written<'_, '_>>, holder, choice: Option<&BTreeMap<String, bool>>, is_old: bool| {
        match written {
            Some(written) => written.claims(place, choice),
            None => nothing(holder, is_old),
        }
    };
    let sides: Vec<_> = [&before, &after].into_iter().flatten().map(|all| (all.side, Some(&all.value))).collect();
    let all_choices = choices(&sides);
    for choice in all_choices.iter().flatten() {
        verdicts.compare(
            claims(&before, old, Some(choice), true),
            claims(&after, new, Some(choice), false),
            &mut budget,
        );
    }
    if all_choices.is_none() {
        verdicts.compare(claims(&before, old, None, true), claims(&after, new, None, false), &mut budget);
        verdicts.nothing_is_certain();
    }
    if new.is_none() && !is_separate(place.type_name) {
        verdicts.old.clear();
    }
    let (removed, added) = listed(place, before.as_ref(), after.as_ref(), &verdicts);
    if added.is_empty() && removed.is_empty() {
        return None;
    }
    Some(AccessChange { access: Access::Policy(kind), path: path_to(place.path), added, removed })
}

/// Whether a resource is a policy of something that stays when the policy is removed.
fn is_separate(type_name: &str) -> bool {
    type_name.ends_with("Policy")
}

/// What was found out of each statement, by its place.
#[derive(Default)]
struct Verdicts {
    old: HashMap<NodeId, Broadening>,
    new: HashMap<NodeId, Broadening>,
}

impl Verdicts {
    fn compare(&mut self, old: Vec<(NodeId, Claim)>, new: Vec<(NodeId, Claim)>, budget: &mut Budget) {
        let (old_ids, old): (Vec<_>, Vec<_>) = old.into_iter().unzip();
        let (new_ids, new): (Vec<_>, Vec<_>) = new.into_iter().unzip();
        let (of_old, of_new) = broadened(&old, &new, budget);
        for (found, ids, verdicts) in [(&mut self.old, old_ids, of_old), (&mut self.new, new_ids, of_new)] {
            for (id, verdict) in ids.into_iter().zip(verdicts) {
                let known = found.entry(id).or_default();
                *known = verdict.max(*known);
            }
        }
    }

    fn nothing_is_certain(&mut self) {
        self.old.values_mut().chain(self.new.values_mut()).for_each(|verdict| *verdict = Broadening::Unknown);
    }
}

/// The property with the policies, JSON texts as what they stand for, each node with a place of its own.
struct Written<'s, 'a> {
    side: &'s Side<'a>,
    value: Node,
    /// Where the nodes stand in the template.
    places: Vec<NodeId>,
}

impl<'s, 'a> Written<'s, 'a> {
    fn new(side: &'s Side<'a>, place: &Place, mut value: Node) -> Self {
        let steps: Vec<_> = place.path.split('/').skip(1).collect();
        if !matches!(place.form, Form::Permission(_)) {
            resolve(&mut value, &steps);
        }
        let mut places = Vec::new();
        renumber(&mut value, &mut |id| {
            places.push(*id);
            *id = NodeId(u32::try_from(places.len()).unwrap_or(u32::MAX));
        });
        Written { side, value, places }
    }

    /// The statements as they are written, those of all conditions.
    fn statements<'n>(&self, place: &Place, value: &'n Node) -> Vec<Statement<'n>> {
        if let Form::Permission(permission) = place.form {
            let mut statements = of_permission(permission, value).statements;
            let target = PERMITTED.iter().find_map(|name| value.member(name));
            for (statement, target) in statements.iter_mut().zip(target) {
                let items = vec![Item::of(&target.value)];
                statement.resources = Some(Element { key: target.key.id, negated: false, items });
            }
            return statements;
        }
        let mut nodes = vec![value];
        for step in place.path.split('/').skip(1) {
            nodes = nodes.into_iter().flat_map(|node| below(node, step)).collect();
        }
        let read = |node| match place.form {
            Form::Statement => Policy::of_statement(node).statements,
            _ => Policy::read(node).statements,
        };
        nodes.into_iter().flat_map(read).collect()
    }

    fn claims(&self, place: &Place, choice: Option<&BTreeMap<String, bool>>) -> Vec<(NodeId, Claim)> {
        let value = match choice {
            Some(choice) => chosen(self.side, &self.value, choice),
            None => Some(self.value.clone()),
        };
        let Some(value) = value else { return Vec::new() };
        let statements = self.statements(place, &value);
        statements.iter().map(|statement| (statement.node.id, Claim::of(self.side, statement))).collect()
    }

    /// The node with the places that it has in the template.
    fn restored(&self, node: &Node) -> Node {
        let mut node = node.clone();
        renumber(&mut node, &mut |id| {
            let place = usize::try_from(id.0).ok().and_then(|number| self.places.get(number.wrapping_sub(1)));
            *id = place.copied().unwrap_or(NodeId::GENERATED);
        });
        node
    }
}

/// The statements that only one of them has, and those that allow more all the same.
fn listed(
    place: &Place,
    old: Option<&Written<'_, '_>>,
    new: Option<&Written<'_, '_>>,
    verdicts: &Verdicts,
) -> (Vec<Granted>, Vec<Granted>) {
    let named = |written: Option<&Written<'_, '_>>| -> Vec<(NodeId, String, String, Node)> {
        let Some(written) = written else { return Vec::new() };
        let statements = written.statements(place, &written.value);
        let row = |statement: &Statement<'_>| {
            let node = written.restored(statement.node);
            (statement.node.id, Claim::of(written.side, statement).name, canonical(&node), node)
        };
        statements.iter().map(row).collect()
    };
    let (old, new) = (named(old), named(new));
    let only = |own: &[(NodeId, String, String, Node)],
                others: &[(NodeId, String, String, Node)],
                found: &HashMap<NodeId, Broadening>| {
        let names: BTreeSet<&str> = others.iter().flat_map(|(_, name, text, _)| [name.as_str(), text]).collect();
        let mut rows = Vec::new();
        for (id, name, text, node) in own {
            let broadened = found.get(id).copied().unwrap_or_default();
            let is_in_both = names.contains(name.as_str()) || names.contains(text.as_str());
            if !is_in_both || broadened != Broadening::No {
                rows.push(Granted { node: node.clone(), broadened });
            }
        }
        rows
    };
    (only(&old, &new, &verdicts.old), only(&new, &old, &verdicts.new))
}

fn below<'a>(node: &'a Node, step: &str) -> Vec<&'a Node> {
    match step {
        "*" => node.items(),
        name => node.alternatives().into_iter().filter_map(|node| node.get(name)).collect(),
    }
}

/// Replaces the JSON texts at the end of a path by what they stand for.
fn resolve(node: &mut Node, steps: &[&str]) {
    if node.as_if().is_some()
        && let Value::Function(_, argument) = &mut node.value
        && let Value::List(parts) = &mut argument.value
    {
        return parts.iter_mut().skip(1).for_each(|arm| resolve(arm, steps));
    }
    let Some((step, rest)) = steps.split_first() else {
        if let std::borrow::Cow::Owned(object) = resolved(node) {
            *node = object;
        }
        return;
    };
    match &mut node.value {
        Value::List(elements) if *step == "*" => elements.iter_mut().for_each(|element| resolve(element, rest)),
        Value::Object(members) => {
            let wanted = members.iter_mut().filter(|member| member.key.name == *step);
            wanted.for_each(|member| resolve(&mut member.value, rest));
        }
        _ => {}
    }
}

fn renumber(node: &mut Node, change: &mut dyn FnMut(&mut NodeId)) {
    change(&mut node.id);
    match &mut node.value {
        Value::List(elements) => elements.iter_mut().for_each(|element| renumber(element, change)),
        Value::Object(members) => members.iter_mut().for_each(|member| {
            change(&mut member.key.id);
            renumber(&mut member.value, change);
        }),
        Value::Function(_, argument) => renumber(argument, change),
        _ => {}
    }
}
