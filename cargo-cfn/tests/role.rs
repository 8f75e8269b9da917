//! `cargo cfn role`, run as a user runs it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

const TEMPLATE: &str = "\
Parameters:
  Given: {Type: String}
Resources:
  Jobs: {Type: AWS::SQS::Queue}
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement: [{Effect: Allow, Principal: {Service: lambda.amazonaws.com}, Action: 'sts:AssumeRole'}]
  Work:
    Type: AWS::Lambda::Function
    Properties: {Handler: a.b, Runtime: python3.13, Role: !GetAtt Role.Arn, Code: {ZipFile: a}, FunctionName: !Ref Given}
";

/// A folder of a test, removed at its end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("cargo-cfn-role-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join("shop.yaml"), TEMPLATE).expect("a file");
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

/// The exit code, standard output, standard error.
fn role(folder: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-cfn"));
    let output = command.current_dir(folder).args(["cfn", "role"]).args(arguments).output().expect("it runs");
    let text = |bytes| String::from_utf8(bytes).expect("output is UTF-8");
    (output.status.code(), text(output.stdout), text(output.stderr))
}

/// The resources on which an action is allowed.
fn on(policy: &Value, action: &str) -> Vec<String> {
    let items = |value: &Value| value.as_array().cloned().unwrap_or_else(|| vec![value.clone()]);
    let statements = items(&policy["Statement"]);
    let allowing = statements.iter().filter(|statement| items(&statement["Action"]).iter().any(|it| it == action));
    allowing.flat_map(|it| items(&it["Resource"])).filter_map(|it| it.as_str().map(str::to_owned)).collect()
}

#[test]
fn a_policy_is_printed_and_what_it_assumes_is_said() {
    let folder = Folder::new("policy");
    let (code, out, err) = role(&folder.0, &["shop.yaml", "--parameter", "Given=work"]);
    assert_eq!(code, Some(0), "{err}");
    let policy: Value = serde_json::from_str(&out).expect("it is JSON");
    assert_eq!(policy["Version"], "2012-10-17");
    assert_eq!(on(&policy, "sqs:CreateQueue"), ["arn:aws:sqs:*:*:shop-Jobs-*"]);
    assert_eq!(on(&policy, "lambda:CreateFunction"), ["arn:aws:lambda:*:*:function:work"]);
    assert!(err.contains("the stack's name is taken to be `shop`"), "{err}");
    let (_, named, err) = role(&folder.0, &["shop.yaml", "--stack-name", "other", "--account", "123456789012"]);
    assert!(named.contains("arn:aws:sqs:*:123456789012:other-Jobs-*"), "{named}");
    assert!(!err.contains("taken to be"), "{err}");
    let (_, yaml, _) = role(&folder.0, &["shop.yaml", "--format", "yaml", "--parameter", "Given=work"]);
    let read = cfn_core::yaml::read(&yaml).expect("it is YAML").root;
    let read_json = cfn_core::yaml::read(&out).expect("JSON is YAML").root;
    let actions = |root: &cfn_core::model::Node| {
        let found =
            root.values_at("Statement/*/Action/*").into_iter().filter_map(|node| node.as_str().map(str::to_owned));
        found.collect::<Vec<_>>()
    };
    assert!(!actions(&read).is_empty());
    assert_eq!(actions(&read), actions(&read_json));
}

#[test]
fn an_explanation_says_who_needs_what() {
    let folder = Folder::new("explain");
    let (code, out, _) = role(&folder.0, &["shop.yaml", "--explain"]);
    assert_eq!(code, Some(0));
    for part in ["Jobs: create, delete, read, update", "iam:PassedToService is lambda.amazonaws.com", "Left out"] {
        assert!(out.contains(part), "{part} in\n{out}");
    }
    assert!(out.lines().all(|line| line.chars().count() <= 110), "{out}");
}

#[test]
fn a_role_is_a_template_without_errors() {
    let folder = Folder::new("trust");
    for format in ["json", "yaml"] {
        let arguments = ["shop.yaml", "--trust", "cloudformation", "--format", format, "--parameter", "Given=work"];
        let (code, out, err) = role(&folder.0, &arguments);
        assert_eq!(code, Some(0), "{err}");
        let source = cfn_core::yaml::read_template(&out).expect("it is a template");
        let role = source.template.resource("DeploymentRole").expect("it has the role");
        let trust = role.values_at("AssumeRolePolicyDocument/Statement/0/Principal/Service");
        assert_eq!(trust[0].as_str(), Some("cloudformation.amazonaws.com"));
        let findings = cfn_core::lint::check_source(&source);
        assert!(findings.is_empty(), "{findings:?}\n{out}");
    }
}

#[test]
fn structs_make_the_same_policy() {
    let folder = Folder::new("rust");
    for trust in [&[][..], &["--trust", "cloudformation"]] {
        let (code, out, err) = role(&folder.0, &[&["shop.yaml", "--format", "rust"], trust].concat());
        assert_eq!(code, Some(0), "{err}");
        let expected = if trust.is_empty() { "AWS::IAM::ManagedPolicy {" } else { "AWS::IAM::Role {" };
        assert!(out.contains(&format!("#[resource({expected}")), "{out}");
    }
}

#[test]
fn a_long_policy_is_split() {
    let folder = Folder::new("split");
    let queues: String = (0..200).map(|number| format!("  Queue{number}: {{Type: AWS::SQS::Queue}}\n")).collect();
    fs::write(folder.0.join("long.yaml"), format!("Resources:\n{queues}")).expect("a file");
    let (_, _, err) = role(&folder.0, &["long.yaml"]);
    assert!(err.contains("a managed policy takes 6144; --split prints several"), "{err}");
    let (code, out, err) = role(&folder.0, &["long.yaml", "--split"]);
    assert_eq!(code, Some(0), "{err}");
    let policies: Value = serde_json::from_str(&out).expect("it is JSON");
    let policies = policies.as_array().expect("a list");
    assert!(policies.len() > 1);
    assert!(policies.iter().all(|policy| policy.to_string().len() <= 6_144));
}

#[test]
fn wrong_usage_has_one_error() {
    let folder = Folder::new("usage");
    fs::write(folder.0.join("broken.yaml"), "Resources: [\n").expect("a file");
    fs::write(folder.0.join("none.yaml"), "Resources:\n  W: {Type: AWS::CloudFormation::WaitConditionHandle}\n")
        .expect("a file");
    for (arguments, expected) in [
        (&["nothing.yaml"][..], "nothing.yaml"),
        (&["broken.yaml"], "cannot read broken.yaml"),
        (&["none.yaml"], "no resource that needs a permission"),
        (&["shop.yaml", "--account", "12"], "`12` is not the number of an account"),
        (&["shop.yaml", "--stack-name", "a b"], "`a b` is not the name of a stack"),
        (&["shop.yaml", "--region", "europe"], "`europe` is not a Region"),
        (&["shop.yaml", "--boundary", "x"], "`x` is not the ARN of a policy"),
        (&["shop.yaml", "--parameter", "Given"], "NAME=VALUE"),
        (&["shop.yaml", "--parameter", "Give=a"], "has no parameter `Give`"),
        (&["."], "is a folder; name a template"),
    ] {
        let (code, out, err) = role(&folder.0, arguments);
        assert_eq!(code, Some(2), "{arguments:?}: {out}{err}");
        assert!(format!("{out}{err}").contains(expected), "{arguments:?}: {out}{err}");
    }
}
