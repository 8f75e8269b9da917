use std::fmt::Write as _;

use anstyle::{AnsiColor, Style};
use cfn_core::lint::{Group, Level, Lint, registry};

use crate::arguments::Explain;
use crate::outcome::{Failure, Outcome};
use crate::terminal::Terminal;

const HEADING: Style = AnsiColor::BrightCyan.on_default().bold();
const CODE: Style = AnsiColor::Green.on_default();
const MARKED: Style = AnsiColor::BrightRed.on_default();

/// Shows the page of a lint, or what a group holds.
pub(crate) fn run(explain: &Explain, terminal: &Terminal) -> Result<Outcome, Failure> {
    let text = match &explain.name {
        None => Group::ALL.into_iter().map(group).collect::<Vec<_>>().join("\n"),
        Some(name) => {
            let id = name.strip_prefix("cfn::").unwrap_or(name);
            let of_group = || Group::from_name(id).map(group);
            let found = registry::lint(id).map(page).or_else(of_group);
            found.ok_or_else(|| Failure::from(registry::unknown(id)))?
        }
    };
    terminal.print(text.as_bytes())?;
    Ok(Outcome::Clean)
}

/// The lints of a group, one a line.
fn group(group: Group) -> String {
    let lints: Vec<&Lint> = registry::lints().filter(|lint| lint.group == group).collect();
    let width = lints.iter().map(|lint| lint.id.len()).max().unwrap_or_default();
    let mut out = format!("{HEADING}{}{HEADING:#}: {}\n", group.name(), group.explanation());
    for lint in lints {
        let _ = writeln!(out, "  {CODE}{:width$}{CODE:#}  {:5}  {}", lint.id, lint.level.name(), lint.title);
    }
    out
}

/// The page of a lint: its text, and its examples without the marks of the tests.
fn page(lint: &Lint) -> String {
    let mut out = format!("{HEADING}{}{HEADING:#}: {}\n", lint.id, lint.title);
    let _ = writeln!(out, "group `{}`, level `{}` by default\n", lint.group.name(), lint.level.name());
    let mut in_example = false;
    for line in lint.page.lines().map(|line| line.strip_prefix(' ').unwrap_or(line)) {
        match line.strip_prefix("```") {
            Some("yaml,fails" | "stack,fails" | "files,fails") => out += &format!("\n{HEADING}Fails:{HEADING:#}\n\n"),
            Some("yaml,passes" | "stack,passes" | "files,passes") => {
                out += &format!("\n{HEADING}Passes:{HEADING:#}\n\n")
            }
            Some(_) => {}
            None if in_example => example(line, &mut out),
            None => {
                let _ = writeln!(out, "{line}");
            }
        }
        in_example ^= line.starts_with("```");
    }
    if lint.level == Level::Allow {
        let _ = write!(
            out,
            "\nTo enable it, write in the stack's attribute:\n\n    {CODE}deny({0}){CODE:#}\n\nor for templates, in `cfn.toml`:\n\n    \
             {CODE}lints.{0} = \"deny\"{CODE:#}\n",
            lint.id
        );
    }
    out + &how_to_allow(lint)
}

/// Where an allowance of the lint can be. The kinds of its examples say whether it is about templates.
fn how_to_allow(lint: &Lint) -> String {
    let name = lint.id;
    if lint.page.contains("```files,fails") {
        return format!("\nTo allow it, write in `cfn.toml`:\n\n    {CODE}lints.{name} = \"allow\"{CODE:#}\n");
    }
    let in_source = format!(
        "\nTo allow it, write in the struct's attribute, as its last argument:\n\n    {CODE}allow({name}, reason = \
         \"..\"){CODE:#}\n"
    );
    if lint.page.contains("```stack,fails") {
        return in_source;
    }
    in_source
        + &format!(
            "\nor in a template, in the resource's or the template's `Metadata`:\n\n    {CODE}Metadata: {{cfn: {{allow: \
             {{{name}: \"..\"}}}}}}{CODE:#}\n"
        )
}

fn example(line: &str, out: &mut String) {
    let _ = match line.strip_suffix("# <-") {
        Some(marked) => writeln!(out, "    {MARKED}{}{MARKED:#}  # <- here", marked.trim_end()),
        None => writeln!(out, "    {line}"),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> String {
        anstream::adapter::strip_str(text).to_string()
    }

    #[test]
    fn a_page_has_the_text_and_both_examples() {
        let lint = registry::lint("pass_role").expect("it exists");
        let page = plain(&page(lint));
        for part in ["pass_role: ", "group `policy`", "Fails:", "# <- here", "Passes:", "allow(pass_role, reason"] {
            assert!(page.contains(part), "{part} in {page}");
        }
        assert!(!page.contains("```"), "{page}");
    }

    #[test]
    fn a_page_says_where_the_lint_is_enabled_and_allowed() {
        for (name, said, missing) in [
            ("pass_role", "Metadata: {cfn: {allow: {pass_role: ", "To enable it"),
            ("no_versioning", "lints.no_versioning = \"deny\"", "lints.no_versioning = \"allow\""),
            ("parameter_file", "lints.parameter_file = \"allow\"", "Metadata"),
            ("unlisted_struct", "allow(unlisted_struct, reason", "Metadata"),
        ] {
            let page = plain(&page(registry::lint(name).expect("it exists")));
            assert!(page.contains(said) && !page.contains(missing), "{page}");
        }
    }

    #[test]
    fn every_lint_has_a_page_without_marks_and_is_listed_once() {
        let list = plain(&Group::ALL.into_iter().map(group).collect::<String>());
        for lint in registry::lints() {
            assert!(!plain(&page(lint)).contains("# <-\n"), "{}", lint.id);
            let listed = list.lines().filter(|line| line.split_whitespace().next() == Some(lint.id));
            assert_eq!(listed.count(), 1, "{}", lint.id);
        }
    }
}
