use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::secret_places::secret_properties;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// `{{resolve:ssm:..}}` reads parameters of the types `String` and `StringList`, which are not encrypted: everyone who
    /// can read the parameter store sees the secret, and its history. Keep it in Secrets Manager, or in a `SecureString` and
    /// write `{{resolve:ssm-secure:..}}`.
    ///
    /// Source: "Get a plaintext value from Systems Manager Parameter Store" of the CloudFormation user guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::IAM::User
    /// Properties: {LoginProfile: {Password: "{{resolve:ssm:/orders/password}}"}} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::IAM::User
    /// Properties: {LoginProfile: {Password: "{{resolve:ssm-secure:/orders/password}}"}}
    /// ```
    SECRET_IN_PLAIN_PARAMETER = "secret_in_plain_parameter", Secrets, Warn, "secret in an unencrypted parameter",
    Check::Resource(secret_in_plain_parameter)
}

fn secret_in_plain_parameter<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    for property in secret_properties(resource) {
        property.walk(&mut |node| {
            if node.as_str().is_some_and(|text| text.contains("{{resolve:ssm:")) {
                let message = "the secret is read from an unencrypted parameter; use `{{resolve:secretsmanager:..}}`";
                findings.report(node.id, message);
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings_alone;

    #[test]
    fn secure_strings_and_secrets_pass() {
        let found = |password: &str| {
            findings_alone(
                "secret_in_plain_parameter",
                &format!(
                    "Resources:\n  U: {{Type: AWS::IAM::User, Properties: {{LoginProfile: {{Password: {password}}}}}}}\n"
                ),
            )
        };
        let message = "U: the secret is read from an unencrypted parameter; use `{{resolve:secretsmanager:..}}`";
        for wrong in ["'{{resolve:ssm:a}}'", "!Sub '{{resolve:ssm:/${AWS::StackName}/a:1}}'"] {
            assert_eq!(found(wrong), [message], "{wrong}");
        }
        for fine in ["'{{resolve:ssm-secure:a}}'", "'{{resolve:secretsmanager:a}}'"] {
            assert!(found(fine).is_empty(), "{fine}");
        }
    }
}
