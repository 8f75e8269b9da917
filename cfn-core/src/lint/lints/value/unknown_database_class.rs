//! Instance classes of databases.

use crate::data::{DATABASE_CLASSES, list_has};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::presence::is_dynamic;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};
use crate::nearest::meant;

declare_lint! {
    /// The engine does not take the instance class in any Region according to the table; AWS adds classes from time to time.
    /// Which classes an engine takes depends on the license too.
    ///
    /// Source: the extension schemas of cfn-lint, which come from the price lists of AWS.
    ///
    /// ```yaml,fails
    /// Type: AWS::RDS::DBInstance
    /// Properties: {Engine: aurora-mysql, DBClusterIdentifier: orders, DBInstanceClass: db.m4.xlarge} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::RDS::DBInstance
    /// Properties: {Engine: aurora-mysql, DBClusterIdentifier: orders, DBInstanceClass: db.r6g.xlarge}
    /// ```
    UNKNOWN_DATABASE_CLASS = "unknown_database_class", Value, Warn, "instance class that the database engine does not take",
    Check::Resource(unknown_database_class)
}

fn unknown_database_class<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    let property = match resource.type_name {
        "AWS::RDS::DBCluster" => "DBClusterInstanceClass",
        "AWS::RDS::DBInstance" => "DBInstanceClass",
        _ => return,
    };
    let Some(engine) = resource.property("Engine").and_then(Node::as_str) else { return };
    let license = resource.property("LicenseModel").and_then(Node::as_str);
    let key = format!("{}/{}", resource.type_name, engine.to_lowercase());
    let of_engine = || {
        DATABASE_CLASSES
            .range(&key)
            .filter(|(found, _)| found.strip_prefix(&key).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
    };
    let of_license: Vec<_> =
        of_engine().filter(|(found, _)| license.is_some_and(|license| found.ends_with(license))).collect();
    // Without a license that is known, any of the engine's may be meant.
    let rows: Vec<_> = if license.is_some() { of_license } else { of_engine().collect() };
    if rows.is_empty() {
        return;
    }
    let classes = || rows.iter().flat_map(|(_, classes)| classes.split(','));
    for node in resource.values_at(property) {
        let Some(class) = node.as_str().filter(|class| !is_dynamic(class)) else { continue };
        if rows.iter().any(|(_, classes)| list_has(classes, class)) {
            continue;
        }
        let with = license.map(|license| format!(" with license `{license}`")).unwrap_or_default();
        let mut message = format!("engine `{engine}`{with} does not take instance class `{class}`");
        if let Some(meant) = meant(class, classes()) {
            message += &format!("; did you mean `{meant}`?");
        }
        findings.report(node.id, message);
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn instance(properties: &str) -> Vec<String> {
        let template = format!(
            "Parameters: {{Given: {{Type: String}}}}
Resources:
  D: {{Type: AWS::RDS::DBInstance, Properties: {{DBClusterIdentifier: c, {properties}}}}}
"
        );
        let found = findings("unknown_database_class", &template);
        found.into_iter().filter(|finding| finding.starts_with("D: ")).collect()
    }

    #[test]
    fn an_engine_takes_its_classes() {
        assert_eq!(
            instance("Engine: aurora-mysql, DBInstanceClass: db.r6g.xlrge"),
            ["D: engine `aurora-mysql` does not take instance class `db.r6g.xlrge`; did you mean `db.r6g.xlarge`?"]
        );
        let expensive =
            |license: &str| instance(&format!("Engine: oracle-se2, {license}DBInstanceClass: db.x2iedn.2xlarge")).len();
        assert_eq!(expensive("LicenseModel: license-included, "), 1);
        assert_eq!(expensive("LicenseModel: bring-your-own-license, "), 0);
        assert_eq!(expensive(""), 0);
        for right in [
            "Engine: aurora-mysql, DBInstanceClass: db.serverless",
            "Engine: MySQL, DBInstanceClass: db.t3.micro",
            "Engine: !Ref Given, DBInstanceClass: db.none",
            "Engine: mysql, DBInstanceClass: !Ref Given",
            "Engine: custom-oracle-ee, DBInstanceClass: db.none",
            "Engine: mysql, LicenseModel: other, DBInstanceClass: db.none",
        ] {
            assert_eq!(instance(right), [""; 0], "{right}");
        }
    }
}
