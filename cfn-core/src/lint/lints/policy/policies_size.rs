use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::policies::holder::Holder;
use crate::lint::policies::length::length;
use crate::lint::policies::place::Kind;

declare_lint! {
    /// All inline policies of a role together can have 10,240 characters, those of a group 5,120, those of a user
    /// 2,048. Turn some of them into managed policies.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Role: # <-
    ///     Type: AWS::IAM::Role
    ///     Properties:
    ///       Policies:
    ///         - PolicyName: one
    ///           PolicyDocument:
    ///             Version: "2012-10-17"
    ///             Statement: [{Effect: Allow, Action: "s3:GetObject", Resource: "arn:aws:s3:::orders/<6000 characters>"}]
    ///         - PolicyName: two
    ///           PolicyDocument:
    ///             Version: "2012-10-17"
    ///             Statement: [{Effect: Allow, Action: "s3:GetObject", Resource: "arn:aws:s3:::bills/<6000 characters>"}]
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Role:
    ///     Type: AWS::IAM::Role
    ///     Properties:
    ///       Policies:
    ///         - PolicyName: one
    ///           PolicyDocument:
    ///             Version: "2012-10-17"
    ///             Statement: [{Effect: Allow, Action: "s3:GetObject", Resource: "arn:aws:s3:::orders/<6000 characters>"}]
    /// ```
    POLICIES_SIZE = "policies_size", Policy, Deny, "inline policies longer than their quota",
    Check::Holders(policies_size)
}

/// How many characters the inline policies of a holder may have together.
///
/// Source: "IAM and AWS STS quotas".
const TOGETHER: &[(&str, usize)] = &[("AWS::IAM::Group", 5_120), ("AWS::IAM::Role", 10_240), ("AWS::IAM::User", 2_048)];

/// The type whose policies count by themselves.
const MANAGED: &str = "AWS::IAM::ManagedPolicy";

fn policies_size(_: &Context<'_>, holders: &[Holder<'_, '_>], findings: &mut Findings) {
    for holder in holders {
        let Some(resource) = holder.resource else { continue };
        let Some((_, most)) = TOGETHER.iter().find(|(type_name, _)| *type_name == resource.type_name) else { continue };
        let inline = holder.policies.iter().filter(|at| {
            at.place.kind == Kind::Identity && at.resource.is_none_or(|resource| resource.type_name != MANAGED)
        });
        let lengths: Vec<_> = inline.map(|at| length(at.policy.node)).collect();
        let total: usize = lengths.iter().sum();
        // One that is too long by itself has its own finding.
        if total > *most && lengths.iter().all(|length| length <= most) {
            findings.report_in(
                resource.name(),
                resource.declaration.name.id,
                format!(
                    "inline policies of `{}` exceed their quota of {most} characters with at least {total} together; turn \
                     some into managed policies",
                    resource.name()
                ),
            );
        }
    }
}
