use crate::lint::check::{Check, declare_lint};
use crate::lint::ordering::missing::report_missing;
use crate::lint::ordering::needed::stages;

declare_lint! {
    /// API Gateway rejects a stage with logging until the account has a CloudWatch role. Add the
    /// `AWS::ApiGateway::Account` to the `DependsOn` of the stage.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Account: {Type: AWS::ApiGateway::Account}
    ///   Stage: # <-
    ///     Type: AWS::ApiGateway::Stage
    ///     Properties:
    ///       RestApiId: a
    ///       MethodSettings: [{HttpMethod: "*", ResourcePath: "/*", LoggingLevel: INFO}]
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Account: {Type: AWS::ApiGateway::Account}
    ///   Stage:
    ///     Type: AWS::ApiGateway::Stage
    ///     DependsOn: Account
    ///     Properties:
    ///       RestApiId: a
    ///       MethodSettings: [{HttpMethod: "*", ResourcePath: "/*", LoggingLevel: INFO}]
    /// ```
    STAGE_BEFORE_ACCOUNT = "stage_before_account", Deploy, Deny, "missing dependency of a stage on the account role",
    Check::Template(|context, findings| report_missing(context, findings, stages))
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn a_stage_with_logs_waits_for_one_account() {
        let other = "  Other: {Type: AWS::ApiGateway::Account}\n";
        let cases: &[(&str, &str, &[&str])] = &[
            (
                "",
                "",
                &[
                    "Stage: `Stage` does not wait for `Account`: API Gateway rejects logging until the account has a CloudWatch role; add `Account` to its `DependsOn`",
                ],
            ),
            (", DependsOn: Account", "", &[]),
            // Both set the same role.
            (
                "",
                other,
                &[
                    "Stage: `Stage` does not wait for `Account` or `Other`: API Gateway rejects logging until the account has a CloudWatch role; add `Account` or `Other` to its `DependsOn`",
                ],
            ),
            (", DependsOn: Account", other, &[]),
        ];
        for (depends_on, more, expected) in cases {
            let template = format!(
                "Resources:
  Account: {{Type: AWS::ApiGateway::Account, Properties: {{CloudWatchRoleArn: 'arn:aws:iam::123456789012:role/logs'}}}}
  Stage: {{Type: AWS::ApiGateway::Stage{depends_on}, Properties: {{AccessLogSetting: {{DestinationArn: a}}}}}}
{more}"
            );
            assert_eq!(findings("stage_before_account", &template), *expected, "{template}");
        }
    }
}
