use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::settings::{Right, Setting, TRUE, When};
use crate::lint::facts::settings_check::check;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// The setting limits what a mistake or an intruder can reach.
    ///
    /// Source: "Run training and inference containers in internet-free mode" of the Amazon SageMaker developer guide, "Giving Lambda functions access to resources in an Amazon VPC".
    ///
    /// ```yaml,fails
    /// Type: AWS::EC2::VPCEndpointService
    /// Properties:
    ///   NetworkLoadBalancerArns: ['arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/net/a/0123456789abcdef']
    ///   AcceptanceRequired: false # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::EC2::VPCEndpointService
    /// Properties:
    ///   NetworkLoadBalancerArns: ['arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/net/a/0123456789abcdef']
    ///   AcceptanceRequired: true
    /// ```
    NO_NETWORK_ISOLATION = "no_network_isolation", Resilience, Allow, "more network access than needed",
    Check::Resource(no_network_isolation)
}

const SETTINGS: &[Setting] = &[
    Setting::optional(
        "AWS::AutoScaling::LaunchConfiguration",
        "AssociatePublicIpAddress",
        Right::NoneOf("false", &["true"]),
    )
    .otherwise("gives every instance a public IP address"),
    Setting::optional("AWS::Batch::JobDefinition", "ContainerProperties/Privileged", Right::NoneOf("false", &["true"]))
        .otherwise("runs its container with the rights of the host"),
    Setting::optional(
        "AWS::EC2::Instance",
        "NetworkInterfaces/*/AssociatePublicIpAddress",
        Right::NoneOf("false", &["true"]),
    )
    .otherwise("has a public IP address"),
    Setting::optional(
        "AWS::EC2::LaunchTemplate",
        "LaunchTemplateData/NetworkInterfaces/*/AssociatePublicIpAddress",
        Right::NoneOf("false", &["true"]),
    )
    .otherwise("gives every instance a public IP address"),
    Setting::optional("AWS::EC2::Subnet", "MapPublicIpOnLaunch", Right::NoneOf("false", &["true"]))
        .otherwise("gives every instance a public IP address"),
    Setting::optional("AWS::EC2::VPCEndpointService", "AcceptanceRequired", Right::NoneOf("true", &["false"]))
        .otherwise("accepts connections that nobody has approved"),
    Setting::optional("AWS::ECS::TaskDefinition", "Privileged", Right::NoneOf("false", &["true"]))
        .of("ContainerDefinitions/*")
        .otherwise("runs its container with the rights of the host"),
    Setting::needed(
        "AWS::ElasticLoadBalancingV2::LoadBalancer",
        "LoadBalancerAttributes/[Key=routing.http.drop_invalid_header_fields.enabled]/Value",
        TRUE,
    )
    .when(&[When::IsOrAbsent("Type", &["application"])])
    .otherwise("passes on invalid HTTP headers"),
    Setting::needed("AWS::Lambda::Function", "VpcConfig/SubnetIds", Right::Given("subnets"))
        .otherwise("runs outside of a VPC"),
    Setting::needed("AWS::Redshift::Cluster", "ClusterSubnetGroupName", Right::Given("a subnet group"))
        .otherwise("runs outside of the subnets of the application"),
    Setting::needed("AWS::Redshift::Cluster", "EnhancedVpcRouting", TRUE).otherwise("copies data over the internet"),
    Setting::needed("AWS::SageMaker::Model", "EnableNetworkIsolation", TRUE)
        .otherwise("gives its containers access to the network"),
];

fn no_network_isolation<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    check(context, resource, (SETTINGS, "can reach, or be reached from, more of the network than it needs"), findings);
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::assert_settings;

    #[test]
    fn the_table_is_sorted_and_names_what_there_is() {
        crate::lint::facts::settings_check::assert_table(super::SETTINGS);
    }

    #[test]
    fn no_network_isolation() {
        assert_settings(
            "no_network_isolation",
            &[
                (
                    "AWS::EC2::Subnet",
                    "{MapPublicIpOnLaunch: true}",
                    &[
                        "`AWS::EC2::Subnet` with `MapPublicIpOnLaunch: true` gives every instance a public IP address; write `false`",
                    ],
                ),
                ("AWS::EC2::Subnet", "{}", &[]),
                (
                    "AWS::EC2::Instance",
                    "{NetworkInterfaces: [{AssociatePublicIpAddress: true}]}",
                    &[
                        "`AWS::EC2::Instance` with `AssociatePublicIpAddress: true` has a public IP address; write `false`",
                    ],
                ),
                ("AWS::ElasticLoadBalancingV2::LoadBalancer", "{Type: network}", &[]),
                (
                    "AWS::ElasticLoadBalancingV2::LoadBalancer",
                    "{}",
                    &[
                        "`AWS::ElasticLoadBalancingV2::LoadBalancer` without `routing.http.drop_invalid_header_fields.enabled` passes on invalid HTTP headers; add `routing.http.drop_invalid_header_fields.enabled: true`",
                    ],
                ),
                (
                    "AWS::ECS::TaskDefinition",
                    "{ContainerDefinitions: [{Name: a, Image: b, Privileged: true}]}",
                    &[
                        "`AWS::ECS::TaskDefinition` with `Privileged: true` runs its container with the rights of the host; write `false`",
                    ],
                ),
                ("AWS::Lambda::Function", "{VpcConfig: {SubnetIds: !Ref Free}}", &[]),
            ],
        );
    }
}
