"""`sam-globals.tsv` and `sam-policy-templates.tsv`: what the SAM transform knows besides its resource types."""

from __future__ import annotations

import ast
from typing import Iterator

from sources import SAM_TRANSLATOR, Archive
from table import Table, compact

GLOBALS = "samtranslator/plugins/globals/globals.py"
TYPES = "samtranslator/sdk/resource.py"
TEMPLATES = "samtranslator/policy_templates_data/policy_templates.json"


def build(wheel: Archive) -> Iterator[Table]:
    yield sections(wheel)
    yield policy_templates(wheel)


def sections(wheel: Archive) -> Table:
    table = Table(
        name="sam-globals.tsv",
        about="Sections of Globals in templates of the SAM transform.",
        key="section: the resource type without AWS::Serverless::",
        columns=["properties, separated by commas", "those whose lists replace the global one, instead of adding to it"],
        sources=[SAM_TRANSLATOR],
    )
    types = members(wheel)
    tree = ast.parse(wheel.text(GLOBALS))
    replaced = [
        key.value
        for key, value in items(tree, "CUSTOM_STRATEGIES")
        if isinstance(key, ast.Constant) and isinstance(value, ast.Attribute) and value.attr == "REPLACE"
    ]
    for key, value in items(tree, "supported_properties"):
        section = types[key.value.attr].removeprefix("AWS::Serverless::")
        own = [path.removeprefix(f"{section}.") for path in replaced if path.startswith(f"{section}.")]
        table.add(section, ",".join(sorted(ast.literal_eval(value))), ",".join(sorted(own)))
    return table


def items(tree: ast.Module, name: str) -> Iterator[tuple[ast.expr, ast.expr]]:
    """The keys and values of a dictionary that is assigned to a name."""
    for node in ast.walk(tree):
        target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0] if isinstance(node, ast.Assign) else None
        if isinstance(target, ast.Name) and target.id == name and isinstance(node.value, ast.Dict):
            yield from zip(node.value.keys, node.value.values)


def members(wheel: Archive) -> dict[str, str]:
    """The resource types of the transform, by the names that its source gives them."""
    found = {}
    for node in ast.walk(ast.parse(wheel.text(TYPES))):
        if isinstance(node, ast.ClassDef) and node.name == "SamResourceType":
            for statement in node.body:
                if isinstance(statement, ast.Assign) and isinstance(statement.value, ast.Constant):
                    found[statement.targets[0].id] = statement.value.value
    return found


def policy_templates(wheel: Archive) -> Table:
    table = Table(
        name="sam-policy-templates.tsv",
        about="Policy templates of the SAM transform.",
        key="name",
        columns=["parameters, separated by commas", "statements in JSON, in which parameters are referred to"],
        sources=[SAM_TRANSLATOR],
    )
    for name, template in wheel.json(TEMPLATES)["Templates"].items():
        table.add(name, ",".join(sorted(template["Parameters"])), compact(template["Definition"]["Statement"]))
    return table
