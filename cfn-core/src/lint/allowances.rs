//! Applies levels and allowances to what was found, and reports the allowances that nothing needs.

use std::collections::HashMap;

use super::decisions::Decisions;
use super::facts::context::{Context, Scope};
use super::finding::Finding;
use super::known::{Known, Subject};
use super::levels::NestedLevels;
use super::lint::{Level, Lint};
use super::schema::validator::{Role, Validator};
use crate::model::{Allowance, Declaration, NodeId, Template};

/// Gives each finding its level and leaves out what is allowed; adds what is wrong with names of lints.
///
/// With the whole template at hand every lint has said all that it has to say, and an allowance that is not needed yet
/// will not be, unless a macro needs it, which sees the declaration alone: `found_alone` is what it finds.
pub(crate) fn apply<'l>(
    context: &Context<'_>,
    (known, validator): (&'l Known, &Validator),
    (levels, decisions): (&'l NestedLevels, Decisions<'l>),
    found_alone: &dyn Fn(&Declaration) -> Vec<Finding>,
    found: &mut Vec<Finding>,
) {
    let mut applied = Applied::new(context, known, (levels, decisions));
    if let Some(lint) = validator.role(Role::UnknownAllowance) {
        applied.report_unknown(lint, found);
    }
    found.retain_mut(|finding| {
        let declaration = applied.declaration_of(finding);
        applied.keeps(finding, declaration, levels.layer(declaration))
    });
    // Those of settings have a layer of their own.
    found.append(&mut applied.of_settings);
    if let Some(lint) = validator.role(Role::UnneededAllowance).filter(|_| context.scope == Scope::Template) {
        applied.need_alone(found_alone);
        applied.report_unneeded(lint, found);
    }
}

/// The level that a lint has in each declaration, with the allowances there.
pub(crate) fn levels_in(
    template: &Template,
    known: &Known,
    (levels, decisions): (&NestedLevels, &Decisions<'_>),
    lint: &'static Lint,
) -> Vec<Level> {
    let Some(number) = known.number(lint.id) else { return vec![lint.level; template.declarations.len()] };
    let declarations = template.declarations.iter().enumerate();
    let level = declarations.map(|(index, declaration)| {
        let level = decisions.decide(levels.layer(Some(index)), number).level;
        let mut subjects = declaration.allowances.iter().filter_map(|allowance| known.subject(&allowance.lint));
        let is_allowed = subjects.any(|subject| covers(subject, number, lint, level).is_some());
        if is_allowed { Level::Allow } else { level }
    });
    level.collect()
}

/// How near what is allowed is to a lint: 0 for the lint itself, more for its group and for what warns.
fn covers(allowed: Subject, number: usize, lint: &Lint, level: Level) -> Option<u8> {
    match allowed {
        Subject::Lint(allowed) => (allowed == number).then_some(0),
        Subject::Group(group) => (group == lint.group).then_some(1),
        Subject::Warnings => (level == Level::Warn).then_some(2),
    }
}

/// An allowance of a declaration.
struct Allowed<'a> {
    allowance: &'a Allowance,
    /// None if the name is unknown or is not that of a lint.
    subject: Option<Subject>,
    declaration: usize,
    is_needed: bool,
}

struct Applied<'c, 'a> {
    context: &'c Context<'a>,
    known: &'c Known,
    levels: &'c NestedLevels,
    decisions: Decisions<'c>,
    /// In the order of the declarations.
    allowed: Vec<Allowed<'a>>,
    /// Whether each setting has allowed something.
    is_needed: Vec<bool>,
    by_name: HashMap<&'a str, Vec<usize>>,
    /// What is wrong with settings.
    of_settings: Vec<Finding>,
}

impl<'c, 'a> Applied<'c, 'a> {
    fn new(context: &'c Context<'a>, known: &'c Known, (levels, decisions): (&'c NestedLevels, Decisions<'c>)) -> Self {
        let mut allowed = Vec::new();
        let mut by_name: HashMap<&str, Vec<usize>> = HashMap::new();
        for (index, declaration) in context.template.declarations.iter().enumerate() {
            allowed.extend(declaration.allowances.iter().map(|allowance| Allowed {
                allowance,
                subject: known.subject(&allowance.lint),
                declaration: index,
                is_needed: false,
            }));
        }
        if !(allowed.is_empty() && decisions.settings.is_empty()) {
            for (index, declaration) in context.template.declarations.iter().enumerate() {
                by_name.entry(&declaration.name.name).or_default().push(index);
            }
        }
        let is_needed = vec![false; decisions.settings.len()];
        Self { context, known, levels, decisions, allowed, is_needed, by_name, of_settings: Vec::new() }
    }

    /// The declaration that a finding belongs to. Of several of one name in different sections it is the last one that
    /// begins before the place of the finding.
    fn declaration_of(&self, finding: &Finding) -> Option<usize> {
        let named = self.by_name.get(finding.declaration.as_str())?;
        let begins = |index: usize| self.context.template.declarations[index].name.id;
        let before = named.iter().filter(|index| begins(**index) <= finding.at);
        before.max_by_key(|index| begins(**index)).or(named.first()).copied()
    }

    /// Gives the finding its level; false if it is allowed.
    fn keeps(&mut self, finding: &mut Finding, declaration: Option<usize>, layer: usize) -> bool {
        let Some(number) = self.known.number(finding.lint.id) else { return true };
        let decided = self.decisions.decide(layer, number);
        if let Some(index) = declaration.and_then(|index| self.allowance_of(index, number, finding.lint, decided.level))
        {
            self.allowed[index].is_needed = true;
            return false;
        }
        finding.level = decided.level;
        if decided.level == Level::Allow {
            decided.by.into_iter().for_each(|setting| self.is_needed[setting] = true);
            return false;
        }
        true
    }

