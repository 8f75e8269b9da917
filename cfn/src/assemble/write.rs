use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// Writes beside the file first, so that whoever reads it never sees half a template.
pub(super) fn write_if_changed(path: &Path, text: &str) -> io::Result<()> {
    if fs::read(path).is_ok_and(|old| old == text.as_bytes()) {
        return Ok(());
    }
    let mut partial = path.as_os_str().to_owned();
    partial.push(".partial");
    let partial = PathBuf::from(partial);
    let written =
        fs::write(&partial, text).and_then(|()| back_date(&partial)).and_then(|()| fs::rename(&partial, path));
    if written.is_err() {
        let _ = fs::remove_file(&partial);
    }
    written
}

/// Cargo runs a build script again when a file that it watches is newer than the script's last start; the template is
/// watched and was just made, so it is dated back to when the script was compiled.
fn back_date(path: &Path) -> io::Result<()> {
    let compiled = env::current_exe().and_then(fs::metadata).and_then(|script| script.modified());
    match compiled {
        Ok(time) => fs::File::options().write(true).open(path)?.set_modified(time),
        Err(_) => Ok(()),
    }
}
