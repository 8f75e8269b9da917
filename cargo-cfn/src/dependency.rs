//! On which `cfn-rs` a crate depends.

use std::fs;
use std::path::{Path, PathBuf};

use crate::arguments::Dependency;
use crate::krate::absolute;
use crate::outcome::Failure;
use crate::terminal::Terminal;

impl Dependency {
    /// The folder of `cfn-rs`; none for the registry's.
    pub(crate) fn folder(&self) -> Result<Option<PathBuf>, Failure> {
        let Some(path) = &self.path else { return Ok(self.copy()) };
        let folder = absolute(path)?;
        if is_cfn(&folder) {
            return Ok(Some(folder));
        }
        let message = format!("{} is not the folder of the package `cfn-rs`", path.display());
        let inner = path.join("cfn");
        Err(Failure(if is_cfn(&inner) { format!("{message}; did you mean {}?", inner.display()) } else { message }))
    }

    /// The `cfn-rs` beside the source of this command, unless an argument says otherwise.
    fn copy(&self) -> Option<PathBuf> {
        if self.path.is_some() || self.registry { None } else { beside(Path::new(env!("CARGO_MANIFEST_DIR"))) }
    }

    /// Says that a crate depends on a folder that nobody has named.
    pub(crate) fn name_copy(&self, terminal: &Terminal) {
        if let Some(copy) = self.copy() {
            terminal.note(format!(
                "the crate depends on the `cfn-rs` in {}, from which this command was built; with `--registry`, it depends on the \
                 published one",
                copy.display()
            ));
        }
    }
}

/// The `cfn-rs` in the copy of the repository that a folder is in. The source of a command from the registry is in no copy.
fn beside(source: &Path) -> Option<PathBuf> {
    let cfn = source.parent()?.join("cfn");
    if is_cfn(&cfn) { absolute(&cfn).ok() } else { None }
}

fn is_cfn(folder: &Path) -> bool {
    let manifest = fs::read_to_string(folder.join("Cargo.toml")).unwrap_or_default();
    manifest.lines().any(|line| line == "name = \"cfn-rs\"")
}
