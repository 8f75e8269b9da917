//! `allow(..)`: the rules, with their explanations.

use cfn_core::assemble::additions::ADDITIONS;
use cfn_core::lint::{Level, allowable, registry};
use proc_macro2::Ident;

use super::shape::{Field, Kind};

/// `allow` among the arguments.
pub(super) fn field() -> Field {
    let doc =
        "Lets rules fire on this struct: `allow(rule, reason = \"..\")`. The reason is written into the template.";
    Field { name: "allow".to_owned(), kind: Kind::Object("Allow".to_owned()), doc: doc.to_owned() }
}

/// What stands between its parentheses.
pub(super) fn fields() -> Vec<Field> {
    let rules = registry::lints().map(|rule| {
        let level = match rule.level {
            Level::Deny => "An error",
            Level::Warn => "A warning",
        };
        named(rule.id, format!("**{}**\n\n{}\n\n{level}, `cfn::{}`.", rule.title, rule.explanation(), rule.id))
    });
    let additions = ADDITIONS.iter().map(|addition| {
        named(
            addition.id,
            format!(
                "{}\n\nAdded by the assembler; `allow({}, ..)` switches it off.",
                addition.explanation, addition.id
            ),
        )
    });
    let reason = Field {
        name: REASON.to_owned(),
        kind: Kind::Known("Text").of("Required"),
        doc: "Why the rules may fire here: `reason = \"..\"`.".to_owned(),
    };
    std::iter::once(reason).chain(rules).chain(additions).collect()
}

/// Whether the name is one that stands between the parentheses.
pub(super) fn is_known(name: &Ident) -> bool {
    name == REASON || allowable().any(|id| name == id)
}

const REASON: &str = "reason";

fn named(id: &str, doc: String) -> Field {
    Field { name: id.to_owned(), kind: Kind::Known("Rule"), doc }
}
