//! The patterns of the resource table, against Python's `regex`.

use cfn_core::pattern::Pattern;
use cfn_tests::python::Python;

/// Where the engines differ, and ours takes the reading that accepts more: `\Z` before a last line break, which is
/// Java's reading, and halves of surrogate pairs, which are characters of their own to ECMAScript.
fn is_read_differently(pattern: &str, text: &str) -> bool {
    pattern.ends_with("\\Z") && text.ends_with('\n') || pattern.contains("\\uD83C-")
}

#[test]
fn patterns_match_what_python_says_they_match() {
    let python = Python::environment(env!("CARGO_TARGET_TMPDIR"));
    let mut command = python.command();
    command.arg(cfn_tests::workspace().join("tests/oracles/patterns.py"));
    let output =
        command.arg(cfn_tests::workspace().join("cfn-core/data/resources.tsv")).output().expect("Python starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));

    let lines = String::from_utf8(output.stdout).expect("JSON is UTF-8");
    let (mut checked, mut wrong) = (0, Vec::new());
    for line in lines.lines() {
        let (source, cases): (String, Vec<(String, bool)>) =
            serde_json::from_str(line).expect("a pattern and its texts");
        let pattern = Pattern::new(&source).unwrap_or_else(|_| panic!("not read: {source}"));
        for (text, found) in cases {
            checked += 1;
            match pattern.matches(&text) {
                Some(ours) if ours == found || is_read_differently(&source, &text) => {}
                ours => wrong.push(format!("{source:?} in {text:?}: Python says {found}, we say {ours:?}")),
            }
        }
    }
    assert!(checked > 50_000, "only {checked} texts");
    assert!(wrong.is_empty(), "{} of {checked}:\n{}", wrong.len(), wrong.join("\n"));
}
