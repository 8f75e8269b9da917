//! Schemas that hold beyond that of the type: what one value asks of another.

use std::collections::HashSet;

use crate::lint::facts::rows::{Row, count, merged, rows_of};
use crate::lint::schema::apis::APIS;
use crate::lint::schema::compute::COMPUTE;
use crate::lint::schema::containers::CONTAINERS;
use crate::lint::schema::databases::DATABASES;
use crate::lint::schema::deliveries::DELIVERIES;
use crate::lint::schema::domains::DOMAINS;
use crate::lint::schema::edge::EDGE;
use crate::lint::schema::evaluation::Evaluation;
use crate::lint::schema::file_systems::FILE_SYSTEMS;
use crate::lint::schema::graphs::GRAPHS;
use crate::lint::schema::jobs::JOBS;
use crate::lint::schema::migrations::MIGRATIONS;
use crate::lint::schema::monitoring::MONITORING;
use crate::lint::schema::names::NAMES;
use crate::lint::schema::networks::NETWORKS;
use crate::lint::schema::operations::OPERATIONS;
use crate::lint::schema::services::SERVICES;
use crate::lint::schema::stores::STORES;
use crate::lint::schema::streams::STREAMS;
use crate::lint::schema::tasks::TASKS;
use crate::lint::schema::user_pools::USER_POOLS;
use crate::lint::schema::validator::Role;
use crate::lint::schema::visit::{Guard, Of, Visit};

use crate::data::{EXTENSIONS, json};
use crate::lint::schema::{cross_resource, documents, walk};
use crate::model::{Node, NodeId, Value};
use crate::schema::{Schema, parsed};

/// Rules of cfn-lint whose mistakes a lint of our own finds, and that lint's id.
pub(crate) const COVERED: &[(&str, &str)] = &[
    ("E3042", "alternatives"),
    ("E3045", "disabled_acl"),
    ("E3047", "range"),
    ("E3502", "dead_letter_kind"),
    ("E3505", "visibility_timeout"),
    ("E3615", "multiple_of"),
    ("E3638", "table_throughput"),
    ("E3663", "reserved_environment_name"),
    ("E3708", "wrong_authorizer_type"),
    ("W3663", "confused_deputy"),
];

/// Rules of cfn-lint that list versions, to which AWS adds from month to month.
const DATED: &[&str] = &["E3690", "E3691", "E3695"];

/// Properties that AWS reads without regard to case, while the schemas have them in lower case.
const IN_ANY_CASE: &[(&str, &str)] = &[("AWS::RDS::DBInstance", "Engine"), ("AWS::RDS::DBCluster", "Engine")];

/// What holds for the tags of every type, whether they are a list or a map.
///
/// Source: "Building your tagging strategy: tag naming limits and requirements" of the guide to tagging AWS resources.
const TAGS: &str = r#"{"uniqueKeys":["Key"],"items":{"properties":{
    "Key":{"minLength":1,"maxLength":128,"pattern":"^(?!aws:)"},"Value":{"maxLength":256}}},
    "additionalProperties":false,"patternProperties":{"^(?!aws:)":{"maxLength":256}}}"#;

const ENDS_IN_DOT: &str = r#"{"pattern":"\\.$"}"#;

/// Source: "IpPermission" of the EC2 API reference.
const PORTS: &str = r#"{"if":{"required":["IpProtocol"],"properties":{"IpProtocol":{"enum":["tcp","udp","6","17"]}}},
    "then":{"properties":{"FromPort":{"minimum":0,"maximum":65535},"ToPort":{"minimum":0,"maximum":65535}}}}"#;

