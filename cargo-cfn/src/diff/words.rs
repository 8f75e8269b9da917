//! Verdicts, reasons and consequences in words.

use cfn_core::diff::{Broadening, Cause, Consequence, Deciding, Entry, EntryKind, Outcome, Reason, Rule};
use cfn_core::model::Section;
use cfn_core::schema::Update;

use super::values::one_line;

/// What each outcome is called, and in a count.
const OUTCOMES: &[(Outcome, &str, &str)] = &[
    (Outcome::Replace, "replacement", "replaced"),
    (Outcome::MayReplace, "may be replaced", "may be replaced"),
    (Outcome::Delete, "deletion", "deleted"),
    (Outcome::MayDelete, "may be deleted", "may be deleted"),
    (Outcome::Retain, "leaves the stack, stays in the account", "kept outside of the stack"),
    (Outcome::Update, "update in place", "updated in place"),
    (Outcome::MayUpdate, "may be updated in place", "may be updated in place"),
    (Outcome::Create, "creation", "created"),
    (Outcome::MayCreate, "may be created", "may be created"),
    (Outcome::Untouched, "the resource stays as it is", "not touched"),
];

/// The outcomes from the worst to the least, with the word of a count.
pub(super) fn counted() -> impl Iterator<Item = (Outcome, &'static str)> {
    OUTCOMES.iter().map(|(outcome, _, word)| (*outcome, *word))
}

/// What happens to a resource.
pub(super) fn outcome(outcome: Outcome) -> &'static str {
    OUTCOMES.iter().find(|(known, _, _)| *known == outcome).map_or("", |(_, word, _)| word)
}

/// What happens to an entry in the template, beside that it is changed.
pub(super) fn kind(kind: &EntryKind) -> Option<String> {
    match kind {
        EntryKind::Renamed { from } => Some(format!("renamed from `{from}`")),
        EntryKind::Moved { from } => Some(format!("moved from `{}`", from.name())),
        EntryKind::Affected | EntryKind::Added | EntryKind::Removed | EntryKind::Changed => None,
    }
}

/// What a user can do about a rename.
pub(super) fn rename_help(entry: &Entry) -> Option<String> {
    let EntryKind::Renamed { from } = &entry.kind else { return None };
    (entry.section == Section::Resources).then(|| {
        format!(
            "CloudFormation would delete `{from}` and create `{}`; a stack refactoring keeps the resource: \
             ResourceMappings from `{from}` to `{}`",
            entry.id, entry.id
        )
    })
}

/// One entry of a section in the singular.
pub(super) fn noun(section: Section) -> &'static str {
    match section {
        Section::Parameters => "parameter",
        Section::Rules => "rule",
        Section::Mappings => "mapping",
        Section::Conditions => "condition",
        Section::Resources => "resource",
        Section::Outputs => "output",
    }
}

/// Why a resource is updated or replaced.
pub(super) fn reason(reason: &Reason) -> String {
    let property = match reason.property.trim_end_matches("/*") {
        "" => "the resource".to_owned(),
        path => format!("`{path}`"),
    };
    let deciding = deciding(&reason.deciding);
    match (cause(&reason.cause), deciding) {
        (None, None) => rule(reason, &property).unwrap_or_else(|| format!("{property} differs")),
        // Whether a resource is there.
        (None, Some(deciding)) if reason.property == "Condition" => deciding,
        (None, Some(deciding)) => match rule(reason, &property) {
            Some(rule) => format!("{rule}; this one {deciding}"),
            None => format!("{property} changes {deciding}"),
        },
        (Some(cause), deciding) => {
            let rule = rule(reason, "it").map(|rule| format!("; {rule}")).unwrap_or_default();
            let deciding = deciding.map(|deciding| format!("; this one {deciding}")).unwrap_or_default();
            let deciding = if rule.is_empty() { deciding.replacen("; this one", ", and changes", 1) } else { deciding };
            format!("{property} uses {cause}{rule}{deciding}")
        }
    }
}

/// What a change of a property does, by the rule for it; none where it does nothing but update.
fn rule(reason: &Reason, property: &str) -> Option<String> {
    Some(match (&reason.rule, reason.update) {
        (Rule::Updatable | Rule::Template, _) | (Rule::ConditionallyCreateOnly, Update::InPlace) => return None,
        (Rule::CreateOnly, _) => format!("a change of {property} replaces the resource"),
        (Rule::ConditionallyCreateOnly, Update::Replacement) => {
            format!("this change of {property} replaces the resource")
        }
        (Rule::ConditionallyCreateOnly, Update::Conditional) => {
            format!("some changes of {property} replace the resource")
        }
        (Rule::Identifier, _) => format!("{property} identifies the resource: another value is another resource"),
        (Rule::OtherId, _) => "the logical ID is another one".to_owned(),
        (Rule::Transform, _) => {
            format!("a transform makes the resource, and what it makes of {property} is not known")
        }
        (Rule::NoUpdates, _) => format!("resources of this type cannot be updated, and {property} differs"),
        (Rule::OtherType, _) => "the type is another one".to_owned(),
        (Rule::UnknownType, _) => format!("nothing is known of updates of this type, and {property} differs"),
    })
}

