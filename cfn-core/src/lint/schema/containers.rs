//! What ECS and App Runner ask of properties and what they reject, where the schemas of the sources do not say it; in the
//! form of the table of services.

/// What Fargate does not let a task have, and what it asks of its logs.
const FARGATE: &str = r#"{"if":{"required":["RequiresCompatibilities"],"properties":{
    "RequiresCompatibilities":{"type":"array","contains":{"type":"string","enum":["FARGATE"]}}}},
    "then":{"properties":{"IpcMode":false,
        "Volumes":{"items":{"properties":{"Host":{"properties":{"SourcePath":false}}}}},
        "ContainerDefinitions":{"items":{"properties":{"Privileged":{"enum":[false,"false"]},"LogConfiguration":{
            "if":{"required":["LogDriver"],"properties":{"LogDriver":{"type":"string","enum":["awslogs"]}}},
            "then":{"properties":{"Options":{"required":["awslogs-stream-prefix"]}}}}}}}}}}"#;

/// The sizes of memory that go with a size of CPU.
const INSTANCE: &str = r#"{"allOf":[
    {"if":{"required":["Cpu"],"properties":{"Cpu":{"enum":["256","0.25 vCPU"]}}},
        "then":{"required":["Memory"],"properties":{"Memory":{"enum":["512","1024","0.5 GB","1 GB"]}}}},
    {"if":{"required":["Cpu"],"properties":{"Cpu":{"enum":["512","0.5 vCPU"]}}},
        "then":{"required":["Memory"],"properties":{"Memory":{"enum":["1024","1 GB"]}}}},
    {"if":{"required":["Cpu"],"properties":{"Cpu":{"enum":["1024","1 vCPU"]}}},
        "then":{"properties":{"Memory":{"enum":["2048","3072","4096","2 GB","3 GB","4 GB"]}}}},
    {"if":{"required":["Cpu"],"properties":{"Cpu":{"enum":["2048","2 vCPU"]}}},
        "then":{"required":["Memory"],"properties":{"Memory":{"enum":["4096","6144","4 GB","6 GB"]}}}},
    {"if":{"required":["Cpu"],"properties":{"Cpu":{"enum":["4096","4 vCPU"]}}},
        "then":{"required":["Memory"],"properties":{"Memory":{"enum":["8192","10240","12288","8 GB","10 GB","12 GB"]}}}}]}"#;

/// An image comes from a private registry, which asks for a role, or from the public one.
const IMAGE: &str = r#"{"allOf":[
    {"if":{"required":["ImageRepository"],"properties":{"ImageRepository":{"required":["ImageIdentifier"],
            "properties":{"ImageIdentifier":{"type":"string","pattern":"[.]dkr[.]ecr[.]"}}}}},
        "then":{"properties":{"ImageRepository":{"properties":{"ImageRepositoryType":{"enum":["ECR"]}}}}}},
    {"if":{"required":["ImageRepository"],"properties":{"ImageRepository":{"required":["ImageIdentifier"],
            "properties":{"ImageIdentifier":{"type":"string","pattern":"^public[.]ecr[.]aws/"}}}}},
        "then":{"properties":{"ImageRepository":{"properties":{"ImageRepositoryType":{"enum":["ECR_PUBLIC"]}}}}}},
    {"if":{"required":["ImageRepository"],"properties":{"ImageRepository":{"required":["ImageRepositoryType"],
            "properties":{"ImageRepositoryType":{"type":"string","enum":["ECR"]}}}}},
        "then":{"required":["AuthenticationConfiguration"],
            "properties":{"AuthenticationConfiguration":{"required":["AccessRoleArn"]}}}}]}"#;

