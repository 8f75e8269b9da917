//! What the integrations of API Gateway do with their roles.

use crate::iam::{Action, Spelling};
use crate::lint::facts::rows::rows_of;
use crate::model::{Node, Resource};

/// Integrations: the type, the role, and the property that names the action.
const INTEGRATIONS: &[(&str, &str, &str)] = &[
    ("AWS::ApiGateway::Method", "Integration/Credentials", "Integration/Uri"),
    ("AWS::ApiGatewayV2::Integration", "CredentialsArn", "IntegrationSubtype"),
];

/// Whether the type is that of an integration.
pub(super) fn is_integration(type_name: &str) -> bool {
    INTEGRATIONS.iter().any(|row| row.0 == type_name)
}

/// The role of an integration, the value that names the action, and the action; of several with `|` between them, any one
/// is enough.
pub(super) fn asked_by<'a>(resource: Resource<'a>) -> Option<(&'a Node, &'a Node, String)> {
    let (_, role, action) = rows_of(INTEGRATIONS, resource.type_name, |row| row.0).first()?;
    let role = *resource.values_at(role).first()?;
    let node = *resource.values_at(action).first()?;
    let text: String = Spelling::of(node).literal_text().collect::<Vec<_>>().join("?");
    let asked = match text.starts_with("arn:") {
        true => by_request(resource, &text).or_else(|| by_uri(&text)),
        false => by_subtype(&text),
    };
    Some((role, node, asked?))
}

/// `arn:aws:apigateway:eu-west-1:dynamodb:action/PutItem`, `..:sqs:path/..`
fn by_uri(uri: &str) -> Option<String> {
    let (before, action) = uri.split_once(":action/").or_else(|| uri.split_once(":path/"))?;
    let service = before.rsplit(':').next()?;
    if uri.contains(":action/") {
        return named(service, action);
    }
    let usual = PATHS.iter().find(|(of, _)| *of == service)?;
    Some(usual.1.to_owned())
}

/// The action that the request names: `Action=SendMessage&MessageBody=..` in each template, or the parameter `Action`.
fn by_request(resource: Resource<'_>, uri: &str) -> Option<String> {
    let service = uri.split_once(":path/")?.0.rsplit(':').next()?;
    let templates = resource.values_at("Integration/RequestTemplates/*").into_iter();
    let parameter = "Integration/RequestParameters/integration.request.querystring.Action";
    let asked = templates.map(|node| {
        let text: String = Spelling::of(node).literal_text().collect();
        let (_, action) = text.split_once("Action=")?;
        Some(action.chars().take_while(char::is_ascii_alphanumeric).collect::<String>())
    });
    let given = resource.values_at(parameter).into_iter();
    let mut asked = asked.chain(given.map(|node| Some(node.as_str()?.trim_matches('\'').to_owned())));
    let first = asked.next()??;
    // Templates that ask for different actions say nothing of one.
    asked.all(|other| other.as_ref() == Some(&first)).then(|| named(service, &first)).flatten()
}

/// What an integration does with a service by a path; the request says which action it is.
const PATHS: &[(&str, &str)] =
    &[("lambda", "lambda:InvokeFunction"), ("s3", "s3:GetObject|s3:*"), ("sqs", "sqs:SendMessage|sqs:*")];

/// `SQS-SendMessage`
fn by_subtype(subtype: &str) -> Option<String> {
    let (service, action) = subtype.split_once('-')?;
    let (_, prefix) = SUBTYPES.iter().find(|(of, _)| *of == service)?;
    named(prefix, action)
}

/// The services of integration subtypes.
///
/// Source: "Integration subtype reference" of the API Gateway developer guide.
const SUBTYPES: &[(&str, &str)] =
    &[("EventBridge", "events"), ("Kinesis", "kinesis"), ("SQS", "sqs"), ("StepFunctions", "states")];

fn named(service: &str, action: &str) -> Option<String> {
    Action::find(&format!("{service}:{action}")).map(|action| action.full_name())
}
