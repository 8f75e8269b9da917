use cfn::resource;

#[resource(AWS::ECS::TaskDefinition {
    NetworkMode: "awsvpc",
    ContainerDefinitions: [{
        Name: "web",
        Image: "nginx",
        Memory: 512,
        PortMappings: [{ ContainerPort: 80, HostPort: 8080 }],
    }],
})]
pub struct Task;

fn main() {}
