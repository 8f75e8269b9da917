//! What stacks give each other.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::names::is_of_resource;
use crate::lint::finding::Findings;
use crate::model::{Declaration, Intrinsic, Node, Section, Value, references_in};

declare_lint! {
    /// Export names are resolved before any resource exists: `Export` and `Fn::ImportValue` can only use parameters,
    /// pseudo parameters and mappings. `AWS::StackName` makes a name unique to the stack.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Topic: {Type: AWS::SNS::Topic}
    /// Outputs:
    ///   Name: {Value: !Ref Topic, Export: {Name: !GetAtt Topic.TopicName}} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Topic: {Type: AWS::SNS::Topic}
    /// Outputs:
    ///   Name: {Value: !Ref Topic, Export: {Name: !Sub "${AWS::StackName}-topic"}}
    /// ```
    RESOURCE_IN_EXPORT = "resource_in_export", Deploy, Deny, "resource in an export name",
    Check::Declaration(resource_in_export)
}

fn resource_in_export<'a>(context: &Context<'a>, declaration: &'a Declaration, findings: &mut Findings) {
    if declaration.section == Section::Outputs
        && let Some(name) = declaration.body.get("Export").and_then(|export| export.get("Name"))
    {
        check_name(context, name, findings);
    }
    for node in &context.index().contents(declaration).functions {
        if let Value::Function(Intrinsic::ImportValue, name) = &node.value {
            check_name(context, name, findings);
        }
    }
}

/// Reports the resources that the name of an export refers to.
fn check_name(context: &Context<'_>, name: &Node, findings: &mut Findings) {
    for reference in references_in(name).iter().filter(|reference| is_of_resource(context, reference)) {
        let message = format!(
            "an export name cannot refer to resource `{}`; use a parameter, a pseudo parameter or a mapping",
            reference.name
        );
        findings.report(reference.id, message);
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;
    use crate::lint::testing::findings_alone;

    #[test]
    fn exports_are_named_without_resources() {
        let found = |value: &str, name: &str| {
            let output = format!("Outputs:\n  O: {{Value: {value}, Export: {{Name: {name}}}}}\n");
            findings("resource_in_export", &format!("Resources:\n  T: {{Type: AWS::SNS::Topic}}\n{output}"))
        };
        assert_eq!(
            found("a", "!Ref T"),
            ["O: an export name cannot refer to resource `T`; use a parameter, a pseudo parameter or a mapping"]
        );
        assert_eq!(
            found("a", "!Sub '${T.TopicName}-a'"),
            ["O: an export name cannot refer to resource `T`; use a parameter, a pseudo parameter or a mapping"]
        );
        assert_eq!(
            found("!ImportValue {'Fn::Sub': '${T}'}", "a"),
            ["O: an export name cannot refer to resource `T`; use a parameter, a pseudo parameter or a mapping"]
        );
        assert!(found("!Ref T", "!Sub '${AWS::StackName}-a'").is_empty());
        assert!(found("!ImportValue {'Fn::Sub': '${AWS::StackName}'}", "a").is_empty());
    }

    #[test]
    fn a_struct_alone_shows_attributes_to_be_of_resources() {
        let alone = |name: &str| {
            let output = format!("Outputs:\n  Out:\n    Value: a\n    Export: {{Name: {name}}}\n");
            findings_alone("resource_in_export", &output)
        };
        assert_eq!(
            alone("!GetAtt Queue.Arn"),
            ["Out: an export name cannot refer to resource `Queue`; use a parameter, a pseudo parameter or a mapping"]
        );
        assert!(alone("!Ref Queue").is_empty() && alone("!Ref AWS::Region").is_empty());
    }
}
