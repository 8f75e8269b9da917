//! The oracles' Python: a virtual environment with the pinned packages of `requirements.txt`.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The files of packages to install, one after the other.
const ORACLES: &[&str] = &[include_str!("../requirements.txt")];

/// The same for checkov. It is checked by its hash; the others are too many to commit the hashes of all their platforms.
const CHECKOV: &[&str] =
    &[include_str!("../checkov/requirements.txt"), include_str!("../checkov/requirements-checkov.txt")];

/// The same for mdBook, which is no Python but comes in a package of it.
const BOOK: &[&str] = &[include_str!("../book/requirements.txt")];

/// The interpreter of the environments.
fn interpreter() -> String {
    let usual = if cfg!(windows) { "python" } else { "python3" };
    std::env::var("PYTHON").unwrap_or_else(|_| usual.to_owned())
}

/// Names what the environment was made of; written last, so that half an environment is made anew.
const STAMP: &str = "made-of";

/// Whether the oracles are asked about everything, not about a sample: `ORACLES=all`.
#[must_use]
pub fn asks_about_all() -> bool {
    std::env::var("ORACLES").is_ok_and(|value| value == "all")
}

/// A Python that has the oracles' packages.
#[derive(Debug)]
pub struct Python {
    directory: PathBuf,
}

impl Python {
    /// The environment under `target`, the `CARGO_TARGET_TMPDIR` of a test target.
    ///
    /// The first call makes it, which takes about twenty seconds and asks the package index; later calls, also of other
    /// test targets at the same time, find it there. The interpreter is `$PYTHON`, or `python3` (on Windows `python`).
    ///
    /// # Panics
    /// If there is no Python 3.11 or later, if it cannot make virtual environments, or if a package cannot be had.
    #[must_use]
    pub fn environment(target: impl AsRef<Path>) -> Self {
        Self::with(target.as_ref(), ORACLES)
    }

    /// The same, or nothing where the environment cannot be made; then it says on standard error that a test is skipped.
    #[must_use]
    pub fn available(target: impl AsRef<Path>) -> Option<Self> {
        let made = Self::make(target.as_ref(), &interpreter(), ORACLES);
        // Not through `eprintln!`, which the test harness keeps to itself.
        made.map_err(|error| writeln!(io::stderr(), "SKIPPED: no Python for the oracles: {error}")).ok()
    }

    /// An environment with checkov, which takes a minute to make and 300 MB.
    ///
    /// # Panics
    /// As [`Python::environment`] does.
    #[must_use]
    pub fn checkov(target: impl AsRef<Path>) -> Self {
        Self::with(target.as_ref(), CHECKOV)
    }

    /// An environment with mdBook, which takes seconds to make.
    ///
    /// # Panics
    /// As [`Python::environment`] does.
    #[must_use]
    pub fn book(target: impl AsRef<Path>) -> Self {
        Self::with(target.as_ref(), BOOK)
    }

    fn with(target: &Path, requirements: &[&str]) -> Self {
        let made = Self::make(target, &interpreter(), requirements);
        made.unwrap_or_else(|error| panic!("no Python for the oracles: {error}"))
    }

    fn make(target: &Path, interpreter: &str, requirements: &[&str]) -> Result<Self, String> {
        let python = Self { directory: target.join("python") };
        let made_of = format!("{}\n{}", version(interpreter)?, requirements.concat());
        fs::create_dir_all(target).map_err(|error| error.to_string())?;
        let lock = File::create(target.join("python.lock")).map_err(|error| error.to_string())?;
        lock.lock().map_err(|error| error.to_string())?;
        if fs::read_to_string(python.directory.join(STAMP)).is_ok_and(|stamp| stamp == made_of) {
            return Ok(python);
        }
        python.install(interpreter, requirements)?;
        fs::write(python.directory.join(STAMP), made_of).map_err(|error| error.to_string())?;
        Ok(python)
    }

    fn install(&self, interpreter: &str, requirements: &[&str]) -> Result<(), String> {
        match fs::remove_dir_all(&self.directory) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.to_string()),
            _ => {}
        }
        let hint = "; on Debian and Ubuntu this needs the package python3-venv";
        run(Command::new(interpreter).args(["-m", "venv"]).arg(&self.directory)).map_err(|error| error + hint)?;
        let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--no-compile", "-r"];
        for packages in requirements {
            let file = self.directory.join("requirements.txt");
            fs::write(&file, packages).map_err(|error| error.to_string())?;
            run(Command::new(self.executable()).args(pip).arg(&file))?;
        }
        Ok(())
    }

    fn executable(&self) -> PathBuf {
        self.program("python")
    }

    fn program(&self, name: &str) -> PathBuf {
        let folder = if cfg!(windows) { "Scripts" } else { "bin" };
        self.directory.join(folder).join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }

    /// A command of a program that a package has brought.
    #[must_use]
    pub fn script(&self, name: &str) -> Command {
        Command::new(self.program(name))
    }

    /// A command of this Python that writes no bytecode beside the sources, and that knows no AWS account.
    #[must_use]
    pub fn command(&self) -> Command {
        let mut command = Command::new(self.executable());
        command.env("PYTHONPYCACHEPREFIX", self.directory.join("bytecode"));
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("AWS_") {
                command.env_remove(name);
            }
        }
        command
    }

    /// Runs the `unittest` cases of `tests/oracles/<oracle>.py`, which get `files` in the environment variables named.
    ///
    /// # Panics
    /// If a case fails, with all that the oracle wrote.
    pub fn check(&self, oracle: &str, files: &[(&str, PathBuf)]) {
        let oracles = Path::new(env!("CARGO_MANIFEST_DIR")).join("oracles");
        let mut command = self.command();
        command.current_dir(oracles).args(["-m", "unittest", "-v", oracle]);
        command.envs(files.iter().map(|(name, path)| (name, path)));
        match run(&mut command) {
            Ok(output) => eprint!("{}", String::from_utf8_lossy(&output.stderr)),
            Err(error) => panic!("{error}"),
        }
    }
}

/// The interpreter's version, if the oracles' packages can be had for it.
fn version(interpreter: &str) -> Result<String, String> {
    let script = "import sys; print(sys.version); sys.exit(sys.version_info < (3, 11))";
    let output = run(Command::new(interpreter).args(["-c", script])).map_err(|error| {
        format!("{error}; Python 3.11 or later is needed, as python3 or named by the variable PYTHON")
    })?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn run(command: &mut Command) -> Result<Output, String> {
    let shown = format!("{command:?}");
    let output = command.output().map_err(|error| format!("`{shown}` did not start: {error}"))?;
    if output.status.success() {
        return Ok(output);
    }
    let (stdout, stderr) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    Err(format!("`{shown}` ended with {}\n{stdout}{stderr}", output.status))
}
