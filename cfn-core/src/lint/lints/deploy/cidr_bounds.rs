//! Blocks of `Fn::Cidr` that its network does not have.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::describe::counted;
use crate::lint::facts::subnets::Part;
use crate::lint::finding::Findings;

declare_lint! {
    /// `Fn::Cidr` makes as many blocks as it is asked for, each with as many addresses as its number of bits allows; they
    /// must fit into the network. `Fn::Select` counts them from 0 on.
    ///
    /// Source: "Fn::Cidr" of the CloudFormation template reference; "Subnet CIDR blocks" of the VPC user guide.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Network: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
    ///   Subnet:
    ///     Type: AWS::EC2::Subnet
    ///     Properties:
    ///       VpcId: !Ref Network
    ///       CidrBlock: !Select [6, !Cidr [!GetAtt Network.CidrBlock, 6, 8]] # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Network: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
    ///   Subnet:
    ///     Type: AWS::EC2::Subnet
    ///     Properties:
    ///       VpcId: !Ref Network
    ///       CidrBlock: !Select [5, !Cidr [!GetAtt Network.CidrBlock, 6, 8]]
    /// ```
    CIDR_BOUNDS = "cidr_bounds", Deploy, Deny, "block that `Fn::Cidr` does not make",
    Check::Template(cidr_bounds)
}

/// The fewest and the most bits of a subnet: from `/28` to `/16`.
const BITS_OF_SUBNETS: (u32, u32) = (4, 16);

fn cidr_bounds<'a>(context: &Context<'a>, findings: &mut Findings) {
    let index = context.index();
    for subnet in index.of_type("AWS::EC2::Subnet") {
        let written = subnet.property("CidrBlock").into_iter().flat_map(|node| node.alternatives());
        for part in written.filter_map(Part::of) {
            let Part { index: (position, position_at), count, bits: (bits, bits_at), base } = part;
            if position >= count {
                let blocks = counted(count as usize, "block");
                let message = format!(
                    "index of `Select` out of bounds: `Cidr` makes {blocks} but the index is {position}; indexes start at 0"
                );
                findings.report_in(subnet.name(), position_at.id, message);
            }
            let (least, most) = BITS_OF_SUBNETS;
            let networks = part.networks(index).unwrap_or_default();
            // A network that is written out in `Fn::Cidr` is checked with its arguments.
            let too_small = networks.iter().find(|network| {
                let room = network.bits().checked_sub(bits).map_or(0, |more| 1_u64 << more);
                u64::from(count) > room && base.as_str().is_none()
            });
            if let Some(network) = too_small {
                let blocks = counted(count as usize, "block");
                let message = format!("`{network}` has no room for {blocks} of {bits} bits; use fewer bits or blocks");
                findings.report_in(subnet.name(), bits_at.id, message);
            } else if !(least..=most).contains(&bits) {
                let message = format!("a subnet must have {least} to {most} bits (`/28` to `/16`), found {bits}");
                findings.report_in(subnet.name(), bits_at.id, message);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn blocks_fit_into_their_network() {
        let found = |network: &str, block: &str| {
            let template = format!(
                "Parameters:
  Range: {{Type: String}}
Resources:
  Vpc: {{Type: AWS::EC2::VPC, Properties: {{CidrBlock: {network}}}}}
  A: {{Type: AWS::EC2::Subnet, Properties: {{VpcId: !Ref Vpc, CidrBlock: !Select [{block}]}}}}
"
            );
            findings("cidr_bounds", &template)
        };
        let cases: &[(&str, &str, &[&str])] = &[
            ("10.0.0.0/16", "11, !Cidr [!GetAtt Vpc.CidrBlock, 12, 12]", &[]),
            (
                "10.0.0.0/16",
                "12, !Cidr [!GetAtt Vpc.CidrBlock, 12, 12]",
                &["A: index of `Select` out of bounds: `Cidr` makes 12 blocks but the index is 12; indexes start at 0"],
            ),
            (
                "!Ref Range",
                "1, !Cidr [!GetAtt Vpc.CidrBlock, 1, 12]",
                &["A: index of `Select` out of bounds: `Cidr` makes 1 block but the index is 1; indexes start at 0"],
            ),
            (
                "10.0.0.0/16",
                "0, !Cidr [!GetAtt Vpc.CidrBlock, 12, 17]",
                &["A: `10.0.0.0/16` has no room for 12 blocks of 17 bits; use fewer bits or blocks"],
            ),
            (
                "10.0.0.0/20",
                "0, !Cidr [!GetAtt Vpc.CidrBlock, 32, 8]",
                &["A: `10.0.0.0/20` has no room for 32 blocks of 8 bits; use fewer bits or blocks"],
            ),
            ("10.0.0.0/20", "0, !Cidr [!GetAtt Vpc.CidrBlock, 16, 8]", &[]),
            (
                "!Ref Range",
                "0, !Cidr [!GetAtt Vpc.CidrBlock, 4, 3]",
                &["A: a subnet must have 4 to 16 bits (`/28` to `/16`), found 3"],
            ),
            ("!Ref Range", "0, !Cidr [!GetAtt Vpc.CidrBlock, 4, 16]", &[]),
            ("!Ref Range", "!Ref Range, !Cidr [!GetAtt Vpc.CidrBlock, 4, 16]", &[]),
        ];
        for (network, block, expected) in cases {
            assert_eq!(found(network, block), *expected, "{network} {block}");
        }
    }
}
