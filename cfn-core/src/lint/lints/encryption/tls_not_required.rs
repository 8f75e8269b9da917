use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::settings::{Right, Setting, When};
use crate::lint::facts::settings_check::check;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// A database accepts unencrypted connections, with passwords and data in plain text, unless a parameter forbids it. In
    /// newer versions of some engines the parameter is on by default; there, only switching it off is a mistake.
    ///
    /// Source: "Requiring an SSL/TLS connection" of the Amazon RDS user guide, "Configuring security options for connections" of the Amazon Redshift management guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::RDS::DBParameterGroup
    /// Properties:
    ///   Description: Orders
    ///   Family: postgres14
    ///   Parameters: {rds.force_ssl: '0'} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::RDS::DBParameterGroup
    /// Properties:
    ///   Description: Orders
    ///   Family: postgres14
    ///   Parameters: {rds.force_ssl: '1'}
    /// ```
    TLS_NOT_REQUIRED = "tls_not_required", Encryption, Allow, "parameter group that does not require TLS",
    Check::Resource(tls_not_required)
}

const SETTINGS: &[Setting] = &[
    Setting::optional("AWS::DocDB::DBClusterParameterGroup", "Parameters/tls", Right::NoneOf("enabled", &["disabled"])),
    Setting::optional(
        "AWS::Neptune::DBClusterParameterGroup",
        "Parameters/neptune_enforce_ssl",
        Right::NoneOf("1", &["0"]),
    ),
    Setting::needed("AWS::RDS::DBClusterParameterGroup", "Parameters/rds.force_ssl", Right::OneOf(&["1"])).when(&[
        When::Starts(
            "Family",
            &[
                "aurora-postgresql9",
                "aurora-postgresql10",
                "aurora-postgresql11",
                "aurora-postgresql12",
                "aurora-postgresql13",
                "aurora-postgresql14",
                "aurora-postgresql15",
                "aurora-postgresql16",
            ],
        ),
    ]),
    Setting::optional("AWS::RDS::DBClusterParameterGroup", "Parameters/rds.force_ssl", Right::NoneOf("1", &["0"]))
        .when(&[When::Starts("Family", &["aurora-postgresql17", "aurora-postgresql18", "postgres"])]),
    Setting::needed(
        "AWS::RDS::DBClusterParameterGroup",
        "Parameters/require_secure_transport",
        Right::OneOf(&["ON", "1"]),
    )
    .when(&[When::Starts("Family", &["aurora-mysql"])]),
    Setting::needed("AWS::RDS::DBParameterGroup", "Parameters/rds.force_ssl", Right::OneOf(&["1"])).when(&[
        When::Starts(
            "Family",
            &["postgres9", "postgres10", "postgres11", "postgres12", "postgres13", "postgres14", "sqlserver"],
        ),
    ]),
    Setting::optional("AWS::RDS::DBParameterGroup", "Parameters/rds.force_ssl", Right::NoneOf("1", &["0"]))
        .when(&[When::Starts("Family", &["postgres15", "postgres16", "postgres17", "postgres18"])]),
    Setting::needed("AWS::RDS::DBParameterGroup", "Parameters/require_secure_transport", Right::OneOf(&["1", "ON"]))
        .when(&[When::Starts("Family", &["mysql5.7", "mysql8", "mariadb10"])]),
    Setting::optional(
        "AWS::RDS::DBParameterGroup",
        "Parameters/require_secure_transport",
        Right::NoneOf("1", &["0", "OFF"]),
    )
    .when(&[When::Starts("Family", &["mariadb11"])]),
    Setting::needed(
        "AWS::Redshift::ClusterParameterGroup",
        "Parameters/[ParameterName=require_ssl]/ParameterValue",
        Right::OneOf(&["true"]),
    )
    .when(&[When::Is("ParameterGroupFamily", &["redshift-1.0"])]),
    Setting::optional(
        "AWS::Redshift::ClusterParameterGroup",
        "Parameters/[ParameterName=require_ssl]/ParameterValue",
        Right::NoneOf("true", &["false"]),
    )
    .when(&[When::Is("ParameterGroupFamily", &["redshift-2.0"])]),
];

fn tls_not_required<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    check(context, resource, (SETTINGS, "accepts connections without TLS"), findings);
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::assert_settings;

    #[test]
    fn the_table_is_sorted_and_names_what_there_is() {
        crate::lint::facts::settings_check::assert_table(super::SETTINGS);
    }

    #[test]
    fn tls_not_required() {
        assert_settings(
            "tls_not_required",
            &[
                (
                    "AWS::RDS::DBParameterGroup",
                    "{Family: postgres14}",
                    &[
                        "`AWS::RDS::DBParameterGroup` without `Parameters.rds.force_ssl` accepts connections without TLS; add `Parameters.rds.force_ssl: 1`",
                    ],
                ),
                ("AWS::RDS::DBParameterGroup", "{Family: postgres16}", &[]),
                (
                    "AWS::RDS::DBParameterGroup",
                    "{Family: postgres16, Parameters: {rds.force_ssl: 0}}",
                    &[
                        "`AWS::RDS::DBParameterGroup` with `rds.force_ssl: 0` accepts connections without TLS; write `1`",
                    ],
                ),
                ("AWS::RDS::DBParameterGroup", "{Family: !Ref Free}", &[]),
                ("AWS::RDS::DBParameterGroup", "{Family: mysql8.0, Parameters: {require_secure_transport: 'ON'}}", &[]),
                (
                    "AWS::RDS::DBParameterGroup",
                    "{Family: mysql8.0, Parameters: {require_secure_transport: '0'}}",
                    &[
                        "`AWS::RDS::DBParameterGroup` with `require_secure_transport: 0` accepts connections without TLS; write `1`",
                    ],
                ),
                (
                    "AWS::Redshift::ClusterParameterGroup",
                    "{ParameterGroupFamily: redshift-1.0, Parameters: [{ParameterName: a, ParameterValue: b}]}",
                    &[
                        "`AWS::Redshift::ClusterParameterGroup` without `require_ssl` accepts connections without TLS; add `require_ssl: true`",
                    ],
                ),
                (
                    "AWS::Redshift::ClusterParameterGroup",
                    "{ParameterGroupFamily: redshift-1.0, Parameters: [{ParameterName: require_ssl, ParameterValue: true}]}",
                    &[],
                ),
                ("AWS::Redshift::ClusterParameterGroup", "{ParameterGroupFamily: redshift-2.0}", &[]),
                ("AWS::DocDB::DBClusterParameterGroup", "{Family: docdb5.0}", &[]),
                (
                    "AWS::DocDB::DBClusterParameterGroup",
                    "{Family: docdb5.0, Parameters: {tls: disabled}}",
                    &[
                        "`AWS::DocDB::DBClusterParameterGroup` with `tls: disabled` accepts connections without TLS; write `enabled`",
                    ],
                ),
            ],
        );
    }
}
