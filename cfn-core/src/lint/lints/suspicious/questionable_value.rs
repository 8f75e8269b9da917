//! Values that AWS accepts and that hardly mean what is intended.

use crate::lint::check::{Check, declare_lint};
use crate::lint::schema::validator::Role;

declare_lint! {
    /// AWS accepts the values, at least in some Regions, but they probably do not do what is intended.
    ///
    /// ```yaml,fails
    /// Type: AWS::RDS::DBInstance
    /// Properties: {Engine: mysql, EngineVersion: "5.8"} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::RDS::DBInstance
    /// Properties: {Engine: mysql}
    /// ```
    QUESTIONABLE_VALUE = "questionable_value", Suspicious, Warn, "questionable combination of values",
    Check::Engine(Role::QuestionableValue)
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings_alone;

    #[test]
    fn major_versions_are_right() {
        let found = |kind: &str, engine: &str, version: &str| {
            let found = findings_alone(
                "questionable_value",
                &format!(
                    "Resources:\n  R: {{Type: AWS::RDS::{kind}, Properties: {{Engine: {engine}, EngineVersion: '{version}', MasterUsername: a, ManageMasterUserPassword: true}}}}\n"
                ),
            );
            found.into_iter().filter(|found| found.starts_with("R: ")).count()
        };
        for (kind, engine, version) in [
            ("DBInstance", "postgres", "16"),
            ("DBInstance", "Postgres", "17"),
            ("DBInstance", "mysql", "8.0"),
            ("DBInstance", "mariadb", "10.11"),
            ("DBInstance", "oracle-se2", "19"),
            ("DBInstance", "sqlserver-ex", "15.00"),
            ("DBInstance", "sqlserver-ex", "99"),
            ("DBCluster", "aurora-postgresql", "15"),
            ("DBCluster", "aurora-mysql", "8.0"),
        ] {
            let expected = usize::from(version == "99");
            assert_eq!(found(kind, engine, version), expected, "{engine} {version}");
        }
        assert_eq!(found("DBInstance", "postgres", "8"), 1);
        assert_eq!(found("DBCluster", "aurora-mysql", "8"), 1);
    }
}
