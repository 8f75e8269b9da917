//! `for_each`: loops around resources, outputs and conditions.

use cfn::{condition, mapping, output, parameter, resource, stack};

/// The teams that have a queue of their own.
#[parameter(Type: "CommaDelimitedList", Default: "blue,green")]
pub struct Teams;

/// Deployment stage.
#[parameter(Type: "String", Default: "dev", AllowedValues: ["dev", "prod"])]
pub struct Environment;

#[mapping { "dev": { "Zones": ["a"] }, "prod": { "Zones": ["a", "b"] } }]
pub struct Sizes;

/// One topic for each kind of event.
#[resource(AWS::SNS::Topic {
    TopicName: Sub("${AWS::StackName}-${Kind}-events"),
    DisplayName: Kind,
    Tags: [{ Key: "Kind", Value: Kind }, { Key: "${Kind}", Value: Join("-", [Kind, Environment]) }],
}, for_each(Kind in ["Orders", "Returns"], id = "Topic${Kind}"))]
pub struct Topics;

/// Takes the events of one kind.
#[resource(AWS::SQS::Queue { QueueName: Sub("${AWS::StackName}-${Kind}") }, DependsOn: "Topic${Kind}",
    DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete",
    for_each(Kind in ["Orders", "Returns"], id = "Queue${Kind}"))]
pub struct Queues;

#[resource(AWS::SQS::QueuePolicy {
    Queues: [Ref("Queue${Kind}")],
    PolicyDocument: {
        Version: "2012-10-17",
        Statement: [{
            Effect: "Allow",
            Principal: { Service: "sns.amazonaws.com" },
            Action: "sqs:SendMessage",
            Resource: GetAtt("Queue${Kind}", "Arn"),
            Condition: { ArnEquals: { "aws:SourceArn": Ref("Topic${Kind}") } },
        }],
    },
}, for_each(Kind in ["Orders", "Returns"], id = "Policy${Kind}"))]
pub struct Policies;

#[resource(AWS::SNS::Subscription {
    Protocol: "sqs",
    TopicArn: Ref("Topic${Kind}"),
    Endpoint: GetAtt("Queue${Kind}", "Arn"),
}, for_each(Kind in ["Orders", "Returns"], id = "Subscription${Kind}"))]
pub struct Subscriptions;

/// Keeps the files of a team.
#[resource(AWS::SSM::Parameter {
    Name: Sub("/${AWS::StackName}/${Team}"),
    Type: "String",
    Value: "team ${Team}",
    Tags: { "${Team}": Team },
}, Condition: IsProduction, for_each(Team in Teams, id = "Settings${Team}"))]
pub struct Settings;

#[resource(AWS::SSM::Parameter { Type: "String", Value: Zone },
    for_each(Zone in FindInMap(Sizes, Environment, "Zones"), id = "Zone${Zone}"))]
pub struct Zones;

/// Loops within loops, in the order of their names.
#[resource(AWS::SSM::Parameter { Type: "String", Value: Sub("${Region} ${Tier}${PREFIX}") },
    for_each(Region in ["eu-west-1", "us-east-1"], Tier in ["web", const { "db" }], id = "Tier&{Region}${Tier}${PREFIX}"))]
pub struct Tiers<const PREFIX: usize>;

#[condition(Environment == Stage, for_each(Stage in ["dev", "prod"], id = "Is${Stage}"))]
pub struct Stages;

#[condition(Environment == "prod")]
pub struct IsProduction;

#[resource(AWS::SSM::Parameter { Type: "String", Value: "any" }, Condition: Ref("Isprod"))]
pub struct OfProduction;

#[output(Value: GetAtt("Topic${Kind}", "TopicArn"), Export: { Name: Sub("${AWS::StackName}-${Kind}") },
    for_each(Kind in ["Orders", "Returns"], id = "Arn${Kind}"))]
pub struct Arns;

#[output(Value: GetAtt("Queue${Kind}", Attribute),
    for_each(Kind in ["Orders", "Returns"], Attribute in ["Arn", "QueueName"], id = "${Attribute}Of${Kind}"))]
pub struct Attributes;

#[output(Value: Ref("TopicOrders"))]
pub struct OrdersTopic;

/// Loops.
#[stack(Transform: "AWS::LanguageExtensions")]
pub struct Whole(
    Teams,
    Environment,
    Sizes,
    Topics,
    Queues,
    Policies,
    Subscriptions,
    Settings,
    Zones,
    Tiers<1>,
    Tiers<2>,
    Stages,
    IsProduction,
    OfProduction,
    Arns,
    Attributes,
    OrdersTopic,
);

fn main() {}
