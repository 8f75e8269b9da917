//! Rules of security groups and of network ACLs, before and after.

use super::change::{Access, AccessChange, Broadening, Granted, Holder, path_to};
use super::choices::{choices, chosen};
use super::conditions::is_network_within;
use super::values::Side;
use crate::iam::Spelling;
use crate::model::{Key, Member, Node, NodeId, Resource, Value};

const GROUP: &str = "AWS::EC2::SecurityGroup";
const ACL_ENTRY: &str = "AWS::EC2::NetworkAclEntry";

/// Where a template writes rules: the type, the property that holds them, empty for a type that is one rule.
const PLACES: &[(&str, &str, Access)] = &[
    (GROUP, "SecurityGroupIngress", Access::Ingress),
    (GROUP, "SecurityGroupEgress", Access::Egress),
    ("AWS::EC2::SecurityGroupEgress", "", Access::Egress),
    ("AWS::EC2::SecurityGroupIngress", "", Access::Ingress),
    (ACL_ENTRY, "", Access::Ingress),
];

/// Properties that name the other end of a rule; two of them of one group are two names for the same.
///
/// Source: "AWS::EC2::SecurityGroup Ingress", "AWS::EC2::SecurityGroup Egress", "AWS::EC2::NetworkAclEntry".
const PEERS: &[(&str, Peer)] = &[
    ("CidrBlock", Peer::Network),
    ("CidrIp", Peer::Network),
    ("CidrIpv6", Peer::Network),
    ("DestinationPrefixListId", Peer::List),
    ("DestinationSecurityGroupId", Peer::Group),
    ("Ipv6CidrBlock", Peer::Network),
    ("SourcePrefixListId", Peer::List),
    ("SourceSecurityGroupId", Peer::Group),
    ("SourceSecurityGroupName", Peer::GroupName),
];

/// What is at the other end of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Peer {
    Network,
    List,
    Group,
    GroupName,
}

/// Numbers of protocols that have names.
///
/// Source: "AWS::EC2::SecurityGroup Ingress", `IpProtocol`.
const PROTOCOLS: &[(&str, &str)] = &[("icmp", "1"), ("icmpv6", "58"), ("tcp", "6"), ("udp", "17")];
/// Every protocol.
const ALL: &str = "-1";

/// A text, or a name for one that only deployment knows.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Said {
    text: String,
    is_known: bool,
}

/// The ports of a rule; for ICMP its type and code, of which -1 is any.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Ports {
    All,
    Range(i128, i128),
    Icmp(i128, i128),
    Unknown(String),
}

/// One rule with one peer.
#[derive(Clone, Debug)]
struct Rule {
    id: NodeId,
    access: Access,
    denies: bool,
    /// What it is a rule of, and for an ACL in which order.
    of: String,
    protocol: Said,
    ports: Ports,
    peer: Peer,
    end: Said,
}

/// What changes in the rules of a resource.
pub(super) fn changes<'a>(
    type_name: &str,
    old_side: &Side<'_>,
    old: Option<Holder<'_, 'a>>,
    new: Option<Holder<'_, 'a>>,
) -> Vec<AccessChange> {
    let places = PLACES.iter().filter(|(name, _, _)| *name == type_name);
    places.filter_map(|(_, property, access)| change(property, *access, old_side, old, new)).collect()
}

