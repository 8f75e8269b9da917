//! What the attributes expand to: each struct becomes one constant [`Struct`], and a stack is the tree of its parts'
//! constants. Users name the traits of this module; the rest is public for the expansions.
//!
//! A struct is one text, and what only rustc knows: what its names lead to, the values of its constants, and
//! the arguments of a generic instantiation. A name leads to a [`TypeId`], which refers to nothing further: resources
//! that refer to each other are no cycle of constants.

mod constant;
pub mod section;

use std::any::TypeId;

pub use constant::{Constant, Scalar};

/// What the attributes implement. Users bound by the traits below, whose errors say what a struct should be.
#[doc(hidden)]
pub trait Expanded: 'static {
    /// One of the types of [`section`].
    type Section;
    /// What the struct says.
    const PART: &'static Struct;
}

/// A struct with one of the attributes of this crate.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a part of a template",
    label = "expected a struct with `#[resource]`, `#[parameter]`, `#[output]` or the like"
)]
pub trait Part: Expanded {}

#[diagnostic::do_not_recommend]
impl<P: Expanded> Part for P {}

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
    pub uses: &'static [TypeId],
    /// The values that only rustc knows, in the order of the text.
    pub values: &'static [&'static dyn Constant],
    /// The generic arguments, in the order of the text.
    pub arguments: &'static [Argument],
    /// The parts of a stack, each with its number in the list: those that a `cfg` leaves out are missing.
    pub parts: &'static [(usize, &'static Struct)],
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

/// An entry of a section that holds nothing but names.
#[must_use]
pub const fn entry<P: Part>(text: &'static str, uses: &'static [TypeId]) -> Struct {
    stack::<P>(text, uses, &[], &[], &[])
}

/// An entry of a section.
#[must_use]
pub const fn filled<P: Part>(
    text: &'static str,
    uses: &'static [TypeId],
    values: &'static [&'static dyn Constant],
    arguments: &'static [Argument],
) -> Struct {
    stack::<P>(text, uses, values, arguments, &[])
}

/// A stack or a group of parts.
#[must_use]
pub const fn stack<P: Part>(
    text: &'static str,
    uses: &'static [TypeId],
    values: &'static [&'static dyn Constant],
    arguments: &'static [Argument],
    parts: &'static [(usize, &'static Struct)],
) -> Struct {
    Struct { text, id: id::<P>(), uses, values, arguments, parts }
}
