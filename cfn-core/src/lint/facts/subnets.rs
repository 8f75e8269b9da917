//! The subnets of VPCs, and their CIDR blocks.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr};

use crate::lint::facts::equality::spelling;
use crate::lint::facts::index::Index;
use crate::lint::facts::network::network;
use crate::lint::facts::options::options;
use crate::model::{Intrinsic, Node, Resource, Section, references_in};

/// A range of IPv4 addresses: the first and the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    first: u32,
    last: u32,
}

impl Block {
    /// A CIDR block that is written out; `None` for any other text.
    pub(crate) fn parse(text: &str) -> Option<Block> {
        let (IpAddr::V4(address), prefix) = network(text).filter(|_| text.contains('/'))? else { return None };
        let host = u32::MAX.checked_shr(prefix).unwrap_or(0);
        Some(Block { first: address.to_bits() & !host, last: address.to_bits() | host })
    }

    pub(crate) fn contains(self, other: Block) -> bool {
        self.first <= other.first && other.last <= self.last
    }

    pub(crate) fn overlaps(self, other: Block) -> bool {
        self.first <= other.last && other.first <= self.last
    }
}

impl fmt::Display for Block {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}", Ipv4Addr::from_bits(self.first), (self.last - self.first).leading_zeros())
    }
}

/// A subnet of a VPC that is the same wherever it is written alike.
pub(crate) struct Subnet<'a> {
    pub(crate) resource: Resource<'a>,
    /// The VPC, if it is in the template.
    pub(crate) vpc: Option<Resource<'a>>,
    /// How the VPC is written: two subnets that share it are in the same one.
    pub(crate) network: String,
    /// Where the CIDR block stands.
    pub(crate) at: &'a Node,
    /// What it may be: more than one where a condition or a mapping decides.
    pub(crate) blocks: Vec<Block>,
}

impl Subnet<'_> {
    /// Whether none of its CIDR blocks is part of these.
    pub(crate) fn is_outside(&self, of_vpc: &[Block]) -> bool {
        !self.blocks.iter().any(|own| of_vpc.iter().any(|block| block.contains(*own)))
    }
}

/// The subnets whose CIDR blocks are known.
pub(crate) fn subnets<'a>(index: &Index<'a>) -> Vec<Subnet<'a>> {
    let subnets = index.of_type("AWS::EC2::Subnet").iter();
    let known = subnets.filter_map(|&resource| {
        let written =
            resource.property("VpcId").filter(|node| !matches!(node.as_function(), Some((Intrinsic::If, _))))?;
        let vpc = index.referred(written, &["AWS::EC2::VPC"]);
        let network = vpc.map_or_else(|| spelling(written), |vpc| vpc.name().to_owned());
        Some(Subnet { resource, vpc, network, at: resource.property("CidrBlock")?, blocks: blocks(index, resource)? })
    });
    known.collect()
}

/// The CIDR blocks of a VPC, with those that `AWS::EC2::VPCCidrBlock` adds; `None` if one of them is not known.
pub(crate) fn vpc_blocks<'a>(index: &Index<'a>, vpc: Resource<'a>) -> Option<Vec<Block>> {
    // Others add IPv6 addresses.
    let is_ipv4 =
        |block: &&Resource<'a>| ["CidrBlock", "Ipv4IpamPoolId"].into_iter().any(|name| block.property(name).is_some());
    let more = index.of_type("AWS::EC2::VPCCidrBlock").iter().filter(is_ipv4).filter(|block| {
        let of = block.property("VpcId").and_then(|node| index.referred(node, &["AWS::EC2::VPC"]));
        of.is_some_and(|of| of.name() == vpc.name())
    });
    let all: Option<Vec<_>> = std::iter::once(&vpc).chain(more).map(|holder| blocks(index, *holder)).collect();
    Some(all?.concat())
}

/// What the CIDR block of a resource may be; `None` if one of the values is not known. Whoever gives one parameter
/// another value than its default gives the others fitting ones.
fn blocks<'a>(index: &Index<'a>, resource: Resource<'a>) -> Option<Vec<Block>> {
    let node = resource.property("CidrBlock")?;
    let is_given = |name: &str| index.find(Section::Parameters, name).is_some();
    if references_in(node).iter().any(|reference| is_given(reference.name)) {
        return None;
    }
    options(index, node).into_iter().map(|option| Block::parse(option.as_str()?)).collect()
}

#[cfg(test)]
mod tests {
    use super::Block;

    #[test]
    fn a_block_is_a_range_of_addresses() {
        let parsed = |text: &str| Block::parse(text).map(|block| (block.last - block.first, block.to_string()));
        assert_eq!(parsed("10.0.0.0/31"), Some((1, "10.0.0.0/31".into())));
        assert_eq!(parsed("10.0.0.7/32"), Some((0, "10.0.0.7/32".into())));
        assert_eq!(parsed("10.0.0.7/24"), Some((255, "10.0.0.0/24".into())));
        assert_eq!(parsed("0.0.0.0/0"), Some((u32::MAX, "0.0.0.0/0".into())));
        for other in ["10.0.0.0/33", "10.0.0/8", "10.0.0.0", "::/0"] {
            assert_eq!(parsed(other), None, "{other}");
        }
    }
}
