//! Bad input, and places where nothing can be written: one clear error, and never half a result.

mod folder;

use std::fs;

use folder::{Folder, GOOD, WRONG, command};

#[test]
fn bad_input_is_one_clear_error() {
    let folder = Folder::new();
    folder
        .write("deep.yaml", format!("Resources: {}{}", "[".repeat(10_000), "]".repeat(10_000)))
        .write("long.yaml", "# \n".repeat(40_000_000 / 3))
        .write("binary.yaml", [0, 159, 146, 150, 255])
        .write("utf16.yaml", [0xFF, 0xFE, b'A', 0])
        .write("empty.yaml", "")
        .write("list.yaml", "- a\n")
        .write("bomb.yaml", bomb());
    for (file, message) in [
        ("deep.yaml", "nested deeper than"),
        ("long.yaml", "longer than"),
        ("binary.yaml", "invalid UTF-8"),
        ("utf16.yaml", "UTF-16"),
        ("empty.yaml", "the template is empty"),
        ("list.yaml", "must be a mapping of sections"),
        ("bomb.yaml", "alias"),
        ("missing.yaml", "o such file"),
    ] {
        for command in ["check", "fmt"] {
            let ran = folder.run(&[command, file, "-q"]);
            let all = format!("{}{}", ran.ends(2).out, ran.err);
            assert!(all.contains(message), "{command} {file}: {all}");
            assert_eq!(all.matches("error: ").count(), 1, "{command} {file}: {all}");
        }
        let import = folder.run(&["import", file, "--out", "out"]);
        assert!(import.code == Some(1) || import.code == Some(2), "{}", import.err);
        assert!(!folder.0.join("out").exists());
    }
}

#[test]
fn an_import_is_whole_or_nothing() {
    let folder = Folder::new();
    folder.write("good.yaml", WRONG).write("out/there.txt", "mine");
    assert!(folder.run(&["import", "good.yaml", "--out", "out"]).ends(2).err.contains("--force"));
    assert_eq!(fs::read_dir(folder.0.join("out")).expect("it is there").count(), 1);
    let forced = folder.run(&["import", "good.yaml", "--out", "out", "--force"]);
    assert!(forced.ends(0).err.contains("1 finding is allowed"), "{}", forced.err);
    assert!(folder.read("out/resources.rs").contains("allow(unknown_property, reason = \"as imported\")"));
    assert_eq!(folder.read("out/there.txt"), "mine");
    folder.write("bad.yaml", "Resources:\n  T:\n    Type: AWS::SNS::Topic\n    Condition: Unknown\n");
    let refused = folder.run(&["import", "bad.yaml", "--out", "other"]);
    assert!(refused.ends(1).out.contains("bad.yaml:4:16"), "{}", refused.out);
    assert!(!folder.0.join("other").exists());
}

#[test]
fn what_cannot_be_written_is_one_clear_error_and_leaves_nothing() {
    let folder = Folder::new();
    folder.write("good.yaml", GOOD).write("file.txt", "mine").write("out/mod.rs/there.txt", "mine");
    let failures: &[(&[&str], &str)] = &[
        (&["import", "good.yaml", "--out", "file.txt"], "file.txt is not a folder"),
        (&["import", "good.yaml", "--out", "file.txt/below"], "cannot create"),
        (&["import", "good.yaml", "--out", "out", "--force"], "out/mod.rs: it is a folder"),
        (&["import", "good.yaml", "--crate", "--out", "out"], "is not empty"),
        (&["import", "out", "--out", "other"], "not a regular file"),
        (&["import", "good.yaml", "--name", "a b", "--out", "other"], "invalid package name"),
        (&["new", "out"], "is not empty"),
        (&["new", "file.txt/shop"], "cannot create"),
        (&["new", "shop", "--from", "missing.yaml"], "cannot read missing.yaml"),
        (&["man", "file.txt"], "is not a folder"),
        (&["check", "good.yaml", "--baseline", "file.txt/a.json", "--update-baseline"], "cannot write"),
        (&["check", "good.yaml", "--config", "missing.toml"], "missing.toml"),
        (&["fmt", "good.yaml", "missing.yaml"], "missing.yaml"),
    ];
    for (arguments, message) in failures {
        let ran = folder.run(arguments);
        let all = format!("{}{}", ran.ends(2).out, ran.err);
        assert!(all.contains(message), "{arguments:?}: {all}");
        assert_eq!(all.matches("error: ").count(), 1, "{arguments:?}: {all}");
    }
    let left: Vec<_> =
        fs::read_dir(&folder.0).expect("it is there").map(|entry| entry.expect("an entry").file_name()).collect();
    assert_eq!(left.len(), 3, "{left:?}");
    assert_eq!(fs::read_dir(folder.0.join("out")).expect("it is there").count(), 1);
    assert_eq!(folder.read("file.txt"), "mine");
}

