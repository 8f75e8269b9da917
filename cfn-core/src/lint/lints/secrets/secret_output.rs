use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::secret_parameters::is_hidden;
use crate::lint::finding::Findings;
use crate::model::{Declaration, Intrinsic, Node, NodeId, ReferenceUse, Section, Use, references_in};

declare_lint! {
    /// Outputs are shown in plain text to everyone who can describe the stack, and exports to every stack of the account;
    /// `NoEcho` does not hide them. Remove the output, or keep the value in a secret and give out its ARN.
    ///
    /// Source: "Parameters" of the CloudFormation user guide, which names where `NoEcho` does not mask.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Key: {Type: AWS::IAM::AccessKey, Properties: {UserName: uploader}}
    /// Outputs:
    ///   Secret: {Value: !GetAtt Key.SecretAccessKey} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Key: {Type: AWS::IAM::AccessKey, Properties: {UserName: uploader}}
    ///   Secret:
    ///     Type: AWS::SecretsManager::Secret
    ///     DeletionPolicy: Delete
    ///     UpdateReplacePolicy: Delete
    ///     Properties: {SecretString: !GetAtt Key.SecretAccessKey}
    /// Outputs:
    ///   Secret: {Value: !Ref Secret}
    /// ```
    SECRET_OUTPUT = "secret_output", Secrets, Deny, "secret in an output", Check::Template(secret_output)
}

/// Attributes that are secrets.
const ATTRIBUTES: &[(&str, &str)] = &[
    ("AWS::Amplify::Branch", "BasicAuthConfig.Password"),
    ("AWS::Cognito::UserPoolClient", "ClientSecret"),
    ("AWS::ElastiCache::ReplicationGroup", "AuthToken"),
    ("AWS::IAM::AccessKey", "SecretAccessKey"),
    ("AWS::RDS::DBInstance", "MasterUserPassword"),
    ("AWS::RDS::DBInstance", "TdeCredentialPassword"),
];

fn secret_output(context: &Context<'_>, findings: &mut Findings) {
    let outputs = context.index().section(Section::Outputs);
    if outputs.is_empty() {
        return;
    }
    let secrets = context.secret_parameters();
    for output in outputs {
        let Some(value) = output.body.get("Value") else { continue };
        let keys = keys_of_mappings(value);
        let used = references_in(value).into_iter().filter(|used| !keys.contains(&used.id)).collect::<Vec<_>>();
        let secret = used.iter().find(|used| is_secret(context, secrets, used));
        let found = secret.map(|used| (used.id, named(used))).or_else(|| resolved(value));
        if let Some((at, what)) = found {
            let message = format!(
                "{what} is shown to everyone who can describe the stack; remove the output, or give out the ARN of a secret"
            );
            findings.report_in(&output.name.name, at, message);
        }
    }
}

fn is_secret(context: &Context<'_>, secrets: &[&Declaration], used: &ReferenceUse<'_>) -> bool {
    match used.usage {
        Use::Ref => {
            let parameter = context.index().find(Section::Parameters, used.name);
            parameter.is_some_and(|parameter| {
                is_hidden(parameter) || secrets.iter().any(|secret| std::ptr::eq(*secret, parameter))
            })
        }
        Use::GetAtt(Some(attribute)) => {
            let resource = context.index().resource(used.name);
            resource.is_some_and(|resource| ATTRIBUTES.contains(&(resource.type_name, attribute)))
        }
        _ => false,
    }
}

/// What chooses a row of a mapping is not shown itself.
fn keys_of_mappings(value: &Node) -> Vec<NodeId> {
    let mut keys = Vec::new();
    value.walk(&mut |node| {
        if let Some((Intrinsic::FindInMap, argument)) = node.as_function() {
            keys.extend(references_in(argument).iter().map(|used| used.id));
        }
    });
    keys
}

fn named(used: &ReferenceUse<'_>) -> String {
    match used.usage {
        Use::GetAtt(Some(attribute)) => format!("`{}.{attribute}`", used.name),
        _ => format!("`{}`", used.name),
    }
}

/// A dynamic reference to a secret.
fn resolved(value: &Node) -> Option<(NodeId, String)> {
    let mut found = None;
    value.walk(&mut |node| {
        if node.as_str().is_some_and(|text| text.contains("{{resolve:secretsmanager:")) {
            found.get_or_insert((node.id, String::from("the secret")));
        }
    });
    found
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn outputs_show_no_secrets() {
        let found = |value: &str| {
            let template = format!(
                "Parameters:\n  Hidden: {{Type: String, NoEcho: true}}\n  Shown: {{Type: String}}\nMappings:\n  M: {{a: {{url: b}}}}\nResources:\n  U: {{Type: AWS::IAM::User, Properties: {{UserName: !Sub '${{Hidden}}${{Shown}}'}}}}\n  C: {{Type: AWS::Cognito::UserPoolClient, Properties: {{UserPoolId: a, GenerateSecret: true}}}}\nOutputs:\n  O: {{Value: {value}}}\n"
            );
            findings("secret_output", &template)
                .into_iter()
                .filter(|found| found.starts_with("O: "))
                .collect::<Vec<_>>()
        };
        let end = "is shown to everyone who can describe the stack; remove the output, or give out the ARN of a secret";
        for (value, what) in [
            ("!Ref Hidden", "`Hidden`"),
            ("!Sub 'postgres://app:${Hidden}@db'", "`Hidden`"),
            ("!Join [':', [!Ref Shown, !Ref Hidden]]", "`Hidden`"),
            ("!GetAtt C.ClientSecret", "`C.ClientSecret`"),
            ("'{{resolve:secretsmanager:a:SecretString:b}}'", "the secret"),
        ] {
            assert_eq!(found(value), [format!("O: {what} {end}")], "{value}");
        }
        for fine in ["!Ref Shown", "!Ref U", "!Ref C", "!GetAtt C.Name", "!FindInMap [M, !Ref Hidden, url]"] {
            assert!(found(fine).is_empty(), "{fine}");
        }
    }
}