/// In the order of the types.
///
/// Sources: the properties' descriptions in the template reference; `CreateService` and `RegisterTaskDefinition` of the
/// Amazon ECS API reference, and their messages, such as "The daemon scheduling strategy does not support a desired count for
/// services" and "service registries can have at most 1 items"; "InstanceConfiguration", "ImageRepository" and "AuthenticationConfiguration" of
/// the App Runner API reference, and "App Runner supported configurations" of its developer guide.
pub(crate) const CONTAINERS: &[(&str, &str, &str)] = &[
    ("AWS::AppRunner::Service", "InstanceConfiguration", INSTANCE),
    (
        "AWS::AppRunner::Service",
        "NetworkConfiguration/EgressConfiguration",
        r#"{"if":{"required":["EgressType"],"properties":{"EgressType":{"type":"string","enum":["VPC"]}}},
            "then":{"required":["VpcConnectorArn"]},"else":{"properties":{"VpcConnectorArn":false}}}"#,
    ),
    ("AWS::AppRunner::Service", "SourceConfiguration", IMAGE),
    (
        "AWS::ECS::Service",
        "/",
        r#"{"if":{"required":["LaunchType"],"properties":{"LaunchType":{"type":"string","enum":["FARGATE"]}},
            "not":{"required":["DeploymentController"],"properties":{"DeploymentController":{"properties":{"Type":{"enum":["EXTERNAL"]}}}}}},
            "then":{"required":["NetworkConfiguration"]}}"#,
    ),
    (
        "AWS::ECS::Service",
        "/",
        r#"{"if":{"required":["HealthCheckGracePeriodSeconds"],"not":{"required":["VpcLatticeConfigurations"]},
            "properties":{"HealthCheckGracePeriodSeconds":{"minimum":1}}},"then":{"required":["LoadBalancers"]}}"#,
    ),
    (
        "AWS::ECS::Service",
        "DeploymentConfiguration",
        r#"{"if":{"required":["MinimumHealthyPercent"],"properties":{"MinimumHealthyPercent":{"enum":[100,"100"]}}},
            "then":{"properties":{"MaximumPercent":{"not":{"enum":[100,"100"]}}}}}"#,
    ),
    (
        "AWS::ECS::Service",
        "/",
        r#"{"allOf":[{"if":{"required":["LaunchType"],"properties":{"LaunchType":{"type":"string","enum":["FARGATE"]}}},
            "then":{"properties":{"PlacementConstraints":false,"PlacementStrategies":false}}},
            {"if":{"required":["SchedulingStrategy"],"properties":{"SchedulingStrategy":{"type":"string","enum":["DAEMON"]}}},
            "then":{"properties":{"DesiredCount":false,"PlacementStrategies":false}}}]}"#,
    ),
    ("AWS::ECS::Service", "ServiceRegistries", r#"{"maxItems":1}"#),
    (
        "AWS::ECS::TaskDefinition",
        "/",
        r#"{"if":{"required":["Memory"]},"else":{"properties":{"ContainerDefinitions":{"items":{
            "requiredOr":["Memory","MemoryReservation"]}}}}}"#,
    ),
    ("AWS::ECS::TaskDefinition", "/", FARGATE),
    ("AWS::ECS::TaskDefinition", "ContainerDefinitions", r#"{"uniqueKeys":["Name"]}"#),
    ("AWS::ECS::TaskDefinition", "EphemeralStorage/SizeInGiB", r#"{"minimum":21,"maximum":200}"#),
    (
        "AWS::ECS::TaskDefinition",
        "ContainerDefinitions/*/HealthCheck/Command",
        r#"{"prefixItems":[{"enum":["CMD","CMD-SHELL","NONE"]}]}"#,
    ),
    (
        "AWS::ECS::TaskDefinition",
        "ContainerDefinitions",
        r#"{"contains":{"not":{"required":["Essential"],"properties":{"Essential":{"enum":[false,"false","False"]}}},
            "lacking":"a task needs an essential container; set `Essential` of one of them to `true`"}}"#,
    ),
];

#[cfg(test)]
mod tests {
    use super::CONTAINERS;
    use crate::lint::testing::assert_told_apart;

