//! Names of the rules that AWS Config manages.

use crate::data::CONFIG_RULES;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::possible_texts::possible_texts;
use crate::lint::finding::Findings;
use crate::model::Resource;
use crate::nearest::meant;

declare_lint! {
    /// AWS Config rejects a managed rule that it does not have. It is a warning, as AWS adds rules from time to time.
    ///
    /// Source: "List of AWS Config Managed Rules" of the AWS Config developer guide, through the package moto.
    ///
    /// ```yaml,fails
    /// Type: AWS::Config::ConfigRule
    /// Properties:
    ///   Source: {Owner: AWS, SourceIdentifier: S3_BUCKET_VERSIONING_ENABELD} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::Config::ConfigRule
    /// Properties:
    ///   Source: {Owner: AWS, SourceIdentifier: S3_BUCKET_VERSIONING_ENABLED}
    /// ```
    UNLISTED_CONFIG_RULE = "unlisted_config_rule", Suspicious, Warn, "managed rule that AWS Config does not list",
    Check::Resource(unlisted_config_rule)
}

fn unlisted_config_rule<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    let path = match resource.type_name {
        "AWS::Config::ConfigRule" => "Source",
        "AWS::Config::OrganizationConfigRule" => "OrganizationManagedRuleMetadata",
        _ => return,
    };
    for holder in resource.values_at(path) {
        let is_managed = holder.get("Owner").is_none_or(|owner| owner.as_str() == Some("AWS"));
        let name = holder.get("SourceIdentifier").or_else(|| holder.get("RuleIdentifier")).filter(|_| is_managed);
        let texts = name.map(|name| possible_texts(context, name)).unwrap_or_default();
        if let Some(unlisted) = texts.iter().find(|possible| !CONFIG_RULES.contains(&possible.text)) {
            let near = meant(&unlisted.text, CONFIG_RULES.iter().map(|(name, _)| name));
            let near = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
            findings.report(unlisted.written.id, format!("unknown managed rule {}{near}", unlisted.shown()));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings_alone;

    fn found(type_name: &str, properties: &str) -> Vec<String> {
        let template = format!("Resources:\n  R: {{Type: 'AWS::Config::{type_name}', Properties: {{{properties}}}}}\n");
        let found = findings_alone("unlisted_config_rule", &template);
        found.into_iter().filter(|found| found.starts_with("R: ")).collect()
    }

    #[test]
    fn managed_rules_are_those_of_the_list() {
        let rule = |owner: &str, name: &str| {
            found("ConfigRule", &format!("Source: {{Owner: {owner}, SourceIdentifier: {name}}}"))
        };
        assert_eq!(
            rule("AWS", "ROOT_ACCOUNT_MFA_ENABELD"),
            ["R: unknown managed rule `ROOT_ACCOUNT_MFA_ENABELD`; did you mean `ROOT_ACCOUNT_MFA_ENABLED`?"]
        );
        assert_eq!(
            rule("AWS", "root-account-mfa-enabled"),
            ["R: unknown managed rule `root-account-mfa-enabled`; did you mean `ROOT_ACCOUNT_MFA_ENABLED`?"]
        );
        for (owner, name) in [
            ("AWS", "ROOT_ACCOUNT_MFA_ENABLED"),
            ("AWS", "!Ref Rule"),
            ("!Ref Owner", "OWN"),
            ("CUSTOM_LAMBDA", "'arn:aws:lambda:eu-west-1:123456789012:function:check'"),
        ] {
            assert_eq!(rule(owner, name), [""; 0], "{owner} {name}");
        }
        let of_organization = |name: &str| {
            found(
                "OrganizationConfigRule",
                &format!("OrganizationConfigRuleName: a, OrganizationManagedRuleMetadata: {{RuleIdentifier: {name}}}"),
            )
        };
        assert_eq!(of_organization("IAM_USER_MFA").len(), 1);
        assert_eq!(of_organization("IAM_USER_MFA_ENABLED"), [""; 0]);
    }
}
