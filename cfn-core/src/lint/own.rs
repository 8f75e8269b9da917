//! A user's own lints: which of them can be run beside those of this crate.

use super::additions::ADDITIONS;
use super::check::{Check, Declared};
use super::known::WARNINGS;
use super::lint::Group;
use super::registry::{self, LINTS};
use super::run::Lints;

impl Lints {
    /// The lints of this crate.
    pub fn of_this_crate() -> &'static Lints {
        &LINTS
    }

    /// The lints of this crate, and a user's own. Of those that [`refusal`] has something to say of, none may be among
    /// them.
    pub fn with(own: &[&'static Declared]) -> Lints {
        registry::with(own)
    }

    /// Whether the name is that of a lint that is not one of this crate.
    pub fn is_own(&self, name: &str) -> bool {
        LINTS.known.number(name).is_none() && self.known.number(name).is_some()
    }
}

/// Words that no lint can have for its ID: `reason` is an argument of `allow`, and the others cannot be the name of a
/// macro, as which rustc shows a warning.
const RESERVED: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod",
    "move", "mut", "override", "priv", "pub", "reason", "ref", "return", "self", "static", "struct", "super", "trait",
    "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Why a lint cannot be added to those of this crate and to the user's `others`.
pub fn refusal(lint: &Declared, others: &[&'static Declared]) -> Option<String> {
    let id = lint.lint.id;
    let is_letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    if !id.starts_with(|first: char| first.is_ascii_lowercase()) || !id.bytes().all(is_letter) || RESERVED.contains(&id)
    {
        return Some(format!("invalid lint ID `{id}`; use snake case, such as `owner_tag`"));
    }
    if Group::from_name(id).is_some() || id == WARNINGS {
        return Some(format!("lint ID `{id}` is the name of a group of lints; choose another ID"));
    }
    if registry::lint(id).is_some() || ADDITIONS.iter().any(|addition| addition.id == id) {
        return Some(format!("lint ID `{id}` is taken by `cfn::{id}`; choose another ID"));
    }
    if others.iter().any(|other| other.lint.id == id) {
        return Some(format!("duplicate lint ID `{id}`; give one of the lints another ID, or add the lint once"));
    }
    if matches!(lint.check, Check::Engine(_) | Check::Package) {
        return Some(format!("lint `{id}` has no function; use `Check::Resource` or another check with a function"));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::check::declare_lint;
    use crate::lint::facts::context::Context;
    use crate::lint::finding::Findings;
    use crate::lint::levels::NestedLevels;
    use crate::lint::{Scope, testing};

    fn nothing<'a>(_: &Context<'a>, _: &mut Findings) {}

    macro_rules! lints {
        ($($name:ident = $id:literal)*) => {$(
            declare_lint! {
                /// None.
                $name = $id, Custom, Warn, "none", Check::Template(nothing)
            }
        )*};
    }

    lints! {
        OWN = "own"
        CAPITAL = "ownerTag"
        NUMBER = "1st"
        EMPTY = ""
        KEYWORD = "type"
        GROUP = "policy"
        ALL_WARNINGS = "warnings"
        TAKEN = "broad_action"
        ADDITION = "deployment_id"
    }

    #[test]
    fn an_id_is_free_and_can_be_written() {
        assert_eq!(refusal(&OWN, &[]), None);
        let taken = "lint ID `broad_action` is taken by `cfn::broad_action`; choose another ID";
        let duplicate = "duplicate lint ID `own`; give one of the lints another ID, or add the lint once";
        assert_eq!(refusal(&TAKEN, &[]).as_deref(), Some(taken));
        assert_eq!(refusal(&OWN, &[&OWN]).as_deref(), Some(duplicate));
        for lint in [&CAPITAL, &NUMBER, &EMPTY, &KEYWORD] {
            assert!(refusal(lint, &[]).is_some_and(|message| message.starts_with("invalid lint ID")), "{lint:?}");
        }
        for lint in [&GROUP, &ALL_WARNINGS, &ADDITION] {
            assert!(refusal(lint, &[]).is_some(), "{lint:?}");
        }
    }

    fn topics<'a>(context: &Context<'a>, findings: &mut Findings) {
        for topic in context.index().of_type("AWS::SNS::Topic") {
            findings.report_in(topic.name(), topic.declaration.name.id, "a topic");
        }
    }

    declare_lint! {
        /// Topics are out of fashion.
        TOPIC = "topic", Custom, Deny, "topic", Check::Template(topics)
    }

    #[test]
    fn an_own_lint_runs_beside_the_others() {
        let template =
            testing::template("Resources:\n  T:\n    Type: AWS::SNS::Topic\n  U:\n    Type: AWS::SNS::Topik\n");
        let lints = Lints::with(&[&TOPIC]);
        let found = lints.check(&template, Scope::Template, &NestedLevels::default());
        let ids: Vec<_> = found.iter().map(|finding| finding.lint.id).collect();
        assert_eq!(ids, ["topic", "unknown_type"]);
        assert!(lints.is_own("topic") && !lints.is_own("unknown_type") && !lints.is_own("nothing"));
        assert!(lints.levels([("topic", crate::lint::Level::Warn)]).is_ok());
    }
}
