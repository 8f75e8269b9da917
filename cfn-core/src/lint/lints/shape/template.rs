//! The template as a whole: its sections, and the names in them.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::sections::MEMBERS;
use crate::lint::finding::Findings;
use crate::model::{Declaration, Intrinsic, Node, NodeId, Section, Value};
use crate::nearest::meant;

declare_lint! {
    /// In addition to its sections, a template can have `AWSTemplateFormatVersion`, `Description`, `Metadata` and
    /// `Transform`; with a transform that reads them, also `Hooks` and `Globals`.
    ///
    /// ```yaml,fails
    /// Resource: {} # <-
    /// ```
    /// ```yaml,passes
    /// Resources: {R: {Type: AWS::SNS::Topic}}
    /// ```
    UNKNOWN_SECTION = "unknown_section", Shape, Deny, "unknown section",
    Check::Template(unknown_section)
}

declare_lint! {
    /// The only version is `2010-09-09`.
    ///
    /// ```yaml,fails
    /// AWSTemplateFormatVersion: "2010-09-10" # <-
    /// Resources: {R: {Type: AWS::SNS::Topic}}
    /// ```
    /// ```yaml,passes
    /// AWSTemplateFormatVersion: "2010-09-09"
    /// Resources: {R: {Type: AWS::SNS::Topic}}
    /// ```
    FORMAT_VERSION = "format_version", Shape, Deny, "unknown template format version",
    Check::Template(format_version)
}

declare_lint! {
    /// `Description` is a literal string. `Transform` is the name of a macro, an object with its `Name` and
    /// `Parameters`, or a list of them.
    ///
    /// ```yaml,fails
    /// Description: [Orders] # <-
    /// Resources: {R: {Type: AWS::SNS::Topic}}
    /// ```
    /// ```yaml,passes
    /// Description: Orders
    /// Resources: {R: {Type: AWS::SNS::Topic}}
    /// ```
    TEMPLATE_FORM = "template_form", Shape, Deny, "description or transform of the wrong type",
    Check::Template(template_form)
}

declare_lint! {
    /// Names that begin with `AWS::` are transforms of CloudFormation; other macros are registered in the account
    /// under other names.
    ///
    /// ```yaml,fails
    /// Transform: AWS::Serverles-2016-10-31 # <-
    /// Resources: {R: {Type: AWS::SNS::Topic}}
    /// ```
    /// ```yaml,passes
    /// Transform: AWS::Serverless-2016-10-31
    /// Resources: {R: {Type: AWS::SNS::Topic}}
    /// ```
    UNKNOWN_TRANSFORM = "unknown_transform", Shape, Deny, "unknown transform",
    Check::Template(unknown_transform)
}

declare_lint! {
    /// A template needs at least one resource.
    ///
    /// ```yaml,fails
    /// Outputs:
    ///   Region: {Value: !Ref AWS::Region} # <-
    /// ```
    /// ```yaml,passes
    /// Resources: {R: {Type: AWS::SNS::Topic}}
    /// Outputs:
    ///   Region: {Value: !Ref AWS::Region}
    /// ```
    NO_RESOURCES = "no_resources", Shape, Deny, "template without resources",
    Check::Template(no_resources)
}

declare_lint! {
    /// A logical ID consists of the letters `A` to `Z` and `a` to `z` and the digits `0` to `9`.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Order-Topic: {Type: AWS::SNS::Topic} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   OrderTopic: {Type: AWS::SNS::Topic}
    /// ```
    LOGICAL_ID = "logical_id", Shape, Deny, "invalid character in a logical ID",
    Check::Declaration(logical_id)
}

/// What only a transform reads, and which: blue-green deployments of CodeDeploy, and `AWS::Serverless`.
const TRANSFORMED: &[&str] = &["Hooks", "Globals"];

