//! The README says what is true.

mod blocks;
mod examples;
mod package;
mod rules;
