//! Which conditions narrow a statement, and to what.

use crate::iam::{Compares, Condition, ConditionKey, Item, Operator, Piece, Statement};
use crate::nearest::meant;

/// Global condition keys that say whose request it is, or for whose sake it is made: who asks is narrowed to
/// accounts, organisations, networks or sources.
///
/// Source: "AWS global condition context keys"; "The meaning of public" of the S3 user guide, and of the EFS user guide;
/// "Example auth policies" of the VPC Lattice user guide.
const SOURCES: &[&str] = &[
    "aws:principalaccount",
    "aws:principalarn",
    "aws:principalorgid",
    "aws:principalorgpaths",
    "aws:sourceaccount",
    "aws:sourcearn",
    "aws:sourceip",
    "aws:sourceorgid",
    "aws:sourceorgpaths",
    "aws:sourceowner",
    "aws:sourcevpc",
    "aws:sourcevpcarn",
    "aws:sourcevpce",
    "aws:userid",
    "aws:vpceaccount",
    "aws:vpceorgid",
    "aws:vpceorgpaths",
    "aws:vpcsourceip",
    "ec2:sourceinstancearn",
    "elasticfilesystem:accessedviamounttarget",
    "elasticfilesystem:accesspointarn",
    "events:source",
    "kms:calleraccount",
    "lambda:eventsourcetoken",
    "lambda:sourcefunctionarn",
    "s3-outposts:dataaccesspointaccount",
    "s3:dataaccesspointaccount",
    "s3:dataaccesspointarn",
    "s3express:dataaccesspointaccount",
    "sns:endpoint",
    "vpc-lattice-svcs:sourcevpc",
    "vpc-lattice-svcs:sourcevpcowneraccount",
];

/// Condition keys that name what a statement reaches: a resource by its name or ID, items of it, or what it is made with.
/// Besides these, tags of resources do, and keys whose value is the ARN of a resource.
///
/// Sources: the service authorization reference for the keys and their types; "Using IAM policy conditions for
/// fine-grained access control" of the DynamoDB developer guide; "Tag Amazon EC2 resources" for `ec2:CreateAction`;
/// "kms:ViaService" and "kms:ResourceAliases" of the KMS developer guide; "Service-linked role permissions" of the IAM user
/// guide; "Using IAM policy conditions for fine-grained access control" of the Route 53 developer guide.
const NAMING: &[&str] = &[
    "acm:domainnames",
    "aoss:collection",
    "aoss:index",
    "application-autoscaling:service-namespace",
    "autoscaling:launchconfigurationname",
    "autoscaling:loadbalancernames",
    "aws-marketplace:productid",
    "aws:resourceaccount",
    "aws:resourceorgid",
    "aws:resourceorgpaths",
    "cloud9:environmentid",
    "cloudformation:createaction",
    "cloudwatch:namespace",
    "dynamodb:firstpartitionkeyvalues",
    "dynamodb:leadingkeys",
    "ec2:allocationid",
    "ec2:createaction",
    "ec2:dhcpoptionsid",
    "ec2:imageid",
    "ec2:instanceid",
    "ec2:internetgatewayid",
    "ec2:keypairname",
    "ec2:networkaclid",
    "ec2:networkinterfaceid",
    "ec2:placementgroupname",
    "ec2:routetableid",
    "ec2:securitygroupid",
    "ec2:snapshotid",
    "ec2:subnetid",
    "ec2:transitgatewayattachmentid",
    "ec2:transitgatewayid",
    "ec2:volumeid",
    "ec2:vpceservicename",
    "ec2:vpcid",
    "ec2:vpcpeeringconnectionid",
    "ecs:createaction",
    "elasticfilesystem:createaction",
    "elasticloadbalancing:createaction",
    "events:managedby",
    "iam:awsservicename",
    "iot:jobid",
    "iot:topic",
    "kms:requestalias",
    "kms:resourcealiases",
    "kms:viaservice",
    "ram:resourcesharename",
    "redshift-data:statement-owner-iam-userid",
    "redshift:dbname",
    "redshift:dbuser",
    "route53:changeresourcerecordsetsnormalizedrecordnames",
    "route53:vpcs",
    "s3:resourceaccount",
    "sagemaker:domainid",
    "sagemaker:owneruserprofilearn",
    "sagemaker:userprofilename",
    "secretsmanager:name",
    "servicecatalog:accountlevel",
    "servicecatalog:resource",
    "servicecatalog:rolelevel",
    "servicecatalog:userlevel",
    "ses:fromaddress",
    "states:httpendpoint",
];

