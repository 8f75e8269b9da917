//! A role that the service that uses it cannot assume.

use crate::iam::{Effect, Policy, PrincipalKind, matches_wildcard};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::index::Index;
use crate::lint::facts::rows::rows_of;
use crate::lint::finding::Findings;
use crate::lint::policies::complete::is_all_there;
use crate::lint::policies::document::resolved;
use crate::lint::policies::service_principal::{Familiarity, familiarity, service_of};
use crate::model::Resource;

declare_lint! {
    /// A service can only use a role whose trust policy names it. Most services check that when the resource is created,
    /// and reject the role; the others fail at the first use. Add the service to the principals of the role's
    /// `AssumeRolePolicyDocument`.
    ///
    /// Source: "AWS services that work with IAM" and the page of each service about its roles.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Role:
    ///     Type: AWS::IAM::Role
    ///     Properties:
    ///       AssumeRolePolicyDocument:
    ///         Version: "2012-10-17"
    ///         Statement:
    ///           - {Effect: Allow, Principal: {Service: events.amazonaws.com}, Action: "sts:AssumeRole"}
    ///   Schedule:
    ///     Type: AWS::Scheduler::Schedule
    ///     Properties:
    ///       FlexibleTimeWindow: {Mode: "OFF"}
    ///       ScheduleExpression: rate(1 hour)
    ///       Target:
    ///         Arn: arn:aws:sqs:eu-west-1:123456789012:jobs
    ///         RoleArn: !GetAtt Role.Arn # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Role:
    ///     Type: AWS::IAM::Role
    ///     Properties:
    ///       AssumeRolePolicyDocument:
    ///         Version: "2012-10-17"
    ///         Statement:
    ///           - {Effect: Allow, Principal: {Service: scheduler.amazonaws.com}, Action: "sts:AssumeRole"}
    ///   Schedule:
    ///     Type: AWS::Scheduler::Schedule
    ///     Properties:
    ///       FlexibleTimeWindow: {Mode: "OFF"}
    ///       ScheduleExpression: rate(1 hour)
    ///       Target:
    ///         Arn: arn:aws:sqs:eu-west-1:123456789012:jobs
    ///         RoleArn: !GetAtt Role.Arn
    /// ```
    UNTRUSTED_SERVICE = "untrusted_service", Wiring, Deny, "role that does not trust the service that uses it",
    Check::Template(untrusted_service)
}

