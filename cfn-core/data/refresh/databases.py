"""`database-classes.tsv`: the instance classes that each engine of RDS takes."""

from __future__ import annotations

from typing import Any

from sources import CFN_LINT, Archive
from table import Table

FOLDER = "cfnlint/data/schemas/extensions/"
SCHEMAS = {
    "AWS::RDS::DBCluster": "aws_rds_dbcluster/dbclusterinstanceclass_enum.json",
    "AWS::RDS::DBInstance": "aws_rds_dbinstance/dbinstanceclass_enum.json",
}


def build(wheel: Archive) -> Table:
    table = Table(
        name="database-classes.tsv",
        about="Instance classes of RDS by engine and license, over all regions.",
        key="type/engine, and /license where engines have one",
        columns=["classes, separated by commas"],
        sources=[CFN_LINT],
    )
    for resource, schema in SCHEMAS.items():
        classes: dict[str, set[str]] = {}
        for region in wheel.json(FOLDER + schema).values():
            for rule in region["allOf"] if isinstance(region, dict) else ():
                classes.setdefault(key(rule["if"]["properties"]), set()).update(values(rule["then"]["properties"]))
        for engine, of_engine in classes.items():
            if not engine.endswith("/"):
                table.add(f"{resource}/{engine}", ",".join(sorted(of_engine)))
            elif of_engine != classes[f"{engine}general-public-license"]:
                raise ValueError(f"{resource}/{engine}: other classes without a license than with the public one")
    table.share()
    return table


def key(properties: dict[str, Any]) -> str:
    """The engine, and the license: nothing after the `/` where it must be absent."""
    named = [properties[name] for name in ("Engine", "LicenseModel") if name in properties]
    return "/".join(schema["const"] if schema else "" for schema in named)


def values(properties: dict[str, Any]) -> list[str]:
    [schema] = properties.values()
    return schema["enum"]
