//! Names of the rule groups that AWS manages.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::possible_texts::possible_texts;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};
use crate::nearest::meant;

declare_lint! {
    /// AWS WAF rejects a rule with a managed rule group that its vendor does not have. It is a warning, as AWS adds rule groups
    /// from time to time.
    ///
    /// Source: "AWS Managed Rules rule groups list" of the AWS WAF developer guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::WAFv2::WebACL
    /// Properties:
    ///   Scope: REGIONAL
    ///   Rules:
    ///     - Name: common
    ///       Priority: 0
    ///       Statement: {ManagedRuleGroupStatement: {VendorName: AWS, Name: AWSManagedRulesCommonRules}} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::WAFv2::WebACL
    /// Properties:
    ///   Scope: REGIONAL
    ///   Rules:
    ///     - Name: common
    ///       Priority: 0
    ///       Statement: {ManagedRuleGroupStatement: {VendorName: AWS, Name: AWSManagedRulesCommonRuleSet}}
    /// ```
    UNLISTED_RULE_GROUP = "unlisted_rule_group", Suspicious, Warn, "managed rule group that its vendor does not list",
    Check::Resource(unlisted_rule_group)
}

/// The vendor of the rule groups that AWS manages.
const VENDOR: &str = "AWS";

const GROUPS: &[&str] = &[
    "AWSManagedRulesACFPRuleSet",
    "AWSManagedRulesATPRuleSet",
    "AWSManagedRulesAdminProtectionRuleSet",
    "AWSManagedRulesAmazonIpReputationList",
    "AWSManagedRulesAnonymousIpList",
    "AWSManagedRulesAntiDDoSRuleSet",
    "AWSManagedRulesBotControlRuleSet",
    "AWSManagedRulesCommonRuleSet",
    "AWSManagedRulesKnownBadInputsRuleSet",
    "AWSManagedRulesLinuxRuleSet",
    "AWSManagedRulesPHPRuleSet",
    "AWSManagedRulesSQLiRuleSet",
    "AWSManagedRulesUnixRuleSet",
    "AWSManagedRulesWindowsRuleSet",
    "AWSManagedRulesWordPressRuleSet",
];

fn unlisted_rule_group<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::WAFv2::WebACL" {
        return;
    }
    for statement in resource.values_at("Rules/*/Statement/ManagedRuleGroupStatement") {
        let (Some(vendor), Some(name)) = (statement.get("VendorName"), statement.get("Name")) else { continue };
        let Some(vendor_name) = vendor.as_str() else { continue };
        let names = possible_texts(context, name);
        if vendor_name == VENDOR {
            if let Some(unlisted) = names.iter().find(|name| GROUPS.binary_search(&&*name.text).is_err()) {
                let near =
                    meant(&unlisted.text, GROUPS.iter().copied()).map(|near| format!("; did you mean `{near}`?"));
                let message = format!("unknown rule group {} of `AWS`{}", unlisted.shown(), near.unwrap_or_default());
                findings.report(unlisted.written.id, message);
            }
        } else if let Some(own) = name.as_str().filter(|name| GROUPS.binary_search(name).is_ok()) {
            report_vendor(vendor, own, findings);
        }
    }
}

fn report_vendor(vendor: &Node, group: &str, findings: &mut Findings) {
    let name = vendor.as_str().unwrap_or_default();
    findings.report(vendor.id, format!("`{name}` does not have rule group `{group}`; write `VendorName: AWS`"));
}

#[cfg(test)]
mod tests {
    use super::GROUPS;
    use crate::lint::testing::findings_alone;

    fn found(vendor: &str, name: &str) -> Vec<String> {
        let template = format!(
            "Resources:
  R: {{Type: AWS::WAFv2::WebACL, Properties: {{Scope: REGIONAL, Rules: [{{Name: a, Priority: 0, Statement: {{ManagedRuleGroupStatement: {{VendorName: {vendor}, Name: {name}}}}}}}]}}}}
"
        );
        let found = findings_alone("unlisted_rule_group", &template);
        found.into_iter().filter(|found| found.starts_with("R: ")).collect()
    }

    #[test]
    fn rule_groups_are_those_of_their_vendor() {
        for (name, near) in [
            ("AWSManagedRulesCommonRuleset", "AWSManagedRulesCommonRuleSet"),
            ("AWSManagedRulesSQLRuleSet", "AWSManagedRulesSQLiRuleSet"),
            ("AWSManagedRulesAmazonIPReputationList", "AWSManagedRulesAmazonIpReputationList"),
        ] {
            let message = format!("R: unknown rule group `{name}` of `AWS`; did you mean `{near}`?");
            assert_eq!(found("AWS", name), [message]);
        }
        assert_eq!(found("AWS", "Own"), ["R: unknown rule group `Own` of `AWS`"]);
        assert_eq!(
            found("Amazon", "AWSManagedRulesLinuxRuleSet"),
            ["R: `Amazon` does not have rule group `AWSManagedRulesLinuxRuleSet`; write `VendorName: AWS`"]
        );
        for (vendor, name) in [
            ("AWS", "AWSManagedRulesLinuxRuleSet"),
            ("AWS", "!Ref Name"),
            ("!Ref Vendor", "AWSManagedRulesLinuxRuleset"),
            ("Fortinet", "all_rules"),
        ] {
            assert_eq!(found(vendor, name), [""; 0], "{vendor} {name}");
        }
        assert!(GROUPS.is_sorted());
    }
}
