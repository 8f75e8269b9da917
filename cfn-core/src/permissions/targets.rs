//! On what a resource needs an action.

use std::collections::{BTreeMap, BTreeSet};

use super::condition::Condition;
use super::facts::Facts;
use super::handlers::{Handler, Handlers};
use super::mentions::{Mention, is_or_holds, may_mention, mentions, parts_of};
use super::names::{Names, fill};
use super::{Part, Text, api_gateway};
use crate::iam::{Action, ResourceType as Kind};
use crate::model::{Node, Resource, Value};
use crate::schema::ResourceType;

/// What an action is needed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// The action knows no resources.
    Everything,
    /// These ARNs.
    These(Vec<On>),
    /// No property of the resource asks for it.
    Unneeded,
}

/// An ARN, and what else is known of what it stands for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct On {
    pub(super) arn: Text,
    pub(super) condition: Option<Condition>,
    /// Why the ARN stands for every resource of its type, if it does.
    pub(super) wide: Option<Wide>,
}

/// Why an ARN stands for every resource of its type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wide {
    /// The service names the resource when it creates it.
    NamedByTheService,
    /// The template does not say which resource it is.
    Unknown,
}

/// Actions whose requests do not say in whose account the resource is, or whose resources are often another account's.
///
/// Source: "aws:ResourceAccount" among the global condition context keys of the IAM user guide.
const WITHOUT_ACCOUNT: &[&str] = &[
    "ec2:accepttransitgatewaypeeringattachment",
    "ec2:acceptvpcendpointconnections",
    "ec2:acceptvpcpeeringconnection",
    "ec2:copyimage",
    "ec2:copysnapshot",
    "ec2:createtransitgatewaypeeringattachment",
    "ec2:createvolume",
    "ec2:createvpcpeeringconnection",
    "ec2:deletetransitgatewaypeeringattachment",
    "ec2:deletevpcpeeringconnection",
    "ec2:rejecttransitgatewaypeeringattachment",
    "ec2:rejectvpcendpointconnections",
    "ec2:rejectvpcpeeringconnection",
    "route53:associatevpcwithhostedzone",
    "route53:createvpcassociationauthorization",
    "route53:deletevpcassociationauthorization",
    "route53:disassociatevpcfromhostedzone",
    "route53:listhostedzonesbyvpc",
];

/// What a service makes by itself if a property is true: the type, the property, the service of the actions, the ARN.
///
/// Source: "Password management with Secrets Manager" of the RDS, Aurora and Redshift guides.
const MADE_BY_THE_SERVICE: &[(&str, &str, &str, &str)] = &[
    ("AWS::RDS::DBCluster", "ManageMasterUserPassword", "secretsmanager", "secret:rds!cluster-*"),
    ("AWS::RDS::DBInstance", "ManageMasterUserPassword", "secretsmanager", "secret:rds!db-*"),
    ("AWS::Redshift::Cluster", "ManageMasterPassword", "secretsmanager", "secret:redshift!*"),
];

/// Actions that the handlers of a type use for certain properties only, and those properties; none of them: for what
/// CloudFormation itself never asks.
///
/// Source: "Global tables: permissions" of the DynamoDB developer guide, and "Importing from Amazon S3" for tables; for
/// buckets, "DeletionPolicy attribute" of the CloudFormation user guide: objects are not deleted.
const ONLY_WITH: &[(&str, &[&str], &[&str])] = &[
    (
        "AWS::DynamoDB::Table",
        &[],
        &[
            "dynamodb:AssociateTableReplica",
            "dynamodb:BatchWriteItem",
            "dynamodb:CreateTableReplica",
            "dynamodb:DeleteItem",
            "dynamodb:GetItem",
            "dynamodb:PutItem",
            "dynamodb:Query",
            "dynamodb:Scan",
            "dynamodb:UpdateItem",
        ],
    ),
    ("AWS::DynamoDB::Table", &["ImportSourceSpecification"], &["dynamodb:DescribeImport", "dynamodb:ImportTable"]),
    ("AWS::S3::Bucket", &[], &["s3:DeleteObject", "s3:PutObjectAcl"]),
];

