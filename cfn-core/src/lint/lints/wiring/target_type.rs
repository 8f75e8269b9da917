//! A target group takes targets of one type.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::rows::rows_of;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// Tasks with network mode `awsvpc`, as on Fargate, are targets by IP address: their target group needs `TargetType:
    /// ip`, while the default is `instance`. Auto Scaling groups need `instance`, and functions `lambda`.
    ///
    /// Source: "Use an Application Load Balancer for Amazon ECS" of the Amazon ECS developer guide, "Target groups for your
    /// Application Load Balancers".
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Task: {Type: AWS::ECS::TaskDefinition, Properties: {NetworkMode: awsvpc}}
    ///   Group: {Type: AWS::ElasticLoadBalancingV2::TargetGroup}
    ///   Service:
    ///     Type: AWS::ECS::Service
    ///     Properties:
    ///       TaskDefinition: !Ref Task
    ///       LoadBalancers:
    ///         - ContainerName: a
    ///           ContainerPort: 80
    ///           TargetGroupArn: !Ref Group # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Task: {Type: AWS::ECS::TaskDefinition, Properties: {NetworkMode: awsvpc}}
    ///   Group: {Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: {TargetType: ip}}
    ///   Service:
    ///     Type: AWS::ECS::Service
    ///     Properties:
    ///       TaskDefinition: !Ref Task
    ///       LoadBalancers:
    ///         - ContainerName: a
    ///           ContainerPort: 80
    ///           TargetGroupArn: !Ref Group
    /// ```
    TARGET_TYPE = "target_type", Wiring, Deny, "target group for targets of another type",
    Check::Template(target_type)
}

/// What registers targets: the type, the path of the target group, and the type of the targets; empty where the network
/// mode of the task decides. In the order of the types.
const USERS: &[(&str, &str, &str)] = &[
    ("AWS::AutoScaling::AutoScalingGroup", "TargetGroupARNs/*", "instance"),
    ("AWS::ECS::Service", "LoadBalancers/*/TargetGroupArn", ""),
    ("AWS::ECS::TaskSet", "LoadBalancers/*/TargetGroupArn", ""),
];

/// The types of targets; any other value is a mistake of its own.
const TYPES: &[&str] = &["alb", "instance", "ip", "lambda"];

fn target_type<'a>(context: &Context<'a>, findings: &mut Findings) {
    let index = context.index();
    for user in context.template.resources() {
        for (_, path, needed) in rows_of(USERS, user.type_name, |row| row.0) {
            for node in user.values_at(path) {
                let Some(group) = index.referred(node, &["AWS::ElasticLoadBalancingV2::TargetGroup"]) else { continue };
                let Some(found) = single(context, group, "TargetType", "instance") else { continue };
                if !TYPES.contains(&found) {
                    continue;
                }
                let needed = match *needed {
                    "" => of_task(context, user),
                    needed => Some(needed),
                };
                if let Some(needed) = needed.filter(|needed| *needed != found) {
                    let message = format!(
                        "target group `{}` takes targets of type `{found}`, but those of `{}` are of type `{needed}`; set \
                         its `TargetType` to `{needed}`",
                        group.name(),
                        user.name()
                    );
                    findings.report_in(user.name(), node.id, message);
                }
            }
        }
        if user.type_name == "AWS::ElasticLoadBalancingV2::TargetGroup" {
            functions(context, user, findings);
        }
    }
}

/// Functions that a target group lists itself.
fn functions<'a>(context: &Context<'a>, group: Resource<'a>, findings: &mut Findings) {
    for node in group.values_at("Targets/*/Id") {
        let function = context.index().referred(node, &["AWS::Lambda::Function", "AWS::Lambda::Alias"]);
        let found = single(context, group, "TargetType", "instance");
        if let (Some(function), Some(found)) = (function, found.filter(|found| *found != "lambda")) {
            let message = format!(
                "target group `{}` takes targets of type `{found}`, but `{}` is a function; set its `TargetType` to \
                 `lambda`",
                group.name(),
                function.name()
            );
            findings.report_in(group.name(), node.id, message);
        }
    }
}

/// The type of target that the tasks of a service are, if it is certain.
fn of_task<'a>(context: &Context<'a>, service: Resource<'a>) -> Option<&'static str> {
    let task = service.property("TaskDefinition")?;
    let task = context.index().referred(task, &["AWS::ECS::TaskDefinition"])?;
    match single(context, task, "NetworkMode", "bridge")? {
        "awsvpc" => Some("ip"),
        // Tasks of Fargate are of that mode, whatever is left out.
        "bridge" | "host" if task.property("RequiresCompatibilities").is_none() => Some("instance"),
        _ => None,
    }
}

/// The one value that a property has, or its default.
fn single<'a>(context: &Context<'a>, resource: Resource<'a>, property: &str, default: &'a str) -> Option<&'a str> {
    let Some(node) = resource.property(property) else { return Some(default) };
    match context.possible_values(node)[..] {
        [only] => Node::as_str(only),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn found(group: &str, task: &str, user: &str) -> Vec<String> {
        let template = format!(
            "Parameters:
  Kind: {{Type: String}}
Resources:
  Group: {{Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: {{{group}}}}}
  Task: {{Type: AWS::ECS::TaskDefinition, Properties: {{{task}}}}}
  Function: {{Type: AWS::Lambda::Function}}
  User: {{{user}}}
"
        );
        let found = findings("target_type", &template);
        found.into_iter().filter(|found| found.starts_with("User: ")).collect()
    }

    #[test]
    fn targets_are_of_the_type_of_their_group() {
        let service = "Type: AWS::ECS::Service, Properties: {TaskDefinition: !Ref Task, LoadBalancers: [{TargetGroupArn: !Ref Group}]}";
        let message = |found: &str, needed: &str| {
            [format!(
                "User: target group `Group` takes targets of type `{found}`, but those of `User` are of type `{needed}`; set its `TargetType` to `{needed}`"
            )]
        };
        assert_eq!(found("", "NetworkMode: awsvpc", service), message("instance", "ip"));
        assert_eq!(found("TargetType: ip", "NetworkMode: host", service), message("ip", "instance"));
        assert!(found("TargetType: ip", "NetworkMode: awsvpc", service).is_empty());
        assert!(found("", "", service).is_empty());
        assert!(found("TargetType: !Ref Kind", "NetworkMode: awsvpc", service).is_empty());
        assert!(found("", "NetworkMode: !Ref Kind", service).is_empty());
        let scaling = "Type: AWS::AutoScaling::AutoScalingGroup, Properties: {TargetGroupARNs: [!Ref Group]}";
        assert_eq!(found("TargetType: ip", "", scaling), message("ip", "instance"));
        assert!(found("", "", scaling).is_empty());
    }
}
