use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::settings::{Related, Right, Setting, TRUE, When};
use crate::lint::facts::settings_check::check;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// The log of a database, a broker or a cluster shows who did what in it. Most services write none to CloudWatch unless
    /// they are told to.
    ///
    /// Source: "Logging and monitoring" in each service's guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::Neptune::DBCluster
    /// DeletionPolicy: Snapshot
    /// UpdateReplacePolicy: Snapshot
    /// Properties: {EnableCloudwatchLogsExports: [slowquery]} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::Neptune::DBCluster
    /// DeletionPolicy: Snapshot
    /// UpdateReplacePolicy: Snapshot
    /// Properties: {EnableCloudwatchLogsExports: [audit]}
    /// ```
    NO_SERVICE_LOG = "no_service_log", Resilience, Allow, "service that writes no log",
    Check::Resource(no_service_log)
}

const SETTINGS: &[Setting] = &[
    Setting::needed("AWS::AmazonMQ::Broker", "Logs/Audit", TRUE).when(&[When::Is("EngineType", &["ACTIVEMQ"])]),
    Setting::needed("AWS::AmazonMQ::Broker", "Logs/General", TRUE),
    Setting::needed("AWS::ApiGateway::Stage", "MethodSettings/*/LoggingLevel", Right::NoneOf("ERROR", &["OFF"])),
    Setting::needed("AWS::AppSync::GraphQLApi", "LogConfig/FieldLogLevel", Right::NoneOf("ERROR", &["NONE"])),
    Setting::optional(
        "AWS::CodeBuild::Project",
        "LogsConfig/CloudWatchLogs/Status",
        Right::NoneOf("ENABLED", &["DISABLED"]),
    )
    .when(&[When::IsNot("LogsConfig/S3Logs/Status", &["ENABLED"])]),
    Setting::needed("AWS::DocDB::DBCluster", "EnableCloudwatchLogsExports", Right::Includes(&["audit", "profiler"])),
    Setting::needed(
        "AWS::DocDB::DBClusterParameterGroup",
        "Parameters/audit_logs",
        Right::NoneOf("enabled", &["disabled", "none"]),
    ),
    Setting::optional(
        "AWS::ECS::Cluster",
        "Configuration/ExecuteCommandConfiguration/Logging",
        Right::NoneOf("DEFAULT", &["NONE"]),
    ),
    Setting::needed(
        "AWS::ECS::TaskDefinition",
        "LogConfiguration/LogDriver",
        Right::Given("a log driver such as `awslogs`"),
    )
    .of("ContainerDefinitions/*"),
    Setting::needed("AWS::EKS::Cluster", "Logging/ClusterLogging/EnabledTypes", Right::Given("`api` and `audit`")),
    Setting::needed("AWS::EMR::Cluster", "LogUri", Right::Given("a bucket")),
    Setting::needed("AWS::Elasticsearch::Domain", "LogPublishingOptions/AUDIT_LOGS/Enabled", TRUE),
    Setting::needed("AWS::MSK::Cluster", "LoggingInfo/BrokerLogs", Right::Given("a destination")),
    Setting::needed("AWS::MWAA::Environment", "LoggingConfiguration/DagProcessingLogs/Enabled", TRUE),
    Setting::needed("AWS::MWAA::Environment", "LoggingConfiguration/SchedulerLogs/Enabled", TRUE),
    Setting::needed("AWS::MWAA::Environment", "LoggingConfiguration/TaskLogs/Enabled", TRUE),
    Setting::needed("AWS::MWAA::Environment", "LoggingConfiguration/WebserverLogs/Enabled", TRUE),
    Setting::needed("AWS::MWAA::Environment", "LoggingConfiguration/WorkerLogs/Enabled", TRUE),
    Setting::needed("AWS::Neptune::DBCluster", "EnableCloudwatchLogsExports", Right::Includes(&["audit"])),
    Setting::needed(
        "AWS::NetworkFirewall::Firewall",
        "",
        Right::Other("an `AWS::NetworkFirewall::LoggingConfiguration`"),
    )
    .unless(&[Related::new("AWS::NetworkFirewall::LoggingConfiguration", "FirewallArn")]),
    Setting::needed("AWS::OpenSearchService::Domain", "LogPublishingOptions/AUDIT_LOGS/Enabled", TRUE),
    Setting::needed("AWS::RDS::DBCluster", "EnableCloudwatchLogsExports", Right::Given("the logs of the engine")),
    Setting::needed("AWS::RDS::DBInstance", "EnableCloudwatchLogsExports", Right::Given("the logs of the engine"))
        .when(&[
            When::Absent("DBClusterIdentifier"),
            When::IsNot("Engine", &["aurora", "aurora-mysql", "aurora-postgresql"]),
        ]),
    Setting::needed("AWS::Redshift::Cluster", "LoggingProperties", Right::Given("a destination")),
    Setting::needed(
        "AWS::Redshift::ClusterParameterGroup",
        "Parameters/[ParameterName=enable_user_activity_logging]/ParameterValue",
        Right::OneOf(&["true"]),
    ),
    Setting::needed("AWS::RedshiftServerless::Namespace", "LogExports", Right::Given("the logs to export")),
    Setting::needed(
        "AWS::Route53::HostedZone",
        "QueryLoggingConfig/CloudWatchLogsLogGroupArn",
        Right::Given("the ARN of a log group"),
    )
    .when(&[When::Absent("VPCs")]),
    Setting::needed("AWS::StepFunctions::StateMachine", "LoggingConfiguration/Level", Right::NoneOf("ERROR", &["OFF"])),
    Setting::needed("AWS::Transfer::Server", "LoggingRole", Right::Given("the ARN of a role"))
        .when(&[When::Absent("StructuredLogDestinations")]),
    Setting::needed("AWS::WAFv2::WebACL", "", Right::Other("an `AWS::WAFv2::LoggingConfiguration`"))
        .unless(&[Related::new("AWS::WAFv2::LoggingConfiguration", "ResourceArn")]),
];

