"""`scrutinized.tsv`: what gives access, so that a change of it has to be looked at."""

from __future__ import annotations

from sources import SERVICE_SPEC
from specification import Specification
from table import Table


def build(specification: Specification) -> Table:
    table = Table(
        name="scrutinized.tsv",
        about="What gives access: resource types and properties whose changes have to be looked at.",
        key="type, or type/property",
        columns=["what it holds, in the words of the source"],
        sources=[SERVICE_SPEC],
    )
    for resource, entity in specification.resources.items():
        if (kind := entity.get("scrutinizable", "None")) != "None":
            table.add(resource, kind)
        for name, node in entity["properties"].items():
            if (kind := node.get("scrutinizable", "None")) != "None":
                table.add(f"{resource}/{name}", kind)
    return table
