use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::presence::{Presence, presence};
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// With `Ec2SshKey` alone, EKS opens port 22 of the nodes to the whole internet. Add `SourceSecurityGroups` with the
    /// group of the hosts that need it, or remove `RemoteAccess` and use Session Manager.
    ///
    /// Source: "AWS::EKS::Nodegroup RemoteAccess" of the template reference.
    ///
    /// ```yaml,fails
    /// Type: AWS::EKS::Nodegroup
    /// Properties:
    ///   ClusterName: orders
    ///   NodeRole: arn:aws:iam::111122223333:role/nodes
    ///   Subnets: [subnet-12345678]
    ///   RemoteAccess: {Ec2SshKey: admins} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::EKS::Nodegroup
    /// Properties:
    ///   ClusterName: orders
    ///   NodeRole: arn:aws:iam::111122223333:role/nodes
    ///   Subnets: [subnet-12345678]
    ///   RemoteAccess: {Ec2SshKey: admins, SourceSecurityGroups: [sg-12345678]}
    /// ```
    NODES_OPEN_TO_SSH = "nodes_open_to_ssh", Exposure, Deny, "Kubernetes nodes with SSH open to the internet",
    Check::Resource(nodes_open_to_ssh)
}

fn nodes_open_to_ssh<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::EKS::Nodegroup" {
        return;
    }
    for access in resource.values_at("RemoteAccess") {
        if presence(access, "Ec2SshKey") == Presence::Present
            && presence(access, "SourceSecurityGroups") == Presence::Absent
        {
            let message = "without `SourceSecurityGroups`, port 22 (SSH) of the nodes is open to the internet; add the \
                           security group of the hosts that need it";
            findings.report(access.id, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings_alone;

    #[test]
    fn a_key_alone_opens_the_port() {
        let found = |access: &str| {
            let properties = format!("{{ClusterName: c, NodeRole: !GetAtt R.Arn, Subnets: [!Ref S]{access}}}");
            findings_alone(
                "nodes_open_to_ssh",
                &format!("Resources:\n  N: {{Type: AWS::EKS::Nodegroup, Properties: {properties}}}\n"),
            )
        };
        assert_eq!(
            found(", RemoteAccess: {Ec2SshKey: !Ref Key}"),
            [
                "N: without `SourceSecurityGroups`, port 22 (SSH) of the nodes is open to the internet; add the security group of the hosts that need it"
            ]
        );
        for fine in [
            "",
            ", RemoteAccess: {Ec2SshKey: !Ref Key, SourceSecurityGroups: [!Ref Group]}",
            ", RemoteAccess: {Ec2SshKey: !Ref Key, SourceSecurityGroups: !If [C, [!Ref Group], !Ref AWS::NoValue]}",
        ] {
            assert!(found(fine).is_empty(), "{fine}");
        }
    }
}
