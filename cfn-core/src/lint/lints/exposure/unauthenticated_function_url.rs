use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::possible_texts::first_setting;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// With `AuthType: NONE`, Lambda checks nobody: anyone who knows the URL calls the function, and you pay for each call.
    /// Use `AWS_IAM`. If the function is meant for everyone, or checks signatures itself as for webhooks, allow the lint with
    /// this reason.
    ///
    /// Source: "Control access to Lambda function URLs" of the Lambda developer guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::Lambda::Url
    /// Properties:
    ///   TargetFunctionArn: orders
    ///   AuthType: NONE # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::Lambda::Url
    /// Properties:
    ///   TargetFunctionArn: orders
    ///   AuthType: AWS_IAM
    /// ```
    UNAUTHENTICATED_FUNCTION_URL = "unauthenticated_function_url", Exposure, Warn,
    "function URL without authentication", Check::Resource(unauthenticated_function_url)
}

/// Where a type says who may call the URL of its function.
const PATHS: &[(&str, &str)] =
    &[("AWS::Lambda::Url", "AuthType"), ("AWS::Serverless::Function", "FunctionUrlConfig/AuthType")];

fn unauthenticated_function_url<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    let Some((_, path)) = PATHS.iter().find(|(type_name, _)| *type_name == resource.type_name) else { return };
    if let Some(found) = first_setting(context, resource.values_at(path), |text| text == "NONE") {
        let message = "`NONE` lets anyone who knows the URL call the function; write `AWS_IAM`";
        findings.report(found.written.id, message);
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn urls_for_everyone_are_reported() {
        let found = |resource: &str| {
            let template = format!("Transform: AWS::Serverless-2016-10-31\nResources:\n  R: {{{resource}}}\n");
            let found = findings("unauthenticated_function_url", &template);
            found.into_iter().filter(|found| found.starts_with("R: ")).collect::<Vec<_>>()
        };
        let message = "R: `NONE` lets anyone who knows the URL call the function; write `AWS_IAM`";
        assert_eq!(found("Type: AWS::Lambda::Url, Properties: {TargetFunctionArn: f, AuthType: NONE}"), [message]);
        assert_eq!(
            found(
                "Type: AWS::Serverless::Function, Properties: {Runtime: python3.13, Handler: a.b, InlineCode: x, FunctionUrlConfig: {AuthType: NONE}}"
            ),
            [message]
        );
        assert!(found("Type: AWS::Lambda::Url, Properties: {TargetFunctionArn: f, AuthType: AWS_IAM}").is_empty());
    }
}