fn change<'a>(
    property: &str,
    access: Access,
    old_side: &Side<'_>,
    old: Option<Holder<'_, 'a>>,
    new: Option<Holder<'_, 'a>>,
) -> Option<AccessChange> {
    let before = old.and_then(|holder| held(holder, property, access, new.is_some()));
    let after = new.and_then(|holder| held(holder, property, access, old.is_some()));
    let elsewhere = elsewhere(old_side, old.or(new)?.resource);
    let sides: Vec<_> = [(old, &before), (new, &after)]
        .into_iter()
        .filter_map(|(holder, value)| Some((holder?.side, value.as_ref())))
        .collect();
    let rules = |holder: Option<Holder<'_, '_>>, value: Option<&Node>| match (holder, value) {
        (Some(holder), Some(value)) => rules(holder.side, holder.resource, value, access),
        _ => Vec::new(),
    };
    let mut verdicts: Vec<(NodeId, bool, Broadening)> = Vec::new();
    let all = choices(&sides);
    for choice in all.iter().flatten() {
        let at = |holder: Option<Holder<'_, '_>>, value: &Option<Node>| {
            let value = holder.zip(value.as_ref()).and_then(|(holder, value)| chosen(holder.side, value, choice));
            rules(holder, value.as_ref())
        };
        judge(&at(old, &before), &at(new, &after), &elsewhere, &mut verdicts);
    }
    let (all_old, all_new) = (rules(old, before.as_ref()), rules(new, after.as_ref()));
    let granted = |own: &[Rule], others: &[Rule], value: Option<&Node>, is_new: bool| -> Vec<Granted> {
        let nodes = value.map(Node::items).unwrap_or_default();
        let row = |node: &&Node| {
            let mut of_node = own.iter().filter(|rule| rule.id == node.id).peekable();
            let verdict = verdicts.iter().filter(|(id, new, _)| *id == node.id && *new == is_new);
            let mut broadened = verdict.map(|(_, _, verdict)| *verdict).max().unwrap_or_default();
            let is_other = of_node.peek().is_none() || of_node.any(|rule| !others.iter().any(|other| other.says(rule)));
            if all.is_none() && is_other {
                broadened = Broadening::Unknown;
            }
            (is_other || broadened != Broadening::No).then(|| Granted { node: (*node).clone(), broadened })
        };
        nodes.iter().filter_map(row).collect()
    };
    let removed = granted(&all_old, &all_new, before.as_ref(), false);
    let added = granted(&all_new, &all_old, after.as_ref(), true);
    let access = all_new.first().or(all_old.first()).map_or(access, |rule| rule.access);
    let change = AccessChange { access, path: path_to(property), added, removed };
    (!change.added.is_empty() || !change.removed.is_empty()).then_some(change)
}

/// The rules as they are written. A security group whose template says nothing of what it lets out lets out everything,
/// which only counts beside rules that another template writes.
fn held(holder: Holder<'_, '_>, property: &str, access: Access, is_in_both: bool) -> Option<Node> {
    let properties = holder.resource.properties();
    let written =
        if property.is_empty() { properties.cloned() } else { properties.and_then(|all| all.get(property)).cloned() };
    match written {
        None if access == Access::Egress && !property.is_empty() && is_in_both => Some(everything_out()),
        written => written,
    }
}

/// Source: "Security group rules" of the VPC user guide: a new group has a rule that lets out all traffic.
fn everything_out() -> Node {
    let text = |text: &str| Node { id: NodeId::GENERATED, value: Value::String(text.to_owned()) };
    let member = |(name, value): (&str, &str)| Member {
        key: Key { id: NodeId::GENERATED, name: name.to_owned() },
        value: text(value),
    };
    let members = [("IpProtocol", ALL), ("CidrIp", "0.0.0.0/0"), ("CidrIpv6", "::/0")].map(member);
    let rule = Node { id: NodeId::GENERATED, value: Value::Object(members.into()) };
    Node { id: NodeId::GENERATED, value: Value::List(vec![rule]) }
}

/// Rules of the same group that other resources of the old template hold, whatever its conditions.
fn elsewhere(old: &Side<'_>, resource: Resource<'_>) -> Vec<Rule> {
    let mut found = Vec::new();
    for (type_name, property, access) in PLACES.iter().filter(|(type_name, _, _)| *type_name != ACL_ENTRY) {
        let others = old.context.template.resources().filter(|other| other.type_name == *type_name);
        for other in others.filter(|other| other.name() != resource.name() && other.declaration.condition().is_none()) {
            let value =
                other.properties().and_then(|all| if property.is_empty() { Some(all) } else { all.get(property) });
            let certain = value.filter(|value| {
                let mut is_certain = true;
                value.walk(&mut |node| is_certain &= node.as_if().is_none());
                is_certain
            });
            found.extend(certain.map(|value| rules(old, other, value, *access)).unwrap_or_default());
        }
    }
    found
}

