//! What the attributes of `cfn_macros` expand to: each struct becomes a constant [`Struct`], and a stack is the tree
//! of its parts' constants. Users name nothing of this module; it is public for the expansions.

use crate::model::Section;

/// A struct with one of the attributes of `cfn_macros`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a part of a template",
    note = "parts are structs with `#[resource]`, `#[parameter]`, `#[condition]`, `#[mapping]`, `#[rule]`, `#[output]` or `#[stack]`"
)]
pub trait Part {
    /// The logical id.
    #[doc(hidden)]
    const NAME: &'static str;
    /// What the struct says.
    #[doc(hidden)]
    const STRUCT: &'static Struct;
}

/// What `Ref` takes: a resource or a parameter.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is neither a resource nor a parameter",
    label = "only a resource or a parameter can be referred to here"
)]
pub trait Referable: Part {}

/// A struct with `#[resource]`.
#[diagnostic::on_unimplemented(message = "`{Self}` is not a resource", label = "expected a resource")]
pub trait Resource: Referable {}

/// A struct with `#[condition]`.
#[diagnostic::on_unimplemented(message = "`{Self}` is not a condition", label = "expected a condition")]
pub trait Condition: Part {}

/// A struct with `#[mapping]`.
#[diagnostic::on_unimplemented(message = "`{Self}` is not a mapping", label = "expected a mapping")]
pub trait Mapping: Part {}

/// A struct with `#[stack]`: a whole template, or a group of parts of one.
#[diagnostic::on_unimplemented(message = "`{Self}` is not a stack", label = "expected a struct with `#[stack]`")]
pub trait Stack: Part {}

/// A struct as data.
#[derive(Debug)]
pub struct Struct {
    /// The logical id; the name of the struct.
    pub name: &'static str,
    /// The lines of the doc comment.
    pub doc: &'static [&'static str],
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
        references: &'static [Reference],
    },
    /// A stack or a group of parts.
    Stack {
        /// What the attribute's arguments say (`Metadata`, `Transform`), as the YAML of one mapping; may be empty.
        fragment: &'static [Piece],
        /// The names that the arguments use.
        references: &'static [Reference],
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

/// A type that `const { .. }` may give.
#[diagnostic::on_unimplemented(
    message = "a template cannot hold a constant of type `{Self}`",
    label = "expected `&str`, an integer, a float or a bool"
)]
pub trait Constant: std::fmt::Debug + Sync {
    /// The constant as a value of a template.
    fn value(&self) -> crate::model::Value;
}

/// A name that a struct uses.
#[derive(Clone, Copy, Debug)]
pub struct Reference {
    /// The name as the fragment spells it: the last segment of the path in the source.
    pub written: &'static str,
    /// The logical id of the struct that the path led to; another one than `written` behind `use .. as ..`.
    pub name: &'static str,
}

/// A value that a resource returns (`Fn::GetAtt`).
#[derive(Clone, Copy, Debug)]
pub struct Attribute {
    /// The logical id of the resource.
    pub resource: &'static str,
    /// The type of the resource.
    pub type_name: &'static str,
    /// The attribute: `Arn`, `Endpoint.Address`.
    pub attribute: &'static str,
}
