use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::equality::{boolean, integer, spelling};
use crate::lint::facts::network::is_internet;
use crate::lint::facts::ports::{Ports, described, opened};
use crate::lint::facts::possible_texts::first_text;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// A network ACL that opens the port of an administration service or of a database to the internet says that it is
    /// meant to be reached from there. Allow the networks of its clients.
    ///
    /// Entries are tried in the order of their numbers: one after an entry that denies the same opens nothing and passes.
    ///
    /// An entry for all traffic is what the default network ACL of AWS has, and leaves the decision to the security groups;
    /// `unfiltered_network_acl` reports it where a stack enables it. Entries for the ephemeral ports, such as 1024-65535,
    /// let answers in and pass.
    ///
    /// Source: "Network ACL rules" and "Ephemeral ports" of the VPC user guide; control EC2.21 of Security Hub.
    ///
    /// ```yaml,fails
    /// Type: AWS::EC2::NetworkAclEntry
    /// Properties:
    ///   NetworkAclId: acl-0123456789abcdef0
    ///   RuleNumber: 100
    ///   RuleAction: allow
    ///   Protocol: 6
    ///   PortRange: {From: 3389, To: 3389}
    ///   CidrBlock: 0.0.0.0/0 # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::EC2::NetworkAclEntry
    /// Properties:
    ///   NetworkAclId: acl-0123456789abcdef0
    ///   RuleNumber: 100
    ///   RuleAction: allow
    ///   Protocol: 6
    ///   PortRange: {From: 1024, To: 65535}
    ///   CidrBlock: 0.0.0.0/0
    /// ```
    OPEN_NETWORK_ACL = "open_network_acl", Exposure, Deny,
    "network ACL that opens an administration or database port to the internet", Check::Resource(open_network_acl)
}

/// Clients choose their ports among these.
const EPHEMERAL: std::ops::RangeInclusive<u16> = 1024..=u16::MAX;
/// Fewer ports than this are chosen, not a range for answers.
const CHOSEN: u16 = 1000;

fn open_network_acl<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::EC2::NetworkAclEntry"
        || resource.property("Egress").and_then(boolean) == Some(true)
        || resource.property("RuleAction").and_then(Node::as_str) != Some("allow")
    {
        return;
    }
    let networks = NETWORKS.into_iter().filter_map(|name| resource.property(name));
    let Some(open) = first_text(context, networks, is_internet) else { return };
    let end = |name| resource.property("PortRange").and_then(|range| range.get(name));
    let is_chosen = |ports: &Ports| {
        !ports.are_all()
            && ports.sensitive().is_some()
            && !is_for_answers(*ports)
            && !is_denied(context, resource, *ports)
    };
    let opened = opened(context, resource.property("Protocol"), [end("From"), end("To")]);
    if let Some(what) = opened.into_iter().find(is_chosen).and_then(described) {
        let message = format!(
            "{what} is open to the internet ({}) in this network ACL; allow only the networks of its clients",
            open.shown()
        );
        findings.report(open.written.id, message);
    }
}

/// Whether an earlier entry of the same network ACL denies the whole of what an entry opens.
fn is_denied<'a>(context: &Context<'a>, entry: Resource<'a>, opened_ports: Ports) -> bool {
    let text = |entry: Resource<'a>, name: &str| entry.property(name).map(spelling);
    let number = |entry: Resource<'a>| entry.property("RuleNumber").and_then(integer);
    let Some(own) = number(entry) else { return false };
    let end = |entry: Resource<'a>, name| entry.property("PortRange").and_then(|range| range.get(name));
    let denies = |other: &Resource<'a>| {
        let covers = |name: &str| match (entry.property(name), other.property(name)) {
            (None, _) => true,
            (Some(_), denied) => denied.and_then(Node::as_str).is_some_and(|network| network.ends_with("/0")),
        };
        let ports = opened(context, other.property("Protocol"), [end(*other, "From"), end(*other, "To")]);
        other.property("RuleAction").and_then(Node::as_str) == Some("deny")
            && other.property("Egress").and_then(boolean) != Some(true)
            && other.declaration.condition().is_none()
            && text(*other, "NetworkAclId") == text(entry, "NetworkAclId")
            && number(*other).is_some_and(|other| other < own)
            && NETWORKS.iter().all(|name| covers(name))
            && matches!(ports[..], [denied] if denied.hold(opened_ports))
    };
    context.index().of_type(entry.type_name).iter().any(denies)
}

