use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::{Context, Named};
use crate::lint::finding::Findings;
use crate::model::{Intrinsic, Node, Resource};

declare_lint! {
    /// SAM changes the API or the bucket of an event: it adds a path, or a notification. So an API is given by `Ref` of an
    /// API of the right type or by its ID, and a bucket by `Ref` of a bucket of the same template.
    ///
    /// Source: "S3", "Api" and "HttpApi" of the SAM developer guide, event sources of `AWS::Serverless::Function`.
    ///
    /// ```yaml,fails
    /// Transform: AWS::Serverless-2016-10-31
    /// Resources:
    ///   Worker:
    ///     Type: AWS::Serverless::Function
    ///     Properties:
    ///       CodeUri: worker
    ///       Handler: index.handler
    ///       Runtime: python3.13
    ///       Events:
    ///         Upload: {Type: S3, Properties: {Bucket: uploads, Events: "s3:ObjectCreated:*"}} # <-
    /// ```
    /// ```yaml,passes
    /// Transform: AWS::Serverless-2016-10-31
    /// Resources:
    ///   Uploads: {Type: AWS::S3::Bucket, DeletionPolicy: Delete, UpdateReplacePolicy: Delete}
    ///   Worker:
    ///     Type: AWS::Serverless::Function
    ///     Properties:
    ///       CodeUri: worker
    ///       Handler: index.handler
    ///       Runtime: python3.13
    ///       Events:
    ///         Upload: {Type: S3, Properties: {Bucket: !Ref Uploads, Events: "s3:ObjectCreated:*"}}
    /// ```
    EVENT_TARGET = "event_target", Reference, Deny, "event of a resource that SAM cannot change",
    Check::Resource(event_target)
}

/// Properties of events that name what SAM changes: the type of the event, the property, the types of the resource, and
/// whether it must be one of the template.
const TARGETS: &[(&str, &str, &[&str], bool)] = &[
    ("Api", "RestApiId", &["AWS::ApiGateway::RestApi", "AWS::Serverless::Api"], false),
    ("HttpApi", "ApiId", &["AWS::ApiGatewayV2::Api", "AWS::Serverless::HttpApi"], false),
    ("S3", "Bucket", &["AWS::S3::Bucket"], true),
];

fn event_target<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if !["AWS::Serverless::Function", "AWS::Serverless::StateMachine"].contains(&resource.type_name) {
        return;
    }
    for event in resource.values_at("Events/*") {
        let kind = event.get("Type").and_then(Node::as_str).unwrap_or_default();
        let Some((_, property, types, is_own)) = TARGETS.iter().find(|(known, ..)| *known == kind) else { continue };
        let Some(node) = event.get("Properties").and_then(|properties| properties.get(property)) else { continue };
        if let Some(message) = wrong_target(context, (property, types, *is_own), node) {
            findings.report(node.id, message);
        }
    }
}

fn wrong_target(
    context: &Context<'_>,
    (property, types, is_own): (&str, &[&str], bool),
    node: &Node,
) -> Option<String> {
    let wanted = types.last()?;
    if is_own {
        let article = if wanted.starts_with("AWS::S3") { "an" } else { "a" };
        let message = format!("`{property}` must be `Ref` of {article} `{wanted}` of the same template");
        let name = match node.as_function() {
            Some((Intrinsic::Ref, name)) => name.as_str()?,
            None => node.as_str()?,
            Some(_) => return Some(message),
        };
        return match context.named(name) {
            Named::Resource(resource) if types.contains(&resource.type_name) => None,
            Named::Elsewhere => None,
            Named::Nothing if node.as_function().is_some() => None,
            _ => Some(message),
        };
    }
    let (function, argument) = node.as_function()?;
    let (Intrinsic::Ref, Some(name)) = (function, argument.as_str()) else {
        let name = function.name();
        return Some(format!("`{property}` must be `Ref` of an API or its ID, found `{name}`"));
    };
    match context.named(name) {
        Named::Resource(resource) if !types.contains(&resource.type_name) => {
            Some(format!("`{property}` requires an `{wanted}`, but `{name}` is of type `{}`", resource.type_name))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::TARGETS;
    use crate::lint::testing::findings;

    fn event(event: &str) -> Vec<String> {
        findings(
            "event_target",
            &format!(
                "Transform: AWS::Serverless-2016-10-31
Parameters:
  Given: {{Type: String}}
Resources:
  Bucket: {{Type: AWS::S3::Bucket}}
  Rest: {{Type: AWS::Serverless::Api, Properties: {{StageName: a}}}}
  Http: {{Type: AWS::Serverless::HttpApi}}
  F:
    Type: AWS::Serverless::Function
    Properties: {{InlineCode: a, Handler: index.h, Runtime: python3.13, Events: {{E: {event}}}}}
"
            ),
        )
    }

    #[test]
    fn targets_are_sorted() {
        assert!(TARGETS.is_sorted());
    }

    #[test]
    fn a_bucket_is_one_of_the_template() {
        let bucket = |bucket: &str| {
            event(&format!("{{Type: S3, Properties: {{Bucket: {bucket}, Events: 's3:ObjectCreated:*'}}}}"))
        };
        let expected = ["F: `Bucket` must be `Ref` of an `AWS::S3::Bucket` of the same template"];
        for wrong in ["uploads", "!Ref Given", "!GetAtt Bucket.Arn", "!ImportValue Uploads", "!Ref Http"] {
            assert_eq!(bucket(wrong), expected, "{wrong}");
        }
        assert!(bucket("!Ref Bucket").is_empty());
    }

    #[test]
    fn an_api_is_of_the_right_type() {
        let api = |api: &str| event(&format!("{{Type: Api, Properties: {{Path: /, Method: get, RestApiId: {api}}}}}"));
        assert_eq!(
            api("!Ref Http"),
            ["F: `RestApiId` requires an `AWS::Serverless::Api`, but `Http` is of type `AWS::ApiGatewayV2::Api`"]
        );
        assert_eq!(api("!ImportValue Api"), ["F: `RestApiId` must be `Ref` of an API or its ID, found `ImportValue`"]);
        assert!(api("!Ref Rest").is_empty() && api("!Ref Given").is_empty() && api("abcdef1234").is_empty());
        let http = |api: &str| event(&format!("{{Type: HttpApi, Properties: {{Path: /, Method: get, ApiId: {api}}}}}"));
        assert_eq!(
            http("!Ref Rest"),
            ["F: `ApiId` requires an `AWS::Serverless::HttpApi`, but `Rest` is of type `AWS::ApiGateway::RestApi`"]
        );
        assert!(http("!Ref Http").is_empty());
    }
}
