//! What AWS AppSync asks of APIs, data sources and resolvers, in the form of the table of services.

/// Each kind of authentication that is not AppSync's own has its settings.
const AUTHENTICATION: &str = r#"{"allOf":[
    {"if":{"required":["AuthenticationType"],"properties":{"AuthenticationType":{"type":"string","enum":["AMAZON_COGNITO_USER_POOLS"]}}},
        "then":{"required":["UserPoolConfig"]}},
    {"if":{"required":["AuthenticationType"],"properties":{"AuthenticationType":{"type":"string","enum":["AWS_LAMBDA"]}}},
        "then":{"required":["LambdaAuthorizerConfig"]}},
    {"if":{"required":["AuthenticationType"],"properties":{"AuthenticationType":{"type":"string","enum":["OPENID_CONNECT"]}}},
        "then":{"required":["OpenIDConnectConfig"]}}]}"#;

/// And each kind of data source.
const SOURCE: &str = r#"{"allOf":[
    {"if":{"required":["Type"],"properties":{"Type":{"type":"string","enum":["AMAZON_DYNAMODB"]}}},
        "then":{"required":["DynamoDBConfig","ServiceRoleArn"]}},
    {"if":{"required":["Type"],"properties":{"Type":{"type":"string","enum":["AMAZON_EVENTBRIDGE"]}}},
        "then":{"required":["EventBridgeConfig","ServiceRoleArn"]}},
    {"if":{"required":["Type"],"properties":{"Type":{"type":"string","enum":["AMAZON_OPENSEARCH_SERVICE"]}}},
        "then":{"required":["OpenSearchServiceConfig","ServiceRoleArn"]}},
    {"if":{"required":["Type"],"properties":{"Type":{"type":"string","enum":["AWS_LAMBDA"]}}},
        "then":{"required":["LambdaConfig","ServiceRoleArn"]}},
    {"if":{"required":["Type"],"properties":{"Type":{"type":"string","enum":["HTTP"]}}},"then":{"required":["HttpConfig"]}},
    {"if":{"required":["Type"],"properties":{"Type":{"type":"string","enum":["RELATIONAL_DATABASE"]}}},
        "then":{"required":["RelationalDatabaseConfig","ServiceRoleArn"]}}]}"#;

const CODE: &str = r#"{"dependentRequired":{"Code":["Runtime"],"CodeS3Location":["Runtime"]}}"#;

/// In the order of the types.
///
/// Source: "CreateGraphqlApi", "CreateDataSource", "CreateResolver" and "CreateFunction" in the AWS AppSync API reference, and
/// the properties' descriptions in the template reference.
pub(crate) const GRAPHS: &[(&str, &str, &str)] = &[
    ("AWS::AppSync::DataSource", "/", SOURCE),
    ("AWS::AppSync::FunctionConfiguration", "/", CODE),
    ("AWS::AppSync::GraphQLApi", "/", AUTHENTICATION),
    ("AWS::AppSync::GraphQLApi", "AdditionalAuthenticationProviders/*", AUTHENTICATION),
    ("AWS::AppSync::Resolver", "/", CODE),
    (
        "AWS::AppSync::Resolver",
        "/",
        r#"{"if":{"required":["Kind"],"properties":{"Kind":{"type":"string","enum":["PIPELINE"]}}},
            "then":{"properties":{"DataSourceName":false}},
            "else":{"required":["DataSourceName"],"properties":{"PipelineConfig":false}}}"#,
    ),
];

#[cfg(test)]
mod tests {
    use super::GRAPHS;
    use crate::lint::testing::assert_told_apart;

    const RESOLVER: &str = "ApiId: a, TypeName: Query, FieldName: orders";

    #[test]
    fn wrong_is_told_from_right() {
        let resolver = |more: &str| format!("{RESOLVER}, {more}");
        let source = |more: &str| format!("ApiId: a, Name: a, {more}");
        let role = "ServiceRoleArn: 'arn:aws:iam::123456789012:role/a'";
        for (kind, lint, wrong, right) in [
            ("GraphQLApi", "missing_property", "Name: a, AuthenticationType: OPENID_CONNECT".to_owned(), "Name: a, AuthenticationType: API_KEY".to_owned()),
            ("GraphQLApi", "missing_property", "Name: a, AuthenticationType: AWS_LAMBDA".to_owned(), "Name: a, AuthenticationType: AWS_IAM".to_owned()),
            (
                "GraphQLApi",
                "missing_property",
                "Name: a, AuthenticationType: AWS_IAM, AdditionalAuthenticationProviders: [{AuthenticationType: AMAZON_COGNITO_USER_POOLS}]".to_owned(),
                "Name: a, AuthenticationType: AWS_IAM, AdditionalAuthenticationProviders: [{AuthenticationType: AMAZON_COGNITO_USER_POOLS, UserPoolConfig: {UserPoolId: a}}]".to_owned(),
            ),
            ("DataSource", "missing_property", source("Type: AMAZON_DYNAMODB"), source("Type: NONE")),
            (
                "DataSource",
                "missing_property",
                source(&format!("Type: AWS_LAMBDA, {role}, HttpConfig: {{Endpoint: 'https://example.com'}}")),
                source(&format!("Type: AWS_LAMBDA, {role}, LambdaConfig: {{LambdaFunctionArn: !Ref Function}}")),
            ),
            ("Resolver", "dependent_property", resolver("DataSourceName: a, Code: b"), resolver("DataSourceName: a, Code: b, Runtime: {Name: APPSYNC_JS, RuntimeVersion: 1.0.0}")),
            ("Resolver", "missing_property", resolver("Kind: UNIT"), resolver("Kind: PIPELINE, PipelineConfig: {Functions: [a]}")),
            ("Resolver", "unwanted_property", resolver("Kind: PIPELINE, DataSourceName: a"), resolver("Kind: !Ref Kind, DataSourceName: a")),
        ] {
            assert_told_apart(&[(&format!("AWS::AppSync::{kind}"), lint, &wrong, &right)]);
        }
    }

    #[test]
    fn the_table_is_sorted_and_its_schemas_are_read() {
        assert!(GRAPHS.is_sorted_by_key(|row| row.0));
        assert!(GRAPHS.iter().all(|(.., schema)| crate::schema::parsed(schema).is_some()));
    }
}
