use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::throughput::provisions;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// A global secondary index needs its own `ProvisionedThroughput` if the `BillingMode` of the table is
    /// `PROVISIONED` (the default), and cannot have one if it is `PAY_PER_REQUEST`.
    ///
    /// ```yaml,fails
    /// Type: AWS::DynamoDB::Table
    /// Properties:
    ///   BillingMode: PAY_PER_REQUEST
    ///   GlobalSecondaryIndexes:
    ///     - IndexName: i
    ///       ProvisionedThroughput: {ReadCapacityUnits: 1, WriteCapacityUnits: 1} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::DynamoDB::Table
    /// Properties:
    ///   BillingMode: PAY_PER_REQUEST
    ///   GlobalSecondaryIndexes:
    ///     - IndexName: i
    /// ```
    INDEX_THROUGHPUT = "index_throughput", Deploy, Deny, "index throughput that conflicts with the billing mode",
    Check::Resource(index_throughput)
}

fn index_throughput<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::DynamoDB::Table" {
        return;
    }
    let on_demand = match resource.property("BillingMode") {
        Some(mode) => match mode.as_str() {
            Some(mode) => mode == "PAY_PER_REQUEST",
            None => return,
        },
        None => false,
    };
    for index in resource.values_at("GlobalSecondaryIndexes/*") {
        let name = match index.get("IndexName").and_then(Node::as_str) {
            Some(name) => format!("index `{name}`"),
            None => String::from("an index"),
        };
        match (index.as_object(), index.member("ProvisionedThroughput")) {
            (Some(_), Some(throughput)) if on_demand && provisions(&throughput.value) => {
                let message = format!(
                    "`ProvisionedThroughput` of {name} cannot be combined with `BillingMode: \"PAY_PER_REQUEST\"`; \
                     remove it"
                );
                findings.report(throughput.key.id, message);
            }
            (Some(_), None) if !on_demand => {
                let message = format!(
                    "missing `ProvisionedThroughput` in {name}; add it, or set `BillingMode` to `PAY_PER_REQUEST`"
                );
                findings.report(index.id, message);
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings_alone;

    #[test]
    fn the_throughput_of_an_index_fits_the_billing_mode() {
        const UNITS: &str = ", ProvisionedThroughput: {ReadCapacityUnits: 1, WriteCapacityUnits: 1}";
        let cases: &[(&str, &str, &[&str])] = &[
            (
                "BillingMode: PAY_PER_REQUEST, ",
                UNITS,
                &[
                    "T: `ProvisionedThroughput` of index `byOwner` cannot be combined with `BillingMode: \"PAY_PER_REQUEST\"`; remove it",
                ],
            ),
            ("BillingMode: PAY_PER_REQUEST, ", "", &[]),
            (
                "",
                "",
                &[
                    "T: missing `ProvisionedThroughput` in index `byOwner`; add it, or set `BillingMode` to `PAY_PER_REQUEST`",
                ],
            ),
            ("", UNITS, &[]),
            ("BillingMode: !Ref Mode, ", UNITS, &[]),
        ];
        for (mode, throughput, expected) in cases {
            let index = format!("GlobalSecondaryIndexes: [{{IndexName: byOwner{throughput}}}]");
            let template = format!("Resources:\n  T: {{Type: AWS::DynamoDB::Table, Properties: {{{mode}{index}}}}}\n");
            assert_eq!(findings_alone("index_throughput", &template), *expected, "{template}");
        }
    }
}
