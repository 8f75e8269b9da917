//! Parts of an API that refer to parts of another one.

use crate::iam::{Piece, Spelling};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::rows::rows_of;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// A route can only use an integration and an authorizer of its own API, and a method only a resource of its
    /// own API. The target of a route is `integrations/` and the ID of the integration.
    ///
    /// Source: "AWS::ApiGatewayV2::Route" of the CloudFormation template reference.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Api: {Type: AWS::ApiGatewayV2::Api}
    ///   Integration:
    ///     Type: AWS::ApiGatewayV2::Integration
    ///     Properties: {ApiId: !Ref Api, IntegrationType: HTTP_PROXY}
    ///   Route:
    ///     Type: AWS::ApiGatewayV2::Route
    ///     Properties:
    ///       ApiId: !Ref Api
    ///       RouteKey: GET /
    ///       Target: !Ref Integration # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Api: {Type: AWS::ApiGatewayV2::Api}
    ///   Integration:
    ///     Type: AWS::ApiGatewayV2::Integration
    ///     Properties: {ApiId: !Ref Api, IntegrationType: HTTP_PROXY}
    ///   Route:
    ///     Type: AWS::ApiGatewayV2::Route
    ///     Properties:
    ///       ApiId: !Ref Api
    ///       RouteKey: GET /
    ///       Target: !Sub integrations/${Integration}
    /// ```
    PART_OF_ANOTHER_API = "part_of_another_api", Wiring, Deny, "part of another API",
    Check::Template(part_of_another_api)
}

/// What refers to a part of its API: the type, its property that names the API, the property that names the part, and the
/// type of the part with its property that names the API. In the order of the types. The deployment of a stage is a
/// rule of cfn-lint.
const PARTS: &[(&str, &str, &str, &str, &str)] = &[
    ("AWS::ApiGateway::BasePathMapping", "RestApiId", "Stage", "AWS::ApiGateway::Stage", "RestApiId"),
    ("AWS::ApiGateway::Method", "RestApiId", "AuthorizerId", "AWS::ApiGateway::Authorizer", "RestApiId"),
    ("AWS::ApiGateway::Method", "RestApiId", "RequestValidatorId", "AWS::ApiGateway::RequestValidator", "RestApiId"),
    ("AWS::ApiGateway::Method", "RestApiId", "ResourceId", "AWS::ApiGateway::Resource", "RestApiId"),
    ("AWS::ApiGateway::Method", "RestApiId", "ResourceId", "AWS::ApiGateway::RestApi", ""),
    ("AWS::ApiGateway::Resource", "RestApiId", "ParentId", "AWS::ApiGateway::Resource", "RestApiId"),
    ("AWS::ApiGateway::Resource", "RestApiId", "ParentId", "AWS::ApiGateway::RestApi", ""),
    ("AWS::ApiGatewayV2::ApiMapping", "ApiId", "Stage", "AWS::ApiGatewayV2::Stage", "ApiId"),
    ("AWS::ApiGatewayV2::IntegrationResponse", "ApiId", "IntegrationId", "AWS::ApiGatewayV2::Integration", "ApiId"),
    ("AWS::ApiGatewayV2::Route", "ApiId", "AuthorizerId", "AWS::ApiGatewayV2::Authorizer", "ApiId"),
    ("AWS::ApiGatewayV2::Route", "ApiId", "Target", "AWS::ApiGatewayV2::Integration", "ApiId"),
    ("AWS::ApiGatewayV2::RouteResponse", "ApiId", "RouteId", "AWS::ApiGatewayV2::Route", "ApiId"),
    ("AWS::ApiGatewayV2::Stage", "ApiId", "DeploymentId", "AWS::ApiGatewayV2::Deployment", "ApiId"),
];

/// The kinds of APIs.
const APIS: &[&str] = &["AWS::ApiGateway::RestApi", "AWS::ApiGatewayV2::Api"];

