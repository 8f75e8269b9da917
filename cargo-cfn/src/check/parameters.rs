//! Files with the parameters of a stage, held against their template.
//!
//! Source: "create-stack" and "deploy" of the AWS CLI command reference; "AWS CloudFormation artifacts" of the CodePipeline
//! user guide; "Git sync deployment file" of the CloudFormation user guide.

use std::borrow::Cow;
use std::path::Path;

use cfn_core::lint::across::{PARAMETER_FILE, SECRET_IN_PARAMETER_FILE, refused};
use cfn_core::lint::{Declared, Level, Levels, Lints, NestedLevels, transforms};
use cfn_core::model::{Declaration, Node, NodeId, Section, Template, Value};
use cfn_core::nearest::meant;
use cfn_core::yaml::{self, Document, ReadError};

use super::files::Input;
use super::findings::{Checked, Found, Unreadable};
use super::metadata;
use super::reading::file;
use super::text::Text;

/// A parameter that a file gives.
struct Given<'d> {
    name: &'d str,
    name_at: NodeId,
    /// None if the value is not in the file: that of the deployed stack is used.
    value: Option<Cow<'d, Node>>,
    /// Whether a value must be a text: only then does the tool that reads the file take it.
    is_text: bool,
}

/// Why a file does not have one of the forms.
struct Unknown {
    at: NodeId,
    message: String,
}

impl Unknown {
    fn new(at: NodeId, message: impl Into<String>) -> Self {
        Self { at, message: message.into() }
    }
}

/// What is said of a file that has none of the forms.
const FORMS: &str = "no parameters; write `[{\"ParameterKey\": .., \"ParameterValue\": ..}]`, `{\"Parameters\": {..}}`, \
                     `[\"Name=Value\"]` or `parameters: {..}`";

/// Checks a file with parameters against its template. None if the template cannot be read, which is reported elsewhere.
pub(crate) fn check(path: &Path, of: &Input, levels: &Levels) -> Option<Checked> {
    let bytes = of.bytes().ok()?;
    let template = yaml::utf8(&bytes).and_then(yaml::read_template).ok()?.template;
    let name = Input::File(path.to_owned()).name();
    let checked = |text, result| Checked { name: name.clone(), text, result, notes: Vec::new(), is_template: false };
    let unreadable = |text, message, span| Some(checked(text, Err(Unreadable { message, span })));
    let bytes = match file(path) {
        Ok(bytes) => bytes,
        Err(error) => return unreadable(Text::new(String::new()), error.to_string(), None),
    };
    let text = Text::new(String::from_utf8_lossy(&bytes).into_owned());
    let Document { root, positions } = match utf8(&bytes).and_then(yaml::read) {
        Ok(document) => document,
        Err(ReadError { line, column, message }) => {
            let span = text.token(yaml::Position { line, column });
            return unreadable(text, message, Some(span));
        }
    };
    let given = match given(&root) {
        Ok(given) => given,
        Err(Unknown { at, message }) => {
            let span = text.token(positions.of(at));
            return unreadable(text, message, Some(span));
        }
    };
    let level = of_lints(&template, levels);
    let mut found = Vec::new();
    let mut report = |declared: &'static Declared, at, name: &str, message| {
        let (declaration, path, lint) = (name.to_owned(), name.to_owned(), declared.lint);
        let (span, level) = (text.token(positions.of(at)), level(declared));
        if level != Level::Allow {
            found.push(Found { lint, level, span, path, declaration, message });
        }
    };
    problems(&given, root.id, &of.name(), &template, &mut report);
    found.sort_by_key(|found| (found.span.line, found.span.column));
    Some(checked(text, Ok(found)))
}

/// The text of a file; the message of the reader would say that it is a template.
fn utf8(bytes: &[u8]) -> Result<&str, ReadError> {
    yaml::utf8(bytes).map_err(|error| ReadError { message: error.message.replace("the template", "the file"), ..error })
}

/// The levels of lints: by the command line, the configuration and the metadata of the template.
fn of_lints(template: &Template, levels: &Levels) -> impl Fn(&'static Declared) -> Level {
    let mut levels = NestedLevels::from(levels);
    let mut template = template.clone();
    metadata::apply(&mut template, &mut levels);
    // What a resource allows holds for that resource.
    template.declarations.iter_mut().for_each(|declaration| declaration.allowances.clear());
    move |declared| {
        let of_declarations = Lints::of_this_crate().levels_in(&template, &levels, declared.lint);
        of_declarations.first().copied().unwrap_or(declared.lint.level)
    }
}

