//! Dimensions that name no resource of their namespace.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::policies::document::resolved;
use crate::lint::references::taken::{Taken, refused};
use crate::model::{Node, NodeId};

declare_lint! {
    /// A dimension of a metric takes one value of its resource, such as the name of a queue or the full name of a load
    /// balancer. With another value, such as the URL of the queue or the ARN of the load balancer, there is no such
    /// metric: the alarm never gets data, and the dashboard shows none.
    ///
    /// Source: "AWS services that publish CloudWatch metrics" of the CloudWatch user guide; the pages on metrics in the
    /// guides of the services. What `Ref` and the attributes are is that of the template reference.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Orders: {Type: AWS::SQS::Queue, DeletionPolicy: Delete, UpdateReplacePolicy: Delete}
    ///   OrdersAreOld:
    ///     Type: AWS::CloudWatch::Alarm
    ///     Properties:
    ///       Namespace: AWS/SQS
    ///       MetricName: ApproximateAgeOfOldestMessage
    ///       Dimensions:
    ///         - {Name: QueueName, Value: !Ref Orders} # <-
    ///       Statistic: Maximum
    ///       Period: 60
    ///       EvaluationPeriods: 1
    ///       Threshold: 900
    ///       ComparisonOperator: GreaterThanThreshold
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Orders: {Type: AWS::SQS::Queue, DeletionPolicy: Delete, UpdateReplacePolicy: Delete}
    ///   OrdersAreOld:
    ///     Type: AWS::CloudWatch::Alarm
    ///     Properties:
    ///       Namespace: AWS/SQS
    ///       MetricName: ApproximateAgeOfOldestMessage
    ///       Dimensions:
    ///         - {Name: QueueName, Value: !GetAtt Orders.QueueName}
    ///       Statistic: Maximum
    ///       Period: 60
    ///       EvaluationPeriods: 1
    ///       Threshold: 900
    ///       ComparisonOperator: GreaterThanThreshold
    /// ```
    WRONG_DIMENSION = "wrong_dimension", Wiring, Deny, "dimension with another value than its metric has",
    Check::Template(wrong_dimension)
}

