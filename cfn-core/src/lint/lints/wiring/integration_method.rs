use crate::iam::Spelling;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// API Gateway invokes functions with `POST`, whatever the method of the API is; with another
    /// `IntegrationHttpMethod`, each request fails.
    ///
    /// Source: `httpMethod` of "x-amazon-apigateway-integration object" of the API Gateway developer guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::ApiGateway::Method
    /// Properties:
    ///   RestApiId: a
    ///   ResourceId: b
    ///   HttpMethod: GET
    ///   AuthorizationType: AWS_IAM
    ///   Integration:
    ///     Type: AWS_PROXY
    ///     IntegrationHttpMethod: GET # <-
    ///     Uri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Arn}/invocations
    /// ```
    /// ```yaml,passes
    /// Type: AWS::ApiGateway::Method
    /// Properties:
    ///   RestApiId: a
    ///   ResourceId: b
    ///   HttpMethod: GET
    ///   AuthorizationType: AWS_IAM
    ///   Integration:
    ///     Type: AWS_PROXY
    ///     IntegrationHttpMethod: POST
    ///     Uri: !Sub arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Arn}/invocations
    /// ```
    INTEGRATION_METHOD = "integration_method", Wiring, Deny, "function that an API does not invoke with `POST`",
    Check::Resource(integration_method)
}

fn integration_method<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::ApiGateway::Method" {
        return;
    }
    let [uri] = resource.values_at("Integration/Uri")[..] else { return };
    let text: String = Spelling::of(uri).literal_text().collect();
    if !text.starts_with("arn:") || !text.contains(":lambda:path/") || !text.contains("/functions/") {
        return;
    }
    for node in resource.values_at("Integration/IntegrationHttpMethod") {
        let methods = context.possible_values(node);
        // A method that only the deployment knows may be the right one.
        if let [method] = methods[..]
            && let Some(method) = method.as_str().filter(|method| *method != "POST")
        {
            let message = format!("a function is invoked with `POST`, not with `{method}`; write `POST`");
            findings.report(node.id, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn functions_are_invoked_with_post() {
        let found = |method: &str, uri: &str| {
            findings(
                "integration_method",
                &format!(
                    "Parameters: {{Method: {{Type: String}}, Arn: {{Type: String}}}}
Resources:
  Get: {{Type: AWS::ApiGateway::Method, Properties: {{HttpMethod: GET, Integration: {{IntegrationHttpMethod: {method}, Uri: {uri}}}}}}}
"
                ),
            )
        };
        let lambda = "!Sub 'arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Arn}/invocations'";
        assert_eq!(found("GET", lambda), ["Get: a function is invoked with `POST`, not with `GET`; write `POST`"]);
        let joined = "!Join ['', ['arn:aws:apigateway:', !Ref AWS::Region, ':lambda:path/2015-03-31/functions/', !Ref Arn, /invocations]]";
        assert_eq!(found("ANY", joined), ["Get: a function is invoked with `POST`, not with `ANY`; write `POST`"]);
        for (method, uri) in [
            ("POST", lambda),
            ("!Ref Method", lambda),
            ("GET", "https://example.com/lambda:path/functions/"),
            ("GET", "!Sub 'arn:aws:apigateway:${AWS::Region}:s3:path/bucket/key'"),
        ] {
            assert_eq!(found(method, uri), [""; 0], "{method} {uri}");
        }
    }
}