/// Who assumes the role that a property names: the type, the path of the property, and the services, without
/// `.amazonaws.com`; any one of them is enough. In the order of the types.
///
/// Source: the page of each service about its roles.
const USERS: &[(&str, &str, &[&str])] = &[
    ("AWS::Amplify::App", "IAMServiceRole", &["amplify"]),
    ("AWS::ApiGateway::Account", "CloudWatchRoleArn", &["apigateway"]),
    ("AWS::ApiGateway::Authorizer", "AuthorizerCredentials", &["apigateway"]),
    ("AWS::ApiGateway::Method", "Integration/Credentials", &["apigateway"]),
    ("AWS::ApiGatewayV2::Api", "CredentialsArn", &["apigateway"]),
    ("AWS::ApiGatewayV2::Authorizer", "AuthorizerCredentialsArn", &["apigateway"]),
    ("AWS::ApiGatewayV2::Integration", "CredentialsArn", &["apigateway"]),
    ("AWS::AppConfig::ConfigurationProfile", "RetrievalRoleArn", &["appconfig"]),
    ("AWS::AppRunner::Service", "InstanceConfiguration/InstanceRoleArn", &["tasks.apprunner"]),
    ("AWS::AppRunner::Service", "SourceConfiguration/AuthenticationConfiguration/AccessRoleArn", &["build.apprunner"]),
    ("AWS::AppSync::DataSource", "ServiceRoleArn", &["appsync"]),
    ("AWS::AppSync::GraphQLApi", "LogConfig/CloudWatchLogsRoleArn", &["appsync"]),
    ("AWS::ApplicationAutoScaling::ScalableTarget", "RoleARN", &["application-autoscaling", "autoscaling"]),
    ("AWS::AutoScaling::LifecycleHook", "RoleARN", &["autoscaling"]),
    ("AWS::Backup::BackupSelection", "BackupSelection/IamRoleArn", &["backup"]),
    ("AWS::Batch::ComputeEnvironment", "ComputeResources/SpotIamFleetRole", &["spotfleet"]),
    ("AWS::Batch::ComputeEnvironment", "ServiceRole", &["batch"]),
    ("AWS::Batch::JobDefinition", "ContainerProperties/ExecutionRoleArn", &["ecs-tasks"]),
    ("AWS::Batch::JobDefinition", "ContainerProperties/JobRoleArn", &["ecs-tasks"]),
    ("AWS::Bedrock::Agent", "AgentResourceRoleArn", &["bedrock"]),
    ("AWS::Bedrock::KnowledgeBase", "RoleArn", &["bedrock"]),
    ("AWS::CloudTrail::Trail", "CloudWatchLogsRoleArn", &["cloudtrail"]),
    ("AWS::CloudWatch::MetricStream", "RoleArn", &["streams.metrics.cloudwatch"]),
    ("AWS::CodeBuild::Project", "ServiceRole", &["codebuild"]),
    ("AWS::CodeDeploy::DeploymentGroup", "ServiceRoleArn", &["codedeploy"]),
    ("AWS::CodePipeline::Pipeline", "RoleArn", &["codepipeline"]),
    ("AWS::Cognito::UserPool", "SmsConfiguration/SnsCallerArn", &["cognito-idp"]),
    ("AWS::Config::ConfigurationRecorder", "RoleARN", &["config"]),
    ("AWS::DAX::Cluster", "IAMRoleARN", &["dax"]),
    ("AWS::DLM::LifecyclePolicy", "ExecutionRoleArn", &["dlm"]),
    ("AWS::DataBrew::Job", "RoleArn", &["databrew"]),
    ("AWS::DataSync::LocationS3", "S3Config/BucketAccessRoleArn", &["datasync"]),
    ("AWS::EC2::FlowLog", "DeliverLogsPermissionArn", &["vpc-flow-logs"]),
    ("AWS::EC2::SpotFleet", "SpotFleetRequestConfigData/IamFleetRole", &["spotfleet"]),
    ("AWS::ECS::Service", "Role", &["ecs"]),
    ("AWS::ECS::TaskDefinition", "ExecutionRoleArn", &["ecs-tasks"]),
    ("AWS::ECS::TaskDefinition", "TaskRoleArn", &["ecs-tasks"]),
    ("AWS::EKS::Cluster", "RoleArn", &["eks"]),
    ("AWS::EKS::FargateProfile", "PodExecutionRoleArn", &["eks-fargate-pods"]),
    ("AWS::EKS::Nodegroup", "NodeRole", &["ec2"]),
    ("AWS::EKS::PodIdentityAssociation", "RoleArn", &["pods.eks"]),
    ("AWS::EMR::Cluster", "ServiceRole", &["elasticmapreduce"]),
    ("AWS::Events::Rule", "RoleArn", &["events"]),
    ("AWS::Events::Rule", "Targets/*/RoleArn", &["events"]),
    ("AWS::FIS::ExperimentTemplate", "RoleArn", &["fis"]),
    ("AWS::Glue::Crawler", "Role", &["glue"]),
    ("AWS::Glue::DevEndpoint", "RoleArn", &["glue"]),
    ("AWS::Glue::Job", "Role", &["glue"]),
    ("AWS::GuardDuty::MalwareProtectionPlan", "Role", &["malware-protection-plan.guardduty"]),
    ("AWS::IAM::InstanceProfile", "Roles/*", &["ec2"]),
    ("AWS::IoT::ProvisioningTemplate", "ProvisioningRoleArn", &["iot"]),
    ("AWS::IoT::RoleAlias", "RoleArn", &["credentials.iot"]),
    ("AWS::IoT::TopicRule", "TopicRulePayload/Actions/*/*/RoleArn", &["iot"]),
    ("AWS::IoT::TopicRule", "TopicRulePayload/ErrorAction/*/RoleArn", &["iot"]),
    ("AWS::KafkaConnect::Connector", "ServiceExecutionRoleArn", &["kafkaconnect"]),
    ("AWS::Kendra::DataSource", "RoleArn", &["kendra"]),
    ("AWS::Kendra::Index", "RoleArn", &["kendra"]),
    ("AWS::KinesisAnalytics::Application", "Inputs/*/KinesisStreamsInput/RoleARN", &["kinesisanalytics"]),
    ("AWS::KinesisAnalyticsV2::Application", "ServiceExecutionRole", &["kinesisanalytics"]),
    ("AWS::KinesisFirehose::DeliveryStream", "*/RoleARN", &["firehose"]),
    ("AWS::KinesisFirehose::DeliveryStream", "*/S3Configuration/RoleARN", &["firehose"]),
    ("AWS::Lambda::Function", "Role", &["lambda"]),
    ("AWS::Lex::Bot", "RoleArn", &["lexv2", "lex"]),
    ("AWS::Logs::Destination", "RoleArn", &["logs"]),
    ("AWS::Logs::SubscriptionFilter", "RoleArn", &["logs"]),
    ("AWS::MWAA::Environment", "ExecutionRoleArn", &["airflow-env", "airflow"]),
    ("AWS::Pipes::Pipe", "RoleArn", &["pipes"]),
    ("AWS::RDS::DBCluster", "AssociatedRoles/*/RoleArn", &["rds"]),
    ("AWS::RDS::DBCluster", "MonitoringRoleArn", &["monitoring.rds"]),
    ("AWS::RDS::DBInstance", "AssociatedRoles/*/RoleArn", &["rds"]),
    ("AWS::RDS::DBInstance", "MonitoringRoleArn", &["monitoring.rds"]),
    ("AWS::RDS::DBProxy", "RoleArn", &["rds"]),
    ("AWS::Redshift::Cluster", "IamRoles/*", &["redshift"]),
    ("AWS::RedshiftServerless::Namespace", "IamRoles/*", &["redshift", "redshift-serverless"]),
    ("AWS::RolesAnywhere::Profile", "RoleArns/*", &["rolesanywhere"]),
    ("AWS::S3::Bucket", "ReplicationConfiguration/Role", &["s3"]),
    ("AWS::SES::ConfigurationSetEventDestination", "EventDestination/KinesisFirehoseDestination/IAMRoleARN", &["ses"]),
    ("AWS::SES::ReceiptRule", "Rule/Actions/*/S3Action/IamRoleArn", &["ses"]),
    ("AWS::SNS::Subscription", "SubscriptionRoleArn", &["sns"]),
    ("AWS::SNS::Topic", "DeliveryStatusLogging/*/FailureFeedbackRoleArn", &["sns"]),
    ("AWS::SNS::Topic", "DeliveryStatusLogging/*/SuccessFeedbackRoleArn", &["sns"]),
    ("AWS::SSM::MaintenanceWindowTask", "ServiceRoleArn", &["ssm"]),
    ("AWS::SageMaker::Domain", "DefaultUserSettings/ExecutionRole", &["sagemaker"]),
    ("AWS::SageMaker::Model", "ExecutionRoleArn", &["sagemaker"]),
    ("AWS::SageMaker::NotebookInstance", "RoleArn", &["sagemaker"]),
    ("AWS::SageMaker::Pipeline", "RoleArn", &["sagemaker"]),
    ("AWS::Scheduler::Schedule", "Target/RoleArn", &["scheduler"]),
    ("AWS::ServiceCatalog::LaunchRoleConstraint", "RoleArn", &["servicecatalog"]),
    ("AWS::StepFunctions::StateMachine", "RoleArn", &["states"]),
    ("AWS::Synthetics::Canary", "ExecutionRoleArn", &["lambda"]),
    ("AWS::Timestream::ScheduledQuery", "ScheduledQueryExecutionRoleArn", &["timestream"]),
    ("AWS::Transfer::Server", "LoggingRole", &["transfer"]),
    ("AWS::Transfer::User", "Role", &["transfer"]),
];

