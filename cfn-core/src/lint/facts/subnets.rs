//! The subnets of VPCs, and their CIDR blocks.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr};

use crate::iam::Spelling;
use crate::lint::facts::equality::{integer, spelling};
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

    /// How many bits its addresses differ in.
    pub(crate) fn bits(self) -> u32 {
        (self.last - self.first).count_ones()
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
    /// How the network is written of which `Fn::Cidr` makes the block, where only the deployment knows that network: the
    /// block is then counted from its beginning.
    pub(crate) base: Option<String>,
}

/// One of the blocks that `Fn::Cidr` makes of a network, as `Fn::Select` takes it.
pub(crate) struct Part<'a> {
    /// Which one, from 0 on, and where that is written.
    pub(crate) index: (u32, &'a Node),
    /// The network.
    pub(crate) base: &'a Node,
    /// How many blocks there are.
    pub(crate) count: u32,
    /// How many bits each of them has, and where that is written.
    pub(crate) bits: (u32, &'a Node),
}

impl<'a> Part<'a> {
    /// The part that a value is, if all of its numbers are written out.
    pub(crate) fn of(node: &'a Node) -> Option<Part<'a>> {
        let number = |node: &Node| u32::try_from(integer(node)?).ok();
        let Some((Intrinsic::Select, argument)) = node.as_function() else { return None };
        let [index, list] = argument.as_list()? else { return None };
        let Some((Intrinsic::Cidr, argument)) = list.as_function() else { return None };
        let [base, count, bits] = argument.as_list()? else { return None };
        let part = Part { index: (number(index)?, index), base, count: number(count)?, bits: (number(bits)?, bits) };
        (1..=MOST_BITS).contains(&part.bits.0).then_some(part)
    }

    /// The networks of which it may be a part; none where only the deployment knows.
    pub(crate) fn networks(&self, index: &Index<'a>) -> Option<Vec<Block>> {
        if let Some(text) = self.base.as_str() {
            return Block::parse(text).map(|block| vec![block]);
        }
        let (name, attribute) = Spelling::of(self.base).reference()?;
        let vpc = index.resource(name).filter(|vpc| vpc.type_name == "AWS::EC2::VPC")?;
        if attribute == Some("CidrBlock") { blocks(index, vpc) } else { None }
    }

    /// The block itself, in that network; none if the network has no room for it.
    fn within(&self, network: Block) -> Option<Block> {
        let size = 1_u32.checked_shl(self.bits.0)?;
        let first = network.first.checked_add(size.checked_mul(self.index.0)?)?;
        let block = Block { first, last: first.checked_add(size - 1)? };
        (self.index.0 < self.count && network.contains(block)).then_some(block)
    }
}

/// An IPv4 address has so many bits.
const MOST_BITS: u32 = 32;

impl Subnet<'_> {
    /// Whether none of its CIDR blocks is part of these.
    pub(crate) fn is_outside(&self, of_vpc: &[Block]) -> bool {
        self.base.is_none() && !self.blocks.iter().any(|own| of_vpc.iter().any(|block| block.contains(*own)))
    }
}

/// All addresses, as the beginning of a network that is not known.
const ANY: Block = Block { first: 0, last: u32::MAX };

/// The subnets whose CIDR blocks are known.
pub(crate) fn subnets<'a>(index: &Index<'a>) -> Vec<Subnet<'a>> {
    let subnets = index.of_type("AWS::EC2::Subnet").iter();
    let known = subnets.filter_map(|&resource| {
        let written =
            resource.property("VpcId").filter(|node| !matches!(node.as_function(), Some((Intrinsic::If, _))))?;
        let vpc = index.referred(written, &["AWS::EC2::VPC"]);
        let network = vpc.map_or_else(|| spelling(written), |vpc| vpc.name().to_owned());
        let at = resource.property("CidrBlock")?;
        let (blocks, base) = match Part::of(at) {
            None => (blocks(index, resource)?, None),
            Some(part) => match part.networks(index) {
                Some(networks) => (networks.into_iter().filter_map(|network| part.within(network)).collect(), None),
                None => (vec![part.within(ANY)?], Some(spelling(part.base))),
            },
        };
        // A block that does not fit is another mistake.
        (!blocks.is_empty()).then_some(Subnet { resource, vpc, network, at, blocks, base })
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
