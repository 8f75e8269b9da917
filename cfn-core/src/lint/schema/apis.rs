//! What API Gateway asks of properties and what it rejects, where the schemas of the sources do not say it; in the form of
//! the table of services.

/// In the order of the types.
///
/// Sources: the properties' descriptions in the template reference; "API Gateway mapping template and access logging variable
/// reference"; the messages of API Gateway, such as "AccessLogSettings must include $context.requestId", "Model name must be
/// alphanumeric" and "HTTP_PROXY integrations only support PayloadFormatVersion 1.0".
pub(crate) const APIS: &[(&str, &str, &str)] = &[
    (
        "AWS::ApiGateway::Authorizer",
        "/",
        r#"{"allOf":[{"if":{"required":["Type"],"properties":{"Type":{"type":"string","enum":["TOKEN","REQUEST"]}}},
            "then":{"required":["AuthorizerUri"]}},
            {"if":{"required":["Type"],"properties":{"Type":{"type":"string","enum":["TOKEN"]}}},
            "then":{"required":["IdentitySource"]}},
            {"if":{"required":["Type"],"properties":{"Type":{"type":"string","enum":["COGNITO_USER_POOLS"]}}},
            "then":{"required":["ProviderARNs"]}}]}"#,
    ),
    ("AWS::ApiGateway::Authorizer", "Type", r#"{"enum":["COGNITO_USER_POOLS","REQUEST","TOKEN"]}"#),
    (
        "AWS::ApiGateway::DomainName",
        "/",
        r#"{"if":{"required":["EndpointConfiguration"],"properties":{"EndpointConfiguration":{"required":["Types"],
            "properties":{"Types":{"type":"array","minItems":1,"items":{"type":"string","enum":["REGIONAL"]}}}}}},
            "then":{"properties":{"CertificateArn":false}}}"#,
    ),
    (
        "AWS::ApiGateway::Method",
        "Integration",
        r#"{"if":{"required":["Type"],"properties":{"Type":{"type":"string","enum":["AWS","AWS_PROXY","HTTP","HTTP_PROXY"]}}},
            "then":{"required":["IntegrationHttpMethod"]}}"#,
    ),
    (
        "AWS::ApiGateway::Method",
        "HttpMethod",
        r#"{"enum":["ANY","DELETE","GET","HEAD","OPTIONS","PATCH","POST","PUT"]}"#,
    ),
    (
        "AWS::ApiGateway::Method",
        "Integration/RequestParameters/*",
        r#"{"forms":[["^('.*'|(method|integration|stageVariables|context)[.].+)$","must be a mapping such as `method.request.header.Accept`, or a text in single quotes"]]}"#,
    ),
    ("AWS::ApiGateway::Model", "Name", r#"{"letters":["A-Za-z0-9","letters and digits"]}"#),
    (
        "AWS::ApiGateway::Resource",
        "PathPart",
        r#"{"forms":[["^[^/]+$","is one part of a path, without `/`"],["^([^{}]*|[{][^{}]+[}])$","must be a text or one variable, such as `{id}`"]]}"#,
    ),
    ("AWS::ApiGateway::RestApi", "EndpointConfiguration/Types", r#"{"maxItems":1}"#),
    (
        "AWS::ApiGateway::Stage",
        "AccessLogSetting/Format",
        r#"{"forms":[["[$]context[.](requestId|extendedRequestId)","must contain `$context.requestId` or `$context.extendedRequestId`"]]}"#,
    ),
    ("AWS::ApiGateway::Stage", "MethodSettings/*/ResourcePath", r#"{"forms":[["^/","must begin with `/`"]]}"#),
    (
        "AWS::ApiGatewayV2::Api",
        "/",
        r#"{"if":{"required":["ProtocolType"],"properties":{"ProtocolType":{"type":"string","enum":["WEBSOCKET"]}}},
            "then":{"required":["RouteSelectionExpression"],"properties":{"CorsConfiguration":false}}}"#,
    ),
    (
        "AWS::ApiGatewayV2::Api",
        "CorsConfiguration",
        r#"{"if":{"required":["AllowCredentials"],"properties":{"AllowCredentials":{"enum":[true,"true"]}}},
            "then":{"properties":{"AllowOrigins":{"items":{"forms":[["^[^*]","cannot be `*` with `AllowCredentials`"]]}}}}}"#,
    ),
    ("AWS::ApiGatewayV2::ApiMapping", "ApiMappingKey", r#"{"forms":[["^[^/]","cannot begin with `/`"]]}"#),
    (
        "AWS::ApiGatewayV2::Authorizer",
        "/",
        r#"{"if":{"required":["AuthorizerType"],"properties":{"AuthorizerType":{"type":"string","enum":["JWT"]}}},
            "then":{"required":["JwtConfiguration"],"properties":{"JwtConfiguration":{"required":["Audience","Issuer"]}}}}"#,
    ),
    (
        "AWS::ApiGatewayV2::Authorizer",
        "/",
        r#"{"if":{"required":["AuthorizerType"],"properties":{"AuthorizerType":{"type":"string","enum":["JWT"]}}},
            "then":{"properties":{"IdentitySource":{"items":{"forms":[["^[$]request[.](header|querystring)[.]",
                "must be a parameter of the request, such as `$request.header.Authorization`"]]}}}}}"#,
    ),
    (
        "AWS::ApiGatewayV2::Authorizer",
        "JwtConfiguration/Issuer",
        r#"{"forms":[["^https://","must begin with `https://`"]]}"#,
    ),
    (
        "AWS::ApiGatewayV2::Integration",
        "/",
        r#"{"if":{"required":["IntegrationType"],"properties":{"IntegrationType":{"type":"string","enum":["HTTP_PROXY"]}}},
            "then":{"required":["IntegrationMethod"],"properties":{"PayloadFormatVersion":{"enum":["1.0",1.0]}}}}"#,
    ),
    (
        "AWS::ApiGatewayV2::Stage",
        "AccessLogSettings/Format",
        r#"{"forms":[["[$]context[.](requestId|extendedRequestId)","must contain `$context.requestId` or `$context.extendedRequestId`"]]}"#,
    ),
];

