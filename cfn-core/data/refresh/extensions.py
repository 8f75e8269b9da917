"""`extensions.tsv` and `instance-types.tsv`: what cfn-lint's rules add to the provider schemas.

A rule of cfn-lint names the places where it applies and a schema in `data/schemas/extensions`. Places and rule are read
from the rule's source, without running it.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import Any, Iterator

from cleaning import Cleaner
from sources import CFN_LINT, Archive
from table import Table, compact

RULES = "cfnlint/rules/resources/"
SCHEMAS = "cfnlint/data/schemas/extensions/"
SAM = "AWS::Serverless::"
# Larger schemas are lists of what RDS sold in each region on the day of the release: out of date within weeks.
LARGEST = 25_000
# What the name of a schema of deprecated versions adds to that of the available ones.
DEPRECATED = "_deprecated"


@dataclass(frozen=True)
class Rule:
    """A rule of cfn-lint: its id, the places it applies to, and the schema it applies."""

    id: str
    places: tuple[str, ...]  # Resources/AWS::Lambda::Function/Properties/Layers/*
    schema: str  # aws_lambda_function/awslayer

    def by_type(self) -> dict[str, list[str]]:
        """Resource type -> paths below its properties, "" for the properties themselves."""
        found: dict[str, list[str]] = {}
        for place in self.places:
            _, resource, _, *path = place.split("/")
            if not resource.startswith(SAM):
                found.setdefault(resource, []).append("/".join(path))
        return found


def rules(wheel: Archive) -> Iterator[Rule]:
    for module in wheel.names(RULES, ".py"):
        for statement in ast.parse(wheel.text(module)).body:
            if isinstance(statement, ast.ClassDef) and (rule := rule_of(statement)):
                yield rule


def rule_of(statement: ast.ClassDef) -> Rule | None:
    """The rule that a class is, if it applies an extension schema at places that it names."""
    name, places, schema = "", (), ""
    for node in ast.walk(statement):
        match node:
            case ast.Assign(targets=[ast.Name(id="id")], value=ast.Constant(value=str(text))):
                name = text
            case ast.keyword(arg="keywords", value=ast.List() as value):
                places = tuple(ast.literal_eval(value))
            case ast.Call(func=ast.Name(id="SchemaDetails")):
                module, file = [*node.args, *(keyword.value for keyword in node.keywords)]
                folder = ast.unparse(module).rpartition(".")[2]
                schema = f"{folder}/{ast.literal_eval(file).removesuffix('.json')}"
    return Rule(name, places, schema) if places and schema.startswith("aws_") else None


def by_region(schema: Any) -> bool:
    return isinstance(schema, dict) and "us-east-1" in schema


def build(wheel: Archive) -> Iterator[Table]:
    found = [(rule, wheel.json(f"{SCHEMAS}{rule.schema}.json")) for rule in rules(wheel)]
    yield extensions([(rule, schema) for rule, schema in found if not by_region(schema)])
    yield instance_types([(rule, schema) for rule, schema in found if by_region(schema)])


def extensions(found: list[tuple[Rule, Any]]) -> Table:
    table = Table(
        name="extensions.tsv",
        about="Schemas that hold beyond those of the resource types: conditions, and what resources must share.",
        key="type/name",
        columns=[
            "rule of cfn-lint, E error, W warning",
            "paths that it applies to, separated by commas; / for the resource's properties as a whole",
            "JSON schema, as in resources.tsv",
        ],
        sources=[CFN_LINT],
    )
    schemas = {rule.schema: schema for rule, schema in found}
    for rule, schema in found:
        if rule.schema.endswith(DEPRECATED):
            keep_major_versions(schema, schemas[rule.schema.removesuffix(DEPRECATED)])
        text = compact(Cleaner(rule.schema, schema, inline=True).clean(schema))
        if len(text) > LARGEST:
            continue
        name = rule.schema.partition("/")[2]
        for resource, paths in rule.by_type().items():
            table.add(f"{resource}/{name}", rule.id, ",".join(path or "/" for path in paths), text)
    return table


def keep_major_versions(deprecated: Any, available: Any) -> None:
    """Takes a major version off the deprecated ones, of which a minor version that is not deprecated is available."""
    known = {engine: versions for engine, versions in engine_versions(available, "then")}
    for engine, versions in engine_versions(deprecated, "if"):
        current = set(known.get(engine, ())) - set(versions)
        versions[:] = [
            version for version in versions if not any(other.startswith(f"{version}.") for other in current)
        ]


def engine_versions(schema: Any, where: str) -> Iterator[tuple[str, list[str]]]:
    """Each engine that a schema asks for, and the versions that it lists in the condition or in what follows."""
    for part in schema.get("allOf", []):
        of = part.get("if", {}).get("properties", {}).get("Engine", {})
        listed = part.get(where)
        listed = listed.get("properties", {}).get("EngineVersion", {}) if isinstance(listed, dict) else {}
        if "const" in of and "enum" in listed:
            yield of["const"], listed["enum"]


def instance_types(found: list[tuple[Rule, Any]]) -> Table:
    table = Table(
        name="instance-types.tsv",
        about="Sizes of instances and nodes that a property takes, over all regions.",
        key="type/path",
        columns=["values, separated by commas"],
        sources=[CFN_LINT],
    )
    for rule, schema in found:
        regions = [value for value in schema.values() if isinstance(value, dict)]
        if any(region.keys() != {"enum"} for region in regions):
            continue
        values = ",".join(sorted({value for region in regions for value in region["enum"]}))
        for resource, paths in rule.by_type().items():
            for path in paths:
                table.add(f"{resource}/{path}", values)
    table.share()
    return table
