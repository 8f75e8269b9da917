use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::equality::scalar;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// CloudFormation writes `ZipFile` to a file named `index`, so the handler of inline code is `index.` and the
    /// name of the function.
    ///
    /// ```yaml,fails
    /// Type: AWS::Lambda::Function
    /// Properties:
    ///   Code: {ZipFile: "def main(event, context): pass"}
    ///   Handler: app.main # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::Lambda::Function
    /// Properties:
    ///   Code: {ZipFile: "def main(event, context): pass"}
    ///   Handler: index.main
    /// ```
    INLINE_HANDLER = "inline_handler", Deploy, Deny, "handler outside the inline code",
    Check::Resource(inline_handler)
}

fn inline_handler<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    // With layers, the handler may be in one of them; a macro may replace the code.
    if resource.type_name != "AWS::Lambda::Function"
        || context.is_rewritten()
        || resource.property("Layers").is_some()
        || resource.values_at("Code/ZipFile").is_empty()
    {
        return;
    }
    for node in resource.values_at("Handler") {
        if let Some(handler) = scalar(node).filter(|handler| !handler.starts_with("index.")) {
            let last = handler.rsplit('.').next().unwrap_or_default();
            let function = if last.starts_with(|first: char| first.is_ascii_digit()) { "handler" } else { last };
            findings.report(
                node.id,
                format!(
                    "handler `{handler}` is not in the file `index` that holds the inline code; write \
                     `index.{function}`"
                ),
            );
        }
    }
}

#[cfg(test)]
mod tests {

    use crate::lint::testing::findings;

    fn function(properties: &str) -> String {
        format!(
            "Resources:\n  Layer: {{Type: AWS::Lambda::LayerVersion}}\n  F:\n    Type: AWS::Lambda::Function\n    Properties:\n      {properties}\n"
        )
    }

    #[test]
    fn the_handler_is_in_the_index() {
        let found = |properties: &str| findings("inline_handler", &function(properties));
        assert_eq!(
            found("{Code: {ZipFile: a}, Handler: app.handler}"),
            ["F: handler `app.handler` is not in the file `index` that holds the inline code; write `index.handler`"]
        );
        assert_eq!(
            found("{Code: {ZipFile: a}, Handler: 5}"),
            ["F: handler `5` is not in the file `index` that holds the inline code; write `index.handler`"]
        );
        assert!(found("{Code: {ZipFile: a}, Handler: index.handler}").is_empty());
        assert!(found("{Code: {S3Bucket: code, S3Key: b}, Handler: app.handler}").is_empty());
        assert!(found("{Code: {ZipFile: a}, Handler: app.handler, Layers: [!Ref Layer]}").is_empty());
    }
}
