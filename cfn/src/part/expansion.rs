//! The constants that the attributes of `cfn_macros` expand to.
//!
//! Each takes few and plain arguments: rustc resolves, lowers and checks every token of an expansion, and a call of
//! literals is quicker than the same as a literal of nested structs.

use super::{Content, LogicalId, Piece, References, Struct};
use cfn_core::model::Section;

/// What every struct has: its name, the name's [key](super::key), the hash of its source, the lines of its doc comment,
/// and the file and the line of its attribute.
pub type Head = (&'static str, u64, u64, &'static str, &'static str, u32);

/// The rules that are allowed to fire, each with its reason.
type Allowances = &'static [(&'static str, &'static str)];

/// The names that are used: as they are written, with blanks between them, and what they led to.
type Uses = (&'static str, &'static [LogicalId]);

macro_rules! declarations {
    ($($(#[$doc:meta])* $name:ident $section:ident)*) => {$(
        $(#[$doc])*
        pub const fn $name(head: Head, allowances: Allowances, fragment: &'static [Piece], uses: Uses) -> Struct {
            let references = References { written: uses.0, to: uses.1 };
            let section = Section::$section;
            new(head, allowances, Content::Declaration { section, fragment, references })
        }
    )*};
}

declarations! {
    /// A struct with `#[resource]`.
    resource Resources
    /// A struct with `#[parameter]`.
    parameter Parameters
    /// A struct with `#[output]`.
    output Outputs
    /// A struct with `#[condition]`.
    condition Conditions
    /// A struct with `#[mapping]`.
    mapping Mappings
    /// A struct with `#[rule]`.
    rule Rules
}

/// A struct with `#[stack]`.
pub const fn stack(head: Head, fragment: &'static [Piece], uses: Uses, parts: &'static [&'static Struct]) -> Struct {
    let references = References { written: uses.0, to: uses.1 };
    new(head, &[], Content::Stack { fragment, references, parts })
}

const fn new((name, key, source, doc, file, line): Head, allowances: Allowances, content: Content) -> Struct {
    Struct { name, key, source, doc, file, line, allowances, content }
}

/// What only rustc sees, in the expansions that rust-analyzer reads as well: rust-analyzer finds the user's names in
/// whatever is expanded, also behind a `cfg` that does not hold, but not in the arguments of a macro that it does not
/// expand.
#[doc(hidden)]
#[macro_export]
macro_rules! __checks {
    ($($items:tt)*) => {$($items)*};
}
