//! Ports that must not be open to the internet.

use crate::lint::facts::context::Context;
use crate::lint::facts::equality::spelling;
use crate::lint::facts::possible_texts::possible_texts;
use crate::model::Node;

/// A port of an administration service or of a database.
pub(crate) struct Sensitive {
    /// Its number.
    pub port: u16,
    /// What listens there.
    pub service: &'static str,
    is_udp: bool,
}

const fn tcp(port: u16, service: &'static str) -> Sensitive {
    Sensitive { port, service, is_udp: false }
}

/// Those that listen on UDP, alone or beside TCP.
const fn udp(port: u16, service: &'static str) -> Sensitive {
    Sensitive { port, service, is_udp: true }
}

/// By their numbers. Ports of web servers and applications (80, 443, 3000, 8080) are not among them, nor those of
/// services for anyone (mail, DNS).
///
/// Source: control EC2.19 of "Security Hub controls for Amazon EC2", and the registry of service names and port numbers
/// of IANA; the documentation of each product, such as Amazon MSK of 9092 and Amazon Timestream for InfluxDB of 8086. A web
/// service at one of them counts as what is usual there, for nobody can tell it from the rule.
const SENSITIVE: &[Sensitive] = &[
    tcp(20, "FTP"),
    tcp(21, "FTP"),
    tcp(22, "SSH"),
    tcp(23, "Telnet"),
    udp(69, "TFTP"),
    udp(111, "RPC port mapper"),
    tcp(135, "Windows RPC"),
    udp(137, "NetBIOS"),
    udp(138, "NetBIOS"),
    tcp(139, "NetBIOS"),
    udp(161, "SNMP"),
    udp(389, "LDAP"),
    tcp(445, "SMB"),
    tcp(512, "rexec"),
    tcp(513, "rlogin"),
    tcp(514, "rsh"),
    udp(623, "IPMI"),
    tcp(873, "rsync"),
    tcp(1433, "SQL Server"),
    udp(1434, "SQL Server"),
    tcp(1521, "Oracle Database"),
    tcp(2049, "NFS"),
    tcp(2181, "ZooKeeper"),
    tcp(2375, "Docker"),
    tcp(2376, "Docker"),
    tcp(2379, "etcd"),
    tcp(2380, "etcd"),
    tcp(2483, "Oracle Database"),
    tcp(2484, "Oracle Database"),
    tcp(3050, "Firebird"),
    tcp(3306, "MySQL"),
    udp(3389, "RDP"),
    tcp(4333, "mSQL"),
    tcp(5432, "PostgreSQL"),
    tcp(5439, "Redshift"),
    tcp(5500, "VNC"),
    tcp(5601, "Kibana"),
    tcp(5800, "VNC"),
    tcp(5900, "VNC"),
    tcp(5901, "VNC"),
    tcp(5984, "CouchDB"),
    tcp(5985, "WinRM"),
    tcp(5986, "WinRM"),
    tcp(6379, "Redis"),
    tcp(6380, "Redis"),
    tcp(6443, "Kubernetes API"),
    tcp(7001, "Cassandra"),
    tcp(7199, "Cassandra"),
    tcp(7474, "Neo4j"),
    tcp(7687, "Neo4j"),
    tcp(8020, "HDFS"),
    tcp(8086, "InfluxDB"),
    tcp(8111, "DynamoDB Accelerator"),
    tcp(8182, "Neptune"),
    tcp(9042, "Cassandra"),
    tcp(9092, "Kafka"),
    tcp(9160, "Cassandra"),
    tcp(9200, "Elasticsearch"),
    tcp(9300, "Elasticsearch"),
    tcp(10250, "kubelet"),
    udp(11211, "Memcached"),
    tcp(15672, "RabbitMQ"),
    tcp(27017, "MongoDB"),
    tcp(27018, "MongoDB"),
    tcp(27019, "MongoDB"),
    tcp(28017, "MongoDB"),
    tcp(50070, "HDFS"),
    tcp(61616, "ActiveMQ"),
];

/// The ports that a rule opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Ports {
    /// The first one.
    pub first: u16,
    /// The last one.
    pub last: u16,
    is_tcp: bool,
    is_udp: bool,
}

impl Ports {
    /// Every port, of every protocol.
    pub(crate) const ALL: Ports = Ports { first: 0, last: u16::MAX, is_tcp: true, is_udp: true };

    /// Whether these are all ports of their protocols.
    pub(crate) fn are_all(self) -> bool {
        self.first <= 1 && self.last == u16::MAX
    }

