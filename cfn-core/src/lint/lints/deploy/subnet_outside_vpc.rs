use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::subnets::{subnets, vpc_blocks};
use crate::lint::finding::Findings;

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

fn subnet_outside_vpc(context: &Context<'_>, findings: &mut Findings) {
    let index = context.index();
    for subnet in subnets(index) {
        let Some(vpc) = subnet.vpc else { continue };
        let Some(of_vpc) = vpc_blocks(index, vpc).filter(|of_vpc| subnet.is_outside(of_vpc)) else { continue };
        if let Some(own) = subnet.blocks.first() {
            let of_vpc: Vec<_> = of_vpc.iter().map(|block| format!("`{block}`")).collect();
            let message = format!("`{own}` is outside VPC `{}`; use a part of {}", vpc.name(), of_vpc.join(" or "));
            findings.report_in(subnet.resource.name(), subnet.at.id, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn a_subnet_is_part_of_its_vpc() {
        let added = "  More: {Type: AWS::EC2::VPCCidrBlock, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.1.0.0/16}}\n";
        let cases: &[(&str, &str, &[&str])] = &[
            ("10.1.0.0/24", "", &["B: `10.1.0.0/24` is outside VPC `Vpc`; use a part of `10.0.0.0/16`"]),
            ("10.0.0.0/15", "", &["B: `10.0.0.0/15` is outside VPC `Vpc`; use a part of `10.0.0.0/16`"]),
            (
                "10.2.0.0/24",
                added,
                &["B: `10.2.0.0/24` is outside VPC `Vpc`; use a part of `10.0.0.0/16` or `10.1.0.0/16`"],
            ),
            ("10.1.0.0/24", added, &[]),
            (
                "10.1.0.0/24",
                "  More: {Type: AWS::EC2::VPCCidrBlock, Properties: {VpcId: !Ref Vpc, AmazonProvidedIpv6CidrBlock: true}}\n",
                &["B: `10.1.0.0/24` is outside VPC `Vpc`; use a part of `10.0.0.0/16`"],
            ),
            // Which addresses the pool gives is not known.
            (
                "10.1.0.0/24",
                "  More: {Type: AWS::EC2::VPCCidrBlock, Properties: {VpcId: !Ref Vpc, Ipv4IpamPoolId: pool}}\n",
                &[],
            ),
            ("10.0.255.0/24", "", &[]),
            ("!Ref Range", "", &[]),
        ];
        for (block, more, expected) in cases {
            let template = format!(
                "Parameters:
  Range: {{Type: String}}
Resources:
  Vpc: {{Type: AWS::EC2::VPC, Properties: {{CidrBlock: 10.0.0.0/16}}}}
  B: {{Type: AWS::EC2::Subnet, Properties: {{VpcId: !Ref Vpc, CidrBlock: {block}}}}}
{more}"
            );
            assert_eq!(findings("subnet_outside_vpc", &template), *expected, "{template}");
        }
    }
}