/// The dimensions of namespaces, and what they take; in the order of the namespaces.
const DIMENSIONS: &[(&str, &str, &[Taken])] = &[
    ("AWS/ApiGateway", "ApiId", &[("AWS::ApiGatewayV2::Api", &["Ref", "ApiId"])]),
    ("AWS/ApiGateway", "ApiName", &[("AWS::ApiGateway::RestApi", &[])]),
    ("AWS/AppSync", "GraphQLAPIId", &[("AWS::AppSync::GraphQLApi", &["ApiId"])]),
    ("AWS/ApplicationELB", "LoadBalancer", LOAD_BALANCER),
    ("AWS/ApplicationELB", "TargetGroup", TARGET_GROUP),
    ("AWS/AutoScaling", "AutoScalingGroupName", AUTO_SCALING_GROUP),
    ("AWS/CertificateManager", "CertificateArn", &[("AWS::CertificateManager::Certificate", &["Ref"])]),
    ("AWS/CloudFront", "DistributionId", &[("AWS::CloudFront::Distribution", &["Ref", "Id"])]),
    ("AWS/CodeBuild", "ProjectName", &[("AWS::CodeBuild::Project", &["Ref"])]),
    ("AWS/Cognito", "UserPool", &[("AWS::Cognito::UserPool", &["Ref", "UserPoolId"])]),
    ("AWS/DocDB", "DBClusterIdentifier", &[("AWS::DocDB::DBCluster", &["Ref"])]),
    ("AWS/DocDB", "DBInstanceIdentifier", &[("AWS::DocDB::DBInstance", &["Ref"])]),
    ("AWS/DynamoDB", "TableName", &[("AWS::DynamoDB::GlobalTable", &["Ref"]), ("AWS::DynamoDB::Table", &["Ref"])]),
    ("AWS/EBS", "VolumeId", &[("AWS::EC2::Volume", &["Ref", "VolumeId"])]),
    ("AWS/EC2", "AutoScalingGroupName", AUTO_SCALING_GROUP),
    ("AWS/EC2", "InstanceId", &[("AWS::EC2::Instance", &["Ref", "InstanceId"])]),
    ("AWS/ECS", "ClusterName", &[("AWS::ECS::Cluster", &["Ref"])]),
    ("AWS/ECS", "ServiceName", &[("AWS::ECS::Service", &["Name"])]),
    ("AWS/EFS", "FileSystemId", &[("AWS::EFS::FileSystem", &["Ref", "FileSystemId"])]),
    ("AWS/EKS", "ClusterName", &[("AWS::EKS::Cluster", &["Ref"])]),
    ("AWS/ELB", "LoadBalancerName", &[("AWS::ElasticLoadBalancing::LoadBalancer", &["Ref"])]),
    ("AWS/ES", "DomainName", &[("AWS::OpenSearchService::Domain", &["Ref"])]),
    ("AWS/ElastiCache", "CacheClusterId", &[("AWS::ElastiCache::CacheCluster", &["Ref"])]),
    ("AWS/Events", "EventBusName", &[("AWS::Events::EventBus", &["Ref", "Name"])]),
    ("AWS/Events", "RuleName", &[("AWS::Events::Rule", &["Ref"])]),
    ("AWS/FSx", "FileSystemId", &[("AWS::FSx::FileSystem", &["Ref"])]),
    ("AWS/Firehose", "DeliveryStreamName", &[("AWS::KinesisFirehose::DeliveryStream", &["Ref"])]),
    ("AWS/GatewayELB", "LoadBalancer", LOAD_BALANCER),
    ("AWS/GatewayELB", "TargetGroup", TARGET_GROUP),
    ("AWS/KMS", "KeyId", &[("AWS::KMS::Key", &["Ref", "KeyId"])]),
    ("AWS/Kinesis", "StreamName", &[("AWS::Kinesis::Stream", &["Ref"])]),
    ("AWS/Lambda", "FunctionName", &[("AWS::Lambda::Function", &["Ref"])]),
    ("AWS/Logs", "LogGroupName", &[("AWS::Logs::LogGroup", &["Ref"])]),
    ("AWS/MemoryDB", "ClusterName", &[("AWS::MemoryDB::Cluster", &["Ref"])]),
    ("AWS/NATGateway", "NatGatewayId", &[("AWS::EC2::NatGateway", &["Ref", "NatGatewayId"])]),
    ("AWS/Neptune", "DBClusterIdentifier", &[("AWS::Neptune::DBCluster", &["Ref"])]),
    ("AWS/Neptune", "DBInstanceIdentifier", &[("AWS::Neptune::DBInstance", &["Ref"])]),
    ("AWS/NetworkELB", "LoadBalancer", LOAD_BALANCER),
    ("AWS/NetworkELB", "TargetGroup", TARGET_GROUP),
    ("AWS/RDS", "DBClusterIdentifier", &[("AWS::RDS::DBCluster", &["Ref"])]),
    ("AWS/RDS", "DBInstanceIdentifier", &[("AWS::RDS::DBInstance", &["Ref"])]),
    ("AWS/Redshift", "ClusterIdentifier", &[("AWS::Redshift::Cluster", &["Ref"])]),
    ("AWS/Route53", "HealthCheckId", &[("AWS::Route53::HealthCheck", &["Ref", "HealthCheckId"])]),
    ("AWS/S3", "BucketName", &[("AWS::S3::Bucket", &["Ref"])]),
    ("AWS/SNS", "TopicName", &[("AWS::SNS::Topic", &["TopicName"])]),
    ("AWS/SQS", "QueueName", &[("AWS::SQS::Queue", &["QueueName"])]),
    ("AWS/SageMaker", "EndpointName", &[("AWS::SageMaker::Endpoint", &["EndpointName"])]),
    ("AWS/Scheduler", "ScheduleGroup", &[("AWS::Scheduler::ScheduleGroup", &["Ref"])]),
    ("AWS/States", "ActivityArn", &[("AWS::StepFunctions::Activity", &["Ref", "Arn"])]),
    ("AWS/States", "StateMachineArn", &[("AWS::StepFunctions::StateMachine", &["Ref", "Arn"])]),
    ("AWS/Transfer", "ServerId", &[("AWS::Transfer::Server", &["ServerId"])]),
    ("AWS/TransitGateway", "TransitGateway", &[("AWS::EC2::TransitGateway", &["Ref", "Id"])]),
    ("AWS/VPN", "VpnId", &[("AWS::EC2::VPNConnection", &["Ref", "VpnConnectionId"])]),
    ("CloudWatchSynthetics", "CanaryName", &[("AWS::Synthetics::Canary", &["Ref"])]),
    ("ECS/ContainerInsights", "ClusterName", &[("AWS::ECS::Cluster", &["Ref"])]),
    ("ECS/ContainerInsights", "ServiceName", &[("AWS::ECS::Service", &["Name"])]),
];

