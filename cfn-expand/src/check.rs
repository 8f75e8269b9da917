//! What is wrong with a struct, beyond what cannot be read.
//!
//! A stack is checked once, when the build script runs: while it is compiled, the macros check nothing. The library is
//! compiled next, and the macros show what was found. Where no build script has checked a struct (a crate of shared
//! groups, a documentation test, an editor), the macro runs the lints of a declaration itself.

use std::env;
use std::sync::LazyLock;

use cfn_core::entry::{Entry, Kind, hash};
use cfn_core::lint::{Lints, NestedLevels, Scope, Setting};
use cfn_core::model::{Allowance, Declaration, Hole, Key, Node, NodeId, NodeIds, Template, Value};
use cfn_core::verdict::{Finding, Place};
use cfn_core::yaml::{self, mark};

use crate::host::Host;
use crate::verdicts;

/// What was found in the struct of that text.
pub(crate) fn findings(text: &str) -> Vec<Finding> {
    if is_build_script() {
        return Vec::new();
    }
    verdicts::findings(hash(text)).unwrap_or_else(|| own_findings(&Entry::read(text)))
}

/// Whether a build script is compiled, which checks its structs when it runs.
pub(crate) fn is_build_script() -> bool {
    static IS_BUILD_SCRIPT: LazyLock<bool> = LazyLock::new(|| {
        Host::current() != Host::RustAnalyzer
            && env::var("CARGO_CRATE_NAME").is_ok_and(|name| name.starts_with("build_script_"))
    });
    *IS_BUILD_SCRIPT
}

/// What the lints of a declaration find.
fn own_findings(entry: &Entry<'_>) -> Vec<Finding> {
    let mut ids = NodeIds::default();
    let node = yaml::read_marked(entry.yaml, &mut ids, &mut Written);
    let Ok(Node { value: Value::Object(mut members), .. }) = node else { return Vec::new() };
    let mut template = Template::default();
    match entry.kind {
        Some(Kind::Entry(section)) => {
            let Some(member) = members.pop() else { return Vec::new() };
            let allowances = entry.allowances.iter().map(|(lint, reason)| Allowance {
                id: ids.next(),
                lint: (*lint).to_owned(),
                reason: (*reason).to_owned(),
            });
            let id = entry.id.map(|id| mark::shown(id, &mark::last_segment));
            let name = Key { id: member.key.id, name: id.unwrap_or(member.key.name) };
            let allowances = allowances.collect();
            template.declarations.push(Declaration { section, name, body: member.value, allowances });
        }
        _ => template.members = members,
    }
    let levels = levels(entry, &mut ids);
    let place = |at| match template.declarations.first() {
        Some(declaration) => Place::in_declaration(declaration, at),
        None => {
            let set = levels.set.iter().find(|(id, _)| *id == at).map(|(_, name)| (*name).to_owned());
            set.map(Place::Allowance).or_else(|| Place::in_members(&template.members, at))
        }
    };
    let found = Lints::of_this_crate().check(&template, Scope::Declaration, &levels.nested).into_iter();
    found
        .map(|found| Finding {
            level: found.level,
            lint: found.lint.id.to_owned(),
            is_own: false,
            place: place(found.at).unwrap_or_default(),
            message: found.message,
        })
        .collect()
}

/// The levels that a stack sets, and where each is written.
#[derive(Default)]
struct StackLevels<'t> {
    nested: NestedLevels,
    set: Vec<(NodeId, &'t str)>,
}

/// The levels that a struct sets, of which those of a declaration are in its model. The package's own lints may be named.
fn levels<'t>(entry: &Entry<'t>, ids: &mut NodeIds) -> StackLevels<'t> {
    let mut levels = StackLevels::default();
    if entry.settings().next().is_none() {
        return levels;
    }
    verdicts::own_lints().into_iter().for_each(|lint| levels.nested.accept(lint.id));
    if entry.kind == Some(Kind::Stack) {
        let settings = entry.settings().map(|(name, level)| {
            let at = ids.next();
            levels.set.push((at, name));
            Setting { at, name: name.to_owned(), level }
        });
        let settings = settings.collect();
        levels.nested.add(None, settings);
    }
    levels
}

/// Fills marks as far as the struct itself shows their values.
struct Written;

impl mark::Fill for Written {
    fn reference(&mut self, name: &str, _: NodeId) -> Option<String> {
        Some(mark::last_segment(name))
    }

    fn value(&mut self, number: usize) -> Option<Value> {
        Some(Value::Hole(Hole::Value(number)))
    }
}