/// What a value uses that makes it differ, if it is not how it is written.
pub(super) fn cause(cause: &Cause) -> Option<String> {
    match cause {
        Cause::Written => None,
        Cause::Entry(section, id) => Some(format!("{} `{id}`, which differs", noun(*section))),
        Cause::Replaced { id, attribute } => {
            Some(format!("{}, which is replaced", reference(id, attribute.as_deref())))
        }
        Cause::Updated { id, attribute } => {
            Some(format!("{}, which may change with `{id}`", reference(id, Some(attribute))))
        }
    }
}

fn reference(id: &str, attribute: Option<&str>) -> String {
    match attribute {
        Some(attribute) => format!("`{id}.{attribute}`"),
        None => format!("`{id}`"),
    }
}

/// What decides: a clause that begins with "if".
pub(super) fn deciding(deciding: &[Deciding]) -> Option<String> {
    let clause = |deciding: &Deciding| match deciding {
        Deciding::Service(clause) => (*clause).to_owned(),
        Deciding::Default { parameter } => format!("if the stack has the default of parameter `{parameter}`"),
        Deciding::Parameter { parameter, unless: Some(value) } => match one_line(value) {
            Some(value) => format!("if the stack's value of parameter `{parameter}` is not `{value}`"),
            None => format!("if the stack's value of parameter `{parameter}` is another one"),
        },
        Deciding::Parameter { parameter, unless: None } => {
            format!("if the stack's value of parameter `{parameter}` makes a difference")
        }
        Deciding::Condition { condition, holds: true } => format!("if condition `{condition}` holds"),
        Deciding::Condition { condition, holds: false } => format!("if condition `{condition}` does not hold"),
        Deciding::Attribute { id, attribute } => {
            format!("if the value of {} is another one", reference(id, attribute.as_deref()))
        }
        Deciding::Deployment { function } => format!("if `{function}` gives another value"),
    };
    let mut clauses: Vec<String> = Vec::new();
    for clause in deciding.iter().map(clause) {
        if !clauses.contains(&clause) {
            clauses.push(clause);
        }
    }
    (!clauses.is_empty()).then(|| clauses.join(" and "))
}

/// What follows from a change, which may not happen.
pub(super) fn consequence(consequence: &Consequence, is_certain: bool) -> String {
    let (is, fails) = if is_certain { ("is", "fails") } else { ("would be", "would fail") };
    match consequence {
        Consequence::Changes { section, id, outcome: happens } => match happens {
            Some(happens) => format!("{} `{id}` refers to it: {}", noun(*section), outcome(*happens)),
            None => format!("{} `{id}` gets another value", noun(*section)),
        },
        Consequence::NameTaken { property, name } => {
            let name = one_line(name).unwrap_or_else(|| "..".to_owned());
            format!(
                "the replacement {fails}: the name `{name}` of `{property}` is taken until the old resource is deleted; \
                 change the name, or leave it out"
            )
        }
        Consequence::DeletedFirst => format!("the old resource {is} deleted before the new one is created"),
        Consequence::DataLost => format!("its data {is} lost; `DeletionPolicy` and `UpdateReplacePolicy` can keep it"),
        Consequence::Snapshot => format!("a snapshot of its data {is} made before"),
        Consequence::MustBeEmpty => format!("the deletion {fails} unless it is empty"),
        Consequence::Kept { policy } => format!("the old resource stays in the account, by its `{policy}`"),
        Consequence::Unprotected { policy } => format!("`{policy}` no longer keeps its data"),
        Consequence::ExportRemoved { name } => {
            format!("stacks that import `{}` make the update fail", one_line(name).unwrap_or_else(|| "..".to_owned()))
        }
        Consequence::ExportChanged { name } => format!(
            "the update fails if a stack imports `{}`: the value of an export in use cannot change",
            one_line(name).unwrap_or_else(|| "..".to_owned())
        ),
        Consequence::NeedsValue => "the update has to give it a value".to_owned(),
        Consequence::Narrowed => "the value that the stack has may be refused".to_owned(),
        Consequence::TypeChange => {
            "the update fails: a logical ID cannot become another type; use another logical ID".to_owned()
        }
    }
}

/// Whether a consequence is one that somebody has to know before.
pub(super) fn is_warning(consequence: &Consequence) -> bool {
    !matches!(consequence, Consequence::Changes { .. } | Consequence::Snapshot | Consequence::Kept { .. })
}

/// What a broadened statement is called.
pub(super) fn broadened(broadening: Broadening) -> &'static str {
    match broadening {
        Broadening::No => "",
        Broadening::Unknown => "may be broadened",
        Broadening::Yes => "broadened",
    }
}
