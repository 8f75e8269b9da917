"""Lists of values that the schemas lack and the APIs of the services have.

A property is compared with the member of the same name in what creates the resource: `CreateFileSystem` for
`AWS::FSx::FileSystem`, and so on through nested objects. Where the schema has a plain string and the API a list, the list
is added to the schema.
"""

from __future__ import annotations

import gzip
import json
import re
from typing import Any, Iterator

from schemas import Schema
from sources import Archive

DATA = "botocore/data/"

# Services of types whose API has another name.
APIS = {
    "amazonmq": "mq",
    "certificatemanager": "acm",
    "elasticloadbalancing": "elb",
    "elasticloadbalancingv2": "elbv2",
    "inspectorv2": "inspector2",
    "kinesisfirehose": "firehose",
    "msk": "kafka",
    "opensearchservice": "opensearch",
}
# What an operation that creates a resource begins with.
VERBS = ["Create", "Put", "Register", "Request", "Run", "Allocate"]
# Lists that grow from month to month, or of which the API lacks some: names of properties.
GROWING = {
    "AllowedKeyAlgorithms",
    "ComputeType",
    "HostKernel",
    "InstanceType",
    "InstanceTypes",
    "KeyAlgorithm",
    "LogDriver",
    "SecurityPolicy",
    "StreamClass",
    "TLSSecurityPolicy",
    "WarmType",
    "WorkerType",
}
# The same for one type: a type of environment, which grows too; what the API calls by no name, `interface`; what two
# versions of the API spell differently.
GROWING_OF = {
    ("AWS::CodeBuild::Project", "Environment.Type"),
    ("AWS::EC2::NetworkInterface", "InterfaceType"),
    ("AWS::SES::ConfigurationSetEventDestination", "EventDestination.MatchingEventTypes/*"),
}
# A longer list is one of names, not of choices.
LONGEST = 24
# What a schema may say of a value of which it does not say more than that it is a text.
PLAIN = {"type", "description", "default", "minLength", "maxLength"}
# Services that read values without regard to case, and `_` as `-`: `SSE_S3` is `sse-s3`.
LOOSE = {"AWS::DMS"}


def plain(name: str) -> str:
    return re.sub("[^a-z0-9]", "", name.lower())


class Apis:
    """The models of the services' APIs."""

    def __init__(self, wheel: Archive) -> None:
        self._names: dict[str, str] = {}
        self._models: dict[str, Any] = {}
        self._wheel = wheel
        # The last version of a service stands last.
        for path in wheel.names(DATA, "/service-2.json.gz"):
            self._names[plain(path.removeprefix(DATA).split("/")[0])] = path

    def inputs(self, resource: str) -> Iterator[tuple[Any, str]]:
        """The shapes of what creates a resource of that type, each in its model."""
        _, service, name = resource.split("::")
        path = self._names.get(APIS.get(plain(service), plain(service)))
        if path is None:
            return
        if path not in self._models:
            self._models[path] = json.loads(gzip.decompress(self._wheel.bytes(path)))
        model = self._models[path]
        wanted = {plain(verb + name + more) for verb in VERBS for more in ("", "s", "V2")}
        for operation, described in model["operations"].items():
            if plain(operation) in wanted and "input" in described:
                yield model["shapes"], described["input"]["shape"]


class Lists:
    """The lists of one type, by the place in its schema."""

    def __init__(self, schema: Schema) -> None:
        self.schema = schema
        self.found: dict[tuple[str, str], set[frozenset[str]]] = {}
        self.nodes: dict[tuple[str, str], Schema] = {}

    def properties(self, owner: str, node: Schema, shapes: Any, shape: str, seen: frozenset) -> None:
        members = {plain(name): member["shape"] for name, member in shapes[shape].get("members", {}).items()}
        for name, value in node.get("properties", {}).items():
            if member := members.get(plain(name)):
                self.value((owner, name), value, shapes, member, seen)

    def value(self, place: tuple[str, str], node: Schema, shapes: Any, shape: str, seen: frozenset) -> None:
        kind = shapes[shape]["type"]
        if (reference := node.get("$ref", "")).startswith("#/definitions/"):
            name = reference.removeprefix("#/definitions/")
            if (name, shape) in seen:
                return
            target = self.schema["definitions"][name]
            if kind == "structure":
                self.properties(name, target, shapes, shape, seen | {(name, shape)})
            else:
                self.value((name, ""), target, shapes, shape, seen | {(name, shape)})
        elif kind == "list" and "items" in node:
            self.value((place[0], f"{place[1]}/*"), node["items"], shapes, shapes[shape]["member"]["shape"], seen)
        elif kind == "structure":
            self.properties(place[0] + "/" + place[1], node, shapes, shape, seen)
        elif kind == "string" and "enum" in shapes[shape] and set(node) <= PLAIN:
            self.found.setdefault(place, set()).add(frozenset(shapes[shape]["enum"]))
            self.nodes[place] = node


def add(resource: str, schema: Schema, apis: Apis) -> None:
    """Adds the lists to the schema of a type."""
    lists = Lists(schema)
    for shapes, shape in apis.inputs(resource):
        lists.properties("", schema, shapes, shape, frozenset())
    for (owner, name), found in lists.found.items():
        last = name.removesuffix("/*").split("/")[-1]
        [values, *others] = found
        grows = bool({owner, last} & GROWING) or (resource, f"{owner}.{name}".removeprefix(".")) in GROWING_OF
        # Where two places share a definition, but not the list, nobody knows which is meant.
        if others or grows or len(values) > LONGEST:
            continue
        node = lists.nodes[owner, name]
        if resource.rsplit("::", 1)[0] in LOOSE:
            node["enumCaseInsensitive"] = sorted(values | {value.replace("-", "_") for value in values})
        else:
            node["enum"] = sorted(values)
