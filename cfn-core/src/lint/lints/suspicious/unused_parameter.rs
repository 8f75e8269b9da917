use std::collections::HashSet;

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::unused::unused;
use crate::lint::finding::Findings;
use crate::model::{Intrinsic, Node, Section, Use, Value};

declare_lint! {
    /// The value has no effect. Use the parameter, or remove it.
    ///
    /// ```yaml,fails
    /// Parameters:
    ///   Stage: {Type: String} # <-
    /// Resources: {Topic: {Type: AWS::SNS::Topic}}
    /// ```
    /// ```yaml,passes
    /// Parameters:
    ///   Stage: {Type: String}
    /// Resources: {Topic: {Type: AWS::SNS::Topic, Properties: {DisplayName: !Ref Stage}}}
    /// ```
    UNUSED_PARAMETER = "unused_parameter", Suspicious, Warn, "unused parameter",
    Check::Template(unused_parameter)
}

fn unused_parameter(context: &Context<'_>, findings: &mut Findings) {
    let unused = unused(context, Section::Parameters, |usage| matches!(usage, Use::Ref));
    if unused.is_empty() {
        return;
    }
    let mut in_rules = InRules::default();
    context.index().section(Section::Rules).iter().for_each(|rule| in_rules.read(&rule.body));
    for parameter in unused {
        let name = &parameter.name.name;
        let of_type = parameter.body.get("Type").and_then(Node::as_str).unwrap_or_default();
        if !in_rules.names.contains(name.as_str()) && !in_rules.types.contains(of_type) {
            findings.report_in(name, parameter.name.id, format!("unused parameter `{name}`; remove it"));
        }
    }
}

/// The functions of rules name parameters one by one (`Fn::ValueOf`) or by their type (`Fn::RefAll`,
/// `Fn::ValueOfAll`).
#[derive(Default)]
struct InRules<'a> {
    names: HashSet<&'a str>,
    types: HashSet<&'a str>,
}

impl<'a> InRules<'a> {
    fn read(&mut self, rule: &'a Node) {
        rule.walk(&mut |node| {
            let Value::Function(function, argument) = &node.value else { return };
            let first = argument.as_list().map_or(Some(&**argument), <[Node]>::first).and_then(Node::as_str);
            match function {
                Intrinsic::ValueOf => self.names.extend(first),
                Intrinsic::RefAll | Intrinsic::ValueOfAll => self.types.extend(first),
                _ => {}
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    const NAME: &[&str] = &["Name: unused parameter `Name`; remove it"];

    #[test]
    fn a_parameter_is_referred_to() {
        let cases: &[(&str, &[&str])] = &[
            ("Outputs: {O: {Value: a}}", NAME),
            ("Outputs: {O: {Value: !Ref Name}}", &[]),
            ("Outputs: {O: {Value: !Sub 'a-${Name}'}}", &[]),
            ("Conditions: {C: !Equals [!Ref Name, a]}", &[]),
            ("Metadata: {M: !Ref Name}", &[]),
            // Its name is misspelt there.
            (
                "Outputs: {O: {Value: !Ref Nmae}}",
                &["unknown_reference: O: unknown resource or parameter `Nmae`; did you mean `Name`?"],
            ),
            // A macro may refer to it.
            ("Transform: Mine", &[]),
        ];
        for (rest, expected) in cases {
            let template =
                format!("Resources: {{T: {{Type: AWS::SNS::Topic}}}}\nParameters:\n  Name: {{Type: String}}\n{rest}\n");
            assert_eq!(findings("unused_parameter", &template), *expected, "{rest}");
        }
    }

    #[test]
    fn rules_use_parameters_by_name_and_by_type() {
        let cases: &[(&str, &[&str])] = &[
            ("{'Fn::ValueOf': [Name, Tags.x]}", &[]),
            ("{'Fn::RefAll': 'AWS::EC2::VPC::Id'}", &[]),
            ("{'Fn::RefAll': 'AWS::EC2::Subnet::Id'}", NAME),
        ];
        for (value, expected) in cases {
            let assertion = format!("{{Assert: {{'Fn::Contains': [[a], {value}]}}}}");
            let template = format!(
                "Resources: {{T: {{Type: AWS::SNS::Topic}}}}\nParameters:\n  Name: {{Type: 'AWS::EC2::VPC::Id'}}\nRules:\n  R: {{Assertions: [{assertion}]}}\n"
            );
            assert_eq!(findings("unused_parameter", &template), *expected, "{value}");
        }
    }
}
