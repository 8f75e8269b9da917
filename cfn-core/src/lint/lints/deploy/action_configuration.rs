//! Actions of pipelines without what their provider needs.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::equality::scalar;
use crate::lint::facts::presence::{Presence, presence};
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// The keys of `Configuration` depend on the provider of the action. CodePipeline rejects an action that lacks a
    /// required one, such as one that still has the keys of another provider.
    ///
    /// Source: "Action structure reference" of the CodePipeline user guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::CodePipeline::Pipeline
    /// Properties:
    ///   RoleArn: arn:aws:iam::123456789012:role/pipeline
    ///   Stages:
    ///     - Name: Source
    ///       Actions:
    ///         - Name: Source
    ///           ActionTypeId: {Category: Source, Owner: AWS, Provider: CodeCommit, Version: "1"}
    ///           OutputArtifacts: [{Name: source}]
    ///           Configuration: {S3Bucket: sources, S3ObjectKey: site.zip} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::CodePipeline::Pipeline
    /// Properties:
    ///   RoleArn: arn:aws:iam::123456789012:role/pipeline
    ///   Stages:
    ///     - Name: Source
    ///       Actions:
    ///         - Name: Source
    ///           ActionTypeId: {Category: Source, Owner: AWS, Provider: CodeCommit, Version: "1"}
    ///           OutputArtifacts: [{Name: source}]
    ///           Configuration: {RepositoryName: site, BranchName: main}
    /// ```
    ACTION_CONFIGURATION = "action_configuration", Deploy, Deny, "action of a pipeline without required configuration",
    Check::Resource(action_configuration)
}

/// The category and the provider of AWS's own actions, and the keys that they require.
const REQUIRED: &[(&str, &str, &[&str])] = &[
    ("Build", "CodeBuild", &["ProjectName"]),
    ("Deploy", "AppConfig", &["Application", "ConfigurationProfile", "Environment", "InputArtifactConfigurationPath"]),
    ("Deploy", "CloudFormation", &["ActionMode", "StackName"]),
    ("Deploy", "CloudFormationStackSet", &["StackSetName", "TemplatePath"]),
    ("Deploy", "CodeDeploy", &["ApplicationName", "DeploymentGroupName"]),
    (
        "Deploy",
        "CodeDeployToECS",
        &["AppSpecTemplateArtifact", "ApplicationName", "DeploymentGroupName", "TaskDefinitionTemplateArtifact"],
    ),
    ("Deploy", "ECS", &["ClusterName", "ServiceName"]),
    ("Deploy", "ElasticBeanstalk", &["ApplicationName", "EnvironmentName"]),
    ("Deploy", "S3", &["BucketName", "Extract"]),
    ("Invoke", "Lambda", &["FunctionName"]),
    ("Invoke", "StepFunctions", &["StateMachineArn"]),
    ("Source", "CodeCommit", &["BranchName", "RepositoryName"]),
    ("Source", "CodeStarSourceConnection", &["BranchName", "ConnectionArn", "FullRepositoryId"]),
    ("Source", "ECR", &["RepositoryName"]),
    ("Source", "S3", &["S3Bucket", "S3ObjectKey"]),
    ("Test", "CodeBuild", &["ProjectName"]),
];

/// What a value of the configuration requires.
struct Conditional {
    category: &'static str,
    provider: &'static str,
    /// The key, and its values.
    key: &'static str,
    values: &'static [&'static str],
    required: &'static [&'static str],
}

const fn of_stack(values: &'static [&'static str], required: &'static [&'static str]) -> Conditional {
    Conditional { category: "Deploy", provider: "CloudFormation", key: "ActionMode", values, required }
}

const CONDITIONAL: &[Conditional] = &[
    of_stack(&["CHANGE_SET_EXECUTE", "CHANGE_SET_REPLACE"], &["ChangeSetName"]),
    of_stack(&["CHANGE_SET_REPLACE", "CREATE_UPDATE", "REPLACE_ON_FAILURE"], &["RoleArn", "TemplatePath"]),
    of_stack(&["DELETE_ONLY"], &["RoleArn"]),
    Conditional { category: "Deploy", provider: "S3", key: "Extract", values: &["false"], required: &["ObjectKey"] },
];

