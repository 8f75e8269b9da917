//! Tasks on Fargate that need an execution role.

use crate::iam::Spelling;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::presence::{Presence, presence};
use crate::lint::finding::Findings;
use crate::model::{Node, NodeId, Resource};

declare_lint! {
    /// On Fargate, ECS pulls images from ECR, writes logs to CloudWatch and reads secrets with the execution role of the
    /// task. Without one, ECS rejects the task definition, or the task never starts. Add `ExecutionRoleArn`.
    ///
    /// Source: "Amazon ECS task execution IAM role" of the Amazon ECS developer guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::ECS::TaskDefinition
    /// Properties:
    ///   RequiresCompatibilities: [FARGATE]
    ///   NetworkMode: awsvpc
    ///   Cpu: "256"
    ///   Memory: "512"
    ///   ContainerDefinitions:
    ///     - Name: web
    ///       Image: web
    ///       LogConfiguration:
    ///         LogDriver: awslogs # <-
    ///         Options: {awslogs-group: web, awslogs-region: eu-west-1, awslogs-stream-prefix: web}
    /// ```
    /// ```yaml,passes
    /// Type: AWS::ECS::TaskDefinition
    /// Properties:
    ///   RequiresCompatibilities: [FARGATE]
    ///   NetworkMode: awsvpc
    ///   Cpu: "256"
    ///   Memory: "512"
    ///   ExecutionRoleArn: arn:aws:iam::123456789012:role/execution
    ///   ContainerDefinitions:
    ///     - Name: web
    ///       Image: web
    ///       LogConfiguration:
    ///         LogDriver: awslogs
    ///         Options: {awslogs-group: web, awslogs-region: eu-west-1, awslogs-stream-prefix: web}
    /// ```
    MISSING_EXECUTION_ROLE = "missing_execution_role", Wiring, Deny, "task without the execution role that it needs",
    Check::Resource(missing_execution_role)
}

fn missing_execution_role<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::ECS::TaskDefinition" {
        return;
    }
    let Some(properties) = resource.properties() else { return };
    let on_fargate =
        resource.values_at("RequiresCompatibilities/*").iter().any(|node| node.as_str() == Some("FARGATE"));
    if presence(properties, "ExecutionRoleArn") != Presence::Absent {
        return;
    }
    for container in resource.values_at("ContainerDefinitions/*") {
        let needed = if on_fargate { need(context, container) } else { secrets(container) };
        if let Some((at, what)) = needed {
            let task = if on_fargate { "a task on Fargate" } else { "a task" };
            let message = format!("{task} {what} with its execution role; add `ExecutionRoleArn`");
            findings.report(at, message);
            return;
        }
    }
}

/// What of a container needs the role, and what ECS does with it.
fn need<'a>(context: &Context<'a>, container: &'a Node) -> Option<(NodeId, &'static str)> {
    let driver = container.get("LogConfiguration").and_then(|logs| logs.get("LogDriver"));
    if let Some(driver) = driver.filter(|driver| driver.as_str() == Some("awslogs")) {
        return Some((driver.id, "writes its logs"));
    }
    let image = container.get("Image");
    let is_private = |image: &&'a Node| {
        let text: String = Spelling::of(image).literal_text().collect();
        text.contains(".dkr.ecr.") || context.index().referred(image, &["AWS::ECR::Repository"]).is_some()
    };
    if let Some(image) = image.filter(is_private) {
        return Some((image.id, "pulls images from ECR"));
    }
    secrets(container)
}

/// The same where the instance has a role of its own for logs and images.
fn secrets(container: &Node) -> Option<(NodeId, &'static str)> {
    let secret = container.values_at("Secrets/*/ValueFrom").into_iter().next();
    secret.map(|secret| (secret.id, "reads its secrets"))
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn fargate_needs_the_role_for_logs_images_and_secrets() {
        let found = |container: &str, more: &str| {
            let template = format!(
                "Resources:
  Repository: {{Type: AWS::ECR::Repository}}
  Task: {{Type: AWS::ECS::TaskDefinition, Properties: {{NetworkMode: awsvpc, Cpu: 256, Memory: 512, {more}, ContainerDefinitions: [{{Name: a, {container}}}]}}}}
"
            );
            findings("missing_execution_role", &template)
        };
        let message =
            |what: &str| [format!("Task: a task on Fargate {what} with its execution role; add `ExecutionRoleArn`")];
        let fargate = "RequiresCompatibilities: [FARGATE]";
        let logs = "Image: a, LogConfiguration: {LogDriver: awslogs}";
        assert_eq!(found(logs, fargate), message("writes its logs"));
        assert_eq!(found("Image: !Sub '${Repository.RepositoryUri}:1'", fargate), message("pulls images from ECR"));
        assert_eq!(
            found("Image: 123456789012.dkr.ecr.eu-west-1.amazonaws.com/a:1", fargate),
            message("pulls images from ECR")
        );
        assert_eq!(found("Image: a, Secrets: [{Name: A, ValueFrom: a}]", fargate), message("reads its secrets"));
        assert!(found("Image: public.ecr.aws/nginx/nginx", fargate).is_empty());
        assert!(found(logs, "RequiresCompatibilities: [EC2]").is_empty());
        assert!(found(logs, &format!("{fargate}, ExecutionRoleArn: 'arn:aws:iam::123456789012:role/a'")).is_empty());
    }
}
