//! Secrets under names that the author of a template chose.

use crate::iam::{Piece, Spelling};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::credentials::credential;
use crate::lint::facts::possible_texts::possible_texts;
use crate::lint::facts::secret_names::SecretKind;
use crate::lint::facts::secret_places::named_secrets;
use crate::lint::facts::secret_values::is_secret_value;
use crate::lint::finding::Findings;
use crate::model::{Intrinsic, Node, Resource};

declare_lint! {
    /// Environment variables, parameters of nested stacks and parameters of the parameter store are shown in plain text to
    /// everyone who can read the template or describe the resource. Keep the secret in Secrets Manager: ECS takes it by
    /// `Secrets`, CodeBuild by `Type: SECRETS_MANAGER`, a function reads it by its ARN.
    ///
    /// Names of secrets, ARNs and paths pass, and so do dynamic references.
    ///
    /// Source: "Securing Lambda environment variables" of the Lambda developer guide; "Pass sensitive data to an Amazon ECS
    /// container" of the ECS developer guide; controls CodeBuild.2 and ECS.8 of Security Hub.
    ///
    /// ```yaml,fails
    /// Type: AWS::ECS::TaskDefinition
    /// Properties:
    ///   ContainerDefinitions:
    ///     - Name: web
    ///       Image: web
    ///       Environment:
    ///         - {Name: DB_PASSWORD, Value: hunter2} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::ECS::TaskDefinition
    /// Properties:
    ///   ContainerDefinitions:
    ///     - Name: web
    ///       Image: web
    ///       Environment:
    ///         - {Name: DB_PASSWORD_SECRET, Value: orders/db}
    ///       Secrets:
    ///         - {Name: DB_PASSWORD, ValueFrom: orders/db}
    /// ```
    SECRET_IN_ENVIRONMENT = "secret_in_environment", Secrets, Deny, "secret in an environment variable",
    Check::Resource(secret_in_environment)
}

fn secret_in_environment<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    for secret in named_secrets(resource) {
        let is_parameter = |node: &Node| matches!(node.as_function(), Some((Intrinsic::Ref, _)));
        let texts = secret.value.alternatives().into_iter().filter(|arm| !is_parameter(arm));
        let mut texts = texts.flat_map(|arm| possible_texts(context, arm));
        // What is known by its form is reported by its form.
        let is_secret = |text: &str| is_secret_value(secret.kind, text) && credential(text).is_none();
        let whole = texts.find(|possible| is_secret(&possible.text)).map(|possible| possible.written);
        if let Some(at) = whole.or_else(|| part_in_plain_text(secret.kind, secret.value)) {
            // The parameter store would show what a dynamic reference gives.
            let instead = if resource.type_name == "AWS::SSM::Parameter" {
                "replace the parameter with `AWS::SecretsManager::Secret` and `GenerateSecretString`"
            } else {
                "use a secret of Secrets Manager, such as by `{{resolve:secretsmanager:..}}`"
            };
            let message =
                format!("`{}` is in plain text for everyone who can read the template; {instead}", secret.name);
            findings.report(at.id, message);
        }
    }
}

/// A piece of a text, or a name in the place of what only the deployment knows.
fn shown<'p>(piece: &'p Piece<'_>) -> &'p str {
    match piece {
        Piece::Text(text) => text,
        _ => "name",
    }
}

/// A shorter part of a text is the number of a version or of a stage.
const SHORTEST: usize = 6;

