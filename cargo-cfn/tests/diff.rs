//! `cargo cfn diff`, run as a user runs it.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

const QUEUE: &str =
    "Resources:\n  Jobs:\n    Type: AWS::SQS::Queue\n    Properties:\n      QueueName: jobs\n      DelaySeconds: 5\n";

/// A folder of a test, removed at its end.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let name = format!("cargo-cfn-diff-{}-{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(&folder).expect("a folder");
        Self(folder)
    }

    /// A folder that is a repository of Git.
    fn repository() -> Self {
        let folder = Self::new();
        folder.git(&["init", "-q"]);
        folder
    }

    fn write(&self, name: &str, text: impl AsRef<[u8]>) -> &Self {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().expect("it is below")).expect("a folder");
        fs::write(path, text).expect("a file");
        self
    }

    fn git(&self, arguments: &[&str]) {
        let settings = ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false"];
        let output =
            Command::new("git").current_dir(&self.0).args(settings).args(arguments).output().expect("git runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }

    fn commit(&self) -> &Self {
        self.git(&["add", "-A"]);
        self.git(&["commit", "-qm", "."]);
        self
    }

    fn diff(&self, arguments: &[&str]) -> Ran {
        self.diff_with(arguments, b"")
    }

    fn diff_with(&self, arguments: &[&str], input: &[u8]) -> Ran {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-cfn"));
        command.current_dir(&self.0).args(["cfn", "diff"]).args(arguments).env_remove("CARGO_TERM_COLOR");
        // A repository around the folder of the tests is none of theirs.
        command.env("GIT_CEILING_DIRECTORIES", std::env::temp_dir());
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the command starts");
        let mut stdin = child.stdin.take().expect("it is piped");
        let input = input.to_vec();
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

    #[track_caller]
    fn says(&self, texts: &[&str]) -> &Self {
        for text in texts {
            assert!(self.out.contains(text), "{text} is missing:\n{}", self.out);
        }
        self
    }

    #[track_caller]
    fn fails(&self, message: &str) {
        self.ends(2);
        assert_eq!((self.out.as_str(), self.err.trim_end()), ("", format!("error: {message}").as_str()));
    }

    fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}", self.out))
    }
}

/// Both templates in files.
fn diff(old: &str, new: &str, arguments: &[&str]) -> Ran {
    let folder = Folder::new();
    folder.write("old.yaml", old).write("new.yaml", new);
    folder.diff(&[&["old.yaml", "new.yaml"], arguments].concat())
}

#[test]
fn a_resource_has_its_verdict_with_the_reason_and_the_leaf_that_differs() {
    let ran = diff(QUEUE, &QUEUE.replace("QueueName: jobs", "QueueName: work"), &[]);
    let expected = "\
old.yaml -> new.yaml

Resources
[~] Jobs AWS::SQS::Queue: replacement
    = a change of `QueueName` replaces the resource
    ! its data is lost; `DeletionPolicy` and `UpdateReplacePolicy` can keep it
    [~] QueueName: jobs -> work

1 resource replaced
";
    assert_eq!(ran.ends(0).out, expected);
    let colored = diff(QUEUE, &QUEUE.replace('5', "6"), &["--color", "always"]);
    colored.ends(0).says(&["\u{1b}[33m", "DelaySeconds: 5 -> 6"]);
}

#[test]
fn exit_codes_are_those_of_git_and_of_the_other_commands() {
    let changed = QUEUE.replace("QueueName: jobs", "QueueName: work");
    diff(QUEUE, QUEUE, &["--exit-code"]).ends(0).says(&["no differences"]);
    diff(QUEUE, &changed, &[]).ends(0);
    diff(QUEUE, &changed, &["--exit-code"]).ends(1);
    diff(QUEUE, &changed, &["--deny", "deletion,broadened"]).ends(0);
    diff(QUEUE, &changed, &["--deny", "replacement"]).ends(1).says(&["denied: replacement: `Jobs` is replaced"]);
    diff(QUEUE, &changed, &["--deny", "data-loss"]).ends(1).says(&["denied: data-loss: `Jobs` loses its data"]);
    diff(QUEUE, "Resources: {}\n", &["--deny", "deletion"]).ends(1).says(&["denied: deletion: `Jobs` is deleted"]);
    diff(QUEUE, &changed, &["--deny", "all"]).ends(2);
}

