use crate::iam::{Principal, PrincipalKind, Statement};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::presence::{Presence, presence};
use crate::lint::finding::Findings;
use crate::lint::policies::document::PolicyAt;
use crate::lint::policies::federation::{PUBLIC_PROVIDERS, PublicProvider, Reach, claims, provider_name, reaches};
use crate::lint::policies::narrowing::{has_lost_condition, is_kept_by, narrows_source};
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

/// Properties that put a resource into a network, which nobody outside reaches whatever the policy says; none where the
/// resource is always in one.
///
/// Sources: "Launching your Amazon OpenSearch Service domains within a VPC"; "The meaning of public" of the S3 user
/// guide; "How VPC Lattice works".
const PRIVATE: &[(&str, &str)] = &[
    ("AWS::Elasticsearch::Domain", "VPCOptions"),
    ("AWS::OpenSearchService::Domain", "VPCOptions"),
    ("AWS::S3::AccessPoint", "VpcConfiguration"),
    ("AWS::S3Express::AccessPoint", "VpcConfiguration"),
    ("AWS::S3Outposts::AccessPoint", ""),
    ("AWS::VpcLattice::AuthPolicy", ""),
];

fn public_principal(context: &Context<'_>, at: &PolicyAt<'_>, findings: &mut Findings) {
    if !matches!(at.place.kind, Kind::Trust | Kind::Resource | Kind::Key) {
        return;
    }
    let judged = |statement: &&Statement<'_>| statement.allows() && !has_lost_condition(statement);
    for statement in at.policy.statements.iter().filter(judged) {
        let kept = at
            .policy
            .statements
            .iter()
            .any(|other| other.effect == crate::iam::Effect::Deny && is_kept_by(statement, other));
        for principal in statement.named_principals() {
            if principal.is_everyone() && !narrows_source(statement) && !kept && !is_private(at) {
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
            } else if let Some(name) = provider_name(context, principal)
                && let Some(provider) = PUBLIC_PROVIDERS.iter().find(|provider| provider.name == name)
            {
                public_provider(provider, principal, statement, findings);
            }
        }
    }
}

/// Whether the resource is in a network, in some deployments at least.
fn is_private(at: &PolicyAt<'_>) -> bool {
    let Some(resource) = at.resource else { return false };
    let Ok(index) = PRIVATE.binary_search_by_key(&resource.type_name, |(type_name, _)| type_name) else { return false };
    let property = PRIVATE[index].1;
    let given = |properties| presence(properties, property) != Presence::Absent;
    property.is_empty() || resource.properties().is_some_and(given)
}

/// A provider that serves everyone, where no condition says whom it vouches for.
fn public_provider(
    provider: &PublicProvider,
    principal: &Principal<'_>,
    statement: &Statement<'_>,
    findings: &mut Findings,
) {
    let PublicProvider { name, key, subject } = provider;
    let claims: Vec<_> = claims(statement, name).filter(|(claim, _)| claim == key || *claim != "aud").collect();
    if claims.is_empty() {
        let message = format!("every user of `{name}` can assume the role; add a condition on `{name}:{key}`");
        findings.report(principal.item.node.id, message);
    }
    if let [("sub", condition)] = claims[..] {
        for (value, text, _) in reaches(condition).filter(|(_, _, reach)| *reach == Reach::Everyone) {
            let message = format!(
                "`{text}` matches users of other organizations, so everyone can get a token to assume the role; name \
                 the organization and the project, as in `{subject}`"
            );
            findings.report(value.node.id, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::PRIVATE;

    #[test]
    fn the_table_is_sorted() {
        assert!(PRIVATE.is_sorted());
    }
}
