//! Packages outside of the workspace, which use the crates as a user does.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs, io};

use crate::workspace;

/// A package in a folder of its own below `target`.
#[derive(Debug)]
pub struct Package {
    folder: PathBuf,
}

impl Package {
    /// A package with that manifest and with the workspace's `Cargo.lock`, so that nothing has to be fetched. What an
    /// earlier run has left in the folder stays, and with it what has been compiled.
    ///
    /// # Errors
    /// If the files cannot be written.
    pub fn create(folder: PathBuf, manifest: &str) -> io::Result<Package> {
        let package = Package { folder };
        // Not a member of the workspace around `target`.
        package.write("Cargo.toml", &format!("{manifest}\n[workspace]\n"))?;
        fs::copy(workspace().join("Cargo.lock"), package.path("Cargo.lock"))?;
        Ok(package)
    }

    /// A file of the package.
    #[must_use]
    pub fn path(&self, file: &str) -> PathBuf {
        self.folder.join(file)
    }

    /// Writes a file of the package.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn write(&self, file: &str, text: &str) -> io::Result<()> {
        let path = self.path(file);
        fs::create_dir_all(path.parent().unwrap_or(&self.folder))?;
        fs::write(path, text)
    }

    /// Runs `cargo build`; what it compiles is kept beside the package.
    ///
    /// # Errors
    /// If cargo cannot be run.
    pub fn build(&self) -> io::Result<Output> {
        self.cargo(&["build"], &[])
    }

    /// Runs cargo with variables of the environment.
    ///
    /// # Errors
    /// If cargo cannot be run.
    pub fn cargo(&self, arguments: &[&str], variables: &[(&str, &Path)]) -> io::Result<Output> {
        self.command(arguments).envs(variables.iter().copied()).output()
    }

    /// The command that runs cargo.
    #[must_use]
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command
            .arg("--offline")
            .args(arguments)
            .env("CARGO_TARGET_DIR", self.target())
            .env("CARGO_TERM_COLOR", "never")
            .current_dir(&self.folder);
        command
    }

    /// The `OUT_DIR` of the build script that has run last.
    ///
    /// # Errors
    /// If none has run.
    pub fn out_dir(&self) -> io::Result<PathBuf> {
        let name = self.folder.file_name().unwrap_or_default().to_string_lossy().replace('_', "-");
        let mut found = Vec::new();
        for entry in fs::read_dir(self.target().join("debug/build"))? {
            let entry = entry?;
            let output = entry.path().join("output");
            let is_ours =
                entry.file_name().to_str().and_then(|folder| folder.rsplit_once('-')).is_some_and(|(of, _)| of == name);
            if is_ours && output.is_file() {
                found.push((fs::metadata(output)?.modified()?, entry.path().join("out")));
            }
        }
        found.into_iter().max().map(|(_, folder)| folder).ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    /// Where cargo keeps what it compiles: beside the package, for all packages of the same folder.
    #[must_use]
    pub fn target(&self) -> PathBuf {
        self.folder.parent().unwrap_or(Path::new(".")).join("target")
    }
}
