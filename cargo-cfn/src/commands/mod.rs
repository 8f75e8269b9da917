//! A command a file.

mod check;
mod completions;
mod diff;
mod explain;
mod fmt;
mod graph;
mod import;
mod man;
mod new;
mod role;

use crate::arguments::{Arguments, Command};
use crate::outcome::{Failure, Outcome};
use crate::terminal::Terminal;

/// Runs a command and says how it ended. A failure is printed as one error.
pub(crate) fn run(arguments: Arguments) -> Outcome {
    let terminal = Terminal::new(&arguments.global);
    let result = match &arguments.command {
        Command::Check(check) => check::run(check, &arguments.global, &terminal),
        Command::Diff(diff) => diff::run(diff, &arguments.global, &terminal),
        Command::Import(import) => import::run(import, &terminal),
        Command::New(new) => new::run(new, &terminal),
        Command::Fmt(fmt) => fmt::run(fmt, &terminal),
        Command::Graph(graph) => graph::run(graph, &arguments.global, &terminal),
        Command::Role(role) => role::run(role, &arguments.global, &terminal),
        Command::Explain(explain) => explain::run(explain, &terminal),
        Command::Completions(completions) => completions::run(completions, &terminal),
        Command::Man(man) => man::run(man, &terminal),
    };
    match result {
        Ok(outcome) => outcome,
        Err(Failure(message)) => {
            terminal.error(&message);
            Outcome::Failed
        }
    }
}
