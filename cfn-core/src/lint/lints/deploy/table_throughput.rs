use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::throughput::provisions;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// A table with the `BillingMode` `PAY_PER_REQUEST` cannot have provisioned throughput: DynamoDB rejects it.
    ///
    /// ```yaml,fails
    /// Type: AWS::DynamoDB::Table
    /// Properties:
    ///   BillingMode: PAY_PER_REQUEST
    ///   ProvisionedThroughput: {ReadCapacityUnits: 1, WriteCapacityUnits: 1} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::DynamoDB::Table
    /// Properties:
    ///   BillingMode: PROVISIONED
    ///   ProvisionedThroughput: {ReadCapacityUnits: 1, WriteCapacityUnits: 1}
    /// ```
    TABLE_THROUGHPUT = "table_throughput", Deploy, Deny, "provisioned throughput of an on-demand table",
    Check::Resource(table_throughput)
}

/// Where tables ask for units.
const THROUGHPUTS: &[(&str, &str)] = &[
    ("AWS::DynamoDB::GlobalTable", "WriteProvisionedThroughputSettings"),
    ("AWS::DynamoDB::Table", "ProvisionedThroughput"),
];

fn table_throughput<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    for (_, name) in THROUGHPUTS.iter().filter(|(type_name, _)| *type_name == resource.type_name) {
        let Some(member) = resource.properties().and_then(|properties| properties.member(name)) else { continue };
        // Whatever the billing depends on, a throughput that is always there meets each mode.
        let on_demand =
            resource.values_at("BillingMode").into_iter().any(|mode| mode.as_str() == Some("PAY_PER_REQUEST"));
        let asks = member.value.as_object().is_some()
            && (resource.type_name != "AWS::DynamoDB::Table" || provisions(&member.value));
        if on_demand && asks {
            let message = format!("`{name}` cannot be combined with `BillingMode: \"PAY_PER_REQUEST\"`; remove it");
            findings.report(member.key.id, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings_alone;

    #[test]
    fn an_on_demand_table_has_no_throughput() {
        const CONFLICT: &[&str] =
            &["T: `ProvisionedThroughput` cannot be combined with `BillingMode: \"PAY_PER_REQUEST\"`; remove it"];
        let cases: &[(&str, u8, &[&str])] = &[
            ("PAY_PER_REQUEST", 1, CONFLICT),
            ("!If [C, PAY_PER_REQUEST, PROVISIONED]", 1, CONFLICT),
            ("PAY_PER_REQUEST", 0, &[]),
            ("PROVISIONED", 1, &[]),
            ("!Ref Mode", 1, &[]),
        ];
        for (mode, units, expected) in cases {
            let template = format!(
                "Resources:
  T:
    Type: AWS::DynamoDB::Table
    Properties:
      BillingMode: {mode}
      ProvisionedThroughput: {{ReadCapacityUnits: {units}, WriteCapacityUnits: {units}}}
"
            );
            assert_eq!(findings_alone("table_throughput", &template), *expected, "{template}");
        }
    }
}
