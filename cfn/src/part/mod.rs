//! What the attributes expand to: each struct becomes one constant [`Struct`], and a stack is the tree of its parts'
//! constants. Users name the traits of this module; the rest is public for the expansions.
//!
//! A struct is one text, and what only rustc knows: what its names lead to, the values of its constants, and
//! the arguments of a generic instantiation. A name leads to a [`TypeId`], which refers to nothing further: resources
//! that refer to each other are no cycle of constants.
//!
//! rustc validates a constant with all that it refers to. A stack has its parts as a function, so that only their
//! list is validated, and not all that holds it as well.

mod constant;
pub mod section;
mod uses;

use std::any::TypeId;

pub use constant::{Constant, Scalar};
#[doc(hidden)]
pub use uses::{Names, Text, Uses};

/// What the attributes implement. Users bound by the traits below, whose errors say what a struct should be.
#[doc(hidden)]
pub trait Expanded: 'static {
    /// One of the types of [`section`].
    type Section;
    /// All of it that the macro knows, and what its names lead to.
    const TEXT: Text;
    /// What most structs lack. It is one constant for all of them: rustc reads and validates what is in each.
    const REST: &'static Rest = NO_REST;
}

/// What is in few structs.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Rest {
    /// The values that only rustc knows, in the order of the text.
    pub values: &'static [&'static dyn Constant],
    /// The generic arguments, in the order of the text.
    pub arguments: &'static [Argument],
    /// The parts of a stack.
    pub parts: fn() -> Parts,
}

#[doc(hidden)]
pub const NO_REST: &Rest = &Rest { values: &[], arguments: &[], parts: none };

/// The parts of what is no stack.
const fn none() -> Parts {
    &[]
}

/// The parts of a stack, each with its number in the list: those that a `cfg` leaves out are missing.
#[doc(hidden)]
pub type Parts = &'static [(usize, &'static Struct)];

/// The list of a stack. It has a type parameter, so that rustc does not evaluate it before somebody asks for it: it would
/// do so, for its lints, whenever one of the parts has changed.
#[doc(hidden)]
pub trait Lists<Any> {
    /// The parts.
    const LIST: Parts;
}

/// The parts that a stack lists.
#[doc(hidden)]
#[must_use]
pub const fn parts<S: Lists<()>>() -> Parts {
    S::LIST
}

/// A struct with one of the attributes of this crate.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a part of a template",
    label = "expected a struct with `#[resource]`, `#[parameter]`, `#[output]` or another attribute of `cfn`"
)]
pub trait Part: Expanded {
    /// The struct as data. It is evaluated where somebody asks for it: in the build script, not in the library.
    #[doc(hidden)]
    const PART: &'static Struct;
}

#[diagnostic::do_not_recommend]
impl<P: Expanded> Part for P {
    const PART: &'static Struct = &Struct { text: P::TEXT.0, id: TypeId::of::<P>(), uses: P::TEXT.1, rest: P::REST };
}

macro_rules! traits {
    ($($(#[$doc:meta])* $name:ident $message:literal $label:literal)*) => {$(
        $(#[$doc])*
        #[diagnostic::on_unimplemented(message = $message, label = $label)]
        pub trait $name: Part {}

        #[diagnostic::do_not_recommend]
        impl<P: Expanded<Section = section::$name>> $name for P {}
    )*};
}

traits! {
    /// A struct with `#[resource]`: the bound of a type parameter for a resource.
    Resource "`{Self}` is not a resource" "expected a struct with `#[resource]`"
    /// A struct with `#[parameter]`.
    Parameter "`{Self}` is not a parameter" "expected a struct with `#[parameter]`"
    /// A struct with `#[condition]`.
    Condition "`{Self}` is not a condition" "expected a struct with `#[condition]`"
    /// A struct with `#[mapping]`.
    Mapping "`{Self}` is not a mapping" "expected a struct with `#[mapping]`"
    /// A struct with `#[stack]`: a whole template, or a group of parts of one.
    Stack "`{Self}` is not a stack" "expected a struct with `#[stack]`"
}

/// A struct as data.
#[derive(Debug)]
pub struct Struct {
    /// All of it that the macro knows; `cfn_core::entry` says in which form.
    pub text: &'static str,
    /// The struct itself.
    pub id: TypeId,
    /// What its names lead to, in the order of the text.
    pub uses: Uses,
    /// [`Expanded::REST`].
    pub rest: &'static Rest,
}

/// A generic argument.
#[derive(Debug)]
pub enum Argument {
    /// The value of a const parameter.
    Value(&'static dyn Constant),
    /// The struct of a type parameter.
    Part(&'static Struct),
}

/// The identity of a part.
#[must_use]
pub const fn id<P: Part>() -> TypeId {
    TypeId::of::<P>()
}

/// The constant of a part.
#[must_use]
pub const fn of<P: Part>() -> &'static Struct {
    P::PART
}
