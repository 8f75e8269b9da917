use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::settings::{Setting, TRUE};
use crate::lint::facts::settings_check::check;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// Point-in-time recovery brings a table back to any second of the last 35 days, for instance to the one before a faulty
    /// release.
    ///
    /// Source: "Point-in-time backups for DynamoDB" of the Amazon DynamoDB developer guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::DynamoDB::Table
    /// DeletionPolicy: Retain
    /// UpdateReplacePolicy: Retain
    /// Properties:
    ///   BillingMode: PAY_PER_REQUEST
    ///   AttributeDefinitions: [{AttributeName: id, AttributeType: S}]
    ///   KeySchema: [{AttributeName: id, KeyType: HASH}]
    ///   PointInTimeRecoverySpecification: {PointInTimeRecoveryEnabled: false} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::DynamoDB::Table
    /// DeletionPolicy: Retain
    /// UpdateReplacePolicy: Retain
    /// Properties:
    ///   BillingMode: PAY_PER_REQUEST
    ///   AttributeDefinitions: [{AttributeName: id, AttributeType: S}]
    ///   KeySchema: [{AttributeName: id, KeyType: HASH}]
    ///   PointInTimeRecoverySpecification: {PointInTimeRecoveryEnabled: true}
    /// ```
    NO_POINT_IN_TIME_RECOVERY = "no_point_in_time_recovery", Resilience, Allow, "table without point-in-time recovery",
    Check::Resource(no_point_in_time_recovery)
}

const SETTINGS: &[Setting] = &[
    Setting::needed("AWS::Cassandra::Table", "PointInTimeRecoveryEnabled", TRUE),
    Setting::needed("AWS::DynamoDB::GlobalTable", "PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled", TRUE)
        .of("Replicas/*"),
    Setting::needed("AWS::DynamoDB::Table", "PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled", TRUE),
];

fn no_point_in_time_recovery<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    check(context, resource, (SETTINGS, "cannot be restored to a point in time"), findings);
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::assert_settings;

    #[test]
    fn the_table_is_sorted_and_names_what_there_is() {
        crate::lint::facts::settings_check::assert_table(super::SETTINGS);
    }

    #[test]
    fn no_point_in_time_recovery() {
        assert_settings(
            "no_point_in_time_recovery",
            &[
                (
                    "AWS::DynamoDB::Table",
                    "{}",
                    &[
                        "`AWS::DynamoDB::Table` without `PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled` cannot be restored to a point in time; add `PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled: true`",
                    ],
                ),
                (
                    "AWS::DynamoDB::GlobalTable",
                    "{Replicas: [{Region: a}, {Region: b, PointInTimeRecoverySpecification: {PointInTimeRecoveryEnabled: true}}]}",
                    &[
                        "`AWS::DynamoDB::GlobalTable` without `Replicas.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled` cannot be restored to a point in time; add `Replicas.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled: true`",
                    ],
                ),
                (
                    "AWS::DynamoDB::Table",
                    "{PointInTimeRecoverySpecification: {PointInTimeRecoveryEnabled: !If [IsProd, true, false]}}",
                    &[
                        "`AWS::DynamoDB::Table` with `PointInTimeRecoveryEnabled: false` cannot be restored to a point in time; write `true`",
                    ],
                ),
            ],
        );
    }
}