fn unknown_section(context: &Context<'_>, findings: &mut Findings) {
    if context.is_rewritten() {
        return;
    }
    for member in &context.template.members {
        let name = member.key.name.as_str();
        let is_transformed = TRANSFORMED.contains(&name) && context.transforms().next().is_some();
        if MEMBERS.contains(&name) || is_transformed || name.starts_with("Fn::") {
            continue;
        }
        if let Some(section) = Section::from_name(name) {
            if context.template.section(section).next().is_some() {
                findings.report(member.key.id, format!("duplicate section `{name}`; merge the two"));
            } else if !matches!(member.value.value, Value::Object(_) | Value::Function(..) | Value::Null) {
                findings.report(member.value.id, format!("section `{name}` must be an object"));
            }
            continue;
        }
        if TRANSFORMED.contains(&name) {
            findings.report(
                member.key.id,
                format!("`{name}` requires a transform; add `Transform: AWS::Serverless-2016-10-31`"),
            );
            continue;
        }
        let mut message = format!("unknown section `{name}`");
        let names = Section::ALL.into_iter().map(Section::name).chain(MEMBERS.iter().copied());
        if let Some(meant) = meant(name, names) {
            message += &format!("; did you mean `{meant}`?");
        }
        findings.report(member.key.id, message);
    }
}

fn template_form(context: &Context<'_>, findings: &mut Findings) {
    if let Some(description) = context.template.member("Description")
        && description.value.as_str().is_none()
        && !matches!(description.value.value, Value::Hole(_) | Value::Null)
    {
        findings.report(description.value.id, "`Description` must be a literal string");
    }
    let Some(transform) = context.template.member("Transform").map(|member| &member.value) else { return };
    for node in transform.as_list().unwrap_or(std::slice::from_ref(transform)) {
        let names = node.as_str().is_some() || node.get("Name").is_some();
        if !names && !matches!(node.value, Value::Function(..) | Value::Hole(_)) {
            findings.report(node.id, "`Transform` must be the name of a macro, or an object with its `Name`");
        }
    }
}

fn format_version(context: &Context<'_>, findings: &mut Findings) {
    const VERSION: &str = "2010-09-09";
    if let Some(member) = context.template.member("AWSTemplateFormatVersion")
        && member.value.as_str() != Some(VERSION)
    {
        findings.report(member.value.id, format!("`AWSTemplateFormatVersion` must be the string `\"{VERSION}\"`"));
    }
}

/// Source: "Transform reference" of the CloudFormation template reference.
const TRANSFORMS: &[&str] = &[
    "AWS::CodeDeployBlueGreen",
    "AWS::CodeStar",
    "AWS::Include",
    "AWS::LanguageExtensions",
    "AWS::SecretsManager-2020-07-23",
    "AWS::SecretsManager-2024-09-16",
    "AWS::Serverless-2016-10-31",
    "AWS::ServiceCatalog",
];

fn unknown_transform(context: &Context<'_>, findings: &mut Findings) {
    let mut judge = |declaration: &str, node: &Node| {
        let node = node.get("Name").unwrap_or(node);
        let Some(name) = node.as_str().filter(|name| name.starts_with("AWS::") && !TRANSFORMS.contains(name)) else {
            return;
        };
        let mut message = format!("unknown transform `{name}`");
        if let Some(meant) = meant(name, TRANSFORMS.iter().copied()) {
            message += &format!("; did you mean `{meant}`?");
        }
        findings.report_in(declaration, node.id, message);
    };
    if let Some(member) = context.template.member("Transform") {
        let of_template = member.value.as_list().unwrap_or(std::slice::from_ref(&member.value));
        of_template.iter().for_each(|node| judge("", node));
    }
    for declaration in &context.template.declarations {
        declaration.body.walk(&mut |node| {
            if let Some((Intrinsic::Transform, argument)) = node.as_function() {
                judge(&declaration.name.name, argument);
            }
        });
    }
}

fn no_resources(context: &Context<'_>, findings: &mut Findings) {
    let template = context.template;
    // A misspelt section, or one that is no mapping, is what is wrong then.
    let has_other = template.members.iter().any(|member| !MEMBERS.contains(&member.key.name.as_str()));
    if template.section(Section::Resources).next().is_none() && !has_other && context.transforms().next().is_none() {
        let at = template.declarations.first().map_or(NodeId::default(), |declaration| declaration.name.id);
        findings.report(at, "template without resources; add one");
    }
}

