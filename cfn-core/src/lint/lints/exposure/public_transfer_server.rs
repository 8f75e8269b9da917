use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::possible_texts::first_setting;
use crate::lint::facts::presence::{Presence, presence};
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// A file transfer server is public unless its template says otherwise, and no security group can limit who connects.
    /// Write `EndpointType: VPC` with `EndpointDetails`: with Elastic IP addresses it is still reached from the internet, by
    /// the networks that its security group allows.
    ///
    /// Source: "Create a server in a virtual private cloud" of the Transfer Family user guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::Transfer::Server
    /// Properties:
    ///   EndpointType: PUBLIC # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::Transfer::Server
    /// Properties:
    ///   EndpointType: VPC
    ///   EndpointDetails: {VpcId: vpc-12345678, SubnetIds: [subnet-12345678]}
    /// ```
    PUBLIC_TRANSFER_SERVER = "public_transfer_server", Exposure, Warn, "file transfer server open to the internet",
    Check::Resource(public_transfer_server)
}

fn public_transfer_server<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::Transfer::Server" {
        return;
    }
    let message =
        "the server is open to the internet and no security group limits who connects; write `EndpointType: VPC`";
    let kind = resource.property("EndpointType");
    if let Some(found) = first_setting(context, kind, |text| text == "PUBLIC") {
        findings.report(found.written.id, message);
    } else if resource.properties().is_none_or(|properties| presence(properties, "EndpointType") == Presence::Absent) {
        findings.report(resource.declaration.name.id, message);
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings_alone;

    #[test]
    fn a_server_is_public_by_default() {
        let found = |properties: &str| {
            findings_alone(
                "public_transfer_server",
                &format!("Resources:\n  S: {{Type: AWS::Transfer::Server, Properties: {{{properties}}}}}\n"),
            )
        };
        let message = "S: the server is open to the internet and no security group limits who connects; write `EndpointType: VPC`";
        for open in ["", "EndpointType: PUBLIC", "Protocols: [SFTP]"] {
            assert_eq!(found(open), [message], "{open}");
        }
        for fine in ["EndpointType: VPC, EndpointDetails: {VpcId: !Ref Vpc}", "EndpointType: !Ref Type"] {
            assert!(found(fine).is_empty(), "{fine}");
        }
    }
}
