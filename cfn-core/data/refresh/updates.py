"""`updates.tsv`, `unordered.tsv` and `replacement-conditions.tsv`: what an update of a resource does."""

from __future__ import annotations

from typing import Any, Iterator

from schemas import Schema, as_list, definition, load
from sources import CFN_LINT, SERVICE_SPEC, Archive
from specification import Entity, Specification
from table import Table

# What decides whether a property that `conditionalCreateOnlyProperties` lists is replaced: how it has to change
# (`added`, `removed`, `changed`; `a>b` for the one change of value that is made in place, behind `-`), and the condition in
# words, where the template does not decide. Origin: the descriptions of the properties and their lines "Update requires" in
# the template reference of CloudFormation.
INSTANCE_STORE = ("", "if the root volume is an instance store")
CONDITIONS: dict[str, tuple[str, str]] = {
    "AWS::AutoScaling::AutoScalingGroup/LaunchConfigurationName": (
        "",
        "if `UpdatePolicy` has `AutoScalingReplacingUpdate` with `WillReplace`",
    ),
    "AWS::AutoScaling::AutoScalingGroup/LaunchTemplate": (
        "",
        "if `UpdatePolicy` has `AutoScalingReplacingUpdate` with `WillReplace`",
    ),
    "AWS::AutoScaling::AutoScalingGroup/MixedInstancesPolicy": (
        "",
        "if `UpdatePolicy` has `AutoScalingReplacingUpdate` with `WillReplace`",
    ),
    "AWS::AutoScaling::AutoScalingGroup/VPCZoneIdentifier": (
        "",
        "if `UpdatePolicy` has `AutoScalingReplacingUpdate` with `WillReplace`",
    ),
    "AWS::EC2::Instance/AdditionalInfo": INSTANCE_STORE,
    "AWS::EC2::Instance/BlockDeviceMappings": ("", "if anything but `DeleteOnTermination` of a volume changes"),
    "AWS::EC2::Instance/EbsOptimized": INSTANCE_STORE,
    "AWS::EC2::Instance/InstanceType": (
        "",
        "if the root volume is an instance store, or the types are not compatible",
    ),
    "AWS::EC2::Instance/KernelId": INSTANCE_STORE,
    "AWS::EC2::Instance/RamdiskId": INSTANCE_STORE,
    "AWS::EC2::Instance/SecurityGroupIds": ("", "if the instance is not in a VPC"),
    "AWS::EC2::Instance/UserData": INSTANCE_STORE,
    "AWS::EC2::VPC/InstanceTenancy": ("-dedicated>default", ""),
    "AWS::ElastiCache::ReplicationGroup/AuthToken": ("added", ""),
    "AWS::ElastiCache::ReplicationGroup/NodeGroupConfiguration": (
        "",
        "unless `UpdatePolicy` has `UseOnlineResharding: true`",
    ),
    "AWS::ElasticLoadBalancing::LoadBalancer/AvailabilityZones": ("added,removed", ""),
    "AWS::ElasticLoadBalancing::LoadBalancer/HealthCheck": ("added,removed", ""),
    "AWS::ElasticLoadBalancing::LoadBalancer/Subnets": ("added,removed", ""),
    "AWS::OpenSearchService::Domain/EncryptionAtRestOptions/Enabled": ("removed,changed", ""),
    "AWS::OpenSearchService::Domain/EncryptionAtRestOptions/KmsKeyId": ("removed,changed", ""),
    "AWS::SES::DedicatedIpPool/ScalingMode": ("-STANDARD>MANAGED", ""),
}


def build(wheel: Archive, specification: Specification) -> Iterator[Table]:
    schemas = load(wheel)
    yield updates(schemas, specification)
    yield unordered(schemas)
    yield conditions(schemas)


