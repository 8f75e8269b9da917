use crate::lint::check::{Check, declare_lint};
use crate::lint::ordering::missing::report_missing;
use crate::lint::ordering::needed::routes;

declare_lint! {
    /// A route to a gateway is rejected until the gateway is attached to the VPC of the route table. The route only
    /// refers to the gateway: add the `AWS::EC2::VPCGatewayAttachment` to its `DependsOn`.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Gateway: {Type: AWS::EC2::InternetGateway}
    ///   Attachment: {Type: AWS::EC2::VPCGatewayAttachment, Properties: {VpcId: v, InternetGatewayId: !Ref Gateway}}
    ///   Route: {Type: AWS::EC2::Route, Properties: {RouteTableId: t, GatewayId: !Ref Gateway}} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Gateway: {Type: AWS::EC2::InternetGateway}
    ///   Attachment: {Type: AWS::EC2::VPCGatewayAttachment, Properties: {VpcId: v, InternetGatewayId: !Ref Gateway}}
    ///   Route: {Type: AWS::EC2::Route, DependsOn: Attachment, Properties: {RouteTableId: t, GatewayId: !Ref Gateway}}
    /// ```
    ROUTE_BEFORE_ATTACHMENT = "route_before_attachment", Deploy, Deny, "missing dependency of a route on the gateway attachment",
    Check::Template(|context, findings| report_missing(context, findings, routes))
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    const NO_WAIT: &[&str] = &[
        "Route: `Route` does not wait for `Attachment`: a route to a gateway is rejected until the gateway is attached; add `Attachment` to its `DependsOn`",
    ];

    #[test]
    fn a_route_waits_for_the_attachment_of_its_gateway() {
        let internet = "Gateway: {Type: AWS::EC2::InternetGateway}
  Attachment: {Type: AWS::EC2::VPCGatewayAttachment, Properties: {VpcId: vpc-12345678, InternetGatewayId: !Ref Gateway}}";
        let transit = "Gateway: {Type: AWS::EC2::TransitGateway}
  Attachment: {Type: AWS::EC2::TransitGatewayAttachment, Properties: {TransitGatewayId: !Ref Gateway}}";
        let vpn = "Gateway: {Type: AWS::EC2::VPNGateway}
  Attachment: {Type: AWS::EC2::VPCGatewayAttachment, Properties: {VpnGatewayId: !Ref Gateway}}";
        let nat = "Gateway: {Type: AWS::EC2::NatGateway}";
        let cases: &[(&str, &str, &[&str])] = &[
            (internet, "Type: AWS::EC2::Route, Properties: {GatewayId: !Ref Gateway}", NO_WAIT),
            (internet, "Type: AWS::EC2::Route, DependsOn: Attachment, Properties: {GatewayId: !Ref Gateway}", &[]),
            (transit, "Type: AWS::EC2::Route, Properties: {TransitGatewayId: !Ref Gateway}", NO_WAIT),
            (
                transit,
                "Type: AWS::EC2::Route, DependsOn: Attachment, Properties: {TransitGatewayId: !Ref Gateway}",
                &[],
            ),
            (vpn, "Type: AWS::EC2::VPNGatewayRoutePropagation, Properties: {VpnGatewayId: !Ref Gateway}", NO_WAIT),
            (nat, "Type: AWS::EC2::Route, Properties: {NatGatewayId: !Ref Gateway}", &[]),
        ];
        for (gateway, route, expected) in cases {
            let template = format!("Resources:\n  {gateway}\n  Route: {{{route}}}\n");
            assert_eq!(findings("route_before_attachment", &template), *expected, "{template}");
        }
    }
}
