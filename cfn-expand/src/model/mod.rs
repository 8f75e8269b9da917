//! A syntax tree to the engine's model, and what only rustc can resolve: names and values.
//!
//! Both are written into the model as [marks](cfn_core::yaml::mark), which the assembler fills.

mod builder;
mod call;
mod condition;
mod declaration;
mod for_each;
mod interface;
mod names;
mod order;
mod origins;
mod value;

pub(crate) use declaration::{Head, condition, mapping, output, parameter, resource, rule, stack};
pub(crate) use origins::{NameUse, Origins, Sites};
