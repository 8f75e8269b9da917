use std::collections::HashMap;

use crate::iam::Spelling;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::policies::document::PolicyAt;
use crate::lint::policies::place::{Form, Kind};
use crate::lint::policies::version::{CURRENT, OUTDATED};
use crate::model::{Member, Node, NodeId, Value};
use crate::nearest::nearest;

declare_lint! {
    /// A policy has `Version`, `Statement` and optionally `Id`. A statement has `Effect`, `Action` or `NotAction`,
    /// and optionally `Sid` and `Condition`; identity-based and resource-based policies also have `Resource` or
    /// `NotResource`, resource-based and trust policies `Principal` or `NotPrincipal`.
    ///
    /// Source: "Grammar of the IAM JSON policy language" of the IAM user guide.
    ///
    /// ```yaml,fails
    /// Effect: allow # <-
    /// Action: s3:GetObject
    /// Resource: arn:aws:s3:::orders/*
    /// ```
    /// ```yaml,passes
    /// Effect: Allow
    /// Action: s3:GetObject
    /// Resource: arn:aws:s3:::orders/*
    /// ```
    POLICY_GRAMMAR = "policy_grammar", Policy, Deny, "policy that violates the IAM policy grammar",
    Check::Policy(policy_grammar)
}

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
        Form::Document => at.policy.node.alternatives().into_iter().for_each(|node| document(at, node, findings)),
        Form::Statement => at.policy.node.items().into_iter().for_each(|node| statement(at, node, findings)),
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
            findings.report(node.id, "a policy must be an object with `Version` and `Statement`");
        }
        return;
    };
    let there = names(members, DOCUMENT, "a policy", findings);
    if let Some(version) = node.get("Version").filter(|version| !is_unknown(version)) {
        let text = Spelling::of(version);
        if !matches!(text.text(), Some(CURRENT | OUTDATED)) {
            let written = text.text().map(|text| format!(", found `{text}`")).unwrap_or_default();
            findings.report(version.id, format!("`Version` must be `{CURRENT}`{written}"));
        }
    }
    let Some(member) = node.member("Statement") else {
        if !there.contains(&"Statement") {
            findings.report(node.id, "missing `Statement` in a policy");
        }
        return;
    };
    let statements = member.value.items();
    if statements.is_empty() {
        findings.report(member.value.id, "`Statement` is empty; add a statement");
    }
    for node in &statements {
        statement(at, node, findings);
    }
    unique_sids(at, &statements, findings);
}

