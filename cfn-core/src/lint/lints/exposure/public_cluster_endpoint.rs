use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::network::is_internet;
use crate::lint::facts::possible_texts::{first_setting, first_text};
use crate::lint::facts::presence::{Presence, presence};
use crate::lint::finding::Findings;
use crate::model::{Node, NodeId, Resource};

declare_lint! {
    /// The endpoint of a Kubernetes API server is open to the whole internet unless the cluster says otherwise: stolen
    /// credentials and flaws of Kubernetes can be used from anywhere. Set `EndpointPrivateAccess` to `true` and
    /// `EndpointPublicAccess` to `false`, or list your networks in `PublicAccessCidrs`.
    ///
    /// Source: "Cluster API server endpoint" of the EKS user guide; control EKS.1 of Security Hub.
    ///
    /// ```yaml,fails
    /// Type: AWS::EKS::Cluster
    /// Properties:
    ///   RoleArn: arn:aws:iam::111122223333:role/cluster
    ///   ResourcesVpcConfig: {SubnetIds: [subnet-12345678, subnet-87654321]} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::EKS::Cluster
    /// Properties:
    ///   RoleArn: arn:aws:iam::111122223333:role/cluster
    ///   ResourcesVpcConfig: {SubnetIds: [subnet-12345678, subnet-87654321], PublicAccessCidrs: [203.0.113.0/24]}
    /// ```
    PUBLIC_CLUSTER_ENDPOINT = "public_cluster_endpoint", Exposure, Deny, "Kubernetes API open to the internet",
    Check::Resource(public_cluster_endpoint)
}

fn public_cluster_endpoint<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::EKS::Cluster" {
        return;
    }
    for network in resource.values_at("ResourcesVpcConfig") {
        if let Some(at) = open_at(context, network) {
            let message = "the Kubernetes API is open to the internet; set `EndpointPublicAccess` to `false`, or list your \
                           networks in `PublicAccessCidrs`";
            findings.report(at, message);
        }
    }
}

/// The value that opens the endpoint to the internet; the object where that is the default.
fn open_at<'a>(context: &Context<'a>, network: &'a Node) -> Option<NodeId> {
    let access = network.get("EndpointPublicAccess");
    let public = first_setting(context, access, |text| text.eq_ignore_ascii_case("true"));
    let is_default = presence(network, "EndpointPublicAccess") == Presence::Absent;
    let at = public.map(|found| found.written.id).or(is_default.then_some(network.id))?;
    match presence(network, "PublicAccessCidrs") {
        Presence::Absent => Some(at),
        Presence::Maybe | Presence::Present => {
            Some(first_text(context, network.values_at("PublicAccessCidrs/*"), is_internet)?.written.id)
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings_alone;

    #[test]
    fn an_endpoint_is_public_unless_it_is_closed() {
        let found = |network: &str| {
            let template = format!(
                "Resources:\n  C: {{Type: AWS::EKS::Cluster, Properties: {{RoleArn: !GetAtt Role.Arn, ResourcesVpcConfig: {{SubnetIds: [subnet-12345678, subnet-87654321], {network}}}}}}}\n"
            );
            findings_alone("public_cluster_endpoint", &template)
        };
        let open = "C: the Kubernetes API is open to the internet; set `EndpointPublicAccess` to `false`, or list your networks in `PublicAccessCidrs`";
        for wrong in [
            "",
            "EndpointPublicAccess: true",
            "EndpointPublicAccess: 'true', EndpointPrivateAccess: true",
            "EndpointPublicAccess: !If [C, true, false]",
            "PublicAccessCidrs: [10.1.2.3/32, 0.0.0.0/0]",
            "EndpointPublicAccess: true, PublicAccessCidrs: !Ref AWS::NoValue",
        ] {
            assert_eq!(found(wrong), [open], "{wrong}");
        }
        for fine in [
            "EndpointPublicAccess: false",
            "EndpointPublicAccess: !Ref Access",
            "PublicAccessCidrs: [203.0.113.0/24]",
            "PublicAccessCidrs: !Ref Networks",
            "EndpointPublicAccess: false, PublicAccessCidrs: [0.0.0.0/0]",
        ] {
            assert!(found(fine).is_empty(), "{fine}");
        }
    }
}
