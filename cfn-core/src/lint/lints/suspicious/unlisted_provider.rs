//! Providers of actions of pipelines.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::describe::one_of;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};
use crate::nearest::meant;

declare_lint! {
    /// CodePipeline does not list this provider for actions of this category, and rejects what it does not know. It is a
    /// warning, because AWS adds providers.
    ///
    /// Source: "Valid action providers in CodePipeline" and "Action structure reference" of the CodePipeline user guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::CodePipeline::Pipeline
    /// Properties:
    ///   RoleArn: arn:aws:iam::123456789012:role/pipeline
    ///   Stages:
    ///     - Name: Source
    ///       Actions:
    ///         - Name: Source
    ///           ActionTypeId: {Category: Source, Owner: AWS, Provider: GitHub, Version: "1"} # <-
    ///           OutputArtifacts: [{Name: source}]
    /// ```
    /// ```yaml,passes
    /// Type: AWS::CodePipeline::Pipeline
    /// Properties:
    ///   RoleArn: arn:aws:iam::123456789012:role/pipeline
    ///   Stages:
    ///     - Name: Source
    ///       Actions:
    ///         - Name: Source
    ///           ActionTypeId: {Category: Source, Owner: AWS, Provider: CodeStarSourceConnection, Version: "1"}
    ///           OutputArtifacts: [{Name: source}]
    ///           Configuration:
    ///             ConnectionArn: arn:aws:codeconnections:eu-west-1:123456789012:connection/1
    ///             FullRepositoryId: shop/orders
    ///             BranchName: main
    /// ```
    UNLISTED_PROVIDER = "unlisted_provider", Suspicious, Warn, "provider that is not listed for the category of an action",
    Check::Resource(unlisted_provider)
}

/// The categories, and AWS's own providers of their actions.
const PROVIDERS: &[(&str, &[&str])] = &[
    ("Approval", &["Manual"]),
    ("Build", &["CodeBuild", "ECRBuildAndPublish"]),
    ("Compute", &["Commands"]),
    (
        "Deploy",
        &[
            "AppConfig",
            "CloudFormation",
            "CloudFormationStackInstances",
            "CloudFormationStackSet",
            "CodeDeploy",
            "CodeDeployToECS",
            "EC2",
            "ECS",
            "EKS",
            "ElasticBeanstalk",
            "Lambda",
            "OpsWorks",
            "S3",
            "ServiceCatalog",
        ],
    ),
    ("Invoke", &["CodePipeline", "InspectorScan", "Lambda", "StepFunctions"]),
    ("Source", &["CodeCommit", "CodeStarSourceConnection", "ECR", "S3"]),
    ("Test", &["CodeBuild", "DeviceFarm"]),
];

fn unlisted_provider<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::CodePipeline::Pipeline" {
        return;
    }
    for kind in resource.values_at("Stages/*/Actions/*/ActionTypeId") {
        let text = |name: &str| kind.get(name).and_then(Node::as_str);
        let (Some(category), Some("AWS"), Some(provider)) = (text("Category"), text("Owner"), kind.get("Provider"))
        else {
            continue;
        };
        let Some((_, providers)) = PROVIDERS.iter().find(|(of, _)| *of == category) else { continue };
        let Some(name) = provider.as_str().filter(|name| !providers.contains(name)) else { continue };
        let hint = match meant(name, providers.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => other_category(name).unwrap_or_else(|| format!("use {}", one_of(*providers))),
        };
        findings.report(provider.id, format!("`{name}` is not a provider of {category} actions of `AWS`; {hint}"));
    }
}

/// What to write where a provider is one of another category, or another owner's.
fn other_category(name: &str) -> Option<String> {
    if name == "GitHub" {
        return Some(String::from("use `CodeStarSourceConnection`"));
    }
    let of: Vec<&str> =
        PROVIDERS.iter().filter(|(_, providers)| providers.contains(&name)).map(|(category, _)| *category).collect();
    (!of.is_empty()).then(|| format!("`Category` of this provider is {}", one_of(of)))
}

#[cfg(test)]
mod tests {
    use super::PROVIDERS;
    use crate::lint::testing::findings_alone;

    fn found(kind: &str) -> Vec<String> {
        let template = format!(
            "Resources:\n  P: {{Type: AWS::CodePipeline::Pipeline, Properties: {{Stages: [{{Name: a, Actions: [{{Name: a, ActionTypeId: {{{kind}, Version: '1'}}}}]}}]}}}}\n"
        );
        let found = findings_alone("unlisted_provider", &template);
        found.into_iter().filter(|found| found.starts_with("P: ")).collect()
    }

    #[test]
    fn each_category_has_its_providers() {
        for (kind, hint) in [
            (
                "Category: Build, Owner: AWS, Provider: CodeBuilds",
                "`CodeBuilds` is not a provider of Build actions of `AWS`; did you mean `CodeBuild`?",
            ),
            (
                "Category: Source, Owner: AWS, Provider: GitHub",
                "`GitHub` is not a provider of Source actions of `AWS`; use `CodeStarSourceConnection`",
            ),
            (
                "Category: Deploy, Owner: AWS, Provider: CodeBuild",
                "`CodeBuild` is not a provider of Deploy actions of `AWS`; `Category` of this provider is `Build` or `Test`",
            ),
            (
                "Category: Approval, Owner: AWS, Provider: Email",
                "`Email` is not a provider of Approval actions of `AWS`; use `Manual`",
            ),
        ] {
            assert_eq!(found(kind), [format!("P: {hint}")], "{kind}");
        }
        for kind in [
            "Category: Source, Owner: ThirdParty, Provider: GitHub",
            "Category: Build, Owner: Custom, Provider: Jenkins",
            "Category: Build, Owner: AWS, Provider: !Ref Provider",
            "Category: !Ref Category, Owner: AWS, Provider: CodeBuild",
            "Category: Compute, Owner: AWS, Provider: Commands",
            "Category: Deploy, Owner: AWS, Provider: CodeDeployToECS",
        ] {
            assert_eq!(found(kind), [""; 0], "{kind}");
        }
    }

    #[test]
    fn the_table_is_sorted() {
        assert!(PROVIDERS.is_sorted() && PROVIDERS.iter().all(|(_, providers)| providers.is_sorted()));
    }
}
