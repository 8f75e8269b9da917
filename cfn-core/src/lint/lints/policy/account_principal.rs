use crate::iam::{Principal, has_wildcard};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::policies::document::PolicyAt;
use crate::lint::policies::place::Kind;

declare_lint! {
    /// If a trust policy names an account, every principal of that account whose policies allow it can assume the
    /// role. Name the role or user that assumes it, or add a condition on `aws:PrincipalArn` or `sts:ExternalId`.
    ///
    /// Source: "AWS JSON policy elements: Principal" of the IAM user guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::IAM::Role
    /// Properties:
    ///   AssumeRolePolicyDocument:
    ///     Version: "2012-10-17"
    ///     Statement:
    ///       - Effect: Allow
    ///         Principal: {AWS: "123456789012"} # <-
    ///         Action: sts:AssumeRole
    /// ```
    /// ```yaml,passes
    /// Type: AWS::IAM::Role
    /// Properties:
    ///   AssumeRolePolicyDocument:
    ///     Version: "2012-10-17"
    ///     Statement:
    ///       - Effect: Allow
    ///         Principal: {AWS: "arn:aws:iam::123456789012:role/deploy"}
    ///         Action: sts:AssumeRole
    /// ```
    ACCOUNT_PRINCIPAL = "account_principal", Policy, Warn, "role that a whole account can assume",
    Check::Policy(account_principal)
}

fn account_principal(_: &Context<'_>, at: &PolicyAt<'_>, findings: &mut Findings) {
    if at.place.kind != Kind::Trust {
        return;
    }
    for statement in
        at.policy.statements.iter().filter(|statement| statement.allows() && statement.conditions.is_empty())
    {
        // That no principal has wildcards is another lint's.
        let is_named = |principal: &&Principal<'_>| {
            principal.is_account() && !principal.item.spelling.literal_text().any(has_wildcard)
        };
        for principal in statement.named_principals().iter().filter(is_named) {
            findings.report(
                principal.item.node.id,
                "every principal of this account can assume the role; name the role or user, or add a condition",
            );
        }
    }
}
