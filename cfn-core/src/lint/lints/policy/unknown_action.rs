use crate::data::{IAM_CONDITIONS, IAM_RESOURCES};
use crate::iam::{actions_of, has_wildcard};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::policies::document::PolicyAt;
use crate::lint::policies::unlisted::{action_of_operation, letters, may_be_new, unlisted_actions};
use crate::lint::policies::words::either;
use crate::nearest::nearest;

declare_lint! {
    /// IAM accepts actions that do not exist, but they allow or deny nothing. Most of them are misspelled, or are API
    /// operations whose permission has another name. The service authorization reference lists the actions of each
    /// service. Where it is known to lack actions of a service, `unlisted_action` warns instead.
    ///
    /// ```yaml,fails
    /// Effect: Allow
    /// Action: s3:GetObjekt # <-
    /// Resource: arn:aws:s3:::orders/*
    /// ```
    /// ```yaml,passes
    /// Effect: Allow
    /// Action: s3:getobject
    /// Resource: arn:aws:s3:::orders/*
    /// ```
    /// ```yaml,passes
    /// Effect: Allow
    /// Principal: {AWS: !Sub "arn:${AWS::Partition}:iam::${AWS::AccountId}:root"}
    /// Action: [SNS:Publish, SNS:Receive]
    /// Resource: !Ref Topic
    /// ```
    UNKNOWN_ACTION = "unknown_action", Policy, Deny, "unknown action",
    Check::Policy(unknown_action)
}

fn unknown_action(_: &Context<'_>, at: &PolicyAt<'_>, findings: &mut Findings) {
    for (item, service, name) in unlisted_actions(at) {
        if !may_be_new(service, name) {
            findings.report(item.node.id, unknown(service, name));
        }
    }
}

fn unknown(service: &str, name: &str) -> String {
    let prefix = service.to_ascii_lowercase();
    let key = format!("{prefix}:{}", name.to_ascii_lowercase());
    let start = match has_wildcard(name) {
        true => format!("`{service}:{name}` matches no action of `{prefix}`"),
        false => format!("unknown action `{name}` of service `{prefix}`"),
    };
    if let Some(action) = action_of_operation(&key) {
        return format!("{start}; the permission for this operation is `{action}`");
    }
    if IAM_RESOURCES.contains(&key) {
        return format!("{start}, which is a resource type; write an action on it");
    }
    if IAM_CONDITIONS.contains(&key) {
        return format!("{start}, which is a condition key; move it to `Condition`");
    }
    let actions = actions_of(&prefix);
    let near = nearest(&letters(name), actions.iter().map(|action| action.name), 3);
    match &near[..] {
        [] => format!("{start}; the service authorization reference lists its actions"),
        _ => format!("{start}; did you mean {}?", either(near.iter().map(|near| format!("{prefix}:{near}")))),
    }
}