/// A disk on which nothing can be written, or nothing more.
#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_takes_nothing_is_an_error() {
    let folder = Folder::new();
    folder.write("wrong.yaml", WRONG);
    for arguments in [&["import", "wrong.yaml", "--out", "/proc/cargo-cfn"][..], &["new", "/proc/cargo-cfn"]] {
        assert!(folder.run(arguments).ends(2).err.contains("cannot create /proc/cargo-cfn"), "{arguments:?}");
    }
    for format in ["human", "short", "json", "sarif"] {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("Linux has it");
        let mut check = command(&folder.0);
        let output = check.args(["check", "wrong.yaml", "--format", format]).stdout(full).output().expect("it runs");
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{format}: {error}");
        assert!(error.contains("cannot write to standard output"), "{format}: {error}");
    }
}

/// A file and a folder without permissions; the superuser has them all.
#[cfg(unix)]
#[test]
fn missing_permissions_are_errors() {
    use std::os::unix::fs::PermissionsExt;

    let folder = Folder::new();
    folder.write("secret.yaml", GOOD).write("closed/a.yaml", "Resources:\n    T: {Type: AWS::SNS::Topic}\n");
    let set = |name: &str, mode| {
        fs::set_permissions(folder.0.join(name), fs::Permissions::from_mode(mode)).expect("the file is ours");
    };
    set("secret.yaml", 0o000);
    set("closed", 0o555);
    let is_superuser = fs::read(folder.0.join("secret.yaml")).is_ok();
    for (arguments, message) in [
        (&["check", "secret.yaml"][..], "ermission denied"),
        (&["import", "secret.yaml", "--out", "out"], "ermission denied"),
        (&["import", "closed/a.yaml", "--out", "closed/out"], "cannot create"),
        (&["fmt", "closed/a.yaml"], "cannot write"),
    ] {
        let ran = folder.run(arguments);
        if !is_superuser {
            let all = format!("{}{}", ran.ends(2).out, ran.err);
            assert!(all.contains(message), "{arguments:?}: {all}");
        }
    }
    set("closed", 0o755);
    assert!(is_superuser || !folder.0.join("out").exists());
}

/// Each condition names the next one twice, so that seeing through them all would not end; the last ones form a circle.
#[test]
fn conditions_that_multiply_are_checked_at_once() {
    let folder = Folder::new();
    for is_circle in [false, true] {
        let mut text = "Conditions:\n".to_owned();
        for number in 0..30 {
            let next = (number + 1) % if is_circle { 30 } else { 40 };
            text += &format!("  C{number}: !And [!Condition C{next}, !Or [!Condition C{next}, !Condition C{next}]]\n");
        }
        text += "  C30: !Equals [!Ref AWS::Region, a]\n";
        text += "Resources:\n  A: {Type: AWS::SNS::Topic, Condition: C0}\n  B: {Type: AWS::SNS::Topic, Condition: C1, DependsOn: A}\n";
        folder.write("many.yaml", text);
        let ran = folder.run(&["check", "many.yaml", "--format", "short"]);
        assert_eq!(ran.out.contains("condition_cycle"), is_circle, "{}", ran.out);
        assert!(ran.code != Some(2) && !ran.err.contains("panicked"), "{}", ran.err);
    }
}

/// Aliases that would multiply a value beyond any memory.
fn bomb() -> String {
    let mut text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..12 {
        let before = format!("*a{}", level - 1);
        text += &format!("a{level}: &a{level} [{}]\n", vec![before; 10].join(", "));
    }
    text
}
