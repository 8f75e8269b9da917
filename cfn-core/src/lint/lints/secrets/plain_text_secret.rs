//! Passwords, keys and tokens in properties that are made for them.

use crate::data::json;
use crate::iam::{Piece, Spelling};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::credentials::credential;
use crate::lint::facts::possible_texts::possible_texts;
use crate::lint::facts::presence::is_dynamic;
use crate::lint::facts::secret_names::secret_kind;
use crate::lint::facts::secret_places::secret_properties;
use crate::lint::facts::secret_values::{is_placeholder, is_secret_value};
use crate::lint::finding::Findings;
use crate::model::{Intrinsic, Node, Resource, Section};

declare_lint! {
    /// A secret that stands in the template is known to everyone who can read the repository, the stack or its history, and
    /// cannot be rotated without a deployment. Let the service manage it (`ManageMasterUserPassword`), let Secrets Manager
    /// generate it (`GenerateSecretString`), or refer to it by `{{resolve:secretsmanager:..}}`.
    ///
    /// Source: "Do not embed credentials in your templates" of the CloudFormation user guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::RDS::DBCluster
    /// DeletionPolicy: Snapshot
    /// UpdateReplacePolicy: Snapshot
    /// Properties: {Engine: aurora-mysql, MasterUsername: owner, MasterUserPassword: hunter2hunter2} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::RDS::DBCluster
    /// DeletionPolicy: Snapshot
    /// UpdateReplacePolicy: Snapshot
    /// Properties:
    ///   Engine: aurora-mysql
    ///   MasterUsername: owner
    ///   MasterUserPassword: "{{resolve:secretsmanager:orders/db:SecretString:password}}"
    /// ```
    PLAIN_TEXT_SECRET = "plain_text_secret", Secrets, Deny, "password or key in plain text",
    Check::Resource(plain_text_secret)
}

fn plain_text_secret<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    for property in secret_properties(resource) {
        let is_content = resource.type_name == "AWS::SecretsManager::Secret";
        let is_secret = |text: &str| if is_content { is_secret_content(text) } else { is_secret_text(text) };
        if let Some((written, is_mapped)) = first_literal(context, property, is_secret) {
            let place = if is_mapped { "this mapping" } else { "the template" };
            let instead = if is_content {
                "use `GenerateSecretString`, or set the value outside of the template"
            } else {
                "use a dynamic reference such as `{{resolve:secretsmanager:..}}`"
            };
            let message = format!("the secret is in plain text for everyone who can read {place}; {instead}");
            findings.report(written.id, message);
        }
    }
}

/// The first text that stands in the template and is a secret, and whether it comes from a mapping. The values of
/// parameters are judged at the parameter.
fn first_literal<'a>(
    context: &Context<'a>,
    node: &'a Node,
    is_secret: impl Fn(&str) -> bool,
) -> Option<(&'a Node, bool)> {
    let function = |node: &'a Node| node.as_function().map(|(function, _)| function);
    let arms = node.alternatives().into_iter().filter(|arm| function(arm) != Some(Intrinsic::Ref));
    for arm in arms {
        if let Some(found) = possible_texts(context, arm).into_iter().find(|possible| is_secret(&possible.text)) {
            return Some((found.written, function(found.written) == Some(Intrinsic::FindInMap)));
        }
        if is_made_of_known(context, arm, &is_secret) {
            return Some((arm, false));
        }
    }
    None
}

/// So many letters and digits are a part of a password, and not what separates its parts.
const PART: usize = 4;

/// Whether `Fn::Sub` or `Fn::Join` makes a secret of a text in the template and of parameters that it shows.
fn is_made_of_known(context: &Context<'_>, node: &Node, is_secret: impl Fn(&str) -> bool) -> bool {
    let is_shown = |name: &str| {
        let parameter = context.find(Section::Parameters, name).map(|parameter| &parameter.body);
        parameter.is_some_and(|body| {
            body.get("NoEcho").is_none() && (body.get("Default").is_some() || body.get("AllowedValues").is_some())
        })
    };
    let spelling = Spelling::of(node);
    let has_parts = spelling.pieces.len() > 1;
    let is_known = |piece: &Piece<'_>| match piece {
        Piece::Text(_) => true,
        Piece::Ref(name) => is_shown(name),
        Piece::GetAtt(..) | Piece::Hole => false,
    };
    let text: String = spelling.literal_text().collect();
    has_parts
        && spelling.pieces.iter().all(is_known)
        && text.bytes().filter(u8::is_ascii_alphanumeric).count() >= PART
        && !text.contains("resolve:")
        && is_secret(&text)
}

/// Whether the value of a property is a secret. What is known by its form is reported by its form.
fn is_secret_text(text: &str) -> bool {
    let is_hidden = text.bytes().all(|byte| byte == b'*');
    // The ID of a skill stands in for a token.
    !is_hidden && !is_dynamic(text) && !text.starts_with("amzn1.") && credential(text).is_none()
}

