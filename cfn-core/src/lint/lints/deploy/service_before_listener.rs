use crate::lint::check::{Check, declare_lint};
use crate::lint::ordering::missing::report_missing;
use crate::lint::ordering::traffic::services;

declare_lint! {
    /// ECS rejects a service whose target group has no load balancer. The listener connects the two, and the service does
    /// not refer to it: add the listener, or the rule, to the `DependsOn` of the service.
    ///
    /// Source: "Troubleshooting service load balancers" of the Amazon ECS developer guide.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Group: {Type: AWS::ElasticLoadBalancingV2::TargetGroup}
    ///   Listener:
    ///     Type: AWS::ElasticLoadBalancingV2::Listener
    ///     Properties:
    ///       LoadBalancerArn: arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/a/0123456789abcdef
    ///       DefaultActions: [{Type: forward, TargetGroupArn: !Ref Group}]
    ///   Service: # <-
    ///     Type: AWS::ECS::Service
    ///     Properties: {LoadBalancers: [{ContainerName: a, ContainerPort: 80, TargetGroupArn: !Ref Group}]}
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Group: {Type: AWS::ElasticLoadBalancingV2::TargetGroup}
    ///   Listener:
    ///     Type: AWS::ElasticLoadBalancingV2::Listener
    ///     Properties:
    ///       LoadBalancerArn: arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/a/0123456789abcdef
    ///       DefaultActions: [{Type: forward, TargetGroupArn: !Ref Group}]
    ///   Service:
    ///     Type: AWS::ECS::Service
    ///     DependsOn: Listener
    ///     Properties: {LoadBalancers: [{ContainerName: a, ContainerPort: 80, TargetGroupArn: !Ref Group}]}
    /// ```
    SERVICE_BEFORE_LISTENER = "service_before_listener", Deploy, Deny, "missing dependency of an ECS service on its listener",
    Check::Template(|context, findings| report_missing(context, findings, services))
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn a_service_waits_for_one_of_its_listeners() {
        let found = |depends_on: &str, more: &str| {
            let template = format!(
                "Resources:
  Group: {{Type: AWS::ElasticLoadBalancingV2::TargetGroup}}
  Rule: {{Type: AWS::ElasticLoadBalancingV2::ListenerRule, Properties: {{Actions: [{{Type: forward, ForwardConfig: {{TargetGroups: [{{TargetGroupArn: !Ref Group}}]}}}}]}}}}
  Service: {{Type: AWS::ECS::Service{depends_on}, Properties: {{LoadBalancers: [{{TargetGroupArn: {more}}}]}}}}
"
            );
            let found = findings("service_before_listener", &template);
            found.into_iter().filter(|found| found.starts_with("Service: ")).collect::<Vec<_>>()
        };
        assert_eq!(
            found("", "!Ref Group"),
            [
                "Service: `Service` does not wait for `Rule`: ECS rejects a target group that no load balancer uses yet; add `Rule` to its `DependsOn`"
            ]
        );
        assert!(found(", DependsOn: Rule", "!Ref Group").is_empty());
        assert!(found("", "!ImportValue group").is_empty());
    }
}
