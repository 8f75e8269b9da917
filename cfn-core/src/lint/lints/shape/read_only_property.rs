use crate::data::json;
use crate::lint::check::{Check, declare_lint};
use crate::lint::schema::evaluation::Evaluation;
use crate::lint::schema::validator::Keyword;
use crate::lint::schema::visit::Visit;
use crate::model::{If, Member, Node, Value};
use crate::schema::texts;

declare_lint! {
    /// AWS sets the property; a template can read it with `Fn::GetAtt`.
    ///
    /// ```yaml,fails
    /// Type: AWS::SNS::Topic
    /// Properties: {TopicArn: "arn:aws:sns:us-east-1:123456789012:orders"} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::SNS::Topic
    /// Properties: {TopicName: orders}
    /// ```
    READ_ONLY_PROPERTY = "read_only_property", Shape, Deny, "read-only property",
    Check::Values(&[Keyword::known("readOnlyProperties", read_only_property)])
}

fn read_only_property(visit: &Visit<'_, '_>, paths: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    // What is below a property that AWS sets goes with it.
    let is_below =
        |path: &str| texts(Some(paths)).any(|other| path.strip_prefix(other).is_some_and(|rest| rest.starts_with('/')));
    for path in texts(Some(paths)) {
        let segments: Vec<&str> = path.split('/').collect();
        set_by_template(visit.node, &segments, &mut |member| {
            if is_below(path) {
                return;
            }
            evaluation.report_at(visit, member.key.id, || format!("`{path}` is read-only; read it with `Fn::GetAtt`"));
        });
    }
}

/// Calls `found` with the members at a path.
fn set_by_template(node: &Node, path: &[&str], found: &mut dyn FnMut(&Member)) {
    match (&node.value, path) {
        (Value::Object(members), [name, rest @ ..]) => {
            for member in members.iter().filter(|member| *name == "*" || member.key.name == *name) {
                if rest.is_empty() {
                    found(member);
                } else {
                    set_by_template(&member.value, rest, found);
                }
            }
        }
        (Value::List(elements), ["*", rest @ ..]) => {
            elements.iter().for_each(|element| set_by_template(element, rest, found));
        }
        (Value::List(elements), _) => elements.iter().for_each(|element| set_by_template(element, path, found)),
        _ => {
            for (arm, _) in node.as_if().into_iter().flat_map(If::arms) {
                set_by_template(arm, path, found);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_resource;

    const KEY: &str = r#""KeySchema":[{"AttributeName":"id","KeyType":"HASH"}],"AttributeDefinitions":[{"AttributeName":"id","AttributeType":"S"}],"BillingMode":"PAY_PER_REQUEST""#;

    fn assert_table(properties: &str, expected: &[&str]) {
        assert_resource("AWS::DynamoDB::Table", &format!("{{{KEY},{properties}}}"), expected);
    }

    #[test]
    fn read_only_property() {
        assert_table(
            r#""Arn":"arn""#,
            &["read_only_property at R/Properties/Arn: `Arn` is read-only; read it with `Fn::GetAtt`"],
        );
        assert_table(r#""TableName":"arn""#, &[]);
        assert_resource(
            "AWS::S3::MultiRegionAccessPointPolicy",
            r#"{"MrapName":"abc","Policy":{"Version":"2012-10-17","Statement":{"Effect":"Deny","Principal":"*","Action":"s3:GetObject","Resource":"*"}},"PolicyStatus":{"IsPublic":"no"}}"#,
            &[
                "read_only_property at R/Properties/PolicyStatus: `PolicyStatus` is read-only; read it with `Fn::GetAtt`",
            ],
        );
    }
}
