//! What is wrong with a struct, beyond what cannot be read.
//!
//! A stack is checked once, when the build script runs: while it is compiled, the macros check nothing. The library is
//! compiled next, and the macros show what was found. Where no build script has checked a struct (a crate of shared
//! groups, a documentation test, an editor), the macro runs the lints of a declaration itself.

use std::env;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use cfn_core::entry::{Entry, Identity, Kind};
use cfn_core::lint::across::UNLISTED_STRUCT;
use cfn_core::lint::{Level, Lints, NestedLevels, Scope, Setting};
use cfn_core::loops::{self, Items, Looped};
use cfn_core::model::{Allowance, Declaration, Hole, Key, Member, Node, NodeId, NodeIds, Template, Value};
use cfn_core::verdict::{Finding, Place};
use cfn_core::yaml::{self, mark};

use crate::host::Host;
use crate::verdicts;

/// What the checks say of a struct.
#[derive(Default)]
pub(crate) struct Checked {
    pub(crate) findings: Vec<Finding>,
    /// The warning that no stack of the package has the struct.
    pub(crate) unlisted: Option<Finding>,
}

/// What the checks say of the struct of that text.
pub(crate) fn checked(text: &str) -> Checked {
    if is_build_script() {
        return Checked::default();
    }
    let identity = Identity::of(text);
    Checked {
        findings: verdicts::findings(identity).unwrap_or_else(|| own_findings(&Entry::read(text))),
        unlisted: if is_library() && verdicts::is_unlisted(identity) { unlisted(&Entry::read(text)) } else { None },
    }
}

/// The warning that no stack has a struct, unless it is allowed.
fn unlisted(entry: &Entry<'_>) -> Option<Finding> {
    if entry.allowances.iter().any(|(lint, _)| *lint == UNLISTED_STRUCT.lint.id) {
        return None;
    }
    let name = entry.name;
    let message = match entry.kind {
        Some(Kind::Stack) => {
            format!(
                "stack `{name}` is not built; add `cfn::build::<{name}>(\"..\")` to the build script, or remove `{name}`"
            )
        }
        _ => format!("`{name}` is not part of any stack of the package; add it to one, or remove it"),
    };
    Some(Finding {
        level: Level::Warn,
        lint: UNLISTED_STRUCT.lint.id.to_owned(),
        is_own: false,
        place: Place::Name,
        message,
    })
}

/// Whether the library of the package is compiled, or a program of it. Tests and examples have structs of their own.
fn is_library() -> bool {
    static IS_LIBRARY: LazyLock<bool> = LazyLock::new(|| {
        let is_test = || env::args().any(|argument| argument == "--test");
        let root = env::args().find(|argument| argument.ends_with(".rs")).unwrap_or_default();
        // Cargo names the file from the root of the workspace, where the compiler runs.
        let root = env::current_dir().unwrap_or_default().join(root);
        let package = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default();
        !is_build_script() && !is_test() && is_of_library(&root, Path::new(&package))
    });
    *IS_LIBRARY
}

/// Whether a target with this file is the library of the package or a program of it. The package itself may be in a folder
/// such as `examples`.
fn is_of_library(root: &Path, package: &Path) -> bool {
    let within = root.strip_prefix(package).unwrap_or(root);
    !within.iter().any(|step| ["examples", "tests", "benches"].iter().any(|folder| step == *folder))
}

/// Whether a build script is compiled, which checks its structs when it runs.
pub(crate) fn is_build_script() -> bool {
    static IS_BUILD_SCRIPT: LazyLock<bool> = LazyLock::new(|| {
        Host::current() != Host::RustAnalyzer
            && env::var("CARGO_CRATE_NAME").is_ok_and(|name| name.starts_with("build_script_"))
    });
    *IS_BUILD_SCRIPT
}

/// Whether a build script is compiled whose library says of each struct that no stack has it: rustc would say it of the
/// build script as well, and of fewer structs.
pub(crate) fn is_told_by_library() -> bool {
    static HAS_LIBRARY: LazyLock<bool> = LazyLock::new(|| {
        let package = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default();
        ["src/lib.rs", "src/main.rs"].iter().any(|root| package.join(root).is_file())
    });
    is_build_script() && *HAS_LIBRARY
}

