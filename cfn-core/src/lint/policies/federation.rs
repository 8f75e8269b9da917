//! Identity providers that a trust policy names, and what it asks of their users.

use crate::iam::{Compares, Condition, Item, Operator, Piece, Principal, PrincipalKind, Statement, has_wildcard};
use crate::lint::facts::context::{Context, Named};
use crate::lint::policies::narrowing::demands;

/// An identity provider that serves everyone.
#[derive(Debug)]
pub(crate) struct PublicProvider {
    /// Its name, which its condition keys begin with.
    pub(crate) name: &'static str,
    /// The key by which a trust policy says whom it means.
    pub(crate) key: &'static str,
    /// A subject with everything that a trust policy has to name; empty where the key is another.
    pub(crate) subject: &'static str,
}

const fn provider(name: &'static str, key: &'static str, subject: &'static str) -> PublicProvider {
    PublicProvider { name, key, subject }
}

/// Identity providers that serve everyone.
///
/// Sources: "Create a role for OpenID Connect federation" and "Available keys for AWS OIDC federation" of the IAM user
/// guide; the guides of the providers for the forms of subjects.
pub(crate) const PUBLIC_PROVIDERS: &[PublicProvider] = &[
    provider("accounts.google.com", "aud", ""),
    provider("agent.buildkite.com", "sub", "organization:acme:pipeline:deploy:*"),
    provider("app.terraform.io", "sub", "organization:acme:project:web:*"),
    provider("cognito-identity.amazonaws.com", "aud", ""),
    provider("gitlab.com", "sub", "project_path:acme/web:*"),
    provider("graph.facebook.com", "app_id", ""),
    provider("oidc.circleci.com", "sub", "org/acme/project/web/*"),
    provider("oidc.vercel.com", "sub", "owner:acme:project:web:*"),
    provider("token.actions.githubusercontent.com", "sub", "repo:acme/web:*"),
    provider("www.amazon.com", "app_id", ""),
];

/// The name of the OpenID Connect provider that a principal is, as far as the template says.
pub(crate) fn provider_name(context: &Context<'_>, principal: &Principal<'_>) -> Option<String> {
    if principal.kind != PrincipalKind::Federated {
        return None;
    }
    if let Some((name, _)) = principal.item.spelling.reference() {
        let Named::Resource(resource) = context.named(name) else { return None };
        let url = resource.property("Url").filter(|_| resource.type_name == "AWS::IAM::OIDCProvider")?.as_str()?;
        return Some(url.strip_prefix("https://").unwrap_or(url).to_owned());
    }
    // A name with what only the deployment knows is not known.
    let Some(Piece::Text(last)) = principal.item.spelling.pieces.last() else { return None };
    match last.split_once(":oidc-provider/") {
        Some((_, name)) => Some(name.to_owned()),
        None => PUBLIC_PROVIDERS
            .iter()
            .find(|known| principal.item.text() == Some(known.name))
            .map(|known| known.name.to_owned()),
    }
}

/// What the statement demands of the provider's users: the name of the claim, and the condition.
pub(crate) fn claims<'s, 'a>(
    statement: &'s Statement<'a>,
    provider: &'s str,
) -> impl Iterator<Item = (&'s str, &'s Condition<'a>)> {
    let claim = move |condition: &'s Condition<'a>| {
        let (asked, name) = condition.key.split_at_checked(provider.len())?;
        let name = name.strip_prefix(':').filter(|_| asked.eq_ignore_ascii_case(provider))?;
        Some((name, condition))
    };
    statement.conditions.iter().filter_map(claim).filter(|(_, condition)| demands(condition))
}

/// How far a subject with wildcards reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// Every customer of the provider.
    Everyone,
    /// Everything of one organization or namespace.
    Organization,
    /// Less.
    Named,
}

/// How far the values of a condition on the subject reach that are patterns: each with its text.
pub(crate) fn reaches<'c, 'a>(condition: &'c Condition<'a>) -> impl Iterator<Item = (&'c Item<'a>, String, Reach)> {
    let is_pattern = Operator::find(condition.operator).is_some_and(|operator| operator.compares == Compares::Pattern);
    condition.values.iter().filter(move |_| is_pattern).filter_map(|value| {
        // What only the deployment knows is taken to be a name.
        let text: String =
            value.spelling.pieces.iter().map(|piece| if let Piece::Text(text) = piece { text } else { "x" }).collect();
        has_wildcard(&text).then(|| {
            let reach = reach(&text);
            (value, text, reach)
        })
    })
}

/// A subject begins with what is named, then the organization: `repo:acme/web:*`, `organization:acme:..`. Subjects of
/// Kubernetes begin with two words before the namespace.
fn reach(subject: &str) -> Reach {
    let named = subject.strip_prefix("system:").unwrap_or(subject);
    let literal = named.split(['*', '?']).next().unwrap_or_default();
    let Some((_, after)) = literal.split_once([':', '/']) else { return Reach::Everyone };
    match after.split_once(['/', ':']) {
        None => Reach::Everyone,
        Some(("", _)) => Reach::Everyone,
        Some((_, "")) => Reach::Organization,
        Some(_) => Reach::Named,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subjects_reach_as_far_as_their_first_wildcard_lets_them() {
        assert!(PUBLIC_PROVIDERS.is_sorted_by_key(|provider| provider.name));
        for provider in PUBLIC_PROVIDERS.iter().filter(|provider| !provider.subject.is_empty()) {
            assert_eq!(reach(provider.subject), Reach::Named, "{}", provider.subject);
        }
        for (subject, expected) in [
            ("*", Reach::Everyone),
            ("repo:*", Reach::Everyone),
            ("repo:*/web:*", Reach::Everyone),
            ("repo:acme*", Reach::Everyone),
            ("repo:acme-*/web:ref:refs/heads/main", Reach::Everyone),
            ("project_path:*:ref_type:branch:ref:main", Reach::Everyone),
            ("organization:*:project:web", Reach::Everyone),
            ("system:serviceaccount:*:*", Reach::Everyone),
            ("repo:acme/*", Reach::Organization),
            ("repo:acme/*:*", Reach::Organization),
            ("system:serviceaccount:jobs:*", Reach::Organization),
            ("repo:acme/web-*", Reach::Named),
            ("repository_owner:acme:*", Reach::Organization),
        ] {
            assert_eq!(reach(subject), expected, "{subject}");
        }
    }
}
