//! Firewalls that let the internet in to what only administrators and applications should reach.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::network::is_internet;
use crate::lint::facts::ports::{Ports, described, opened};
use crate::lint::facts::possible_texts::{PossibleText, first_text};
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// A port of an administration service or of a database that accepts connections from the whole internet is found by
    /// scanners within minutes, and attacked from then on. Ports for everyone, such as 80 and 443, pass.
    ///
    /// Allow the addresses of your own network or the security group of the clients. For administration, use Session
    /// Manager or EC2 Instance Connect, which need no open port.
    ///
    /// Source: "Security group rules" of the VPC user guide; controls EC2.13, EC2.14, EC2.18 and EC2.19 of Security Hub.
    ///
    /// ```yaml,fails
    /// Type: AWS::EC2::SecurityGroup
    /// Properties:
    ///   GroupDescription: Web servers
    ///   SecurityGroupIngress:
    ///     - {IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::EC2::SecurityGroup
    /// Properties:
    ///   GroupDescription: Web servers
    ///   SecurityGroupIngress:
    ///     - {IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0}
    ///     - {IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 203.0.113.0/24}
    /// ```
    OPEN_INGRESS = "open_ingress", Exposure, Deny, "administration or database port open to the internet",
    Check::Resource(open_ingress)
}

/// Where a type has its rules, and what their properties are called.
struct Rules {
    type_name: &'static str,
    path: &'static str,
    protocol: &'static str,
    /// The properties with the networks that may connect.
    sources: &'static [&'static str],
}

const RULES: &[Rules] = &[
    Rules {
        type_name: "AWS::EC2::SecurityGroup",
        path: "SecurityGroupIngress/*",
        protocol: "IpProtocol",
        sources: SOURCES,
    },
    Rules { type_name: "AWS::EC2::SecurityGroupIngress", path: "", protocol: "IpProtocol", sources: SOURCES },
    Rules {
        type_name: "AWS::GameLift::Fleet",
        path: "EC2InboundPermissions/*",
        protocol: "Protocol",
        sources: &["IpRange"],
    },
    Rules {
        type_name: "AWS::Lightsail::Instance",
        path: "Networking/Ports/*",
        protocol: "Protocol",
        sources: &["Cidrs/*", "Ipv6Cidrs/*"],
    },
];
const SOURCES: &[&str] = &["CidrIp", "CidrIpv6"];

/// Firewalls of databases have no ports: the type, the path of the network, and what it opens.
const DATABASES: &[(&str, &str, &str)] = &[
    ("AWS::RDS::DBSecurityGroup", "DBSecurityGroupIngress/*/CIDRIP", "the port of the database"),
    ("AWS::RDS::DBSecurityGroupIngress", "CIDRIP", "the port of the database"),
    ("AWS::Redshift::ClusterSecurityGroupIngress", "CIDRIP", "port 5439 (Redshift)"),
];

fn open_ingress<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if let Some((_, path, what)) = DATABASES.iter().find(|(type_name, _, _)| *type_name == resource.type_name) {
        for network in resource.values_at(path) {
            if let Some(open) = first_text(context, [network], is_internet) {
                findings.report(open.written.id, message(what, &open.shown()));
            }
        }
        return;
    }
    let Some(rules) = RULES.iter().find(|rules| rules.type_name == resource.type_name) else { return };
    for rule in resource.values_at(rules.path) {
        let range = [rule.get("FromPort"), rule.get("ToPort")];
        let is_wrong = |ports: &Ports| ports.are_all() || ports.sensitive().is_some();
        let opened = opened(context, rule.get(rules.protocol), range);
        let Some(what) = opened.into_iter().find(is_wrong).and_then(described) else { continue };
        let networks = rules.sources.iter().flat_map(|source| rule.values_at(source));
        if let Some(open) = first_text(context, networks, is_internet) {
            findings.report(open.written.id, message(&what, &open.shown()));
        } else if let Some(open) = of_prefix_list(context, rule) {
            findings.report(open.written.id, message(&what, &open.shown()));
        }
    }
}

/// A network of the prefix list that a rule names, if the template has it.
fn of_prefix_list<'a>(context: &Context<'a>, rule: &'a Node) -> Option<PossibleText<'a>> {
    let written = rule.get("SourcePrefixListId")?;
    let list = context.index().referred(written, &["AWS::EC2::PrefixList"])?;
    let open = first_text(context, list.values_at("Entries/*/Cidr"), is_internet)?;
    Some(PossibleText { written, text: open.text })
}

