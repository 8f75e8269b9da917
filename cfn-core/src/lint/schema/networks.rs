//! What networks, their firewalls and their directories ask of properties, in the form of the table of services.

const DIRECTORY: &str = r#"{"minItems":2,"maxItems":2}"#;

/// The actions on packets that no rule matches: a standard one, and perhaps own ones.
const STATELESS: &str = r#"{"items":{"forms":[["^(?!aws:)|^aws:(pass|drop|forward_to_sfe)$",
    "must be `aws:pass`, `aws:drop`, `aws:forward_to_sfe` or the name of a custom action"]]}}"#;

/// Only the strict order has actions for what no stateful rule matches.
const STATEFUL: &str = r#"{"if":{"required":["StatefulDefaultActions"],"properties":{"StatefulDefaultActions":{"type":"array","minItems":1}}},
    "then":{"required":["StatefulEngineOptions"],"properties":{"StatefulEngineOptions":{"required":["RuleOrder"],
        "properties":{"RuleOrder":{"enum":["STRICT_ORDER"]}}}}}}"#;

const RULES: &str = r#"{"allOf":[
    {"if":{"required":["Type"],"properties":{"Type":{"type":"string","enum":["STATELESS"]}}},
        "then":{"properties":{"RuleGroup":{"properties":{"RulesSource":{"properties":{"RulesString":false,"RulesSourceList":false,
            "StatefulRules":false}}}}}}},
    {"if":{"required":["Type"],"properties":{"Type":{"type":"string","enum":["STATEFUL"]}}},
        "then":{"properties":{"RuleGroup":{"properties":{"RulesSource":{"properties":{"StatelessRulesAndCustomActions":false}}}}}}}]}"#;

/// In the order of the types.
///
/// Sources: "CreatePlacementGroup" and "CreateVpnConnection" in the Amazon EC2 API reference, "Transit gateways" of its guide;
/// "FirewallPolicy" and "CreateRuleGroup" in the AWS Network Firewall API reference; "CreateResolverRule" in the Route 53 Resolver
/// API reference; "CreateEndpointGroup" in the Global Accelerator API reference; "DirectoryVpcSettings" in the AWS Directory
/// Service API reference.
pub(crate) const NETWORKS: &[(&str, &str, &str)] = &[
    ("AWS::DirectoryService::MicrosoftAD", "VpcSettings/SubnetIds", DIRECTORY),
    ("AWS::DirectoryService::SimpleAD", "VpcSettings/SubnetIds", DIRECTORY),
    (
        "AWS::EC2::PlacementGroup",
        "/",
        r#"{"if":{"required":["Strategy"],"properties":{"Strategy":{"type":"string","enum":["cluster","spread"]}}},
            "then":{"properties":{"PartitionCount":false}}}"#,
    ),
    (
        "AWS::EC2::TransitGateway",
        "AmazonSideAsn",
        r#"{"minimum":64512,"maximum":4294967294,"if":{"maximum":4199999999},"then":{"maximum":65534}}"#,
    ),
    ("AWS::EC2::VPNConnection", "/", r#"{"dependentExcluded":{"TransitGatewayId":["VpnGatewayId"]}}"#),
    ("AWS::GlobalAccelerator::EndpointGroup", "HealthCheckIntervalSeconds", r#"{"enum":[10,30]}"#),
    ("AWS::NetworkFirewall::FirewallPolicy", "FirewallPolicy", STATEFUL),
    (
        "AWS::NetworkFirewall::FirewallPolicy",
        "FirewallPolicy/StatelessDefaultActions,FirewallPolicy/StatelessFragmentDefaultActions",
        STATELESS,
    ),
    ("AWS::NetworkFirewall::RuleGroup", "/", RULES),
    (
        "AWS::Route53Resolver::ResolverRule",
        "/",
        r#"{"if":{"required":["RuleType"],"properties":{"RuleType":{"type":"string","enum":["DELEGATE","SYSTEM"]}}},
            "then":{"properties":{"TargetIps":false}}}"#,
    ),
];