/// What the lints of a declaration find. Of loops, in each of the entries that they make.
fn own_findings(entry: &Entry<'_>) -> Vec<Finding> {
    if entry.variables.is_empty() {
        return found(entry, &Vec::new());
    }
    let Some(looped) = read(entry, &mut NodeIds::default(), &mut Written(&[])).and_then(|read| looped(entry, read))
    else {
        return Vec::new();
    };
    let collections: Vec<_> = looped.loops.iter().map(|each| loops::items(&each.collection)).collect();
    let mut findings: Vec<Finding> = Vec::new();
    for items in loops::combinations(&entry.variables, &collections) {
        for finding in found(entry, &items) {
            let is_same = |other: &Finding| (&other.lint, &other.place) == (&finding.lint, &finding.place);
            if !findings.iter().any(is_same) {
                findings.push(finding);
            }
        }
    }
    findings
}

fn read(entry: &Entry<'_>, ids: &mut NodeIds, fill: &mut Written<'_>) -> Option<Vec<Member>> {
    match yaml::read_marked(entry.yaml, ids, fill) {
        Ok(Node { value: Value::Object(members), .. }) => Some(members),
        _ => None,
    }
}

fn looped(entry: &Entry<'_>, mut members: Vec<Member>) -> Option<Looped> {
    Looped::open(members.pop()?, entry.variables.len())
}

/// What the lints find in a declaration, or in the one that loops make with those items.
fn found(entry: &Entry<'_>, items: &Items<'_>) -> Vec<Finding> {
    let mut ids = NodeIds::default();
    let Some(mut members) = read(entry, &mut ids, &mut Written(items)) else { return Vec::new() };
    let mut template = Template::default();
    // The entry as it is written, whose nodes have the same places.
    let mut written = None;
    match entry.kind {
        Some(Kind::Entry(section)) => {
            let allowances = entry.allowances.iter().map(|(lint, reason)| Allowance {
                id: ids.next(),
                lint: (*lint).to_owned(),
                reason: (*reason).to_owned(),
            });
            let allowances: Vec<Allowance> = allowances.collect();
            let declaration = |name, body| Declaration { section, name, body, allowances: allowances.clone() };
            if entry.variables.is_empty() {
                let Some(member) = members.pop() else { return Vec::new() };
                let id = entry.id.map(|id| mark::shown(id, &mark::last_segment));
                let name = Key { id: member.key.id, name: id.unwrap_or(member.key.name) };
                template.declarations.push(declaration(name, member.value));
            } else {
                let Some(Looped { id: Key { id, name }, mut body, .. }) = looped(entry, members) else {
                    return Vec::new();
                };
                loops::substitute(&mut body, &entry.variables);
                let name = loops::logical_id(entry.looped_id.unwrap_or(&name), items);
                let name = mark::shown(&name, &mark::last_segment);
                template.declarations.push(declaration(Key { id, name }, body));
                let read = read(entry, &mut NodeIds::default(), &mut Written(&[]));
                written = read.and_then(|read| looped(entry, read));
            }
        }
        _ => template.members = members,
    }
    let levels = levels(entry, &mut ids);
    let place = |at| match template.declarations.first() {
        Some(declaration) => match &written {
            Some(looped) => looped.place_in(declaration, at),
            None => Place::in_declaration(declaration, at),
        },
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

/// Fills marks as far as the struct itself shows their values, and the variables of loops with those items; without items,
/// as they are written.
struct Written<'i>(&'i [(&'i str, Option<String>)]);

impl mark::Fill for Written<'_> {
    fn reference(&mut self, name: &str, _: NodeId) -> Option<String> {
        Some(mark::last_segment(name))
    }

    fn value(&mut self, number: usize) -> Option<Value> {
        Some(Value::Hole(Hole::Value(number)))
    }

    fn variable(&mut self, name: &str, in_text: bool) -> Option<Value> {
        if self.0.is_empty() { Some(loops::written(name, in_text)) } else { loops::item(self.0, name, in_text) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_in_a_folder_of_examples_has_a_library() {
        let is = |root: &str, package: &str| is_of_library(Path::new(root), Path::new(package));
        assert!(is("/srv/shop/src/lib.rs", "/srv/shop"));
        assert!(is("/srv/examples/shop/src/lib.rs", "/srv/examples/shop"));
        assert!(!is("/srv/shop/examples/small.rs", "/srv/shop"));
        assert!(!is("/srv/examples/shop/examples/small/main.rs", "/srv/examples/shop"));
        assert!(!is("/srv/shop/benches/speed.rs", "/srv/shop"));
    }
}
