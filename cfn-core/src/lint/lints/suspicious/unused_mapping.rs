use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::unused::unused;
use crate::lint::finding::Findings;
use crate::model::{Intrinsic, Node, Section, Use, Value};

declare_lint! {
    /// No `Fn::FindInMap` reads the mapping. Remove it.
    ///
    /// ```yaml,fails
    /// Mappings:
    ///   Regions: {us-east-1: {Ami: a}} # <-
    /// Resources: {Topic: {Type: AWS::SNS::Topic}}
    /// ```
    /// ```yaml,passes
    /// Mappings:
    ///   Regions: {us-east-1: {Ami: a}}
    /// Resources:
    ///   Instance: {Type: AWS::EC2::Instance, Properties: {ImageId: !FindInMap [Regions, us-east-1, Ami]}}
    /// ```
    UNUSED_MAPPING = "unused_mapping", Suspicious, Warn, "unused mapping",
    Check::Template(unused_mapping)
}

fn unused_mapping(context: &Context<'_>, findings: &mut Findings) {
    let unused = unused(context, Section::Mappings, |usage| matches!(usage, Use::FindInMap));
    // Where the name of a mapping is computed, it may be that of any.
    let computes = || context.template.declarations.iter().any(|declaration| has_computed_mapping(&declaration.body));
    if unused.is_empty() || computes() {
        return;
    }
    for mapping in unused {
        let name = &mapping.name.name;
        findings.report_in(name, mapping.name.id, format!("unused mapping `{name}`; remove it"));
    }
}

fn has_computed_mapping(body: &Node) -> bool {
    let mut computed = false;
    body.walk(&mut |node| {
        if let Value::Function(Intrinsic::FindInMap, argument) = &node.value {
            let name = argument.as_list().and_then(<[Node]>::first);
            computed |= name.is_some_and(|name| name.as_str().is_none());
        }
    });
    computed
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn a_mapping_is_read() {
        let cases: &[(&str, &[&str])] = &[
            ("Outputs: {O: {Value: a}}", &["M: unused mapping `M`; remove it"]),
            ("Outputs: {O: {Value: !FindInMap [M, a, b]}}", &[]),
            ("Conditions: {C: !Equals [!FindInMap [M, a, b], c]}", &[]),
            ("Outputs: {O: {Value: !FindInMap [!Ref AWS::Region, a, b]}}", &[]),
        ];
        for (rest, expected) in cases {
            let template =
                format!("Resources: {{T: {{Type: AWS::SNS::Topic}}}}\nMappings:\n  M: {{a: {{b: c}}}}\n{rest}\n");
            assert_eq!(findings("unused_mapping", &template), *expected, "{rest}");
        }
    }
}
