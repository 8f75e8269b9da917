//! That the house stands as it is drawn: imports run one way, no two files need each other, and no lint is left out.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;

use std::path::{Path, PathBuf};

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The files below a folder of the source, with their text: `lint/facts/index` for `src/lint/facts/index.rs`.
pub(super) fn files(below: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut open = vec![source().join(below)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).expect("the folder is there") {
            let path = entry.expect("the entry is readable").path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(source()).expect("it is below").with_extension("");
                let name = name.to_str().expect("names are UTF-8").replace('\\', "/");
                found.insert(name, fs::read_to_string(&path).expect("sources are readable"));
            }
        }
    }
    found
}

/// The files whose imports have an order.
fn sources() -> BTreeMap<String, String> {
    ["lint", "diff"].into_iter().flat_map(files).collect()
}

/// The code of a file without its tests.
fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod tests {").next().unwrap_or(text)
}

/// The paths that a file imports from this crate: `lint/facts/index/Index`.
fn imports(file: &str, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = without_tests(text);
    while let Some((_, after)) = rest.split_once("use ") {
        let (tree, after) = after.split_once(';').unwrap_or((after, ""));
        rest = after;
        let folder = file.strip_suffix("/mod").unwrap_or(file);
        let folder = folder.rsplit_once('/').map_or("", |(folder, _)| folder);
        let tree = tree.split_whitespace().collect::<String>();
        let tree = match (tree.strip_prefix("crate::"), tree.strip_prefix("super::")) {
            (Some(path), _) => path.to_owned(),
            (_, Some(path)) => format!("{folder}::{path}"),
            _ => continue,
        };
        expand("", &tree.replace("::", "/"), &mut found);
    }
    found
}

/// The paths of `a/{b,c/{d,e}}`.
fn expand(before: &str, tree: &str, found: &mut Vec<String>) {
    let Some((start, inner)) = tree.split_once('{') else {
        found.push(format!("{before}{tree}"));
        return;
    };
    let (mut depth, mut item) = (0, String::new());
    for letter in inner.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if letter == ',' && depth == 0 || depth < 0 {
            if !item.is_empty() {
                expand(&format!("{before}{start}"), &item, found);
            }
            item.clear();
        } else {
            item.push(letter);
        }
    }
}

/// From below to above: what a folder or file of the source may import stands before it, or on the same line within the
/// same folder. The longest name that a path begins with counts.
const FLOORS: &[&[&str]] = &[
    &["model", "nearest", "parallel", "pattern", "steps", "data", "entry", "verdict"],
    &["yaml", "schema", "iam", "transform"],
    &["lint/lint", "lint/additions"],
    &["lint/finding"],
    &["lint/known"],
    &["lint/levels"],
    &["lint/decisions"],
    &["lint/facts"],
    &["lint/schema", "lint/policies", "lint/references", "lint/ordering"],
    &["lint/allowances", "lint/follow_ups"],
    &["lint/check"],
    &["lint/lints"],
    &["lint/run", "lint/across"],
    &["lint/registry"],
    &["lint/own"],
    &["lint/mod", "lint"],
    &["diff", "permissions"],
    &["graph"],
];

/// The floor of a path, and the name that it has there.
fn floor(path: &str) -> Option<(usize, &'static str)> {
    let names = FLOORS.iter().enumerate().flat_map(|(floor, names)| names.iter().map(move |name| (floor, *name)));
    let begins = |name: &str| path.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    names.filter(|(_, name)| begins(name)).max_by_key(|(_, name)| name.len())
}

/// The lint that a file is part of: `lint/lints/shape/function` has files of its own below it.
fn lint_of(path: &str) -> &str {
    path.match_indices('/').nth(3).map_or(path, |(end, _)| &path[..end])
}

fn is_test(file: &str) -> bool {
    let is_suite = [
        "house",
        "assertions",
        "cost",
        "testing",
        "policy_tests",
        "services_tests",
        "transform_tests",
        "examples",
        "pages",
        "other_tools",
    ]
    .iter()
    .any(|name| file == format!("lint/{name}"));
    is_suite || file.ends_with("/tests") || file.contains("/tests/")
}

