use crate::data::json;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::describe::all_of;
use crate::lint::facts::presence::{Presence, presence, presence_of_excluding};
use crate::lint::schema::evaluation::Evaluation;
use crate::lint::schema::member_names::is_misspelt;
use crate::lint::schema::validator::Keyword;
use crate::lint::schema::visit::Visit;
use crate::schema::texts;

declare_lint! {
    /// The property requires the other property.
    ///
    /// ```yaml,fails
    /// Type: AWS::DynamoDB::Table
    /// Properties:
    ///   SSESpecification: {SSEEnabled: true, KMSMasterKeyId: alias/a} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::DynamoDB::Table
    /// Properties:
    ///   SSESpecification: {SSEEnabled: true, SSEType: KMS, KMSMasterKeyId: alias/a}
    /// ```
    DEPENDENT_PROPERTY = "dependent_property", Shape, Deny, "missing property that another one requires",
    Check::Values(&[
        Keyword::known("dependentRequired", dependent_property),
        Keyword::known("dependencies", dependent_property),
    ])
}

fn dependent_property(visit: &Visit<'_, '_>, dependent: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    for (name, needed) in dependent.as_object().unwrap_or_default() {
        let Some(member) = visit.node.member(name) else { continue };
        if presence_of_excluding(visit.node, name) != Presence::Present {
            evaluation.unsure();
            continue;
        }
        let members = visit.node.as_object().unwrap_or_default();
        let absent = |needed: &&str| {
            presence(visit.node, needed) == Presence::Absent
                && (evaluation.decides() || !is_misspelt(visit, members, needed, evaluation))
        };
        let missing: Vec<&str> = texts(Some(needed)).filter(absent).collect();
        if !missing.is_empty() {
            evaluation.report_at(visit, member.key.id, || format!("`{name}` requires {}", all_of(missing)));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_resource;

    #[test]
    fn dependent_property() {
        let table = |encryption: &str| {
            format!(
                r#"{{"AttributeDefinitions":[{{"AttributeName":"id","AttributeType":"S"}}],"KeySchema":[{{"AttributeName":"id","KeyType":"HASH"}}],"BillingMode":"PAY_PER_REQUEST","SSESpecification":{{"SSEEnabled":true,{encryption}}}}}"#
            )
        };
        assert_resource(
            "AWS::DynamoDB::Table",
            &table(r#""KMSMasterKeyId":"k""#),
            &[
                "dependent_property at R/Properties/SSESpecification/KMSMasterKeyId: `KMSMasterKeyId` requires `SSEType`",
            ],
        );
        assert_resource("AWS::DynamoDB::Table", &table(r#""SSEType":"KMS","KMSMasterKeyId":"k""#), &[]);
    }
}
