use cfn_core::lint::Level;
use proc_macro2::TokenStream;
use syn::Attribute;

use super::warnings::{self, Warnings};
use crate::check::{self, Checked};
use crate::errors::Errors;
use crate::model::Sites;

/// Turns what is wrong into errors, and into items that warn.
pub(super) fn report(
    text: &str,
    sites: &Sites<'_>,
    attributes: &mut Vec<Attribute>,
    errors: &mut Errors,
) -> TokenStream {
    let Checked { findings, unlisted } = check::checked(text);
    let unlisted = unlisted.filter(|_| !warnings::allows_dead_code(attributes));
    let has_warnings = unlisted.is_some() || findings.iter().any(|finding| finding.level == Level::Warn);
    let mut warnings = Warnings::of(attributes, has_warnings);
    let mut items: TokenStream = unlisted.iter().map(|finding| warnings.item(finding, sites.name)).collect();
    for finding in findings {
        let Some(place) = sites.find(&finding.place) else { continue };
        if finding.level == Level::Deny {
            errors.add(place, finding.said());
        } else {
            items.extend(warnings.item(&finding, place));
        }
    }
    items
}
