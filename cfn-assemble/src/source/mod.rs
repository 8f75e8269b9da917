//! The user's source, as far as a build script has to read it when something is wrong.

mod conditional;
mod file;
mod locate;
mod modules;
mod tokens;

pub(super) use file::{Source, Sources};
pub(super) use locate::{Location, locate};
pub(super) use modules::{Module, modules};
