use crate::iam::{Piece, Spelling};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::lambda::FUNCTIONS;
use crate::lint::facts::rows::rows_of;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// API Gateway calls a function by a URI in which the ARN of the function is a part; it rejects the ARN alone ("Invalid
    /// ARN specified in the request"). An integration of an HTTP API, `AWS::ApiGatewayV2::Integration`, takes both.
    ///
    /// Source: `Uri` of "AWS::ApiGateway::Method Integration" and `AuthorizerUri` of "AWS::ApiGateway::Authorizer" of the
    /// CloudFormation template reference.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Work: {Type: AWS::Lambda::Function, Properties: {Role: "arn:aws:iam::123456789012:role/work"}}
    ///   Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: orders}}
    ///   Users:
    ///     Type: AWS::ApiGateway::Authorizer
    ///     Properties:
    ///       RestApiId: !Ref Api
    ///       Name: users
    ///       Type: TOKEN
    ///       IdentitySource: method.request.header.Authorization
    ///       AuthorizerCredentials: arn:aws:iam::123456789012:role/call
    ///       AuthorizerUri: !GetAtt Work.Arn # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Work: {Type: AWS::Lambda::Function, Properties: {Role: "arn:aws:iam::123456789012:role/work"}}
    ///   Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: orders}}
    ///   Users:
    ///     Type: AWS::ApiGateway::Authorizer
    ///     Properties:
    ///       RestApiId: !Ref Api
    ///       Name: users
    ///       Type: TOKEN
    ///       IdentitySource: method.request.header.Authorization
    ///       AuthorizerCredentials: arn:aws:iam::123456789012:role/call
    ///       AuthorizerUri: !Sub "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Work.Arn}/invocations"
    /// ```
    BARE_FUNCTION_ARN = "bare_function_arn", Wiring, Deny, "ARN of a function in place of the URI that invokes it",
    Check::Resource(bare_function_arn)
}

/// What invokes a function by a URI: the type, the object that says so, the property with the URI, and a property beside it
/// with the values at which it is one of a function. In the order of the types.
type Caller = (&'static str, &'static str, &'static str, Option<(&'static str, &'static [&'static str])>);

const CALLERS: &[Caller] = &[
    ("AWS::ApiGateway::Authorizer", "", "AuthorizerUri", None),
    ("AWS::ApiGateway::Method", "Integration", "Uri", Some(("Type", &["AWS", "AWS_PROXY"]))),
    ("AWS::ApiGatewayV2::Authorizer", "", "AuthorizerUri", None),
];

fn bare_function_arn<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    for (_, place, property, only) in rows_of(CALLERS, resource.type_name, |row| row.0) {
        for holder in resource.values_at(place) {
            let applies = only.is_none_or(|(name, values)| {
                holder.get(name).and_then(Node::as_str).is_some_and(|value| values.contains(&value))
            });
            for uri in holder.values_at(property).into_iter().filter(|_| applies) {
                if let Some(written) = function_in(context, uri) {
                    let message = format!(
                        "`{property}` is the ARN of a function; write `!Sub \
                         arn:${{AWS::Partition}}:apigateway:${{AWS::Region}}:lambda:path/2015-03-31/functions/{written}/invocations`"
                    );
                    findings.report(uri.id, message);
                }
            }
        }
    }
}

/// The function with which a text begins, as `Fn::Sub` writes it.
fn function_in<'a>(context: &Context<'a>, uri: &'a Node) -> Option<String> {
    let spelling = Spelling::of(uri);
    match spelling.pieces.first()? {
        Piece::Ref(name) | Piece::GetAtt(name, _) => {
            let function = context.index().resource(name).filter(|named| FUNCTIONS.contains(&named.type_name))?;
            Some(format!("${{{}.Arn}}", function.name()))
        }
        Piece::Text(text) => {
            let service = text.split(':').nth(2).filter(|_| text.starts_with("arn:"))?;
            (service == "lambda").then(|| spelling.text().unwrap_or("..").to_owned())
        }
        Piece::Hole => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn a_function_is_called_by_a_uri() {
        let found = |kind: &str, uri: &str| {
            let template = format!(
                "Resources:
  Work: {{Type: AWS::Lambda::Function}}
  Api: {{Type: AWS::ApiGateway::RestApi}}
  Permission: {{Type: AWS::Lambda::Permission, Properties: {{FunctionName: !Ref Work, Action: 'lambda:InvokeFunction', Principal: apigateway.amazonaws.com, SourceAccount: !Ref AWS::AccountId}}}}
  R: {{Type: AWS::ApiGateway::Method, Properties: {{RestApiId: !Ref Api, ResourceId: !GetAtt Api.RootResourceId, HttpMethod: GET, AuthorizationType: NONE, Integration: {{Type: {kind}, IntegrationHttpMethod: POST, Uri: {uri}}}}}}}
"
            );
            let found = findings("bare_function_arn", &template);
            found.into_iter().filter(|found| found.starts_with("R: `Uri`")).collect::<Vec<_>>()
        };
        let message = |function: &str| {
            [format!(
                "R: `Uri` is the ARN of a function; write `!Sub arn:${{AWS::Partition}}:apigateway:${{AWS::Region}}:lambda:path/2015-03-31/functions/{function}/invocations`"
            )]
        };
        assert_eq!(found("AWS_PROXY", "!GetAtt Work.Arn"), message("${Work.Arn}"));
        assert_eq!(
            found("AWS", "'arn:aws:lambda:us-east-1:123456789012:function:work'"),
            message("arn:aws:lambda:us-east-1:123456789012:function:work")
        );
        let uri = "!Sub 'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Work.Arn}/invocations'";
        assert!(found("AWS_PROXY", uri).is_empty());
        assert!(found("AWS_PROXY", "!ImportValue uri").is_empty());
        assert!(found("HTTP_PROXY", "'https://example.com'").is_empty());
    }
}
