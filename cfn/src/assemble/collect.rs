use std::collections::HashMap;

use super::locate::Place;
use super::{Comments, Problem};
use crate::part::{Content, Struct};
use cfn_core::model::{Declaration, Section};

/// The structs of a stack, groups opened, in the order of the template.
pub(super) struct Collected {
    pub(super) stack: &'static Struct,
    pub(super) declarations: Vec<&'static Struct>,
}

/// Opens the groups of a stack.
pub(super) fn collect(stack: &'static Struct) -> Result<Collected, Vec<Problem>> {
    let mut collected = Collected { stack, declarations: Vec::new() };
    let mut seen = HashMap::new();
    let mut problems = Vec::new();
    seen.insert((stack.key, stack.name), stack);
    open(stack, stack, &mut collected.declarations, &mut seen, &mut problems);
    if problems.is_empty() { Ok(collected) } else { Err(problems) }
}

fn open(
    root: &'static Struct,
    stack: &'static Struct,
    declarations: &mut Vec<&'static Struct>,
    // By key as well: an output may have the name of a resource.
    seen: &mut HashMap<(u64, &'static str), &'static Struct>,
    problems: &mut Vec<Problem>,
) {
    let Content::Stack { fragment, parts, .. } = &stack.content else { return };
    if stack.name != root.name && !fragment.is_empty() {
        let message = format!("`Metadata` and `Transform` belong to the whole template: give them to `{}`", root.name);
        problems.push(Problem::of(stack, message));
    }
    for &part in *parts {
        match (&part.content, seen.insert((part.key, part.name), part)) {
            (_, Some(first)) => problems.push(Problem::of(part, twice(part, first, root))),
            (Content::Stack { .. }, None) => open(root, part, declarations, seen, problems),
            (Content::Declaration { .. }, None) => declarations.push(part),
        }
    }
}

fn twice(part: &Struct, first: &Struct, root: &Struct) -> String {
    if part.file == first.file && part.line == first.line {
        format!("`{}` is part of the stack `{}` more than once", part.name, root.name)
    } else {
        format!(
            "the stack `{}` has two parts with this logical id, the other one in {}:{}; logical ids are unique within \
             a template",
            root.name, first.file, first.line
        )
    }
}

impl Problem {
    pub(super) fn of(origin: &Struct, message: impl Into<String>) -> Problem {
        Problem {
            file: origin.file,
            line: origin.line,
            name: origin.name,
            rule: "",
            column: None,
            message: message.into(),
            place: Place::default(),
        }
    }
}

impl Collected {
    /// The struct that has made a declaration; the stack itself for what no part has written.
    pub(super) fn origin(&self, declaration: Option<&Declaration>) -> &'static Struct {
        let made = |part: &&&Struct| {
            declaration.is_some_and(|declaration| {
                let section =
                    matches!(part.content, Content::Declaration { section, .. } if section == declaration.section);
                section && part.name == declaration.name.name
            })
        };
        self.declarations.iter().find(made).unwrap_or(&self.stack)
    }

    /// Doc comments and allowances as comment lines. Parameters and outputs have a `Description` instead of the
    /// former.
    pub(super) fn comments(&self) -> Comments {
        let mut comments = Comments::new();
        for part in &self.declarations {
            let described =
                matches!(part.content, Content::Declaration { section: Section::Parameters | Section::Outputs, .. });
            let doc = part.doc.split('\n').filter(|_| !described && !part.doc.is_empty()).map(str::to_owned);
            let allowed =
                part.allowances.iter().map(|(rule, reason)| format!("Allowed: cfn::{rule}, because {reason}"));
            comments.insert(part.name.to_owned(), doc.chain(allowed).collect());
        }
        comments
    }
}
