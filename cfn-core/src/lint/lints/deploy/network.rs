//! Networks within networks.

use std::net::Ipv4Addr;

use crate::lint::facts::conditions::exist_together;
use crate::lint::facts::context::Context;
use crate::lint::facts::index::Index;
use crate::lint::facts::options::options;
use crate::lint::finding::Findings;

use crate::lint::check::{Check, declare_lint};
use crate::model::{Node, Resource, Section, references_in};

declare_lint! {
    /// The `CidrBlock` of a subnet must be within that of its VPC, or within one that an `AWS::EC2::VPCCidrBlock`
    /// adds.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Network: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
    ///   Subnet: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Network, CidrBlock: 10.1.0.0/24}} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Network: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
    ///   Subnet: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Network, CidrBlock: 10.0.1.0/24}}
    /// ```
    SUBNET_OUTSIDE_VPC = "subnet_outside_vpc", Deploy, Deny, "subnet outside the CIDR blocks of its VPC",
    Check::Template(subnet_outside_vpc)
}

declare_lint! {
    /// EC2 rejects a subnet whose `CidrBlock` overlaps that of another subnet in the same VPC.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Network: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
    ///   One: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Network, CidrBlock: 10.0.0.0/23}}
    ///   Two: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Network, CidrBlock: 10.0.1.0/24}} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Network: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
    ///   One: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Network, CidrBlock: 10.0.0.0/24}}
    ///   Two: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Network, CidrBlock: 10.0.1.0/24}}
    /// ```
    SUBNET_OVERLAP = "subnet_overlap", Deploy, Deny, "overlapping subnets",
    Check::Template(subnet_overlap)
}

/// A range of addresses: the first and the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Block {
    first: u32,
    last: u32,
}

impl Block {
    /// A network that is written out; none for any other text.
    fn parse(text: &str) -> Option<Block> {
        let (address, bits) = text.split_once('/')?;
        let (address, bits) = (u32::from(address.parse::<Ipv4Addr>().ok()?), bits.parse::<u32>().ok()?);
        let size = u32::MAX.checked_shr(bits).unwrap_or(0);
        (bits <= 32).then_some(Block { first: address & !size, last: address | size })
    }

    fn contains(self, other: Block) -> bool {
        self.first <= other.first && other.last <= self.last
    }

    fn overlaps(self, other: Block) -> bool {
        self.first <= other.last && other.first <= self.last
    }
}

/// The networks that a property may be; none if one of them is not known. Whoever gives one parameter another value than
/// its default gives the others fitting ones.
fn blocks<'a>(index: &Index<'a>, resource: Resource<'a>) -> Option<Vec<Block>> {
    let node = resource.property("CidrBlock")?;
    let is_given = |name: &str| index.find(Section::Parameters, name).is_some();
    if references_in(node).iter().any(|reference| is_given(reference.name)) {
        return None;
    }
    options(index, node).into_iter().map(|option| Block::parse(option.as_str()?)).collect()
}

/// The subnets of the VPCs of the template, with the VPC and where their network stands.
fn subnets<'a>(index: &Index<'a>) -> Vec<(Resource<'a>, Resource<'a>, &'a Node, Vec<Block>)> {
    let subnets = index.of_type("AWS::EC2::Subnet").iter();
    let known = subnets.filter_map(|subnet| {
        let vpc = index.referred(subnet.property("VpcId")?, &["AWS::EC2::VPC"])?;
        Some((*subnet, vpc, subnet.property("CidrBlock")?, blocks(index, *subnet)?))
    });
    known.collect()
}

