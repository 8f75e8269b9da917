"""`resources.tsv`: the schema of every resource type and of every definition that it uses."""

from __future__ import annotations

from typing import Any

import api_values
from attributes import Attributes
from cleaning import OF_TYPE, Cleaner
from sam_schemas import load as load_sam
from schemas import Schema, load
from sources import BOTOCORE, CFN_LINT, Archive
from table import Table, compact


def of_type(schema: Schema) -> Schema:
    """What a schema says of the type as a whole, paths written as `A/B`."""
    out: Schema = {}
    for keyword in OF_TYPE:
        if value := schema.get(keyword):
            out[keyword] = shorten(value)
    return out


def shorten(value: Any) -> Any:
    if isinstance(value, list):
        return [shorten(item) for item in value]
    return value.removeprefix("/properties/") if isinstance(value, str) else value


def settable(schema: Schema) -> Schema:
    """The properties; of one that cannot be set the name is enough, `attributes` has its type."""
    return {
        name: {} if f"/properties/{name}" in schema.get("readOnlyProperties", []) else node
        for name, node in schema["properties"].items()
    }


def build(wheel: Archive, botocore: Archive) -> Table:
    table = Table(
        name="resources.tsv",
        about="Resource types of CloudFormation and the definitions that they use.",
        key="type, or type.definition",
        columns=["JSON schema"],
        sources=[CFN_LINT, BOTOCORE],
    )
    attributes = Attributes(wheel)
    apis = api_values.Apis(botocore)
    for resource, schema in {**load(wheel), **load_sam(wheel)}.items():
        api_values.add(resource, schema, apis)
        cleaner = Cleaner(resource, schema)
        root = {**of_type(schema), "attributes": attributes.of(resource, schema)}
        # A resource is an object, whether its schema says so or not.
        root |= cleaner.clean({"type": "object", **schema, "properties": settable(schema)})
        table.add(resource, compact(root))
        written = set()
        while cleaner.met:
            name = cleaner.met.pop()
            if name not in written:
                written.add(name)
                table.add(f"{resource}.{name}", compact(cleaner.clean(schema["definitions"][name])))
    table.share()
    return table
