//! `Transform(..)`: macros of CloudFormation wherever a template may call one.

use cfn::{condition, mapping, output, parameter, resource, stack};

/// Deployment stage.
#[parameter(Type: "String", Default: "dev")]
pub struct Stage;

#[mapping("dev": { Memory: 128 }, "Fn::Transform": { Name: "Sizes" })]
pub struct Sizes;

#[mapping("Fn::Transform": { Name: "Zones" })]
pub struct Zones;

#[condition(Transform({ Name: "IsSunday" }))]
pub struct IsSunday;

#[resource(AWS::SNS::Topic {
    TopicName: Transform({ Name: "Named" }),
    DisplayName: FindInMap(const { "Included" }, Stage, "Name"),
    Tags: if Ref("IsShared") { [{ Key: "Shared", Value: Ref("Shared") }] },
}, Condition: IsSunday)]
pub struct Topic;

#[resource("Fn::Transform": { Name: "Queue" }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
pub struct Queue;

#[output(Value: FindInMap(Sizes, Stage, "Memory"))]
pub struct Memory;

#[output(Value: FindInMap(Zones, Stage, "Zone"))]
pub struct Zone;

#[output("Fn::Transform": { Name: "Url", Parameters: { Queue: Queue } })]
pub struct Url;

/// Macros beside the entries of a section, in place of one, and beside the sections.
#[stack(
    Mappings: Transform({ Name: "AWS::Include", Parameters: { Location: "s3://shared/mappings.yaml" } }),
    Resources: Transform({ Name: "AWS::Include", Parameters: { Location: Sub("s3://shared/${Stage}.yaml") } }),
    Rules: Transform({ Name: "Rules" }),
    "Fn::Transform": { Name: "Sections" },
)]
pub struct Whole(Stage, Sizes, Zones, IsSunday, Topic, Queue, Memory, Zone, Url);

/// A macro that makes all of it.
#[stack("Fn::Transform": { Name: "All" })]
pub struct Alone();

fn main() {}