fn action_configuration<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::CodePipeline::Pipeline" {
        return;
    }
    for action in resource.values_at("Stages/*/Actions/*") {
        let Some(kind) = action.get("ActionTypeId") else { continue };
        let of = |name: &str| kind.get(name).and_then(Node::as_str);
        let (Some(category), Some("AWS"), Some(provider)) = (of("Category"), of("Owner"), of("Provider")) else {
            continue;
        };
        let row = REQUIRED.binary_search_by_key(&(category, provider), |(category, provider, _)| (category, provider));
        let Ok(row) = row else { continue };
        let configuration = action.get("Configuration");
        // What is chosen or made elsewhere is not known.
        if configuration.is_some_and(|configuration| configuration.as_object().is_none()) {
            continue;
        }
        let at = configuration.unwrap_or(action);
        let is_missing = |name: &str| configuration.is_none_or(|given| presence(given, name) == Presence::Absent);
        for name in REQUIRED[row].2.iter().filter(|name| is_missing(name)) {
            findings.report(at.id, format!("missing `{name}`, which an action of `{provider}` requires"));
        }
        let of_action = CONDITIONAL.iter().filter(|row| (row.category, row.provider) == (category, provider));
        for Conditional { key, values, required, .. } in of_action {
            let chosen = configuration.and_then(|configuration| configuration.get(key)).and_then(scalar);
            let Some(chosen) = chosen.filter(|chosen| values.contains(&&**chosen)) else { continue };
            for name in required.iter().filter(|name| is_missing(name)) {
                findings.report(at.id, format!("missing `{name}`, which `{key}: {chosen}` requires"));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::REQUIRED;
    use crate::lint::testing::findings_alone;

    #[test]
    fn each_provider_has_its_keys() {
        let found = |kind: &str, more: &str| {
            let action = format!("{{Name: a, ActionTypeId: {{{kind}, Version: '1'}}{more}}}");
            findings_alone(
                "action_configuration",
                &format!("Resources:\n  P: {{Type: AWS::CodePipeline::Pipeline, Properties: {{Stages: [{{Name: a, Actions: [{action}]}}]}}}}\n"),
            )
            .into_iter()
            .filter(|found| found.starts_with("P: "))
            .collect::<Vec<_>>()
        };
        let commit = "Category: Source, Owner: AWS, Provider: CodeCommit";
        let missing = |name: &str| format!("P: missing `{name}`, which an action of `CodeCommit` requires");
        let both = [missing("BranchName"), missing("RepositoryName")];
        assert_eq!(found(commit, ", Configuration: {S3Bucket: a, S3ObjectKey: b}"), both);
        assert_eq!(found(commit, ""), both);
        assert_eq!(found(commit, ", Configuration: {RepositoryName: a}"), both[..1]);
        for right in [
            ", Configuration: {RepositoryName: a, BranchName: !Ref Branch}",
            ", Configuration: !Ref Configuration",
            ", Configuration: {RepositoryName: a, BranchName: !If [C, a, b], PollForSourceChanges: false}",
        ] {
            assert_eq!(found(commit, right), [""; 0], "{right}");
        }
        let stack = "Category: Deploy, Owner: AWS, Provider: CloudFormation";
        let stack = |more: &str| found(stack, &format!(", Configuration: {{StackName: a, {more}}}"));
        let missing = |name: &str, mode: &str| format!("P: missing `{name}`, which `ActionMode: {mode}` requires");
        assert_eq!(
            stack("ActionMode: CREATE_UPDATE"),
            [missing("RoleArn", "CREATE_UPDATE"), missing("TemplatePath", "CREATE_UPDATE")]
        );
        assert_eq!(stack("ActionMode: CHANGE_SET_EXECUTE"), [missing("ChangeSetName", "CHANGE_SET_EXECUTE")]);
        assert_eq!(stack("ActionMode: DELETE_ONLY, RoleArn: !GetAtt R.Arn"), [""; 0]);
        assert_eq!(stack("ActionMode: CREATE_UPDATE, RoleArn: !GetAtt R.Arn, TemplatePath: 'a::b'"), [""; 0]);
        assert_eq!(stack("ActionMode: !Ref Mode"), [""; 0]);
        let site = |more: &str| {
            found("Category: Deploy, Owner: AWS, Provider: S3", &format!(", Configuration: {{BucketName: a, {more}}}"))
        };
        assert_eq!(site("Extract: false"), ["P: missing `ObjectKey`, which `Extract: false` requires"]);
        assert!(site("Extract: true").is_empty() && site("Extract: false, ObjectKey: site.zip").is_empty());
        assert!(found("Category: Approval, Owner: AWS, Provider: Manual", "").is_empty());
        assert!(found("Category: Source, Owner: Custom, Provider: CodeCommit", "").is_empty());
    }

    #[test]
    fn tables_are_sorted() {
        assert!(REQUIRED.is_sorted_by_key(|(category, provider, _)| (category, provider)));
        assert!(REQUIRED.iter().all(|(.., keys)| keys.is_sorted()));
    }
}