#[test]
fn imports_run_one_way() {
    let mut wrong = Vec::new();
    for (file, text) in sources().iter().filter(|(file, _)| !is_test(file)) {
        let (own, folder) = floor(file).unwrap_or_else(|| panic!("{file} has no floor"));
        for import in imports(file, text) {
            let Some((floor, name)) = floor(&import) else { continue };
            let within = name == folder && (name != "lint/lints" || lint_of(&import) == lint_of(file));
            if floor > own || floor == own && !within {
                wrong.push(format!("{file} imports {import}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_two_files_need_each_other() {
    let files = sources();
    let file_of = |import: &str| {
        let mut path = import;
        loop {
            if files.contains_key(path) {
                return Some(path.to_owned());
            }
            path = path.rsplit_once('/')?.0;
        }
    };
    let needs: BTreeMap<&str, BTreeSet<String>> = files
        .iter()
        .filter(|(file, _)| !is_test(file) && !file.starts_with("lint/schema/"))
        .map(|(file, text)| {
            let needed = imports(file, text).into_iter().filter_map(|import| file_of(&import));
            (file.as_str(), needed.filter(|needed| needed != file).collect())
        })
        .collect();
    for start in needs.keys() {
        let mut open: Vec<&str> = vec![start];
        let mut seen = BTreeSet::new();
        while let Some(file) = open.pop() {
            for needed in needs.get(file).into_iter().flatten() {
                assert!(needed != start, "{start} needs itself by way of {file}");
                if seen.insert(needed.as_str()) {
                    open.push(needed);
                }
            }
        }
    }
}

/// The names and ids of the lints that a file declares.
fn declared_in(text: &str) -> Vec<(&str, &str)> {
    let blocks = text.split("declare_lint! {\n").skip(1);
    let heads = blocks.filter_map(|block| block.lines().find(|line| !line.trim_start().starts_with("///")));
    let lints = heads.filter_map(|head| {
        let (name, rest) = head.split_once(" = \"")?;
        let name = name.trim();
        Some((name.strip_prefix("pub ").unwrap_or(name), rest.split('"').next()?))
    });
    lints.collect()
}

/// The file that lists all lints, as the files of the lints make it.
fn list() -> String {
    let mut groups: BTreeMap<String, Vec<(String, Vec<String>)>> = BTreeMap::new();
    for (file, text) in files("lint/lints") {
        let parts: Vec<&str> = file.split('/').collect();
        let ["lint", "lints", group, name] = parts[..] else { continue };
        let lints = declared_in(&text).into_iter().map(|(name, _)| name.to_owned()).collect();
        groups.entry(group.to_owned()).or_default().push((name.to_owned(), lints));
    }
    let mut out = String::from(
        "//! Every lint: written by the test `every_lint_is_listed` from the files below, with `CFN_WRITE=1`.\n\n\
         use super::check::Declared;\n",
    );
    for (group, files) in &groups {
        let _ = writeln!(out, "\npub(crate) mod {group} {{");
        files.iter().for_each(|(name, _)| _ = writeln!(out, "    pub(crate) mod {name};"));
        out.push_str("}\n");
    }
    out.push_str("\n/// All of them.\npub(crate) static ALL: &[&Declared] = &[\n");
    for (group, files) in &groups {
        for (name, lints) in files {
            lints.iter().for_each(|lint| _ = writeln!(out, "    &{group}::{name}::{lint},"));
        }
    }
    out.push_str("];\n");
    out
}

#[test]
fn a_lint_is_one_file_of_its_name() {
    let mut wrong = Vec::new();
    for (file, text) in files("lint/lints") {
        let path = file.strip_prefix("lint/lints/").expect("it is below");
        let ids: Vec<&str> = declared_in(&text).into_iter().map(|(_, id)| id).collect();
        let is_right = match path.split('/').collect::<Vec<_>>()[..] {
            [_, name] => ids == [name],
            // The list of all lints, and what a lint has in a folder of its own.
            _ => ids.is_empty(),
        };
        if !is_right {
            wrong.push(format!("{path} declares {ids:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_lint_is_listed() {
    let path = source().join("lint/lints/mod.rs");
    let expected = list();
    if std::env::var_os("CFN_WRITE").is_some() {
        fs::write(&path, &expected).expect("the list is writable");
    }
    let found = fs::read_to_string(&path).expect("the list is readable");
    assert!(found == expected, "the list of lints is outdated; run the tests with CFN_WRITE=1");
}

#[test]
fn a_lint_is_what_its_place_says() {
    use super::Check;
    use super::registry;
    use super::schema::extensions::COVERED;
    use super::schema::validator::Role;

    let mut ids = BTreeSet::new();
    for (file, text) in files("lint/lints") {
        for declared in registry::declared() {
            let lint = declared.lint;
            if text.contains(&format!(" = \"{}\", ", lint.id)) {
                let group = lint.group.name();
                assert!(file.starts_with(&format!("lint/lints/{group}/")), "{} is declared in {file}", lint.id);
                assert!(ids.insert(lint.id), "{} is declared twice", lint.id);
            }
        }
    }
    assert_eq!(ids.len(), registry::declared().len());
    for (rule, lint) in COVERED {
        assert!(registry::lint(lint).is_some(), "{rule} is covered by {lint}");
    }
    for role in Role::ALL {
        let has_role = |check: Check| matches!(check, Check::Engine(other) if other == role);
        let count = registry::declared().iter().filter(|declared| has_role(declared.check)).count();
        assert_eq!(count, 1, "{role:?}");
    }
}
