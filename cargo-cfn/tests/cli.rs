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
    for command in ["check", "explain", "fmt", "import", "new", "completions"] {
        assert!(folder.run(&[command, "--help"]).ends(0).out.contains("Example"), "{command}");
    }
    assert!(folder.run(&["--version"]).ends(0).out.contains(env!("CARGO_PKG_VERSION")));
}

#[test]
fn parameters_are_held_against_their_template() {
    let template = "Parameters: {Stage: {Type: String, AllowedValues: [dev, prod]}}\nResources:\n  Topic: {Type: \
                    AWS::SNS::Topic, Properties: {DisplayName: !Ref Stage}}\n";
    let folder = Folder::new();
    folder.write("shop.yaml", template).write("other.yaml", GOOD);
    folder.write("stages/dev.json", "{\"Parameters\": {\"Stage\": \"dev\"}}");
    folder.run(&["check", "shop.yaml", "--parameters", "stages/dev.json"]).ends(0);
    folder.write("stages/prod.json", "{\"Parameters\": {\"Stage\": \"prd\"}}");
    let wrong = "stages/prod.json:1:26: error: invalid value of parameter `Stage`: `prd` is not one of `AllowedValues` \
                 [cfn::parameter_file]\n";
    let ran = folder.run(&["check", "shop.yaml", "--parameters", "stages/*.json", "--format", "short"]);
    assert_eq!(ran.ends(1).out, wrong);
    let ran = folder.run(&["check", "shop.yaml", "--parameters", "stages/*.json"]);
    assert!(ran.ends(1).out.contains("1 error in 1 of 3 files\n"), "{}", ran.out);
    folder.run(&["check", "shop.yaml", "--parameters", "stages/*.json", "--allow", "parameter_file"]).ends(0);

    // The files of a template are those that the configuration names, unless the command line names others.
    folder.write("cfn.toml", "[parameters]\n\"shop.yaml\" = [\"stages/*.json\"]\n");
    let ran = folder.run(&["check", ".", "--format", "short"]);
    assert_eq!(ran.ends(1).out, wrong);
    folder.run(&["check", "shop.yaml", "--parameters", "stages/dev.json"]).ends(0);
    folder.run(&["check", "other.yaml"]).ends(0);

    folder.run(&["check", "shop.yaml", "--parameters", "no.json"]).ends(2);
    folder.run(&["check", "shop.yaml", "--parameters", "no/*.json"]).ends(2);
    folder.run(&["check", "shop.yaml", "other.yaml", "--parameters", "stages/dev.json"]).ends(2);
    folder.run_with(&["check", "-", "--parameters", "stages/dev.json"], template.as_bytes()).ends(2);
    folder.write("shop.yaml", "Resources: [");
    folder.run(&["check", "shop.yaml", "--parameters", "stages/dev.json"]).ends(2);
}
