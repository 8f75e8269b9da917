use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::model::{Declaration, Intrinsic, Node, SubPart, Substitution, Value, sub_parts};

declare_lint! {
    /// The text of `Fn::Sub` does not use the variable. Remove it, or write `${Name}` where its value belongs.
    ///
    /// ```yaml,fails
    /// Outputs:
    ///   Name: {Value: !Sub ["orders-${Stage}", {Stage: test, Team: shop}]} # <-
    /// Resources: {Topic: {Type: AWS::SNS::Topic}}
    /// ```
    /// ```yaml,passes
    /// Outputs:
    ///   Name: {Value: !Sub ["orders-${Stage}", {Stage: test}]}
    /// Resources: {Topic: {Type: AWS::SNS::Topic}}
    /// ```
    UNUSED_SUB_VARIABLE = "unused_sub_variable", Suspicious, Warn, "unused variable of `Fn::Sub`",
    Check::Declaration(unused_sub_variable)
}

fn unused_sub_variable<'a>(context: &Context<'a>, declaration: &'a Declaration, findings: &mut Findings) {
    for node in &context.index().contents(declaration).functions {
        if let Value::Function(Intrinsic::Sub, argument) = &node.value {
            check(argument, findings);
        }
    }
}

fn check(argument: &Node, findings: &mut Findings) {
    let substitution = Substitution::of(argument);
    let Some(text) = substitution.text.as_str() else { return };
    for member in substitution.variables.and_then(Node::as_object).unwrap_or_default() {
        let name = member.key.name.as_str();
        let is_used = |part: &SubPart<'_>| matches!(part, SubPart::Variable(variable) if *variable == name);
        if !sub_parts(text).iter().any(is_used) {
            findings.report(member.key.id, format!("unused variable `{name}` of `Sub`; remove it"));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn variables_are_used() {
        let value = |value: &str| {
            let template =
                format!("Resources: {{T: {{Type: AWS::SNS::Topic}}}}\nOutputs: {{O: {{Value: !Sub {value}}}}}\n");
            findings("unused_sub_variable", &template)
        };
        assert_eq!(value("['${A}', {A: a, B: b}]"), ["O: unused variable `B` of `Sub`; remove it"]);
        assert_eq!(value("['${!A}', {A: a}]"), ["O: unused variable `A` of `Sub`; remove it"]);
        assert_eq!(value("['${A}-${B}', {A: a, B: b}]"), [""; 0]);
        assert_eq!(value("'${T}'"), [""; 0]);
    }
}
