//! What an update changes of the access that a resource gives.

use super::values::Side;
use crate::lint::policies::Kind as PolicyKind;
use crate::model::{Node, Resource, Segment};

/// Statements of a policy, or rules of a security group, that an entry adds or removes.
#[derive(Clone, Debug, PartialEq)]
pub struct AccessChange {
    /// What they are.
    pub access: Access,
    /// The way to them from the logical ID: to the document of a policy, or to the list of rules.
    pub path: Vec<Segment>,
    /// The statements or rules that only the new template has.
    pub added: Vec<Granted>,
    /// Those that only the old template has.
    pub removed: Vec<Granted>,
}

/// What gives access.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// The statements of a policy.
    Policy(PolicyKind),
    /// The managed policies of a role, a user or a group.
    ManagedPolicies,
    /// The permissions boundary of a role or a user.
    Boundary,
    /// Those to whom or to which a policy applies: roles, queues, a bucket.
    Targets,
    /// What a security group or a network ACL lets in.
    Ingress,
    /// What a security group or a network ACL lets out.
    Egress,
}

/// One statement or one rule, as it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Granted {
    /// The statement or rule.
    pub node: Node,
    /// Whether more is allowed because it is there, or, of one that is removed, because it no longer is. A statement that is
    /// in both templates is here if it allows more all the same, as what it refers to differs.
    pub broadened: Broadening,
}

/// Whether the new template allows something that the old one did not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Broadening {
    /// It allows nothing more.
    #[default]
    No,
    /// It depends on values that only deployment knows, or would take too long to find out.
    Unknown,
    /// There is a request that only the new template allows.
    Yes,
}

impl AccessChange {
    /// Whether the new statements or rules allow something that the old ones did not.
    pub fn broadened(&self) -> Broadening {
        self.added.iter().chain(&self.removed).map(|granted| granted.broadened).max().unwrap_or_default()
    }
}

/// A resource of one of two templates.
#[derive(Clone, Copy)]
pub(super) struct Holder<'s, 'a> {
    pub(super) side: &'s Side<'a>,
    pub(super) resource: Resource<'a>,
}

/// The path to a property.
pub(super) fn path_to(steps: &str) -> Vec<Segment> {
    let key = |step: &str| Segment::Key(step.to_owned());
    let steps = steps.split('/').take_while(|step| *step != "*").filter(|step| !step.is_empty());
    std::iter::once(key("Properties")).chain(steps.map(key)).collect()
}
