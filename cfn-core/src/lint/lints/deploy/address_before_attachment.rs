use crate::lint::check::{Check, declare_lint};
use crate::lint::ordering::missing::report_missing;
use crate::lint::ordering::traffic::addresses;

declare_lint! {
    /// A NAT gateway, or an Elastic IP address of an instance, is rejected until an internet gateway is attached to the
    /// VPC ("Network vpc-.. has no Internet gateway attached"). Nothing in the template says so to CloudFormation: add the
    /// `AWS::EC2::VPCGatewayAttachment` to the `DependsOn`. Without it, a deployment succeeds only if the attachment happens
    /// to be done first.
    ///
    /// Source: "DependsOn attribute" of the CloudFormation template reference; "NAT gateway creation fails" of the VPC user
    /// guide.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
    ///   Gateway: {Type: AWS::EC2::InternetGateway}
    ///   Attachment:
    ///     Type: AWS::EC2::VPCGatewayAttachment
    ///     Properties: {VpcId: !Ref Vpc, InternetGatewayId: !Ref Gateway}
    ///   Subnet: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24}}
    ///   Address: {Type: AWS::EC2::EIP, Properties: {Domain: vpc}}
    ///   Nat: # <-
    ///     Type: AWS::EC2::NatGateway
    ///     Properties: {SubnetId: !Ref Subnet, AllocationId: !GetAtt Address.AllocationId}
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
    ///   Gateway: {Type: AWS::EC2::InternetGateway}
    ///   Attachment:
    ///     Type: AWS::EC2::VPCGatewayAttachment
    ///     Properties: {VpcId: !Ref Vpc, InternetGatewayId: !Ref Gateway}
    ///   Subnet: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24}}
    ///   Address: {Type: AWS::EC2::EIP, DependsOn: Attachment, Properties: {Domain: vpc}}
    ///   Nat:
    ///     Type: AWS::EC2::NatGateway
    ///     Properties: {SubnetId: !Ref Subnet, AllocationId: !GetAtt Address.AllocationId}
    /// ```
    ADDRESS_BEFORE_ATTACHMENT = "address_before_attachment", Deploy, Deny, "missing dependency of a NAT gateway or an address on the gateway attachment",
    Check::Template(|context, findings| report_missing(context, findings, addresses))
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn public_addresses_wait_for_the_attachment() {
        let found = |resource: &str| {
            let template = format!(
                "Resources:
  Vpc: {{Type: AWS::EC2::VPC, Properties: {{CidrBlock: 10.0.0.0/16}}}}
  Gateway: {{Type: AWS::EC2::InternetGateway}}
  Attachment: {{Type: AWS::EC2::VPCGatewayAttachment, Properties: {{VpcId: !Ref Vpc, InternetGatewayId: !Ref Gateway}}}}
  Subnet: {{Type: AWS::EC2::Subnet, Properties: {{VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24}}}}
  Instance: {{Type: AWS::EC2::Instance, Properties: {{SubnetId: !Ref Subnet}}}}
  R: {{{resource}}}
"
            );
            findings("address_before_attachment", &template)
        };
        let missing = [
            "R: `R` does not wait for `Attachment`: a public address cannot be used in a VPC until its internet gateway is attached; add `Attachment` to its `DependsOn`",
        ];
        let nat = "Type: AWS::EC2::NatGateway, Properties: {SubnetId: !Ref Subnet, AllocationId: eipalloc-12345678}";
        assert_eq!(found(nat), missing);
        assert!(found(&nat.replace("Type", "DependsOn: Attachment, Type")).is_empty());
        assert!(
            found("Type: AWS::EC2::NatGateway, Properties: {SubnetId: !Ref Subnet, ConnectivityType: private}")
                .is_empty()
        );
        assert!(found(&nat.replace("!Ref Subnet", "subnet-12345678")).is_empty());
        assert_eq!(found("Type: AWS::EC2::EIP, Properties: {InstanceId: !Ref Instance}"), missing);
        assert!(found("Type: AWS::EC2::EIP, Properties: {Domain: vpc}").is_empty());
    }
}
