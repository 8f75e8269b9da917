use crate::iam::{Item, Piece, PrincipalKind, Statement};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::{Context, Named};
use crate::lint::finding::Findings;
use crate::lint::policies::arn::pattern;
use crate::lint::policies::arn_format::is_region;
use crate::lint::policies::document::PolicyAt;
use crate::lint::policies::narrowing::{demands, has_lost_condition, is_source};
use crate::lint::policies::place::{Form, Kind};
use crate::lint::policies::words::service_name;

declare_lint! {
    /// A service acts on behalf of all its customers. If a statement allows a service principal without a condition
    /// on the source, a resource in any account can make the service access this one (the confused deputy problem).
    /// Add a condition on `aws:SourceArn` or `aws:SourceAccount` (in `AWS::Lambda::Permission`: `SourceArn` or
    /// `SourceAccount`).
    ///
    /// ```yaml,fails
    /// Type: AWS::SQS::QueuePolicy
    /// Properties:
    ///   Queues: [q]
    ///   PolicyDocument:
    ///     Version: "2012-10-17"
    ///     Statement:
    ///       - Effect: Allow
    ///         Principal: {Service: sns.amazonaws.com} # <-
    ///         Action: sqs:SendMessage
    ///         Resource: "*"
    /// ```
    /// ```yaml,passes
    /// Type: AWS::SQS::QueuePolicy
    /// Properties:
    ///   Queues: [q]
    ///   PolicyDocument:
    ///     Version: "2012-10-17"
    ///     Statement:
    ///       - Effect: Allow
    ///         Principal: {Service: sns.amazonaws.com}
    ///         Action: sqs:SendMessage
    ///         Resource: "*"
    ///         Condition: {ArnEquals: {"aws:SourceArn": "arn:aws:sns:us-east-1:123456789012:orders"}}
    /// ```
    CONFUSED_DEPUTY = "confused_deputy", Policy, Deny, "service principal without a source condition",
    Check::Policy(confused_deputy)
}

/// Services that, in a policy of a resource, tell for whose sake they act, with the actions, or services of actions, for
/// which they do not.
///
/// Sources: "The confused deputy problem" of the IAM user guide, and the policy examples of each service. Those of
/// EventBridge ask for no source where a topic or the stream of a log group is meant.
const DEPUTIES: &[(&str, &[&str])] = &[
    ("apigateway", &["kms"]),
    ("bedrock", &["kms"]),
    ("budgets", &["kms"]),
    ("cloudfront", &[]),
    ("cloudtrail", &[]),
    ("cloudwatch", &["kms"]),
    ("codebuild", &["kms"]),
    ("codestar-notifications", &["kms"]),
    ("cognito-idp", &["kms"]),
    ("config", &["kms"]),
    ("costalerts", &["kms"]),
    ("delivery.logs", &["kms", "logs:createlogstream"]),
    ("events", &["kms", "logs:createlogstream", "sns"]),
    ("iot", &["kms"]),
    ("lexv2", &["kms"]),
    ("logging.s3", &["kms"]),
    ("logs", &[]),
    ("s3", &["kms"]),
    ("ses", &["kms"]),
    ("sns", &["kms"]),
];

/// Services that invoke functions without a source that could be named first: a target group registers its function only
/// if that lets it, and a macro has no ARN.
///
/// Sources: "Use Lambda functions as targets" of the Elastic Load Balancing and the VPC Lattice user guides; "Create a
/// CloudFormation macro definition" of the CloudFormation user guide.
const WITHOUT_SOURCE: &[&str] = &["cloudformation", "elasticloadbalancing", "vpc-lattice"];

/// The service that names its customer by `aws:Referer`.
///
/// Source: "Giving permissions to Amazon SES for email receiving" of the Amazon SES developer guide.
const BY_REFERER: &str = "ses";

/// Services by the service part of the ARNs in whose name they act.
const SOURCE_SERVICES: &[(&str, &str)] = &[
    ("cognito-idp", "cognito-idp"),
    ("config", "config"),
    ("elasticloadbalancing", "elasticloadbalancing"),
    ("events", "events"),
    ("execute-api", "apigateway"),
    ("iot", "iot"),
    ("logs", "logs"),
    ("s3", "s3"),
    ("sns", "sns"),
];

fn confused_deputy(context: &Context<'_>, at: &PolicyAt<'_>, findings: &mut Findings) {
    if !matches!(at.place.kind, Kind::Resource | Kind::Key) {
        return;
    }
    let permission = matches!(at.place.form, Form::Permission(_));
    let judged = |statement: &&Statement<'_>| statement.allows() && !has_lost_condition(statement);
    for statement in at.policy.statements.iter().filter(judged) {
        if has_source(statement) {
            sources(context, statement, permission, findings);
            continue;
        }
        for principal in
            statement.named_principals().iter().filter(|principal| principal.kind == PrincipalKind::Service)
        {
            let Some(service) = service_name(&principal.item) else { continue };
            let is_asked = match permission {
                true => !WITHOUT_SOURCE.contains(&label(&service)),
                false => tells_source(&service, statement),
            };
            if is_asked && !(label(&service) == BY_REFERER && has_referer(statement)) {
                let keys = match permission {
                    true => "`SourceArn` or `SourceAccount`",
                    false => "a condition on `aws:SourceArn` or `aws:SourceAccount`",
                };
                findings.report(
                    principal.item.node.id,
                    format!("`{service}` can be made to access this resource from any account; add {keys}"),
                );
            }
        }
    }
}

