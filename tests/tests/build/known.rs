//! What macros take from the last run of the build script instead of making it once more.

use std::fs;
use std::path::PathBuf;
use std::time::UNIX_EPOCH;

use super::Case;

/// The texts that the library has of its structs.
fn texts(case: &Case) -> String {
    let ran = case.cargo(&["test"]);
    assert!(ran.succeeded, "{}", ran.said);
    case.read("texts.txt")
}

fn verdicts(case: &Case) -> PathBuf {
    case.out_dir().join("cfn.judged")
}

/// Changes what the build script has written, and has the library compiled anew.
fn change_verdicts(case: &Case, change: impl FnOnce(&str) -> String) {
    let path = verdicts(case);
    let text = fs::read_to_string(&path).expect("verdicts");
    fs::write(&path, change(&text)).expect("the verdicts are ours");
    case.edit("src/lib.rs", "pub mod shared;", "pub mod shared; ");
}

#[test]
fn a_struct_is_the_same_from_its_tokens_and_from_the_build_script() {
    let case = Case::new("known");
    let ran = case.build();
    assert!(ran.succeeded && ran.said.is_empty(), "{}", ran.said);
    let from_script = texts(&case);

    // Without the texts, the library makes them.
    change_verdicts(&case, |text| text.split("\n\n").next().unwrap_or_default().to_owned());
    assert_eq!(texts(&case), from_script);

    // The library does take a text from there: one of the same length.
    case.edit("src/stack.rs", "DelaySeconds: 60", "DelaySeconds: 61");
    assert!(case.build().succeeded);
    change_verdicts(&case, |text| text.replace("DelaySeconds: 61", "DelaySeconds: 62"));
    assert!(texts(&case).contains("DelaySeconds: 62"));

    // Not for tokens that differ.
    case.edit("src/stack.rs", "DelaySeconds: 61", "DelaySeconds: 63");
    let before = texts(&case);
    assert!(before.contains("16 resource Jobs src/stack.rs") && before.contains("DelaySeconds: 63"), "{before}");
    assert_eq!(case.read("template.yaml").matches("DelaySeconds: 63").count(), 1);

    // After an edit above, the text is the same, if the source shows the struct.
    case.edit("src/stack.rs", "use cfn", "// A line.\nuse cfn");
    let moved = texts(&case);
    assert!(moved.contains("16 resource Jobs src/stack.rs"), "{moved}");
    assert!(before.contains("50 resource Third src/stack.rs\npinned "), "{before}");
    assert!(moved.contains("51 resource Third src/stack.rs\npinned "), "{moved}");
}

/// A mistake elsewhere that shows in structs which were moved since their texts were made.
#[test]
fn what_is_found_in_moved_structs_stands_at_their_tokens() {
    let case = Case::with("known_moved", "known");
    assert!(case.build().succeeded);
    case.edit("src/stack.rs", "use cfn", "// A line.\n// Another line.\nuse cfn");
    assert!(case.build().succeeded);
    let shared = case.read("src/shared.rs");
    let wrong = "use cfn::resource;\n\n#[resource(AWS::SNS::Topic { DisplayName: \"shared\" })]\npub struct Key;\n";
    let places = ["src/stack.rs:21:54", "src/stack.rs:29:74"];

    case.write("src/shared.rs", wrong);
    let ran = case.build();
    assert!(!ran.succeeded && places.iter().all(|place| ran.said.contains(place)), "{}", ran.said);
    // Again, and after another move.
    let ran = case.build();
    assert!(!ran.succeeded && places.iter().all(|place| ran.said.contains(place)), "{}", ran.said);
    case.edit("src/stack.rs", "// A line.\n", "");
    let ran = case.build();
    assert!(!ran.succeeded && ran.said.contains("src/stack.rs:20:54"), "{}", ran.said);
    case.edit("src/stack.rs", "// Another line.\n", "// A line.\n// Another line.\n");
    case.write("src/shared.rs", &shared);
    assert!(case.build().succeeded);

    // Without a library that shows it, the build script does.
    let library = case.read("src/lib.rs");
    case.write("src/lib.rs", "");
    case.write("src/shared.rs", wrong);
    let ran = case.build();
    assert!(!ran.succeeded && ran.said.contains("src/stack.rs:21:50"), "{}", ran.said);
    assert!(ran.said.contains("21 |     KmsMasterKeyId: if IsProd { Renamed } else { Key.Arn },"), "{}", ran.said);
    case.write("src/lib.rs", &library);
    case.write("src/shared.rs", &shared);
    assert!(case.build().succeeded);

    // Where one struct is told of another.
    case.edit(
        "src/stack.rs",
        "pub(crate) struct Computed;",
        "pub(crate) struct Computed;\n#[output(Value: Stage, id = \"JobsArn\")]\npub struct Again;",
    );
    case.edit("src/stack.rs", "JobsArn,\n", "JobsArn, Again,\n");
    let ran = case.build();
    assert!(!ran.succeeded && ran.said.contains("first used at src/stack.rs:68;"), "{}", ran.said);
}

