//! The oracles' Node.js: a folder with the pinned packages of a `package-lock.json`.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// The files that say which packages there are.
const MANIFESTS: [(&str, &str); 2] = [
    ("package.json", include_str!("../oracles/diff/package.json")),
    ("package-lock.json", include_str!("../oracles/diff/package-lock.json")),
];

/// Names what the folder was made of; written last, so that half a folder is made anew.
const STAMP: &str = "made-of";

/// A Node.js that has the oracles' packages.
#[derive(Debug)]
pub struct Node {
    directory: PathBuf,
}

impl Node {
    /// The folder under `target`, the `CARGO_TARGET_TMPDIR` of a test target; nothing where it cannot be made, which it then
    /// says on standard error.
    ///
    /// The first call makes it, which takes seconds and asks the package registry; later calls, also of other test targets at
    /// the same time, find it there.
    #[must_use]
    pub fn available(target: impl AsRef<Path>) -> Option<Self> {
        let made = Self::make(target.as_ref());
        // Not through `eprintln!`, which the test harness keeps to itself.
        made.map_err(|error| writeln!(io::stderr(), "SKIPPED: no Node.js for the oracles: {error}")).ok()
    }

    fn make(target: &Path) -> Result<Self, String> {
        let node = Self { directory: target.join("node") };
        let version = run(Command::new("node").arg("--version"), "")?;
        let made_of = format!("{}{}", version, MANIFESTS.map(|(_, text)| text).concat());
        fs::create_dir_all(target).map_err(|error| error.to_string())?;
        let lock = File::create(target.join("node.lock")).map_err(|error| error.to_string())?;
        lock.lock().map_err(|error| error.to_string())?;
        if fs::read_to_string(node.directory.join(STAMP)).is_ok_and(|stamp| stamp == made_of) {
            return Ok(node);
        }
        match fs::remove_dir_all(&node.directory) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.to_string()),
            _ => {}
        }
        fs::create_dir_all(&node.directory).map_err(|error| error.to_string())?;
        for (name, text) in MANIFESTS {
            fs::write(node.directory.join(name), text).map_err(|error| error.to_string())?;
        }
        // The client of AWS is a peer of the oracle, which it needs only for the types of change sets.
        let options = ["ci", "--silent", "--legacy-peer-deps", "--ignore-scripts", "--no-audit", "--no-fund"];
        let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
        run(Command::new(npm).args(options).current_dir(&node.directory), "")?;
        fs::write(node.directory.join(STAMP), made_of).map_err(|error| error.to_string())?;
        Ok(node)
    }

    /// Runs a script of `tests/oracles`, such as `diff/check.js`, and returns what it writes.
    ///
    /// # Panics
    /// If it fails, with all that it wrote.
    #[must_use]
    pub fn run(&self, script: &str, input: &str) -> String {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("oracles").join(script);
        let mut command = Command::new("node");
        command.arg(script).env("NODE_PATH", self.directory.join("node_modules"));
        run(&mut command, input).unwrap_or_else(|error| panic!("{error}"))
    }
}

fn run(command: &mut Command, input: &str) -> Result<String, String> {
    let shown = format!("{command:?}");
    let fails = |error: io::Error| format!("`{shown}` did not start: {error}");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(fails)?;
    let mut stdin = child.stdin.take().ok_or("it has no standard input")?;
    let input = input.to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let Output { status, stdout, stderr } = child.wait_with_output().map_err(fails)?;
    // One that reads nothing closes its input early.
    let _ = writer.join();
    let (stdout, stderr) = (String::from_utf8_lossy(&stdout), String::from_utf8_lossy(&stderr));
    if status.success() {
        Ok(stdout.into_owned())
    } else {
        Err(format!("`{shown}` ended with {status}\n{stdout}{stderr}"))
    }
}
