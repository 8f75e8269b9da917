//! How a scalable target names what it scales.

use crate::iam::{Piece, Spelling};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// Application Auto Scaling names each kind of resource in a form of its own, such as `service/cluster/name` for a service
    /// of ECS and `table/name` for a table of DynamoDB. An ARN, or the name alone, is rejected. `Ref` of a service of ECS is
    /// its ARN; write `${Service.Name}`.
    ///
    /// Source: "RegisterScalableTarget" of the Application Auto Scaling API reference.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Table: {Type: AWS::DynamoDB::Table}
    ///   Target:
    ///     Type: AWS::ApplicationAutoScaling::ScalableTarget
    ///     Properties:
    ///       ServiceNamespace: dynamodb
    ///       ScalableDimension: dynamodb:table:ReadCapacityUnits
    ///       ResourceId: !Ref Table # <-
    ///       MinCapacity: 1
    ///       MaxCapacity: 9
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Table: {Type: AWS::DynamoDB::Table}
    ///   Target:
    ///     Type: AWS::ApplicationAutoScaling::ScalableTarget
    ///     Properties:
    ///       ServiceNamespace: dynamodb
    ///       ScalableDimension: dynamodb:table:ReadCapacityUnits
    ///       ResourceId: !Sub table/${Table}
    ///       MinCapacity: 1
    ///       MaxCapacity: 9
    /// ```
    SCALABLE_TARGET_ID = "scalable_target_id", Wiring, Deny, "scalable target in the form of another service",
    Check::Template(scalable_target_id)
}

/// How the IDs of a service begin, and an example.
const FORMS: &[(&str, &str, &str)] = &[
    ("appstream", "fleet/", "fleet/name"),
    ("cassandra", "keyspace/", "keyspace/name/table/name"),
    ("dynamodb", "table/", "table/name"),
    ("ec2", "spot-fleet-request/", "spot-fleet-request/id"),
    ("ecs", "service/", "service/cluster/name"),
    ("elasticache", "replication-group/", "replication-group/name"),
    ("elasticmapreduce", "instancegroup/", "instancegroup/cluster/id"),
    ("lambda", "function:", "function:name:alias"),
    ("neptune", "cluster:", "cluster:name"),
    ("rds", "cluster:", "cluster:name"),
];

fn scalable_target_id<'a>(context: &Context<'a>, findings: &mut Findings) {
    let index = context.index();
    for target in index.of_type("AWS::ApplicationAutoScaling::ScalableTarget") {
        let service = target.property("ServiceNamespace").and_then(Node::as_str);
        let Some((service, start, example)) = FORMS.iter().find(|(known, ..)| service == Some(known)) else { continue };
        for node in target.values_at("ScalableDimension") {
            if node.as_str().is_some_and(|dimension| dimension.split(':').next() != Some(*service)) {
                let message =
                    format!("the `ScalableDimension` of a scalable target of `{service}` must begin with `{service}:`");
                findings.report_in(target.name(), node.id, message);
            }
        }
        for node in target.values_at("ResourceId") {
            let spelling = Spelling::of(node);
            let is_wrong = match spelling.pieces.first() {
                Some(Piece::Text(text)) => {
                    let length = text.len().min(start.len());
                    !text.starts_with(start) && (spelling.pieces.len() == 1 || text[..length] != start[..length])
                }
                // What a resource gives is its name, its ID or its ARN.
                Some(Piece::Ref(name) | Piece::GetAtt(name, _)) => {
                    index.resource(name).is_some_and(|named| is_of_aws(&named))
                }
                _ => false,
            };
            if is_wrong {
                let message = format!(
                    "the `ResourceId` of a scalable target of `{service}` must begin with `{start}`; write `{example}`"
                );
                findings.report_in(target.name(), node.id, message);
                continue;
            }
            let mut references = spelling.pieces.iter().filter_map(|piece| match piece {
                Piece::Ref(name) => index.resource(name),
                _ => None,
            });
            if let Some(named) = references.find(|named| named.type_name == "AWS::ECS::Service") {
                let name = named.name();
                let message = format!(
                    "`Ref` of `{name}` is the ARN of the service, and the `ResourceId` needs its name; write `{name}.Name`"
                );
                findings.report_in(target.name(), node.id, message);
            }
        }
    }
}

fn is_of_aws(resource: &Resource<'_>) -> bool {
    resource.type_name.starts_with("AWS::") && !resource.type_name.starts_with("AWS::CloudFormation::")
}

#[cfg(test)]
mod tests {
    use super::FORMS;
    use crate::lint::testing::findings;

    #[test]
    fn a_target_is_named_in_the_form_of_its_service() {
        let found = |id: &str| {
            let template = format!(
                "Parameters:
  Id: {{Type: String}}
Resources:
  Cluster: {{Type: AWS::ECS::Cluster}}
  Service: {{Type: AWS::ECS::Service}}
  Target: {{Type: AWS::ApplicationAutoScaling::ScalableTarget, Properties: {{ServiceNamespace: ecs, ScalableDimension: 'ecs:service:DesiredCount', MinCapacity: 1, MaxCapacity: 2, ResourceId: {id}}}}}
"
            );
            findings("scalable_target_id", &template)
        };
        assert_eq!(
            found("!Sub 'service/${Cluster}/${Service}'"),
            [
                "Target: `Ref` of `Service` is the ARN of the service, and the `ResourceId` needs its name; write `Service.Name`"
            ]
        );
        for right in [
            "!Sub 'service/${Cluster}/${Service.Name}'",
            "!Join ['/', [service, !Ref Cluster, !GetAtt Service.Name]]",
            "!Ref Id",
            "!Sub '${Id}/a'",
            "service/a/b",
        ] {
            assert!(found(right).is_empty(), "{right}");
        }
        let message = [
            "Target: the `ResourceId` of a scalable target of `ecs` must begin with `service/`; write `service/cluster/name`",
        ];
        for wrong in ["!GetAtt Service.Name", "!Sub '${Cluster}/${Service.Name}'", "table/a", "a"] {
            assert_eq!(found(wrong), message, "{wrong}");
        }
    }

    #[test]
    fn tables_are_sorted() {
        assert!(FORMS.is_sorted());
    }
}
