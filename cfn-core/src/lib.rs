//! TBD

pub mod data;
