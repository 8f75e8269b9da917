use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::conditions::exist_together;
use crate::lint::facts::context::Context;
use crate::lint::facts::subnets::{subnets, vpc_blocks};
use crate::lint::finding::Findings;

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

fn subnet_overlap(context: &Context<'_>, findings: &mut Findings) {
    let index = context.index();
    let mut all = subnets(index);
    // A subnet outside of its VPC is another mistake.
    all.retain(|subnet| {
        let of_vpc = subnet.vpc.and_then(|vpc| vpc_blocks(index, vpc));
        of_vpc.is_none_or(|of_vpc| !subnet.is_outside(&of_vpc))
    });
    for (position, subnet) in all.iter().enumerate() {
        let overlapping = all[..position].iter().find(|other| {
            subnet.network == other.network
                && subnet.base == other.base
                && subnet.blocks.iter().all(|own| other.blocks.iter().all(|block| own.overlaps(*block)))
                && exist_together(context, subnet.resource.declaration, other.resource.declaration)
        });
        if let Some(other) = overlapping
            && let (Some(own), Some(block)) = (subnet.blocks.first(), other.blocks.first())
        {
            let name = other.resource.name();
            let message = match &subnet.base {
                None => format!("`{own}` overlaps `{block}` of subnet `{name}`; use a range that does not"),
                Some(_) => format!("this block overlaps that of subnet `{name}`; select one that does not"),
            };
            findings.report_in(subnet.resource.name(), subnet.at.id, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn the_vpc_may_be_a_parameter_or_an_id() {
        let found = |first: &str, second: &str| {
            let template = format!(
                "Parameters:
  Vpc: {{Type: 'AWS::EC2::VPC::Id'}}
  Other: {{Type: 'AWS::EC2::VPC::Id'}}
Conditions: {{C: !Equals [!Ref Other, none]}}
Resources:
  A: {{Type: AWS::EC2::Subnet, Properties: {{VpcId: {first}, CidrBlock: 10.0.0.0/24}}}}
  B: {{Type: AWS::EC2::Subnet, Properties: {{VpcId: {second}, CidrBlock: 10.0.0.0/24}}}}
"
            );
            findings("subnet_overlap", &template)
        };
        let expected = ["B: `10.0.0.0/24` overlaps `10.0.0.0/24` of subnet `A`; use a range that does not"];
        for vpc in ["!Ref Vpc", "vpc-12345678", "!ImportValue Network"] {
            assert_eq!(found(vpc, vpc), expected, "{vpc}");
        }
        assert!(found("!Ref Vpc", "!Ref Other").is_empty());
        assert!(found("!If [C, !Ref Vpc, !Ref Other]", "!If [C, !Ref Vpc, !Ref Other]").is_empty());
    }

    #[test]
    fn blocks_of_one_network_are_apart() {
        let found = |network: &str, first: &str, second: &str| {
            let template = format!(
                "Parameters:
  Range: {{Type: String, Default: 10.0.0.0/16}}
Resources:
  Vpc: {{Type: AWS::EC2::VPC, Properties: {{CidrBlock: {network}}}}}
  A: {{Type: AWS::EC2::Subnet, Properties: {{VpcId: !Ref Vpc, CidrBlock: !Select [{first}]}}}}
  B: {{Type: AWS::EC2::Subnet, Properties: {{VpcId: !Ref Vpc, CidrBlock: {second}}}}}
"
            );
            findings("subnet_overlap", &template)
        };
        let of_vpc = |index: u32, bits: u32| format!("{index}, !Cidr [!GetAtt Vpc.CidrBlock, 8, {bits}]");
        let select = |index: u32, bits: u32| format!("!Select [{}]", of_vpc(index, bits));
        let known =
            |own: &str, other: &str| format!("B: `{own}` overlaps `{other}` of subnet `A`; use a range that does not");
        let message = "B: this block overlaps that of subnet `A`; select one that does not";
        for (second, expected) in [
            (select(4, 12), Some(("10.0.64.0/20", "10.0.64.0/20"))),
            (select(2, 13), Some(("10.0.64.0/19", "10.0.64.0/20"))),
            (select(5, 12), None),
            (select(3, 12), None),
            (select(3, 13), None),
        ] {
            let expected: Vec<String> = expected.iter().map(|(own, other)| known(own, other)).collect();
            assert_eq!(found("10.0.0.0/16", &of_vpc(4, 12), &second), expected, "{second}");
            let expected: Vec<&str> = expected.iter().map(|_| message).collect();
            assert_eq!(found("!Ref Range", &of_vpc(4, 12), &second), expected, "{second}");
        }
        assert_eq!(found("10.0.0.0/16", &of_vpc(4, 12), "10.0.64.0/24"), [known("10.0.64.0/24", "10.0.64.0/20")]);
        assert!(found("!Ref Range", &of_vpc(4, 12), "10.0.64.0/24").is_empty());
    }

    #[test]
    fn subnets_share_no_addresses() {
        let cases: &[(&str, &[&str])] = &[
            ("10.0.0.128/25", &["B: `10.0.0.128/25` overlaps `10.0.0.0/24` of subnet `A`; use a range that does not"]),
            ("10.0.0.0/24", &["B: `10.0.0.0/24` overlaps `10.0.0.0/24` of subnet `A`; use a range that does not"]),
            ("10.0.1.0/24", &[]),
            ("!Ref Range", &[]),
            // Whoever gives a value may give another one than the default.
            ("!Ref Same", &[]),
            (
                "10.0.0.0/15",
                &["subnet_outside_vpc: B: `10.0.0.0/15` is outside VPC `Vpc`; use a part of `10.0.0.0/16`"],
            ),
        ];
        for (block, expected) in cases {
            let template = format!(
                "Parameters:
  Range: {{Type: String}}
  Same: {{Type: String, Default: 10.0.0.0/24}}
Resources:
  Vpc: {{Type: AWS::EC2::VPC, Properties: {{CidrBlock: 10.0.0.0/16}}}}
  A: {{Type: AWS::EC2::Subnet, Properties: {{VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24}}}}
  B: {{Type: AWS::EC2::Subnet, Properties: {{VpcId: !Ref Vpc, CidrBlock: {block}}}}}
"
            );
            assert_eq!(findings("subnet_overlap", &template), *expected, "{block}");
        }
    }
}
