//! Actions that the service authorization reference does not have: unknown, or only new.

use crate::data::{IAM_CONDITIONS, IAM_RESOURCES};
use crate::iam::{
    Item, actions_of, has_unlisted_actions, has_wildcard, is_any_action_like, is_made_of_words, service_name,
};
use crate::lint::policies::document::PolicyAt;
use crate::nearest::misspelled;

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

/// The actions of the policy that no table has, though it has their service: where they stand, the service, the name.
pub(crate) fn unlisted_actions<'p>(at: &'p PolicyAt<'_>) -> impl Iterator<Item = (&'p Item<'p>, &'p str, &'p str)> {
    let elements = at.policy.statements.iter().filter_map(|statement| statement.actions.as_ref());
    elements.flat_map(|element| &element.items).filter(|item| item.action.is_none()).filter_map(|item| {
        let text = item.text()?;
        let (service, name) = text.split_once(':')?;
        let is_unlisted = service_name(service).is_some()
            && !has_wildcard(service)
            && (!has_wildcard(name) || !is_any_action_like(text));
        is_unlisted.then_some((item, service, name))
    })
}

/// The action that allows an operation whose permission has another name; the operation in lower case.
pub(crate) fn action_of_operation(operation: &str) -> Option<&'static str> {
    let found = OPERATIONS.binary_search_by_key(&operation, |(operation, _)| operation).ok()?;
    Some(OPERATIONS[found].1)
}

/// A name without its wildcards.
pub(crate) fn letters(name: &str) -> String {
    name.chars().filter(|character| !matches!(character, '*' | '?')).collect()
}

/// Whether an action that no table has may be a new one of its service: the tables are known to lack some, and it is no
/// misspelled one.
pub(crate) fn may_be_new(service: &str, name: &str) -> bool {
    let key = format!("{service}:{name}").to_ascii_lowercase();
    has_unlisted_actions(service)
        && action_of_operation(&key).is_none()
        && !IAM_RESOURCES.contains(&key)
        && !IAM_CONDITIONS.contains(&key)
        && !is_misspelled(service, &letters(name))
}

/// Whether a name is nearly that of an action, and has a word that no action has.
fn is_misspelled(service: &str, name: &str) -> bool {
    let near = misspelled(name, actions_of(service).iter().map(|action| action.name));
    near.is_some() && !is_made_of_words(name)
}

#[cfg(test)]
mod tests {
    use super::{OPERATIONS, may_be_new};
    use crate::iam::Action;

    #[test]
    fn operations_lead_to_actions_that_exist() {
        assert!(OPERATIONS.is_sorted());
        for (operation, action) in OPERATIONS {
            assert!(Action::find(operation).is_none(), "{operation} is an action");
            assert!(Action::find(action).is_some(), "{action}");
        }
    }

    #[test]
    fn an_action_may_be_new_where_the_tables_lag() {
        for (service, name) in
            [("lambda", "OrchestrateOrders"), ("budgets", "CreateBudget"), ("payments", "GetPaymentPreferences")]
        {
            assert!(may_be_new(service, name), "{service}:{name}");
        }
        for (service, name) in [("lambda", "InvokeFuncton"), ("lambda", "Invoke"), ("sqs", "OrchestrateOrders")] {
            assert!(!may_be_new(service, name), "{service}:{name}");
        }
    }
}
