//! A load balancer speaks the protocols of its type.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::describe::one_of;
use crate::lint::finding::Findings;
use crate::model::Node;

declare_lint! {
    /// An Application Load Balancer listens by HTTP and HTTPS, a Network Load Balancer by TCP, TLS, UDP and QUIC. A load
    /// balancer without a `Type` is an Application Load Balancer.
    ///
    /// Source: "AWS::ElasticLoadBalancingV2::Listener" of the CloudFormation template reference.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Balancer: {Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: {Type: network}}
    ///   Listener:
    ///     Type: AWS::ElasticLoadBalancingV2::Listener
    ///     Properties:
    ///       LoadBalancerArn: !Ref Balancer
    ///       Port: 80
    ///       Protocol: HTTP # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Balancer: {Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: {Type: network}}
    ///   Listener:
    ///     Type: AWS::ElasticLoadBalancingV2::Listener
    ///     Properties:
    ///       LoadBalancerArn: !Ref Balancer
    ///       Port: 80
    ///       Protocol: TCP
    /// ```
    LISTENER_PROTOCOL = "listener_protocol", Wiring, Deny, "protocol that the load balancer does not speak",
    Check::Template(listener_protocol)
}

/// Types of load balancers and their protocols.
const PROTOCOLS: &[(&str, &[&str])] =
    &[("application", &["HTTP", "HTTPS"]), ("network", &["QUIC", "TCP", "TCP_QUIC", "TCP_UDP", "TLS", "UDP"])];

fn listener_protocol<'a>(context: &Context<'a>, findings: &mut Findings) {
    let index = context.index();
    for &listener in index.of_type("AWS::ElasticLoadBalancingV2::Listener") {
        let balancer = listener.property("LoadBalancerArn");
        let Some(balancer) =
            balancer.and_then(|node| index.referred(node, &["AWS::ElasticLoadBalancingV2::LoadBalancer"]))
        else {
            continue;
        };
        let only = |node: &'a Node| match context.possible_values(node)[..] {
            [only] => only.as_str(),
            _ => None,
        };
        let kind = balancer.property("Type").map_or(Some("application"), only);
        let Some((kind, protocols)) = PROTOCOLS.iter().find(|(known, _)| kind == Some(known)) else { continue };
        for node in listener.values_at("Protocol") {
            if let Some(protocol) = only(node).filter(|protocol| !protocols.contains(protocol)) {
                let message = format!(
                    "load balancer `{}` is of type `{kind}` and does not listen by `{protocol}`; use {}",
                    balancer.name(),
                    one_of(*protocols)
                );
                findings.report_in(listener.name(), node.id, message);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn a_listener_speaks_what_its_load_balancer_does() {
        let found = |kind: &str, protocol: &str| {
            let template = format!(
                "Parameters:
  Kind: {{Type: String}}
Resources:
  Balancer: {{Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: {{{kind}}}}}
  Listener: {{Type: AWS::ElasticLoadBalancingV2::Listener, Properties: {{LoadBalancerArn: !Ref Balancer, Protocol: {protocol}}}}}
"
            );
            let found = findings("listener_protocol", &template);
            found.into_iter().filter(|found| found.starts_with("Listener: ")).collect::<Vec<_>>()
        };
        assert!(found("", "HTTP").is_empty() && found("Type: network", "TLS").is_empty());
        assert!(found("Type: !Ref Kind", "TCP").is_empty() && found("Type: network", "!Ref Kind").is_empty());
        assert_eq!(
            found("", "TCP"),
            [
                "Listener: load balancer `Balancer` is of type `application` and does not listen by `TCP`; use `HTTP` or `HTTPS`"
            ]
        );
        assert_eq!(
            found("Type: network", "HTTP"),
            [
                "Listener: load balancer `Balancer` is of type `network` and does not listen by `HTTP`; use `QUIC`, `TCP`, `TCP_QUIC`, `TCP_UDP`, `TLS` or `UDP`"
            ]
        );
    }
}
