use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::model::{Intrinsic, Node};
use crate::nearest::meant;

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
    let mut check = |declaration: &str, node: &Node| {
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
        of_template.iter().for_each(|node| check("", node));
    }
    for (declaration, contents) in context.index().declarations() {
        for node in &contents.functions {
            if let Some((Intrinsic::Transform, argument)) = node.as_function() {
                check(&declaration.name.name, argument);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_template;

    const TOPIC: &str = r#""Resources":{"R":{"Type":"AWS::SNS::Topic"}}"#;

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
}
