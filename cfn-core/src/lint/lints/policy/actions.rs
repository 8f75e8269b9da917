//! What stands behind `Action` and `NotAction`.

use std::sync::LazyLock;

use crate::data::{IAM_CONDITIONS, IAM_RESOURCES};
use crate::iam::{
    AccessLevel, Action, Item, Statement, actions_like, actions_named, actions_of, has_wildcard, matches_wildcard,
    service_name, service_prefixes,
};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::policies::document::PolicyAt;
use crate::lint::policies::place::Kind;
use crate::lint::policies::words::{either, listed};
use crate::nearest::nearest;

declare_lint! {
    /// A wildcard also allows actions that nobody asked for: actions that delete, actions that change permissions,
    /// and actions that AWS adds later. Name each action that is needed. Statements with `Deny` may use wildcards,
    /// and the policy of a KMS key may grant `kms:*` to its account.
    ///
    /// ```yaml,fails
    /// Effect: Allow
    /// Action: s3:* # <-
    /// Resource: arn:aws:s3:::orders/*
    /// ```
    /// ```yaml,passes
    /// Effect: Allow
    /// Action: s3:GetObject
    /// Resource: arn:aws:s3:::orders/*
    /// ```
    BROAD_ACTION = "broad_action", Policy, Deny, "wildcard in an allowed action",
    Check::Policy(broad_action)
}

declare_lint! {
    /// IAM accepts actions that do not exist, but they allow or deny nothing. Most of them are misspelled, or are API
    /// operations whose permission has another name. The service authorization reference lists the actions of each
    /// service.
    ///
    /// ```yaml,fails
    /// Effect: Allow
    /// Action: s3:GetObjekt # <-
    /// Resource: arn:aws:s3:::orders/*
    /// ```
    /// ```yaml,passes
    /// Effect: Allow
    /// Action: s3:getobject
    /// Resource: arn:aws:s3:::orders/*
    /// ```
    UNKNOWN_ACTION = "unknown_action", Policy, Deny, "unknown action",
    Check::Policy(unknown_action)
}

declare_lint! {
    /// An action is the prefix of its service, a colon, and a name. The prefix often differs from the name of the
    /// service: CloudWatch Logs is `logs`, Step Functions is `states`.
    ///
    /// ```yaml,fails
    /// Effect: Allow
    /// Action: cloudwatchlogs:PutLogEvents # <-
    /// Resource: "*"
    /// ```
    /// ```yaml,passes
    /// Effect: Allow
    /// Action: logs:PutLogEvents
    /// Resource: "*"
    /// ```
    UNKNOWN_SERVICE = "unknown_service", Policy, Deny, "unknown service prefix in an action",
    Check::Policy(unknown_service)
}

declare_lint! {
    /// `Allow` with `NotAction` allows every action of every service except the named ones, including actions that
    /// AWS adds later. List the actions that are needed in `Action`, and exclude others with a `Deny` statement.
    ///
    /// ```yaml,fails
    /// Effect: Allow
    /// NotAction: iam:* # <-
    /// Resource: "*"
    /// ```
    /// ```yaml,passes
    /// Effect: Deny
    /// NotAction: iam:*
    /// Resource: "*"
    /// ```
    NOT_ACTION = "not_action", Policy, Deny, "`NotAction` with `Allow`",
    Check::Policy(not_action)
}

/// Actions are listed by name up to this number.
const FEW: usize = 8;

