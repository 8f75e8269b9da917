//! Names that are taken.

use crate::data::json;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::describe::shown;
use crate::lint::schema::evaluation::Evaluation;
use crate::lint::schema::validator::Keyword;
use crate::lint::schema::visit::Visit;
use crate::schema::texts;

declare_lint! {
    /// The service or the database engine uses the name itself, and rejects it. Choose another one.
    ///
    /// Source: the properties' descriptions in the template reference; "Quotas and constraints" of the Amazon RDS user
    /// guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::DocDB::DBCluster
    /// Properties: {MasterUsername: admin, MasterUserPassword: "{{resolve:secretsmanager:documents}}"} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::DocDB::DBCluster
    /// Properties: {MasterUsername: librarian, MasterUserPassword: "{{resolve:secretsmanager:documents}}"}
    /// ```
    RESERVED_NAME = "reserved_name", Value, Deny, "name that the service reserves",
    Check::Values(&[Keyword::known("reserved", reserved_name)])
}

fn reserved_name(visit: &Visit<'_, '_>, words: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    let Some(text) = visit.text() else { return };
    if texts(Some(words)).any(|word| word.eq_ignore_ascii_case(&text)) {
        evaluation.report(visit, || format!("{} cannot be {}, which is reserved", visit.label, shown(visit.node)));
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn each_engine_has_its_words() {
        let found = |engine: &str, user: &str| {
            let found = findings(
                "reserved_name",
                &format!(
                    "Resources:\n  R: {{Type: AWS::RDS::DBInstance, Properties: {{Engine: {engine}, DBInstanceClass: db.t3.medium, AllocatedStorage: '20', MasterUsername: {user}, ManageMasterUserPassword: true}}}}\n"
                ),
            );
            found.into_iter().filter(|found| found.starts_with("R: ")).collect::<Vec<_>>()
        };
        let postgres = "R: `MasterUsername` cannot be `admin`, which is reserved (because `Engine` is `postgres`)";
        assert_eq!(found("postgres", "admin"), [postgres]);
        assert_eq!(found("POSTGRES", "Admin"), [postgres.replace("`admin`", "`Admin`")]);
        assert_eq!(found("mysql", "admin"), [""; 0]);
        assert_eq!(found("!ImportValue e", "admin"), [""; 0]);
        assert_eq!(found("mysql", "rdsadmin"), ["R: `MasterUsername` cannot be `rdsadmin`, which is reserved"]);
        assert_eq!(found("postgres", "postgres"), [""; 0]);
    }
}