    /// The type, the lint, what is wrong and what is right.
    const CASES: &[(&str, &str, &str, &str)] = &[
        (
            "AWS::ECS::Service",
            "missing_property",
            "TaskDefinition: a, LaunchType: FARGATE",
            "TaskDefinition: a, LaunchType: FARGATE, DeploymentController: {Type: EXTERNAL}",
        ),
        (
            "AWS::ECS::TaskDefinition",
            "range",
            "ContainerDefinitions: [{Name: a, Image: a, Memory: 128}], EphemeralStorage: {SizeInGiB: 20}",
            "ContainerDefinitions: [{Name: a, Image: a, Memory: 128}], EphemeralStorage: {SizeInGiB: 21}",
        ),
        (
            "AWS::AppRunner::Service",
            "allowed_value",
            "SourceConfiguration: {}, InstanceConfiguration: {Cpu: 1 vCPU, Memory: 8 GB}",
            "SourceConfiguration: {}, InstanceConfiguration: {Cpu: '1024', Memory: 2 GB}",
        ),
        (
            "AWS::AppRunner::Service",
            "missing_property",
            "SourceConfiguration: {}, InstanceConfiguration: {Cpu: 4 vCPU}",
            "SourceConfiguration: {}, InstanceConfiguration: {Cpu: 1 vCPU}",
        ),
        (
            "AWS::AppRunner::Service",
            "missing_property",
            "SourceConfiguration: {}, NetworkConfiguration: {EgressConfiguration: {EgressType: VPC}}",
            "SourceConfiguration: {}, NetworkConfiguration: {EgressConfiguration: {EgressType: DEFAULT}}",
        ),
        (
            "AWS::AppRunner::Service",
            "allowed_value",
            "SourceConfiguration: {ImageRepository: {ImageIdentifier: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/a:b', ImageRepositoryType: ECR_PUBLIC}}",
            "SourceConfiguration: {ImageRepository: {ImageIdentifier: 'public.ecr.aws/aws-containers/hello-app-runner:latest', ImageRepositoryType: ECR_PUBLIC}}",
        ),
        (
            "AWS::AppRunner::Service",
            "missing_property",
            "SourceConfiguration: {ImageRepository: {ImageIdentifier: !Ref Image, ImageRepositoryType: ECR}}",
            "SourceConfiguration: {ImageRepository: {ImageIdentifier: !Ref Image, ImageRepositoryType: ECR}, AuthenticationConfiguration: {AccessRoleArn: !GetAtt Role.Arn}}",
        ),
        (
            "AWS::ECS::Service",
            "missing_property",
            "TaskDefinition: a, HealthCheckGracePeriodSeconds: 60",
            "TaskDefinition: a, HealthCheckGracePeriodSeconds: 0",
        ),
        (
            "AWS::ECS::TaskDefinition",
            "missing_property",
            "RequiresCompatibilities: [FARGATE], Memory: '512', Cpu: '256', NetworkMode: awsvpc, ContainerDefinitions: [{Name: a, Image: b, LogConfiguration: {LogDriver: awslogs, Options: {awslogs-group: a, awslogs-region: eu-west-1}}}]",
            "RequiresCompatibilities: [EC2], Memory: '512', Cpu: '256', NetworkMode: awsvpc, ContainerDefinitions: [{Name: a, Image: b, LogConfiguration: {LogDriver: awslogs, Options: {awslogs-group: a, awslogs-region: eu-west-1}}}]",
        ),
        (
            "AWS::ECS::TaskDefinition",
            "allowed_value",
            "RequiresCompatibilities: [FARGATE], Memory: '512', Cpu: '256', NetworkMode: awsvpc, ContainerDefinitions: [{Name: a, Image: b, Privileged: true}]",
            "RequiresCompatibilities: [FARGATE], Memory: '512', Cpu: '256', NetworkMode: awsvpc, ContainerDefinitions: [{Name: a, Image: b, Privileged: false}]",
        ),
        (
            "AWS::ECS::TaskDefinition",
            "unwanted_property",
            "RequiresCompatibilities: [FARGATE], Memory: '512', Cpu: '256', NetworkMode: awsvpc, Volumes: [{Name: data, Host: {SourcePath: /data}}], ContainerDefinitions: [{Name: a, Image: b}]",
            "RequiresCompatibilities: [EC2], Memory: '512', Cpu: '256', NetworkMode: awsvpc, Volumes: [{Name: data, Host: {SourcePath: /data}}], ContainerDefinitions: [{Name: a, Image: b}]",
        ),
        (
            "AWS::ECS::TaskDefinition",
            "missing_alternative",
            "ContainerDefinitions: [{Name: a, Image: b}]",
            "Memory: '512', ContainerDefinitions: [{Name: a, Image: b}]",
        ),
        (
            "AWS::ECS::TaskDefinition",
            "unique_items",
            "ContainerDefinitions: [{Name: a, Image: b, Memory: 1}, {Name: a, Image: c, Memory: 1}]",
            "ContainerDefinitions: [{Name: a, Image: b, Memory: 1}, {Name: b, Image: b, Memory: 1}]",
        ),
        (
            "AWS::ECS::TaskDefinition",
            "allowed_value",
            "ContainerDefinitions: [{Name: a, Image: b, Memory: 1, HealthCheck: {Command: [curl localhost]}}]",
            "ContainerDefinitions: [{Name: a, Image: b, Memory: 1, HealthCheck: {Command: [CMD-SHELL, curl localhost]}}]",
        ),
        (
            "AWS::ECS::Service",
            "unwanted_property",
            "LaunchType: FARGATE, PlacementStrategies: [{Type: spread}]",
            "LaunchType: EC2, PlacementStrategies: [{Type: spread}]",
        ),
        (
            "AWS::ECS::Service",
            "unwanted_property",
            "SchedulingStrategy: DAEMON, DesiredCount: 2",
            "SchedulingStrategy: REPLICA, DesiredCount: 2",
        ),
        (
            "AWS::ECS::Service",
            "item_count",
            "ServiceRegistries: [{RegistryArn: a}, {RegistryArn: b}]",
            "ServiceRegistries: [{RegistryArn: a}]",
        ),
        (
            "AWS::ECS::TaskDefinition",
            "alternatives",
            "ContainerDefinitions: [{Name: a, Image: a, Memory: 128, Essential: false}]",
            "ContainerDefinitions: [{Name: a, Image: a, Memory: 128, Essential: false}, {Name: b, Image: b, Memory: 128}]",
        ),
    ];

    #[test]
    fn wrong_is_told_from_right() {
        assert_told_apart(CASES);
    }

    #[test]
    fn the_table_is_sorted_and_its_schemas_are_read() {
        assert!(CONTAINERS.is_sorted_by_key(|row| row.0));
        assert!(CONTAINERS.iter().all(|(.., schema)| crate::schema::parsed(schema).is_some()));
    }
}
