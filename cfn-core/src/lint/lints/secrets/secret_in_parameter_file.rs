//! Files with the parameters of a stage, which are committed.

use crate::lint::check::{Check, declare_lint};

declare_lint! {
    /// The template hides the value of the parameter (`NoEcho`), and a file of parameters, which is usually committed, has it
    /// in plain text. Use a dynamic reference, in the stack or as the value, or give the parameter when you deploy.
    ///
    /// Source: "Security best practices for CloudFormation" of the CloudFormation user guide.
    ///
    /// ```files,fails
    /// # template.yaml
    /// Parameters:
    ///   Token: {Type: String, NoEcho: true}
    /// Resources:
    ///   Secret: {Type: AWS::SecretsManager::Secret, Properties: {SecretString: !Ref Token}}
    /// # prod.yaml
    /// template-file-path: template.yaml
    /// parameters:
    ///   Token: dLr0w3Za # <-
    /// ```
    /// ```files,passes
    /// # template.yaml
    /// Parameters:
    ///   Token: {Type: String, NoEcho: true}
    /// Resources:
    ///   Secret: {Type: AWS::SecretsManager::Secret, Properties: {SecretString: !Ref Token}}
    /// # prod.yaml
    /// template-file-path: template.yaml
    /// parameters:
    ///   Token: '{{resolve:ssm-secure:token}}'
    /// ```
    pub SECRET_IN_PARAMETER_FILE = "secret_in_parameter_file", Secrets, Deny, "secret in a file of parameters",
    Check::Package
}
