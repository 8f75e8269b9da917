//! What stands after `Condition`.

use std::collections::{HashMap, HashSet};

use crate::iam::{
    Action, Compares, Condition, ConditionKey, Effect, Item, Operator, Qualifier, ResourceType, Statement,
    actions_like, actions_of, has_wildcard,
};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::policies::document::PolicyAt;
use crate::lint::policies::exclusive::Branches;
use crate::lint::policies::place::Kind;
use crate::lint::policies::unknown_key::{is_of_thing, unknown_key};
use crate::lint::policies::values::{mistaken_value, spelled_wildcard};
use crate::lint::policies::words::{either, listed};
use crate::model::NodeId;
use crate::nearest::nearest;

declare_lint! {
    /// A condition never matches if its key does not exist, if the actions of the statement do not support the key,
    /// or if the operator is for another type than that of the key. The statement then allows or denies nothing. "IAM
    /// JSON policy elements: Condition operators" lists the operators and their types, the service authorization
    /// reference lists the keys. A key that is like none of its service may be a new one, and is found by
    /// `unlisted_condition_key`.
    ///
    /// ```yaml,fails
    /// Effect: Allow
    /// Action: s3:GetObject
    /// Resource: arn:aws:s3:::orders/*
    /// Condition: {StringEqual: {"aws:PrincipalOrgID": o-a1b2c3d4e5}} # <-
    /// ```
    /// ```yaml,passes
    /// Effect: Allow
    /// Action: s3:GetObject
    /// Resource: arn:aws:s3:::orders/*
    /// Condition: {StringEquals: {"aws:PrincipalOrgID": o-a1b2c3d4e5}}
    /// ```
    CONDITION = "condition", Policy, Deny, "condition that never matches or always matches",
    Check::Policy(condition)
}

/// The global key that only some types of resources have.
const RESOURCE_TAG: &str = "aws:ResourceTag/${TagKey}";

fn condition(_: &Context<'_>, at: &PolicyAt<'_>, findings: &mut Findings) {
    let branches = at.branches();
    for statement in &at.policy.statements {
        let mut unknown_operators = HashSet::new();
        let mut seen = HashMap::new();
        for condition in &statement.conditions {
            let is_repeated = repeats(condition, &mut seen, branches);
            let Some(operator) = Operator::find(condition.operator) else {
                // The keys below one operator share its mistake.
                if unknown_operators.insert(condition.operator_at) {
                    findings.report(condition.operator_at, unknown_operator(condition.operator));
                }
                continue;
            };
            if operator.compares == Compares::Null && operator.if_exists {
                findings.report(condition.operator_at, "`Null` cannot be combined with `IfExists`; write `Null`");
            }
            if let Some(message) = idle(condition, operator, statement, branches) {
                findings.report(condition.operator_at, message);
                continue;
            }
            if is_repeated {
                let key = condition.key.to_ascii_lowercase();
                findings.report(condition.key_at, format!("duplicate condition key `{key}`; list all values in one"));
                continue;
            }
            let Some(key) = ConditionKey::find(condition.key) else {
                if !is_of_thing(at, condition.key)
                    && let Some(unknown) = unknown_key(condition.key)
                {
                    if !unknown.may_be_new {
                        findings.report(condition.key_at, unknown.message);
                    }
                    continue;
                }
                for value in &condition.values {
                    if let Some(message) = spelled_wildcard(value.node, operator) {
                        findings.report(value.node.id, message);
                    }
                }
                continue;
            };
            if let Some(message) = foreign(at, statement, condition, key, operator) {
                findings.report(condition.key_at, message);
            } else if let Some(message) = mismatch(condition, key, operator, statement) {
                findings.report(condition.operator_at, message);
            } else {
                for value in &condition.values {
                    let message = match value.text() {
                        Some(text) => mistaken_value(text, operator, key),
                        None => spelled_wildcard(value.node, operator),
                    };
                    if let Some(message) = message {
                        findings.report(value.node.id, message);
                    }
                }
            }
        }
    }
}

fn unknown_operator(text: &str) -> String {
    let bare = text.rsplit(':').next().unwrap_or(text);
    let bare = bare.strip_suffix("IfExists").unwrap_or(bare);
    let near = nearest(bare, Operator::names(), 3);
    match &near[..] {
        [] => format!("unknown condition operator `{text}`"),
        _ => format!(
            "unknown condition operator `{text}`; did you mean {}?",
            either(near.iter().map(ToString::to_string))
        ),
    }
}

