//! What the intrinsic functions take, as tables.

use crate::model::Intrinsic;
use Takes::{Any, List, Literal, Map, Scalar, Text};

/// What an argument has to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Takes {
    /// A text that is written out.
    Literal,
    /// A text, a number or what gives one.
    Scalar,
    /// A text or what gives one.
    Text,
    /// A list, or what gives one.
    List,
    /// An object that is written out.
    Map,
    /// Anything.
    Any,
}

/// The arguments of the functions that take a list of them; where there are more than are listed, the last counts for
/// the rest.
///
/// Source: "Intrinsic function reference" of the template reference.
pub(crate) const SIGNATURES: &[(Intrinsic, &[(&str, Takes)])] = &[
    (Intrinsic::GetAtt, &[("the resource", Literal), ("the attribute", Text)]),
    (Intrinsic::Join, &[("the delimiter", Literal), ("the second argument", List)]),
    (Intrinsic::Select, &[("the index", Scalar), ("the second argument", List)]),
    (Intrinsic::Split, &[("the delimiter", Literal), ("the second argument", Scalar)]),
    (Intrinsic::Cidr, &[("the block", Scalar), ("the count", Scalar), ("the number of bits", Scalar)]),
    (
        Intrinsic::FindInMap,
        &[("the mapping", Text), ("the first key", Scalar), ("the second key", Scalar), ("the default", Map)],
    ),
    (Intrinsic::If, &[("the condition", Literal), ("a value", Any)]),
    (Intrinsic::Equals, &[("a value", Scalar)]),
    (Intrinsic::And, &[("a condition", Any)]),
    (Intrinsic::Or, &[("a condition", Any)]),
    (Intrinsic::Not, &[("the condition", Any)]),
    (Intrinsic::Contains, &[("the list", Any), ("the value", Any)]),
    (Intrinsic::EachMemberEquals, &[("the list", Any), ("the value", Any)]),
    (Intrinsic::EachMemberIn, &[("the list", Any), ("the values", Any)]),
    (Intrinsic::ValueOf, &[("the parameter", Literal), ("the attribute", Literal)]),
    (Intrinsic::ValueOfAll, &[("the parameter type", Literal), ("the attribute", Literal)]),
];

/// The functions that take one argument.
pub(crate) const SINGLE: &[(Intrinsic, Takes)] = &[
    (Intrinsic::Ref, Literal),
    (Intrinsic::Condition, Literal),
    (Intrinsic::Base64, Scalar),
    (Intrinsic::GetAZs, Scalar),
    (Intrinsic::ImportValue, Scalar),
    (Intrinsic::GetStackOutput, Map),
    (Intrinsic::RefAll, Literal),
    (Intrinsic::Transform, Any),
];

/// Functions whose arguments are evaluated before there are resources, and the functions that are evaluated there.
///
/// Source: "Supported functions" of each in the template reference.
pub(crate) const EVALUATED: &[(Intrinsic, &[Intrinsic])] = &[
    (
        Intrinsic::Equals,
        &[
            Intrinsic::Ref,
            Intrinsic::FindInMap,
            Intrinsic::Sub,
            Intrinsic::Join,
            Intrinsic::Select,
            Intrinsic::Split,
            Intrinsic::Length,
            Intrinsic::ToJsonString,
            Intrinsic::RefAll,
            Intrinsic::ValueOf,
            Intrinsic::ValueOfAll,
        ],
    ),
    (Intrinsic::FindInMap, &[Intrinsic::FindInMap, Intrinsic::Ref]),
    (
        Intrinsic::ImportValue,
        &[
            Intrinsic::Base64,
            Intrinsic::FindInMap,
            Intrinsic::If,
            Intrinsic::Join,
            Intrinsic::Ref,
            Intrinsic::Select,
            Intrinsic::Sub,
        ],
    ),
];
