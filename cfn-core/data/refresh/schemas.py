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
    return {resource: wheel.json(f"{ROOT}resources/{files[resource]}.json") for resource in sorted(files)}


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
