use std::fs;

use cfn_core::lint::across::IN_PARAMETER_FILES;

use super::forms::FORMS;
use super::*;

const TEMPLATE: &str = "Parameters:
  Stage: {Type: String, AllowedValues: [dev, prod]}
  Size: {Type: Number, Default: 1, MinValue: 1, MaxValue: 9}
  Zones: {Type: CommaDelimitedList, Default: a}
  Vpc: {Type: AWS::EC2::VPC::Id, Default: vpc-0123456789abcdef0}
  Subnets: {Type: 'List<AWS::EC2::Subnet::Id>', Default: subnet-0123456789abcdef0}
  Owner: {Type: String, Default: shop, AllowedPattern: '[a-z]+', MinLength: 2, MaxLength: 4}
Resources:
  Topic: {Type: AWS::SNS::Topic, Properties: {DisplayName: !Ref Stage}}
";

/// What is said of a file with parameters: the line and the message of each finding, or why it cannot be read.
fn said(template: &str, name: &str, text: impl AsRef<[u8]>, levels: &Levels) -> Result<Vec<(usize, String)>, String> {
    let folder = std::env::temp_dir().join(format!(
        "cargo-cfn-parameters-{}-{:?}",
        std::process::id(),
        std::thread::current().id()
    ));
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join("template.yaml"), template).expect("a file");
    fs::write(folder.join(name), text).expect("a file");
    let checked = check(&folder.join(name), &Input::File(folder.join("template.yaml")), levels).expect("it is read");
    fs::remove_dir_all(&folder).expect("it is there");
    let short = |message: String| message.replace(&format!("{}/", folder.display()).replace('\\', "/"), "");
    let found = checked.result.map_err(|unreadable| unreadable.message)?;
    Ok(found.into_iter().map(|found| (found.span.line, short(found.message))).collect())
}

#[track_caller]
fn assert_said(text: &str, expected: &[(usize, &str)]) {
    let found = said(TEMPLATE, "p.json", text, &Levels::default()).expect("the file has a form");
    let found: Vec<_> = found.iter().map(|(line, message)| (*line, message.as_str())).collect();
    assert_eq!(found, expected, "{text}");
}

/// A file in the form of CodePipeline.
fn parameters(members: &str) -> String {
    format!("{{\"Parameters\": {{\"Stage\": \"dev\", {members}}}}}")
}

#[test]
fn every_form_is_read() {
    for right in [
        r#"[{"ParameterKey": "Stage", "ParameterValue": "dev"}]"#,
        r#"[{"ParameterKey": "Stage", "UsePreviousValue": true}, {"ParameterKey": "Zones", "ParameterValue": "a,b"}]"#,
        r#"{"Parameters": {"Stage": "prod", "Size": "9"}, "Tags": {"a": "b"}, "StackPolicy": {"Statement": []}}"#,
        r#"["Stage=dev", "Owner=ab"]"#,
        "template-file-path: template.yaml\nparameters:\n  Stage: dev\n  Size: 3\ntags: {a: b}\n",
    ] {
        assert_said(right, &[]);
    }
    let none = "missing parameter `Stage` of `template.yaml`, which has no default; add it";
    for empty in ["[]", "{\"Tags\": {}}", "template-file-path: template.yaml\n", "{\"Parameters\": {}}"] {
        assert_said(empty, &[(1, none)]);
    }
    for (wrong, message) in [
        ("{\"Stage\": \"dev\"}", FORMS),
        ("[[]]", FORMS),
        ("[\"Stage\"]", FORMS),
        ("5", FORMS),
        ("{\"Parameters\": []}", FORMS),
        ("[{\"ParameterKey\": \"Stage\"}]", "no `ParameterValue`; add it, or `\"UsePreviousValue\": true`"),
        ("[{\"ParameterValue\": \"dev\"}]", "no `ParameterKey`; add it"),
        ("[{\"ParameterKey\": 5, \"ParameterValue\": \"a\"}]", "`ParameterKey` is not a string"),
        ("[{\"ParameterKye\": \"Stage\"}]", "unknown key `ParameterKye`; did you mean `ParameterKey`?"),
    ] {
        assert_eq!(said(TEMPLATE, "p.json", wrong, &Levels::default()), Err(message.to_owned()), "{wrong}");
    }
    for broken in ["{", "", "[{\"ParameterKey\"}"] {
        assert!(said(TEMPLATE, "p.json", broken, &Levels::default()).is_err(), "{broken}");
    }
    let error = said(TEMPLATE, "p.json", b"\xff\xfe[\0", &Levels::default());
    assert_eq!(error, Err(String::from("the file is UTF-16; convert it to UTF-8")));
}

#[test]
fn names_are_those_of_the_template() {
    assert_said("[\n\"Stag=dev\"]", &[(2, "`template.yaml` has no parameter `Stag`; did you mean `Stage`?")]);
    assert_said(&parameters("\"Color\": \"red\""), &[(1, "`template.yaml` has no parameter `Color`; remove it")]);
    assert_said(&parameters("\n\"Stage\": \"dev\""), &[(2, "parameter `Stage` is set twice; remove one of them")]);
}

