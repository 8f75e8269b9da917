use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::model::{Resource, Use};

declare_lint! {
    /// A resource cannot use its own identifier or attributes, which do not exist before it is created. Choose its
    /// name in the template (with `AWS::StackName`) and write that, or set the value with a second resource.
    ///
    /// ```yaml,fails
    /// Type: AWS::SQS::Queue
    /// Properties: {QueueName: !Sub "${R}-queue"} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::SQS::Queue
    /// Properties: {QueueName: !Sub "${AWS::StackName}-queue"}
    /// ```
    SELF_REFERENCE = "self_reference", Reference, Deny, "self-referencing resource",
    Check::Resource(self_reference)
}

fn self_reference<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    let name = resource.name();
    let contents = context.index().contents(resource.declaration);
    for reference in contents.uses.iter().filter(|reference| reference.name == name) {
        match reference.usage {
            Use::Ref | Use::GetAtt(_) => {
                findings.report(
                    reference.id,
                    format!("`{name}` refers to itself; use a name chosen in the template instead"),
                );
            }
            Use::DependsOn => findings.report(reference.id, format!("`{name}` depends on itself; remove it")),
            Use::Condition | Use::FindInMap => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;
    use crate::lint::testing::findings_alone;

    fn queue(properties: &str) -> String {
        format!("Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n  Queue:\n    Type: AWS::SQS::Queue\n{properties}")
    }

    #[test]
    fn nothing_refers_to_itself() {
        let own = queue("    Properties: {QueueName: !Sub '${Queue}-x'}\n");
        assert_eq!(
            findings_alone("self_reference", &own),
            ["Queue: `Queue` refers to itself; use a name chosen in the template instead"]
        );
        assert_eq!(
            findings("self_reference", &queue("    DependsOn: Queue\n")),
            ["Queue: `Queue` depends on itself; remove it"]
        );
        assert!(findings("self_reference", &queue("    DependsOn: Topic\n")).is_empty());
    }
}
