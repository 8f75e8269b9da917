//! Brokers are spread evenly over subnets.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::conditions::{are_possible, arms};
use crate::lint::facts::context::Context;
use crate::lint::facts::describe::counted;
use crate::lint::facts::equality::integer;
use crate::lint::facts::presence::{Presence, presence_of};
use crate::lint::finding::Findings;
use crate::model::{Intrinsic, Node, Resource};

declare_lint! {
    /// Amazon MSK has the same number of brokers in each subnet, and rejects a cluster whose number of brokers is not a
    /// multiple of the number of subnets.
    ///
    /// Source: `number-of-broker-nodes` of "create-cluster" in the AWS CLI reference, `ClientSubnets` of "BrokerNodeGroupInfo"
    /// in the Amazon MSK API reference.
    ///
    /// ```yaml,fails
    /// Type: AWS::MSK::Cluster
    /// Properties:
    ///   ClusterName: orders
    ///   KafkaVersion: 3.9.x
    ///   NumberOfBrokerNodes: 4 # <-
    ///   BrokerNodeGroupInfo:
    ///     InstanceType: kafka.m7g.large
    ///     ClientSubnets: [subnet-11111111, subnet-22222222, subnet-33333333]
    /// ```
    /// ```yaml,passes
    /// Type: AWS::MSK::Cluster
    /// Properties:
    ///   ClusterName: orders
    ///   KafkaVersion: 3.9.x
    ///   NumberOfBrokerNodes: 6
    ///   BrokerNodeGroupInfo:
    ///     InstanceType: kafka.m7g.large
    ///     ClientSubnets: [subnet-11111111, subnet-22222222, subnet-33333333]
    /// ```
    UNEVEN_BROKERS = "uneven_brokers", Deploy, Deny, "number of brokers that is not a multiple of the number of subnets",
    Check::Resource(uneven_brokers)
}

fn uneven_brokers<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::MSK::Cluster" {
        return;
    }
    let (mut numbers, mut lists) = (Vec::new(), Vec::new());
    if let Some(node) = resource.property("NumberOfBrokerNodes") {
        arms(node, &mut Vec::new(), &mut numbers);
    }
    for group in resource.values_at("BrokerNodeGroupInfo") {
        if let Some(node) = group.get("ClientSubnets") {
            arms(node, &mut Vec::new(), &mut lists);
        }
    }
    for (node, assumed) in &numbers {
        let together = lists.iter().filter(|(_, other)| are_possible(context, &[assumed, other]));
        let lengths: Vec<_> = together.filter_map(|(list, _)| length(list)).collect();
        let numbers = context.possible_values(node).into_iter().filter_map(integer);
        let uneven = numbers
            .filter_map(|number| usize::try_from(number).ok())
            .find_map(|number| lengths.iter().find(|length| number % *length != 0).map(|length| (number, *length)));
        if let Some((number, length)) = uneven {
            let even = (number / length + 1) * length;
            let message = format!(
                "{} cannot be spread evenly over {length} subnets; write a multiple of {length}, such as {even}",
                counted(number, "broker")
            );
            findings.report(node.id, message);
        }
    }
}

/// How many items a list has, if that is certain and not none.
fn length(list: &Node) -> Option<usize> {
    let items = list.as_list()?.iter().map(|item| match (presence_of(item), item.as_function()) {
        (Presence::Maybe, _) | (_, Some((Intrinsic::Transform | Intrinsic::ForEach, _))) => None,
        (presence, _) => Some(usize::from(presence == Presence::Present)),
    });
    items.sum::<Option<usize>>().filter(|length| *length > 0)
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn found(number: &str, subnets: &str) -> Vec<String> {
        let template = format!(
            "Parameters:
  Stage: {{Type: String}}
  Number: {{Type: Number, Default: 4}}
  Free: {{Type: Number}}
  Subnets: {{Type: List<AWS::EC2::Subnet::Id>}}
Mappings: {{Sizes: {{a: {{Brokers: 6}}, b: {{Brokers: 5}}}}}}
Conditions: {{IsProd: !Equals [!Ref Stage, prod]}}
Resources:
  C: {{Type: AWS::MSK::Cluster, Properties: {{NumberOfBrokerNodes: {number}, BrokerNodeGroupInfo: {{InstanceType: kafka.m7g.large, ClientSubnets: {subnets}}}}}}}
"
        );
        let found = findings("uneven_brokers", &template);
        found.into_iter().filter(|found| found.starts_with("C: ")).collect()
    }

    const TWO: &str = "[subnet-11111111, subnet-22222222]";
    const THREE: &str = "[subnet-11111111, subnet-22222222, !ImportValue c]";

    #[test]
    fn brokers_are_a_multiple_of_the_subnets() {
        let message = |number: u8, length: u8, even: u8| {
            let plural = if number == 1 { "" } else { "s" };
            [format!(
                "C: {number} broker{plural} cannot be spread evenly over {length} subnets; write a multiple of {length}, such as {even}"
            )]
        };
        assert_eq!(found("4", THREE), message(4, 3, 6));
        assert_eq!(found("'3'", TWO), message(3, 2, 4));
        assert_eq!(found("1", TWO), message(1, 2, 2));
        assert_eq!(found("!Ref Number", THREE), message(4, 3, 6));
        assert_eq!(found("!FindInMap [Sizes, !Ref Stage, Brokers]", TWO), message(5, 2, 6));
        let chosen = format!("!If [IsProd, {THREE}, {TWO}]");
        assert_eq!(found("4", &chosen), message(4, 3, 6));
        assert_eq!(found("!If [IsProd, 4, 2]", &chosen), message(4, 3, 6));
        for (number, subnets) in [
            ("6", THREE),
            ("6", TWO),
            ("6", &chosen),
            ("!If [IsProd, 3, 4]", &chosen),
            ("4", "!Ref Subnets"),
            ("!Ref Free", THREE),
            ("4", "[a, b, !If [IsProd, c, !Ref AWS::NoValue]]"),
            ("4", "[a, b, !Ref AWS::NoValue]"),
            ("4", "!Split [',', 'a,b,c']"),
            ("4", "[]"),
        ] {
            assert_eq!(found(number, subnets), [""; 0], "{number} {subnets}");
        }
    }
}