#[cfg(test)]
mod tests {
    use super::APIS;
    use crate::lint::testing::assert_told_apart;

    /// The type, the lint, what is wrong and what is right.
    const CASES: &[(&str, &str, &str, &str)] = &[
        (
            "AWS::ApiGateway::DomainName",
            "unwanted_property",
            "DomainName: api.example.com, EndpointConfiguration: {Types: [REGIONAL]}, CertificateArn: !Ref C",
            "DomainName: api.example.com, EndpointConfiguration: {Types: [EDGE]}, CertificateArn: !Ref C",
        ),
        (
            "AWS::ApiGateway::Method",
            "missing_property",
            "Integration: {Type: HTTP, Uri: 'https://example.com'}",
            "Integration: {Type: MOCK}",
        ),
        ("AWS::ApiGateway::Resource", "name_form", "PathPart: /orders", "PathPart: '{id+}'"),
        (
            "AWS::ApiGateway::Authorizer",
            "missing_property",
            "Name: a, RestApiId: b, Type: TOKEN, AuthorizerUri: 'arn:aws:apigateway:a:lambda:path/b'",
            "Name: a, RestApiId: b, Type: REQUEST, AuthorizerUri: 'arn:aws:apigateway:a:lambda:path/b'",
        ),
        (
            "AWS::ApiGateway::Authorizer",
            "missing_property",
            "Name: a, RestApiId: b, Type: COGNITO_USER_POOLS, IdentitySource: method.request.header.Authorization",
            "Name: a, RestApiId: b, Type: COGNITO_USER_POOLS, IdentitySource: method.request.header.Authorization, ProviderARNs: ['arn:aws:cognito-idp:eu-west-1:123456789012:userpool/a']",
        ),
        ("AWS::ApiGateway::Method", "allowed_value", "HttpMethod: FETCH", "HttpMethod: ANY"),
        (
            "AWS::ApiGateway::Method",
            "name_form",
            "HttpMethod: GET, Integration: {Type: MOCK, RequestParameters: {integration.request.header.A: fixed}}",
            "HttpMethod: GET, Integration: {Type: MOCK, RequestParameters: {integration.request.header.A: \"'fixed'\", integration.request.header.B: method.request.header.B}}",
        ),
        ("AWS::ApiGateway::Model", "name_characters", "RestApiId: a, Name: my-model", "RestApiId: a, Name: MyModel2"),
        ("AWS::ApiGateway::Resource", "name_form", "PathPart: 'order-{id}'", "PathPart: '{proxy+}'"),
        (
            "AWS::ApiGateway::RestApi",
            "item_count",
            "Name: a, EndpointConfiguration: {Types: [EDGE, REGIONAL]}",
            "Name: a, EndpointConfiguration: {Types: [REGIONAL]}",
        ),
        (
            "AWS::ApiGateway::Stage",
            "name_form",
            "RestApiId: a, AccessLogSetting: {Format: '$context.identity.sourceIp'}",
            "RestApiId: a, AccessLogSetting: {Format: '{\"id\":\"$context.requestId\"}'}",
        ),
        (
            "AWS::ApiGateway::Stage",
            "name_form",
            "RestApiId: a, MethodSettings: [{HttpMethod: '*', ResourcePath: orders}]",
            "RestApiId: a, MethodSettings: [{HttpMethod: '*', ResourcePath: '/*'}]",
        ),
        (
            "AWS::ApiGatewayV2::Api",
            "missing_property",
            "Name: a, ProtocolType: WEBSOCKET",
            "Name: a, ProtocolType: WEBSOCKET, RouteSelectionExpression: $request.body.action",
        ),
        (
            "AWS::ApiGatewayV2::ApiMapping",
            "name_form",
            "ApiId: a, DomainName: example.com, Stage: b, ApiMappingKey: /v1",
            "ApiId: a, DomainName: example.com, Stage: b, ApiMappingKey: orders/v1",
        ),
        (
            "AWS::ApiGatewayV2::Authorizer",
            "name_form",
            "ApiId: a, Name: b, AuthorizerType: JWT, IdentitySource: [request.header.Authorization], JwtConfiguration: {Audience: [a], Issuer: 'https://a'}",
            "ApiId: a, Name: b, AuthorizerType: JWT, IdentitySource: [$request.header.Authorization], JwtConfiguration: {Audience: [a], Issuer: 'https://a'}",
        ),
        (
            "AWS::ApiGatewayV2::Api",
            "name_form",
            "Name: a, ProtocolType: HTTP, CorsConfiguration: {AllowCredentials: true, AllowOrigins: ['*']}",
            "Name: a, ProtocolType: HTTP, CorsConfiguration: {AllowOrigins: ['*']}",
        ),
        (
            "AWS::ApiGatewayV2::Authorizer",
            "missing_property",
            "ApiId: a, Name: b, AuthorizerType: JWT, JwtConfiguration: {Issuer: 'https://a'}",
            "ApiId: a, Name: b, AuthorizerType: JWT, JwtConfiguration: {Issuer: 'https://a', Audience: [c]}",
        ),
        (
            "AWS::ApiGatewayV2::Authorizer",
            "name_form",
            "ApiId: a, Name: b, AuthorizerType: JWT, JwtConfiguration: {Issuer: a.example.com, Audience: [c]}",
            "ApiId: a, Name: b, AuthorizerType: JWT, JwtConfiguration: {Issuer: 'https://a.example.com', Audience: [c]}",
        ),
        (
            "AWS::ApiGatewayV2::Integration",
            "missing_property",
            "ApiId: a, IntegrationType: HTTP_PROXY, IntegrationUri: 'https://a'",
            "ApiId: a, IntegrationType: HTTP_PROXY, IntegrationUri: 'https://a', IntegrationMethod: ANY",
        ),
        (
            "AWS::ApiGatewayV2::Integration",
            "allowed_value",
            "ApiId: a, IntegrationType: HTTP_PROXY, IntegrationMethod: ANY, PayloadFormatVersion: '2.0'",
            "ApiId: a, IntegrationType: AWS_PROXY, IntegrationMethod: POST, PayloadFormatVersion: '2.0'",
        ),
    ];

    #[test]
    fn wrong_is_told_from_right() {
        assert_told_apart(CASES);
    }

    #[test]
    fn the_table_is_sorted_and_its_schemas_are_read() {
        assert!(APIS.is_sorted_by_key(|row| row.0));
        assert!(APIS.iter().all(|(.., schema)| crate::schema::parsed(schema).is_some()));
    }
}
