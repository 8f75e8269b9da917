//! How many elements a list has, how many members an object, and whether they differ.

use std::collections::HashSet;

use crate::data::json;
use crate::lint::schema::evaluation::Evaluation;
use crate::lint::schema::validator::Keyword;
use crate::lint::schema::visit::Visit;
use crate::schema::texts;

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::equality::{scalar, spelling};
use crate::lint::facts::presence::{Presence, is_generated, presence_of};
use crate::model::{If, Intrinsic, Node};

declare_lint! {
    /// The service limits the number of items. Items that are `AWS::NoValue` do not count.
    ///
    /// ```yaml,fails
    /// Type: AWS::DynamoDB::Table
    /// Properties: {KeySchema: []} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::DynamoDB::Table
    /// Properties: {KeySchema: [{AttributeName: id, KeyType: HASH}]}
    /// ```
    ITEM_COUNT = "item_count", Value, Deny, "wrong number of items in a list",
    Check::Values(&[Keyword::known("minItems", enough_items), Keyword::known("maxItems", few_items)])
}

declare_lint! {
    /// The service limits the number of properties.
    ///
    /// ```yaml,fails
    /// Mappings:
    ///   Regions: {} # <-
    /// Resources: {R: {Type: AWS::SNS::Topic}}
    /// ```
    /// ```yaml,passes
    /// Mappings:
    ///   Regions: {us-east-1: {Ami: a}}
    /// Resources: {R: {Type: AWS::SNS::Topic}}
    /// ```
    PROPERTY_COUNT = "property_count", Value, Deny, "wrong number of properties in an object",
    Check::Values(&[Keyword::known("minProperties", enough_members), Keyword::known("maxProperties", few_members)])
}

declare_lint! {
    /// The items of the list, or their keys, must be unique.
    ///
    /// ```yaml,fails
    /// Type: AWS::Lambda::Function
    /// Properties: {Architectures: [arm64, arm64]} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::Lambda::Function
    /// Properties: {Architectures: [arm64]}
    /// ```
    UNIQUE_ITEMS = "unique_items", Value, Deny, "duplicate item in a list",
    Check::Values(&[
        Keyword::known("uniqueItems", unique_items),
        Keyword::known("uniqueKeys", unique_keys),
        Keyword::known("maxUniqueItems", few_unique_items),
    ])
}

/// The fewest and the most that there can be.
type Count = (usize, Option<usize>);

fn elements(list: &[Node]) -> Count {
    let counts = list.iter().map(|element| match element.as_function() {
        _ if element.is_no_value() => (0, Some(0)),
        _ if element.as_if().is_some() => {
            let absent = element.as_if().into_iter().flat_map(If::arms).filter(|(arm, _)| arm.is_no_value()).count();
            (usize::from(absent == 0), Some(usize::from(absent < 2)))
        }
        Some((Intrinsic::Transform, _)) => (0, None),
        _ => (1, Some(1)),
    });
    counts
        .fold((0, Some(0)), |(least, most), (few, many)| (least + few, most.zip(many).map(|(most, many)| most + many)))
}

fn members(visit: &Visit<'_, '_>) -> Option<Count> {
    let members = visit.node.as_object()?;
    let mut count = (0, (!is_generated(members)).then_some(0));
    for member in members {
        let presence = presence_of(&member.value);
        count.0 += usize::from(presence == Presence::Present);
        count.1 = count.1.map(|most| most + usize::from(presence != Presence::Absent));
    }
    Some(count)
}

fn judge(
    visit: &Visit<'_, '_>,
    (fewest, most): Count,
    limit: &'static json::Value<'static>,
    is_least: bool,
    what: &str,
    evaluation: &mut Evaluation,
) {
    let Some(limit) = limit.as_i64().and_then(|limit| usize::try_from(limit).ok()) else { return };
    let (certain, possible) = if is_least {
        (most.is_some_and(|most| most < limit), fewest < limit)
    } else {
        (fewest > limit, most.is_none_or(|most| most > limit))
    };
    if certain {
        let relation = if is_least { "at least" } else { "at most" };
        let number = if is_least { most.unwrap_or_default() } else { fewest };
        evaluation.report(visit, || format!("{} must have {relation} {limit} {what}, found {number}", visit.label));
    } else if possible {
        evaluation.unsure();
    }
}

fn enough_items(visit: &Visit<'_, '_>, limit: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    if let Some(list) = visit.node.as_list() {
        judge(visit, elements(list), limit, true, "items", evaluation);
    }
}

fn few_items(visit: &Visit<'_, '_>, limit: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    if let Some(list) = visit.node.as_list() {
        judge(visit, elements(list), limit, false, "items", evaluation);
    }
}

fn enough_members(visit: &Visit<'_, '_>, limit: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    if let Some(count) = members(visit) {
        judge(visit, count, limit, true, "properties", evaluation);
    }
}

fn few_members(visit: &Visit<'_, '_>, limit: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    if let Some(count) = members(visit) {
        judge(visit, count, limit, false, "properties", evaluation);
    }
}

fn unique_items(visit: &Visit<'_, '_>, unique: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    let list = visit.node.as_list().unwrap_or_default();
    if unique.as_bool() != Some(true) || list.len() < 2 {
        return;
    }
    let mut seen = HashSet::new();
    for element in list.iter().filter(|element| !element.is_no_value()) {
        if !seen.insert(spelling(element)) {
            evaluation.report_at(visit, element.id, || format!("duplicate item in `{}`", visit.label.name));
        }
    }
}

