//! What AWS Glue and AWS Batch ask of jobs and of where these run, in the form of the table of services.

/// Fargate has no instances whose kind could be chosen; EC2 has.
const ENVIRONMENT: &str = r#"{"allOf":[
    {"if":{"required":["Type"],"properties":{"Type":{"type":"string","pattern":"^(?i)FARGATE(_SPOT)?$"}}},
        "then":{"required":["SecurityGroupIds"],"properties":{"AllocationStrategy":false,"BidPercentage":false,
            "DesiredvCpus":false,"Ec2Configuration":false,"Ec2KeyPair":false,"ImageId":false,"InstanceRole":false,
            "InstanceTypes":false,"LaunchTemplate":false,"MinvCpus":false,"PlacementGroup":false,"SpotIamFleetRole":false}}}]}"#;

/// Instances of a cluster of ECS have a role, and a fleet of spot instances another one.
const INSTANCES: &str = r#"{"if":{"required":["ComputeResources"],"not":{"required":["EksConfiguration"]},"properties":{
    "ComputeResources":{"required":["Type"],"properties":{"Type":{"type":"string","pattern":"^(?i)(EC2|SPOT)$"}}}}},
    "then":{"properties":{"ComputeResources":{"required":["InstanceRole"],
        "if":{"required":["Type"],"properties":{"Type":{"type":"string","pattern":"^(?i)SPOT$"},
            "AllocationStrategy":{"type":"string","pattern":"^(?i)BEST_FIT$"}}},
        "then":{"required":["SpotIamFleetRole"]}}}}}"#;

const MANAGED: &str = r#"{"if":{"required":["Type"],"properties":{"Type":{"type":"string","pattern":"^(?i)MANAGED$"}}},
    "then":{"required":["ComputeResources"]}}"#;

const JOB: &str = r#"{"allOf":[
    {"if":{"required":["Type"],"properties":{"Type":{"type":"string","enum":["container"]}}},
        "then":{"requiredOr":["ContainerProperties","EcsProperties","EksProperties"],"properties":{"NodeProperties":false}}},
    {"if":{"required":["Type"],"properties":{"Type":{"type":"string","enum":["multinode"]}}},
        "then":{"required":["NodeProperties"],"properties":{"ContainerProperties":false}}},
    {"if":{"required":["ContainerProperties","PlatformCapabilities"],"properties":{
            "PlatformCapabilities":{"type":"array","contains":{"type":"string","enum":["FARGATE"]}}}},
        "then":{"properties":{"ContainerProperties":{"required":["ExecutionRoleArn"]}}}}]}"#;

/// What Fargate does not have, and what it alone has.
const PLATFORM: &str = r#"{"allOf":[
    {"if":{"required":["PlatformCapabilities"],"properties":{
            "PlatformCapabilities":{"type":"array","minItems":1,"items":{"type":"string","enumCaseInsensitive":["fargate"]}}}},
        "then":{"properties":{"NodeProperties":false,"ContainerProperties":{"properties":{"Memory":false,"Vcpus":false,"Ulimits":false,
            "Privileged":{"enum":[false,"false"]},
            "LinuxParameters":{"properties":{"Devices":false,"MaxSwap":false,"SharedMemorySize":false,"Swappiness":false,"Tmpfs":false}},
            "LogConfiguration":{"properties":{"LogDriver":{"enum":["awslogs","splunk"]}}},
            "ResourceRequirements":{"items":{"properties":{"Type":{"enumCaseInsensitive":["memory","vcpu"]}}}},
            "Volumes":{"items":{"properties":{"Host":{"properties":{"SourcePath":false}}}}}}}}}},
    {"if":{"anyOf":[{"not":{"required":["PlatformCapabilities"]}},{"properties":{
            "PlatformCapabilities":{"type":"array","items":{"type":"string","enumCaseInsensitive":["ec2"]}}}}]},
        "then":{"properties":{"ContainerProperties":{"properties":{"FargatePlatformConfiguration":false,"NetworkConfiguration":false}}}}},
    {"if":{"required":["EksProperties"]},"then":{"properties":{"PlatformCapabilities":false}}}]}"#;

