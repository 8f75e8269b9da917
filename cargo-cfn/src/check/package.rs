//! The package whose templates are meant where no file is named.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Deserialize;

use crate::arguments::Global;
use crate::outcome::Failure;

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    workspace_default_members: Vec<String>,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    manifest_path: PathBuf,
}

/// The folders of the packages that the arguments name, as cargo does: the one of `--package`, else the default
/// members of the workspace.
pub(crate) fn folders(global: &Global) -> Result<Vec<PathBuf>, Failure> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(["metadata", "--no-deps", "--offline", "--format-version", "1"]);
    if let Some(path) = &global.manifest_path {
        command.arg("--manifest-path").arg(path);
    }
    let output = command.output().map_err(|error| Failure(format!("cannot run cargo: {error}")))?;
    if !output.status.success() {
        let message = String::from_utf8_lossy(&output.stderr);
        let message = message.trim().trim_start_matches("error: ");
        return Err(Failure(format!("{message}; name a template")));
    }
    let metadata: Metadata = serde_json::from_slice(&output.stdout)
        .map_err(|error| Failure(format!("cannot read the output of `cargo metadata`: {error}")))?;
    let is_meant = |package: &&Package| match &global.package {
        Some(name) => package.name == *name,
        None => metadata.workspace_default_members.contains(&package.id),
    };
    let meant = metadata.packages.iter().filter(is_meant);
    let folders: Vec<_> = meant.filter_map(|it| it.manifest_path.parent().map(Path::to_owned)).collect();
    match (folders.is_empty(), &global.package) {
        (true, Some(name)) => Err(Failure(format!("package `{name}` is not a member of the workspace"))),
        _ => Ok(folders),
    }
}
