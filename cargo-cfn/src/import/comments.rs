//! Which comment belongs to which key or value.

use std::collections::BTreeMap;

use cfn_core::model::NodeId;
use cfn_core::yaml::{Comment, Positions, comments};

/// The comments of a template by their lines. Each is taken once, by the first that asks for it.
#[derive(Debug, Default)]
pub(crate) struct Comments<'s> {
    alone: BTreeMap<usize, String>,
    after: BTreeMap<usize, String>,
    positions: Option<&'s Positions>,
    /// The last line that has been passed.
    passed: usize,
}

impl<'s> Comments<'s> {
    pub(crate) fn new(text: &str, positions: &'s Positions) -> Self {
        let mut found = Self { positions: Some(positions), ..Self::default() };
        for Comment { line, text, is_alone, .. } in comments(text) {
            let comments = if is_alone { &mut found.alone } else { &mut found.after };
            comments.insert(line, text);
        }
        found
    }

    fn line(&self, at: NodeId) -> usize {
        self.positions.map_or(0, |positions| positions.of(at).line)
    }

    /// Passes a place.
    pub(crate) fn pass(&mut self, at: NodeId) {
        self.passed = self.passed.max(self.line(at));
    }

    /// The comments between a place and the last one that has been passed: those within a value that has no room for
    /// them.
    pub(crate) fn take_passed(&mut self, at: NodeId) -> Vec<String> {
        let lines = self.line(at)..=self.passed;
        let mut taken = Vec::new();
        for comments in [&mut self.alone, &mut self.after] {
            let found: Vec<usize> = comments.range(lines.clone()).map(|(line, _)| *line).collect();
            taken.extend(found.into_iter().filter_map(|line| Some((line, comments.remove(&line)?))));
        }
        taken.sort();
        taken.into_iter().map(|(_, comment)| comment).collect()
    }

    /// The comments above a place that nobody has taken yet, and those that stand after it in its line.
    pub(crate) fn take(&mut self, at: NodeId) -> Vec<String> {
        self.pass(at);
        let line = self.line(at);
        let later = self.alone.split_off(&line);
        let above = std::mem::replace(&mut self.alone, later);
        above.into_values().chain(self.after.remove(&line)).collect()
    }

    /// The comments that nobody has taken.
    pub(crate) fn rest(&mut self) -> Vec<String> {
        let mut all = std::mem::take(&mut self.alone);
        all.append(&mut std::mem::take(&mut self.after));
        all.into_values().collect()
    }
}
