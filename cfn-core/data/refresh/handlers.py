"""`handlers.tsv`: what the handlers of each resource type may do, by the provider schemas.

Names that IAM does not have are mended where it is known which action is meant, else left out and listed. Types from
before the registry have no handlers: their actions are those of their service that are named after the type.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from fnmatch import fnmatchcase
from typing import Iterable, Iterator

from handlers_mended import AS_MEANT, NAMED_OTHERWISE, OF_LEGACY_TYPES, PREFIXES, WILDCARDS
from schemas import Schema, load
from sources import CFN_LINT, IAM_DATA, Archive
from table import Table

HANDLERS = {"create": "c", "read": "r", "update": "u", "delete": "d", "list": "l"}
# A wildcard that only reads is written out up to this number of actions.
MOST = 40
READING = ("L", "R")

# How the actions are named that do what a handler does.
VERBS = {
    "c": ["Create", "Put", "Add", "Associate", "Authorize", "Register"],
    "r": ["Describe", "Get", "BatchGet", "List"],
    "u": ["Update", "Modify", "Put"],
    "d": ["Delete", "Remove", "Disassociate", "Revoke", "Deregister"],
}


def build(wheel: Archive, actions: Table, references: Table) -> Table:
    table = Table(
        name="handlers.tsv",
        about="What CloudFormation's handlers of a resource type may do.",
        key="type",
        columns=[
            "actions, a service before its first one, with the handlers (c create, r read, u update, d delete, l list)",
            "stack: a resource is created with the tags of its stack",
            "names that the schema has and IAM has not",
            "schema; derived: by the names of actions, where the type has no schema of handlers",
        ],
        sources=[CFN_LINT, IAM_DATA],
    )
    known = Known(actions)
    schemas = load(wheel)
    prefixes = services(schemas)
    for resource, schema in schemas.items():
        if handlers := schema.get("handlers"):
            found, missing = known.of(resource, handlers)
            origin = "schema"
        else:
            found, missing, origin = known.derived(resource, references, prefixes), [], "derived"
        if found or missing:
            tagging = schema.get("tagging", {})
            tags = "stack" if tagging.get("cloudFormationSystemTags") and tagging.get("tagOnCreate") else ""
            table.add(resource, "".join(written(found)), tags, ",".join(missing), origin)
    return table


def services(schemas: dict[str, Schema]) -> dict[str, str]:
    """Of each name space, the service whose actions its handlers have most."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for resource, schema in schemas.items():
        for handler in schema.get("handlers", {}).values():
            for name in handler.get("permissions", []):
                counts[resource.split("::")[1]][name.split(":")[0]] += 1
    return {space: max(sorted(count), key=count.__getitem__) for space, count in counts.items()}


def written(found: dict[str, set[str]]) -> Iterator[str]:
    """`dynamodb:CreateTable/c,DescribeTable/crud kms:Decrypt/c`."""
    service = ""
    for key in sorted(found, key=str.lower):
        prefix, _, name = key.partition(":")
        letters = "".join(letter for letter in HANDLERS.values() if letter in found[key])
        start = "," if prefix == service else ("" if not service else " ") + prefix + ":"
        yield f"{start}{name}/{letters}"
        service = prefix


class Known:
    """The actions that there are, by their names in lower case."""

    def __init__(self, actions: Table) -> None:
        self.names = {key: f"{key.split(':')[0]}:{values[0]}" for key, values in actions.lines.items()}
        self.levels = {key: values[1] for key, values in actions.lines.items()}

    def of(self, resource: str, handlers: Schema) -> tuple[dict[str, set[str]], list[str]]:
        """The actions of a type with the letters of their handlers, and the names that mean none."""
        found: dict[str, set[str]] = {}
        missing = set()
        for handler, letter in HANDLERS.items():
            for name in handlers.get(handler, {}).get("permissions", []):
                meant = list(self.meant(resource, name))
                if not meant and name:
                    missing.add(name)
                for action in meant:
                    found.setdefault(action, set()).add(letter)
        return found, sorted(missing)

    def meant(self, resource: str, name: str) -> Iterable[str]:
        service, _, action = name.partition(":")
        service = PREFIXES.get(service, service)
        key = f"{service}:{action}".lower()
        if key in self.names:
            return [self.names[key]]
        if "*" in action:
            if listed := WILDCARDS.get((resource, name)):
                return [self.names[action.lower()] for action in listed]
            matching = [other for other in self.names if fnmatchcase(other, key)]
            reads = all(self.levels[other] in READING for other in matching)
            return [self.names[other] for other in matching] if reads and len(matching) <= MOST else []
        return [self.names[other.lower()] for other in AS_MEANT.get(f"{service}:{action}", [])]

    def derived(self, resource: str, references: Table, prefixes: dict[str, str]) -> dict[str, set[str]]:
        """The actions of a type that has no handlers."""
        if resource in OF_LEGACY_TYPES:
            listed = OF_LEGACY_TYPES[resource]
            return {self.names[action.lower()]: set(letters) for action, letters in listed.items()}
        _, space, noun = resource.split("::")
        kinds = (references.lines.get(resource, []) + [""] * 5)[4]
        service = space.lower()
        if f"{service}:" not in {key[: len(service) + 1] for key in self.names}:
            service = kinds.split(":")[0] or prefixes.get(space, "")
        noun = NAMED_OTHERWISE.get(resource, noun)
        found: dict[str, set[str]] = {}
        for letter, verbs in VERBS.items():
            names = [f"{service}:{verb}{noun}{end}".lower() for verb in verbs for end in ("", "s")]
            matching = [name for name in names if name in self.names]
            # One creates, one deletes; to read, all that there are.
            for name in matching if letter == "r" else matching[:1]:
                found.setdefault(self.names[name], set()).add(letter)
        return found
