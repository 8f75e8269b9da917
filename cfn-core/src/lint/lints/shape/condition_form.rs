//! What is true or false: conditions, and what rules assert.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::model::{Declaration, Form, Hole, Intrinsic, Node, Section, Value};

declare_lint! {
    /// A condition consists of `Fn::Equals`, `Fn::And`, `Fn::Or`, `Fn::Not` and other conditions by name; in `Rules`
    /// also of `Fn::Contains`, `Fn::EachMemberEquals` and `Fn::EachMemberIn`.
    ///
    /// Source: "Condition functions" of the CloudFormation template reference.
    ///
    /// ```yaml,fails
    /// Conditions:
    ///   InRegion: !Ref AWS::Region # <-
    /// ```
    /// ```yaml,passes
    /// Conditions:
    ///   InRegion: !Equals [!Ref AWS::Region, us-east-1]
    /// ```
    CONDITION_FORM = "condition_form", Shape, Deny, "condition that is neither true nor false",
    Check::Declaration(condition_form)
}

/// Functions whose arguments are conditions.
const CONNECTIVES: &[Intrinsic] = &[Intrinsic::And, Intrinsic::Or, Intrinsic::Not];

fn condition_form<'a>(_: &Context<'a>, declaration: &'a Declaration, findings: &mut Findings) {
    match declaration.section {
        Section::Conditions if !declaration.name.name.starts_with("Fn::") => check(&declaration.body, findings),
        Section::Rules => {
            if let Some(condition) = declaration.body.get("RuleCondition") {
                check(condition, findings);
            }
            for assertion in declaration.body.get("Assertions").and_then(Node::as_list).unwrap_or_default() {
                if let Some(assert) = assertion.get("Assert") {
                    check(assert, findings);
                }
            }
        }
        _ => {}
    }
}

fn check(node: &Node, findings: &mut Findings) {
    match &node.value {
        Value::Function(function, argument) if CONNECTIVES.contains(function) => {
            argument.as_list().unwrap_or_default().iter().for_each(|operand| check(operand, findings));
        }
        Value::Function(function, _) if function.form() == Form::Condition => {}
        Value::Function(Intrinsic::Transform | Intrinsic::FindInMap, _) => {}
        Value::Bool(_) | Value::Hole(Hole::Broken) => {}
        Value::Function(function, _) => {
            let name = function.name();
            findings.report(node.id, format!("`{name}` is neither true nor false; compare it with `Equals`"));
        }
        _ => findings.report(node.id, "a condition must be `Equals`, `And`, `Or`, `Not` or another condition"),
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_declaration;

    fn assert_condition(condition: &str, expected: &[&str]) {
        let template = format!(r#"{{"Parameters":{{"P":{{"Type":"String"}}}},"Conditions":{{"C":{condition}}}}}"#);
        assert_declaration(&template, expected);
    }

    #[test]
    fn condition_form() {
        assert_condition(
            r#"{"Ref":"P"}"#,
            &["condition_form at C: `Ref` is neither true nor false; compare it with `Equals`"],
        );
        assert_condition(
            r#""prod""#,
            &["condition_form at C: a condition must be `Equals`, `And`, `Or`, `Not` or another condition"],
        );
        assert_condition(
            r#"{"Fn::And":[{"Fn::Equals":[{"Ref":"P"},"a"]},{"Fn::Not":[{"Ref":"P"}]}]}"#,
            &["condition_form at C/Fn::And/1/Fn::Not/0"],
        );
        assert_condition(r#"{"Fn::Or":[{"Fn::Equals":[{"Ref":"P"},"a"]},{"Condition":"D"}]}"#, &[]);
    }

    #[test]
    fn rules_assert_conditions() {
        assert_declaration(
            r#"{"Rules":{"R":{"RuleCondition":{"Ref":"AWS::Region"},"Assertions":[{"Assert":{"Fn::Contains":[["a"],"a"]}}]}}}"#,
            &["condition_form at R/RuleCondition"],
        );
        assert_declaration(
            r#"{"Rules":{"R":{"Assertions":[{"AssertDescription":"d"}]}}}"#,
            &["missing_property at R/Assertions/0: missing `Assert` in an item of `Assertions`"],
        );
    }
}