/// Reports unknown and duplicate names. Returns the names that are there,
/// also those that are meant by a misspelt one.
fn names<'n>(members: &'n [Member], known: &[&'static str], what: &str, findings: &mut Findings) -> Vec<&'n str> {
    let mut there = Vec::new();
    for (at, member) in members.iter().enumerate() {
        let name = member.key.name.as_str();
        if known.binary_search(&name).is_err() {
            let near = nearest(name, known.iter().copied(), 1);
            there.extend(near.first().copied());
            let near = near.first().map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
            findings.report(member.key.id, format!("unknown element `{name}` in {what}{near}"));
        } else if members[..at].iter().any(|before| before.key.name == name) {
            findings.report(member.key.id, format!("duplicate element `{name}`; remove one"));
        }
        there.push(name);
    }
    there
}

/// S3 accepts a duplicate `Sid`.
fn unique_sids(at: &PolicyAt<'_>, statements: &[&Node], findings: &mut Findings) {
    if statements.len() < 2 || at.place.type_name.starts_with("AWS::S3") {
        return;
    }
    let branches = at.branches();
    // By `Sid`, those that no deployment has together.
    let mut seen: HashMap<&str, Vec<NodeId>> = HashMap::new();
    for sid in statements.iter().filter_map(|statement| statement.get("Sid")) {
        let Some(text) = sid.as_str().filter(|text| !text.is_empty()) else { continue };
        let apart = seen.entry(text).or_default();
        if apart.iter().any(|other| !branches.exclude(*other, sid.id)) {
            findings.report(sid.id, format!("duplicate `Sid` `{text}`; give each statement its own"));
        } else {
            apart.push(sid.id);
        }
    }
}

fn statement(at: &PolicyAt<'_>, node: &Node, findings: &mut Findings) {
    let Some(members) = node.as_object() else {
        if !is_unknown(node) {
            findings.report(node.id, "a statement must be an object with `Effect` and `Action`");
        }
        return;
    };
    let there = names(members, STATEMENT, "a statement", findings);
    for (one, other) in PAIRS {
        if let (Some(_), Some(second)) = (node.member(one), node.member(other)) {
            findings.report(second.key.id, format!("`{one}` cannot be combined with `{other}`; remove one"));
        }
    }
    if there.contains(&"Effect") {
        effect(node, findings);
    } else {
        findings.report(node.id, "missing `Effect` in a statement; add `Effect: Allow` or `Effect: Deny`");
    }
    sid(at, node, findings);
    let kind = at.place.kind;
    let has = |pair: usize| node.member(PAIRS[pair].0).or(node.member(PAIRS[pair].1));
    texts(has(0), "an action", findings);
    texts(has(1), "a resource", findings);
    let is_there = |pair: usize| there.contains(&PAIRS[pair].0) || there.contains(&PAIRS[pair].1);
    if !is_there(0) {
        findings.report(node.id, "missing `Action` in a statement");
    }
    match has(1) {
        Some(member) if kind == Kind::Trust => findings.report(
            member.key.id,
            format!(
                "`{}` cannot be used in a trust policy, whose resource is the role itself; remove it",
                member.key.name
            ),
        ),
        None if !is_there(1)
            && (matches!(kind, Kind::Identity | Kind::Boundary | Kind::Endpoint)
                || NAMING_RESOURCE.contains(&at.place.type_name)) =>
        {
            findings.report(node.id, "missing `Resource` in a statement");
        }
        _ => {}
    }
    match has(2) {
        Some(member) if !kind.has_principals() => findings.report(
            member.key.id,
            format!(
                "`{}` cannot be used in an identity-based policy, whose principal is the role, user or group it is \
                 attached to; remove it",
                member.key.name
            ),
        ),
        None if kind.has_principals() && !is_there(2) => findings.report(node.id, "missing `Principal` in a statement"),
        _ => {}
    }
    if let Some(condition) = node.get("Condition") {
        shape_of_condition(condition, findings);
    }
}

fn effect(node: &Node, findings: &mut Findings) {
    for value in node.get("Effect").into_iter().flat_map(Node::alternatives) {
        if !is_unknown(value) && !matches!(value.as_str(), Some("Allow" | "Deny")) {
            findings.report(value.id, "`Effect` must be `Allow` or `Deny`");
        }
    }
}

/// In policies of IAM itself, a `Sid` is letters and digits.
fn sid(at: &PolicyAt<'_>, node: &Node, findings: &mut Findings) {
    let Some(sid) = node.get("Sid").filter(|sid| !is_unknown(sid)) else { return };
    let strict = matches!(at.place.kind, Kind::Identity | Kind::Boundary | Kind::Trust | Kind::Control);
    match sid.as_str() {
        None => findings.report(sid.id, "`Sid` must be a string"),
        Some(text) if strict && !text.bytes().all(|byte| byte.is_ascii_alphanumeric()) => {
            findings.report(sid.id, format!("`Sid` must consist of letters and digits, found `{text}`"));
        }
        Some(_) => {}
    }
}

/// One text, or a list of texts that is not empty.
fn texts(member: Option<&Member>, what: &str, findings: &mut Findings) {
    let Some(member) = member else { return };
    let values = member.value.items();
    if values.is_empty() && member.value.as_list().is_some() {
        findings.report(member.value.id, format!("`{}` is empty; add {what}", member.key.name));
    }
    for value in values {
        if value.as_str().is_none() && !is_unknown(value) {
            findings.report(value.id, format!("{what} must be a string"));
        }
    }
}

fn shape_of_condition(condition: &Node, findings: &mut Findings) {
    for block in condition.alternatives() {
        let Some(operators) = block.as_object() else {
            not_an_object(block, "`Condition` must be an object of operators", findings);
            continue;
        };
        for operator in operators {
            for keys in operator.value.alternatives() {
                let Some(keys) = keys.as_object() else {
                    not_an_object(keys, "a condition operator must have an object of condition keys", findings);
                    continue;
                };
                for value in keys.iter().flat_map(|key| key.value.items()) {
                    if matches!(value.value, Value::Object(_) | Value::Null) {
                        findings.report(value.id, "a value in a condition must be a string, a number or a boolean");
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

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_yaml;

    fn assert_statements(statements: &str, expected: &[&str]) {
        let policy = format!("{{Version: '2012-10-17', Statement: [{statements}]}}");
        let properties = format!("Properties: {{PolicyDocument: {policy}}}");
        assert_yaml(&format!("Resources:\n  R: {{Type: 'AWS::IAM::ManagedPolicy', {properties}}}\n"), expected);
    }

    const ACTION: &str = "Action: 's3:GetObject'";
    const RESOURCE: &str = "Resource: 'arn:aws:s3:::orders/*'";

    #[test]
    fn the_elements_of_a_statement() {
        for (statement, expected) in [
            (
                format!("{ACTION}, {RESOURCE}"),
                ": missing `Effect` in a statement; add `Effect: Allow` or `Effect: Deny`",
            ),
            (format!("Effect: Allow, {RESOURCE}"), ": missing `Action` in a statement"),
            (format!("Effect: Allow, {ACTION}"), ": missing `Resource` in a statement"),
            (format!("Effect: Allow, Action: [], {RESOURCE}"), "/Action: `Action` is empty; add an action"),
            (format!("Effect: Allow, {ACTION}, Resource: [1]"), "/Resource/0: a resource must be a string"),
            (format!("Effect: allow, {ACTION}, {RESOURCE}"), "/Effect: `Effect` must be `Allow` or `Deny`"),
            (
                format!("Effect: Deny, {ACTION}, NotAction: 's3:PutObject', {RESOURCE}"),
                "/NotAction: `Action` cannot be combined with `NotAction`; remove one",
            ),
            (
                format!("Effect: Allow, {ACTION}, {RESOURCE}, Sid: 'a b'"),
                "/Sid: `Sid` must consist of letters and digits, found `a b`",
            ),
            (
                format!("Effect: Allow, Actoin: 's3:GetObject', {RESOURCE}"),
                "/Actoin: unknown element `Actoin` in a statement; did you mean `Action`?",
            ),
        ] {
            let expected = format!("policy_grammar at R/Properties/PolicyDocument/Statement/0{expected}");
            assert_statements(&format!("{{{statement}}}"), &[&expected]);
        }
        assert_statements(&format!("{{Sid: One, Effect: Allow, {ACTION}, {RESOURCE}}}"), &[]);
    }

    #[test]
    fn a_sid_is_given_once() {
        let statements = |second: &str| {
            let other = "Action: 's3:PutObject', Resource: 'arn:aws:s3:::bills/*'";
            format!("{{Sid: One, Effect: Allow, {ACTION}, {RESOURCE}}}, {{Sid: {second}, Effect: Allow, {other}}}")
        };
        assert_statements(
            &statements("One"),
            &[
                "policy_grammar at R/Properties/PolicyDocument/Statement/1/Sid: duplicate `Sid` `One`; give each statement its own",
            ],
        );
        assert_statements(&statements("Two"), &[]);
    }
}
