use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::ordering::api_gateway::{stages_of, writes_logs};

declare_lint! {
    /// API Gateway writes logs with a role that is a setting of the account in the Region, and rejects a stage with
    /// logging if the setting is missing ("CloudWatch Logs role ARN must be set in account settings"). Add a role
    /// that `apigateway.amazonaws.com` can assume, with the managed policy `AmazonAPIGatewayPushToCloudWatchLogs`,
    /// and an `AWS::ApiGateway::Account` with its ARN; or allow this lint if another stack in the account has done
    /// so, which the template does not show: the lint is therefore a warning.
    ///
    /// Source: "Set up CloudWatch logging for REST APIs in API Gateway" of the API Gateway developer guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::ApiGateway::Stage
    /// Properties:
    ///   RestApiId: a
    ///   MethodSettings:
    ///     - {HttpMethod: "*", ResourcePath: "/*", LoggingLevel: INFO} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::ApiGateway::Stage
    /// Properties:
    ///   RestApiId: a
    ///   MethodSettings:
    ///     - {HttpMethod: "*", ResourcePath: "/*", LoggingLevel: "OFF"}
    /// ```
    STAGE_WITHOUT_ACCOUNT_ROLE = "stage_without_account_role", Deploy, Warn, "stage with logging but without an account role",
    Check::Template(stage_without_account_role)
}

fn stage_without_account_role(context: &Context<'_>, findings: &mut Findings) {
    let index = context.index();
    if index.is_open() || !index.of_type("AWS::ApiGateway::Account").is_empty() {
        return;
    }
    for stage in stages_of(index) {
        if let Some(at) = writes_logs(index, stage) {
            let message = format!(
                "`{}` writes logs, but API Gateway has no role to write them; add an `AWS::ApiGateway::Account`",
                stage.name()
            );
            findings.report_in(stage.name(), at, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    const NO_ROLE: &[&str] =
        &["Stage: `Stage` writes logs, but API Gateway has no role to write them; add an `AWS::ApiGateway::Account`"];

    #[test]
    fn a_stage_with_logs_needs_the_role_of_the_account() {
        let rest = |properties: &str| format!("Stage: {{Type: AWS::ApiGateway::Stage, Properties: {{{properties}}}}}");
        let level = |level: &str| rest(&format!("MethodSettings: [{{LoggingLevel: {level}}}]"));
        let access_logs = rest("AccessLogSetting: {DestinationArn: a}");
        let account = "Account: {Type: AWS::ApiGateway::Account, Properties: {CloudWatchRoleArn: 'arn:aws:iam::123456789012:role/logs'}}";
        // Access logs of HTTP APIs are written with a service-linked role.
        let of_protocol = |protocol: &str| {
            format!(
                "Stage: {{Type: AWS::ApiGatewayV2::Stage, Properties: {{ApiId: !Ref Api, AccessLogSettings: {{DestinationArn: a}}}}}}
  Api: {{Type: AWS::ApiGatewayV2::Api, Properties: {{ProtocolType: {protocol}}}}}"
            )
        };
        let cases: &[(String, &[&str])] = &[
            (access_logs.clone(), NO_ROLE),
            (format!("{}\n  {account}", access_logs.replace("Stage,", "Stage, DependsOn: Account,")), &[]),
            (rest("StageName: prod"), &[]),
            (level("INFO"), NO_ROLE),
            (level("!Ref Level"), NO_ROLE),
            (level("!FindInMap [Levels, prod, Level]"), NO_ROLE),
            (level("!Ref Quiet"), &[]),
            (of_protocol("WEBSOCKET"), NO_ROLE),
            (of_protocol("HTTP"), &[]),
        ];
        for (resources, expected) in cases {
            let template = format!(
                "Parameters:
  Level: {{Type: String, Default: ERROR}}
  Quiet: {{Type: String, Default: 'OFF', AllowedValues: ['OFF', INFO]}}
Mappings:
  Levels: {{prod: {{Level: INFO}}}}
Resources:
  {resources}
Outputs:
  Level: {{Value: !FindInMap [Levels, prod, Level]}}
"
            );
            assert_eq!(findings("stage_without_account_role", &template), *expected, "{resources}");
        }
    }
}