/// A resource with everything that decides what its actions are needed on.
pub(super) struct Targets<'c, 'a> {
    names: Names<'c, 'a>,
    resource: Resource<'a>,
    handlers: Handlers,
    service: &'static str,
    pub(super) mentions: Vec<Mention<'a>>,
    may_mention: Vec<&'static str>,
}

impl<'c, 'a> Targets<'c, 'a> {
    pub(super) fn new(names: Names<'c, 'a>, resource: Resource<'a>, handlers: Handlers) -> Self {
        Targets {
            names,
            resource,
            handlers,
            service: own_service(resource.type_name, &handlers),
            mentions: mentions(names, resource),
            may_mention: may_mention(resource.type_name),
        }
    }

    /// What the action is needed on, which these handlers use.
    pub(super) fn of(&self, action: &Action, handlers: &[Handler]) -> Target {
        if !action.can_be_scoped() {
            return Target::Everything;
        }
        if action.service() == api_gateway::SERVICE && self.service == api_gateway::SERVICE {
            return self.of_api_gateway(action);
        }
        if self.is_optional(action) {
            return Target::Unneeded;
        }
        let mut found = BTreeSet::new();
        let mut missing = Vec::new();
        for kind in Kind::of(action) {
            let is_own = action.service() == self.service && self.is_own(&kind);
            let own_reason = if self.is_named() { Wide::Unknown } else { Wide::NamedByTheService };
            let mut arns: Vec<(Text, Wide)> = match is_own {
                true => self.own(&kind).into_iter().map(|arn| (arn, own_reason)).collect(),
                false => self.mentioned(&kind),
            };
            if arns.is_empty() && action.requires(&kind) {
                if action.service() == self.service {
                    arns = self.own_parts(&kind).into_iter().map(|arn| (arn, own_reason)).collect();
                }
                if arns.is_empty() && self.is_unset(&kind) && !makes(action) {
                    return Target::Unneeded;
                }
                if arns.is_empty() {
                    missing.push(kind);
                }
            }
            found.extend(arns.into_iter().map(|arn| self.on(arn, &kind, action, handlers, is_own)));
        }
        let made = self.made_by_the_service(action);
        if !made.is_empty() {
            missing.clear();
            found.extend(made);
        }
        if found.is_empty() {
            let is_foreign = action.service() != self.service;
            if is_foreign || Kind::of(action).any(|kind| self.may_mention(&kind)) {
                return Target::Unneeded;
            }
            if !action.needs_scope() {
                return Target::Everything;
            }
            if missing.is_empty() {
                missing.extend(Kind::of(action).min_by_key(|kind| kind.templates().next().map_or(0, str::len)));
            }
        }
        for kind in missing {
            let arns = kind.templates().flat_map(|template| fill(template, |_| vec![Text::any()]));
            // What a service takes to make the resource may be another account's: an image.
            let condition = (!makes(action) && in_account(action)).then(Condition::of_account);
            let on = |arn| On { arn, condition: condition.clone(), wide: Some(Wide::Unknown) };
            found.extend(arns.map(on).collect::<Vec<_>>());
        }
        Target::These(found.into_iter().collect())
    }

    fn of_api_gateway(&self, action: &Action) -> Target {
        let texts = |property: &str| match self.resource.property(property) {
            Some(node) => self.names.texts(node),
            None => vec![Text::any()],
        };
        let arns = api_gateway::arns(self.resource, action.name, texts);
        let on = |arn: Text| On {
            wide: api_gateway::is_open(&arn).then_some(Wide::NamedByTheService),
            arn,
            condition: None,
        };
        let serves = |arn: &Text| {
            let pattern = arn.pattern(self.names.deployment);
            Kind::of(action).any(|kind| kind.meets(&pattern))
        };
        let arns: Vec<On> = arns.into_iter().filter(serves).map(on).collect();
        if arns.is_empty() { Target::Unneeded } else { Target::These(arns) }
    }

