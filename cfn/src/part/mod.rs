//! What the attributes of `cfn_macros` expand to: each struct becomes a constant [`Struct`], and a stack is the tree
//! of its parts' constants. Users name nothing of this module; it is public for the expansions.
//!
//! Nothing here may be costly for rustc: a stack of 500 resources has as many impls of each trait, and some 2,000
//! [`Reference`]s.

mod constant;
mod expansion;
mod graph;
pub use cfn_core::check::reference::stands_for as kind;
mod message;
pub mod proof;

pub use cfn_core::attributes::{Attributes, key};
pub use constant::Constant;
pub use expansion::{Head, condition, mapping, output, parameter, resource, rule, stack};
pub use graph::{Verdict, judge, size, slots};

use cfn_core::model::Section;

/// A struct with one of the attributes of `cfn_macros`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a part of a template",
    label = "expected a struct with `#[resource]`, `#[parameter]`, `#[output]` or the like"
)]
pub trait Part {
    /// What the struct says.
    #[doc(hidden)]
    const STRUCT: &'static Struct;
}

/// What `Ref` takes: a resource or a parameter.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is neither a resource nor a parameter",
    label = "only a resource or a parameter can be referred to here"
)]
pub trait Referable: Part {
    /// The struct as proofs see it.
    #[doc(hidden)]
    const ID: &'static Identity;
    /// The struct as references see it.
    #[doc(hidden)]
    const LOGICAL_ID: LogicalId = Self::ID.logical_id;
}

/// A struct with `#[condition]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a condition",
    label = "expected a struct with `#[condition]`"
)]
pub trait Condition: Part {
    /// The struct as proofs see it.
    #[doc(hidden)]
    const ID: &'static Identity;
    /// The struct as references see it.
    #[doc(hidden)]
    const LOGICAL_ID: LogicalId = Self::ID.logical_id;
}

/// A struct with `#[mapping]`.
#[diagnostic::on_unimplemented(message = "`{Self}` is not a mapping", label = "expected a struct with `#[mapping]`")]
pub trait Mapping: Part {
    /// The struct as proofs see it.
    #[doc(hidden)]
    const ID: &'static Identity;
    /// The struct as references see it.
    #[doc(hidden)]
    const LOGICAL_ID: LogicalId = Self::ID.logical_id;
}

/// A struct with `#[stack]`: a whole template, or a group of parts of one.
#[diagnostic::on_unimplemented(message = "`{Self}` is not a stack", label = "expected a struct with `#[stack]`")]
pub trait Stack: Part {
    /// What rustc finds out about it.
    #[doc(hidden)]
    const VERDICT: &'static Verdict;
    /// Evaluating this proves that nothing refers to what is not part of the stack. Only a whole template is asked:
    /// the parts of a group may refer to what stands outside of it.
    #[doc(hidden)]
    const SELF_CONTAINED: ();
}

/// A struct as data.
#[derive(Debug)]
pub struct Struct {
    /// The logical id; the name of the struct.
    pub name: &'static str,
    /// The logical id's [key].
    pub key: u64,
    /// A hash of the attribute's arguments and of the struct as they are written; 0 where none is needed.
    pub source: u64,
    /// The lines of the doc comment, with line feeds between them.
    pub doc: &'static str,
    /// The source file of the attribute.
    pub file: &'static str,
    /// The line of the attribute, from 1.
    pub line: u32,
    /// The rules that are allowed to fire, each with its reason.
    pub allowances: &'static [(&'static str, &'static str)],
    /// What the attribute makes of it.
    pub content: Content,
}

/// What a struct stands for.
#[derive(Debug)]
pub enum Content {
    /// An entry of a section.
    Declaration {
        /// The section.
        section: Section,
        /// The entry as YAML: the logical id, a colon, and what stands behind it.
        fragment: &'static [Piece],
        /// The names that the entry uses.
        references: References,
    },
    /// A stack or a group of parts.
    Stack {
        /// What the attribute's arguments say (`Metadata`, `Transform`), as the YAML of one mapping; may be empty.
        fragment: &'static [Piece],
        /// The names that the arguments use.
        references: References,
        /// The parts in their order.
        parts: &'static [&'static Struct],
    },
}

/// A piece of a fragment.
#[derive(Debug)]
pub enum Piece {
    /// YAML.
    Text(&'static str),
    /// The value of a `const { .. }`, written as a scalar.
    Const(&'static dyn Constant),
    /// The text of a file, written as a scalar; block lines are indented by that many blanks.
    File(&'static str, usize),
}

/// A logical id.
#[derive(Clone, Copy, Debug)]
pub struct LogicalId {
    /// The logical id.
    pub name: &'static str,
    /// Its [key].
    pub key: u64,
}

/// A struct as those see it that refer to it. It holds nothing that refers further, so that no reference makes rustc
/// evaluate a chain of constants. Only constant evaluation needs it: it never becomes data of a program.
#[derive(Debug)]
pub struct Identity {
    /// The logical id.
    pub logical_id: LogicalId,
    /// What it is: for a resource its type.
    pub kind: Kind,
}

/// What a name stands for.
#[derive(Debug)]
pub enum Kind {
    /// A resource.
    Resource {
        /// The type.
        type_name: &'static str,
        /// What `Fn::GetAtt` takes.
        attributes: Attributes,
    },
    /// A parameter.
    Parameter,
    /// A condition.
    Condition,
    /// A mapping.
    Mapping,
}

impl Identity {
    /// A resource; `attributes` are the [text](Attributes::text) of what `Fn::GetAtt` takes.
    pub const fn resource(name: &'static str, key: u64, type_name: &'static str, attributes: &'static str) -> Self {
        Identity::new(name, key, Kind::Resource { type_name, attributes: Attributes(attributes) })
    }

    /// A parameter.
    pub const fn parameter(name: &'static str, key: u64) -> Self {
        Identity::new(name, key, Kind::Parameter)
    }

    /// A condition.
    pub const fn condition(name: &'static str, key: u64) -> Self {
        Identity::new(name, key, Kind::Condition)
    }

    /// A mapping.
    pub const fn mapping(name: &'static str, key: u64) -> Self {
        Identity::new(name, key, Kind::Mapping)
    }

    const fn new(name: &'static str, key: u64, kind: Kind) -> Self {
        Identity { logical_id: LogicalId { name, key }, kind }
    }
}

/// The names that a struct uses, in their order.
#[derive(Clone, Copy, Debug)]
pub struct References {
    /// The names as the fragment spells them, with a blank between them: the last segment of each path in the source.
    pub written: &'static str,
    /// The structs that the paths led to; one has another name than what is written behind `use .. as ..`.
    pub to: &'static [LogicalId],
}

impl References {
    /// Each name as it is written, and the struct that it led to.
    pub fn pairs(&self) -> impl Iterator<Item = (&'static str, LogicalId)> {
        self.written.split_terminator(' ').zip(self.to.iter().copied())
    }
}
