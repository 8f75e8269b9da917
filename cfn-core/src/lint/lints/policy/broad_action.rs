use crate::iam::{AccessLevel, Action, Item, Statement, actions_like, has_wildcard, matches_wildcard};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::policies::document::PolicyAt;
use crate::lint::policies::place::Kind;
use crate::lint::policies::words::listed;

declare_lint! {
    /// A wildcard also allows actions that nobody asked for: actions that delete, actions that change permissions,
    /// and actions that AWS adds later. Name each action that is needed. Statements with `Deny` may use wildcards,
    /// and the policy of a KMS key may grant `kms:*` to its account.
    ///
    /// Source: the service authorization reference; "Security best practices in IAM" of the IAM user guide.
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
