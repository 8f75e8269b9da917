//! Errors that are no findings of a lint, in the form of rustc.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use cfn_core::yaml::Position;

use crate::check::text::Text;
use crate::terminal::Terminal;

/// What is wrong at a place of a template.
#[derive(Clone, Debug)]
pub(crate) struct Mistake {
    pub(crate) position: Position,
    pub(crate) message: String,
}

/// A mistake with the line that it stands in.
pub(crate) fn rendered(name: &str, text: &Text, mistake: &Mistake, terminal: &Terminal) -> String {
    let renderer = if terminal.has_colors() { Renderer::styled() } else { Renderer::plain() };
    let span = text.token(mistake.position);
    let snippet = Snippet::source(text.line(span.line))
        .path(name)
        .line_start(span.line)
        .annotation(AnnotationKind::Primary.span(span.bytes));
    renderer.render(&[Level::ERROR.primary_title(&mistake.message).element(snippet)]) + "\n\n"
}
