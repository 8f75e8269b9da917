use cfn::resource;

#[resource(AWS::ApplicationAutoScaling::ScalableTarget {
    ResourceId: "table/orders",
    ScalableDimension: "dynamodb:table:ReadCapacityUnits",
    ServiceNamespace: "dynamodb",
    MinCapacity: 5,
    MaxCapacity: 4,
})]
pub struct Target;

fn main() {}
