//! The process that assembles: the build script of this crate, which is linked once, where a user's build script is linked
//! at every edit. `cfn-engine` is the other end.

use std::env;
use std::io::{self, BufRead, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio, exit};
use std::sync::{Mutex, PoisonError};

use super::executable::executable;
use super::{Request, wire};

/// The executable, as the build script of this crate has told.
const EXECUTABLE: &str = env!("CFN_ENGINE");

/// The argument that asks it to serve.
const SERVE: &str = "serve";

/// What it prints when it has done what a request asks for.
const DONE: &[u8] = b"\0\n";

/// The process, for all templates of a build script: what is between stacks is seen by the one that has them all.
static ENGINE: Mutex<Option<Engine>> = Mutex::new(None);

struct Engine {
    process: Child,
    requests: ChildStdin,
    printed: BufReader<ChildStdout>,
}

/// Has the engine build what is requested, and ends the build script if it is to fail.
pub(super) fn build(request: Request) {
    let text = wire::write(&request).unwrap_or_else(|error| {
        fail(&format!("cannot write {}: {error}", request.path.display()));
    });
    let mut engine = ENGINE.lock().unwrap_or_else(PoisonError::into_inner);
    let engine = engine.get_or_insert_with(Engine::start);
    if let Err(error) = engine.ask(&text) {
        fail(&format!("cannot ask the engine of `cfn`: {error}"));
    }
}

impl Engine {
    fn start() -> Engine {
        let out_dir = env::var_os("OUT_DIR").map(PathBuf::from);
        let executable = executable(Path::new(EXECUTABLE), out_dir.as_deref());
        let process = Command::new(&executable).arg(SERVE).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
        let started = process.map(|mut process| {
            let streams = process.stdin.take().zip(process.stdout.take());
            streams.map(|(requests, printed)| Engine { process, requests, printed: BufReader::new(printed) })
        });
        match started {
            Ok(Some(engine)) => engine,
            Ok(None) => fail("cannot ask the engine of `cfn`: it has no streams"),
            Err(error) => fail(&format!(
                "cannot start the engine of `cfn`, {}: {error}; run `cargo clean -p cfn-rs` and build again",
                executable.display()
            )),
        }
    }

    /// Sends a request and repeats what the engine prints, until the request is done.
    fn ask(&mut self, text: &str) -> io::Result<()> {
        write!(self.requests, "{}\n{text}", text.len())?;
        self.requests.flush()?;
        let mut output = io::stdout().lock();
        let mut line = Vec::new();
        while self.printed.read_until(b'\n', &mut line)? > 0 {
            if line == DONE {
                return output.flush();
            }
            output.write_all(&line)?;
            line.clear();
        }
        output.flush()?;
        drop(output);
        // It has said why.
        exit(self.process.wait()?.code().filter(|code| *code != 0).unwrap_or(1))
    }
}

fn fail(error: &str) -> ! {
    println!("cargo::error={error}");
    exit(1)
}
