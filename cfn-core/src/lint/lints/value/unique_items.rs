use std::collections::HashSet;

use crate::data::json;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::equality::{scalar, spelling};
use crate::lint::schema::count::{Count, Limit, check_count};
use crate::lint::schema::evaluation::Evaluation;
use crate::lint::schema::validator::Keyword;
use crate::lint::schema::visit::Visit;
use crate::schema::texts;

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
    if list.len() < 2 {
        return;
    }
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
    check_count(visit, Count::exactly(seen.len()), Limit::AtMost(limit), "different item", evaluation);
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_resource;

    #[test]
    fn unique_items() {
        assert_resource(
            "AWS::Lambda::Function",
            r#"{"Code":{"ZipFile":"x"},"Handler":"index.h","Runtime":"python3.13","Role":"arn:aws:iam::123456789012:role/r","Architectures":["arm64","arm64"]}"#,
            &["unique_items at R/Properties/Architectures/1: duplicate item in `Architectures`"],
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
            r#"{"KeySchema":[{"AttributeName":"a","KeyType":"HASH"},{"AttributeName":"b","KeyType":"RANGE"}],"AttributeDefinitions":[{"AttributeName":"a","AttributeType":"S"},{"AttributeName":"b","AttributeType":"S"}],"BillingMode":"PAY_PER_REQUEST"}"#,
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
