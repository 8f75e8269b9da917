use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::{Context, Scope};
use crate::lint::facts::names::may_exist;
use crate::lint::finding::Findings;
use crate::model::{Declaration, Section, Use};
use crate::nearest::meant;

declare_lint! {
    /// `Fn::If` and `Condition` refer to a condition in the section `Conditions`.
    ///
    /// ```yaml,fails
    /// Conditions:
    ///   InRegion: !Equals [!Ref AWS::Region, us-east-1]
    /// Resources:
    ///   Topic: {Type: AWS::SNS::Topic, Condition: InRegions} # <-
    /// ```
    /// ```yaml,passes
    /// Conditions:
    ///   InRegion: !Equals [!Ref AWS::Region, us-east-1]
    /// Resources:
    ///   Topic: {Type: AWS::SNS::Topic, Condition: InRegion}
    /// ```
    UNKNOWN_CONDITION = "unknown_condition", Reference, Deny, "unknown condition",
    Check::Declaration(unknown_condition)
}

fn unknown_condition<'a>(context: &Context<'a>, declaration: &'a Declaration, findings: &mut Findings) {
    if context.scope == Scope::Declaration {
        return;
    }
    for reference in &context.index().contents(declaration).uses {
        let name = reference.name;
        if reference.usage != Use::Condition
            || context.index().find(Section::Conditions, name).is_some()
            || may_exist(context, name)
        {
            continue;
        }
        let conditions = context.index().suggestions(Section::Conditions);
        findings.report(
            reference.id,
            match meant(name, conditions) {
                Some(near) => format!("unknown condition `{name}`; did you mean `{near}`?"),
                None => format!("unknown condition `{name}`"),
            },
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    const QUEUE: &str = "Resources:\n  Queue:\n    Type: AWS::SQS::Queue\n";

    #[test]
    fn conditions_exist_and_see_no_resources() {
        let template = |conditions: &str, used: &str| {
            format!("Conditions:\n  IsProd: {conditions}\n{QUEUE}    Condition: {used}\n")
        };
        let known = template("!Equals [!Ref AWS::Region, a]", "IsProd");
        assert!(findings("unknown_condition", &known).is_empty());
        assert!(findings("resource_in_condition", &known).is_empty());
        let unknown = template("!Equals [!Ref AWS::Region, a]", "IsProdd");
        assert_eq!(
            findings("unknown_condition", &unknown),
            ["Queue: unknown condition `IsProdd`; did you mean `IsProd`?"]
        );
        assert_eq!(
            findings("resource_in_condition", &template("!Equals [!Ref Queue, a]", "IsProd")),
            ["IsProd: a condition cannot refer to resource `Queue`; use a parameter, a pseudo parameter or a mapping"]
        );
    }
}
