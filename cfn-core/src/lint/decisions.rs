//! What follows from nested levels: a table of all lints for each place that sets some, made once.

use super::known::{Known, Subject};
use super::levels::{NestedLevels, Setting};
use super::lint::{Level, Lint};

/// A level, and which setting has decided it; none for the level that a lint has by itself.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Decision {
    pub(crate) level: Level,
    pub(crate) by: Option<usize>,
}

/// The levels of all lints in one place.
#[derive(Clone, Debug)]
struct Table {
    /// By the number of the lint.
    of_lints: Vec<Decision>,
    warnings: Option<Decision>,
}

/// A setting, what it is about, and the layer that it belongs to.
#[derive(Debug)]
pub(crate) struct Placed<'n> {
    pub(crate) setting: &'n Setting,
    /// None if the name is unknown.
    pub(crate) subject: Option<Subject>,
    pub(crate) layer: usize,
}

/// The levels of all lints, for each layer.
#[derive(Debug)]
pub(crate) struct Decisions<'n> {
    known: &'n Known,
    tables: Vec<Table>,
    /// The number of the table of each layer. A layer without settings has that of the layer around it; none means the
    /// levels that the lints have by themselves.
    of_layers: Vec<Option<usize>>,
    pub(crate) settings: Vec<Placed<'n>>,
}

/// The level that a lint has by itself.
fn by_itself(lint: &Lint) -> Decision {
    Decision { level: lint.level, by: None }
}

impl<'n> Decisions<'n> {
    pub(crate) fn new(known: &'n Known, levels: &'n NestedLevels) -> Self {
        let mut decisions = Self { known, tables: Vec::new(), of_layers: Vec::new(), settings: Vec::new() };
        for layer in levels.layers() {
            let outer = layer.outer.and_then(|outer| decisions.of_layers[outer]);
            decisions.add(outer, &layer.settings);
        }
        decisions
    }

    fn add(&mut self, outer: Option<usize>, settings: &'n [Setting]) {
        let known = self.known;
        let layer = self.of_layers.len();
        if settings.is_empty() {
            self.of_layers.push(outer);
            return;
        }
        let mut table = match outer {
            Some(outer) => self.tables[outer].clone(),
            None => Table { of_lints: known.lints().iter().map(|lint| by_itself(lint)).collect(), warnings: None },
        };
        let first = self.settings.len();
        let placed = |setting: &'n Setting| Placed { setting, subject: known.subject(&setting.name), layer };
        self.settings.extend(settings.iter().map(placed));
        let new = || self.settings[first..].iter().zip(first..);
        let decision = |placed: &Placed<'_>, by| Decision { level: placed.setting.level, by: Some(by) };
        for (placed, by) in new() {
            match placed.subject {
                Some(Subject::Group(group)) => {
                    let lints = known.lints().iter().zip(&mut table.of_lints);
                    let of_group = lints.filter(|(lint, _)| lint.group == group);
                    of_group.for_each(|(_, decided)| *decided = decision(placed, by));
                }
                Some(Subject::Warnings) => table.warnings = Some(decision(placed, by)),
                Some(Subject::Lint(_)) | None => {}
            }
        }
        for (placed, by) in new() {
            if let Some(Subject::Lint(number)) = placed.subject {
                table.of_lints[number] = decision(placed, by);
            }
        }
        self.of_layers.push(Some(self.tables.len()));
        self.tables.push(table);
    }

    /// Whether a lint may report something anywhere.
    pub(crate) fn is_enabled(&self, lint: usize) -> bool {
        self.known.lints()[lint].level != Level::Allow
            || self.tables.iter().any(|table| table.of_lints[lint].level != Level::Allow)
    }

    /// Whether any lint of a subject may report something. The others are not run.
    pub(crate) fn was_run(&self, known: &Known, subject: Subject) -> bool {
        match subject {
            Subject::Lint(lint) => self.is_enabled(lint),
            Subject::Group(group) => {
                known.lints().iter().zip(0..).any(|(lint, number)| lint.group == group && self.is_enabled(number))
            }
            Subject::Warnings => true,
        }
    }

    /// The level of a lint in a layer.
    pub(crate) fn decide(&self, layer: usize, lint: usize) -> Decision {
        let Some(table) = self.of_layers.get(layer).copied().flatten() else {
            return by_itself(self.known.lints()[lint]);
        };
        let table = &self.tables[table];
        match (table.of_lints[lint], table.warnings) {
            (Decision { level: Level::Warn, .. }, Some(warnings)) => warnings,
            (decided, _) => decided,
        }
    }
}
