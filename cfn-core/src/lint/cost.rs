//! That checking costs in proportion to the template and its findings. The benchmark `scaling` measures the same in time.

use super::testing::template;
use super::{Scope, check};
use crate::steps;

/// A part of a template that makes a lint or a look-up work hard, written as many times as asked for.
type Part = fn(usize) -> String;

/// The parts, each in the template that it stands in.
const TEMPLATES: &[(&str, Part)] = &[
    ("resources of unknown types", |n| resources(n / 10, |n| format!("  R{n}: {{Type: 'AWS::DynamDB::Tabel'}}\n"))),
    ("unknown names", |n| {
        resources(n, |n| format!("  R{n}: {{Type: 'AWS::SNS::Topic', Properties: {{TopicName: !Ref Nam{n}}}}}\n"))
    }),
    ("unknown conditions", |n| {
        let conditions = each(n, |n| format!("  C{n}: !Equals [!Ref 'AWS::Region', a]\n"));
        let resources = resources(n, |n| format!("  R{n}: {{Type: 'AWS::SNS::Topic', Condition: D{n}}}\n"));
        format!("Conditions:\n{conditions}{resources}")
    }),
    ("unused parameters", |n| {
        let parameters = each(n, |n| format!("  P{n}: {{Type: String}}\n"));
        format!("Resources:\n  R: {{Type: 'AWS::SNS::Topic'}}\nParameters:\n{parameters}")
    }),
    ("unused parameters beside unknown names", |n| {
        let parameters = each(n, |n| format!("  P{n}: {{Type: String}}\n"));
        let resources =
            resources(n, |n| format!("  R{n}: {{Type: 'AWS::SNS::Topic', Properties: {{TopicName: !Ref Nam{n}}}}}\n"));
        format!("Parameters:\n{parameters}{resources}")
    }),
    ("one key, again and again", |n| {
        format!(
            "Resources:\n  R:\n    Type: AWS::SNS::Topic\n    Metadata:\n{}",
            each(n, |n| format!("      Key: {n}\n"))
        )
    }),
    ("members of an object", |n| {
        let variables = each(n, |n| format!("          K{n}: v\n"));
        format!(
            "Resources:\n  R:\n    Type: AWS::Lambda::Function\n    Properties:\n      Environment:\n        Variables:\n{variables}"
        )
    }),
    ("elements of a list", |n| {
        let tags = each(n, |n| format!("        - {{Key: k{n}, Value: v}}\n"));
        format!("Resources:\n  R:\n    Type: AWS::SNS::Topic\n    Properties:\n      Tags:\n{tags}")
    }),
    ("variables of a text", |n| {
        let (text, variables) = (each(n, |n| format!("${{V{n}}}")), each(n, |n| format!("V{n}: a, ")));
        format!(
            "Resources:\n  R: {{Type: 'AWS::SNS::Topic', Properties: {{TopicName: !Sub ['{text}', {{{variables}}}]}}}}\n"
        )
    }),
    ("dependencies", |n| resources(n, |n| format!("  R{n}: {{Type: 'AWS::SNS::Topic', DependsOn: R{}}}\n", n + 1))),
    ("statements", |n| {
        let statement =
            |n| format!("          - {{Sid: S{n}, Effect: Allow, Resource: '*', Action: 's3:GetObjekt'}}\n");
        let start = "  R:\n    Type: AWS::IAM::ManagedPolicy\n    Properties:\n      PolicyDocument:\n        Version: '2012-10-17'\n";
        format!("Resources:\n{start}        Statement:\n{}", each(n, statement))
    }),
    ("outputs", |n| {
        let outputs = each(n, |n| format!("  O{n}: {{Value: a, Export: {{Name: same}}}}\n"));
        format!("Resources:\n  R: {{Type: 'AWS::SNS::Topic'}}\nOutputs:\n{outputs}")
    }),
    ("look-ups in mappings", |n| {
        let look_ups = resources(n, |n| {
            format!("  R{n}: {{Type: 'AWS::SNS::Topic', Properties: {{TopicName: !FindInMap [N{n}, a, b]}}}}\n")
        });
        format!("Mappings:\n{}{look_ups}", each(n, |n| format!("  M{n}: {{a: {{b: c}}}}\n")))
    }),
];

fn resources(count: usize, entry: impl Fn(usize) -> String) -> String {
    format!("Resources:\n{}", each(count, entry))
}

fn each(count: usize, entry: impl Fn(usize) -> String) -> String {
    (0..count).map(entry).collect()
}

#[test]
fn checking_costs_in_proportion_to_the_template() {
    // More than there can be suggestions of one section.
    const LESS: usize = 600;
    for (name, part) in TEMPLATES {
        let [less, more] = [LESS, 4 * LESS].map(|count| {
            let template = template(&part(count));
            steps::taken(|| check(&template, Scope::Template)).1
        });
        assert!(more < 6 * less, "{name}: {less} steps for {LESS}, {more} for four times as many");
    }
}
