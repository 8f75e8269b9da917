use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::secret_parameters::is_hidden;
use crate::lint::finding::Findings;

declare_lint! {
    /// Without `NoEcho`, the console and every call that describes the stack show the value of a parameter in plain text. Add
    /// `NoEcho: true`, or use a dynamic reference instead of a parameter.
    ///
    /// Parameters are judged that a property made for secrets gets, and those whose names say that they are secrets; a
    /// parameter that takes the name, the path or the ARN of a secret passes.
    ///
    /// Source: "Parameters" of the CloudFormation user guide.
    ///
    /// ```yaml,fails
    /// Parameters:
    ///   Password: {Type: String} # <-
    /// Resources:
    ///   User: {Type: AWS::IAM::User, Properties: {LoginProfile: {Password: !Ref Password}}}
    /// ```
    /// ```yaml,passes
    /// Parameters:
    ///   Password: {Type: String, NoEcho: true}
    /// Resources:
    ///   User: {Type: AWS::IAM::User, Properties: {LoginProfile: {Password: !Ref Password}}}
    /// ```
    ECHOED_SECRET = "echoed_secret", Secrets, Deny, "secret parameter without `NoEcho`", Check::Template(echoed_secret)
}

fn echoed_secret(context: &Context<'_>, findings: &mut Findings) {
    for parameter in context.secret_parameters() {
        if !is_hidden(parameter) {
            let name = &parameter.name.name;
            let message =
                format!("`{name}` takes a secret, which everyone sees who can describe the stack; add `NoEcho: true`");
            findings.report_in(
                name,
                parameter.body.get("NoEcho").map_or(parameter.name.id, |hidden| hidden.id),
                message,
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn parameters_for_secrets_are_hidden() {
        let found = |parameter: &str, use_of: &str| {
            let template = format!(
                "Parameters:\n  {parameter}\nResources:\n  U: {{Type: AWS::IAM::User, Properties: {{{use_of}}}}}\n"
            );
            let found = findings("echoed_secret", &template);
            found.into_iter().filter(|found| found.contains("takes a secret")).collect::<Vec<_>>()
        };
        let message = |name: &str| {
            vec![format!(
                "{name}: `{name}` takes a secret, which everyone sees who can describe the stack; add `NoEcho: true`"
            )]
        };
        let password = |value: &str| format!("LoginProfile: {{Password: {value}}}");
        assert_eq!(found("Word: {Type: String}", &password("!Ref Word")), message("Word"));
        assert_eq!(found("Word: {Type: String, NoEcho: false}", &password("!Sub '${Word}'")), message("Word"));
        assert_eq!(found("Word: {Type: String}", &password("!If [C, !Ref Word, !Ref AWS::NoValue]")), message("Word"));
        assert_eq!(found("DbPassword: {Type: String}", "UserName: !Ref DbPassword"), message("DbPassword"));
        let variable = |parameter: &str| {
            let template = format!(
                "Parameters:\n  {parameter}: {{Type: String}}\nResources:\n  T: {{Type: AWS::Lambda::Function, Properties: {{Environment: {{Variables: {{DB_PASSWORD: !Ref {parameter}}}}}}}}}\n"
            );
            findings("echoed_secret", &template).into_iter().any(|found| found.contains("takes a secret"))
        };
        assert!(variable("Word") && !variable("ParameterName") && !variable("SecretArn"));
        for (parameter, use_of) in [
            ("Word: {Type: String, NoEcho: true}", password("!Ref Word")),
            ("Word: {Type: String, NoEcho: 'true'}", password("!Ref Word")),
            ("Word: {Type: String}", "UserName: !Ref Word".to_owned()),
            ("DbPasswordName: {Type: String}", "UserName: !Ref DbPasswordName".to_owned()),
            ("DbSecret: {Type: String, Description: ARN of the secret}", "UserName: !Ref DbSecret".to_owned()),
            ("UsePassword: {Type: String, AllowedValues: ['yes', 'no']}", "UserName: !Ref UsePassword".to_owned()),
            ("Password: {Type: String}", password("!Sub '{{resolve:secretsmanager:${Password}}}'")),
            ("Password: {Type: 'AWS::SSM::Parameter::Value<String>'}", password("!Ref Password")),
            ("Password: {Type: String, Default: '{{resolve:secretsmanager:a}}'}", password("!Ref Password")),
            ("Token: {Type: String, Default: /orders/token}", "UserName: !Ref Token".to_owned()),
        ] {
            assert!(found(parameter, &use_of).is_empty(), "{parameter}");
        }
    }
}
