//! Whatever a file holds, reading it ends, and ends in a value or an error.

use std::time::{Duration, Instant};

use cfn_core::model::NodeIds;
use cfn_core::yaml;
use cfn_tests::generate::Random;
use cfn_tests::places::placeless;

/// What is damaged, beside what the writer writes.
const FORMS: &[&str] = &[
    "a: &x {b: [1, 'c', \"d\\n\\u00e9\"], <<: *x}\n? k\n: - >-\n  folded\n\n  text\n - !Sub |2+\n   x\n",
    "%YAML 1.1\n---\nA: !GetAtt B.C # d\n'e': !!str 5\n...\n",
    "? key\n: - ? \"a: b\"\n    : c\n  - d\n",
    "{\"Resources\": {\"A\": {\"Type\": \"x\\ud83d\\ude00\", \"Condition\": \"C\"}}}",
    "Conditions:\n  A: !And [Condition: B, !Not [!Equals [!Ref C, 1:30]]]\n  <<: {D: {Condition: E}}\n",
];

/// A text with some of its parts gone, doubled, or replaced.
fn damaged(random: &mut Random, text: &str) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..1 + random.below(6) {
        let at = random.below(bytes.len() + 1);
        let end = (at + random.below(8)).min(bytes.len());
        let put = match random.below(4) {
            0 => Vec::new(),
            1 => bytes[at..end].repeat(2),
            2 => random.text().into_bytes(),
            _ => vec![random.number() as u8],
        };
        bytes.splice(at..end, put);
    }
    bytes
}

#[test]
fn damaged_texts() {
    let mut read = 0;
    for seed in 0..6000 {
        let mut random = Random::new(seed);
        let text = if random.once_in(2) { random.pick(FORMS).to_owned() } else { yaml::write(&random.node(5)) };
        let bytes = damaged(&mut random, &text);
        let text = String::from_utf8_lossy(&bytes);
        assert_eq!(yaml::utf8(&bytes).is_ok(), text.as_bytes() == bytes, "seed {seed}");
        let begin = Instant::now();
        let fragment = yaml::read_fragment(&text, &mut NodeIds::default());
        let template = yaml::read_template(&text);
        for error in [fragment.err(), template.err()].into_iter().flatten() {
            assert!(error.line > 0 && error.column > 0 && !error.message.is_empty(), "seed {seed}: {error}\n{text}");
            assert!(error.line <= text.split(['\n', '\r']).count() + 1, "seed {seed}: {error}\n{text}");
        }
        if let Ok(document) = yaml::read(&text) {
            read += 1;
            let root = placeless(document.root);
            let written = yaml::write(&root);
            let again = yaml::read(&written).unwrap_or_else(|error| panic!("seed {seed}: {error}\n{text}\n{written}"));
            assert_eq!(placeless(again.root), root, "seed {seed}\n{text}\n{written}");
        }
        assert!(begin.elapsed() < Duration::from_secs(10), "seed {seed} takes too long\n{text}");
    }
    assert!(read > 500, "only {read} texts were readable");
}

#[test]
fn bytes_without_a_meaning() {
    for seed in 0..3000 {
        let mut random = Random::new(seed);
        let bytes: Vec<u8> = (0..random.below(200)).map(|_| random.number() as u8).collect();
        let text = String::from_utf8_lossy(&bytes);
        let results = [yaml::read(&text).is_ok(), yaml::read_template(&text).is_ok()];
        assert!(results[0] || !results[1], "seed {seed}: a template is a value, too\n{text}");
    }
}
