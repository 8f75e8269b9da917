use crate::arguments::{Completions, command};
use crate::outcome::{Failure, Outcome};
use crate::terminal::Terminal;

/// Writes the completions of a shell.
pub(crate) fn run(completions: &Completions, terminal: &Terminal) -> Result<Outcome, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(completions.shell, &mut command(), "cargo-cfn", &mut script);
    terminal.print(&script)?;
    Ok(Outcome::Clean)
}
