use std::fmt::Write as _;

use super::Printer;
use crate::check::findings::Checked;

/// Workflow commands of GitHub Actions, which show findings in a pull request.
#[derive(Debug)]
pub(crate) struct Github;

impl Printer for Github {
    fn template(&mut self, Checked { name, result, .. }: &Checked) -> String {
        let mut out = String::new();
        let file = property(name);
        match result {
            Ok(findings) => {
                for found in findings {
                    let span = &found.span;
                    let _ = writeln!(
                        out,
                        "::{} file={file},line={},col={},endColumn={},title=cfn%3A%3A{}::{}",
                        found.word(),
                        span.line,
                        span.column,
                        span.end_column,
                        found.lint.id,
                        data(&found.message)
                    );
                }
            }
            Err(unreadable) => {
                let place = unreadable.span.as_ref();
                let place = place.map_or(String::new(), |it| format!(",line={},col={}", it.line, it.column));
                let _ = writeln!(out, "::error file={file}{place},title=unreadable::{}", data(&unreadable.message));
            }
        }
        out
    }

    fn end(&mut self, _: usize) -> String {
        String::new()
    }
}

/// The text of a command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property of a command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_end_a_command_is_escaped() {
        assert_eq!(data("50 % of a:\nb"), "50 %25 of a:%0Ab");
        assert_eq!(property("a:b,c"), "a%3Ab%2Cc");
    }
}
