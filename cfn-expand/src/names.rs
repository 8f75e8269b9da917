//! Names that are misspelt, and names from YAML and JSON.

use cfn_core::lint::Level;
use cfn_core::model::{Intrinsic, PSEUDO_PARAMETERS};
use cfn_core::nearest::meant;

/// The argument with the loops around an entry.
pub(crate) const FOR_EACH: &str = "for_each";

/// The argument with the keys that come first in the template.
pub(crate) const ORDER: &str = "order";

/// The arguments of ours that have parentheses.
pub(crate) fn words() -> impl Iterator<Item = &'static str> {
    Level::ALL.into_iter().map(Level::name).chain([FOR_EACH, ORDER])
}

/// `; did you mean ..?`, if something is near enough.
pub(crate) fn did_you_mean<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> String {
    meant(written, candidates).map(|name| format!("; did you mean `{name}`?")).unwrap_or_default()
}

/// A pseudo parameter, or what is wrong with its name.
pub(crate) fn pseudo_parameter(name: &str) -> Result<&'static str, String> {
    if let Ok(index) = PSEUDO_PARAMETERS.binary_search(&name) {
        return Ok(PSEUDO_PARAMETERS[index]);
    }
    let own = |name: &'static str| name.trim_start_matches("AWS::");
    let meant = meant(name.trim_start_matches("AWS::"), PSEUDO_PARAMETERS.iter().copied().map(own));
    Err(match meant {
        Some(meant) => format!("unknown pseudo parameter `{name}`; did you mean `AWS::{meant}`?"),
        None => format!(
            "unknown pseudo parameter `{name}`; available pseudo parameters: `{}`",
            PSEUDO_PARAMETERS.join("`, `")
        ),
    })
}

/// What Rust has its own syntax for, or what a struct has.
const WRITTEN_OTHERWISE: &[(Intrinsic, &str)] = &[
    (Intrinsic::Ref, "write the name alone: `Name`"),
    (Intrinsic::If, "write `if Condition { a } else { b }`"),
    (Intrinsic::Equals, "write `a == b`"),
    (Intrinsic::And, "write `a && b`"),
    (Intrinsic::Or, "write `a || b`"),
    (Intrinsic::Not, "write `!a`"),
    (Intrinsic::Condition, "write the name of the condition"),
    (Intrinsic::ForEach, "write `for_each(Item in [..], id = \"Name${Item}\")` after the other arguments"),
];

/// What to write instead of calling the function of that name.
pub(crate) fn written_otherwise(name: &str) -> Option<&'static str> {
    WRITTEN_OTHERWISE.iter().find(|(function, _)| function.name() == name).map(|(_, instead)| *instead)
}

/// What to write for a function of YAML's or JSON's form.
fn as_in_rust(function: Intrinsic) -> String {
    match (function, written_otherwise(function.name())) {
        (Intrinsic::GetAtt, _) => "write `Name.Attribute`".to_owned(),
        (_, Some(instead)) => instead.to_owned(),
        (function, None) => format!("write `{}(..)`", function.name()),
    }
}

/// What to write for `!Ref Name`, if it is a tag of YAML.
pub(crate) fn instead_of_tag(name: &str) -> Option<String> {
    let function = Intrinsic::from_name(name)?;
    Some(format!("`!{name}` is a YAML tag; {}", as_in_rust(function)))
}

/// What to write for `Fn::Sub`, of which the name alone is given.
pub(crate) fn without_prefix(name: &str) -> String {
    match Intrinsic::from_name(name) {
        Some(function) => format!("unexpected prefix `Fn::`; {}", as_in_rust(function)),
        None => format!("unknown function `{name}`{}", did_you_mean(name, Intrinsic::all().map(Intrinsic::name))),
    }
}

/// What to write for `{ "Fn::Sub": ".." }` or `{ "Ref": ".." }`, which CloudFormation reads as functions.
pub(crate) fn instead_of_key(key: &str) -> Option<String> {
    let function = Intrinsic::from_long_name(key).filter(|function| *function != Intrinsic::Condition)?;
    Some(format!("unexpected key `{key}`; {}", as_in_rust(function)))
}

/// What to write for a word that YAML, JSON or another language has for nothing, true or false.
pub(crate) fn instead_of_word(word: &str) -> Option<String> {
    let instead = match word {
        "null" | "None" | "nil" | "undefined" => "leave the property out, or write `AWS::NoValue`",
        "True" | "TRUE" | "yes" | "Yes" | "YES" | "on" | "On" | "ON" => "write `true`",
        "False" | "FALSE" | "no" | "No" | "NO" | "off" | "Off" | "OFF" => "write `false`",
        _ => return None,
    };
    Some(format!("unknown value `{word}`; {instead}"))
}

/// Whether it is the name of a Rust constant, which no logical ID can be: `MAX_SIZE`.
pub(crate) fn is_constant(name: &str) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_';
    name.contains('_') && name.starts_with(|first: char| first.is_ascii_uppercase()) && name.bytes().all(is_letter)
}
