use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::conditions::exist_together;
use crate::lint::facts::context::Context;
use crate::lint::facts::equality::{scalar, spelling};
use crate::lint::finding::Findings;
use crate::model::{Intrinsic, Node, Resource};

declare_lint! {
    /// In a VPC, only one interface endpoint of a service can have private DNS names. Set `PrivateDnsEnabled` to `false` for
    /// the others, or add their subnets to the first one.
    ///
    /// Source: "Access an AWS service using an interface VPC endpoint" of the AWS PrivateLink guide.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   One:
    ///     Type: AWS::EC2::VPCEndpoint
    ///     Properties: {VpcEndpointType: Interface, VpcId: vpc-12345678, ServiceName: com.amazonaws.eu-west-1.sqs, PrivateDnsEnabled: true}
    ///   Two:
    ///     Type: AWS::EC2::VPCEndpoint
    ///     Properties: {VpcEndpointType: Interface, VpcId: vpc-12345678, ServiceName: com.amazonaws.eu-west-1.sqs, PrivateDnsEnabled: true} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   One:
    ///     Type: AWS::EC2::VPCEndpoint
    ///     Properties: {VpcEndpointType: Interface, VpcId: vpc-12345678, ServiceName: com.amazonaws.eu-west-1.sqs, PrivateDnsEnabled: true}
    ///   Two:
    ///     Type: AWS::EC2::VPCEndpoint
    ///     Properties: {VpcEndpointType: Interface, VpcId: vpc-12345678, ServiceName: com.amazonaws.eu-west-1.sns, PrivateDnsEnabled: true}
    /// ```
    DUPLICATE_PRIVATE_DNS = "duplicate_private_dns", Deploy, Deny, "private DNS names of two endpoints of a service",
    Check::Template(duplicate_private_dns)
}

fn duplicate_private_dns<'a>(context: &Context<'a>, findings: &mut Findings) {
    let mut seen: Vec<(String, Resource<'a>)> = Vec::new();
    for endpoint in context.index().of_type("AWS::EC2::VPCEndpoint") {
        let is = |name: &str, expected: &str| {
            endpoint.property(name).and_then(scalar).is_some_and(|text| text.eq_ignore_ascii_case(expected))
        };
        let (Some(vpc), Some(service), Some(private)) =
            (certain(endpoint, "VpcId"), certain(endpoint, "ServiceName"), endpoint.property("PrivateDnsEnabled"))
        else {
            continue;
        };
        if !is("VpcEndpointType", "Interface") || !is("PrivateDnsEnabled", "true") {
            continue;
        }
        let name = format!("{}\n{}", spelling(vpc), spelling(service));
        let together = |other: &Resource<'a>| exist_together(context, other.declaration, endpoint.declaration);
        if let Some((_, other)) = seen.iter().find(|(of, other)| *of == name && together(other)) {
            let message = format!(
                "endpoint `{}` of the same service has the private DNS names of this VPC; write `PrivateDnsEnabled: false`",
                other.name()
            );
            findings.report_in(endpoint.name(), private.id, message);
        }
        seen.push((name, *endpoint));
    }
}

/// The value of a property that is the same wherever it is written alike.
fn certain<'a>(resource: &Resource<'a>, name: &str) -> Option<&'a Node> {
    resource
        .property(name)
        .filter(|node| !matches!(node.as_function(), Some((Intrinsic::If | Intrinsic::Transform, _))))
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn endpoints(first: &str, second: &str) -> Vec<String> {
        let template = format!(
            "Parameters: {{Vpc: {{Type: 'AWS::EC2::VPC::Id'}}}}
Conditions:
  C: !Equals [!Ref 'AWS::Region', us-east-1]
  D: !Not [!Condition C]
Resources:
  A: {{Type: AWS::EC2::VPCEndpoint, {first}}}
  B: {{Type: AWS::EC2::VPCEndpoint, {second}}}
"
        );
        findings("duplicate_private_dns", &template)
    }

    fn endpoint(service: &str, more: &str) -> String {
        format!("Properties: {{VpcEndpointType: Interface, VpcId: !Ref Vpc, ServiceName: {service}{more}}}")
    }

    #[test]
    fn one_endpoint_of_a_service_has_private_names() {
        const SQS: &str = "!Sub 'com.amazonaws.${AWS::Region}.sqs'";
        const SNS: &str = "!Sub 'com.amazonaws.${AWS::Region}.sns'";
        let private = |service: &str| endpoint(service, ", PrivateDnsEnabled: true");
        let expected = [
            "B: endpoint `A` of the same service has the private DNS names of this VPC; write `PrivateDnsEnabled: false`",
        ];
        assert_eq!(endpoints(&private(SQS), &private(SQS)), expected);
        assert_eq!(endpoints(&private(SQS), &endpoint(SQS, ", PrivateDnsEnabled: 'true'")), expected);
        assert_eq!(endpoints(&private(SQS), &private(SNS)), [""; 0]);
        assert_eq!(endpoints(&private(SQS), &endpoint(SQS, ", PrivateDnsEnabled: false")), [""; 0]);
        assert_eq!(endpoints(&private(SQS), &private(SQS).replace("!Ref Vpc", "vpc-12345678")), [""; 0]);
        let [one, other] = ["C", "D"].map(|condition| format!("Condition: {condition}, {}", private(SQS)));
        assert_eq!(endpoints(&one, &other), [""; 0]);
        assert_eq!(endpoints(&one, &one), expected);
    }
}