/// Operations of APIs whose permission has another name: the operation, and the action that allows it.
///
/// Sources: "Required permissions for Amazon S3 API operations"; the API references of the other services, under
/// "permissions".
const OPERATIONS: &[(&str, &str)] = &[
    ("apigateway:invoke", "execute-api:Invoke"),
    ("dynamodb:executestatement", "dynamodb:PartiQLSelect"),
    ("dynamodb:executetransaction", "dynamodb:PartiQLSelect"),
    ("dynamodb:transactgetitems", "dynamodb:GetItem"),
    ("dynamodb:transactwriteitems", "dynamodb:PutItem"),
    ("iam:createmanagedpolicy", "iam:CreatePolicy"),
    ("lambda:invoke", "lambda:InvokeFunction"),
    ("s3:completemultipartupload", "s3:PutObject"),
    ("s3:copyobject", "s3:PutObject"),
    ("s3:createmultipartupload", "s3:PutObject"),
    ("s3:deletebucketencryption", "s3:PutEncryptionConfiguration"),
    ("s3:deletebucketlifecycle", "s3:PutLifecycleConfiguration"),
    ("s3:deletebucketreplication", "s3:PutReplicationConfiguration"),
    ("s3:deletebuckettagging", "s3:PutBucketTagging"),
    ("s3:deleteobjects", "s3:DeleteObject"),
    ("s3:getbucketencryption", "s3:GetEncryptionConfiguration"),
    ("s3:getbucketlifecycle", "s3:GetLifecycleConfiguration"),
    ("s3:getbucketlifecycleconfiguration", "s3:GetLifecycleConfiguration"),
    ("s3:getbucketreplication", "s3:GetReplicationConfiguration"),
    ("s3:headbucket", "s3:ListBucket"),
    ("s3:headobject", "s3:GetObject"),
    ("s3:listbuckets", "s3:ListAllMyBuckets"),
    ("s3:listmultipartuploads", "s3:ListBucketMultipartUploads"),
    ("s3:listobjects", "s3:ListBucket"),
    ("s3:listobjectsv2", "s3:ListBucket"),
    ("s3:listobjectversions", "s3:ListBucketVersions"),
    ("s3:listparts", "s3:ListMultipartUploadParts"),
    ("s3:selectobjectcontent", "s3:GetObject"),
    ("s3:uploadpart", "s3:PutObject"),
    ("sns:publishbatch", "sns:Publish"),
    ("sqs:changemessagevisibilitybatch", "sqs:ChangeMessageVisibility"),
    ("sqs:deletemessagebatch", "sqs:DeleteMessage"),
    ("sqs:sendmessagebatch", "sqs:SendMessage"),
];

/// Words by which services are known, or were: the word, and the prefix of their actions.
const OTHER_PREFIXES: &[(&str, &str)] = &[
    ("alb", "elasticloadbalancing"),
    ("cloudwatchlogs", "logs"),
    ("cognito", "cognito-idp"),
    ("elb", "elasticloadbalancing"),
    ("elbv2", "elasticloadbalancing"),
    ("efs", "elasticfilesystem"),
    ("emr", "elasticmapreduce"),
    ("eventbridge", "events"),
    ("opensearch", "es"),
    ("parameterstore", "ssm"),
    ("sfn", "states"),
    ("stepfunctions", "states"),
];

/// The actions of the policy that are texts without holes, with their statements.
fn literal_actions<'p>(at: &'p PolicyAt<'_>) -> impl Iterator<Item = (&'p Item<'p>, &'p str)> {
    let elements = at.policy.statements.iter().filter_map(|statement| statement.actions.as_ref());
    elements.flat_map(|element| &element.items).filter_map(|item| Some((item, item.text()?)))
}

fn broad_action(_: &Context<'_>, at: &PolicyAt<'_>, findings: &mut Findings) {
    if at.place.kind == Kind::Control {
        return;
    }
    for statement in at.policy.statements.iter().filter(|statement| statement.allows()) {
        for item in statement.named_actions() {
            let broad = item.spelling.literal_text().any(has_wildcard);
            if broad
                && !manages_its_key(at, statement, item)
                && let Some(message) = breadth(item)
            {
                findings.report(item.node.id, message);
            }
        }
    }
}

/// Whether it is the statement by which a key leaves its management to its account.
fn manages_its_key(at: &PolicyAt<'_>, statement: &Statement<'_>, item: &Item<'_>) -> bool {
    let principals = statement.named_principals();
    let of_keys = item.spelling.start().get(..4).is_some_and(|start| start.eq_ignore_ascii_case("kms:"));
    at.place.kind == Kind::Key
        && of_keys
        && !principals.is_empty()
        && principals.iter().all(|principal| principal.is_account())
}