fn no_service_log<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    check(context, resource, (SETTINGS, "writes no log"), findings);
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::assert_settings;

    #[test]
    fn the_table_is_sorted_and_names_what_there_is() {
        crate::lint::facts::settings_check::assert_table(super::SETTINGS);
    }

    #[test]
    fn no_service_log() {
        assert_settings(
            "no_service_log",
            &[
                ("AWS::AmazonMQ::Broker", "{EngineType: RABBITMQ, Logs: {General: true}}", &[]),
                (
                    "AWS::AmazonMQ::Broker",
                    "{EngineType: ACTIVEMQ, Logs: {General: true}}",
                    &["`AWS::AmazonMQ::Broker` without `Logs.Audit` writes no log; add `Logs.Audit: true`"],
                ),
                (
                    "AWS::StepFunctions::StateMachine",
                    "{LoggingConfiguration: {Level: 'OFF'}}",
                    &["`AWS::StepFunctions::StateMachine` with `Level: OFF` writes no log; write `ERROR`"],
                ),
                ("AWS::StepFunctions::StateMachine", "{LoggingConfiguration: {Level: ALL}}", &[]),
                ("AWS::DocDB::DBCluster", "{EnableCloudwatchLogsExports: [!Ref Free]}", &[]),
                (
                    "AWS::DocDB::DBCluster",
                    "{EnableCloudwatchLogsExports: []}",
                    &[
                        "`AWS::DocDB::DBCluster` with a list as `EnableCloudwatchLogsExports` writes no log; add `audit` or `profiler`",
                    ],
                ),
                ("AWS::Route53::HostedZone", "{VPCs: [{VPCId: a}]}", &[]),
                (
                    "AWS::WAFv2::WebACL",
                    "{}",
                    &["`AWS::WAFv2::WebACL` writes no log; add an `AWS::WAFv2::LoggingConfiguration`"],
                ),
            ],
        );
    }
}
