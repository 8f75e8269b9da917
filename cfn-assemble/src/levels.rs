//! The levels that hold in a template: those of the build script, of the stack and of its groups.

use cfn_core::lint::{Level, Lints, NestedLevels, Setting};
use cfn_core::model::{NodeId, NodeIds};
use cfn_core::verdict::{Place, shown_lint};

use crate::caller::Caller;
use crate::collect::Collected;
use crate::finding::Origin;
use crate::settings::{Set, Settings};

/// Who has set a level.
pub(crate) enum SetBy<'c> {
    Script(Caller),
    /// A stack or a group, at the name in its attribute.
    Stack(&'c Origin, Place),
}

/// Nested levels, and where each was set.
pub(crate) struct StackLevels<'c> {
    pub(crate) nested: NestedLevels,
    /// By ascending IDs.
    set: Vec<(NodeId, SetBy<'c>)>,
}

impl<'c> StackLevels<'c> {
    /// `ids` go on after the nodes of the template.
    pub(crate) fn of(collected: &'c Collected, settings: &Settings, ids: &mut NodeIds) -> StackLevels<'c> {
        let mut levels = StackLevels { nested: NestedLevels::default(), set: Vec::new() };
        let of_script = settings.levels.iter().map(|Set { name, level, caller, .. }| {
            let at = ids.next();
            levels.set.push((at, SetBy::Script(*caller)));
            Setting { at, name: name.clone(), level: *level }
        });
        let of_script = last_of_each_name(of_script.collect());
        levels.nested.add(None, of_script);
        for group in &collected.groups {
            let of_group = group.origin.entry.settings().map(|(name, level)| {
                let at = ids.next();
                levels.set.push((at, SetBy::Stack(&group.origin, Place::Allowance(name.to_owned()))));
                Setting { at, name: name.to_owned(), level }
            });
            let of_group = of_group.collect();
            levels.nested.add(Some(group.outer.map_or(SCRIPT, of)), of_group);
        }
        collected.parts.iter().for_each(|part| levels.nested.declaration(of(part.group)));
        settings.elsewhere.iter().for_each(|name| levels.nested.accept(name.as_str()));
        levels
    }

    /// Who has set the level that is written at a node.
    pub(crate) fn set_by(&self, at: NodeId) -> Option<&SetBy<'c>> {
        self.set.binary_search_by_key(&at, |(id, _)| *id).ok().map(|index| &self.set[index].1)
    }
}

/// The place of the build script among the nested levels, whose first one it is.
const SCRIPT: usize = 0;

/// The place of a group.
fn of(group: usize) -> usize {
    group + 1
}

fn last_of_each_name(settings: Vec<Setting>) -> Vec<Setting> {
    let mut last: Vec<Setting> = Vec::with_capacity(settings.len());
    for setting in settings {
        last.retain(|earlier| earlier.name != setting.name);
        last.push(setting);
    }
    last
}

/// What is allowed for more than one entry, as lines of the comment above the template.
pub(crate) fn comment(collected: &Collected, settings: &Settings, lints: &Lints) -> Vec<String> {
    let line = |place: &str, name: &str, reason: &str| {
        format!("Allowed in {place}: {}, because {reason}", shown_lint(name, lints.is_own(name)))
    };
    let whole = "the whole stack";
    let of_script = settings.levels.iter().filter(|set| set.level == Level::Allow);
    let mut lines: Vec<String> =
        of_script.map(|set| line(whole, &set.name, set.reason.as_deref().unwrap_or_default())).collect();
    for group in &collected.groups {
        let entry = &group.origin.entry;
        let place = if group.outer.is_none() { whole.to_owned() } else { format!("group {}", entry.name) };
        lines.extend(entry.allowances.iter().map(|(name, reason)| line(&place, name, reason)));
    }
    lines
}
