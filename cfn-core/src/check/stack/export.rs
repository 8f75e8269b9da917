//! What stacks give each other.

use crate::check::{Check, Context, Findings, Level, Named, Rule};
use crate::model::{Declaration, Intrinsic, Node, Section, Use, Value, references_in};

pub(in crate::check) const RULES: &[Rule] = &[Rule {
    id: "resource_in_export",
    level: Level::Deny,
    title: "name of an export that refers to a resource",
    explanation: "The names of exports are known before any resource exists: in `Export` and in `Fn::ImportValue`, \
                  parameters, pseudo parameters and mappings can be seen only. `AWS::StackName` makes a name that is the \
                  stack's own.",
    check: Check::Declaration(resource_in_export),
}];

fn resource_in_export<'a>(context: &Context<'a>, declaration: &'a Declaration, findings: &mut Findings) {
    if declaration.section == Section::Outputs
        && let Some(name) = declaration.body.get("Export").and_then(|export| export.get("Name"))
    {
        judge(context, name, findings);
    }
    declaration.body.walk(&mut |node| {
        if let Value::Function(Intrinsic::ImportValue, name) = &node.value {
            judge(context, name, findings);
        }
    });
}

fn judge(context: &Context<'_>, name: &Node, findings: &mut Findings) {
    for reference in references_in(name) {
        if let (Use::Ref | Use::GetAtt(_), Named::Resource(_)) = (reference.usage, context.named(reference.name)) {
            let message = format!(
                "`{}` is a resource, and the name of an export is known before it exists; parameters, pseudo parameters \
                 and mappings can be seen here",
                reference.name
            );
            findings.report(reference.id, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::findings;

    #[test]
    fn exports_are_named_without_resources() {
        let found = |value: &str, name: &str| {
            let output = format!("Outputs:\n  O: {{Value: {value}, Export: {{Name: {name}}}}}\n");
            findings("resource_in_export", &format!("Resources:\n  T: {{Type: AWS::SNS::Topic}}\n{output}"))
        };
        assert_eq!(found("a", "!Ref T").len(), 1);
        assert_eq!(found("a", "!Sub '${T.TopicName}-a'").len(), 1);
        assert_eq!(found("!ImportValue {'Fn::Sub': '${T}'}", "a").len(), 1);
        assert!(found("!Ref T", "!Sub '${AWS::StackName}-a'").is_empty());
        assert!(found("!ImportValue {'Fn::Sub': '${AWS::StackName}'}", "a").is_empty());
    }
}
