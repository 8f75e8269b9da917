//! What services that build, deploy and train ask of properties, in the form of the table of services.

/// Stack sets of an organization make their roles themselves, and deploy to new accounts.
const STACK_SET: &str = r#"{"allOf":[
    {"if":{"required":["PermissionModel"],"properties":{"PermissionModel":{"type":"string","enum":["SERVICE_MANAGED"]}}},
        "then":{"required":["AutoDeployment"],"properties":{"AdministrationRoleARN":false,"ExecutionRoleName":false}}},
    {"if":{"required":["PermissionModel"],"properties":{"PermissionModel":{"type":"string","enum":["SELF_MANAGED"]}}},
        "then":{"properties":{"AutoDeployment":false}}}]}"#;

/// Instances are healthy or not, while traffic is shifted between functions or tasks.
const DEPLOYMENT: &str = r#"{"if":{"required":["ComputePlatform"],"properties":{"ComputePlatform":{"type":"string","enum":["ECS","Lambda"]}}},
    "then":{"properties":{"MinimumHealthyHosts":false,"ZonalConfig":false}},
    "else":{"properties":{"TrafficRoutingConfig":false}}}"#;

const TRAFFIC: &str = r#"{"allOf":[
    {"if":{"required":["Type"],"properties":{"Type":{"type":"string","enum":["TimeBasedCanary"]}}},
        "then":{"required":["TimeBasedCanary"],"properties":{"TimeBasedLinear":false}}},
    {"if":{"required":["Type"],"properties":{"Type":{"type":"string","enum":["TimeBasedLinear"]}}},
        "then":{"required":["TimeBasedLinear"],"properties":{"TimeBasedCanary":false}}}]}"#;

const NOTEBOOK: &str = r#"{"if":{"required":["DirectInternetAccess"],"properties":{"DirectInternetAccess":{"type":"string","enum":["Disabled"]}}},
    "then":{"required":["SubnetId"]}}"#;

/// In the order of the types.
///
/// Sources: "CreateStackSet" in the CloudFormation API reference; "CreateDeploymentConfig" and "TrafficRoutingConfig" in the
/// CodeDeploy API reference; "CreateCapacityProvider" in the Amazon ECS API reference; "RunJobFlow" in the Amazon EMR API
/// reference; "CreateComponent" in the EC2 Image Builder API reference; "ProductionVariant" and "CreateNotebookInstance" in the
/// Amazon SageMaker API reference.
pub(crate) const DELIVERIES: &[(&str, &str, &str)] = &[
    ("AWS::CloudFormation::StackSet", "/", STACK_SET),
    ("AWS::CodeDeploy::DeploymentConfig", "/", DEPLOYMENT),
    ("AWS::CodeDeploy::DeploymentConfig", "TrafficRoutingConfig", TRAFFIC),
    (
        "AWS::ECS::CapacityProvider",
        "Name",
        r#"{"forms":[["^(?!(?i)(aws|ecs|fargate))","cannot begin with `aws`, `ecs` or `fargate`"]]}"#,
    ),
    (
        "AWS::EMR::Cluster",
        "ReleaseLabel",
        r#"{"forms":[["^emr-[0-9]+[.][0-9]+[.][0-9]+","must be a release such as `emr-7.1.0`"]]}"#,
    ),
    ("AWS::ImageBuilder::Component", "/", r#"{"requiredOr":["Data","Uri"],"dependentExcluded":{"Data":["Uri"]}}"#),
    (
        "AWS::SageMaker::EndpointConfig",
        "ProductionVariants/*",
        r#"{"requiredOr":["InstanceType","InstancePools","ServerlessConfig"],
            "dependentExcluded":{"ServerlessConfig":["InitialInstanceCount","InstanceType"]}}"#,
    ),
    ("AWS::SageMaker::NotebookInstance", "/", NOTEBOOK),
];

#[cfg(test)]
mod tests {
    use super::DELIVERIES;
    use crate::lint::testing::assert_told_apart;

    /// The type, the lint, what is wrong and what is right.
    const CASES: &[(&str, &str, &str, &str)] = &[
        (
            "AWS::CloudFormation::StackSet",
            "missing_property",
            "StackSetName: a, PermissionModel: SERVICE_MANAGED, TemplateURL: !Ref Url",
            "StackSetName: a, PermissionModel: SERVICE_MANAGED, AutoDeployment: {Enabled: false}, TemplateURL: !Ref Url",
        ),
        (
            "AWS::CloudFormation::StackSet",
            "unwanted_property",
            "StackSetName: a, PermissionModel: SELF_MANAGED, AutoDeployment: {Enabled: false}, TemplateURL: !Ref Url",
            "StackSetName: a, PermissionModel: SELF_MANAGED, ExecutionRoleName: a, TemplateURL: !Ref Url",
        ),
        (
            "AWS::CodeDeploy::DeploymentConfig",
            "unwanted_property",
            "ComputePlatform: Lambda, MinimumHealthyHosts: {Type: HOST_COUNT, Value: 1}",
            "MinimumHealthyHosts: {Type: HOST_COUNT, Value: 1}",
        ),
        (
            "AWS::CodeDeploy::DeploymentConfig",
            "missing_property",
            "ComputePlatform: Lambda, TrafficRoutingConfig: {Type: TimeBasedCanary}",
            "ComputePlatform: Lambda, TrafficRoutingConfig: {Type: AllAtOnce}",
        ),
        (
            "AWS::ECS::CapacityProvider",
            "name_form",
            "Name: fargate-own, AutoScalingGroupProvider: {AutoScalingGroupArn: !Ref Group}",
            "Name: own-fargate, AutoScalingGroupProvider: {AutoScalingGroupArn: !Ref Group}",
        ),
        (
            "AWS::EMR::Cluster",
            "name_form",
            "Name: a, ReleaseLabel: 7.1.0, ServiceRole: a, JobFlowRole: b, Instances: {}",
            "Name: a, ReleaseLabel: emr-7.1.0, ServiceRole: a, JobFlowRole: b, Instances: {}",
        ),
        (
            "AWS::ImageBuilder::Component",
            "missing_alternative",
            "Name: web, Platform: Linux, Version: 1.0.0",
            "Name: web, Platform: Linux, Version: 1.0.0, Data: !Ref Text",
        ),
        (
            "AWS::SageMaker::EndpointConfig",
            "missing_alternative",
            "ProductionVariants: [{VariantName: a, ModelName: m}]",
            "ProductionVariants: [{VariantName: a, ModelName: m, ServerlessConfig: {MaxConcurrency: 1, MemorySizeInMB: 1024}}]",
        ),
        (
            "AWS::SageMaker::NotebookInstance",
            "missing_property",
            "InstanceType: ml.t3.medium, RoleArn: !Ref Role, DirectInternetAccess: Disabled",
            "InstanceType: ml.t3.medium, RoleArn: !Ref Role, DirectInternetAccess: Disabled, SubnetId: subnet-12345678",
        ),
    ];

    #[test]
    fn wrong_is_told_from_right() {
        assert_told_apart(CASES);
    }

    #[test]
    fn the_table_is_sorted_and_its_schemas_are_read() {
        assert!(DELIVERIES.is_sorted_by_key(|row| row.0));
        assert!(DELIVERIES.iter().all(|(.., schema)| crate::schema::parsed(schema).is_some()));
    }
}
