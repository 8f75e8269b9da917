//! Rules of security groups and entries of network ACLs.

use super::{changes, worst};
use crate::diff::access::{Access, Broadening};

/// Old rules, new rules, and what the new ones do.
const RULES: &[(&str, &str, Broadening)] = {
    use Broadening::{No, Unknown, Yes};
    &[
        ("", "{IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0}", Yes),
        (
            "{IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0}",
            "{IpProtocol: '6', FromPort: '443', ToPort: '443', CidrIp: 10.0.0.0/8}",
            No,
        ),
        (
            "{IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.0.0.0/16}",
            "{IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.0.0.0/8}",
            Yes,
        ),
        (
            "{IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.0.0.0/8}",
            "{IpProtocol: tcp, FromPort: 80, ToPort: 443, CidrIp: 10.0.0.0/8}",
            Yes,
        ),
        (
            "{IpProtocol: tcp, FromPort: 80, ToPort: 90, CidrIp: 10.0.0.0/8}\n{IpProtocol: tcp, FromPort: 91, ToPort: 99, CidrIp: 10.0.0.0/8}",
            "{IpProtocol: tcp, FromPort: 85, ToPort: 95, CidrIp: 10.0.0.0/8}",
            No,
        ),
        ("{IpProtocol: -1, CidrIp: 10.0.0.0/8}", "{IpProtocol: udp, FromPort: 53, ToPort: 53, CidrIp: 10.0.0.0/8}", No),
        (
            "{IpProtocol: udp, FromPort: 53, ToPort: 53, CidrIp: 10.0.0.0/8}",
            "{IpProtocol: -1, CidrIp: 10.0.0.0/8}",
            Yes,
        ),
        ("{IpProtocol: -1, CidrIp: !Ref P}", "{IpProtocol: -1, CidrIp: 10.0.0.0/8}", Unknown),
        ("{IpProtocol: -1, CidrIp: !Ref P}", "{IpProtocol: -1, CidrIp: !Ref P}", No),
        ("{IpProtocol: -1, CidrIp: !Ref P}", "{IpProtocol: -1, SourceSecurityGroupId: !GetAtt S.GroupId}", Yes),
        (
            "{IpProtocol: -1, SourceSecurityGroupId: !GetAtt S.GroupId}",
            "{IpProtocol: -1, SourceSecurityGroupId: !Ref S}",
            No,
        ),
        (
            "{IpProtocol: icmp, FromPort: 8, ToPort: -1, CidrIp: 10.0.0.0/8}",
            "{IpProtocol: icmp, FromPort: -1, ToPort: -1, CidrIp: 10.0.0.0/8}",
            Yes,
        ),
        (
            "{IpProtocol: icmp, FromPort: -1, ToPort: -1, CidrIp: 10.0.0.0/8}",
            "{IpProtocol: icmp, FromPort: 8, ToPort: 0, CidrIp: 10.0.0.0/8}",
            No,
        ),
        ("{IpProtocol: tcp, FromPort: 1, ToPort: 2, CidrIp: 10.0.0.0/8}", "", No),
    ]
};

fn group(ingress: &str, rest: &str) -> String {
    let rules: String = ingress.lines().map(|line| format!("        - {line}\n")).collect();
    let list = if rules.is_empty() { " []\n".to_owned() } else { format!("\n{rules}") };
    format!(
        "Parameters: {{P: {{Type: String}}}}\nResources:\n  S: {{Type: AWS::EC2::SecurityGroup}}\n{rest}  R:\n    Type: \
         AWS::EC2::SecurityGroup\n    Properties:\n      GroupDescription: d\n      SecurityGroupIngress:{list}"
    )
}

#[test]
fn rules_that_let_in_more_are_known() {
    for (old, new, expected) in RULES {
        let found = changes(&group(old, ""), &group(new, ""));
        assert_eq!(worst(&found), *expected, "{old}\n{new}\n{found:#?}");
        assert_eq!(changes(&group(old, ""), &group(old, "")), [], "{old}");
    }
}

#[test]
fn a_rule_may_move_to_a_resource_of_its_own() {
    let rule = "IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0";
    let own =
        |group: &str| format!("Resources:\n  G:\n    Type: AWS::EC2::SecurityGroup\n    Properties: {{{group}}}\n");
    let moved = format!(
        "{}  R:\n    Type: AWS::EC2::SecurityGroupIngress\n    Properties: {{GroupId: !GetAtt G.GroupId, {rule}}}\n",
        own("")
    );
    let inline = own(&format!("SecurityGroupIngress: [{{{rule}}}]"));
    assert_eq!(worst(&changes(&inline, &moved)), Broadening::No);
    assert_eq!(worst(&changes(&own(""), &moved)), Broadening::Yes);
}

#[test]
fn a_group_that_says_nothing_lets_out_everything() {
    let out = |rest: &str| {
        format!("Resources:\n  R:\n    Type: AWS::EC2::SecurityGroup\n    Properties: {{GroupDescription: d{rest}}}\n")
    };
    let limited = out(", SecurityGroupEgress: [{IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0}]");
    let found = changes(&limited, &out(""));
    assert_eq!((found.len(), found[0].access, worst(&found)), (1, Access::Egress, Broadening::Yes));
    assert_eq!(worst(&changes(&out(""), &limited)), Broadening::No);
    assert_eq!(changes("Resources: {}\n", &out("")), []);
}

#[test]
fn entries_of_acls_may_deny() {
    let entry = |action: &str, block: &str| {
        format!(
            "Resources:\n  R:\n    Type: AWS::EC2::NetworkAclEntry\n    Properties: {{NetworkAclId: a, RuleNumber: 1, \
             Protocol: 6, RuleAction: {action}, CidrBlock: {block}, PortRange: {{From: 22, To: 22}}}}\n"
        )
    };
    assert_eq!(worst(&changes(&entry("deny", "0.0.0.0/0"), &entry("deny", "10.0.0.0/8"))), Broadening::Yes);
    assert_eq!(worst(&changes(&entry("deny", "10.0.0.0/8"), &entry("deny", "0.0.0.0/0"))), Broadening::No);
    assert_eq!(worst(&changes(&entry("allow", "10.0.0.0/8"), &entry("deny", "10.0.0.0/8"))), Broadening::No);
    assert_eq!(worst(&changes(&entry("deny", "10.0.0.0/8"), &entry("allow", "10.0.0.0/8"))), Broadening::Yes);
}
