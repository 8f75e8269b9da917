"""`time-zones.tsv`: the names of time zones, by area."""

from __future__ import annotations

from sources import TZDATA, Archive
from table import Table

# What a computer without a time zone is set to.
UNSET = "Factory"


def build(wheel: Archive) -> Table:
    table = Table(
        name="time-zones.tsv",
        about="Time zones of the IANA database.",
        key="area, or a name without one",
        columns=["names within the area, separated by commas"],
        sources=[TZDATA],
    )
    areas: dict[str, list[str]] = {}
    for zone in wheel.text("tzdata/zones").split():
        area, _, name = zone.partition("/")
        areas.setdefault(area, []).extend([name] if name else [])
    for area, names in areas.items():
        if area != UNSET:
            table.add(area, ",".join(sorted(names, key=str.encode)))
    return table
