//! What is attached: managed policies, permissions boundaries, and those to whom or to which a policy applies.

use std::collections::BTreeSet;

use super::change::{Access, AccessChange, Broadening, Granted, Holder, path_to};
use super::choices::{choices, chosen};
use super::text::Letter;
use crate::iam::Spelling;
use crate::lint::facts::rows::rows_of;
use crate::model::Node;

/// A property that attaches something.
struct Row {
    type_name: &'static str,
    property: &'static str,
    access: Access,
    /// Whether a resource that is new or gone gives or takes access by it: one that has no policy of its own.
    counts_alone: bool,
}

const fn row(type_name: &'static str, property: &'static str, access: Access) -> Row {
    Row { type_name, property, access, counts_alone: matches!(access, Access::ManagedPolicies) }
}

const fn alone(type_name: &'static str, property: &'static str) -> Row {
    Row { type_name, property, access: Access::Targets, counts_alone: true }
}

/// In the order of the types.
///
/// Source: the resource schemas of CloudFormation.
const ATTACHED: &[Row] = &[
    row("AWS::IAM::Group", "ManagedPolicyArns", Access::ManagedPolicies),
    row("AWS::IAM::GroupPolicy", "GroupName", Access::Targets),
    row("AWS::IAM::InstanceProfile", "Roles", Access::Targets),
    row("AWS::IAM::ManagedPolicy", "Groups", Access::Targets),
    row("AWS::IAM::ManagedPolicy", "Roles", Access::Targets),
    row("AWS::IAM::ManagedPolicy", "Users", Access::Targets),
    row("AWS::IAM::Policy", "Groups", Access::Targets),
    row("AWS::IAM::Policy", "Roles", Access::Targets),
    row("AWS::IAM::Policy", "Users", Access::Targets),
    row("AWS::IAM::Role", "ManagedPolicyArns", Access::ManagedPolicies),
    row("AWS::IAM::Role", "PermissionsBoundary", Access::Boundary),
    row("AWS::IAM::RolePolicy", "RoleName", Access::Targets),
    row("AWS::IAM::User", "Groups", Access::Targets),
    row("AWS::IAM::User", "ManagedPolicyArns", Access::ManagedPolicies),
    row("AWS::IAM::User", "PermissionsBoundary", Access::Boundary),
    row("AWS::IAM::UserPolicy", "UserName", Access::Targets),
    row("AWS::IAM::UserToGroupAddition", "GroupName", Access::Targets),
    alone("AWS::IAM::UserToGroupAddition", "Users"),
    row("AWS::S3::BucketPolicy", "Bucket", Access::Targets),
    row("AWS::SNS::TopicInlinePolicy", "TopicArn", Access::Targets),
    row("AWS::SNS::TopicPolicy", "Topics", Access::Targets),
    row("AWS::SQS::QueueInlinePolicy", "Queue", Access::Targets),
    row("AWS::SQS::QueuePolicy", "Queues", Access::Targets),
    alone("AWS::SSO::Assignment", "PermissionSetArn"),
    row("AWS::SSO::Assignment", "PrincipalId", Access::Targets),
    row("AWS::SSO::Assignment", "TargetId", Access::Targets),
    row("AWS::SSO::PermissionSet", "ManagedPolicies", Access::ManagedPolicies),
    row("AWS::SSO::PermissionSet", "PermissionsBoundary", Access::Boundary),
];

/// What changes of what a resource attaches.
pub(super) fn changes<'a>(
    type_name: &str,
    old: Option<Holder<'_, 'a>>,
    new: Option<Holder<'_, 'a>>,
) -> Vec<AccessChange> {
    rows_of(ATTACHED, type_name, |row| row.type_name).iter().filter_map(|row| change(row, old, new)).collect()
}

fn change<'a>(row: &Row, old: Option<Holder<'_, 'a>>, new: Option<Holder<'_, 'a>>) -> Option<AccessChange> {
    // Another resource that is new or gone says by its policies what it gives; and a boundary only limits it.
    if !row.counts_alone && (old.is_none() || new.is_none()) {
        return None;
    }
    let before = old.and_then(|holder| Some((holder, holder.resource.property(row.property)?)));
    let after = new.and_then(|holder| Some((holder, holder.resource.property(row.property)?)));
    let of = |value: Option<(Holder<'_, '_>, &Node)>| {
        value.map(|(holder, node)| Attached::of(holder, node)).unwrap_or_default()
    };
    let (all_old, all_new) = (of(before), of(after));
    let sides: Vec<_> = [before, after].iter().flatten().map(|(holder, node)| (holder.side, Some(*node))).collect();
    let mut more = BTreeSet::new();
    match choices(&sides) {
        Some(all) => {
            for choice in all {
                let chosen = |value: Option<(Holder<'_, '_>, &Node)>| {
                    let (holder, node) = value?;
                    Some(Attached::of(holder, &chosen(holder.side, node, &choice)?))
                };
                let (old, new) = (chosen(before).unwrap_or_default(), chosen(after).unwrap_or_default());
                let (from, to) = if row.access == Access::Boundary { (&new, &old) } else { (&old, &new) };
                more.extend(to.names().filter(|name| !from.names().any(|other| other == *name)).map(str::to_owned));
            }
        }
        None => more.extend(all_old.names().chain(all_new.names()).map(str::to_owned)),
    }
    let rows = |own: &Attached, other: &Attached, counts: bool| -> Vec<Granted> {
        let is_open = other.0.iter().any(|(_, _, is_known)| !is_known);
        let row = |(name, node, is_known): &(String, Node, bool)| {
            let is_more = counts && more.contains(name);
            let is_new = !other.names().any(|other| other == name);
            let is_another_boundary = row.access == Access::Boundary && !other.0.is_empty();
            let certain = *is_known && !is_open && !is_another_boundary;
            let broadened = match (is_more, certain) {
                (false, _) => Broadening::No,
                (true, true) => Broadening::Yes,
                (true, false) => Broadening::Unknown,
            };
            (is_new || is_more).then(|| Granted { node: node.clone(), broadened })
        };
        own.0.iter().filter_map(row).collect()
    };
    let limits = row.access == Access::Boundary;
    let (removed, added) = (rows(&all_old, &all_new, limits), rows(&all_new, &all_old, !limits));
    let change = AccessChange { access: row.access, path: path_to(row.property), added, removed };
    (!change.added.is_empty() || !change.removed.is_empty()).then_some(change)
}

/// What is attached: a name for what it is, the value, and whether all of it is known.
#[derive(Default)]
struct Attached(Vec<(String, Node, bool)>);

impl Attached {
    fn of(holder: Holder<'_, '_>, node: &Node) -> Self {
        let row = |node: &Node| {
            let letters = holder.side.spelled(node, &Spelling::of(node));
            let is_known = !letters.iter().any(|letter| matches!(letter, Letter::Unknown(_)));
            (format!("{letters:?}"), node.clone(), is_known)
        };
        Attached(node.items().into_iter().map(row).collect())
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _, _)| name.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::ATTACHED;

    #[test]
    fn rows_are_in_order() {
        assert!(ATTACHED.is_sorted_by_key(|row| (row.type_name, row.property)));
    }
}
