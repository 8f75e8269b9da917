//! Names that one resource gives to its own parts, and by which other parts of it refer to them.

use crate::iam::{Piece, Spelling};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource, Value};
use crate::nearest::meant;

declare_lint! {
    /// Parts of a resource refer to each other by name: a cache behavior to an origin of its distribution, a
    /// container to a volume of its task, an action to an artifact of another action.
    ///
    /// ```yaml,fails
    /// Type: AWS::ECS::TaskDefinition
    /// Properties:
    ///   ContainerDefinitions:
    ///     - Name: web
    ///       Image: web
    ///       MountPoints: [{SourceVolume: dta, ContainerPath: /data}] # <-
    ///   Volumes: [{Name: data}]
    /// ```
    /// ```yaml,passes
    /// Type: AWS::ECS::TaskDefinition
    /// Properties:
    ///   ContainerDefinitions:
    ///     - Name: web
    ///       Image: web
    ///       MountPoints: [{SourceVolume: data, ContainerPath: /data}]
    ///   Volumes: [{Name: data}]
    /// ```
    UNKNOWN_PART = "unknown_part", Deploy, Deny, "unknown name within a resource",
    Check::Resource(unknown_part)
}

/// The type, the paths of the names that are used, those of the names that are given, and what they name.
struct Parts {
    type_name: &'static str,
    used: &'static [&'static str],
    given: &'static [&'static str],
    what: &'static str,
}

/// Source: the properties' descriptions in the template reference.
const PARTS: &[Parts] = &[
    Parts {
        type_name: "AWS::CloudFront::Distribution",
        used: &[
            "DistributionConfig/CacheBehaviors/*/TargetOriginId",
            "DistributionConfig/DefaultCacheBehavior/TargetOriginId",
            "DistributionConfig/OriginGroups/Items/*/Members/Items/*/OriginId",
        ],
        given: &["DistributionConfig/OriginGroups/Items/*/Id", "DistributionConfig/Origins/*/Id"],
        what: "origin",
    },
    Parts {
        type_name: "AWS::CodePipeline::Pipeline",
        used: &["Stages/*/Actions/*/InputArtifacts/*/Name"],
        given: &["Stages/*/Actions/*/OutputArtifacts/*/Name"],
        what: "artifact",
    },
    Parts {
        type_name: "AWS::ECS::TaskDefinition",
        used: &["ContainerDefinitions/*/MountPoints/*/SourceVolume"],
        given: &["Volumes/*/Name"],
        what: "volume",
    },
    Parts {
        type_name: "AWS::ECS::TaskDefinition",
        used: &[
            "ContainerDefinitions/*/DependsOn/*/ContainerName",
            "ContainerDefinitions/*/VolumesFrom/*/SourceContainer",
            "ProxyConfiguration/ContainerName",
        ],
        given: &["ContainerDefinitions/*/Name"],
        what: "container",
    },
];

fn unknown_part<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    for parts in PARTS.iter().filter(|parts| parts.type_name == resource.type_name) {
        let at = |paths: &[&str]| -> Vec<&'a Node> { paths.iter().flat_map(|path| resource.values_at(path)).collect() };
        // What a list's elements are may be known at deployment only.
        if resource.properties().is_some_and(|properties| is_computed(properties, parts.given)) {
            continue;
        }
        let given: Vec<Spelling<'_>> = at(parts.given).into_iter().map(Spelling::of).collect();
        if given.iter().any(|name| name.pieces.contains(&Piece::Hole)) {
            continue;
        }
        for node in at(parts.used) {
            let used = Spelling::of(node);
            let is_known = used.pieces.contains(&Piece::Hole) || given.contains(&used);
            // Two parameters may have the same value.
            let is_open = used.text().is_none() || given.iter().any(|name| name.text().is_none());
            let Some(name) = used.text().filter(|_| !is_known && !is_open) else { continue };
            let near = meant(name, given.iter().filter_map(Spelling::text));
            let near = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
            findings.report(node.id, format!("unknown {1} `{name}` in `{0}`{near}", resource.name(), parts.what));
        }
    }
}

/// Whether the way to one of the places leads through a value that a function gives, or to a part without its name, which
/// has a finding of its own.
fn is_computed(node: &Node, paths: &[&str]) -> bool {
    fn computed(node: &Node, path: &str) -> bool {
        let (step, rest) = path.split_once('/').unwrap_or((path, ""));
        if let Some(chosen) = node.as_if() {
            return chosen.arms().into_iter().any(|(arm, _)| computed(arm, path));
        }
        match &node.value {
            _ if node.is_no_value() => false,
            Value::Function(..) | Value::Hole(_) => !path.is_empty(),
            Value::List(elements) if step == "*" => elements.iter().any(|element| computed(element, rest)),
            Value::Object(_) => node.get(step).map_or(rest.is_empty(), |member| computed(member, rest)),
            _ => !path.is_empty(),
        }
    }
    paths.iter().any(|path| computed(node, path))
}

#[cfg(test)]
mod tests {
    use super::PARTS;
    use crate::lint::testing::findings_alone;

    fn distribution(target: &str, origins: &str) -> Vec<String> {
        let config = format!("DefaultCacheBehavior: {{TargetOriginId: {target}}}, Origins: {origins}");
        let properties = format!("DistributionConfig: {{{config}}}");
        findings_alone(
            "unknown_part",
            &format!("Resources:\n  D: {{Type: AWS::CloudFront::Distribution, Properties: {{{properties}}}}}\n"),
        )
    }

    #[test]
    fn parts_refer_to_parts_of_the_same_resource() {
        assert_eq!(distribution("apii", "[{Id: api}]"), ["D: unknown origin `apii` in `D`; did you mean `api`?"]);
        assert!(distribution("api", "[{Id: web}, !If [C, {Id: api}, !Ref 'AWS::NoValue']]").is_empty());
        for open in ["[{Id: !Ref A}]", "!Ref Origins", "[!Transform {Name: a}]"] {
            assert!(distribution("api", open).is_empty(), "{open}");
        }
        for (broken, expected) in [
            ("[{Idd: api}]", "unknown_property: D: unknown property `Idd` of an item of `Origins`; did you mean `Id`?"),
            ("[[a]]", "wrong_type: D: an item of `Origins` must be an object, found a list"),
        ] {
            assert_eq!(distribution("api", broken), [expected]);
        }
        assert!(distribution("!Ref A", "[{Id: api}]").is_empty());
    }

    #[test]
    fn types_exist() {
        for parts in PARTS {
            assert!(crate::schema::ResourceType::find(parts.type_name).is_some());
        }
    }
}