fn message(what: &str, network: &str) -> String {
    format!(
        "{what} is open to the internet ({network}), where anyone can attack it; allow only the networks or the \
         security group of its clients"
    )
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    const END: &str = "where anyone can attack it; allow only the networks or the security group of its clients";

    fn of_rule(rule: &str) -> Vec<String> {
        let template = format!(
            "Parameters:
  Admins: {{Type: String, Default: 0.0.0.0/0}}
  Office: {{Type: String, Default: 203.0.113.0/24}}
  Asked: {{Type: String}}
  Port: {{Type: Number, AllowedValues: [443, 3389]}}
Conditions:
  IsDev: !Equals [!Ref AWS::Region, eu-west-1]
Mappings:
  Ports: {{ssh: {{port: 22}}}}
Resources:
  List:
    Type: AWS::EC2::PrefixList
    Properties: {{PrefixListName: l, AddressFamily: IPv4, MaxEntries: 1, Entries: [{{Cidr: 0.0.0.0/0}}]}}
  G:
    Type: AWS::EC2::SecurityGroup
    Properties: {{GroupDescription: g, SecurityGroupIngress: [{{{rule}}}]}}
"
        );
        let relevant = |found: &String| found.starts_with("G: ");
        findings("open_ingress", &template).into_iter().filter(relevant).collect()
    }

    #[test]
    fn sensitive_ports_are_not_for_the_internet() {
        let cases = [
            ("IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0", "port 22 (SSH)", "`0.0.0.0/0`"),
            ("IpProtocol: tcp, FromPort: '22', ToPort: '22', CidrIpv6: '0::/0'", "port 22 (SSH)", "`0::/0`"),
            (
                "IpProtocol: 6, FromPort: 3000, ToPort: 4000, CidrIpv6: '::/0'",
                "the range 3000-4000 with port 3050 (Firebird)",
                "`::/0`",
            ),
            ("IpProtocol: tcp, FromPort: 0, ToPort: 65535, CidrIp: 0.0.0.0/1", "every port", "`0.0.0.0/1`"),
            ("IpProtocol: -1, CidrIp: 0.0.0.0/0", "every port", "`0.0.0.0/0`"),
            ("IpProtocol: '-1', FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0", "every port", "`0.0.0.0/0`"),
            ("IpProtocol: tcp, FromPort: -1, ToPort: -1, CidrIp: 0.0.0.0/0", "every port", "`0.0.0.0/0`"),
            (
                "IpProtocol: tcp, FromPort: !Ref Port, ToPort: !Ref Port, CidrIp: 0.0.0.0/0",
                "port 3389 (RDP)",
                "`0.0.0.0/0`",
            ),
            (
                "IpProtocol: tcp, FromPort: !FindInMap [Ports, ssh, port], ToPort: 22, CidrIp: !Ref Admins",
                "port 22 (SSH)",
                "`0.0.0.0/0` of `Admins`",
            ),
            (
                "IpProtocol: udp, FromPort: 11211, ToPort: 11211, CidrIp: !If [IsDev, 0.0.0.0/0, 10.0.0.0/8]",
                "port 11211 (Memcached)",
                "`0.0.0.0/0`",
            ),
            (
                "IpProtocol: tcp, FromPort: 5432, ToPort: 5432, SourcePrefixListId: !Ref List",
                "port 5432 (PostgreSQL)",
                "`0.0.0.0/0` of `List`",
            ),
        ];
        for (rule, what, network) in cases {
            let expected = format!("G: {what} is open to the internet ({network}), {END}");
            assert_eq!(of_rule(rule), [expected], "{rule}");
        }
        for fine in [
            "IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0",
            "IpProtocol: tcp, FromPort: 8080, ToPort: 8085, CidrIp: 0.0.0.0/0",
            "IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: !Ref Office",
            "IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: !Ref Asked",
            "IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 10.0.0.0/8",
            "IpProtocol: -1, SourceSecurityGroupId: sg-12345678",
            "IpProtocol: -1, CidrIp: 10.0.0.0/16",
            "IpProtocol: icmp, FromPort: -1, ToPort: -1, CidrIp: 0.0.0.0/0",
            "IpProtocol: udp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0",
            "IpProtocol: tcp, FromPort: 22, ToPort: 22, SourcePrefixListId: pl-12345678",
        ] {
            assert!(of_rule(fine).is_empty(), "{fine}");
        }
    }

    #[test]
    fn rules_stand_in_other_resources_too() {
        let found = |resource: &str| {
            let found = findings("open_ingress", &format!("Resources:\n  R: {{{resource}}}\n"));
            found.iter().filter(|found| found.contains("is open to the internet")).count()
        };
        for wrong in [
            "Type: AWS::EC2::SecurityGroupIngress, Properties: {GroupId: sg-12345678, IpProtocol: tcp, FromPort: 3306, ToPort: 3306, CidrIp: 0.0.0.0/0}",
            "Type: AWS::RDS::DBSecurityGroup, Properties: {GroupDescription: d, DBSecurityGroupIngress: [{CIDRIP: 0.0.0.0/0}]}",
            "Type: AWS::Lightsail::Instance, Properties: {BlueprintId: b, BundleId: b, InstanceName: i, Networking: {Ports: [{FromPort: 22, ToPort: 22, Protocol: tcp, Cidrs: [0.0.0.0/0]}]}}",
        ] {
            assert_eq!(found(wrong), 1, "{wrong}");
        }
        for fine in [
            "Type: AWS::EC2::SecurityGroupEgress, Properties: {GroupId: sg-12345678, IpProtocol: '-1', CidrIp: 0.0.0.0/0}",
            "Type: AWS::RDS::DBSecurityGroup, Properties: {GroupDescription: d, DBSecurityGroupIngress: [{CIDRIP: 10.0.0.0/16}]}",
        ] {
            assert_eq!(found(fine), 0, "{fine}");
        }
    }
}