/// What of the new rules allows more, and what of the old ones denied more.
fn judge(old: &[Rule], new: &[Rule], elsewhere: &[Rule], found: &mut Vec<(NodeId, bool, Broadening)>) {
    let with =
        |rules: &[Rule], denies: bool| rules.iter().filter(|rule| rule.denies == denies).cloned().collect::<Vec<_>>();
    let (allowed, denied) = ([with(old, false), elsewhere.to_vec()].concat(), with(new, true));
    for rule in new.iter().filter(|rule| !rule.denies) {
        found.push((rule.id, true, rule.escapes(&allowed)));
    }
    for rule in old.iter().filter(|rule| rule.denies) {
        found.push((rule.id, false, rule.escapes(&denied)));
    }
}

/// The rules that a value writes, one for each peer.
fn rules(side: &Side<'_>, resource: Resource<'_>, value: &Node, access: Access) -> Vec<Rule> {
    value.items().into_iter().flat_map(|node| rule(side, resource, node, access)).collect()
}

fn rule(side: &Side<'_>, resource: Resource<'_>, node: &Node, access: Access) -> Vec<Rule> {
    let is_entry = resource.type_name == ACL_ENTRY;
    let said_at = |name: &str| node.get(name).map(|value| said(side, value));
    let text_at = |name: &str| said_at(name).map(|said| said.text).unwrap_or_default();
    let protocol = said_at("IpProtocol").or_else(|| said_at("Protocol"));
    let protocol = protocol.map(numbered).unwrap_or(Said { text: ALL.to_owned(), is_known: true });
    let of = match resource.type_name {
        GROUP => side.common(resource.name()).to_owned(),
        ACL_ENTRY => format!("{} {}", text_at("NetworkAclId"), text_at("RuleNumber")),
        _ => node.get("GroupId").map(|group| group_of(side, group)).unwrap_or_else(|| text_at("GroupName")),
    };
    let access = match node.get("Egress").map(|egress| said(side, egress).text) {
        Some(text) if is_entry && text == "true" => Access::Egress,
        _ => access,
    };
    let rule = |(name, peer): &(&str, Peer)| {
        let end = node.get(name).filter(|end| !end.is_no_value())?;
        let end = match peer {
            Peer::Group => Said { text: group_of(side, end), is_known: true },
            _ => said(side, end),
        };
        let ports = ports(side, node, &protocol);
        let denies = is_entry && text_at("RuleAction") == "deny";
        Some(Rule { id: node.id, access, denies, of: of.clone(), protocol: protocol.clone(), ports, peer: *peer, end })
    };
    PEERS.iter().filter_map(rule).collect()
}

fn numbered(protocol: Said) -> Said {
    let number = PROTOCOLS.iter().find(|(name, _)| protocol.text.eq_ignore_ascii_case(name));
    Said { text: number.map_or(protocol.text, |(_, number)| (*number).to_owned()), is_known: protocol.is_known }
}

fn ports(side: &Side<'_>, node: &Node, protocol: &Said) -> Ports {
    let number = |holder: Option<&Node>, name: &str| -> Result<Option<i128>, String> {
        let Some(value) = holder.and_then(|holder| holder.get(name)) else { return Ok(None) };
        let said = said(side, value);
        said.text.parse().map(Some).map_err(|_| said.text)
    };
    let is_icmp = matches!(protocol.text.as_str(), "1" | "58");
    if !is_icmp && protocol.is_known && !matches!(protocol.text.as_str(), "6" | "17") {
        return Ports::All;
    }
    let (range, icmp) = (node.get("PortRange"), node.get("Icmp"));
    let ends = match (range, icmp) {
        (_, Some(icmp)) if is_icmp => (number(Some(icmp), "Type"), number(Some(icmp), "Code")),
        (Some(range), _) => (number(Some(range), "From"), number(Some(range), "To")),
        _ => (number(Some(node), "FromPort"), number(Some(node), "ToPort")),
    };
    match ends {
        (Err(from), to) => Ports::Unknown(format!("{from} {to:?}")),
        (from, Err(to)) => Ports::Unknown(format!("{from:?} {to}")),
        (Ok(kind), Ok(code)) if is_icmp => Ports::Icmp(kind.unwrap_or(-1), code.unwrap_or(-1)),
        (Ok(None | Some(-1)), Ok(None | Some(-1))) => Ports::All,
        (Ok(from), Ok(to)) => Ports::Range(from.unwrap_or(0), to.unwrap_or(65_535)),
    }
}

