"""What `Fn::GetAtt` accepts for a resource type, by the rules of cfn-lint's `schema/_getatts.py`."""

from __future__ import annotations

from typing import Any, Iterator

from schemas import Schema, as_list, constants, definition
from sources import Archive

MODULE = "cfnlint/schema/_getatts.py"
# Outputs of nested stacks and products: any name after `Outputs.`, always text.
OUTPUTS = "Outputs.*"
STACKS = ["AWS::CloudFormation::Stack", "AWS::Serverless::Application"]
PRODUCT = "AWS::ServiceCatalog::CloudFormationProvisionedProduct"
# cfn-lint's rule E1010: given as a number, returned as text.
RETURNED_AS_TEXT = [("AWS::DocDB::DBCluster", "Port")]

NAMES = {
    "string": "String",
    "integer": "Integer",
    "number": "Number",
    "boolean": "Boolean",
    "object": "Object",
}


class Attributes:
    """Knows the exceptions that the linter states as constants of its module."""

    def __init__(self, wheel: Archive) -> None:
        values = constants(wheel, MODULE)
        self._every_property: list[str] = values["_all_property_types"]
        self._more: dict[str, list[str]] = values["_exceptions"]
        self._any_name: tuple[str, ...] = values["_unnamed_unknown_types"]

    def of(self, resource: str, schema: Schema) -> dict[str, str]:
        """Attribute -> type, in order; an attribute that ends in `*` stands for every name that begins so."""
        if resource in self._every_property:
            names = set(self._leaves(schema))
        elif resource in STACKS:
            return {OUTPUTS: "String"}
        else:
            # A path through a list (`Listeners/*/Arn`) is read-only, but there is no attribute of that name.
            names = {
                pointer.removeprefix("/properties/").replace("/", ".")
                for pointer in schema.get("readOnlyProperties", [])
                if "*" not in pointer
            }
            names.update(self._more.get(resource, []))
        found = {name: attribute_type(schema, name) for name in names}
        if resource == PRODUCT:
            found.pop("Outputs", None)
            found[OUTPUTS] = "String"
        if resource.startswith(self._any_name):
            found["*"] = "Any"
        for exception, name in RETURNED_AS_TEXT:
            if resource == exception:
                found[name] = "String"
        return dict(sorted(found.items()))

    def _leaves(self, schema: Schema) -> Iterator[str]:
        for name, node in schema.get("properties", {}).items():
            yield from leaves(schema, node, name)


def leaves(schema: Schema, node: Schema, path: str) -> Iterator[str]:
    """The paths below a property that hold a scalar or a list of scalars."""
    node = definition(schema, node) if not node.get("type") else node
    types = as_list(node.get("type"))
    if "object" in types:
        for name, child in node.get("properties", {}).items():
            yield from leaves(schema, child, f"{path}.{name}")
    elif "array" in types:
        if node.get("items", {}).get("type") not in ("object", "array"):
            yield path
    else:
        yield path


def attribute_type(schema: Schema, attribute: str) -> str:
    """The type's short name: `String`, `List<String>`, `Integer|String`; `Any` where the schema has none."""
    nodes = [schema]
    for name in attribute.split("."):
        nodes = [child for node in nodes if (child := member(schema, node, name)) is not None]
    names = sorted({name for node in nodes for name in type_names(schema, node)})
    return "|".join(names) or "Any"


def member(schema: Schema, node: Schema, name: str) -> Schema | None:
    """The property of that name, also where only one of several alternatives has it."""
    node = definition(schema, node)
    if name in node.get("properties", {}):
        return node["properties"][name]
    for keyword in ("anyOf", "allOf", "oneOf"):
        for alternative in node.get(keyword, []):
            if (found := member(schema, alternative, name)) is not None:
                return found
    return None


def type_names(schema: Schema, node: Any) -> Iterator[str]:
    if not isinstance(node, dict):
        return
    node = definition(schema, node)
    types = as_list(node.get("type"))
    for kind in types:
        if kind == "array":
            inner = "|".join(sorted(set(type_names(schema, node.get("items"))))) or "Any"
            yield f"List<{inner}>"
        elif kind in NAMES:
            yield NAMES[kind]
    if not types:
        for keyword in ("anyOf", "allOf", "oneOf"):
            for alternative in node.get(keyword, []):
                yield from type_names(schema, alternative)
