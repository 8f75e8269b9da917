//! Log drivers and log routers of a task that lack each other.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::possible_texts::{first_setting, possible_texts};
use crate::lint::facts::presence::{Presence, presence};
use crate::lint::facts::rows::rows_of;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// The log driver `awsfirelens` hands the logs of a container to the log router of its task: the container with a
    /// `FirelensConfiguration`. ECS rejects a task definition that uses the driver without a router, and one that has a
    /// router for which no container uses the driver.
    ///
    /// Source: "Send Amazon ECS logs to an AWS service or AWS Partner" of the Amazon ECS developer guide; `LogConfiguration`
    /// and `FirelensConfiguration` of the Amazon ECS API reference.
    ///
    /// ```yaml,fails
    /// Type: AWS::ECS::TaskDefinition
    /// Properties:
    ///   ContainerDefinitions:
    ///     - Name: web
    ///       Image: web
    ///       LogConfiguration:
    ///         LogDriver: awsfirelens # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::ECS::TaskDefinition
    /// Properties:
    ///   ContainerDefinitions:
    ///     - Name: web
    ///       Image: web
    ///       LogConfiguration:
    ///         LogDriver: awsfirelens
    ///     - Name: router
    ///       Image: public.ecr.aws/aws-observability/aws-for-fluent-bit:stable
    ///       FirelensConfiguration: {Type: fluentbit}
    /// ```
    MISSING_LOG_ROUTER = "missing_log_router", Wiring, Deny, "log driver and log router that lack each other",
    Check::Resource(missing_log_router)
}

/// The type, and where its tasks have their containers. In the order of the types.
const TASKS: &[(&str, &str)] = &[
    ("AWS::Batch::JobDefinition", "EcsProperties/TaskProperties/*/Containers"),
    ("AWS::ECS::DaemonTaskDefinition", "ContainerDefinitions"),
    ("AWS::ECS::TaskDefinition", "ContainerDefinitions"),
];

const DRIVER: &str = "awsfirelens";
const ROUTER: &str = "FirelensConfiguration";

fn missing_log_router<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    for (_, path) in rows_of(TASKS, resource.type_name, |row| row.0) {
        for list in resource.values_at(path) {
            let containers = list.items();
            // What is no object may be any container.
            if list.as_list().is_some() && containers.iter().all(|container| container.as_object().is_some()) {
                task(context, &containers, findings);
            }
        }
    }
}

fn task<'a>(context: &Context<'a>, containers: &[&'a Node], findings: &mut Findings) {
    if containers.iter().all(|container| presence(container, ROUTER) == Presence::Absent) {
        let drivers = containers.iter().flat_map(|container| drivers(container));
        if let Some(driver) = first_setting(context, drivers, |text| text.eq_ignore_ascii_case(DRIVER)) {
            let message = format!(
                "log driver `{DRIVER}` needs a log router, which the task does not have; add a container with \
                 `{ROUTER}`"
            );
            findings.report(driver.written.id, message);
        }
        return;
    }
    let router = containers.iter().find(|container| presence(container, ROUTER) == Presence::Present);
    let Some(router) = router.and_then(|container| container.get(ROUTER)) else { return };
    if containers.iter().all(|container| is_another(context, container)) {
        let message = format!(
            "no container of the task sends its logs to this router; set `LogDriver: {DRIVER}` in the \
             `LogConfiguration` of one, or remove `{ROUTER}`"
        );
        findings.report(router.id, message);
    }
}

fn drivers(container: &Node) -> Vec<&Node> {
    container.values_at("LogConfiguration/LogDriver")
}