/// A package of two stacks in one file, whose topics are written alike: what is wrong with one shows in its key.
struct Alike {
    case: Case,
}

impl Alike {
    const KEY: &str =
        "AWS::KMS::Key { EnableKeyRotation: true }, DeletionPolicy: \"Retain\", UpdateReplacePolicy: \"Retain\"";
    const NO_KEY: &str = "AWS::SNS::Topic { DisplayName: \"key\" }";
    const TOPIC: &str = "#[cfn::resource(AWS::SNS::Topic { KmsMasterKeyId: Key })]\npub struct Alike;\n";

    fn new(name: &'static str) -> Alike {
        let case = Case::with(name, "known");
        let builds = ["one", "two"].map(|name| format!("cfn::build::<{name}::Whole>(\"{name}.yaml\");"));
        case.write("build.rs", &format!("include!(\"src/stacks.rs\");\nfn main() {{ {} }}\n", builds.concat()));
        case.write("src/lib.rs", "pub mod stacks;\n");
        Alike { case }
    }

    /// Two modules, each of three lines before its topic and five from it on, below some lines.
    fn write(&self, modules: [(usize, &str, &str); 2]) {
        let module = |(lines, key, topic): (usize, &str, &str), name| {
            let above = "// A line.\n".repeat(lines);
            let (key, whole) = (
                format!("#[cfn::resource({key})]\npub struct Key;\n"),
                if topic.is_empty() { "Key" } else { "Key, Alike" },
            );
            format!("{above}pub mod {name} {{\n{key}{topic}#[cfn::stack]\npub struct Whole({whole});\n}}\n")
        };
        let [one, two] = modules;
        self.case.write("src/stacks.rs", &(module(one, "one") + &module(two, "two")));
    }

    fn is_right(&self) {
        let ran = self.case.build();
        assert!(ran.succeeded && ran.said.is_empty(), "{}", ran.said);
    }

    /// The one mistake is shown in that line.
    fn is_wrong_in(&self, line: usize) {
        let ran = self.case.build();
        let place = format!("src/stacks.rs:{line}:51");
        assert!(!ran.succeeded && ran.errors() == 1 && ran.said.contains(&place), "{line}: {}", ran.said);
    }
}

#[test]
fn what_is_found_in_one_of_two_structs_that_are_written_alike_stands_there() {
    let alike = Alike::new("known_alike");
    let [key, no_key] = [Alike::KEY, Alike::NO_KEY].map(|key| move |lines| (lines, key, Alike::TOPIC));
    alike.write([key(0), key(0)]);
    alike.is_right();
    alike.write([key(0), no_key(0)]);
    alike.is_wrong_in(12);
    alike.write([key(0), no_key(2)]);
    alike.is_wrong_in(14);
    alike.write([no_key(1), key(0)]);
    alike.is_wrong_in(5);
    alike.write([no_key(9), key(0)]);
    alike.is_wrong_in(13);
}

#[test]
fn a_copy_of_a_struct_that_is_known_is_another_struct() {
    let alike = Alike::new("known_copy");
    let (key, no_key) = (Alike::KEY, Alike::NO_KEY);
    // Below the struct, and above it: at its line of old, in its place, and far from it.
    for (before, after) in [([0, 0], [0, 0]), ([30, 0], [30, 0])] {
        alike.write([(before[0], key, Alike::TOPIC), (before[1], key, "")]);
        alike.is_right();
        alike.write([(after[0], key, Alike::TOPIC), (after[1], no_key, Alike::TOPIC)]);
        alike.is_wrong_in(after[0] + 8 + after[1] + 4);
    }
    for (before, after) in [([0, 0], [0, 0]), ([0, 9], [9, 0]), ([0, 2], [0, 0]), ([0, 0], [90, 9])] {
        for wrong in [0, 1] {
            alike.write([(before[0], key, ""), (before[1], key, Alike::TOPIC)]);
            alike.is_right();
            let keys = [[no_key, key], [key, no_key]][wrong];
            alike.write([(after[0], keys[0], Alike::TOPIC), (after[1], keys[1], Alike::TOPIC)]);
            alike.is_wrong_in(after[0] + 4 + wrong * (8 + after[1]));
        }
    }
}

