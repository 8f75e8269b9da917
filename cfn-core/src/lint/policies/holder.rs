//! Who holds which policies: what must be checked over all of them together.

use std::collections::{BTreeSet, HashMap};

use crate::iam::Spelling;
use crate::lint::facts::context::{Context, Named};
use crate::lint::policies::document::PolicyAt;
use crate::lint::policies::place::Kind;
use crate::model::{Node, Resource};

/// A role, a user, a group ..: a resource and all policies of the template that say what it may do; or a policy that
/// is attached to nothing in view.
#[derive(Clone, Debug)]
pub struct Holder<'p, 'a> {
    /// The resource; none for a policy by itself.
    pub resource: Option<Resource<'a>>,
    /// Its identity policies, its own and those attached to it.
    pub policies: Vec<&'p PolicyAt<'a>>,
}

/// Types that hold policies.
const HOLDERS: &[&str] = &["AWS::IAM::Group", "AWS::IAM::Role", "AWS::IAM::User", "AWS::SSO::PermissionSet"];

/// Types that attach a policy to holders: the type, the property that names them.
const ATTACHMENTS: &[(&str, &str)] = &[
    ("AWS::IAM::GroupPolicy", "GroupName"),
    ("AWS::IAM::ManagedPolicy", "Groups"),
    ("AWS::IAM::ManagedPolicy", "Roles"),
    ("AWS::IAM::ManagedPolicy", "Users"),
    ("AWS::IAM::Policy", "Groups"),
    ("AWS::IAM::Policy", "Roles"),
    ("AWS::IAM::Policy", "Users"),
    ("AWS::IAM::RolePolicy", "RoleName"),
    ("AWS::IAM::UserPolicy", "UserName"),
];

/// Properties of holders that name what they hold by reference: managed policies, and the groups of a user.
const HOLDINGS: &[&str] = &["Groups", "ManagedPolicyArns"];

/// Everyone who holds identity policies of the template.
pub(crate) fn holders<'p, 'a>(context: &Context<'_>, policies: &'p [PolicyAt<'a>]) -> Vec<Holder<'p, 'a>>
where
    'a: 'p,
{
    let identity: Vec<_> = policies.iter().filter(|policy| policy.place.kind == Kind::Identity).collect();
    let attached_to: Vec<_> = identity.iter().map(|policy| attachments(context, policy)).collect();
    let mut of_name: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, policy) in identity.iter().enumerate() {
        for name in
            policy.resource.map(|resource| resource.name()).into_iter().chain(attached_to[index].iter().copied())
        {
            of_name.entry(name).or_default().push(index);
        }
    }
    let mut held = vec![false; identity.len()];
    let mut found: Vec<Holder<'p, 'a>> = Vec::new();
    for holder in holding_resources(policies) {
        let mut names = vec![holder.name()];
        names.extend(named(context, holder.properties(), HOLDINGS));
        let mine: BTreeSet<usize> = names.iter().filter_map(|name| of_name.get(name)).flatten().copied().collect();
        if !mine.is_empty() {
            mine.iter().for_each(|index| held[*index] = true);
            found
                .push(Holder { resource: Some(holder), policies: mine.iter().map(|index| identity[*index]).collect() });
        }
    }
    let alone = identity.iter().zip(&held).filter(|(_, held)| !**held);
    found.extend(alone.map(|(policy, _)| Holder { resource: None, policies: vec![*policy] }));
    found
}

/// The resources that can hold policies, among those that have or get one.
fn holding_resources<'a>(policies: &[PolicyAt<'a>]) -> Vec<Resource<'a>> {
    let mut found: Vec<Resource<'a>> = Vec::new();
    for resource in policies.iter().filter_map(|policy| policy.resource) {
        let known = found.last().is_some_and(|last| std::ptr::eq(last.declaration, resource.declaration));
        if !known && HOLDERS.binary_search(&resource.type_name).is_ok() {
            found.push(resource);
        }
    }
    found
}

/// The holders to which a policy says that it is attached.
fn attachments<'a>(context: &Context<'_>, policy: &PolicyAt<'a>) -> Vec<&'a str> {
    let Some(resource) = policy.resource else { return Vec::new() };
    let properties = ATTACHMENTS.iter().filter(|(type_name, _)| *type_name == resource.type_name);
    let properties: Vec<_> = properties.map(|(_, property)| *property).collect();
    named(context, resource.properties(), &properties)
}

/// The logical ids of the resources to which these properties refer.
fn named<'n>(context: &Context<'_>, properties: Option<&'n Node>, names: &[&str]) -> Vec<&'n str> {
    let values = names.iter().filter_map(|name| properties?.get(name)).flat_map(Node::items);
    let names = values.filter_map(|node| Spelling::of(node).reference().map(|(name, _)| name));
    names.filter(|name| matches!(context.named(name), Named::Resource(_))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(HOLDERS.is_sorted() && ATTACHMENTS.is_sorted() && HOLDINGS.is_sorted());
    }
}
