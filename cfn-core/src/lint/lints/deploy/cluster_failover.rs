use crate::iam::Spelling;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::conditions::{Assumption, are_possible, arms};
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

/// A value, and what is assumed where it counts.
type Arm<'a> = (&'a Node, Vec<Assumption<'a>>);

/// Properties that give the number of nodes of a cluster, beside `NumCacheClusters`.
const SHARDS: &[&str] =
    &["GlobalReplicationGroupId", "NodeGroupConfiguration", "NumNodeGroups", "ReplicasPerNodeGroup"];

fn cluster_failover<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::ElastiCache::ReplicationGroup" {
        return;
    }
    let Some(properties) = resource.properties() else { return };
    let clusters: Vec<_> = arms_of(resource, "CacheParameterGroupName")
        .into_iter()
        .flat_map(|(group, assumed)| enabling(context, group, assumed))
        .collect();
    if clusters.is_empty() {
        return;
    }
    let with_cluster =
        |assumed: &[Assumption<'a>]| clusters.iter().any(|cluster| are_possible(context, &[cluster, assumed]));
    for (failover, assumed) in arms_of(resource, "AutomaticFailoverEnabled") {
        if is_false(failover) && with_cluster(&assumed) {
            let message = "a cluster requires automatic failover; write `AutomaticFailoverEnabled: true`";
            findings.report(failover.id, message);
        }
    }
    if SHARDS.iter().any(|name| presence(properties, name) != Presence::Absent) {
        return;
    }
    for (number, assumed) in arms_of(resource, "NumCacheClusters") {
        if count(number).is_some_and(|count| count < 2) && with_cluster(&assumed) {
            let message = "a cluster requires more than one node; write `NumNodeGroups`, or a higher number";
            findings.report(number.id, message);
        }
    }
}

/// The values of a property, each under the condition of the resource.
fn arms_of<'a>(resource: Resource<'a>, name: &str) -> Vec<Arm<'a>> {
    let exists = resource.declaration.condition().map(|condition| Assumption::Condition(condition, true));
    let mut found = Vec::new();
    if let Some(node) = resource.property(name) {
        arms(node, &mut exists.into_iter().collect(), &mut found);
    }
    found
}

/// When a parameter group certainly enables cluster mode: one of the template, or one of AWS's own.
fn enabling<'a>(context: &Context<'a>, group: &'a Node, mut assumed: Vec<Assumption<'a>>) -> Vec<Vec<Assumption<'a>>> {
    let spelling = Spelling::of(group);
    let Some((name, None)) = spelling.reference() else {
        let is_default = |name: &str| name.starts_with("default.") && name.ends_with(".cluster.on");
        return if spelling.text().is_some_and(is_default) { vec![assumed] } else { Vec::new() };
    };
    let Named::Resource(group) = context.named(name) else { return Vec::new() };
    let mut found = Vec::new();
    if let Some(enabled) = group.property("Properties").and_then(|parameters| parameters.get("cluster-enabled")) {
        arms(enabled, &mut assumed, &mut found);
    }
    let yes = found.into_iter().filter(|(enabled, _)| enabled.as_str() == Some("yes"));
    yes.map(|(_, assumed)| assumed).collect()
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
Conditions: {{C: !Equals [!Ref 'AWS::Region', us-east-1]}}
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
        let named = |value: &str| {
            format!("CacheParameterGroupName: !Ref P, NumNodeGroups: 2, AutomaticFailoverEnabled: {value}")
        };
        assert_eq!(group(ON, &named("false")), [failover]);
        assert_eq!(group(ON, &named("'false'")), [failover]);
        for right in ["true", "!Ref Failover", "!Ref AWS::NoValue"] {
            assert_eq!(group(ON, &named(right)), [""; 0], "{right}");
        }
        assert_eq!(group("cluster-enabled: 'no'", &named("false")), [""; 0]);
        assert_eq!(group("timeout: '5'", &named("false")), [""; 0]);
        let default =
            "CacheParameterGroupName: default.redis7.cluster.on, NumNodeGroups: 2, AutomaticFailoverEnabled: false";
        assert_eq!(group(ON, default), [failover]);
        assert_eq!(group(ON, &default.replace(".cluster.on", "")), [""; 0]);
    }

    #[test]
    fn conditions_choose_the_group_and_the_failover() {
        let failover = "G: a cluster requires automatic failover; write `AutomaticFailoverEnabled: true`";
        let chosen = |enabled: &str, value: &str| {
            let name = "CacheParameterGroupName: !If [C, !Ref P, default.redis7], NumNodeGroups: 2";
            group(&format!("cluster-enabled: {enabled}"), &format!("{name}, AutomaticFailoverEnabled: {value}"))
        };
        assert_eq!(chosen("'yes'", "!If [C, false, true]"), [failover]);
        assert_eq!(chosen("'yes'", "!If [C, true, false]"), [""; 0]);
        assert_eq!(chosen("!If [C, 'yes', 'no']", "false"), [failover]);
        assert_eq!(chosen("!If [C, 'no', 'yes']", "false"), [""; 0]);
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
