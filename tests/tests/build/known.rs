//! What the library's macros take from the build script instead of making it once more.

use std::fs;
use std::path::PathBuf;

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

    // Not for tokens that differ, nor in another line.
    case.edit("src/stack.rs", "DelaySeconds: 61", "DelaySeconds: 63");
    assert!(texts(&case).contains("DelaySeconds: 63"));
    case.edit("src/stack.rs", "use cfn", "// A line.\nuse cfn");
    let moved = texts(&case);
    assert!(moved.contains("resource Jobs 17 src/stack.rs"), "{moved}");
    assert_eq!(case.read("template.yaml").matches("DelaySeconds: 63").count(), 1);
}

#[test]
fn mistakes_beside_known_structs_stand_at_their_tokens() {
    let case = Case::new("known_mistakes");
    for file in ["src/stack.rs", "src/shared.rs", "src/lib.rs", "build.rs"] {
        let from = cfn_tests::workspace().join("tests/packages/known").join(file);
        case.write(file, &fs::read_to_string(from).expect("a file of the other case"));
    }
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
    for place in ["20:50", "28:74", "45:20", "61:20"] {
        assert!(ran.said.contains(&format!("src/stack.rs:{place}")), "{place}: {}", ran.said);
    }
    assert!(ran.said.contains("cannot find type `Key` in this scope"), "{}", ran.said);
}
