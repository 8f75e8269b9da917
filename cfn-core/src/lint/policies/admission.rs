//! Whether a resource policy lets a service in.

use crate::iam::{
    Compares, Condition, Effect, Operator, Piece, Policy, PrincipalKind, Spelling, Statement, matches_wildcard,
};
use crate::lint::facts::index::Index;
use crate::lint::facts::role::is_of_another;
use crate::lint::policies::complete::is_all_there;
use crate::lint::policies::document::resolved;
use crate::lint::policies::service_principal::service_of;
use crate::model::{Node, Resource};

/// A request of a service.
pub(crate) struct Request<'r, 'a> {
    pub(crate) index: &'r Index<'a>,
    /// The names of the service, without `.amazonaws.com`: any one of them.
    pub(crate) services: &'r [&'r str],
    /// The action in lower case.
    pub(crate) action: &'r str,
    /// What the request is for.
    pub(crate) on: Resource<'a>,
    /// The resource for which the service asks, if its ARN is the source of the request.
    pub(crate) source: Option<Resource<'a>>,
    /// Whether an account that is let in lets the service in.
    pub(crate) counts_accounts: bool,
    /// How the path of what is written in a bucket begins, as far as it is known.
    pub(crate) path: Option<&'r str>,
}

/// The answer of a policy to a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Admission {
    /// No statement is about it.
    Refused,
    /// Only for other paths of the bucket.
    OtherPath,
    /// Only for other sources.
    OtherSource,
    /// It is allowed, or only the deployment knows.
    Possible,
}

/// What a policy document says to a request. Conditions count as fulfilled, unless they compare the source with
/// something that it cannot be.
pub(crate) fn admission(document: &Node, request: &Request<'_, '_>) -> Admission {
    document.alternatives().into_iter().map(|arm| of_arm(arm, request)).max().unwrap_or(Admission::Possible)
}

fn of_arm(document: &Node, request: &Request<'_, '_>) -> Admission {
    let document = resolved(document);
    if !is_all_there(&document) {
        return Admission::Possible;
    }
    let policy = Policy::read(&document);
    policy.statements.iter().map(|statement| request.asks(statement)).max().unwrap_or(Admission::Refused)
}

impl Request<'_, '_> {
    fn asks(&self, statement: &Statement<'_>) -> Admission {
        let is_meant = statement.effect != Effect::Deny
            && self.is_principal(statement)
            && self.is_action(statement)
            && self.is_resource(statement);
        match is_meant {
            false => Admission::Refused,
            true if self.is_for_other_paths(statement) => Admission::OtherPath,
            true if statement.conditions.iter().any(|condition| self.is_for_others(condition)) => {
                Admission::OtherSource
            }
            true => Admission::Possible,
        }
    }

    fn is_principal(&self, statement: &Statement<'_>) -> bool {
        let Some(principals) = &statement.principals else { return false };
        principals.negated
            || principals.items.iter().any(|principal| match principal.kind {
                PrincipalKind::Service => {
                    service_of(&principal.item.spelling).is_none_or(|service| self.services.contains(&service.as_str()))
                }
                PrincipalKind::Aws if self.counts_accounts => true,
                _ => principal.is_everyone(),
            })
    }

    fn is_action(&self, statement: &Statement<'_>) -> bool {
        let Some(actions) = &statement.actions else { return false };
        let may_do = |text: Option<&str>| text.is_none_or(|text| matches_wildcard(&text.to_lowercase(), self.action));
        actions.negated || actions.items.iter().any(|action| may_do(action.text()))
    }

    fn is_resource(&self, statement: &Statement<'_>) -> bool {
        let Some(resources) = &statement.resources else { return true };
        let is_other = |spelling: &Spelling<'_>| is_of_another(self.index, spelling, self.on);
        resources.negated
            || resources.items.is_empty()
            || resources.items.iter().any(|resource| !is_other(&resource.spelling))
    }

