//! Whatever is written is read again unchanged: by the reader of fragments, by the reader of templates, by serde_yaml.

use cfn_core::model::{Declaration, Member, Node, NodeIds, Section, Value};
use cfn_core::yaml;
use cfn_tests::generate::{Filling, Random, anonymous, key, named};
use cfn_tests::places::placeless;

use crate::same::{is_narrow, is_same, placeless_template};

const SEEDS: u64 = 4000;

fn read_fragment(text: &str) -> Node {
    let node = yaml::read_fragment(text, &mut NodeIds::default()).unwrap_or_else(|error| panic!("{error}\n{text}"));
    placeless(node)
}

fn read(text: &str) -> Node {
    placeless(yaml::read(text).unwrap_or_else(|error| panic!("{error}\n{text}")).root)
}

#[test]
fn the_reader_of_fragments_and_the_reader_of_templates() {
    for seed in 0..SEEDS {
        let node = Random::new(seed).node(5);
        let text = yaml::write(&node);
        assert_eq!(read_fragment(&text), node, "seed {seed}\n{text}");
        assert_eq!(read(&text), node, "seed {seed}\n{text}");
    }
}

#[test]
fn serde_yaml() {
    for seed in 0..SEEDS {
        let node = Random::new(seed).node(5);
        if !is_narrow(&node) {
            continue;
        }
        let text = yaml::write(&node);
        let read = serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("seed {seed}: {error}\n{text}"));
        assert!(is_same(&node, &read), "seed {seed}\n{node:?}\n{text}\n{read:?}");
    }
}

/// Beyond 1,024 characters no reader sees that a text on one line is a key.
#[test]
fn names_of_any_length() {
    for part in ["x", "é", "😀", "\"", "\n", "\u{85}", "a b ", "a: "] {
        for length in [500, 1022, 1023, 1024, 1025, 1026, 3000] {
            let name: String = part.chars().cycle().take(length).collect();
            let node = named(&name);
            let text = yaml::write(&node);
            assert_eq!(read_fragment(&text), node, "{text}");
            assert_eq!(read(&text), node, "{text}");
            let read = serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{error}\n{text}"));
            assert!(is_same(&node, &read), "{text}");
        }
    }
}

#[test]
fn names_that_are_given_twice() {
    let member = |value| Member { key: key("A".to_owned()), value: anonymous(Value::Integer(value)) };
    let node = anonymous(Value::Object(vec![member(1), member(2)]));
    assert_eq!(read_fragment(&yaml::write(&node)), node);
    assert_eq!(read(&yaml::write(&node)), node);
}

#[test]
fn fragments_with_their_marks_filled() {
    let mut filled = 0;
    for seed in 0..SEEDS {
        let mut random = Random::new(seed);
        let whole = random.declaration(Section::Resources);
        let (mut marked, mut filling) = (whole.clone(), Filling::default());
        random.dig(&mut marked.body, &mut filling);
        filled += filling.values.len() + filling.names.len();

        let text = yaml::fragment(&marked);
        let read = yaml::read_marked(&text, &mut NodeIds::default(), &mut filling);
        let read = placeless(read.unwrap_or_else(|error| panic!("seed {seed}: {error}\n{text}")));
        let Declaration { name, body, .. } = whole;
        assert_eq!(read, anonymous(Value::Object(vec![Member { key: name, value: body }])), "seed {seed}\n{text}");
    }
    assert!(filled > 1000, "only {filled} marks were tried");
}

#[test]
fn templates_with_comments() {
    for seed in 0..SEEDS / 4 {
        let mut template = Random::new(seed).template();
        let mut comments = Random::new(seed);
        let comments: Vec<_> = (0..4).map(|_| comments.text()).collect();
        let text = yaml::write_template(&template, &|_| comments.clone());
        let version = Value::String("2010-09-09".to_owned());
        template.members.push(Member { key: key("AWSTemplateFormatVersion".to_owned()), value: anonymous(version) });
        let source = yaml::read_template(&text).unwrap_or_else(|error| panic!("seed {seed}: {error}\n{text}"));
        assert_eq!(placeless_template(source.template), placeless_template(template), "seed {seed}\n{text}");
        assert_eq!(read_fragment(&text), read(&text), "seed {seed}\n{text}");
    }
}
