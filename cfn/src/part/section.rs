//! What a part is, as a type: what tells the traits of parts from each other. Its argument is a tuple of the structs that the
//! names of the part lead to, which are elsewhere in [`Expanded::USES`](super::Expanded::USES) if rustc has yet to judge
//! them.

use std::marker::PhantomData;

use super::uses::{Names, Uses};

/// What every section says.
pub trait Section {
    /// The identities of its argument.
    const USES: Uses;
}

macro_rules! sections {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $name<Of = ()>(PhantomData<Of>);

        impl<Of: Names> Section for $name<Of> {
            const USES: Uses = Of::USES;
        }
    )*};
}

sections! {
    /// `Resources`.
    Resource
    /// `Parameters`.
    Parameter
    /// `Outputs`.
    Output
    /// `Conditions`.
    Condition
    /// `Mappings`.
    Mapping
    /// `Rules`.
    Rule
    /// No section, but a list of parts.
    Stack
}
