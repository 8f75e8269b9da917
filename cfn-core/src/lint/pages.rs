//! The pages below `docs/lints`, one a lint, as its declaration says them, and their place in the contents of the guide.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use super::examples::{MARK, blocks, file_blocks, fired, rust_blocks, template_of};
use super::house::files;
use super::{Check, Declared, Group, Level, Lint, registry};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/lints")
}

/// The name by which the level of a lint's group is set.
fn group(lint: &Lint) -> String {
    format!("{:?}", lint.group).to_lowercase()
}

fn level(lint: &Lint) -> String {
    format!("{:?}", lint.level).to_lowercase()
}

/// The text above the examples in paragraphs, without the one that names the source.
fn explanation(page: &str) -> String {
    let lines = page.lines().map(|line| line.strip_prefix(' ').unwrap_or(line));
    let lines: Vec<_> = lines.take_while(|line| !line.starts_with("```")).collect();
    let text = lines.join("\n");
    let paragraphs = text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty());
    paragraphs.filter(|paragraph| !is_source(paragraph)).collect::<Vec<_>>().join("\n\n")
}

fn is_source(paragraph: &str) -> bool {
    ["Source:", "Sources:"].iter().any(|word| paragraph.starts_with(word))
}

/// The sources that the comments of a lint's file name: above its examples, or at its tables. In an example, `Source:` is a
/// property.
fn sources(declared: &Declared, text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let (mut is_open, mut is_example) = (false, false);
    for line in text.lines().map(str::trim) {
        let line = line.strip_prefix("///").or_else(|| line.strip_prefix("//!")).map(str::trim);
        let Some(line) = line.filter(|line| !line.is_empty()) else {
            is_open = false;
            continue;
        };
        if line.starts_with("```") {
            is_example = !is_example;
            is_open = false;
        } else if is_source(line) && !is_example {
            let (_, source) = line.split_once(':').expect("it has a colon");
            found.push(source.trim().to_owned());
            is_open = true;
        } else if is_open && let Some(last) = found.last_mut() {
            *last += &format!(" {line}");
        }
    }
    if found.is_empty() && matches!(declared.check, Check::Values(_)) {
        found.push(String::from("the schemas of the resource types, with the extensions that cfn-lint has."));
    }
    // Beside a table, for whoever reads the code.
    found.retain(|source| source != "as in the page of the lint.");
    found.dedup();
    found
}

/// An example that fails, with each message below its line.
fn failing(declared: &Declared, example: &str) -> String {
    let template = template_of(example);
    // A resource or a statement stands deeper in its template than in the example.
    let above = template.lines().count() - example.lines().count();
    let first = (template.lines().nth(above), example.lines().next());
    let (Some(in_template), Some(in_example)) = first else { return String::new() };
    let indent = in_template.find(in_example).expect("the example is part of its template");
    let found = fired(declared, example);
    let mut out = String::new();
    for (line, number) in example.lines().zip(above + 1..) {
        let _ = writeln!(out, "{}", line.strip_suffix(MARK).map_or(line, str::trim_end));
        for (position, message) in found.iter().filter(|(position, _)| position.line == number) {
            let kind = if declared.lint.level == Level::Deny { "error" } else { "warning" };
            let caret = match (position.column - 1).checked_sub(indent + 1) {
                Some(columns) => format!("{}^", " ".repeat(columns)),
                None => String::new(),
            };
            let _ = writeln!(out, "#{caret} {kind}: {message} [cfn::{}]", declared.lint.id);
        }
    }
    out
}

fn page(declared: &Declared, text: &str) -> String {
    let lint = declared.lint;
    let mut title = lint.title.chars();
    let title = title.next().map(|first| first.to_uppercase().chain(title).collect::<String>()).unwrap_or_default();
    let mut out = format!(
        "# `{}`\n\n{title}. Group `{}`, level `{}` by default.\n\n{}\n",
        lint.id,
        group(lint),
        level(lint),
        explanation(lint.page)
    );
    for source in sources(declared, text) {
        let _ = write!(out, "\nSource: {source}\n");
    }
    out.push_str("\n## What fails\n");
    for example in blocks(lint.page, "fails") {
        let _ = write!(out, "\n```yaml\n{}```\n", failing(declared, &example));
    }
    let others = |kind: &str, out: &mut String| {
        for example in rust_blocks(lint.page, kind) {
            let _ = write!(out, "\n```rust,ignore\n{example}```\n");
        }
        for example in file_blocks(lint.page, kind) {
            let _ = write!(out, "\n```yaml\n{}```\n", example.replace(MARK, "# <- the finding"));
        }
    };
    others("fails", &mut out);
    out.push_str("\n## What passes\n");
    for example in blocks(lint.page, "passes") {
        let _ = write!(out, "\n```yaml\n{example}```\n");
    }
    others("passes", &mut out);
    if lint.level == Level::Allow {
        out += &how_to_enable(lint);
    }
    out + &how_to_allow(lint)
}

fn how_to_enable(lint: &Lint) -> String {
    format!(
        "\n## How to enable it\n\nThe lint is off by default. A stack enables it, or all lints of its group, as errors (`deny`) or \
         as warnings (`warn`):\n\n```rust,ignore\n#[stack(deny({0}))]\n#[stack(deny({1}))]\n```\n\nFor templates, `cargo cfn check \
         --deny {0}` does, or `cfn.toml`:\n\n```toml\n[lints]\n{0} = \"deny\"\n```\n",
        lint.id,
        group(lint)
    )
}