const AUTO_SCALING_GROUP: &[Taken] = &[("AWS::AutoScaling::AutoScalingGroup", &["Ref"])];
const LOAD_BALANCER: &[Taken] = &[("AWS::ElasticLoadBalancingV2::LoadBalancer", &["LoadBalancerFullName"])];
const TARGET_GROUP: &[Taken] = &[("AWS::ElasticLoadBalancingV2::TargetGroup", &["TargetGroupFullName"])];

/// Where metrics stand that have a namespace and dimensions.
///
/// Source: the template reference.
const METRICS: &[(&str, &[&str])] = &[
    (
        "AWS::ApplicationAutoScaling::ScalingPolicy",
        &[
            "TargetTrackingScalingPolicyConfiguration/CustomizedMetricSpecification",
            "TargetTrackingScalingPolicyConfiguration/CustomizedMetricSpecification/Metrics/*/MetricStat/Metric",
        ],
    ),
    (
        "AWS::AutoScaling::ScalingPolicy",
        &[
            "TargetTrackingConfiguration/CustomizedMetricSpecification",
            "TargetTrackingConfiguration/CustomizedMetricSpecification/Metrics/*/MetricStat/Metric",
        ],
    ),
    ("AWS::CloudWatch::Alarm", &["", "Metrics/*/MetricStat/Metric"]),
    (
        "AWS::CloudWatch::AnomalyDetector",
        &["", "MetricMathAnomalyDetector/MetricDataQueries/*/MetricStat/Metric", "SingleMetricAnomalyDetector"],
    ),
];

fn wrong_dimension<'a>(context: &Context<'a>, findings: &mut Findings) {
    let index = context.index();
    for (type_name, paths) in METRICS {
        for resource in index.of_type(type_name) {
            let Some(properties) = resource.properties() else { continue };
            let metrics = paths.iter().flat_map(|path| match *path {
                "" => vec![properties],
                path => properties.values_at(path),
            });
            for metric in metrics {
                let Some(namespace) = metric.get("Namespace").and_then(Node::as_str) else { continue };
                for dimension in metric.values_at("Dimensions/*") {
                    let name = dimension.get("Name").and_then(Node::as_str);
                    for value in dimension.values_at("Value") {
                        if let Some(message) = name.and_then(|name| mistaken(context, namespace, name, value)) {
                            findings.report_in(resource.name(), value.id, message);
                        }
                    }
                }
            }
        }
    }
    for dashboard in index.of_type("AWS::CloudWatch::Dashboard") {
        for body in dashboard.values_at("DashboardBody") {
            let resolved = resolved(body);
            for metrics in resolved.values_at("widgets/*/properties/metrics") {
                of_graph(context, metrics, &mut |at, message| findings.report_in(dashboard.name(), at, message));
            }
        }
    }
}

/// Checks the metrics of a graph: each is a list of the namespace, the metric, and names and values of dimensions, where
/// `.` stands for the value at the same place before.
///
/// Source: "Dashboard body structure and syntax" of the CloudWatch API reference.
fn of_graph(context: &Context<'_>, metrics: &Node, report: &mut dyn FnMut(NodeId, String)) {
    let mut before: Vec<&Node> = Vec::new();
    for metric in metrics.as_list().unwrap_or_default() {
        let Some(items) = metric.as_list() else { continue };
        let items: Vec<&Node> = items.iter().filter(|item| item.as_object().is_none()).collect();
        let mut row: Vec<&Node> = Vec::new();
        for (position, item) in items.iter().enumerate() {
            match item.as_str() {
                Some(".") => row.push(before.get(position).copied().unwrap_or(item)),
                Some("...") => {
                    let kept = before.len().saturating_sub(items.len() - 1);
                    row.extend(before.iter().take(kept));
                }
                _ => row.push(item),
            }
        }
        let [namespace, _, dimensions @ ..] = &row[..] else { continue };
        for pair in dimensions.chunks_exact(2) {
            if let (Some(namespace), Some(name)) = (namespace.as_str(), pair[0].as_str())
                && !before.iter().any(|known| std::ptr::eq(*known, pair[1]))
                && let Some(message) = mistaken(context, namespace, name, pair[1])
            {
                report(pair[1].id, message);
            }
        }
        before = row;
    }
}