/// The logical ID of a security group, or a name for what only deployment knows.
fn group_of(side: &Side<'_>, node: &Node) -> String {
    match Spelling::of(node).reference() {
        Some((name, None | Some("GroupId"))) if side.context.template.resource(name).is_some() => {
            side.common(name).to_owned()
        }
        _ => said(side, node).text,
    }
}

fn said(side: &Side<'_>, node: &Node) -> Said {
    match Spelling::of(node).text() {
        Some(text) => Said { text: text.to_owned(), is_known: true },
        None => Said { text: side.name_of(node), is_known: false },
    }
}

impl Rule {
    /// Whether both say the same.
    fn says(&self, other: &Rule) -> bool {
        self.access == other.access
            && self.denies == other.denies
            && (&self.of, &self.protocol, &self.ports) == (&other.of, &other.protocol, &other.ports)
            && (self.peer, &self.end) == (other.peer, &other.end)
    }

    /// Whether it covers traffic that no other rule covers.
    fn escapes(&self, others: &[Rule]) -> Broadening {
        let of_same = others.iter().filter(|other| self.access == other.access && self.of == other.of);
        let (mut left, mut may_be_within) = (vec![self.ports.clone()], false);
        for other in of_same {
            let protocol = other.protocol.text == ALL && other.protocol.is_known || self.protocol == other.protocol;
            let end = self.end_is_within(other);
            if protocol && end {
                left = left.into_iter().flat_map(|ports| ports.without(&other.ports)).collect();
            }
            let knows_ports = |rule: &Rule| !matches!(rule.ports, Ports::Unknown(_));
            let may = |same: bool, knows: bool| same || !knows;
            may_be_within |= may(protocol, self.protocol.is_known && other.protocol.is_known)
                && may(end, self.peer != other.peer || self.end.is_known && other.end.is_known)
                && !(protocol && end && knows_ports(self) && knows_ports(other));
        }
        match (left.is_empty(), may_be_within) {
            (true, _) => Broadening::No,
            (false, true) => Broadening::Unknown,
            (false, false) => Broadening::Yes,
        }
    }

    fn end_is_within(&self, other: &Rule) -> bool {
        self.peer == other.peer
            && match self.peer {
                Peer::Network if self.end.is_known && other.end.is_known => {
                    is_network_within(&self.end.text, &other.end.text)
                }
                _ => self.end == other.end,
            }
    }
}

impl Ports {
    /// What is left of them without the others.
    fn without(&self, other: &Ports) -> Vec<Ports> {
        match (self, other) {
            (_, Ports::All) => Vec::new(),
            (own, other) if own == other => Vec::new(),
            (Ports::Icmp(..), Ports::Icmp(-1, _)) => Vec::new(),
            (Ports::Icmp(kind, _), Ports::Icmp(other, -1)) if kind == other => Vec::new(),
            (Ports::All, Ports::Range(..)) => Ports::Range(0, 65_535).without(other),
            (Ports::Range(from, to), Ports::Range(first, last)) if from <= last && first <= to => {
                let before = (from < first).then(|| Ports::Range(*from, first - 1));
                let after = (last < to).then(|| Ports::Range(last + 1, *to));
                before.into_iter().chain(after).collect()
            }
            (own, _) => vec![own.clone()],
        }
    }
}
