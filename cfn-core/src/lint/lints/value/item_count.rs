use std::collections::HashSet;

use crate::data::json;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::equality::spelling;
use crate::lint::schema::count::{Count, Limit, check_count};
use crate::lint::schema::evaluation::Evaluation;
use crate::lint::schema::validator::Keyword;
use crate::lint::schema::visit::Visit;
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

fn items<'n>(list: impl IntoIterator<Item = &'n Node>) -> Count {
    let count = |item: &Node| match item.as_function() {
        _ if item.is_no_value() => Count::exactly(0),
        _ if item.as_if().is_some() => {
            let absent = item.as_if().into_iter().flat_map(If::arms).filter(|(arm, _)| arm.is_no_value()).count();
            Count { fewest: usize::from(absent == 0), most: Some(usize::from(absent < 2)) }
        }
        Some((Intrinsic::Transform, _)) => Count::ANY,
        _ => Count::exactly(1),
    };
    list.into_iter().map(count).fold(Count::exactly(0), Count::and)
}

fn enough_items(visit: &Visit<'_, '_>, limit: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    if let Some(list) = visit.node.as_list() {
        check_count(visit, items(list), Limit::AtLeast(limit), "item", evaluation);
    }
}

fn few_items(visit: &Visit<'_, '_>, limit: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    if let Some(list) = visit.node.as_list() {
        let count = match is_unique(visit) {
            // An item that stands there again is reported as such.
            true => {
                let mut seen = HashSet::new();
                items(list.iter().filter(|item| seen.insert(spelling(item))))
            }
            false => items(list),
        };
        check_count(visit, count, Limit::AtMost(limit), "item", evaluation);
    }
}

fn is_unique(visit: &Visit<'_, '_>) -> bool {
    visit.schema.keyword("uniqueItems").and_then(json::Value::as_bool) == Some(true)
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
        assert_resource(
            "AWS::RDS::DBSubnetGroup",
            &group("[]"),
            &["item_count at R/Properties/SubnetIds: `SubnetIds` must have at least 2 items, found 0"],
        );
        assert_resource(
            "AWS::DynamoDB::Table",
            r#"{"KeySchema":[],"BillingMode":"PAY_PER_REQUEST"}"#,
            &["item_count at R/Properties/KeySchema: `KeySchema` must have at least 1 item, found 0"],
        );
        assert_resource(
            "AWS::DynamoDB::Table",
            r#"{"AttributeDefinitions":[{"AttributeName":"a","AttributeType":"S"}],"KeySchema":[{"Fn::If":["C",{"AttributeName":"a","KeyType":"HASH"},{"Ref":"AWS::NoValue"}]}],"BillingMode":"PAY_PER_REQUEST"}"#,
            &[],
        );
        assert_resource("AWS::ElasticLoadBalancingV2::Listener", &load_balancer("[]"), &[]);
        assert_resource(
            "AWS::CloudFormation::Stack",
            r#"{"TemplateURL":"https://example.com","NotificationARNs":["a","b","c","d","e","f"]}"#,
            &["item_count at R/Properties/NotificationARNs: `NotificationARNs` must have at most 5 items, found 6"],
        );
    }
}
