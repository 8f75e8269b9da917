use cfn_core::lint::Level;
use proc_macro2::TokenStream;

use super::warnings;
use crate::check;
use crate::errors::Errors;
use crate::model::Sites;
use crate::parse::Item;

/// Turns what is wrong into errors, and into items that warn.
pub(super) fn report(text: &str, sites: &Sites<'_>, item: &Item, errors: &mut Errors) -> TokenStream {
    let mut warnings = TokenStream::new();
    for finding in check::findings(text) {
        let Some(place) = sites.find(&finding.place) else { continue };
        if finding.level == Level::Deny {
            errors.add(place, format!("{} [cfn::{}]", finding.message, finding.lint));
        } else {
            warnings.extend(warnings::item(&finding.lint, &finding.message, place, &item.attributes));
        }
    }
    warnings
}
