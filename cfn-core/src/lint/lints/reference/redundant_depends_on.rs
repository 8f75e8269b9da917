use std::collections::HashSet;

use crate::lint::finding::Findings;

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::{Context, Named};
use crate::model::{Intrinsic, Node, Resource, Use, Value, references_in};

declare_lint! {
    /// A resource already waits for everything it refers to with `Ref`, `Fn::GetAtt` and `Fn::Sub`; `DependsOn` does
    /// not need to repeat it. Nor does it need to list a name twice.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Topic: {Type: AWS::SNS::Topic}
    ///   Queue: {Type: AWS::SQS::Queue, DependsOn: Topic, Properties: {QueueName: !GetAtt Topic.TopicName}} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Topic: {Type: AWS::SNS::Topic}
    ///   Queue: {Type: AWS::SQS::Queue, DependsOn: Topic}
    /// ```
    REDUNDANT_DEPENDS_ON = "redundant_depends_on", Reference, Warn, "redundant `DependsOn`",
    Check::Resource(redundant_depends_on)
}

fn redundant_depends_on<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    let Some(depends_on) = resource.attribute("DependsOn") else { return };
    let mut named: HashSet<&str> = HashSet::new();
    let mut unconditional = None;
    for node in depends_on.as_list().unwrap_or(std::slice::from_ref(depends_on)) {
        let Some(name) = node.as_str().filter(|name| *name != resource.name()) else { continue };
        // A name that is nothing has an error of its own.
        if matches!(context.named(name), Named::Nothing) {
            continue;
        }
        if !named.insert(name) {
            findings.report(node.id, format!("duplicate `{name}` in `DependsOn`; remove one"));
            continue;
        }
        let always = unconditional.get_or_insert_with(|| {
            let mut found = HashSet::new();
            if let Some(properties) = resource.properties() {
                unconditional_references(properties, &mut found);
            }
            found
        });
        if always.contains(name) {
            findings.report(
                node.id,
                format!("redundant dependency: `{}` already refers to `{name}`; remove it", resource.name()),
            );
        }
    }
}

/// References outside of `Fn::If`: a branch that is not taken makes nothing wait.
fn unconditional_references<'a>(node: &'a Node, found: &mut HashSet<&'a str>) {
    match &node.value {
        Value::Function(Intrinsic::If, _) => {}
        Value::Function(Intrinsic::Ref | Intrinsic::GetAtt | Intrinsic::Sub, _) => {
            let references = references_in(node).into_iter();
            found.extend(
                references
                    .filter(|reference| matches!(reference.usage, Use::Ref | Use::GetAtt(_)))
                    .map(|reference| reference.name),
            );
        }
        Value::Function(_, argument) => unconditional_references(argument, found),
        Value::List(elements) => elements.iter().for_each(|element| unconditional_references(element, found)),
        Value::Object(members) => {
            members.iter().for_each(|member| unconditional_references(&member.value, found));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn queue(properties: &str) -> String {
        format!(
            "Conditions:\n  C: !Equals [!Ref AWS::Region, a]\nResources:\n  Topic:\n    Type: AWS::SNS::Topic\n  Queue:\n    Type: AWS::SQS::Queue\n{properties}"
        )
    }

    #[test]
    fn what_a_reference_implies_is_redundant_unless_it_is_conditional() {
        let redundant = queue("    DependsOn: Topic\n    Properties: {QueueName: !GetAtt Topic.TopicName}\n");
        assert_eq!(
            findings("redundant_depends_on", &redundant),
            ["Queue: redundant dependency: `Queue` already refers to `Topic`; remove it"]
        );
        assert_eq!(
            findings("redundant_depends_on", &queue("    DependsOn: [Topic, Topic]\n")),
            ["Queue: duplicate `Topic` in `DependsOn`; remove one"]
        );
        let unknown = "unknown_reference: Queue: unknown resource `Tpic`; did you mean `Topic`?";
        assert_eq!(findings("redundant_depends_on", &queue("    DependsOn: [Tpic, Tpic]\n")), [unknown; 2]);
        let conditional = "    DependsOn: Topic\n    Properties: {QueueName: !If [C, !GetAtt Topic.TopicName, a]}\n";
        assert!(findings("redundant_depends_on", &queue(conditional)).is_empty());
    }
}
