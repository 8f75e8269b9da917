//! What needs two Availability Zones.

use crate::iam::{Piece, Spelling};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::rows::rows_of;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// An Application Load Balancer and a subnet group of a database need subnets in at least two Availability Zones.
    ///
    /// Source: "Application Load Balancers" of the Elastic Load Balancing user guide, "Working with DB subnet groups" of the
    /// RDS user guide.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   A: {Type: AWS::EC2::Subnet, Properties: {VpcId: vpc-12345678, CidrBlock: 10.0.0.0/24, AvailabilityZone: eu-west-1a}}
    ///   B: {Type: AWS::EC2::Subnet, Properties: {VpcId: vpc-12345678, CidrBlock: 10.0.1.0/24, AvailabilityZone: eu-west-1a}}
    ///   Balancer:
    ///     Type: AWS::ElasticLoadBalancingV2::LoadBalancer
    ///     Properties:
    ///       Subnets: [!Ref A, !Ref B] # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   A: {Type: AWS::EC2::Subnet, Properties: {VpcId: vpc-12345678, CidrBlock: 10.0.0.0/24, AvailabilityZone: eu-west-1a}}
    ///   B: {Type: AWS::EC2::Subnet, Properties: {VpcId: vpc-12345678, CidrBlock: 10.0.1.0/24, AvailabilityZone: eu-west-1b}}
    ///   Balancer:
    ///     Type: AWS::ElasticLoadBalancingV2::LoadBalancer
    ///     Properties:
    ///       Subnets: [!Ref A, !Ref B]
    /// ```
    SUBNETS_IN_ONE_ZONE = "subnets_in_one_zone", Wiring, Deny, "subnets in a single Availability Zone where two are needed",
    Check::Template(subnets_in_one_zone)
}

/// The types and their lists of subnets. In the order of the types.
const USERS: &[(&str, &str)] = &[
    ("AWS::DMS::ReplicationSubnetGroup", "SubnetIds"),
    ("AWS::DocDB::DBSubnetGroup", "SubnetIds"),
    ("AWS::ElasticLoadBalancingV2::LoadBalancer", "Subnets"),
    ("AWS::Neptune::DBSubnetGroup", "SubnetIds"),
    ("AWS::RDS::DBSubnetGroup", "SubnetIds"),
];

/// Whether a load balancer is of another type than `application`, or may be.
fn is_other_balancer(user: Resource<'_>) -> bool {
    user.type_name == "AWS::ElasticLoadBalancingV2::LoadBalancer"
        && user.property("Type").is_some_and(|node| node.as_str() != Some("application"))
}

fn subnets_in_one_zone<'a>(context: &Context<'a>, findings: &mut Findings) {
    let index = context.index();
    for user in context.template.resources() {
        for (_, path) in rows_of(USERS, user.type_name, |row| row.0) {
            if is_other_balancer(user) {
                continue;
            }
            let Some(list) = user.property(path) else { continue };
            let subnets = list.as_list().unwrap_or_default();
            let zones: Option<Vec<_>> = subnets
                .iter()
                .map(|node| {
                    let reference = Spelling::of(node).reference()?;
                    let subnet = index.resource(reference.0).filter(|named| named.type_name == "AWS::EC2::Subnet")?;
                    zone(subnet)
                })
                .collect();
            if let Some([first, second, rest @ ..]) = zones.as_deref()
                && first == second
                && rest.iter().all(|zone| zone == first)
            {
                let message = format!(
                    "all subnets of `{}` are in one Availability Zone, but it needs two; add a subnet with another \
                     `AvailabilityZone`",
                    user.name()
                );
                findings.report_in(user.name(), list.id, message);
            }
        }
    }
}

/// The zone of a subnet, as far as the template spells it: the pieces of its name, or the number in the list of zones.
fn zone(subnet: Resource<'_>) -> Option<Vec<Piece<'_>>> {
    let node = subnet.property("AvailabilityZone").or_else(|| subnet.property("AvailabilityZoneId"))?;
    match node.as_function() {
        Some((crate::model::Intrinsic::Select, argument)) => {
            let [number, list] = argument.as_list()? else { return None };
            let (function, region) = list.as_function()?;
            let is_own = Spelling::of(region).pieces == [Piece::Ref("AWS::Region")] || region.as_str() == Some("");
            let number = Spelling::of(number).text()?.to_owned();
            (function == crate::model::Intrinsic::GetAZs && is_own).then(|| vec![Piece::Text(number.into())])
        }
        _ => known(node),
    }
}

fn known(node: &Node) -> Option<Vec<Piece<'_>>> {
    let pieces = Spelling::of(node).pieces;
    (!pieces.contains(&Piece::Hole)).then_some(pieces)
}

#[cfg(test)]
mod tests {
    use super::USERS;
    use crate::lint::testing::findings;

    #[test]
    fn two_zones_are_needed() {
        let found = |one: &str, other: &str, user: &str| {
            let template = format!(
                "Parameters:
  Zone: {{Type: String}}
Resources:
  A: {{Type: AWS::EC2::Subnet, Properties: {{VpcId: vpc-12345678, CidrBlock: 10.0.0.0/24, {one}}}}}
  B: {{Type: AWS::EC2::Subnet, Properties: {{VpcId: vpc-12345678, CidrBlock: 10.0.1.0/24, {other}}}}}
  User: {{{user}}}
"
            );
            findings("subnets_in_one_zone", &template)
        };
        let message = [
            "User: all subnets of `User` are in one Availability Zone, but it needs two; add a subnet with another `AvailabilityZone`",
        ];
        let balancer = "Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: {Subnets: [!Ref A, !Ref B]}";
        let network =
            "Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: {Type: network, Subnets: [!Ref A, !Ref B]}";
        let group = "Type: AWS::RDS::DBSubnetGroup, Properties: {SubnetIds: [!Ref A, !Ref B]}";
        let select = |number: usize| format!("AvailabilityZone: !Select [{number}, !GetAZs '']");
        for user in [balancer, group] {
            assert_eq!(found("AvailabilityZone: a", "AvailabilityZone: a", user), message, "{user}");
            assert_eq!(found("AvailabilityZone: !Ref Zone", "AvailabilityZone: !Ref Zone", user), message, "{user}");
            assert_eq!(found(&select(0), &select(0), user), message, "{user}");
            assert!(found(&select(0), &select(1), user).is_empty(), "{user}");
            assert!(found(&select(0), "AvailabilityZone: a", user).is_empty() || user != balancer);
            assert!(found("AvailabilityZone: a", "MapPublicIpOnLaunch: false", user).is_empty(), "{user}");
        }
        assert!(found("AvailabilityZone: a", "AvailabilityZone: a", network).is_empty());
    }

    #[test]
    fn tables_are_sorted() {
        assert!(USERS.is_sorted_by_key(|row| row.0));
    }
}
