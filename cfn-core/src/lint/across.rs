//! The lints of what passes between the stacks of a package. The engine sees one template; the assembler, which has built
//! all of them, makes the findings.

use super::check::Declared;
pub use super::lints::deploy::circular_stacks::CIRCULAR_STACKS;
pub use super::lints::reference::nested_output::NESTED_OUTPUT;
pub use super::lints::reference::nested_parameter::NESTED_PARAMETER;
pub use super::lints::reference::stack_output::STACK_OUTPUT;
pub use super::lints::reference::unknown_export::UNKNOWN_EXPORT;
pub use super::lints::suspicious::unlisted_struct::UNLISTED_STRUCT;

/// All of them.
pub static ACROSS_STACKS: &[&Declared] =
    &[&CIRCULAR_STACKS, &NESTED_OUTPUT, &NESTED_PARAMETER, &STACK_OUTPUT, &UNKNOWN_EXPORT, &UNLISTED_STRUCT];
