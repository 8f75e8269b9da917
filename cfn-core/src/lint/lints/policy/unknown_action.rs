use crate::data::{IAM_CONDITIONS, IAM_RESOURCES};
use crate::iam::{Item, actions_like, actions_of, has_wildcard, service_name};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::policies::document::PolicyAt;
use crate::lint::policies::words::either;
use crate::nearest::nearest;

declare_lint! {
    /// IAM accepts actions that do not exist, but they allow or deny nothing. Most of them are misspelled, or are API
    /// operations whose permission has another name. The service authorization reference lists the actions of each
    /// service.
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
    UNKNOWN_ACTION = "unknown_action", Policy, Deny, "unknown action",
    Check::Policy(unknown_action)
}

/// Operations of APIs whose permission has another name: the operation, and the action that allows it.
///
/// Sources: "Required permissions for Amazon S3 API operations"; the API references of the other services, under
/// "permissions".
const OPERATIONS: &[(&str, &str)] = &[
    ("apigateway:invoke", "execute-api:Invoke"),
    ("dynamodb:executestatement", "dynamodb:PartiQLSelect"),
    ("dynamodb:executetransaction", "dynamodb:PartiQLSelect"),
    ("dynamodb:transactgetitems", "dynamodb:GetItem"),
    ("dynamodb:transactwriteitems", "dynamodb:PutItem"),
    ("iam:createmanagedpolicy", "iam:CreatePolicy"),
    ("lambda:invoke", "lambda:InvokeFunction"),
    ("s3:completemultipartupload", "s3:PutObject"),
    ("s3:copyobject", "s3:PutObject"),
    ("s3:createmultipartupload", "s3:PutObject"),
    ("s3:deletebucketencryption", "s3:PutEncryptionConfiguration"),
    ("s3:deletebucketlifecycle", "s3:PutLifecycleConfiguration"),
    ("s3:deletebucketreplication", "s3:PutReplicationConfiguration"),
    ("s3:deletebuckettagging", "s3:PutBucketTagging"),
    ("s3:deleteobjects", "s3:DeleteObject"),
    ("s3:getbucketencryption", "s3:GetEncryptionConfiguration"),
    ("s3:getbucketlifecycle", "s3:GetLifecycleConfiguration"),
    ("s3:getbucketlifecycleconfiguration", "s3:GetLifecycleConfiguration"),
    ("s3:getbucketreplication", "s3:GetReplicationConfiguration"),
    ("s3:headbucket", "s3:ListBucket"),
    ("s3:headobject", "s3:GetObject"),
    ("s3:listbuckets", "s3:ListAllMyBuckets"),
    ("s3:listmultipartuploads", "s3:ListBucketMultipartUploads"),
    ("s3:listobjects", "s3:ListBucket"),
    ("s3:listobjectsv2", "s3:ListBucket"),
    ("s3:listobjectversions", "s3:ListBucketVersions"),
    ("s3:listparts", "s3:ListMultipartUploadParts"),
    ("s3:selectobjectcontent", "s3:GetObject"),
    ("s3:uploadpart", "s3:PutObject"),
    ("sns:publishbatch", "sns:Publish"),
    ("sqs:changemessagevisibilitybatch", "sqs:ChangeMessageVisibility"),
    ("sqs:deletemessagebatch", "sqs:DeleteMessage"),
    ("sqs:sendmessagebatch", "sqs:SendMessage"),
];

/// The actions of the policy that are texts without holes, with their statements.
fn literal_actions<'p>(at: &'p PolicyAt<'_>) -> impl Iterator<Item = (&'p Item<'p>, &'p str)> {
    let elements = at.policy.statements.iter().filter_map(|statement| statement.actions.as_ref());
    elements.flat_map(|element| &element.items).filter_map(|item| Some((item, item.text()?)))
}

fn unknown_action(_: &Context<'_>, at: &PolicyAt<'_>, findings: &mut Findings) {
    for (item, text) in literal_actions(at).filter(|(item, _)| item.action.is_none()) {
        let Some((service, name)) = text.split_once(':') else { continue };
        if service_name(service).is_none() || has_wildcard(service) {
            continue;
        }
        if !has_wildcard(name) || actions_like(text).next().is_none() {
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
    if let Ok(found) = OPERATIONS.binary_search_by_key(&key.as_str(), |(operation, _)| operation) {
        return format!("{start}; the permission for this operation is `{}`", OPERATIONS[found].1);
    }
    if IAM_RESOURCES.contains(&key) {
        return format!("{start}, which is a resource type; write an action on it");
    }
    if IAM_CONDITIONS.contains(&key) {
        return format!("{start}, which is a condition key; move it to `Condition`");
    }
    let letters: String = name.chars().filter(|character| !matches!(character, '*' | '?')).collect();
    let actions = actions_of(&prefix);
    let near = nearest(&letters, actions.iter().map(|action| action.name), 3);
    match &near[..] {
        [] => format!("{start}; the service authorization reference lists its actions"),
        _ => format!("{start}; did you mean {}?", either(near.iter().map(|near| format!("{prefix}:{near}")))),
    }
}

#[cfg(test)]
mod tests {
    use super::OPERATIONS;
    use crate::iam::Action;

    #[test]
    fn operations_lead_to_actions_that_exist() {
        assert!(OPERATIONS.is_sorted());
        for (operation, action) in OPERATIONS {
            assert!(Action::find(operation).is_none(), "{operation} is an action");
            assert!(Action::find(action).is_some(), "{action}");
        }
    }
}
