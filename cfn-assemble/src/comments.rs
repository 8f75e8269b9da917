use std::collections::HashMap;

use cfn_core::lint::Lints;
use cfn_core::model::{Declaration, Section};
use cfn_core::verdict::shown_lint;

use crate::collect::Part;

/// The comment lines above each entry.
#[derive(Default)]
pub(crate) struct Comments(HashMap<(Section, String), Vec<String>>);

impl Comments {
    /// Adds the doc comment and the allowances of a part. Parameters and outputs have a `Description` instead of the
    /// former.
    pub(crate) fn add_part(&mut self, part: &Part, declaration: &Declaration, lints: &Lints) {
        let entry = &part.origin.entry;
        let is_described = matches!(part.section, Section::Parameters | Section::Outputs);
        if !is_described {
            entry.doc.iter().for_each(|line| self.add(declaration, (*line).to_owned()));
        }
        for (lint, reason) in &entry.allowances {
            let lint = shown_lint(lint, lints.is_own(lint));
            self.add(declaration, format!("Allowed: {lint}, because {reason}"));
        }
    }

    pub(crate) fn add(&mut self, declaration: &Declaration, line: String) {
        self.0.entry((declaration.section, declaration.name.name.clone())).or_default().push(line);
    }

    pub(crate) fn of(&self, declaration: &Declaration) -> Vec<String> {
        self.0.get(&(declaration.section, declaration.name.name.clone())).cloned().unwrap_or_default()
    }
}