/// Whether none of the networks of a subnet is part of its VPC.
fn is_outside<'a>(index: &Index<'a>, vpc: Resource<'a>, own: &[Block]) -> bool {
    let more = index.of_type("AWS::EC2::VPCCidrBlock").iter().filter(|block| {
        let of = block.property("VpcId").and_then(|node| index.referred(node, &["AWS::EC2::VPC"]));
        of.is_some_and(|of| of.name() == vpc.name())
    });
    let all: Option<Vec<_>> = std::iter::once(&vpc).chain(more).map(|holder| blocks(index, *holder)).collect();
    all.is_some_and(|all| !own.iter().any(|own| all.iter().flatten().any(|block| block.contains(*own))))
}

fn subnet_outside_vpc(context: &Context<'_>, findings: &mut Findings) {
    let index = context.index();
    for (subnet, vpc, at, own) in subnets(index) {
        if is_outside(index, vpc, &own) {
            let message = format!("CIDR block is outside the CIDR blocks of `{}`", vpc.name());
            findings.report_in(subnet.name(), at.id, message);
        }
    }
}

fn subnet_overlap(context: &Context<'_>, findings: &mut Findings) {
    let index = context.index();
    let all: Vec<_> = subnets(index).into_iter().filter(|(_, vpc, _, own)| !is_outside(index, *vpc, own)).collect();
    for (position, (subnet, vpc, at, own)) in all.iter().enumerate() {
        let overlapping = all[..position].iter().find(|(other, of, _, others)| {
            of.name() == vpc.name()
                && own.iter().all(|own| others.iter().all(|other| own.overlaps(*other)))
                && exist_together(context, subnet.declaration, other.declaration)
        });
        if let Some((other, ..)) = overlapping {
            findings.report_in(subnet.name(), at.id, format!("CIDR block overlaps that of subnet `{}`", other.name()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Block;
    use crate::lint::testing::findings;

    fn found(lint: &str, first: &str, second: &str) -> Vec<String> {
        findings(
            lint,
            &format!(
                "Parameters:
  Range: {{Type: String}}
  Same: {{Type: String, Default: 10.0.0.0/24}}
Resources:
  Vpc: {{Type: AWS::EC2::VPC, Properties: {{CidrBlock: 10.0.0.0/16}}}}
  A: {{Type: AWS::EC2::Subnet, Properties: {{VpcId: !Ref Vpc, CidrBlock: {first}}}}}
  B: {{Type: AWS::EC2::Subnet, Properties: {{VpcId: !Ref Vpc, CidrBlock: {second}}}}}
"
            ),
        )
    }

    #[test]
    fn a_subnet_is_part_of_its_vpc() {
        let outside = |second: &str| found("subnet_outside_vpc", "10.0.0.0/24", second);
        assert_eq!(outside("10.1.0.0/24"), ["B: CIDR block is outside the CIDR blocks of `Vpc`"]);
        assert_eq!(outside("10.0.0.0/15"), ["B: CIDR block is outside the CIDR blocks of `Vpc`"]);
        assert!(outside("10.0.255.0/24").is_empty() && outside("!Ref Range").is_empty());
    }

    #[test]
    fn subnets_share_no_addresses() {
        let overlap = |second: &str| found("subnet_overlap", "10.0.0.0/24", second);
        assert_eq!(overlap("10.0.0.128/25"), ["B: CIDR block overlaps that of subnet `A`"]);
        assert_eq!(overlap("10.0.0.0/24"), ["B: CIDR block overlaps that of subnet `A`"]);
        assert!(overlap("10.0.1.0/24").is_empty() && overlap("!Ref Range").is_empty());
        assert!(overlap("!Ref Same").is_empty(), "it may be given as another one");
        assert!(overlap("10.0.0.0/15").is_empty(), "that it is outside of the VPC is said already");
    }

    #[test]
    fn blocks_are_read() {
        assert_eq!(Block::parse("10.0.0.0/31").map(|block| block.last - block.first), Some(1));
        assert_eq!(Block::parse("0.0.0.0/0").map(|block| block.last - block.first), Some(u32::MAX));
        assert_eq!(Block::parse("10.0.0.0/33"), None);
        assert_eq!(Block::parse("10.0.0/8"), None);
    }
}
