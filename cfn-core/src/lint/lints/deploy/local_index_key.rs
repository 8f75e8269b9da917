//! Keys of local secondary indexes.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::table_keys::{Key, key_of, table_keys};
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// A local secondary index sorts the items of one partition by another attribute: its partition key is that of the table,
    /// which has a sort key. DynamoDB rejects others; use a global secondary index for another partition key.
    ///
    /// Source: "Local secondary indexes" of the DynamoDB developer guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::DynamoDB::Table
    /// Properties:
    ///   BillingMode: PAY_PER_REQUEST
    ///   AttributeDefinitions:
    ///     - {AttributeName: customer, AttributeType: S}
    ///     - {AttributeName: order, AttributeType: S}
    ///     - {AttributeName: status, AttributeType: S}
    ///   KeySchema: [{AttributeName: customer, KeyType: HASH}, {AttributeName: order, KeyType: RANGE}]
    ///   LocalSecondaryIndexes:
    ///     - IndexName: byStatus
    ///       Projection: {ProjectionType: ALL}
    ///       KeySchema: [{AttributeName: status, KeyType: HASH}, {AttributeName: order, KeyType: RANGE}] # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::DynamoDB::Table
    /// Properties:
    ///   BillingMode: PAY_PER_REQUEST
    ///   AttributeDefinitions:
    ///     - {AttributeName: customer, AttributeType: S}
    ///     - {AttributeName: order, AttributeType: S}
    ///     - {AttributeName: status, AttributeType: S}
    ///   KeySchema: [{AttributeName: customer, KeyType: HASH}, {AttributeName: order, KeyType: RANGE}]
    ///   LocalSecondaryIndexes:
    ///     - IndexName: byStatus
    ///       Projection: {ProjectionType: ALL}
    ///       KeySchema: [{AttributeName: customer, KeyType: HASH}, {AttributeName: status, KeyType: RANGE}]
    /// ```
    LOCAL_INDEX_KEY = "local_index_key", Deploy, Deny, "key of a local secondary index that does not go with the table",
    Check::Resource(local_index_key)
}

fn local_index_key<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if table_keys(resource).is_none() {
        return;
    }
    let Some(keys) = resource.property("KeySchema") else { return };
    let Some(Key { partition: Some((table, _)), sort }) = key_of(keys) else { return };
    for index in resource.values_at("LocalSecondaryIndexes/*/KeySchema") {
        if sort.is_none() {
            let message =
                "a table without a sort key cannot have a local secondary index; use a global secondary index";
            return findings.report(index.id, message);
        }
        if let Some(Key { partition: Some((name, at)), .. }) = key_of(index)
            && name != table
        {
            let message = format!(
                "the partition key of a local secondary index is that of the table (`{table}`), found `{name}`; use a \
                 global secondary index for another one"
            );
            findings.report(at.id, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn found(table: &str, index: &str) -> Vec<String> {
        let template = format!(
            "Parameters:
  Name: {{Type: String}}
Resources:
  T:
    Type: AWS::DynamoDB::Table
    Properties:
      BillingMode: PAY_PER_REQUEST
      AttributeDefinitions: [{{AttributeName: a, AttributeType: S}}, {{AttributeName: b, AttributeType: S}}, {{AttributeName: c, AttributeType: S}}]
      KeySchema: [{table}]
      LocalSecondaryIndexes: [{{IndexName: second, KeySchema: [{index}], Projection: {{ProjectionType: ALL}}}}]
"
        );
        findings("local_index_key", &template).into_iter().filter(|found| found.starts_with("T: ")).collect()
    }

    #[test]
    fn a_local_index_has_the_partition_key_of_the_table() {
        let key = |partition: &str, sort: &str| {
            format!("{{AttributeName: {partition}, KeyType: HASH}}, {{AttributeName: {sort}, KeyType: RANGE}}")
        };
        assert_eq!(
            found(&key("a", "b"), &key("c", "b")),
            [
                "T: the partition key of a local secondary index is that of the table (`a`), found `c`; use a global secondary index for another one"
            ]
        );
        assert!(found(&key("a", "b"), &key("a", "c")).is_empty());
        assert!(found(&key("!Ref Name", "b"), &key("c", "a")).is_empty());
        let partition = "{AttributeName: a, KeyType: HASH}";
        assert_eq!(
            found(partition, &key("a", "c")),
            ["T: a table without a sort key cannot have a local secondary index; use a global secondary index"]
        );
        assert!(found(&key("a", "b"), &key("!Ref Name", "c")).is_empty());
    }
}
