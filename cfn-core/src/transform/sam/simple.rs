//! The types of the transform that stand for one resource.

use super::{HASH, Source, Translation, role, tags};
use crate::model::{Member, Node};
use crate::transform::make;

pub(super) fn application(translation: &mut Translation<'_>, source: &Source<'_>) {
    let mut properties = source.passed(&[
        ("NotificationARNs", "NotificationARNs"),
        ("Parameters", "Parameters"),
        ("TimeoutInMinutes", "TimeoutInMinutes"),
    ]);
    properties.extend(tags(source));
    properties.push(make::member("TemplateURL", make::text("https://s3.amazonaws.com/code/template.yaml")));
    translation.replace(source, "AWS::CloudFormation::Stack", properties);
}

pub(super) fn capacity_provider(translation: &mut Translation<'_>, source: &Source<'_>) {
    let name = source.name();
    let passed = [("CapacityProviderName", "CapacityProviderName"), ("KmsKeyArn", "KmsKeyArn")];
    let mut properties = source.passed(&passed);
    let role = source.property("OperatorRole").cloned();
    let generated = role.is_none().then(|| make::attribute(&format!("{name}OperatorRole"), "Arn"));
    let role = role.or(generated).unwrap_or_else(|| make::text(""));
    properties.push(make::member("PermissionsConfig", make::object([("CapacityProviderOperatorRoleArn", role)])));
    let network = source.property("VpcConfig").cloned().unwrap_or_else(|| make::object([]));
    properties.push(make::member("VpcConfig", network));
    translation.replace(source, "AWS::Lambda::CapacityProvider", properties);
    if source.property("OperatorRole").is_none() {
        let role = ("lambda.amazonaws.com", "ec2:DescribeSubnets", make::text("*"));
        role::of_event(translation, source, &format!("{name}OperatorRole"), role);
    }
}

pub(super) fn layer(translation: &mut Translation<'_>, source: &Source<'_>) {
    let name = source.name();
    let mut properties = source.passed(&[
        ("CompatibleArchitectures", "CompatibleArchitectures"),
        ("CompatibleRuntimes", "CompatibleRuntimes"),
        ("Description", "Description"),
        ("LayerName", "LayerName"),
        ("LicenseInfo", "LicenseInfo"),
    ]);
    let content = source.property("ContentUri");
    let part = |name: &str| content.and_then(|uri| uri.get(name)).cloned().unwrap_or_else(|| make::text("code"));
    let content = make::object([("S3Bucket", part("Bucket")), ("S3Key", part("Key"))]);
    properties.push(make::member("Content", content));
    translation.replace(source, "AWS::Lambda::LayerVersion", properties);
    translation.add(source, &format!("{name}{HASH}"), "AWS::Lambda::LayerVersion", []);
    translation.refer.add_hashed(&format!("{name}{HASH}"));
}

/// The types of a key's attribute in a simple table, and in a table.
const KEY_TYPES: &[(&str, &str)] = &[("Binary", "B"), ("Number", "N"), ("String", "S")];

pub(super) fn table(translation: &mut Translation<'_>, source: &Source<'_>) {
    let mut properties: Vec<Member> = source.passed(&[
        ("PointInTimeRecoverySpecification", "PointInTimeRecoverySpecification"),
        ("ProvisionedThroughput", "ProvisionedThroughput"),
        ("SSESpecification", "SSESpecification"),
        ("TableName", "TableName"),
    ]);
    properties.extend(tags(source));
    let key = source.property("PrimaryKey");
    let name = key.and_then(|key| key.get("Name")).cloned().unwrap_or_else(|| make::text("id"));
    let kind = key.and_then(|key| key.get("Type")).and_then(Node::as_str).unwrap_or("String");
    let kind = KEY_TYPES.iter().find(|(known, _)| *known == kind).map_or("S", |(_, kind)| kind);
    let schema = make::object([("AttributeName", name.clone()), ("KeyType", make::text("HASH"))]);
    let attribute = make::object([("AttributeName", name), ("AttributeType", make::text(kind))]);
    properties.push(make::member("KeySchema", make::list([schema])));
    properties.push(make::member("AttributeDefinitions", make::list([attribute])));
    if source.property("ProvisionedThroughput").is_none() {
        properties.push(make::member("BillingMode", make::text("PAY_PER_REQUEST")));
    }
    translation.replace(source, "AWS::DynamoDB::Table", properties);
}
