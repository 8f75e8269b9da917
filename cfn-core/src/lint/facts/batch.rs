//! Where AWS Batch runs jobs: what compute environments, queues and job definitions are made for.

use crate::iam::Spelling;
use crate::lint::facts::conditions::{Assumption, arms};
use crate::lint::facts::context::Context;
use crate::lint::facts::index::Index;
use crate::model::{Node, Resource};

/// Where a job runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Platform {
    Ec2,
    Eks,
    Fargate,
    ManagedInstances,
}

impl Platform {
    /// In words, after "on".
    pub(crate) fn words(self) -> &'static str {
        match self {
            Platform::Ec2 => "EC2",
            Platform::Eks => "EKS",
            Platform::Fargate => "Fargate",
            Platform::ManagedInstances => "managed instances",
        }
    }
}

/// The types of compute environments, of queues, and the capabilities of job definitions, in lower case.
///
/// Source: `CRType`, `JobQueueType` and `PlatformCapability` of the AWS Batch API reference.
const PLATFORMS: &[(&str, Platform)] = &[
    ("ec2", Platform::Ec2),
    ("ecs", Platform::Ec2),
    ("ecs_fargate", Platform::Fargate),
    ("ecs_managed_instances", Platform::ManagedInstances),
    ("eks", Platform::Eks),
    ("fargate", Platform::Fargate),
    ("fargate_spot", Platform::Fargate),
    ("managed_instances", Platform::ManagedInstances),
    ("spot", Platform::Ec2),
];

/// The platform that a value names, if all values that it may have name the same one.
pub(crate) fn named<'a>(context: &Context<'a>, node: &'a Node) -> Option<Platform> {
    let platform = |value: &Node| {
        let name = value.as_str()?.to_lowercase();
        PLATFORMS.binary_search_by_key(&&*name, |(known, _)| known).ok().map(|at| PLATFORMS[at].1)
    };
    let mut platforms = context.possible_values(node).into_iter().map(platform);
    let first = platforms.next()??;
    platforms.all(|other| other == Some(first)).then_some(first)
}

/// Where a compute environment runs jobs.
fn of_environment<'a>(context: &Context<'a>, environment: Resource<'a>) -> Option<Platform> {
    let kind = named(context, environment.property("ComputeResources")?.get("Type")?)?;
    match environment.property("EksConfiguration") {
        None => Some(kind),
        Some(settings) => settings.as_object().map(|_| Platform::Eks),
    }
}

/// A compute environment of a queue.
pub(crate) struct Used<'a> {
    /// Where the queue refers to it.
    pub(crate) node: &'a Node,
    pub(crate) environment: Resource<'a>,
    pub(crate) platform: Platform,
    /// What holds where the queue uses it.
    pub(crate) assumed: Vec<Assumption<'a>>,
}

/// The compute environments of a queue whose platform is known.
pub(crate) fn environments<'a>(context: &Context<'a>, queue: Resource<'a>) -> Vec<Used<'a>> {
    let mut places = Vec::new();
    for element in queue.property("ComputeEnvironmentOrder").and_then(Node::as_list).unwrap_or_default() {
        let mut elements = Vec::new();
        arms(element, &mut Vec::new(), &mut elements);
        for (element, mut assumed) in elements {
            if let Some(node) = element.get("ComputeEnvironment") {
                arms(node, &mut assumed, &mut places);
            }
        }
    }
    let used = places.into_iter().map(|(node, assumed)| {
        let environment = referred(context.index(), node, "AWS::Batch::ComputeEnvironment")?;
        Some(Used { node, environment, platform: of_environment(context, environment)?, assumed })
    });
    used.flatten().collect()
}

/// The resource of that type to which a value refers, and that it is for certain.
pub(crate) fn referred<'a>(index: &Index<'a>, node: &'a Node, type_name: &str) -> Option<Resource<'a>> {
    let (name, _) = Spelling::of(node).reference()?;
    index.resource(name).filter(|resource| resource.type_name == type_name)
}
