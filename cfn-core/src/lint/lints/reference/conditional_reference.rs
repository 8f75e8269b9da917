//! References to resources that exist only under a condition.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::conditions::{Assumption, Verdict, possible, walk_branches};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::schema::section;
use crate::model::{Declaration, Intrinsic, Node, ReferenceUse, Section, Use, Value, references_in};

declare_lint! {
    /// A resource with a `Condition` does not exist if the condition is false, and a reference to it is then rejected
    /// ("Unresolved resource dependencies"). Give the referring resource or output the same condition, or use
    /// `Fn::If` with `AWS::NoValue`.
    ///
    /// ```yaml,fails
    /// Conditions:
    ///   InRegion: !Equals [!Ref AWS::Region, us-east-1]
    /// Resources:
    ///   Topic: {Type: AWS::SNS::Topic, Condition: InRegion}
    /// Outputs:
    ///   Name: {Value: !Ref Topic} # <-
    /// ```
    /// ```yaml,passes
    /// Conditions:
    ///   InRegion: !Equals [!Ref AWS::Region, us-east-1]
    /// Resources:
    ///   Topic: {Type: AWS::SNS::Topic, Condition: InRegion}
    /// Outputs:
    ///   Name: {Value: !Ref Topic, Condition: InRegion}
    /// ```
    CONDITIONAL_REFERENCE = "conditional_reference", Reference, Deny, "reference to a resource that may not exist",
    Check::Template(conditional_reference)
}

fn conditional_reference(context: &Context<'_>, findings: &mut Findings) {
    for (declaration, uses) in context.index().uses() {
        if matches!(declaration.section, Section::Resources | Section::Outputs)
            && uses.iter().any(|used| condition_of(context, used).is_some())
        {
            check_references(context, declaration, findings);
        }
    }
}

/// The condition of the resource that is referred to. `DependsOn` on a resource that does not exist is ignored.
fn condition_of<'a>(context: &Context<'a>, used: &ReferenceUse<'a>) -> Option<&'a str> {
    let resource = match used.usage {
        Use::Ref | Use::GetAtt(_) => context.index().resource(used.name)?,
        Use::DependsOn | Use::Condition | Use::FindInMap => return None,
    };
    resource.declaration.condition()
}

/// Checks whether each resource that a declaration refers to exists wherever it does.
fn check_references<'a>(context: &Context<'a>, declaration: &'a Declaration, findings: &mut Findings) {
    let mut branches: Vec<Assumption<'_>> =
        declaration.condition().map(|name| Assumption::Condition(name, true)).into_iter().collect();
    // The condition is there, under a name that is reported.
    if branches.is_empty() && section::is_misspelt(declaration, "Condition") {
        return;
    }
    let mut missing: Vec<(ReferenceUse<'a>, &'a str, String)> = Vec::new();
    walk_branches(&declaration.body, &mut branches, &mut |node, branches| {
        let Value::Function(Intrinsic::Ref | Intrinsic::GetAtt | Intrinsic::Sub, _) = &node.value else { return };
        let own_text = own_references(node);
        for used in own_text {
            let Some(condition) = condition_of(context, &used) else { continue };
            let is_itself = declaration.section == Section::Resources && used.name == declaration.name.name;
            if branches.contains(&Assumption::Condition(condition, true)) || is_itself {
                continue;
            }
            let mut assumptions = branches.to_vec();
            assumptions.push(Assumption::Condition(condition, false));
            if let Verdict::Possible(when) = possible(context, &assumptions) {
                missing.push((used, condition, when));
            }
        }
    });
    for (used, condition, when) in missing {
        let name = used.name;
        let when = if when.is_empty() { format!("`{condition}` is false") } else { when };
        findings.report_in(
            &declaration.name.name,
            used.id,
            format!("`{name}` does not exist if {when}; add condition `{condition}` here, or use `Fn::If`"),
        );
    }
}

