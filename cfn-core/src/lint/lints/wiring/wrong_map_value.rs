//! Maps of texts whose values name a resource in the wrong form.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::references::taken::{Taken, refused};

declare_lint! {
    /// In a map of texts, such as the options of a log driver or the configuration of an action of a pipeline, the service
    /// expects the name of a resource under one key and its ARN under another. CloudFormation does not check them, and the
    /// service fails when it looks for the resource.
    ///
    /// Source: "Using the awslogs log driver" of the ECS developer guide; "Action structure reference" of the CodePipeline
    /// user guide.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Build: {Type: AWS::CodeBuild::Project}
    ///   Pipeline:
    ///     Type: AWS::CodePipeline::Pipeline
    ///     Properties:
    ///       Stages:
    ///         - Name: Build
    ///           Actions:
    ///             - Name: Build
    ///               ActionTypeId: {Category: Build, Owner: AWS, Provider: CodeBuild, Version: "1"}
    ///               Configuration:
    ///                 ProjectName: !GetAtt Build.Arn # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Build: {Type: AWS::CodeBuild::Project}
    ///   Pipeline:
    ///     Type: AWS::CodePipeline::Pipeline
    ///     Properties:
    ///       Stages:
    ///         - Name: Build
    ///           Actions:
    ///             - Name: Build
    ///               ActionTypeId: {Category: Build, Owner: AWS, Provider: CodeBuild, Version: "1"}
    ///               Configuration:
    ///                 ProjectName: !Ref Build
    /// ```
    WRONG_MAP_VALUE = "wrong_map_value", Wiring, Deny, "map with the wrong value of a resource",
    Check::Template(wrong_map_value)
}

/// A key of a map, and what it takes.
type Key = (&'static str, &'static [Taken]);

/// The type, where its map stands, and what the map takes under its keys.
const MAPS: &[(&str, &str, &[Key])] = &[
    ("AWS::Batch::JobDefinition", "ContainerProperties/LogConfiguration/Options", LOG_OPTIONS),
    ("AWS::CodePipeline::Pipeline", "Stages/*/Actions/*/Configuration", CONFIGURATION),
    ("AWS::ECS::Service", "ServiceConnectConfiguration/LogConfiguration/Options", LOG_OPTIONS),
    ("AWS::ECS::TaskDefinition", "ContainerDefinitions/*/LogConfiguration/Options", LOG_OPTIONS),
];

const LOG_OPTIONS: &[Key] = &[("awslogs-group", &[("AWS::Logs::LogGroup", &["Ref"])])];

const CONFIGURATION: &[Key] = &[
    ("BucketName", &[("AWS::S3::Bucket", &["Ref"])]),
    ("ClusterName", &[("AWS::ECS::Cluster", &["Ref"])]),
    (
        "ConnectionArn",
        &[
            ("AWS::CodeConnections::Connection", &["Ref", "ConnectionArn"]),
            ("AWS::CodeStarConnections::Connection", &["Ref", "ConnectionArn"]),
        ],
    ),
    ("DeploymentGroupName", &[("AWS::CodeDeploy::DeploymentGroup", &["Ref"])]),
    ("NotificationArn", &[("AWS::SNS::Topic", &["Ref", "TopicArn"])]),
    ("ProjectName", &[("AWS::CodeBuild::Project", &["Ref"])]),
    ("RepositoryName", &[("AWS::CodeCommit::Repository", &["Name"]), ("AWS::ECR::Repository", &["Ref"])]),
    ("RoleArn", &[("AWS::IAM::Role", &["Arn"])]),
    ("S3Bucket", &[("AWS::S3::Bucket", &["Ref"])]),
    ("ServiceName", &[("AWS::ECS::Service", &["Name"])]),
    ("StateMachineArn", &[("AWS::StepFunctions::StateMachine", &["Ref", "Arn"])]),
];

