//! The lints of what a template does not show: what passes between the stacks of a package, and the files of parameters. The
//! engine sees one template; the assembler and the command line, which have the others, make the findings.

use super::check::Declared;
pub use super::facts::constraints::refused;
pub use super::lints::deploy::circular_stacks::CIRCULAR_STACKS;
pub use super::lints::deploy::parameter_file::PARAMETER_FILE;
pub use super::lints::reference::nested_output::NESTED_OUTPUT;
pub use super::lints::reference::nested_parameter::NESTED_PARAMETER;
pub use super::lints::reference::stack_output::STACK_OUTPUT;
pub use super::lints::reference::unknown_export::UNKNOWN_EXPORT;
pub use super::lints::secrets::secret_in_parameter_file::SECRET_IN_PARAMETER_FILE;
pub use super::lints::suspicious::unlisted_struct::UNLISTED_STRUCT;

/// Those of several stacks.
pub static ACROSS_STACKS: &[&Declared] =
    &[&CIRCULAR_STACKS, &NESTED_OUTPUT, &NESTED_PARAMETER, &STACK_OUTPUT, &UNKNOWN_EXPORT, &UNLISTED_STRUCT];

/// Those of files with parameters.
pub static IN_PARAMETER_FILES: &[&Declared] = &[&PARAMETER_FILE, &SECRET_IN_PARAMETER_FILE];
