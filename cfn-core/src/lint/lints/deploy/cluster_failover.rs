use crate::iam::Spelling;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::{Context, Named};
use crate::lint::facts::presence::{Presence, presence};
use crate::lint::finding::Findings;
use crate::model::{Node, Resource, Value};

declare_lint! {
    /// A replication group whose parameter group enables cluster mode requires automatic failover, and node groups or more
    /// than one node.
    ///
    /// Source: `AutomaticFailoverEnabled` of `AWS::ElastiCache::ReplicationGroup` in the CloudFormation template reference.
    ///
    /// ```yaml,fails
    /// Type: AWS::ElastiCache::ReplicationGroup
    /// Properties:
    ///   ReplicationGroupDescription: sessions
    ///   CacheParameterGroupName: default.redis7.cluster.on
    ///   AutomaticFailoverEnabled: false # <-
    ///   NumNodeGroups: 2
    /// ```
    /// ```yaml,passes
    /// Type: AWS::ElastiCache::ReplicationGroup
    /// Properties:
    ///   ReplicationGroupDescription: sessions
    ///   CacheParameterGroupName: default.redis7.cluster.on
    ///   AutomaticFailoverEnabled: true
    ///   NumNodeGroups: 2
    /// ```
    CLUSTER_FAILOVER = "cluster_failover", Deploy, Deny, "cluster without automatic failover",
    Check::Resource(cluster_failover)
}

fn cluster_failover<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::ElastiCache::ReplicationGroup" {
        return;
    }
    let (Some(properties), Some(group)) = (resource.properties(), resource.property("CacheParameterGroupName")) else {
        return;
    };
    if !enables_clusters(context, group) {
        return;
    }
    if let Some(failover) = properties.get("AutomaticFailoverEnabled").filter(|value| is_false(value)) {
        let message = "a cluster requires automatic failover; write `AutomaticFailoverEnabled: true`";
        findings.report(failover.id, message);
    }
    let shards = ["NumNodeGroups", "NodeGroupConfiguration", "ReplicasPerNodeGroup", "GlobalReplicationGroupId"];
    if shards.iter().any(|name| presence(properties, name) != Presence::Absent) {
        return;
    }
    if let Some(number) = properties.get("NumCacheClusters").filter(|value| count(value).is_some_and(|count| count < 2)) {
        findings.report(number.id, "a cluster requires more than one node; write `NumNodeGroups`, or a higher number");
    }
}

/// Whether a parameter group certainly enables cluster mode: one of the template, or one of AWS's own.
fn enables_clusters(context: &Context<'_>, group: &Node) -> bool {
    let spelling = Spelling::of(group);
    match spelling.reference() {
        Some((name, None)) => match context.named(name) {
            Named::Resource(group) => group.property("Properties").is_some_and(|parameters| {
                parameters.get("cluster-enabled").and_then(Node::as_str) == Some("yes")
            }),
            _ => false,
        },
        _ => spelling.text().is_some_and(|name| name.starts_with("default.") && name.ends_with(".cluster.on")),
    }
}

fn is_false(value: &Node) -> bool {
    match &value.value {
        Value::Bool(value) => !value,
        Value::String(text) => text.eq_ignore_ascii_case("false"),
        _ => false,
    }
}

fn count(value: &Node) -> Option<i128> {
    match &value.value {
        Value::Integer(number) => Some(*number),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn group(parameters: &str, properties: &str) -> Vec<String> {
        let template = format!(
            "Parameters: {{Failover: {{Type: String}}}}
Resources:
  P:
    Type: AWS::ElastiCache::ParameterGroup
    Properties: {{CacheParameterGroupFamily: redis6.x, Description: d, Properties: {{{parameters}}}}}
  G:
    Type: AWS::ElastiCache::ReplicationGroup
    Properties: {{ReplicationGroupDescription: d, CacheNodeType: cache.t3.micro, {properties}}}
"
        );
        findings("cluster_failover", &template)
    }

    #[test]
    fn clusters_fail_over() {
        const ON: &str = "cluster-enabled: 'yes'";
        let failover = "G: a cluster requires automatic failover; write `AutomaticFailoverEnabled: true`";
        let named = |value: &str| format!("CacheParameterGroupName: !Ref P, NumNodeGroups: 2, AutomaticFailoverEnabled: {value}");
        assert_eq!(group(ON, &named("false")), [failover]);
        assert_eq!(group(ON, &named("'false'")), [failover]);
        for right in ["true", "!Ref Failover", "!Ref AWS::NoValue"] {
            assert_eq!(group(ON, &named(right)), [""; 0], "{right}");
        }
        assert_eq!(group("cluster-enabled: 'no'", &named("false")), [""; 0]);
        assert_eq!(group("timeout: '5'", &named("false")), [""; 0]);
        let default = "CacheParameterGroupName: default.redis7.cluster.on, NumNodeGroups: 2, AutomaticFailoverEnabled: false";
        assert_eq!(group(ON, default), [failover]);
        assert_eq!(group(ON, &default.replace(".cluster.on", "")), [""; 0]);
    }

    #[test]
    fn clusters_have_several_nodes() {
        let named = |more: &str| group("cluster-enabled: 'yes'", &format!("CacheParameterGroupName: !Ref P, {more}"));
        assert_eq!(
            named("NumCacheClusters: 1"),
            ["G: a cluster requires more than one node; write `NumNodeGroups`, or a higher number"]
        );
        assert_eq!(named("NumCacheClusters: 2"), [""; 0]);
        assert_eq!(named("NumNodeGroups: 1, ReplicasPerNodeGroup: 1"), [""; 0]);
    }
}