/// What a container needs of processors and memory.
const RESOURCES: &str = r#"{"requiredOr":["ResourceRequirements","Memory"],"allOf":[
    {"if":{"required":["ResourceRequirements"],"not":{"required":["Memory"]}},
        "then":{"properties":{"ResourceRequirements":{"contains":{"required":["Type"],"properties":{"Type":{"enum":["MEMORY"]}}},
            "lacking":"a container needs memory; add a requirement of `Type: MEMORY`"}}}},
    {"if":{"required":["ResourceRequirements"],"not":{"required":["Vcpus"]}},
        "then":{"properties":{"ResourceRequirements":{"contains":{"required":["Type"],"properties":{"Type":{"enum":["VCPU"]}}},
            "lacking":"a container needs processors; add a requirement of `Type: VCPU`"}}}}]}"#;

/// The sizes of memory that go with a number of processors on Fargate: the number as it is written, and the schema of the
/// memory.
macro_rules! size {
    ($processors:literal $memory:literal) => {
        concat!(
            r#"{"if":{"required":["PlatformCapabilities","ContainerProperties"],"properties":{
                "PlatformCapabilities":{"contains":{"type":"string","enum":["FARGATE"]}},
                "ContainerProperties":{"required":["ResourceRequirements"],"properties":{"ResourceRequirements":{"contains":{
                    "required":["Type","Value"],"properties":{"Type":{"enum":["VCPU"]},"Value":{"enum":["#,
            $processors,
            r#"]}}}}}}}},"then":{"properties":{"ContainerProperties":{"properties":{"ResourceRequirements":{"items":{
                "if":{"required":["Type"],"properties":{"Type":{"enum":["MEMORY"]}}},"then":{"properties":{"Value":"#,
            $memory,
            "}}}}}}}}}"
        )
    };
}

const TRIGGER: &str = r#"{"allOf":[
    {"if":{"required":["Type"],"properties":{"Type":{"type":"string","enum":["SCHEDULED"]}}},"then":{"required":["Schedule"]}},
    {"if":{"required":["Type"],"properties":{"Type":{"type":"string","enum":["CONDITIONAL"]}}},"then":{"required":["Predicate"]}}]}"#;

/// In the order of the types.
///
/// Sources: "ComputeResource", "CreateComputeEnvironment", "CreateJobQueue" and "RegisterJobDefinition" in the AWS Batch API reference;
/// "CreateJob", "JobCommand" and "CreateTrigger" in the web API reference of AWS Glue.
pub(crate) const JOBS: &[(&str, &str, &str)] = &[
    ("AWS::Batch::ComputeEnvironment", "/", MANAGED),
    ("AWS::Batch::ComputeEnvironment", "/", INSTANCES),
    ("AWS::Batch::ComputeEnvironment", "ComputeResources", ENVIRONMENT),
    ("AWS::Batch::JobDefinition", "/", JOB),
    ("AWS::Batch::JobDefinition", "/", PLATFORM),
    ("AWS::Batch::JobDefinition", "/", size!(r#""0.25""# r#"{"enum":["512","1024","2048"]}"#)),
    ("AWS::Batch::JobDefinition", "/", size!(r#""0.5""# r#"{"minimum":1024,"maximum":4096,"multipleOf":1024}"#)),
    ("AWS::Batch::JobDefinition", "/", size!(r#""1","1.0""# r#"{"minimum":2048,"maximum":8192,"multipleOf":1024}"#)),
    ("AWS::Batch::JobDefinition", "/", size!(r#""2","2.0""# r#"{"minimum":4096,"maximum":16384,"multipleOf":1024}"#)),
    ("AWS::Batch::JobDefinition", "/", size!(r#""4","4.0""# r#"{"minimum":8192,"maximum":30720,"multipleOf":1024}"#)),
    ("AWS::Batch::JobDefinition", "/", size!(r#""8","8.0""# r#"{"minimum":16384,"maximum":61440,"multipleOf":4096}"#)),
    (
        "AWS::Batch::JobDefinition",
        "/",
        size!(r#""16","16.0""# r#"{"minimum":32768,"maximum":122880,"multipleOf":8192}"#),
    ),
    ("AWS::Batch::JobDefinition", "ContainerProperties", RESOURCES),
    ("AWS::Batch::JobDefinition", "ContainerProperties/EphemeralStorage/SizeInGiB", r#"{"minimum":21,"maximum":200}"#),
    ("AWS::Batch::JobQueue", "ComputeEnvironmentOrder", r#"{"maxItems":3}"#),
    (
        "AWS::Glue::Job",
        "/",
        r#"{"dependentExcluded":{"MaxCapacity":["WorkerType","NumberOfWorkers"]},
            "dependentRequired":{"WorkerType":["NumberOfWorkers"],"NumberOfWorkers":["WorkerType"]}}"#,
    ),
    ("AWS::Glue::Job", "Command/Name", r#"{"enum":["glueetl","glueray","gluestreaming","pythonshell"]}"#),
    ("AWS::Glue::Trigger", "/", TRIGGER),
];

#[cfg(test)]
mod tests {
    use super::JOBS;
    use crate::lint::testing::assert_told_apart;

    /// The type, the lint, what is wrong and what is right.
    const CASES: &[(&str, &str, &str, &str)] = &[
        ("AWS::Batch::ComputeEnvironment", "missing_property", "Type: MANAGED", "Type: UNMANAGED"),
        (
            "AWS::Batch::ComputeEnvironment",
            "unwanted_property",
            "Type: MANAGED, ComputeResources: {Type: FARGATE, MaxvCpus: 4, Subnets: [subnet-12345678], SecurityGroupIds: [sg-12345678], MinvCpus: 1}",
            "Type: MANAGED, ComputeResources: {Type: FARGATE, MaxvCpus: 4, Subnets: [subnet-12345678], SecurityGroupIds: [sg-12345678]}",
        ),
        (
            "AWS::Batch::ComputeEnvironment",
            "missing_property",
            "Type: MANAGED, ComputeResources: {Type: FARGATE_SPOT, MaxvCpus: 4, Subnets: [subnet-12345678]}",
            "Type: MANAGED, ComputeResources: {Type: !Ref Kind, MaxvCpus: 4, Subnets: [subnet-12345678]}",
        ),
        (
            "AWS::Batch::ComputeEnvironment",
            "missing_property",
            "Type: MANAGED, ComputeResources: {Type: EC2, MaxvCpus: 4, MinvCpus: 0, InstanceTypes: [optimal], Subnets: [subnet-12345678]}",
            "Type: MANAGED, ComputeResources: {Type: EC2, MaxvCpus: 4, MinvCpus: 0, InstanceTypes: [optimal], Subnets: [subnet-12345678], InstanceRole: ecsInstanceRole}",
        ),
        (
            "AWS::Batch::ComputeEnvironment",
            "missing_property",
            "Type: MANAGED, ComputeResources: {Type: SPOT, MaxvCpus: 4, Subnets: [subnet-12345678], InstanceRole: a}",
            "Type: MANAGED, ComputeResources: {Type: SPOT, MaxvCpus: 4, Subnets: [subnet-12345678], InstanceRole: a, AllocationStrategy: SPOT_CAPACITY_OPTIMIZED}",
        ),
        (
            "AWS::Batch::ComputeEnvironment",
            "missing_property",
            "Type: MANAGED, ComputeResources: {Type: EC2, MaxvCpus: 4, Subnets: [subnet-12345678]}",
            "Type: MANAGED, EksConfiguration: {EksClusterArn: 'arn:aws:eks:eu-west-1:123456789012:cluster/a', KubernetesNamespace: a}, ComputeResources: {Type: EC2, MaxvCpus: 4, Subnets: [subnet-12345678]}",
        ),
        (
            "AWS::Batch::JobDefinition",
            "missing_property",
            "Type: container, PlatformCapabilities: [FARGATE], ContainerProperties: {Image: a, Memory: 2048, Vcpus: 1}",
            "Type: container, PlatformCapabilities: [EC2], ContainerProperties: {Image: a, Memory: 2048, Vcpus: 1}",
        ),
        (
            "AWS::Batch::JobDefinition",
            "missing_alternative",
            "Type: container",
            "Type: container, EksProperties: {PodProperties: {Containers: [{Image: a}]}}",
        ),
        (
            "AWS::Batch::JobDefinition",
            "unwanted_property",
            "Type: multinode, NodeProperties: {NumNodes: 1, MainNode: 0, NodeRangeProperties: []}, ContainerProperties: {Image: a}",
            "Type: multinode, NodeProperties: {NumNodes: 1, MainNode: 0, NodeRangeProperties: []}",
        ),
        (
            "AWS::Batch::JobQueue",
            "item_count",
            "Priority: 1, ComputeEnvironmentOrder: [{Order: 1, ComputeEnvironment: a}, {Order: 2, ComputeEnvironment: b}, {Order: 3, ComputeEnvironment: c}, {Order: 4, ComputeEnvironment: d}]",
            "Priority: 1, ComputeEnvironmentOrder: [{Order: 1, ComputeEnvironment: a}, {Order: 2, ComputeEnvironment: b}, {Order: 3, ComputeEnvironment: c}]",
        ),
        ("AWS::Glue::Job", "allowed_value", "Role: a, Command: {Name: glueetll}", "Role: a, Command: {Name: glueetl}"),
        (
            "AWS::Glue::Job",
            "excluded_property",
            "Role: a, Command: {Name: glueetl}, MaxCapacity: 10, WorkerType: G.1X, NumberOfWorkers: 2",
            "Role: a, Command: {Name: glueetl}, WorkerType: G.1X, NumberOfWorkers: 2",
        ),
        (
            "AWS::Glue::Job",
            "dependent_property",
            "Role: a, Command: {Name: glueetl}, WorkerType: G.1X",
            "Role: a, Command: {Name: pythonshell}, MaxCapacity: 0.0625",
        ),
        (
            "AWS::Glue::Trigger",
            "missing_property",
            "Type: SCHEDULED, Actions: [{JobName: a}]",
            "Type: ON_DEMAND, Actions: [{JobName: a}]",
        ),
        (
            "AWS::Glue::Trigger",
            "missing_property",
            "Type: CONDITIONAL, Actions: [{JobName: a}]",
            "Type: !Ref Kind, Actions: [{JobName: a}]",
        ),
    ];

    #[test]
    fn a_job_has_processors_and_memory() {
        let job = |platform: &str, resources: &str| {
            format!(
                "Type: container, PlatformCapabilities: [{platform}], ContainerProperties: {{Image: a, ExecutionRoleArn: a, {resources}}}"
            )
        };
        let needs = |processors: &str, memory: &str| {
            format!("ResourceRequirements: [{{Type: VCPU, Value: {processors}}}, {{Type: MEMORY, Value: {memory}}}]")
        };
        let processors = "ResourceRequirements: [{Type: VCPU, Value: '1'}]";
        for (lint, wrong, right) in [
            ("missing_alternative", job("EC2", "Privileged: false"), job("EC2", "Memory: 512, Vcpus: 1")),
            ("alternatives", job("EC2", processors), job("EC2", &format!("{processors}, Memory: 512"))),
            (
                "alternatives",
                job("EC2", "ResourceRequirements: [{Type: MEMORY, Value: '512'}]"),
                job("EC2", &needs("'1'", "'512'")),
            ),
            ("range", job("FARGATE", &needs("'1'", "'1024'")), job("FARGATE", &needs("'1'", "'2048'"))),
            ("allowed_value", job("FARGATE", &needs("'0.25'", "'4096'")), job("FARGATE", &needs("0.25", "'512'"))),
            ("multiple_of", job("FARGATE", &needs("'8'", "'17408'")), job("EC2", &needs("'8'", "'17408'"))),
            ("range", job("FARGATE", &needs("'2'", "'2048'")), job("FARGATE", &needs("'2'", "!Ref Memory"))),
        ] {
            assert_told_apart(&[("AWS::Batch::JobDefinition", lint, &wrong, &right)]);
        }
    }

    #[test]
    fn wrong_is_told_from_right() {
        assert_told_apart(CASES);
    }

    #[test]
    fn jobs_suit_their_platform() {
        let job = |platform: &str, more: &str| {
            format!(
                "Type: container, {platform}ContainerProperties: {{Image: a, ExecutionRoleArn: !Ref Role, ResourceRequirements: [{{Type: VCPU, Value: '1'}}, {{Type: MEMORY, Value: '2048'}}]{more}}}"
            )
        };
        const FARGATE: &str = "PlatformCapabilities: [FARGATE], ";
        const EC2: &str = "PlatformCapabilities: [EC2], ";
        for (lint, platform, more, other) in [
            ("unwanted_property", FARGATE, ", Ulimits: [{Name: nofile, HardLimit: 1, SoftLimit: 1}]", EC2),
            ("unwanted_property", FARGATE, ", LinuxParameters: {SharedMemorySize: 64}", ""),
            (
                "unwanted_property",
                FARGATE,
                ", Volumes: [{Name: a, Host: {SourcePath: /data}}]",
                "PlatformCapabilities: [!Ref Platform], ",
            ),
            ("allowed_value", FARGATE, ", Privileged: true", EC2),
            ("allowed_value", FARGATE, ", LogConfiguration: {LogDriver: fluentd}", EC2),
            ("unwanted_property", EC2, ", NetworkConfiguration: {AssignPublicIp: ENABLED}", FARGATE),
            ("unwanted_property", "", ", FargatePlatformConfiguration: {PlatformVersion: LATEST}", FARGATE),
            (
                "unwanted_property",
                "",
                ", NetworkConfiguration: {AssignPublicIp: ENABLED}",
                "PlatformCapabilities: !Ref Platforms, ",
            ),
        ] {
            assert_told_apart(&[("AWS::Batch::JobDefinition", lint, &job(platform, more), &job(other, more))]);
        }
        let requirement = |kind: &str| {
            format!(
                "Type: container, PlatformCapabilities: [FARGATE], ContainerProperties: {{Image: a, ExecutionRoleArn: !Ref Role, Memory: !Ref AWS::NoValue, ResourceRequirements: [{{Type: VCPU, Value: '1'}}, {{Type: MEMORY, Value: '2048'}}, {{Type: {kind}, Value: '1'}}]}}"
            )
        };
        assert_told_apart(&[("AWS::Batch::JobDefinition", "allowed_value", &requirement("GPU"), &requirement("VCPU"))]);
        let pods = "Type: container, EksProperties: {PodProperties: {Containers: [{Image: a}]}}";
        let wrong = format!("{pods}, PlatformCapabilities: [EC2]");
        assert_told_apart(&[("AWS::Batch::JobDefinition", "unwanted_property", &wrong, pods)]);
    }

    #[test]
    fn the_table_is_sorted_and_its_schemas_are_read() {
        assert!(JOBS.is_sorted_by_key(|row| row.0));
        assert!(JOBS.iter().all(|(.., schema)| crate::schema::parsed(schema).is_some()));
    }
}