/// Whether the log driver of a container is known, and another one.
fn is_another<'a>(context: &Context<'a>, container: &'a Node) -> bool {
    let is_other = |driver: &'a Node| {
        let texts = possible_texts(context, driver);
        !texts.is_empty() && texts.iter().all(|possible| !possible.text.eq_ignore_ascii_case(DRIVER))
    };
    match container.get("LogConfiguration") {
        None => presence(container, "LogConfiguration") == Presence::Absent,
        Some(configuration) => configuration.alternatives().into_iter().all(|configuration| {
            let drivers = configuration.values_at("LogDriver");
            !drivers.is_empty() && drivers.into_iter().all(is_other)
        }),
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    const USED: &str = "LogConfiguration: {LogDriver: awsfirelens}";
    const OTHER: &str = "LogConfiguration: {LogDriver: awslogs}";
    const ROUTER: &str = "FirelensConfiguration: {Type: fluentbit}";

    fn found(containers: &[&str]) -> Vec<String> {
        let containers: Vec<_> = containers
            .iter()
            .enumerate()
            .map(|(number, rest)| format!("{{Name: c{number}, Image: a, {rest}}}"))
            .collect();
        found_in(&format!("[{}]", containers.join(", ")))
    }

    fn found_in(containers: &str) -> Vec<String> {
        let template = format!(
            "Parameters:
  Driver: {{Type: String}}
  Known: {{Type: String, Default: awslogs, AllowedValues: [awslogs, awsfirelens]}}
Conditions: {{IsProd: !Equals [!Ref Driver, prod]}}
Resources:
  T: {{Type: AWS::ECS::TaskDefinition, Properties: {{ContainerDefinitions: {containers}}}}}
"
        );
        let found = findings("missing_log_router", &template);
        found.into_iter().filter(|found| found.starts_with("T: ")).collect()
    }

    #[test]
    fn the_driver_needs_a_router() {
        let wrong = [
            "T: log driver `awsfirelens` needs a log router, which the task does not have; add a container with `FirelensConfiguration`",
        ];
        assert_eq!(found(&[USED]), wrong);
        assert_eq!(found(&["Essential: true", USED, USED]), wrong);
        assert_eq!(found(&["LogConfiguration: {LogDriver: !If [IsProd, awsfirelens, awslogs]}", OTHER]), wrong);
        for fine in [
            &[USED, ROUTER][..],
            &[ROUTER, USED, OTHER],
            &[OTHER],
            &["Essential: true"],
            &["LogConfiguration: {LogDriver: !Ref Driver}"],
            &["LogConfiguration: {LogDriver: !Ref Known}"],
            &[USED, "FirelensConfiguration: !If [IsProd, {Type: fluentbit}, !Ref AWS::NoValue]"],
        ] {
            assert_eq!(found(fine), [""; 0], "{fine:?}");
        }
        for fine in [
            format!(
                "[{{Name: a, Image: a, {USED}}}, !If [IsProd, {{Name: b, Image: b, {ROUTER}}}, !Ref AWS::NoValue]]"
            ),
            format!("[{{Name: a, Image: a, {USED}}}, {{Fn::Transform: {{Name: Router}}}}]"),
            "!Ref Driver".to_owned(),
        ] {
            assert_eq!(found_in(&fine), [""; 0], "{fine}");
        }
    }

    #[test]
    fn a_router_is_for_containers_that_use_it() {
        let wrong = [
            "T: no container of the task sends its logs to this router; set `LogDriver: awsfirelens` in the `LogConfiguration` of one, or remove `FirelensConfiguration`",
        ];
        assert_eq!(found(&[ROUTER]), wrong);
        assert_eq!(found(&["Essential: true", OTHER, ROUTER]), wrong);
        for driver in ["!Ref Driver", "!Ref Known", "!If [IsProd, awsfirelens, awslogs]"] {
            let container = format!("LogConfiguration: {{LogDriver: {driver}}}");
            assert_eq!(found(&[&container, ROUTER]), [""; 0], "{driver}");
        }
        let maybe = "LogConfiguration: !If [IsProd, {LogDriver: awsfirelens}, !Ref AWS::NoValue]";
        assert_eq!(found(&[maybe, ROUTER]), [""; 0]);
        assert_eq!(found(&[OTHER, "FirelensConfiguration: !Ref AWS::NoValue"]), [""; 0]);
    }

    #[test]
    fn jobs_have_tasks_too() {
        let job = |containers: &str| {
            let template = format!(
                "Resources:\n  J: {{Type: AWS::Batch::JobDefinition, Properties: {{Type: container, EcsProperties: {{TaskProperties: [{{Containers: [{containers}]}}]}}}}}}\n"
            );
            findings("missing_log_router", &template).len()
        };
        assert_eq!(job(&format!("{{Image: a, {USED}}}")), 1);
        assert_eq!(job(&format!("{{Image: a, {USED}}}, {{Image: b, {ROUTER}}}")), 0);
    }
}
