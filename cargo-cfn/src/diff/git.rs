//! Files as a commit has them, by the command `git`.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::check::reading::limited;
use crate::outcome::Failure;

/// A commit of the repository of a folder.
#[derive(Debug)]
pub(crate) struct Commit {
    folder: PathBuf,
    /// The name by which it was asked for.
    name: String,
    hash: String,
}

impl Commit {
    /// The commit of that name in the repository that the folder is part of.
    pub(crate) fn find(folder: &Path, name: &str) -> Result<Self, Failure> {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let is_inside = text(folder, &["rev-parse", "--is-inside-work-tree"])?;
        if is_inside.as_deref() != Some("true") {
            return Err(Failure(format!(
                "{} is not in the work tree of a Git repository; name two templates: `cargo cfn diff OLD NEW`",
                shown(folder)
            )));
        }
        let commit = format!("{name}^{{commit}}");
        match text(folder, &["rev-parse", "--verify", "--quiet", "--end-of-options", &commit])? {
            Some(hash) => Ok(Self { folder: folder.to_owned(), name: name.to_owned(), hash }),
            None if name == "HEAD" => Err(Failure(
                "the Git repository has no commit yet; name two templates: `cargo cfn diff OLD NEW`".to_owned(),
            )),
            None => Err(Failure(format!("the Git repository has no commit `{name}`"))),
        }
    }

    /// The name by which it was asked for.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// The bytes of a file, whose path is relative to the folder of the commit; `None` if it is not in the commit.
    pub(crate) fn file(&self, path: &Path) -> Result<Option<Vec<u8>>, Failure> {
        let Some(path) = path.to_str() else {
            return Err(Failure(format!("cannot ask Git for {}: its name is not UTF-8", path.display())));
        };
        let path = if cfg!(windows) { path.replace('\\', "/") } else { path.to_owned() };
        let object = format!("{}:./{path}", self.hash);
        if text(&self.folder, &["cat-file", "-t", &object])?.as_deref() != Some("blob") {
            return Ok(None);
        }
        let mut child = command(&self.folder)
            .args(["cat-file", "blob", &object])
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| cannot_run(&error))?;
        let bytes = child.stdout.take().map(limited).transpose();
        // One that is longer than any template would go on writing.
        drop(child.kill());
        drop(child.wait());
        bytes.map_err(|error| Failure(format!("cannot read {path} of {}: {error}", self.name)))
    }

    /// The paths of all files below the folder, relative to it.
    pub(crate) fn files(&self) -> Result<Vec<PathBuf>, Failure> {
        let output = command(&self.folder)
            .args(["ls-tree", "-r", "-z", "--name-only", &self.hash, "./"])
            .output()
            .map_err(|error| cannot_run(&error))?;
        let names = String::from_utf8_lossy(&output.stdout);
        Ok(names.split('\0').filter(|name| !name.is_empty()).map(PathBuf::from).collect())
    }
}

fn command(folder: &Path) -> Command {
    let mut command = Command::new("git");
    command.arg("-C").arg(folder).stdin(Stdio::null()).stderr(Stdio::null());
    command
}

/// The first line that Git prints; `None` if it fails.
fn text(folder: &Path, arguments: &[&str]) -> Result<Option<String>, Failure> {
    let mut child =
        command(folder).args(arguments).stdout(Stdio::piped()).spawn().map_err(|error| cannot_run(&error))?;
    let mut text = String::new();
    if let Some(stdout) = child.stdout.take() {
        // What is no text is nothing that was asked for.
        drop(stdout.take(4_096).read_to_string(&mut text));
    }
    let status = child.wait().map_err(|error| cannot_run(&error))?;
    Ok(status.success().then(|| text.lines().next().unwrap_or_default().to_owned()))
}

fn cannot_run(error: &std::io::Error) -> Failure {
    match error.kind() {
        std::io::ErrorKind::NotFound => {
            Failure("cannot find the command `git`; name two templates: `cargo cfn diff OLD NEW`".to_owned())
        }
        _ => Failure(format!("cannot run `git`: {error}")),
    }
}

fn shown(folder: &Path) -> String {
    if folder == Path::new(".") { "this folder".to_owned() } else { folder.display().to_string() }
}