fn mistaken(context: &Context<'_>, namespace: &str, name: &str, value: &Node) -> Option<String> {
    let row = DIMENSIONS.binary_search_by_key(&(namespace, name), |(namespace, name, _)| (namespace, name)).ok()?;
    let refused = refused(context, DIMENSIONS[row].2, value)?;
    Some(format!("dimension `{name}` of `{namespace}` {refused}"))
}

#[cfg(test)]
mod tests {
    use super::{DIMENSIONS, METRICS};
    use crate::lint::testing::findings;
    use crate::schema::ResourceType;

    const RESOURCES: &str = "Parameters:
  Name: {Type: String}
Resources:
  Orders: {Type: AWS::SQS::Queue}
  News: {Type: AWS::SNS::Topic}
  Balancer: {Type: AWS::ElasticLoadBalancingV2::LoadBalancer}
  Work: {Type: AWS::Lambda::Function}
  Service: {Type: AWS::ECS::Service}
  Machine: {Type: AWS::StepFunctions::StateMachine}
  Api: {Type: AWS::ApiGateway::RestApi}
";

    fn found(namespace: &str, name: &str, value: &str) -> Vec<String> {
        let metric = format!("Namespace: {namespace}, MetricName: m, Dimensions: [{{Name: {name}, Value: {value}}}]");
        let alarm = |metric: &str| {
            format!(
                "{RESOURCES}  A: {{Type: AWS::CloudWatch::Alarm, Properties: {{ComparisonOperator: GreaterThanThreshold, EvaluationPeriods: 1, Threshold: 1, {metric}}}}}\n"
            )
        };
        let own = findings("wrong_dimension", &alarm(&format!("{metric}, Period: 60, Statistic: Sum")));
        let listed = findings(
            "wrong_dimension",
            &alarm(&format!("Metrics: [{{Id: m1, MetricStat: {{Period: 60, Stat: Sum, Metric: {{{metric}}}}}}}]")),
        );
        assert_eq!(own, listed);
        own
    }

    #[test]
    fn an_unknown_attribute_is_a_mistake_of_its_own() {
        let unknown =
            "unknown_attribute: A: unknown attribute `QueueNam` of `AWS::SQS::Queue`; did you mean `QueueName`?";
        assert_eq!(found("AWS/SQS", "QueueName", "!GetAtt Orders.QueueNam"), [unknown]);
    }