def updates(schemas: dict[str, Schema], specification: Specification) -> Table:
    table = Table(
        name="updates.tsv",
        about="What the schema of a resource type says of its updates beyond its lists of properties.",
        key="type",
        columns=[
            "first: on replacement, the old resource is deleted before the new one is created",
            "never: the type has no handler for updates, so that any change replaces",
            "paths of properties whose change replaces, beyond createOnlyProperties, separated by commas",
            "the same of those whose change may replace, beyond conditionalCreateOnlyProperties",
        ],
        sources=[CFN_LINT, SERVICE_SPEC],
    )
    for resource, schema in schemas.items():
        handlers = schema.get("handlers")
        stated = specification.resources.get(resource, {})
        values = [
            "first" if schema.get("replacementStrategy") == "delete_then_create" else "",
            "never" if handlers and "update" not in handlers else "",
            ",".join(additional(stated) + ([] if handlers else of_older(schema, stated, "yes"))),
            ",".join([] if handlers else of_older(schema, stated, "maybe")),
        ]
        if any(values):
            table.add(resource, *values)
    return table


def additional(stated: Entity) -> list[str]:
    """What the specification adds to the registry's schema because that lacks it."""
    return sorted({"/".join(path) for path in stated.get("additionalReplacementProperties", [])})


def of_older(schema: Schema, stated: Entity, replaces: str) -> list[str]:
    """Of a type that is older than the registry, whose schema was made from the documentation, what else replaces it."""
    listed = [*schema.get("createOnlyProperties", []), *schema.get("conditionalCreateOnlyProperties", [])]
    listed = [path.removeprefix("/properties/").split("/")[0] for path in listed]
    properties = stated.get("properties", {}).items()
    return sorted(
        name for name, node in properties if node.get("causesReplacement") == replaces and name not in listed
    )


def unordered(schemas: dict[str, Schema]) -> Table:
    table = Table(
        name="unordered.tsv",
        about="Lists in whose values the order says nothing, by insertionOrder, or because they are tags.",
        key="type, or type.definition",
        columns=["paths of the lists, * for the items of a list, separated by commas; / for the definition itself"],
        sources=[CFN_LINT],
    )
    for resource, schema in schemas.items():
        nodes = {resource: {"properties": schema["properties"]}}
        nodes |= {f"{resource}.{name}": node for name, node in schema.get("definitions", {}).items()}
        for key, node in nodes.items():
            paths = set(lists(node, "")) | (tags(schema) if key == resource else set())
            if paths:
                table.add(key, ",".join(sorted(paths)))
    table.share()
    return table


def tags(schema: Schema) -> set[str]:
    """The property that holds the tags of a type, if they are a list: a tag is known by its key."""
    name = schema.get("tagging", {}).get("tagProperty", "/properties/Tags").removeprefix("/properties/")
    node = definition(schema, schema["properties"].get(name, {}))
    return {name} if "array" in as_list(node.get("type")) and "$ref" not in schema["properties"][name] else set()


def lists(node: Any, path: str) -> Iterator[str]:
    """The paths of the unordered lists below a node; what a reference leads to is a node of its own."""
    if not isinstance(node, dict):
        return
    if "array" in as_list(node.get("type")) and node.get("insertionOrder") is False:
        yield path or "/"
    for name, child in node.get("properties", {}).items():
        yield from lists(child, f"{path}/{name}" if path else name)
    if "items" in node:
        yield from lists(node["items"], f"{path}/*" if path else "*")


def conditions(schemas: dict[str, Schema]) -> Table:
    table = Table(
        name="replacement-conditions.tsv",
        about="What decides whether a change of a property of conditionalCreateOnlyProperties replaces the resource.",
        key="type/path",
        columns=[
            "changes that replace: added, removed, changed, separated by commas; -a>b: each but that of a to b",
            "the condition, where the template does not decide",
        ],
        sources=[CFN_LINT],
    )
    for key, values in CONDITIONS.items():
        resource, path = key.split("/", 1)
        if f"/properties/{path}" not in schemas[resource].get("conditionalCreateOnlyProperties", []):
            raise ValueError(f"{key} is no property that is replaced on a condition")
        table.add(key, *values)
    return table
