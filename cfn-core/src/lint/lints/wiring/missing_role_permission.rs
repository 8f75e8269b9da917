//! What a service does with a role has to be allowed by the role.

mod integrations;
mod needs;

use self::integrations::{asked_by, is_integration};
use self::needs::{Actions, NEEDS, Need};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::access::Holder;
use crate::lint::facts::context::Context;
use crate::lint::facts::equality::scalar;
use crate::lint::facts::index::Index;
use crate::lint::facts::rows::rows_of;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// A service acts with the rights of the role that it is given. Where the role lacks a permission, Lambda, Step
    /// Functions, CloudTrail and others reject the resource, and the rest fail at every event. Add the permission to a
    /// policy of the role. Roles outside of the template, and policies that it does not show, are not checked.
    ///
    /// Source: "Lambda execution role", "Using IAM roles in Amazon EventBridge", "Grant Firehose access to an Amazon S3
    /// destination", "Amazon ECS task execution IAM role", and the page of each service about its roles.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Failures: {Type: AWS::SQS::Queue}
    ///   Role:
    ///     Type: AWS::IAM::Role
    ///     Properties:
    ///       ManagedPolicyArns: [arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]
    ///   Work:
    ///     Type: AWS::Lambda::Function
    ///     Properties:
    ///       Role: !GetAtt Role.Arn
    ///       DeadLetterConfig: {TargetArn: !GetAtt Failures.Arn} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Failures: {Type: AWS::SQS::Queue}
    ///   Role:
    ///     Type: AWS::IAM::Role
    ///     Properties:
    ///       ManagedPolicyArns: [arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]
    ///       Policies:
    ///         - PolicyName: failures
    ///           PolicyDocument:
    ///             Version: "2012-10-17"
    ///             Statement: [{Effect: Allow, Action: "sqs:SendMessage", Resource: !GetAtt Failures.Arn}]
    ///   Work:
    ///     Type: AWS::Lambda::Function
    ///     Properties:
    ///       Role: !GetAtt Role.Arn
    ///       DeadLetterConfig: {TargetArn: !GetAtt Failures.Arn}
    /// ```
    MISSING_ROLE_PERMISSION = "missing_role_permission", Wiring, Deny, "role without a permission that its service needs",
    Check::Template(missing_role_permission)
}

fn missing_role_permission(context: &Context<'_>, findings: &mut Findings) {
    let index = context.index();
    for resource in context.template.resources() {
        let needs = rows_of(NEEDS, resource.type_name, |need| need.type_name);
        if (needs.is_empty() && !is_integration(resource.type_name)) || index.is_open() {
            continue;
        }
        for need in needs {
            for place in resource.values_at(need.place) {
                for holder in place.values_at(need.holder) {
                    of_holder(index, resource, need, [place, holder], findings);
                }
            }
        }
        if let Some((role, at, actions)) = asked_by(resource) {
            for role in role.alternatives() {
                report(index, resource, role, at, &[&actions], None, findings);
            }
        }
    }
}

fn of_holder<'a>(
    index: &Index<'a>,
    resource: Resource<'a>,
    need: &Need,
    [place, holder]: [&'a Node; 2],
    findings: &mut Findings,
) {
    // A role of its own goes before that of the whole.
    let Some(role) = holder.get(need.role).or_else(|| place.get(need.role)) else { return };
    let is_filter = need.only.is_some_and(|(path, _)| path == need.target);
    if !is_filter && !need.only.is_none_or(|(path, value)| stands(resource, holder, path, value)) {
        return;
    }
    let targets = if need.target.is_empty() { vec![role] } else { holder.values_at(need.target) };
    for node in targets {
        if is_filter && need.only.is_none_or(|(_, value)| scalar(node).as_deref() != Some(value)) {
            continue;
        }
        let (on, actions) = match need.actions {
            Actions::Any(actions) => (None, actions),
            Actions::On(type_name, actions) => match index.referred(node, &[type_name]) {
                Some(on) => (Some(on), actions),
                None => continue,
            },
            Actions::Of(kinds) => {
                let found = kinds.iter().find_map(|(of, actions)| Some((index.referred(node, &[of])?, *actions)));
                match found {
                    Some((on, actions)) => (Some(on), actions),
                    None => continue,
                }
            }
        };
        if on.is_some_and(|on| !is_passing(on)) {
            continue;
        }
        for role in role.alternatives() {
            report(index, resource, role, node, actions, on, findings);
        }
    }
}

/// Whether a task has roles, which whoever runs it has to pass; anything else counts as well.
fn is_passing(on: Resource<'_>) -> bool {
    on.type_name != "AWS::ECS::TaskDefinition"
        || ["ExecutionRoleArn", "TaskRoleArn"].into_iter().any(|name| on.property(name).is_some())
}

