use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::unused::unused;
use crate::lint::finding::Findings;
use crate::model::{Section, Use};

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
    for condition in unused(context, Section::Conditions, |usage| matches!(usage, Use::Condition)) {
        let name = &condition.name.name;
        findings.report_in(name, condition.name.id, format!("unused condition `{name}`; remove it"));
    }
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
