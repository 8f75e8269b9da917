use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::table_keys::{TableKeys, table_keys};
use crate::lint::finding::Findings;
use crate::model::Resource;
use crate::nearest::meant;

declare_lint! {
    /// Each key attribute of the table and of its indexes needs an entry with its type in `AttributeDefinitions`.
    ///
    /// ```yaml,fails
    /// Type: AWS::DynamoDB::Table
    /// Properties:
    ///   AttributeDefinitions: [{AttributeName: id, AttributeType: S}]
    ///   KeySchema: [{AttributeName: key, KeyType: HASH}] # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::DynamoDB::Table
    /// Properties:
    ///   AttributeDefinitions: [{AttributeName: id, AttributeType: S}]
    ///   KeySchema: [{AttributeName: id, KeyType: HASH}]
    /// ```
    UNDEFINED_KEY_ATTRIBUTE = "undefined_key_attribute", Deploy, Deny, "undefined key attribute",
    Check::Resource(undefined_key_attribute)
}

fn undefined_key_attribute<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    let Some(TableKeys { defined, used }) = table_keys(resource) else { return };
    for (name, node) in used {
        if !defined.iter().any(|(known, _)| *known == name) {
            let message = match meant(name, defined.iter().map(|(known, _)| *known)) {
                Some(near) => format!("undefined key attribute `{name}`; did you mean `{near}`?"),
                None => format!("undefined key attribute `{name}`; add it to `AttributeDefinitions`"),
            };
            findings.report(node.id, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings_alone;

    #[test]
    fn a_table_defines_the_attributes_of_its_key() {
        let table = |more: &str| {
            let key = "KeySchema: [{AttributeName: id, KeyType: HASH}], BillingMode: PAY_PER_REQUEST";
            let template = format!("Resources: {{T: {{Type: AWS::DynamoDB::Table, Properties: {{{key}{more}}}}}}}");
            findings_alone("undefined_key_attribute", &template)
        };
        assert_eq!(table(""), ["T: undefined key attribute `id`; add it to `AttributeDefinitions`"]);
        assert_eq!(table(", AttributeDefinitions: [{AttributeName: id, AttributeType: S}]"), [""; 0]);
        assert_eq!(table(", Fn::Transform: {Name: Attributes}"), [""; 0]);
    }

    #[test]
    fn each_key_attribute_is_defined() {
        let cases: &[(&[&str], &str, &[&str])] = &[
            (&["id", "owner"], "owner", &[]),
            (&["id", "owner"], "onwer", &["T: undefined key attribute `onwer`; did you mean `owner`?"]),
            (
                &["id", "owner"],
                "!If [C, owner, size]",
                &["T: undefined key attribute `size`; add it to `AttributeDefinitions`"],
            ),
            (
                &["id", "!If [C, owner, size]"],
                "owner",
                &[
                    "unused_attribute_definition: T: attribute `size` is not used by a key of the table or of an index; remove it",
                ],
            ),
            (&["!Ref A"], "owner", &[]),
        ];
        for (defined, key, expected) in cases {
            let defined: Vec<_> =
                defined.iter().map(|name| format!("{{AttributeName: {name}, AttributeType: S}}")).collect();
            let template = format!(
                "Resources:
  T:
    Type: AWS::DynamoDB::Table
    Properties:
      BillingMode: PAY_PER_REQUEST
      AttributeDefinitions: [{}]
      KeySchema: [{{AttributeName: id, KeyType: HASH}}]
      GlobalSecondaryIndexes: [{{IndexName: byOwner, KeySchema: [{{AttributeName: {key}, KeyType: HASH}}]}}]
",
                defined.join(", ")
            );
            assert_eq!(findings_alone("undefined_key_attribute", &template), *expected, "{template}");
        }
    }
}
