//! What the attributes of `cfn_macros` expand to is a call of one of these. They expand in rustc's own optimised code,
//! which is quicker than to make their tokens in a macro crate that users compile without optimisation.
//!
//! `checks` are items of the macro crate's own, for rustc alone. They stand between the braces of the call, because
//! rust-analyzer finds the user's names in whatever is expanded, also behind a `cfg` that does not hold.

/// A declaration of a section: its struct as data, and what makes it fit where others refer to it.
#[doc(hidden)]
#[macro_export]
macro_rules! __declaration {
    (
        $section:ident $name:ident $text:literal $key:literal
        doc [$($doc:literal)*]
        allow [$($rule:literal $reason:literal)*]
        fragment [$($piece:ident $argument:tt)*]
        uses [$($as:ident $written:literal {$($path:tt)*})*]
        $(is $trait:ident {$($kind:tt)*})?
        checks {$($checks:tt)*}
    ) => {
        #[diagnostic::do_not_recommend]
        impl $crate::part::Part for $name {
            const STRUCT: &'static $crate::part::Struct = &$crate::part::Struct {
                name: $text,
                key: $key,
                doc: &[$($doc),*],
                file: ::core::file!(),
                line: ::core::line!(),
                allowances: &[$(($rule, $reason)),*],
                content: $crate::part::Content::Declaration {
                    section: $crate::model::Section::$section,
                    fragment: &[$($crate::part::Piece::$piece $argument),*],
                    references: &[$($crate::part::Reference {
                        written: $written,
                        to: <$($path)* as $crate::part::$as>::ID,
                    }),*],
                },
            };
        }
        $(#[diagnostic::do_not_recommend]
        impl $crate::part::$trait for $name {
            const ID: &'static $crate::part::Identity =
                &$crate::part::Identity { name: $text, key: $key, kind: $crate::part::Kind::$($kind)* };
        })?
        $($checks)*
    };
}

/// A stack or a group of parts.
#[doc(hidden)]
#[macro_export]
macro_rules! __stack {
    (
        $name:ident $text:literal
        doc [$($doc:literal)*]
        fragment [$($piece:ident $argument:tt)*]
        uses [$($as:ident $written:literal {$($path:tt)*})*]
        parts [$({$($cfg:tt)*} {$($part:tt)*})*]
        checks {$($checks:tt)*}
    ) => {
        #[diagnostic::do_not_recommend]
        impl $crate::part::Part for $name {
            const STRUCT: &'static $crate::part::Struct = &$crate::part::Struct {
                name: $text,
                key: 0,
                doc: &[$($doc),*],
                file: ::core::file!(),
                line: ::core::line!(),
                allowances: &[],
                content: $crate::part::Content::Stack {
                    fragment: &[$($crate::part::Piece::$piece $argument),*],
                    references: &[$($crate::part::Reference {
                        written: $written,
                        to: <$($path)* as $crate::part::$as>::ID,
                    }),*],
                    parts: &[$($($cfg)* <$($part)* as $crate::part::Part>::STRUCT),*],
                },
            };
        }
        $($checks)*
    };
}
