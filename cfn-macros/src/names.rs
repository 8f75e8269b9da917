//! Names that the user may have misspelt.

use cfn_core::model::{Intrinsic, PSEUDO_PARAMETERS};
use cfn_core::nearest::meant;

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
        Some(meant) => format!("`{name}` is no pseudo parameter; did you mean `AWS::{meant}`?"),
        None => format!("`{name}` is no pseudo parameter; there are `{}`", PSEUDO_PARAMETERS.join("`, `")),
    })
}

/// What Rust has a way of its own for.
const WRITTEN_OTHERWISE: &[(Intrinsic, &str)] = &[
    (Intrinsic::Ref, "write the name alone: `Name`"),
    (Intrinsic::If, "write `if Condition { a } else { b }`"),
    (Intrinsic::Equals, "write `a == b`"),
    (Intrinsic::And, "write `a && b`"),
    (Intrinsic::Or, "write `a || b`"),
    (Intrinsic::Not, "write `!a`"),
    (Intrinsic::Condition, "write the condition's name alone"),
    (Intrinsic::ForEach, "let `macro_rules!` write the structs"),
];

/// What to write instead of calling the function of that name.
pub(crate) fn written_otherwise(name: &str) -> Option<&'static str> {
    WRITTEN_OTHERWISE.iter().find(|(function, _)| function.name() == name).map(|(_, instead)| *instead)
}

/// What to write for `!Ref Name`, if it is a tag of YAML.
pub(crate) fn instead_of_tag(name: &str) -> Option<String> {
    Intrinsic::from_name(name)?;
    let instead = match (name, written_otherwise(name)) {
        ("GetAtt", _) => "write `Name.Attribute`".to_owned(),
        (_, Some(instead)) => instead.to_owned(),
        (_, None) => format!("write `{name}(..)`"),
    };
    Some(format!("`!{name}` is a tag of YAML: {instead}"))
}

/// Whether it is what languages call nothing.
pub(crate) fn is_nothing(name: &str) -> bool {
    matches!(name, "null" | "None" | "nil" | "undefined")
}
