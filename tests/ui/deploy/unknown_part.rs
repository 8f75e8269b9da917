use cfn::resource;

#[resource(AWS::ECS::TaskDefinition {
    Volumes: [{ Name: "data" }],
    ContainerDefinitions: [{
        Name: "web",
        Image: "nginx",
        MountPoints: [{ SourceVolume: "date", ContainerPath: "/data" }],
    }],
})]
pub struct Task;

fn main() {}