/// The properties that name the network of an entry.
const NETWORKS: [&str; 2] = ["CidrBlock", "Ipv6CidrBlock"];

fn is_for_answers(ports: Ports) -> bool {
    EPHEMERAL.contains(&ports.first) && ports.last - ports.first >= CHOSEN
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn of_entry(entry: &str) -> Vec<String> {
        findings(
            "open_network_acl",
            &format!(
                "Resources:\n  E: {{Type: AWS::EC2::NetworkAclEntry, Properties: {{NetworkAclId: acl-12345678, RuleNumber: 1, {entry}}}}}\n"
            ),
        )
    }

    #[test]
    fn chosen_ports_are_reported_and_the_default_is_not() {
        for (entry, what) in [
            (
                "RuleAction: allow, Protocol: 6, PortRange: {From: 22, To: 22}, CidrBlock: 0.0.0.0/0",
                "port 22 (SSH) is open to the internet (`0.0.0.0/0`)",
            ),
            (
                "RuleAction: allow, Egress: false, Protocol: '6', PortRange: {From: '0', To: '1024'}, CidrBlock: 0.0.0.0/0",
                "the range 0-1024 with port 20 (FTP) is open to the internet (`0.0.0.0/0`)",
            ),
            (
                "RuleAction: allow, Protocol: 6, PortRange: {From: 3306, To: 3306}, Ipv6CidrBlock: '::/0'",
                "port 3306 (MySQL) is open to the internet (`::/0`)",
            ),
        ] {
            let expected = format!("E: {what} in this network ACL; allow only the networks of its clients");
            assert_eq!(of_entry(entry), [expected], "{entry}");
        }
        for fine in [
            "RuleAction: allow, Protocol: -1, CidrBlock: 0.0.0.0/0",
            "RuleAction: allow, Protocol: 6, PortRange: {From: 0, To: 65535}, CidrBlock: 0.0.0.0/0",
            "RuleAction: allow, Protocol: 6, PortRange: {From: 1024, To: 65535}, CidrBlock: 0.0.0.0/0",
            "RuleAction: allow, Protocol: 6, PortRange: {From: 32768, To: 65535}, CidrBlock: 0.0.0.0/0",
            "RuleAction: allow, Protocol: 6, PortRange: {From: 443, To: 443}, CidrBlock: 0.0.0.0/0",
            "RuleAction: deny, Protocol: 6, PortRange: {From: 22, To: 22}, CidrBlock: 0.0.0.0/0",
            "RuleAction: allow, Egress: true, Protocol: 6, PortRange: {From: 22, To: 22}, CidrBlock: 0.0.0.0/0",
            "RuleAction: allow, Protocol: 6, PortRange: {From: 22, To: 22}, CidrBlock: 10.0.0.0/8",
        ] {
            assert!(of_entry(fine).is_empty(), "{fine}");
        }
    }

    #[test]
    fn what_is_denied_before_is_not_open() {
        let found = |denied: &str| {
            let entry = |number: u8, rest: &str| {
                format!("{{Type: AWS::EC2::NetworkAclEntry, Properties: {{RuleNumber: {number}, {rest}}}}}")
            };
            let open = "NetworkAclId: acl-1, RuleAction: allow, Protocol: 6, PortRange: {From: 22, To: 22}, CidrBlock: 0.0.0.0/0";
            let template = format!("Resources:\n  A: {}\n  B: {}\n", entry(100, open), denied);
            let found = findings("open_network_acl", &template);
            found.into_iter().any(|found| found.starts_with("A: port 22"))
        };
        let denied = |number: u8, rest: &str| {
            format!(
                "{{Type: AWS::EC2::NetworkAclEntry, Properties: {{RuleNumber: {number}, RuleAction: deny, {rest}}}}}"
            )
        };
        let all = "NetworkAclId: acl-1, Protocol: -1, CidrBlock: 0.0.0.0/0";
        let range = "NetworkAclId: acl-1, Protocol: 6, PortRange: {From: 0, To: 1024}, CidrBlock: 0.0.0.0/0";
        assert!(!found(&denied(90, all)) && !found(&denied(90, range)));
        assert!(found(&denied(110, all)));
        for other in [
            &all.replace("acl-1", "acl-2"),
            &all.replace("0.0.0.0/0", "198.51.100.0/24"),
            &range.replace("To: 1024", "To: 21"),
            &format!("{all}, Egress: true"),
        ] {
            assert!(found(&denied(90, other)), "{other}");
        }
    }
}
