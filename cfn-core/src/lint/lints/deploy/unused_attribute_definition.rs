use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::table_keys::{TableKeys, table_keys};
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// `AttributeDefinitions` lists the key attributes only: DynamoDB rejects a table that defines others. Attributes
    /// that are not part of a key are not declared.
    ///
    /// ```yaml,fails
    /// Type: AWS::DynamoDB::Table
    /// Properties:
    ///   AttributeDefinitions:
    ///     - {AttributeName: id, AttributeType: S}
    ///     - {AttributeName: size, AttributeType: N} # <-
    ///   KeySchema: [{AttributeName: id, KeyType: HASH}]
    /// ```
    /// ```yaml,passes
    /// Type: AWS::DynamoDB::Table
    /// Properties:
    ///   AttributeDefinitions:
    ///     - {AttributeName: id, AttributeType: S}
    ///     - {AttributeName: size, AttributeType: N}
    ///   KeySchema: [{AttributeName: id, KeyType: HASH}, {AttributeName: size, KeyType: RANGE}]
    /// ```
    UNUSED_ATTRIBUTE_DEFINITION = "unused_attribute_definition", Deploy, Deny, "unused attribute definition",
    Check::Resource(unused_attribute_definition)
}

fn unused_attribute_definition<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    let Some(TableKeys { defined, used }) = table_keys(resource) else { return };
    // A key with a misspelt name is one mistake, and reported at the key.
    let undefined = used.iter().filter(|(name, _)| !defined.iter().any(|(known, _)| known == name)).count();
    let unused = defined.iter().filter(|(name, _)| !used.iter().any(|(key, _)| key == name));
    for (name, node) in unused.skip(undefined) {
        let message = format!("attribute `{name}` is not used by a key of the table or of an index; remove it");
        findings.report(node.id, message);
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings_alone;

    #[test]
    fn only_key_attributes_are_defined() {
        const SIZE: &[&str] = &["T: attribute `size` is not used by a key of the table or of an index; remove it"];
        let cases: &[(&[&str], &str, &[&str])] = &[
            (&["id", "owner"], "owner", &[]),
            (&["id", "owner", "size"], "owner", SIZE),
            // A misspelt name is reported at the key.
            (
                &["id", "owner"],
                "onwer",
                &["undefined_key_attribute: T: undefined key attribute `onwer`; did you mean `owner`?"],
            ),
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
            assert_eq!(findings_alone("unused_attribute_definition", &template), *expected, "{template}");
        }
    }
}
