//! What holds for every policy: checking never panics, and what means the same has the same findings.

use cfn_core::lint::{check_policy, policies::Kind};
use cfn_core::model::{Intrinsic, Key, Member, Node, NodeIds, Value};

const KINDS: [Kind; 6] = [Kind::Identity, Kind::Trust, Kind::Resource, Kind::Key, Kind::Endpoint, Kind::Control];

/// A generator of numbers that are always the same: splitmix64.
struct Random(u64);

impl Random {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((bits ^ (bits >> 31)) % most as u64) as usize
    }

    fn of<'a, T: ?Sized>(&mut self, choices: &[&'a T]) -> &'a T {
        choices[self.below(choices.len())]
    }
}

/// Names and texts that mean something to the lints, and some that mean nothing.
const KEYS: &[&str] = &[
    "Version",
    "Id",
    "Statement",
    "Sid",
    "Effect",
    "Action",
    "NotAction",
    "Resource",
    "NotResource",
    "Principal",
    "NotPrincipal",
    "Condition",
    "AWS",
    "Service",
    "Federated",
    "StringEquals",
    "ForAllValues:StringLike",
    "Null",
    "IpAddress",
    "Bool",
    "aws:SourceArn",
    "aws:TagKeys",
    "s3:prefix",
    "",
    "é",
    "x:y:z",
];

const TEXTS: &[&str] = &[
    "2012-10-17",
    "Allow",
    "Deny",
    "*",
    "**",
    "?",
    "s3:GetObject",
    "s3:Get*",
    "*:*",
    "iam:PassRole",
    "iam:*",
    "lambda:CreateFunction",
    "lambda:InvokeFunction",
    "nonsense",
    "a:b",
    ":",
    "::",
    "arn:aws:s3:::b/*",
    "arn:aws:s3:::b",
    "arn:",
    "arn:::::",
    "arn:aws:iam::*:role/*",
    "arn:aws:iam::123456789012:root",
    "123456789012",
    "true",
    "10.0.0.0/8",
    "1.2.3.4/99",
    "${aws:username}",
    "${",
    "}",
    "é🙂",
    "",
    "\u{1}\u{2}\u{3}",
    "lambda.amazonaws.com",
    "https://x",
    "{\"Statement\":[{\"Action\":\"*\"}]}",
];

fn arbitrary(random: &mut Random, depth: usize, ids: &mut NodeIds) -> Node {
    let id = ids.next();
    let value = match random.below(if depth == 0 { 5 } else { 9 }) {
        0 => Value::Null,
        1 => Value::Bool(random.below(2) == 0),
        2 => Value::Integer(random.below(2_000) as i128 - 1_000),
        3 | 4 => Value::String(random.of(TEXTS).to_owned()),
        5 => Value::List((0..random.below(4)).map(|_| arbitrary(random, depth - 1, ids)).collect()),
        6 => {
            let functions: Vec<_> = Intrinsic::all().collect();
            let function = functions[random.below(functions.len())];
            Value::Function(function, Box::new(arbitrary(random, depth - 1, ids)))
        }
        _ => Value::Object(
            (0..random.below(6)).map(|_| member(random.of(KEYS), arbitrary(random, depth - 1, ids), ids)).collect(),
        ),
    };
    Node { id, value }
}

fn member(name: &str, value: Node, ids: &mut NodeIds) -> Member {
    Member { key: Key { id: ids.next(), name: name.to_owned() }, value }
}

#[test]
fn no_value_makes_the_rules_panic() {
    for seed in 0..4_000 {
        let mut ids = NodeIds::default();
        let mut random = Random(seed);
        let document = arbitrary(&mut random, 6, &mut ids);
        check_policy(&document, KINDS[random.below(KINDS.len())]);
        // The same as the statement of a policy, so that the lints see it.
        let statement = member("Statement", document, &mut ids);
        let policy = Node { id: ids.next(), value: Value::Object(vec![statement]) };
        check_policy(&policy, KINDS[random.below(KINDS.len())]);
    }
}

/// A policy as somebody would write it, with mistakes.
fn plausible(random: &mut Random, ids: &mut NodeIds) -> Node {
    let statements = (0..1 + random.below(4)).map(|_| statement(random, ids)).collect();
    let version = text("2012-10-17", ids);
    let members = vec![
        member("Version", version, ids),
        member("Statement", Node { id: ids.next(), value: Value::List(statements) }, ids),
    ];
    Node { id: ids.next(), value: Value::Object(members) }
}

