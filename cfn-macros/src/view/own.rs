//! The arguments that are not those of CloudFormation: `id`, and `allow(..)` with the lints and their explanations.

use cfn_core::lint::additions::ADDITIONS;
use cfn_core::lint::{Level, allowable, registry};
use proc_macro2::Ident;

use super::field::{Field, Kind};

/// `id` and `allow` among the arguments.
pub(super) fn fields() -> [Field; 2] {
    let field = |name: &str, kind, doc: &str| Field { name: name.to_owned(), kind, doc: doc.to_owned() };
    [
        field("id", Kind::Known("Text"), "The logical ID, if it is not the name of the struct: `id = \"..\"`."),
        field(
            "allow",
            Kind::Object("Allow".to_owned()),
            "Allows lints on this struct: `allow(lint, reason = \"..\")`. The reason is written into the template.",
        ),
    ]
}

/// The names between the parentheses of `allow`.
pub(super) fn lints() -> Vec<Field> {
    let lints = registry::lints().map(|lint| {
        let level = match lint.level {
            Level::Deny => "An error",
            Level::Warn => "A warning",
        };
        named(lint.id, format!("**{}**\n\n{}\n\n{level}, `cfn::{}`.", lint.title, lint.explanation(), lint.id))
    });
    let additions = ADDITIONS.iter().map(|addition| {
        named(
            addition.id,
            format!("{}\n\nAdded by the assembler; `allow({}, ..)` disables it.", addition.explanation, addition.id),
        )
    });
    let reason = Field {
        name: REASON.to_owned(),
        kind: Kind::Known("Text").of("Required"),
        doc: "Why the lints are allowed here: `reason = \"..\"`.".to_owned(),
    };
    std::iter::once(reason).chain(lints).chain(additions).collect()
}

/// Whether the name can be given between the parentheses.
pub(super) fn is_known(name: &Ident) -> bool {
    name == REASON || allowable().any(|id| name == id)
}

const REASON: &str = "reason";

fn named(id: &str, doc: String) -> Field {
    Field { name: id.to_owned(), kind: Kind::Known("Lint"), doc }
}