#[test]
fn what_is_denied_may_be_accepted_with_a_reason() {
    let changed = QUEUE.replace("QueueName: jobs", "QueueName: work");
    let ran = diff(QUEUE, &changed, &["--deny", "replacement,data-loss", "--accept", "Jobs=nothing is in it"]);
    ran.ends(0).says(&["accepted: replacement: `Jobs` is replaced (nothing is in it)"]);
    let idle = diff(QUEUE, &changed, &["--deny", "replacement", "--accept", "Job=x"]);
    assert!(idle.ends(1).err.contains("`--accept Job=..` accepts nothing"), "{}", idle.err);
    for wrong in ["Jobs", "Jobs=", "=x"] {
        diff(QUEUE, &changed, &["--deny", "replacement", "--accept", wrong]).ends(2);
    }
    diff(QUEUE, &changed, &["--accept", "Jobs=x"]).ends(2);
}

#[test]
fn what_is_written_otherwise_and_means_the_same_is_no_difference() {
    let folder = Folder::new();
    folder.write("old.yaml", "# A queue.\nResources: {Jobs: {Type: AWS::SQS::Queue, Properties: {DelaySeconds: 0x5, QueueName: !Ref AWS::StackName}}}\n");
    folder.write(
        "new.json",
        "{\"Resources\": {\"Jobs\": {\"Properties\": {\"QueueName\": {\"Ref\": \"AWS::StackName\"}, \"DelaySeconds\": 5}, \"Type\": \"AWS::SQS::Queue\"}}}",
    );
    folder.diff(&["old.yaml", "new.json", "--exit-code"]).ends(0).says(&["no differences"]);
    let text = fs::read(folder.0.join("new.json")).expect("it is there");
    folder.diff_with(&["old.yaml", "-", "--exit-code"], &text).ends(0);
    folder.diff_with(&["-", "old.yaml", "--exit-code"], &text).ends(0);
}

#[test]
fn texts_of_several_lines_have_hunks() {
    let function = |line: &str| {
        let code: String = (1..20).map(|number| format!("          line {number}\n")).collect();
        format!(
            "Resources:\n  F:\n    Type: AWS::Lambda::Function\n    Properties:\n      Code:\n        ZipFile: |\n{}",
            code.replace("line 10\n", &format!("{line}\n"))
        )
    };
    let ran = diff(&function("before"), &function("after"), &[]);
    let expected = "    [~] Code/ZipFile:
          ...
          line 7
          line 8
          line 9
        - before
        + after
          line 11
          line 12
          line 13
          ...
";
    ran.ends(0).says(&[expected]);
}

