//! What the views of `cfn_macros` resolve to. A view shows rust-analyzer an attribute's arguments as Rust that has
//! types; only rust-analyzer expands it, and rustc compiles none of this but for the tests.
//!
//! Nothing here is ever run.

pub mod functions;
pub mod pseudo;
pub mod rule_functions;
pub mod types;

/// What is in scope in a view, behind the names of the module that the view stands in.
pub mod names {
    pub use super::functions::*;
    pub use super::types::{AMZN, Alexa};

    /// Resource types and pseudo parameters.
    #[allow(non_snake_case)]
    pub mod AWS {
        pub use super::super::pseudo::*;
        pub use super::super::types::AWS::*;
    }
}

/// Types of resources, as the first argument of `#[resource]` names them.
pub mod resource_types {
    pub use super::types::{AMZN, AWS, Alexa};
}

/// A text.
pub struct Text;

/// A whole number.
pub struct Integer;

/// Any number.
pub struct Number;

/// `true` or `false`.
pub struct Boolean;

/// `[a, b]`
pub struct List<T>(std::marker::PhantomData<T>);

/// `{ "KEY": a }`
pub struct Map<T>(std::marker::PhantomData<T>);

/// JSON of any form.
pub struct Json;

/// A property that must be given.
pub struct Required<T>(std::marker::PhantomData<T>);

/// A rule that `allow(..)` can name.
pub struct Rule;

/// What a function gives.
pub struct Value;

/// Makes of any value what is expected.
pub const fn any<T, U>(_: U) -> T {
    unreachable!()
}

/// Makes of any value the value of an arm.
pub const fn arm<U>(_: U) -> Value {
    unreachable!()
}

/// Makes of any value something true or false.
pub const fn condition<U>(_: U) -> bool {
    unreachable!()
}
