//! How the cost of checking grows with a template: each hostile template is checked at two sizes, of which the larger is
//! four times the smaller. A ratio of 4 is linear, one of 16 is quadratic.
//!
//! ```text
//! cargo bench -p cfn-core --bench scaling
//! ```

mod time;

use std::fmt::Write as _;
use std::hint::black_box;

use cfn_core::lint::{Scope, check};
use cfn_core::yaml;
use time::time;

/// Writes as many entries as it is told.
type Entries = fn(usize, &mut String);

/// A template that makes one lint or one look-up work hard: its name, the larger size, what stands before the entries
/// and the entries.
const TEMPLATES: &[(&str, usize, &str, Entries)] = &[
    ("resources of one unknown type", 500, "Resources:\n", |count, out| {
        each(count, out, |n, out| writeln!(out, "  R{n}: {{Type: 'AWS::DynamDB::Tabel'}}"));
    }),
    ("resources of many unknown types", 500, "Resources:\n", |count, out| {
        each(count, out, |n, out| writeln!(out, "  R{n}: {{Type: 'AWS::DynamDB::Tabel{n}'}}"));
    }),
    (
        "one key, again and again",
        20_000,
        "Resources:\n  R:\n    Type: AWS::SNS::Topic\n    Metadata:\n",
        |count, out| {
            each(count, out, |n, out| writeln!(out, "      Key: {n}"));
        },
    ),
    ("one logical ID, again and again", 20_000, "Resources:\n", |count, out| {
        each(count, out, |_, out| writeln!(out, "  R: {{Type: 'AWS::SNS::Topic'}}"));
    }),
    (
        "unknown names in one resource",
        5_000,
        "Resources:\n  R:\n    Type: AWS::SNS::Topic\n    Metadata:\n",
        |count, out| {
            each(count, out, |n, out| writeln!(out, "      K{n}: !Ref Name{n}"));
        },
    ),
    ("unknown names in many resources", 5_000, "Resources:\n", |count, out| {
        each(count, out, |n, out| {
            writeln!(out, "  R{n}: {{Type: 'AWS::SNS::Topic', Properties: {{TopicName: !Ref Name{n}}}}}")
        });
    }),
    ("unused parameters", 20_000, "Resources:\n  R: {Type: 'AWS::SNS::Topic'}\nParameters:\n", |count, out| {
        each(count, out, |n, out| writeln!(out, "  P{n}: {{Type: String}}"));
    }),
    ("a long cycle", 4_000, "Resources:\n", |count, out| {
        each(count, out, |n, out| {
            writeln!(out, "  R{n}: {{Type: 'AWS::SNS::Topic', DependsOn: R{}}}", (n + 1) % count)
        });
    }),
    ("unknown properties", 4_000, "Resources:\n  R:\n    Type: AWS::SNS::Topic\n    Properties:\n", |count, out| {
        each(count, out, |n, out| writeln!(out, "      TopicNam{n}: x"));
    }),
    (
        "elements of a list",
        8_000,
        "Resources:\n  R:\n    Type: AWS::SNS::Topic\n    Properties:\n      Tags:\n",
        |count, out| {
            each(count, out, |n, out| writeln!(out, "        - {{Key: k{n}, Value: v}}"));
        },
    ),
    ("unknown actions", 4_000, POLICY, |count, out| {
        out.push_str("          - Effect: Allow\n            Resource: '*'\n            Action:\n");
        each(count, out, |n, out| writeln!(out, "              - dynamodb:GetItm{n}"));
    }),
    ("statements", 2_000, POLICY, |count, out| {
        each(count, out, |n, out| {
            writeln!(out, "          - {{Sid: S{n}, Effect: Allow, Resource: '*', Action: 's3:Get*'}}")
        });
    }),
    ("policies of one role", 1_000, ROLE, |count, out| {
        each(count, out, |n, out| {
            writeln!(
                out,
                "  P{n}: {{Type: 'AWS::IAM::Policy', Properties: {{PolicyName: p{n}, Roles: [!Ref Role], PolicyDocument: \
                {{Version: '2012-10-17', Statement: [{{Effect: Allow, Action: 'iam:PassRole', Resource: '*'}}]}}}}}}"
            )
        });
    }),
    (
        "methods and deployments of an API",
        1_000,
        "Resources:\n  A: {Type: 'AWS::ApiGateway::RestApi'}\n",
        |count, out| {
            each(count, out, |n, out| {
                writeln!(out, "  M{n}: {{Type: 'AWS::ApiGateway::Method', Properties: {{RestApiId: !Ref A}}}}")
            });
            out.push_str("  D: {Type: 'AWS::ApiGateway::Deployment', Properties: {RestApiId: !Ref A}}\n");
        },
    ),
    ("states of a machine", 2_000, MACHINE, |count, out| {
        each(count, out, |n, out| writeln!(out, "          S{n}: {{Type: Pass, Next: T{n}}}"));
    }),
];

const POLICY: &str = "Resources:
  R:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Version: '2012-10-17'
        Statement:
";

const ROLE: &str = "Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement: [{Effect: Allow, Principal: {Service: ec2.amazonaws.com}, Action: 'sts:AssumeRole'}]
";

const MACHINE: &str = "Resources:
  R:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      RoleArn: arn:aws:iam::123456789012:role/r
      Definition:
        StartAt: S0
        States:
";

fn each(count: usize, out: &mut String, mut write: impl FnMut(usize, &mut String) -> std::fmt::Result) {
    (0..count).for_each(|number| write(number, out).expect("a String takes everything"));
}

fn main() {
    println!("{:<36} {:>8} {:>12} {:>6}", "", "size", "checking", "ratio");
    for (name, most, start, entries) in TEMPLATES {
        let [less, more] = [most / 4, *most].map(|count| {
            let mut text = (*start).to_owned();
            entries(count, &mut text);
            let template = yaml::read_template(&text).unwrap_or_else(|error| panic!("{name}: {error}")).template;
            time(&mut || drop(black_box(check(black_box(&template), Scope::Template))))
        });
        println!("{name:<36} {most:>8} {more:>12.1?} {:>6.1}", more.as_secs_f64() / less.as_secs_f64());
    }
}
