//! Files with the parameters of a stage.

use crate::lint::check::{Check, declare_lint};

declare_lint! {
    /// A deployment with this file fails, or does something else than the file says: the template does not have the parameter,
    /// a parameter without a default is missing, or the template does not accept the value. `cargo cfn check --parameters`
    /// reads the forms of the AWS CLI and of CodePipeline, and the deployment files of Git sync.
    ///
    /// Source: "CloudFormation template Parameters syntax" and "Git sync deployment file" of the CloudFormation user guide;
    /// "deploy" of the AWS CLI command reference.
    ///
    /// ```files,fails
    /// # template.yaml
    /// Parameters:
    ///   Stage: {Type: String, AllowedValues: [dev, prod]}
    /// Resources:
    ///   Topic: {Type: AWS::SNS::Topic, Properties: {DisplayName: !Ref Stage}}
    /// # prod.yaml
    /// template-file-path: template.yaml
    /// parameters:
    ///   Stage: production # <-
    /// ```
    /// ```files,passes
    /// # template.yaml
    /// Parameters:
    ///   Stage: {Type: String, AllowedValues: [dev, prod]}
    /// Resources:
    ///   Topic: {Type: AWS::SNS::Topic, Properties: {DisplayName: !Ref Stage}}
    /// # prod.yaml
    /// template-file-path: template.yaml
    /// parameters:
    ///   Stage: prod
    /// ```
    pub PARAMETER_FILE = "parameter_file", Deploy, Deny, "parameters that do not suit their template", Check::Package
}
