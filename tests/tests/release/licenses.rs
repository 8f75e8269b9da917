//! The licenses of dependencies: each is listed in `LICENSES.tsv`, and allows what ours allow.
//!
//! `UPDATE=1 cargo test -p cfn-tests --test release licenses` writes the table anew; read the difference before you keep it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;

use cfn_tests::workspace;

use crate::metadata;

const TABLE: &str = "LICENSES.tsv";

/// What a license may be: it asks for no more than that its text comes along.
const ALLOWED: &[&str] = &["Apache-2.0", "MIT", "Unicode-3.0"];

/// The rows of the table: the package and its license.
fn table() -> BTreeMap<String, String> {
    let text = fs::read_to_string(workspace().join(TABLE)).expect("a table");
    let rows = text.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let (package, license) = line.split_once('\t').unwrap_or_else(|| panic!("{TABLE}: {line}"));
        (package.to_owned(), license.to_owned())
    });
    rows.collect()
}

/// The packages of others in `Cargo.lock`, of all platforms.
fn locked() -> BTreeSet<String> {
    let text = fs::read_to_string(workspace().join("Cargo.lock")).expect("a lock file");
    let packages = text.split("[[package]]").filter(|package| package.contains("\nsource = "));
    let name = |package: &str| package.split("name = \"").nth(1)?.split('"').next().map(str::to_owned);
    packages.filter_map(name).collect()
}

/// The licenses of the packages that this platform needs: those of others may not have been downloaded.
fn of_this_platform() -> BTreeMap<String, String> {
    let version = std::process::Command::new("rustc").arg("-vV").output().expect("rustc starts").stdout;
    let version = String::from_utf8(version).expect("rustc writes UTF-8");
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).expect("rustc names the host");
    let packages = metadata(&["--filter-platform", host]).into_iter().filter(|package| package["source"].is_string());
    let row = |package: serde_json::Value| {
        let text = |key: &str| package[key].as_str().unwrap_or_default().to_owned();
        (text("name"), text("license"))
    };
    packages.map(row).collect()
}

#[test]
fn the_table_lists_every_dependency() {
    let (mut listed, used) = (table(), of_this_platform());
    if std::env::var_os("UPDATE").is_some() {
        let locked = locked();
        listed.retain(|package, _| locked.contains(package));
        listed.extend(used.clone());
        let text = fs::read_to_string(workspace().join(TABLE)).unwrap_or_default();
        let mut out: String =
            text.lines().filter(|line| line.starts_with('#')).map(|line| format!("{line}\n")).collect();
        listed.iter().for_each(|(package, license)| writeln!(out, "{package}\t{license}").expect("a string takes it"));
        fs::write(workspace().join(TABLE), out).expect("the table can be written");
    }
    assert_eq!(listed.keys().cloned().collect::<BTreeSet<_>>(), locked(), "{TABLE} is not what Cargo.lock has");
    assert!(used.len() > 20, "only {} dependencies", used.len());
    for (package, license) in used {
        assert_eq!(listed.get(&package), Some(&license), "{package} has another license");
    }
}

#[test]
fn every_license_is_allowed() {
    let refused: Vec<_> = table().into_iter().filter(|(_, license)| !is_allowed(license)).collect();
    assert!(refused.is_empty(), "{refused:?}");
}

/// Whether an expression of SPDX can be satisfied by what is allowed. An old form has `/` for `OR`.
fn is_allowed(expression: &str) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let mut words = spaced.split_whitespace().peekable();
    let allowed = any(&mut words);
    allowed && words.next().is_none()
}

type Words<'w> = std::iter::Peekable<std::str::SplitWhitespace<'w>>;

fn any(words: &mut Words<'_>) -> bool {
    let mut allowed = all(words);
    while words.next_if_eq(&"OR").is_some() {
        allowed |= all(words);
    }
    allowed
}

fn all(words: &mut Words<'_>) -> bool {
    let mut allowed = one(words);
    while words.next_if_eq(&"AND").is_some() {
        allowed &= one(words);
    }
    allowed
}

fn one(words: &mut Words<'_>) -> bool {
    match words.next() {
        Some("(") => {
            let allowed = any(words);
            words.next() == Some(")") && allowed
        }
        word => {
            // An exception allows more, not less.
            if words.next_if_eq(&"WITH").is_some() {
                words.next();
            }
            word.is_some_and(|word| ALLOWED.contains(&word))
        }
    }
}

#[test]
fn an_expression_needs_one_way_that_is_allowed() {
    for (expression, expected) in [
        ("MIT", true),
        ("GPL-3.0", false),
        ("GPL-3.0 OR MIT", true),
        ("GPL-3.0 AND MIT", false),
        ("Unlicense/MIT", true),
        ("(MIT OR GPL-3.0) AND Unicode-3.0", true),
        ("(MIT OR Apache-2.0) AND GPL-3.0", false),
        ("Apache-2.0 WITH LLVM-exception", true),
        ("GPL-3.0 WITH Classpath-exception-2.0", false),
        ("(MIT", false),
        ("", false),
    ] {
        assert_eq!(is_allowed(expression), expected, "{expression}");
    }
}
