use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::{Context, Named};
use crate::lint::facts::secret_parameters::referred;
use crate::lint::facts::secret_places::secret_properties;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// Whoever deploys has to know a secret that is a parameter, and it passes through their machine and the pipeline. With a
    /// dynamic reference only CloudFormation reads it, and it can be rotated. The lint is off until a stack enables it.
    ///
    /// Source: "Get values stored in other services using dynamic references" of the CloudFormation user guide.
    ///
    /// ```yaml,fails
    /// Parameters:
    ///   Password: {Type: String, NoEcho: true}
    /// Resources:
    ///   User: {Type: AWS::IAM::User, Properties: {LoginProfile: {Password: !Ref Password}}} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::IAM::User
    /// Properties: {LoginProfile: {Password: "{{resolve:secretsmanager:orders/user:SecretString:password}}"}}
    /// ```
    SECRET_PARAMETER = "secret_parameter", Secrets, Allow, "secret from a parameter", Check::Resource(secret_parameter)
}

fn secret_parameter<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    for property in secret_properties(resource) {
        for written in property.alternatives() {
            let name = referred(written).filter(|name| matches!(context.named(name), Named::Parameter(_)));
            if let Some(name) = name {
                let message = format!(
                    "the secret comes from parameter `{name}`; use a dynamic reference such as \
                     `{{{{resolve:secretsmanager:..}}}}`"
                );
                findings.report(written.id, message);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn parameters_of_secrets_are_named() {
        let found = |password: &str| {
            let template = format!(
                "Parameters:\n  Hidden: {{Type: String, NoEcho: true}}\nResources:\n  U: {{Type: AWS::IAM::User, Properties: {{LoginProfile: {{Password: {password}}}}}}}\n"
            );
            let found = findings("secret_parameter", &template);
            found.into_iter().filter(|found| found.starts_with("U: ")).collect::<Vec<_>>()
        };
        let message = "U: the secret comes from parameter `Hidden`; use a dynamic reference such as `{{resolve:secretsmanager:..}}`";
        for wrong in ["!Ref Hidden", "!Sub '${Hidden}'"] {
            assert_eq!(found(wrong), [message], "{wrong}");
        }
        assert!(found("'{{resolve:secretsmanager:a}}'").is_empty());
    }
}
