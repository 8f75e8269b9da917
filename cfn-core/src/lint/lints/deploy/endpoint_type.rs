//! Types of VPC endpoints that their service does not have.

use crate::iam::{Piece, Spelling};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// Only S3 and DynamoDB have gateway endpoints; every other service is reached by an interface endpoint. The default of
    /// `VpcEndpointType` is `Gateway`, and EC2 rejects an endpoint for a service that does not have its type.
    ///
    /// Source: "Gateway endpoints" and "AWS services that integrate with AWS PrivateLink" of the AWS PrivateLink guide;
    /// `VpcEndpointType` of "CreateVpcEndpoint" in the Amazon EC2 API reference.
    ///
    /// ```yaml,fails
    /// Type: AWS::EC2::VPCEndpoint
    /// Properties:
    ///   VpcId: vpc-12345678
    ///   ServiceName: !Sub com.amazonaws.${AWS::Region}.sqs # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::EC2::VPCEndpoint
    /// Properties:
    ///   VpcId: vpc-12345678
    ///   ServiceName: !Sub com.amazonaws.${AWS::Region}.sqs
    ///   VpcEndpointType: Interface
    /// ```
    ENDPOINT_TYPE = "endpoint_type", Deploy, Deny, "endpoint of a type that its service does not have",
    Check::Resource(endpoint_type)
}

/// The services that have gateway endpoints.
const GATEWAYS: &[&str] = &["dynamodb", "s3", "s3express"];

fn endpoint_type<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::EC2::VPCEndpoint" {
        return;
    }
    let Some(name) = resource.property("ServiceName") else { return };
    let is_gateway = match resource.property("VpcEndpointType") {
        None => true,
        Some(kind) => kind.is_no_value() || kind.as_str() == Some("Gateway"),
    };
    let Some(service) = service_of(name).filter(|service| is_gateway && !GATEWAYS.contains(&service.as_str())) else {
        return;
    };
    let at = resource.property("VpcEndpointType").filter(|kind| !kind.is_no_value()).unwrap_or(name);
    findings.report(at.id, format!("`{service}` does not have gateway endpoints; write `VpcEndpointType: Interface`"));
}

/// The service of AWS in a name such as `com.amazonaws.eu-west-1.ecr.api`: what stands after the Region.
fn service_of(name: &Node) -> Option<String> {
    let spelling = Spelling::of(name);
    let text = match &spelling.pieces[..] {
        [Piece::Text(text)] => text.splitn(4, '.').nth(3)?,
        [Piece::Text(_), Piece::Ref("AWS::Region"), Piece::Text(text)] => text.strip_prefix('.')?,
        _ => return None,
    };
    let start = spelling.start();
    let is_of_aws = start.starts_with("com.amazonaws.") || start.starts_with("cn.com.amazonaws.");
    (is_of_aws && !start.starts_with("com.amazonaws.vpce") && !text.starts_with("vpce")).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn found(properties: &str) -> Vec<String> {
        let template = format!(
            "Parameters:
  Service: {{Type: String}}
Conditions: {{IsProd: !Equals [!Ref Service, prod]}}
Resources:
  E: {{Type: AWS::EC2::VPCEndpoint, Properties: {{VpcId: vpc-12345678, {properties}}}}}
"
        );
        findings("endpoint_type", &template)
    }

    #[test]
    fn only_few_services_have_gateways() {
        for (properties, service) in [
            ("ServiceName: !Sub 'com.amazonaws.${AWS::Region}.sqs'", "sqs"),
            ("ServiceName: com.amazonaws.eu-west-1.ecr.api", "ecr.api"),
            ("ServiceName: !Join ['.', [com.amazonaws, !Ref 'AWS::Region', logs]]", "logs"),
            ("ServiceName: !Sub 'com.amazonaws.${AWS::Region}.ssm', VpcEndpointType: Gateway", "ssm"),
        ] {
            let expected =
                format!("E: `{service}` does not have gateway endpoints; write `VpcEndpointType: Interface`");
            assert_eq!(found(properties), [expected], "{properties}");
        }
        for properties in [
            "ServiceName: !Sub 'com.amazonaws.${AWS::Region}.s3'",
            "ServiceName: com.amazonaws.eu-west-1.dynamodb, VpcEndpointType: Gateway",
            "ServiceName: !Sub 'com.amazonaws.${AWS::Region}.sqs', VpcEndpointType: Interface",
            "ServiceName: com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0, VpcEndpointType: GatewayLoadBalancer",
            "ServiceName: !Sub 'com.amazonaws.${AWS::Region}.${Service}'",
            "ServiceName: !Ref Service",
            "ServiceName: !Sub 'com.amazonaws.${AWS::Region}.sqs', VpcEndpointType: !Ref Service",
            "ServiceName: !Sub 'com.amazonaws.${AWS::Region}.sqs', VpcEndpointType: !If [IsProd, Interface, Gateway]",
        ] {
            assert_eq!(found(properties), [""; 0], "{properties}");
        }
    }
}