    #[test]
    fn a_dimension_has_the_value_of_its_metric() {
        let cases = [
            (
                "AWS/SQS",
                "QueueName",
                "!Ref Orders",
                "cannot be the URL of an `AWS::SQS::Queue`; write `Orders.QueueName`",
            ),
            (
                "AWS/SQS",
                "QueueName",
                "!GetAtt Orders.Arn",
                "cannot be the ARN of an `AWS::SQS::Queue`; write `Orders.QueueName`",
            ),
            ("AWS/SQS", "QueueName", "!Ref News", "cannot be the ARN of an `AWS::SNS::Topic`"),
            ("AWS/SNS", "TopicName", "!Ref News", "cannot be the ARN of an `AWS::SNS::Topic`; write `News.TopicName`"),
            (
                "AWS/ApplicationELB",
                "LoadBalancer",
                "!Ref Balancer",
                "cannot be the ARN of an `AWS::ElasticLoadBalancingV2::LoadBalancer`; write `Balancer.LoadBalancerFullName`",
            ),
            (
                "AWS/NetworkELB",
                "LoadBalancer",
                "!GetAtt Balancer.DNSName",
                "cannot be the `DNSName` of an `AWS::ElasticLoadBalancingV2::LoadBalancer`; write `Balancer.LoadBalancerFullName`",
            ),
            (
                "AWS/Lambda",
                "FunctionName",
                "!GetAtt Work.Arn",
                "cannot be the ARN of an `AWS::Lambda::Function`; write `Ref` of `Work`",
            ),
            ("AWS/Lambda", "FunctionName", "!Sub 'arn:aws:lambda:${AWS::Region}:1:function:a'", "cannot be an ARN"),
            (
                "AWS/ECS",
                "ServiceName",
                "!Ref Service",
                "cannot be the ARN of an `AWS::ECS::Service`; write `Service.Name`",
            ),
            (
                "AWS/States",
                "StateMachineArn",
                "!GetAtt Machine.Name",
                "cannot be the `Name` of an `AWS::StepFunctions::StateMachine`; write `Ref` of `Machine`",
            ),
            (
                "AWS/ApiGateway",
                "ApiName",
                "!Ref Api",
                "cannot be the ID of an `AWS::ApiGateway::RestApi`; write the name that an `AWS::ApiGateway::RestApi` has by its properties",
            ),
        ];
        for (namespace, name, value, rest) in cases {
            assert_eq!(
                found(namespace, name, value),
                [format!("A: dimension `{name}` of `{namespace}` {rest}")],
                "{value}"
            );
        }
        for (namespace, name, value) in [
            ("AWS/SQS", "QueueName", "!GetAtt Orders.QueueName"),
            ("AWS/SQS", "QueueName", "!Sub '${Orders.QueueName}'"),
            ("AWS/SQS", "QueueName", "!Ref Name"),
            ("AWS/SQS", "QueueName", "orders"),
            ("AWS/Lambda", "FunctionName", "!Ref Work"),
            ("AWS/States", "StateMachineArn", "!Ref Machine"),
            ("AWS/States", "StateMachineArn", "!GetAtt Machine.Arn"),
            ("Own", "QueueName", "!Ref Orders"),
            ("AWS/SQS", "Own", "!Ref Orders"),
        ] {
            assert_eq!(found(namespace, name, value), [""; 0], "{name} {value}");
        }
    }

    #[test]
    fn graphs_of_dashboards_have_dimensions() {
        let found = |metrics: &str| {
            let body = format!(r#"{{"widgets":[{{"type":"metric","properties":{{"metrics":{metrics}}}}}]}}"#);
            findings(
                "wrong_dimension",
                &format!(
                    "{RESOURCES}  D: {{Type: AWS::CloudWatch::Dashboard, Properties: {{DashboardBody: !Sub '{body}'}}}}\n"
                ),
            )
        };
        let wrong = [
            "D: dimension `QueueName` of `AWS/SQS` cannot be the URL of an `AWS::SQS::Queue`; write `Orders.QueueName`",
        ];
        assert_eq!(found(r#"[["AWS/SQS","Sent","QueueName","${Orders}"]]"#), wrong);
        assert_eq!(found(r#"[["AWS/SQS","Sent","QueueName","${Orders}"],[".","Received",".","."]]"#), wrong);
        assert_eq!(
            found(
                r#"[["AWS/SQS","Sent","QueueName","${Orders.QueueName}"],[".","Received",".","${Orders}",{"stat":"Sum"}]]"#
            ),
            wrong
        );
        assert!(found(r#"[["AWS/SQS","Sent","QueueName","${Orders.QueueName}"],["...","${Name}"]]"#).is_empty());
        assert!(found(r#"[[{"expression":"m1/m2"}],["AWS/Lambda","Errors","FunctionName","${Work}"]]"#).is_empty());
    }

    #[test]
    fn tables_are_sorted() {
        assert!(DIMENSIONS.is_sorted_by_key(|(namespace, name, _)| (namespace, name)));
        let types = DIMENSIONS.iter().flat_map(|(.., taken)| taken.iter());
        for (type_name, attributes) in types {
            let of = ResourceType::find(type_name).expect("a type");
            assert!(attributes.iter().all(|name| *name == "Ref" || of.attribute(name).is_some()), "{type_name}");
        }
        assert!(METRICS.iter().all(|(type_name, _)| ResourceType::find(type_name).is_some()));
    }
}