    /// Whether all of the other ports are among these.
    pub(crate) fn hold(self, other: Ports) -> bool {
        self.first <= other.first
            && other.last <= self.last
            && (self.is_tcp || !other.is_tcp)
            && (self.is_udp || !other.is_udp)
    }

    /// The first port among them that must not be open to the internet.
    pub(crate) fn sensitive(self) -> Option<&'static Sensitive> {
        let start = SENSITIVE.partition_point(|sensitive| sensitive.port < self.first);
        let within = SENSITIVE[start..].iter().take_while(|sensitive| sensitive.port <= self.last);
        // What listens on UDP listens on TCP as well, or it is one that nobody should reach there either.
        within.into_iter().find(|sensitive| self.is_tcp || self.is_udp && sensitive.is_udp)
    }
}

/// The names of protocols that have ports, and of all protocols.
const PROTOCOLS: &[(&str, bool, bool)] = &[
    ("-1", true, true),
    ("17", false, true),
    ("6", true, false),
    ("all", true, true),
    ("tcp", true, false),
    ("udp", false, true),
];

/// The ports that a rule may open, by its protocol and the ends of its range, as far as the template writes them.
pub(crate) fn opened<'a>(
    context: &Context<'a>,
    protocol: Option<&'a Node>,
    range: [Option<&'a Node>; 2],
) -> Vec<Ports> {
    let Some(protocol) = protocol else { return Vec::new() };
    let mut found = Vec::new();
    for protocol in possible_texts(context, protocol) {
        let name = protocol.text.trim().to_ascii_lowercase();
        let Some((_, is_tcp, is_udp)) = PROTOCOLS.iter().find(|(known, _, _)| *known == name) else { continue };
        // Where all protocols are let in, the range does not count.
        if *is_tcp && *is_udp {
            found.push(Ports::ALL);
        } else {
            let ports = |(first, last)| Ports { first, last, is_tcp: *is_tcp, is_udp: *is_udp };
            found.extend(ranges(context, range).into_iter().map(ports));
        }
    }
    found
}

fn ranges<'a>(context: &Context<'a>, [from, to]: [Option<&'a Node>; 2]) -> Vec<(u16, u16)> {
    let (Some(from), Some(to)) = (from, to) else { return Vec::new() };
    let ports = |node| possible_texts(context, node).into_iter().filter_map(|end| end.text.trim().parse::<i64>().ok());
    // Both ends come from one parameter, and are the same.
    if spelling(from) == spelling(to) {
        return ports(from).filter_map(|port| range(port, port)).collect();
    }
    let lasts: Vec<i64> = ports(to).collect();
    ports(from).flat_map(|first| lasts.iter().filter_map(move |last| range(first, *last))).collect()
}

fn range(first: i64, last: i64) -> Option<(u16, u16)> {
    // `-1` stands for every port.
    if first == -1 {
        return Some((0, u16::MAX));
    }
    let ends = (u16::try_from(first).ok()?, u16::try_from(last).ok()?);
    (ends.0 <= ends.1).then_some(ends)
}

/// "port 22 (SSH)", "ports 20-25, with 22 (SSH) among them," or "every port".
pub(crate) fn described(ports: Ports) -> Option<String> {
    if ports.are_all() {
        return Some(String::from("every port"));
    }
    let Sensitive { port, service, .. } = ports.sensitive()?;
    Some(if ports.first == ports.last {
        format!("port {port} ({service})")
    } else {
        format!("the range {}-{} with port {port} ({service})", ports.first, ports.last)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ports_are_sorted() {
        assert!(SENSITIVE.is_sorted_by(|one, next| one.port < next.port));
    }

    #[test]
    fn ranges_are_judged_by_what_they_cover() {
        let words = |first, last, is_tcp| described(Ports { first, last, is_tcp, is_udp: !is_tcp });
        assert_eq!(words(22, 22, true).as_deref(), Some("port 22 (SSH)"));
        assert_eq!(words(0, 1024, true).as_deref(), Some("the range 0-1024 with port 20 (FTP)"));
        assert_eq!(words(1, 65535, true).as_deref(), Some("every port"));
        assert_eq!(words(443, 443, true), None);
        assert_eq!(words(8080, 8085, true), None);
        assert_eq!(words(22, 22, false), None);
        assert_eq!(words(11211, 11211, false).as_deref(), Some("port 11211 (Memcached)"));
    }
}
