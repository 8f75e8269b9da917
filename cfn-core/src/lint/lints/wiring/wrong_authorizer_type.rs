use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::presence::{Presence, presence};
use crate::lint::facts::rows::rows_of;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// API Gateway rejects a route or a method whose `AuthorizationType` is not that of its authorizer, and one that asks
    /// for an authorizer and names none ("Invalid authorizer ID specified"). An authorizer of the type `JWT` goes with
    /// `JWT`, one of the type `REQUEST` or `TOKEN` with `CUSTOM`, one of the type `COGNITO_USER_POOLS` with the same.
    ///
    /// Source: "AWS::ApiGatewayV2::Route" and "AWS::ApiGateway::Method" of the CloudFormation template reference.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Api: {Type: AWS::ApiGatewayV2::Api, Properties: {Name: orders, ProtocolType: HTTP}}
    ///   Users:
    ///     Type: AWS::ApiGatewayV2::Authorizer
    ///     Properties:
    ///       ApiId: !Ref Api
    ///       Name: users
    ///       AuthorizerType: JWT
    ///       IdentitySource: ["$request.header.Authorization"]
    ///       JwtConfiguration: {Audience: [orders], Issuer: "https://login.example.com"}
    ///   Route:
    ///     Type: AWS::ApiGatewayV2::Route
    ///     Properties:
    ///       ApiId: !Ref Api
    ///       RouteKey: POST /orders
    ///       AuthorizationType: CUSTOM # <-
    ///       AuthorizerId: !Ref Users
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Api: {Type: AWS::ApiGatewayV2::Api, Properties: {Name: orders, ProtocolType: HTTP}}
    ///   Users:
    ///     Type: AWS::ApiGatewayV2::Authorizer
    ///     Properties:
    ///       ApiId: !Ref Api
    ///       Name: users
    ///       AuthorizerType: JWT
    ///       IdentitySource: ["$request.header.Authorization"]
    ///       JwtConfiguration: {Audience: [orders], Issuer: "https://login.example.com"}
    ///   Route:
    ///     Type: AWS::ApiGatewayV2::Route
    ///     Properties:
    ///       ApiId: !Ref Api
    ///       RouteKey: POST /orders
    ///       AuthorizationType: JWT
    ///       AuthorizerId: !Ref Users
    /// ```
    WRONG_AUTHORIZER_TYPE = "wrong_authorizer_type", Wiring, Deny, "authorization type without its authorizer",
    Check::Resource(wrong_authorizer_type)
}

/// What has an authorizer: the type, the type of the authorizer, the property with its kind, and each authorization type
/// with the kinds that it goes with. In the order of the types.
type User = (&'static str, &'static str, &'static str, &'static [(&'static str, &'static [&'static str])]);

const USERS: &[User] = &[
    (
        "AWS::ApiGateway::Method",
        "AWS::ApiGateway::Authorizer",
        "Type",
        &[("COGNITO_USER_POOLS", &["COGNITO_USER_POOLS"]), ("CUSTOM", &["TOKEN", "REQUEST"])],
    ),
    (
        "AWS::ApiGatewayV2::Route",
        "AWS::ApiGatewayV2::Authorizer",
        "AuthorizerType",
        &[("CUSTOM", &["REQUEST"]), ("JWT", &["JWT"])],
    ),
];

fn wrong_authorizer_type<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    for (_, authorizer_type, property, pairs) in rows_of(USERS, resource.type_name, |row| row.0) {
        let (Some(properties), Some(written)) = (resource.properties(), resource.property("AuthorizationType")) else {
            continue;
        };
        let Some((asked, kinds)) = written.as_str().and_then(|asked| pairs.iter().find(|(known, _)| *known == asked))
        else {
            continue;
        };
        if presence(properties, "AuthorizerId") == Presence::Absent {
            let message = format!("`AuthorizationType` is `{asked}`, but there is no authorizer; add `AuthorizerId`");
            findings.report(written.id, message);
            continue;
        }
        let authorizer = properties.get("AuthorizerId").and_then(|id| context.index().referred(id, &[authorizer_type]));
        let kind = authorizer.and_then(|authorizer| authorizer.property(property)).and_then(Node::as_str);
        if let (Some(authorizer), Some(kind)) = (authorizer, kind.filter(|kind| !kinds.contains(kind)))
            && let Some((right, _)) = pairs.iter().find(|(_, kinds)| kinds.contains(&kind))
        {
            let message = format!(
                "`AuthorizationType` is `{asked}`, but authorizer `{}` is of the type `{kind}`; set it to `{right}`",
                authorizer.name()
            );
            findings.report(written.id, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn found(resource: &str) -> Vec<String> {
        let template = format!(
            "Parameters:
  Elsewhere: {{Type: String}}
Resources:
  Http: {{Type: AWS::ApiGatewayV2::Api, Properties: {{Name: a, ProtocolType: HTTP}}}}
  Jwt: {{Type: AWS::ApiGatewayV2::Authorizer, Properties: {{ApiId: !Ref Http, AuthorizerType: JWT}}}}
  Function: {{Type: AWS::ApiGatewayV2::Authorizer, Properties: {{ApiId: !Ref Http, AuthorizerType: REQUEST}}}}
  Rest: {{Type: AWS::ApiGateway::RestApi, Properties: {{Name: a}}}}
  R: {{{resource}}}
"
        );
        let found = findings("wrong_authorizer_type", &template);
        found.into_iter().filter(|found| found.starts_with("R: `AuthorizationType`")).collect()
    }

    #[test]
    fn an_authorization_type_is_that_of_its_authorizer() {
        let route = |rest: &str| {
            found(&format!(
                "Type: AWS::ApiGatewayV2::Route, Properties: {{ApiId: !Ref Http, RouteKey: POST /, {rest}}}"
            ))
        };
        assert_eq!(
            route("AuthorizationType: CUSTOM, AuthorizerId: !Ref Jwt"),
            ["R: `AuthorizationType` is `CUSTOM`, but authorizer `Jwt` is of the type `JWT`; set it to `JWT`"]
        );
        assert_eq!(
            route("AuthorizationType: JWT, AuthorizerId: !Ref Function"),
            ["R: `AuthorizationType` is `JWT`, but authorizer `Function` is of the type `REQUEST`; set it to `CUSTOM`"]
        );
        let missing = |kind: &str| {
            [format!("R: `AuthorizationType` is `{kind}`, but there is no authorizer; add `AuthorizerId`")]
        };
        assert_eq!(route("AuthorizationType: JWT"), missing("JWT"));
        for fine in [
            "AuthorizationType: JWT, AuthorizerId: !Ref Jwt",
            "AuthorizationType: CUSTOM, AuthorizerId: !Ref Function",
            "AuthorizationType: CUSTOM, AuthorizerId: !Ref Elsewhere",
            "AuthorizationType: AWS_IAM",
            "AuthorizationType: !Ref Elsewhere",
        ] {
            assert!(route(fine).is_empty(), "{fine}");
        }
        let method = |rest: &str| {
            found(&format!(
                "Type: AWS::ApiGateway::Method, Properties: {{RestApiId: !Ref Rest, ResourceId: !GetAtt Rest.RootResourceId, HttpMethod: GET, Integration: {{Type: MOCK}}, {rest}}}"
            ))
        };
        assert_eq!(method("AuthorizationType: COGNITO_USER_POOLS"), missing("COGNITO_USER_POOLS"));
        assert!(method("AuthorizationType: NONE").is_empty());
    }
}
