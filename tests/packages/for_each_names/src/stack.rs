//! What loops make, by name.

use cfn::{condition, output, parameter, resource, stack};

#[parameter(Type: "String", Default: "dev")]
pub struct Stage;

#[resource(AWS::SNS::Topic { DisplayName: Item }, for_each(Item in ["A", "B"], id = "Topic${Item}"))]
pub struct Topics;

#[output(Value: Join(",", [Ref("TopicA"), Ref("TopicC"), GetAtt("TopicB", "TopicArn"), GetAtt("TopicB", "TopicArm")]))]
pub struct Out;

/// One of them has no topic.
#[output(Value: GetAtt("Topic${Name}", "TopicArn"), for_each(Name in ["A", "B", "D"], id = "Of${Name}"))]
pub struct OfTopics;

#[condition(Stage == Which, for_each(Which in ["dev", "prod"], id = "Is${Which}"))]
pub struct Stages;

#[resource(AWS::SNS::Topic { DisplayName: Which }, Condition: "Is${Which}",
    for_each(Which in ["dev", "prod"], id = "In${Which}"))]
pub struct Right;

#[resource(AWS::SNS::Topic {}, Condition: Ref("Istest"))]
pub struct InTest;

#[resource(AWS::SNS::Topic {}, DependsOn: [Ref("TopicA"), Ref("TopicX"), InTest])]
pub struct After;

#[stack(Transform: ["AWS::LanguageExtensions"])]
pub struct Whole(Stage, Topics, Out, OfTopics, Stages, Right, InTest, After);
