use crate::iam::{PrincipalKind, service_name};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::policies::document::PolicyAt;
use crate::lint::policies::place::Kind;

declare_lint! {
    /// A trust policy allows only STS actions: `sts:AssumeRole` for accounts, roles and services,
    /// `sts:AssumeRoleWithSAML` and `sts:AssumeRoleWithWebIdentity` for identity providers, and in addition
    /// `sts:TagSession`, `sts:SetSourceIdentity` and `sts:SetContext`.
    ///
    /// ```yaml,fails
    /// Type: AWS::IAM::Role
    /// Properties:
    ///   AssumeRolePolicyDocument:
    ///     Version: "2012-10-17"
    ///     Statement:
    ///       - Effect: Allow
    ///         Principal: {Service: lambda.amazonaws.com}
    ///         Action: s3:GetObject # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::IAM::Role
    /// Properties:
    ///   AssumeRolePolicyDocument:
    ///     Version: "2012-10-17"
    ///     Statement:
    ///       - Effect: Allow
    ///         Principal: {Service: lambda.amazonaws.com}
    ///         Action: sts:AssumeRole
    /// ```
    TRUST_ACTION = "trust_action", Policy, Deny, "action that does not let the principal assume the role",
    Check::Policy(trust_action)
}

/// What lets a principal take a role: the actions, and for which kinds of principals; others for all.
///
/// Source: "Actions, resources, and condition keys for AWS Security Token Service".
const TRUST_ACTIONS: &[(&str, &[PrincipalKind])] = &[
    ("sts:assumerole", &[PrincipalKind::Aws, PrincipalKind::Service, PrincipalKind::Everyone]),
    ("sts:assumerolewithsaml", &[PrincipalKind::Federated]),
    ("sts:assumerolewithwebidentity", &[PrincipalKind::Federated]),
];

fn trust_action(_: &Context<'_>, at: &PolicyAt<'_>, findings: &mut Findings) {
    if at.place.kind != Kind::Trust {
        return;
    }
    for statement in &at.policy.statements {
        for item in statement.named_actions() {
            let Some(text) = item.text() else { continue };
            let action = text.to_ascii_lowercase();
            let Some((service, _)) = action.split_once(':') else { continue };
            if service != "sts" && service_name(service).is_some() {
                findings.report(
                    item.node.id,
                    format!(
                        "a trust policy can only contain `sts` actions; move `{text}` to a policy attached to the role"
                    ),
                );
            }
            let Some((_, kinds)) = TRUST_ACTIONS.iter().find(|(name, _)| *name == action) else { continue };
            let principals = statement.named_principals();
            if !principals.is_empty() && !principals.iter().any(|principal| kinds.contains(&principal.kind)) {
                let right = match kinds.contains(&PrincipalKind::Federated) {
                    true => "`sts:AssumeRole`",
                    false => "`sts:AssumeRoleWithSAML` or `sts:AssumeRoleWithWebIdentity`",
                };
                findings.report(
                    item.node.id,
                    format!("these principals cannot assume a role with `{text}`; write {right}"),
                );
            }
        }
    }
}