fn wrong_map_value<'a>(context: &Context<'a>, findings: &mut Findings) {
    for (type_name, path, keys) in MAPS {
        for resource in context.index().of_type(type_name) {
            for map in resource.values_at(path) {
                for (key, taken) in *keys {
                    for value in map.values_at(key) {
                        if let Some(refused) = refused(context, taken, value) {
                            findings.report_in(resource.name(), value.id, format!("`{key}` {refused}"));
                        }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{CONFIGURATION, MAPS};
    use crate::lint::testing::findings;
    use crate::schema::ResourceType;

    fn found(value: &str) -> Vec<String> {
        let options = format!("{{awslogs-group: {value}, awslogs-region: !Ref AWS::Region, awslogs-stream-prefix: a}}");
        let container =
            format!("{{Name: a, Image: a, Memory: 128, LogConfiguration: {{LogDriver: awslogs, Options: {options}}}}}");
        findings(
            "wrong_map_value",
            &format!(
                "Parameters:\n  Name: {{Type: String}}\nResources:\n  Logs: {{Type: AWS::Logs::LogGroup}}\n  Task: {{Type: AWS::ECS::TaskDefinition, Properties: {{ContainerDefinitions: [{container}]}}}}\n"
            ),
        )
    }

    #[test]
    fn a_driver_takes_the_name_of_the_group() {
        assert_eq!(
            found("!GetAtt Logs.Arn"),
            ["Task: `awslogs-group` cannot be the ARN of an `AWS::Logs::LogGroup`; write `Ref` of `Logs`"]
        );
        assert_eq!(
            found("!Sub 'arn:aws:logs:${AWS::Region}:123456789012:log-group:a'"),
            ["Task: `awslogs-group` cannot be an ARN"]
        );
        for right in ["!Ref Logs", "!Sub '${Logs}'", "/aws/a", "!Ref Name", "!Sub '/aws/${Name}'"] {
            assert_eq!(found(right), [""; 0], "{right}");
        }
    }

    #[test]
    fn actions_name_what_they_use() {
        let found = |key: &str, value: &str| {
            let action = format!(
                "{{Name: a, ActionTypeId: {{Category: Source, Owner: AWS, Provider: Any, Version: '1'}}, Configuration: {{{key}: {value}}}}}"
            );
            let found = findings(
                "wrong_map_value",
                &format!(
                    "Resources:
  Code: {{Type: AWS::CodeCommit::Repository}}
  Work: {{Type: AWS::ECS::Service}}
  Role: {{Type: AWS::IAM::Role}}
  P: {{Type: AWS::CodePipeline::Pipeline, Properties: {{Stages: [{{Name: a, Actions: [{action}]}}]}}}}
"
                ),
            );
            found.into_iter().filter(|found| found.starts_with("P: ")).collect::<Vec<_>>()
        };
        assert_eq!(
            found("RepositoryName", "!Ref Code"),
            ["P: `RepositoryName` cannot be the ID of an `AWS::CodeCommit::Repository`; write `Code.Name`"]
        );
        assert_eq!(
            found("ServiceName", "!Ref Work"),
            ["P: `ServiceName` cannot be the ARN of an `AWS::ECS::Service`; write `Work.Name`"]
        );
        assert_eq!(
            found("RoleArn", "!Ref Role"),
            ["P: `RoleArn` cannot be the name of an `AWS::IAM::Role`; write `Role.Arn`"]
        );
        for (key, value) in
            [("RepositoryName", "!GetAtt Code.Name"), ("RoleArn", "!GetAtt Role.Arn"), ("BranchName", "!Ref Role")]
        {
            assert_eq!(found(key, value), [""; 0], "{key}");
        }
    }

    #[test]
    fn tables_are_sorted() {
        assert!(MAPS.is_sorted_by_key(|(type_name, path, _)| (type_name, path)) && CONFIGURATION.is_sorted());
        let types = MAPS.iter().flat_map(|(.., keys)| keys.iter()).flat_map(|(_, taken)| taken.iter());
        for (type_name, attributes) in types {
            let of = ResourceType::find(type_name).expect("a type");
            assert!(attributes.iter().all(|name| *name == "Ref" || of.attribute(name).is_some()), "{type_name}");
        }
    }
}
