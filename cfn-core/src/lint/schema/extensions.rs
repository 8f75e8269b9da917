//! Schemas that hold beyond that of the type: what one value asks of another.

use std::collections::HashSet;

use crate::lint::facts::rows::rows_of;
use crate::lint::schema::apis::APIS;
use crate::lint::schema::containers::CONTAINERS;
use crate::lint::schema::databases::DATABASES;
use crate::lint::schema::evaluation::Evaluation;
use crate::lint::schema::names::NAMES;
use crate::lint::schema::services::SERVICES;
use crate::lint::schema::stores::STORES;
use crate::lint::schema::tasks::TASKS;
use crate::lint::schema::user_pools::USER_POOLS;
use crate::lint::schema::validator::Role;
use crate::lint::schema::visit::Visit;

use crate::data::{EXTENSIONS, json};
use crate::lint::schema::{cross_resource, walk};
use crate::model::{Node, NodeId, Value};
use crate::schema::{Schema, parsed};

/// Rules of cfn-lint whose mistakes a lint of our own finds, and that lint's id.
pub(crate) const COVERED: &[(&str, &str)] = &[
    ("E3042", "alternatives"),
    ("E3045", "disabled_acl"),
    ("E3047", "range"),
    ("E3502", "dead_letter_kind"),
    ("E3505", "visibility_timeout"),
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
const WRITTEN: &[(&str, &str, &str)] = &[
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
                "python3.13","python3.14"]}}}}"#,
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
const OWN: &[&[(&str, &str, &str)]] = &[NAMES, SERVICES, APIS, CONTAINERS, DATABASES, STORES, TASKS, USER_POOLS];

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
        walk::check(&visit.called("Tags", false), evaluation);
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
            for node in properties.values_at(path).into_iter().filter(|node| !holds_any(node, &doubtful)) {
                let label = path.rsplit('/').find(|step| !matches!(*step, "" | "*")).unwrap_or(visit.label.name);
                let visit = Visit { node, at: node.id, schema: Schema::new(of, value), ..*visit };
                walk::check(&visit.called(label, path.ends_with("/*")), &mut aside);
            }
        }
        let is_doubt = rule.starts_with('W') || DATED.contains(&rule);
        evaluation.take(if is_doubt {
            aside.in_place_of_all(visit.validator.role(Role::QuestionableValue))
        } else {
            aside
        });
    }
    let of_tables = OWN.iter().flat_map(|table| rows_of(table, visit.resource.type_name, |row| row.0));
    let written = WRITTEN.iter().filter(|(of, ..)| *of == visit.resource.type_name);
    for (of, paths, schema) in written.chain(of_tables) {
        let Some(value) = parsed(schema) else { continue };
        let mut aside = evaluation.aside();
        for path in paths.split(',') {
            let last = path.rsplit('/').next();
            let doubtful = doubtful(evaluation, value, last);
            for node in properties.values_at(path).into_iter().filter(|node| !holds_any(node, &doubtful)) {
                let label = path.rsplit('/').find(|step| !matches!(*step, "" | "*")).unwrap_or(visit.label.name);
                let visit = Visit { node, at: node.id, schema: Schema::new(of, value), ..*visit };
                walk::check(&visit.called(label, path.ends_with("/*")), &mut aside);
            }
        }
        evaluation.take(aside);
    }
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
mod tests {
    use crate::lint::assertions::assert_resource;

    const TABLE: &str = r#""KeySchema":[{"AttributeName":"a","KeyType":"HASH"}],"AttributeDefinitions":[{"AttributeName":"a","AttributeType":"S"}]"#;

