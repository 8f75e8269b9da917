//! What a role may do, as far as the template says it.

use crate::iam::{Effect, Piece, Policy, Spelling, Statement, matches_wildcard};
use crate::lint::facts::index::Index;
use crate::model::{Node, Resource};

/// Policies that are resources of their own, and the properties that name the roles they belong to.
const SEPARATE_POLICIES: &[(&str, &str)] =
    &[("AWS::IAM::ManagedPolicy", "Roles/*"), ("AWS::IAM::Policy", "Roles/*"), ("AWS::IAM::RolePolicy", "RoleName")];

/// The policies of a role that are resources of their own and that the role does not refer to.
pub(crate) fn separate_policies<'a>(index: &Index<'a>, role: Resource<'a>) -> Vec<Resource<'a>> {
    let mut found = Vec::new();
    for (type_name, roles) in SEPARATE_POLICIES {
        let policies = index.of_type(type_name).iter().copied();
        found.extend(policies.filter(|policy| {
            let mut named = policy.values_at(roles).into_iter();
            named.any(|node| index.referred(node, &["AWS::IAM::Role"]).is_some_and(|named| named.name() == role.name()))
        }));
    }
    found
}

/// Actions that are allowed, as they are written, `*` and `?` included, and on what.
pub(crate) struct Grant<'a> {
    actions: Vec<String>,
    /// The resources that a policy of the template names; `None` for a managed policy of AWS.
    resources: Option<Vec<Spelling<'a>>>,
}

/// Everything that a role is allowed to do; `None` if the template does not say it all.
pub(crate) fn grants<'a>(index: &Index<'a>, role: Resource<'a>) -> Option<Vec<Grant<'a>>> {
    let mut grants = Vec::new();
    let mut documents: Vec<&'a Node> = role.values_at("Policies/*/PolicyDocument");
    let written = role.property("Policies").map_or(0, |policies| policies.as_list().map_or(usize::MAX, <[Node]>::len));
    if written != documents.len() {
        return None;
    }
    for policy in separate_policies(index, role) {
        documents.push(policy.property("PolicyDocument")?);
    }
    for arn in role.values_at("ManagedPolicyArns/*") {
        match index.referred(arn, &["AWS::IAM::ManagedPolicy"]) {
            Some(policy) => documents.push(policy.property("PolicyDocument")?),
            None => grants.push(managed(arn)?),
        }
    }
    if role.property("ManagedPolicyArns").is_some_and(|arns| arns.as_list().is_none()) {
        return None;
    }
    for document in documents {
        document.as_object()?;
        for statement in Policy::read(document).statements {
            match statement.effect {
                Effect::Allow => grants.push(granted(&statement)?),
                Effect::Deny => {}
                Effect::Unknown => return None,
            }
        }
    }
    Some(grants)
}

fn granted<'a>(statement: &Statement<'a>) -> Option<Grant<'a>> {
    let actions = statement.actions.as_ref().filter(|actions| !actions.negated)?;
    let actions: Option<Vec<String>> = actions.items.iter().map(|item| item.text().map(str::to_lowercase)).collect();
    let resources = statement.resources.as_ref().filter(|resources| !resources.negated)?;
    let resources = resources.items.iter().map(|item| item.spelling.clone()).collect();
    Some(Grant { actions: actions?, resources: Some(resources) })
}

/// Managed policies of AWS that functions have, and what they allow of what event sources need. Source: the AWS managed
/// policy reference.
const MANAGED: &[(&str, &[&str])] = &[
    ("AWSLambdaBasicExecutionRole", &[]),
    (
        "AWSLambdaDynamoDBExecutionRole",
        &["dynamodb:describestream", "dynamodb:getrecords", "dynamodb:getsharditerator", "dynamodb:liststreams"],
    ),
    (
        "AWSLambdaKinesisExecutionRole",
        &[
            "kinesis:describestream",
            "kinesis:describestreamsummary",
            "kinesis:getrecords",
            "kinesis:getsharditerator",
            "kinesis:listshards",
            "kinesis:liststreams",
            "kinesis:subscribetoshard",
        ],
    ),
    ("AWSLambdaSQSQueueExecutionRole", &["sqs:receivemessage", "sqs:deletemessage", "sqs:getqueueattributes"]),
    ("AWSLambdaVPCAccessExecutionRole", &[]),
    ("AWSXRayDaemonWriteAccess", &[]),
    ("AWSXrayWriteOnlyAccess", &[]),
    ("AdministratorAccess", &["*"]),
    ("AmazonDynamoDBFullAccess", &["dynamodb:*"]),
    (
        "AmazonDynamoDBReadOnlyAccess",
        &[
            "dynamodb:describe*",
            "dynamodb:list*",
            "kinesis:describestream",
            "kinesis:describestreamsummary",
            "kinesis:liststreams",
        ],
    ),
    ("AmazonKinesisFullAccess", &["kinesis:*"]),
    ("AmazonS3FullAccess", &[]),
    ("AmazonS3ReadOnlyAccess", &[]),
    ("AmazonSQSFullAccess", &["sqs:*"]),
    ("AmazonSQSReadOnlyAccess", &["sqs:getqueueattributes"]),
    ("CloudWatchLambdaInsightsExecutionRolePolicy", &[]),
];

fn managed<'a>(arn: &'a Node) -> Option<Grant<'a>> {
    let spelling = Spelling::of(arn);
    let Some(Piece::Text(end)) = spelling.pieces.last() else { return None };
    let (start, name) = end.rsplit_once('/')?;
    start.contains(":aws:policy").then_some(())?;
    let (_, actions) = MANAGED.iter().find(|(known, _)| *known == name)?;
    Some(Grant { actions: actions.iter().map(|action| (*action).to_owned()).collect(), resources: None })
}

/// Whether one of the grants allows `action`, which is in lower case, on one of the resources `on`, or on one that is not
/// of the template. Only a grant whose resources are all other resources of the template, or of another service than the
/// action's, is sure not to.
pub(crate) fn allows(index: &Index<'_>, grants: &[Grant<'_>], action: &str, on: &[Resource<'_>]) -> bool {
    let service = action.split(':').next().unwrap_or_default();
    let may_be = |resource: &Spelling<'_>| match resource.reference() {
        Some((name, _)) => on.iter().any(|on| on.name() == name) || index.resource(name).is_none(),
        None => {
            let text: String = resource.literal_text().collect();
            // `arn:aws:sqs:..`, or with the partition left to deployment.
            let rest = text.strip_prefix("arn:aws:").or(text.strip_prefix("arn::"));
            rest.and_then(|rest| rest.split(':').next()).is_none_or(|named| matches_wildcard(named, service))
        }
    };
    grants.iter().any(|grant| {
        grant.actions.iter().any(|pattern| matches_wildcard(pattern, action))
            && grant.resources.as_ref().is_none_or(|resources| resources.is_empty() || resources.iter().any(may_be))
    })
}

/// Whether one of the grants allows `action`, which is in lower case, on any resource.
pub(crate) fn allows_somewhere(grants: &[Grant<'_>], action: &str) -> bool {
    grants.iter().any(|grant| grant.actions.iter().any(|pattern| matches_wildcard(pattern, action)))
}
