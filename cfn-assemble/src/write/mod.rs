//! Replaces a file as a whole: its readers see the old text or the new one, never a part of either.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File, Permissions};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// How many symbolic links may lead to a file, as on Linux.
const MAX_LINKS: usize = 40;

/// The end of a temporary file's name.
const SUFFIX: &str = ".partial";

/// The age from which a temporary file is one that a killed process has left. Whether a process still runs cannot be
/// told where several containers share a folder.
const LEFT_OVER_AFTER: Duration = Duration::from_secs(5 * 60);

/// Writes a text to a file, unless the file has this text already. Returns whether it was written.
///
/// The text is written to a temporary file in `scratch`, which is renamed: even a process that is killed leaves nothing
/// beside the file. Without a `scratch`, or if that is on another file system, the temporary file is made beside the
/// file. A symbolic link stays a link, and the file that it leads to is replaced. The mode of the old file is kept;
/// `modified` is its new modification time, if not now.
///
/// # Errors
/// If the path is a directory, if its folder does not exist, and whatever the file system refuses.
pub(super) fn replace(
    path: &Path,
    text: &str,
    scratch: Option<&Path>,
    modified: Option<SystemTime>,
) -> io::Result<bool> {
    let target = Target::find(path)?;
    if fs::read(&target.path).is_ok_and(|old| old == text.as_bytes()) {
        return Ok(false);
    }
    let replace_from = |folder: &Path| {
        let temporary = Temporary::write(folder, &target, text, modified)?;
        rename(&temporary.0, &target.path).map_err(|error| {
            let message = format!("cannot replace a file in {}: {error}", target.folder().display());
            io::Error::new(error.kind(), message)
        })
    };
    match scratch.map(replace_from) {
        Some(Err(error)) if error.kind() == ErrorKind::CrossesDevices => replace_from(target.folder()),
        Some(result) => result,
        None => replace_from(target.folder()),
    }
    .map(|()| true)
}

/// Renames a file. Windows does not replace a file that another program has open, as an editor or a virus scanner has for a
/// moment: then it is tried again.
fn rename(from: &Path, to: &Path) -> io::Result<()> {
    const PAUSE: Duration = Duration::from_millis(20);
    let mut left = if cfg!(windows) { 50 } else { 0 };
    loop {
        match fs::rename(from, to) {
            Err(error) if left > 0 && is_busy(&error) => {
                left -= 1;
                thread::sleep(PAUSE);
            }
            result => return result,
        }
    }
}

/// Whether Windows says that somebody has a file open.
fn is_busy(error: &io::Error) -> bool {
    const SHARING_VIOLATION: i32 = 32;
    error.kind() == ErrorKind::PermissionDenied || error.raw_os_error() == Some(SHARING_VIOLATION)
}

/// What is replaced.
struct Target {
    /// No symbolic link.
    path: PathBuf,
    /// Of the old file, if there is one.
    permissions: Option<Permissions>,
}

impl Target {
    /// Follows the symbolic links at `path`, the last of which may lead to a file that does not exist yet.
    fn find(path: &Path) -> io::Result<Self> {
        let mut path = path.to_owned();
        for _ in 0..=MAX_LINKS {
            let metadata = match fs::symlink_metadata(&path) {
                Err(error) if error.kind() == ErrorKind::NotFound => return Self::new(path),
                metadata => metadata?,
            };
            if metadata.is_symlink() {
                path = folder(&path).join(fs::read_link(&path)?);
            } else if metadata.is_dir() {
                return Err(io::Error::new(ErrorKind::IsADirectory, "is a directory"));
            } else if metadata.is_file() {
                return Ok(Self { path, permissions: Some(metadata.permissions()) });
            } else {
                return Err(io::Error::new(ErrorKind::InvalidInput, "not a regular file"));
            }
        }
        Err(io::Error::new(ErrorKind::InvalidInput, "too many levels of symbolic links"))
    }

    /// A file that does not exist yet.
    fn new(path: PathBuf) -> io::Result<Self> {
        if path.file_name().is_none() {
            return Err(io::Error::new(ErrorKind::InvalidInput, "the path has no file name"));
        }
        let folder = folder(&path);
        if folder.try_exists()? {
            return Ok(Self { path, permissions: None });
        }
        let message = format!("directory {} does not exist", folder.display());
        Err(io::Error::new(ErrorKind::NotFound, message))
    }

    fn folder(&self) -> &Path {
        folder(&self.path)
    }

    /// How the names of its temporary files begin.
    fn prefix(&self) -> OsString {
        let mut prefix = OsString::from(".");
        prefix.push(self.path.file_name().unwrap_or_default());
        prefix.push(".");
        prefix
    }
}

/// The folder in which a path is.
fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A file that is removed when it is dropped, unless it was renamed before.
struct Temporary(PathBuf);

impl Drop for Temporary {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

impl Temporary {
    /// Writes what becomes of the target. Two of them never have the same name, so that builds at the same time do not
    /// meet.
    fn write(folder: &Path, target: &Target, text: &str, modified: Option<SystemTime>) -> io::Result<Self> {
        let prefix = target.prefix();
        remove_left_over(folder, &prefix);
        let (temporary, mut file) = Self::create(folder, &prefix).map_err(|error| {
            let message = format!("cannot create a temporary file in {}: {error}", folder.display());
            io::Error::new(error.kind(), message)
        })?;
        file.write_all(text.as_bytes())?;
        if let Some(modified) = modified {
            file.set_modified(modified)?;
        }
        if let Some(permissions) = &target.permissions
            && file.metadata()?.permissions() != *permissions
        {
            file.set_permissions(permissions.clone())?;
        }
        Ok(temporary)
    }

    fn create(folder: &Path, prefix: &OsStr) -> io::Result<(Self, File)> {
        static COUNTER: AtomicU64 = AtomicU64::new(0);
        loop {
            let count = COUNTER.fetch_add(1, Ordering::Relaxed);
            let mut name = prefix.to_owned();
            name.push(format!("{}-{}-{count}{SUFFIX}", since_epoch().as_nanos(), process::id()));
            let path = folder.join(name);
            match File::create_new(&path) {
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                file => return file.map(|file| (Self(path), file)),
            }
        }
    }
}

fn since_epoch() -> Duration {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()
}

/// Removes the temporary files of killed processes. That is no reason to fail.
fn remove_left_over(folder: &Path, prefix: &OsStr) {
    let Some(newest) = since_epoch().checked_sub(LEFT_OVER_AFTER) else { return };
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if made_at(&entry.file_name(), prefix).is_some_and(|time| time < newest.as_nanos()) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// When a temporary file was made, in nanoseconds, as its name says: its modification time may be dated back.
fn made_at(name: &OsStr, prefix: &OsStr) -> Option<u128> {
    let rest = name.as_encoded_bytes().strip_prefix(prefix.as_encoded_bytes())?;
    let rest = std::str::from_utf8(rest.strip_suffix(SUFFIX.as_bytes())?).ok()?;
    rest.split_once('-')?.0.parse().ok()
}

#[cfg(test)]
mod tests;
