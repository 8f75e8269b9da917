//! How long policies may be.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::policies::document::PolicyAt;
use crate::lint::policies::holder::Holder;
use crate::lint::policies::place::{Form, Kind};
use crate::model::{Intrinsic, Node, Value};

declare_lint! {
    /// IAM counts the characters of a policy's JSON without white space: 6,144 for a managed policy, 10,240 for all
    /// inline policies of a role together, 5,120 for those of a group and 2,048 for those of a user. Resource-based
    /// policies have quotas of their own. The values of functions are not counted, so a reported policy is too long
    /// in any case. Split it into several managed policies.
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

fn policy_size(_: &Context<'_>, at: &PolicyAt<'_>, findings: &mut Findings) {
    if matches!(at.place.form, Form::Permission(_)) {
        return;
    }
    let (length, most) = (length(at.policy.node), at.place.most_characters);
    if most > 0 && length > most {
        findings.report(
            at.policy.node.id,
            format!("the policy has at least {length} characters, more than its quota of {most}; split it"),
        );
    }
}

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
                    "the inline policies of `{}` have at least {total} characters together, more than their quota of \
                     {most}; turn some into managed policies",
                    resource.name()
                ),
            );
        }
    }
}

/// The characters of a value as JSON without blanks; of what only deployment knows, the least that it can be.
fn length(node: &Node) -> usize {
    match &node.value {
        Value::Null => 4,
        Value::Bool(value) => {
            if *value {
                4
            } else {
                5
            }
        }
        Value::Integer(value) => value.to_string().len(),
        Value::Float(value) => value.to_string().len(),
        Value::String(text) => 2 + text.chars().filter(|character| !character.is_whitespace()).count(),
        Value::List(elements) => 2 + elements.iter().map(length).sum::<usize>() + elements.len().saturating_sub(1),
        Value::Object(members) => {
            let members_length: usize =
                members.iter().map(|member| 3 + member.key.name.len() + length(&member.value)).sum();
            2 + members_length + members.len().saturating_sub(1)
        }
        Value::Function(Intrinsic::If, _) => {
            node.as_if().map_or(0, |chosen| length(chosen.then).min(length(chosen.otherwise)))
        }
        Value::Function(Intrinsic::Sub, argument) => 2 + substituted(argument),
        Value::Function(..) | Value::Hole(_) => 0,
    }
}

/// The characters of a text of `Fn::Sub` that stand outside of its variables.
fn substituted(argument: &Node) -> usize {
    let text = argument.as_str().or_else(|| argument.as_list()?.first()?.as_str()).unwrap_or_default();
    let texts = crate::model::sub_parts(text).into_iter().filter_map(|part| match part {
        crate::model::SubPart::Text(text) | crate::model::SubPart::Unclosed(text) => Some(text.len()),
        crate::model::SubPart::Variable(_) => None,
    });
    texts.sum()
}
