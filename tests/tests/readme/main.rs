//! The README and the guide say what is true.

mod blocks;
mod compiled;
mod examples;
mod length;
mod lints;
mod package;
mod verdicts;
