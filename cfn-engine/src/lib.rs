//! The process that assembles for build scripts.
//!
//! ```no_run
//! // The build script of `cfn-rs` is this call.
//! cfn_engine::main();
//! ```
//!
//! It is the build script of `cfn-rs`, which cargo compiles and links once. When cargo runs it, it tells `cfn-rs` where it
//! is; a user's build script starts it again, sends it one [`Request`](cfn_assemble::Request) after the other and repeats what it
//! prints. The process inherits the environment of the build script, and ends with it.
//!
//! `cfn/src/script/engine.rs` is the other end.

mod wire;

use std::env;
use std::io::{self, BufRead as _, Read as _, Write as _};

use cfn_assemble::build;

/// The argument that asks the process to serve.
const SERVE: &str = "serve";

/// What the process prints when it has done what a request asks for.
const DONE: &str = "\0";

/// The `main` of the build script of `cfn-rs`.
pub fn main() {
    if env::args().nth(1).as_deref() == Some(SERVE) {
        serve();
    } else {
        let executable = env::current_exe().unwrap_or_default();
        println!("cargo::rerun-if-changed=build.rs");
        println!("cargo::rustc-env=CFN_ENGINE={}", executable.display());
    }
}

/// Answers requests until there are no more.
fn serve() {
    let mut requests = io::stdin().lock();
    loop {
        let mut length = String::new();
        match requests.read_line(&mut length) {
            Ok(0) | Err(_) => return,
            Ok(_) => {}
        }
        let mut text = String::new();
        let length = length.trim_end().parse().unwrap_or_default();
        let is_read = requests.by_ref().take(length).read_to_string(&mut text);
        // The structs of a build script live as long as the build script.
        let request = is_read.ok().and_then(|_| wire::read(text.leak()));
        let Some((folder, request)) = request else {
            println!("cargo::error=internal error of `cfn`: the engine cannot read what the build script asks for");
            std::process::exit(1);
        };
        if let Some(Err(error)) = folder.map(env::set_current_dir) {
            println!("cargo::error=cannot enter the folder of the build script: {error}");
            std::process::exit(1);
        }
        build(request);
        println!("{DONE}");
        // Without its reader, there is nothing left to do.
        if io::stdout().flush().is_err() {
            return;
        }
    }
}
