use cfn::resource;

#[resource(AWS::ECS::TaskDefinition {
    Volumes: [{ Name: "data" }],
    ContainerDefinitions: [{
        Name: "web",
        Image: "nginx",
        Memory: 512,
        MountPoints: [{ SourceVolume: "date", ContainerPath: "/data" }],
    }],
})]
pub struct Task;

fn main() {}