/// Sources that are another service's than the principal's, and those that name no account, as buckets do not.
fn sources(context: &Context<'_>, statement: &Statement<'_>, permission: bool, findings: &mut Findings) {
    let mut services = statement.named_principals().iter().filter(|principal| principal.kind == PrincipalKind::Service);
    let (Some(service), None) = (services.next().and_then(|principal| service_name(&principal.item)), services.next())
    else {
        return;
    };
    let mut arns = Vec::new();
    let mut others = false;
    for condition in statement.conditions.iter().filter(|condition| is_source(condition)) {
        match condition.key.eq_ignore_ascii_case("aws:SourceArn") {
            true => arns.extend(condition.values.iter().map(|value| (condition, value))),
            false => others = true,
        }
    }
    for (condition, value) in arns {
        let arn = pattern(context, value);
        let [_, _, of, _, account, _] = arn.parts()[..] else { continue };
        let owner = SOURCE_SERVICES.iter().find(|(name, _)| *name == of).map(|(_, owner)| *owner);
        if let Some(owner) = owner.filter(|owner| !is_of_service(&service, owner)) {
            findings.report(
                value.node.id,
                format!(
                    "the source belongs to `{owner}.amazonaws.com`, so the condition never matches for `{service}`; \
                     name the service that owns the source"
                ),
            );
        } else if account.is_empty() && !others && (permission || !is_of_template(context, value)) {
            let key = if permission { "`SourceAccount`" } else { "a condition on `aws:SourceAccount`" };
            findings.report(
                condition.key_at,
                format!(
                    "the source ARN contains no account ID, so a later owner of that name also has access; add {key}"
                ),
            );
        }
    }
}

/// Whether the principal is the service's own, or that of a part of it, as `logging.s3.amazonaws.com` is, and
/// `config-multiaccountsetup.amazonaws.com`.
fn is_of_service(principal: &str, service: &str) -> bool {
    principal
        .split('.')
        .any(|label| label.strip_prefix(service).is_some_and(|rest| rest.is_empty() || rest.starts_with('-')))
}

/// Whether the statement asks for whose sake it is; in the policy of a key, what is encrypted says that too.
fn has_source(statement: &Statement<'_>) -> bool {
    statement.conditions.iter().any(|condition| {
        let by_context = condition.key.to_ascii_lowercase().starts_with("kms:encryptioncontext:");
        (is_source(condition) || by_context) && demands(condition)
    })
}

/// The name of a service without its domain; `logs.us-east-1.amazonaws.com` is `logs`.
fn label(service: &str) -> &str {
    let label = service.split(".amazonaws.").next().unwrap_or(service);
    label.split_once('.').filter(|(_, region)| is_region(region)).map_or(label, |(name, _)| name)
}

fn has_referer(statement: &Statement<'_>) -> bool {
    statement.conditions.iter().any(|condition| condition.key.eq_ignore_ascii_case("aws:Referer") && demands(condition))
}

/// Whether the service tells for whose sake it acts when it takes the actions of the statement.
fn tells_source(service: &str, statement: &Statement<'_>) -> bool {
    let label = label(service);
    let Ok(index) = DEPUTIES.binary_search_by_key(&label, |(name, _)| name) else { return false };
    let silent = DEPUTIES[index].1;
    statement.named_actions().iter().any(|action| {
        let action = action.spelling.start().to_ascii_lowercase();
        let prefix = action.split(':').next().unwrap_or_default();
        !silent.contains(&prefix) && !silent.contains(&action.as_str())
    })
}

/// Whether the ARN is put together from a resource of the template: as long as that is there, nobody else has its name.
/// For functions, the account is asked for all the same, as "Lambda.1" of the Security Hub controls does.
fn is_of_template(context: &Context<'_>, value: &Item<'_>) -> bool {
    value.spelling.pieces.iter().any(|piece| match piece {
        Piece::Ref(name) | Piece::GetAtt(name, _) => matches!(context.named(name), Named::Resource(_)),
        Piece::Text(_) | Piece::Hole => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(DEPUTIES.is_sorted() && WITHOUT_SOURCE.is_sorted());
    }

    #[test]
    fn parts_of_a_service_have_principals_of_their_own() {
        assert!(is_of_service("s3.amazonaws.com", "s3") && is_of_service("logging.s3.amazonaws.com", "s3"));
        assert!(is_of_service("logs.us-east-1.amazonaws.com", "logs"));
        assert!(is_of_service("config-multiaccountsetup.amazonaws.com", "config"));
        assert!(!is_of_service("sns.amazonaws.com", "s3") && !is_of_service("iotanalytics.amazonaws.com", "iot"));
    }
}