fn logical_id<'a>(_: &Context<'a>, declaration: &'a Declaration, findings: &mut Findings) {
    // Names of conditions may also have these two.
    let is_condition = declaration.section == Section::Conditions;
    let fits = |letter: char| letter.is_ascii_alphanumeric() || is_condition && matches!(letter, '&' | '_');
    let name = &declaration.name.name;
    if name.starts_with("Fn::") {
        return;
    }
    match name.chars().find(|letter| !fits(*letter)) {
        Some(letter) => {
            let message = format!("invalid character `{letter}` in logical ID `{name}`; use letters and digits");
            findings.report(declaration.name.id, message);
        }
        None if name.is_empty() => findings.report(declaration.name.id, "empty logical ID"),
        None => {}
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_template;

    const TOPIC: &str = r#""Resources":{"R":{"Type":"AWS::SNS::Topic"}}"#;

    #[test]
    fn unknown_section() {
        assert_template(
            &format!(r#"{{{TOPIC},"Output":{{}}}}"#),
            &["unknown_section at ?: unknown section `Output`; did you mean `Outputs`?"],
        );
        assert_template(
            &format!(r#"{{{TOPIC},"Outputs":["a"]}}"#),
            &["unknown_section at ?: section `Outputs` must be an object"],
        );
        assert_template(&format!(r#"{{{TOPIC},"Description":"d","Metadata":{{"a":1}}}}"#), &[]);
    }

    #[test]
    fn what_a_transform_reads_needs_one() {
        let template = |transform: &str| format!(r#"{{{transform}{TOPIC},"Globals":{{}}}}"#);
        assert_template(
            &template(""),
            &["unknown_section at ?: `Globals` requires a transform; add `Transform: AWS::Serverless-2016-10-31`"],
        );
        assert_template(&template(r#""Transform":"AWS::Serverless-2016-10-31","#), &[]);
    }

    #[test]
    fn template_form() {
        assert_template(
            &format!(r#"{{"Description":["d"],{TOPIC}}}"#),
            &["template_form at ?: `Description` must be a literal string"],
        );
        assert_template(
            &format!(r#"{{"Transform":[5],{TOPIC}}}"#),
            &["template_form at ?: `Transform` must be the name of a macro, or an object with its `Name`"],
        );
        assert_template(&format!(r#"{{"Transform":[{{"Name":"A"}},"B"],"Description":"d",{TOPIC}}}"#), &[]);
    }

    #[test]
    fn format_version() {
        assert_template(&format!(r#"{{"AWSTemplateFormatVersion":"2010-09-9",{TOPIC}}}"#), &["format_version at ?"]);
        assert_template(&format!(r#"{{"AWSTemplateFormatVersion":"2010-09-09",{TOPIC}}}"#), &[]);
    }

    #[test]
    fn unknown_transform() {
        assert_template(
            &format!(r#"{{"Transform":["AWS::LanguageExtension","Own"],{TOPIC}}}"#),
            &[
                "unknown_transform at ?: unknown transform `AWS::LanguageExtension`; did you mean `AWS::LanguageExtensions`?",
            ],
        );
        assert_template(
            r#"{"Resources":{"R":{"Type":"AWS::SNS::Topic","Properties":{"Fn::Transform":{"Name":"AWS::Includes"}}}}}"#,
            &["unknown_transform at R/Properties/Fn::Transform/Name"],
        );
        assert_template(&format!(r#"{{"Transform":"AWS::Serverless-2016-10-31",{TOPIC}}}"#), &[]);
    }

    #[test]
    fn no_resources() {
        assert_template(r#"{"Description":"d"}"#, &["no_resources at ?: template without resources; add one"]);
        assert_template(r#"{"Parameters":{"P":{"Type":"String"}}}"#, &["no_resources at P"]);
        assert_template(&format!("{{{TOPIC}}}"), &[]);
    }

    #[test]
    fn logical_id() {
        assert_template(
            &format!(r#"{{{TOPIC},"Outputs":{{"My-Topic":{{"Value":{{"Ref":"R"}}}}}}}}"#),
            &["logical_id at My-Topic: invalid character `-` in logical ID `My-Topic`; use letters and digits"],
        );
        assert_template(
            &format!(r#"{{{TOPIC},"Conditions":{{"Is_Prod":{{"Fn::Equals":[{{"Ref":"AWS::Region"}},"a"]}}}}}}"#),
            &[],
        );
    }
}
