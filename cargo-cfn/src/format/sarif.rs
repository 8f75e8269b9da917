//! SARIF 2.1.0, as GitHub code scanning reads it.

use std::collections::BTreeMap;

use cfn_core::lint::{Level, Lint, registry};
use serde_json::{Value, json};

use super::Printer;
use crate::check::findings::{Checked, Found};
use crate::check::text::Span;

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// The rule of a template that cannot be read.
const UNREADABLE: &str = "unreadable";

const UNREADABLE_EXPLANATION: &str =
    "The file is no YAML or JSON, is nested too deeply, or is too long to be a template.";

/// How many characters of a description GitHub shows.
///
/// Source: "SARIF support for code scanning" of GitHub's documentation.
const LONGEST_DESCRIPTION: usize = 1024;

/// One document with all findings.
#[derive(Debug, Default)]
pub(crate) struct Sarif {
    results: Vec<Value>,
    /// How often each finding has been seen, for fingerprints that differ.
    seen: BTreeMap<String, usize>,
}

impl Printer for Sarif {
    fn template(&mut self, checked: &Checked) -> String {
        match &checked.result {
            Ok(findings) => {
                for found in findings {
                    let result = self.result(&checked.name, found);
                    self.results.push(result);
                }
            }
            Err(unreadable) => {
                let fingerprints = self.fingerprints(format!("{}\n{UNREADABLE}", checked.name));
                self.results.push(json!({
                    "ruleId": UNREADABLE,
                    "level": "error",
                    "message": {"text": unreadable.message},
                    "locations": [location(&checked.name, unreadable.span.as_ref())],
                    "partialFingerprints": fingerprints,
                }));
            }
        }
        String::new()
    }

    fn end(&mut self, _: usize) -> String {
        let mut rules: Vec<_> = registry::lints().collect();
        rules.sort_by_key(|lint| lint.id);
        let mut rules: Vec<_> = rules.into_iter().map(rule).collect();
        rules.push(json!({
            "id": UNREADABLE,
            "name": UNREADABLE,
            "shortDescription": {"text": "template that cannot be read"},
            "fullDescription": {"text": UNREADABLE_EXPLANATION},
            "help": {"text": UNREADABLE_EXPLANATION},
            "defaultConfiguration": {"level": "error"},
        }));
        let document = json!({
            "$schema": SCHEMA,
            "version": "2.1.0",
            "runs": [{
                "tool": {"driver": {
                    "name": "cargo-cfn",
                    "semanticVersion": env!("CARGO_PKG_VERSION"),
                    "rules": rules,
                }},
                "columnKind": "unicodeCodePoints",
                "results": self.results,
            }],
        });
        format!("{document:#}\n")
    }
}

impl Sarif {
    fn result(&mut self, name: &str, found: &Found) -> Value {
        let identity = format!("{name}\n{}\n{}", found.path, found.lint.id);
        let fingerprints = self.fingerprints(identity);
        let mut location = location(name, Some(&found.span));
        location["logicalLocations"] = json!([{"fullyQualifiedName": found.path, "kind": "member"}]);
        json!({
            "ruleId": found.lint.id,
            "level": found.word(),
            "message": {"text": found.message},
            "locations": [location],
            "partialFingerprints": fingerprints,
        })
    }

    /// What tells a finding from all others, also after lines have been added above it.
    fn fingerprints(&mut self, identity: String) -> Value {
        let number = self.seen.entry(identity.clone()).or_default();
        *number += 1;
        json!({"path/v1": format!("{:016x}", fingerprint(&format!("{identity}\n{number}")))})
    }
}

fn rule(lint: &'static Lint) -> Value {
    let level = match lint.level {
        Level::Deny => json!({"level": "error"}),
        Level::Warn => json!({"level": "warning"}),
        Level::Allow => json!({"enabled": false, "level": "warning"}),
    };
    json!({
        "id": lint.id,
        "name": lint.id,
        "shortDescription": {"text": lint.title},
        "fullDescription": {"text": description(&lint.explanation())},
        "help": {"text": lint.explanation(), "markdown": lint.page},
        "defaultConfiguration": level,
        "properties": {"tags": [lint.group.name()]},
    })
}

/// The sentences of an explanation that are shown.
fn description(explanation: &str) -> &str {
    let ends = explanation.match_indices(". ").map(|(at, _)| at + 1).chain([explanation.len()]);
    let shown = |end: &usize| explanation[..*end].chars().count() <= LONGEST_DESCRIPTION;
    &explanation[..ends.take_while(shown).last().unwrap_or_default()]
}

fn location(name: &str, span: Option<&Span>) -> Value {
    let mut physical = json!({"artifactLocation": {"uri": uri(name)}});
    if let Some(span) = span {
        physical["region"] = json!({
            "startLine": span.line,
            "startColumn": span.column,
            "endColumn": span.end_column.max(span.column + 1),
        });
    }
    json!({"physicalLocation": physical})
}

/// A path as a reference of a URI: what is not a letter of a path is escaped.
fn uri(path: &str) -> String {
    let mut out = String::new();
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => out.push(char::from(byte)),
            _ => out += &format!("%{byte:02X}"),
        }
    }
    out
}

/// FNV-1a: the same on every platform and in every version.
fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
