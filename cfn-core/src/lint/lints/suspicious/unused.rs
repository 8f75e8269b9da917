//! What nothing uses.

use std::collections::{HashMap, HashSet};

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::model::{Declaration, Hole, Intrinsic, Node, Section, Use, Value, references_in};

declare_lint! {
    /// The value has no effect. Use the parameter, or remove it.
    ///
    /// ```yaml,fails
    /// Parameters:
    ///   Stage: {Type: String} # <-
    /// ```
    /// ```yaml,passes
    /// Parameters:
    ///   Stage: {Type: String}
    /// Outputs:
    ///   Stage: {Value: !Ref Stage}
    /// ```
    UNUSED_PARAMETER = "unused_parameter", Suspicious, Warn, "unused parameter",
    Check::Template(unused_parameter)
}

declare_lint! {
    /// No `Fn::FindInMap` reads the mapping. Remove it.
    ///
    /// ```yaml,fails
    /// Mappings:
    ///   Regions: {us-east-1: {Ami: a}} # <-
    /// ```
    /// ```yaml,passes
    /// Mappings:
    ///   Regions: {us-east-1: {Ami: a}}
    /// Outputs:
    ///   Ami: {Value: !FindInMap [Regions, us-east-1, Ami]}
    /// ```
    UNUSED_MAPPING = "unused_mapping", Suspicious, Warn, "unused mapping",
    Check::Template(unused_mapping)
}

declare_lint! {
    /// No resource, output, `Fn::If` or other condition uses the condition. Remove it.
    ///
    /// ```yaml,fails
    /// Conditions:
    ///   InRegion: !Equals [!Ref AWS::Region, us-east-1] # <-
    /// ```
    /// ```yaml,passes
    /// Conditions:
    ///   InRegion: !Equals [!Ref AWS::Region, us-east-1]
    /// Outputs:
    ///   Name: {Value: a, Condition: InRegion}
    /// ```
    UNUSED_CONDITION = "unused_condition", Suspicious, Warn, "unused condition",
    Check::Template(unused_condition)
}

fn unused_parameter(context: &Context<'_>, findings: &mut Findings) {
    unused(context, Section::Parameters, findings, |usage| matches!(usage, Use::Ref));
}

fn unused_mapping(context: &Context<'_>, findings: &mut Findings) {
    unused(context, Section::Mappings, findings, |usage| matches!(usage, Use::FindInMap));
}

fn unused_condition(context: &Context<'_>, findings: &mut Findings) {
    unused(context, Section::Conditions, findings, |usage| matches!(usage, Use::Condition));
}

fn unused(context: &Context<'_>, section: Section, findings: &mut Findings, counts: fn(Use<'_>) -> bool) {
    // A macro may use it, and so may a mapping's name that is computed, or what could not be read.
    if context.index().is_open()
        || context.template.declarations.iter().any(is_broken)
        || context.template.section(section).next().is_none()
    {
        return;
    }
    let mut by_type: HashMap<&str, Vec<&str>> = HashMap::new();
    for parameter in context.index().section(Section::Parameters) {
        let kind = parameter.body.get("Type").and_then(Node::as_str).unwrap_or_default();
        by_type.entry(kind).or_default().push(&parameter.name.name);
    }
    let mut used: HashSet<&str> = HashSet::new();
    for (declaration, uses) in context.index().uses() {
        used.extend(uses.iter().filter(|used| counts(used.usage)).map(|used| used.name));
        if declaration.section == Section::Rules {
            of_rule(&declaration.body, &by_type, &mut used);
        }
        if section == Section::Mappings && has_computed_mapping(&declaration.body) {
            return;
        }
    }
    for member in &context.template.members {
        used.extend(references_in(&member.value).into_iter().filter(|used| counts(used.usage)).map(|used| used.name));
    }
    for declaration in context.template.section(section) {
        let name = &declaration.name.name;
        if !used.contains(name.as_str()) {
            let kind = ["parameter", "rule", "mapping", "condition"][section as usize];
            findings.report_in(name, declaration.name.id, format!("unused {kind} `{name}`; remove it"));
        }
    }
}

fn is_broken(declaration: &Declaration) -> bool {
    let mut is_broken = false;
    declaration.body.walk(&mut |node| is_broken |= node.value == Value::Hole(Hole::Broken));
    is_broken
}

/// The functions of rules name parameters one by one (`Fn::ValueOf`) or by their type.
fn of_rule<'a>(body: &'a Node, by_type: &HashMap<&str, Vec<&'a str>>, used: &mut HashSet<&'a str>) {
    body.walk(&mut |node| {
        let Value::Function(function, argument) = &node.value else { return };
        let first = argument.as_list().map_or(Some(&**argument), <[Node]>::first).and_then(Node::as_str);
        let Some(first) = first else { return };
        match function {
            Intrinsic::ValueOf => {
                used.insert(first);
            }
            Intrinsic::RefAll | Intrinsic::ValueOfAll => used.extend(by_type.get(first).into_iter().flatten()),
            _ => {}
        }
    });
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
    fn what_nothing_uses_is_reported() {
        let template = "
Parameters:
  A: {Type: String}
  B: {Type: String}
Mappings:
  M: {a: {b: c}}
  N: {a: {b: c}}
Conditions:
  C: !Equals [!Ref B, !FindInMap [N, a, b]]
  D: !Condition C
Outputs:
  O: {Value: a, Condition: C}
";
        assert_eq!(findings("unused_parameter", template), ["A: unused parameter `A`; remove it"]);
        assert_eq!(findings("unused_mapping", template), ["M: unused mapping `M`; remove it"]);
        assert_eq!(findings("unused_condition", template), ["D: unused condition `D`; remove it"]);
        let open = format!("Transform: Mine\n{template}");
        assert!(findings("unused_parameter", &open).is_empty());
    }

    #[test]
    fn rules_use_parameters_by_name_and_by_type() {
        let rules = |assert: &str| {
            let parameters = "Parameters:\n  A: {Type: 'AWS::EC2::VPC::Id'}\n";
            format!("{parameters}Rules:\n  R:\n    Assertions: [{{Assert: {{'Fn::Contains': [[a], {assert}]}}}}]\n")
        };
        assert!(findings("unused_parameter", &rules("{'Fn::ValueOf': [A, Tags.x]}")).is_empty());
        assert!(findings("unused_parameter", &rules("{'Fn::RefAll': 'AWS::EC2::VPC::Id'}")).is_empty());
        assert_eq!(
            findings("unused_parameter", &rules("{'Fn::RefAll': 'AWS::EC2::Subnet::Id'}")),
            ["A: unused parameter `A`; remove it"]
        );
    }
}