/// What a wildcard allows; none where it stands for nothing, which is another lint's.
fn breadth(item: &Item<'_>) -> Option<String> {
    let Some(text) = item.text() else {
        let text: String = item.spelling.literal_text().collect::<Vec<_>>().join("..");
        return Some(format!("the wildcard in `{text}` allows more actions than needed; name the actions"));
    };
    let service = text.split_once(':').map_or(text, |(service, _)| service);
    if has_wildcard(service) {
        let all = matches_wildcard(&text.to_ascii_lowercase(), "iam:createuser");
        let what = if all { "every action of every service" } else { "actions of several services" };
        return Some(format!(
            "`{text}` allows {what}, including actions that delete and that change permissions; name the actions \
             that are needed"
        ));
    }
    let actions: Vec<_> = actions_like(text).collect();
    match &actions[..] {
        [] => None,
        [only] => Some(format!(
            "`{text}` matches only `{}` today, but also matching actions that AWS adds later; write `{}`",
            only.full_name(),
            only.full_name()
        )),
        _ if actions.len() <= FEW => Some(format!(
            "`{text}` allows {} actions{}: {}; name the actions that are needed",
            actions.len(),
            harm(&actions),
            listed(actions.iter().map(Action::full_name))
        )),
        _ => Some(format!(
            "`{text}` allows {} actions{}; name the actions that are needed",
            actions.len(),
            harm(&actions)
        )),
    }
}

/// How many of the actions do more than read: `, of which 7 write, 3 delete and 1 changes permissions`.
fn harm(actions: &[Action]) -> String {
    let count = |test: &dyn Fn(&&Action) -> bool| actions.iter().filter(test).count();
    let level = |level: AccessLevel| count(&|action| action.level == level && !action.deletes());
    let parts = [
        (level(AccessLevel::Write), "writes", "write"),
        (count(&|action| action.deletes()), "deletes", "delete"),
        (level(AccessLevel::Tagging), "changes tags", "change tags"),
        (level(AccessLevel::PermissionsManagement), "changes permissions", "change permissions"),
    ];
    let parts: Vec<_> = parts
        .iter()
        .filter(|(count, _, _)| *count > 0)
        .map(|(count, one, many)| format!("{count} {}", if *count == 1 { one } else { many }))
        .collect();
    match parts.split_last() {
        None => String::new(),
        Some((last, [])) => format!(", of which {last}"),
        Some((last, before)) => format!(", of which {} and {last}", before.join(", ")),
    }
}

fn unknown_action(_: &Context<'_>, at: &PolicyAt<'_>, findings: &mut Findings) {
    for (item, text) in literal_actions(at).filter(|(item, _)| item.action.is_none()) {
        let Some((service, name)) = text.split_once(':') else { continue };
        if service_name(service).is_none() || has_wildcard(service) {
            continue;
        }
        if !has_wildcard(name) || actions_like(text).next().is_none() {
            findings.report(item.node.id, unknown(service, name));
        }
    }
}

fn unknown(service: &str, name: &str) -> String {
    let prefix = service.to_ascii_lowercase();
    let key = format!("{prefix}:{}", name.to_ascii_lowercase());
    let start = match has_wildcard(name) {
        true => format!("`{service}:{name}` matches no action of `{prefix}`"),
        false => format!("unknown action `{name}` of service `{prefix}`"),
    };
    if let Ok(found) = OPERATIONS.binary_search_by_key(&key.as_str(), |(operation, _)| operation) {
        return format!("{start}; the permission for this operation is `{}`", OPERATIONS[found].1);
    }
    if IAM_RESOURCES.contains(&key) {
        return format!("{start}, which is a resource type; write an action on it");
    }
    if IAM_CONDITIONS.contains(&key) {
        return format!("{start}, which is a condition key; move it to `Condition`");
    }
    let letters: String = name.chars().filter(|character| !matches!(character, '*' | '?')).collect();
    let actions = actions_of(&prefix);
    let near = nearest(&letters, actions.iter().map(|action| action.name), 3);
    match &near[..] {
        [] => format!("{start}; the service authorization reference lists its actions"),
        _ => format!("{start}; did you mean {}?", either(near.iter().map(|near| format!("{prefix}:{near}")))),
    }
}

