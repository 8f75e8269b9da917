//! What has to wait for the way by which its traffic comes.

use crate::iam::Spelling;
use crate::lint::facts::index::Index;
use crate::lint::ordering::needed::Needed;
use crate::lint::ordering::waits::Waits;
use crate::model::{Node, Resource};

const NO_GATEWAY: &str = "a public address cannot be used in a VPC until its internet gateway is attached";

/// What gives a public address to something in a subnet: the type, and the property that leads on to the subnet.
const ADDRESSED: &[(&str, &str)] = &[
    ("AWS::EC2::EIP", "InstanceId"),
    ("AWS::EC2::EIPAssociation", "InstanceId"),
    ("AWS::EC2::EIPAssociation", "NetworkInterfaceId"),
    ("AWS::EC2::NatGateway", "SubnetId"),
];

/// What leads on to a subnet: the type and the property.
const STEPS: &[(&str, &str)] = &[("AWS::EC2::Instance", "SubnetId"), ("AWS::EC2::NetworkInterface", "SubnetId")];

/// NAT gateways and addresses of instances, which need the gateway of their VPC.
pub(crate) fn addresses<'a>(index: &Index<'a>) -> Vec<Needed<'a>> {
    let mut needed = Vec::new();
    for (type_name, property) in ADDRESSED {
        for &resource in index.of_type(type_name) {
            // A private one has no address.
            if resource.property("ConnectivityType").is_some_and(|kind| kind.as_str() != Some("public")) {
                continue;
            }
            let vpc = resource.property(property).and_then(|node| vpc_of(index, node));
            needed.extend(vpc.into_iter().flat_map(|vpc| attachments(index, vpc)).map(|attachment| Needed {
                resource: resource.name(),
                depends_on: vec![attachment.name()],
                reason: NO_GATEWAY,
            }));
        }
    }
    needed
}

/// The addresses of NAT gateways that do not wait themselves: the gateway waits through its address.
pub(crate) fn nat_addresses<'a>(index: &Index<'a>) -> Vec<Needed<'a>> {
    let needed_by_all = addresses(index);
    if needed_by_all.is_empty() {
        return needed_by_all;
    }
    let mut waits = Waits::of(index);
    let mut needed = Vec::new();
    for one in needed_by_all {
        let Some(nat) = index.resource(one.resource).filter(|nat| nat.type_name == "AWS::EC2::NatGateway") else {
            continue;
        };
        let address = nat.property("AllocationId").and_then(|node| index.referred(node, &["AWS::EC2::EIP"]));
        if let Some(address) = address.filter(|_| !waits.already_for_one(&one)) {
            needed.push(Needed { resource: address.name(), ..one });
        }
    }
    needed
}

/// The VPC of the subnet to which a value leads.
fn vpc_of<'a>(index: &Index<'a>, node: &'a Node) -> Option<&'a Node> {
    if let Some(subnet) = index.referred(node, &["AWS::EC2::Subnet"]) {
        return subnet.property("VpcId");
    }
    let (next, property) =
        STEPS.iter().find_map(|(type_name, property)| Some((index.referred(node, &[type_name])?, property)))?;
    vpc_of(index, next.property(property)?)
}

/// What attaches an internet gateway to a VPC.
fn attachments<'a>(index: &Index<'a>, vpc: &Node) -> Vec<Resource<'a>> {
    let vpc = Spelling::of(vpc);
    let all = index.of_type("AWS::EC2::VPCGatewayAttachment").iter().copied();
    all.filter(|attachment| {
        attachment.property("InternetGatewayId").is_some()
            && attachment.property("VpcId").is_some_and(|of| Spelling::of(of) == vpc)
    })
    .collect()
}

/// What sends traffic to target groups: the type, and where it names them.
const LISTENERS: &[(&str, &str)] = &[
    ("AWS::ElasticLoadBalancingV2::Listener", "DefaultActions"),
    ("AWS::ElasticLoadBalancingV2::ListenerRule", "Actions"),
];

/// Services whose target groups have listeners in the template.
pub(crate) fn services<'a>(index: &Index<'a>) -> Vec<Needed<'a>> {
    let mut needed = Vec::new();
    for &service in index.of_type("AWS::ECS::Service") {
        for node in service.values_at("LoadBalancers/*/TargetGroupArn") {
            let Some(group) = index.referred(node, &["AWS::ElasticLoadBalancingV2::TargetGroup"]) else { continue };
            let sends = |listener: &&Resource<'a>, actions: &str| {
                let references = listener.property(actions).map(crate::model::references_in).unwrap_or_default();
                references.iter().any(|reference| reference.name == group.name())
            };
            let listeners = LISTENERS.iter().flat_map(|(type_name, actions)| {
                index.of_type(type_name).iter().filter(move |listener| sends(listener, actions))
            });
            needed.push(Needed {
                resource: service.name(),
                depends_on: listeners.map(Resource::name).collect(),
                reason: "ECS rejects a target group that no load balancer uses yet",
            });
        }
    }
    needed
}
