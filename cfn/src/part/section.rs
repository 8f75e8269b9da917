//! What a part is, as a type: what tells the traits of parts from each other.

macro_rules! sections {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $name;
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
