use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::settings::{Right, Setting, TRUE, When};
use crate::lint::facts::settings_check::check;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// A password can be guessed, shared and stolen. Where the service can check a second factor or temporary credentials of
    /// IAM, switch that on.
    ///
    /// Source: "IAM database authentication" of the Amazon RDS user guide, "Adding MFA to a user pool" of the Amazon Cognito developer guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::Cognito::UserPool
    /// DeletionPolicy: Retain
    /// UpdateReplacePolicy: Retain
    /// Properties: {MfaConfiguration: 'OFF'} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::Cognito::UserPool
    /// DeletionPolicy: Retain
    /// UpdateReplacePolicy: Retain
    /// Properties: {MfaConfiguration: 'ON'}
    /// ```
    WEAK_AUTHENTICATION = "weak_authentication", Resilience, Allow, "weaker authentication than the service offers",
    Check::Resource(weak_authentication)
}

const SETTINGS: &[Setting] = &[
    Setting::needed("AWS::Cognito::UserPool", "MfaConfiguration", Right::OneOf(&["ON", "OPTIONAL"])),
    Setting::optional("AWS::Cognito::UserPool", "Policies/PasswordPolicy/MinimumLength", Right::AtLeast(8))
        .otherwise("accepts passwords that are easy to guess"),
    Setting::optional(
        "AWS::Cognito::UserPool",
        "Policies/PasswordPolicy/RequireLowercase",
        Right::NoneOf("true", &["false"]),
    )
    .otherwise("accepts passwords that are easy to guess"),
    Setting::optional(
        "AWS::Cognito::UserPool",
        "Policies/PasswordPolicy/RequireNumbers",
        Right::NoneOf("true", &["false"]),
    )
    .otherwise("accepts passwords that are easy to guess"),
    Setting::optional(
        "AWS::Cognito::UserPool",
        "Policies/PasswordPolicy/RequireSymbols",
        Right::NoneOf("true", &["false"]),
    )
    .otherwise("accepts passwords that are easy to guess"),
    Setting::optional(
        "AWS::Cognito::UserPool",
        "Policies/PasswordPolicy/RequireUppercase",
        Right::NoneOf("true", &["false"]),
    )
    .otherwise("accepts passwords that are easy to guess"),
    Setting::needed("AWS::ElastiCache::ReplicationGroup", "AuthToken", Right::Given("a dynamic reference to a secret"))
        .when(&[When::Absent("UserGroupIds"), When::Absent("GlobalReplicationGroupId")])
        .otherwise("lets clients connect without authentication"),
    Setting::needed("AWS::IAM::User", "LoginProfile/PasswordResetRequired", TRUE)
        .when(&[When::Present("LoginProfile/Password")])
        .otherwise("keeps the password that somebody else has set"),
    Setting::needed("AWS::Neptune::DBCluster", "IamAuthEnabled", TRUE)
        .otherwise("lets clients connect without authentication"),
    Setting::optional("AWS::QLDB::Ledger", "PermissionsMode", Right::NoneOf("STANDARD", &["ALLOW_ALL"]))
        .otherwise("cannot limit access to single tables"),
    Setting::needed("AWS::RDS::DBCluster", "EnableIAMDatabaseAuthentication", TRUE),
    Setting::needed("AWS::RDS::DBInstance", "EnableIAMDatabaseAuthentication", TRUE)
        .when(&[When::Absent("DBClusterIdentifier"), When::Is("Engine", &["mysql", "postgres", "mariadb"])]),
];

fn weak_authentication<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    check(context, resource, (SETTINGS, "authenticates by passwords alone"), findings);
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::assert_settings;

    #[test]
    fn the_table_is_sorted_and_names_what_there_is() {
        crate::lint::facts::settings_check::assert_table(super::SETTINGS);
    }

    #[test]
    fn weak_authentication() {
        assert_settings(
            "weak_authentication",
            &[
                (
                    "AWS::Cognito::UserPool",
                    "{Policies: {PasswordPolicy: {MinimumLength: 6, RequireNumbers: false}}, MfaConfiguration: OPTIONAL}",
                    &[
                        "`AWS::Cognito::UserPool` with `MinimumLength: 6` accepts passwords that are easy to guess; write at least `8`",
                        "`AWS::Cognito::UserPool` with `RequireNumbers: false` accepts passwords that are easy to guess; write `true`",
                    ],
                ),
                ("AWS::RDS::DBInstance", "{Engine: oracle-ee}", &[]),
                (
                    "AWS::RDS::DBInstance",
                    "{Engine: postgres}",
                    &[
                        "`AWS::RDS::DBInstance` without `EnableIAMDatabaseAuthentication` authenticates by passwords alone; add `EnableIAMDatabaseAuthentication: true`",
                    ],
                ),
                (
                    "AWS::IAM::User",
                    "{LoginProfile: {Password: a}}",
                    &[
                        "`AWS::IAM::User` without `LoginProfile.PasswordResetRequired` keeps the password that somebody else has set; add `LoginProfile.PasswordResetRequired: true`",
                    ],
                ),
                ("AWS::IAM::User", "{}", &[]),
                ("AWS::ElastiCache::ReplicationGroup", "{UserGroupIds: [a]}", &[]),
            ],
        );
    }
}