/// Whether the content of a secret is one: an object without values, and a value that somebody fills in later are none.
fn is_secret_content(text: &str) -> bool {
    let text = text.trim();
    if is_dynamic(text) || credential(text).is_some() {
        return false;
    }
    match json::Value::parse(text) {
        Ok(json::Value::Object(members)) => members.iter().any(|(name, value)| {
            let text = value.as_str().unwrap_or_default();
            secret_kind(name).is_some_and(|kind| is_secret_value(kind, text)) && credential(text).is_none()
        }),
        Ok(json::Value::Array(_) | json::Value::Bool(_) | json::Value::Null) => false,
        _ => !is_placeholder(&text.to_ascii_lowercase()),
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    const END: &str = "use a dynamic reference such as `{{resolve:secretsmanager:..}}`";

    fn of_password(password: &str) -> Vec<String> {
        let template = format!(
            "Parameters:
  Hidden: {{Type: String, NoEcho: true}}
  Stage: {{Type: String}}
  Size: {{Type: String, Default: small}}
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
Mappings:
  Passwords: {{dev: {{db: hunter2}}}}
Resources:
  D:
    Type: AWS::RDS::DBInstance
    DeletionPolicy: Snapshot
    UpdateReplacePolicy: Snapshot
    Properties: {{DBInstanceClass: db.t4g.micro, Engine: postgres, AllocatedStorage: '20', MasterUsername: o, MasterUserPassword: {password}}}
"
        );
        findings("plain_text_secret", &template).into_iter().filter(|found| found.starts_with("D: ")).collect()
    }

    #[test]
    fn what_stands_in_the_template_is_no_secret() {
        let plain = format!("D: the secret is in plain text for everyone who can read the template; {END}");
        for wrong in [
            "hunter2",
            "CHANGE_ME_NOW",
            "12345678",
            "!Sub hunter2",
            "!Join ['', [hunter, '2']]",
            "!If [IsProd, !Ref Hidden, hunter2]",
            "!Sub 'hunter2-${Size}'",
            "!Join ['-', [hunter, !Ref Size, 2]]",
        ] {
            assert_eq!(of_password(wrong), std::slice::from_ref(&plain), "{wrong}");
        }
        assert_eq!(
            of_password("!FindInMap [Passwords, dev, db]"),
            [format!("D: the secret is in plain text for everyone who can read this mapping; {END}")]
        );
        for fine in [
            "!Ref Hidden",
            "!Sub '${Hidden}'",
            "'{{resolve:secretsmanager:a:SecretString:password}}'",
            "!Sub '{{resolve:secretsmanager:${Stage}:SecretString:password}}'",
            "!Join ['', ['{{resolve:secretsmanager:', !Ref Stage, '}}']]",
            "!ImportValue password",
            "!Sub 'hunter2-${Stage}'",
            "!Sub 'hunter2-${Hidden}'",
            "!Sub '{{resolve:secretsmanager:${Size}:SecretString:password}}'",
            "!Sub '${Size}-1'",
            "!Ref AWS::NoValue",
            "''",
        ] {
            assert!(of_password(fine).is_empty(), "{fine}");
        }
    }

    #[test]
    fn secrets_are_generated_or_filled_in() {
        let found = |content: &str| {
            let template = format!(
                "Resources:\n  S: {{Type: AWS::SecretsManager::Secret, DeletionPolicy: Retain, UpdateReplacePolicy: Retain, Properties: {{{content}}}}}\n"
            );
            findings("plain_text_secret", &template)
        };
        let plain = "S: the secret is in plain text for everyone who can read the template; use `GenerateSecretString`, or set the value outside of the template";
        for wrong in ["SecretString: hunter2", r#"SecretString: '{"username": "a", "password": "hunter2"}'"#] {
            assert_eq!(found(wrong), [plain], "{wrong}");
        }
        for fine in [
            "GenerateSecretString: {PasswordLength: 30}",
            "SecretString: '{}'",
            "SecretString: REPLACE_ME",
            r#"SecretString: '{"host": "db", "password": ""}'"#,
            r#"SecretString: !Sub '{"password": "${AWS::StackName}"}'"#,
        ] {
            assert!(found(fine).is_empty(), "{fine}");
        }
    }

    #[test]
    fn nested_properties_and_open_maps_are_known() {
        let found = |resource: &str| {
            let found = findings("plain_text_secret", &format!("Resources:\n  R: {{{resource}}}\n"));
            found.iter().filter(|found| found.starts_with("R: the secret is in plain text")).count()
        };
        for wrong in [
            "Type: AWS::IAM::User, Properties: {LoginProfile: {Password: hunter2}}",
            "Type: AWS::AmazonMQ::Broker, Properties: {Users: [{Username: a, Password: hunter2hunter2}]}",
            "Type: AWS::ElastiCache::User, Properties: {Engine: redis, UserId: a, UserName: a, Passwords: [hunter2hunter2hunter2]}",
            "Type: AWS::Amplify::App, Properties: {Name: a, OauthToken: abc}",
            "Type: AWS::CodePipeline::Pipeline, Properties: {Stages: [{Name: s, Actions: [{Name: a, Configuration: {OAuthToken: abc}}]}]}",
            "Type: AWS::Cognito::UserPoolIdentityProvider, Properties: {ProviderDetails: {client_secret: abc}}",
        ] {
            assert_eq!(found(wrong), 1, "{wrong}");
        }
        assert_eq!(found("Type: AWS::Lambda::Permission, Properties: {EventSourceToken: amzn1.ask.skill.1}"), 0);
        assert_eq!(
            found(
                "Type: AWS::CodePipeline::Pipeline, Properties: {Stages: [{Actions: [{Configuration: {OAuthToken: '****'}}]}]}"
            ),
            0
        );
    }
}
