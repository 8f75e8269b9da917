//! Lists where one value belongs, and one value where a list belongs.

use std::fmt;

use crate::iam::Spelling;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::{Context, Named, Scope};
use crate::lint::facts::places::Place;
use crate::lint::finding::Findings;
use crate::lint::references::list::is_list;
use crate::model::{Declaration, Intrinsic, Node, Resource, Section};
use crate::schema::Kinds;

declare_lint! {
    /// Some attributes are lists (`NameServers` of a hosted zone): use `Fn::Select` for one item, or `Fn::Join` for a
    /// string. For a property that requires a list, write a single value as `[value]`.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Zone: {Type: AWS::Route53::HostedZone}
    ///   Topic: {Type: AWS::SNS::Topic, Properties: {DisplayName: !GetAtt Zone.NameServers}} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Zone: {Type: AWS::Route53::HostedZone}
    ///   Topic: {Type: AWS::SNS::Topic, Properties: {DisplayName: !Select [0, !GetAtt Zone.NameServers]}}
    /// ```
    LIST_REFERENCE = "list_reference", Reference, Deny, "reference to a list instead of a single value, or the reverse",
    Check::Declaration(list_reference)
}

/// What an output gives as one text.
const OF_OUTPUTS: &[(&str, &str)] = &[("Value", "Value"), ("Export/Name", "Name")];

fn list_reference<'a>(context: &Context<'a>, declaration: &'a Declaration, findings: &mut Findings) {
    // A struct alone shows of no other one what it returns.
    if context.scope == Scope::Declaration {
        return;
    }
    match declaration.section {
        Section::Resources => {
            declaration.resource().into_iter().for_each(|resource| in_resource(context, resource, findings));
        }
        Section::Outputs => in_output(context, declaration, findings),
        _ => {}
    }
}

fn in_output<'a>(context: &Context<'a>, output: &'a Declaration, findings: &mut Findings) {
    for (path, name) in OF_OUTPUTS {
        // A text of `Fn::Sub` cannot hold a list either, which is a mistake of its own.
        let attributes = |node: &&Node| matches!(node.as_function(), Some((Intrinsic::GetAtt, _)));
        for node in output.body.values_at(path).into_iter().filter(attributes) {
            if let Some((written, true)) = listed(context, &Spelling::of(node)) {
                let message =
                    format!("`{name}` must be a single value, but {written} is a list; use `Fn::Select` or `Fn::Join`");
                findings.report(node.id, message);
            }
        }
    }
}

/// How a reference is written, and whether it gives a list; `None` for anything else, and if the tables do not say.
fn listed<'a>(context: &Context<'a>, spelling: &Spelling<'a>) -> Option<(Written<'a>, bool)> {
    let (name, attribute) = spelling.reference()?;
    let Named::Resource(referred) = context.named(name) else { return None };
    Some((Written(name, attribute), is_list(referred, attribute)?))
}

/// A reference as it is written.
struct Written<'a>(&'a str, Option<&'a str>);

impl fmt::Display for Written<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Written(name, None) => write!(f, "`{name}`"),
            Written(name, Some(attribute)) => write!(f, "`{name}.{attribute}`"),
        }
    }
}

fn in_resource<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    for place in context.index().contents(resource.declaration).places(resource) {
        let Some((written, is_list)) = listed(context, &place.spelling) else { continue };
        let kinds = place.schema.kinds();
        let message = match is_list {
            true if !kinds.has(Kinds::LIST) => {
                format!("{} must be a single value, but {written} is a list; use `Fn::Select`", label(place))
            }
            false if !kinds.has(Kinds::SCALAR) && kinds.has(Kinds::LIST) => {
                format!("`{}` must be a list, but {written} is a single value; write it in `[ ]`", place.name)
            }
            _ => continue,
        };
        findings.report(place.node.id, message);
    }
}

fn label(place: &Place<'_>) -> String {
    if place.element { format!("an item of `{}`", place.name) } else { format!("`{}`", place.name) }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn of(kind: &str, properties: &str) -> Vec<String> {
        let resources = "Resources:
  Zone: {Type: AWS::Route53::HostedZone}
  Group: {Type: AWS::EC2::SecurityGroup}
  Balancer: {Type: AWS::ElasticLoadBalancingV2::LoadBalancer}
";
        findings("list_reference", &format!("{resources}  R: {{Type: '{kind}', Properties: {{{properties}}}}}\n"))
    }

    #[test]
    fn an_output_is_one_value() {
        let output = |value: &str| {
            let resources = "Conditions: {C: !Equals [!Ref 'AWS::Region', us-east-1]}
Resources:
  Zone: {Type: AWS::Route53::HostedZone}
";
            findings("list_reference", &format!("{resources}Outputs:\n  O: {value}\n"))
        };
        let expected =
            ["O: `Value` must be a single value, but `Zone.NameServers` is a list; use `Fn::Select` or `Fn::Join`"];
        assert_eq!(output("{Value: !GetAtt Zone.NameServers}"), expected);
        assert_eq!(output("{Value: !If [C, !GetAtt Zone.NameServers, none]}"), expected);
        assert_eq!(output("{Value: !Join [',', !GetAtt Zone.NameServers]}"), [""; 0]);
        assert_eq!(output("{Value: !Select [0, !GetAtt Zone.NameServers]}"), [""; 0]);
        assert_eq!(output("{Value: !GetAtt Zone.Id}"), [""; 0]);
    }

    #[test]
    fn lists_and_single_values_are_told_apart() {
        let name = |value: &str| of("AWS::SNS::Topic", &format!("DisplayName: {value}"));
        assert_eq!(
            name("!GetAtt Zone.NameServers"),
            ["R: `DisplayName` must be a single value, but `Zone.NameServers` is a list; use `Fn::Select`"]
        );
        assert!(name("!Select [0, !GetAtt Zone.NameServers]").is_empty());
        assert!(name("!Ref Zone").is_empty());
        let groups = |value: &str| of("AWS::EC2::Instance", &format!("SecurityGroupIds: {value}"));
        assert_eq!(
            groups("!GetAtt Group.GroupId"),
            ["R: `SecurityGroupIds` must be a list, but `Group.GroupId` is a single value; write it in `[ ]`"]
        );
        assert_eq!(
            groups("[!GetAtt Balancer.SecurityGroups]"),
            [
                "R: an item of `SecurityGroupIds` must be a single value, but `Balancer.SecurityGroups` is a list; use `Fn::Select`"
            ]
        );
        assert!(groups("!GetAtt Balancer.SecurityGroups").is_empty() && groups("[!Ref Group]").is_empty());
    }
}
