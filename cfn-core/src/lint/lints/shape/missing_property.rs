use crate::data::json;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::describe::all_of;
use crate::lint::facts::presence::{Presence, is_empty_list, presence};
use crate::lint::schema::evaluation::Evaluation;
use crate::lint::schema::left_out::left_out;
use crate::lint::schema::member_names::is_misspelt;
use crate::lint::schema::validator::Keyword;
use crate::lint::schema::visit::Visit;
use crate::schema::texts;

declare_lint! {
    /// CloudFormation or the service does not create the resource without it.
    ///
    /// ```yaml,fails
    /// Type: AWS::SNS::Subscription
    /// Properties: {Protocol: sqs} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::SNS::Subscription
    /// Properties: {Protocol: sqs, TopicArn: "arn:aws:sns:us-east-1:123456789012:orders"}
    /// ```
    MISSING_PROPERTY = "missing_property", Shape, Deny, "missing required property",
    Check::Values(&[Keyword::known("required", missing_property)])
}

fn missing_property(visit: &Visit<'_, '_>, required: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    let Some(members) = visit.node.as_object() else { return };
    let mut missing = Vec::new();
    for name in texts(Some(required)) {
        match presence(visit.node, name) {
            // Where the question is whether the property is used, an empty list leaves it open.
            Presence::Present if evaluation.decides() && visit.node.get(name).is_some_and(is_empty_list) => {
                evaluation.unsure();
            }
            Presence::Present => {}
            Presence::Maybe => {
                evaluation.unsure();
                let out =
                    visit.node.get(name).filter(|_| !evaluation.decides()).and_then(|value| left_out(visit, value));
                if let Some((at, when)) = out {
                    evaluation.report_at(visit, at, || {
                        let when = if when.is_empty() { when } else { format!(" if {when}") };
                        format!("missing `{name}` in {}{when}", visit.label)
                    });
                }
            }
            Presence::Absent if !evaluation.decides() && is_misspelt(visit, members, name, evaluation) => {}
            Presence::Absent => missing.push(name),
        }
    }
    if !missing.is_empty() {
        evaluation.report(visit, || format!("missing {1} in {0}", visit.label, all_of(missing)));
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_resource;

    const KEY: &str = r#""KeySchema":[{"AttributeName":"id","KeyType":"HASH"}],"AttributeDefinitions":[{"AttributeName":"id","AttributeType":"S"}],"BillingMode":"PAY_PER_REQUEST""#;

    #[test]
    fn missing_property() {
        assert_resource(
            "AWS::DynamoDB::Table",
            r#"{"AttributeDefinitions":[]}"#,
            &["missing_property at R/Properties: missing `KeySchema` in `AWS::DynamoDB::Table`"],
        );
        assert_resource(
            "AWS::SQS::QueuePolicy",
            "{}",
            &["missing_property at R/Properties: missing `PolicyDocument` and `Queues` in `AWS::SQS::QueuePolicy`"],
        );
        assert_resource(
            "AWS::DynamoDB::Table",
            &format!("{{{KEY},{}}}", r#""SSESpecification":{}"#),
            &["missing_property at R/Properties/SSESpecification: missing `SSEEnabled` in `SSESpecification`"],
        );
        assert_resource("AWS::SQS::Queue", "{}", &[]);
    }

    #[test]
    fn a_misspelt_property_is_not_missing_too() {
        // Nor by a schema beyond that of the type.
        assert_resource(
            "AWS::Lambda::Function",
            r#"{"Code":{"ZipFile":"a"},"Handlr":"index.handler","Runtime":"python3.13","Role":"arn:aws:iam::123456789012:role/a"}"#,
            &[
                "unknown_property at R/Properties/Handlr: unknown property `Handlr` of `AWS::Lambda::Function`; did you mean `Handler`?",
            ],
        );
        assert_resource(
            "AWS::SQS::QueuePolicy",
            r#"{"PolicyDocumnt":{"Version":"2012-10-17","Statement":[]},"Queues":["q"]}"#,
            &[
                "unknown_property at R/Properties/PolicyDocumnt: unknown property `PolicyDocumnt` of `AWS::SQS::QueuePolicy`; did you mean `PolicyDocument`?",
            ],
        );
    }
}
