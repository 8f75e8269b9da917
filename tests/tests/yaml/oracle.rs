//! PyYAML, a reader of YAML 1.1 as CloudFormation's is, as the oracle of the writer and of the reader.

use std::fs;
use std::path::Path;

use cfn_core::yaml;
use cfn_tests::generate::{Random, named};
use cfn_tests::python::Python;
use serde_json::json;

use crate::corpus;
use crate::same::told;

/// Has PyYAML read each text, and compare what it reads.
fn check(name: &str, documents: &[(String, String, serde_json::Value)]) {
    let documents: Vec<_> =
        documents.iter().map(|(name, text, value)| json!({ "name": name, "text": text, "value": value })).collect();
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.json"));
    fs::write(&file, json!(documents).to_string()).expect("the test's folder can be written");
    Python::environment(env!("CARGO_TARGET_TMPDIR")).check("yaml_reader", &[("DOCUMENTS", file)]);
}

#[test]
fn what_is_written_is_read_by_pyyaml() {
    let documents: Vec<_> = (0..1500)
        .map(|seed| {
            let node = Random::new(seed).node(5);
            (format!("seed {seed}"), yaml::write(&node), told(&node))
        })
        .collect();
    check("written", &documents);
}

#[test]
fn names_of_any_length_are_read_by_pyyaml() {
    let mut documents = Vec::new();
    for part in ["x", "é", "😀", "\"", "\n", "\u{85}"] {
        for length in [1022, 1023, 1024, 1025, 1026, 3000] {
            let node = named(&part.repeat(length));
            documents.push((format!("{length} of {part:?}"), yaml::write(&node), told(&node)));
        }
    }
    check("names", &documents);
}

#[test]
fn plain_scalars_are_what_they_are_to_pyyaml() {
    let alphabet: Vec<char> = "0011235689__::..xbeE+-aF".chars().collect();
    let mut texts = Vec::new();
    for seed in 0..4000 {
        let mut random = Random::new(seed);
        let text: String = (0..1 + random.below(8)).map(|_| random.pick(&alphabet)).collect();
        if !text.starts_with([':', '-']) && !text.ends_with(':') {
            texts.push(format!("-{text}"));
            texts.push(text);
        }
    }
    let words = [
        "yes",
        "On",
        "oFF",
        "y",
        "N",
        "null",
        "~",
        "NULL",
        "True",
        "=",
        "2012-10-17",
        ".inf",
        "-.INF",
        ".nan",
        ".5",
        "-.5",
    ];
    texts.extend(words.map(str::to_owned));
    let text: String = texts.iter().map(|text| format!("- {text}\n")).collect();
    let root = yaml::read(&text).expect("plain scalars can be read").root;
    check("plain", &[("plain scalars".to_owned(), text, told(&root))]);
}

#[test]
fn flow_collections_and_quoted_scalars_in_any_column_are_read_by_pyyaml() {
    let documents: Vec<_> = (0..1500)
        .map(|seed| {
            let mut random = Random::new(seed);
            let [first, second] = [0, 1].map(|_| random.loose(3));
            let text = format!("a:\n  b: {first}\n  c:\n    - {second}\n    - it's [\n  d: |\n    [ '\ne: 1\n");
            let root = yaml::read(&text).unwrap_or_else(|error| panic!("seed {seed}: {error}\n{text}")).root;
            (format!("seed {seed}"), text, told(&root))
        })
        .collect();
    check("loose", &documents);
}

#[test]
fn what_others_have_written_is_read_as_by_pyyaml() {
    let forms = [
        "a: &a {b: 1, c: [x, 'it''s', \"t\\tab \\\n   on\"]}\nd: {<<: *a, c: 2}\ne: *a\n",
        "a: >\n  folded\n  text\n\n  with\n   more\nb: |-\n  kept\n\n   as is\n\nc: >+\n  x\n\n",
        "? explicit\n: - - nested\n  - {a: 1, \"b\":2, c: }\n",
        "plain text\n  over lines\n",
        "!Join\n- ', '\n- - !Ref A\n  - Fn::GetAtt: [B, C, D]\n  - !GetAtt B.C.D\n  - Fn::Base64: !Sub\n      - ${x}\n      - {x: !GetAZs ''}\n",
        "{\n  \"a\": [1, 2.5, true, null],\n  \"b\": {\"Fn::Sub\": \"\\u00e9\\/\"}\n}\n",
    ];
    let forms = forms.iter().map(|text| (text.lines().next().unwrap_or_default().to_owned(), (*text).to_owned()));
    let documents: Vec<_> = forms
        .chain(corpus::templates())
        .map(|(name, text)| {
            let root = yaml::read(&text).unwrap_or_else(|error| panic!("{name}: {error}")).root;
            (name, text, told(&root))
        })
        .collect();
    check("others", &documents);
}