/// A comparison that always or never holds, or only by chance.
fn idle(
    condition: &Condition<'_>,
    operator: Operator,
    statement: &Statement<'_>,
    branches: &Branches,
) -> Option<String> {
    let values: Vec<_> = condition.values.iter().filter_map(|value| value.text()).collect();
    let two_sided = matches!(operator.compares, Compares::Bool | Compares::Null);
    if operator.compares == Compares::Null && operator.qualifier.is_some() {
        return Some(
            "`Null` always matches with `ForAllValues` and never with `ForAnyValue`; write `Null` alone".to_owned(),
        );
    }
    if condition.values.is_empty() {
        return Some(format!("`{}` compares `{}` with no values; add a value", operator.name, condition.key));
    }
    let with = |text: &'static str| condition.values.iter().filter(move |value| value.text() == Some(text));
    let both = || with("true").any(|one| with("false").any(|other| !branches.exclude(one.node.id, other.node.id)));
    if two_sided && both() {
        return Some(format!("`{}` with both `true` and `false` always matches; keep one of them", operator.name));
    }
    let denies_without = statement.effect == Effect::Deny
        && operator.compares == Compares::Bool
        && !operator.if_exists
        && condition.key.eq_ignore_ascii_case("aws:MultiFactorAuthPresent")
        && values == ["false"];
    denies_without.then(|| {
        "requests with long-term access keys have no `aws:MultiFactorAuthPresent`, so this condition does not deny \
         them; write `BoolIfExists`"
            .to_owned()
    })
}

/// Whether the key stands below its operator before, in another case: IAM refuses it.
fn repeats(condition: &Condition<'_>, seen: &mut HashMap<(NodeId, String), Vec<NodeId>>, branches: &Branches) -> bool {
    let apart = seen.entry((condition.operator_at, condition.key.to_ascii_lowercase())).or_default();
    let is_repeated =
        apart.iter().any(|other| *other != condition.key_at && !branches.exclude(*other, condition.key_at));
    if !is_repeated {
        apart.push(condition.key_at);
    }
    is_repeated
}

/// A key of a service that actions of the statement do not have.
fn foreign(
    at: &PolicyAt<'_>,
    statement: &Statement<'_>,
    condition: &Condition<'_>,
    key: ConditionKey,
    operator: Operator,
) -> Option<String> {
    let of_tags = key.name == RESOURCE_TAG && at.place.kind == Kind::Identity;
    if key.is_global() && !of_tags {
        return None;
    }
    let actions = statement.named_actions();
    let lower = condition.key.to_ascii_lowercase();
    let without: Vec<_> = actions.iter().filter(|item| is_without_key(item, key, &lower)).collect();
    // An action that is not exactly known may have any key.
    let has_unknown = actions.iter().any(|item| item.action.is_none() && !item.text().is_some_and(has_wildcard));
    if without.is_empty() || has_unknown || is_of_nothing(key, &lower) {
        return None;
    }
    let name = |item: &Item<'_>| match item.action {
        Some(action) => action.full_name(),
        None => item.text().unwrap_or_default().to_owned(),
    };
    let names = listed(without.iter().take(3).copied().map(name));
    let (verb, it, own) = if without.len() == 1 { ("does", "it", "its own") } else { ("do", "them", "their own") };
    let start = format!("{names} {verb} not support condition key `{}`", key.name);
    if without.len() == actions.len() {
        let outcome = if operator.demands_value() { "never" } else { "always" };
        return Some(format!("{start}, so this condition {outcome} matches"));
    }
    // Of some of the actions only. Where who asks decides, sessions carry keys of other actions along.
    let partly = !of_tags && at.place.kind == Kind::Identity && statement.allows() && operator.demands_value();
    partly.then(|| format!("{start}, so the statement never allows {it}; move {it} to a statement of {own}"))
}

/// Whether the action does not have the key, or none of those that its wildcards stand for.
fn is_without_key(item: &Item<'_>, key: ConditionKey, lower: &str) -> bool {
    match (item.action, item.text()) {
        (Some(action), _) => !has_key(&action, key, lower),
        (None, Some(text)) => {
            let mut any = false;
            let has = actions_like(text).inspect(|_| any = true).any(|action| has_key(&action, key, lower));
            any && !has
        }
        (None, None) => false,
    }
}