    /// Marks the allowances that are needed where a declaration is checked alone.
    fn need_alone(&mut self, found_alone: &dyn Fn(&Declaration) -> Vec<Finding>) {
        let mut declarations: Vec<usize> =
            self.allowed.iter().filter(|allowed| !allowed.is_needed).map(|allowed| allowed.declaration).collect();
        declarations.dedup();
        for declaration in declarations {
            for finding in found_alone(&self.context.template.declarations[declaration]) {
                let number = self.known.number(finding.lint.id);
                let allowance =
                    number.and_then(|number| self.allowance_of(declaration, number, finding.lint, finding.level));
                allowance.into_iter().for_each(|index| self.allowed[index].is_needed = true);
            }
        }
    }

    /// The allowance of a declaration that covers a lint: of the lint itself, else of its group, else of what warns.
    fn allowance_of(&self, declaration: usize, number: usize, lint: &Lint, level: Level) -> Option<usize> {
        let first = self.allowed.partition_point(|allowed| allowed.declaration < declaration);
        let own = self.allowed[first..].iter().take_while(|allowed| allowed.declaration == declaration);
        let covering = own
            .zip(first..)
            .filter_map(|(allowed, index)| Some((covers(allowed.subject?, number, lint, level)?, index)));
        covering.min().map(|(_, index)| index)
    }

    /// Reports names that neither a lint nor a group has.
    fn report_unknown(&mut self, lint: &'static Lint, found: &mut Vec<Finding>) {
        let is_known = |name: &str| self.levels.is_accepted(name);
        for allowed in self.allowed.iter().filter(|allowed| allowed.subject.is_none()) {
            let name = allowed.allowance.lint.as_str();
            if !self.known.is_addition(name) && !is_known(name) {
                let declaration = &self.context.template.declarations[allowed.declaration].name.name;
                let message = self.known.unknown(name).to_string();
                found.push(Finding::of(lint, allowed.allowance.id, declaration, message));
            }
        }
        let mut unknown = Vec::new();
        for placed in self.decisions.settings.iter().filter(|placed| placed.subject.is_none()) {
            let name = placed.setting.name.as_str();
            let message = match self.known.is_addition(name) {
                true => format!("`{name}` is not a lint; allow it on the resource"),
                false if is_known(name) => continue,
                false => self.known.unknown(name).to_string(),
            };
            unknown.push((Finding::of(lint, placed.setting.at, "", message), placed.layer));
        }
        for (mut finding, layer) in unknown {
            if self.keeps(&mut finding, None, layer) {
                self.of_settings.push(finding);
            }
        }
    }

    /// Reports the allowances that have allowed nothing, of lints that were run. Those that may allow just that come last: each report of
    /// another one may need them.
    fn report_unneeded(&mut self, lint: &'static Lint, found: &mut Vec<Finding>) {
        let number = self.known.number(lint.id);
        let covers = |subject: Subject| match subject {
            Subject::Lint(allowed) => Some(allowed) == number,
            Subject::Group(group) => group == lint.group,
            Subject::Warnings => true,
        };
        let can_tell = |applied: &Self, subject| {
            applied.decisions.was_run(applied.known, subject) && !applied.known.is_across(subject)
        };
        for is_last in [false, true] {
            for index in 0..self.allowed.len() {
                let Allowed { allowance, subject, declaration, is_needed } = self.allowed[index];
                if is_needed || subject.is_none_or(|it| covers(it) != is_last || !can_tell(self, it)) {
                    continue;
                }
                let name = &self.context.template.declarations[declaration].name.name;
                let mut finding = Finding::of(lint, allowance.id, name, unneeded(&allowance.lint));
                let layer = self.levels.layer(Some(declaration));
                let kept = match is_last {
                    true => self.keeps_always(&mut finding, layer),
                    false => self.keeps(&mut finding, Some(declaration), layer),
                };
                found.extend(kept.then_some(finding));
            }
            for index in 0..self.decisions.settings.len() {
                let placed = &self.decisions.settings[index];
                // What is set for several templates at once may be needed in another one.
                let has_place = placed.setting.at != NodeId::default();
                let is_allowance = placed.setting.level == Level::Allow && !self.is_needed[index];
                if !is_allowance
                    || !has_place
                    || placed.subject.is_none_or(|it| covers(it) != is_last || !can_tell(self, it))
                {
                    continue;
                }
                let layer = placed.layer;
                let mut finding = Finding::of(lint, placed.setting.at, "", unneeded(&placed.setting.name));
                let kept = match is_last {
                    true => self.keeps_always(&mut finding, layer),
                    false => self.keeps(&mut finding, None, layer),
                };
                found.extend(kept.then_some(finding));
            }
        }
    }

    /// Gives the finding its level, which is at least that of a warning: it is about what would allow it.
    fn keeps_always(&self, finding: &mut Finding, layer: usize) -> bool {
        let decided = self.known.number(finding.lint.id).map(|number| self.decisions.decide(layer, number).level);
        finding.level = decided.unwrap_or(finding.level).max(Level::Warn);
        true
    }
}

fn unneeded(name: &str) -> String {
    format!("unneeded allowance of `{name}`; remove it")
}

#[cfg(test)]
mod tests;
