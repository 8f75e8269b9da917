"""The database of @aws-cdk/aws-service-spec: resource types, their definitions, and what refers to what."""

from __future__ import annotations

import gzip
import json
from typing import Any, Iterator

from sources import Archive

Entity = dict[str, Any]


class Specification:
    """The parts of the database that the tables use."""

    def __init__(self, package: Archive) -> None:
        schema = json.loads(gzip.decompress(package.bytes("db.json.gz")))["schema"]
        self._definitions = {entity["$id"]: entity for entity in schema["typeDefinition"]["entities"]}
        self._uses = schema["usesType"]["forward"]
        self.resources: dict[str, Entity] = {
            entity["cloudFormationType"]: entity for entity in schema["resource"]["entities"]
        }

    def nodes(self) -> Iterator[tuple[str, Entity]]:
        """Every type and every definition with its key in `resources.tsv`."""
        for resource, entity in self.resources.items():
            yield resource, entity
            for definition in self._uses.get(entity["$id"], []):
                used = self._definitions[definition["$id"]]
                yield f"{resource}.{used['name']}", used
