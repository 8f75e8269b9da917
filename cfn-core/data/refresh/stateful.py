"""`stateful-resources.tsv`: resource types whose deletion loses data."""

from __future__ import annotations

from sources import CFN_LINT, SERVICE_SPEC, Archive
from specification import Specification
from table import Table

STATEFUL = "cfnlint/data/AdditionalSpecs/StatefulResources.json"


def build(wheel: Archive, specification: Specification) -> Table:
    table = Table(
        name="stateful-resources.tsv",
        about="Resource types whose deletion loses data.",
        key="type",
        columns=["empty: only an empty resource can be deleted"],
        sources=[CFN_LINT, SERVICE_SPEC],
    )
    listed = wheel.json(STATEFUL)["ResourceTypes"]
    stated = {name for name, entity in specification.resources.items() if entity.get("isStateful")}
    for resource in listed.keys() | stated:
        table.add(resource, "empty" if listed.get(resource, {}).get("DeleteRequiresEmptyResource") else "")
    return table
