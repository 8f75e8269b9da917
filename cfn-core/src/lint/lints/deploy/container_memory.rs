//! Containers that need more than their task has.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::equality::integer;
use crate::lint::facts::presence::{Presence, presence};
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// What `Memory` and `Cpu` of a task give is shared by its containers. ECS rejects a container with a larger `Memory`
    /// than its task, and containers that reserve more than the task has.
    ///
    /// Source: "ContainerDefinition" of the Amazon ECS API reference, `memory`, `memoryReservation` and `cpu`.
    ///
    /// ```yaml,fails
    /// Type: AWS::ECS::TaskDefinition
    /// Properties:
    ///   Memory: "512"
    ///   ContainerDefinitions:
    ///     - {Name: web, Image: web, Memory: 1024} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::ECS::TaskDefinition
    /// Properties:
    ///   Memory: "1024"
    ///   ContainerDefinitions:
    ///     - {Name: web, Image: web, Memory: 768, MemoryReservation: 512}
    ///     - {Name: proxy, Image: proxy, Memory: 256}
    /// ```
    CONTAINER_MEMORY = "container_memory", Deploy, Deny, "containers that need more than their task has",
    Check::Resource(container_memory)
}

/// What a task has, which its containers share.
struct Share {
    name: &'static str,
    /// What is no more for a container than for the task.
    limit: Option<&'static str>,
    /// What a container reserves: the first of these that is set.
    reserved: &'static [&'static str],
    unit: &'static str,
    /// Whether only Fargate asks that the containers reserve no more.
    is_of_fargate: bool,
}

const SHARES: &[Share] = &[
    Share { name: "Cpu", limit: None, reserved: &["Cpu"], unit: "CPU units", is_of_fargate: true },
    Share {
        name: "Memory",
        limit: Some("Memory"),
        reserved: &["MemoryReservation", "Memory"],
        unit: "MiB of memory",
        is_of_fargate: false,
    },
];

fn container_memory<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::ECS::TaskDefinition" {
        return;
    }
    let Some(written) = resource.property("ContainerDefinitions") else { return };
    let Some(containers) = written.as_list() else { return };
    let runs_on = resource.values_at("RequiresCompatibilities/*");
    let is_on_fargate = runs_on.into_iter().any(|kind| kind.as_str() == Some("FARGATE"));
    for Share { name, limit, reserved, unit, is_of_fargate } in SHARES {
        if *is_of_fargate && !is_on_fargate {
            continue;
        }
        let Some(of_task) = resource.property(name).and_then(integer) else { continue };
        let too_large = limit.and_then(|limit| {
            let mut values = containers.iter().filter_map(|container| container.get(limit));
            values.find_map(|node| Some((node, integer(node).filter(|value| *value > of_task)?)))
        });
        if let Some((node, value)) = too_large {
            let message =
                format!("`{name}` of a container must be at most that of the task ({of_task}), found {value}");
            findings.report(node.id, message);
            continue;
        }
        let all: Option<Vec<i128>> = containers.iter().map(|container| reservation(container, reserved)).collect();
        if let Some(total) = all.map(|all| all.into_iter().sum::<i128>()).filter(|total| *total > of_task) {
            let message = format!(
                "the containers reserve {total} {unit}, more than `{name}` of the task ({of_task}); increase `{name}` of \
                 the task"
            );
            findings.report(resource.property(name).unwrap_or(written).id, message);
        }
    }
}

/// How much a container reserves; `None` if only the deployment knows.
fn reservation(container: &Node, names: &[&str]) -> Option<i128> {
    for name in names {
        match presence(container, name) {
            Presence::Absent => {}
            _ => return integer(container.get(name)?),
        }
    }
    container.as_object().map(|_| 0)
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings_alone;

    fn found(task: &str, containers: &str) -> Vec<String> {
        let template = format!(
            "Resources:\n  T: {{Type: AWS::ECS::TaskDefinition, Properties: {{{task}, ContainerDefinitions: [{containers}]}}}}\n"
        );
        findings_alone("container_memory", &template)
            .into_iter()
            .filter(|found| {
                found.contains("container") && found.contains("of the task") || found.contains("of a container")
            })
            .collect()
    }

    #[test]
    fn containers_share_what_their_task_has() {
        assert_eq!(
            found("Memory: '512'", "{Name: a, Memory: 1024}"),
            ["T: `Memory` of a container must be at most that of the task (512), found 1024"]
        );
        assert_eq!(
            found("Memory: 512", "{Name: a, Memory: 384}, {Name: b, Memory: 512, MemoryReservation: 256}"),
            [
                "T: the containers reserve 640 MiB of memory, more than `Memory` of the task (512); increase `Memory` of the task"
            ]
        );
        assert_eq!(
            found("RequiresCompatibilities: [FARGATE], Cpu: 256", "{Name: a, Cpu: 256}, {Name: b, Cpu: '64'}"),
            ["T: the containers reserve 320 CPU units, more than `Cpu` of the task (256); increase `Cpu` of the task"]
        );
        for (task, containers) in [
            ("Memory: '512'", "{Name: a, Memory: 512}"),
            ("Memory: '512'", "{Name: a, Memory: 512, MemoryReservation: 256}, {Name: b, MemoryReservation: 256}"),
            ("Memory: 1 GB", "{Name: a, Memory: 2048}"),
            ("Memory: !Ref Size", "{Name: a, Memory: 2048}"),
            ("Memory: '512'", "{Name: a, Memory: !Ref Size}, {Name: b, Memory: 512}"),
            ("Memory: '512'", "!Ref Container, {Name: b, Memory: 512}"),
            ("RequiresCompatibilities: [FARGATE], Cpu: 256", "{Name: a, Cpu: 256}, {Name: b}"),
            ("RequiresCompatibilities: [EC2], Cpu: 256", "{Name: a, Cpu: 256}, {Name: b, Cpu: 256}"),
        ] {
            assert_eq!(found(task, containers), [""; 0], "{task} {containers}");
        }
    }
}