fn part_of_another_api(context: &Context<'_>, findings: &mut Findings) {
    let index = context.index();
    let api_of = |resource: Resource<'_>, property: &str| match property {
        "" => Some(resource.name().to_owned()),
        _ => {
            let reference = Spelling::of(resource.property(property)?).reference()?;
            index.resource(reference.0).filter(|api| APIS.contains(&api.type_name)).map(|api| api.name().to_owned())
        }
    };
    for resource in context.template.resources() {
        for (_, own_api, property, part_type, its_api) in rows_of(PARTS, resource.type_name, |row| row.0) {
            for node in resource.values_at(property) {
                let Some(part) = index.referred(node, &[part_type]) else { continue };
                if *property == "Target" {
                    let spelling = Spelling::of(node);
                    let is_wrong = match spelling.pieces.first() {
                        Some(Piece::Ref(_) | Piece::GetAtt(..)) => true,
                        Some(Piece::Text(text)) => text != "integrations/",
                        _ => false,
                    };
                    if is_wrong {
                        let message = format!(
                            "the target of a route must begin with `integrations/`; write `!Sub integrations/${{{}}}`",
                            part.name()
                        );
                        findings.report_in(resource.name(), node.id, message);
                        continue;
                    }
                }
                let (Some(own), Some(other)) = (api_of(resource, own_api), api_of(part, its_api)) else { continue };
                if own != other {
                    let message = match its_api.is_empty() {
                        true => format!("`{}` belongs to API `{own}`, not to `{other}`; use `{own}`", resource.name()),
                        false => format!(
                            "`{}` is part of API `{other}`, but `{}` belongs to `{own}`; use one of `{own}`",
                            part.name(),
                            resource.name()
                        ),
                    };
                    findings.report_in(resource.name(), node.id, message);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::PARTS;
    use crate::lint::testing::findings;

    #[test]
    fn parts_are_of_one_api() {
        let found = |properties: &str| {
            let template = format!(
                "Parameters:
  Id: {{Type: String}}
Resources:
  Api: {{Type: AWS::ApiGatewayV2::Api}}
  Other: {{Type: AWS::ApiGatewayV2::Api}}
  Integration: {{Type: AWS::ApiGatewayV2::Integration, Properties: {{ApiId: !Ref Api, IntegrationType: HTTP_PROXY}}}}
  Foreign: {{Type: AWS::ApiGatewayV2::Integration, Properties: {{ApiId: !Ref Other, IntegrationType: HTTP_PROXY}}}}
  Route: {{Type: AWS::ApiGatewayV2::Route, Properties: {{RouteKey: GET /, {properties}}}}}
"
            );
            findings("part_of_another_api", &template)
        };
        assert!(found("ApiId: !Ref Api, Target: !Sub 'integrations/${Integration}'").is_empty());
        assert!(found("ApiId: !Ref Api, Target: !Join ['/', [integrations, !Ref Integration]]").is_empty());
        assert!(found("ApiId: !Ref Id, Target: !Sub 'integrations/${Foreign}'").is_empty());
        assert_eq!(
            found("ApiId: !Ref Api, Target: !Sub 'integrations/${Foreign}'"),
            ["Route: `Foreign` is part of API `Other`, but `Route` belongs to `Api`; use one of `Api`"]
        );
        for target in
            ["!Sub '${Integration}'", "!Sub 'integration/${Integration}'", "!Sub '/integrations/${Integration}'"]
        {
            assert_eq!(
                found(&format!("ApiId: !Ref Api, Target: {target}")),
                [
                    "Route: the target of a route must begin with `integrations/`; write `!Sub integrations/${Integration}`"
                ],
                "{target}"
            );
        }
    }

    #[test]
    fn a_method_is_at_a_resource_of_its_api() {
        let found = |at: &str| {
            let template = format!(
                "Resources:
  Api: {{Type: AWS::ApiGateway::RestApi}}
  Other: {{Type: AWS::ApiGateway::RestApi}}
  Path: {{Type: AWS::ApiGateway::Resource, Properties: {{RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: a}}}}
  Foreign: {{Type: AWS::ApiGateway::Resource, Properties: {{RestApiId: !Ref Other, ParentId: !GetAtt Other.RootResourceId, PathPart: a}}}}
  Get: {{Type: AWS::ApiGateway::Method, Properties: {{RestApiId: !Ref Api, HttpMethod: GET, AuthorizationType: AWS_IAM, ResourceId: {at}}}}}
"
            );
            findings("part_of_another_api", &template)
        };
        assert!(found("!Ref Path").is_empty() && found("!GetAtt Api.RootResourceId").is_empty());
        assert_eq!(
            found("!Ref Foreign"),
            ["Get: `Foreign` is part of API `Other`, but `Get` belongs to `Api`; use one of `Api`"]
        );
        assert_eq!(
            found("!GetAtt Other.RootResourceId"),
            ["Get: `Get` belongs to API `Api`, not to `Other`; use `Api`"]
        );
    }

    #[test]
    fn tables_are_sorted() {
        assert!(PARTS.is_sorted());
    }
}
