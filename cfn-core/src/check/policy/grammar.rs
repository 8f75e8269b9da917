//! Whether a document is a policy at all: what the grammar of IAM asks for.

use super::actions::either;
use std::collections::{HashMap, HashSet};

use super::exclusive::Branches;
use super::place::Form;
use super::{Kind, PolicyAt};
use crate::check::{Check, Context, Findings, Level, Rule};
use crate::iam::{Piece, Spelling, alternatives, items};
use crate::model::{Hole, Member, Node, NodeId, Value};
use crate::nearest::nearest;

pub(in crate::check) const RULES: &[Rule] = &[
    Rule {
        id: "policy_grammar",
        level: Level::Deny,
        title: "a policy that IAM would refuse",
        explanation: "A policy is `Version`, perhaps `Id`, and `Statement`; a statement is `Effect`, `Action` or `NotAction`, \
            in policies of principals and resources `Resource` or `NotResource`, in policies of resources and trust \
            `Principal` or `NotPrincipal`, and perhaps `Sid` and `Condition`. See \"Grammar of the IAM JSON policy language\".",
        check: Check::Policy(policy_grammar),
    },
    Rule {
        id: "old_version",
        level: Level::Warn,
        title: "the language of 2008",
        explanation: "Without `Version: \"2012-10-17\"` IAM reads a policy by the language of 2008, which has no policy \
            variables: `${aws:username}` is then the text itself.",
        check: Check::Policy(old_version),
    },
];

const VERSION: &str = "2012-10-17";
const OLD_VERSION: &str = "2008-10-17";

const DOCUMENT: &[&str] = &["Id", "Statement", "Version"];
const STATEMENT: &[&str] =
    &["Action", "Condition", "Effect", "NotAction", "NotPrincipal", "NotResource", "Principal", "Resource", "Sid"];

/// Pairs of which a statement has one.
const PAIRS: &[(&str, &str)] = &[("Action", "NotAction"), ("Resource", "NotResource"), ("Principal", "NotPrincipal")];

/// Types whose policies name their resource, as those of principals do.
const NAMING_RESOURCE: &[&str] = &[
    "AWS::KMS::Key",
    "AWS::KMS::ReplicaKey",
    "AWS::S3::AccessPoint",
    "AWS::S3::BucketPolicy",
    "AWS::SNS::TopicInlinePolicy",
    "AWS::SNS::TopicPolicy",
    "AWS::SQS::QueueInlinePolicy",
    "AWS::SQS::QueuePolicy",
];

fn policy_grammar(_: &Context<'_>, at: &PolicyAt<'_>, findings: &mut Findings) {
    match at.place.form {
        Form::Document => alternatives(at.policy.node).into_iter().for_each(|node| document(at, node, findings)),
        Form::Statement => items(at.policy.node).into_iter().for_each(|node| statement(at, node, findings)),
        Form::Permission(_) => {}
    }
}

/// Whether only deployment knows what the value is.
fn is_unknown(node: &Node) -> bool {
    matches!(node.value, Value::Function(..) | Value::Hole(_))
}

fn document(at: &PolicyAt<'_>, node: &Node, findings: &mut Findings) {
    let Some(members) = node.as_object() else {
        if !is_unknown(node) {
            findings.report(node.id, "a policy is an object with `Version` and `Statement`");
        }
        return;
    };
    let there = names(members, DOCUMENT, "a policy", findings);
    if let Some(version) = node.get("Version").filter(|version| !is_unknown(version)) {
        let text = Spelling::of(version);
        if !matches!(text.text(), Some(VERSION | OLD_VERSION)) {
            let written = text.text().map(|text| format!(", not `{text}`")).unwrap_or_default();
            findings.report(version.id, format!("`Version` is the version of the language, `{VERSION}`{written}"));
        }
    }
    let Some(member) = node.member("Statement") else {
        if !there.contains(&"Statement") {
            findings.report(node.id, "a policy needs a `Statement`");
        }
        return;
    };
    let statements = items(&member.value);
    if statements.is_empty() {
        findings.report(member.value.id, "a policy needs at least one statement");
    }
    for node in &statements {
        statement(at, node, findings);
    }
    unique_sids(at, &statements, findings);
}

