//! `cargo cfn`, whose parts are the library's.

use std::process::ExitCode;

fn main() -> ExitCode {
    cargo_cfn::main()
}
