"""`config-rules.tsv`: the rules that AWS Config manages."""

from __future__ import annotations

import gzip
import json

from sources import MOTO, Archive
from table import Table


def build(wheel: Archive) -> Table:
    table = Table(
        name="config-rules.tsv", about="Managed rules of AWS Config.", key="identifier", columns=[], sources=[MOTO]
    )
    rules = json.loads(gzip.decompress(wheel.bytes("moto/config/resources/aws_managed_rules.json.gz")))
    for identifier in rules["ManagedRules"]:
        table.add(identifier)
    return table
