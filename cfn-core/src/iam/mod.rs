//! IAM as the tables of [`crate::data`] know it, and policies as IAM reads them.
//!
//! Source: "IAM JSON policy elements reference" of the IAM user guide, and the service authorization reference.

mod action;
mod condition_key;
mod operator;
mod pattern;
mod policy;
mod resource_type;
mod spelling;
mod wildcard;

pub use action::{
    AccessLevel, Action, actions_like, actions_named, actions_of, has_unlisted_actions, is_any_action_like,
    is_made_of_words, service_name, service_prefixes,
};
pub use condition_key::{ConditionKey, condition_keys_of};
pub use operator::{Compares, Operator, Qualifier};
pub use pattern::{Filling, Pattern, is_any, may_be_any};
pub use policy::{Condition, Effect, Element, Item, Policy, Principal, PrincipalKind, Principals, Statement};
pub use resource_type::ResourceType;
pub use spelling::{Piece, Spelling};
pub use wildcard::{has_wildcard, matches_wildcard};
