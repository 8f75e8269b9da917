use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::model::{Intrinsic, Member, Node, Section};
use crate::nearest::meant;
use crate::transform::sam;

declare_lint! {
    /// `Authorizer` of an event, and `DefaultAuthorizer` of an API, name one of the API's `Authorizers`; SAM rejects other
    /// names.
    ///
    /// Source: "ApiAuth" and "HttpApiAuth" of the SAM developer guide.
    ///
    /// ```yaml,fails
    /// Transform: AWS::Serverless-2016-10-31
    /// Globals:
    ///   Api: {Auth: {Authorizers: {Users: {UserPoolArn: "arn:aws:cognito-idp:us-east-1:123456789012:userpool/p"}}}}
    /// Resources:
    ///   Worker:
    ///     Type: AWS::Serverless::Function
    ///     Properties:
    ///       CodeUri: worker
    ///       Handler: index.handler
    ///       Runtime: python3.13
    ///       Events:
    ///         Get: {Type: Api, Properties: {Path: /, Method: get, Auth: {Authorizer: User}}} # <-
    /// ```
    /// ```yaml,passes
    /// Transform: AWS::Serverless-2016-10-31
    /// Globals:
    ///   Api: {Auth: {Authorizers: {Users: {UserPoolArn: "arn:aws:cognito-idp:us-east-1:123456789012:userpool/p"}}}}
    /// Resources:
    ///   Worker:
    ///     Type: AWS::Serverless::Function
    ///     Properties:
    ///       CodeUri: worker
    ///       Handler: index.handler
    ///       Runtime: python3.13
    ///       Events:
    ///         Get: {Type: Api, Properties: {Path: /, Method: get, Auth: {Authorizer: Users}}}
    /// ```
    UNKNOWN_AUTHORIZER = "unknown_authorizer", Reference, Deny, "unknown authorizer",
    Check::Template(unknown_authorizer)
}

/// Authorizers that need no definition.
const BUILT_IN: &[&str] = &["AWS_IAM", "NONE"];

/// Types of events, the property that names their API, and the section of `Globals`.
const EVENTS: &[(&str, &str, &str)] = &[("Api", "RestApiId", "Api"), ("HttpApi", "ApiId", "HttpApi")];

fn unknown_authorizer(context: &Context<'_>, findings: &mut Findings) {
    if context.transforms().all(|name| name != sam::TRANSFORM) {
        return;
    }
    for declaration in context.written.section(Section::Resources) {
        let Some(resource) = declaration.resource() else { continue };
        let section = resource.type_name.strip_prefix(sam::NAMESPACE).unwrap_or_default();
        if EVENTS.iter().any(|(.., api)| *api == section) {
            let named = resource.values_at("Auth/DefaultAuthorizer");
            report(authorizers(context, section, Some(resource.name())), named, resource.name(), findings);
        }
        for event in resource.values_at("Events/*") {
            let kind = event.get("Type").and_then(Node::as_str).unwrap_or_default();
            let Some((_, property, section)) = EVENTS.iter().find(|(known, ..)| *known == kind) else { continue };
            let api = match event.get("Properties").and_then(|properties| properties.get(property)) {
                None => None,
                Some(node) => match node.as_function() {
                    Some((Intrinsic::Ref, name)) => name.as_str(),
                    _ => continue,
                },
            };
            let named = event.values_at("Properties/Auth/Authorizer");
            report(authorizers(context, section, api), named, resource.name(), findings);
        }
    }
}

/// The authorizers of an API, with those of `Globals`; of the implicit API without a name. `None` where the template
/// does not say all of them.
fn authorizers<'a>(context: &Context<'a>, section: &str, api: Option<&str>) -> Option<Vec<&'a str>> {
    let global = context.written.member("Globals").and_then(|globals| globals.value.get(section));
    let own = match api {
        None => None,
        Some(name) => {
            let api = context.written.resource(name).filter(|api| api.type_name.starts_with(sam::NAMESPACE))?;
            Some(api.properties()?)
        }
    };
    let mut names = Vec::new();
    for properties in own.into_iter().chain(global) {
        let Some(auth) = properties.get("Auth") else { continue };
        let Some(authorizers) = auth.as_object()?.iter().find(|member| member.key.name == "Authorizers") else {
            continue;
        };
        let members: &[Member] = authorizers.value.as_object()?;
        names.extend(members.iter().map(|member| member.key.name.as_str()));
    }
    Some(names)
}

fn report(known: Option<Vec<&str>>, named: Vec<&Node>, declaration: &str, findings: &mut Findings) {
    let Some(known) = known else { return };
    for node in named {
        let Some(name) = node.as_str().filter(|name| !BUILT_IN.contains(name) && !known.contains(name)) else {
            continue;
        };
        let message = match meant(name, known.iter().copied()) {
            Some(near) => format!("unknown authorizer `{name}`; did you mean `{near}`?"),
            None => format!("unknown authorizer `{name}`; add it to `Authorizers` of the API"),
        };
        findings.report_in(declaration, node.id, message);
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn authorizers_are_those_of_the_api() {
        let template = |auth: &str, api: &str| {
            findings(
                "unknown_authorizer",
                &format!(
                    "Transform: AWS::Serverless-2016-10-31
Parameters:
  Given: {{Type: String}}
Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties:
      StageName: a
      Auth: {{Authorizers: {{Own: {{FunctionArn: !GetAtt F.Arn}}}}}}
  F:
    Type: AWS::Serverless::Function
    Properties:
      InlineCode: a
      Handler: index.h
      Runtime: python3.13
      Events: {{Get: {{Type: Api, Properties: {{Path: /, Method: get, {api} Auth: {{Authorizer: {auth}}}}}}}}}
"
                ),
            )
        };
        let own = "RestApiId: !Ref Api,";
        assert_eq!(template("Owm", own), ["F: unknown authorizer `Owm`; did you mean `Own`?"]);
        assert_eq!(template("Own", ""), ["F: unknown authorizer `Own`; add it to `Authorizers` of the API"]);
        for right in ["Own", "NONE", "AWS_IAM", "!Ref Given"] {
            assert!(template(right, own).is_empty(), "{right}");
        }
        assert!(template("Any", "RestApiId: !Ref Given,").is_empty());
    }
}