#[test]
fn values_are_those_that_a_parameter_accepts() {
    let wrong = |name: &str, value: &str| {
        let found = said(TEMPLATE, "p.json", parameters(&format!("\"{name}\": {value}")), &Levels::default());
        let prefix = format!("invalid value of parameter `{name}`: ");
        let found = found.expect("the file has a form").into_iter();
        found.map(|(_, message)| message.replace(&prefix, "")).collect::<Vec<_>>()
    };
    assert_eq!(wrong("Size", "\"10\""), ["`10` is more than `MaxValue`"]);
    assert_eq!(wrong("Size", "\"0\""), ["`0` is less than `MinValue`"]);
    assert_eq!(wrong("Size", "\"many\""), ["`many` is not a number"]);
    assert_eq!(wrong("Size", "5"), ["it is not a string; write it in quotes"]);
    assert_eq!(wrong("Owner", "\"A1\""), ["`A1` does not match `AllowedPattern`, `[a-z]+`"]);
    assert_eq!(wrong("Owner", "\"a\""), ["`a` is shorter than `MinLength`"]);
    assert_eq!(wrong("Owner", "\"abcde\""), ["`abcde` is longer than `MaxLength`"]);
    assert_eq!(wrong("Vpc", "\"subnet-01234567\"").len(), 1);
    assert_eq!(wrong("Subnets", "\"subnet-01234567, vpc-01234567\"").len(), 1);
    let stage = "[{\"ParameterKey\": \"Stage\", \"ParameterValue\": \"prd\"}]";
    assert_said(stage, &[(1, "invalid value of parameter `Stage`: `prd` is not one of `AllowedValues`")]);
    for right in ["\"vpc-01234567\"", "\"vpc-0123456789abcdef1\""] {
        assert_eq!(wrong("Vpc", right), [""; 0]);
    }
    assert_eq!(wrong("Subnets", "\"subnet-01234567,subnet-0123456789abcdef1\""), [""; 0]);
}

#[test]
fn levels_are_those_of_the_lint() {
    let stage = "[\"Stage=prd\"]";
    let allowed = Levels::new([("parameter_file", Level::Allow)]).expect("it is a lint");
    assert_eq!(said(TEMPLATE, "p.json", stage, &allowed), Ok(Vec::new()));
    let own = format!("{TEMPLATE}Metadata: {{cfn: {{allow: {{parameter_file: a test}}}}}}\n");
    assert_eq!(said(&own, "p.json", stage, &Levels::default()), Ok(Vec::new()));
    let macros = format!("{TEMPLATE}Transform: [Mine]\n");
    assert_eq!(said(&macros, "p.json", "[\"Stage=dev\", \"Other=a\"]", &Levels::default()), Ok(Vec::new()));
}

#[test]
fn secrets_are_in_no_file() {
    let template =
        format!("{TEMPLATE}  Secret: {{Type: AWS::SecretsManager::Secret, Properties: {{SecretString: !Ref T}}}}\n")
            .replace("Resources:", "  T: {Type: String, NoEcho: true, Default: ''}\nResources:");
    let found = |value: &str| {
        let file = parameters(&format!("\"T\": \"{value}\""));
        said(&template, "p.json", file, &Levels::default()).expect("the file has a form")
    };
    let message = "the secret `T` is in plain text; use a dynamic reference, or give it when you deploy";
    assert_eq!(found("dLr0w3Za"), [(1, message.to_owned())]);
    assert_eq!(found("{{resolve:ssm-secure:token}}"), []);
    assert_eq!(found(""), []);
}

#[test]
fn the_pages_of_the_lints_are_right() {
    const MARK: &str = "# <-";
    for declared in IN_PARAMETER_FILES {
        let lines = declared.lint.page.lines().map(|line| line.strip_prefix(' ').unwrap_or(line));
        let page: String = lines.map(|line| format!("{line}\n")).collect();
        for (kind, is_marked) in [("fails", true), ("passes", false)] {
            let blocks: Vec<_> = page.split(&format!("```files,{kind}\n")).skip(1).collect();
            assert!(!blocks.is_empty(), "{}: {kind}", declared.lint.id);
            for block in blocks {
                let block = block.split("```").next().unwrap_or_default();
                let (template, file) = block.split_once("# prod.yaml\n").expect("two files");
                let found = said(template, "prod.yaml", file, &Levels::default()).expect("the file has a form");
                let lines: Vec<_> = found.into_iter().map(|(line, _)| line).collect();
                let marked = file.lines().zip(1..).filter(|(line, _)| line.ends_with(MARK)).map(|(_, line)| line);
                let marked: Vec<_> = marked.collect();
                assert_eq!(lines, marked, "{block}");
                assert_eq!(!marked.is_empty(), is_marked, "{block}");
            }
        }
    }
}