#[test]
fn the_build_script_finds_structs_of_the_same_name_that_were_moved() {
    let alike = Alike::new("known_names_alike");
    let (key, no_key) = (Alike::KEY, Alike::NO_KEY);
    let other = Alike::TOPIC.replace("Key }", "Key, TopicName: \"other\" }");
    alike.case.write("src/lib.rs", "");
    for (lines, wrong) in [(0, 0), (0, 1), (9, 0), (9, 1)] {
        alike.write([(0, key, Alike::TOPIC), (0, key, &other)]);
        alike.is_right();
        let keys = [[no_key, key], [key, no_key]][wrong];
        alike.write([(lines, keys[0], Alike::TOPIC), (0, keys[1], &other)]);
        let ran = alike.case.build();
        let place = format!("src/stacks.rs:{}:51", lines + 4 + wrong * 8);
        assert!(!ran.succeeded && ran.said.contains(&place), "{place}: {}", ran.said);
    }
}

#[test]
fn a_build_script_takes_what_its_last_run_has_written_of_the_same_tokens() {
    let case = Case::with("known_earlier", "known");
    assert!(case.build().succeeded);
    let good = case.read("template.yaml");
    let seconds = |case: &Case, seconds: &str| case.read("template.yaml").contains(&format!("DelaySeconds: {seconds}"));

    // It does take a text from there, also in another line.
    change_verdicts(&case, |text| text.replace("DelaySeconds: 60", "DelaySeconds: 62"));
    case.edit("src/stack.rs", "use cfn", "// A line.\nuse cfn");
    assert!(case.build().succeeded);
    assert!(seconds(&case, "62"));

    // Not for tokens that differ.
    case.edit("src/stack.rs", "DelaySeconds: 60", "DelaySeconds: 61");
    assert!(case.build().succeeded);
    assert!(seconds(&case, "61"));

    // Nor what was written before its macros were compiled.
    change_verdicts(&case, |text| text.replace("DelaySeconds: 61", "DelaySeconds: 62"));
    let old = fs::File::options().append(true).open(verdicts(&case)).expect("the verdicts are ours");
    old.set_modified(UNIX_EPOCH).expect("the verdicts are ours");
    case.edit("src/stack.rs", "// A line.", "// A line.\n// Another line.");
    assert!(case.build().succeeded);
    assert!(seconds(&case, "61"));

    // Nor where nothing can be read.
    fs::write(verdicts(&case), "cfn").expect("the verdicts are ours");
    case.edit("src/stack.rs", "DelaySeconds: 61", "DelaySeconds: 60");
    assert!(case.build().succeeded);
    assert_eq!(case.read("template.yaml"), good);
}

#[test]
fn a_name_that_leads_nowhere_any_more_is_an_error_beside_known_structs() {
    let case = Case::with("known_names", "known");
    assert!(case.build().succeeded);
    let text = case.read("src/shared.rs");

    // It is no part any more: the stack lists what it is told is one.
    case.write("src/shared.rs", "pub struct Key;\n");
    let ran = case.build();
    assert!(!ran.succeeded && ran.said.contains("Key` is not a part of a template"), "{}", ran.said);

    // It has another name.
    case.write("src/shared.rs", &text.replace("pub struct Key;", "pub struct Keys;"));
    let ran = case.build();
    assert!(!ran.succeeded && ran.said.contains("cannot find type `Key` in this scope"), "{}", ran.said);
    assert!(ran.said.contains("src/stack.rs:19:50"), "{}", ran.said);
    case.write("src/shared.rs", &text);
    assert!(case.build().succeeded);
}

#[test]
fn mistakes_beside_known_structs_stand_at_their_tokens() {
    let case = Case::with("known_mistakes", "known");
    assert!(case.build().succeeded);
    let good = case.read("template.yaml");

    case.edit("src/stack.rs", "DelaySeconds: 60", "DelaySeconds: 901");
    let ran = case.build();
    assert!(!ran.succeeded && ran.errors() == 1 && ran.said.contains("src/stack.rs:18:19"), "{}", ran.said);
    case.edit("src/stack.rs", "use cfn", "// A line.\nuse cfn");
    let ran = case.build();
    assert!(!ran.succeeded && ran.errors() == 1 && ran.said.contains("src/stack.rs:19:19"), "{}", ran.said);
    assert_eq!(case.read("template.yaml"), good);
    case.edit("src/stack.rs", "DelaySeconds: 901", "DelaySeconds: 60");
    assert!(case.build().succeeded);

    // A name that the build script has and the library has not.
    case.edit("src/lib.rs", "pub mod shared;", "pub mod shared { pub use super::stack::Stage; }");
    case.edit("src/lib.rs", "crate::stack::Whole", "crate::stack::Stage");
    let ran = case.build();
    for place in ["20:50", "28:74", "45:20", "70:20"] {
        assert!(ran.said.contains(&format!("src/stack.rs:{place}")), "{place}: {}", ran.said);
    }
    assert!(ran.said.contains("cannot find type `Key` in this scope"), "{}", ran.said);
}
