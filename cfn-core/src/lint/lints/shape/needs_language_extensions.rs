use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::index::{LANGUAGE_EXTENSIONS, transforms};
use crate::lint::finding::Findings;
use crate::model::{Declaration, Intrinsic, Value};

declare_lint! {
    /// `Fn::Length`, `Fn::ToJsonString` and `Fn::ForEach` require `Transform: AWS::LanguageExtensions`. The `DefaultValue` of
    /// `Fn::FindInMap` no longer does.
    ///
    /// Source: "AWS::LanguageExtensions transform" and "Fn::FindInMap enhancements" of the CloudFormation template reference.
    ///
    /// ```yaml,fails
    /// Outputs:
    ///   Size: {Value: !Length [a, b]} # <-
    /// ```
    /// ```yaml,passes
    /// Transform: AWS::LanguageExtensions
    /// Outputs:
    ///   Size: {Value: !Length [a, b]}
    /// ```
    /// ```yaml,passes
    /// Mappings: {Names: {eu-west-1: {Short: euw1}}}
    /// Outputs:
    ///   Region: {Value: !FindInMap [Names, !Ref AWS::Region, Short, DefaultValue: other]}
    /// ```
    NEEDS_LANGUAGE_EXTENSIONS = "needs_language_extensions", Shape, Deny, "function without its transform",
    Check::Template(needs_language_extensions)
}

fn needs_language_extensions(context: &Context<'_>, findings: &mut Findings) {
    if context.is_rewritten() || transforms(context.written).contains(&Some(LANGUAGE_EXTENSIONS)) {
        return;
    }
    for declaration in &context.written.declarations {
        if declaration.name.name.starts_with("Fn::ForEach") {
            findings.report_in(&declaration.name.name, declaration.name.id, missing_transform("Fn::ForEach"));
        }
        let contents = context.index().contents(declaration);
        for node in &contents.functions {
            if let Value::Function(function @ (Intrinsic::Length | Intrinsic::ToJsonString | Intrinsic::ForEach), _) =
                &node.value
            {
                findings.report_in(&declaration.name.name, node.id, missing_transform(function.long_name()));
            }
        }
        if contents.has_loop {
            loops(declaration, findings);
        }
    }
}

/// Reports each loop below the name of a declaration.
fn loops(declaration: &Declaration, findings: &mut Findings) {
    declaration.body.walk(&mut |node| {
        let members = node.as_object().unwrap_or_default();
        for member in members.iter().filter(|member| member.key.name.starts_with("Fn::ForEach")) {
            findings.report_in(&declaration.name.name, member.key.id, missing_transform("Fn::ForEach"));
        }
    });
}

fn missing_transform(function: &str) -> String {
    format!("`{function}` requires a transform; add `Transform: {LANGUAGE_EXTENSIONS}` to the template")
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_yaml;

    #[test]
    fn functions_of_the_language_extensions_need_them() {
        let template = "Outputs:\n  A:\n    Value: {'Fn::Length': [a]}\nResources:\n  R: {Type: 'AWS::SNS::Topic'}\n";
        assert_yaml(
            template,
            &[
                "needs_language_extensions at A/Value: `Fn::Length` requires a transform; add `Transform: AWS::LanguageExtensions` to the template",
            ],
        );
        assert_yaml(&format!("Transform: [AWS::LanguageExtensions]\n{template}"), &[]);
        assert_yaml(&format!("Transform: [Own]\n{template}"), &[]);
        let of_another = format!("Transform: [AWS::Serverless-2016-10-31]\n{template}");
        assert_yaml(&of_another, &["needs_language_extensions at A/Value: `Fn::Length` requires a transform"]);
    }
}
