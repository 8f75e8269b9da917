use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::possible_texts::first_setting;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// An API key of AppSync is in every client and therefore no secret: with it, anyone can call the mutations of the schema.
    /// Use Cognito, OIDC or IAM as `AuthenticationType`, or name the authorization of the mutations by directives such as
    /// `@aws_cognito_user_pools`.
    ///
    /// Source: "Configuring authorization and authentication to secure your GraphQL APIs" of the AppSync developer guide.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Api: {Type: AWS::AppSync::GraphQLApi, Properties: {Name: orders, AuthenticationType: API_KEY}} # <-
    ///   Schema:
    ///     Type: AWS::AppSync::GraphQLSchema
    ///     Properties:
    ///       ApiId: !GetAtt Api.ApiId
    ///       Definition: "type Query { a: Int } type Mutation { add(a: Int): Int }"
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Api: {Type: AWS::AppSync::GraphQLApi, Properties: {Name: orders, AuthenticationType: API_KEY}}
    ///   Schema:
    ///     Type: AWS::AppSync::GraphQLSchema
    ///     Properties: {ApiId: !GetAtt Api.ApiId, Definition: "type Query { a: Int }"}
    /// ```
    API_KEY_MUTATIONS = "api_key_mutations", Exposure, Warn, "GraphQL mutations with an API key only",
    Check::Resource(api_key_mutations)
}

/// Directives that ask for more than the key.
const DIRECTIVES: &[&str] = &["@aws_auth", "@aws_cognito_user_pools", "@aws_iam", "@aws_lambda", "@aws_oidc"];

fn api_key_mutations<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::AppSync::GraphQLApi" {
        return;
    }
    let is_private = first_setting(context, resource.values_at("Visibility"), |text| text == "PRIVATE").is_some();
    let kind = first_setting(context, resource.values_at("AuthenticationType"), |text| text == "API_KEY");
    let Some(kind) = kind.filter(|_| !is_private) else { return };
    let of_api = |schema: &&Resource<'a>| {
        let api = schema.property("ApiId").and_then(|id| context.index().referred(id, &["AWS::AppSync::GraphQLApi"]));
        api.is_some_and(|api| api.name() == resource.name())
    };
    let mut schemas = context.index().of_type("AWS::AppSync::GraphQLSchema").iter().filter(of_api);
    if schemas.any(|schema| first_setting(context, schema.property("Definition"), writes).is_some()) {
        let message = "`API_KEY` lets anyone call the mutations of the schema, as the key is in every client; use `AWS_IAM` \
                       or another type that names the caller";
        findings.report(kind.written.id, message);
    }
}

fn writes(definition: &str) -> bool {
    let words = definition.split_whitespace().collect::<Vec<_>>();
    let has_mutations = words.windows(2).any(|pair| pair[0] == "type" && pair[1].trim_end_matches('{') == "Mutation");
    has_mutations && !DIRECTIVES.iter().any(|directive| definition.contains(directive))
}

#[cfg(test)]
mod tests {
    use super::writes;

    #[test]
    fn mutations_are_found_in_the_schema() {
        for open in ["type Query { a: Int } type Mutation { b: Int }", "type Mutation{ b: Int @aws_api_key }"] {
            assert!(writes(open), "{open}");
        }
        for fine in ["type Query { a: Int }", "type Mutation { b: Int @aws_iam }", "type MutationResult { a: Int }"] {
            assert!(!writes(fine), "{fine}");
        }
    }
}
