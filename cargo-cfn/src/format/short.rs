use std::fmt::Write as _;

use super::Printer;
use crate::check::findings::Checked;

/// A line for each finding: `template.yaml:5:9: error: message [cfn::lint]`.
#[derive(Debug)]
pub(crate) struct Short;

impl Printer for Short {
    fn template(&mut self, Checked { name, result, .. }: &Checked) -> String {
        let mut out = String::new();
        match result {
            Ok(findings) => {
                for found in findings {
                    let (word, span) = (found.word(), &found.span);
                    let message = found.message.replace('\n', " ");
                    let _ = writeln!(
                        out,
                        "{name}:{}:{}: {word}: {message} [cfn::{}]",
                        span.line, span.column, found.lint.id
                    );
                }
            }
            Err(unreadable) => {
                let place = unreadable.span.as_ref().map_or(String::new(), |it| format!("{}:{}:", it.line, it.column));
                let _ = writeln!(out, "{name}:{place} error: {} [unreadable]", unreadable.message);
            }
        }
        out
    }

    fn end(&mut self, _: usize) -> String {
        String::new()
    }
}
