use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// Only the first stage of a pipeline can hold source actions.
    ///
    /// Source: "CodePipeline pipeline structure reference" of the CodePipeline user guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::CodePipeline::Pipeline
    /// Properties:
    ///   Stages:
    ///     - Name: Source
    ///       Actions: [{Name: App, ActionTypeId: {Category: Source, Owner: AWS, Provider: S3, Version: "1"}}]
    ///     - Name: More
    ///       Actions: [{Name: Lib, ActionTypeId: {Category: Source, Owner: AWS, Provider: S3, Version: "1"}}] # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::CodePipeline::Pipeline
    /// Properties:
    ///   Stages:
    ///     - Name: Source
    ///       Actions: [{Name: App, ActionTypeId: {Category: Source, Owner: AWS, Provider: S3, Version: "1"}}]
    ///     - Name: Deploy
    ///       Actions: [{Name: Site, ActionTypeId: {Category: Deploy, Owner: AWS, Provider: S3, Version: "1"}}]
    /// ```
    SOURCE_STAGE = "source_stage", Deploy, Deny, "source action outside of the first stage",
    Check::Resource(source_stage)
}

fn source_stage<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::CodePipeline::Pipeline" {
        return;
    }
    for stages in resource.values_at("Stages").into_iter().filter_map(Node::as_list) {
        for (position, stage) in stages.iter().enumerate() {
            // After a stage that may be left out, which one is the first is not known.
            if stage.as_function().is_some() {
                break;
            }
            for category in stage.values_at("Actions/*/ActionTypeId/Category") {
                // That the first stage has no others is in the schema.
                if position > 0 && category.as_str() == Some("Source") {
                    let message =
                        "only the first stage can have source actions; move the action there, or use another category";
                    findings.report(category.id, message);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn pipeline(stages: &str) -> Vec<String> {
        let template = format!(
            "Conditions: {{C: !Equals [!Ref 'AWS::Region', us-east-1]}}
Resources:
  P:
    Type: AWS::CodePipeline::Pipeline
    Properties:
      RoleArn: arn:aws:iam::123456789012:role/Pipeline
      ArtifactStore: {{Type: S3, Location: artifacts}}
      Stages: {stages}
"
        );
        findings("source_stage", &template)
    }

    fn stage(category: &str) -> String {
        let action = match category {
            "Source" => {
                "Provider: S3, Version: '1'}, Configuration: {S3Bucket: a, S3ObjectKey: b}, OutputArtifacts: [{Name: o}]"
            }
            _ => "Provider: Manual, Version: '1'}",
        };
        format!(
            "{{Name: N{category}, Actions: [{{Name: A, ActionTypeId: {{Category: {category}, Owner: AWS, {action}}}]}}"
        )
    }

    #[test]
    fn sources_come_first() {
        let [source, approval] = ["Source", "Approval"].map(stage);
        assert_eq!(pipeline(&format!("[{source}, {approval}]")), [""; 0]);
        let late = "P: only the first stage can have source actions; move the action there, or use another category";
        let again = source.replace("NSource", "Again").replace("Name: o", "Name: p");
        assert_eq!(pipeline(&format!("[{source}, {again}]")), [late]);
        let first = "allowed_value: P: `Category` must be `Source`, found `Approval`";
        assert_eq!(pipeline(&format!("[{approval}, {source}]")), [first, late]);
        let perhaps = format!("!If [C, {source}, !Ref AWS::NoValue]");
        assert_eq!(pipeline(&format!("[{perhaps}, {again}, {approval}]")), [""; 0]);
        assert_eq!(pipeline(&format!("!If [C, [{source}, {approval}], [{source}, {again}]]")), [late]);
    }
}
