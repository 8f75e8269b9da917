"""`lambda-*.tsv`: dates of Lambda's runtimes, and the environment variables that it keeps for itself."""

from __future__ import annotations

from typing import Iterator

from sources import CFN_LINT, Archive
from table import Table

LIFECYCLE = "cfnlint/data/AdditionalSpecs/LmbdRuntimeLifecycle.json"
ENVIRONMENT = "cfnlint/data/schemas/extensions/aws_lambda_function/environment_variable_keys.json"


def build(wheel: Archive) -> Iterator[Table]:
    runtimes = Table(
        name="lambda-runtimes.tsv",
        about="Lambda's runtimes whose end is announced. A date is the first day on which it holds.",
        key="runtime",
        columns=["deprecated", "functions cannot be created", "functions cannot be updated", "successor"],
        sources=[CFN_LINT],
    )
    for runtime, dates in wheel.json(LIFECYCLE).items():
        columns = ("deprecated", "create-block", "update-block", "successor")
        runtimes.add(runtime, *(dates[column] or "" for column in columns))
    yield runtimes

    reserved = Table(
        name="lambda-reserved-environment.tsv",
        about="Environment variables that Lambda sets itself and does not let a function set.",
        key="name",
        columns=[],
        sources=[CFN_LINT],
    )
    for name in wheel.json(ENVIRONMENT)["propertyNames"]["not"]["enum"]:
        reserved.add(name)
    yield reserved
