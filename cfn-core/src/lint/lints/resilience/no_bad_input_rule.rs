use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::settings::{Right, Setting};
use crate::lint::facts::settings_check::check;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// The managed rule group `AWSManagedRulesKnownBadInputsRuleSet` blocks requests that are known to exploit
    /// vulnerabilities, such as Log4Shell (CVE-2021-44228). Add it with the override action `None`: with `Count`, it only counts.
    ///
    /// Source: "Baseline rule groups" of the AWS WAF developer guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::WAFv2::WebACL
    /// Properties:
    ///   Scope: REGIONAL
    ///   DefaultAction: {Allow: {}}
    ///   VisibilityConfig: {SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true, MetricName: acl}
    ///   Rules: [] # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::WAFv2::WebACL
    /// Properties:
    ///   Scope: REGIONAL
    ///   DefaultAction: {Allow: {}}
    ///   VisibilityConfig: {SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true, MetricName: acl}
    ///   Rules:
    ///     - Name: bad-inputs
    ///       Priority: 0
    ///       OverrideAction: {None: {}}
    ///       Statement: {ManagedRuleGroupStatement: {VendorName: AWS, Name: AWSManagedRulesKnownBadInputsRuleSet}}
    ///       VisibilityConfig: {SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true, MetricName: bad-inputs}
    /// ```
    NO_BAD_INPUT_RULE = "no_bad_input_rule", Resilience, Allow, "web ACL that lets known attacks pass",
    Check::Resource(no_bad_input_rule)
}

const SETTINGS: &[Setting] = &[Setting::needed(
    "AWS::WAFv2::WebACL",
    "Rules/[Statement.ManagedRuleGroupStatement.Name=AWSManagedRulesKnownBadInputsRuleSet]/OverrideAction/None",
    Right::Given("`{}`"),
)];

fn no_bad_input_rule<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    check(context, resource, (SETTINGS, "does not block known attacks such as the one on Log4j"), findings);
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::assert_settings;

    #[test]
    fn the_table_is_sorted_and_names_what_there_is() {
        crate::lint::facts::settings_check::assert_table(super::SETTINGS);
    }

    #[test]
    fn no_bad_input_rule() {
        assert_settings(
            "no_bad_input_rule",
            &[
                (
                    "AWS::WAFv2::WebACL",
                    "{}",
                    &[
                        "`AWS::WAFv2::WebACL` without `Rules.AWSManagedRulesKnownBadInputsRuleSet.OverrideAction.None` does not block known attacks such as the one on Log4j; add `Rules.AWSManagedRulesKnownBadInputsRuleSet.OverrideAction.None` with `{}`",
                    ],
                ),
                (
                    "AWS::WAFv2::WebACL",
                    "{Rules: [{Name: a, Statement: {ManagedRuleGroupStatement: {Name: AWSManagedRulesKnownBadInputsRuleSet}}, OverrideAction: {Count: {}}}]}",
                    &[
                        "`AWS::WAFv2::WebACL` without `Rules.AWSManagedRulesKnownBadInputsRuleSet.OverrideAction.None` does not block known attacks such as the one on Log4j; add `Rules.AWSManagedRulesKnownBadInputsRuleSet.OverrideAction.None` with `{}`",
                    ],
                ),
                (
                    "AWS::WAFv2::WebACL",
                    "{Rules: [{Name: a, Statement: {ManagedRuleGroupStatement: {Name: AWSManagedRulesKnownBadInputsRuleSet}}, OverrideAction: {None: {}}}]}",
                    &[],
                ),
            ],
        );
    }
}
