use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::model::{Declaration, Form, Intrinsic, Node, Section, Value};

declare_lint! {
    /// `Fn::Equals`, `Fn::And`, `Fn::Or` and `Fn::Not` belong in `Conditions` and `Rules`; a resource uses their
    /// result by the name of the condition, with `Fn::If`. `Fn::Contains`, `Fn::EachMemberEquals`,
    /// `Fn::EachMemberIn`, `Fn::RefAll`, `Fn::ValueOf` and `Fn::ValueOfAll` belong in `Rules`. Parameters and
    /// mappings only accept literals.
    ///
    /// ```yaml,fails
    /// Type: AWS::SNS::Topic
    /// Properties: {FifoTopic: !Equals [!Ref AWS::Region, us-east-1]} # <-
    /// ```
    /// ```yaml,passes
    /// Conditions:
    ///   InRegion: !Equals [!Ref AWS::Region, us-east-1]
    /// Resources:
    ///   R: {Type: AWS::SNS::Topic, Properties: {FifoTopic: !If [InRegion, true, false]}}
    /// ```
    MISPLACED_FUNCTION = "misplaced_function", Shape, Deny, "function in a section that does not support it",
    Check::Declaration(misplaced_function)
}

/// Functions that only `Rules` evaluates.
const OF_RULES: &[Intrinsic] = &[
    Intrinsic::Contains,
    Intrinsic::EachMemberEquals,
    Intrinsic::EachMemberIn,
    Intrinsic::RefAll,
    Intrinsic::ValueOf,
    Intrinsic::ValueOfAll,
];

/// Functions that `Rules` do not evaluate.
///
/// Source: "Rule-specific intrinsic functions" of the template reference.
const NOT_IN_RULES: &[Intrinsic] = &[
    Intrinsic::Base64,
    Intrinsic::Cidr,
    Intrinsic::FindInMap,
    Intrinsic::GetAZs,
    Intrinsic::ImportValue,
    Intrinsic::Join,
    Intrinsic::Select,
    Intrinsic::Split,
    Intrinsic::Sub,
];

fn misplaced_function<'a>(_: &Context<'a>, declaration: &'a Declaration, findings: &mut Findings) {
    // Metadata is never evaluated, and may hold whatever its reader likes.
    let bodies: Vec<&Node> = match (declaration.section, declaration.body.as_object()) {
        (Section::Resources, Some(members)) => {
            members.iter().filter(|member| member.key.name != "Metadata").map(|member| &member.value).collect()
        }
        _ => vec![&declaration.body],
    };
    for body in bodies {
        body.walk(&mut |node| {
            let Value::Function(function, _) = &node.value else { return };
            let name = function.long_name();
            let message = match declaration.section {
                Section::Rules if NOT_IN_RULES.contains(function) => format!("`{name}` cannot be used in `Rules`"),
                Section::Rules => return,
                Section::Parameters => format!("`{name}` cannot be used in a parameter; write a literal"),
                Section::Mappings if matches!(function, Intrinsic::Transform) => return,
                Section::Mappings => format!("`{name}` cannot be used in a mapping; write a literal"),
                _ if OF_RULES.contains(function) => format!("`{name}` can only be used in `Rules`"),
                Section::Resources | Section::Outputs
                    if function.form() == Form::Condition && *function != Intrinsic::Condition =>
                {
                    format!(
                        "`{name}` can only be used in `Conditions` and `Rules`; move it to a condition and use that \
                         with `Fn::If`"
                    )
                }
                _ => return,
            };
            findings.report(node.id, message);
        });
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;
    use crate::lint::testing::findings_alone;

    #[test]
    fn functions_stand_where_they_are_evaluated() {
        let found =
            |value: &str| findings_alone("misplaced_function", &format!("Outputs:\n  A:\n    Value: {value}\n"));
        assert_eq!(
            found("!Equals [a, b]"),
            [
                "A: `Fn::Equals` can only be used in `Conditions` and `Rules`; move it to a condition and use that with `Fn::If`"
            ]
        );
        assert_eq!(found("{'Fn::RefAll': String}").len(), 1);
        assert!(found("!If [C, a, b]").is_empty());
        let rule = "Rules:\n  A:\n    Assertions: [{Assert: {'Fn::Contains': [[a], a]}}]\n";
        assert!(findings_alone("misplaced_function", rule).is_empty());
        assert_eq!(findings("misplaced_function", "Mappings:\n  M: {a: {b: !Ref AWS::Region}}\n").len(), 1);
    }
}