/// What the sources have in code, and not as schemas: the type, the paths as in [`EXTENSIONS`], and the schema.
///
/// Sources: the properties' descriptions in the template reference; "Lambda SnapStart, supported features"; the
/// "CodePipeline pipeline structure reference"; the "S3 Intelligent-Tiering" access tiers; "AWS::SSM::Document" schemas.
const WRITTEN: &[Row] = &[
    ("AWS::AutoScaling::AutoScalingGroup", "HealthCheckType", r#"{"pattern":"^(?!EC2,)(?!.*,EC2)"}"#),
    (
        "AWS::CloudFront::Distribution",
        "DistributionConfig/Aliases/*",
        r#"{"pattern":"^(\\*\\.)?([a-z0-9_]([a-z0-9_-]*[a-z0-9_])?\\.)+[a-z0-9]([a-z0-9-]*[a-z0-9])$"}"#,
    ),
    (
        "AWS::CodePipeline::Pipeline",
        "Stages/0/Actions/*/ActionTypeId",
        r#"{"properties":{"Category":{"enum":["Source"]}}}"#,
    ),
    ("AWS::EC2::Instance", "/", r#"{"requiredOr":["ImageId","LaunchTemplate"]}"#),
    ("AWS::EC2::SecurityGroup", "SecurityGroupEgress/*", PORTS),
    ("AWS::EC2::SecurityGroup", "SecurityGroupIngress/*", PORTS),
    ("AWS::EC2::SecurityGroupEgress", "/", PORTS),
    ("AWS::EC2::SecurityGroupIngress", "/", PORTS),
    ("AWS::GuardDuty::Detector", "/", r#"{"dependentExcluded":{"DataSources":["Features"]}}"#),
    (
        "AWS::Lambda::Function",
        "/",
        r#"{"if":{"required":["Runtime","SnapStart"],"properties":{"SnapStart":{"required":["ApplyOn"],"properties":{
            "ApplyOn":{"type":"string","enum":["PublishedVersions"]}}}}},
            "then":{"properties":{"Runtime":{"enum":["dotnet10","dotnet8","java11","java17","java21","java25","python3.12",
                "python3.13","python3.14"]},
                "EphemeralStorage":{"properties":{"Size":{"maximum":512}}},"FileSystemConfigs":false}}}"#,
    ),
    ("AWS::Route53::RecordSet", "HostedZoneName", ENDS_IN_DOT),
    ("AWS::Route53::RecordSetGroup", "HostedZoneName", ENDS_IN_DOT),
    (
        "AWS::S3::Bucket",
        "IntelligentTieringConfigurations/*/Tierings/*",
        r#"{"if":{"required":["AccessTier"],"properties":{"AccessTier":{"type":"string","enum":["ARCHIVE_ACCESS"]}}},
            "then":{"properties":{"Days":{"minimum":90,"maximum":730}}},
            "else":{"properties":{"Days":{"minimum":180,"maximum":730}}}}"#,
    ),
    ("AWS::SSM::Document", "Content", r#"{"properties":{"schemaVersion":{"enum":["0.3","1.0","1.2","2.0","2.2"]}}}"#),
];

/// The tables of what services ask, each in the order of its types.
const TABLES: &[&[Row]; 21] = &[
    WRITTEN,
    NAMES,
    SERVICES,
    APIS,
    COMPUTE,
    CONTAINERS,
    DATABASES,
    DELIVERIES,
    DOMAINS,
    EDGE,
    FILE_SYSTEMS,
    GRAPHS,
    JOBS,
    MIGRATIONS,
    MONITORING,
    NETWORKS,
    OPERATIONS,
    STORES,
    STREAMS,
    TASKS,
    USER_POOLS,
];

/// The rows of all of these tables, in the order of their types.
static ROWS: [Row; count(TABLES)] = merged(TABLES);

/// What holds for one type beside the table, about properties that the table's schemas do not ask for: what is missed
/// here is missed once.
///
/// Source: `Handler` and `Runtime` of `AWS::Lambda::Function`, which are required of a deployment package that is a .zip
/// file archive.
const OF_TYPES: &[(&str, &str)] = &[
    (
        "AWS::Lambda::Function",
        r#"{"if":{"required":["Code"],"properties":{"Code":{"type":"object","required":["ZipFile"]}}},
            "then":{"required":["Handler"]}}"#,
    ),
    (
        "AWS::Lambda::Function",
        r#"{"if":{"required":["Code"],"properties":{"Code":{"type":"object","required":["S3Bucket"]}}},
            "then":{"required":["Handler","Runtime"]}}"#,
    ),
];

/// Checks a resource's properties, which `visit` holds, by the schemas beyond that of its type. What has a mistake
/// already is not checked again.
pub(crate) fn check(visit: &Visit<'_, '_>, evaluation: &mut Evaluation) {
    if let (Some(tags), Some(schema)) = (visit.node.get("Tags"), parsed(TAGS)) {
        let visit = Visit { node: tags, at: tags.id, schema: Schema::new(visit.schema.of(), schema), ..*visit };
        walk::check(&visit.called("Tags", Of::Whole), evaluation);
    }
    for (_, schema) in OF_TYPES.iter().filter(|(of, _)| *of == visit.resource.type_name) {
        if let Some(schema) = parsed(schema) {
            walk::check(&visit.by(Schema::new(visit.schema.of(), schema)), evaluation);
        }
    }
    let lowered = lowered(visit);
    let properties = lowered.as_ref().unwrap_or(visit.node);
    for (key, row) in EXTENSIONS.range(&format!("{}/", visit.resource.type_name)) {
        let mut columns = row.splitn(3, '\t');
        let (Some(rule), Some(paths), Some(schema)) = (columns.next(), columns.next(), columns.next()) else {
            continue;
        };
        let Some(value) = parsed(schema).filter(|_| !is_covered(rule)) else { continue };
        let doubtful = doubtful(evaluation, value, None);
        let of = key.split('/').next().unwrap_or_default();
        let mut aside = evaluation.aside();
        if value.get("cfnGather").is_some() {
            if !doubtful.is_empty() {
                continue;
            }
            cross_resource::check(&visit.by(Schema::new(of, value)), rule, value, &mut aside);
            evaluation.take(if rule.starts_with('W') {
                aside.in_place_of_all(visit.validator.role(Role::QuestionableValue))
            } else {
                aside
            });
            continue;
        }
        for path in paths.split(',') {
            check_at(visit, (properties, path, &doubtful), Schema::new(of, value), &mut aside);
        }
        let is_doubt = rule.starts_with('W') || DATED.contains(&rule);
        evaluation.take(if is_doubt {
            aside.in_place_of_all(visit.validator.role(Role::QuestionableValue))
        } else {
            aside
        });
    }
    for row in rows_of(&ROWS, visit.resource.type_name, |row| row.0) {
        check_row(visit, properties, row, evaluation);
    }
    documents::check(visit, evaluation);
}

