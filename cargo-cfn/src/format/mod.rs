//! The forms in which findings are printed.

pub(crate) mod errors;
mod github;
mod human;
mod json;
mod sarif;
mod short;

use crate::arguments::Format;
use crate::check::findings::Checked;
use crate::terminal::Terminal;

/// Makes the output, template by template.
pub(crate) trait Printer {
    /// What is printed after a template was checked.
    fn template(&mut self, checked: &Checked) -> String;

    /// What is printed at the end. `known` is how many findings the baseline has counted.
    fn end(&mut self, known: usize) -> String;
}

/// The printer of a format.
pub(crate) fn printer(format: Format, terminal: &Terminal) -> Box<dyn Printer> {
    match format {
        Format::Human => Box::new(human::Human::new(terminal)),
        Format::Short => Box::new(short::Short),
        Format::Json => Box::new(json::Json),
        Format::Sarif => Box::new(sarif::Sarif::default()),
        Format::Github => Box::new(github::Github),
    }
}
