//! The arguments that are not those of CloudFormation: `id`, and `allow(..)`, `deny(..)` and `warn(..)` with the lints
//! and their explanations.

use cfn_core::lint::additions::ADDITIONS;
use cfn_core::lint::{Group, Level, WARNINGS, registry};
use cfn_core::verdict::OwnLint;
use proc_macro2::Ident;

use super::field::{Field, Kind};
use super::section::ATTRIBUTES;
use crate::verdicts;

/// `id` and `allow` among the arguments.
pub(super) fn fields() -> [Field; 2] {
    [
        field("id", Kind::Known("Text"), "The logical ID, if it is not the name of the struct: `id = \"..\"`."),
        field(
            "allow",
            Kind::Object("Allow".to_owned()),
            "Allows lints on this struct: `allow(lint, reason = \"..\")`. The reason is written into the template.",
        ),
    ]
}

/// `for_each` among the arguments.
pub(super) fn for_each() -> Field {
    field(
        "for_each",
        Kind::Object("ForEach".to_owned()),
        "A loop around the entry, `Fn::ForEach`: `for_each(Item in [\"a\", \"b\"], id = \"Name${Item}\")`. The collection is a list \
         of strings, a parameter of type `CommaDelimitedList`, or `FindInMap(..)`; `Item` is a value, and `${Item}` is replaced in \
         every string. The stack needs `Transform: \"AWS::LanguageExtensions\"`.",
    )
}

/// `order` among the arguments of a resource.
pub(super) fn order() -> Field {
    field(
        "order",
        Kind::Object("Order".to_owned()),
        "The keys of the resource that come first in the template, where it is not `Type` and `Properties`: `order(Type, DependsOn)`. \
         CloudFormation gives the order no meaning.",
    )
}

/// The names between the parentheses of `order`.
pub(super) fn keys() -> Vec<Field> {
    all_keys()
        .map(|key| Field { name: key.to_owned(), kind: Kind::Known("Text"), doc: format!("`{key}` of the resource.") })
        .collect()
}

/// Whether the name can be given between the parentheses of `order`.
pub(super) fn is_key(name: &Ident) -> bool {
    all_keys().any(|key| name == key)
}

fn all_keys() -> impl Iterator<Item = &'static str> {
    ["Type", "Properties"].into_iter().chain(ATTRIBUTES.iter().map(|member| member.name))
}

/// `id` among the arguments of `for_each`.
pub(super) fn of_loop() -> Vec<Field> {
    vec![field(
        "id",
        Kind::Known("Text").of("Required"),
        "The logical ID of each entry, with the loop variable: `id = \"Name${Item}\"`. `&{Item}` leaves out what is not a \
         letter or digit.",
    )]
}

/// `deny`, `warn` and `allow` among the arguments of a stack.
pub(super) fn levels() -> [Field; 3] {
    let levels = |name: &str, doc: &str| field(name, Kind::Object("Levels".to_owned()), doc);
    [
        levels("deny", "Reports what lints or groups of lints find in the stack as errors: `deny(suspicious)`."),
        levels("warn", "Reports what lints or groups of lints find in the stack as warnings: `warn(wiring)`."),
        field(
            "allow",
            Kind::Object("Allow".to_owned()),
            "Allows lints or groups of lints in the stack: `allow(lint, reason = \"..\")`. The reason is written into the \
             template.",
        ),
    ]
}

fn field(name: &str, kind: Kind, doc: &str) -> Field {
    Field { name: name.to_owned(), kind, doc: doc.to_owned() }
}

/// The names between the parentheses of `allow`.
pub(super) fn allowable() -> Vec<Field> {
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
    std::iter::once(reason).chain(lints()).chain(additions).collect()
}

/// The names between the parentheses of `deny` and `warn`.
pub(super) fn lints() -> Vec<Field> {
    let own = verdicts::own_lints().into_iter().map(|lint| {
        let OwnLint { id, group, level, title, explanation } = &lint;
        named(id, explained((title, explanation), (*level, *group), id))
    });
    let lints = registry::lints().map(|lint| {
        named(
            lint.id,
            explained((lint.title, &lint.explanation()), (lint.level, lint.group), &format!("cfn::{}", lint.id)),
        )
    });
    let groups = Group::ALL.map(|group| named(group.name(), format!("A group of lints. {}", group.explanation())));
    let warnings = named(WARNINGS, "All lints that are warnings.".to_owned());
    own.chain(lints).chain(groups).chain([warnings]).collect()
}

fn explained((title, explanation): (&str, &str), (level, group): (Level, Group), shown: &str) -> String {
    let level = match level {
        Level::Deny => "An error",
        Level::Warn => "A warning",
        Level::Allow => "Allowed unless it is denied or warned of",
    };
    format!("**{title}**\n\n{explanation}\n\n{level}, `{shown}`, of the group `{}`.", group.name())
}

/// Whether the name can be given between the parentheses.
pub(super) fn is_known(name: &Ident) -> bool {
    let is_of_this_crate = || {
        let id = name.to_string();
        let is_lint = registry::lint(&id).is_some() || ADDITIONS.iter().any(|other| other.id == id);
        is_lint || Group::from_name(&id).is_some() || id == WARNINGS
    };
    name == REASON || is_of_this_crate() || verdicts::own_lints().iter().any(|lint| name == lint.id.as_str())
}

const REASON: &str = "reason";

fn named(id: &str, doc: String) -> Field {
    Field { name: id.to_owned(), kind: Kind::Known("Lint"), doc }
}
