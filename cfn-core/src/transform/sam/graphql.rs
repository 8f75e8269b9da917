//! `AWS::Serverless::GraphQLApi`.

use super::{Source, Translation};
use crate::model::Node;
use crate::transform::make;

/// The settings of each kind of authentication, which have the same members as those of AppSync.
const AUTHORIZERS: &[(&str, &str)] = &[
    ("LambdaAuthorizer", "LambdaAuthorizerConfig"),
    ("OpenIDConnect", "OpenIDConnectConfig"),
    ("UserPool", "UserPoolConfig"),
];

pub(super) fn api(translation: &mut Translation<'_>, source: &Source<'_>) {
    let name = source.name();
    let mut properties = source.passed(&[("Name", "Name"), ("XrayEnabled", "XrayEnabled")]);
    if source.property("Name").is_none() {
        properties.push(make::member("Name", make::text(name)));
    }
    let auth = source.property("Auth");
    let kind = auth.and_then(|auth| auth.get("Type")).cloned().unwrap_or_else(|| make::text("AWS_IAM"));
    properties.push(make::member("AuthenticationType", kind));
    for (own, name) in AUTHORIZERS {
        let settings = auth.and_then(|auth| auth.get(own)).cloned();
        properties.extend(settings.map(|settings| make::member(name, settings)));
    }
    translation.replace(source, "AWS::AppSync::GraphQLApi", properties);
    translation.add(source, &format!("{name}Schema"), "AWS::AppSync::GraphQLSchema", []);
    translation.add(source, &format!("{name}CloudWatchRole"), "AWS::IAM::Role", []);
    if source.property("Cache").is_some() {
        translation.add(source, &format!("{name}ApiCache"), "AWS::AppSync::ApiCache", []);
    }
    let others = auth.map(|auth| auth.values_at("Additional/*")).unwrap_or_default();
    let lambda = auth.into_iter().chain(others).filter(|auth| auth.get("LambdaAuthorizer").is_some());
    for (index, _) in lambda.enumerate() {
        let id = format!("{name}ToLambdaAuthConnector{}WriteLambdaPermission", index + 1);
        translation.add(source, &id, "AWS::Lambda::Permission", [("FunctionName", make::text("unknown"))]);
    }
    for key in source.members("ApiKeys") {
        translation.add(source, &format!("{name}{}", key.key.name), "AWS::AppSync::ApiKey", []);
    }
    for function in source.members("Functions") {
        let id = format!("{name}{}", function.key.name);
        translation.add(source, &id, "AWS::AppSync::FunctionConfiguration", []);
    }
    for of_type in source.members("Resolvers") {
        for resolver in of_type.value.as_object().unwrap_or_default() {
            let id = format!("{name}{}{}", of_type.key.name, resolver.key.name);
            translation.add(source, &id, "AWS::AppSync::Resolver", []);
        }
    }
    for (kind, end, connector) in [
        ("DynamoDb", "DynamoDBDataSource", "ToTableConnectorPolicy"),
        ("Lambda", "LambdaDataSource", "ToLambdaConnectorPolicy"),
    ] {
        let sources = source.property("DataSources").and_then(|all| all.get(kind)).and_then(Node::as_object);
        for data in sources.unwrap_or_default() {
            let id = format!("{name}{}{end}", data.key.name);
            translation.add(source, &id, "AWS::AppSync::DataSource", []);
            if data.value.get("ServiceRoleArn").is_none() {
                translation.add(source, &format!("{id}Role"), "AWS::IAM::Role", []);
                let roles = [("Roles", make::list([make::reference(&format!("{id}Role"))]))];
                translation.add(source, &format!("{id}{connector}"), "AWS::IAM::ManagedPolicy", roles);
            }
        }
    }
}
