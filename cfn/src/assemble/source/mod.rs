//! The user's source, as far as a build script has to read it when something is wrong.

mod locate;
mod modules;
mod tokens;

pub(super) use locate::{Location, is_conditional, locate};
pub(super) use modules::{Module, modules};
