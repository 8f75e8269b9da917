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

fn misplaced_function<'a>(context: &Context<'a>, declaration: &'a Declaration, findings: &mut Findings) {
    let mut may_be_misplaced = false;
    for node in &context.index().contents(declaration).functions {
        may_be_misplaced |= message(declaration.section, node).is_some();
    }
    if !may_be_misplaced {
        return;
    }
    // Metadata is never evaluated, and may hold whatever its reader likes.
    let bodies: Vec<&Node> = match (declaration.section, declaration.body.as_object()) {
        (Section::Resources, Some(members)) => {
            members.iter().filter(|member| member.key.name != "Metadata").map(|member| &member.value).collect()
        }
        _ => vec![&declaration.body],
    };
    for body in bodies {
        body.walk(&mut |node| {
            if let Some(message) = message(declaration.section, node) {
                findings.report(node.id, message);
            }
        });
    }
}

/// What is wrong with a function in a section.
fn message(section: Section, node: &Node) -> Option<String> {
    let Value::Function(function, _) = &node.value else { return None };
    let is_wrong = match section {
        Section::Rules => NOT_IN_RULES.contains(function),
        Section::Parameters => true,
        Section::Mappings => *function != Intrinsic::Transform,
        _ if OF_RULES.contains(function) => true,
        Section::Resources | Section::Outputs => {
            function.form() == Form::Condition && *function != Intrinsic::Condition
        }
        Section::Conditions => false,
    };
    let name = function.long_name();
    is_wrong.then(|| match section {
        Section::Rules => format!("`{name}` cannot be used in `Rules`"),
        Section::Parameters => format!("`{name}` cannot be used in a parameter; write a literal"),
        Section::Mappings => format!("`{name}` cannot be used in a mapping; write a literal"),
        _ if OF_RULES.contains(function) => format!("`{name}` can only be used in `Rules`"),
        _ => format!(
            "`{name}` can only be used in `Conditions` and `Rules`; move it to a condition and use that with `Fn::If`"
        ),
    })
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::{assert_yaml, assert_yaml_declaration};

    #[test]
    fn functions_stand_where_they_are_evaluated() {
        let value = |value: &str, expected: &[&str]| {
            assert_yaml_declaration(&format!("Outputs:\n  A:\n    Value: {value}\n"), expected);
        };
        value(
            "!Equals [a, b]",
            &[
                "misplaced_function at A/Value: `Fn::Equals` can only be used in `Conditions` and `Rules`; move it to a condition and use that with `Fn::If`",
            ],
        );
        value("{'Fn::RefAll': String}", &["misplaced_function at A/Value: `Fn::RefAll` can only be used in `Rules`"]);
        value("!If [C, a, b]", &[]);
        assert_yaml_declaration("Rules:\n  A:\n    Assertions: [{Assert: {'Fn::Contains': [[a], a]}}]\n", &[]);
        assert_yaml(
            "Mappings:\n  M: {a: {b: !Ref AWS::Region}}\nResources:\n  R: {Type: 'AWS::SNS::Topic', Properties: {TopicName: !FindInMap [M, a, b]}}\n",
            &["misplaced_function at M/a/b: `Ref` cannot be used in a mapping; write a literal"],
        );
    }
}
