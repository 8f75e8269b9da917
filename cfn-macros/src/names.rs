//! Names that the user may have misspelt.

use cfn_core::model::PSEUDO_PARAMETERS;
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