/// Whether the reference has the key for no action of its service: then it does not say which actions have it.
fn is_of_nothing(key: ConditionKey, lower: &str) -> bool {
    let service = lower.split(':').next().unwrap_or_default();
    !key.is_global() && !actions_of(service).iter().any(|action| has_key(action, key, lower))
}

fn has_key(action: &Action, key: ConditionKey, lower: &str) -> bool {
    let is_key = |name: &str| name == key.name || name.eq_ignore_ascii_case(lower);
    key.is_taken_by(action.service())
        || action.condition_keys().any(is_key)
        || ResourceType::of(action).any(|kind| kind.condition_keys().any(is_key))
}

/// Keys that a request may have several values of, each of which is compared by itself.
///
/// Source: "PutEvents" in the EventBridge user guide: each entry of a request is authorized as if it were alone.
const ONE_BY_ONE: &[&str] = &["events:detail-type", "events:source"];

/// An operator that does not fit the key's type, or how many values it has.
fn mismatch(
    condition: &Condition<'_>,
    key: ConditionKey,
    operator: Operator,
    statement: &Statement<'_>,
) -> Option<String> {
    if operator.compares == Compares::Null {
        return None;
    }
    let compared = match operator.compares {
        Compares::String | Compares::Pattern => "text",
        Compares::Numeric => "numbers",
        Compares::Date => "dates",
        Compares::Bool => "`true` or `false`",
        Compares::Binary => "binary data",
        Compares::IpAddress => "IP addresses",
        Compares::Arn => "ARNs",
        Compares::Null => "presence",
    };
    if !key.types().any(|name| fits(operator.compares, name, condition.key, key)) {
        let (kind, right) = key.types().next().map(described).unwrap_or_default();
        return Some(format!("`{}` compares {compared}, but `{}` is {kind}; use {right}", operator.name, key.name));
    }
    match operator.qualifier {
        None if key.has_many_values() && !ONE_BY_ONE.contains(&key.name) => Some(format!(
            "a request may have several values of `{}`; write `ForAllValues:{}` or `ForAnyValue:{}`",
            key.name, operator.name, operator.name
        )),
        Some(Qualifier::ForAllValues) if !key.has_many_values() && statement.allows() => Some(format!(
            "`ForAllValues` also matches requests without `{}`, which has a single value; write `{}` alone",
            condition.key, operator.name
        )),
        _ => None,
    }
}

/// Types of keys by the operators that fit them: what such a value is, and what compares it.
const FITTING: &[(&str, &str, &str)] = &[
    ("ARN", "an ARN", "`ArnLike` or `ArnEquals`"),
    ("Binary", "binary data", "`BinaryEquals`"),
    ("Bool", "`true` or `false`", "`Bool`"),
    ("Date", "a date", "a date operator such as `DateLessThan`"),
    ("IPAddress", "an IP address", "`IpAddress` or `NotIpAddress`"),
    ("Numeric", "a number", "a numeric operator such as `NumericEquals`"),
    ("String", "a string", "`StringEquals` or `StringLike`"),
];

fn described(name: &str) -> (&'static str, &'static str) {
    FITTING.iter().find(|(known, _, _)| *known == name).map(|(_, kind, right)| (*kind, *right)).unwrap_or_default()
}

fn fits(compares: Compares, name: &str, written: &str, key: ConditionKey) -> bool {
    let lower = written.to_ascii_lowercase();
    match compares {
        // An ARN is a text as well; that it has no wildcards then is looked at with the value.
        Compares::String | Compares::Pattern => matches!(name, "String" | "ARN"),
        // The reference calls some keys texts that hold ARNs, and a tag may be one.
        Compares::Arn => name == "ARN" || lower.ends_with("arn") || lower.ends_with("arns") || key.is_named_freely(),
        Compares::Numeric => name == "Numeric" || lower == "aws:epochtime",
        Compares::Date => name == "Date",
        Compares::Bool => name == "Bool",
        Compares::IpAddress => name == "IPAddress",
        Compares::Binary => matches!(name, "Binary" | "String"),
        Compares::Null => true,
    }
}