fn untrusted_service(context: &Context<'_>, findings: &mut Findings) {
    let index = context.index();
    for user in context.template.resources() {
        for (_, path, services) in rows_of(USERS, user.type_name, |row| row.0) {
            for node in user.values_at(path) {
                let Some(role) = index.referred(node, &["AWS::IAM::Role"]) else { continue };
                if !trusts(role, services) && is_used(index, user) {
                    let service = services[0];
                    let message = format!(
                        "role `{}` cannot be assumed by `{service}.amazonaws.com`, which uses it for `{}`; add `Service: \
                         {service}.amazonaws.com` to the principals of its `AssumeRolePolicyDocument`",
                        role.name(),
                        user.name()
                    );
                    findings.report_in(user.name(), node.id, message);
                }
            }
        }
    }
}

/// Whether a profile is used at all; anything else uses its role itself.
fn is_used(index: &Index<'_>, user: Resource<'_>) -> bool {
    user.type_name != "AWS::IAM::InstanceProfile"
        || index.uses().any(|(_, uses)| uses.iter().any(|used| used.name == user.name()))
}

/// Whether one of the services may assume the role, as far as the template says. Conditions count as fulfilled.
fn trusts(role: Resource<'_>, services: &[&str]) -> bool {
    let Some(document) = role.property("AssumeRolePolicyDocument").map(resolved) else { return true };
    if !document.alternatives().into_iter().all(is_all_there) || document.alternatives().is_empty() {
        return true;
    }
    Policy::read(&document).statements.iter().any(|statement| {
        let may_assume = statement.actions.as_ref().is_none_or(|actions| {
            let is_assume = |text: &str| matches_wildcard(&text.to_lowercase(), "sts:assumerole");
            actions.negated || actions.items.iter().any(|action| action.text().is_none_or(is_assume))
        });
        let is_named = statement.principals.as_ref().is_none_or(|principals| {
            principals.negated
                || principals.items.iter().any(|principal| match principal.kind {
                    PrincipalKind::Service => service_of(&principal.item.spelling)
                        .is_none_or(|named| services.contains(&named.as_str()) || is_mistaken(&named)),
                    _ => principal.is_everyone(),
                })
        });
        statement.effect != Effect::Deny && may_assume && is_named
    })
}

