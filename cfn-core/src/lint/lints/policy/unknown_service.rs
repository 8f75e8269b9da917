use std::sync::LazyLock;

use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::policies::document::PolicyAt;
use crate::lint::policies::words::either;
use crate::nearest::nearest;

use crate::iam::{actions_named, has_wildcard, service_name, service_prefixes};
use crate::lint::check::{Check, declare_lint};

declare_lint! {
    /// An action is the prefix of its service, a colon, and a name. The prefix often differs from the name of the
    /// service: CloudWatch Logs is `logs`, Step Functions is `states`.
    ///
    /// Source: the service authorization reference.
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
