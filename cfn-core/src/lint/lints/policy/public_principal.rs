use crate::iam::{Principal, PrincipalKind, Statement};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::policies::document::PolicyAt;
use crate::lint::policies::narrowing::{demands, is_kept_by, narrows_source};
use crate::lint::policies::place::Kind;

declare_lint! {
    /// `*` as a principal means everyone: every AWS account, and anonymous users too. Name the accounts, roles or
    /// services, or restrict the statement with a condition on the caller, such as `aws:PrincipalOrgID`,
    /// `aws:SourceAccount`, `aws:SourceArn` or `kms:CallerAccount`. A public identity provider, such as GitHub, needs
    /// a condition on the subject of the token.
    ///
    /// ```yaml,fails
    /// Type: AWS::SQS::QueuePolicy
    /// Properties:
    ///   Queues: [q]
    ///   PolicyDocument:
    ///     Version: "2012-10-17"
    ///     Statement:
    ///       - Effect: Allow
    ///         Principal: "*" # <-
    ///         Action: sqs:SendMessage
    ///         Resource: "*"
    /// ```
    /// ```yaml,passes
    /// Type: AWS::SQS::QueuePolicy
    /// Properties:
    ///   Queues: [q]
    ///   PolicyDocument:
    ///     Version: "2012-10-17"
    ///     Statement:
    ///       - Effect: Allow
    ///         Principal: "*"
    ///         Action: sqs:SendMessage
    ///         Resource: "*"
    ///         Condition: {StringEquals: {"aws:PrincipalOrgID": o-a1b2c3d4e5}}
    /// ```
    PUBLIC_PRINCIPAL = "public_principal", Policy, Deny, "access granted to everyone",
    Check::Policy(public_principal)
}

/// Identity providers that serve everyone, and the key by which a trust policy says whom it means.
///
/// Source: "Configuring a role for OpenID Connect providers"; "Available keys for AWS web identity federation".
const PUBLIC_PROVIDERS: &[(&str, &str)] = &[
    ("accounts.google.com", "aud"),
    ("agent.buildkite.com", "sub"),
    ("app.terraform.io", "sub"),
    ("cognito-identity.amazonaws.com", "aud"),
    ("gitlab.com", "sub"),
    ("graph.facebook.com", "app_id"),
    ("oidc.circleci.com", "sub"),
    ("token.actions.githubusercontent.com", "sub"),
    ("www.amazon.com", "app_id"),
];

fn public_principal(_: &Context<'_>, at: &PolicyAt<'_>, findings: &mut Findings) {
    if !matches!(at.place.kind, Kind::Trust | Kind::Resource | Kind::Key) {
        return;
    }
    for statement in at.policy.statements.iter().filter(|statement| statement.allows()) {
        let kept = at
            .policy
            .statements
            .iter()
            .any(|other| other.effect == crate::iam::Effect::Deny && is_kept_by(statement, other));
        for principal in statement.named_principals() {
            if principal.is_everyone() && !narrows_source(statement) && !kept {
                let who = match principal.kind {
                    PrincipalKind::Aws => "every AWS account",
                    _ => "everyone, including anonymous users",
                };
                findings.report(
                    principal.item.node.id,
                    format!(
                        "`*` grants access to {who}; name the accounts, roles or services, or add a condition such \
                         as `aws:PrincipalOrgID` or `aws:SourceAccount`"
                    ),
                );
            } else if let Some((provider, key)) = public_provider(principal, statement) {
                findings.report(
                    principal.item.node.id,
                    format!("every user of `{provider}` can assume the role; add a condition on `{provider}:{key}`"),
                );
            }
        }
    }
}

/// The provider that serves everyone, where no condition says whom it vouches for.
fn public_provider(principal: &Principal<'_>, statement: &Statement<'_>) -> Option<(&'static str, &'static str)> {
    if principal.kind != PrincipalKind::Federated {
        return None;
    }
    let text: String = principal.item.spelling.literal_text().collect();
    let (provider, key) = *PUBLIC_PROVIDERS.iter().find(|(provider, _)| {
        text == *provider || text.strip_suffix(provider).is_some_and(|before| before.ends_with(":oidc-provider/"))
    })?;
    let asks = statement.conditions.iter().any(|condition| {
        let (asked, name) = condition.key.split_at_checked(provider.len()).unwrap_or_default();
        asked.eq_ignore_ascii_case(provider) && name.strip_prefix(':') == Some(key) && demands(condition)
    });
    (!asks).then_some((provider, key))
}

#[cfg(test)]
mod tests {
    use super::PUBLIC_PROVIDERS;

    #[test]
    fn the_table_is_sorted() {
        assert!(PUBLIC_PROVIDERS.is_sorted());
    }
}
