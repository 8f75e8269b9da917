//! Encryption keys.

use crate::iam::{Effect, Policy, PrincipalKind, Statement, matches_wildcard};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::equality::boolean;
use crate::lint::finding::Findings;
use crate::lint::policies::complete::is_all_there;
use crate::lint::policies::document::resolved;
use crate::model::Resource;

declare_lint! {
    /// Only the key policy grants access to a key, even for the account's root user. KMS rejects a policy that does
    /// not let a principal of the account change it again (`kms:PutKeyPolicy`). Let the account manage its key:
    /// `Principal: { AWS: Sub("arn:${AWS::Partition}:iam::${AWS::AccountId}:root") }, Action: "kms:*"`.
    ///
    /// ```yaml,fails
    /// Type: AWS::KMS::Key
    /// Properties:
    ///   KeyPolicy:
    ///     Version: "2012-10-17" # <-
    ///     Statement:
    ///       - Effect: Allow
    ///         Principal: {AWS: !Sub "arn:${AWS::Partition}:iam::${AWS::AccountId}:root"}
    ///         Action: kms:Decrypt
    ///         Resource: "*"
    /// ```
    /// ```yaml,passes
    /// Type: AWS::KMS::Key
    /// Properties:
    ///   KeyPolicy:
    ///     Version: "2012-10-17"
    ///     Statement:
    ///       - Effect: Allow
    ///         Principal: {AWS: !Sub "arn:${AWS::Partition}:iam::${AWS::AccountId}:root"}
    ///         Action: kms:*
    ///         Resource: "*"
    /// ```
    KEY_LOCKOUT = "key_lockout", Deploy, Deny, "key policy that locks out the account",
    Check::Resource(key_lockout)
}

fn key_lockout<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if !matches!(resource.type_name, "AWS::KMS::Key" | "AWS::KMS::ReplicaKey") {
        return;
    }
    let Some(written) = resource.property("KeyPolicy") else { return };
    let document = resolved(written);
    if !is_all_there(&document) {
        return;
    }
    let bypassed = resource.property("BypassPolicyLockoutSafetyCheck").is_some_and(|node| boolean(node) != Some(false));
    if !bypassed && !Policy::read(&document).statements.iter().any(may_change_policy) {
        findings.report(
            written.id,
            "the key policy does not allow any principal of the account to change it; allow `kms:PutKeyPolicy` for \
             `arn:${AWS::Partition}:iam::${AWS::AccountId}:root`",
        );
    }
}

/// Whether the statement may let somebody of the account change the policy. Conditions count as fulfilled.
fn may_change_policy(statement: &Statement<'_>) -> bool {
    let principals = statement.principals.as_ref();
    statement.effect != Effect::Deny
        && principals.is_some_and(|principals| {
            let own = |kind| matches!(kind, PrincipalKind::Aws | PrincipalKind::Everyone);
            principals.negated || principals.items.iter().any(|principal| own(principal.kind))
        })
        && statement.actions.as_ref().is_some_and(|actions| {
            actions.negated
                || actions.items.iter().any(|action| {
                    action.text().is_none_or(|text| matches_wildcard(&text.to_lowercase(), "kms:putkeypolicy"))
                })
        })
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings_alone;

    const LOCKED_OUT: &str = "K: the key policy does not allow any principal of the account to change it; allow `kms:PutKeyPolicy` for `arn:${AWS::Partition}:iam::${AWS::AccountId}:root`";

    fn key(statement: &str, more: &str) -> String {
        format!(
            "Resources:\n  K: {{Type: AWS::KMS::Key, Properties: {{KeyPolicy: {{Version: 2012-10-17, Statement: [{statement}]}}{more}}}}}\n"
        )
    }

    #[test]
    fn somebody_of_the_account_can_change_the_policy() {
        let found = |statement: &str| findings_alone("key_lockout", &key(statement, ""));
        let root = "Principal: {AWS: !Sub 'arn:aws:iam::${AWS::AccountId}:root'}, Resource: '*'";
        assert!(found(&format!("{{Effect: Allow, Action: 'kms:*', {root}}}")).is_empty());
        assert!(found(&format!("{{Effect: Allow, Action: ['kms:Put*'], {root}}}")).is_empty());
        assert_eq!(found(&format!("{{Effect: Allow, Action: 'kms:Decrypt', {root}}}")), [LOCKED_OUT]);
        assert_eq!(
            found(
                "{Effect: Allow, Action: 'kms:PutKeyPolicy', Principal: {Service: sns.amazonaws.com}, Resource: '*'}"
            ),
            [LOCKED_OUT]
        );
        let one = |action: &str| format!("{{Effect: Allow, Action: '{action}', {root}}}");
        assert_eq!(found(&format!("!If [A, {}, {}]", one("kms:Decrypt"), one("kms:Encrypt"))), [LOCKED_OUT]);
        assert!(found(&format!("!If [A, {}, {}]", one("kms:Decrypt"), one("kms:*"))).is_empty());
        assert!(found("!Ref Statement").is_empty());
        let text = key("STATEMENT", "").replace(
            "{Version: 2012-10-17, Statement: [STATEMENT]}",
            r#"'{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"kms:PutKeyPolicy","Principal":{"Service":"sns.amazonaws.com"},"Resource":"*"}]}'"#,
        );
        assert_eq!(findings_alone("key_lockout", &text), [LOCKED_OUT]);
    }

    #[test]
    fn the_check_can_be_bypassed() {
        let root = "Principal: {AWS: !Sub 'arn:aws:iam::${AWS::AccountId}:root'}";
        let statement = format!("{{Effect: Allow, Action: 'kms:Decrypt', {root}, Resource: '*'}}");
        assert!(findings_alone("key_lockout", &key(&statement, ", BypassPolicyLockoutSafetyCheck: true")).is_empty());
    }
}