#[test]
fn policies_are_shown_by_statements() {
    let policy = |action: &str, rest: &str| {
        format!(
            "Resources:\n  Reader:\n    Type: AWS::IAM::ManagedPolicy\n    Properties:\n      PolicyDocument:\n        \
             Statement:\n          - {{Effect: Allow, Action: '{action}', Resource: 'arn:aws:s3:::b/*'{rest}}}\n"
        )
    };
    let narrow = policy("s3:GetObject", "");
    let ran = diff(&narrow, &policy("s3:*", ""), &["--deny", "broadened"]);
    let expected = "    [~] PolicyDocument
        [-] Allow s3:GetObject
            on arn:aws:s3:::b/*
        [+] Allow s3:*
            on arn:aws:s3:::b/*
            broadened: it allows more than before

IAM changes
[-] Reader  Allow s3:GetObject on arn:aws:s3:::b/*
[+] Reader  Allow s3:* on arn:aws:s3:::b/*                      broadened
";
    ran.ends(1).says(&[expected, "denied: broadened: `Reader` allows more than before"]);
    diff(&policy("s3:*", ""), &narrow, &["--deny", "broadened"]).ends(0);
    let asks = policy("s3:GetObject", ", Condition: {Bool: {aws:SecureTransport: 'true'}}");
    diff(&narrow, &asks, &["--deny", "broadened"]).ends(0).says(&["if aws:SecureTransport Bool true"]);
    diff(&asks, &narrow, &["--deny", "broadened"]).ends(1);
}

#[test]
fn security_groups_are_shown_by_rules() {
    let group = |block: &str| {
        format!(
            "Resources:\n  Web:\n    Type: AWS::EC2::SecurityGroup\n    Properties:\n      GroupDescription: d\n      \
             SecurityGroupIngress:\n        - {{IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: {block}}}\n"
        )
    };
    let ran = diff(&group("10.0.0.0/8"), &group("0.0.0.0/0"), &["--deny", "broadened"]);
    ran.ends(1).says(&["Security group changes\n", "in: tcp 22 from 0.0.0.0/0", "broadened"]);
    diff(&group("0.0.0.0/0"), &group("10.0.0.0/8"), &["--deny", "broadened"]).ends(0);
}

#[test]
fn a_renamed_resource_has_its_mapping() {
    let ran = diff(QUEUE, &QUEUE.replace("Jobs:", "Work:"), &[]);
    ran.ends(0).says(&["renamed from `Jobs`", "ResourceMappings from `Jobs` to `Work`"]);
    let json = diff(QUEUE, &QUEUE.replace("Jobs:", "Work:"), &["--format", "json"]).json();
    assert_eq!(
        json["templates"][0]["resource_mappings"],
        serde_json::json!([{"source": "Jobs", "destination": "Work"}])
    );
}

#[test]
fn what_a_transform_makes_is_compared() {
    let function = |policy: &str| {
        format!(
            "Transform: AWS::Serverless-2016-10-31\nResources:\n  Fn:\n    Type: AWS::Serverless::Function\n    Properties:\n      \
             Handler: a.b\n      Runtime: python3.12\n      CodeUri: s3://b/k\n      Policies: [{{{policy}: {{TableName: !Ref T}}}}]\n  \
             T: {{Type: AWS::Serverless::SimpleTable}}\n"
        )
    };
    let ran = diff(&function("DynamoDBReadPolicy"), &function("DynamoDBCrudPolicy"), &["--deny", "broadened"]);
    ran.ends(1).says(&["[~] FnRole AWS::IAM::Role (made of `Fn`): update in place", "denied: broadened: `FnRole`"]);
    ran.says(&["on !Sub [", "{tableName: !Ref T}]"]);
}

#[test]
fn a_section_without_entries_is_none_and_no_terminal_is_commanded() {
    diff("Resources: {}\n", "Description: d\n", &[]).ends(0).says(&["\n[+] Description: d\n\n1 difference beside"]);
    let topic =
        |name: &str| format!("Resources:\n  T: {{Type: AWS::SNS::Topic, Properties: {{DisplayName: \"{name}\"}}}}\n");
    let ran = diff(&topic("a\\e[31m\\nb"), &topic("a\\e[32m\\nb"), &[]);
    assert!(ran.ends(0).out.contains("- a\\u{1b}[31m") && !ran.out.contains('\u{1b}'), "{}", ran.out);
}

#[test]
fn an_export_that_goes_is_flagged() {
    let output = "Outputs:\n  Url: {Value: !Ref Jobs, Export: {Name: jobs-url}}\n";
    let ran = diff(&format!("{QUEUE}{output}"), QUEUE, &[]);
    ran.ends(0).says(&["[-] Url", "stacks that import `jobs-url` make the update fail"]);
}

#[test]
fn json_has_the_fields_of_the_page() {
    let ran = diff(QUEUE, &QUEUE.replace("DelaySeconds: 5", "DelaySeconds: !Ref AWS::NoValue"), &["--format", "json"]);
    let json = ran.ends(0).json();
    assert_eq!(json["version"], 1);
    let entry = &json["templates"][0]["entries"][0];
    assert_eq!(
        (&entry["section"], &entry["logical_id"], &entry["change"]),
        (&"Resources".into(), &"Jobs".into(), &"changed".into())
    );
    assert_eq!(entry["verdict"]["outcome"], "update");
    assert_eq!(entry["changes"][0]["path"], "Properties/DelaySeconds");
    assert_eq!(entry["changes"][0]["old"], 5);
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/diff.md")).expect("the page");
    let mut names = Vec::new();
    fields(&json["templates"][0], &mut names);
    for name in names {
        assert!(page.contains(&format!("`{name}`")), "the page does not have {name}");
    }
}

fn fields(value: &serde_json::Value, names: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(members) => members.iter().for_each(|(name, value)| {
            names.push(name.clone());
            if !matches!(name.as_str(), "old" | "new" | "value") {
                fields(value, names);
            }
        }),
        serde_json::Value::Array(elements) => elements.iter().for_each(|element| fields(element, names)),
        _ => {}
    }
}

/// Templates with so many queues that everything does not fit into one comment.
fn many(name: &str) -> String {
    let queue = |number: usize| {
        let description = format!("{name}-").repeat(20);
        format!(
            "  Queue{number}:\n    Type: AWS::SQS::Queue\n    Properties:\n      QueueName: {name}{number}\n      Tags: [{{Key: d, Value: {description}}}]\n"
        )
    };
    format!("Resources:\n{}", (0..300).map(queue).collect::<String>())
}

#[test]
fn markdown_folds_and_stays_below_the_limit_of_a_comment() {
    let ran = diff(QUEUE, &QUEUE.replace('5', "6"), &["--format", "markdown"]);
    ran.ends(0).says(&["### <code>old.yaml</code>", "<details><summary>", "```diff\n! DelaySeconds: 5 -> 6\n```"]);
    let long = diff(&many("a"), &many("b"), &["--format", "markdown"]);
    long.ends(0).says(&["parts are left out**, as a comment has at most 65536 characters"]);
    assert!(long.out.chars().count() <= 65_536 && long.out.chars().count() > 50_000, "{}", long.out.chars().count());
    assert_eq!(long.out.matches("<details>").count(), long.out.matches("</details>").count());
    let hostile = QUEUE.replace("QueueName: jobs", "QueueName: '```</details><b>|@all'");
    let ran = diff(QUEUE, &hostile, &["--format", "markdown"]);
    ran.ends(0).says(&["```diff\n"]);
    assert!(!ran.out.replace("```diff", "").contains("\n```</details>"), "{}", ran.out);
}

#[test]
fn everything_fits_into_80_columns() {
    let long = "arn:aws:dynamodb:us-east-1:111122223333:table/a-table-with-a-very-long-name-that-goes-on-and-on-and-on";
    let policy = |action: &str| {
        format!(
            "Resources:\n  AReaderWithAnUnusuallyLongLogicalIdThatNobodyWouldWrite:\n    Type: AWS::IAM::ManagedPolicy\n    Properties:\n      \
             Description: d {action} {long} {long}\n      PolicyDocument:\n        Statement:\n          - {{Effect: Allow, Action: \
             'dynamodb:{action}', Resource: ['{long}', '{long}/index/*']}}\n"
        )
    };
    let ran = diff(&policy("Get*"), &policy("*"), &["--deny", "broadened,replacement"]);
    for line in ran.ends(1).out.lines() {
        assert!(line.chars().count() <= 80, "{line}");
    }
}

#[test]
fn templates_without_a_difference_are_counted() {
    let folder = Folder::repository();
    folder.write("infra/a.yaml", QUEUE).write("infra/b.yaml", QUEUE).commit();
    folder.diff(&["infra"]).ends(0).says(&["no differences in 2 templates"]);
    let ran = folder.write("infra/b.yaml", QUEUE.replace('5', "6")).diff(&["infra"]);
    let ran = ran.ends(0).says(&["DelaySeconds: 5 -> 6", "no differences in 1 other template"]);
    assert!(!ran.out.contains("a.yaml"), "{}", ran.out);
}

#[test]
fn a_file_is_compared_with_the_last_commit() {
    let folder = Folder::repository();
    folder.write("infra/a.yaml", QUEUE).commit().write("infra/a.yaml", QUEUE.replace('5', "6"));
    folder.diff(&["infra/a.yaml"]).ends(0).says(&["infra/a.yaml of HEAD -> infra/a.yaml\n", "DelaySeconds: 5 -> 6"]);
    folder.write("infra/b.yaml", QUEUE);
    folder
        .diff(&["infra", "--exit-code"])
        .ends(1)
        .says(&["infra/b.yaml of HEAD (not there) -> infra/b.yaml\n", "[+] Jobs"]);
    folder.commit();
    folder.diff(&["infra", "--exit-code"]).ends(0);
    folder.diff(&["infra/a.yaml", "--base", "HEAD~1"]).ends(0).says(&["a.yaml of HEAD~1 -> ", "5 -> 6"]);
    fs::remove_file(folder.0.join("infra/a.yaml")).expect("it was there");
    folder.diff(&["infra/a.yaml"]).ends(0).says(&["-> infra/a.yaml (not there)", "[-] Jobs AWS::SQS::Queue: deletion"]);
    folder.diff(&["infra"]).ends(0).says(&["-> infra/a.yaml (not there)"]);
}

#[test]
fn without_a_file_the_templates_of_the_package_are_compared() {
    let folder = Folder::repository();
    folder.write("Cargo.toml", "[package]\nname = \"shop\"\nversion = \"0.1.0\"\n[lib]\npath = \"lib.rs\"\n");
    folder
        .write("lib.rs", "")
        .write("template.yaml", QUEUE)
        .write("other.yaml", "a: b\n")
        .write(".gitignore", "target\n");
    folder.commit().write("template.yaml", QUEUE.replace('5', "6"));
    let ran = folder.diff(&[]);
    ran.ends(0).says(&["template.yaml of HEAD -> template.yaml\n", "DelaySeconds: 5 -> 6"]);
    assert!(!ran.out.contains("other.yaml"), "{}", ran.out);
    folder
        .diff(&["--base", "main-that-is-not-there"])
        .fails("the Git repository has no commit `main-that-is-not-there`");
}

#[test]
fn what_cannot_be_compared_is_one_error() {
    let outside = Folder::new();
    outside.write("a.yaml", QUEUE);
    outside
        .diff(&["a.yaml"])
        .fails("this folder is not in the work tree of a Git repository; name two templates: `cargo cfn diff OLD NEW`");
    let folder = Folder::repository();
    folder.write("a.yaml", QUEUE);
    folder
        .diff(&["a.yaml"])
        .fails("the Git repository has no commit yet; name two templates: `cargo cfn diff OLD NEW`");
    folder.commit().write("b.yaml", QUEUE);
    folder.diff(&["b.yaml"]).fails(
        "b.yaml is not in HEAD of the Git repository; name the template to compare it with: `cargo cfn diff OLD b.yaml`",
    );
    folder.diff(&["c.yaml"]).fails("c.yaml is neither a file nor in HEAD of the Git repository");
    folder.diff(&["a.yaml", "--base", "--output=x"]).ends(2);
    folder.diff(&["-", "-"]).fails("standard input can be one of the templates only");
    folder.diff(&["-"]).fails("name the template that standard input is compared with: `cargo cfn diff OLD -`");
    folder.write("broken.yaml", "Resources:\n  A: [\n");
    let broken = folder.diff(&["a.yaml", "broken.yaml"]);
    assert!(broken.ends(2).err.starts_with("error: cannot read broken.yaml: 3:1: "), "{}", broken.err);
    folder.diff(&["a.yaml", "d.yaml"]).ends(2);
}