/// The references of the function itself; those in the arguments of a `Fn::Sub` are met on the way on.
fn own_references(node: &Node) -> Vec<ReferenceUse<'_>> {
    let Value::Function(Intrinsic::Sub, argument) = &node.value else { return references_in(node) };
    let text = argument.as_list().and_then(<[Node]>::first).map_or(argument.id, |text| text.id);
    references_in(node).into_iter().filter(|used| used.id == text).collect()
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    /// A queue that exists in `prod` only, and a topic with these lines.
    fn template(topic: &str) -> String {
        format!(
            "Parameters:
  Stage: {{Type: String, AllowedValues: [dev, stage, prod]}}
  Name: {{Type: String}}
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
  IsDev: !Equals [!Ref Stage, dev]
  IsNotProd: !Not [!Condition IsProd]
  IsProdAndNamed: !And [!Condition IsProd, !Not [!Equals [!Ref Name, '']]]
  IsOdd: !Equals [!Select [0, !Split [',', !Ref Stage]], prod]
Resources:
  Queue:
    Type: AWS::SQS::Queue
    Condition: IsProd
  Topic:
    Type: AWS::SNS::Topic
{topic}"
        )
    }

    #[test]
    fn a_reference_that_can_dangle_is_reported_with_when() {
        let found = |topic: &str| findings("conditional_reference", &template(topic));
        assert_eq!(
            found("    Properties: {TopicName: !GetAtt Queue.QueueName}\n"),
            ["Topic: `Queue` does not exist if `Stage` is `dev`; add condition `IsProd` here, or use `Fn::If`"]
        );
        assert_eq!(
            found("    Condition: IsNotProd\n    Properties: {TopicName: !GetAtt Queue.QueueName}\n"),
            ["Topic: `Queue` does not exist if `Stage` is `dev`; add condition `IsProd` here, or use `Fn::If`"]
        );
        assert_eq!(
            found("    Properties: {TopicName: !If [IsDev, a, !Sub '${Queue.QueueName}']}\n"),
            ["Topic: `Queue` does not exist if `Stage` is `stage`; add condition `IsProd` here, or use `Fn::If`"]
        );
        assert_eq!(
            found("    Properties: {TopicName: !Sub ['${A}', {A: !Ref Queue}]}\n"),
            ["Topic: `Queue` does not exist if `Stage` is `dev`; add condition `IsProd` here, or use `Fn::If`"]
        );
    }

    #[test]
    fn a_misspelt_condition_is_a_mistake_of_its_own() {
        let topic = "    Conditon: IsProd\n    Properties: {TopicName: !GetAtt Queue.QueueName}\n";
        let misspelt = "unknown_property: Topic: unknown property `Conditon` of `Topic`; did you mean `Condition`?";
        assert_eq!(findings("conditional_reference", &template(topic)), [misspelt]);
    }

    #[test]
    fn conditions_that_imply_the_resource_are_fine() {
        let found = |topic: &str| findings("conditional_reference", &template(topic));
        assert!(found("    Properties: {TopicName: !If [IsProd, !GetAtt Queue.QueueName, a]}\n").is_empty());
        assert!(found("    Properties: {TopicName: !If [IsNotProd, a, !GetAtt Queue.QueueName]}\n").is_empty());
        assert!(found("    Condition: IsProdAndNamed\n    Properties: {TopicName: !Ref Queue}\n").is_empty());
        assert!(found("    DependsOn: Queue\n").is_empty());
    }

    #[test]
    fn what_cannot_be_evaluated_is_not_reported() {
        let odd = "    Condition: IsOdd\n    Properties: {TopicName: !Ref Queue}\n";
        assert!(findings("conditional_reference", &template(odd)).is_empty());
    }

    #[test]
    fn an_output_may_have_the_name_of_what_it_gives() {
        let output = |condition: &str| {
            findings(
                "conditional_reference",
                &format!("{}Outputs:\n  Queue: {{Value: !Ref Queue{condition}}}\n", template("")),
            )
        };
        assert_eq!(
            output(""),
            ["Queue: `Queue` does not exist if `Stage` is `dev`; add condition `IsProd` here, or use `Fn::If`"]
        );
        assert_eq!(output(", Condition: IsProd"), [""; 0]);
    }
}
