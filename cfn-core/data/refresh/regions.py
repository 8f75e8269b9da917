"""`regions.tsv`: the regions."""

from __future__ import annotations

import schemas
from sources import CFN_LINT, Archive
from table import Table


def build(wheel: Archive) -> Table:
    table = Table(name="regions.tsv", about="Regions.", key="region", columns=[], sources=[CFN_LINT])
    for region in schemas.regions(wheel):
        table.add(region)
    return table
