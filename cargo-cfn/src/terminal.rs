//! Where output goes: results to standard output, what is about the run to standard error.

use std::fmt::Display;
use std::io::{self, IsTerminal, Write};
use std::thread;
use std::time::Duration;

use anstream::AutoStream;
use anstyle::{AnsiColor, Style};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::arguments::{Color, Global};
use crate::outcome::Failure;

const ERROR: Style = AnsiColor::BrightRed.on_default().bold();
const NOTE: Style = Style::new().bold();

/// After which time a terminal shows how far the work is.
const SHOWN_AFTER: Duration = Duration::from_secs(1);

/// What is printed, and how.
#[derive(Clone, Debug)]
pub(crate) struct Terminal {
    color: Color,
    is_quiet: bool,
    is_verbose: bool,
}

impl Terminal {
    pub(crate) fn new(global: &Global) -> Self {
        let choice = match global.color {
            Color::Auto => anstream::ColorChoice::Auto,
            Color::Always => anstream::ColorChoice::Always,
            Color::Never => anstream::ColorChoice::Never,
        };
        choice.write_global();
        Self { color: global.color, is_quiet: global.quiet, is_verbose: global.verbose }
    }

    /// Whether standard output shows colors.
    pub(crate) fn has_colors(&self) -> bool {
        match self.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => AutoStream::choice(&io::stdout()) != anstream::ColorChoice::Never,
        }
    }

    /// Prints a result. Somebody who stops reading, as `head` does, is no failure.
    pub(crate) fn print(&self, bytes: &[u8]) -> Result<(), Failure> {
        match AutoStream::auto(io::stdout()).write_all(bytes) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                Err(Failure(format!("cannot write to standard output: {error}")))
            }
            _ => Ok(()),
        }
    }

    /// Prints what a program reads, as it is.
    pub(crate) fn print_plain(&self, bytes: &[u8]) -> Result<(), Failure> {
        match io::stdout().write_all(bytes) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                Err(Failure(format!("cannot write to standard output: {error}")))
            }
            _ => Ok(()),
        }
    }

    /// Prints a rendered error beside what a program reads.
    pub(crate) fn complain(&self, rendered: &str) {
        anstream::eprint!("{rendered}");
    }

    /// Prints why the command ends.
    pub(crate) fn error(&self, message: &str) {
        anstream::eprintln!("{ERROR}error{ERROR:#}{NOTE}: {message}{NOTE:#}");
    }

    /// Prints what is worth knowing about the run.
    pub(crate) fn note(&self, message: impl Display) {
        if !self.is_quiet {
            anstream::eprintln!("{NOTE}note{NOTE:#}: {message}");
        }
    }

    /// Prints what is done.
    pub(crate) fn detail(&self, message: impl Display) {
        if self.is_verbose {
            anstream::eprintln!("{message}");
        }
    }

    /// Whether more is to be printed than is needed.
    pub(crate) fn is_verbose(&self) -> bool {
        self.is_verbose
    }

    /// Whether only findings are to be printed.
    pub(crate) fn is_quiet(&self) -> bool {
        self.is_quiet
    }

    /// A bar that a terminal shows if the work takes long.
    pub(crate) fn progress(&self, length: usize) -> Progress {
        let style = ProgressStyle::with_template("{bar:30} {pos}/{len} templates").unwrap_or_else(|_| {
            // The template above is a constant.
            ProgressStyle::default_bar()
        });
        let bar = ProgressBar::with_draw_target(Some(length as u64), ProgressDrawTarget::hidden()).with_style(style);
        if !self.is_quiet && io::stderr().is_terminal() {
            show_later(bar.clone());
        }
        Progress { bar }
    }
}

/// Shows a bar if the work is not done by then. A thread does it, as one template alone may take long.
fn show_later(bar: ProgressBar) {
    thread::spawn(move || {
        thread::sleep(SHOWN_AFTER);
        if !bar.is_finished() {
            bar.set_draw_target(ProgressDrawTarget::stderr());
            bar.tick();
        }
    });
}

/// How far the work is.
#[derive(Debug)]
pub(crate) struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// Counts what has been done.
    pub(crate) fn advance(&mut self, by: usize) {
        self.bar.inc(by as u64);
    }

    /// Runs something that prints, above the bar.
    pub(crate) fn suspend<T>(&self, print: impl FnOnce() -> T) -> T {
        self.bar.suspend(print)
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
