//! DynamoDB tables: keys and indexes.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::equality::integer;
use crate::lint::finding::Findings;
use crate::model::{Intrinsic, Node, Resource, Value};
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

const TABLES: &[&str] = &["AWS::DynamoDB::GlobalTable", "AWS::DynamoDB::Table"];
const KEYS: &[&str] = &[
    "GlobalSecondaryIndexes/*/KeySchema/*/AttributeName",
    "KeySchema/*/AttributeName",
    "LocalSecondaryIndexes/*/KeySchema/*/AttributeName",
];

/// The attributes that are defined and those that keys use; none if the template does not say all of them.
fn attributes(table: Resource<'_>) -> Option<[Vec<(&str, &Node)>; 2]> {
    let computed = |name: &str| table.property(name).is_some_and(is_computed);
    if !TABLES.contains(&table.type_name)
        || ["AttributeDefinitions", "GlobalSecondaryIndexes", "KeySchema", "LocalSecondaryIndexes"]
            .into_iter()
            .any(computed)
    {
        return None;
    }
    table.property("AttributeDefinitions")?.as_list()?;
    // A table without a key has no other mistake.
    table.property("KeySchema").filter(|keys| keys.as_list() != Some(&[]))?;
    let named =
        |path: &&str| table.values_at(path).into_iter().filter_map(|node| Some((node.as_str()?, node))).collect();
    let defined: Vec<_> = named(&"AttributeDefinitions/*/AttributeName");
    let used = KEYS.iter().flat_map(|path| -> Vec<_> { named(path) }).collect();
    Some([defined, used])
}

/// Whether some of it is only known at deployment. Of an `Fn::If`, both arms are known.
fn is_computed(node: &Node) -> bool {
    let mut found = false;
    node.walk(&mut |node| {
        found |= match &node.value {
            Value::Function(Intrinsic::If, _) => false,
            Value::Function(..) => !node.is_no_value(),
            Value::Hole(_) => true,
            _ => false,
        }
    });
    found
}

fn undefined_key_attribute<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    let Some([defined, used]) = attributes(resource) else { return };
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

fn unused_attribute_definition<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    let Some([defined, used]) = attributes(resource) else { return };
    // A key with a misspelt name is one mistake, and reported at the key.
    let unknown = used.iter().filter(|(name, _)| !defined.iter().any(|(known, _)| known == name)).count();
    let unused = defined.iter().filter(|(name, _)| !used.iter().any(|(key, _)| key == name));
    for (name, node) in unused.skip(unknown) {
        findings
            .report(node.id, format!("attribute `{name}` is not used by a key of the table or of an index; remove it"));
    }
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
        match (index.as_object(), index.member("ProvisionedThroughput")) {
            (Some(_), Some(throughput)) if on_demand && provisions(&throughput.value) => findings.report(
                throughput.key.id,
                "`ProvisionedThroughput` of an index cannot be combined with `BillingMode: \"PAY_PER_REQUEST\"`; \
                 remove it",
            ),
            (Some(_), None) if !on_demand => findings.report(
                index.id,
                "missing `ProvisionedThroughput` in an index; add it, or set `BillingMode` to `PAY_PER_REQUEST`",
            ),
            _ => {}
        }
    }
}

/// Whether a throughput asks for any units: zeros say the same as nothing.
fn provisions(throughput: &Node) -> bool {
    let units = throughput.as_object().unwrap_or_default().iter();
    units.map(|member| &member.value).any(|units| integer(units).is_some_and(|units| units != 0))
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings_alone;

    fn table(properties: &str) -> String {
        format!("Resources:\n  T: {{Type: AWS::DynamoDB::Table, Properties: {{{properties}}}}}\n")
    }

    fn keyed(defined: &[&str], key: &str, index: &str) -> String {
        let defined: Vec<String> =
            defined.iter().map(|name| format!("{{AttributeName: {name}, AttributeType: S}}")).collect();
        table(&format!(
            "AttributeDefinitions: [{}], KeySchema: [{{AttributeName: {key}, KeyType: HASH}}], GlobalSecondaryIndexes: \
             [{{IndexName: i, KeySchema: [{{AttributeName: {index}, KeyType: HASH}}]}}]",
            defined.join(", ")
        ))
    }

    #[test]
    fn keys_and_definitions_agree() {
        let undefined = |template: &str| findings_alone("undefined_key_attribute", template);
        let unused = |template: &str| findings_alone("unused_attribute_definition", template);
        let fine = keyed(&["id", "owner"], "id", "owner");
        assert!(undefined(&fine).is_empty() && unused(&fine).is_empty());
        let misspelt = keyed(&["id", "owner"], "id", "onwer");
        assert_eq!(undefined(&misspelt), ["T: undefined key attribute `onwer`; did you mean `owner`?"]);
        assert!(unused(&misspelt).is_empty());
        let more = keyed(&["id", "owner", "size"], "id", "owner");
        assert_eq!(unused(&more), ["T: attribute `size` is not used by a key of the table or of an index; remove it"]);
        assert!(undefined(&keyed(&["!Ref A"], "id", "owner")).is_empty());
        assert_eq!(
            undefined(&keyed(&["id", "owner"], "id", "!If [C, owner, size]")),
            ["T: undefined key attribute `size`; add it to `AttributeDefinitions`"]
        );
        assert!(undefined(&keyed(&["id", "!If [C, owner, size]"], "id", "owner")).is_empty());
    }

    #[test]
    fn a_table_that_is_billed_by_request_has_no_throughput() {
        let found = |mode: &str, units: &str| {
            let throughput =
                format!("ProvisionedThroughput: {{ReadCapacityUnits: {units}, WriteCapacityUnits: {units}}}");
            findings_alone("table_throughput", &table(&format!("BillingMode: {mode}, {throughput}")))
        };
        assert_eq!(
            found("PAY_PER_REQUEST", "1"),
            ["T: `ProvisionedThroughput` cannot be combined with `BillingMode: \"PAY_PER_REQUEST\"`; remove it"]
        );
        assert_eq!(
            found("!If [C, PAY_PER_REQUEST, PROVISIONED]", "1"),
            ["T: `ProvisionedThroughput` cannot be combined with `BillingMode: \"PAY_PER_REQUEST\"`; remove it"]
        );
        assert!(found("PAY_PER_REQUEST", "0").is_empty() && found("PROVISIONED", "1").is_empty());
        assert!(found("!Ref Mode", "1").is_empty());
    }

    #[test]
    fn the_throughput_of_an_index_fits_the_billing() {
        let found = |mode: &str, throughput: &str| {
            findings_alone(
                "index_throughput",
                &table(&format!("{mode}GlobalSecondaryIndexes: [{{IndexName: i{throughput}}}]")),
            )
        };
        let units = ", ProvisionedThroughput: {ReadCapacityUnits: 1, WriteCapacityUnits: 1}";
        assert_eq!(
            found("BillingMode: PAY_PER_REQUEST, ", units),
            [
                "T: `ProvisionedThroughput` of an index cannot be combined with `BillingMode: \"PAY_PER_REQUEST\"`; remove it"
            ]
        );
        assert!(found("BillingMode: PAY_PER_REQUEST, ", "").is_empty());
        assert_eq!(
            found("", ""),
            ["T: missing `ProvisionedThroughput` in an index; add it, or set `BillingMode` to `PAY_PER_REQUEST`"]
        );
        assert!(found("", units).is_empty());
        assert!(found("BillingMode: !Ref Mode, ", units).is_empty());
    }
}
