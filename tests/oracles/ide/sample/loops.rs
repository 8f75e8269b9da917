//! Structs with loops.

use cfn::{condition, output, parameter, resource, stack};

/// The teams.
#[parameter(Type: "CommaDelimitedList", Default: "a,b")]
pub struct Teams;

/// One topic for each kind of event.
#[resource(AWS::SNS::Topic {
    DisplayName: Kind,
    TopicName: Sub("${AWS::StackName}-${Kind}"),
    FifoTopic: false,
    Tags: [{ Key: "Kind", Value: Join("-", ["of", Kind]) }],
}, DeletionPolicy: "Delete", for_each(Kind in ["Orders", "Returns"], id = "Topic${Kind}"))]
pub struct Topics;

/// Without a loop.
#[resource(AWS::SNS::Topic {}, DeletionPolicy: "Retain")]
pub struct Plain;

/// The settings of each team in each zone.
#[resource(AWS::SSM::Parameter { Type: "String", Value: Join("-", [Team, Zone, ZONE]) },
    for_each(Team in Teams, Zone in ["x", "y"], id = "Settings${Team}${Zone}${ZONE}"))]
pub struct Settings<const ZONE: usize>;

#[condition(AWS::Region == Region, for_each(Region in ["a", "b"], id = "Is${Region}"))]
pub struct Regions;

#[output(Value: GetAtt("Topic${Item}", "TopicArn"), for_each(Item in ["Orders", "Returns"], id = "Arn${Item}"))]
pub struct Arns;

/// Loops.
#[stack(Transform: "AWS::LanguageExtensions")]
pub struct Loops(Teams, Topics, Plain, Settings<0>, Regions, Arns);
