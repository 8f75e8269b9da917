//! The commands, run as a user runs them.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

const GOOD: &str = "Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n";
const WRONG: &str = "Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n    Properties:\n      TopicNam: a\n";
const WARNED: &str = "Resources:\n  Queue:\n    Type: AWS::SQS::Queue\n";

/// A folder of a test, removed at its end.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let name = format!("cargo-cfn-{}-{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(&folder).expect("a folder");
        Self(folder)
    }

    fn write(&self, name: &str, text: impl AsRef<[u8]>) -> &Self {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().expect("it is below")).expect("a folder");
        fs::write(path, text).expect("a file");
        self
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).expect("the file is there")
    }

    fn run(&self, arguments: &[&str]) -> Ran {
        self.run_with(arguments, b"")
    }

    fn run_with(&self, arguments: &[&str], input: &[u8]) -> Ran {
        let mut child = command(&self.0)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the command starts");
        let mut stdin = child.stdin.take().expect("it is piped");
        let input = input.to_vec();
        // A command that does not read its input closes it.
        let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
        let Output { status, stdout, stderr } = child.wait_with_output().expect("it ends");
        writer.join().expect("it has written");
        let text = |bytes| String::from_utf8(bytes).expect("output is UTF-8");
        Ran { code: status.code(), out: text(stdout), err: text(stderr) }
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Ran {
    #[track_caller]
    fn ends(&self, code: i32) -> &Self {
        assert_eq!(self.code, Some(code), "{}\n{}", self.out, self.err);
        assert!(!self.err.contains("panicked"), "{}", self.err);
        self
    }
}

fn command(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-cfn"));
    command.current_dir(folder).arg("cfn").env_remove("CARGO_TERM_COLOR");
    command
}

#[test]
fn the_exit_code_says_what_was_found() {
    let folder = Folder::new();
    folder.write("good.yaml", GOOD).write("wrong.yaml", WRONG).write("warned.yaml", WARNED);
    folder.run(&["check", "good.yaml"]).ends(0);
    folder.run(&["check", "wrong.yaml"]).ends(1);
    folder.run(&["check", "warned.yaml"]).ends(1);
    folder.run(&["check", "warned.yaml", "--allow", "missing_deletion_policy"]).ends(0);
    folder.run(&["check", "nothing.yaml"]).ends(2);
    folder.run(&["check", "good.yaml", "--deny", "shap"]).ends(2);
    folder.run(&["chek"]).ends(2);
    folder.run(&["check", "wrong.yaml", "nothing.yaml"]).ends(2);
}

#[test]
fn findings_look_as_rustc_shows_them() {
    let folder = Folder::new();
    folder.write("wrong.yaml", WRONG);
    let ran = folder.run(&["check", "wrong.yaml"]);
    let expected = "\
error[cfn::unknown_property]: unknown property `TopicNam` of `AWS::SNS::Topic`
 --> wrong.yaml:5:7
  |
5 |       TopicNam: a
  |       ^^^^^^^^
  |
  = help: did you mean `TopicName`?

1 error in 1 of 1 template
  shape 1: unknown_property 1
`cargo cfn explain LINT` explains a lint
";
    assert_eq!(ran.out, expected);
    let colored = folder.run(&["check", "wrong.yaml", "--color", "always"]);
    assert!(colored.out.contains("\u{1b}["), "{}", colored.out);
}

#[test]
fn other_formats_are_for_programs() {
    let folder = Folder::new();
    folder.write("a b.yaml", WRONG);
    let run = |format: &str| folder.run(&["check", "a b.yaml", "--format", format]).ends(1).out.clone();
    let message = "unknown property `TopicNam` of `AWS::SNS::Topic`; did you mean `TopicName`?";
    assert_eq!(run("short"), format!("a b.yaml:5:7: error: {message} [cfn::unknown_property]\n"));
    assert_eq!(
        run("github"),
        format!("::error file=a b.yaml,line=5,col=7,endColumn=15,title=cfn%3A%3Aunknown_property::{message}\n")
    );
    let line: serde_json::Value = serde_json::from_str(&run("json")).expect("a line of JSON");
    assert_eq!(
        (&line["line"], &line["end_column"], &line["lint"]),
        (&5.into(), &15.into(), &"unknown_property".into())
    );
    assert_eq!(line["path"], "Resources/Topic/Properties/TopicNam");
    let sarif: serde_json::Value = serde_json::from_str(&run("sarif")).expect("a document");
    let result = &sarif["runs"][0]["results"][0];
    assert_eq!(result["ruleId"], "unknown_property");
    assert_eq!(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "a%20b.yaml");
    let again: serde_json::Value = serde_json::from_str(&run("sarif")).expect("a document");
    assert_eq!(sarif, again);
}

#[test]
fn templates_in_folders_are_found_by_their_sections() {
    let folder = Folder::new();
    folder
        .write("infra/a.yaml", WRONG)
        .write("infra/deep/b.json", r#"{"Resources": {"T": {"Type": "AWS::SNS::Topic"}}}"#)
        .write("infra/values.yaml", "Resources:\n  limits: {cpu: 1}\n")
        .write("infra/broken.yaml", "AWSTemplateFormatVersion: '2010-09-09'\nResources: [\n")
        .write("infra/node_modules/c.yaml", WRONG)
        .write("infra/.hidden/d.yaml", WRONG)
        .write("infra/notes.txt", WRONG);
    let ran = folder.run(&["check", "infra", "--format", "short"]);
    let files: Vec<_> = ran.ends(2).out.lines().map(|line| line.split(':').next().unwrap_or_default()).collect();
    assert_eq!(files, ["infra/a.yaml", "infra/broken.yaml"]);
    let matched = folder.run(&["check", "infra/**/*.json", "infra/a.yaml", "./infra/a.yaml"]);
    assert!(matched.ends(1).out.contains("1 error in 1 of"), "{}", matched.out);
    folder.run(&["check", "infra/*.toml"]).ends(2);
    folder.write("cfn.toml", "exclude = [\"infra/broken.yaml\", \"infra/a.*\"]\n");
    folder.run(&["check", "infra"]).ends(0);
}

#[test]
fn standard_input_is_a_template() {
    let folder = Folder::new();
    let ran = folder.run_with(&["check", "-", "--format", "short"], WRONG.as_bytes());
    assert!(ran.ends(1).out.starts_with("<stdin>:5:7: error: "), "{}", ran.out);
}

#[test]
fn levels_come_from_the_configuration_the_template_and_the_command_line() {
    let folder = Folder::new();
    folder.write("warned.yaml", WARNED).write("cfn.toml", "[lints]\nsuspicious = \"allow\"\n");
    folder.run(&["check", "warned.yaml"]).ends(0);
    let raised = folder.run(&["check", "warned.yaml", "--deny", "missing_deletion_policy"]);
    assert!(raised.ends(1).out.starts_with("error["), "{}", raised.out);
    folder.write("cfn.toml", "[lints]\nmissing_deletion_policy = \"deny\"\n");
    let metadata = "Metadata:\n  cfn:\n    allow:\n      missing_deletion_policy: made anew\n";
    folder.write("warned.yaml", format!("{metadata}{WARNED}")).run(&["check", "warned.yaml"]).ends(0);
    let of_resource = "    Metadata: {cfn: {allow: {suspicious: it is empty}}}\n";
    folder.write("warned.yaml", format!("{WARNED}{of_resource}")).run(&["check", "warned.yaml"]).ends(0);
    let without_reason = metadata.replace("made anew", "''");
    folder.write("warned.yaml", format!("{without_reason}{WARNED}"));
    let ran = folder.run(&["check", "warned.yaml", "--format", "short"]);
    assert!(
        ran.ends(1).out.contains("warned.yaml:4:7: error: allowance of `missing_deletion_policy` without a reason")
    );
    folder.write("cfn.toml", "[lints]\nsuspicious = \"alow\"\n").run(&["check", "warned.yaml"]).ends(2);
    folder.write("cfn.toml", "lint = 1\n").run(&["check", "warned.yaml"]).ends(2);
}

#[test]
fn what_cfn_lint_ignores_is_ignored_with_a_note() {
    let folder = Folder::new();
    let ignored = |rule: &str| format!("Metadata: {{cfn-lint: {{config: {{ignore_checks: [{rule}]}}}}}}\n");
    folder.write("all.yaml", format!("{}{WRONG}", ignored("E3002")));
    assert!(folder.run(&["check", "all.yaml"]).ends(0).err.contains("cfn-lint"));
    folder.write("one.yaml", format!("{WRONG}    {}", ignored("E3")));
    folder.run(&["check", "one.yaml"]).ends(0);
    folder.write("other.yaml", format!("{}{WRONG}", ignored("E7")));
    folder.run(&["check", "other.yaml"]).ends(1);
}

#[test]
fn a_baseline_counts_what_is_known() {
    let folder = Folder::new();
    folder.write("wrong.yaml", WRONG);
    let check = ["check", "wrong.yaml", "--baseline", "known.json"];
    assert!(folder.run(&check).ends(2).err.contains("--update-baseline"));
    folder.run(&[&check[..], &["--update-baseline"]].concat()).ends(0);
    let known = folder.run(&check);
    assert!(known.ends(0).out.contains("1 known finding in the baseline"), "{}", known.out);
    // Lines above move nothing; another finding is new.
    folder.write("wrong.yaml", format!("# One more line.\n{WRONG}")).run(&check).ends(0);
    let two = folder.write("wrong.yaml", format!("{WRONG}      DisplayNam: b\n")).run(&check);
    assert!(two.ends(1).out.contains("DisplayNam") && !two.out.contains("TopicNam`"), "{}", two.out);
    folder.write("known.json", "{}").run(&check).ends(2);
}

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

#[test]
fn the_package_is_chosen_as_cargo_chooses_it() {
    let folder = Folder::new();
    let manifest = |name: &str| format!("[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n");
    folder
        .write("Cargo.toml", "[workspace]\nresolver = \"3\"\nmembers = [\"a\", \"b\"]\n")
        .write("a/Cargo.toml", manifest("a"))
        .write("a/src/lib.rs", "")
        .write("a/good.yaml", GOOD)
        .write("b/Cargo.toml", manifest("b"))
        .write("b/src/lib.rs", "")
        .write("b/wrong.yaml", WRONG);
    folder.run(&["check", "-p", "a"]).ends(0);
    assert!(folder.run(&["check", "-p", "b", "--format", "short"]).ends(1).out.contains("b/wrong.yaml:5:7"));
    folder.run(&["check"]).ends(1);
    folder.run(&["check", "--manifest-path", "a/Cargo.toml"]).ends(0);
    folder.run(&["check", "--manifest-path", "b/Cargo.toml"]).ends(1);
    assert!(folder.run(&["check", "-p", "c"]).ends(2).err.contains("package `c` is not a member of the workspace"));
    assert!(folder.run(&["check", "--manifest-path", "c/Cargo.toml"]).ends(2).err.contains("c/Cargo.toml"));
}

#[test]
fn manual_pages_show_every_option() {
    let folder = Folder::new();
    folder.run(&["man", "pages"]).ends(0);
    for command in ["check", "import", "new", "fmt", "explain", "completions", "man"] {
        let page = folder.read(&format!("pages/cargo-cfn-{command}.1"));
        let help = folder.run(&[command, "--help"]);
        for option in help.out.split_whitespace().filter(|word| word.starts_with("--") && word.len() > 2) {
            let option = option.trim_end_matches([',', '.', ')', '`']).replace('-', "\\-");
            assert!(page.contains(&option), "{command}: {option}");
        }
    }
    assert!(folder.read("pages/cargo-cfn.1").contains("cargo\\-cfn\\-check(1)"));
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
fn fmt_replaces_files_and_converts() {
    let folder = Folder::new();
    let text = "Resources:\n    Topic: {Type: 'AWS::SNS::Topic'} # why\n";
    let formatted = "Resources:\n  Topic: # why\n    Type: AWS::SNS::Topic\n";
    folder.write("a.yaml", text);
    assert_eq!(folder.run(&["fmt", "--check", "a.yaml"]).ends(1).out, "a.yaml is not formatted\n");
    folder.run(&["fmt", "a.yaml"]).ends(0);
    assert_eq!(folder.read("a.yaml"), formatted);
    folder.run(&["fmt", "--check", "a.yaml"]).ends(0);
    let json = folder.run(&["fmt", "--json", "a.yaml"]);
    assert!(json.err.contains("JSON has no comments"), "{}", json.err);
    let yaml = folder.run_with(&["fmt", "--yaml", "-"], json.ends(0).out.as_bytes());
    assert_eq!(yaml.out, formatted.replace(" # why", ""));
}

#[test]
fn explain_shows_lints_and_groups() {
    let folder = Folder::new();
    assert!(folder.run(&["explain", "cfn::pass_role"]).ends(0).out.contains("Fails:"));
    assert!(folder.run(&["explain", "exposure"]).ends(0).out.starts_with("exposure: "));
    assert!(folder.run(&["explain", "--list"]).ends(0).out.contains("broad_action"));
    assert!(folder.run(&["explain", "pass_rol"]).ends(2).err.contains("did you mean `pass_role`?"));
    folder.run(&["explain"]).ends(2);
}

#[test]
fn every_shell_gets_completions_and_every_command_help() {
    let folder = Folder::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(folder.run(&["completions", shell]).ends(0).out.contains("baseline"), "{shell}");
    }
    for command in ["check", "explain", "fmt", "import", "new", "completions", "man"] {
        assert!(folder.run(&[command, "--help"]).ends(0).out.contains("Example"), "{command}");
    }
    assert!(folder.run(&["--version"]).ends(0).out.contains(env!("CARGO_PKG_VERSION")));
}