/// Whether no service has that name, which is a mistake of its own: it may be meant to be the service.
fn is_mistaken(service: &str) -> bool {
    service == "*" || familiarity(service) != Familiarity::Known
}

#[cfg(test)]
mod tests {
    use super::USERS;
    use crate::data::RESOURCES;
    use crate::data::json::Value;
    use crate::lint::testing::findings;

    fn found(principal: &str, user: &str) -> Vec<String> {
        let template = format!(
            "Parameters:
  Service: {{Type: String, Default: lambda.amazonaws.com}}
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: {{Version: 2012-10-17, Statement: [{{Effect: Allow, Principal: {principal}, Action: 'sts:AssumeRole'}}]}}
  User: {{{user}}}
"
        );
        let found = findings("untrusted_service", &template);
        found.into_iter().filter(|found| found.starts_with("User")).collect()
    }

    const FUNCTION: &str = "Type: AWS::Lambda::Function, Properties: {Role: !GetAtt Role.Arn}";

    #[test]
    fn a_role_names_who_assumes_it() {
        let missing = |service: &str| {
            vec![format!(
                "User: role `Role` cannot be assumed by `{service}.amazonaws.com`, which uses it for `User`; add `Service: {service}.amazonaws.com` to the principals of its `AssumeRolePolicyDocument`"
            )]
        };
        assert_eq!(found("{Service: ec2.amazonaws.com}", FUNCTION), missing("lambda"));
        assert_eq!(found("{AWS: !Ref 'AWS::AccountId'}", FUNCTION), missing("lambda"));
        for right in [
            "{Service: lambda.amazonaws.com}",
            "{Service: [ec2.amazonaws.com, lambda.amazonaws.com]}",
            "{Service: !Sub 'lambda.${AWS::URLSuffix}'}",
            "{Service: !Ref Service}",
        ] {
            assert!(found(right, FUNCTION).is_empty(), "{right}");
        }
        let machine = "Type: AWS::StepFunctions::StateMachine, Properties: {RoleArn: !Sub 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/${Role}'}";
        assert!(found("{Service: !Sub 'states.${AWS::Region}.amazonaws.com'}", machine).is_empty());
        assert_eq!(found("{Service: !Sub 'logs.${AWS::Region}.amazonaws.com'}", machine), missing("states"));
        let stream = "Type: AWS::KinesisFirehose::DeliveryStream, Properties: {ExtendedS3DestinationConfiguration: {RoleARN: !GetAtt Role.Arn}}";
        assert_eq!(found("{Service: lambda.amazonaws.com}", stream), missing("firehose"));
        let profile = "Type: AWS::IAM::InstanceProfile, Properties: {Roles: [!Ref Role]}}\n  Instance: {Type: AWS::EC2::Instance, Properties: {IamInstanceProfile: !Ref User}";
        assert_eq!(found("{Service: lambda.amazonaws.com}", profile), missing("ec2"));
        assert!(found("{Service: ec2.amazonaws.com}", profile).is_empty());
        // A profile that nothing uses does no harm.
        let unused = profile.replace("!Ref User", "a");
        assert!(found("{Service: lambda.amazonaws.com}", &unused).is_empty());
    }

    #[test]
    fn a_role_elsewhere_may_trust_anyone() {
        assert!(
            found("{Service: ec2.amazonaws.com}", "Type: AWS::Lambda::Function, Properties: {Role: !ImportValue role}")
                .is_empty()
        );
    }

    #[test]
    fn the_table_is_sorted_and_names_properties_that_exist() {
        assert!(USERS.is_sorted_by_key(|(type_name, path, _)| (type_name, path)));
        for (type_name, path, _) in USERS {
            let schema = RESOURCES.get(type_name).unwrap_or_else(|| panic!("{type_name}"));
            let schema = Value::parse(schema).expect("it is JSON");
            let first = path.split('/').next().unwrap_or_default();
            let has = schema.get("properties").is_some_and(|all| all.get(first).is_some());
            assert!(first == "*" || has, "{type_name} {path}");
        }
    }
}
