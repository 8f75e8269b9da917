//! The service: tasks on Fargate, their permissions, and how many of them there are.

use cfn::{resource, stack};

use super::balancer::{HttpsListener, LoadBalancer, Tasks};
use super::database::Database;
use super::encryption::DataKey;
use super::firewall::ServiceGroup;
use super::network::PrivateSubnet;
use super::parameters::{ContainerPort, ImageTag, MaxTasks, MinTasks, Repository};

/// Keeps the logs of the tasks for 30 days.
#[resource(AWS::Logs::LogGroup {
    LogGroupName: Sub("/${AWS::StackName}/service"),
    RetentionInDays: 30,
    KmsKeyId: DataKey.Arn,
}, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
pub struct ServiceLogGroup;

/// Runs the tasks, and encrypts their disks with DataKey.
#[resource(AWS::ECS::Cluster {
    ClusterSettings: [{ Name: "containerInsights", Value: "enhanced" }],
    Configuration: { ManagedStorageConfiguration: { FargateEphemeralStorageKmsKeyId: DataKey } },
})]
pub struct Cluster;

/// Lets ECS pull the images of Repository and write the logs, before and beside the container.
#[resource(AWS::IAM::Role {
    AssumeRolePolicyDocument: {
        Version: "2012-10-17",
        Statement: [{
            Effect: "Allow",
            Principal: { Service: "ecs-tasks.amazonaws.com" },
            Action: "sts:AssumeRole",
            Condition: { StringEquals: { "aws:SourceAccount": AWS::AccountId } },
        }],
    },
    Policies: [
        {
            PolicyName: "PullImages",
            PolicyDocument: {
                Version: "2012-10-17",
                Statement: [
                    { Effect: "Allow", Action: "ecr:GetAuthorizationToken", Resource: "*" },
                    {
                        Effect: "Allow",
                        Action: ["ecr:BatchCheckLayerAvailability", "ecr:GetDownloadUrlForLayer", "ecr:BatchGetImage"],
                        Resource: Sub("arn:${AWS::Partition}:ecr:${AWS::Region}:${AWS::AccountId}:repository/${Repository}"),
                    },
                ],
            },
        },
        {
            PolicyName: "WriteLog",
            PolicyDocument: {
                Version: "2012-10-17",
                Statement: [{
                    Effect: "Allow",
                    Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
                    Resource: ServiceLogGroup.Arn,
                }],
            },
        },
    ],
})]
pub struct ExecutionRole;

/// What the container itself may do: read the password of the database. It reads it when it connects, because RDS
/// changes the password every week; in a variable of the container, it would be outdated after that.
#[resource(AWS::IAM::Role {
    AssumeRolePolicyDocument: {
        Version: "2012-10-17",
        Statement: [{
            Effect: "Allow",
            Principal: { Service: "ecs-tasks.amazonaws.com" },
            Action: "sts:AssumeRole",
            Condition: { StringEquals: { "aws:SourceAccount": AWS::AccountId } },
        }],
    },
    Policies: [{
        PolicyName: "ReadDatabasePassword",
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [
                {
                    Effect: "Allow",
                    Action: "secretsmanager:GetSecretValue",
                    Resource: Database.MasterUserSecret.SecretArn,
                },
                {
                    Effect: "Allow",
                    Action: "kms:Decrypt",
                    Resource: DataKey.Arn,
                    Condition: {
                        StringEquals: { "kms:ViaService": Sub("secretsmanager.${AWS::Region}.amazonaws.com") },
                    },
                },
            ],
        },
    }],
})]
pub struct TaskRole;

