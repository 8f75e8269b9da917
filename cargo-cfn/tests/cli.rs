//! The commands, run as a user runs them.

mod folder;

use folder::{Folder, GOOD, WARNED, WRONG};

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
    assert!(ran.ends(1).out.contains("warned.yaml:4:7: error: missing reason for allowing `missing_deletion_policy`"));
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
fn a_known_mistake_hides_no_new_one() {
    let folder = Folder::new();
    let role = "Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement: [{Effect: Allow, Principal: {Service: lambda.amazonaws.com}, Action: 'sts:AssumRole'}]
";
    let function = "  Function:
    Type: AWS::Lambda::Function
    Properties:
      Code: {ZipFile: 'def handler(event, context): pass'}
      Handler: index.handler
      Runtime: python3.13
      Role: !GetAtt Role.Arn
";
    let check = ["check", "role.yaml", "--baseline", "known.json"];
    folder.write("role.yaml", role).run(&[&check[..], &["--update-baseline"]].concat()).ends(0);
    folder.write("role.yaml", format!("{role}{function}"));
    let alone = folder.run(&["check", "role.yaml"]);
    assert_eq!(alone.ends(1).out.matches("error[").count(), 1, "{}", alone.out);
    let compared = folder.run(&check);
    assert!(compared.ends(1).out.contains("cannot be assumed by `lambda.amazonaws.com`"), "{}", compared.out);
    assert!(!compared.out.contains("AssumRole"), "{}", compared.out);
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

/// The comments that a build writes, in the form of the shipped stack's template.
#[test]
fn a_check_agrees_with_the_build_on_what_a_crate_allows() {
    let template = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../cfn-stack/template.yaml");
    let text = std::fs::read_to_string(template).expect("the template is committed");
    assert!(text.matches("# Allowed: cfn::").count() >= 3, "the stack allows what this test is about");
    let folder = Folder::new();
    folder.write("built.yaml", &text);
    folder.run(&["check", "built.yaml"]).ends(0);
    folder.write("without.yaml", text.replace("# Allowed: ", "# "));
    folder.run(&["check", "without.yaml"]).ends(1);

    let queue = |comment: &str| format!("Resources:\n  # Jobs.\n  {comment}\n  Jobs:\n    Type: AWS::SQS::Queue\n");
    for (comment, code) in [
        ("# Allowed: cfn::missing_deletion_policy, because it is empty", 0),
        ("# Allowed: cfn::suspicious, because it is empty", 0),
        // An allowance that is not needed here may be needed in the build.
        (
            "# Allowed: cfn::missing_deletion_policy, because it is empty\n  # Allowed: cfn::unlisted_struct, because it is new",
            0,
        ),
        ("# Allowed: cfn::missing_deletion_policy", 1),
        ("# Allowed: missing_deletion_policy, because it is empty", 1),
        ("# Allowed: cfn::unused_parameter, because it is empty", 1),
        ("\n  # Allowed: cfn::missing_deletion_policy, because it is empty\n", 1),
    ] {
        folder.write("queue.yaml", queue(comment));
        let ran = folder.run(&["check", "queue.yaml"]);
        assert_eq!(ran.code, Some(code), "{comment}: {}", ran.out);
    }
    let whole = "# Allowed in the whole stack: cfn::missing_deletion_policy, because they are empty\n";
    folder.write("queue.yaml", format!("{whole}{}", queue("# More.")));
    folder.run(&["check", "queue.yaml"]).ends(0);
}