/// What is wrong with the parameters, each with its place and the parameter.
fn problems(
    given: &[Given<'_>],
    root: NodeId,
    template_name: &str,
    template: &Template,
    report: &mut dyn FnMut(&'static Declared, NodeId, &str, String),
) {
    let declared: Vec<&Declaration> = template.section(Section::Parameters).collect();
    let names = || declared.iter().map(|parameter| parameter.name.name.as_str());
    // A macro of the user may add parameters.
    let is_open = transforms(template).iter().any(|name| name.is_none_or(|name| !name.starts_with("AWS::")));
    let mut misspelt = Vec::new();
    for (number, Given { name, name_at, value, is_text }) in given.iter().enumerate() {
        if given[..number].iter().any(|earlier| earlier.name == *name) {
            report(&PARAMETER_FILE, *name_at, name, format!("parameter `{name}` is set twice; remove one of them"));
            continue;
        }
        let Some(parameter) = declared.iter().find(|parameter| parameter.name.name == *name) else {
            if !is_open {
                let near = meant(name, names());
                misspelt.extend(near);
                let instead =
                    near.map_or_else(|| String::from("; remove it"), |near| format!("; did you mean `{near}`?"));
                report(
                    &PARAMETER_FILE,
                    *name_at,
                    name,
                    format!("`{template_name}` has no parameter `{name}`{instead}"),
                );
            }
            continue;
        };
        let Some(value) = value else { continue };
        if is_hidden(parameter) && value.as_str().is_some_and(|text| !text.is_empty() && !text.contains("{{resolve:")) {
            let message =
                format!("the secret `{name}` is in plain text; use a dynamic reference, or give it when you deploy");
            report(&SECRET_IN_PARAMETER_FILE, value.id, name, message);
        }
        let problem = match &value.value {
            Value::String(_) => refused(parameter, value),
            Value::Integer(_) | Value::Float(_) | Value::Bool(_) if !is_text => refused(parameter, value),
            _ => Some(String::from("it is not a string; write it in quotes")),
        };
        if let Some(problem) = problem {
            report(&PARAMETER_FILE, value.id, name, format!("invalid value of parameter `{name}`: {problem}"));
        }
    }
    for parameter in declared.iter().filter(|parameter| parameter.body.get("Default").is_none()) {
        let name = parameter.name.name.as_str();
        // A misspelt one is not missing as well.
        if !given.iter().any(|given| given.name == name) && !misspelt.contains(&name) {
            report(
                &PARAMETER_FILE,
                root,
                name,
                format!("missing parameter `{name}` of `{template_name}`, which has no default; add it"),
            );
        }
    }
}

/// Whether the console and the API show the value of a parameter as asterisks.
fn is_hidden(parameter: &Declaration) -> bool {
    match parameter.body.get("NoEcho").map(|node| &node.value) {
        Some(Value::Bool(is_hidden)) => *is_hidden,
        Some(Value::String(text)) => text.eq_ignore_ascii_case("true"),
        _ => false,
    }
}

/// The parameters of a file, in the forms of `aws cloudformation create-stack --parameters`, of `aws cloudformation deploy
/// --parameter-overrides`, of a template configuration of CodePipeline and of a deployment file of Git sync.
fn given(root: &Node) -> Result<Vec<Given<'_>>, Unknown> {
    match &root.value {
        Value::List(items) => items.iter().map(of_item).collect(),
        Value::Object(_) => match (root.get("Parameters"), root.get("parameters")) {
            (Some(parameters), _) => of_object(parameters, true),
            (None, Some(parameters)) => of_object(parameters, false),
            // Both may set only tags, or the template.
            (None, None) if ["Tags", "StackPolicy", "template-file-path"].iter().any(|key| root.get(key).is_some()) => {
                Ok(Vec::new())
            }
            (None, None) => Err(Unknown::new(root.id, FORMS)),
        },
        _ => Err(Unknown::new(root.id, FORMS)),
    }
}

fn of_object(parameters: &Node, is_text: bool) -> Result<Vec<Given<'_>>, Unknown> {
    let members = parameters.as_object().ok_or_else(|| Unknown::new(parameters.id, FORMS))?;
    let given = members.iter().map(|member| Given {
        name: &member.key.name,
        name_at: member.key.id,
        value: Some(Cow::Borrowed(&member.value)),
        is_text,
    });
    Ok(given.collect())
}

/// An item of a list: an object with the key and the value, or a text with both.
fn of_item(item: &Node) -> Result<Given<'_>, Unknown> {
    if let Some((name, value)) = item.as_str().and_then(|text| text.split_once('=')) {
        let value = Node { id: item.id, value: Value::String(value.to_owned()) };
        return Ok(Given { name, name_at: item.id, value: Some(Cow::Owned(value)), is_text: true });
    }
    let members = item.as_object().ok_or_else(|| Unknown::new(item.id, FORMS))?;
    for member in members {
        if !ITEM_KEYS.contains(&member.key.name.as_str()) {
            let instead = meant(&member.key.name, ITEM_KEYS.iter().copied());
            let instead = instead.map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
            return Err(Unknown::new(member.key.id, format!("unknown key `{}`{instead}", member.key.name)));
        }
    }
    let key = item.get("ParameterKey").ok_or_else(|| Unknown::new(item.id, "no `ParameterKey`; add it"))?;
    let name = key.as_str().ok_or_else(|| Unknown::new(key.id, "`ParameterKey` is not a string"))?;
    let is_previous = matches!(item.get("UsePreviousValue").map(|node| &node.value), Some(Value::Bool(true)));
    let value = item.get("ParameterValue");
    if value.is_none() && !is_previous {
        return Err(Unknown::new(item.id, "no `ParameterValue`; add it, or `\"UsePreviousValue\": true`"));
    }
    Ok(Given { name, name_at: key.id, value: value.map(Cow::Borrowed), is_text: true })
}

/// What an item may have; the last one stands in what AWS returns.
const ITEM_KEYS: &[&str] = &["ParameterKey", "ParameterValue", "UsePreviousValue", "ResolvedValue"];

#[cfg(test)]
mod tests {
    use std::fs;

    use cfn_core::lint::across::IN_PARAMETER_FILES;

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
    fn said(
        template: &str,
        name: &str,
        text: impl AsRef<[u8]>,
        levels: &Levels,
    ) -> Result<Vec<(usize, String)>, String> {
        let folder = std::env::temp_dir().join(format!(
            "cargo-cfn-parameters-{}-{:?}",
            std::process::id(),
            std::thread::current().id()
        ));
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join("template.yaml"), template).expect("a file");
        fs::write(folder.join(name), text).expect("a file");
        let checked =
            check(&folder.join(name), &Input::File(folder.join("template.yaml")), levels).expect("it is read");
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
        let template = format!(
            "{TEMPLATE}  Secret: {{Type: AWS::SecretsManager::Secret, Properties: {{SecretString: !Ref T}}}}\n"
        )
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
}
