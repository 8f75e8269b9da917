use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::equality::integer;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// An action of a pipeline takes the artifacts of actions before it: of an earlier stage, or of the same stage with a
    /// lower `RunOrder`. The name of an output artifact is unique in the pipeline. CodePipeline rejects anything else. Move
    /// the action, or give the artifact its own name. A name that no action gives is found by `unknown_part`.
    ///
    /// Source: "Requirements for input and output artifacts" of the CodePipeline user guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::CodePipeline::Pipeline
    /// Properties:
    ///   RoleArn: arn:aws:iam::123456789012:role/pipeline
    ///   ArtifactStore: {Type: S3, Location: artifacts}
    ///   Stages:
    ///     - Name: Source
    ///       Actions:
    ///         - {Name: Files, ActionTypeId: {Category: Source, Owner: AWS, Provider: S3, Version: "1"}, OutputArtifacts: [{Name: Files}]}
    ///     - Name: Build
    ///       Actions:
    ///         - Name: Build
    ///           ActionTypeId: {Category: Build, Owner: AWS, Provider: CodeBuild, Version: "1"}
    ///           InputArtifacts: [{Name: Files}]
    ///           OutputArtifacts: [{Name: Files}] # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::CodePipeline::Pipeline
    /// Properties:
    ///   RoleArn: arn:aws:iam::123456789012:role/pipeline
    ///   ArtifactStore: {Type: S3, Location: artifacts}
    ///   Stages:
    ///     - Name: Source
    ///       Actions:
    ///         - {Name: Files, ActionTypeId: {Category: Source, Owner: AWS, Provider: S3, Version: "1"}, OutputArtifacts: [{Name: Files}]}
    ///     - Name: Build
    ///       Actions:
    ///         - Name: Build
    ///           ActionTypeId: {Category: Build, Owner: AWS, Provider: CodeBuild, Version: "1"}
    ///           InputArtifacts: [{Name: Files}]
    ///           OutputArtifacts: [{Name: Program}]
    /// ```
    MISPLACED_ARTIFACT = "misplaced_artifact", Deploy, Deny, "artifact of a pipeline that is given twice or too late",
    Check::Resource(misplaced_artifact)
}

/// When an action runs: its stage and its order there.
type Turn = (usize, i128);

fn misplaced_artifact<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::CodePipeline::Pipeline" {
        return;
    }
    // Of a list that a function gives, the places are not known.
    let Some(stages) = resource.property("Stages").and_then(Node::as_list) else { return };
    if stages.iter().any(|stage| stage.get("Actions").and_then(Node::as_list).is_none()) {
        return;
    }
    let mut actions = Vec::new();
    for (number, stage) in stages.iter().enumerate() {
        for action in stage.get("Actions").and_then(Node::as_list).unwrap_or_default() {
            let order = action.get("RunOrder").map_or(Some(1), integer);
            actions.push((order.map(|order| (number, order)), action));
        }
    }
    let mut given: HashMap<&str, Option<Turn>> = HashMap::new();
    for (turn, action) in &actions {
        for node in action.values_at("OutputArtifacts/*/Name") {
            let Some(name) = node.as_str() else { continue };
            match given.entry(name) {
                Entry::Vacant(free) => _ = free.insert(*turn),
                Entry::Occupied(_) => {
                    let message =
                        format!("artifact `{name}` is already the output of another action; rename one of them");
                    findings.report(node.id, message);
                }
            }
        }
    }
    for (turn, action) in &actions {
        for node in action.values_at("InputArtifacts/*/Name") {
            let Some(name) = node.as_str() else { continue };
            if let (Some(turn), Some(Some(from))) = (turn, given.get(name))
                && from >= turn
            {
                let message = format!(
                    "artifact `{name}` is the output of an action that does not run before this one; move one of them, or \
                     set `RunOrder`"
                );
                findings.report(node.id, message);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::slice;

    use crate::lint::testing::findings_alone;

    fn found(stages: &str) -> Vec<String> {
        let template =
            format!("Resources:\n  P: {{Type: AWS::CodePipeline::Pipeline, Properties: {{Stages: {stages}}}}}\n");
        let found = findings_alone("misplaced_artifact", &template);
        found.into_iter().filter(|found| found.starts_with("P: artifact")).collect()
    }

    #[test]
    fn an_artifact_is_given_once_and_before_it_is_taken() {
        let action = |input: &str, output: &str, more: &str| {
            format!("{{Name: a, {more}InputArtifacts: [{{Name: {input}}}], OutputArtifacts: [{{Name: {output}}}]}}")
        };
        let stages = |of: &[&[String]]| {
            let stages: Vec<_> = of.iter().map(|actions| format!("{{Actions: [{}]}}", actions.join(", "))).collect();
            format!("[{}]", stages.join(", "))
        };
        let source = action("x", "Files", "");
        assert_eq!(
            found(&stages(&[slice::from_ref(&source), &[action("Files", "Files", "")]])),
            ["P: artifact `Files` is already the output of another action; rename one of them"]
        );
        let late = "P: artifact `Program` is the output of an action that does not run before this one; move one of them, or set `RunOrder`";
        let [build, test] = [action("Files", "Program", ""), action("Program", "Report", "")];
        assert_eq!(
            found(&stages(&[slice::from_ref(&source), slice::from_ref(&test), slice::from_ref(&build)])),
            [late]
        );
        assert_eq!(found(&stages(&[slice::from_ref(&source), &[build.clone(), test]])), [late]);
        let second = action("Program", "Report", "RunOrder: 2, ");
        assert!(found(&stages(&[&[source], &[build, second]])).is_empty());
        assert!(found("!Ref Stages").is_empty());
    }
}