fn not_action(_: &Context<'_>, at: &PolicyAt<'_>, findings: &mut Findings) {
    if at.place.kind == Kind::Control {
        return;
    }
    for statement in at.policy.statements.iter().filter(|statement| statement.allows()) {
        if let Some(actions) = statement.actions.as_ref().filter(|actions| actions.negated) {
            findings.report(
                actions.key,
                "`NotAction` with `Allow` allows every action of every service except those it names; list the \
                 actions that are needed in `Action`",
            );
        }
    }
}

fn unknown_service(_: &Context<'_>, at: &PolicyAt<'_>, findings: &mut Findings) {
    let elements = at.policy.statements.iter().filter_map(|statement| statement.actions.as_ref());
    for item in elements.flat_map(|element| &element.items).filter(|item| item.action.is_none()) {
        let start = item.spelling.start();
        let (service, colon) = match (start.split_once(':'), item.text()) {
            (Some((service, _)), _) => (service, true),
            // Without a colon it is certain only when nothing follows.
            (None, Some(text)) => (text, false),
            (None, None) => continue,
        };
        if has_wildcard(service) || (colon && service_name(service).is_some()) {
            continue;
        }
        let message = match colon {
            true => format!("unknown service prefix `{service}`{}", meant_service(service)),
            false => format!("`{service}` is not an action of the form `service:Name`{}", whose_action(service)),
        };
        findings.report(item.node.id, message);
    }
}

/// The letters and digits of the services' names, with their prefixes.
static SERVICE_NAMES: LazyLock<Vec<(String, &'static str)>> = LazyLock::new(|| {
    service_prefixes().map(|prefix| (letters_of(service_name(prefix).unwrap_or_default()), prefix)).collect()
});

fn letters_of(text: &str) -> String {
    let letters = text.chars().filter(char::is_ascii_alphanumeric);
    letters.map(|letter| letter.to_ascii_lowercase()).collect()
}

fn meant_service(service: &str) -> String {
    let word = letters_of(service);
    if let Some((_, prefix)) = OTHER_PREFIXES.iter().find(|(other, _)| *other == word) {
        return format!("; its actions begin with `{prefix}:`");
    }
    let is_named = |name: &str| {
        name == word || ["aws", "amazon"].iter().any(|maker| name.strip_prefix(maker) == Some(word.as_str()))
    };
    let named = SERVICE_NAMES.iter().filter(|(name, _)| !word.is_empty() && is_named(name));
    let mut meant: Vec<&str> = named.map(|(_, prefix)| *prefix).collect();
    meant.extend(nearest(service, service_prefixes(), 3).into_iter().filter(|near| word.len() > 1 && !near.is_empty()));
    meant.dedup();
    meant.truncate(3);
    match &meant[..] {
        [] => "; the service authorization reference lists the prefixes".to_owned(),
        _ => format!("; did you mean {}?", either(meant.iter().map(|prefix| format!("{prefix}:")))),
    }
}

/// Names the services that have an action of that name.
fn whose_action(name: &str) -> String {
    let found: Vec<_> = actions_named(name).map(|action| action.full_name()).collect();
    match found.len() {
        1..=3 => format!("; did you mean {}?", either(found)),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::OPERATIONS;
    use crate::iam::Action;

    #[test]
    fn operations_lead_to_actions_that_exist() {
        assert!(OPERATIONS.is_sorted());
        for (operation, action) in OPERATIONS {
            assert!(Action::find(operation).is_none(), "{operation} is an action");
            assert!(Action::find(action).is_some(), "{action}");
        }
    }
}
