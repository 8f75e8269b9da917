//! What is made of structs with loops, besides the template's text.

use cfn::{output, parameter, resource, stack};

#[resource(AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" })]
pub struct Network;

#[resource(AWS::EC2::InternetGateway {}, for_each(Side in ["Left", "Right"], id = "Gateway${Side}"))]
pub struct Gateways;

#[resource(AWS::EC2::VPCGatewayAttachment { VpcId: Network, InternetGatewayId: Ref("Gateway${Side}") },
    for_each(Side in ["Left", "Right"], id = "Attachment${Side}"))]
pub struct Attachments;

#[resource(AWS::EC2::RouteTable { VpcId: Network })]
pub struct Table;

/// Leads out.
#[resource(AWS::EC2::Route { RouteTableId: Table, DestinationCidrBlock: "0.0.0.0/0", GatewayId: Ref("Gateway${Way}") },
    for_each(Way in ["Left"], id = "Route${Way}"))]
pub struct Routes;

#[resource(AWS::EC2::Route { RouteTableId: Table, DestinationCidrBlock: "10.1.0.0/16", GatewayId: Ref("GatewayRight") })]
pub struct Plain;

#[stack(Transform: "AWS::LanguageExtensions")]
pub struct Routed(Network, Gateways, Attachments, Table, Routes, Plain);

#[test]
fn dependencies_are_added_to_loops() {
    let template = cfn::assemble::<Routed>().unwrap_or_else(|findings| panic!("{findings:#?}"));
    let yaml = template.yaml();
    let (first, _) = yaml.split_once("  Fn::ForEach::Routes:").expect("a loop");
    assert!(first.contains("# DependsOn Attachment${Way} is added"), "{yaml}");
    assert!(yaml.contains("        DependsOn:\n          - Attachment${Way}\n"), "{yaml}");
    assert!(yaml.contains("    DependsOn:\n      - AttachmentRight\n"), "{yaml}");
}

#[test]
fn what_a_loop_makes_can_be_asked_for() {
    let template = cfn::assemble::<Routed>().unwrap_or_else(|findings| panic!("{findings:#?}"));
    assert_eq!(template.resource("AttachmentLeft").property("InternetGatewayId.Ref"), "GatewayLeft");
    assert!(template.find("Resources", "AttachmentUp").is_none());
    assert!(template.ids("Resources").any(|id| id == "Fn::ForEach::Attachments"));
}

#[parameter(Type: "CommaDelimitedList")]
pub struct Names;

/// Near misses: none of these is wrong, whatever the deployment gives.
#[resource(AWS::S3::Bucket {
    BucketName: Sub("${AWS::StackName}-${Name}"),
    Tags: [{ Key: Name, Value: "${Name}" }],
}, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete", for_each(Name in Names, id = "Bucket&{Name}"))]
pub struct Buckets;

#[resource(AWS::IAM::ManagedPolicy {
    PolicyDocument: {
        Version: "2012-10-17",
        Statement: [{
            Effect: "Allow",
            Action: "s3:GetObject",
            Resource: ["arn:aws:s3:::${Name}/*", Sub("arn:${AWS::Partition}:s3:::${Name}/*")],
            Condition: { StringEquals: { "aws:PrincipalTag/${Name}": Name } },
        }],
    },
}, for_each(Name in Names, id = "Policy${Name}"))]
pub struct Policies;

#[output(Value: GetAtt("Bucket${Name}", Attribute),
    for_each(Name in Names, Attribute in ["Arn", "DomainName"], id = "${Attribute}Of${Name}"))]
pub struct Attributes;

#[stack(Transform: "AWS::LanguageExtensions")]
pub struct Open(Names, Buckets, Policies, Attributes);

#[test]
fn what_only_the_deployment_knows_is_not_held_against_a_loop() {
    let template = cfn::assemble::<Open>().unwrap_or_else(|findings| panic!("{findings:#?}"));
    assert!(template.warnings().is_empty(), "{:#?}", template.warnings());
}
