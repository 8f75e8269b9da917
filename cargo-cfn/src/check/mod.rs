//! What is checked, by which levels, and what is found.

pub(crate) mod baseline;
pub(crate) mod comments;
pub(crate) mod config;
pub(crate) mod files;
pub(crate) mod findings;
pub(crate) mod metadata;
pub(crate) mod package;
pub(crate) mod parameters;
pub(crate) mod reading;
pub(crate) mod text;
