//! What an update does to a resource, why, and what follows.

use crate::model::{Node, Section};
use crate::schema::Update;

/// What an update does to one resource.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// What happens.
    pub outcome: Outcome,
    /// Why: what weighs most first. An outcome that only the templates decide (creation, deletion) has none.
    pub reasons: Vec<Reason>,
}

/// What happens to a resource, from the least to the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// The resource stays as it is: only what CloudFormation itself reads changes, such as `DependsOn` or a policy of
    /// deletion.
    Untouched,
    /// It is created.
    Create,
    /// It is created if its condition, which is another one, holds now.
    MayCreate,
    /// It may be updated in place: whether its value differs is not known.
    MayUpdate,
    /// It is updated in place.
    Update,
    /// It leaves the stack and stays in the account, for its `DeletionPolicy` says so.
    Retain,
    /// It may be deleted: its condition is another one.
    MayDelete,
    /// It may be replaced; a reason has the condition that decides.
    MayReplace,
    /// It is replaced: another one is created, and this one is deleted, unless its `UpdateReplacePolicy` keeps it.
    Replace,
    /// It is deleted.
    Delete,
}

impl Outcome {
    /// Whether the resource is replaced, or may be.
    pub fn replaces(self) -> bool {
        matches!(self, Outcome::MayReplace | Outcome::Replace)
    }

    /// Whether the resource is deleted, or may be, without another one in its place.
    pub fn deletes(self) -> bool {
        matches!(self, Outcome::MayDelete | Outcome::Delete)
    }

    /// Whether the template does not decide it.
    pub fn is_uncertain(self) -> bool {
        matches!(self, Outcome::MayCreate | Outcome::MayUpdate | Outcome::MayDelete | Outcome::MayReplace)
    }
}

/// Why a resource is updated or replaced.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// The property, as schemas write its path (`SSESpecification/KMSMasterKeyId`, `*` for an element of a list); another
    /// member of the resource, such as `Condition`; empty for the resource as a whole.
    pub property: String,
    /// What makes it differ.
    pub cause: Cause,
    /// What a change of it does.
    pub update: Update,
    /// By which rule it does that.
    pub rule: Rule,
    /// What decides whether it differs, and whether it does that: all of it has to hold. None if it is certain.
    pub deciding: Vec<Deciding>,
}

/// What makes a property of a resource differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// It is written otherwise.
    Written,
    /// What it refers to is an entry that differs: the default of a parameter, a value of a mapping, a condition.
    Entry(Section, String),
    /// It refers to a resource that is replaced, and whose `Ref` or attribute then is another value.
    Replaced {
        /// The resource that is replaced.
        id: String,
        /// The attribute; none for `Ref`.
        attribute: Option<String>,
    },
    /// It refers to an attribute of a resource that is updated, which may be another value then.
    Updated {
        /// The resource that is updated.
        id: String,
        /// The attribute.
        attribute: String,
    },
}

/// By which rule a change updates or replaces a resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The schema says nothing of the property, so it is updated in place.
    Updatable,
    /// The property can only be set when the resource is created.
    CreateOnly,
    /// Of some changes, the property can only be set when the resource is created.
    ConditionallyCreateOnly,
    /// The property identifies the resource: another value is another resource.
    Identifier,
    /// The type cannot be updated at all.
    NoUpdates,
    /// The resource has another logical ID.
    OtherId,
    /// The resource has another type.
    OtherType,
    /// CloudFormation does not know the type, or the template does not say it: nothing is known of its updates.
    UnknownType,
    /// A transform makes the resource, and what it makes of the property is not known.
    Transform,
    /// CloudFormation itself reads the member; the resource stays as it is.
    Template,
}

/// What decides, where the templates do not.
#[derive(Clone, Debug, PartialEq)]
pub enum Deciding {
    /// The service decides, by this condition: a clause that begins with "if".
    Service(&'static str),
    /// Whether the stack has the default of the parameter: the default is another one, but a stack keeps the value
    /// that it was given.
    Default {
        /// The parameter.
        parameter: String,
    },
    /// The value of a parameter in the stack, which no template says.
    Parameter {
        /// The parameter.
        parameter: String,
        /// The value with which nothing would change, if it is known.
        unless: Option<Node>,
    },
    /// Whether a condition holds, or not.
    Condition {
        /// The condition.
        condition: String,
        /// Whether it has to hold.
        holds: bool,
    },
    /// Whether the value of an attribute (`Ref` without one) becomes another one, or was another one.
    Attribute {
        /// The resource.
        id: String,
        /// The attribute; none for `Ref`.
        attribute: Option<String>,
    },
    /// What a function gives that only the deployment evaluates: an import, a macro, a dynamic reference.
    Deployment {
        /// The long name of the function; `{{resolve:..}}` for a dynamic reference.
        function: String,
    },
}

/// What follows from a change.
#[derive(Clone, Debug, PartialEq)]
pub enum Consequence {
    /// Another resource or an output refers to this one and gets another value. Its own entry has its verdict.
    Changes {
        /// The section of what refers to it.
        section: Section,
        /// What refers to it.
        id: String,
        /// What happens to it, if it is a resource.
        outcome: Option<Outcome>,
    },
    /// The replacement fails: a resource of this name exists until the old one is deleted, which happens last.
    NameTaken {
        /// The property that gives the name.
        property: String,
        /// The name as it is written.
        name: Node,
    },
    /// The old resource is deleted before the new one is created.
    DeletedFirst,
    /// Data is lost: the type holds data, and neither policy keeps it.
    DataLost,
    /// A snapshot is made of the data before the resource is deleted.
    Snapshot,
    /// The deletion fails unless the resource is empty.
    MustBeEmpty,
    /// The old resource stays in the account, outside of the stack, by this policy.
    Kept {
        /// `DeletionPolicy` or `UpdateReplacePolicy`.
        policy: &'static str,
    },
    /// Data that used to be kept is no longer: the policy is weaker than before.
    Unprotected {
        /// `DeletionPolicy` or `UpdateReplacePolicy`.
        policy: &'static str,
    },
    /// Other stacks that import this name make the update fail: the export is no longer there.
    ExportRemoved {
        /// The name as it is written in the old template.
        name: Node,
    },
    /// Other stacks that import this name make the update fail: the value of an export in use cannot change.
    ExportChanged {
        /// The name as it is written.
        name: Node,
    },
    /// An update has to give a value for the parameter: it is new and has no default.
    NeedsValue,
    /// The value that the stack has may be refused: the parameter allows less than before.
    Narrowed,
    /// CloudFormation refuses the update: a resource cannot become one of another type under the same logical ID.
    TypeChange,
}