/// Whether a value stands at a path, or does not, where it begins with `!`.
fn stands(resource: Resource<'_>, holder: &Node, path: &str, value: &str) -> bool {
    let values = match path.strip_prefix('/') {
        Some(path) => resource.values_at(path),
        None => holder.values_at(path),
    };
    let has = |value: &str| values.iter().any(|node| scalar(node).as_deref() == Some(value));
    match value.strip_prefix('!') {
        Some(value) => !has(value),
        None => has(value),
    }
}

fn report<'a>(
    index: &Index<'a>,
    resource: Resource<'a>,
    role: &'a Node,
    at: &Node,
    actions: &[&str],
    on: Option<Resource<'a>>,
    findings: &mut Findings,
) {
    let Some(holder) = Holder::named_by(index, role) else { return };
    let missing = holder.lacks(index, actions, on);
    if !missing.is_empty() {
        findings.report_in(resource.name(), at.id, holder.message(resource.name(), &missing, on));
    }
}

#[cfg(test)]
mod tests {
    use super::NEEDS;
    use super::needs::Actions;
    use crate::iam::Action;
    use crate::lint::testing::findings;

    const STATEMENT: &str = "Policies: [{PolicyName: a, PolicyDocument: {Version: 2012-10-17, Statement: [{Effect: Allow, Action: ACTION, Resource: !GetAtt ON.Arn}]}}]";

    fn found(user: &str, role: &str) -> Vec<String> {
        let template = format!(
            "Parameters:
  Policy: {{Type: String}}
Resources:
  Queue: {{Type: AWS::SQS::Queue}}
  Other: {{Type: AWS::SQS::Queue}}
  Stream: {{Type: AWS::Kinesis::Stream}}
  Bucket: {{Type: AWS::S3::Bucket}}
  Secret: {{Type: AWS::SecretsManager::Secret}}
  Machine: {{Type: AWS::StepFunctions::StateMachine}}
  Role: {{Type: AWS::IAM::Role, Properties: {{{role}}}}}
  User: {{{user}}}
"
        );
        let found = findings("missing_role_permission", &template);
        found.into_iter().filter(|found| found.starts_with("User: ")).collect()
    }

    fn statement(action: &str, on: &str) -> String {
        STATEMENT.replace("ACTION", &format!("'{action}'")).replace("ON", on)
    }

    const DEAD_LETTERS: &str = "Type: AWS::Lambda::Function, Properties: {Role: !GetAtt Role.Arn, DeadLetterConfig: {TargetArn: !GetAtt Queue.Arn}}";

    #[test]
    fn a_role_may_do_what_its_user_does() {
        let missing = [
            "User: role `Role` of `User` does not allow `sqs:SendMessage` on `Queue`; add a statement with `Action: sqs:SendMessage`",
        ];
        assert_eq!(found(DEAD_LETTERS, ""), missing);
        assert_eq!(found(DEAD_LETTERS, &statement("sqs:SendMessage", "Other")), missing);
        assert_eq!(found(DEAD_LETTERS, &statement("sqs:ReceiveMessage", "Queue")), missing);
        assert!(found(DEAD_LETTERS, &statement("sqs:SendMessage", "Queue")).is_empty());
        let managed =
            |name: &str| format!("ManagedPolicyArns: [!Sub 'arn:${{AWS::Partition}}:iam::aws:policy/{name}']");
        assert!(found(DEAD_LETTERS, &managed("AmazonSQSFullAccess")).is_empty());
        assert_eq!(found(DEAD_LETTERS, &managed("service-role/AWSLambdaBasicExecutionRole")), missing);
        // Policies that the template does not show.
        assert!(found(DEAD_LETTERS, &managed("NotInTheTable")).is_empty());
        assert!(found(DEAD_LETTERS, "ManagedPolicyArns: [!Ref Policy]").is_empty());
    }

