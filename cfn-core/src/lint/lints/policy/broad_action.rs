use crate::iam::{AccessLevel, Action, Item, Principal, Statement, actions_like, has_wildcard, matches_wildcard};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::policies::document::PolicyAt;
use crate::lint::policies::place::Kind;
use crate::lint::policies::words::{listed, spelled};

declare_lint! {
    /// A wildcard also allows actions that nobody asked for: actions that delete, actions that change permissions,
    /// and actions that AWS adds later. Name each action that is needed. Statements with `Deny` may use wildcards, and
    /// so may policies that grant nothing: permissions boundaries, session policies, service control policies, the
    /// default policy of a VPC endpoint. The policy of a KMS key may grant `kms:*` to its account, and use the
    /// wildcards of the default key policy, such as `kms:Describe*`.
    ///
    /// Source: the service authorization reference; "Security best practices in IAM" of the IAM user guide; "Default
    /// key policy" of the KMS developer guide; "Encrypt log data in CloudWatch Logs" of the CloudWatch Logs user guide;
    /// "Default endpoint policy" of the AWS PrivateLink guide.
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

/// Actions are listed by name up to this number.
const FEW: usize = 8;

/// Actions with wildcards in the policies of keys that AWS documents: those of the key's administrators and of its users.
///
/// Sources: as in the page of the lint.
const OF_KEYS: &[&str] = &[
    "kms:create*",
    "kms:decrypt*",
    "kms:delete*",
    "kms:describe*",
    "kms:disable*",
    "kms:enable*",
    "kms:encrypt*",
    "kms:generatedatakey*",
    "kms:get*",
    "kms:list*",
    "kms:put*",
    "kms:reencrypt*",
    "kms:revoke*",
    "kms:update*",
];

fn broad_action(_: &Context<'_>, at: &PolicyAt<'_>, findings: &mut Findings) {
    if at.place.kind.only_limits() {
        return;
    }
    for statement in at.policy.statements.iter().filter(|statement| statement.allows()) {
        for item in statement.named_actions() {
            let broad = item.spelling.literal_text().any(has_wildcard);
            if broad
                && !manages_its_key(at, statement, item)
                && !is_default_of_endpoint(at, statement, item)
                && let Some(message) = breadth(item)
            {
                findings.report(item.node.id, message);
            }
        }
    }
}

/// Whether a key leaves its management to its account, or names its administrators and users as AWS documents it.
fn manages_its_key(at: &PolicyAt<'_>, statement: &Statement<'_>, item: &Item<'_>) -> bool {
    let principals = statement.named_principals();
    if at.place.kind != Kind::Key {
        return false;
    }
    // Principals that are missing or of an unknown type are a mistake of their own.
    if principals.is_empty() {
        return statement.principals.as_ref().is_none_or(|principals| !principals.negated);
    }
    let action = item.spelling.start().to_ascii_lowercase();
    action.starts_with("kms:") && principals.iter().all(Principal::is_account)
        || OF_KEYS.binary_search(&action.as_str()).is_ok()
}

/// Whether the statement lets through what an endpoint without a policy lets through, or less by a condition.
fn is_default_of_endpoint(at: &PolicyAt<'_>, statement: &Statement<'_>, item: &Item<'_>) -> bool {
    at.place.kind == Kind::Endpoint
        && item.text() == Some("*")
        && statement.named_resources().iter().any(|resource| resource.text() == Some("*"))
}

/// What a wildcard allows; none where it stands for nothing, which is another lint's.
fn breadth(item: &Item<'_>) -> Option<String> {
    let Some(text) = item.text() else {
        return Some(format!("the wildcard in `{}` allows more actions than needed; name the actions", spelled(item)));
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
            "`{text}` matches only `{}` today, but will match actions that AWS adds later; write `{}`",
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
            "`{text}` allows {} actions{}; name the actions that are needed, such as {}",
            actions.len(),
            harm(&actions),
            listed(plainest(&actions).map(Action::full_name))
        )),
    }
}

/// A few of many actions: those with the shortest names, which are the ones that everyone uses, in their order.
fn plainest(actions: &[Action]) -> impl Iterator<Item = &Action> {
    let mut lengths: Vec<_> = actions.iter().map(|action| action.name.len()).collect();
    lengths.sort_unstable();
    let longest = lengths.get(FEW - 1).copied().unwrap_or(usize::MAX);
    actions.iter().filter(move |action| action.name.len() <= longest).take(FEW)
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

#[cfg(test)]
mod tests {
    use super::OF_KEYS;
    use crate::iam::actions_like;

    #[test]
    fn wildcards_of_key_policies_are_sorted_and_stand_for_actions() {
        assert!(OF_KEYS.is_sorted() && OF_KEYS.iter().all(|action| actions_like(action).next().is_some()));
    }
}