fn unique_keys(visit: &Visit<'_, '_>, keys: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    let list = visit.node.as_list().unwrap_or_default();
    let (mut seen, mut whole) = (HashSet::new(), HashSet::new());
    for element in list {
        let values = texts(Some(keys)).map(|key| element.get(key).and_then(scalar));
        let Some(values) = values.collect::<Option<Vec<_>>>() else { continue };
        // Where the whole element is the same, `unique_items` says so of the element.
        let is_twin = !whole.insert(spelling(element));
        if !seen.insert(values) {
            let key = texts(Some(keys)).find_map(|key| element.get(key)).filter(|_| !is_twin);
            evaluation.report_at(visit, key.map_or(element.id, |node| node.id), || {
                format!(
                    "duplicate `{1}` in `{0}`",
                    visit.label.name,
                    texts(Some(keys)).collect::<Vec<_>>().join("`, `")
                )
            });
        }
    }
}

fn few_unique_items(visit: &Visit<'_, '_>, limit: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    let mut seen: Vec<String> =
        visit.node.as_list().unwrap_or_default().iter().filter_map(scalar).map(Into::into).collect();
    seen.sort_unstable();
    seen.dedup();
    judge(visit, (seen.len(), Some(seen.len())), limit, false, "different items", evaluation);
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_resource;

    #[test]
    fn item_count() {
        let group = |ids: &str| format!(r#"{{"DBSubnetGroupDescription":"d","SubnetIds":{ids}}}"#);
        let load_balancer = |actions: &str| {
            format!(
                r#"{{"LoadBalancerArn":"l","Port":80,"Protocol":"HTTP","DefaultActions":[{{"Type":"forward","TargetGroupArn":"t"}}],"Certificates":{actions}}}"#
            )
        };
        assert_resource("AWS::RDS::DBSubnetGroup", &group("[]"), &[]);
        assert_resource(
            "AWS::DynamoDB::Table",
            r#"{"KeySchema":[],"BillingMode":"PAY_PER_REQUEST"}"#,
            &["item_count at R/Properties/KeySchema: `KeySchema` must have at least 1 items, found 0"],
        );
        assert_resource(
            "AWS::DynamoDB::Table",
            r#"{"KeySchema":[{"Fn::If":["C",{"AttributeName":"a","KeyType":"HASH"},{"Ref":"AWS::NoValue"}]}],"BillingMode":"PAY_PER_REQUEST"}"#,
            &[],
        );
        assert_resource("AWS::ElasticLoadBalancingV2::Listener", &load_balancer("[]"), &[]);
        assert_resource(
            "AWS::CloudFormation::Stack",
            r#"{"TemplateURL":"https://example.com","NotificationARNs":["a","b","c","d","e","f"]}"#,
            &["item_count at R/Properties/NotificationARNs: `NotificationARNs` must have at most 5 items, found 6"],
        );
    }

    #[test]
    fn property_count() {
        let session = |members: usize| {
            let members: Vec<String> = (0..members).map(|number| format!(r#""k{number}":"v""#)).collect();
            format!(r#"{{"SessionMetadata":{{{}}}}}"#, members.join(","))
        };
        assert_resource(
            "AWS::Bedrock::Session",
            &session(51),
            &[
                "property_count at R/Properties/SessionMetadata: `SessionMetadata` must have at most 50 properties, found 51",
            ],
        );
        assert_resource("AWS::Bedrock::Session", &session(50), &[]);
    }

    #[test]
    fn unique_items() {
        assert_resource(
            "AWS::Lambda::Function",
            r#"{"Code":{"ZipFile":"x"},"Handler":"h","Runtime":"python3.13","Role":"arn:aws:iam::123456789012:role/r","Architectures":["arm64","arm64"]}"#,
            &[
                "item_count at R/Properties/Architectures",
                "unique_items at R/Properties/Architectures/1: duplicate item in `Architectures`",
            ],
        );
        assert_resource(
            "AWS::DynamoDB::Table",
            r#"{"KeySchema":[{"AttributeName":"a","KeyType":"HASH"}],"AttributeDefinitions":[{"AttributeName":"a","AttributeType":"S"},{"AttributeName":"a","AttributeType":"N"}],"BillingMode":"PAY_PER_REQUEST"}"#,
            &[
                "unique_items at R/Properties/AttributeDefinitions/1/AttributeName: duplicate `AttributeName` in `AttributeDefinitions`",
            ],
        );
        assert_resource(
            "AWS::DynamoDB::Table",
            r#"{"KeySchema":[{"AttributeName":"a","KeyType":"HASH"}],"AttributeDefinitions":[{"AttributeName":"a","AttributeType":"S"},{"AttributeName":"b","AttributeType":"S"}],"BillingMode":"PAY_PER_REQUEST"}"#,
            &[],
        );
        let tagged = |second: &str| {
            format!(
                r#"{{"Ec2Config":{{"SecurityGroupArns":["arn:aws:ec2:us-east-1:123456789012:security-group/sg-12345678"],"SubnetArn":"arn:aws:ec2:us-east-1:123456789012:subnet/subnet-12345678"}},"Tags":[{{"Key":"a","Value":"b"}},{second}]}}"#
            )
        };
        assert_resource(
            "AWS::DataSync::LocationEFS",
            &tagged(r#"{"Key":"a","Value":"b"}"#),
            &["unique_items at R/Properties/Tags/1: duplicate item in `Tags`"],
        );
        assert_resource(
            "AWS::DataSync::LocationEFS",
            &tagged(r#"{"Key":"a","Value":"c"}"#),
            &["unique_items at R/Properties/Tags/1/Key: duplicate `Key` in `Tags`"],
        );
    }
}