    #[test]
    fn every_user_asks_for_its_own() {
        let cases: &[(&str, &str, &str)] = &[
            (
                "Type: AWS::Lambda::Function, Properties: {Role: !GetAtt Role.Arn, VpcConfig: {SubnetIds: [a], SecurityGroupIds: [b]}}",
                "ManagedPolicyArns: [arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole]",
                "`ec2:CreateNetworkInterface`, `ec2:DeleteNetworkInterface` and `ec2:DescribeNetworkInterfaces`; add a statement with `Action: [ec2:CreateNetworkInterface, ec2:DeleteNetworkInterface, ec2:DescribeNetworkInterfaces]`",
            ),
            (
                "Type: AWS::Lambda::Function, Properties: {Role: !GetAtt Role.Arn, TracingConfig: {Mode: Active}}",
                "ManagedPolicyArns: [arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess]",
                "`xray:PutTelemetryRecords` and `xray:PutTraceSegments`; add a statement with `Action: [xray:PutTelemetryRecords, xray:PutTraceSegments]`",
            ),
            (
                "Type: AWS::Events::Rule, Properties: {Targets: [{Id: a, Arn: !GetAtt Machine.Arn, RoleArn: !GetAtt Role.Arn}]}",
                &statement("states:StartExecution", "Machine"),
                "`states:StartExecution` on `Machine`; add a statement with `Action: states:StartExecution`",
            ),
            (
                "Type: AWS::KinesisFirehose::DeliveryStream, Properties: {ExtendedS3DestinationConfiguration: {RoleARN: !GetAtt Role.Arn, BucketARN: !GetAtt Bucket.Arn}}",
                "Policies: [{PolicyName: a, PolicyDocument: {Statement: [{Effect: Allow, Action: 's3:PutObject', Resource: !Sub '${Bucket.Arn}/*'}]}}]",
                "`s3:PutObject` on `Bucket`; add a statement with `Action: s3:PutObject`",
            ),
            (
                "Type: AWS::Scheduler::Schedule, Properties: {Target: {Arn: !GetAtt Stream.Arn, RoleArn: !GetAtt Role.Arn}}",
                &statement("kinesis:PutRecords", "Stream"),
                "`kinesis:PutRecord` on `Stream`; add a statement with `Action: kinesis:PutRecord`",
            ),
            (
                "Type: AWS::ECS::TaskDefinition, Properties: {RequiresCompatibilities: [FARGATE], NetworkMode: awsvpc, Cpu: 256, Memory: 512, ExecutionRoleArn: !GetAtt Role.Arn, ContainerDefinitions: [{Name: a, Image: a, Secrets: [{Name: A, ValueFrom: !Ref Secret}]}]}",
                "Policies: [{PolicyName: a, PolicyDocument: {Statement: [{Effect: Allow, Action: 'secretsmanager:GetSecretValue', Resource: !Ref Secret}]}}]",
                "`secretsmanager:GetSecretValue` on `Secret`; add a statement with `Action: secretsmanager:GetSecretValue`",
            ),
            (
                "Type: AWS::CodeBuild::Project, Properties: {ServiceRole: !GetAtt Role.Arn}",
                "Policies: [{PolicyName: a, PolicyDocument: {Statement: [{Effect: Allow, Action: ['logs:CreateLogStream', 'logs:PutLogEvents'], Resource: '*'}]}}]",
                "`logs:CreateLogStream` and `logs:PutLogEvents`; add a statement with `Action: [logs:CreateLogStream, logs:PutLogEvents]`",
            ),
            (
                "Type: AWS::ApiGateway::Method, Properties: {Integration: {Credentials: !GetAtt Role.Arn, Uri: !Sub 'arn:aws:apigateway:${AWS::Region}:dynamodb:action/PutItem'}}",
                "Policies: [{PolicyName: a, PolicyDocument: {Statement: [{Effect: Allow, Action: 'dynamodb:PutItem', Resource: 'arn:aws:dynamodb:*:*:table/a'}]}}]",
                "`dynamodb:PutItem`; add a statement with `Action: dynamodb:PutItem`",
            ),
            (
                "Type: AWS::ApiGateway::Method, Properties: {Integration: {Credentials: !GetAtt Role.Arn, Uri: !Sub 'arn:aws:apigateway:${AWS::Region}:sqs:path/${AWS::AccountId}/a', RequestTemplates: {application/json: 'Action=SendMessage&MessageBody=$input.body'}}}",
                "Policies: [{PolicyName: a, PolicyDocument: {Statement: [{Effect: Allow, Action: 'sqs:SendMessage', Resource: 'arn:aws:sqs:*:*:a'}]}}]",
                "`sqs:SendMessage`; add a statement with `Action: sqs:SendMessage`",
            ),
        ];
        for (user, role, missing) in cases {
            let without = "ManagedPolicyArns: [arn:aws:iam::aws:policy/AWSCodeCommitReadOnly]";
            assert_eq!(
                found(user, without),
                [format!("User: role `Role` of `User` does not allow {missing}")],
                "{user}"
            );
            assert!(found(user, role).is_empty(), "{user}: {:?}", found(user, role));
        }
    }

    #[test]
    fn the_table_is_sorted_and_its_actions_exist() {
        assert!(NEEDS.is_sorted_by_key(|need| need.type_name));
        for need in NEEDS {
            let lists = match need.actions {
                Actions::Any(actions) | Actions::On(_, actions) => vec![actions],
                Actions::Of(kinds) => kinds.iter().map(|(_, actions)| *actions).collect(),
            };
            let all = lists.into_iter().flatten().flat_map(|any_of| any_of.split('|'));
            for action in all.filter(|action| !action.ends_with('*')) {
                assert!(Action::find(action).is_some(), "{action}");
            }
        }
    }
}
