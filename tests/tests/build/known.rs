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

/// Modules of a file may have structs that are written alike.
#[test]
fn what_is_found_in_one_of_two_structs_that_are_written_alike_stands_there() {
    let case = Case::with("known_alike", "known");
    let topic = "#[cfn::resource(AWS::SNS::Topic { DisplayName: \"key\" })]";
    let key = "#[cfn::resource(AWS::KMS::Key { EnableKeyRotation: true }, DeletionPolicy: \"Retain\", UpdateReplacePolicy: \"Retain\")]";
    let module = |name, key| {
        format!(
            "mod {name} {{\n{key}\npub struct Key;\n#[cfn::resource(AWS::SNS::Topic {{ KmsMasterKeyId: Key }})]\n\
             pub struct Alike;\n#[cfn::stack]\npub struct Whole(Key, Alike);\n}}\n"
        )
    };
    let main =
        "fn main() {\n    cfn::build::<one::Whole>(\"one.yaml\");\n    cfn::build::<two::Whole>(\"two.yaml\");\n}\n";
    case.write("build.rs", &format!("include!(\"src/stacks.rs\");\n\n{main}"));
    case.write("src/lib.rs", "pub mod stacks;\n");
    case.write("src/stacks.rs", &(module("pub one", key) + &module("pub two", key)).replace("mod pub", "pub mod"));
    let ran = case.build();
    assert!(ran.succeeded && ran.said.is_empty(), "{}", ran.said);

    case.write("src/stacks.rs", &(module("pub one", key) + &module("pub two", topic)).replace("mod pub", "pub mod"));
    let ran = case.build();
    assert!(!ran.succeeded && ran.errors() == 1 && ran.said.contains("src/stacks.rs:12:51"), "{}", ran.said);
    case.edit("src/stacks.rs", "pub mod two", "// A line.\n// Another line.\npub mod two");
    let ran = case.build();
    assert!(!ran.succeeded && ran.errors() == 1 && ran.said.contains("src/stacks.rs:14:51"), "{}", ran.said);
    case.write(
        "src/stacks.rs",
        &(module("pub one", topic) + &module("pub two", key)).replace("mod pub", "// A line.\npub mod"),
    );
    let ran = case.build();
    assert!(!ran.succeeded && ran.errors() == 1 && ran.said.contains("src/stacks.rs:5:51"), "{}", ran.said);
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