/// Reports the names that do not belong there, and those that stand there twice. Returns the names that are there,
/// also those that are meant by a misspelt one.
fn names<'n>(members: &'n [Member], known: &[&'static str], what: &str, findings: &mut Findings) -> Vec<&'n str> {
    let mut there = Vec::new();
    let mut seen = HashSet::new();
    for member in members {
        let name = member.key.name.as_str();
        if known.binary_search(&name).is_err() {
            let near = nearest(name, known.iter().copied(), 1);
            there.extend(near.first().copied());
            let near = near.first().map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
            findings.report(member.key.id, format!("{what} has no element `{name}`{near}"));
        } else if !seen.insert(name) {
            findings.report(member.key.id, format!("`{name}` stands here twice; IAM refuses that"));
        }
        there.push(name);
    }
    there
}

/// S3 does not mind a `Sid` that stands twice.
fn unique_sids(at: &PolicyAt<'_>, statements: &[&Node], findings: &mut Findings) {
    if at.place.type_name.starts_with("AWS::S3") {
        return;
    }
    let branches = Branches::below(at.policy.node);
    // By `Sid`, those that no deployment has together.
    let mut seen: HashMap<&str, Vec<NodeId>> = HashMap::new();
    for sid in statements.iter().filter_map(|statement| statement.get("Sid")) {
        let Some(text) = sid.as_str().filter(|text| !text.is_empty()) else { continue };
        let apart = seen.entry(text).or_default();
        if apart.iter().any(|other| !branches.exclude(*other, sid.id)) {
            findings.report(sid.id, format!("`{text}` is the `Sid` of a statement before; each has its own"));
        } else {
            apart.push(sid.id);
        }
    }
}

fn statement(at: &PolicyAt<'_>, node: &Node, findings: &mut Findings) {
    let Some(members) = node.as_object() else {
        if !is_unknown(node) {
            findings.report(node.id, "a statement is an object with `Effect`, `Action` and so on");
        }
        return;
    };
    let there = names(members, STATEMENT, "a statement", findings);
    for (one, other) in PAIRS {
        if let (Some(_), Some(second)) = (node.member(one), node.member(other)) {
            findings.report(second.key.id, format!("a statement has `{one}` or `{other}`, not both"));
        }
    }
    if there.contains(&"Effect") {
        effect(node, findings);
    } else {
        findings.report(node.id, "a statement needs an `Effect`: `Allow` or `Deny`");
    }
    sid(at, node, findings);
    let kind = at.place.kind;
    let has = |pair: usize| node.member(PAIRS[pair].0).or(node.member(PAIRS[pair].1));
    texts(has(0), "an action", findings);
    texts(has(1), "a resource", findings);
    let is_there = |pair: usize| there.contains(&PAIRS[pair].0) || there.contains(&PAIRS[pair].1);
    if !is_there(0) {
        findings.report(node.id, "a statement needs an `Action`");
    }
    match has(1) {
        Some(member) if kind == Kind::Trust => findings.report(
            member.key.id,
            format!("a trust policy has no `{}`: the role to which it belongs is the resource", member.key.name),
        ),
        None if !is_there(1)
            && (matches!(kind, Kind::Identity | Kind::Endpoint) || NAMING_RESOURCE.contains(&at.place.type_name)) =>
        {
            findings.report(node.id, "a statement of this policy needs a `Resource`");
        }
        _ => {}
    }
    match has(2) {
        Some(member) if !kind.has_principals() => findings.report(
            member.key.id,
            format!("this policy has no `{}`: it is about those to whom it is attached", member.key.name),
        ),
        None if kind.has_principals() && !is_there(2) => {
            findings.report(node.id, "a statement of this policy needs a `Principal`")
        }
        _ => {}
    }
    if let Some(condition) = node.get("Condition") {
        shape_of_condition(condition, findings);
    }
}

fn effect(node: &Node, findings: &mut Findings) {
    for value in node.get("Effect").into_iter().flat_map(alternatives) {
        if !is_unknown(value) && !matches!(value.as_str(), Some("Allow" | "Deny")) {
            findings.report(value.id, "`Effect` is `Allow` or `Deny`, in that spelling");
        }
    }
}

/// In policies of IAM itself, a `Sid` is letters and digits.
fn sid(at: &PolicyAt<'_>, node: &Node, findings: &mut Findings) {
    let Some(sid) = node.get("Sid").filter(|sid| !is_unknown(sid)) else { return };
    let strict = matches!(at.place.kind, Kind::Identity | Kind::Trust | Kind::Control);
    match sid.as_str() {
        None => findings.report(sid.id, "`Sid` is a text"),
        Some(text) if strict && !text.bytes().all(|byte| byte.is_ascii_alphanumeric()) => {
            findings.report(sid.id, format!("`Sid` is letters and digits only, not `{text}`"));
        }
        Some(_) => {}
    }
}

/// One text, or a list of texts that is not empty.
fn texts(member: Option<&Member>, what: &str, findings: &mut Findings) {
    let Some(member) = member else { return };
    let values = items(&member.value);
    if values.is_empty() && member.value.as_list().is_some() {
        findings.report(member.value.id, format!("`{}` names nothing; it needs at least {what}", member.key.name));
    }
    for value in values {
        if value.as_str().is_none() && !is_unknown(value) {
            findings.report(value.id, format!("{what} is a text"));
        }
    }
}

fn shape_of_condition(condition: &Node, findings: &mut Findings) {
    for block in alternatives(condition) {
        let Some(operators) = block.as_object() else {
            not_an_object(block, "`Condition` is an object of operators", findings);
            continue;
        };
        for operator in operators {
            for keys in alternatives(&operator.value) {
                let Some(keys) = keys.as_object() else {
                    not_an_object(keys, "below an operator stands an object of condition keys", findings);
                    continue;
                };
                for value in keys.iter().flat_map(|key| items(&key.value)) {
                    if matches!(value.value, Value::Object(_) | Value::Null) {
                        findings.report(value.id, "a condition compares with texts, numbers or booleans");
                    }
                }
            }
        }
    }
}

fn not_an_object(node: &Node, message: &str, findings: &mut Findings) {
    if !is_unknown(node) {
        findings.report(node.id, message);
    }
}

fn old_version(_: &Context<'_>, at: &PolicyAt<'_>, findings: &mut Findings) {
    if !matches!(at.place.form, Form::Document) {
        return;
    }
    for document in alternatives(at.policy.node) {
        let Some(members) = document.as_object() else { continue };
        let variable = variable_in(document);
        let broken = members.iter().any(|member| member.value.value == Value::Hole(Hole::Broken));
        let at: Option<(NodeId, &str)> = match document.get("Version") {
            Some(version) if version.as_str() == Some(OLD_VERSION) => Some((version.id, "the language of 2008")),
            None if !broken && document.get("Statement").is_some() => {
                Some((document.id, "without `Version` it is read by the language of 2008"))
            }
            _ => None,
        };
        if let Some((id, what)) = at {
            let variable =
                variable.map(|name| format!(", in which `{name}` is text and no variable")).unwrap_or_default();
            findings.report(id, format!("{what}{variable}; write `Version: \"{VERSION}\"`"));
        }
    }
}

/// A policy variable in any text of the policy.
fn variable_in(document: &Node) -> Option<String> {
    let mut found = None;
    document.walk(&mut |node| {
        let Some(text) = node.as_str() else { return };
        if let Some(start) = text.find("${aws:").or_else(|| text.find("${!aws:")) {
            let end = text[start..].find('}').map_or(text.len(), |end| start + end + 1);
            found.get_or_insert(text[start..end].replacen("${!", "${", 1));
        }
    });
    found
}

/// The parts of a text that is an ARN for certain; the last is the rest.
pub(super) fn arn_parts<'p>(spelling: &'p Spelling<'_>) -> Option<Vec<&'p str>> {
    let text = spelling.start();
    let mut parts: Vec<_> = text.splitn(6, ':').collect();
    if !matches!(spelling.pieces[..], [] | [Piece::Text(_)]) && parts.len() < 6 {
        // What the text breaks off in is not certain.
        parts.pop();
    }
    (parts.first() == Some(&"arn")).then_some(parts)
}

/// `` `a`, `b` or `c` `` for a message.
pub(super) fn one_of(names: &[&str]) -> String {
    either(names.iter().map(ToString::to_string))
}
