use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::presence::{Presence, is_generated, presence};
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// Each kind of action of a pipeline takes and makes a certain number of artifacts.
    ///
    /// Source: "Valid input and output artifacts for each action type" of the CodePipeline user guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::CodePipeline::Pipeline
    /// Properties:
    ///   Stages:
    ///     - Name: Source
    ///       Actions:
    ///         - Name: App
    ///           ActionTypeId: {Category: Source, Owner: AWS, Provider: S3, Version: "1"}
    ///           OutputArtifacts: [{Name: app}, {Name: tests}] # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::CodePipeline::Pipeline
    /// Properties:
    ///   Stages:
    ///     - Name: Source
    ///       Actions:
    ///         - Name: App
    ///           ActionTypeId: {Category: Source, Owner: AWS, Provider: S3, Version: "1"}
    ///           OutputArtifacts: [{Name: app}]
    /// ```
    ARTIFACT_COUNT = "artifact_count", Deploy, Deny, "wrong number of artifacts of an action",
    Check::Resource(artifact_count)
}

/// The least and the largest number.
type Range = (usize, usize);

/// Category, owner and provider of an action, the range of its input artifacts, and that of its output artifacts.
const ACTIONS: &[(&str, &str, &str, Range, Range)] = &[
    ("Approval", "AWS", "Manual", (0, 0), (0, 0)),
    ("Build", "AWS", "CodeBuild", (1, 5), (0, 5)),
    ("Deploy", "AWS", "CloudFormation", (0, 10), (0, 1)),
    ("Deploy", "AWS", "CodeDeploy", (1, 1), (0, 0)),
    ("Deploy", "AWS", "ECS", (1, 1), (0, 0)),
    ("Deploy", "AWS", "ElasticBeanstalk", (1, 1), (0, 0)),
    ("Deploy", "AWS", "S3", (1, 1), (0, 0)),
    ("Deploy", "AWS", "ServiceCatalog", (1, 1), (0, 0)),
    ("Invoke", "AWS", "Lambda", (0, 5), (0, 5)),
    ("Source", "AWS", "CodeCommit", (0, 0), (1, 1)),
    ("Source", "AWS", "ECR", (0, 0), (1, 1)),
    ("Source", "AWS", "S3", (0, 0), (1, 1)),
    ("Source", "ThirdParty", "GitHub", (0, 0), (1, 1)),
    ("Test", "AWS", "CodeBuild", (1, 5), (0, 5)),
    ("Test", "AWS", "DeviceFarm", (1, 1), (0, 0)),
];

fn artifact_count<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::CodePipeline::Pipeline" {
        return;
    }
    for action in resource.values_at("Stages/*/Actions/*") {
        let Some(id) = action.get("ActionTypeId") else { continue };
        let text = |name: &str| id.get(name).and_then(Node::as_str);
        let (Some(category), Some(owner), Some(provider)) = (text("Category"), text("Owner"), text("Provider")) else {
            continue;
        };
        let known = ACTIONS.iter().find(|(of, by, with, ..)| (*of, *by, *with) == (category, owner, provider));
        let Some((.., inputs, outputs)) = known else { continue };
        for (name, (least, most)) in [("InputArtifacts", *inputs), ("OutputArtifacts", *outputs)] {
            let Some((at, count)) = number(action, name) else { continue };
            if (least..=most).contains(&count) {
                continue;
            }
            let wanted = match (least, most) {
                (_, 0) => String::from("no artifacts"),
                (1, 1) => String::from("one artifact"),
                _ => format!("{least} to {most} artifacts"),
            };
            let message = format!("`{name}` of {category} actions with {provider} must have {wanted}, found {count}");
            findings.report(at.id, message);
        }
    }
}

/// How many artifacts an action certainly has, and where they stand.
fn number<'a>(action: &'a Node, name: &str) -> Option<(&'a Node, usize)> {
    match (presence(action, name), action.get(name)) {
        (Presence::Absent, _) if !action.as_object().is_some_and(is_generated) => Some((action, 0)),
        (Presence::Present, Some(artifacts)) => {
            let list = artifacts.as_list()?;
            list.iter().all(|artifact| artifact.as_object().is_some()).then_some((artifacts, list.len()))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::ACTIONS;
    use crate::lint::testing::findings;

    fn action(category: &str, provider: &str, artifacts: &str) -> Vec<String> {
        let template = format!(
            "Conditions: {{C: !Equals [!Ref 'AWS::Region', us-east-1]}}
Resources:
  P:
    Type: AWS::CodePipeline::Pipeline
    Properties:
      Stages:
        - Name: Source
          Actions: [{{Name: S, ActionTypeId: {{Category: Source, Owner: AWS, Provider: S3, Version: '1'}}, OutputArtifacts: [{{Name: a}}]}}]
        - Name: Next
          Actions: [{{Name: N, ActionTypeId: {{Category: {category}, Owner: AWS, Provider: {provider}, Version: '1'}}{artifacts}}}]
"
        );
        let found = findings("artifact_count", &template);
        found.into_iter().filter(|finding| finding.starts_with("P: ")).collect()
    }

    #[test]
    fn actions_have_their_artifacts() {
        assert_eq!(
            action("Build", "CodeBuild", ""),
            ["P: `InputArtifacts` of Build actions with CodeBuild must have 1 to 5 artifacts, found 0"]
        );
        assert_eq!(
            action("Approval", "Manual", ", InputArtifacts: [{Name: a}]"),
            ["P: `InputArtifacts` of Approval actions with Manual must have no artifacts, found 1"]
        );
        assert_eq!(
            action("Deploy", "S3", ", InputArtifacts: [{Name: a}, {Name: b}]"),
            ["P: `InputArtifacts` of Deploy actions with S3 must have one artifact, found 2"]
        );
        for (category, provider, artifacts) in [
            ("Build", "CodeBuild", ", InputArtifacts: [{Name: a}]"),
            ("Build", "CodeBuild", ", InputArtifacts: !If [C, [{Name: a}], !Ref AWS::NoValue]"),
            ("Build", "CodeBuild", ", InputArtifacts: [!If [C, {Name: a}, !Ref AWS::NoValue]]"),
            ("Build", "Unknown", ""),
            ("Approval", "Manual", ""),
        ] {
            assert_eq!(action(category, provider, artifacts), [""; 0], "{category} {artifacts}");
        }
    }

    #[test]
    fn the_actions_are_sorted() {
        assert!(ACTIONS.is_sorted());
    }
}
