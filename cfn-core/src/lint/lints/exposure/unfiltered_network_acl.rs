use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::equality::boolean;
use crate::lint::facts::network::is_internet;
use crate::lint::facts::ports::{Ports, opened};
use crate::lint::facts::possible_texts::first_text;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// A network ACL that lets all traffic in from the internet filters nothing: the security groups are the only
    /// protection. It is what the default network ACL of AWS does, so the lint is off until a stack enables it. Allow the
    /// ports that the subnet serves, and the ephemeral ports for answers.
    ///
    /// Source: "Network ACL rules" of the VPC user guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::EC2::NetworkAclEntry
    /// Properties:
    ///   NetworkAclId: acl-0123456789abcdef0
    ///   RuleNumber: 100
    ///   RuleAction: allow
    ///   Protocol: -1
    ///   CidrBlock: 0.0.0.0/0 # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::EC2::NetworkAclEntry
    /// Properties:
    ///   NetworkAclId: acl-0123456789abcdef0
    ///   RuleNumber: 100
    ///   RuleAction: allow
    ///   Protocol: 6
    ///   PortRange: {From: 443, To: 443}
    ///   CidrBlock: 0.0.0.0/0
    /// ```
    UNFILTERED_NETWORK_ACL = "unfiltered_network_acl", Exposure, Allow, "network ACL that lets everything in",
    Check::Resource(unfiltered_network_acl)
}

fn unfiltered_network_acl<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::EC2::NetworkAclEntry"
        || resource.property("Egress").and_then(boolean) == Some(true)
        || resource.property("RuleAction").and_then(Node::as_str) != Some("allow")
    {
        return;
    }
    let networks = ["CidrBlock", "Ipv6CidrBlock"].into_iter().filter_map(|name| resource.property(name));
    let end = |name| resource.property("PortRange").and_then(|range| range.get(name));
    let opened = opened(context, resource.property("Protocol"), [end("From"), end("To")]);
    if opened.into_iter().any(Ports::are_all)
        && let Some(open) = first_text(context, networks, is_internet)
    {
        let message = format!(
            "this network ACL lets all ports in from the internet ({}); allow only the ports that the subnet serves",
            open.shown()
        );
        findings.report(open.written.id, message);
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn all_ports_from_anywhere_are_unfiltered() {
        let found = |entry: &str| {
            let properties = format!("{{NetworkAclId: acl-12345678, RuleNumber: 1, {entry}}}");
            findings(
                "unfiltered_network_acl",
                &format!("Resources:\n  E: {{Type: AWS::EC2::NetworkAclEntry, Properties: {properties}}}\n"),
            )
        };
        let message = "E: this network ACL lets all ports in from the internet (`0.0.0.0/0`); allow only the ports that the subnet serves";
        for open in [
            "RuleAction: allow, Protocol: -1, CidrBlock: 0.0.0.0/0",
            "RuleAction: allow, Protocol: 6, PortRange: {From: 0, To: 65535}, CidrBlock: 0.0.0.0/0",
        ] {
            assert_eq!(found(open), [message], "{open}");
        }
        for fine in [
            "RuleAction: deny, Protocol: -1, CidrBlock: 0.0.0.0/0",
            "RuleAction: allow, Protocol: -1, CidrBlock: 10.0.0.0/8",
            "RuleAction: allow, Protocol: -1, Egress: true, CidrBlock: 0.0.0.0/0",
        ] {
            assert!(found(fine).is_empty(), "{fine}");
        }
    }
}
