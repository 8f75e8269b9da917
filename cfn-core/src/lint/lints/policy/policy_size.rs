use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::policies::document::PolicyAt;
use crate::lint::policies::length::length;
use crate::lint::policies::place::{Form, Kind};

declare_lint! {
    /// IAM counts the characters of a policy's JSON without white space: 6,144 for a managed policy, 10,240 for all
    /// inline policies of a role together, 5,120 for those of a group and 2,048 for those of a user. Resource-based
    /// policies have quotas of their own. The values of functions are not counted, so a reported policy is too long
    /// in any case. Split an identity-based policy into several managed policies, and shorten others.
    ///
    /// Source: "IAM and AWS STS quotas" of the IAM user guide, and the quotas of each service.
    ///
    /// ```yaml,fails
    /// Type: AWS::IAM::ManagedPolicy
    /// Properties:
    ///   PolicyDocument:
    ///     Version: "2012-10-17" # <-
    ///     Statement: [{Effect: Allow, Action: "s3:GetObject", Resource: "arn:aws:s3:::orders/<6100 characters>"}]
    /// ```
    /// ```yaml,passes
    /// Type: AWS::IAM::ManagedPolicy
    /// Properties:
    ///   PolicyDocument:
    ///     Version: "2012-10-17"
    ///     Statement: [{Effect: Allow, Action: "s3:GetObject", Resource: "arn:aws:s3:::orders/<5000 characters>"}]
    /// ```
    POLICY_SIZE = "policy_size", Policy, Deny, "policy longer than its quota",
    Check::Policy(policy_size)
}

fn policy_size(_: &Context<'_>, at: &PolicyAt<'_>, findings: &mut Findings) {
    let most = at.place.most_characters;
    if most == 0 || matches!(at.place.form, Form::Permission(_)) {
        return;
    }
    let length = length(at.policy.node);
    if length > most {
        // A trust policy, and the policy of a resource, is the only one of its kind.
        let can_be_split = at.place.kind == Kind::Identity && at.place.type_name.starts_with("AWS::IAM::");
        let remedy = if can_be_split { "split it into managed policies" } else { "shorten it" };
        let message = format!("policy of at least {length} characters exceeds its quota of {most}; {remedy}");
        findings.report(at.policy.node.id, message);
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_yaml;

    #[test]
    fn only_policies_of_which_there_can_be_several_are_split() {
        let managed = |letters: usize, expected: &[&str]| {
            let resource = format!("arn:aws:s3:::orders/{}", "x".repeat(letters));
            let statement = format!("{{Effect: Allow, Action: 's3:GetObject', Resource: '{resource}'}}");
            let policy = format!("{{Version: '2012-10-17', Statement: [{statement}]}}");
            let properties = format!("Properties: {{PolicyDocument: {policy}}}");
            assert_yaml(&format!("Resources:\n  R: {{Type: 'AWS::IAM::ManagedPolicy', {properties}}}\n"), expected);
        };
        managed(
            6_144,
            &[
                "policy_size at R/Properties/PolicyDocument: policy of at least 6259 characters exceeds its quota of 6144; split it into managed policies",
            ],
        );
        managed(6_000, &[]);
        let trust = |letters: usize, expected: &[&str]| {
            let user = format!("arn:aws:iam::123456789012:user/{}", "x".repeat(letters));
            let statement = format!("{{Effect: Allow, Action: 'sts:AssumeRole', Principal: {{AWS: '{user}'}}}}");
            let policy = format!("{{Version: '2012-10-17', Statement: [{statement}]}}");
            let properties = format!("Properties: {{AssumeRolePolicyDocument: {policy}}}");
            assert_yaml(&format!("Resources:\n  R: {{Type: 'AWS::IAM::Role', {properties}}}\n"), expected);
        };
        trust(
            4_096,
            &[
                "policy_size at R/Properties/AssumeRolePolicyDocument: policy of at least 4233 characters exceeds its quota of 4096; shorten it",
            ],
        );
    }
}
