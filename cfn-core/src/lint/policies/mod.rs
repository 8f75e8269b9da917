//! Policy documents of IAM: where templates hold them, who has them, and what they mean.

pub(crate) mod admission;
pub(crate) mod arn;
pub(crate) mod arn_format;
pub(crate) mod checked_with;
pub(crate) mod complete;
/// The policies that a template holds.
pub mod document;
pub(crate) mod escalation;
pub(crate) mod exclusive;
pub(crate) mod federation;
pub mod holder;
pub(crate) mod keys;
pub(crate) mod length;
pub(crate) mod managed;
pub(crate) mod matching;
pub(crate) mod narrowing;
pub mod place;
pub(crate) mod purpose;
pub(crate) mod related;
pub(crate) mod service_principal;
pub(crate) mod settled;
pub(crate) mod unknown_key;
pub(crate) mod unlisted;
pub(crate) mod values;
pub(crate) mod version;
pub(crate) mod words;

pub use place::{Kind, Place};