/// How the keys begin that name what a statement reaches, and end in what the policy chooses.
const NAMING_FREELY: &[&str] = &["aws:requesttag/", "kms:encryptioncontext:"];

/// How the freely chosen part of a key is set off where it is the tag of a resource: `aws:ResourceTag/Stage`,
/// `rds:db-tag/Stage`, `s3:ExistingObjectTag/Stage`.
const TAGS: &[&str] = &["-tag/", "accesspointtag/", "buckettag/", "existingobjecttag/", "resourcetag/"];

/// Words in the names of keys whose values are ARNs, though not those of what is reached: encryption keys, roles that
/// services use, those who ask.
const OTHER_ARNS: &[&str] = &["fistarget", "kms", "principal", "role", "signing", ":source", "user"];

/// Whether the statement's condition lets only certain principals or sources pass.
pub(crate) fn narrows_source(statement: &Statement<'_>) -> bool {
    statement.conditions.iter().any(|condition| is_source(condition) && demands(condition))
}

/// Whether the condition's key says whose request it is.
pub(crate) fn is_source(condition: &Condition<'_>) -> bool {
    let key = condition.key.to_ascii_lowercase();
    // `cognito-identity.amazonaws.com:aud`, `token.actions.githubusercontent.com:sub`, `saml:aud`: an identity provider's
    // own words about who asks.
    SOURCES.binary_search(&key.as_str()).is_ok()
        || key.starts_with("saml:")
        || key.split_once(':').is_some_and(|(provider, _)| provider.contains('.'))
}

/// Whether a statement that denies everyone outside of certain sources keeps this one to those sources.
pub(crate) fn is_kept_by(statement: &Statement<'_>, denying: &Statement<'_>) -> bool {
    let everyone = denying.named_principals().iter().any(|principal| principal.is_everyone());
    let covered = statement.named_actions().iter().all(|action| {
        denying.named_actions().iter().any(|denied| match (denied.text(), action.text()) {
            (Some(denied), Some(action)) => {
                crate::iam::matches_wildcard(&denied.to_ascii_lowercase(), &action.to_ascii_lowercase())
            }
            _ => false,
        })
    });
    let outside = denying.conditions.iter().any(|condition| {
        is_source(condition) && Operator::find(condition.operator).is_some_and(|operator| operator.negated)
    });
    everyone && covered && outside
}

/// Whether the statement's condition narrows which resources it reaches.
pub(crate) fn narrows_resource(statement: &Statement<'_>) -> bool {
    let narrows = |condition: &Condition<'_>| names_resource(condition.key);
    statement.conditions.iter().any(|condition| narrows(condition) && (demands(condition) || is_present(condition)))
}

/// Whether the key names what is reached. What most keys say is how a request is made, by whom, where, and with which
/// settings; with such a condition, a statement on `*` still reaches every resource.
fn names_resource(key: &str) -> bool {
    let key = key.to_ascii_lowercase();
    if NAMING.binary_search(&key.as_str()).is_ok() || NAMING_FREELY.iter().any(|start| key.starts_with(start)) {
        return true;
    }
    if TAGS.iter().any(|tag| key.contains(tag)) && !key.contains("req-tag/") {
        return true;
    }
    let holds_arn =
        ConditionKey::find(&key).is_some_and(|known| !known.is_global() && known.types().any(|name| name == "ARN"));
    holds_arn && !OTHER_ARNS.iter().any(|word| key.contains(word))
}