fn statement(random: &mut Random, ids: &mut NodeIds) -> Node {
    let effect = text(random.of(&["Allow", "Allow", "Deny"]), ids);
    let actions = scalar_or_list(random, ids, ACTIONS);
    let resources = scalar_or_list(random, ids, RESOURCES);
    let mut members = vec![
        member("Effect", effect, ids),
        member(random.of(&["Action", "Action", "NotAction"]), actions, ids),
        member(random.of(&["Resource", "Resource", "NotResource"]), resources, ids),
    ];
    if random.below(2) == 0 {
        let operator = random.of(&["StringEquals", "ArnLike", "Bool", "ForAnyValue:StringLike", "StringEqual"]);
        let key = random.of(&[
            "aws:SourceArn",
            "aws:TagKeys",
            "aws:SecureTransport",
            "s3:prefix",
            "aws:ResourceTag/a",
            "aws:Nothing",
        ]);
        let values = scalar_or_list(random, ids, &["a", "true", "arn:aws:s3:::b", "*"]);
        let keys = vec![member(key, values, ids)];
        let keys = Node { id: ids.next(), value: Value::Object(keys) };
        let operators = vec![member(operator, keys, ids)];
        let condition = Node { id: ids.next(), value: Value::Object(operators) };
        members.push(member("Condition", condition, ids));
    }
    Node { id: ids.next(), value: Value::Object(members) }
}

const ACTIONS: &[&str] = &[
    "s3:GetObject",
    "s3:ListBucket",
    "s3:Get*",
    "dynamodb:PutItem",
    "ec2:DescribeInstances",
    "iam:PassRole",
    "lambda:CreateFunction",
    "lambda:InvokeFunction",
    "iam:PutUserPolicy",
    "sqs:SendMesage",
    "nothing:At",
    "*",
];

const RESOURCES: &[&str] = &[
    "*",
    "arn:aws:s3:::b",
    "arn:aws:s3:::b/*",
    "arn:aws:dynamodb:us-east-1:123456789012:table/T",
    "arn:aws:iam::123456789012:role/*",
    "b",
];

fn text(text: &str, ids: &mut NodeIds) -> Node {
    Node { id: ids.next(), value: Value::String(text.to_owned()) }
}

fn scalar_or_list(random: &mut Random, ids: &mut NodeIds, choices: &[&str]) -> Node {
    match random.below(3) {
        0 => text(random.of(choices), ids),
        most => {
            let elements = (0..most + random.below(3)).map(|_| text(random.of(choices), ids)).collect();
            Node { id: ids.next(), value: Value::List(elements) }
        }
    }
}

/// The same policy in another order of statements and keys, with a list of one for each scalar that may be one.
fn rearranged(node: &Node, listed: bool) -> Node {
    let value = match &node.value {
        Value::List(elements) => Value::List(elements.iter().map(|element| rearranged(element, false)).collect()),
        Value::Object(members) => {
            let member = |member: &Member| Member {
                key: member.key.clone(),
                value: match member.key.name.as_str() {
                    "Statement" => reversed(&rearranged(&member.value, false)),
                    "Version" | "Effect" | "Condition" => rearranged(&member.value, false),
                    _ => rearranged(&member.value, true),
                },
            };
            Value::Object(members.iter().rev().map(member).collect())
        }
        Value::String(_) if listed => Value::List(vec![node.clone()]),
        other => other.clone(),
    };
    Node { id: node.id, value }
}

fn reversed(node: &Node) -> Node {
    let value = match &node.value {
        Value::List(elements) => Value::List(elements.iter().rev().cloned().collect()),
        other => other.clone(),
    };
    Node { id: node.id, value }
}

#[test]
fn order_and_lists_of_one_change_nothing() {
    let checked = |document: &Node| {
        let mut found: Vec<_> = check_policy(document, Kind::Identity)
            .into_iter()
            .map(|finding| (finding.lint.id, finding.message))
            .collect();
        found.sort();
        found
    };
    let mut with_findings = 0;
    for seed in 0..1_000 {
        let policy = plausible(&mut Random(seed), &mut NodeIds::default());
        let (one, other) = (checked(&policy), checked(&rearranged(&policy, false)));
        assert_eq!(one, other, "seed {seed}");
        with_findings += usize::from(!one.is_empty());
    }
    assert!(with_findings > 500, "only {with_findings} policies have findings, which tells little");
}