    #[test]
    fn a_function_from_an_archive_has_a_handler_and_a_runtime() {
        const ROLE: &str = r#""Role":"arn:aws:iam::123456789012:role/r""#;
        let function = |rest: &str, expected: &[&str]| {
            assert_resource("AWS::Lambda::Function", &format!("{{{ROLE},{rest}}}"), expected);
        };
        const INLINE: &str = r#""Code":{"ZipFile":"def handler(event, context):\n  pass"}"#;
        const ARCHIVE: &str = r#""Code":{"S3Bucket":"bucket","S3Key":"key"}"#;
        const RUNTIME: &str = r#""Runtime":"python3.13""#;
        const HANDLER: &str = r#""Handler":"index.handler""#;
        let missing = |name: &str, given: &str| {
            format!(
                "missing_property at R/Properties: missing `{name}` in `AWS::Lambda::Function` (because `{given}` is set)"
            )
        };
        function(&format!("{INLINE},{RUNTIME}"), &[&missing("Handler", "ZipFile")]);
        function(&format!("{ARCHIVE},{RUNTIME}"), &[&missing("Handler", "S3Bucket")]);
        function(&format!("{INLINE},{HANDLER}"), &[&missing("Runtime", "ZipFile")]);
        function(&format!("{ARCHIVE},{HANDLER}"), &[&missing("Runtime", "S3Bucket")]);
        function(&format!("{ARCHIVE},{HANDLER},{RUNTIME}"), &[]);
        function(
            r#""PackageType":"Image","Code":{"ImageUri":"123456789012.dkr.ecr.us-east-1.amazonaws.com/a:b"}"#,
            &[],
        );
    }

    #[test]
    fn notifications_are_of_the_events_of_s3() {
        let bucket = |event: &str| {
            format!(
                r#"{{"NotificationConfiguration":{{"TopicConfigurations":[{{"Event":"{event}","Topic":"arn:aws:sns:us-east-1:123456789012:a"}}]}}}}"#
            )
        };
        let wrong = &["allowed_value at R/Properties/NotificationConfiguration/TopicConfigurations/0/Event"];
        for event in ["s3:ObjectCreated", "s3:ObjectCreate:*", "ObjectCreated:*", "s3:ObjectRemoved:Deleted"] {
            assert_resource("AWS::S3::Bucket", &bucket(event), wrong);
        }
        for event in ["s3:ObjectCreated:*", "s3:ObjectRemoved:Delete", "s3:LifecycleTransition"] {
            assert_resource("AWS::S3::Bucket", &bucket(event), &[]);
        }
    }