fn check_row(visit: &Visit<'_, '_>, properties: &Node, (of, paths, schema): &Row, evaluation: &mut Evaluation) {
    let Some(value) = parsed(schema) else { return };
    let mut aside = evaluation.aside();
    for path in paths.split(',') {
        let last = path.rsplit('/').next();
        let doubtful = doubtful(evaluation, value, last);
        check_at(visit, (properties, path, &doubtful), Schema::new(of, value), &mut aside);
    }
    evaluation.take(aside);
}

/// Checks the values at a path below the properties but those where there is a mistake already.
fn check_at(
    visit: &Visit<'_, '_>,
    (properties, path, doubtful): (&Node, &str, &[NodeId]),
    schema: Schema,
    evaluation: &mut Evaluation,
) {
    let label = path.rsplit('/').find(|step| !matches!(*step, "" | "*")).unwrap_or(visit.label.name);
    properties.each_value_at(path, &mut |node, arms| {
        if !holds_any(node, doubtful) {
            Guard::within(arms, visit.guard, &mut |guard| {
                let visit = Visit { node, at: node.id, schema, guard, ..*visit };
                walk::check_reached(
                    &visit.called(label, if path.ends_with("/*") { Of::Item } else { Of::Whole }),
                    evaluation,
                );
            });
        }
    });
}

fn is_covered(rule: &str) -> bool {
    COVERED.iter().any(|(covered, _)| *covered == rule)
}

/// Where the properties that are mentioned by a schema, or are the one at the end of a path, have a mistake already.
fn doubtful(evaluation: &Evaluation, schema: &json::Value<'_>, last: Option<&str>) -> Vec<NodeId> {
    if evaluation.problems().is_empty() {
        return Vec::new();
    }
    let mut mentioned = HashSet::new();
    collect_texts(schema, &mut mentioned);
    let is_named = |about: &str| last == Some(about) || mentioned.contains(about);
    let named = evaluation.problems().iter().filter(|problem| is_named(&problem.about));
    named.map(|problem| problem.at).collect()
}

/// Whether one of the places is in a value.
fn holds_any(node: &Node, places: &[NodeId]) -> bool {
    let mut holds = false;
    if !places.is_empty() {
        node.walk(&mut |inner| {
            holds |= places.contains(&inner.id);
            let members = inner.as_object().unwrap_or_default();
            holds |= members.iter().any(|member| places.contains(&member.key.id));
        });
    }
    holds
}

fn collect_texts<'s>(schema: &'s json::Value<'_>, texts: &mut HashSet<&'s str>) {
    match schema {
        json::Value::String(text) => _ = texts.insert(text),
        json::Value::Array(items) => items.iter().for_each(|item| collect_texts(item, texts)),
        json::Value::Object(members) => {
            for (name, value) in members {
                texts.insert(name);
                collect_texts(value, texts);
            }
        }
        _ => {}
    }
}

/// The properties with those in lower case whose case does not matter; none where nothing changes.
fn lowered(visit: &Visit<'_, '_>) -> Option<Node> {
    let (_, name) = IN_ANY_CASE.iter().find(|(type_name, _)| *type_name == visit.resource.type_name)?;
    let text = visit.node.get(name)?.as_str()?;
    let lower = Value::String(text.to_lowercase());
    let mut properties = visit.node.clone();
    if let Value::Object(members) = &mut properties.value {
        members
            .iter_mut()
            .filter(|member| member.key.name == *name)
            .for_each(|member| member.value.value = lower.clone());
    }
    Some(properties)
}

#[cfg(test)]
mod tests;