    fn is_own(&self, kind: &Kind) -> bool {
        let Some(facts) = Facts::of(self.resource.type_name) else { return false };
        facts.is_of(kind.key)
            || facts.templates().any(|own| kind.templates().any(|template| template == own))
            || is_named_after(self.resource.type_name, &facts, kind)
    }

    /// The ARNs of the resource itself.
    fn own(&self, kind: &Kind) -> Vec<Text> {
        let Some(facts) = Facts::of(self.resource.type_name) else { return Vec::new() };
        if is_named_after(self.resource.type_name, &facts, kind) {
            return kind.templates().flat_map(|template| self.names.filled(template, self.resource)).collect();
        }
        facts.of_kind(kind, self.names.arns(self.resource), self.names.deployment)
    }

    /// The ARNs of parts of the resource: the streams of a table.
    fn own_parts(&self, kind: &Kind) -> Vec<Text> {
        let wholes = self.names.arns(self.resource);
        let parts = parts_of(self.resource.type_name, kind, &wholes, |_| vec![Text::any()]);
        parts.into_iter().filter(|arn| kind.meets(&arn.pattern(self.names.deployment))).collect()
    }

    /// Whether a property that is not set would name the resource: `CodeSigningConfigArn` a code signing configuration.
    fn is_unset(&self, kind: &Kind) -> bool {
        let noun = plain(kind.name);
        let Some(of) = ResourceType::find(self.resource.type_name) else { return false };
        let named = of.schema().properties().filter(|(name, _)| plain(name).contains(&noun));
        let named: Vec<&str> =
            named.map(|(name, _)| name).filter(|name| of.read_only().all(|path| path != *name)).collect();
        !named.is_empty() && named.iter().all(|name| self.resource.property(name).is_none())
    }

    /// Whether the action is for a property only that is not set.
    fn is_optional(&self, action: &Action) -> bool {
        let full_name = action.full_name();
        ONLY_WITH.iter().any(|(of, properties, actions)| {
            *of == self.resource.type_name
                && actions.contains(&full_name.as_str())
                && properties.iter().all(|property| self.resource.property(property).is_none())
        })
    }

    /// The ARNs that properties mention, and why one may stand for every resource of its type.
    fn mentioned(&self, kind: &Kind) -> Vec<(Text, Wide)> {
        let of = |mention: &Mention<'a>| {
            let why = if mention.referred.is_some() { Wide::NamedByTheService } else { Wide::Unknown };
            mention.arns(self.names, kind).into_iter().map(move |arn| (arn, why)).collect::<Vec<_>>()
        };
        self.mentions.iter().flat_map(of).collect()
    }

    /// Whether the template gives the resource a name, though it may not be known.
    fn is_named(&self) -> bool {
        let identifiers = Facts::of(self.resource.type_name).map_or("", |facts| facts.identifiers);
        identifiers.split(',').any(|property| self.resource.property(property).is_some())
    }

    fn may_mention(&self, kind: &Kind) -> bool {
        self.may_mention.iter().any(|type_name| is_or_holds(type_name, kind))
    }

    fn made_by_the_service(&self, action: &Action) -> Vec<On> {
        let rows = MADE_BY_THE_SERVICE.iter().filter(|(of, property, service, _)| {
            let is_set = |node: &Node| node.as_str() != Some("false") && node.value != Value::Bool(false);
            let set = self.resource.property(property).is_some_and(is_set);
            *of == self.resource.type_name && *service == action.service() && set
        });
        let arns = rows.flat_map(|(.., service, name)| {
            fill(&format!("arn:${{Partition}}:{service}:${{Region}}:${{Account}}:{name}"), |_| vec![Text::any()])
        });
        arns.map(|arn| On { arn, condition: None, wide: None }).collect()
    }

    /// An ARN with the condition that narrows it, if it stands for every resource of its type.
    fn on(&self, arn: (Text, Wide), kind: &Kind, action: &Action, handlers: &[Handler], is_own: bool) -> On {
        let (arn, why) = arn;
        let everywhere = arn.pattern(self.names.deployment).everywhere();
        let is_wide = kind.templates().any(|template| everywhere.covers(template));
        let mut on = On { arn, condition: None, wide: is_wide.then_some(why) };
        if !is_wide {
            return on;
        }
        let has_tags = kind.condition_keys().any(|key| key == "aws:ResourceTag/${TagKey}");
        let is_later = !handlers.contains(&Handler::Create);
        if is_own && has_tags && is_later && self.handlers.has_stack_tags() && self.names.deployment.stack.is_some() {
            let mut stack = Text::default();
            stack.push(Part::Stack);
            on.condition = Some(Condition::equals("aws:ResourceTag/aws:cloudformation:stack-name", vec![stack]));
        } else if in_account(action) {
            on.condition = Some(Condition::of_account());
        }
        on
    }
}