    #[test]
    fn a_file_system_is_reached_from_a_vpc() {
        let function = |more: &str| {
            format!(
                r#"{{"Code":{{"S3Bucket":"abc","S3Key":"k"}},"Handler":"h.h","Role":"arn:aws:iam::123456789012:role/r","Runtime":"python3.13",
                    "FileSystemConfigs":[{{"Arn":"arn:aws:elasticfilesystem:us-east-1:123456789012:access-point/fsap-0123456789abcdef0","LocalMountPath":"/mnt/a"}}]{more}}}"#
            )
        };
        assert_resource("AWS::Lambda::Function", &function(""), &["dependent_property at R/Properties"]);
        let vpc = r#","VpcConfig":{"SubnetIds":["subnet-12345678"],"SecurityGroupIds":["sg-12345678"]}"#;
        assert_resource("AWS::Lambda::Function", &function(vpc), &[]);
    }

    #[test]
    fn health_checks_of_ec2_are_alone() {
        let group = |kind: &str| {
            let more = r#""LaunchTemplate":{"LaunchTemplateId":"lt-12345678","Version":"1"},"AvailabilityZones":["a"]"#;
            format!(r#"{{"MinSize":"1","MaxSize":"1",{more},"HealthCheckType":"{kind}"}}"#)
        };
        let wrong = &["pattern at R/Properties/HealthCheckType"];
        assert_resource("AWS::AutoScaling::AutoScalingGroup", &group("EC2,ELB"), wrong);
        assert_resource("AWS::AutoScaling::AutoScalingGroup", &group("ELB,EC2"), wrong);
        for right in ["EC2", "ELB", "ELB,EBS"] {
            assert_resource("AWS::AutoScaling::AutoScalingGroup", &group(right), &[]);
        }
    }

    #[test]
    fn a_mistake_of_one_item_hides_none_of_another() {
        let disk = |kind: &str, more: &str| {
            format!(r#"{{"DeviceName":"/dev/sdm","Ebs":{{"VolumeType":"{kind}","VolumeSize":20{more}}}}}"#)
        };
        let disks = [disk("io1", r#","Iops":0"#), disk("magnetic", "")].join(",");
        assert_resource(
            "AWS::EC2::Instance",
            &format!(r#"{{"ImageId":"ami-12345678","BlockDeviceMappings":[{disks}]}}"#),
            &[
                "range at R/Properties/BlockDeviceMappings/0/Ebs/Iops: `Iops` must be between 100 and 64000, found 0 (because `VolumeType` is `io1`)",
                "allowed_value at R/Properties/BlockDeviceMappings/1/Ebs/VolumeType",
            ],
        );
    }

    #[test]
    fn a_version_that_is_gone_is_told_by_its_value() {
        assert_resource(
            "AWS::RDS::DBInstance",
            r#"{"Engine":"postgres","EngineVersion":"16.4","DBInstanceClass":"db.t4g.micro","AllocatedStorage":"20","ManageMasterUserPassword":true,"MasterUsername":"shop"}"#,
            &[
                "questionable_value at R/Properties/EngineVersion: `EngineVersion` cannot be `16.4` (because `Engine` is `postgres`)",
            ],
        );
    }

    #[test]
    fn one_property_asks_for_another() {
        assert_resource(
            "AWS::DynamoDB::Table",
            &format!("{{{TABLE}}}"),
            &[
                "missing_property at R/Properties: missing `ProvisionedThroughput` in `AWS::DynamoDB::Table` (because `BillingMode` is not `PAY_PER_REQUEST`)",
            ],
        );
        assert_resource("AWS::DynamoDB::Table", &format!(r#"{{{TABLE},"BillingMode":{{"Ref":"Mode"}}}}"#), &[]);
        assert_resource("AWS::DynamoDB::Table", &format!(r#"{{{TABLE},"BillingMode":"PAY_PER_REQUEST"}}"#), &[]);
    }

    #[test]
    fn what_is_wrong_already_asks_for_nothing() {
        assert_resource(
            "AWS::DynamoDB::Table",
            &format!(r#"{{{TABLE},"BillingMode":"PAY"}}"#),
            &["allowed_value at R/Properties/BillingMode"],
        );
        assert_resource(
            "AWS::DynamoDB::Table",
            &format!(r#"{{{TABLE},"BilingMode":"PAY_PER_REQUEST"}}"#),
            &["unknown_property at R/Properties/BilingMode"],
        );
    }

    #[test]
    fn questionable_value() {
        let group = |port: &str| {
            format!(
                r#"{{"GroupDescription":"g","SecurityGroupIngress":[{{"IpProtocol":"-1","CidrIp":"10.0.0.0/8"{port}}}]}}"#
            )
        };
        assert_resource(
            "AWS::EC2::SecurityGroup",
            &group(r#","FromPort":80"#),
            &["questionable_value at R/Properties/SecurityGroupIngress/0/FromPort: `FromPort` is not allowed here"],
        );
        assert_resource("AWS::EC2::SecurityGroup", &group(""), &[]);
    }

    #[test]
    fn ports_are_numbers_of_16_bits() {
        let group = |protocol: &str, from: &str, to: &str| {
            format!(
                r#"{{"GroupDescription":"g","SecurityGroupIngress":[{{"IpProtocol":{protocol},"CidrIp":"10.0.0.0/8","FromPort":{from},"ToPort":{to}}}]}}"#
            )
        };
        assert_resource(
            "AWS::EC2::SecurityGroup",
            &group(r#""tcp""#, "80", "65536"),
            &[
                "range at R/Properties/SecurityGroupIngress/0/ToPort: `ToPort` must be between 0 and 65535, found 65536 (because `IpProtocol` is `tcp`, `udp`, `6` or `17`)",
            ],
        );
        assert_resource("AWS::EC2::SecurityGroup", &group(r#""tcp""#, "0", "65535"), &[]);
        assert_resource("AWS::EC2::SecurityGroup", &group(r#""icmp""#, "-1", "-1"), &[]);
    }

    #[test]
    fn tags_are_limited() {
        let topic = |tags: &str| format!(r#"{{"Tags":[{tags}]}}"#);
        let twice = r#"{"Key":"a","Value":"1"},{"Key":"a","Value":"2"}"#;
        assert_resource(
            "AWS::SNS::Topic",
            &topic(twice),
            &["unique_items at R/Properties/Tags/1/Key: duplicate `Key` in `Tags`"],
        );
        assert_resource(
            "AWS::SNS::Topic",
            &topic(r#"{"Key":"aws:a","Value":"1"}"#),
            &["pattern at R/Properties/Tags/0/Key"],
        );
        assert_resource(
            "AWS::SSM::Parameter",
            r#"{"Type":"String","Value":"v","Tags":{"aws:a":"1"}}"#,
            &[
                "unknown_property at R/Properties/Tags/aws:a: invalid name `aws:a` in `Tags`; names must match `^(?!aws:)`",
            ],
        );
        assert_resource("AWS::SNS::Topic", &topic(r#"{"Key":"a:aws:","Value":""},{"Key":"b","Value":"2"}"#), &[]);
    }

    #[test]
    fn what_the_sources_have_in_code() {
        let function = |runtime: &str| {
            format!(
                r#"{{"Code":{{"S3Bucket":"abc","S3Key":"k"}},"Handler":"h.h","Role":"arn:aws:iam::123456789012:role/r","Runtime":"{runtime}","SnapStart":{{"ApplyOn":"PublishedVersions"}}}}"#
            )
        };
        assert_resource(
            "AWS::Lambda::Function",
            &function("nodejs22.x"),
            &[
                "allowed_value at R/Properties/Runtime: `Runtime` must be `dotnet10`, `dotnet8`, `java11`, `java17`, `java21`, `java25`, `python3.12`, `python3.13` or `python3.14`, found `nodejs22.x` (because `ApplyOn` is `PublishedVersions` and `Runtime` is set)",
            ],
        );
        assert_resource("AWS::Lambda::Function", &function("java21"), &[]);
        assert_resource(
            "AWS::EC2::Instance",
            r#"{"InstanceType":"t3.micro"}"#,
            &["missing_alternative at R/Properties"],
        );
        let zone = |name: &str| {
            format!(
                r#"{{"HostedZoneName":"{name}","Name":"a.example.com","Type":"A","TTL":"60","ResourceRecords":["10.0.0.1"]}}"#
            )
        };
        assert_resource("AWS::Route53::RecordSet", &zone("example.com"), &["pattern at R/Properties/HostedZoneName"]);
        assert_resource("AWS::Route53::RecordSet", &zone("example.com."), &[]);
        let tiering = |tier: &str, days: u32| {
            let tiers = format!(r#"[{{"AccessTier":"{tier}","Days":{days}}}]"#);
            format!(r#"{{"IntelligentTieringConfigurations":[{{"Id":"a","Status":"Enabled","Tierings":{tiers}}}]}}"#)
        };
        assert_resource(
            "AWS::S3::Bucket",
            &tiering("DEEP_ARCHIVE_ACCESS", 90),
            &["range at R/Properties/IntelligentTieringConfigurations/0/Tierings/0/Days"],
        );
        assert_resource("AWS::S3::Bucket", &tiering("ARCHIVE_ACCESS", 90), &[]);
    }

    #[test]
    fn engines_have_no_case() {
        let instance = |engine: &str| {
            format!(
                r#"{{"Engine":"{engine}","DBInstanceClass":"db.t3.micro","AllocatedStorage":"20","MasterUsername":"admin1","ManageMasterUserPassword":true}}"#
            )
        };
        assert_resource("AWS::RDS::DBInstance", &instance("MySQL"), &[]);
        assert_resource("AWS::RDS::DBInstance", &instance("MySQ"), &["questionable_value at R/Properties/Engine"]);
    }
}