#[cfg(test)]
mod tests {
    use super::NETWORKS;
    use crate::lint::testing::assert_told_apart;

    /// The type, the lint, what is wrong and what is right.
    const CASES: &[(&str, &str, &str, &str)] = &[
        (
            "AWS::DirectoryService::MicrosoftAD",
            "item_count",
            "Name: corp.example.com, Password: !Ref Password, VpcSettings: {VpcId: vpc-12345678, SubnetIds: [subnet-12345678]}",
            "Name: corp.example.com, Password: !Ref Password, VpcSettings: {VpcId: vpc-12345678, SubnetIds: [subnet-12345678, subnet-22345678]}",
        ),
        (
            "AWS::EC2::PlacementGroup",
            "unwanted_property",
            "Strategy: cluster, PartitionCount: 3",
            "Strategy: partition, PartitionCount: 3",
        ),
        ("AWS::EC2::TransitGateway", "range", "AmazonSideAsn: 100", "AmazonSideAsn: 64512"),
        ("AWS::EC2::TransitGateway", "range", "AmazonSideAsn: 70000", "AmazonSideAsn: 4200000000"),
        (
            "AWS::EC2::VPNConnection",
            "excluded_property",
            "Type: ipsec.1, CustomerGatewayId: cgw-12345678, VpnGatewayId: vgw-12345678, TransitGatewayId: tgw-12345678",
            "Type: ipsec.1, CustomerGatewayId: cgw-12345678, TransitGatewayId: tgw-12345678",
        ),
        (
            "AWS::GlobalAccelerator::EndpointGroup",
            "allowed_value",
            "ListenerArn: !Ref Listener, EndpointGroupRegion: eu-west-1, HealthCheckIntervalSeconds: 20",
            "ListenerArn: !Ref Listener, EndpointGroupRegion: eu-west-1, HealthCheckIntervalSeconds: 30",
        ),
        (
            "AWS::NetworkFirewall::FirewallPolicy",
            "name_form",
            "FirewallPolicyName: a, FirewallPolicy: {StatelessDefaultActions: ['aws:forward'], StatelessFragmentDefaultActions: ['aws:drop']}",
            "FirewallPolicyName: a, FirewallPolicy: {StatelessDefaultActions: ['aws:forward_to_sfe', own], StatelessFragmentDefaultActions: ['aws:drop']}",
        ),
        (
            "AWS::NetworkFirewall::FirewallPolicy",
            "missing_property",
            "FirewallPolicyName: a, FirewallPolicy: {StatelessDefaultActions: ['aws:pass'], StatelessFragmentDefaultActions: ['aws:drop'], StatefulDefaultActions: ['aws:drop_strict']}",
            "FirewallPolicyName: a, FirewallPolicy: {StatelessDefaultActions: ['aws:pass'], StatelessFragmentDefaultActions: ['aws:drop'], StatefulDefaultActions: ['aws:drop_strict'], StatefulEngineOptions: {RuleOrder: STRICT_ORDER}}",
        ),
        (
            "AWS::NetworkFirewall::RuleGroup",
            "unwanted_property",
            "RuleGroupName: a, Capacity: 10, Type: STATELESS, RuleGroup: {RulesSource: {RulesString: pass}}",
            "RuleGroupName: a, Capacity: 10, Type: STATEFUL, RuleGroup: {RulesSource: {RulesString: pass}}",
        ),
        (
            "AWS::Route53Resolver::ResolverRule",
            "unwanted_property",
            "DomainName: example.com, RuleType: SYSTEM, TargetIps: [{Ip: 10.0.0.2}]",
            "DomainName: example.com, RuleType: FORWARD, TargetIps: [{Ip: 10.0.0.2}]",
        ),
    ];

    #[test]
    fn wrong_is_told_from_right() {
        assert_told_apart(CASES);
    }

    #[test]
    fn the_table_is_sorted_and_its_schemas_are_read() {
        assert!(NETWORKS.is_sorted_by_key(|row| row.0));
        assert!(NETWORKS.iter().all(|(.., schema)| crate::schema::parsed(schema).is_some()));
    }
}
