use crate::data::json;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::network::{network, network_of};
use crate::lint::schema::evaluation::Evaluation;
use crate::lint::schema::validator::Keyword;
use crate::lint::schema::visit::Visit;

declare_lint! {
    /// Bits after the prefix are set. Some services reject the CIDR block, others clear the bits and deploy another
    /// block than the one written.
    ///
    /// ```yaml,fails
    /// Type: AWS::EC2::VPC
    /// Properties: {CidrBlock: 10.0.0.1/16} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::EC2::VPC
    /// Properties: {CidrBlock: 10.0.0.0/16}
    /// ```
    NETWORK_HOST_BITS = "network_host_bits", Value, Warn, "CIDR block with host bits set",
    Check::Values(&[Keyword::known("format", network_host_bits)])
}

fn network_host_bits(visit: &Visit<'_, '_>, name: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    let (Some("ipv4-network" | "ipv6-network"), Some(text)) = (name.as_str(), visit.node.as_str()) else { return };
    let Some((address, prefix)) = network(text).filter(|_| !evaluation.decides()) else { return };
    let start = network_of(address, prefix);
    if start != address {
        evaluation.report(visit, || format!("{} has host bits set in `{text}`; write `{start}/{prefix}`", visit.label));
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_resource;

    #[test]
    fn network_host_bits() {
        let subnet = |block: &str| format!(r#"{{"VpcId":"vpc-12345678","CidrBlock":"{block}"}}"#);
        assert_resource(
            "AWS::EC2::Subnet",
            &subnet("10.0.1.5/24"),
            &[
                "network_host_bits at R/Properties/CidrBlock: `CidrBlock` has host bits set in `10.0.1.5/24`; write `10.0.1.0/24`",
            ],
        );
        assert_resource("AWS::EC2::Subnet", &subnet("10.0.1.0/24"), &[]);
    }
}
