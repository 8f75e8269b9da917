"""`managed-policies.tsv` and `managed-policy-paths.tsv`: what the policies that AWS manages allow, and their ARNs."""

from __future__ import annotations

import ast
import fnmatch
import json
from typing import Iterator

from sources import MOTO, Archive
from table import Table

POLICIES = "moto/iam/aws_managed_policies.py"

# The services whose actions are listed: those that resources of a template use by a role.
SERVICES = """
    athena batch cloudwatch codebuild codecommit codeconnections codedeploy codestar-connections dynamodb ec2 ecr ecs
    elasticfilesystem es events execute-api firehose glue iam iot kafka kinesis kms lambda logs rds-data s3 secretsmanager sns
    sqs ssm states xray
""".split()

# A policy with a longer list is left out: roles of single resources have narrower ones.
LONGEST = 600


def build(wheel: Archive) -> Iterator[Table]:
    policies = documents(wheel)
    yield allowances(policies)
    yield paths(policies)


def allowances(policies: dict[str, dict]) -> Table:
    table = Table(
        name="managed-policies.tsv",
        about="Policies that AWS manages, except those of service-linked roles and those with long lists of actions.",
        key="name; `*`: the services whose actions are listed",
        columns=["what it allows of these services"],
        sources=[MOTO],
    )
    table.add("*", ",".join(SERVICES))
    for name, policy in policies.items():
        actions = ",".join(allowed(policy["Document"]))
        if "/aws-service-role/" not in policy["Path"] and len(actions) <= LONGEST:
            table.add(name, actions)
    return table


def paths(policies: dict[str, dict]) -> Table:
    table = Table(
        name="managed-policy-paths.tsv",
        about="All policies that AWS manages, by their names.",
        key="name",
        columns=["path in the ARN, without slashes at its ends"],
        sources=[MOTO],
    )
    for name, policy in policies.items():
        table.add(name, policy["Path"].strip("/"))
    return table


def documents(wheel: Archive) -> dict[str, dict]:
    [assignment] = (node for node in ast.parse(wheel.text(POLICIES)).body if isinstance(node, ast.Assign))
    return json.loads(ast.literal_eval(assignment.value))


def allowed(document: dict) -> list[str]:
    """The actions that a document allows on anything, without those that a wildcard of it covers."""
    actions = set()
    for statement in listed(document["Statement"]):
        if statement["Effect"] != "Allow":
            continue
        named = ["*"] if "NotAction" in statement else listed(statement["Action"])
        actions.update(action.lower() for action in named)
    patterns = [action for action in actions if "*" in action]
    covered = {
        action for action in actions for other in patterns if other != action and fnmatch.fnmatchcase(action, other)
    }
    return sorted(action for action in actions - covered if action == "*" or action.split(":")[0] in SERVICES)


def listed(value) -> list:
    return value if isinstance(value, list) else [value]
