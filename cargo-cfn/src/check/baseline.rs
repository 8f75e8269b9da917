//! Findings that are known: they are counted instead of reported, so that an old repository can begin with new ones.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::findings::{Checked, Found};
use crate::outcome::Failure;

/// The form of the file.
const VERSION: u32 = 1;

/// How often each finding is known. A finding has no line here, so that it stays known where lines are added above it.
#[derive(Debug, Default)]
pub(crate) struct Baseline {
    left: BTreeMap<Entry, usize>,
    /// How many findings were known.
    pub(crate) known: usize,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct Entry {
    file: String,
    path: String,
    lint: String,
}

#[derive(Debug, Serialize, Deserialize)]
struct Counted {
    #[serde(flatten)]
    entry: Entry,
    count: usize,
}

#[derive(Debug, Serialize, Deserialize)]
struct File {
    version: u32,
    findings: Vec<Counted>,
}

impl Entry {
    fn of(file: &str, found: &Found) -> Self {
        Self { file: file.to_owned(), path: found.path.clone(), lint: found.lint.id.to_owned() }
    }
}

impl Baseline {
    /// The findings that a file lists.
    pub(crate) fn load(path: &Path) -> Result<Self, Failure> {
        let text = fs::read_to_string(path).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => {
                Failure(format!("no baseline {}; make it with `--update-baseline`", path.display()))
            }
            _ => Failure::of("read", path, &error),
        })?;
        let invalid = |reason: String| Failure(format!("invalid baseline {}: {reason}", path.display()));
        let file: File = serde_json::from_str(&text).map_err(|error| invalid(error.to_string()))?;
        if file.version != VERSION {
            return Err(invalid(format!("version {} is not supported, only {VERSION}", file.version)));
        }
        let left = file.findings.into_iter().map(|Counted { entry, count }| (entry, count)).collect();
        Ok(Self { left, known: 0 })
    }

    /// Leaves out the findings that are known.
    pub(crate) fn apply(&mut self, checked: &mut Checked) {
        let Ok(findings) = &mut checked.result else { return };
        findings.retain(|found| match self.left.get_mut(&Entry::of(&checked.name, found)) {
            Some(left) if *left > 0 => {
                *left -= 1;
                self.known += 1;
                false
            }
            _ => true,
        });
    }

    /// Adds the findings of a template.
    pub(crate) fn add(&mut self, checked: &Checked) {
        for found in checked.result.iter().flatten() {
            *self.left.entry(Entry::of(&checked.name, found)).or_default() += 1;
        }
    }

    /// Writes all findings that were added; returns how many.
    pub(crate) fn write(self, path: &Path) -> Result<usize, Failure> {
        let findings: Vec<_> = self.left.into_iter().map(|(entry, count)| Counted { entry, count }).collect();
        let total = findings.iter().map(|counted| counted.count).sum();
        let text = serde_json::to_string_pretty(&File { version: VERSION, findings }).map(|text| text + "\n");
        let text = text.map_err(|error| Failure(format!("cannot write {}: {error}", path.display())))?;
        // A half-written baseline would be worse than none.
        let temporary = path.with_extension("tmp");
        let written = fs::write(&temporary, text).and_then(|()| fs::rename(&temporary, path));
        written.map_err(|error| Failure::of("write", path, &error))?;
        Ok(total)
    }
}