fn how_to_allow(lint: &Lint) -> String {
    let id = lint.id;
    let mut out = String::from("\n## How to allow it\n");
    if !file_blocks(lint.page, "fails").is_empty() {
        return out + &format!("\nIn `cfn.toml`:\n\n```toml\n[lints]\n{id} = \"allow\"\n```\n");
    }
    let _ = write!(
        out,
        "\nAs the last argument of the attribute, with the reason, which is written into the template:\n\n```rust,ignore\n\
         allow({id}, reason = \"..\")\n```\n"
    );
    // A lint of several stacks has no template of its own in which it could be allowed.
    if rust_blocks(lint.page, "fails").is_empty() {
        let _ = write!(
            out,
            "\nIn a template, in the `Metadata` of the resource or of the template:\n\n```yaml\nMetadata: {{cfn: {{allow: {{{id}: \
             \"..\"}}}}}}\n```\n"
        );
    }
    out
}

/// The table of all lints, by group.
fn table() -> String {
    let mut out = String::from(
        "# Lints\n\nAll lints by group, with the levels that they have by default; [Levels](../levels.md) says how to set others. \
         The page of a lint says why it is a mistake, with an example that fails and one that passes.\n\n\
         <!-- Written from the declarations of the lints with `CFN_WRITE=1 cargo test -p cfn-core --lib pages`. -->\n",
    );
    for (group, lints) in by_group() {
        let rows: String = lints.into_iter().map(row).collect();
        let _ = write!(out, "\n## {}\n\n{TABLE}{rows}", group.name());
    }
    out
}

/// The lints of each group, by name.
fn by_group() -> BTreeMap<Group, Vec<&'static Lint>> {
    let mut groups: BTreeMap<_, Vec<_>> = BTreeMap::new();
    let mut lints: Vec<_> = registry::lints().collect();
    lints.sort_by_key(|lint| lint.id);
    lints.into_iter().for_each(|lint| groups.entry(lint.group).or_default().push(lint));
    groups
}

fn row(lint: &Lint) -> String {
    format!("| [`{0}`]({0}.md) | {1} | {2} |\n", lint.id, level(lint), lint.title.replace('|', "\\|"))
}

const TABLE: &str = "| lint | level | finds |\n|---|---|---|\n";

/// The page of a group.
fn group_page(group: Group, lints: &[&Lint]) -> String {
    let rows: String = lints.iter().map(|lint| row(lint)).collect();
    format!("# The group `{}`\n\n{}\n\n{TABLE}{rows}", group.name(), group.explanation())
}

fn group_file(group: Group) -> String {
    format!("group-{}.md", group.name())
}

/// The entry of the table in the contents of the guide; those of the groups and the lints are below it.
const ENTRY: &str = "- [Lints by group](lints/index.md)\n";

/// The contents of the guide, with an entry for each lint.
fn contents(text: &str) -> String {
    let (before, after) = text.split_once(ENTRY).expect("the contents have the table of the lints");
    let after: String = after.split_inclusive('\n').skip_while(|line| line.starts_with("  ")).collect();
    let mut entries = String::new();
    for (group, lints) in by_group() {
        let _ = writeln!(entries, "  - [{}](lints/{})", group.name(), group_file(group));
        for lint in lints {
            let _ = writeln!(entries, "    - [{0}](lints/{0}.md)", lint.id);
        }
    }
    format!("{before}{ENTRY}{entries}{after}")
}

#[test]
fn every_lint_is_in_the_contents_of_the_guide() {
    let path = folder().with_file_name("SUMMARY.md");
    let text = fs::read_to_string(&path).expect("the contents are there");
    let expected = contents(&text);
    if text != expected {
        assert!(std::env::var_os("CFN_WRITE").is_some(), "outdated: docs/SUMMARY.md; run the tests with CFN_WRITE=1");
        fs::write(path, expected).expect("the contents are writable");
    }
}

#[test]
fn every_lint_has_its_page() {
    let lints = files("lint/lints");
    let mut expected = BTreeMap::from([(String::from("index.md"), table())]);
    expected.extend(by_group().iter().map(|(group, lints)| (group_file(*group), group_page(*group, lints))));
    for declared in registry::declared() {
        let id = declared.lint.id;
        let is_own = |text: &&String| text.contains(&format!(" = \"{id}\", "));
        let text = lints.values().find(is_own).unwrap_or_else(|| panic!("{id} has no file"));
        expected.insert(format!("{id}.md"), page(declared, text));
    }
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder()).into_iter().flatten() {
        let path = entry.expect("the entry is readable").path();
        let name = path.file_name().and_then(|name| name.to_str()).expect("names are UTF-8").to_owned();
        found.insert(name, fs::read_to_string(&path).expect("pages are readable"));
    }
    if found == expected {
        return;
    }
    let differs = |name: &&String| found.get(*name) != expected.get(*name);
    let names: Vec<_> = expected.keys().chain(found.keys()).filter(differs).cloned().collect();
    assert!(
        std::env::var_os("CFN_WRITE").is_some(),
        "outdated below docs/lints: {names:?}; run the tests with CFN_WRITE=1"
    );
    fs::create_dir_all(folder()).expect("the folder can be made");
    for name in &names {
        let path = folder().join(name);
        match expected.get(name) {
            Some(text) => fs::write(path, text).expect("the page is writable"),
            None if path.exists() => fs::remove_file(path).expect("the page of no lint can be removed"),
            None => {}
        }
    }
}

#[test]
fn a_property_of_an_example_is_no_source() {
    let declared =
        registry::declared().iter().find(|declared| declared.lint.id == "ending_service").expect("it exists");
    let text = "/// Source: a page\n/// of AWS.\n///\n/// ```yaml,passes\n/// Source: {Type: A}\n/// ```\n\n/// Source: a table.\n";
    assert_eq!(sources(declared, text), ["a page of AWS.", "a table."]);
}
