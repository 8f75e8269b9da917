"""The provider schemas of cfn-lint, as the linter itself validates with them.

The schemas in the wheel are what cfn-lint loads: its corrections have been worked in when the wheel was made.
`data/schemas/patches` in the wheel is input of that step; nothing reads it at run time, and neither does this.
"""

from __future__ import annotations

import ast
from typing import Any

from sources import Archive

Schema = dict[str, Any]

ROOT = "cfnlint/data/schemas/"
# Types of the SAM transform: not CloudFormation's own, and the same in every region.
SAM = "sam"
# Properties of them that take an object that is no function.
SAM_OBJECTS = {"Policies", "CustomStatements"}


def regions(wheel: Archive) -> dict[str, dict[str, str]]:
    """Region -> resource type -> name of the schema file. All regions share one schema per type."""
    prefix = ROOT + "providers/"
    found = {name.removeprefix(prefix).removesuffix(".json"): name for name in wheel.names(prefix, ".json")}
    return {region: wheel.json(name) for region, name in found.items() if region != SAM}


def load(wheel: Archive) -> dict[str, Schema]:
    """Resource type -> schema, over all regions."""
    files: dict[str, str] = {}
    for types in regions(wheel).values():
        for resource, file in types.items():
            if files.setdefault(resource, file) != file:
                raise ValueError(f"{resource} differs between regions")
    return {resource: wheel.json(f"{ROOT}resources/{files[resource]}.json") for resource in sorted(files)}


def load_sam(wheel: Archive) -> dict[str, Schema]:
    """Resource type -> schema, of the types that the SAM transform turns into others."""
    files = wheel.json(f"{ROOT}providers/{SAM}.json")
    schemas = {resource: wheel.json(f"{ROOT}resources/{files[resource]}.json") for resource in sorted(files)}
    return {resource: without_functions(schema, schema.get("definitions", {})) for resource, schema in schemas.items()}


def without_functions(node: Any, definitions: Schema, name: str = "") -> Any:
    """The schema without the alternatives that only say that a function may stand there, and without groups of one.

    Events are told apart by their type, so that what is wrong with one is said of it, not of all kinds of events.
    """
    if isinstance(node, list):
        return [without_functions(child, definitions, name) for child in node]
    if not isinstance(node, dict):
        return node
    node = {
        key: {property: without_functions(child, definitions, property) for property, child in value.items()}
        if key in ("properties", "definitions", "patternProperties")
        else without_functions(value, definitions, name)
        for key, value in node.items()
        if not (key == "description" and isinstance(value, str))
    }
    if node.get("allOf") and len(node["allOf"]) == 1:
        [only] = node.pop("allOf")
        node |= only
    if node.get("$ref") == "#/definitions/PassThroughProp":
        del node["$ref"]
    if alternatives := node.get("anyOf"):
        if name not in SAM_OBJECTS:
            alternatives = [child for child in alternatives if child != {"type": "object"}]
        if name == "Events":
            del node["anyOf"]
            return node | by_type([child["$ref"].removeprefix("#/definitions/") for child in alternatives], definitions)
        types = [child.get("type") for child in alternatives if child.keys() == {"type"}]
        if len(alternatives) == 1:
            del node["anyOf"]
            node |= alternatives[0]
        elif len(types) == len(alternatives):
            del node["anyOf"]
            node["type"] = types
        else:
            node["anyOf"] = alternatives
    return node


def by_type(kinds: list[str], definitions: Schema) -> Schema:
    """Alternatives that differ by their `Type`."""
    names = {}
    for kind in kinds:
        [names[kind]] = definitions[kind]["properties"]["Type"]["enum"]
    cases = [
        {
            "if": {"required": ["Type"], "properties": {"Type": {"const": name}}},
            "then": {"$ref": f"#/definitions/{kind}"},
        }
        for kind, name in names.items()
    ]
    return {
        "type": "object",
        "required": ["Type"],
        "properties": {"Type": {"type": "string", "enum": sorted(names.values())}, "Properties": {}},
        "allOf": cases,
    }


def constants(wheel: Archive, module: str) -> dict[str, Any]:
    """The literal constants of a Python module of cfn-lint, read from its source without running it."""
    values = {}
    for statement in ast.parse(wheel.text(module)).body:
        if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
            try:
                values[statement.targets[0].id] = ast.literal_eval(statement.value)
            except ValueError:
                continue
    return values


def as_list(value: Any) -> list[Any]:
    """A JSON Schema `type` as a list: none, one, or many."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def definition(schema: Schema, node: Schema) -> Schema:
    """What a node's `$ref` leads to, in the end, or the node itself."""
    while "$ref" in node:
        node = follow(schema, node["$ref"])
    return node


def follow(schema: Schema, reference: str) -> Schema:
    """The node at a reference such as `#/definitions/KeySchema`."""
    node: Any = schema
    for part in reference.removeprefix("#/").split("/"):
        node = node[part]
    return node
