use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::policies::document::PolicyAt;
use crate::lint::policies::federation::{PUBLIC_PROVIDERS, Reach, claims, provider_name, reaches};
use crate::lint::policies::place::Kind;
use crate::lint::policies::words::spelled;

declare_lint! {
    /// A role that trusts an OpenID Connect provider should name who of its users may assume the role: the repository,
    /// the project or the service account. Otherwise every repository of the organization, or every workload in the
    /// cluster, has the permissions of the role. Add a condition on the subject of the token.
    ///
    /// Source: "Create a role for OpenID Connect federation" of the IAM user guide; "Assign IAM roles to Kubernetes
    /// service accounts" of the Amazon EKS user guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::IAM::Role
    /// Properties:
    ///   AssumeRolePolicyDocument:
    ///     Version: "2012-10-17"
    ///     Statement:
    ///       - Effect: Allow
    ///         Principal: {Federated: "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"}
    ///         Action: sts:AssumeRoleWithWebIdentity
    ///         Condition:
    ///           StringEquals: {"token.actions.githubusercontent.com:aud": sts.amazonaws.com}
    ///           StringLike: {"token.actions.githubusercontent.com:sub": "repo:acme/*"} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::IAM::Role
    /// Properties:
    ///   AssumeRolePolicyDocument:
    ///     Version: "2012-10-17"
    ///     Statement:
    ///       - Effect: Allow
    ///         Principal: {Federated: "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"}
    ///         Action: sts:AssumeRoleWithWebIdentity
    ///         Condition:
    ///           StringEquals: {"token.actions.githubusercontent.com:aud": sts.amazonaws.com}
    ///           StringLike: {"token.actions.githubusercontent.com:sub": "repo:acme/web:*"}
    /// ```
    BROAD_SUBJECT = "broad_subject", Policy, Warn, "role for every user of an identity provider",
    Check::Policy(broad_subject)
}

/// How the subjects of Kubernetes begin; what follows is the namespace.
const OF_KUBERNETES: &str = "system:serviceaccount:";

fn broad_subject(context: &Context<'_>, at: &PolicyAt<'_>, findings: &mut Findings) {
    if at.place.kind != Kind::Trust {
        return;
    }
    for statement in at.policy.statements.iter().filter(|statement| statement.allows()) {
        for principal in statement.named_principals() {
            let Some(provider) = provider_name(context, principal) else { continue };
            let claims: Vec<_> = claims(statement, &provider).filter(|(claim, _)| *claim != "aud").collect();
            let public = PUBLIC_PROVIDERS.iter().find(|public| public.name == provider);
            if claims.is_empty() && public.is_none() {
                findings.report(
                    principal.item.node.id,
                    format!("every user of `{provider}` can assume the role; add a condition on `{provider}:sub`"),
                );
            }
            let [("sub", condition)] = claims[..] else { continue };
            for (value, text, reach) in reaches(condition) {
                let is_broad = match public {
                    Some(_) => reach == Reach::Organization,
                    None => reach == Reach::Everyone && text.starts_with(OF_KUBERNETES),
                };
                if is_broad {
                    let example = public.map_or("system:serviceaccount:orders:worker", |public| public.subject);
                    findings.report(
                        value.node.id,
                        format!("`{}` matches more than one project; name it, as in `{example}`", spelled(value)),
                    );
                }
            }
        }
    }
}
