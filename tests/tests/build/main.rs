//! Stacks that are built as a user builds them: packages outside of the workspace, by cargo, with what it prints.
//!
//! Each folder of `packages` is a case: its files, of which the usual ones may be left out, and in `build.stderr` what
//! `cargo build` says of it. `UPDATE=1 cargo test -p cfn-tests --test build` writes these anew; read the difference
//! before you keep it.

mod across;
mod case;
mod dependencies;
mod engine;
mod findings;
mod guide;
mod levels;
mod lint_pages;
mod own_lints;
mod quiet;
mod steps;
mod warnings;

use case::Case;
