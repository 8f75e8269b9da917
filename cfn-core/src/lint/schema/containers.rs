//! What ECS asks of properties and what it rejects, where the schemas of the sources do not say it; in the form of the
//! table of services.

/// In the order of the types.
///
/// Sources: the properties' descriptions in the template reference; `CreateService` and `RegisterTaskDefinition` of the
/// Amazon ECS API reference, and their messages, such as "The daemon scheduling strategy does not support a desired count for
/// services" and "service registries can have at most 1 items".
pub(crate) const CONTAINERS: &[(&str, &str, &str)] = &[
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
    ("AWS::ECS::TaskDefinition", "ContainerDefinitions", r#"{"uniqueKeys":["Name"]}"#),
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
