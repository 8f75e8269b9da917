//! The README says what is true.

mod blocks;
mod examples;
mod lints;
mod package;