/// Whether only requests pass that have the key, with a value that is not just any.
pub(crate) fn demands(condition: &Condition<'_>) -> bool {
    let Some(operator) = Operator::find(condition.operator) else { return false };
    operator.demands_value()
        && !condition.values.is_empty()
        && !condition.values.iter().any(|value| is_anything(operator, value))
}

/// Whether a statement has its condition under a misspelt name, which is a mistake of its own.
pub(crate) fn has_lost_condition(statement: &Statement<'_>) -> bool {
    let members = statement.node.as_object().unwrap_or_default();
    let is_misspelt =
        |name: &str| name != CONDITION && !OTHER_ELEMENTS.contains(&name) && meant(name, [CONDITION]).is_some();
    statement.conditions.is_empty() && members.iter().any(|member| is_misspelt(&member.key.name))
}

/// The other elements of a statement, none of which is a misspelt one.
const OTHER_ELEMENTS: &[&str] =
    &["Action", "Effect", "NotAction", "NotPrincipal", "NotResource", "Principal", "Resource", "Sid"];

/// The element of a statement that narrows it.
const CONDITION: &str = "Condition";

/// `Null: { key: false }`: only requests that have the key.
fn is_present(condition: &Condition<'_>) -> bool {
    let null = Operator::find(condition.operator).is_some_and(|operator| operator.compares == Compares::Null);
    null && condition.values.iter().all(|value| value.text() == Some("false"))
}

/// Whether the value stands for every value: `*`, an ARN of any account and any name, all addresses.
fn is_anything(operator: Operator, value: &Item<'_>) -> bool {
    let Some(text) = value.text() else {
        return value.spelling.pieces == [Piece::Ref("AWS::NoValue")];
    };
    match operator.compares {
        Compares::IpAddress => text.ends_with("/0"),
        Compares::Arn => text.split(':').skip(3).all(is_stars),
        Compares::Pattern => is_stars(text),
        _ => text.is_empty(),
    }
}

fn is_stars(text: &str) -> bool {
    text.bytes().all(|byte| byte == b'*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_and_name_keys_that_exist() {
        for table in [SOURCES, NAMING] {
            assert!(table.is_sorted());
            for key in table {
                assert!(ConditionKey::find(key).is_some(), "{key}");
            }
        }
        for key in NAMING_FREELY {
            assert!(ConditionKey::find(&format!("{key}T")).is_some(), "{key}");
        }
    }

    #[test]
    fn keys_narrow_what_is_reached_or_only_how() {
        for key in [
            "aws:ResourceTag/Stage",
            "aws:RequestTag/Stage",
            "ec2:ResourceTag/Stage",
            "rds:db-tag/Stage",
            "s3:ExistingObjectTag/Stage",
            "dynamodb:LeadingKeys",
            "kms:EncryptionContext:aws:s3:arn",
            "kms:ViaService",
            "iam:PolicyARN",
            "iam:PermissionsBoundary",
            "ecs:cluster",
            "ec2:Vpc",
        ] {
            assert!(names_resource(key), "{key}");
        }
        for key in [
            "aws:RequestedRegion",
            "aws:SecureTransport",
            "aws:TagKeys",
            "aws:CalledVia",
            "aws:PrincipalTag/Stage",
            "aws:SourceIp",
            "dynamodb:Select",
            "ec2:Region",
            "ec2:SourceInstanceARN",
            "ec2:Tenancy",
            "iam:PassedToService",
            "kms:GrantIsForAWSResource",
            "lambda:CodeSigningConfigArn",
            "rds:req-tag/Stage",
            "s3:prefix",
            "s3:x-amz-acl",
            "s3:x-amz-server-side-encryption-aws-kms-key-id",
            "sns:Protocol",
        ] {
            assert!(!names_resource(key), "{key}");
        }
    }
}
