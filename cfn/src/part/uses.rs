//! What the names of a struct lead to.

use std::any::TypeId;

/// Identities of structs.
pub type Uses = &'static [TypeId];

/// The text of a struct, and what the names in it lead to.
pub type Text = (&'static str, Uses);

/// Structs as a tuple. Its constant costs rustc less than one with a call for each of them, and they may be no parts of a
/// template, which is for the stack to find out.
pub trait Names {
    /// The identity of each.
    const USES: Uses;
}

macro_rules! names {
    ($($name:ident)*) => {
        impl<$($name: 'static),*> Names for ($($name,)*) {
            const USES: Uses = &[$(TypeId::of::<$name>()),*];
        }
    };
}

names! {}
names! { A }
names! { A B }
names! { A B C }
names! { A B C D }
names! { A B C D E }
names! { A B C D E F }
names! { A B C D E F G }
names! { A B C D E F G H }
