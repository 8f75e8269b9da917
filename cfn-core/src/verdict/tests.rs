use super::*;
use crate::entry::Entry;

fn finding(place: Place, message: &str) -> Finding {
    let (level, is_own) = if place == Place::Name { (Level::Warn, true) } else { (Level::Deny, false) };
    Finding { level, lint: "range".to_owned(), is_own, place, message: message.to_owned() }
}

#[test]
fn what_is_written_is_read() {
    let way = vec![
        Segment::Key("a/b\\s\t".to_owned()),
        Segment::Key(String::new()),
        Segment::Index(3),
        Segment::Function(Intrinsic::If),
    ];
    let lint = OwnLint {
        id: "owner_tag".to_owned(),
        group: Group::Custom,
        level: Level::Allow,
        title: "a\ttab".to_owned(),
        explanation: "Two\nlines.".to_owned(),
    };
    let identity = Identity { hash: 0xabc, line: 2 };
    let mut verdicts = Verdicts::default();
    verdicts.add_lint(lint.clone());
    verdicts.add_lint(lint);
    verdicts.checked("7 seven");
    verdicts.add(
        Identity { hash: u64::MAX, line: u32::MAX },
        finding(Place::Body { way: way.clone(), key: true }, "two\nlines\tof \\n"),
    );
    verdicts.add(identity, finding(Place::Body { way, key: false }, ""));
    verdicts.add(identity, finding(Place::Part(2), "a part"));
    verdicts.add(identity, finding(Place::Part(2), "a part"));
    verdicts.add(identity, finding(Place::Allowance("x".to_owned()), "b"));
    verdicts.add(identity, finding(Place::Name, "c"));
    let package = Path::new("/here");
    let text = verdicts.write(package);
    assert_eq!(Verdicts::read(&text, package), Some(verdicts.clone()));
    assert_eq!(verdicts.lints().len(), 1);
    assert!(!verdicts.is_clean() && !Verdicts::default().is_clean());
    assert_eq!(verdicts.find(Identity::of("7 seven")), Some(&[][..]));
    assert_eq!(verdicts.find(identity).map(<[_]>::len), Some(4));
    assert_eq!(verdicts.find(Identity { hash: 8, line: 2 }), None);
}

/// The text of a struct in a file.
fn text(line: u32, tokens: u64, yaml: &str) -> String {
    Entry { name: "A", line, file: "src/a b.rs", tokens: Some(tokens), yaml, ..Entry::default() }.write()
}

/// What is read of structs that were checked; something is wrong with the last one.
fn read(texts: &[&str]) -> Verdicts {
    let mut verdicts = Verdicts::default();
    texts.iter().for_each(|text| verdicts.checked(text));
    let wrong = texts.last().expect("a text");
    verdicts.add(Identity::of(wrong), finding(Place::Name, "wrong"));
    let package = Path::new("/here");
    let read = Verdicts::read(&verdicts.write(package), package).expect("what was written");
    assert_eq!(read.structs, verdicts.structs);
    read
}

#[test]
fn a_struct_in_which_nothing_was_found_is_known_by_its_tokens_and_its_file() {
    let (clean, wrong) = (text(3, 9, "A:\n\n  b\n"), text(5, 2, "C: 1\n"));
    let read = read(&[&clean, &Entry::default().write(), &clean, &wrong]);
    for line in [3, 4] {
        assert_eq!(read.known(9, (line, "src/a b.rs")), Some(clean.as_str()));
        assert_eq!(read.find(Identity::of(&text(line, 9, "A:\n\n  b\n"))), Some(&[][..]));
        assert_eq!(read.find(Identity::of(&text(line, 2, "C: 1\n"))).map(<[_]>::len), Some(1));
        assert_eq!(read.known(9, (line, "src/a")), None);
        assert_eq!(read.known(8, (line, "src/a b.rs")), None);
        assert_eq!(read.known(2, (line, "src/a b.rs")), None);
    }
}

#[test]
fn structs_of_the_same_text_are_told_apart_by_their_lines() {
    let read = read(&[3, 7, 20].map(|line| text(line, 9, "A: 1\n")).each_ref().map(String::as_str));
    let found = |line| read.find(Identity::of(&text(line, 9, "A: 1\n"))).map(<[_]>::len);
    assert_eq!([found(1), found(8), found(19), found(30)], [Some(0), Some(0), Some(1), Some(1)]);
}

#[test]
fn a_struct_that_is_pinned_is_known_in_its_line_only() {
    let pinned = |line| Entry { line, file: "src/a.rs", tokens: Some(9), is_pinned: true, ..Entry::default() }.write();
    let [first, last] = [3, 7].map(pinned);
    let read = read(&[&first, &last, &text(5, 2, "")]);
    let known = |line| read.known(9, (line, "src/a.rs"));
    assert_eq!([3, 4, 7].map(known), [Some(first.as_str()), None, Some(last.as_str())]);
}

#[test]
fn the_prefix_of_this_crate_is_shown_of_its_lints() {
    assert_eq!(finding(Place::Name, "a").said(), "a [range]");
    assert_eq!(finding(Place::Part(1), "a").said(), "a [cfn::range]");
}

#[test]
fn what_others_have_written_is_not_read() {
    let text = Verdicts::default().write(Path::new("/here"));
    for package in ["/", "/her", "/here/below"] {
        assert_eq!(Verdicts::read(&text, Path::new(package)), None, "{package}");
    }
    for line in [
        "x",
        "\n7",
        "\n3\nabc",
        "\n99\nx y 1 z\ntokens 1\n",
        "7",
        "7 x",
        "7 1\n\tdeny",
        "7 1\n\tdeny\tl\tvalue/x\tm",
        "8 1\n7 1",
        "lint a",
        "lint a\tb\twarn\tt\te",
        "7 1\nlint a",
    ] {
        assert_eq!(Verdicts::read(&format!("{text}\n{line}"), Path::new("/here")), None, "{line}");
    }
}
