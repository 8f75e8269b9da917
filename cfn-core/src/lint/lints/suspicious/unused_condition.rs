use std::collections::HashSet;

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::unused::unused;
use crate::lint::finding::Findings;
use crate::model::{Section, Use, Value};

declare_lint! {
    /// No resource, output, `Fn::If` or other condition uses the condition. Remove it.
    ///
    /// ```yaml,fails
    /// Conditions:
    ///   InRegion: !Equals [!Ref AWS::Region, us-east-1] # <-
    /// Resources: {Topic: {Type: AWS::SNS::Topic}}
    /// ```
    /// ```yaml,passes
    /// Conditions:
    ///   InRegion: !Equals [!Ref AWS::Region, us-east-1]
    /// Resources: {Topic: {Type: AWS::SNS::Topic, Condition: InRegion}}
    /// ```
    UNUSED_CONDITION = "unused_condition", Suspicious, Warn, "unused condition",
    Check::Template(unused_condition)
}

fn unused_condition(context: &Context<'_>, findings: &mut Findings) {
    let unused = unused(context, Section::Conditions, |usage| matches!(usage, Use::Condition));
    if unused.is_empty() {
        return;
    }
    let meant = named_by_functions(context);
    for condition in unused.into_iter().filter(|condition| !meant.contains(condition.name.name.as_str())) {
        let name = &condition.name.name;
        findings.report_in(name, condition.name.id, format!("unused condition `{name}`; remove it"));
    }
}

/// The texts in functions that stand where a condition has to be named. What is wrong there is the function.
fn named_by_functions<'a>(context: &Context<'a>) -> HashSet<&'a str> {
    let declarations = context.template.declarations.iter();
    let of_section =
        declarations.filter(|declaration| matches!(declaration.section, Section::Resources | Section::Outputs));
    let named = of_section.filter_map(|declaration| declaration.body.get("Condition"));
    let mut meant = HashSet::new();
    for function in named.filter(|node| matches!(node.value, Value::Function(..))) {
        function.walk(&mut |node| meant.extend(node.as_str()));
    }
    meant
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn a_condition_is_used() {
        let cases: &[(&str, &[&str])] = &[
            ("Outputs: {O: {Value: a}}", &["C: unused condition `C`; remove it"]),
            ("Outputs: {O: {Value: a, Condition: C}}", &[]),
            ("Outputs: {O: {Value: !If [C, a, b]}}", &[]),
            (
                "Outputs: {O: {Value: a, Condition: !If [C, C, C]}}",
                &["literal_needed: O: `Condition` must be a literal; `If` is not evaluated here"],
            ),
            ("  D: !Not [!Condition C]", &["D: unused condition `D`; remove it"]),
        ];
        for (rest, expected) in cases {
            let template = format!(
                "Resources: {{T: {{Type: AWS::SNS::Topic}}}}\nConditions:\n  C: !Equals [!Ref AWS::Region, a]\n{rest}\n"
            );
            assert_eq!(findings("unused_condition", &template), *expected, "{rest}");
        }
    }
}