/// The text of a function of which only a part is known at deployment, where the rest of it is a secret: letters with
/// digits among them, and no path, ARN or name. A name has words alone.
fn part_in_plain_text(kind: SecretKind, value: &Node) -> Option<&Node> {
    let is_mixed = |part: &str| {
        let has = |test: fn(&u8) -> bool| part.as_bytes().iter().any(test);
        part.len() >= SHORTEST && has(u8::is_ascii_digit) && has(u8::is_ascii_alphabetic)
    };
    value.alternatives().into_iter().find(|arm| {
        let spelling = Spelling::of(arm);
        let whole: String = spelling.pieces.iter().map(shown).collect();
        let is_put_together = spelling.text().is_none() && spelling.reference().is_none();
        let mut words = spelling.literal_text().flat_map(|text| text.split(['-', '_', '.', ':', '/', ' ']));
        is_put_together && is_secret_value(kind, &whole) && credential(&whole).is_none() && words.any(is_mixed)
    })
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn found(resource: &str) -> Vec<String> {
        let template = format!(
            "Parameters:\n  Hidden: {{Type: String, NoEcho: true}}\nResources:\n  Q: {{Type: AWS::SQS::Queue, DeletionPolicy: Delete, UpdateReplacePolicy: Delete}}\n  R: {{{resource}}}\n"
        );
        findings("secret_in_environment", &template).into_iter().filter(|found| found.starts_with("R: ")).collect()
    }

    #[test]
    fn options_of_log_drivers_hold_no_secrets() {
        let task = |token: &str| {
            found(&format!(
                "Type: AWS::ECS::TaskDefinition, Properties: {{ContainerDefinitions: [{{Name: a, Image: a, Memory: 128, LogConfiguration: {{LogDriver: splunk, Options: {{splunk-url: 'https://a.example.com', splunk-token: {token}}}}}}}]}}"
            ))
        };
        assert_eq!(
            task("11111111-2222-3333-4444-555555555555"),
            [
                "R: `splunk-token` is in plain text for everyone who can read the template; use a secret of Secrets Manager, such as by `{{resolve:secretsmanager:..}}`"
            ]
        );
        assert!(task("!Ref Hidden").is_empty() && task("'{{resolve:secretsmanager:splunk}}'").is_empty());
    }

    #[test]
    fn variables_hold_no_secrets() {
        let function = |variables: &str| {
            found(&format!("Type: AWS::Lambda::Function, Properties: {{Runtime: python3.13, Role: !GetAtt Q.Arn, Environment: {{Variables: {{{variables}}}}}}}"))
                .into_iter()
                .filter(|found| found.starts_with("R: `"))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            function("DB_PASSWORD: hunter2"),
            [
                "R: `DB_PASSWORD` is in plain text for everyone who can read the template; use a secret of Secrets Manager, such as by `{{resolve:secretsmanager:..}}`"
            ]
        );
        for wrong in [
            "apiToken: abc123",
            "CLIENT_SECRET: !Sub s3cr3t",
            "API_KEY: !If [C, abc123, '']",
            "PASSWORD: 12345678",
            "DB_PASSWORD: !Sub '${AWS::StackName}-hunter2'",
            "DB_PASSWORD: !Join ['-', [!Ref AWS::StackName, hunter2]]",
        ] {
            assert_eq!(function(wrong).len(), 1, "{wrong}");
        }
        for fine in [
            "DB_SECRET_ARN: abc123",
            "TOKEN_URL: 'https://example.com/token'",
            "PASSWORD_PARAMETER_NAME: a",
            "DB_PASSWORD: /app/db/password",
            "DB_PASSWORD: !Ref Hidden",
            "DB_PASSWORD: '{{resolve:secretsmanager:a}}'",
            "DB_PASSWORD: ''",
            "GITHUB_TOKEN: github-token",
            "DB_SECRET: !Ref Q",
            "REQUIRE_PASSWORD: 'true'",
            "DB_USER: hunter2",
            "DB_PASSWORD: !Sub '${AWS::StackName}-password'",
            "DB_PASSWORD: !Sub '/${AWS::StackName}/db/password1'",
            "DB_PASSWORD: !Sub '{{resolve:secretsmanager:${AWS::StackName}:SecretString:password1}}'",
            "DB_SECRET: !Sub 'arn:aws:secretsmanager:${AWS::Region}:${AWS::AccountId}:secret:db-a1b2c3'",
            "API_TOKEN: !Sub '${AWS::StackName}-token-v2'",
        ] {
            assert!(function(fine).is_empty(), "{fine}");
        }
    }

    #[test]
    fn other_resources_have_named_values_too() {
        for wrong in [
            "Type: AWS::CodeBuild::Project, Properties: {Environment: {EnvironmentVariables: [{Name: NPM_TOKEN, Type: PLAINTEXT, Value: abc123}]}}",
            "Type: AWS::SSM::Parameter, Properties: {Name: /orders/db/password, Type: String, Value: hunter2}",
            "Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: 'https://a.s3.amazonaws.com/b', Parameters: {DBPassword: hunter2}}",
            "Type: Custom::User, Properties: {ServiceToken: !GetAtt Q.Arn, Password: hunter2}",
            "Type: AWS::ElasticBeanstalk::Environment, Properties: {ApplicationName: a, OptionSettings: [{Namespace: 'aws:rds:dbinstance', OptionName: DBPassword, Value: hunter2}]}",
            "Type: AWS::SNS::Topic, Metadata: {'AWS::CloudFormation::Authentication': {a: {type: basic, username: u, password: hunter2}}}",
            "Type: AWS::Batch::JobDefinition, Properties: {Type: container, ContainerProperties: {Image: a, Environment: [{Name: API_KEY, Value: abc123}]}}",
        ] {
            let found = found(wrong);
            assert_eq!(found.iter().filter(|found| found.contains("in plain text")).count(), 1, "{wrong} {found:?}");
        }
        assert_eq!(
            found("Type: AWS::SSM::Parameter, Properties: {Name: /orders/db/password, Type: String, Value: hunter2}"),
            [
                "R: `/orders/db/password` is in plain text for everyone who can read the template; replace the parameter with `AWS::SecretsManager::Secret` and `GenerateSecretString`"
            ]
        );
        for fine in [
            "Type: AWS::CodeBuild::Project, Properties: {Environment: {EnvironmentVariables: [{Name: NPM_TOKEN, Type: SECRETS_MANAGER, Value: abc123}]}}",
            "Type: AWS::SSM::Parameter, Properties: {Name: /orders/db/password-length, Type: String, Value: '30'}",
            "Type: AWS::SSM::Parameter, Properties: {Name: /orders/db/password, Type: String, Value: placeholder}",
            "Type: AWS::SQS::Queue, DeletionPolicy: Delete, UpdateReplacePolicy: Delete, Properties: {Tags: [{Key: Password, Value: hunter2}]}",
            "Type: AWS::RDS::DBParameterGroup, Properties: {Description: d, Family: mysql8.0, Parameters: {authentication_password: abc123}}",
        ] {
            let found = found(fine);
            assert!(found.iter().all(|found| !found.contains("in plain text")), "{fine} {found:?}");
        }
    }
}