/// Letters and digits alone, in lower case.
fn plain(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect()
}

/// Whether a type of which no ARN is known has the name of that type of IAM.
fn is_named_after(type_name: &str, facts: &Facts, kind: &Kind) -> bool {
    let noun = type_name.rsplit("::").next().unwrap_or_default();
    facts.templates().next().is_none() && plain(noun) == plain(kind.name)
}

/// Whether the requests of an action say in whose account the resource is.
fn in_account(action: &Action) -> bool {
    WITHOUT_ACCOUNT.binary_search(&action.key).is_err()
}

/// Whether the action makes the resource itself, for which the service may take others that nobody names.
fn makes(action: &Action) -> bool {
    ["Create", "Launch", "Run"].iter().any(|verb| action.name.starts_with(verb))
}

/// The service to which a type belongs: that of its name if it has actions of it, else that of most of the actions that
/// create and delete it.
pub(super) fn own_service(type_name: &str, handlers: &Handlers) -> &'static str {
    let space = type_name.split("::").nth(1).unwrap_or_default().to_ascii_lowercase();
    let mut counts: BTreeMap<&'static str, usize> = BTreeMap::new();
    for (action, of) in handlers.actions() {
        let weight = of.iter().filter(|handler| matches!(handler, Handler::Create | Handler::Delete)).count();
        *counts.entry(action.service()).or_default() += 1 + weight;
    }
    let named = counts.keys().find(|service| space == **service || space.strip_suffix("v2") == Some(service)).copied();
    named.or_else(|| counts.into_iter().max_by_key(|(_, count)| *count).map(|(service, _)| service)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_and_name_what_exists() {
        for (type_name, properties, actions) in ONLY_WITH {
            let of = ResourceType::find(type_name).expect("the type exists");
            properties.iter().for_each(|property| assert!(of.schema().property(property).is_some(), "{property}"));
            let known: Vec<_> = Handlers::find(type_name).expect("it is known").actions().collect();
            for action in *actions {
                assert!(known.iter().any(|(known, _)| known.full_name() == *action), "{action}");
            }
        }
        assert!(WITHOUT_ACCOUNT.is_sorted());
        WITHOUT_ACCOUNT.iter().for_each(|action| assert!(Action::find(action).is_some(), "{action}"));
        for (type_name, property, ..) in MADE_BY_THE_SERVICE {
            let of = ResourceType::find(type_name).expect("the type exists");
            assert!(of.schema().property(property).is_some(), "{type_name} {property}");
        }
    }

    #[test]
    fn a_type_belongs_to_the_service_that_makes_it() {
        let of = |type_name: &str| own_service(type_name, &Handlers::find(type_name).expect("it is known"));
        assert_eq!(of("AWS::ApiGateway::Account"), "apigateway");
        assert_eq!(of("AWS::ElasticLoadBalancingV2::Listener"), "elasticloadbalancing");
        assert_eq!(of("AWS::DynamoDB::Table"), "dynamodb");
        assert_eq!(of("AWS::Lambda::Function"), "lambda");
        assert_eq!(of("AWS::AutoScaling::AutoScalingGroup"), "autoscaling");
        assert_eq!(of("AWS::DocDB::DBCluster"), "rds");
    }
}
