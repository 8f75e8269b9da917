//! What the stack was asked to be, one test for each requirement, on the committed template.
//!
//! The functions of the template are evaluated first, so that a requirement does not depend on how a value is written.

mod access;
mod api;
mod evaluate;
mod format;
mod function;
mod monitoring;
mod storage;
mod template;