    /// Whether all resources of the statement are at other paths of the bucket.
    fn is_for_other_paths(&self, statement: &Statement<'_>) -> bool {
        let (Some(start), Some(resources)) = (self.path, &statement.resources) else { return false };
        let is_other = |spelling: &Spelling<'_>| path_in_bucket(spelling).is_some_and(|path| !may_begin(path, start));
        !resources.negated
            && !resources.items.is_empty()
            && resources.items.iter().all(|resource| is_other(&resource.spelling))
    }

    /// Whether the condition compares the source with others only.
    fn is_for_others(&self, condition: &Condition<'_>) -> bool {
        let Some(source) = self.source else { return false };
        let compares = Operator::find(condition.operator).is_some_and(|operator| {
            !operator.negated && matches!(operator.compares, Compares::Arn | Compares::Pattern | Compares::String)
        });
        compares
            && condition.key.eq_ignore_ascii_case("aws:SourceArn")
            && !condition.values.is_empty()
            && condition.values.iter().all(|value| self.is_other_source(&value.spelling, source))
    }

    fn is_other_source(&self, spelling: &Spelling<'_>, source: Resource<'_>) -> bool {
        if let Some((name, _)) = spelling.reference() {
            let named = self.index.resource(name).filter(|named| !is_open(named.type_name));
            return named.is_some_and(|named| {
                let service = service_of_type(named.type_name);
                let is_told = service != service_of_type(source.type_name) && OWNERS.contains(&service);
                named.name() != source.name() && !is_told
            });
        }
        // An ARN of another service is a mistake of the policy itself.
        is_of_another(self.index, spelling, source)
    }
}

/// The path in an ARN of objects as far as it is literal, and whether that is all of it; `None` if the ARN has no path, or one
/// that nobody knows.
fn path_in_bucket<'s>(spelling: &'s Spelling<'_>) -> Option<(&'s str, bool)> {
    let (last, before) = spelling.pieces.split_last()?;
    let text = |piece: &'s Piece<'_>| if let Piece::Text(text) = piece { Some(&**text) } else { None };
    // `${Bucket.Arn}/logs/*`, `arn:aws:s3:::${Bucket}/logs/*` and `arn:aws:s3:::bucket/logs/${AWS::AccountId}/*`.
    for (position, piece) in spelling.pieces.iter().enumerate().skip(1) {
        if let Some(path) = text(piece).and_then(|text| text.strip_prefix('/')) {
            return Some((path, position == before.len()));
        }
    }
    let (_, path) = spelling.start().split_once(":::")?.1.split_once('/')?;
    Some((path, text(last).is_some() && before.is_empty()))
}

/// Whether a path that begins with `start` may match the pattern, of which the literal beginning is known.
fn may_begin((pattern, is_whole): (&str, bool), start: &str) -> bool {
    let (literal, is_exact) = match pattern.find(['*', '?']) {
        Some(end) => (&pattern[..end], false),
        None => (pattern, is_whole),
    };
    literal.starts_with(start) || start.starts_with(literal) && !is_exact
}

/// Services that ask for their own resources: that another service asks for one of these is a mistake of the policy
/// itself, which its own lint reports.
const OWNERS: &[&str] = &[
    "ApiGateway",
    "ApiGatewayV2",
    "Cognito",
    "Config",
    "ElasticLoadBalancingV2",
    "Events",
    "IoT",
    "Logs",
    "S3",
    "SNS",
];

/// `Events` of `AWS::Events::Rule`.
fn service_of_type(type_name: &str) -> &str {
    type_name.split("::").nth(1).unwrap_or_default()
}

/// Whether a value of that type may be the ARN of anything.
fn is_open(type_name: &str) -> bool {
    !type_name.starts_with("AWS::")
        || type_name.starts_with("AWS::CloudFormation::")
        || type_name == "AWS::SSM::Parameter"
}
