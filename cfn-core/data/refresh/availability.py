"""`availability.tsv`: the regions that have a resource type."""

from __future__ import annotations

from schemas import regions
from sources import CFN_LINT, Archive
from table import Table


def build(wheel: Archive) -> Table:
    table = Table(
        name="availability.tsv",
        about="Regions that have a resource type. A type without a line is in all of them; * has their list.",
        key="type",
        columns=["regions, separated by commas; behind a - those that do not have it"],
        sources=[CFN_LINT],
    )
    types = regions(wheel)
    everywhere = set(types)
    table.add("*", ",".join(sorted(everywhere)))
    for resource in set().union(*types.values()):
        having = {region for region, found in types.items() if resource in found}
        lacking = everywhere - having
        if lacking:
            short = lacking if len(lacking) < len(having) else having
            table.add(resource, "-" * (short is lacking) + ",".join(sorted(short)))
    table.share()
    return table
