//! `cargo cfn graph`, run as a user runs it.
//!
//! `UPDATE=1 cargo test -p cargo-cfn --test graph` writes the picture of the shipped stack.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const NEW: &str = "cfn-stack/template.yaml";

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn run(arguments: &[&str], input: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-cfn"));
    command.args(["cfn", "graph"]).args(arguments).current_dir(workspace());
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
    // A command that needs no input may have ended.
    drop(child.stdin.take().expect("it is piped").write_all(input.as_bytes()));
    child.wait_with_output().expect("it ends")
}

fn text(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).expect("it is UTF-8")
}

fn error(arguments: &[&str], input: &str) -> String {
    let output = run(arguments, input);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{arguments:?}");
    String::from_utf8(output.stderr).expect("it is UTF-8")
}

#[test]
fn the_picture_of_the_shipped_stack_is_the_newest() {
    let path = workspace().join("docs/pictures/cfn-stack.svg");
    let drawn = text(&run(&[NEW, "--format", "svg"], ""));
    if std::env::var_os("UPDATE").is_some() {
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("a folder");
        fs::write(&path, &drawn).expect("the picture can be written");
    }
    assert!(fs::read_to_string(&path).unwrap_or_default() == drawn, "the picture is stale; run with `UPDATE=1`");
    assert!(["PutItem", "invokes", "encrypts", "notifies"].iter().all(|label| drawn.contains(&format!(">{label}<"))));
}

#[test]
fn a_graph_is_text_in_three_formats() {
    assert!(text(&run(&[NEW], "")).starts_with("flowchart LR\n"));
    assert!(text(&run(&[NEW, "--format", "dot", "--all"], "")).contains("ApiGatewayUrl"));
    let json = text(&run(&[NEW, "--format", "json"], ""));
    let json: serde_json::Value = serde_json::from_str(&json).expect("it is JSON");
    let puts = |edge: &&serde_json::Value| edge["labels"][0] == "PutItem";
    let edge = json["edges"].as_array().expect("a list").iter().find(puts).expect("the function writes");
    assert!(edge["through"].as_array().is_some_and(|folded| folded.iter().any(|id| id == "FunctionRole")));
}

#[test]
fn a_part_is_shown() {
    let part = text(&run(&[NEW, "--focus", "AlarmTopic", "--depth", "2"], ""));
    assert!(part.contains("FunctionErrors") && part.contains("DataFunction") && !part.contains("DataKey"), "{part}");
    assert!(error(&[NEW, "--focus", "AlarmTopik"], "").contains("did you mean `AlarmTopic`?"));
    assert!(error(&[NEW, "--focus", "LogLevel"], "").contains("`--all` shows all entries"));
}

#[test]
fn modules_are_groups() {
    let text = text(&run(&[NEW, "--group", "module"], ""));
    assert!(text.contains("[\"stack::api\"]") && text.contains("[\"stack::monitoring\"]"), "{text}");
    assert!(error(&["-", "--group", "module"], "Resources: {}").contains("standard input has no modules"));
}

#[test]
fn an_update_is_shown() {
    let old = "Resources: {AlarmTopic: {Type: AWS::SNS::Topic}, Gone: {Type: AWS::SQS::Queue}}";
    let text = text(&run(&[NEW, "--diff", "-"], old));
    assert!(text.contains("- Gone") && text.contains("+ DataTable") && text.contains("classDef removed"), "{text}");
    assert!(!text.contains("+ AlarmTopic") && !text.contains("~ AlarmTopic"), "{text}");
}

#[test]
fn what_cannot_be_read_is_one_error() {
    assert!(error(&["absent.yaml"], "").contains("cannot read absent.yaml"));
    assert!(error(&["-"], "Resources: [").contains("cannot read <stdin>"));
    assert!(error(&[NEW, "--diff", "-"], "\"").contains("cannot read <stdin>"));
    assert!(
        text(&run(&["-", "--format", "svg"], "Parameters: {A: {Type: String}}")).contains("There are no resources.")
    );
}