/// One task: the container, with half a processor and a gibibyte. Its file system cannot be written, except for /tmp.
#[resource(AWS::ECS::TaskDefinition {
    Family: AWS::StackName,
    RequiresCompatibilities: ["FARGATE"],
    NetworkMode: "awsvpc",
    Cpu: "512",
    Memory: "1024",
    RuntimePlatform: { OperatingSystemFamily: "LINUX", CpuArchitecture: "X86_64" },
    ExecutionRoleArn: ExecutionRole.Arn,
    TaskRoleArn: TaskRole.Arn,
    Volumes: [{ Name: "tmp" }],
    ContainerDefinitions: [{
        Name: "service",
        Image: Sub("${AWS::AccountId}.dkr.ecr.${AWS::Region}.${AWS::URLSuffix}/${Repository}:${ImageTag}"),
        Essential: true,
        ReadonlyRootFilesystem: true,
        MountPoints: [{ SourceVolume: "tmp", ContainerPath: "/tmp" }],
        PortMappings: [{ ContainerPort: ContainerPort, Protocol: "tcp", Name: "http" }],
        Environment: [
            { Name: "PORT", Value: ContainerPort },
            { Name: "DATABASE_HOST", Value: Database.Endpoint.Address },
            { Name: "DATABASE_PORT", Value: Database.Endpoint.Port },
            { Name: "DATABASE_NAME", Value: "service" },
            { Name: "DATABASE_SECRET_ARN", Value: Database.MasterUserSecret.SecretArn },
        ],
        LinuxParameters: { InitProcessEnabled: true },
        StopTimeout: 30,
        LogConfiguration: {
            LogDriver: "awslogs",
            Options: {
                "awslogs-group": ServiceLogGroup,
                "awslogs-region": AWS::Region,
                "awslogs-stream-prefix": "service",
                "mode": "non-blocking",
                "max-buffer-size": "25m",
            },
        },
    }],
})]
pub struct TaskDefinition;

/// Keeps the tasks running in all zones, and returns to the last version if the tasks of a new one do not become healthy.
/// It has no DesiredCount: the scaling sets the number of tasks, which an update of the stack would set back.
#[resource(AWS::ECS::Service {
    Cluster: Cluster,
    TaskDefinition: TaskDefinition,
    LaunchType: "FARGATE",
    PlatformVersion: "LATEST",
    AvailabilityZoneRebalancing: "ENABLED",
    DeploymentConfiguration: {
        MinimumHealthyPercent: 100,
        MaximumPercent: 200,
        DeploymentCircuitBreaker: { Enable: true, Rollback: true },
    },
    HealthCheckGracePeriodSeconds: 60,
    NetworkConfiguration: {
        AwsvpcConfiguration: {
            AssignPublicIp: "DISABLED",
            Subnets: [PrivateSubnet::<0>, PrivateSubnet::<1>, PrivateSubnet::<2>],
            SecurityGroups: [ServiceGroup.GroupId],
        },
    },
    LoadBalancers: [{ ContainerName: "service", ContainerPort: ContainerPort, TargetGroupArn: Tasks }],
    EnableECSManagedTags: true,
    PropagateTags: "SERVICE",
}, DependsOn: [HttpsListener])]
pub struct Service;

/// Lets the number of tasks change. Application Auto Scaling uses its own service-linked role.
#[resource(AWS::ApplicationAutoScaling::ScalableTarget {
    ServiceNamespace: "ecs",
    ScalableDimension: "ecs:service:DesiredCount",
    ResourceId: Sub("service/${Cluster}/${Service.Name}"),
    MinCapacity: MinTasks,
    MaxCapacity: MaxTasks,
})]
pub struct TaskCount;

/// Adds tasks above 60 percent of the processors, at once, and removes them after five quiet minutes.
#[resource(AWS::ApplicationAutoScaling::ScalingPolicy {
    PolicyName: "cpu",
    PolicyType: "TargetTrackingScaling",
    ScalingTargetId: TaskCount,
    TargetTrackingScalingPolicyConfiguration: {
        PredefinedMetricSpecification: { PredefinedMetricType: "ECSServiceAverageCPUUtilization" },
        TargetValue: 60,
        ScaleOutCooldown: 30,
        ScaleInCooldown: 300,
    },
})]
pub struct ScaleByCpu;

/// Adds tasks above 1000 requests per minute for each task.
#[resource(AWS::ApplicationAutoScaling::ScalingPolicy {
    PolicyName: "requests",
    PolicyType: "TargetTrackingScaling",
    ScalingTargetId: TaskCount,
    TargetTrackingScalingPolicyConfiguration: {
        PredefinedMetricSpecification: {
            PredefinedMetricType: "ALBRequestCountPerTarget",
            ResourceLabel: Sub("${LoadBalancer.LoadBalancerFullName}/${Tasks.TargetGroupFullName}"),
        },
        TargetValue: 1000,
        ScaleOutCooldown: 30,
        ScaleInCooldown: 300,
    },
})]
pub struct ScaleByRequests;

/// The service with its cluster.
#[stack]
pub struct Compute(
    ServiceLogGroup,
    Cluster,
    ExecutionRole,
    TaskRole,
    TaskDefinition,
    Service,
    TaskCount,
    ScaleByCpu,
    ScaleByRequests,
);
