use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::artifacts::{local_path, replaced};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// CloudFormation cannot read local files. `aws cloudformation package` uploads the file and writes a template with its
    /// place in S3; deploy that template, or write the place in S3 here.
    ///
    /// Source: "package" of the AWS CLI command reference, section `cloudformation`.
    ///
    /// ```yaml,fails
    /// Type: AWS::Lambda::Function
    /// Properties: {Handler: app.main, Runtime: python3.13, Code: ./src} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::Lambda::Function
    /// Properties: {Handler: app.main, Runtime: python3.13, Code: {S3Bucket: artifacts, S3Key: app.zip}}
    /// ```
    LOCAL_ARTIFACT = "local_artifact", Suspicious, Warn, "local file in a template",
    Check::Resource(local_artifact)
}

fn local_artifact<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    let properties = replaced(resource.type_name);
    // Templates with the SAM transform are packaged whenever they are deployed.
    if properties.is_empty() || context.transforms().any(|transform| transform.starts_with("AWS::Serverless")) {
        return;
    }
    for property in properties {
        for node in resource.values_at(property) {
            if let Some(path) = local_path(node) {
                let message = format!(
                    "`{property}` names the local file `{path}`, which CloudFormation cannot read; deploy the output of `aws cloudformation package`, or write its place in S3"
                );
                findings.report(node.id, message);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn of(kind: &str, property: &str) -> Vec<String> {
        findings("local_artifact", &format!("Resources:\n  R: {{Type: '{kind}', Properties: {{{property}}}}}\n"))
    }

    #[test]
    fn files_are_uploaded_first() {
        let expected = |property: &str, path: &str| {
            [format!(
                "R: `{property}` names the local file `{path}`, which CloudFormation cannot read; deploy the output of `aws cloudformation package`, or write its place in S3"
            )]
        };
        assert_eq!(of("AWS::Lambda::LayerVersion", "Content: ./layer"), expected("Content", "./layer"));
        assert_eq!(of("AWS::CloudFormation::Stack", "TemplateURL: a.yaml"), expected("TemplateURL", "a.yaml"));
        let with_sam = "Transform: AWS::Serverless-2016-10-31
Resources: {R: {Type: AWS::Lambda::LayerVersion, Properties: {Content: ./layer}}}
";
        assert_eq!(findings("local_artifact", with_sam), [""; 0]);
        for right in ["TemplateURL: 'https://s3.amazonaws.com/b/a.yaml'", "TemplateURL: !Ref 'AWS::URLSuffix'"] {
            assert_eq!(of("AWS::CloudFormation::Stack", right), [""; 0], "{right}");
        }
    }
}
