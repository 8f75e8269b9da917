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
    let mut verdicts = Verdicts::default();
    verdicts.add_lint(lint.clone());
    verdicts.add_lint(lint);
    verdicts.checked("seven");
    verdicts.add(u64::MAX, finding(Place::Body { way: way.clone(), key: true }, "two\nlines\tof \\n"));
    verdicts.add(0xabc, finding(Place::Body { way, key: false }, ""));
    verdicts.add(0xabc, finding(Place::Part(2), "a part"));
    verdicts.add(0xabc, finding(Place::Part(2), "a part"));
    verdicts.add(0xabc, finding(Place::Allowance("x".to_owned()), "b"));
    verdicts.add(0xabc, finding(Place::Name, "c"));
    let package = Path::new("/here");
    let text = verdicts.write(package);
    assert_eq!(Verdicts::read(&text, package), Some(verdicts.clone()));
    assert_eq!(verdicts.lints().len(), 1);
    assert!(!verdicts.is_clean() && !Verdicts::default().is_clean());
    assert_eq!(verdicts.find(entry::hash("seven")), Some(&[][..]));
    assert_eq!(verdicts.find(0xabc).map(<[_]>::len), Some(4));
    assert_eq!(verdicts.find(8), None);
}

#[test]
fn a_struct_in_which_nothing_was_found_is_known_by_its_tokens_and_its_place() {
    let text = |line, tokens, yaml| {
        let tokens = Some(tokens);
        Entry { name: "A", line, file: "src/a b.rs", tokens, yaml, ..Entry::default() }.write()
    };
    let (first, second, wrong) = (text(3, 9, "A:\n\n  b\n"), text(4, 9, ""), text(5, 2, "C: 1\n"));
    let mut verdicts = Verdicts::default();
    for text in [&first, &second, &wrong, &first, &Entry::default().write()] {
        verdicts.checked(text);
    }
    verdicts.add(entry::hash(&wrong), finding(Place::Name, "c"));
    let package = Path::new("/here");
    let read = Verdicts::read(&verdicts.write(package), package).expect("what was written");
    assert_eq!(read.structs, verdicts.structs);
    assert_eq!(read.clean(9, 3, "src/a b.rs"), Some(first.as_str()));
    assert_eq!(read.clean(9, 4, "src/a b.rs"), Some(second.as_str()));
    assert_eq!(read.clean(2, 5, "src/a b.rs"), None);
    assert_eq!(read.clean(9, 5, "src/a b.rs"), None);
    assert_eq!(read.clean(9, 3, "src/a"), None);
    assert_eq!(read.clean(8, 3, "src/a b.rs"), None);
    assert_eq!(read.earlier(9, "src/a b.rs").map(|text| Entry::read(text).tokens), Some(Some(9)));
    assert_eq!([read.earlier(9, "src/a"), read.earlier(2, "src/a b.rs"), read.earlier(8, "src/a b.rs")], [None; 3]);
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
        "7\n\tdeny",
        "7\n\tdeny\tl\tvalue/x\tm",
        "8\n7",
        "lint a",
        "lint a\tb\twarn\tt\te",
        "7\nlint a",
    ] {
        assert_eq!(Verdicts::read(&format!("{text}\n{line}"), Path::new("/here")), None, "{line}");
    }
}
