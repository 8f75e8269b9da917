use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::credentials::credential;
use crate::lint::facts::equality::scalar;
use crate::lint::finding::Findings;

declare_lint! {
    /// The default of a parameter stands in the template in plain text, also with `NoEcho: true`, and whoever does not think
    /// of it deploys with a password that is known. Remove `Default`, so that every deployment has a value of its own.
    ///
    /// Source: "Parameters" and "Do not embed credentials in your templates" of the CloudFormation user guide.
    ///
    /// ```yaml,fails
    /// Parameters:
    ///   Password:
    ///     Type: String
    ///     NoEcho: true
    ///     Default: hunter2 # <-
    /// Resources:
    ///   User: {Type: AWS::IAM::User, Properties: {LoginProfile: {Password: !Ref Password}}}
    /// ```
    /// ```yaml,passes
    /// Parameters:
    ///   Password: {Type: String, NoEcho: true, Default: ""}
    /// Resources:
    ///   User: {Type: AWS::IAM::User, Properties: {LoginProfile: {Password: !Ref Password}}}
    /// ```
    SECRET_DEFAULT = "secret_default", Secrets, Deny, "default of a secret parameter", Check::Template(secret_default)
}

fn secret_default(context: &Context<'_>, findings: &mut Findings) {
    for parameter in context.secret_parameters() {
        let Some(default) = parameter.body.get("Default") else { continue };
        // What is known by its form is reported by its form.
        let is_secret = |text: &str| !text.trim().is_empty() && credential(text).is_none();
        if scalar(default).is_some_and(|text| is_secret(&text)) {
            let name = &parameter.name.name;
            let message = format!(
                "the default of `{name}` is a secret in plain text for everyone who can read the template; remove `Default`"
            );
            findings.report_in(name, default.id, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn secrets_have_no_defaults() {
        let found = |parameter: &str| {
            let template = format!(
                "Parameters:\n  Word: {{Type: String, {parameter}}}\nResources:\n  U: {{Type: AWS::IAM::User, Properties: {{LoginProfile: {{Password: !Ref Word}}}}}}\n"
            );
            let found = findings("secret_default", &template);
            found.into_iter().filter(|found| found.contains("is a secret")).collect::<Vec<_>>()
        };
        let message = "Word: the default of `Word` is a secret in plain text for everyone who can read the template; remove `Default`";
        assert_eq!(found("NoEcho: true, Default: hunter2"), [message]);
        assert_eq!(found("Default: 12345678"), [message]);
        for fine in
            ["NoEcho: true", "NoEcho: true, Default: ''", "NoEcho: true, Default: '{{resolve:secretsmanager:a}}'"]
        {
            assert!(found(fine).is_empty(), "{fine}");
        }
    }
}
