//! The examples in the documentation of the lints: each has one that fails at the marked lines, and a near miss.

use super::testing::checked_among;
use super::{Check, Declared, registry};
use crate::model::{Allowance, Node, Template, Value};
use std::collections::BTreeMap;

use crate::yaml::{Position, Source, read_template};

/// What marks a line of an example on which the lint fires.
pub(super) const MARK: &str = "# <-";

/// The examples of a page, in blocks of that kind.
pub(super) fn blocks(page: &str, kind: &str) -> Vec<String> {
    blocks_of(page, &format!("```yaml,{kind}"))
}

/// The examples of a lint that needs several stacks, which the tests of the assembler build.
pub(super) fn rust_blocks(page: &str, kind: &str) -> Vec<String> {
    blocks_of(page, &format!("```stack,{kind}"))
}

/// The examples of a lint that needs several files, which the tests of the command line check.
pub(super) fn file_blocks(page: &str, kind: &str) -> Vec<String> {
    blocks_of(page, &format!("```files,{kind}"))
}

fn blocks_of(page: &str, start: &str) -> Vec<String> {
    let (mut found, mut open) = (Vec::new(), None::<String>);
    for line in page.lines().map(|line| line.strip_prefix(' ').unwrap_or(line)) {
        match &mut open {
            Some(_) if line == "```" => found.extend(open.take()),
            Some(block) => *block += &format!("{line}\n"),
            None if line == start => open = Some(String::new()),
            None => {}
        }
    }
    found
}

/// The template that an example stands for: a resource begins with its type, a statement of a policy with its effect.
pub(super) fn template_of(example: &str) -> String {
    let indented = |columns: usize, first: &str| {
        let mut lines = example.lines();
        let head = format!("{}{first}{}\n", " ".repeat(columns), lines.next().unwrap_or_default());
        let indent = " ".repeat(columns + first.len());
        lines.fold(head, |text, line| format!("{text}{indent}{line}\n"))
    };
    let begins =
        |word: &str| example.lines().find(|line| !line.starts_with('#')).is_some_and(|line| line.starts_with(word));
    if begins("Type:") {
        format!("Resources:\n  R:\n{}", indented(4, ""))
    } else if begins("Effect:") {
        let start = "Resources:\n  R:\n    Type: AWS::IAM::ManagedPolicy\n    Properties:\n      PolicyDocument:\n";
        format!("{start}        Version: '2012-10-17'\n        Statement:\n{}", indented(10, "- "))
    } else {
        example.to_owned()
    }
}

/// The example as a template: `<9 characters>` is a text of that length, and `# allow(lint, reason = "..")` above it is
/// an allowance of its first declaration, which has no form in YAML.
pub(super) fn read(example: &str) -> Source {
    let text = template_of(example);
    let mut source = read_template(&text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    lengthen(&mut source.template);
    if let Some((lint, reason)) = example.strip_prefix("# allow(").and_then(|rest| rest.split_once(", reason = \"")) {
        let reason = reason.split('"').next().unwrap_or_default().to_owned();
        let declaration = &mut source.template.declarations[0];
        let at = declaration.body.as_object().map_or(declaration.name.id, |members| members[0].key.id);
        declaration.allowances.push(Allowance { id: at, lint: lint.to_owned(), reason });
    }
    source
}

fn lengthen(template: &mut Template) {
    fn walk(node: &mut Node) {
        match &mut node.value {
            Value::String(text) => {
                let long = text.split_once('<').and_then(|(before, rest)| {
                    let (length, after) = rest.split_once(" characters>")?;
                    Some(format!("{before}{}{after}", "x".repeat(length.parse().ok()?)))
                });
                *text = long.unwrap_or_else(|| std::mem::take(text));
            }
            Value::List(elements) => elements.iter_mut().for_each(walk),
            Value::Object(members) => members.iter_mut().for_each(|member| walk(&mut member.value)),
            Value::Function(_, argument) => walk(argument),
            _ => {}
        }
    }
    template.declarations.iter_mut().for_each(|declaration| walk(&mut declaration.body));
    template.members.iter_mut().for_each(|member| walk(&mut member.value));
}

/// The templates of nested stacks that an example needs: `# orders.yaml: ` and the template in one line.
fn files(example: &str) -> BTreeMap<String, Template> {
    let comments = example.lines().filter_map(|line| line.strip_prefix("# ")?.split_once(".yaml: "));
    let read = |(name, text): (&str, &str)| (format!("{name}.yaml"), read_template(text).expect("a template").template);
    comments.map(read).collect()
}

/// What the lint finds in an example, and where.
pub(super) fn fired(declared: &Declared, example: &str) -> Vec<(Position, String)> {
    let (source, nested) = (read(example), files(example));
    let found = checked_among(declared.lint.id, &source.template, &nested).into_iter();
    let found = found.filter(|finding| finding.lint == declared.lint);
    found.map(|finding| (source.positions.of(finding.at), finding.message)).collect()
}

#[test]
fn every_lint_fires_where_its_page_says_and_nowhere_near() {
    let mut wrong = Vec::new();
    for declared in registry::declared() {
        let (id, page) = (declared.lint.id, declared.lint.page);
        let (fails, passes) = (blocks(page, "fails"), blocks(page, "passes"));
        let has = |of: fn(&str, &str) -> Vec<String>| ["fails", "passes"].iter().all(|kind| !of(page, kind).is_empty());
        let is_built = matches!(declared.check, Check::Package) && (has(rust_blocks) || has(file_blocks));
        if (fails.is_empty() || passes.is_empty()) && !is_built {
            wrong.push(format!("{id} lacks an example that fails or one that passes"));
        }
        for example in fails {
            let lines = template_of(&example);
            let marked: Vec<_> =
                lines.lines().zip(1..).filter(|(line, _)| line.ends_with(MARK)).map(|(_, number)| number).collect();
            let found = fired(declared, &example);
            let mut at: Vec<_> = found.iter().map(|(position, _)| position.line).collect();
            at.sort_unstable();
            at.dedup();
            if marked.is_empty() || at != marked {
                wrong.push(format!("{id} is marked at {marked:?} and fires at {found:?}:\n{lines}"));
            }
        }
        for example in passes {
            let found = fired(declared, &example);
            if !found.is_empty() {
                wrong.push(format!("{id} fires in what passes, at {found:?}:\n{}", template_of(&example)));
            }
        }
        if declared.lint.explanation().is_empty() {
            wrong.push(format!("{id} is not explained"));
        }
    }
    assert!(wrong.is_empty(), "{} mistakes:\n{}", wrong.len(), wrong.join("\n"));
}
