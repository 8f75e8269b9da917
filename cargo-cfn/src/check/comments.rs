//! Allowances in the comments that a build writes into the template of a crate, so that a check agrees with the build:
//!
//! ```yaml
//! # Allowed in the whole stack: cfn::unused_parameter, because the console asks for it
//! Resources:
//!   # Allowed: cfn::broad_action, because it is the role of the deployment
//!   Role:
//! ```
//!
//! What a group of a stack allows has no place of its own in the template, and a lint of a user is not known here.

use cfn_core::lint::{Group, Level, NestedLevels, Setting, registry};
use cfn_core::model::{Allowance, NodeId};
use cfn_core::yaml::Source;

use super::text::Text;

const OF_ENTRY: &str = "Allowed: ";
const OF_STACK: &str = "Allowed in the whole stack: ";

/// Adds the allowances to the template's declarations and to the levels; returns their places.
pub(crate) fn apply(source: &mut Source, text: &Text, levels: &mut NestedLevels) -> Vec<NodeId> {
    let mut places = Vec::new();
    for declaration in &mut source.template.declarations {
        let at = declaration.name.id;
        let above = (1..source.positions.of(at).line).rev().map_while(|line| comment(text.line(line)));
        let before = declaration.allowances.len();
        declaration.allowances.extend(above.filter_map(of_entry).map(|(lint, reason)| Allowance {
            id: at,
            lint: lint.to_owned(),
            reason: reason.to_owned(),
        }));
        if declaration.allowances.len() > before {
            places.push(at);
        }
    }
    let Some(first) = source.template.declarations.first().map(|declaration| declaration.name.id) else {
        return places;
    };
    let head = (1..).map_while(|line| comment(text.line(line)));
    let settings: Vec<Setting> = head
        .filter_map(|comment| allowed(comment, OF_STACK))
        .map(|(name, _)| Setting { at: first, name: name.to_owned(), level: Level::Allow })
        .collect();
    if !settings.is_empty() {
        places.push(first);
        levels.add_within(settings);
    }
    places
}

/// The lint and the reason in a comment above an entry.
pub(crate) fn of_entry(comment: &str) -> Option<(&str, &str)> {
    allowed(comment, OF_ENTRY)
}

/// The text of a line that is a comment.
fn comment(line: &str) -> Option<&str> {
    line.trim_start().strip_prefix('#').map(str::trim)
}

/// The name and the reason in a comment.
fn allowed<'t>(comment: &'t str, place: &str) -> Option<(&'t str, &'t str)> {
    let (name, reason) = comment.strip_prefix(place)?.strip_prefix("cfn::")?.split_once(", because ")?;
    let is_known = registry::lint(name).is_some() || Group::from_name(name).is_some();
    is_known.then_some((name, reason))
}
