use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::policies::holder::Holder;

declare_lint! {
    /// Permissions of individual users are hard to review. Attach the policy to a group or a role, and add the user
    /// to the group or let the user assume the role.
    ///
    /// Source: control IAM.2 of the AWS Security Hub user guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::IAM::User
    /// Properties:
    ///   Policies:
    ///     - PolicyName: p
    ///       PolicyDocument:
    ///         Version: "2012-10-17" # <-
    ///         Statement: [{Effect: Allow, Action: "s3:GetObject", Resource: "arn:aws:s3:::orders/*"}]
    /// ```
    /// ```yaml,passes
    /// Type: AWS::IAM::Group
    /// Properties:
    ///   Policies:
    ///     - PolicyName: p
    ///       PolicyDocument:
    ///         Version: "2012-10-17"
    ///         Statement: [{Effect: Allow, Action: "s3:GetObject", Resource: "arn:aws:s3:::orders/*"}]
    /// ```
    USER_POLICY = "user_policy", Policy, Warn, "policy attached to a user",
    Check::Holders(user_policy)
}

fn user_policy(_: &Context<'_>, holders: &[Holder<'_, '_>], findings: &mut Findings) {
    for holder in holders {
        for at in &holder.policies {
            let Some(policy) = at.resource else { continue };
            let users = policy.property("Users").filter(|users| !users.items().is_empty());
            let of_user = matches!(policy.type_name, "AWS::IAM::User" | "AWS::IAM::UserPolicy") || users.is_some();
            let seen_from_user = holder.resource.is_none_or(|resource| resource.type_name == "AWS::IAM::User");
            if of_user && seen_from_user {
                let node = users.map_or(at.policy.node.id, |users| users.id);
                findings.report_in(policy.name(), node, "policy attached to a user; attach it to a group or a role");
            }
        }
    }
}
