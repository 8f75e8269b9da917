use crate::iam::Spelling;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::{Context, Named};
use crate::lint::facts::presence::{Presence, presence_of};
use crate::lint::finding::Findings;
use crate::model::{Intrinsic, Node, Resource};

declare_lint! {
    /// `Ref` of a role is its name without its path. A service that takes the name looks for the role at path `/`, and
    /// does not find one with another path. Use the ARN, which contains the path.
    ///
    /// Source: "CreateComputeEnvironment" of the Batch API reference, "CreateService" of the ECS API reference.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Role:
    ///     Type: AWS::IAM::Role
    ///     Properties:
    ///       Path: /build/
    ///       AssumeRolePolicyDocument:
    ///         Version: "2012-10-17"
    ///         Statement: [{Effect: Allow, Principal: {Service: batch.amazonaws.com}, Action: sts:AssumeRole}]
    ///   Workers:
    ///     Type: AWS::Batch::ComputeEnvironment
    ///     Properties: {Type: UNMANAGED, ServiceRole: !Ref Role} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Role:
    ///     Type: AWS::IAM::Role
    ///     Properties:
    ///       Path: /build/
    ///       AssumeRolePolicyDocument:
    ///         Version: "2012-10-17"
    ///         Statement: [{Effect: Allow, Principal: {Service: batch.amazonaws.com}, Action: sts:AssumeRole}]
    ///   Workers:
    ///     Type: AWS::Batch::ComputeEnvironment
    ///     Properties: {Type: UNMANAGED, ServiceRole: !GetAtt Role.Arn}
    /// ```
    ROLE_WITHOUT_PATH = "role_without_path", Reference, Deny, "name of a role that has a path",
    Check::Resource(role_without_path)
}

/// Properties that take a role by its name or its ARN.
const BY_NAME: &[(&str, &str)] = &[
    ("AWS::Batch::ComputeEnvironment", "ServiceRole"),
    ("AWS::CodeBuild::Project", "ServiceRole"),
    ("AWS::ECS::Service", "Role"),
];

fn role_without_path<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    let Ok(found) = BY_NAME.binary_search_by_key(&resource.type_name, |(type_name, _)| type_name) else { return };
    let property = BY_NAME[found].1;
    for node in resource.values_at(property) {
        let Some((Intrinsic::Ref, Some(name))) = node.as_function().map(|(function, name)| (function, name.as_str()))
        else {
            continue;
        };
        let Named::Resource(role) = context.named(name) else { continue };
        if role.type_name != "AWS::IAM::Role" {
            continue;
        }
        let Some(path) = role.property("Path") else { continue };
        // Where the path may be left out, the name is right.
        if presence_of(path) == Presence::Present && path.alternatives().into_iter().all(has_path) {
            let message = format!(
                "`{property}` requires a role by its name at path `/`, but `{name}` has another path; write `{name}.Arn`"
            );
            findings.report(node.id, message);
        }
    }
}

/// Whether a path is certainly not `/`.
fn has_path(path: &Node) -> bool {
    Spelling::of(path).literal_text().any(|text| !text.trim_matches('/').is_empty())
}

#[cfg(test)]
mod tests {
    use super::BY_NAME;
    use crate::lint::testing::findings;

    fn project(path: &str, role: &str) -> Vec<String> {
        let template = format!(
            "Parameters: {{Given: {{Type: String}}}}
Conditions: {{C: !Equals [!Ref 'AWS::Region', us-east-1]}}
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      Path: {path}
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement: [{{Effect: Allow, Principal: {{Service: codebuild.amazonaws.com}}, Action: sts:AssumeRole}}]
      Policies:
        - PolicyName: logs
          PolicyDocument:
            Version: '2012-10-17'
            Statement: [{{Effect: Allow, Action: [logs:CreateLogStream, logs:PutLogEvents], Resource: !Ref Given}}]
  Project:
    Type: AWS::CodeBuild::Project
    Properties:
      Artifacts: {{Type: NO_ARTIFACTS}}
      Environment: {{Type: LINUX_CONTAINER, ComputeType: BUILD_GENERAL1_SMALL, Image: 'aws/codebuild/standard:7.0'}}
      Source: {{Type: NO_SOURCE, BuildSpec: b}}
      ServiceRole: {role}
"
        );
        findings("role_without_path", &template)
    }

    #[test]
    fn a_role_with_a_path_is_named_by_its_arn() {
        let expected = [
            "Project: `ServiceRole` requires a role by its name at path `/`, but `Role` has another path; write `Role.Arn`",
        ];
        assert_eq!(project("/build/", "!Ref Role"), expected);
        assert_eq!(project("!Sub '/${AWS::StackName}/jobs/'", "!Ref Role"), expected);
        assert_eq!(project("!If [C, /a/, /b/]", "!Ref Role"), expected);
        for (path, role) in [
            ("/", "!Ref Role"),
            ("!Ref Given", "!Ref Role"),
            ("!Sub '/${Given}'", "!Ref Role"),
            ("!Ref AWS::NoValue", "!Ref Role"),
            ("!If [C, /a/, !Ref AWS::NoValue]", "!Ref Role"),
            ("!If [C, /a/, /]", "!Ref Role"),
            ("/build/", "!GetAtt Role.Arn"),
        ] {
            assert_eq!(project(path, role), [""; 0], "{path} {role}");
        }
    }

    #[test]
    fn the_types_are_sorted() {
        assert!(BY_NAME.is_sorted());
    }
}
